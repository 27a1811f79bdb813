"""Numbers in figures and in Polish and English words, in folded text."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.patterns import regex

CENT = Decimal("0.01")
HALF = Decimal("0.5")
MOST_NUMBERS = 50  # of a message; nobody who asks for a price writes more
QUARTER = Decimal("0.25")

# Nominative, then the other cases and gaps that typing in a hurry leaves.
POLISH = {
    0: "zero zera",
    1: "jeden jedna jedno jednego jednej jednym",
    2: "dwa dwie dwoch dwu dwom dwoma",
    3: "trzy trzech trzem trzema",
    4: "cztery czterech czterem czterema",
    5: "piec pieciu piecioma",
    6: "szesc szesciu szescioma",
    7: "siedem siedmiu siedmioma",
    8: "osiem osmiu osmioma",
    9: "dziewiec dziewieciu dziewiecioma",
    10: "dziesiec dziesieciu dziesiecioma",
    11: "jedenascie jedenastu",
    12: "dwanascie dwunastu",
    13: "trzynascie trzynastu",
    14: "czternascie czternastu",
    15: "pietnascie pietnastu",
    16: "szesnascie szesnastu",
    17: "siedemnascie siedemnastu",
    18: "osiemnascie osiemnastu",
    19: "dziewietnascie dziewietnastu",
    20: "dwadziescia dwudziestu dwadziescie",
    30: "trzydziesci trzydziestu",
    40: "czterdziesci czterdziestu",
    50: "piecdziesiat piecdziesieciu piedziesiat piecdziesiad",
    60: "szescdziesiat szescdziesieciu szesdziesiat szescdziesiad",
    70: "siedemdziesiat siedemdziesieciu siedemdziesiad",
    80: "osiemdziesiat osiemdziesieciu osiemdziesiad",
    90: "dziewiecdziesiat dziewiecdziesieciu dziewiedziesiat dziewiecdziesiad",
    100: "sto stu",
    200: "dwiescie dwustu",
    300: "trzysta trzystu",
    400: "czterysta czterystu",
    500: "piecset pieciuset",
    600: "szescset szesciuset",
    700: "siedemset siedmiuset",
    800: "osiemset osmiuset",
    900: "dziewiecset dziewieciuset",
}
ENGLISH = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen",
    15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty",
    30: "thirty", 40: "forty fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty",
    90: "ninety",
}  # fmt: skip
VALUES = {
    word: value
    for table in (POLISH, ENGLISH)
    for value, spellings in table.items()
    for word in spellings.split()
}
# "piecdziesiecio" + "metrowe", "szescdziesiecio" + "piecio" + "metrowe"
PREFIXES = {
    re.sub("iu$", "io", word): value
    for value, spellings in POLISH.items()
    for word in spellings.split()[:2]
    if value
} | {"dwudziesto": 20, "trzydziesto": 30, "czterdziesto": 40, "trzy": 3, "cztero": 4}
FRACTIONS = {
    "pol": HALF,
    "polowa": HALF,
    "half": HALF,
    "cwierc": QUARTER,
    "quarter": QUARTER,
    "poltora": 1 + HALF,
    "poltorej": 1 + HALF,
}

LONG_NUMERAL = regex(r".{4}(?:d?z?iesi|nasc|dzies)")
LONG = [word for word in VALUES if LONG_NUMERAL.search(word)]

WORD = regex(r"[a-z]+")
GAP = regex(r"[ -](?:and )?")
AND_FRACTION = regex(r" (?:i (?P<polish>pol|cwierc)|and a (?P<english>half|quarter))\b")
POINT = regex(r" (?:przecinek|point) (?P<digit>[0-9]{1,2}(?![0-9.,])|[a-z]+)\b")
# In Polish "ten" is "this": a number only before what is counted in English.
COUNTED = regex(r" (?:thousand|million|k\b|sq|met(?:er|re)s?\b|pln\b)")
COMPOUND = regex(r"\b([a-z]{3,40})metrow")
FIGURES = regex(
    r"(?<![0-9])(?<![0-9][.,])"
    r"(?:(?<![0-9] )[1-9][ .,][0-9]{3}(?![0-9]|[ .,][0-9]{3})"  # one digit, a thousands separator
    r"|[0-9]{1,9}(?:[.,][0-9]{1,4})?(?![0-9]))"
)
THOUSANDS = regex(r"[1-9][ .,][0-9]{3}")


class Number(NamedTuple):
    start: int
    end: int
    value: Decimal


def find_numbers(text: str) -> list[Number]:
    """In figures and in words, from left to right, at most two decimals."""
    return [*read_numbers(text)]


@lru_cache(maxsize=8)  # the readers of one message ask for the same again
def read_numbers(text: str) -> tuple[Number, ...]:
    found = [*find_figures(text), *find_numerals(text), *find_compounds(text)]
    numbers = without_overlaps(sorted(with_fraction(text, number) for number in found))
    return tuple(numbers[:MOST_NUMBERS])


def without_overlaps(numbers: list[Number]) -> list[Number]:
    """The "pol" of "60 i pol" is no number of its own."""
    kept: list[Number] = []
    for number in numbers:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def find_figures(text: str) -> list[Number]:
    return [Number(*match.span(), as_decimal(match[0])) for match in FIGURES.finditer(text)]


def as_decimal(figures: str) -> Decimal:
    if THOUSANDS.fullmatch(figures):
        figures = re.sub("[ .,]", "", figures)
    return Decimal(figures.replace(",", ".")).quantize(CENT, ROUND_HALF_UP)


@lru_cache(maxsize=8)
def find_numerals(text: str) -> tuple[Number, ...]:
    found: list[Number] = []
    open_below = 0  # what may still be added: after "sto" less than 100, after "sto dwa" nothing
    for match in WORD.finditer(text):
        value = value_of(text, match)
        last = found[-1] if found else None
        joined = last is not None and GAP.fullmatch(text, last.end, match.start()) is not None
        is_oven = match[0] == "piec" and OVEN.match(text, match.start()) and not joined
        if value is None or is_oven:
            continue
        if last and joined and match[0] == "hundred" and 0 < last.value < 10:
            found[-1] = Number(last.start, match.end(), last.value * 100)
            open_below = 100
        elif last and joined and 0 < value < open_below:
            found[-1] = Number(last.start, match.end(), last.value + value)
            open_below = room_after(value)
        else:
            found.append(Number(match.start(), match.end(), value))
            open_below = room_after(value)
    return tuple(found)


# That word is "five", too.
OVEN = regex(r"piec (?:akum|gaz|kafl|kosztuj|za (?:jakies |ok\.? |okolo )?(?:[0-9]|xbudget))")


def value_of(text: str, match: re.Match[str]) -> Decimal | None:
    word = match[0]
    if word == "hundred":
        return Decimal(100)
    if word == "ten" and not COUNTED.match(text, match.end()):
        return None
    value = FRACTIONS.get(word) or numeral(word)
    return None if value is None or is_part(text, match) else value


@lru_cache(maxsize=4096)  # the words of a language: few are read again and again
def numeral(word: str) -> Decimal | None:
    """Also with one slip in a long one: nothing else that is written sounds like it."""
    if word not in VALUES and LONG_NUMERAL.search(word):
        near = process.extractOne(word, LONG, scorer=OSA.distance, score_cutoff=1)
        word = near[0] if near else word
    return Decimal(VALUES[word]) if word in VALUES else None


def is_part(text: str, match: re.Match[str]) -> bool:
    """A piece of a longer word: "b2b", "sto." is none, "dwa_x" is."""
    around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
    return any(character.isalnum() or character == "_" for character in around)


def room_after(value: Decimal) -> int:
    if value >= 100:
        return 100
    return 10 if value >= 20 else 0


def find_compounds(text: str) -> list[Number]:
    """The number in "stumetrowe" or "szescdziesieciopieciometrowego", up to the unit."""
    found = []
    for match in COMPOUND.finditer(text):
        value = value_of_prefixes(match[1])
        if value:
            found.append(Number(match.start(1), match.end(1), Decimal(value)))
    return found


def value_of_prefixes(prefixes: str) -> int | None:
    if not prefixes:
        return 0
    for length in range(len(prefixes), 2, -1):
        value = PREFIXES.get(prefixes[:length])
        rest = value_of_prefixes(prefixes[length:]) if value else None
        if value and rest is not None and (rest == 0 or rest < room_after(Decimal(value))):
            return value + rest
    return None


def with_fraction(text: str, number: Number) -> Number:
    if match := AND_FRACTION.match(text, number.end):
        return Number(number.start, match.end(), number.value + FRACTIONS[match[1] or match[2]])
    match = POINT.match(text, number.end)
    if match and match["digit"].isdigit():  # "52 przecinek 4", as a voice is written down
        return Number(number.start, match.end(), Decimal(f"{number.value:.0f}.{match['digit']}"))
    digit = VALUES.get(match["digit"], 10) if match else 10
    if match and digit < 10:
        return Number(number.start, match.end(), number.value + Decimal(digit) / 10)
    return number
