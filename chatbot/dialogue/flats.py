"""Several flats: one more of them, another number of them, all of them together."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.pricing import not_denied, quote_each_and_sum
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.understanding.changes import FURTHER
from chatbot.understanding.several_areas import ONE_MORE, all_of_areas, other_count

# "Express obie, i ile to trwa?": the time is told beside the price.
TIME_CLAUSE = re.compile(
    r"(?:,|,? (?:a|and|i)) (?:ile|jak dlugo|how long)\b[^,]*\b(?:potrwa|trwa|zajmie|take)\w*"
)


def flats(turn: Turn) -> Answer | None:
    """ "To jeszcze trzecie 50 m" and "a jakby 8 sztuk?" after several, "razem oba" after two."""
    if turn.learned.budget is not None or turn.unpriced:
        return None
    told, known = turn.extracted.square_meters, tuple(map(Decimal, turn.state.flats))
    masked = turn.extracted.masked
    is_more = ONE_MORE.search(masked) or FURTHER.search(masked)
    if told is not None and is_more and turn.state.areas:
        if not turn.state.are_added:  # "55-60 m2" are one flat
            text = turn.say("area_unclear")
            return Answer(text, "area_unclear", asked="area", is_of_a_part=True)
        return together(turn, (*known, told))
    if turn.has_new_area or turn.extracted.is_area_unclear:
        return None
    areas = other_count(turn.folded, known) or all_of_areas(TIME_CLAUSE.sub("", masked), known)
    return together(turn, areas) if areas else None


def together(turn: Turn, areas: tuple[Decimal, ...]) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    return replace(quote_each_and_sum(turn, prices, areas), areas=areas)
