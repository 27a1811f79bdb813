"""What another asks, spoken of again: by its amount, or as one of several."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import before, find_figures, is_per_area, with_unit
from chatbot.understanding.offers.other_offers import (
    COMPANY,
    CRAFTSMEN,
    LEAST_RATE,
    MOST_RATE,
    OURS,
    OWN_SAID,
    THOUSAND,
    OtherOffer,
    clauses,
)
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number
from chatbot.understanding.text.text import fold, tidy

SOMEBODY = (
    r"(?:koleg|kolezan|kolezk|kumpel|kumpl|kuzyn|sasiad|sasied|szwag|znajom|colleague|friend"
    r"|neighbou?r|mate\b)\w*"
)
THEIR_PAPER = r"(?:ofer[tc]|wycen|offer\b|quote\b|estimate\b)\w*"
WHO = rf"(?:{CRAFTSMEN}|{COMPANY}|{SOMEBODY}|tamt\w+|{THEIR_PAPER}|firm(?:[aey]|ie)?)"
PRONOUN = r"(?:nich|nie(?:go|j)|nim(?:i)?|them|him|her)"
# "U kogoś", whoever it is, but us and the visitor.
AT_ANYBODY = (
    r"\bu (?!babci|brat|ciebie\b|dewelop|dziad|mamy\b|mnie\b|nas\b|notari|panstwa\b|rodzi"
    r"|siebie\b|siostr|stolarz|syna\b|taty\b|tesci|was\b|wasz|zony\b)[a-z]{3,}"
)
# "75 tys. to oferta majstra", "te 75 od majstra", "1350 u ekipy"
THEIRS_AFTER = regex(
    rf",? (?:(?:byl[ao]|is|jest|mowil\w*|powiedzial\w*|to|was) )*"
    rf"(?:(?:od|u|from|at|by) (?:the |my |te\w* )?(?:{WHO}|{PRONOUN})"
    rf"|(?:ich |jego |their |his )?{THEIR_PAPER}|{CRAFTSMEN}|(?:ich|jego|their|his) \w+"
    rf"|(?:cen|kwot|stawk|wycen)\w* (?:od |u )?{WHO})\b"
)
POINTED = regex(
    r"\b(?:(?:niz|od|wobec|ponad|than|over|vs)(?: (?:the|tych|te|tej|ta|tego))?|te|tych|tym|tymi"
    r"|those) $"
)
THAN_THOSE = regex(r"\b(?:niz|od|wobec|ponad|than|over) (?:te|tych|those|the) $")
PERCENT = regex(r" ?(?:%|proc\w*|percent)")
PER_AREA = regex(
    r" ?(?:za|na|od|/|per|a) ?(?:kazdy )?(?:m ?2|m\b|mkw|metr\w*|met(?:er|re)|sq ?m\w*)"
)
OTHER_COUNT = regex(r" ?(?:dni|days?|lat\b|miesi|months?|tyg|weeks?|years?|:[0-9]|-[a-z])")
DENIED = regex(r"\b(?:nie|not) $")
# "Od B", "from the second one", "ta tańsza oferta", of those that were told.
LETTER = regex(
    r"\b(?:niz|od|wobec|u|than|ofert\w*|ekip\w*|firm\w*|offer|quote) (?P<at>[ab])"
    r"(?=\W*$|[,.;?!]| (?:z|ze|a u|i u|ile|mi|to|zostan\w+)\b)"
)
ORDINAL = regex(
    r"\b(?:niz|od|u|wobec|przy|z|ze|than|from|with) (?:te(?:go|j|n) |t(?:a|ym) |the )?"
    r"(?P<at>drug|pierwsz|first|second)\w*"
    rf"(?: (?:{WHO}|one))?(?! (?:flat|mieszk|lokal|pakie))"
)
CHEAPER = regex(
    rf"\b(?:t\w{{1,2}} |the )?(?P<at>tansz|drozsz|cheaper|dearer)\w* {WHO}"
    r"|\b(?:od|niz|przy|u|than) (?:(?:te(?:j|go)|the) (?P<which>tansz|drozsz|cheaper|dearer)\w*"
    r"|(?P<one>tansz|drozsz)ej(?=\W*$|,))"
)
SECOND = ("b", "drug", "second")
AS_TOLD = {"pl": "tamta oferta", "en": "the other offer"}
MOST_KEPT = 4


def with_offer_known(
    message: str,
    offers: Sequence[str],
    areas: Sequence[Decimal | None],
    budget: Decimal | None,
    language: str,
) -> tuple[str, str | None]:
    """ "No to o ile więcej niż te 75?" without the amount, and the offer that has it, or None;
    of two of them ""."""
    area = areas[0]
    known = [offer for told in dict.fromkeys(offers) if (offer := OtherOffer.parse(told))]
    written = tidy(message)
    text = fold(written)
    if not known or OURS.search(text):
        return message, None
    if len(known) == 2 and len({*filter(None, areas)}) < 2 and (pointed := of_two(text, known)):
        return message, str(pointed[0]) if len(pointed) == 1 else ""
    numbers = [number for number in find_figures(text) if number.value not in {area, 0}]
    numbers = numbers or find_figures(text)
    found = [told for n in numbers if (told := meant(text, n, known, areas, budget))]
    if not found and (other := another_amount(text, known, areas, budget)):
        found = [other]
    if len({offer for *_, offer in found}) != 1:
        return message, None
    for start, end, _ in reversed(found):
        written = f"{written[:start]}{AS_TOLD[language]}{written[end:]}"
    return written, str(found[0][2])


def meant(
    text: str,
    number: Number,
    known: Iterable[OtherOffer],
    areas: Sequence[Decimal | None],
    budget: Decimal | None,
) -> tuple[int, int, OtherOffer] | None:
    """From where to where it is told, and which it is."""
    amount, start = with_unit(text, number), before(text, number)
    per = PER_AREA.match(text, amount.end)
    units = (AREA_UNIT, PERCENT, OTHER_COUNT)
    is_else = any(unit.match(text, number.end) for unit in units) or DENIED.search(start)
    offers = [offer for offer in known if is_amount_of(offer, amount, number, areas[0])]
    if is_else or not offers:
        return None
    if not THEIRS_AFTER.match(text, per.end() if per else amount.end):
        sums = {number.value, amount.value, amount.value * THOUSAND}
        clause = next(text[a:b] for a, b in clauses(text) if a <= number.start < b)
        is_own = OWN_SAID.search(clause) is not None or budget in sums or number.value in areas
        is_rate = per is not None and any(offer.is_rate for offer in offers)
        if is_own or not (POINTED.search(start) or is_rate):
            return None
    return number.start, per.end() if per else amount.end, offers[-1]


def another_amount(
    text: str, known: Sequence[OtherOffer], areas: Sequence[Decimal | None], budget: Decimal | None
) -> tuple[int, int, OtherOffer] | None:
    """ "O ile więcej niż te 85?", where they ask 90 thousand and no flat has 85 m2."""
    numbers, area, last = find_figures(text), areas[0], known[-1]
    if len(numbers) != 1 or area is None or not THAN_THOSE.search(before(text, numbers[0])):
        return None
    number = numbers[0]
    amount, total = with_unit(text, number), last.total(area)
    is_bare = amount.end == number.end and amount.value < THOUSAND
    value = amount.value * THOUSAND if is_bare else amount.value
    units = (AREA_UNIT, PERCENT, OTHER_COUNT)
    is_else = any(unit.match(text, number.end) for unit in units) or number.value in areas
    if is_else or value == budget or not total / 2 < value < total * 2:
        return None
    return number.start, amount.end, OtherOffer(value)


def is_amount_of(offer: OtherOffer, amount: Number, number: Number, area: Decimal | None) -> bool:
    whole = set() if offer.is_rate else {offer.value, offer.value + offer.more}
    whole |= {offer.total(area)} if area is not None else set()
    is_bare = amount.end == number.end and amount.value < THOUSAND
    if offer.is_rate and amount.value == offer.value:
        return True
    return amount.value in whole or (is_bare and amount.value * THOUSAND in whole)


def rates_told(folded: str) -> list[Decimal]:
    """In PLN per m², that any finishing may cost."""
    amounts = [with_unit(folded, number) for number in find_figures(folded)]
    rates = [amount.value for amount in amounts if is_per_area(folded, amount)]
    return [rate for rate in dict.fromkeys(rates) if LEAST_RATE <= rate <= MOST_RATE]


def of_two(text: str, offers: Sequence[OtherOffer]) -> list[OtherOffer]:
    """Each that is pointed at."""
    told = [*LETTER.finditer(text), *ORDINAL.finditer(text)]
    found = [offers[pointer["at"] in SECOND] for pointer in told]
    for pointer in CHEAPER.finditer(text):
        is_least = (pointer["at"] or pointer["which"] or pointer["one"]) in {"tansz", "cheaper"}
        found.append((min if is_least else max)(offers, key=lambda offer: offer.value))
    return list(dict.fromkeys(found))
