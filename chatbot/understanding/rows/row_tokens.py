"""What each word of a message about two flats stands for, clause by clause."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import KINSHIP, PARTNERS
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.rows.row_words import (
    AND,
    BIG,
    BREAK,
    EVENT,
    FIRST,
    KIN,
    LET,
    OPPOSITE,
    OTHER,
    OWN,
    OWN_MONEY,
    PLAIN,
    SECOND,
    SMALL,
    STUDIO,
)
from chatbot.understanding.text.number_roles import LEAST
from chatbot.understanding.text.numerals import find_numbers

MUCH_SMALLER = Decimal("0.8")  # than the other, as a studio is


ROLES = {SMALL, BIG, OWN, LET, STUDIO, PLAIN, FIRST, SECOND}


PACKAGE = regex(r"\bxpackage\b")


KINS = {name: regex(rf"\b(?:{words})\b") for name, words in KINSHIP.items()}


INSTEAD = {"zamiast", "instead of"}


IN_THOUSANDS = regex(r"tys|k\b")


FIGURES = regex(r"[0-9]+(?:[ .]000)?(?:[.,][0-9])?")


class Row(NamedTuple):
    area: Decimal
    code: str = ""  # of the package that it has by now
    words: tuple[str, ...] = ()  # that it goes by


class UnreadError(Exception):
    """It is of the flats, and nobody knows what it says."""


class OpenNumberError(UnreadError):
    """It may be money as well as an area."""


class Token(NamedTuple):
    kind: str
    value: str = ""
    place: int = -1
    area: Decimal = Decimal()


@dataclass
class Seen:
    """What the words of a message stand for; `codes` of the packages that are still to come."""

    rows: Sequence[Row]
    codes: list[str]
    cheapest: str
    budget: Decimal | None
    reverted: Mapping[str, int]  # the package before the last change, and the place of its row
    last: int | None = None  # the place of the one that was priced alone


@dataclass
class Clause:
    """`than` is what stands after "niż"."""

    tokens: list[Token] = field(default_factory=list)
    than: list[Token] = field(default_factory=list)
    is_than: bool = False
    is_instead: bool = False

    @property
    def is_replaced(self) -> bool:
        is_told = any(token.kind == "package" for token in [*self.tokens, *self.than])
        return self.is_instead and is_told and not any(t.kind == "package" for t in self.tokens)


def place_of(role: str, rows: Sequence[Row]) -> int:
    """-1 where nobody knows which one is meant."""
    areas = [row.area for row in rows]
    if role in {SMALL, BIG} and min(areas) == max(areas):
        return -1
    if role in {SMALL, BIG}:
        return areas.index((min if role == SMALL else max)(areas))
    if role in {FIRST, SECOND}:
        return 0 if role == FIRST else 1
    others: tuple[tuple[str, bool], ...] = ((OPPOSITE[role], True),) if role in OPPOSITE else ()
    if role == OWN and not any(OWN in row.words or LET in row.words for row in rows):
        others = tuple((name, True) for name in KINS)
    for word, is_other in ((role, False), *others):
        told = [at for at, row in enumerate(rows) if word in row.words]
        if len(told) == 1:
            return 1 - told[0] if is_other else told[0]
    is_clear = min(areas) <= max(areas) * MUCH_SMALLER
    if not is_clear or any(STUDIO in row.words for row in rows):
        return -1
    return areas.index((min if role == STUDIO else max)(areas)) if role in {STUDIO, PLAIN} else -1


def kin_of(text: str) -> str:
    """The name of who is told: "corka" of "u corki"."""
    return next(name for name, words in KINS.items() if words.search(text))


def number_of(figures: str) -> Decimal:
    return Decimal(figures.replace(",", "."))


def clauses_of(text: str, seen: Seen) -> tuple[list[Clause], Decimal | None]:
    """And the money that is told."""
    found, amounts, parts = list[Clause](), set[Decimal](), parts_of(text)
    for part in parts:
        clause = Clause()
        for token in (token_of(told, seen) for told in EVENT.finditer(part)):
            if token.kind == "money":
                amounts.add(token.area)
            elif token.kind == "than":
                clause.is_than, clause.is_instead = True, token.value in INSTEAD
            elif token.kind == "package" and clause.is_replaced:
                clause.tokens.append(token)  # "zamiast Comfortu w Express Plus"
            else:
                (clause.than if clause.is_than else clause.tokens).append(token)
        found.append(with_other(clause, found))
    is_else = len(amounts) > 1 or (amounts and not OWN_MONEY.search(text))
    others = [n for n in find_numbers(EVENT.sub(" ", text)) if n.value >= LEAST]
    if seen.codes or is_else or others:
        raise UnreadError
    return found, next(iter(amounts), None)


def with_other(clause: Clause, before: Sequence[Clause]) -> Clause:
    """ "A tamto w Express" and "a drugie w Express" are of the one that is not told of yet."""
    told = {t.place for each in before for t in each.tokens if t.kind == "flat"}
    is_other = any(t.kind == OTHER for t in clause.tokens)
    flats = [t for t in clause.tokens if t.kind == "flat"]
    is_second = bool(flats) and all(t.value == SECOND for t in flats) and told == {1}
    if not is_second and not (is_other and not flats):
        return clause
    if len(told) != 1:
        raise UnreadError
    other = Token("flat", OTHER, 1 - told.pop())
    tokens = [other if t.kind == OTHER or t.value == SECOND else t for t in clause.tokens]
    return Clause(tokens, clause.than, clause.is_than, clause.is_instead)


def parts_of(text: str) -> list[str]:
    """ "I" opens a clause only after a package."""
    parts = list[str]()
    for part in BREAK.split(text):
        start = 0
        for gap in AND.finditer(part):
            if PACKAGE.search(part, start, gap.start()):
                parts.append(part[start : gap.start()])
                start = gap.end()
        parts.append(part[start:])
    return [part for part in parts if part.strip()]


def token_of(told: re.Match[str], seen: Seen) -> Token:
    kind = told.lastgroup or ""
    if kind == "package":
        return Token("package", seen.codes.pop(0))
    if kind == "cheap":
        return Token("package", seen.cheapest)
    if kind == "money":
        return Token("money", area=money_of(told[0]))
    if kind in {"area", "number"}:
        return token_of_number(kind, number_of(told[kind]), seen)
    if kind == KIN:
        return token_of_kin(told[0], seen.rows)
    return token_of_flat(kind, told[0], seen.rows) if kind in ROLES else Token(kind, told[0])


def token_of_kin(text: str, rows: Sequence[Row]) -> Token:
    """ "Mąż woli Comfort w dużym" is of no flat of his own."""
    name = kin_of(text)
    place = place_of(name, rows)
    if place < 0 and name not in PARTNERS:
        raise OpenNumberError
    return Token("flat", KIN, place) if place >= 0 else Token("word")


def token_of_number(kind: str, value: Decimal, seen: Seen) -> Token:
    places = [at for at, row in enumerate(seen.rows) if row.area == value]
    if len(places) > 1:
        return Token("both")
    if places:
        return Token("flat", "area", places[0])
    if kind == "number" and seen.budget is not None and value * THOUSAND == seen.budget:
        return Token("money", area=seen.budget)
    if kind == "area" and value == sum(row.area for row in seen.rows):
        return Token("both")  # "92 m2 łącznie"
    return Token("area" if kind == "area" and value >= LEAST else "number", area=value)


def token_of_flat(kind: str, text: str, rows: Sequence[Row]) -> Token:
    if kind == PLAIN and "pok" not in text and not is_apart(rows):
        return Token("word")
    place = place_of(kind, rows)
    if place < 0 and kind != PLAIN:
        raise UnreadError
    return Token("flat", kind, place) if place >= 0 else Token("word")


def is_apart(rows: Sequence[Row]) -> bool:
    """A studio and a flat: "mieszkanie" is the one that is no studio."""
    return any(STUDIO in row.words for row in rows)


def money_of(text: str) -> Decimal:
    told = FIGURES.search(text)
    figures = told[0] if told else "0"
    if IN_THOUSANDS.search(text):
        return number_of(figures) * THOUSAND
    return Decimal(figures.replace(" ", "").replace(".", "").replace(",", "."))


def flats_in(tokens: Iterable[Token]) -> list[int]:
    """Those that are told, once each; "mieszkanie" beside another word is no flat of its own."""
    told = [t for t in tokens if t.kind == "flat"]
    plain = [t for t in told if t.value == PLAIN]
    if plain and len(told) > len(plain):
        others = {t.place for t in told if t.value != PLAIN}
        if len(others) == 1:
            told = [t for t in told if t.value != PLAIN]
    return list(dict.fromkeys(t.place for t in told))
