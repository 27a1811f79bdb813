"""What is read of a message about several flats so far."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.homes.tokens import THOUSAND, Token
from chatbot.understanding.lots.records import Each, Lots, UnclearError
from chatbot.understanding.lots.tokens import Clause, count_of
from chatbot.understanding.lots.words import (
    ATTIC,
    BIG,
    IT,
    LET,
    MINE,
    NAMES,
    ORDINALS,
    OTHER,
    POINTS,
    SMALL,
    STOREYS,
    STUDIO,
    UPPER,
)

PAIR = 2
FLAT = regex(r"mieszkani[eu]$|\w+pokojow")
Places = frozenset[int]


@dataclass
class Desk:
    """`told` are sums that we told, `added` the places of flats that are told of now."""

    known: Lots
    told: Collection[Decimal]
    now: Lots
    pointed: list[Places] = field(default_factory=list)
    last: Places = frozenset()  # that was pointed at
    added: Places = frozenset()
    is_new: bool = False  # all of them are told now
    alone: Places = frozenset()  # the floor of a house that is spoken of, and not the other
    moneys: list[Decimal] = field(default_factory=list)
    asks: set[str] = field(default_factory=set)

    @property
    def count(self) -> int:
        return len(self.now.each)

    @property
    def amounts(self) -> set[Decimal]:
        return {*self.told, *filter(None, [self.known.money])}

    def put(self, places: Places, code: str) -> None:
        for at in places:
            self.now = self.now.with_lot(at, code=code)

    def set_each(self, each: Each) -> None:
        if len(each) < len(self.now.each):
            self.now, self.pointed = replace(self.now, focus=()), []
        self.now = replace(self.now, each=each)


def places_of(desk: Desk, token: Token, quantity: int = 0) -> Places | None:
    """None where it points at nothing; `quantity` of those that it may point at. Raises
    UnclearError."""
    kind = token.kind
    if kind == "area" or kind == "number":
        return places_of_area(desk, Decimal(token.value or 0))
    if kind in {"both", "all"}:
        return desk.now.everywhere
    if kind in ORDINALS:
        return place_in_order(desk, ORDINALS.index(kind))
    if kind in {SMALL, BIG}:
        return places_of_size(desk, max(quantity, 1), is_big=kind == BIG)
    if kind == "noun" and FLAT.match(token.text):
        studios = places_with(desk, STUDIO)  # beside which "mieszkanie" is the other
        return desk.now.everywhere - studios if studios else None
    if kind == IT:
        return desk.last or None
    if kind == OTHER:
        return others(desk, desk.pointed[-1:] or [frozenset(desk.now.focus)], is_one=True)
    if kind in NAMES:
        return places_named(desk, kind)
    return None


def places_of_size(desk: Desk, quantity: int, *, is_big: bool) -> Places:
    """ "Mniejsze", "dwa mniejsze". Raises UnclearError."""
    areas = sorted((lot.area for lot in desk.now.each), reverse=is_big)
    if quantity >= len(areas) or areas[quantity - 1] == areas[quantity]:
        raise UnclearError
    return frozenset(at for at, lot in enumerate(desk.now.each) if lot.area in areas[:quantity])


def places_of_area(desk: Desk, area: Decimal) -> Places | None:
    found = frozenset(at for at, lot in enumerate(desk.now.each) if lot.area == area)
    return found or (desk.now.everywhere if area == desk.now.area else None)


def place_in_order(desk: Desk, at: int) -> Places:
    if at >= desk.count:
        raise UnclearError
    is_last = desk.known.is_alone and desk.known.focus == (1,) and not desk.pointed
    if desk.count == PAIR and at == 1 and (desk.pointed[-1:] == [{1}] or is_last):
        return frozenset({0})  # "mniejsze w Expressie, a drugie w Comforcie"
    return frozenset({at})


def others(desk: Desk, pointed: Sequence[Places], *, is_one: bool) -> Places:
    """All that was not pointed at. Raises UnclearError."""
    taken = frozenset(at for places in pointed for at in places)
    found = desk.now.everywhere - taken
    if not taken or not found or (is_one and desk.count != PAIR):
        raise UnclearError
    return found


def places_named(desk: Desk, name: str) -> Places | None:
    found = places_with(desk, name)
    if found:
        return found
    if name in {UPPER, ATTIC}:  # of a house that has only one of them
        other = places_with(desk, ATTIC if name == UPPER else UPPER)
        if other:
            return other
    against = {LET: MINE, MINE: LET}.get(name, "")
    named = places_with(desk, against)
    if named and desk.count == PAIR:
        return desk.now.everywhere - named
    if name in STOREYS:
        raise UnclearError
    return None


def places_with(desk: Desk, name: str) -> Places:
    return frozenset(at for at, lot in enumerate(desk.now.each) if name in lot.names)


def is_pointer(token: Token) -> bool:
    return token.kind in POINTS or token.kind in {"both", "all"}


def quantity_in(clause: Clause) -> int:
    """Of flats: "dwie w Comforcie"; 0 where none is told, or it is denied."""
    for at, token in enumerate(clause.tokens):
        before = clause.tokens[max(at - 2, 0) : at]
        after = clause.tokens[at + 1 : at + 3]
        if any(each.kind == "not" for each in before):
            continue
        is_of_flats = token.kind == "count" and is_of_pieces(token, clause)
        if token.kind in {"few", "two"} or is_of_flats or is_counted(token, clause, at):
            is_without = any(each.kind == "without" for each in after)  # "za dwie bez klimy"
            is_of_units = "cool" in clause.kinds_around and any(
                each.kind in {"cool", "unit_word"} for each in after
            )
            is_of_units = is_of_units and not is_without
            return 0 if is_of_units else count_of(token)
    return 0


def is_counted(token: Token, clause: Clause, at: int) -> bool:
    if token.kind != "number" or not count_of(token):
        return False
    after = clause.tokens[at + 1 : at + 3]
    is_beside = any(each.kind in {"noun", STUDIO} or each.text == "po" for each in after)
    return is_beside or bool(clause.kinds & {"package", "sum", "all", "alike"}) or not after


def in_thousands(token: Token) -> Decimal:
    value = Decimal(token.value or 0)
    return value if token.kind == "money" else value * THOUSAND


def is_of_pieces(token: Token, clause: Clause) -> bool:
    """ "8 sztuk", where nobody speaks of air conditioning."""
    return "cool" not in clause.kinds_around and token.text.split()[-1].startswith("szt")
