"""Flats of which one will be bought."""

from decimal import Decimal

from chatbot.dialogue.state import State
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.several_areas import TOGETHER


def are_in_place_of_one(state: State, extracted: Extracted, folded: str) -> bool:
    """ "38 czy 46 m2?", then "Comfort na 38, a Express na 46": still one of them."""
    is_same = {*map(Decimal, state.flats)} == {*extracted.areas}
    is_pair = extracted.are_paired and not TOGETHER.search(folded)
    return is_same and is_pair and not state.are_added
