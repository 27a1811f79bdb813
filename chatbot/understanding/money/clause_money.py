"""The amounts of a message, each with its clause."""

from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.money.amounts import find_figures, with_unit
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.money.money_doubts import is_within_word
from chatbot.understanding.text.number_roles import AREA_UNIT
from chatbot.understanding.text.numerals import Number

LEAST_WRITTEN_OUT, MOST_BARE = 1000, 500
SUM = (
    r"(?P<{0}>[1-9][0-9]{{0,2}}(?:[.,][0-9])?)(?: ?(?:k\b|tys\w*\.?|thousand))?(?: ?(?:pln|zl\w*))?"
)
CLAUSE = regex(r"[;?!]+|[,.](?![0-9])| (?:a|ale|and|but|i|oraz)(?= )")


class Told(NamedTuple):
    """An amount of money, its clause with "¤" in its place, and whether it has a unit."""

    value: Decimal
    clause: str
    is_named: bool


def money_of(folded: str) -> list[Told]:
    found = list[tuple[Number, bool]]()
    for number in find_figures(folded):
        amount = with_unit(folded, number)
        is_named = amount.end > number.end
        if is_within_word(folded, number) or (not is_named and AREA_UNIT.match(folded, number.end)):
            continue
        if is_named or number.value >= LEAST_WRITTEN_OUT:
            found.append((amount, True))
        elif (
            number.value <= MOST_BARE
            and number.value % 1 == 0
            and not COUNTED.match(folded, number.end)
            and not FLAT_AFTER.match(folded, number.end)
        ):
            found.append((number._replace(value=number.value * THOUSAND), is_named))
    told = list[Told]()
    for at, (amount, is_named) in enumerate(found):
        first = found[at - 1][0].end if at else 0
        last = found[at + 1][0].start if at + 1 < len(found) else len(folded)
        start = max([first, *(m.end() for m in CLAUSE.finditer(folded, first, amount.start))])
        end = min([last, *(m.start() for m in CLAUSE.finditer(folded, amount.end, last))])
        clause = f"{folded[start : amount.start]}¤{folded[amount.end : end]}"
        told.append(Told(amount.value, clause, is_named))
    return told


# "51 w Comforcie"
FLAT_AFTER = regex(r" (?:we?|in) (?:comfort|express|komfort|plus|premium|xpackage)")
# "2 klimy", "3 pokoje"
COUNTED = regex(
    r" ?(?:x\b|%|(?:klim|pok|osob|szt|dni|lat|tyg|mies|room|bed|unit|ac\b|year|week)\w*)"
)


def thousands(figures: str) -> Decimal:
    return Decimal(figures.replace(",", ".")) * THOUSAND
