"""What another asks, or was paid, in the words that the reader of offers knows."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import LEAST
from chatbot.understanding.money.giving_words import reworded
from chatbot.understanding.offers.offer_words import CRAFTSMAN, KNOWN_TO_VISITOR, THEM, THEY_DO
from chatbot.understanding.offers.other_offers import LEAST_RATE, MOST_RATE, OtherOffer
from chatbot.understanding.text.text import fold, tidy

THOUSAND = 1000
# "O 50 zł na metrze"
ON_A_METRE = regex(
    r"(?<=[0-9] )(?P<zl>zl\w* )?(?P<at>(?:na|z) (?:kazdym |kazdego )?(?:metr(?:ze|a)?|m2))\b"
)
NEIGHBOUR = r"(?:sasiad(?:ka)?|sasiedzi)"
FRIEND = r"(?:kolega|kolezanka|kumpel|kuzyn(?:ka)?|znajom[ai]|znajomy)"
MONEY = r"(?P<money_{0}>[1-9][0-9]{{1,2}})(?:(?: ?(?:k|tys\w*\.?)|[ .]?000)\b)(?: zl\w*)?"
BARE = r"(?P<bare_{0}>[1-9][0-9]{{1,2}})(?! ?(?:m2?\b|m\b|metr|lat|k\b|tys|zl|%|[0-9]))"
GAVE = r"(?:dal[ai]?|wydal[ai]?|(?:za)?placil[ai]?|wyszlo)(?! (?:mi|nam)\b)"
PAID = r"(?:wydal[ai]?|(?:za)?placil[ai]?)(?! (?:mi|nam|u)\b)"
SAME = r"tak\w{1,3} sam\w*(?: (?:mieszkani\w*|metraz\w*))?|to samo|identyczn\w*"
LINK = r"(?: (?!mi\b|nam\b|ja\b|mam\b|za [0-9])[a-z]+)"
WHO_PAID = rf"(?:{NEIGHBOUR}{LINK}{{0,3}} {GAVE}|{FRIEND}{LINK}{{0,2}} {PAID}){LINK}{{0,2}}"
# "Sąsiad dał za takie samo 88 tys."
PAID_THE_SAME = regex(
    rf"\b{WHO_PAID} (?:{SAME}){LINK}{{0,2}} (?:{MONEY.format(1)})"
    rf"|\b{WHO_PAID}(?: za)? (?:{MONEY.format(2)}) za (?:{SAME})"
)
# "Sąsiad 88 dał, a wasz?"
PAID_SO_MUCH = regex(
    rf"\b{NEIGHBOUR} (?:{MONEY.format(1)}|{BARE.format(1)}) {GAVE}"
    rf"|\b{WHO_PAID} (?:{MONEY.format(2)}|{BARE.format(2)})"
)
# "Sąsiad mi robi po 1000 za metr", "kuzyn krzyknął 70 tys."
DOES_IT = regex(
    r"\b(?P<who>(?:moja? )?(?:kuzyn|sasiad)(?:ka)?(?: z [a-z]+)?)"
    r"(?= (?:(?:bierze|robi|wykonczy|zrobi) (?:mi|nam)"
    r"|(?:robi|zrobi|zrobilby) (?:to |wszystko )?(?:po|za)"
    r"|(?:by )?(?:mi|nam) (?:[a-z]+ )?(?:bierze|chc\w+|liczy|robi|wezmie|wykonczy|zrobi)"
    r"|(?:mi |nam |sobie )?(?:chcialby|krzykn\w+|policzyl\w*|rzucil\w*|wola|wycenil\w*|zawolal\w*"
    r"|zazyczyl\w*|zrobilby|zyczy))\b[^.;?!]*[0-9])"
)
ASKS_OF_US = regex(r"\b(?:wasz\w*|was|wy)\b.*|\b(?:roznic\w*|drog\w*|drozej|taniej)\b")
# "Niż sąsiad", once his is known.
# "Materiały pewnie drugie tyle", where they ask for labour
AS_MUCH_AGAIN = regex(
    r"\bmaterial\w*(?: (?!ile\b)[a-z]+){0,3} (?P<much>drugie tyle|tyle samo|raz tyle)\b"
)
THAN_NEIGHBOUR = regex(
    r"\b(?P<than>niz|od|u|wobec|przy) (?:tego |moj\w* )?(?P<who>sasiad(?:a|zie|ow|ki|ka)?)\b"
)


# "Bo ekipa chce 30%": of what they ask, and nobody's of ours.
THEIR_SHARE = regex(
    rf"\b(?:{CRAFTSMAN}|{KNOWN_TO_VISITOR}|oni|on|tamci|tamten)"
    r" (?:chc[ae]|bierze|biora|wola\w*|zada\w*|oczekuj\w+|prosi\w*)(?: (?!o\b)[a-z]+){0,3}"
    r" (?P<share>[1-9][0-9]? ?(?:%|proc\w*))"
    r"(?! ?(?:mniej|wiecej|droz\w+|taniej|tej|ich|z [0-9]|vat|rabat))"
)
# "O 50 zł taniej za metr wzięliby"
BY_SO_MUCH = regex(
    r"\bo (?P<by>[1-9][0-9 ]*(?:k\b|tys\w*)?(?: ?zl\w*)?)(?P<at> za (?:metr\w*|m2))?"
    r" (?P<word>taniej|mniej|drozej|wiecej)(?P<per> za (?:metr\w*|m2))?"
)
WHO_CHANGES = regex(rf"{THEY_DO.pattern}|{THEM.pattern}|\bchce\b")
NOT_THEIRS = regex(r"\b(?:niz|od|was|wasz\w*|wy|ile|comfort|express|premium)\b")


def without_their_share(message: str) -> str:
    written = tidy(message)
    told = THEIR_SHARE.search(fold(written))
    if told is None:
        return message
    return f"{written[: told.start('share')]}zaliczki{written[told.end('share') :]}"


def with_change_plain(message: str) -> str:
    """ "Opuściłby o 50 zł za metr", of whom an offer is known."""
    written = tidy(message)
    text = fold(written)
    told = BY_SO_MUCH.search(text)
    if told is None or NOT_THEIRS.search(text) or not WHO_CHANGES.search(text):
        return message
    verb = "opuscil" if told["word"] in {"taniej", "mniej"} else "podniosl"
    per = " za metr" if told["at"] or told["per"] else ""
    return f"{written[: told.start()]}{verb} o {told['by']}{per}{written[told.end() :]}"


def reworded_offer(message: str, area: Decimal | None, offer: OtherOffer | None) -> str:
    message = reworded(with_rate_plain(message), DOES_IT, "fachowiec", "who")
    message = with_change_plain(message) if offer is not None else message
    if area is not None:
        message = with_neighbour_meant(message, area, is_known=offer is not None)
    return with_as_much_again(message, offer, area) if offer and area else message


def with_as_much_again(message: str, offer: OtherOffer, area: Decimal) -> str:
    written = tidy(message)
    told = AS_MUCH_AGAIN.search(fold(written))
    if told is None or offer.more:
        return message
    return f"{written[: told.start('much')]}{offer.total(area):.0f} zł{written[told.end('much') :]}"


def with_rate_plain(message: str) -> str:
    written = tidy(message)
    told = [*ON_A_METRE.finditer(fold(written))]
    for one in reversed(told):
        written = f"{written[: one.start('at')]}za metr{written[one.end('at') :]}"
    return written if told else message


def with_neighbour_meant(message: str, area: Decimal, *, is_known: bool) -> str:
    """What somebody next door paid is compared as what another asks, where his flat is as large,
    or what ours cost beside it is asked."""
    written = tidy(message)
    text = fold(written)
    told = PAID_THE_SAME.search(text)
    if told is None and ASKS_OF_US.search(text):
        told = PAID_SO_MUCH.search(text)
    if told is not None:
        values = [value for value in told.groupdict().values() if value]
        money = Decimal(values[0]) * THOUSAND
        is_fit = money >= LEAST and LEAST_RATE * area <= money <= MOST_RATE * area
        if is_fit:
            return f"{written[: told.start()]}tamta oferta: {money:f} zł{written[told.end() :]}"
    if is_known:
        for one in reversed([*THAN_NEIGHBOUR.finditer(text)]):
            who = "on" if one["than"] == "niz" else "niego"
            written = f"{written[: one.start('who')]}{who}{written[one.end('who') :]}"
    return written
