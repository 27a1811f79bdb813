"""Two flats that are known row by row: what a message changes of them, before all else is read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.row_state import (
    RowsRead,
    is_complete,
    rows_of,
    told_rows,
    units_in,
    with_units_in,
)
from chatbot.dialogue.state import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import total
from chatbot.rendering import Figures
from chatbot.understanding.extraction import Vocabulary
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.rows.row_areas import OtherAreaError
from chatbot.understanding.rows.row_changes import Changes
from chatbot.understanding.rows.row_former import with_area
from chatbot.understanding.rows.row_purses import have_purses, purse_of, with_purse
from chatbot.understanding.rows.row_tokens import Row, UnreadError
from chatbot.understanding.rows.row_towns import with_towns, with_towns_as_areas
from chatbot.understanding.rows.row_words import MONEY, OWN, PLACE_ALONE
from chatbot.understanding.rows.rows import read_rows
from chatbot.understanding.text.text import fold

QUOTE, AIR_CONDITIONING, COOLING = "quote", "air_conditioning", "cooling"
SELF = "self"  # the visitor's part of a budget
SHORTEST_OF_TWO = 20  # characters in which two flats are told
SHORTEST_OF_ONE = 8  # "mama ma 31" beside one that is known
CONTACT = regex(r"@|[0-9][0-9 -]{7,}[0-9]|\+[0-9]{2}")


def with_rows(
    state: State, before: Learned, message: str, vocabulary: Vocabulary, figures: Figures
) -> tuple[State, Learned, str, RowsRead | None]:
    """The message in plain words for the readers that follow, where it is of the flats."""
    state = with_joint_money(state, fold(message))
    kept = with_units_known(state, rows_of(state.rows))
    known = kept if len(kept) == 2 else []
    one = one_known(state, before, kept)
    same = state, before, message, None
    is_of_cooling = state.topic == AIR_CONDITIONING and PLACE_ALONE.fullmatch(fold(message))
    if (
        is_of_cooling
        or CONTACT.search(message)
        or state.are_storeys
        or (len(known) != 2 and len(message) < (SHORTEST_OF_ONE if one else SHORTEST_OF_TWO))
    ):
        return same
    fixed = [price for price in figures.prices if not price.is_range]
    cheapest = min(fixed, key=lambda price: price.low).code if fixed else ""
    try:
        read = read_rows(
            with_towns_as_areas(without_totals(message, known, figures), known, vocabulary.cities),
            vocabulary.packages,
            known,
            cheapest=cheapest,
            budget=before.budget,
            reverted=last_changed(state, known),
            one=one,
            last=Decimal(state.pairs[0][1]) if len(state.pairs) == 1 else None,
            are_two=state.are_two or len(known) == 2,
            kin=state.kin,
        )
        if read is None:
            return same
        rows, changes = read
        changes = changes if known else with_money_before(state, before, rows, changes)
        if not known:
            rows = with_towns(rows, fold(message), vocabulary.cities)
        told = told_of(state, before, known, list(rows), changes)
    except (UnreadError, OtherAreaError) as unread:
        if len(known) != 2:
            return same
        area = unread.area if isinstance(unread, OtherAreaError) else None
        return state, before, message, RowsRead(unread=tuple(known), area=area)
    if told is None or any(is_unfit(figures, row) for row in told.rows):
        return same
    if len(changes.money) == len(told.rows):  # each has their own
        state, before = replace(state, ledger={}, offered=()), replace(before, budget=None)
    if changes.added is not None and changes.money:  # what was told before is of the first one
        state, before = replace(state, ledger={}), replace(before, budget=None)
    state, before = known_anew(state, before, known, list(rows), changes)
    budget = changes.budget if changes.budget != before.budget else None
    price = figures.price(told.rows[0].code) if is_of_one_package(told, changes) else None
    plain = plain_words(told.rows, budget, price.name if price else "")
    is_plain = price is not None and (before.budget is None or budget is not None)
    is_of_both = told.alone is None and not (told.money or have_purses(told.rows))
    is_open = is_plain or (is_of_both and not any(row.code for row in told.rows))
    return state, before, plain, None if is_open else told


# "Razem z mężem": of one household.
SPOUSE = r"(?! ze? (?:moj\w+ )?(?:chlopak|dziewczyn|mez|narzecz|partner|zon)\w*)"
# "Mamy razem 140 tys., jeden budżet"
JOINT_MONEY = regex(
    rf"\b(?:razem{SPOUSE}|lacznie|wspoln\w+|(?:na|for) (?:oba|obie|obydwa|both|dwa)|w sumie"
    rf"|together)\b[^.;?!]{{0,16}}\b{MONEY}"
    rf"|\b{MONEY}[^.;?!]{{0,16}}\b(?:razem{SPOUSE}|lacznie|wspoln\w+|together"
    r"|(?:na|for) (?:oba|obie|obydwa|both))\b"
)


def with_joint_money(state: State, folded: str) -> State:
    """What each of them had alone is then a part of it."""
    rows = rows_of(state.rows)
    if not have_purses(rows) or not JOINT_MONEY.search(folded):
        return state
    return replace(state, rows=told_rows(with_purse(row, None) for row in rows))


def with_money_before(
    state: State, before: Learned, rows: Sequence[Row], changes: Changes
) -> Changes:
    """ "Ja mam 60 tys. a on 130", before the areas of two flats of theirs were told."""
    parts = dict(Ledger.from_json(state.ledger, before.budget).parts)
    own, kin = parts.pop(SELF, None), [*parts.values()]
    is_of_two = sum(OWN in row.words for row in rows) == 1 and state.are_two
    is_told = changes.budget is not None or bool(changes.money)
    if is_told or own is None or len(kin) != 1 or not is_of_two or len(rows) != 2:
        return changes
    is_whole = own + kin[0] == before.budget
    money = {at: own if OWN in row.words else kin[0] for at, row in enumerate(rows)}
    return replace(changes, money=money) if is_whole else changes


def is_of_one_package(told: RowsRead, changes: Changes) -> bool:
    """Both in the same one, with nothing else to tell: as of flats that were told so."""
    is_alone = told.alone is not None or bool(told.compared) or changes.units is not None
    is_alone |= bool(changes.cooled or changes.money or told.units) or changes.given is not None
    is_alone |= changes.left_for is not None or have_purses(told.rows)
    return len({row.code for row in told.rows}) == 1 and not is_alone


def is_unfit(figures: Figures, row: Row) -> bool:
    price = figures.price(row.code) if row.code else None
    return bool(figures.area_fault(row.area)) or (price is not None and price.is_range)


def plain_words(rows: Sequence[Row], budget: Decimal | None, package: str) -> str:
    each = [f"{row.area.normalize():f} m2" for row in rows]
    are_alike = len(rows) == 2 and len({*each}) == 1
    areas = f"dwa mieszkania po {each[0]}" if are_alike else " i ".join(each)
    money = f" Budżet: {budget:.0f} zł." if budget is not None else ""
    return f"{areas}, ile razem{' w pakiecie ' if package else ''}{package}?{money}"


def told_of(
    state: State, before: Learned, known: Sequence[Row], rows: list[Row], changes: Changes
) -> RowsRead | None:
    """None where it is left to the rules that follow."""
    is_new = {row.area for row in rows} != {row.area for row in known}
    if changes.added is not None:
        return added_told(state, rows, changes, before.budget)
    if is_new and not changes.codes:
        is_told = changes.budget is not None or changes.names_both
        purses = with_purses_told(rows, changes, before.budget)
        return RowsRead(tuple(purses), money=tuple(changes.money.items())) if is_told else None
    is_of_one = bool(changes.cooled or changes.money) or changes.left_for is not None
    is_of_one |= changes.given is not None or changes.are_apart or changes.are_told
    is_of_one |= bool(changes.than_areas)
    is_of_one |= have_purses(rows) and changes.asks_rest
    if not (is_new or changes.is_named or is_of_one or is_current(state, before, changes)):
        return None
    if changes.is_between and is_complete(rows):
        return RowsRead(tuple(rows), is_between=True)
    after, earlier = rows_after(state, before, rows, changes)
    after = with_purses_told(with_units_told(state, after, changes), changes, before.budget)
    is_asked = changes.asks_difference and not changes.than
    if changes.are_told and not any(row.code for row in after) and not have_purses(after):
        return RowsRead(tuple(after))
    is_changed = is_asked and is_complete(earlier) and earlier != after
    if is_left_to_others(changes, rows, after) and not is_changed:
        return None
    compared = compared_with(changes, rows, after, earlier)
    is_more = changes.is_of_money or changes.areas or changes.codes or changes.than
    if changes.asks_difference and not compared and not is_more and not have_purses(after):
        return None
    return RowsRead(
        tuple(after),
        compared=tuple(compared),
        is_than=bool(changes.than or changes.than_areas),
        alone=None if is_rest_of_both(changes) else changes.alone,
        units=units_of(state, after, changes),
        money=tuple(changes.money.items()),
        given=changes.given,
        asks_which=changes.asks_which,
        is_rest_told=changes.is_only and changes.asks_rest,
        left_for=changes.left_for,
    )


def is_rest_of_both(changes: Changes) -> bool:
    """ "Starczy na moje?" of money for both is of their sum."""
    return changes.asks_rest and not (changes.is_only or changes.money)


def one_known(state: State, before: Learned, kept: Sequence[Row]) -> Row | None:
    """The flat that is spoken of, where there is one."""
    area = before.square_meters
    if area is None or len(state.flats) > 1 or state.is_house or state.about:
        return None
    words = kept[0].words if len(kept) == 1 and kept[0].area == area else ()
    row = Row(area, before.package or "", words)
    return with_units_in(row, state.units or 1) if state.is_cooled else row


def added_told(
    state: State, rows: Sequence[Row], changes: Changes, budget: Decimal | None
) -> RowsRead:
    """The flat that is told now, or both where their sum is asked for."""
    place = changes.added or 0
    after = [row._replace(code=changes.codes.get(at, row.code)) for at, row in enumerate(rows)]
    are_both = changes.asks_sum or changes.names_both or 1 - place in changes.codes
    if are_both and not after[place].code and 1 - place not in changes.codes:
        after[place] = after[place]._replace(code=after[1 - place].code)
    after = with_units_told(state, after, changes)
    if changes.money and changes.budget is None:  # what was told before is of the first one
        known = dict(changes.money)
        money = known if budget is None else {1 - place: budget} | known
        after = [with_purse(row, money.get(at)) for at, row in enumerate(after)]
    return RowsRead(
        tuple(after),
        alone=None if are_both else place,
        units=sum(map(units_in, after)),
        money=tuple(changes.money.items()),
        given=changes.given,
    )


def with_units_known(state: State, rows: list[Row]) -> list[Row]:
    """Those that were told since of the only one that is cooled: "a dwie jednostki?"."""
    cooled = [at for at, row in enumerate(rows) if units_in(row)]
    if len(cooled) != 1 or not (state.is_cooled and state.units):
        return rows
    return [with_units_in(row, state.units) if at in cooled else row for at, row in enumerate(rows)]


def with_units_told(state: State, rows: Sequence[Row], changes: Changes) -> list[Row]:
    told = dict(changes.cooled)
    if changes.units is not None and changes.units >= 0:  # "klima tylko w jednym"
        cooled = [at for at, row in enumerate(rows) if units_in(row)]
        told = {0: 0, 1: 0} | (dict.fromkeys(cooled, changes.units) if len(cooled) == 1 else {})
    alone = next(iter(changes.money)) if len(changes.money) == 1 else changes.alone
    if alone is not None and (changes.units or 0) < 0 and not units_in(rows[alone]):
        told = {alone: 1}
    return [with_units_in(row, told.get(at, units_in(row))) for at, row in enumerate(rows)]


def with_purses_told(rows: Sequence[Row], changes: Changes, budget: Decimal | None) -> list[Row]:
    """Money for both is of neither of them; a part of it that is told for one is not kept."""
    if changes.budget is not None:
        return [with_purse(row, None) for row in rows]
    if budget is not None and len(changes.money) < len(rows):
        return [*rows]
    return [with_purse(row, changes.money.get(at, purse_of(row))) for at, row in enumerate(rows)]


TOTAL = regex(r"\b[0-9]{2,3}[ .]?[0-9]{3}(?:,[0-9]{1,2})?(?: ?zl\w*)?(?! ?tys)")
SIGN = regex(r"(?:^| )[+=](?= |$)")


def without_totals(message: str, rows: Sequence[Row], figures: Figures) -> str:
    """ "Czyli 86 942 + 33 966, tak?": what we told of the rows is nobody's money."""
    prices = [(figures.price(row.code), row.area) for row in rows]
    totals = {total(price.low, area) for price, area in prices if price}
    totals |= {sum(totals, Decimal())}
    text = fold(message)
    found = [t for t in TOTAL.finditer(text) if amount_in(t[0]) in totals]
    if len(text) != len(message) or not found:
        return message
    for told in reversed(found):
        message = f"{message[: told.start()]} {message[told.end() :]}"
    return SIGN.sub(" ", message)


def amount_in(text: str) -> Decimal:
    figures = text.split("z")[0].replace(" ", "").replace(".", "").replace(",", ".")
    return Decimal(figures)


def rows_after(
    state: State, before: Learned, rows: Sequence[Row], changes: Changes
) -> tuple[list[Row], list[Row]]:
    """The rows as they are from now on, and as they were before the last change."""
    after = [
        with_area(row, changes.areas.get(at, row.area))._replace(
            code=changes.codes.get(at, row.code)
        )
        for at, row in enumerate(rows)
    ]
    earlier = earlier_rows(state, after)
    if changes.codes or not is_complete(after):
        return after, earlier
    is_digression = before.square_meters is not None or len(state.pairs) == 1
    if changes.goes_back and earlier and not is_digression:
        return earlier, after
    if changes.is_swapped:
        one, other = after
        return [one._replace(code=other.code), other._replace(code=one.code)], after
    return after, earlier


def is_left_to_others(changes: Changes, rows: Sequence[Row], after: Sequence[Row]) -> bool:
    is_open = not is_complete(after) and not (changes.codes or changes.areas)
    is_open = is_open and not changes.money and not have_purses(after)
    if is_open and (changes.alone is None or not any(row.code for row in after)):
        return True
    are_alike = len({row.code for row in after}) == 1
    is_of_one = bool(changes.cooled or changes.money or changes.given)
    is_of_one |= changes.left_for is not None or any(map(units_in, after))
    is_of_one |= have_purses(after) or bool(changes.than_areas)
    is_told = changes.is_named or is_of_one or changes.units is not None or changes.tells_both
    if are_alike and not is_told and [*after] == [*rows]:
        return True  # "mam 60 tys." of both in one package needs no row
    is_than_both = len(changes.than) == 2 and len({*changes.than.values()}) == 1
    is_than_both &= any(row.code != changes.than.get(at) for at, row in enumerate(after))
    return is_than_both and not changes.codes  # "ile taniej niż Comfort w obu?"


def is_current(state: State, before: Learned, changes: Changes) -> bool:
    """What was spoken of last is both of them; or the visitor comes back to them."""
    is_told = changes.goes_back or changes.names_both
    return is_told or (state.are_added and before.square_meters is None)


def earlier_rows(state: State, rows: Sequence[Row]) -> list[Row]:
    """As they were before the last change, where their areas are the same."""
    if [Decimal(area) for _, area in state.plan_before] == [row.area for row in rows]:
        return [
            row._replace(code=code) for row, (code, _) in zip(rows, state.plan_before, strict=True)
        ]
    codes = {Decimal(area): code for code, area in state.plan_before}
    if {*codes} != {row.area for row in rows}:
        return []
    return [row._replace(code=codes[row.area]) for row in rows]


def last_changed(state: State, known: Sequence[Row]) -> Mapping[str, int]:
    """The package that one of them had before the last change, and the place of that one."""
    earlier = earlier_rows(state, known) if len(known) == 2 else []
    changed = [at for at, row in enumerate(earlier) if row.code != known[at].code]
    return {earlier[changed[0]].code: changed[0]} if len(changed) == 1 else {}


def compared_with(
    changes: Changes, rows: Sequence[Row], after: Sequence[Row], earlier: Sequence[Row]
) -> Sequence[Row]:
    """As they were, or as the visitor tells; nothing where no difference is asked for."""
    if not changes.asks_difference:
        return ()
    if changes.than_areas:
        areas = changes.than_areas
        return [row._replace(area=areas.get(at, row.area)) for at, row in enumerate(after)]
    if changes.than:
        than = dict(changes.than)
        if -1 in than:
            code = than.pop(-1)
            changed = [at for at, row in enumerate(earlier) if row.code != after[at].code]
            others = [at for at, row in enumerate(after) if row.code != code]
            places = [*changes.codes] or changed or (others if len(others) == 1 else [])
            if len(places) != 1:
                raise UnreadError
            than[places[0]] = code
        other = [row._replace(code=than.get(at, row.code)) for at, row in enumerate(after)]
        return earlier if other == [*after] and is_complete(earlier) else other
    if changes.codes or changes.areas:
        was = [row._replace(area=new.area) for row, new in zip(rows, after, strict=True)]
        was = was if changes.codes else list(rows)
        if is_complete(was) and was != list(after):
            return was
    return earlier if is_complete(earlier) else ()


def units_of(state: State, rows: Sequence[Row], changes: Changes) -> int:
    placed = sum(map(units_in, rows))
    if changes.cooled or (placed and (changes.units is None or changes.units < 0)):
        return placed
    if changes.units is None:
        return state.units
    return (state.units or 1) if changes.units < 0 else changes.units


def known_anew(
    state: State, before: Learned, known: Sequence[Row], rows: list[Row], changes: Changes
) -> tuple[State, Learned]:
    """What the conversation knows before the packages change."""
    if {row.area for row in rows} != {row.area for row in known}:
        return replace(state, rows=told_rows(rows)), replace(before, square_meters=None)
    areas = tuple(str(row.area) for row in rows)
    plan = tuple((row.code, str(row.area)) for row in rows) if is_complete(rows) else state.plan
    state = replace(
        state,
        rows=told_rows(rows),
        flats=areas,
        areas=areas,
        plan=plan,
        are_added=True,
        topic=QUOTE,
        extras=tuple(what for what in state.extras if what != COOLING or changes.units != 0),
    )
    for at, new in changes.areas.items():
        state = state.with_area(rows[at].area, new, is_last=at > 0)
    after = [with_area(row, changes.areas.get(at, row.area)) for at, row in enumerate(rows)]
    return replace(state, rows=told_rows(after)), replace(before, square_meters=None)
