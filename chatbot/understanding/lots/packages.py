"""Which package each of several flats has by now, and which they are held against."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.lots.desk import Desk, Places, is_pointer, places_of, quantity_in
from chatbot.understanding.lots.records import Each, UnclearError, code_of
from chatbot.understanding.lots.tokens import Clause

JOINING = {"i", "oraz", "and"}
ALL = {"both", "sum"}


@dataclass(frozen=True)
class Said:
    """A clause with the places it points at; `quantity` of flats that nobody points at."""

    clause: Clause
    places: Places
    codes: tuple[str, ...]
    quantity: int

    @property
    def is_dangling(self) -> bool:
        """ "A mniejsze, w Premium?"."""
        return bool(self.places) and not self.codes


def take_packages(desk: Desk, clauses: Sequence[Clause]) -> None:
    """Raises UnclearError."""
    said = [said_in(desk, clause) for clause in clauses]
    count = sum(len(each.codes) for each in said)
    partition = [each for each in said if each.codes and each.quantity and not each.places]
    if len(partition) == count > 0 and sum(each.quantity for each in partition) <= desk.count:
        take_partition(desk, partition)
        return
    last: Places = frozenset()
    for each in said:
        if len({*each.codes}) > 1:
            raise UnclearError
        if each.codes:
            places = each.places or last or places_meant(desk, each, is_alone=count == 1)
            is_joined = each.clause.lead in JOINING and bool(each.places)
            desk.put(places | last if is_joined else places, each.codes[0])
            desk.pointed.append(places)
            last = frozenset()
        elif each.is_dangling:
            is_told = "area" in each.clause.kinds
            last = frozenset() if is_told and not is_first_of(desk, clauses) else each.places
            desk.pointed.append(each.places)
    if desk.is_new and count == 1:
        spread(desk, said)


def is_first_of(desk: Desk, clauses: Sequence[Clause]) -> bool:
    return False


def spread(desk: Desk, said: Sequence[Said]) -> None:
    """ "48 m2 i 36 m2 w Comforcie" is of both, "80 i 25 m, to drugie w Expressie" of one."""
    one = next(each for each in said if each.codes)
    if one.clause.kinds & {"area", "number"} or not one.places:
        desk.put(desk.now.everywhere, one.codes[0])


def said_in(desk: Desk, clause: Clause) -> Said:
    found: Places | None = None
    for token in clause.tokens:
        places = places_at(desk, token, clause)
        if places:
            before, found = found, places if found is None else found & places
            if not found and before is not None:
                found = before | places
            desk.pointed.append(found or frozenset())
    return Said(clause, found or frozenset(), codes_in(desk, clause), quantity_in(clause))


def places_at(desk: Desk, token: Token, clause: Clause) -> Places | None:
    if token.kind == "both" and desk.count != len("ab"):
        return None if quantity_in(clause) else desk.now.everywhere
    is_area = token.kind in {"area", "number"}
    if is_pointer(token) and not (token.kind == "rest" and "asks_rest" in clause.kinds):
        return places_of(desk, token)
    return places_of(desk, token) if is_area else None


def codes_in(desk: Desk, clause: Clause) -> tuple[str, ...]:
    found = list[str]()
    for at, token in enumerate(clause.tokens):
        is_denied = any(each.kind == "not" for each in clause.tokens[max(at - 2, 0) : at])
        if token.kind == "package" and not is_denied:
            found.append(str(token.value))
        elif token.kind == "same":
            code = desk.now.code or code_of([lot for lot in desk.now.each if lot.code])
            if not code:
                raise UnclearError
            found.append(code)
    return tuple(found)


def places_meant(desk: Desk, said: Said, *, is_alone: bool) -> Places:
    """Of a package that is told alone. Raises UnclearError."""
    instead = [str(token.value) for token in said.clause.than if token.kind == "package"]
    if said.clause.is_instead and instead:
        found = places_in(desk, instead[0])
        if not found or (said.quantity and said.quantity != len(found)):
            raise UnclearError
        return found
    if said.quantity == desk.count:
        return desk.now.everywhere
    if desk.added:
        return desk.added
    if not is_alone or (said.quantity and len(desk.now.focus) != said.quantity):
        raise UnclearError
    return frozenset(desk.now.focus) or desk.now.everywhere


def places_in(desk: Desk, code: str) -> Places:
    return frozenset(at for at, lot in enumerate(desk.now.each) if lot.code == code)


def take_partition(desk: Desk, partition: Sequence[Said]) -> None:
    """ "Dwie w Comforcie, jedna w Expressie": those that have it by now keep it."""
    told = sum(each.quantity for each in partition)
    one = partition[0]
    if len(partition) == 1 and one.quantity < desk.count and one.clause.than:
        desk.put(places_meant(desk, one, is_alone=True), one.codes[0])
        return
    if told == one.quantity == desk.count:
        desk.put(desk.now.everywhere, one.codes[0])
        desk.pointed.append(desk.now.everywhere)
        return
    if len({lot.area for lot in desk.now.each}) > 1:
        raise UnclearError
    if told < desk.count and len(partition) == 1 and is_pointed_again(desk, one):
        desk.put(frozenset(desk.now.focus), one.codes[0])
        return
    if told < desk.count and (len(partition) > 1 or len({x.code for x in desk.now.each}) > 1):
        raise UnclearError
    left = [*range(desk.count)]
    for each in partition:
        keeps = [at for at in left if desk.now.each[at].code == each.codes[0]]
        taken = [*keeps, *(at for at in left if at not in keeps)][: each.quantity]
        desk.put(frozenset(taken), each.codes[0])
        desk.pointed.append(frozenset(taken))
        left = [at for at in left if at not in taken]


def is_pointed_again(desk: Desk, one: Said) -> bool:
    """ "A ta jedna w Premium?"."""
    return len(desk.now.focus) == one.quantity and bool(one.clause.texts & {"ta", "ten", "to", "te"})


# --- What they are held against


def reference(desk: Desk, clauses: Sequence[Clause]) -> tuple[Each, str]:
    """As they were, or with the package that is named after "niż"."""
    thans = [clause for clause in clauses if clause.than]
    named = [(clause, code) for clause in thans for code in than_codes(clause)]
    if len(named) > 1:
        raise UnclearError
    if not named:
        return reference_before(desk), ""
    clause, code = named[0]
    places = than_places(desk, clause)
    now = desk.now
    for at in places:
        now = now.with_lot(at, code=code)
    if now.each == desk.now.each:
        return reference_before(desk), ""
    is_everywhere = code_of(now.each) == code
    return now.each, code if is_everywhere else ""


def reference_before(desk: Desk) -> Each:
    """Before this message, or before the last change."""
    known, now = desk.known.each, desk.now.each
    is_same = [lot[:3] for lot in known] == [lot[:3] for lot in now]
    return desk.known.former if is_same else known


def than_codes(clause: Clause) -> list[str]:
    return [str(token.value) for token in clause.than if token.kind == "package"]


def than_places(desk: Desk, clause: Clause) -> Places:
    found = [places_of(desk, token) for token in clause.than if is_pointer(token)]
    told = frozenset(place for places in found if places for place in places)
    if told:
        return told
    changed = frozenset(
        at
        for at, (was, lot) in enumerate(zip(desk.known.each, desk.now.each, strict=False))
        if was.code != lot.code
    )
    main = [places_of(desk, token) for token in clause.tokens if is_pointer(token)]
    pointed = frozenset(place for places in main if places for place in places)
    is_one = len({*desk.now.focus}) == 1 and not desk.now.code
    focus = frozenset(desk.now.focus) if is_one else frozenset()
    return changed or pointed or focus or desk.now.everywhere
