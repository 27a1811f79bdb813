"""The cabinet of a bathroom, and a second bathroom."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db
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
