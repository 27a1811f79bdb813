"""The lower rate of VAT has limits; beyond them the rate is not ours to tell."""

import re
from decimal import Decimal

from chatbot.dialogue.subjects import HOUSE
from chatbot.dialogue.turn import Turn

LIMIT = re.compile(r"([0-9]+) ?m")  # of a flat, then of a house, as the note on VAT has them


def is_beyond_vat_limit(turn: Turn) -> bool:
    """Whether the area that is known is over the limit: a house's where this message says so."""
    areas = filter(None, (*turn.areas, turn.learned.square_meters))
    note = turn.figures.facts.get("prices.vat_note", ("", ""))[0]
    limits = [Decimal(figure) for figure in LIMIT.findall(note)]
    if not limits:
        return False
    limit = limits[-1] if HOUSE.search(turn.folded) else limits[0]
    return any(area > limit for area in areas)
