"""Air conditioning has a price for each unit, from which that of several is worked out."""

import re
from decimal import Decimal

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.understanding.numerals import find_numbers

AIR_CONDITIONING = "air_conditioning"
PRICE_OF_ONE = "extras.air_conditioning_from_pln_per_unit"
NAMED = re.compile(r"\b(?:klim(?:a|y|e|atyz\w*)|air.?con\w*)\b")
UNIT = re.compile(r" ?(?:jednost\w*|klimatyz\w*|split\w*|szt\w*|air.?con\w*|units?)\b")
ALONE = re.compile(r"(?:(?:a|i|ile|jak|and|how about|to|za|what about) )*[a-z0-9]+\W*")
MOST_UNITS = 20


def units(turn: Turn) -> Answer | None:
    """ "Klima ile?", then "3 sztuki"; "3 klimatyzatory ile?"."""
    is_after = turn.state.topic == AIR_CONDITIONING and not turn.named
    if not (is_after or NAMED.search(turn.folded)) or turn.has_new_area:
        return None
    one, count = turn.figures.number(PRICE_OF_ONE), unit_count(turn.folded, is_after=is_after)
    if one is None or not count:
        return None
    values = {"count": str(count), "total": turn.speaker.money(one * count)}
    text = turn.say("units", values)
    return Answer(text, AIR_CONDITIONING, suggestions=next_suggestions(turn, AIR_CONDITIONING))


def is_price_of_units(turn: Turn) -> bool:
    """ "Czyli za 3 sztuki 23400?": of what we told, and no budget."""
    one, money = turn.figures.number(PRICE_OF_ONE), turn.extracted.budget
    return one is not None and money is not None and one > 0 and money % one == 0


def unit_count(folded: str, *, is_after: bool) -> int:
    """Nothing where none is told, or more than one."""
    numbers = find_numbers(folded)
    is_alone = is_after and ALONE.fullmatch(folded) is not None
    counts = [n.value for n in numbers if is_alone or UNIT.match(folded, n.end)]
    is_count = len(counts) == 1 and counts[0] == int(counts[0])
    return int(counts[0]) if is_count and 1 < counts[0] <= Decimal(MOST_UNITS) else 0
