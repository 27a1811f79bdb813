"""One of several flats that the visitor chooses from, as the flat that is spoken of."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue import State
from chatbot.services.hearing import Said
from chatbot.understanding.areas.candidates import (
    are_alternatives,
    are_both_meant,
    with_area_named,
    without_places,
)
from chatbot.understanding.areas.told_areas import Told


def with_candidate(said: Said) -> Said:
    """The message with the area in place of "to w Gdyni"; where only one of the flats is taken,
    nothing of the others is added to it."""
    state, before = said.state, said.before
    is_one = state.are_alternatives or are_alternatives(said.message)
    are_several = len(state.rows) > 1 or len(state.flats) > 1
    if len(state.homes) > 1 or state.kin or (are_several and not is_one):
        return said
    areas = areas_of(state)
    message = with_area_named(
        said.message,
        areas,
        {stem: area for stem, area in state.places if Decimal(area) in areas},
        is_one_chosen=is_one,
        is_money_known=before.budget is not None,
        spoken_of=before.square_meters,
    )
    message = without_places(message) if is_one else message
    state = replace(state, are_alternatives=is_one)
    if message != said.message:
        state = of_one_flat(state)
    elif is_one and not are_several and are_both_meant(message) and len(areas) > 1:
        state = replace(state, flats=tuple(map(str, areas)), rows=())
        before = replace(before, square_meters=None)
    elif is_one and not are_several and before.square_meters is None and areas:
        before = replace(before, square_meters=spoken_of(state, areas))
    return replace(said, message=message, state=state, before=before)


def spoken_of(state: State, areas: list[Decimal]) -> Decimal:
    """The one that was priced last, or else that was told last."""
    priced = [Decimal(area) for _, area in state.quoted if Decimal(area) in areas]
    return priced[-1] if priced else areas[-1]


def areas_of(state: State) -> list[Decimal]:
    """In the order in which they were told."""
    told = Told.from_json(state.told_areas, state.rooms).own
    return [*dict.fromkeys([*told, *(Decimal(area) for _, area in state.places)])]


def of_one_flat(state: State) -> State:
    return replace(
        state,
        areas=(),
        flats=(),
        rows=(),
        plan=(),
        plan_before=(),
        pairs=(),
        are_added=False,
        are_two=False,
    )
