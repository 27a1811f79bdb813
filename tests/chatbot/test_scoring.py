import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.scoring import SCORED, lead_score, next_best_action

WEIGHTS = {
    **{f"gives.{name}": 15 for name in SCORED},
    "engagement.per_message": 2,
    "engagement.max": 10,
    "max": 100,
    "call_at": 70,
    "offer_at": 50,
}


@pytest.mark.parametrize(
    ("learned", "messages", "score"),
    [
        ({}, 0, 0),
        ({}, 3, 6),
        ({}, 50, 10),
        ({"email": "jan@example.com"}, 1, 17),
        (dict.fromkeys(SCORED, "known"), 9, 100),
    ],
)
def test_score_of_what_is_known_and_how_much_was_said(
    learned: dict[str, str], messages: int, score: int
) -> None:
    assert lead_score(learned, messages, WEIGHTS) == score


@given(st.sets(st.sampled_from(SCORED)), st.integers(0, 10_000))
def test_score_stays_within_bounds_and_never_falls_with_more(
    known: set[str], messages: int
) -> None:
    learned = dict.fromkeys(known, "known")
    score = lead_score(learned, messages, WEIGHTS)
    assert 0 <= score <= 100
    assert lead_score(learned | {"city": "Sopot"}, messages + 1, WEIGHTS) >= score


@pytest.mark.parametrize(
    ("score", "learned", "step"),
    [
        (70, {"phone": "+48601234567"}, "call"),
        (69, {"phone": "+48601234567"}, "offer"),
        (90, {}, "offer"),
        (49, {"email": "jan@example.com"}, "nurture"),
    ],
)
def test_next_step_needs_a_score_and_for_a_call_somebody_to_call(
    score: int, learned: dict[str, str], step: str
) -> None:
    assert next_best_action(score, learned, WEIGHTS) == step
