"""Money that is of one of two flats alone, kept among the words that the flat goes by."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.understanding.rows.row_people import OTHERS
from chatbot.understanding.rows.row_tokens import Row
from chatbot.understanding.rows.row_words import OWN

PURSE = "money"  # and the amount: "money60000"


def purse_of(row: Row) -> Decimal | None:
    told = [word for word in row.words if word.startswith(PURSE)]
    return Decimal(told[0].removeprefix(PURSE)) if told else None


def owner_of_row(row: Row) -> str:
    """ "own", a relative, or "" where nobody told, or two."""
    told = {word for word in row.words if word == OWN or word in OTHERS}
    return told.pop() if len(told) == 1 else ""


def with_purse(row: Row, money: Decimal | None) -> Row:
    others = tuple(word for word in row.words if not word.startswith(PURSE))
    told = () if money is None else (f"{PURSE}{money:.0f}",)
    return row._replace(words=others + told)


def have_purses(rows: Sequence[Row]) -> bool:
    return any(purse_of(row) is not None for row in rows)
