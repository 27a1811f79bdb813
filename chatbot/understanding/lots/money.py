"""Money for all of the flats, and air conditioning in them."""

from collections.abc import Sequence

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.lots.areas import BUDGET, OF_MONEY, amounts_in
from chatbot.understanding.lots.desk import Desk, Places, is_pointer, places_of
from chatbot.understanding.lots.records import ElseError, UnclearError
from chatbot.understanding.lots.tokens import Clause, count_of

ON_TOP = ("doloz", "doklad", "dorzuc", "dozbier", "dobior", "dodam", "dodat")
POINTING = {"tych", "te", "przy", "za", "w", "do", "z", "na"}
OTHERS = {"kin", "partner", "share", "loan", "credit", "give3"}


def take_money(desk: Desk, clause: Clause) -> None:
    """Raises UnclearError."""
    for before, amount in amounts_in(desk, clause):
        if amount in desk.told and amount != desk.known.money:
            continue
        if clause.kinds & OTHERS:
            raise UnclearError
        is_more = before.kind == "plus" or any(text.startswith(ON_TOP) for text in clause.texts)
        if is_more or "more" in clause.kinds:
            if desk.known.money is None:
                raise UnclearError
            desk.moneys.append(desk.known.money + amount)
            continue
        is_had = bool(clause.kinds_around & OF_MONEY) or before.text in POINTING
        is_budget = any(text.startswith(BUDGET) for text in clause.texts_around)
        if not (is_had or is_budget):
            raise UnclearError
        desk.moneys.append(amount)


def take_cooling(desk: Desk, clause: Clause) -> None:
    """Raises ElseError where nobody tells in which of them."""
    at = next((i for i, token in enumerate(clause.tokens) if is_of_cooling(token.kind)), None)
    if at is None:
        return
    tokens = clause.tokens
    is_out = any(token.kind in {"without", "not", "drops"} for token in tokens[max(at - 2, 0) : at])
    places = places_cooled(desk, clause)
    if is_out and not places:
        places = desk.now.everywhere
    if not places:
        raise ElseError
    counts = [token for token in tokens if token.kind == "count"]
    counts += [token for token in tokens[at + 1 : at + 3] if token.kind in {"few", "two"}]
    units = count_of(counts[0]) if counts else 1
    if units > MOST_UNITS or (counts and not units):
        raise UnclearError
    if counts and len(places) > 1 and not clause.texts & {"po"}:
        if units != len(places):
            raise UnclearError
        units = 1
    for place in places:
        desk.now = desk.now.with_lot(place, units=0 if is_out else units)


def is_of_cooling(kind: str) -> bool:
    return kind == "cool"


def places_cooled(desk: Desk, clause: Clause) -> Places:
    found: list[Places] = []
    for token in clause.tokens:
        if is_pointer(token) or token.kind == "area":
            found += filter(None, [places_of(desk, token)])
    return frozenset(place for places in found for place in places)


def settle_money(desk: Desk) -> None:
    """Raises UnclearError for two amounts."""
    if len({*desk.moneys}) > 1:
        raise UnclearError


def are_cooled(clauses: Sequence[Clause]) -> bool:
    return any("cool" in clause.kinds for clause in clauses)
