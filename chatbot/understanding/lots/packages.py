"""Which package each of several flats has by now, and which they are held against."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from chatbot.understanding.homes.tokens import Token
from chatbot.understanding.lots.desk import PAIR, Desk, Places, is_pointer, places_of, quantity_in
from chatbot.understanding.lots.records import (
    Each,
    ElseError,
    UnclearError,
    WhichError,
    are_placed,
    code_of,
)
from chatbot.understanding.lots.tokens import Clause
from chatbot.understanding.lots.words import NAMES, ORDINALS, OTHER, POINTS, REST, STUDIO

JOINING = {"i", "oraz", "and"}
KEEPING = {"rest", "other"}  # "reszta tak samo" changes nothing


@dataclass(frozen=True)
class Said:
    """A clause with the places it points at; `quantity` of flats that nobody points at."""

    clause: Clause
    places: Places
    codes: tuple[str, ...]
    quantity: int
    is_open: bool  # it names a flat, and nobody told which of them that is
    is_rest: bool  # all that is not pointed at


def take_packages(desk: Desk, clauses: Sequence[Clause]) -> None:
    """Raises UnclearError."""
    are_named = any("package" in clause.kinds for clause in clauses)
    said = [said_in(desk, clause, are_named=are_named) for clause in clauses]
    said = with_number_left(desk, with_rest_known(desk, with_names_known(desk, said)))
    said = in_numbers(desk, said)
    codes = [code for each in said for code in each.codes]
    if len(codes) > 1 and {*codes} == {lot.code for lot in desk.now.each} and are_bare(said):
        return  # "ile zostanie przy Express i Comfort?"
    check_quantities(desk, said)
    if any("inorder" in clause.kinds for clause in clauses):
        take_in_order(desk, clauses, codes)
        return
    partition = [each for each in said if each.codes and each.quantity and not each.places]
    if len(partition) == len(codes) > 0 and sum(e.quantity for e in partition) <= desk.count:
        take_partition(desk, partition)
        return
    if len(codes) == desk.count > 1 and are_alike(desk) and are_bare(said):
        for at, code in enumerate(codes):
            desk.put(frozenset({at}), code)
        return
    take_each(desk, said, is_alone=len(codes) == 1)
    if desk.is_new and len(codes) == 1:
        spread(desk, said)


def take_each(desk: Desk, said: Sequence[Said], *, is_alone: bool) -> None:
    """Each clause's package goes to what it points at, else to what was pointed at before."""
    last: Places = frozenset()
    given = dict[Places, str]()
    for each in said:
        if len({*each.codes}) > 1:
            raise UnclearError
        if each.codes:
            places = each.places or last or places_meant(desk, each, is_alone=is_alone)
            is_joined = each.clause.lead in JOINING and bool(each.places)
            places = places | last if is_joined else places
            if given.get(places, each.codes[0]) != each.codes[0]:
                raise UnclearError  # "ile Comfort i ile Premium za całość?"
            desk.put(places, each.codes[0])
            given[places] = each.codes[0]
            last = frozenset()
        elif each.places:
            is_told = desk.is_new and bool(each.clause.kinds & {"area", "number"})
            last = frozenset() if is_told else each.places


def spread(desk: Desk, said: Sequence[Said]) -> None:
    """ "48 m2 i 36 m2 w Comforcie" is of both, "80 i 25 m, to drugie w Expressie" of one."""
    one = next(each for each in said if each.codes)
    is_pointed = bool(one.clause.kinds & {*POINTS} - NAMES)
    if one.clause.kinds & {"area", "number"} and not is_pointed:
        desk.put(desk.now.everywhere, one.codes[0])


def take_in_order(desk: Desk, clauses: Sequence[Clause], codes: Sequence[str]) -> None:
    """ "55 i 40 odpowiednio Comfort i Express"."""
    tokens = [token for clause in clauses for token in clause.tokens]
    found = [places for token in tokens if (places := places_at(desk, token, 0))]
    singles = [each for each in found if len(each) == 1]
    if len(singles) != len(codes):
        raise UnclearError
    for each, code in zip(singles, codes, strict=True):
        desk.put(each, code)


def said_in(desk: Desk, clause: Clause, *, are_named: bool) -> Said:
    quantity, tokens = quantity_in(clause), clause.tokens
    end = next((at for at, token in enumerate(tokens) if token.kind == "except"), len(tokens))
    places = pointed_by(desk, tokens[:end], quantity)
    left_out = pointed_by(desk, tokens[end:], 0)
    desk.last = left_out or places or desk.last
    if left_out:
        places = (places or desk.now.everywhere) - left_out
    if quantity and quantity < len(places) and clause.kinds & {"package", "same"}:
        places = some_of(desk, places, quantity)
    if quantity == desk.count and ("alike" in clause.kinds or (desk.added and not places)):
        places = desk.now.everywhere  # "drugie takie samo, za dwa w Expressie"
    codes = codes_in(desk, clause, are_named=are_named)
    names = {STUDIO} if quantity or are_alike(desk) else set[str]()  # "dwie te kawalerki"
    is_open = bool(clause.kinds & NAMES - names) and not places and bool(codes)
    if places and codes:
        desk.pointed.append(places)
    is_rest = REST in clause.kinds and bool(codes) and not places
    return Said(clause, places, codes, quantity, is_open, is_rest)


def pointed_by(desk: Desk, tokens: Sequence[Token], quantity: int) -> Places:
    found: Places | None = None
    if sum(is_pointer(token) for token in tokens) > 1:  # "tamta największa"
        tokens = [token for token in tokens if token.kind != OTHER]
    for token in tokens:
        places = places_at(desk, token, quantity)
        if places:
            both = places if found is None else found & places
            found = both or (found or frozenset()) | places
    return found or frozenset()


def places_at(desk: Desk, token: Token, quantity: int) -> Places | None:
    if token.kind == REST or (token.kind == "both" and desk.count > PAIR and quantity):
        return None
    is_area = token.kind in {"area", "number"}
    is_meant = is_area or is_pointer(token) or token.kind == "noun"
    return places_of(desk, token, quantity) if is_meant else None


def some_of(desk: Desk, places: Places, quantity: int) -> Places:
    """ "Jedno z tych 44". Raises UnclearError where they are not alike."""
    if len({desk.now.each[at].area for at in places}) > 1:
        raise UnclearError
    return frozenset(sorted(places)[:quantity])


def with_names_known(desk: Desk, said: Sequence[Said]) -> list[Said]:
    """ "Nasze w Comforcie, a małe w Expressie": of two the one that is not pointed at. Raises
    UnclearError."""
    pointed = frozenset(
        at
        for each in said
        if each.codes and not each.clause.kinds & {*ORDINALS, OTHER}
        for at in each.places
    )
    left = desk.now.everywhere - pointed
    if not any(each.is_open for each in said):
        return [*said]
    if desk.count != PAIR or len(left) != 1:
        raise UnclearError
    return [replace(each, places=left) if each.is_open else each for each in said]


def with_number_left(desk: Desk, said: Sequence[Said]) -> list[Said]:
    """ "Dwa w Expressie, to największe Premium"."""
    coded = [each for each in said if each.codes]
    left = desk.now.everywhere - frozenset(at for each in coded for at in each.places)
    counted = [each for each in coded if each.quantity and not each.places]
    is_left = len(counted) == 1 < len(coded) and counted[0].quantity == len(left) < desk.count
    if not is_left or are_alike(desk):
        return [*said]
    return [replace(each, places=left) if each is counted[0] else each for each in said]


def with_rest_known(desk: Desk, said: Sequence[Said]) -> list[Said]:
    """ "Jedna w Plusie, reszta w Expressie"."""
    if not any(each.is_rest for each in said):
        return [*said]
    others = [each for each in said if each.codes and not each.is_rest]
    if not others:
        return [replace(each, places=rest_left(desk)) if each.is_rest else each for each in said]
    left = desk.now.everywhere - frozenset(at for each in others for at in each.places)
    counted = sum(each.quantity for each in others if not each.places)
    found: dict[str, Any] = {"quantity": len(left) - counted} if counted else {"places": left}
    if counted > len(left):
        raise UnclearError
    found = found if left else {"codes": ()}
    return [replace(each, **found) if each.is_rest else each for each in said]


def rest_left(desk: Desk) -> Places:
    """Those without a package, else all that were not spoken of last. Raises UnclearError."""
    bare = places_in(desk, "")
    left = bare if 0 < len(bare) < desk.count else desk.now.everywhere - {*desk.now.focus}
    if not left or len(left) == desk.count:
        raise UnclearError
    return left


def in_numbers(desk: Desk, said: Sequence[Said]) -> list[Said]:
    """ "Jedno w Expressie, drugie w Comforcie", of flats that are alike."""
    is_one = any(each.codes and each.quantity == 1 and not each.places for each in said)
    if not (is_one and are_alike(desk)):
        return [*said]
    return [
        replace(each, places=frozenset(), quantity=1)
        if each.codes and each.clause.kinds & {*ORDINALS, OTHER}
        else each
        for each in said
    ]


def are_alike(desk: Desk) -> bool:
    return len({lot.area for lot in desk.now.each}) == 1


def are_bare(said: Sequence[Said]) -> bool:
    return not any(each.places or each.quantity or each.clause.than for each in said if each.codes)


def check_quantities(desk: Desk, said: Sequence[Said]) -> None:
    """Raises UnclearError where a number of flats is passed over, and ElseError where only one
    is taken after all."""
    if not desk.known.are_several or desk.is_new:
        return
    for each in said:
        kinds, count = each.clause.kinds, each.quantity
        if kinds & {"both", "all"} and is_denied_all(each.clause):
            raise ElseError
        is_used = bool(each.codes or each.places) or count in {0, desk.count}
        is_used |= are_alike(desk) and count == 1
        if is_used or kinds & {"alike", "more", "drops", "cool", "area", "package"}:
            continue
        raise ElseError if "only" in kinds else UnclearError


def is_denied_all(clause: Clause) -> bool:
    return any(
        before.kind == "not" and token.kind in {"both", "all"}
        for before, token in pairwise(clause.tokens)
    )


def codes_in(desk: Desk, clause: Clause, *, are_named: bool) -> tuple[str, ...]:
    found = list[str]()
    for at, token in enumerate(clause.tokens):
        is_denied = any(each.kind == "not" for each in clause.tokens[max(at - 2, 0) : at])
        if token.kind == "package" and not is_denied:
            found.append(str(token.value))
        elif token.kind == "same" and not clause.kinds & {*KEEPING, "package"}:
            code = desk.now.code or code_of([lot for lot in desk.now.each if lot.code])
            if not (code or are_named):
                raise UnclearError
            found += [code] if code else []
    return tuple(found)


def places_meant(desk: Desk, said: Said, *, is_alone: bool) -> Places:
    """Of a package that is told alone. Raises UnclearError."""
    instead = [str(token.value) for token in said.clause.than if token.kind == "package"]
    if said.clause.is_instead and instead:
        found = places_in(desk, instead[0])
        if not found or said.quantity > len(found):
            raise UnclearError
        return some_of(desk, found, said.quantity) if said.quantity else found
    stays = any(text.startswith("zosta") for text in said.clause.texts)
    if stays and (kept := places_in(desk, said.codes[0])):
        return kept
    if said.quantity == desk.count or (is_alone and "sum" in said.clause.kinds):
        return desk.now.everywhere
    if desk.added:
        return desk.added
    are_mixed = are_placed(desk.now.each) and not desk.now.code
    is_open = are_mixed and not 0 < len(desk.now.focus) < desk.count
    if not is_alone or is_open or (said.quantity and len(desk.now.focus) != said.quantity):
        raise WhichError(said.codes[0], is_bare=is_alone and not said.quantity)
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
    if not are_alike(desk):
        raise WhichError(one.codes[0])
    if told < desk.count and len(partition) == 1 and is_pointed_again(desk, one):
        desk.put(frozenset(desk.now.focus), one.codes[0])
        return
    is_only = "only" in one.clause.kinds and len(partition) == 1
    if (
        told < desk.count
        and not is_only
        and (len(partition) > 1 or not are_others_alike(desk, one))
    ):
        raise WhichError(one.codes[0])
    left = [*range(desk.count)]
    for each in partition:
        keeps = [at for at in left if desk.now.each[at].code == each.codes[0]]
        taken = [*keeps, *(at for at in left if at not in keeps)][: each.quantity]
        desk.put(frozenset(taken), each.codes[0])
        desk.pointed.append(frozenset(taken))
        left = [at for at in left if at not in taken]


def are_others_alike(desk: Desk, one: Said) -> bool:
    """ "A dwa w Plusie", of three where one has it by now."""
    others = [lot.code for lot in desk.now.each if lot.code != one.codes[0]]
    return len({*others}) < PAIR and desk.count - len(others) <= one.quantity


def is_pointed_again(desk: Desk, one: Said) -> bool:
    """ "A ta jedna w Premium?"."""
    return len(desk.now.focus) == one.quantity and bool(
        one.clause.texts & {"ta", "ten", "to", "te"}
    )


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
