"""Contact data that are left, and the hour at which to call."""

import pytest

from tests.chatbot.dialogues import Say

NOTED, OUTSIDE = "Dziękuję za dane kontaktowe", "poza godzinami biura"
LEAVE = "zostawić numer"


@pytest.mark.parametrize(
    ("messages", "is_outside"),
    [
        (["ok moj nr 601 222 333 Ania, prosze dzwonic po 17"], True),
        (["nr 601222333, oddzwońcie proszę przed 8"], True),
        (["mój numer 601 222 333, w niedzielę proszę dzwonić"], True),
        (["mój numer 601 222 333, sobota po 14"], True),
        (["mój numer 601 222 333", "proszę dzwonić po 18"], True),
        (["moj nr 601 222 333 Ania, prosze dzwonic po 15"], False),
        (["mój numer 601 222 333, sobota po 13"], False),
        (["mój numer 601 222 333, proszę dzwonić o 16"], False),
    ],
)
def test_number_with_an_hour(say: Say, messages: list[str], *, is_outside: bool) -> None:
    text = say(*messages)["response"]
    assert NOTED in text
    assert LEAVE not in text
    assert (OUTSIDE in text) is is_outside


@pytest.mark.parametrize(
    ("message", "is_outside"),
    [
        ("my number is 601 222 333, call me after 5 pm", True),
        ("my number is 601 222 333, please call after 17", True),
        ("call me at 10, 601 222 333", False),
    ],
)
def test_number_with_an_hour_in_english(say: Say, message: str, *, is_outside: bool) -> None:
    text = say(message, language="en")["response"]
    assert ("outside our office hours" in text) is is_outside


def test_hour_beside_a_question(say: Say) -> None:
    text = say("601 222 333, mieszkanie 60 m2 comfort, dzwonić po 17")["response"]
    assert "89 940,00 zł" in text
    assert OUTSIDE in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("usuńcie moje dane, 601 222 333, dzwonić po 17", "usunięcie danych"),
        ("czy mogę zadzwonić po 17?", "09:00-17:00"),
        ("mój nr 601 222 333, proszę o telefon o 60 m2 w expressie", "59 940,00 zł"),
    ],
)
def test_what_goes_first(say: Say, message: str, told: str) -> None:
    text = say(message)["response"]
    assert told in text
    assert ("usu" in message) or OUTSIDE not in text
