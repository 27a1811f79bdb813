"""Another company's offer that is told anew: "czyli on 62640", "zszedł do 1000 za metr"."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import before, find_figures, with_unit
from chatbot.understanding.offers.other_offers import (
    CRAFTSMEN,
    FAMILY,
    LEAST_RATE,
    MOST_RATE,
    OURS,
    OWN_SAID,
    THOUSAND,
    OtherOffer,
)
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number
from chatbot.understanding.text.text import fold, tidy

THEY = (
    rf"(?:on|ona|oni|tamci|tamt(?:a|en)|t(?:a|e[nj]) drug\w+|{CRAFTSMEN}|(?:inna |ta |tamta )?firma"
    r"|konkurencja|he|they|the (?:other )?(?:company|firm|guy))"
)
DOWN = (
    r"(?:moga|moglby|moze|potrafi) (?:by |jeszcze |mi |nam )?(?:opuscic|spuscic|zejsc)"
    r"|(?:obnizyl|opuscil|opusci|spuscil|spusci|urwal|zejda|zejdzie|zjechal|zszedl|zesz[ls]?l)(?:[aiy]|by)?"
    r"|(?:came|come|went|(?:can|could|may|might|will|would) (?:come|go)) down"
    r"|dropped|knocked off|lowered"
)
UP = r"(?:doliczyl|podbil|podniosl|podniesl|podwyzszyl|zdrozal|podrozal)[aiy]?|raised|went up"
# "Zszedł do 1000 za metr", "opuścił cenę na 55 tys."
CHANGED_TO = regex(
    rf"\b(?:{DOWN}|{UP})(?: (?:cene|jednak|juz|mi|nam|oferte|teraz|z ceny|z cena|his|it|price|the"
    r"|their)){0,4} (?:do|na|to)(?: (?:ok\.?|okolo|about))? $"
)
# "Jednak 62 tys.", "actually 62k", "nie 60, tylko 62": of what was told last.
AFTER_ALL = regex(
    r"(?:(?:a|nie|no|ok|sorry|to|przepraszam)[ ,]+)*(?:jednak|actually|[1-9][0-9]{1,2}(?: ?tys\w*)?"
    r",? (?:a|ale|but|tylko))(?: (?:to|za|it is|it's))*,? (?P<sum>[1-9][0-9]{1,2}) ?(?:k|tys\w*)\W*"
)
# "Ta druga zeszła do 54", where several were told
LOWERED_FIRST = regex(
    rf"\b{THEY}(?: [a-z]+){{0,2}} (?:{DOWN})(?: (?:cene|jednak|juz|mi|nam|oferte|teraz)){{0,2}}"
    r" (?:do|na|to) (?P<sum>[2-9][0-9]|[1-3][0-9]{2})(?: ?(?:k|tys\w*))?(?=\W*$|[,.;!?])"
)
PERCENT = regex(r" ?(?:%|proc\w*|percent)")
RATE_AFTER = regex(
    r" ?(?:za|na|od|/|per|a) ?(?:kazdy )?(?:m ?2|m\b|mkw|metr\w*|met(?:er|re)|sq ?m)"
)
NET = r"(?:netto|net|bez vat(?:-?u)?|(?:before|excluding|without) (?:tax|vat)|(?:plus|\+) vat)"
# "On podał netto plus 8 VAT"
NET_TOLD = regex(
    rf"\b(?:{THEY}(?: (?:to|mi|nam|chyba|jednak)){{0,3}}|to)"
    r" (?:byl[ao]|dal|liczy\w*|mowil\w*|podal\w*|powiedzial\w*|gave|meant|quoted|said)"
    rf"(?: (?:cene|mi|to|it|that|me|his|is|price|was)){{0,3}} {NET}\b"
    r"(?:(?: i| ?,)? ?(?:plus|\+|and|do tego|dojdzie) ?(?:[58] ?%? ?)?(?:vat\w*)?)?"
)
# "On mówi 95 netto, a jak doliczy VAT 8%": in thousands, and with the tax that comes on top.
FIRST_NET = regex(
    rf"\b(?P<who>{THEY})(?: (?:mi|nam|to|za to|jednak|juz))*"
    r" (?:bierze|biora|chc[ae]|chcial\w*|da[jl]\w*|liczy\w*|mowi\w*|(?:po|za)da[jl]\w*|policzy\w*"
    r"|powiedzial\w*|wola\w*|wycenil\w*|asks?|said|says?|quoted|wants?)(?: (?:mi|nam|us|me))?"
    rf" (?P<sum>[3-9][0-9]|[1-3][0-9]{{2}})(?: ?(?:k|tys\w*))? {NET}\b"
    r"(?:,? (?:(?:a|ale|and|but|i|if|jak|jesli|once|po|to|when|he|they) )*(?:add\w*|dodam\w*"
    r"|doj(?:dz|d)\w+|dolicz\w*|plus) (?:the )?(?:vat\w*|tax)(?: ?[58] ?%?)?)?"
)
# "Jeden chce 60 tys., drugi 72", of craftsmen.
ASKS = (
    r"(?: (?:bierze|chce|da[jl]\w*|liczy\w*|mowi\w*|poda[jl]\w*|policzy\w*|powiedzial\w*|to|wola\w*"
    r"|wycenil\w*|za|asks?|for|is|quoted|said|wants?)){0,2}:?"
)
WHO = rf"(?: (?:{CRAFTSMEN}|ekipa|firma|oferta|wycena|company|firm|offer|quote))?"
SUM = r"(?![0-9.,]*[0-9] ?(?:%|m\b|m2|metr|sq))[1-9][0-9]{1,2}"
ONE_AND_OTHER = regex(
    rf"\b(?:jed(?:en|na)|pierwsz[ay]|one|the first){WHO}{ASKS}"
    rf" (?P<one>{SUM})(?P<unit> ?(?:k|tys\w*))?\.?,? (?:(?:a|ale|and|but|i|zas) )?"
    rf"(?:drug[ai]|inn[ay]|(?:the )?(?:other|second)|another){WHO}{ASKS}"
    rf" (?P<other>{SUM})(?P<other_unit> ?(?:k|tys\w*))?(?![0-9]|[.,][0-9]| ?(?:%|m\b|m2|metr))"
)
LETTERED = r"(?:ekipa|firma|oferta|company|firm|offer|quote)"
OFFERS_LETTERED = regex(
    rf"\b{LETTERED} (?:a|1|nr 1|one){ASKS}:? (?P<one>{SUM})(?P<unit> ?(?:k|tys\w*))?\.?,?"
    rf" (?:(?:a|and|i) )?(?:{LETTERED} )?(?:b|2|nr 2|two){ASKS}:? (?P<other>{SUM})"
    r"(?P<other_unit> ?(?:k|tys\w*))?(?![0-9]|[.,][0-9]| ?(?:%|m\b|m2|metr))"
)
# "Mam 3 wyceny: 71, 79 i 88 tys."
K = r"(?: ?(?:k|tys\w*)\.?)?"
OFFERS_LISTED = regex(
    r"\b(?:(?:dostal\w+|mam|mamy|got|have) (?:juz )?)?"
    r"(?:2|3|4|dwie|trzy|cztery|kilka|two|three|four)"
    r" (?:ofert\w*|propozycj\w*|wycen\w*|offers|quotes):?(?: (?:na|za|for|of))?"
    rf" (?P<sums>{SUM}{K}(?:(?:,| i| oraz| and) {SUM}{K}){{0,2}}(?:,| i| oraz| and) {SUM}"
    r" ?(?:k|tys\w*))(?![a-z0-9])"
)
FIGURE = regex(r"[0-9]+")
# "Brat mi zrobi za 35 tys.", "szwagier by zrobił za 40 tys. robociznę"
BY_KIN = regex(
    r"\b(?:brat|kole[gz]a|kumpel|kuzyn|sasiad|szwagier|tata|tesc|ojciec|wujek|znajomy|my brother"
    r"|my dad|my friend)(?: (?:by|mi|nam|moze|mowi ze|to|can|could|will|would)){0,3}"
    r"(?: (?:ogarnie|robi|wezmie|wykonczy|wykonczylby|zrobi|zrobil|zrobilby|do|does|finish)"
    r"(?: (?:by|calosc|mi|nam|to|it|for me|that|this)){0,3} (?:za|for)"
    r"| (?:[a-z]+ ){0,3}(?:policzyla?|powiedziala?|wycenila?|charges|quoted)"
    r"(?: (?:by|calosc|mi|nam|to|me|it))*"
    r"(?: (?:na|za|for|at))?)(?: (?:ok\.?|okolo|about))?"
    rf" (?P<sum>{SUM}) ?(?:k\b|kola\b|tys\w*)"
)
# "Zeszli z 85 na 79 tys."
LOWERED_FROM = regex(
    rf"\b(?:{DOWN})(?: (?:cene|mi|nam|juz|oferte|from|the price|z|ceny)){{0,4}} {SUM}{K}"
    rf" (?:do|na|to) (?P<sum>{SUM}){K}(?![0-9]|[.,][0-9])"
)
OF_WORKS = regex(
    rf"\b(?:{CRAFTSMEN}|ekip\w*|firm\w*|ofert\w*|wycen\w*|compan\w*|offers?|quotes?)\b"
)
ENDS_BARE = regex(
    r" ?(?:$|[,.;!?](?![0-9])|brutto|netto|gross|net\b|za (?:cal|wszyst)"
    r"|(?:a|ale|and|bez|but|i|na|teraz|then|to|with|without|wtedy|z)\b)"
)
MOST_TIMES = 2


# "Najpierw chciała 120 tys., teraz już 135": the latter counts.
FIRST_AND_NOW = regex(
    r"\b(?:najpierw|na poczatku|wczesniej|at first|first)(?: (?:ask\w*|chcia\w+|mowi\w+|bylo|wanted"
    r"|za)){0,2} [1-9][0-9]{1,2}(?: ?(?:k|tys\w*))?,? (?:a |ale |but |i )?(?:teraz|now)"
    r"(?: (?:juz|chc\w+|mowi\w*|wants?)){0,2} (?P<sum>[1-9][0-9]{1,2})(?: ?(?:k|tys\w*))?"
    r"(?![0-9]|[.,][0-9]| ?(?:m ?2?\b|metr|sq|za m))"
)
THEY_SAID = regex(rf"\b{THEY}\b")


def with_offer_anew(message: str, kept: str, area: Decimal | None, *, is_budget_known: bool) -> str:
    """In words that are read without what was told before: "tamci chcą 55000 zł"."""
    offer = with_whole_materials(kept, area)
    written = tidy(message)
    text = fold(written)
    if not OURS.search(text) and (told := with_several_offers(written) or with_one_told(written)):
        return told
    if OURS.search(text) or OWN_SAID.search(text) or FAMILY.search(text):
        return message
    if (now := FIRST_AND_NOW.search(text)) and (offer or THEY_SAID.search(text)):
        return f"{written[: now.start()]}chce {now['sum']} tys{written[now.end() :]}"
    if offer is None and (first := FIRST_NET.search(text)):
        told = f"tamci chca {first['sum']} tys netto"
        return f"{written[: first.start()]}{told}{written[first.end() :]}"
    if offer is None:
        return with_one_lowered(written) or message
    if net := NET_TOLD.search(text):
        return f"{written[: net.start()]}tamta cena jest netto{written[net.end() :]}"
    if (after_all := AFTER_ALL.fullmatch(text)) and not is_budget_known:
        new = replace(offer, value=Decimal(after_all["sum"]) * THOUSAND, is_rate=False)
        return in_words(new) if is_near(new, offer, area) else message
    anew_told = [found for n in find_figures(text) if (found := anew(text, n, offer, area))]
    if len(anew_told) != 1:
        return message
    start, end, new = anew_told[0]
    return f"{written[:start]}{in_words(new)}{written[end:]}"


def with_whole_materials(kept: str, area: Decimal | None) -> OtherOffer | None:
    """Nothing where nobody knows what they come to."""
    offer = OtherOffer.parse(kept)
    if offer is None or not offer.is_more_rate:
        return offer
    return offer.in_all(area) if area is not None else None


def with_one_told(written: str) -> str | None:
    text = fold(written)
    told = BY_KIN.search(text) or LOWERED_FROM.search(text)
    if told is None:
        return None
    return f"{written[: told.start()]}tamci chca {told['sum']} tys{written[told.end() :]}"


def with_several_offers(written: str) -> str | None:
    text = fold(written)
    if listed := OFFERS_LISTED.search(text):
        sums = ", ".join(f"{figure} tys" for figure in FIGURE.findall(listed["sums"]))
        return f"{written[: listed.start()]}mam oferty: {sums}{written[listed.end() :]}"
    told = ONE_AND_OTHER.search(text) or OFFERS_LETTERED.search(text)
    if told is None or not (told["unit"] or told["other_unit"]) or not OF_WORKS.search(text):
        return None
    both = f"dwie firmy: {told['one']} tys, {told['other']} tys"
    return f"{written[: told.start()]}{both}{written[told.end() :]}"


def with_one_lowered(written: str) -> str | None:
    """Of several that were told at once."""
    told = LOWERED_FIRST.search(fold(written))
    if told is None:
        return None
    return f"{written[: told.start()]}tamci chca {told['sum']} tys{written[told.end() :]}"


def in_words(offer: OtherOffer) -> str:
    money = f"{offer.value.quantize(Decimal(1), ROUND_HALF_UP):f}"
    rate, net = " za metr" * offer.is_rate, " netto" * offer.is_net
    told = f"tamci chca {money} zl{rate}{net}"
    return f"{told}. Materialy jeszcze {offer.more / THOUSAND:f} tys" if offer.more else told


def anew(
    text: str, number: Number, offer: OtherOffer, area: Decimal | None
) -> tuple[int, int, OtherOffer] | None:
    """From where to where it is told, and what is asked now."""
    amount, start = with_unit(text, number), before(text, number)
    if AREA_UNIT.match(text, number.end) or PERCENT.match(text, number.end):
        return None
    per = RATE_AFTER.match(text, amount.end)
    end = per.end() if per else amount.end
    if amount.end == number.end and amount.value < THOUSAND and not per:
        is_thousands = ENDS_BARE.match(text, number.end) is not None and amount.value >= 1
        amount = amount._replace(value=amount.value * THOUSAND if is_thousands else Decimal(0))
    if found := CHANGED_TO.search(start):
        is_rate = per is not None or LEAST_RATE <= amount.value <= MOST_RATE
        new = replace(offer, value=amount.value, is_rate=is_rate)
    elif is_with_vat(text, amount, offer, area):
        found, new = TO_START.search(start), OtherOffer(amount.value)
    if found is None or not is_near(new, offer, area):
        return None
    return number.start - len(start) + found.start(), end, new


# "Plus 8% VAT, so 64800", "brutto to 64800"
TO_START = regex(r"(?:\b(?:to|so|czyli|razem|is) )*$")
WITH_VAT = regex(r"\b(?:brutto|gross|vat\w*)\b")
LEAST_VAT, MOST_VAT = Decimal("1.04"), Decimal("1.24")


def is_with_vat(text: str, amount: Number, offer: OtherOffer, area: Decimal | None) -> bool:
    """What was told, and the tax on it."""
    if area is None or not WITH_VAT.search(text):
        return False
    before_tax = offer.total(area)
    return LEAST_VAT * before_tax < amount.value < MOST_VAT * before_tax


def is_near(new: OtherOffer, old: OtherOffer, area: Decimal | None) -> bool:
    """Nobody asks half of it, or twice as much: that is money of something else."""
    if new.is_rate != old.is_rate and area is None:
        return False
    totals = [offer.total(area or Decimal(1)) for offer in (new, old)]
    return max(totals) < MOST_TIMES * min(totals) and new != old
