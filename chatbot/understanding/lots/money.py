"""Money for all of the flats, and air conditioning in them."""

from collections.abc import Sequence
from itertools import takewhile

from chatbot.understanding.cooling.cooling import MOST_UNITS
from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.lots.areas import OF_MONEY
from chatbot.understanding.lots.desk import Desk, Places, is_pointer, places_of, quantity_in
from chatbot.understanding.lots.mentions import BUDGET, amounts_in
from chatbot.understanding.lots.records import ElseError, UnclearError
from chatbot.understanding.lots.tokens import Clause, count_of
from chatbot.understanding.lots.words import POINTS, STOREYS

ON_TOP = ("doloz", "doklad", "dorzuc", "dozbier", "dobior", "dodam", "dodat")
POINTING = {"tych", "te", "przy", "za", "w", "do", "z", "na"}
FEWER = {"few", "two"}
JOINING = {"i", "oraz", "and", ","}
OTHERS = {"kin", "partner", "share", "loan", "credit", "give3"}


def take_money(desk: Desk, clauses: Sequence[Clause], clause: Clause) -> None:
    """Raises UnclearError, and ElseError for money that is for one of them."""
    for before, amount in amounts_in(desk, clause):
        if amount in desk.told and amount != desk.known.money:
            continue
        if clause.kinds & OTHERS:
            raise UnclearError
        around = [each for each in clauses if each.sentence == clause.sentence]
        is_rest_of_one = any("asks_rest" in e.kinds and is_of_one(desk, e) for e in around)
        if is_of_one(desk, clause) or is_rest_of_one or is_of_each(clause):
            raise ElseError
        if amount == desk.known.money:
            continue
        is_more = before.kind == "plus" or any(text.startswith(ON_TOP) for text in clause.texts)
        if is_more or "more" in clause.kinds:
            if desk.known.money is None:
                raise UnclearError
            desk.moneys.append(desk.known.money + amount)
            continue
        is_had = clause.kinds <= {"money", "glue"} or (
            bool(clause.kinds & {"both", "all", "sum"})
            or bool(clause.kinds_around & OF_MONEY)
            or before.text in POINTING
        )
        is_budget = any(text.startswith(BUDGET) for text in clause.texts_around)
        if not (is_had or is_budget):
            raise UnclearError
        desk.moneys.append(amount)


def is_of_one(desk: Desk, clause: Clause) -> bool:
    """ "Mam 50 tys. na mniejsze": money of each is read elsewhere."""
    if clause.kinds & {"package", "asks_more"}:
        return False
    pointers = [token for token in clause.tokens if token.kind in {*POINTS, "area", "number"}]
    found = [places_of(desk, token) for token in pointers]
    return any(places and len(places) < desk.count for places in found)


def is_of_each(clause: Clause) -> bool:
    """ "30 tys. na każdą", "50 tys. na jedno"."""
    if "package" in clause.kinds:
        return False
    is_each = any(text.startswith("kazd") for text in clause.texts)
    return is_each or any(count_of(t) == 1 for t in clause.tokens if t.kind == "few")


def take_cooling(desk: Desk, clauses: Sequence[Clause], clause: Clause) -> None:
    """Raises ElseError where nobody tells in which of them."""
    at = next((i for i, token in enumerate(clause.tokens) if is_cooling(token)), None)
    if at is None:
        take_cooled_only(desk, clauses, clause)
        return
    before = {token.kind for token in clause.tokens[max(at - 3, 0) : at]}
    around = {token.kind for each in clauses for token in each.tokens}
    places = places_cooled(desk, clause) | places_joined(desk, clauses, clause)
    if before & {"without", "not"} or "drops" in around:
        added = frozenset[int]() if quantity_in(clause) == desk.count else desk.added
        cool(desk, places or added or desk.now.everywhere, 0)
        return
    beside = [each for each in clauses if each.sentence == clause.sentence]  # "jedna sztuka"
    counts = [token for each in beside for token in each.tokens if token.kind == "count"]
    counts += [token for token in clause.tokens[at + 1 : at + 3] if token.kind in FEWER]
    if places:
        is_moved = "only" in clause.kinds or "jednak" in clause.texts
        if is_moved:
            cool(desk, desk.now.everywhere, 0)
        cool(desk, places, units_in(clause, counts, len(places)))
    elif clause.kinds & FEWER or counts or not any(lot.units for lot in desk.now.each):
        raise ElseError  # "klima tylko w jednym"; "plus ta klima" is of the same


def places_joined(desk: Desk, clauses: Sequence[Clause], clause: Clause) -> Places:
    """ "Klima na dole i na górze"."""
    start = next(at for at, each in enumerate(clauses) if each is clause)
    joined = takewhile(
        lambda each: (
            each.sentence == clause.sentence
            and each.lead in JOINING
            and bool(each.kinds & {*POINTS})
            and each.kinds <= {*POINTS, "glue"}
        ),
        clauses[start + 1 :],
    )
    return frozenset(place for each in joined for place in places_cooled(desk, each))


def cool(desk: Desk, places: Places, units: int) -> None:
    for place in places:
        desk.now = desk.now.with_lot(place, units=units)


def units_in(clause: Clause, counts: Sequence[Token], places: int) -> int:
    """In each of so many. Raises UnclearError."""
    units = count_of(counts[0]) if counts else 1
    if not 0 < units <= MOST_UNITS:
        raise UnclearError
    if not counts or places == 1 or "po" in clause.texts:
        return units
    if units != places:
        raise UnclearError
    return 1


def take_cooled_only(desk: Desk, clauses: Sequence[Clause], clause: Clause) -> None:
    """ "A tylko w większym?", after air conditioning in both."""
    if desk.known.is_cooling_told and all(is_of_units(each) for each in clauses):
        counts = [token for token in clause.tokens if token.kind in FEWER]
        cool(desk, places_cooled(desk, clause), count_of(counts[0]))
        return
    is_of_it = desk.known.is_cooling_told and len(clauses) == 1 and "only" in clause.kinds
    places = places_cooled(desk, clause) if is_of_it else frozenset[int]()
    if places and not clause.kinds & {"package", "area", "number"}:
        for at in desk.now.everywhere - places:
            desk.now = desk.now.with_lot(at, units=0)


def is_of_units(clause: Clause) -> bool:
    """ "Jedna na dole i jedna na górze"."""
    kinds = clause.kinds
    return bool(kinds & FEWER and kinds & STOREYS) and kinds <= {*FEWER, *STOREYS, "glue", "not"}


def is_cooling(token: Token) -> bool:
    return token.kind == "cool" or (token.kind == "count" and "klim" in token.text)


def places_cooled(desk: Desk, clause: Clause) -> Places:
    found: list[Places] = []
    for token in clause.tokens:
        if is_pointer(token) or token.kind in {"area", "number"}:
            found += filter(None, [places_of(desk, token)])
    return frozenset(place for places in found for place in places)


def settle_money(desk: Desk) -> None:
    """Raises UnclearError for two amounts."""
    if len({*desk.moneys}) > 1:
        raise UnclearError
