"""What visitors say they want to spend, message after message, and what they are told."""

from collections.abc import Callable
from typing import Any

import pytest

from chatbot.services.conversation import Incoming, converse

pytestmark = pytest.mark.django_db

SESSION = "b" * 43

Say = Callable[..., dict[str, Any]]


@pytest.fixture
def say() -> Say:
    """Says all the messages and gives the answer to the last."""

    def converse_all(*messages: str, language: str = "pl") -> dict[str, Any]:
        return [converse(Incoming(text, SESSION, language)) for text in messages][-1]

    return converse_all


def test_what_comes_on_top_is_added_to_the_budget(say: Say) -> None:
    answer = say("mam 70 tys na 58 m2", "plus 20 tys od teściów")
    assert answer["context"]["budget"] == 90_000
    assert "package" not in answer["context"]
    assert "Comfort: 86 942,00 zł (zostaje 3 058,00 zł)" in answer["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["kupiliśmy 64 m2 w nowym bloku za 700 tys zł, ile za Comfort?"],
        ["kupiliśmy 64 m2 za 700 000 zł", "ile za Comfort"],
        ["mieszkanie 64 m2 za 710 tys, comfort"],
        ["dla 64 m2 w Comfort wyszło mi 85 000, dobrze?"],
        ["64 m2 comfort", "sąsiad mówił, że wziął to za 85 tys, zgadza się?"],
        ["64 m2 comfort", "inna firma chce 85 tys, a wy?"],
    ],
)
def test_price_of_the_flat_or_of_somebody_else_is_no_budget(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert (answer["quote"]["package"], answer["quote"]["total"]) == ("comfort", "95936.00")
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("ile metrów za 12 tys?", "pl", "Express: do 12 m²"),
        ("ile metrów za 12 tys?", "pl", "Premium: mniej niż 10 m²"),
        ("ile metrów w Comfort za 3 mln?", "pl", "Comfort: ponad 1000 m²"),
        ("how many square meters of Comfort for 3 million PLN", "en", "Comfort: over 1000 m²"),
    ],
)
def test_area_for_a_budget_keeps_within_what_is_priced(
    say: Say, message: str, language: str, said: str
) -> None:
    assert said in say(message, language=language)["response"]
