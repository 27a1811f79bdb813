"""What somebody whom the visitor knows paid per square metre."""

import pytest

from tests.chatbot.dialogues import Say

FRIEND = "850 zł/m2 za express, tak placil kolega w 2021. jest u was cos za tyle?"


@pytest.mark.parametrize("message", [FRIEND, "850 zł/m2, macie coś za tyle?"])
def test_none_is_as_cheap(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "tańszego pakietu nie ma" in text
    assert "Express: 999,00 zł/m²" in text


def test_more_than_a_friend_paid(say: Say) -> None:
    message = "czyli najtaniej 999 tak? to przy 72m ile drozej niz kolega mial"
    text = say(FRIEND, message)["response"]
    assert "Express: 71 928,00 zł (drożej o 10 728,00 zł)" in text
    assert "Premium" not in text


def test_more_than_a_friend_paid_in_english(say: Say) -> None:
    first = "my friend paid 850 per sqm, do you have anything for that?"
    text = say(first, language="en")["response"]
    assert "No, there is no cheaper package" in text
    message = "how much more than my friend would 60 m2 in Express be?"
    assert "dearer by PLN 8,940.00" in say(message, language="en")["response"]


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("1300 zł/m2", "macie coś za tyle?"),
        ("60 m2 express", "o ile drożej premium niż comfort, kolega ma 50 m2"),
        ("60 m2 express", "ile drożej niż u kolegi?"),  # nobody told what he paid
    ],
)
def test_nothing_to_compare_with(say: Say, first: str, message: str) -> None:
    text = say(first, message)["response"]
    assert "tamta oferta" not in text
    assert "tańszego pakietu nie ma" not in text
