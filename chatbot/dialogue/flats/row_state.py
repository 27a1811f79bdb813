"""Two flats row by row: the area of each, its package by now, and the words that it goes by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chatbot.understanding.rows.row_added import COOLED
from chatbot.understanding.rows.row_tokens import Row

Told = tuple[tuple[str, str, str], ...]  # as a state keeps them


@dataclass(frozen=True)
class RowsRead:
    """What a message says of the rows: as they are from now on, and what they are compared with;
    one that is asked about alone."""

    rows: tuple[Row, ...] = ()
    compared: tuple[Row, ...] = ()
    is_than: bool = False
    alone: int | None = None
    units: int = 0  # of air conditioning in all of them
    money: tuple[tuple[int, Decimal], ...] = ()  # for one of them, by its place
    given: Decimal | None = None  # by another, of the sum
    asks_which: bool = False  # of the packages its money is enough for
    is_rest_told: bool = False  # what the one that is alone leaves of the money
    is_between: bool = False  # how one differs from the other
    left_for: int | None = None  # "ile zostanie na moje?"
    unread: tuple[Row, ...] = ()  # as they are, where nobody knows what is said of them
    area: Decimal | None = None  # that one of the unread has by now

    @property
    def is_unread(self) -> bool:
        return bool(self.unread)


def rows_of(told: Iterable[Sequence[str]]) -> list[Row]:
    return [Row(Decimal(area), code, tuple(words.split())) for area, code, words in told]


def told_rows(rows: Iterable[Row]) -> Told:
    return tuple((str(row.area), row.code, " ".join(row.words)) for row in rows)


def units_in(row: Row) -> int:
    return row.words.count(COOLED)


def with_units_in(row: Row, count: int) -> Row:
    others = tuple(word for word in row.words if word != COOLED)
    return row._replace(words=others + (COOLED,) * count)


def is_complete(rows: Sequence[Row]) -> bool:
    return len(rows) == 2 and all(row.code for row in rows)
