"""An area beside the one that is known: "ile mniej za 48,9?", "a metr więcej?"."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.known_flats import UNIT, flat_of, is_bare
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.money_doubts import is_within_word
from chatbot.understanding.text.number_roles import AREA_UNIT, before
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

MORE_OR_LESS = (
    r"(?:drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej|cheaper|dearer|less|more(?: expensive)?)"
)
# "Ile mniej zapłacimy za", "o ile drożej", "how much more".
COMPARED = regex(
    rf"\b(?:ile|how much) (?:[a-z]+ ){{0,2}}{MORE_OR_LESS}\b|\bile (?:[a-z]+ )?doplac\w+"
)
# "O ile drożej niż za te 38,5": the one that is known.
AGAINST = regex(r" (?:niz|od|than)(?: (?:at|dla|for|przy|te|tego|tych|tym|the|those|za))* $")
ONE = regex(
    r"\b(?<!za )(?<!na )(?<!od )(?:o )?(?:jeden |one )?"
    r"(?P<metre>metr(?: kwadratowy)?|(?:square )?met(?:re|er))"
    r"(?= (?:mniej|wiecej|mniejsz\w+|wieksz\w+|bigger|larger|less|more|smaller)\b)"
)
MONEY = regex(r"\b(?:budzet|kas[ayae]\b|kredyt|tys|zl(?:ot\w*)?\b|budget|money|k\b)")
MEASURED = regex(
    r"\b(?:akt\w*|dewelop\w*|dom\w*|lokal\w*|metraz\w*|mieszk\w*|notariusz\w*|(?:ob|po)?mi(?:a|e)r\w*"
    r"|wysz(?:lo|edl)|wyjdzie|deed|developer|flat|house|measured)\b"
)
# "A jakby mieszkanie miało jednak 64, to ta różnica?"
HAS_IT = regex(
    r"\b(?:bedzie mialo|jest|ma|mialo|mialoby|wyjdzie|wyszlo|has|had|is|was)"
    r"(?: (?:by|jednak|na|raczej|tylko|actually|only))* [1-9][0-9]"
)
# "Mieszkanie ma 68,2 m2, a nie 67", "nie 67, tylko 68,2"
FIGURE, UNITS = r"[0-9]{2,3}(?:[.,][0-9]{1,2})?", r"(?: ?m2?| ?mkw| metr\w*)?"
IN_PLACE_OF = regex(
    rf"(?<![0-9.,])(?P<new>{FIGURE}){UNITS},? (?:a |and )?(?:nie|not|zamiast|instead of)"
    rf" (?P<old>{FIGURE}){UNITS}(?![0-9.,]*[0-9%])(?! ?(?:k|tys|zl))\b"
    rf"|\b(?:nie|not) (?P<former>{FIGURE}){UNITS},? (?:a |ale |but |lecz |tylko )"
    rf"(?P<latter>{FIGURE})(?![0-9.,]*[0-9%])(?! ?(?:k|tys|zl))\b{UNITS}"
)
PERCENT = regex(r" ?%| proc\w*")
NEAR = Decimal("0.25")


def with_area_compared(
    message: str, known: Decimal | None, told: Collection[Decimal], sums: Collection[Decimal]
) -> str:
    """The number that is no money gets its unit, and the known one beside it is left out; `told`
    are the areas that it may repeat, and `sums` what is known of money, in PLN."""
    written = tidy(message)
    text = fold(written)
    if known is None:
        return message
    if (corrected := in_place_of(text, known, sums)) is not None:
        start, end, new = corrected
        return f"{written[:start]}{new} m2{written[end:]}"
    if MONEY.search(text):
        return message
    if one := ONE.search(text):
        return f"{written[: one.start('metre')]}1 m2{written[one.end('metre') :]}"
    numbers = [n for n in find_numbers(text) if not is_within_word(text, n)]
    numbers = [n for n in numbers if not PERCENT.match(text, n.end)]
    numbers = [n for n in numbers if n.value == known or n.value * THOUSAND not in sums]
    others = [n for n in numbers if n.value != known and is_of_flat(text, n, known)]
    others = [n for n in others if not AGAINST.search(before(text, n))]  # what another asks
    is_exact = any(n.value % 1 for n in others)  # "mieszkanie wyszło 52,8 po pomiarze"
    is_measured = MEASURED.search(text) and (is_exact or HAS_IT.search(text))
    is_said = COMPARED.search(text) or is_measured
    if not is_said or len({n.value for n in others}) != 1:
        return message
    same = [n for n in numbers if n.value == known and AGAINST.search(before(text, n))]
    is_repeated = any(flat_of(n, told) is not None for n in others)
    if len(numbers) != len(others) + len(same) or is_repeated:
        return message
    for number in sorted((*others, *same), reverse=True):
        against = AGAINST.search(before(text, number)) if number in same else None
        rest = written[unit_end(text, number) :]
        said = (
            written[: number.start - len(against[0])] if against else written[: number.end] + UNIT
        )
        written = f"{said}{rest}"
    return written


def in_place_of(
    text: str, known: Decimal, sums: Collection[Decimal]
) -> tuple[int, int, str] | None:
    """Where the known one is said to be another: from, to, and the new one."""
    told = IN_PLACE_OF.search(text)
    if told is None:
        return None
    old, new = (told[a] or told[b] for a, b in (("old", "former"), ("new", "latter")))
    values = [Decimal(figure.replace(",", ".")) for figure in (old, new)]
    is_area = values[0] == known and abs(values[1] - known) <= known * NEAR
    may_be_money = any(value * THOUSAND in sums for value in values)
    return (*told.span(), new) if is_area and not may_be_money else None


def unit_end(text: str, number: Number) -> int:
    unit = AREA_UNIT.match(text, number.end)
    return unit.end() if unit else number.end


def is_of_flat(text: str, number: Number, known: Decimal) -> bool:
    """With its unit, or bare and so near to the known one that it is no money."""
    if AREA_UNIT.match(text, number.end):
        return True
    is_alone = is_bare(text, number) and with_unit(text, number).end == number.end
    return is_alone and abs(number.value - known) <= known * NEAR
