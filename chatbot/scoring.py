"""How promising a lead is, by weights that are facts (`lead_score.…`)."""

from collections.abc import Mapping
from typing import Any

SCORED = ("name", "email", "phone", "city", "square_meters", "package", "budget")
MAX_SCORE = 100


def lead_score(
    learned: Mapping[str, Any], visitor_messages: int, weights: Mapping[str, int]
) -> int:
    """0 to 100: a weight for each thing that is known, and some for every message."""
    known = sum(weights.get(f"gives.{name}", 0) for name in SCORED if learned.get(name))
    engagement = min(
        visitor_messages * weights.get("engagement.per_message", 0),
        weights.get("engagement.max", 0),
    )
    return min(known + engagement, weights.get("max", MAX_SCORE), MAX_SCORE)


def next_best_action(score: int, learned: Mapping[str, Any], weights: Mapping[str, int]) -> str:
    """The step of `next_best_action.<step>` that the score has reached.

    Calling needs an address or a number to call; a high score without either is sent an offer.
    """
    can_be_reached = bool(learned.get("email") or learned.get("phone"))
    if can_be_reached and score >= weights.get("call_at", MAX_SCORE + 1):
        return "call"
    if score >= weights.get("offer_at", MAX_SCORE + 1):
        return "offer"
    return "nurture"
