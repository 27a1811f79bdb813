"""A budget that is told as a range, of which one end is spoken of later: "a przy dolnej?"."""

from collections.abc import Sequence
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.candidate_sums import ENDS, RANGE
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.text.text import fold, tidy

WHICH = regex(
    r"\b(?:przy|na|we?|z|dla|at|for|with) (?:tej |the )?"
    r"(?:(?P<low>dolnej|dolna|mniejszej|nizszej|nizsza|lower|smaller)"
    r"|(?:gornej|gorna|wiekszej|wyzszej|wyzsza|higher|upper))"
    r"(?: (?:granic\w+|kwo[ct]\w+|sum\w+|amount|end|one|sum))?"
    r"(?=\W*$|[,;.?!]| (?:a|brak\w*|by|co|comfort|czy|express|i|ile|na|premium|starcz\w*|tez|to"
    r"|wystarcz\w*|zabrak\w*|zosta\w*|how|is|it|will|would)\b)"
)


def ends_told(folded: str, budget: Decimal | None) -> tuple[str, ...]:
    """Both ends, where the budget is one of them."""
    told = RANGE.search(folded)
    ends = [Decimal(told[name]) * THOUSAND for name in ENDS] if told else []
    return tuple(map(str, ends)) if budget in ends else ()


def with_end_named(message: str, ends: Sequence[str]) -> str:
    written = tidy(message)
    told = WHICH.search(fold(written)) if ends else None
    if told is None:
        return message
    end = ends[0 if told["low"] else -1]
    return f"{written[: told.start()]}mam {end} zl{written[told.end() :]}"
