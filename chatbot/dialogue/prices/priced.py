"""What was priced last: package, area or areas, units of air conditioning, money."""

from decimal import Decimal
from typing import NamedTuple

from chatbot.dialogue.cooling.cooled_flats import cooling_after
from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING, cooling_units
from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import BUDGET, PRICED, Turn

MONEY_TOLD = {AIR_CONDITIONING, BUDGET, *PRICED, *SUPERLATIVES}
BETWEEN_AREAS = "+"
KEPT = 4


class Priced(NamedTuple):
    """One package at one area, or at each of those told in its place."""

    package: str
    areas: tuple[Decimal, ...]
    units: int
    budget: Decimal | None


def priced_of(state: State) -> tuple[Priced, ...]:
    """The one told last at the end."""
    return tuple(
        Priced(
            code,
            tuple(map(Decimal, areas.split(BETWEEN_AREAS))),
            int(units),
            Decimal(money) if money else None,
        )
        for code, areas, units, money in state.priced
    )


def last_two(state: State) -> tuple[Priced, ...]:
    return priced_of(state)[-2:]


def budgets_of(state: State) -> set[Decimal]:
    return {one.budget for one in priced_of(state) if one.budget is not None}


def priced_after(turn: Turn, found: Answer) -> tuple[tuple[str, ...], ...]:
    """For the state; `found` has what is known from now on."""
    known, cooling = found.learned, cooling_after(turn, found)
    areas = (known.square_meters,) if known.square_meters is not None else turn.areas
    is_told = found.quote is not None or found.intent in MONEY_TOLD
    if not known.package or not areas or found.asks_area or not is_told:
        return turn.state.priced
    units = max(cooling["units"], cooling_units(turn)) if cooling["is_cooled"] else 0
    sides = found.cooled[::-1] or ((known.package, str(units)),)
    of_areas = BETWEEN_AREAS.join(map(plain, areas))
    money = plain(known.budget) if known.budget else ""
    new = [(code, of_areas, count, money) for code, count in sides]
    before = [told for told in map(tuple, turn.state.priced) if told not in new]
    return tuple([*before, *new][-KEPT:])


def plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
