"""An area beside the one that is known: "ile mniej za 48,9?", "a metr więcej?"."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.amounts import with_unit
from chatbot.understanding.known_flats import UNIT, flat_of, is_bare
from chatbot.understanding.money_doubts import is_within_word
from chatbot.understanding.number_roles import AREA_UNIT, before
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.text import fold, tidy

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
    r"\b(?:akt\w*|dewelop\w*|dom\w*|lokal\w*|mieszk\w*|notariusz\w*|(?:ob|po)?mi(?:a|e)r\w*"
    r"|wysz(?:lo|edl)|wyjdzie|deed|developer|flat|house|measured)\b"
)
NEAR = Decimal("0.25")


def with_area_compared(message: str, known: Decimal | None, told: Collection[Decimal]) -> str:
    """The number that is no money gets its unit, and the known one beside it is left out; `told`
    are the areas that it may repeat."""
    written = tidy(message)
    text = fold(written)
    if known is None or MONEY.search(text):
        return message
    if one := ONE.search(text):
        return f"{written[: one.start('metre')]}1 m2{written[one.end('metre') :]}"
    numbers = [n for n in find_numbers(text) if not is_within_word(text, n)]
    others = [n for n in numbers if n.value != known and is_of_flat(text, n, known)]
    others = [n for n in others if not AGAINST.search(before(text, n))]  # what another asks
    is_exact = any(n.value % 1 for n in others)  # "mieszkanie wyszło 52,8 po pomiarze"
    is_said = COMPARED.search(text) or (is_exact and MEASURED.search(text))
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


def unit_end(text: str, number: Number) -> int:
    unit = AREA_UNIT.match(text, number.end)
    return unit.end() if unit else number.end


def is_of_flat(text: str, number: Number, known: Decimal) -> bool:
    """With its unit, or bare and so near to the known one that it is no money."""
    if AREA_UNIT.match(text, number.end):
        return True
    is_alone = is_bare(text, number) and with_unit(text, number).end == number.end
    return is_alone and abs(number.value - known) <= known * NEAR
