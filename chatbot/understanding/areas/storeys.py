"""A house told by its storeys: "parter 70 piętro 55", then "a bez piętra, sam parter"."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import is_single_room
from chatbot.understanding.text.number_roles import LINEAR, SQUARE, is_plausible, is_told_after
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

NUMBER = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
ENDED = r"(?![0-9]|[.,][0-9]| ?(?:%|cm|k\b|lat|mln|pln|pok|proc|szt|tys|zl))"
UNIT = rf"(?: ?(?:{SQUARE}|{LINEAR}))?"
IS = r"(?: (?:has|is|jest|ma|ok\.?|okolo|to))?:? "
LOW = r"(?:dol|parter|ground floor)"
HIGH = r"(?:gora|pietro|poddasze|first floor|upper floor|upstairs)"
AND = r"(?:,? (?:a|and|i|oraz)|,)? "
TWO = regex(
    rf"\b(?:{LOW}{IS}(?P<low>{NUMBER}){ENDED}{UNIT}{AND}{HIGH}{IS}(?P<high>{NUMBER}){ENDED}{UNIT}"
    rf"|{HIGH}{IS}(?P<upper>{NUMBER}){ENDED}{UNIT}{AND}{LOW}{IS}(?P<lower>{NUMBER}){ENDED}{UNIT})"
)
ONLY = r"(?:jedynie|sam[ao]?|tylko|wylacznie|just|only)(?: (?:na|za|the))?"
WITHOUT = r"(?:bez|without)(?: the)?"
# "A całość?", after one of them.
BOTH = regex(
    r"(?:(?:a|and|gdyby|i|ile|jak|jednak|no|to|what about|za|z) )*"
    r"(?:calosc|cal(?:y|ego) dom\w*|z (?:gora|parterem|pietrem|poddaszem)|the whole house)\W*"
)
# Of both storeys the lower one, or the upper one.
ONE_OF_THEM = (
    regex(
        rf"\b(?:{WITHOUT} (?:gory|pietra|poddasza|first floor|upper floor)"
        rf"|{ONLY} (?:{LOW}|dole?))\b"
    ),
    regex(rf"\b(?:{WITHOUT} (?:dolu|parteru|ground floor)|{ONLY} {HIGH})\b"),
)


def with_storeys(message: str, storeys: Sequence[Decimal]) -> str:
    """In the words that areas are read by: both in one order and with their unit, or the one of
    the known `storeys` that is meant."""
    written = tidy(message)
    folded = fold(written)
    told = TWO.search(folded)
    if told is None:
        return with_one_of_them(written, folded, storeys) or message
    others = [n for n in find_numbers(folded) if not told.start() <= n.start < told.end()]
    if any(is_plausible(n) and not is_told_after(folded, n) for n in others):
        return message
    low, high = told["low"] or told["lower"], told["high"] or told["upper"]
    return f"{written[: told.start()]}{both_told(low, high)}{written[told.end() :]}"


# "39 m2 i antresola 12 m2, razem 51", "66 razem z antresolą": the whole is told.
LEVEL = r"(?:antresol\w+|mezzanine)"
WITH_LEVEL = regex(
    rf"(?<![0-9.,])(?P<all>{NUMBER}){ENDED}{UNIT},? (?:lacznie|razem|w sumie|in total|together)"
    rf" (?:z|ze|with)(?: the)? {LEVEL}"
    rf"|(?<![0-9.,])(?P<one>{NUMBER}){ENDED}{UNIT} (?:\+|a|and|i|oraz|plus) (?:a )?{LEVEL}"
    rf" (?P<other>{NUMBER}){ENDED}{UNIT},? (?:czyli|lacznie|razem|w sumie|in total|together)"
    rf" (?P<sum>{NUMBER}){ENDED}{UNIT}"
)


# "2 kondygnacje po 55 m", "84 m, parter i piętro po 42"
ALIKE = regex(
    r"(?:,? ?\b(?P<count>2|3|dwie|dwa|trzy|two|three)"
    r" (?:kondygnacj\w+|pietra|poziom\w*|floors|levels|storeys)"
    rf"|,? ?\b{LOW} (?:i|and|oraz) {HIGH}) (?:po|each|of) (?P<each>{NUMBER}){ENDED}{UNIT}"
)
COUNTS = {"3": 3, "trzy": 3, "three": 3}
# "Całość 110 m. Parter 52 Comfort, piętro 58 Express Plus": the parts tell the whole.
PACKAGE_NAME = regex(r"\b(?:comfort\w*|express\w*|komfort\w*|plus\w{0,2}|premium)\b")


def with_alike_storeys(message: str) -> str:
    written = tidy(message)
    text = fold(written)
    told = ALIKE.search(text)
    if told is None:
        return message
    whole = COUNTS.get(told["count"] or "", 2) * Decimal(told["each"].replace(",", "."))
    before, after = written[: told.start()], written[told.end() :]
    is_told = any(number.value == whole for number in find_numbers(fold(before)))
    return f"{before}{after}" if is_told else f"{before} {whole:f} m2{after}".strip()


WHOLE_SAID = regex(r"\b(?:calosc|lacznie|razem|w sumie|altogether|in total)\b")
# "25 i 42 czyli 67"
SUM_AGAIN = regex(
    r",? (?:czyli|lacznie|razem|to|w sumie|so|=)(?: (?:lacznie|razem|to|w sumie))*"
    rf" {NUMBER}{ENDED}{UNIT}"
    r"(?: (?:lacznie|razem|w sumie|altogether|in total))?(?=\W*$)"
)


def without_whole(message: str) -> str:
    written = tidy(message)
    text = fold(written)
    numbers = [n for n in find_numbers(text) if is_plausible(n)]
    if len(numbers) == 3 and (again := SUM_AGAIN.search(text)):
        is_sum = numbers[2].value == numbers[0].value + numbers[1].value
        return f"{written[: again.start()]} razem" if is_sum else message
    is_said = len(PACKAGE_NAME.findall(text)) > 1 or WHOLE_SAID.search(text)
    if len(numbers) != 3 or not is_said or any(is_single_room(text, n) for n in numbers):
        return message
    whole = max(numbers, key=lambda number: number.value)
    if whole is not numbers[0] or whole.value * 2 != sum((n.value for n in numbers), Decimal()):
        return message
    border = END_OF_WHOLE.search(text, whole.end)
    return written[border.end() :] if border and border.end() <= numbers[1].start else message


END_OF_WHOLE = regex(r"[,;:]|\.(?![0-9])|(?: (?:to|z tego|of that|with))(?= )")


def with_level(message: str) -> str:
    written = tidy(message)
    told = WITH_LEVEL.search(fold(written))
    parts = (
        [told[name].replace(",", ".") for name in ("one", "other", "sum")]
        if told and told["sum"]
        else []
    )
    if told is None or (parts and Decimal(parts[0]) + Decimal(parts[1]) != Decimal(parts[2])):
        return message
    return f"{written[: told.start()]}{told['all'] or told['sum']} m2{written[told.end() :]}"


def both_told(low: object, high: object) -> str:
    return f"parter {low} m2 piętro {high} m2"


def with_one_of_them(written: str, folded: str, storeys: Sequence[Decimal]) -> str:
    if len(storeys) == 2 and BOTH.fullmatch(folded):
        return both_told(*storeys)
    found = [[*words.finditer(folded)] for words in ONE_OF_THEM]
    is_one = bool(found[0]) != bool(found[1]) and len(storeys) == 2
    if not is_one or find_numbers(folded):
        return ""
    first, *others = found[0] or found[1]
    for other in reversed(others):
        written = f"{written[: other.start()]}{written[other.end() :]}"
    area = storeys[0 if found[0] else 1]
    return f"{written[: first.start()]}{area:f} m2{written[first.end() :]}".strip(" ,")


def are_storeys_told(folded: str) -> bool:
    return TWO.search(folded) is not None
