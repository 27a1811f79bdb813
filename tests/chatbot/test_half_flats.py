"""A half of a flat, or a flat without a part, has no price; a half of a price has one."""

import pytest

from tests.chatbot.dialogues import Say

ROOM = "ile kosztuje sam salon z kuchnia 28 metrow, reszty nie ruszamy"
WHOLE_ONLY = "Ceny mamy za całe wykończenie"
HALF = "cale mieszkanie ma 60. to ile za polowe?"


def test_half_after_a_room_is_a_half_of_the_flat(say: Say) -> None:
    text = say(ROOM, HALF)["response"]
    assert WHOLE_ONLY in text
    assert "Express Plus: 71 940,00" in text
    assert "50%" not in text


@pytest.mark.parametrize("messages", [[ROOM, HALF], ["60 m2 comfort"], []])
def test_half_of_the_flat_is_no_area_of_it(say: Say, messages: list[str]) -> None:
    text = say(*messages, "nie rata, polowa mieszkania, 30 metrow")["response"]
    assert WHOLE_ONLY in text
    assert "zł" not in text
    assert "30 m²" not in say("a premium ile?")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        [HALF],
        ["60 m2 comfort", "ile to 50%?"],
        [ROOM, "60 m2 comfort", "ile to 50%?"],
    ],
)
def test_half_of_a_price_stays_one(say: Say, messages: list[str]) -> None:
    assert "50%" in say(*messages)["response"]


def test_flat_that_is_half_done_is_asked_about(say: Say) -> None:
    text = say("60 m2 comfort", "połowa mieszkania jest już zrobiona")["response"]
    assert "o jaki metraż chodzi" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["no dobra, cale 60 express plus, a jak bez podłóg bo mam swoje?"],
        ["60 m2 express plus", "a jak bez podłóg bo mam swoje?"],
        ["60 m2 express plus", "ile bez łazienki?"],
        [ROOM, HALF, "no dobra, cale 60 express plus, a jak bez podłóg bo mam swoje?"],
    ],
)
def test_flat_without_a_part_has_the_price_of_the_whole(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert WHOLE_ONLY in text
    assert "Express Plus, 60 m²: 71 940,00 zł" in text
    assert "spoza katalogu" not in text


@pytest.mark.parametrize(
    "message",
    [
        "mam 55m z czego 12 to sypialnia, ile za sama sypialnie a ile calosc w express",
        "55 m2 express, ile całość, a ile za samą sypialnię?",
    ],
)
def test_room_beside_the_whole(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "Express, 55 m²: 54 945,00 zł" in text
    assert WHOLE_ONLY in text


def test_room_alone_still_has_no_price(say: Say) -> None:
    text = say("ile za samą sypialnię 12 m")["response"]
    assert WHOLE_ONLY in text
    assert "zł" not in text


@pytest.mark.parametrize("message", ["mam 60 m2, całe 70 tys", "całe 45 tys. na to, 60 m2"])
def test_all_of_the_money_is_no_flat(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "70 m²" not in text
    assert "45 m²" not in text
