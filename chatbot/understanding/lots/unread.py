"""What of a message about several flats is passed over, and what may never be."""

from collections.abc import Sequence

from chatbot.understanding.lots.records import ElseError, Lots, UnclearError
from chatbot.understanding.lots.tokens import Clause, count_of
from chatbot.understanding.lots.words import POINTS

FIGURES = {"area", "money", "number", "count"}
CORE = {
    *FIGURES,
    *POINTS,
    *("package", "both", "sum", "all", "few", "two", "asks_rest", "asks_more", "per", "former"),
    *("swap", "alike", "cool", "drops", "same", "change", "back"),
}
ELSE = {"topic", "odd", "rate", "room", "unaside"}
# What is asked of sums, whatever else is said.
OF_SUMS = {
    *("area", "money", "number", "few", "two", "asks_rest", "asks_more", "per", "former", "swap"),
    *("alike", "drops"),
}
HOW_MUCH, CONTENTS = {"ile"}, {"zawiera", "obejmuje", "wchodzi", "zawieraja"}
STRANGE = {"unknown", "stop", "thing", "level", "loan", "credit"}
OTHERS = {"kin", "partner", "share"}  # of whom, and of which, other rules read
STRANGE_GIVEN = {"give3", "giving", "instead", "done"}
# "Czym się różni Comfort?", "dlaczego drożej?"
OF_ELSE = {"czym", "dlaczego", "czemu", "kto", "kiedy", "gdzie", "skad"}
# "Które lepsze?", "albo jedno, albo drugie": one of them is chosen, and there is no sum.
WEIGHED = (
    "porown",
    "waham",
    "wybor",
    "wybra",
    "wybier",
    "zastanaw",
    "polec",
    "porad",
    "doradz",
    "oglad",
    "znalaz",
)
TIMES = ("umow", "klucz", "odbior", "termin", "tygodn", "miesiac", "glosn")
ROOMS = ("pokoj", "pokoi", "salon", "sypialn", "lazien", "kuchn", "gabinet")
EITHER = {"albo", "lub", "badz", "vs", "kontra"}


def is_of_lots(clause: Clause) -> bool:
    return bool(kinds_in(clause) & CORE)


def is_of_sums(clauses: Sequence[Clause]) -> bool:
    return any(kinds_in(clause) & OF_SUMS or clause.texts & HOW_MUCH for clause in clauses)


def check_known(clauses: Sequence[Clause], mine: Sequence[Clause], known: Lots) -> None:
    """Raises UnclearError, and ElseError where it is of something else."""
    if any("topic" in kinds_in(clause) for clause in clauses):
        raise ElseError
    sentences = {clause.sentence for clause in mine}
    beside = [clause for clause in clauses if clause.sentence in sentences]
    is_told = any(clause.kinds & {"area", "money", "number", "few", "two"} for clause in mine)
    is_figured = any(clause.kinds & {"area", "money", "number"} for clause in mine)
    for clause in beside:
        is_timed = any(text.startswith(TIMES) for text in clause.texts)
        if clause.texts & OF_ELSE or is_of_contents(clause) or is_weighed(clause) or is_timed:
            raise ElseError
        is_of_room = any(text.startswith(ROOMS) for text in clause.texts)
        if is_of_room and not is_figured:
            raise ElseError
        if kinds_in(clause) & OTHERS:
            raise UnclearError if is_figured and known.are_several else ElseError
        if kinds_in(clause) & ELSE:
            raise UnclearError if is_told or "odd" in clause.kinds else ElseError
    for clause in beside:
        figures = [t for t in clause.tokens if t.kind in {"money", "number"} and not count_of(t)]
        is_of_first = any(text.startswith("poczat") for text in clause.texts_around)
        if is_of_first and "asks_more" in clause.kinds_around:
            raise UnclearError  # what was before the last change is known, and no more
        is_moved = "deed" in clause.kinds and bool(figures)
        if kinds_in(clause) & {*STRANGE, *STRANGE_GIVEN} or is_moved:
            raise UnclearError


def is_of_contents(clause: Clause) -> bool:
    """ "Co jest w Premium?"."""
    is_asked = "co" in clause.texts and not clause.texts_around & HOW_MUCH
    return bool(clause.texts & CONTENTS) or (is_asked and "package" in clause.kinds)


def is_weighed(clause: Clause) -> bool:
    texts = clause.texts
    is_which = bool(texts & {"ktore", "ktora"}) and not texts & {"kazde"}
    packages = [token for token in clause.tokens if token.kind == "package"]
    is_either = bool(texts & EITHER) or ("czy" in texts and len(packages) > 1)
    return is_which or is_either or any(text.startswith(WEIGHED) for text in texts)


def kinds_in(clause: Clause) -> set[str]:
    return clause.kinds | {token.kind for token in clause.than}
