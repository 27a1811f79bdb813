"""Two flats that are told with their areas in one message, and what each goes by."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_proof import are_two_flats
from chatbot.understanding.rows.row_tokens import (
    Row,
    kin_of,
    number_of,
)
from chatbot.understanding.rows.row_words import (
    BETWEEN,
    BIG,
    BREAK,
    EVENT,
    FLAT_WORDS,
    KIN,
    LET,
    OWN,
    RELATIVE,
    SENTENCE,
    SMALL,
    STUDIO,
    TOLD_UNTIL,
)
from chatbot.understanding.text.number_roles import LEAST
from chatbot.understanding.text.numerals import find_numbers

KEPT = {OWN, LET, STUDIO}  # words that only the visitor's own tell


DIGIT = regex(r"[0-9]")


# "Kawalerka", "mniejsze", "dla siebie": that there are two flats.
TWO_FLATS = regex(
    r"\b(?:kawaler(?:k|c)\w*|studio|drug(?:ie|a)|oba|obu|(?:dwa|2|two) (?:mieszka\w+|lokale|flats)"
    r"|mal(?:e|ym|a)|duz(?:e|ym|a)|(?:mniejsz|wieksz)\w+|nasze|moje|wynajem|inwestyc\w+"
    r"|dla (?:mnie|nas|siebie)|to let|rental|obie|obydwa"
    rf"|(?:(?:u|dla) )?(?:{'|'.join(OTHERS.values())}) ?(?=ma\b|[0-9]))\b"
)


EITHER = regex(r"\b(?:czy|albo|lub|or)\b")


FIGURES_OF_AREA = r"[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"


AREA = regex(
    rf"(?<![0-9.,])(?P<area>{FIGURES_OF_AREA})"
    r"(?: ?-?(?:m ?2(?![0-9])|m ?kw\w*|mkw\b|metr\w*|m\b)"
    rf"|(?= (?:i|oraz|and) {FIGURES_OF_AREA} ?-?(?:m ?2(?![0-9])|m\b|metr)))"
    rf"|\b(?:{FLAT_WORDS}) (?:ma |to )?(?P<bare>[1-9][0-9])"
    r"(?= (?:i|a|oraz)\b|[,.](?![0-9])|[;?!]|$)"
)


def words_told(text: str, areas: Sequence[Decimal]) -> list[tuple[str, ...]]:
    """What each goes by, in a text that tells both areas."""
    found = [n for n in find_numbers(text) if n.value in areas]
    first = {n.value: n for n in reversed(found)}
    if len(first) < 2:
        return [(), ()]
    one, other = sorted(first.values())
    gap = BETWEEN.search(text, one.end, other.start)
    cut = gap.start() if gap else other.start
    starts = [told.end() for told in SENTENCE.finditer(text, 0, one.start)]
    ends = [told.start() for told in TOLD_UNTIL.finditer(text, other.end)]
    parts = {
        one.value: text[max(starts, default=0) : cut],
        other.value: text[cut : min(ends, default=len(text))],
    }
    told = dict[Decimal, set[str]]({area: set() for area in areas})
    for area, part in parts.items():
        for words in BREAK.split(part):
            events = [*EVENT.finditer(words)]
            kinds = {event.lastgroup or "" for event in events}
            size = min if SMALL in kinds else max if BIG in kinds else None
            own = size(areas) if size and not DIGIT.search(words) else area
            told[own] |= kinds & KEPT
            told[own] |= {kin_of(event[0]) for event in events if event.lastgroup == KIN}
    both = told[areas[0]] & told[areas[1]]
    return [tuple(sorted(told[area] - both)) for area in areas]


def rows_told(text: str) -> list[Row]:
    """Two flats that are told with their areas in one message."""
    told = (found["area"] or found["bare"] for found in AREA.finditer(text))
    areas = list(dict.fromkeys(map(number_of, told)))
    found = [*AREA.finditer(text)]
    if len(areas) != 2 or EITHER.search(text, found[0].end(), found[-1].start()):
        return []
    if not TWO_FLATS.search(text) or min(areas) < LEAST:
        return []
    words = words_told(text, areas)
    if not are_two_flats(text, [told.span() for told in found], words):
        return []
    return [Row(area, "", told) for area, told in zip(areas, words, strict=True)]


def with_relative_area(text: str, rows: Sequence[Row]) -> str:
    """ "50 m, a kawalerka o 20 mniejsza" is of 30 m²."""
    told, areas = RELATIVE.search(text), [*AREA.finditer(text)]
    if told is None or rows or len(areas) != 1 or told.start() < areas[0].start():
        return text
    by = Decimal(told["by"] or told["less"])
    area = number_of(areas[0]["area"] or areas[0]["bare"])
    new = area - by if (told["way"] or told["way2"]).startswith("mniej") else area + by
    return f"{text[: told.start()]}{new} m2{text[told.end() :]}"
