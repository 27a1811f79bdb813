"""The cabinet of a bathroom, and a second bathroom."""

import pytest

from tests.chatbot.dialogues import Say

CABINET = "Podstawowa szafka łazienkowa jest w cenie pakietów Express i Express Plus"


@pytest.mark.parametrize(
    "message",
    [
        "ale mi chodzi o szafke pod umywalke, jest w express czy nie?",
        *("czy szafka łazienkowa jest w cenie?", "a łazienka ma szafkę pod umywalkę?"),
        *("szafka do łazienki jest?", "a jest mebel pod umywalkę?"),
    ],
)
def test_cabinet_of_the_bathroom_is_no_wardrobe(say: Say, message: str) -> None:
    answer = say("52 m2 express ile", message)
    assert answer["intent"] == "furniture"
    assert answer["response"].startswith(CABINET)
    assert "na wymiar" not in answer["response"]


def test_cabinet_in_english(say: Say) -> None:
    text = say("52 m2 express", "is there a cabinet under the sink?", language="en")["response"]
    assert text.startswith("A basic bathroom cabinet is in the price of Express and Express Plus")


@pytest.mark.parametrize(
    "message",
    [
        "a szafki do lazienki i lampy sa w tym?",
        *("lampy i szafka pod umywalkę w cenie?", "czy szafka łazienkowa i oświetlenie jest w tym"),
    ],
)
def test_cabinet_and_the_lamps(say: Say, message: str) -> None:
    text = say("52m2 wroclaw, express ile", message)["response"]
    assert text.startswith(CABINET)
    assert "Opraw oświetleniowych, tak jak mebli, nie ma w cenie" in text
    assert "Kuchni" not in text


@pytest.mark.parametrize(
    "message", ["szafki w kuchni są?", "szafki na wymiar do łazienki robicie?", "a szafa jest?"]
)
def test_other_cabinets_are_made_to_measure(say: Say, message: str) -> None:
    assert say("52 m2 express ile", message)["intent"] == "kitchens_wardrobes"


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["78m2 comfort ile", "a lazienki sa dwie, cena ta sama?"], "pl"),
        (["78m2 comfort ile", "mowie o dwoch lazienkach na tych 78m"], "pl"),
        (["78m2 comfort ile", "a przy dwóch łazienkach?"], "pl"),
        (["78m2 comfort ile", "mam 2 łazienki, cena się zmieni?"], "pl"),
        (["78m2 comfort ile", "a dwie łazienki wpływają na cenę?"], "pl"),
        (["78 m2 comfort", "there are two bathrooms, is it the same price?"], "en"),
    ],
)
def test_what_a_second_bathroom_costs_is_not_known(
    say: Say, messages: list[str], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert "czy za drugą się dopłaca" in text or "second one costs extra" in text


def test_tiles_of_both_bathrooms_are_no_surcharge(say: Say) -> None:
    text = say("80 m2 comfort", "mam dwie łazienki, płytki w obu będą takie same?")["response"]
    assert "czy za drugą się dopłaca" not in text


def test_time_is_told_beside_the_cabinet(say: Say) -> None:
    text = say("express", "szafka pod umywalkę jest w cenie i ile to trwa?")["response"]
    assert text.startswith(CABINET)
    assert "6–8 tygodni" in text


def test_bed_is_furniture(say: Say) -> None:
    text = say("express 52 m2", "no ale kuchni nie ma? łóżka?")["response"]
    assert "Mebli nie ma w cenie" in text
    assert "Kuchni i szaf nie ma w cenie" in text


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["48m express", "czy w Expressie płytki są do sufitu, mamy 2,60"], "pl", "nie, płytki są"),
        (["czy płytki w Express są do sufitu jak sufit jest na 2,60 m"], "pl", "Express: nie"),
        (["płytki do sufitu w comforcie? wysokość 270"], "pl", "Comfort: tak, płytki są do 270 cm"),
        (["płytki do sufitu w premium, sufit 3 m?"], "pl", "Premium: nie, płytki są do 270 cm"),
        (
            ["do the tiles in Express Plus reach the ceiling, it is 2.6 m high?"],
            "en",
            "Express Plus: yes, the tiles go up to 270 cm",
        ),
    ],
)
def test_whether_the_tiles_reach_the_ceiling(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    answer = say(*messages, language=language)
    assert said in answer["response"]
    assert answer["quote"] is None


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("mieszkanie 46 m2, wysokość 2,60, ile express", 46),
        ("sufity na 2,80 m, 60 m2 express ile", 60),
        ("dom 260 m2, wysokie sufity, ile express", 260),
    ],
)
def test_height_beside_an_area(say: Say, message: str, area: int) -> None:
    answer = say(message)
    assert answer["quote"]["square_meters"] == area
    assert "Nie liczę" not in answer["response"]
