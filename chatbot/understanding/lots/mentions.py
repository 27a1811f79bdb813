"""The areas and the amounts that a message about several flats tells, and what each number is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import NamedTuple

from chatbot.understanding.homes.tokens import THOUSAND, Token
from chatbot.understanding.lots.desk import PAIR, Desk, in_thousands, quantity_in
from chatbot.understanding.lots.records import NumberError, UnclearError
from chatbot.understanding.lots.tokens import Clause, count_of
from chatbot.understanding.lots.words import NAMES, POINTS, STOREYS, STUDIO

SMALLEST, LARGEST = Decimal(12), Decimal(400)  # m² of a flat that is told without a unit
LEAST_MONEY = Decimal(20)  # thousands that are told without a unit
EACH_OF = {"po"}
BUDGET = ("budzet",)
FIGURES = {"area", "number"}


class Mention(NamedTuple):
    """An area that a clause tells of so many flats."""

    area: Decimal
    times: int
    names: frozenset[str]
    clause: Clause


def mentions_in(desk: Desk, clauses: Sequence[Clause]) -> Iterator[Mention]:
    """ "3 kawalerki, po 28 m każda": the number and the names may stand in the clause before."""
    led, times_led, is_after, sentence = frozenset[str](), 0, False, -1
    for at, clause in enumerate(clauses):
        if clause.sentence != sentence:
            is_on = clause.kinds <= {*FIGURES, "glue"}  # "a sam parter? to jest 78 m"
            led = led & STOREYS if is_on else frozenset[str]()
            times_led, is_after, sentence = 0, False, clause.sentence
        is_listed = is_after or clause.is_instead or is_listed_before(clauses[at + 1 :])
        is_pointed = is_of_pointed(desk, clauses[at - 1 : at], clause)
        is_listed |= times_led > 1 or is_pointed
        areas = areas_in(desk, clause, is_listed=is_listed)
        if len({token.value for token in areas}) > 1:
            raise UnclearError
        names = names_in(clause)
        if areas:
            times = times_told(clause, areas[0], times_led)
            told = joined(clauses[at - 1], clause) if is_pointed else clause
            yield Mention(Decimal(areas[0].value or 0), times, names or led, told)
            led, times_led, is_after = frozenset(), 0, True
        else:
            count = quantity_in(clause)  # "dwie kawalerki, 28 i 31 m2" are both of that kind
            led, times_led = names - ({STUDIO} if count > 1 else set()), count or times_led


def is_of_pointed(desk: Desk, before: Sequence[Clause], clause: Clause) -> bool:
    """ "Pierwsze jednak mniejsze, 35"."""
    is_bare = clause.kinds <= {*FIGURES, "glue"} and desk.known.are_several
    return is_bare and any(
        each.sentence == clause.sentence
        and bool(each.kinds & {*POINTS} - NAMES)
        and not each.kinds & {*FIGURES, "package"}
        for each in before
    )


def joined(before: Clause, clause: Clause) -> Clause:
    return replace(before, tokens=(*before.tokens, *clause.tokens))


def times_told(clause: Clause, area: Token, led: int) -> int:
    """ "3 kawalerki, po 28 m", "dwie kawalerki 27 m"; not "we dwie, 61 m2"."""
    at = clause.tokens.index(area)
    is_each = any(token.text in EACH_OF for token in clause.tokens[max(at - 1, 0) : at])
    return (quantity_in(clause) or led) if is_each else quantity_of_nouns(clause)


def is_listed_before(after: Sequence[Clause]) -> bool:
    """ "31" of "31, 35 i 48 m2"."""
    numbers = takewhile(lambda clause: clause.kinds & FIGURES, after)
    return any("area" in clause.kinds for clause in numbers)


def areas_in(desk: Desk, clause: Clause, *, is_listed: bool) -> list[Token]:
    return [
        token
        for at, token in enumerate(clause.tokens)
        if role_of(desk, clause, at, is_listed=is_listed) == "area" and not is_denied(clause, at)
    ]


def is_denied(clause: Clause, at: int) -> bool:
    """ "30 m, a nie 28"."""
    return any(token.kind == "not" for token in clause.tokens[max(at - 2, 0) : at])


def with_times(mentions: Sequence[Mention]) -> list[Mention]:
    """Each with the number of flats it is of. Raises UnclearError."""
    found = list[Mention]()
    for at, mention in enumerate(mentions):
        if mention.times < PAIR:
            found.append(mention._replace(times=1))
            continue
        clause = mention.clause
        rest = [*takewhile(is_listed_on, mentions[at + 1 :])]
        is_each = bool(clause.texts & EACH_OF)
        if is_each or not rest:
            found.append(mention)
        elif len(rest) + 1 == mention.times:  # "dwa mieszkania 41 i 52"
            found.append(mention._replace(times=1, names=mention.names - {STUDIO}))
        else:
            raise UnclearError
    return found


def is_listed_on(mention: Mention) -> bool:
    """It has no number and no word of its own."""
    kinds = mention.clause.kinds
    return not mention.times and not kinds & {"noun", STUDIO, *STOREYS}


def names_in(clause: Clause) -> frozenset[str]:
    return frozenset(clause.kinds & NAMES)


def quantity_of_nouns(clause: Clause) -> int:
    """ "Dwa mieszkania"."""
    for at, token in enumerate(clause.tokens):
        after = [each for each in clause.tokens[at + 1 : at + 3] if each.kind != "glue"]
        is_counted = token.kind in {"two", "few", "number"} and count_of(token) > 1
        if is_counted and after and after[0].kind in {"noun", STUDIO}:
            return count_of(token)
    return 0


def role_of(desk: Desk, clause: Clause, at: int, *, is_listed: bool) -> str:
    """ "area", "money", "count" or "" of a token. Raises UnclearError."""
    token = clause.tokens[at]
    if token.kind in {"area", "money"}:
        return token.kind
    if token.kind != "number":
        return ""
    value = Decimal(token.value or 0)
    if count_of(token):
        return "count"
    is_area = value in {*(lot.area for lot in desk.known.each), desk.known.area}
    is_money = value * THOUSAND in desk.amounts
    if is_area != is_money:
        return "area" if is_area else "money"
    before = clause.tokens[at - 1].text if at else ""
    if before in EACH_OF and SMALLEST <= value <= LARGEST:
        return "area"
    is_budget = any(text.startswith(BUDGET) for text in clause.texts)
    if desk.known.are_several and (is_budget or "asks_rest" in clause.kinds):
        return "money" if value >= LEAST_MONEY else ""
    is_placed = bool(clause.kinds & {*POINTS, "noun", "few", "two"}) or is_listed
    if is_placed and SMALLEST <= value <= LARGEST and not is_budget:
        return "area"
    raise NumberError


def amounts_in(desk: Desk, clause: Clause) -> Iterator[tuple[Token, Decimal]]:
    for before, token in pairwise([Token("start", ""), *clause.tokens]):
        at = clause.tokens.index(token)
        is_money = token.kind == "money" or (
            token.kind == "number" and role_of(desk, clause, at, is_listed=True) == "money"
        )
        if is_money:
            yield before, in_thousands(token)
