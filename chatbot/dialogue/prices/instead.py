"""What a flat costs less, or more, than the other that it may be instead of: both are told."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.prices.differences import difference_word, with_rests
from chatbot.dialogue.prices.pricing import not_denied, quote_at
from chatbot.dialogue.state import Answer, State
from chatbot.dialogue.turn import Turn


def less_instead(turn: Turn) -> Answer | None:
    told = turn.instead
    if told is None or len(turn.named) > 1 or any(map(turn.figures.area_fault, told)):
        return None
    prices = spoken_of(turn) or not_denied(turn)
    areas = told.old, told.new
    found = quote_at(turn, prices, areas, (difference_word(turn), abs(told.new - told.old)))
    found = with_rests(turn, replace(found, is_difference=False), prices, areas)
    return replace(found, area=told.new)


def areas_known(state: State, area: Decimal | None) -> set[Decimal]:
    told = filter(None, (state.area_before, state.area_told, state.gross, *state.flats))
    return {*map(Decimal, told), *filter(None, [area])}
