"""Money for the finishing, and what comes on top of it or is plainly for something else."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("Na wykończenie mamy 60 tys., plus kredyt 40 tys. 60 m2 Comfort, starczy?", 100_000),
        (
            "Na wykończenie mam 60 tys., drugie mam z kredytu 40 tys. 60 m2 Comfort, starczy?",
            100_000,
        ),
        ("Na wykończenie mam 60 tys., kolejne 40 tys. z kredytu. 60 m2 Comfort?", 100_000),
        ("Na wykończenie mamy 60 tys., do tego kredyt 40 tys. 60 m2 Comfort, starczy?", 100_000),
        ("Na wykończenie mamy 60 tys., a z kredytu 40 tys. 60 m2 Comfort, starczy?", 100_000),
        ("Na wykończenie mam 60 tys., rodzice dają wkład 40 tys. 60 m2 Comfort?", 100_000),
        ("Na remont 60 tys., w banku mam jeszcze 40 tys. 60 m2 Comfort?", 100_000),
        ("Mieszkanie kupione za 612 tys., na wykończenie mam 100 tys. 60 m2 Comfort?", 100_000),
        ("Kredyt na mieszkanie 400 tys., na wykończenie mam 100 tys. 60 m2 Comfort?", 100_000),
        ("Kredyt 400 tys., wkład 80 tys., na wykończenie zostanie 95 tys. 60 m2 Comfort?", 95_000),
    ],
)
def test_money_on_top_counts(say: Say, message: str, budget: int) -> None:
    assert say(message)["context"]["budget"] == budget


@pytest.mark.parametrize(
    "message",
    [
        "Na wykończenie mam 60 tys., a jak dostanę kredyt to 100 tys. 60 m2 Comfort, starczy?",
        "Mam 60 m2. Na remont 90 tys., wkład własny rodziców 20 tys. Na co starczy?",
        "Na wykończenie mamy 60 tys., ze spadku 40 tys. 60 m2 Comfort, starczy?",
        "Na wykończenie mam 60 tys., odszkodowanie 40 tys. 60 m2 Comfort, starczy?",
    ],
)
def test_money_that_may_come_on_top_is_asked_about(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["intent"] == "budget_unclear"
    assert len(answer["suggestions"]) > 1
