"""Flats of which one will be bought."""

from decimal import Decimal

from chatbot.dialogue.state import State
from chatbot.patterns import regex
from chatbot.understanding.areas.several_areas import TOGETHER
from chatbot.understanding.extraction import Extracted

EITHER = regex(r"\b(?:albo|czy|ewentualnie|lub|or|versus|vs)\b|[0-9] ?[-–/] ?[0-9]")


def are_in_place_of_one(state: State, extracted: Extracted, folded: str) -> bool:
    """ "38 czy 46 m2?", then "Comfort na 38, a Express na 46": still one of them."""
    is_same = {*map(Decimal, state.flats)} == {*extracted.areas}
    is_pair = extracted.are_paired and not TOGETHER.search(folded)
    return is_same and is_pair and not state.are_added


def are_told_again(state: State, extracted: Extracted, folded: str) -> bool:
    """ "No, 45 and 72 in Comfort", of two flats that are both to be done; not "45 or 72?"."""
    told = sorted(extracted.areas)
    is_same = len(told) > 1 and told == sorted(map(Decimal, state.flats))
    is_either = EITHER.search(folded) is not None or extracted.are_paired
    return is_same and state.are_added and not is_either
