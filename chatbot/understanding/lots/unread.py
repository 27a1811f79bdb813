"""What of a message about several flats is passed over, and what may never be."""

from collections.abc import Sequence

from chatbot.understanding.lots.records import ElseError, Lots, UnclearError
from chatbot.understanding.lots.tokens import Clause
from chatbot.understanding.lots.words import POINTS

FIGURES = {"area", "money", "number", "count"}
CORE = {
    *FIGURES,
    *POINTS,
    *("package", "both", "sum", "few", "two", "asks_rest", "asks_more", "per", "former", "swap"),
    *("alike", "cool", "drops", "same"),
}
ELSE = {"topic", "odd", "rate", "room", "unaside", "rest_of_sum"}
STRANGE = {"unknown", "stop", "thing", "level", "share", "deed", "kin", "partner", "loan", "credit"}
STRANGE_GIVEN = {"give3", "giving", "instead", "done", "back", "xsurplus"}
# "Czym się różni Comfort?", "dlaczego drożej?"
OF_ELSE = ("czym", "dlaczego", "czemu", "kto", "kiedy", "gdzie", "skad")


def is_of_lots(clause: Clause, known: Lots) -> bool:
    del known
    return bool((clause.kinds | {token.kind for token in clause.than}) & CORE)


def check_known(clauses: Sequence[Clause], mine: Sequence[Clause], known: Lots) -> None:
    """Raises UnclearError, and ElseError where it is of something else."""
    sentences = {clause.sentence for clause in mine}
    beside = [clause for clause in clauses if clause.sentence in sentences]
    is_told = any(clause.kinds & {"area", "money", "number", "few", "two"} for clause in mine)
    for clause in beside:
        if clause.texts & {*OF_ELSE}:
            raise ElseError
        if kinds_in(clause) & ELSE:
            raise UnclearError if is_told else ElseError
    for clause in beside if known.are_several else mine:
        if kinds_in(clause) & {*STRANGE, *STRANGE_GIVEN}:
            raise UnclearError


def kinds_in(clause: Clause) -> set[str]:
    return clause.kinds | {token.kind for token in clause.than}
