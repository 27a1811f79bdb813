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
