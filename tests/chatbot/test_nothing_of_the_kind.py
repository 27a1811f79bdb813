"""Packages that there are not, a part that is still in a price, and net prices of both kinds."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    "message",
    [
        "w standardzie ile?",
        "cennik gold i platinum poprosze, mam 55 mkw",
        "cennik gold poprosze",
        "cena silver i gold dla 60 m2",
    ],
)
def test_package_that_is_not_there_has_no_price(say: Say, message: str) -> None:
    reply = say(message)["response"]
    assert "nie ma w ofercie" in reply
    assert "zł" not in reply


@pytest.mark.parametrize("message", ["cena gold tapety?", "panele sa w standardzie?"])
def test_such_a_word_may_be_of_something_else(say: Say, message: str) -> None:
    assert "nie ma w ofercie" not in say(message)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        (
            "52 m2 ile comfort?",
            "a calosc 52 w premium bez tej lazienki, bo lazienke mam zrobiona",
        ),
        ("52 m2 comfort, lazienka juz zrobiona, ile?",),
        ("52 m2 comfort bez drzwi ile?",),
    ],
)
def test_part_that_is_done_is_still_in_the_price(say: Say, messages: tuple[str, ...]) -> None:
    assert "nadal w niej jest" in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("52 m2 comfort", "a jakbym pokoj 14 wylaczyl, ile wyjdzie?"),
        ("52 m2 comfort z lazienka ile?",),
    ],
)
def test_part_that_is_not_in_it_is_not_told_to_be(say: Say, messages: tuple[str, ...]) -> None:
    assert "nadal w niej jest" not in say(*messages)["response"]


def test_gross_price_and_net_rate_are_both_told(say: Say) -> None:
    say("30 m, comfort, cena netto")
    reply = say("to razem z vatem ile, i ile za metr netto")["response"]
    assert "44 970,00 zł brutto" in reply
    assert "1 387,96 zł netto" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("50 m2 comfort", "a srednio? powiedzmy ze ma 30"), "Comfort, 30 m²: 44 970,00 zł"),
        (("comfort ile?", "zalozmy ze ma 42, ile?"), "Comfort, 42 m²: 62 958,00 zł"),
        (("ile premium za 50 m?", "jak bede mial 110 to premium wejdzie?"), "zostaje 10 050,00"),
    ],
)
def test_what_a_flat_is_supposed_to_have_is_its_area(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]
