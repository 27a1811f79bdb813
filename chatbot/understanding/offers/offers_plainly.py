"""What another offers in fewer words: whose firm it is, their discount, what materials are."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.offers.offer_taxes import OF_TAX
from chatbot.understanding.offers.offer_words import (
    CLAUSE,
    CRAFTSMAN,
    LABOUR_ALONE,
    MATERIAL_PRICED,
    US,
)
from chatbot.understanding.offers.other_offers import OtherOffer
from chatbot.understanding.text.text import fold, tidy

NEIGHBOUR = r"sasi[ae]d(?:a|ka|ki|ow|zi|ztwa)?"
SUBJECT = r"(?:ekipa|fachowiec|fachowcy|firma|majster|majstrowie|wykonawca)"
OBJECT = r"(?:ekipe|fachowca|fachowcow|firme|majstra|wykonawce)"
# "Firma sąsiadki podniosła ceny"
OF_NEIGHBOUR = regex(rf"\b{SUBJECT} (?:od |u )?(?:moj\w+ |nasz\w+ |t\w{{1,2}} )?{NEIGHBOUR}\b")
# "Sąsiadka miała firmę, co wzięła 78 tys."
HAD_BY_NEIGHBOUR = regex(
    rf"\b(?:moj\w* |nasz\w* )?{NEIGHBOUR} (?:[a-z]+ )?(?:mial[aiy]?|ma|maja|bral[ai]"
    rf"|wynajel[ai]|wynajal|zatrudnil[ai]?)"
    rf" (?:juz |taka |jakas |swoja |swojego )?{OBJECT},? (?:co|ktor\w+)(?= [^.;?!]*[0-9])"
)
# "Jakie 81? 75600 to już z VAT-em"
WHAT_SUM = regex(
    r"^(?:(?:a|ale|nie|no|o)[ ,]+)*(?:co za|jakie|jakie znowu|skad|skad te)"
    r" [0-9][0-9 ]*(?:[.,][0-9]+)? ?(?:k|tys\w*\.?)?(?: ?zl\w*)? ?[?!]+ (?=[^?]*[0-9])"
)
# "Nie mam budżetu 30 tys., to były materiały!! Mój budżet to 105 tys."
NOT_BUDGET = regex(
    r"^(?:(?:a|ale|nie|no|o)[ ,]+)*(?:to )?nie (?:(?:jest|mam|moj|byl) )*budzetu?"
    r" [0-9]{1,3} ?(?:k|tys\w*\.?|[ .]?000)(?: ?zl\w*)?,? (?:bo |tylko )?"
    r"(?:to )?(?:byly?|sa|bylo|to) (?:(?:byly|ich|na|te|za) )*material\w*[ ,.!]+"
    r"(?:a )?(?=[^?!]*\bbudzet\w*[^?!]*[0-9])"
)
GIVES = r"(?:da(?:dza|je|ja|li|liby|l|la|lby|laby)?|dorzuc(?:i|a|ili)|zapropon\w+|zrob(?:i|ia|ili))"
# "A jak mi dadzą rabat 5 procent?", of a firm that was compared
DISCOUNT = regex(
    rf"\b{GIVES} (?:(?:mi|nam|jeszcze|jakis|ten|taki|teraz) )*(?:rabat|upust|znizk[eai])(?:u|em)?"
    r"(?: (?:o|w wysokosci|na|rzedu))? (?P<cut>[1-9][0-9]? ?(?:%|proc\w*)"
    r"|[1-9][0-9]{0,2} ?(?:k\b|tys\w*)(?: zl\w*)?)"
    rf"|\b{GIVES} (?:(?:mi|nam|jeszcze|teraz) )*(?P<before>[1-9][0-9]? ?(?:%|proc\w*)"
    r"|[1-9][0-9]{0,2} ?(?:k\b|tys\w*)(?: zl\w*)?) (?:rabatu|upustu|znizki)"
)
# "A jak jeszcze 3%?", after what they ask less
MORE_OFF = regex(
    r"(?:(?:a|i|jak|gdyby|jakby|no|to)[ ,]+)*jeszcze (?P<cut>[1-9][0-9]? ?(?:%|proc\w*))\W*"
)
# "A jak wynegocjuję 80?"
HAGGLED = regex(
    r"\b(?:dogadam sie|dogadamy sie|stargowal\w*|stargujemy|utargowal\w*|utarguj\w+|wynegocj\w+"
    r"|wytarguj\w+|zbije|zbijemy)(?: (?:cene|do|na|z nim|z nimi|u niego|u nich))*(?= [0-9])"
)
PER_CENT = regex(r" ?proc\w*")
OF_THEM = regex(rf"\b(?:{CRAFTSMAN}|tamci|tamt\w+|oni|nich)\b")
NOT_ON_ALL = regex(r"\bmaterial|\bu was\b|\bwasz|\bcomfort|\bexpress|\bpremium")
# "900 zł metr"
PER_METRE = regex(r"(?<=[0-9]) ?(?P<zl>zl\w*) (?=(?:metr|m2)\b(?! ?[0-9]))")
THAT_ONE = regex(rf"\bt[ea]n? drug[ai] (?={CRAFTSMAN})")
THING = (
    r"(?:armatur\w*|ceramik\w*|deski|drzwi|farb\w*|fug\w*|glazur\w*|kafel\w*|klej\w*|panel\w*"
    r"|plytk\w*|podlog\w*|terakot\w*)"
)
# "Za płytki i panele musiałabym dołożyć 25 tys.", on top of labour alone
THINGS = regex(
    rf"\b{THING}(?:,? (?:i |oraz )?(?:cala |cale |reszt\w+ )?{THING})*"
    r"(?= (?:[a-z]+ ){0,5}[0-9]{1,3} ?(?:k\b|tys|[ .]?000))"
)
# "Jednak z drzwiami 33", in place of the materials that were told
WITH_THINGS = regex(
    r"(?:(?:a|ale|jednak|nie|no|to)[ ,]+)*z (?:armatura|deskami|drzwiami|farbami|glazura|kafelkami"
    r"|klejami|panelami|plytkami|podlogami)(?: (?:bedzie|jakies|ok|to|wyjdzie))*"
    r" (?P<sum>[1-9][0-9])(?: ?(?:k|tys\w*))?\W*"
)
# "Materiały mogę mieć taniej o 5 tys."
MATERIALS_LESS = regex(
    r"\bmaterial\w*(?: (?!ile\b)[a-z]+){0,4} (?:(?:taniej|mniej) o (?P<less>[1-9][0-9]?)"
    r"|o (?P<by>[1-9][0-9]?)(?: ?(?:k|tys\w*))? (?:taniej|mniej)) ?(?:k\b|tys\w*)?(?! ?%)"
)
# "To ile razem tam?"
THERE = regex(
    r"(?<=razem )tam\b|(?<=sumie )tam\b|(?<=wyjdzie )tam\b|(?<=wychodzi )tam\b"
    r"|\btam(?= (?:razem|w sumie|wychodzi|wyjdzie|zostanie|zostaje)\b)"
)
# "Drzwi i panele wyjdą ze 14 tys.", on top of what they ask, or in it
COST_OF_THINGS = regex(
    rf"(?:(?:a|ale|no|to|za)[ ,]+)*{THING}(?:,? (?:i |oraz )?{THING})*"
    r" (?:(?:bedzie|jakies|kosztuja|to|wychodza|wyjda|wyjdzie|ok) )+(?:za )?"
    r"(?P<sum>[1-9][0-9]? ?(?:k|tys\w*\.?))\W*"
)
# "Wyjdą ze 25 tys.", "materiały tam z 30 tys."
ABOUT = regex(
    r"(?:(?<!z )(?<!ze )materialy(?: (?:tam|u (?:nich|nie(?:go|j))))?"
    r"|\w+c|bedzie|bedzie to|dojdzie|jeszcze|kosztuja|tak|wychodza|wychodzi|wyjda|wyjdzie) "
    r"(?P<word>ze|(?<=materialy )z|(?<=tam )z|(?<=u nich )z|(?<=u niego )z|(?<=u niej )z)"
    r" (?=[1-9][0-9]{0,2} ?(?:k\b|tys|[ .]?000))"
)


def offer_plainly(message: str, offer: OtherOffer | None, *, is_against: bool) -> str:
    """`is_against` what was told last is compared with the offer."""
    message = with_words(message, PER_METRE, " zł za ")
    is_whole = offer is None or not offer.more
    firm = "tamta firma" if is_whole else "inna firma"
    message = with_words(message, OF_NEIGHBOUR, firm)
    message = with_words(message, HAD_BY_NEIGHBOUR, "tamta firma")
    if offer is None:
        return message
    message = with_words(message, THAT_ONE, "tamta ")
    message = with_words(message, WHAT_SUM, "")
    message = with_words(message, NOT_BUDGET, "") if offer.more else message
    message = with_materials_named(message, offer, is_against=is_against)
    if is_against:
        message = with_words(message, HAGGLED, "zejdzie do")
        message = with_words(message, THERE, "u nich")
    return with_discount_taken(message, is_against=is_against)


ON_TOP = regex(r"\b(?:jeszcze|dodatkow\w+|kolejn\w+|nastepn\w+)\b")
MOST_OFF = 30  # percent


def tells_discount_anew(message: str) -> bool:
    """ "A jak dadzą rabat 10%?"; not "jeszcze 10%"."""
    text = fold(tidy(message))
    told = DISCOUNT.search(text)
    cut = (told["cut"] or told["before"]) if told else ""
    return ("%" in cut or "proc" in cut) and ON_TOP.search(text) is None


def is_discounted(before: OtherOffer, now: OtherOffer) -> bool:
    """By so many percent, which left no round sum."""
    whole = 10 if now.is_rate else THOUSAND
    off = (before.value - now.value) * 100 / before.value
    is_same = replace(before, value=now.value) == now
    return is_same and now.value % whole != 0 and 0 < off <= MOST_OFF and off % 1 == 0


def with_words(message: str, pattern: re.Pattern[str], plain: str) -> str:
    written = tidy(message)
    found = [*pattern.finditer(fold(written))]
    for told in reversed(found):
        written = f"{written[: told.start()]}{plain}{written[told.end() :]}"
    return written if found else message


def with_materials_named(message: str, offer: OtherOffer, *, is_against: bool) -> str:
    written = tidy(message)
    text = fold(written)
    for told in reversed([*ABOUT.finditer(text)]):
        written = f"{written[: told.start('word')]}jakieś{written[told.end('word') :]}"
    text = fold(written)
    if offer.more and not offer.is_more_rate:
        if within := WITH_THINGS.fullmatch(text):
            return f"materiały {within['sum']} tys"
        if less := MATERIALS_LESS.search(text):
            left = offer.more - Decimal(less["less"] or less["by"]) * THOUSAND
            return f"{written[: less.start()]}materiały {left:.0f} zł{written[less.end() :]}"
    extra = COST_OF_THINGS.fullmatch(text) if is_against else None
    if extra and not (offer.more or offer.is_labour):
        return f"drzwi dodatkowo {extra['sum']}"
    is_labour = offer.is_labour or LABOUR_ALONE.search(text) is not None
    found = [*THINGS.finditer(text)] if is_labour else []
    for told in reversed(found):
        written = f"{written[: told.start()]}materiały{written[told.end() :]}"
    return written if fold(written) != fold(tidy(message)) else message


def clause_around(text: str, start: int, end: int) -> str:
    starts = [border.end() for border in CLAUSE.finditer(text, 0, start)]
    after = CLAUSE.search(text, end)
    return text[max(starts, default=0) : after.start() if after else len(text)]


def tells_of_one(message: str) -> bool:
    """What materials cost, VAT, or a discount: of an offer, whichever it is."""
    text = fold(tidy(message))
    if US.search(text) or NOT_ON_ALL.search(MATERIAL_PRICED.sub(" ", text)):
        return False
    is_taxed = OF_TAX.search(text) is not None and "?" not in text
    return is_taxed or bool(MATERIAL_PRICED.search(text) or DISCOUNT.search(text))


def with_discount_taken(message: str, *, is_against: bool) -> str:
    """ "Opuszczą 5%", where they are spoken of."""
    written = tidy(message)
    text = fold(written)
    if is_against and (more := MORE_OFF.fullmatch(text)):
        return f"opuszcza {PER_CENT.sub('%', more['cut'])}"
    told = DISCOUNT.search(text)
    is_of_them = is_against or OF_THEM.search(text) is not None
    if told is None or not is_of_them or NOT_ON_ALL.search(clause_around(text, *told.span())):
        return message
    cut = PER_CENT.sub("%", told["cut"] or told["before"])
    return f"{written[: told.start()]}opuszcza {cut}{written[told.end() :]}"
