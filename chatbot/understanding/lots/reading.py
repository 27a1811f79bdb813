"""A message about several flats of one owner, token by token: what changes, and what is asked."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.lots.areas import take_areas
from chatbot.understanding.lots.desk import Desk, Places, is_pointer, places_of, quantity_in
from chatbot.understanding.lots.money import settle_money, take_cooling, take_money
from chatbot.understanding.lots.packages import reference, take_packages
from chatbot.understanding.lots.questions import asks_in
from chatbot.understanding.lots.records import ElseError, Lots, LotsRead, UnclearError, are_placed
from chatbot.understanding.lots.tokens import Clause
from chatbot.understanding.lots.unread import check_known, is_of_lots

Told = Callable[[Lots], Collection[Decimal]]


def read(clauses: Sequence[Clause], known: Lots, told: Told) -> LotsRead:
    """Raises UnclearError, and ElseError where it is of something else."""
    mine = [clause for clause in clauses if is_of_lots(clause, known)]
    if not mine:
        raise ElseError
    check_known(clauses, mine, known)
    desk = Desk(known, told(known), known)
    take_areas(desk, mine)
    for clause in mine:
        take_drops(desk, clause)
    if desk.count == 0:
        raise UnclearError
    before = desk.now
    take_packages(desk, mine)
    take_swap(desk, mine, is_told=before != desk.now)
    for clause in mine:
        take_cooling(desk, clause)
        take_money(desk, clause)
    settle_money(desk)
    return result(desk, mine)


def take_drops(desk: Desk, clause: Clause) -> None:
    """ "Z mniejszego rezygnuję", "z jednej rezygnuję", where all are alike."""
    if "drops" not in clause.kinds or "cool" in clause.kinds:
        return
    places = pointed_in(desk, clause) or focus_alike(desk, quantity_in(clause))
    if not places or len(places) >= desk.count:
        raise UnclearError
    desk.set_each(tuple(lot for at, lot in enumerate(desk.now.each) if at not in places))
    desk.is_new = True


def focus_alike(desk: Desk, count: int) -> Places:
    are_alike = len({lot[:3] for lot in desk.now.each}) == 1
    return frozenset(range(count)) if are_alike else frozenset()


def pointed_in(desk: Desk, clause: Clause) -> Places:
    found = [places_of(desk, token) for token in clause.tokens if is_pointer(token)]
    return frozenset(place for places in found if places for place in places)


def take_swap(desk: Desk, clauses: Sequence[Clause], *, is_told: bool) -> None:
    """ "A na odwrót?"; where packages are told beside it, they are as told."""
    if is_told or not any("swap" in clause.kinds for clause in clauses):
        return
    if desk.count != len("ab") or not are_placed(desk.now.each):
        raise UnclearError
    one, other = desk.now.each
    desk.set_each((one._replace(code=other.code), other._replace(code=one.code)))


def result(desk: Desk, clauses: Sequence[Clause]) -> LotsRead:
    asks = asks_in(clauses)
    than, code = reference(desk, clauses)
    is_changed = [lot[:3] for lot in desk.known.each] != [lot[:3] for lot in desk.now.each]
    if "gap" in asks and not (are_placed(than) and are_placed(desk.now.each)):
        than = ()
    if asks & {"gap", "former"} and not than and not asks & {"between"}:
        raise UnclearError
    shown = shown_in(desk, clauses)
    changed = [
        at
        for at, lot in enumerate(desk.now.each)
        if at >= len(desk.known.each) or lot != desk.known.each[at]
    ]
    focus = shown if len(shown) < desk.count else pointed_last(desk, changed)
    money = desk.moneys[0] if desk.moneys else desk.known.money
    former = desk.known.each if is_changed and desk.known.are_several else desk.known.former
    now = replace(desk.now, money=money, former=former, focus=focus)
    return LotsRead(desk.known, now, shown, than, code, frozenset(asks))


def pointed_last(desk: Desk, changed: Sequence[int]) -> tuple[int, ...]:
    places = desk.pointed[-1] if desk.pointed else frozenset[int]()
    return tuple(sorted(places)) or tuple(changed) or desk.known.focus


def shown_in(desk: Desk, clauses: Sequence[Clause]) -> tuple[int, ...]:
    """All of them, but where "tylko" one is asked about."""
    everybody = tuple(range(desk.count))
    for clause in clauses:
        is_only = "only" in clause.kinds and not clause.kinds & {"package", "both", "sum"}
        places = pointed_in(desk, clause) if is_only and not clause.than else frozenset[int]()
        if places and len(places) < desk.count:
            return tuple(sorted(places))
    return everybody
