"""The lower rate of VAT and the times hold for some areas only; of others they are not told."""

from decimal import Decimal

from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex

FIGURE = regex(r"[0-9]+")
LIMIT = regex(r"([0-9]+) ?m")  # of a flat, then of a house, as the note on VAT has them


def is_beyond_vat_limit(turn: Turn) -> bool:
    """Whether the area that is known is over the limit, a house's where one is spoken of."""
    areas = filter(None, (*turn.areas, turn.learned.square_meters))
    note = turn.figures.facts.get("prices.vat_note", ("", ""))[0]
    limits = [Decimal(figure) for figure in LIMIT.findall(note)]
    if not limits:
        return False
    limit = limits[-1] if turn.is_house else limits[0]
    return any(area > limit for area in areas)


def is_beyond_duration(turn: Turn) -> bool:
    """Whether the area that is known is none of those that the stated times hold for."""
    area = turn.learned.square_meters
    limits = FIGURE.findall(turn.figures.facts.get("times.duration_holds_for_m2", ("", ""))[0])
    if area is None or len(limits) < 2:
        return False
    return not Decimal(limits[0]) <= area <= Decimal(limits[-1])
