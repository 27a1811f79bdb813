"""A message about several flats of one owner, token by token: what changes, and what is asked."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from chatbot.understanding.lots.areas import take_areas, take_names
from chatbot.understanding.lots.desk import PAIR, Desk, Places, quantity_in
from chatbot.understanding.lots.money import settle_money, take_cooling, take_money
from chatbot.understanding.lots.packages import pointed_by, reference, take_packages
from chatbot.understanding.lots.questions import BETWEEN, asks_in
from chatbot.understanding.lots.records import (
    Each,
    ElseError,
    Lots,
    LotsRead,
    UnclearError,
    WhichError,
    are_placed,
    area_of,
)
from chatbot.understanding.lots.tokens import Clause
from chatbot.understanding.lots.unread import check_known, is_of_lots
from chatbot.understanding.lots.words import NAMES, POINTS, REST, STOREYS

BARE = {*POINTS, "glue", "asks", "noun", "only"} - NAMES
BACK = ("wrac", "wroc", "cof", "zosta", "jednak")
Told = Callable[[Lots], Collection[Decimal]]
MINE = {"moich", "moje", "swoich", "swoje"}


def read(clauses: Sequence[Clause], known: Lots, told: Told) -> LotsRead:
    """Raises UnclearError, and ElseError where it is of something else."""
    mine = [clause for clause in clauses if is_of_lots(clause)]
    if is_between_floors(clauses, known):
        raise UnclearError
    if not mine:
        raise ElseError
    check_known(clauses, mine, known)
    desk = Desk(known, told(known), known)
    take_areas(desk, mine)
    take_names(desk, mine)
    everything = mine
    mine = take_drops(desk, mine)
    if desk.count == 0:
        raise UnclearError
    take_back(desk, mine)
    for clause in mine:
        take_money(desk, everything, clause)
    settle_money(desk)
    before = desk.now
    try:
        take_packages(desk, [] if variants_in(mine) else mine)
    except WhichError as which:
        if desk.moneys and any({*clause.texts} & MINE for clause in mine):
            raise UnclearError from which  # "z moich 60": whose money it is would be lost
        money = desk.moneys[0] if desk.moneys else known.money
        return LotsRead(replace(known, money=money), which=which.code, is_bare=which.is_bare)
    desk.alone = place_of_money(desk, mine) or desk.alone
    take_swap(desk, mine, is_told=before != desk.now)
    for clause in mine:
        take_cooling(desk, everything, clause)
    return result(desk, mine)


def is_between_floors(clauses: Sequence[Clause], known: Lots) -> bool:
    """ "Różnica między nimi?", which may be two packages."""
    is_house = known.are_several and all(lot.names & STOREYS for lot in known.each)
    is_plain = not any(clause.kinds & {"package", "area", *STOREYS} for clause in clauses)
    return is_house and is_plain and any(clause.texts & BETWEEN for clause in clauses)


def place_of_money(desk: Desk, clauses: Sequence[Clause]) -> Places:
    """ "A ten parter w Premium za 200 tys. da radę?". Raises UnclearError where it is of a flat,
    whose owner may have more than that."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    is_of_all = kinds & {"both", "all", "sum"} or desk.count == 1
    pointed = frozenset(at for clause in clauses for at in pointed_in(desk, clause))
    if not desk.moneys or len(pointed) != 1 or is_of_all or desk.added:
        return frozenset()
    if not all(lot.names & STOREYS for lot in desk.now.each):
        raise UnclearError
    return pointed


def take_drops(desk: Desk, clauses: Sequence[Clause]) -> list[Clause]:
    """ "Z mniejszego rezygnuję", "z jednej rezygnuję", where all are alike: what is left to read.
    Raises UnclearError."""
    dropped = [clause for clause in clauses if is_dropped(clause)]
    if not dropped or "cool" in dropped[0].kinds:
        return [*clauses]
    clause = dropped[0]
    places = pointed_in(desk, clause) or focus_alike(desk, quantity_in(clause))
    is_of_cooling = any("cool" in each.kinds for each in clauses)
    if not places and ("without" in clause.kinds or is_of_cooling):
        return [*clauses]
    if not places or len(places) >= desk.count:
        raise UnclearError
    desk.set_each(tuple(lot for at, lot in enumerate(desk.now.each) if at not in places))
    desk.is_new = True
    return [each for each in clauses if each is not clause or "package" in each.kinds]


def is_dropped(clause: Clause) -> bool:
    """ "Bez tego 40"."""
    is_without = "without" in clause.kinds and not clause.kinds & {"package", "cool"}
    return "drops" in clause.kinds or is_without


def take_back(desk: Desk, clauses: Sequence[Clause]) -> None:
    """ "Wracam do poprzedniego"."""
    for clause in clauses:
        goes = "back" in clause.kinds or any(text.startswith(BACK) for text in clause.texts)
        is_former = (
            bool(clause.kinds & {"former", "back"}) and "asks_more" not in clause.kinds_around
        )
        if goes and is_former:
            if not desk.known.former:
                raise UnclearError
            desk.set_each(desk.known.former)


def focus_alike(desk: Desk, count: int) -> Places:
    are_alike = len({lot[:3] for lot in desk.now.each}) == 1
    return frozenset(range(count)) if are_alike else frozenset()


def pointed_in(desk: Desk, clause: Clause) -> Places:
    """Of a number of them that are alike, nobody knows which."""
    count = quantity_in(clause)
    places = pointed_by(desk, clause.tokens, count)
    return places if not count or count == len(places) else frozenset()


def take_swap(desk: Desk, clauses: Sequence[Clause], *, is_told: bool) -> None:
    """ "A na odwrót?"; where packages are told beside it, they are as told."""
    if is_told or not any("swap" in clause.kinds for clause in clauses):
        return
    if desk.count != len("ab") or not are_placed(desk.now.each):
        raise UnclearError
    one, other = desk.now.each
    desk.set_each((one._replace(code=other.code), other._replace(code=one.code)))


def result(desk: Desk, clauses: Sequence[Clause]) -> LotsRead:
    """Raises UnclearError where a difference is asked, and there is nothing to hold it against."""
    asks = asks_in(clauses) | ({"rest"} if desk.alone and desk.moneys else set())
    variants = variants_in(clauses)
    than, code = ((), "") if variants else than_told(desk, clauses, asks)
    shown = shown_in(desk, clauses)
    than, code = (than, code) if len(shown) == desk.count or "gap" in asks else ((), "")
    money = desk.moneys[0] if desk.moneys else desk.known.money
    is_changed = bare(desk.known.each) != bare(desk.now.each)
    is_denied = any(clause.kinds & {"not", "only"} for clause in clauses)
    if is_denied and not (is_changed or asks or desk.moneys) and len(shown) == desk.count:
        raise UnclearError  # "te średnią jednak nie", and nothing was taken out
    is_kept = is_changed and (desk.known.are_several or is_split(desk))
    former = desk.known.each if is_kept else desk.known.former
    focus = shown if len(shown) < desk.count else pointed_last(desk)
    return LotsRead(
        desk.known,
        replace(
            desk.now,
            money=money,
            former=former,
            focus=focus,
            is_alone=len(shown) < desk.count,
        ),
        shown,
        than,
        code,
        frozenset(asks),
        is_money_apart=is_money_apart(desk, clauses, asks),
        denied=frozenset(denied_in(clauses)),
        variants=variants,
    )


def is_split(desk: Desk) -> bool:
    """A house is told by its floors now, and they are not alike."""
    is_same = len(desk.known.each) == 1 and desk.known.area == desk.now.area
    return is_same and desk.known.code != desk.now.code


def bare(each: Each) -> list[tuple[object, ...]]:
    """Without their names."""
    return [lot[:3] for lot in each]


def variants_in(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """ "Różnica między Express a Express Plus w obu": two packages that all of them may have."""
    tokens = [token for clause in clauses for token in clause.tokens]
    codes = [str(token.value) for token in tokens if token.kind == "package"]
    is_between = bool({token.text for token in tokens} & BETWEEN)
    is_of_all = any("all" in clause.kinds for clause in clauses)
    is_placed = any(clause.kinds & {*POINTS} for clause in clauses) or is_denied_in(clauses)
    are_asked = is_between or (is_of_all and not is_placed and sum_of_asks(clauses) > 1)
    return tuple(codes) if are_asked and len({*codes}) == len(codes) == PAIR else ()


def sum_of_asks(clauses: Sequence[Clause]) -> int:
    """ "Ile Comfort i ile Premium za całość?"."""
    return sum(token.text == "ile" for clause in clauses for token in clause.tokens)


def is_denied_in(clauses: Sequence[Clause]) -> bool:
    return any("not" in clause.kinds for clause in clauses)


def than_told(desk: Desk, clauses: Sequence[Clause], asks: set[str]) -> tuple[Each, str]:
    than, code = reference(desk, clauses)
    is_asked = bool(asks & {"gap", "former"})
    if not (is_asked or code) and area_of(than) != desk.now.area:
        than = ()
    if not (are_placed(than) and are_placed(desk.now.each)):
        than = ()
    if is_asked and not than and "between" not in asks:
        raise UnclearError
    return than, code


def is_money_apart(desk: Desk, clauses: Sequence[Clause], asks: set[str]) -> bool:
    """What was told of one flat is not for the other, that is told now."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    is_of_all = bool(kinds & {"both", "all", "sum"} or "rest" in asks or desk.moneys)
    return bool(desk.added) and not desk.known.are_several and not is_of_all


def denied_in(clauses: Sequence[Clause]) -> Iterator[str]:
    """ "Nie Premium"."""
    for clause in clauses:
        for before, token in pairwise(clause.tokens):
            if before.kind == "not" and token.kind == "package":
                yield str(token.value)


def pointed_last(desk: Desk) -> tuple[int, ...]:
    changed = [
        at
        for at, lot in enumerate(desk.now.each)
        if at >= len(desk.known.each) or lot != desk.known.each[at]
    ]
    places = desk.pointed[-1] if desk.pointed and not desk.is_new else frozenset[int]()
    return tuple(sorted(places)) or tuple(changed) or desk.known.focus


def shown_in(desk: Desk, clauses: Sequence[Clause]) -> tuple[int, ...]:
    """All of them, but where only some are asked about."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    pointed = frozenset(at for clause in clauses for at in pointed_in(desk, clause))
    is_one_package = sum("package" in clause.kinds for clause in clauses) < PAIR
    found = frozenset[int]()
    for clause in clauses:
        is_of_cooling = desk.known.is_cooling_told and not clause.kinds & {"package", "asks"}
        if is_only(clause, kinds) and is_one_package and not is_of_cooling:
            found = pointed_in(desk, clause) or counted_in(desk, clause)
            beside = [each for each in clauses if each.sentence == clause.sentence]
            others = frozenset(at for each in beside for at in pointed_in(desk, each))
            found = found if others <= found else frozenset()  # "a parter zostaje"
    is_of_some = "sum" in kinds and not kinds & {"both", "all"} and is_one_package
    if is_of_some and len(pointed) > 1 and not desk.is_new:
        found = pointed  # "28 i 31 razem?"
    is_bare = kinds <= BARE and not (desk.known.is_cooling_told or desk.added)
    if len(pointed) == 1 and ("per" in kinds or is_bare):
        found = pointed  # "a mniejsze?"
    counts = {quantity_in(clause) for clause in clauses} - {0}
    if counts == {1} and desk.count == len(desk.known.each) and kinds <= {*BARE, "few"}:
        found = focus_alike(desk, 1)  # "a jedno ile?"
    found = found or desk.alone
    is_still = desk.known.is_alone and not pointed and not kinds & {"both", "all", "sum", "few"}
    if is_still and desk.count == len(desk.known.each) and not found:
        found = frozenset(desk.known.focus)
    return tuple(sorted(found)) or tuple(range(desk.count))


def is_only(clause: Clause, kinds: set[str]) -> bool:
    """ "Tylko to większe w Plusie" is of both, and "samo większe w Plusie" of one."""
    if "only" not in clause.kinds or clause.than or kinds & {"both", "all", "sum", "cool", REST}:
        return False
    is_of_package = "package" in clause.kinds and not quantity_in(clause)
    is_asked = bool(clause.texts & {"ile"}) or any(text.startswith("sam") for text in clause.texts)
    return is_asked or not is_of_package


def counted_in(desk: Desk, clause: Clause) -> Places:
    """ "Tylko jedną w Premium"."""
    codes = {str(token.value) for token in clause.tokens if token.kind == "package"}
    found = [at for at, lot in enumerate(desk.now.each) if lot.code in codes]
    return frozenset(found) if len(found) == quantity_in(clause) else frozenset()
