"""Bare numbers that are the area of a flat that was told before. They get their unit."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import LEFT_OUT_BEFORE, OUTSIDE
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.money.money_doubts import is_of_things, is_within_word
from chatbot.understanding.money.money_words import GIVING, HAVE
from chatbot.understanding.text.number_roles import AREA_UNIT, before
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

UNIT, REST = " m2", "to "  # as in "bez balkonu to 64 m2"
WITHOUT_BEFORE = regex(rf"\b(?:bez|without)(?: (?:a|the))? {OUTSIDE} $")
POINTED = regex(
    r"\b(?:(?:dla|niz|przy|than)(?: (?:tamt\w+|te|tego|tych|tym|the|those))?"
    r"|(?:ta|tej|tamt\w+|te|that) (?:o|z|with)"
    r"|(?:od|za|at|for) (?:tamt\w+|te|tych|tym|the|those)) $"
)
# "Mam 50 tys. na 46", "a na 38 ile zostanie": not "z 50 na 46", "mam na 46", "wyceniono na 46".
ON_FLAT = regex(
    r"\bna (?:(?:tamt\w+|te|tym|to (?:mniejsze|wieksze)) )?$|\bfor the (?:smaller |bigger )?$"
)
ON_AMOUNT = regex(
    r"(?:\b(?:z|from) [0-9.,]+(?: ?(?:m2?|tys\w*|k))?|\b(?:budzet\w*|dogad\w*|mam|mamy|mial\w*"
    r"|namow\w*|opiewa\w*|podni\w+|stac(?: mnie| nas)?|umow\w*|wycen\w*|wysz\w+|zbi\w+|zejd\w+"
    r"|zgodz\w*|(?:z|pod|ob)?niz\w+|zmniejsz\w*|zwieksz\w*)(?: [a-z]+)?)"
    r" na (?:\w+ )?$"
)
# "90 z hakiem, 92 chyba": the latter is what the former stands for.
ROUGHLY = regex(
    r"(?<![0-9.,])(?P<round>[0-9]{2,3})(?: ?(?:m2?|metr\w+))?"
    r" (?:z (?:czyms|groszami|hakiem|hakim|kawalkiem|ogonkiem|plusem)|cos|odd|or so|something|ish)"
    r"\b[ ,.-]*(?=(?:[a-z']+[ ,]+){0,4}(?P<exact>[0-9]{2,3}))"
)
SUM_BEFORE = regex(r"\b(?:budzet\w*|mam|mamy|przy|w|z|za|ze|for|from|have|of)(?: (?:tych|the))? $")
HAD = regex(rf"{HAVE}|{GIVING}|\b(?:budzet|budget)\w*")
# "A za tamtą 28 ile by zostało", "a jakbym jednak to 70 wzięła"
THAT_FLAT = regex(
    r"\b(?:tamt(?:a|ej|o|ym)|(?:to|tym) (?:duze|duzym|male|malym|mniejsz\w+|pierwsz\w+|wieksz\w+)"
    r"|that (?:bigger|first|larger|smaller)) $"
)
THIS_ONE = regex(r"\b(?:ta|te|tego|to|tym) $")
TAKEN = regex(
    r"\b(?:bior\w+|brac|bral[ai]?|kupi\w*|wez\w+|wyb(?:ier|or|r)\w+|wzi(?:ac|el\w+|al\w*))\b"
)
MEANT = regex(r"\bma(?:m|my) na mysli\b")
MONEY = regex(r"\b(?:budzet|tys|zl(?:ot\w*)?\b|starcz|wystarcz|budget|enough|k\b)")


def without_rough(message: str) -> str:
    """Without a round number that is told more exactly right after it."""
    written = tidy(message)
    told = ROUGHLY.search(fold(written))
    if told is None or not 0 <= int(told["exact"]) - int(told["round"]) < 10:
        return message
    return f"{written[: told.start()]}{written[told.end() :]}"


def with_area_units(message: str, flats: Collection[Decimal]) -> str:
    """ "32 w Express Plus i 45 w Express, razem", where no other number is told; and where the
    outside is left out, whatever is told."""
    written = tidy(message)
    text = fold(written)
    numbers = [number for number in find_numbers(text) if not is_within_word(text, number)]
    bare = [n for n in numbers if is_bare(text, n)]
    are_flats = len({n.value for n in bare} & {*flats}) > 1 and len(bare) == len(numbers)
    are_flats = are_flats and all(n.value in flats for n in bare)
    are_flats |= len(numbers) == len(bare) == 1 and is_pointed(text, numbers[0], flats)
    if HAD.search(MEANT.sub(" ", text)) or MONEY.search(text):
        are_flats = False
    sums = [n for n in bare if n.value not in flats]
    named = {n.value for n in bare if n not in sums}
    is_sum_told = len(named) > 1 and bool(sums) and all(is_sum(text, n, named) for n in sums)
    told = [
        n
        for n in bare
        if are_flats
        or (is_sum_told and n not in sums)
        or LEFT_OUT_BEFORE.search(before(text, n))
        or is_on_flat(text, n, flats)
        or (n.value in flats and is_that_flat(text, n))
    ]
    rests = [n for n in numbers if is_rest(text, n, [*flats, *(m.value for m in numbers)])]
    for number in sorted({*told, *rests}, reverse=True):
        lead = REST if number in rests else ""
        start, end = written[: number.start], written[number.end :]
        exact = flat_of(number, flats) if number in told else None
        figure = written[number.start : number.end] if exact is None else str(exact)
        unit = UNIT if number in bare else ""
        written = f"{start}{lead}{figure}{unit}{end}"
    return written if told or rests else message


def is_sum(text: str, number: Number, flats: Collection[Decimal]) -> bool:
    """The 150 of "comfort 64, kawalerka 27 express. ile mi zostanie ze 150"."""
    return number.value > max(flats) and SUM_BEFORE.search(before(text, number)) is not None


def is_rest(text: str, number: Number, areas: Collection[Decimal]) -> bool:
    """ "71 m z balkonem, bez balkonu 64": more than a half, so it is not the balcony's."""
    is_money = with_unit(text, number).end > number.end
    is_left = not is_money and WITHOUT_BEFORE.search(before(text, number)) is not None
    return is_left and any(number.value < area < number.value * 2 for area in areas)


def is_pointed(text: str, number: Number, flats: Collection[Decimal]) -> bool:
    """ "A przy tych 57 ile Premium?", after 57 and 75."""
    return flat_of(number, flats) is not None and POINTED.search(before(text, number)) is not None


def is_that_flat(text: str, number: Number) -> bool:
    """Whatever is asked of money beside it."""
    start = before(text, number)
    is_taken = TAKEN.search(text) is not None and THIS_ONE.search(start) is not None
    return is_taken or THAT_FLAT.search(start) is not None


def is_on_flat(text: str, number: Number, flats: Collection[Decimal]) -> bool:
    """Money is what is had, or left, for a flat."""
    start = before(text, number)
    is_said = ON_FLAT.search(start) is not None and ON_AMOUNT.search(start) is None
    return is_said and flat_of(number, flats) in flats


def flat_of(number: Number, flats: Collection[Decimal]) -> Decimal | None:
    """ "Ta z 76", where 76.4 m² were told."""
    near = [flat for flat in flats if flat == number.value or int(flat) == number.value]
    return near[0] if len({*near}) == 1 else number.value if number.value in near else None


def is_bare(text: str, number: Number) -> bool:
    is_told = AREA_UNIT.match(text, number.end) or is_of_things(text, number)
    return not (is_told or with_unit(text, number).end > number.end)
