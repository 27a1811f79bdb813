"""Which flats there are by now: the areas that a message tells, and whose each is."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.understanding.lots.desk import Desk, Places, is_pointer, places_of, quantity_in
from chatbot.understanding.lots.mentions import (
    FIGURES,
    SMALLEST,
    Mention,
    is_denied,
    mentions_in,
    quantity_of_nouns,
    with_times,
)
from chatbot.understanding.lots.records import (
    MOST_LOTS,
    Each,
    ElseError,
    Lot,
    UnclearError,
    code_of,
)
from chatbot.understanding.lots.tokens import RELATIVE, Clause
from chatbot.understanding.lots.words import (
    ATTIC,
    GROUND,
    LET,
    MINE,
    NAMES,
    ORDINALS,
    POINTS,
    REST,
    STOREYS,
    STUDIO,
    UPPER,
)

PAIR = 2
NEAR = Decimal("1.7")  # how many times larger a flat may be than it was told before
OF_MONEY = {"asks_rest", "v1", "v1p"}
LESS = "mniej"
HOUSES = ("dom", "blizniak", "szereg", "segment")
BY_THEMSELVES = {"sami", "samemu", "wlasnorecznie"}
OTHER_STOREY = {GROUND: UPPER, UPPER: GROUND, ATTIC: GROUND}
ALSO = {"tez", "rowniez", "takze"}
TAKES = ("kupi", "dokup", "biore", "wezm", "mam")
TOGETHER = {"both", "all", "sum"}


def take_areas(desk: Desk, clauses: Sequence[Clause]) -> None:
    """Raises UnclearError, and ElseError for a flat that is none of those that are known."""
    mentions = with_times([*mentions_in(desk, clauses)])
    areas = {id(mention.clause) for mention in mentions}
    alone = [quantity_of_nouns(clause) for clause in clauses if id(clause) not in areas]
    counted = max(alone, default=0)
    if not desk.known.are_several:
        take_first(desk, clauses, mentions, counted)
    else:
        take_more(desk, clauses, mentions)
    is_wrong = counted > 1 and desk.is_new and counted != desk.count
    if is_wrong or desk.count > MOST_LOTS:
        raise UnclearError


# --- Where no more than one is known


def take_first(
    desk: Desk, clauses: Sequence[Clause], mentions: Sequence[Mention], counted: int
) -> None:
    """Raises ElseError where there is no more than one."""
    if whole := house_told(desk, mentions):
        split(desk, storeys_of(whole, [lots_told(mentions[1])[0]], clauses), clauses)
        return
    mentions = without_total(mentions)
    check_together(clauses, mentions)
    one = desk.known.each[0] if desk.known.each else None
    told = [lot for mention in mentions for lot in lots_told(mention)]
    copies = copies_told(clauses)
    is_more = are_added(clauses) or is_other_storey(one, told)
    if one and not told and len(desk.known.former) > 1 and are_all_meant(clauses):
        desk.set_each(desk.known.former)  # "a oba jednak", after one alone
    elif one and not told and copies:
        add(desk, (one,) * copies)
    elif one and not told and counted > 1:  # "za dwie te kawalerki"
        add(desk, (one,) * (counted - 1))
    elif one and (storeys := storeys_of(one, told, clauses)):
        split(desk, storeys, clauses)
    elif one and len(told) == 1 and is_more and told[0].area != one.area:
        add(desk, (one_more(desk, told[0]),))
    elif (len(told) > 1 and not (one and is_more)) or (not one and is_storey_alone(clauses, told)):
        set_anew(desk, told)
    else:
        raise ElseError


def house_told(desk: Desk, mentions: Sequence[Mention]) -> Lot | None:
    """ "Dom 120 m², na razie tylko parter, 70 m²": all of it, told before its floor."""
    if desk.known.each or len(mentions) != PAIR:
        return None
    whole, part = mentions
    is_house = any(text.startswith(HOUSES) for text in whole.clause.texts) and not whole.names
    is_floor = len(part.names) == 1 and part.names <= {GROUND, UPPER}
    is_part = is_house and is_floor and whole.times == part.times == 1
    return Lot(whole.area) if is_part and whole.area - part.area >= SMALLEST else None


def storeys_of(one: Lot, told: Sequence[Lot], clauses: Sequence[Clause]) -> Each:
    """ "Parter (64 m2) w Premium, góra w Comforcie", of a house that is known as a whole: the other
    floor is what is left of it."""
    if len(told) != 1 or len(told[0].names) != 1 or not told[0].names <= STOREYS or one.names:
        return ()
    (name,), left = told[0].names, one.area - told[0].area
    beside = {*OTHER_STOREY} & {kind for clause in clauses for kind in clause.kinds} - {name}
    other = beside.pop() if len(beside) == 1 else OTHER_STOREY[name]
    if left < SMALLEST:
        return ()
    return (told[0]._replace(code=one.code), Lot(left, one.code, names=frozenset({other})))


def split(desk: Desk, storeys: Each, clauses: Sequence[Clause]) -> None:
    """Only the floor that was told is spoken of, where no word is of the other. Raises ElseError
    where it is left out, comes on top, or is only told."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    texts = {text for clause in clauses for text in clause.texts}
    is_more = kinds & {"without", "more", "plus"} or texts & {*ALSO, "tego", *BY_THEMSELVES}
    are_both = kinds & {*storeys[1].names, REST, "both", "all", "sum"}
    if is_more or not (are_both or kinds & {"only", "package"}):
        raise ElseError
    desk.set_each(storeys)
    desk.alone = frozenset[int]() if are_both else frozenset({0})


def is_storey_alone(clauses: Sequence[Clause], told: Sequence[Lot]) -> bool:
    """ "Dom, tylko parter, 78 m2"; not "160 razem z poddaszem"."""
    is_whole = any("sum" in each.kinds or each.texts & {"z", "ze"} for each in clauses)
    is_storey = len(told) == 1 == len(told[0].names) and bool(told[0].names & STOREYS)
    return is_storey and not is_whole


def without_total(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """ "Całość 110 m: parter 52, piętro 58"."""
    whole = sum((mention.area * mention.times for mention in mentions), Decimal())
    totals = [each for each in mentions if not each.names and each.area * PAIR == whole]
    are_more = len(mentions) > PAIR
    return [each for each in mentions if each not in totals] if are_more else mentions


def are_all_meant(clauses: Sequence[Clause]) -> bool:
    return any(clause.kinds & {"both", "all"} for clause in clauses)


def check_together(clauses: Sequence[Clause], mentions: Sequence[Mention]) -> None:
    """Raises ElseError for flats that are weighed, or that no one said to be several: one may be
    told by two areas."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    are_counted = any(quantity_of_nouns(clause) > 1 for clause in clauses)
    are_counted |= any(mention.times > 1 for mention in mentions)
    are_placed = all(is_placed(mention) for mention in mentions)
    is_said = are_counted or are_placed or bool(kinds & TOGETHER)
    is_part = any("only" in mention.clause.kinds for mention in mentions)
    is_part |= any(is_of_variants(clause) for clause in clauses)
    if len(mentions) > 1 and (is_part or not is_said):
        raise ElseError
    if "asks_more" in kinds or any(is_relative(mention.clause) for mention in mentions):
        raise ElseError


def is_placed(mention: Mention) -> bool:
    """ "Jedno 47, drugie 54", "moje 48, na wynajem 36", "parter 80, piętro 60"."""
    names = mention.names & {*STOREYS, LET, MINE}
    return bool(names or mention.clause.kinds & {"few", *ORDINALS})


def is_of_variants(clause: Clause) -> bool:
    return any(text.startswith("wariant") for text in clause.texts)


def is_other_storey(one: Lot | None, told: Sequence[Lot]) -> bool:
    """ "A piętro 60 m?", after the ground floor alone."""
    named = [lot.names & STOREYS for lot in told]
    return one is not None and bool(one.names & STOREYS) and not any(n & one.names for n in named)


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
    """ "Jeszcze drugą taką samą", "jeszcze dwie takie same"; of "trzy takie same" one is known."""
    for clause in clauses:
        if "alike" in clause.kinds:
            is_one = bool(clause.kinds & {*ORDINALS})  # "drugie takie samo, za dwa ile?"
            count = 1 if is_one else max(quantity_in(clause), 1)
            is_next = "more" in clause.kinds or count == 1
            return count if is_next else count - 1
    return 0


def are_added(clauses: Sequence[Clause]) -> bool:
    """To the one that is known, and not in its place: "drugie, 41 m. Oba ile?"."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    is_taken = any(text.startswith(TAKES) for clause in clauses for text in clause.texts)
    is_next = bool(kinds & {*ORDINALS[1:]})
    is_on_top = any(is_on_top_of(clause) for clause in clauses) or bool(kinds & {"more", "alike"})
    return is_on_top or (is_next and (is_taken or bool(kinds & {"both", "all", "sum"})))


def is_on_top_of(clause: Clause) -> bool:
    """ "Do tego poddasze 35 m2", "plus kawalerka 33"; "plus 30 m2" may be the package."""
    is_flat = bool(clause.kinds & {"noun", *NAMES})
    return is_flat and (clause.texts >= {"do", "tego"} or "plus" in clause.kinds)


# --- Where several are known


def take_more(desk: Desk, clauses: Sequence[Clause], mentions: Sequence[Mention]) -> None:
    anew = anew_told(desk, mentions)
    if anew:
        desk.set_each(anew)
        desk.is_new = True
        return
    if not mentions and (count := counted_anew(desk, clauses)):
        set_copies(desk, count)
    instead = area_replaced(desk, clauses)
    for mention in mentions:
        take_mention(desk, mention, instead, are_listed=len(mentions) > 1)
    copies = copies_told(clauses) or int(is_next_too(desk, clauses))
    if copies and not mentions:
        add(desk, (copied(desk, clauses),) * copies)


def is_next_too(desk: Desk, clauses: Sequence[Clause]) -> bool:
    """ "A trzecie też?", of two that are alike."""
    nexts = {ORDINALS[desk.count]} if desk.count < len(ORDINALS) else set[str]()
    return any(clause.kinds & nexts and clause.texts & ALSO for clause in clauses)


def counted_anew(desk: Desk, clauses: Sequence[Clause]) -> int:
    """ "A jakby 8 sztuk?", of flats that are alike."""
    kinds = {kind for clause in clauses for kind in clause.kinds}
    counts = {count for clause in clauses if (count := quantity_in(clause))}
    is_of_all = "all" in kinds and "package" in kinds  # "wszystkie trzy w Expressie"
    are_alike = len({lot[: 1 if is_of_all else PAIR] for lot in desk.now.each}) == 1
    is_plain = not kinds & {"alike", "more", "cool", "drops", *ORDINALS}
    return max(counts) if are_alike and is_plain and len(counts) == 1 else 0


def set_copies(desk: Desk, count: int) -> None:
    if count > desk.count:
        desk.set_each((desk.now.each[0],) * count)


def area_replaced(desk: Desk, clauses: Sequence[Clause]) -> Places:
    """ "Zamiast 45 ma być 47", "30 m, a nie 28"."""
    found = list[Places]()
    for clause in clauses:
        told = [token for token in clause.than if clause.is_instead and token.kind in FIGURES]
        told += [
            token
            for at, token in enumerate(clause.tokens)
            if token.kind in FIGURES and is_denied(clause, at)
        ]
        found += filter(None, [places_of(desk, token) for token in told])
    return found[0] if found else frozenset()


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


def take_mention(desk: Desk, mention: Mention, instead: Places, *, are_listed: bool) -> None:
    """Raises UnclearError, and ElseError where it is of another flat."""
    known = [lot.area for lot in desk.now.each]
    if is_another(desk, mention):
        raise ElseError
    if is_relative(mention.clause):
        resize(desk, mention)
    elif mention.area in known:
        recount(desk, mention, known.count(mention.area), are_listed=are_listed)
    elif mention.area != desk.now.area:
        take_new(desk, mention, instead)


def is_another(desk: Desk, mention: Mention) -> bool:
    """ "40 m2 Express", after three flats of 40 m²: told plainly it is one alone."""
    plain = mention.clause.kinds <= {"area", "package", "glue", "asks", "noun"}
    is_alike = len({lot.area for lot in desk.now.each}) == 1 and mention.area != desk.now.area
    return plain and is_alike and "package" in mention.clause.kinds and mention.times == 1


def take_new(desk: Desk, mention: Mention, instead: Places) -> None:
    new = mention.names & STOREYS - {name for lot in desk.now.each for name in lot.names}
    if new or is_new_one(desk, mention.clause):
        add(desk, (one_more(desk, Lot(mention.area, names=mention.names)),) * mention.times)
        return
    at = place_of(desk, mention.clause, instead)
    area = desk.now.each[at].area
    if max(area, mention.area) > min(area, mention.area) * NEAR:
        raise UnclearError
    desk.now = desk.now.with_lot(at, area=mention.area)


def place_of(desk: Desk, clause: Clause, instead: Places) -> int:
    """Of the one flat that is meant. Raises UnclearError, and ElseError where none is."""
    places = places_pointed(desk, clause) or instead
    if not places:  # "132 m2 w sumie" is of them, and no sum of theirs
        raise UnclearError if clause.kinds & {"sum", "all", "both"} else ElseError
    if len(places) != 1:
        raise UnclearError
    return next(iter(places))


def is_relative(clause: Clause) -> bool:
    """ "Małe o 2 m większe"."""
    return any(
        token.kind in FIGURES and before.text == "o" and after and RELATIVE.fullmatch(after.text)
        for before, token, after in zip(
            clause.tokens, clause.tokens[1:], (*clause.tokens[2:], None), strict=False
        )
    )


def resize(desk: Desk, mention: Mention) -> None:
    """Raises UnclearError."""
    tokens = mention.clause.tokens
    start = next(at for at, token in enumerate(tokens) if token.text == "o")
    at = place_of(desk, replace(mention.clause, tokens=tokens[:start]), frozenset())
    is_less = tokens[start + PAIR].text.startswith(LESS)
    area = desk.now.each[at].area + (-mention.area if is_less else mention.area)
    desk.now = desk.now.with_lot(at, area=area)


def recount(desk: Desk, mention: Mention, times: int, *, are_listed: bool) -> None:
    """ "Tych 33 są trzy"."""
    is_placed = bool(mention.clause.kinds & {"package", "same", "cool"})
    count = mention.times if are_listed else quantity_in(mention.clause)
    if count in {0, 1, times} or is_placed:
        return
    if count < times or "more" in mention.clause.kinds:
        raise UnclearError
    one = next(lot for lot in desk.now.each if lot.area == mention.area)
    each = [lot for lot in desk.now.each if lot.area != mention.area]
    at = [lot.area for lot in desk.now.each].index(mention.area)
    desk.set_each((*each[:at], *[one] * count, *each[at:]))
    desk.is_new = True


def is_new_one(desk: Desk, clause: Clause) -> bool:
    ordinals = [ORDINALS.index(kind) for kind in clause.kinds if kind in ORDINALS]
    return "more" in clause.kinds or "plus" in clause.kinds or ordinals == [desk.count]


def places_pointed(desk: Desk, clause: Clause) -> Places | None:
    found: Places | None = None
    for token in clause.tokens:
        if token.kind in POINTS and (places := places_of(desk, token)):
            found = places if found is None else (found & places) or found
    return found


def take_names(desk: Desk, clauses: Sequence[Clause]) -> None:
    """ "Większe dla nas", "mniejsze jest na wynajem"."""
    for clause in clauses:
        names = clause.kinds & {LET, MINE, STUDIO}
        if not names or clause.kinds & {"package", "cool", "asks_more", "same"} or clause.than:
            continue
        pointers = [
            token for token in clause.tokens if is_pointer(token) and token.kind not in NAMES
        ]
        found = [places_of(desk, token) for token in pointers]
        places = [each for each in found if each and len(each) == 1]
        if len(pointers) == len(places) == 1:
            at = next(iter(places[0]))
            desk.now = desk.now.with_lot(at, names=desk.now.each[at].names | names)


def copied(desk: Desk, clauses: Sequence[Clause]) -> Lot:
    """Raises UnclearError where nobody knows which one is like it."""
    lots = {(lot.area, lot.names) for lot in desk.now.each}
    codes = {lot.code for lot in desk.now.each}
    is_placed = any("package" in clause.kinds for clause in clauses)
    if len(lots) != 1 or (len(codes) > 1 and not is_placed):
        raise UnclearError
    return desk.now.each[0]
