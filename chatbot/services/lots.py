"""Several flats or floors of one owner: whether a message is of them, and what it says."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, PRICE_OF_ONE
from chatbot.dialogue.flats.row_state import rows_of, units_in
from chatbot.dialogue.state import State
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.rendering import Figures
from chatbot.services.hearing import Said
from chatbot.services.rows import CONTACT
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.homes.tokens import LONGEST, NOT_POLISH
from chatbot.understanding.homes.words import KIN
from chatbot.understanding.lots.reading import read
from chatbot.understanding.lots.records import (
    Each,
    ElseError,
    Lot,
    Lots,
    LotsRead,
    NumberError,
    UnclearError,
    code_of,
    lots_of,
)
from chatbot.understanding.lots.tokens import DATED, OPEN, clauses_of
from chatbot.understanding.lots.unread import is_of_sums
from chatbot.understanding.lots.words import LET, MINE, PART, STEMS, STOREYS, STUDIO, kind_of
from chatbot.understanding.rows import row_words
from chatbot.understanding.rows.row_purses import have_purses
from chatbot.understanding.text.text import fold
from chatbot.understanding.wanted import with_plus_named

MUCH = Decimal("0.85")  # of what was told: less is a part of it, and more a correction
ASKED = {"", "area", "budget"}
# One flat by two areas: "w akcie 60 m2, na planie 62 m2".
TOLD_TWICE = regex(
    r"\b(?:akt|akcie|aktu|planie|planu|umow|rzu[ct]|pomiar|zmierz|wymierz|mial[oa]|pomyl|powinn"
    r"|jednak|zamiast)\w*"
    r"|\ba mamy [0-9]"
)
UNITS = regex(r"\bjednost\w+")  # of air conditioning: "plus dwie takie jednostki"
WORD = regex(r"[a-z]{3,}")
NAMES_OF_ROWS = {row_words.LET: LET, row_words.OWN: MINE, row_words.STUDIO: STUDIO}


def lots_read(said: Said, figures: Figures, knowledge: Knowledge) -> LotsRead | None:
    """None where the message is of something else; where it is not clear, and nothing of the
    flats was read here before, the rules for one flat go on."""
    known = lots_known(said.state, said.before)
    if said.language != "pl" or is_of_else(said):
        return None
    fixed = sorted((p for p in figures.prices if not p.is_range), key=lambda price: price.low)
    clauses = clauses_of(
        with_plus_named(said.message),
        knowledge.vocabulary.packages,
        cheapest=fixed[0].code if fixed else "",
        dearest=fixed[-1].code if fixed else "",
        is_money_known=known.money is not None,
    )
    try:
        check_closed(said)
        told = read(clauses, known, lambda lots: sums_told(figures, lots))
        check(told, figures)
    except NumberError:
        return LotsRead(known) if known.is_sure and known.are_several else None
    except UnclearError:
        is_of_floor = any(clause.kinds & STOREYS for clause in clauses)  # that nobody placed
        is_open = known.are_several and (known.is_sure or is_of_floor)
        return LotsRead(known, is_of_sums=is_of_sums(clauses)) if is_open else None
    except ElseError:
        return None
    is_open = known.is_sure and known.are_several
    return told if is_open or not told.which else None


def is_of_else(said: Said) -> bool:
    state = said.state
    people = {*state.kin, state.home, *(who for who, *_ in (*state.homes, *state.owners))}
    are_others = len(state.homes) > 1 or bool(people & {*KIN})
    are_shared = bool(state.own_share or state.people or state.other_offer or state.rivals)
    are_shared |= have_purses(rows_of(state.rows)) or state.is_one_chosen
    are_units_open = state.is_cooled and len(state.flats) > 1
    are_shared |= are_units_open and not any(lot.units for lot in lots_of(state.lots))
    is_on_else = state.about or state.are_alternatives or state.asked not in ASKED
    is_long = len(said.message) > LONGEST or CONTACT.search(said.message) is not None
    return bool(are_others or are_shared or is_on_else or is_long)


def check_closed(said: Said) -> None:
    """Raises UnclearError for "45-60 m2", "38 albo 45", and ElseError for dates, English and
    places that areas were told by."""
    text = fold(said.message)
    if DATED.search(text) or NOT_POLISH.search(text) or names_place(said.state, text):
        raise ElseError
    if UNITS.search(text) and not said.state.lots:
        raise ElseError
    is_first = len(lots_known(said.state, said.before).each) < len("ab")
    if is_first and TOLD_TWICE.search(text):
        raise ElseError
    if OPEN.search(text):
        raise UnclearError


def names_place(state: State, text: str) -> bool:
    """ "To w Krakowie"; a floor is no such place."""
    stems = tuple(stem for stem, _ in state.places)
    found = [word for word in WORD.findall(text) if stems and word.startswith(stems)]
    return any(kind_of(word) not in STOREYS for word in found)


def check(told: LotsRead, figures: Figures) -> None:
    """Raises UnclearError for what no flat has, and for a price that is a range."""
    for lot in told.now.each if told.now else ():
        price = figures.price(lot.code)
        if figures.area_fault(lot.area) or (lot.code and (price is None or price.is_range)):
            raise UnclearError


def lots_known(state: State, before: Learned) -> Lots:
    money = before.budget
    each = lots_of(state.lots)
    if each and is_current(state, before, each):
        former, focus = lots_of(state.lots_before), tuple(state.lots_focus)
        is_cooling = state.topic == AIR_CONDITIONING
        return Lots(each, money, former, focus, True, state.are_lots_alone, is_cooling)
    if len(state.flats) > 1:
        flats = with_storeys(state, flats_known(state, before))
        return Lots(flats, money) if state.are_added else Lots(money=money)
    if before.square_meters is None:
        return Lots(money=money)
    units = state.units or 1 if state.is_cooled else 0
    rows = rows_of(state.rows)
    names = names_of(rows[0].words) if len(rows) == 1 else frozenset[str]()
    if any(
        area * MUCH > before.square_meters
        for area in Told.from_json(state.told_areas, state.rooms).own
    ):
        names |= {PART}
    one = Lot(before.square_meters, before.package or "", units, names)
    return Lots(with_storeys(state, (one,)), money)


def is_current(state: State, before: Learned, each: Each) -> bool:
    """No other flat was told since."""
    areas = sorted(lot.area for lot in each)
    if len(each) == 1:
        return before.square_meters == areas[0] and not state.flats
    if before.square_meters is not None and not state.are_lots_alone:
        return False
    return sorted(map(Decimal, state.flats)) == areas


def flats_known(state: State, before: Learned) -> Each:
    """As the rules for one flat know them."""
    rows = rows_of(state.rows)
    if len(rows) == len(state.flats):
        return tuple(Lot(row.area, row.code, units_in(row), names_of(row.words)) for row in rows)
    plan = [Lot(Decimal(area), code) for code, area in state.plan]
    areas = [Decimal(area) for area in state.flats]
    if sorted(lot.area for lot in plan) == sorted(areas):
        return tuple(plan)
    return tuple(Lot(area, before.package or "") for area in areas)


def with_storeys(state: State, each: Each) -> Each:
    """By the names that their areas were told by."""
    names = {
        Decimal(area): name
        for stem, area in state.places
        for start, name in STEMS.items()
        if stem.startswith(start)
    }
    return tuple(
        lot._replace(names=lot.names | {names[lot.area]}) if lot.area in names else lot
        for lot in each
    )


def names_of(words: Iterable[str]) -> frozenset[str]:
    """What a flat goes by, in the words of the rules for two rows."""
    return frozenset(NAMES_OF_ROWS[word] for word in words if word in NAMES_OF_ROWS)


def learned_of(before: Learned, told: LotsRead) -> Learned:
    now = told.now
    if now is None:
        return before
    shown = [now.each[at] for at in told.shown]
    area = shown[0].area if len(shown) == 1 else None
    return replace(before, square_meters=area, package=code_of(shown) or None, budget=now.money)


def sums_told(figures: Figures, lots: Lots) -> set[Decimal]:
    """What we told of them: each price, the sums, and what they differ by."""
    prices = {price_of(figures, lot) for lot in (*lots.each, *lots.former)}
    now, before = (
        sum((price_of(figures, lot) for lot in each), Decimal())
        for each in (lots.each, lots.former)
    )
    rest = {lots.money - now} if lots.money is not None else set[Decimal]()
    return {*prices, now, before, abs(now - before), *map(abs, rest)} - {Decimal()}


def price_of(figures: Figures, lot: Lot) -> Decimal:
    price, one = figures.price(lot.code), figures.number(PRICE_OF_ONE) or Decimal()
    flat = Quote(price, lot.area).total_min if price else Decimal()
    return flat + one * lot.units
