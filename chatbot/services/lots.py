"""Several flats or floors of one owner: whether a message is of them, and what it says."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.flats.row_state import rows_of
from chatbot.dialogue.state import State
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.quotes import Quote
from chatbot.rendering import Figures
from chatbot.services.hearing import Said
from chatbot.services.rows import CONTACT
from chatbot.understanding.homes.tokens import LONGEST
from chatbot.understanding.lots.reading import read
from chatbot.understanding.lots.records import (
    Each,
    ElseError,
    Lot,
    Lots,
    LotsRead,
    UnclearError,
    lots_of,
)
from chatbot.understanding.lots.tokens import OPEN, clauses_of
from chatbot.understanding.text.text import fold

ASKED = {"", "area", "budget"}


def lots_read(said: Said, figures: Figures, knowledge: Knowledge) -> LotsRead | None:
    """None where the message is of something else; where it is not clear, and nothing of the
    flats was read here before, the rules for one flat go on."""
    known = lots_known(said.state, said.before)
    if said.language != "pl" or is_of_else(said):
        return None
    fixed = sorted((p for p in figures.prices if not p.is_range), key=lambda price: price.low)
    clauses = clauses_of(
        said.message,
        knowledge.vocabulary.packages,
        cheapest=fixed[0].code if fixed else "",
        dearest=fixed[-1].code if fixed else "",
        is_money_known=known.money is not None,
    )
    try:
        if OPEN.search(fold(said.message)):
            raise UnclearError
        told = read(clauses, known, lambda lots: sums_told(figures, lots))
        check(told, figures)
    except UnclearError:
        return LotsRead(known) if known.is_sure and known.are_several else None
    except ElseError:
        return None
    return told


def is_of_else(said: Said) -> bool:
    state = said.state
    are_others = state.homes or state.owners or state.kin or state.home
    are_shared = state.own_share or state.people or state.other_offer or state.rivals
    is_on_else = state.about or state.are_alternatives or state.asked not in ASKED
    is_long = len(said.message) > LONGEST or CONTACT.search(said.message) is not None
    return bool(are_others or are_shared or is_on_else or is_long)


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
        return Lots(each, money, former, focus, is_sure=True)
    if len(state.flats) > 1:
        return Lots(flats_known(state, before), money) if state.are_added else Lots(money=money)
    if before.square_meters is None:
        return Lots(money=money)
    units = state.units or 1 if state.is_cooled else 0
    return Lots((Lot(before.square_meters, before.package or "", units),), money)


def is_current(state: State, before: Learned, each: Each) -> bool:
    """No other flat was told since."""
    areas = sorted(lot.area for lot in each)
    if len(each) == 1:
        return before.square_meters == areas[0] and not state.flats
    return sorted(map(Decimal, state.flats)) == areas


def flats_known(state: State, before: Learned) -> Each:
    """As the rules for one flat know them."""
    rows = rows_of(state.rows)
    if len(rows) == len(state.flats):
        return tuple(Lot(row.area, row.code) for row in rows)
    plan = [Lot(Decimal(area), code) for code, area in state.plan]
    areas = [Decimal(area) for area in state.flats]
    if sorted(lot.area for lot in plan) == sorted(areas):
        return tuple(plan)
    return tuple(Lot(area, before.package or "") for area in areas)


def learned_of(before: Learned, told: LotsRead) -> Learned:
    now = told.now
    if now is None:
        return before
    area = now.each[0].area if len(now.each) == 1 else None
    return replace(before, square_meters=area, package=now.code or None, budget=now.money)


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
