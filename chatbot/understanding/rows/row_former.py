"""The area that one of two flats had before, among the words that it goes by: "o ile drożej niż
przy 48?"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.rows.row_tokens import Row, number_of
from chatbot.understanding.rows.row_words import THAN, UNIT

FORMER = "was"  # and the area: "was48"
AREA_BEFORE = regex(
    rf"\b{THAN} (?:(?:przy|dla|z|za|w|at|for|with|tych|tym|metraz\w+|te) )*"
    rf"(?P<area>[1-9][0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)(?: ?{UNIT})?(?![a-z0-9])"
)


def former_of(row: Row) -> Decimal | None:
    told = [word for word in row.words if word.startswith(FORMER)]
    return Decimal(told[0].removeprefix(FORMER)) if told else None


def with_area(row: Row, area: Decimal) -> Row:
    if area == row.area:
        return row
    others = tuple(word for word in row.words if not word.startswith(FORMER))
    return row._replace(area=area, words=(*others, f"{FORMER}{row.area}"))


def without_former(text: str, rows: Sequence[Row]) -> tuple[str, Mapping[int, Decimal]]:
    """And the area that is compared with, by the place of its row."""
    told = AREA_BEFORE.search(text)
    area = number_of(told["area"]) if told else None
    places = [at for at, row in enumerate(rows) if area is not None and former_of(row) == area]
    if told is None or area is None or len(places) != 1 or area in {row.area for row in rows}:
        return text, {}
    return f"{text[: told.start()]} {text[told.end() :]}", {places[0]: area}
