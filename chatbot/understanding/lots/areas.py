"""Which flats there are by now: the areas that a message tells, and whose each is."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from chatbot.understanding.homes.tokens import THOUSAND, Token
from chatbot.understanding.lots.desk import Desk, Places, in_thousands, places_of, quantity_in
from chatbot.understanding.lots.records import (
    MOST_LOTS,
    Each,
    ElseError,
    Lot,
    UnclearError,
    code_of,
)
from chatbot.understanding.lots.tokens import Clause, count_of
from chatbot.understanding.lots.words import NAMES, ORDINALS, POINTS, STOREYS, STUDIO

SMALLEST, LARGEST = Decimal(12), Decimal(400)  # m² of a flat that is told without a unit
LEAST_MONEY = Decimal(20)  # thousands that are told without a unit
NEAR = Decimal("1.7")  # how many times larger a flat may be than it was told before
EACH_OF = {"po"}
BUDGET = ("budzet",)
OF_MONEY = {"asks_rest", "v1", "v1p"}


class Mention(NamedTuple):
    """An area that a clause tells of so many flats."""

    area: Decimal
    times: int
    names: frozenset[str]
    clause: Clause


def take_areas(desk: Desk, clauses: Sequence[Clause]) -> None:
    """Raises UnclearError, and ElseError for a flat that is none of those that are known."""
    mentions = [*mentions_in(desk, clauses)]
    counted = max((quantity_of_nouns(clause) for clause in clauses), default=0)
    if not desk.known.are_several:
        take_first(desk, clauses, mentions, counted)
    else:
        take_more(desk, clauses, mentions)
    is_wrong = counted > 1 and desk.is_new and counted != desk.count
    if is_wrong or desk.count > MOST_LOTS:
        raise UnclearError


def mentions_in(desk: Desk, clauses: Sequence[Clause]) -> Iterator[Mention]:
    """ "3 kawalerki, po 28 m każda": the number and the names may stand in the clause before."""
    led, times_before, last_sentence = frozenset[str](), 0, -1
    is_listed = False
    for clause in clauses:
        if clause.sentence != last_sentence:
            led, is_listed, last_sentence = frozenset(), False, clause.sentence
        names, quantity = names_in(clause), quantity_in(clause)
        areas = [
            token
            for at, token in enumerate(clause.tokens)
            if role_of(desk, clause, at, is_listed=is_listed) == "area"
        ]
        if len({token.value for token in areas}) > 1:
            raise UnclearError
        if areas:
            is_each = bool(clause.texts & EACH_OF) or "each" in clause.kinds_around
            times = max(quantity or times_before, 1) if is_each else 1
            yield Mention(Decimal(areas[0].value or 0), times, names or led, clause)
            led, times_before, is_listed = frozenset(), 0, True
        else:
            led, times_before = names, quantity or times_before


def names_in(clause: Clause) -> frozenset[str]:
    return frozenset(clause.kinds & NAMES)


def quantity_of_nouns(clause: Clause) -> int:
    """ "Dwa mieszkania"."""
    for at, token in enumerate(clause.tokens):
        after = [each for each in clause.tokens[at + 1 : at + 3] if each.kind != "glue"]
        if token.kind in {"two", "few", "number"} and count_of(token) > 1 and after:
            if after[0].kind in {"noun", STUDIO}:
                return count_of(token)
    return 0


def role_of(desk: Desk, clause: Clause, at: int, *, is_listed: bool) -> str:
    """ "area", "money", "count" or "" of a token. Raises UnclearError."""
    token = clause.tokens[at]
    if token.kind in {"area", "money"}:
        return token.kind
    if token.kind != "number":
        return ""
    value, after = Decimal(token.value or 0), clause.tokens[at + 1 : at + 3]
    if count_of(token):
        return "count"
    is_area = value in {*(lot.area for lot in desk.known.each), desk.known.area}
    is_money = value * THOUSAND in desk.amounts
    if is_area != is_money:
        return "area" if is_area else "money"
    before = clause.tokens[at - 1].text if at else ""
    is_spent = "asks_rest" in clause.kinds or clause.tokens[at - 1 : at] == ()
    if before in EACH_OF and SMALLEST <= value <= LARGEST:
        return "area"
    is_budget = any(text.startswith(BUDGET) for text in clause.texts)
    if desk.known.are_several and (is_budget or "asks_rest" in clause.kinds):
        return "money" if value >= LEAST_MONEY else ""
    is_placed = bool(clause.kinds & {*POINTS, "noun", "few", "two"}) or is_listed
    if is_placed and SMALLEST <= value <= LARGEST and not is_budget:
        return "area"
    del is_spent, after
    raise UnclearError


# --- Where no more than one is known


def take_first(
    desk: Desk, clauses: Sequence[Clause], mentions: Sequence[Mention], counted: int
) -> None:
    one = desk.known.each[0] if desk.known.each else None
    told = [lot for mention in mentions for lot in lots_told(mention)]
    copies = copies_told(clauses)
    is_more = any(is_added(clause) for clause in clauses)
    if one and not told and copies:
        add(desk, (one,) * copies)
    elif one and not told and counted > 1:  # "za dwie te kawalerki"
        add(desk, (one,) * (counted - 1))
    elif one and len(told) == 1 and is_more and told[0].area != one.area:
        add(desk, (one_more(desk, told[0]),))
    elif len(told) > 1 and not (one and is_more):
        set_anew(desk, told)
    elif len(told) == 1 and told[0].names & STOREYS and len(told[0].names) == 1:
        set_anew(desk, told)
    else:
        raise ElseError


def lots_told(mention: Mention) -> list[Lot]:
    return [Lot(mention.area, names=mention.names)] * mention.times


def set_anew(desk: Desk, told: Sequence[Lot]) -> None:
    code = desk.known.code
    desk.set_each(tuple(lot._replace(code=code) for lot in told))
    desk.is_new = True


def add(desk: Desk, more: Each) -> None:
    start = desk.count
    desk.set_each((*desk.now.each, *more))
    desk.added |= frozenset(range(start, desk.count))


def one_more(desk: Desk, lot: Lot) -> Lot:
    return lot._replace(code=code_of(desk.now.each))


def copies_told(clauses: Sequence[Clause]) -> int:
    """ "Jeszcze drugą taką samą", "dwie takie same"."""
    for clause in clauses:
        if "alike" in clause.kinds:
            is_next = bool(clause.kinds & {*ORDINALS})
            return 1 if is_next else max(quantity_in(clause), 1)
    return 0


def is_added(clause: Clause) -> bool:
    is_next = bool(clause.kinds & {*ORDINALS[1:]})
    return bool(clause.kinds & {"more", "alike", "plus"}) or is_next or "tego" in clause.texts


# --- Where several are known


def take_more(desk: Desk, clauses: Sequence[Clause], mentions: Sequence[Mention]) -> None:
    anew = anew_told(desk, mentions)
    if anew:
        desk.set_each(anew)
        desk.is_new = True
        return
    for mention in mentions:
        take_mention(desk, mention)
    copies = copies_told(clauses)
    if copies and not mentions:
        add(desk, (copied(desk, clauses),) * copies)


def anew_told(desk: Desk, mentions: Sequence[Mention]) -> Each:
    """All of them are told again: "cztery po 28"."""
    told = [lot for mention in mentions for lot in lots_told(mention)]
    areas = sorted(lot.area for lot in told)
    known = sorted(lot.area for lot in desk.known.each)
    is_other = any(area not in {*known, desk.known.area} for area in areas)
    is_again = len({*known}) == len({*areas}) == 1 and {*known} == {*areas}
    is_of_more = is_again and len(areas) > 1 and len(areas) != len(known)
    if not is_of_more and not (is_other and len(told) > 1 and len({*areas} - {*known}) > 1):
        return ()
    return tuple(lot._replace(code=desk.known.code) for lot in told)


def take_mention(desk: Desk, mention: Mention) -> None:
    """Raises UnclearError, and ElseError where it is of another flat."""
    known = {lot.area for lot in desk.now.each}
    if mention.area in known or mention.area == desk.now.area:
        return
    new = mention.names & STOREYS - {name for lot in desk.now.each for name in lot.names}
    if new or is_new_one(desk, mention.clause):
        add(desk, (one_more(desk, Lot(mention.area, names=mention.names)),))
        return
    places = places_pointed(desk, mention.clause)
    if places is None:
        raise ElseError
    if len(places) != 1:
        raise UnclearError
    at = next(iter(places))
    area = desk.now.each[at].area
    if max(area, mention.area) > min(area, mention.area) * NEAR:
        raise UnclearError
    desk.now = desk.now.with_lot(at, area=mention.area)


def is_new_one(desk: Desk, clause: Clause) -> bool:
    ordinals = [ORDINALS.index(kind) for kind in clause.kinds if kind in ORDINALS]
    return "more" in clause.kinds or "plus" in clause.kinds or ordinals == [desk.count]


def places_pointed(desk: Desk, clause: Clause) -> Places | None:
    found: Places | None = None
    for token in clause.tokens:
        if token.kind in POINTS and (places := places_of(desk, token)):
            found = places if found is None else (found & places) or found
    return found


def copied(desk: Desk, clauses: Sequence[Clause]) -> Lot:
    """Raises UnclearError where nobody knows which one is like it."""
    lots = {(lot.area, lot.names) for lot in desk.now.each}
    codes = {lot.code for lot in desk.now.each}
    is_placed = any("package" in clause.kinds for clause in clauses)
    if len(lots) != 1 or (len(codes) > 1 and not is_placed):
        raise UnclearError
    return desk.now.each[0]


def amounts_in(desk: Desk, clause: Clause) -> Iterator[tuple[Token, Decimal]]:
    for before, token in pairwise([Token("start", ""), *clause.tokens]):
        at = clause.tokens.index(token)
        is_money = token.kind == "money" or (
            token.kind == "number" and role_of(desk, clause, at, is_listed=True) == "money"
        )
        if is_money:
            yield before, in_thousands(token)
