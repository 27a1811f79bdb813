"""Flats of which one will be bought: what each costs, and how much they differ."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "messages",
    [
        ["express 38 m2", "a 46 m2", "czyli comfort na 38 a express na 46, ile sie roznia"],
        ["o ile droższy comfort 38 m2 niż express 46 m2"],
        ["comfort na 38 czy express na 46, co wyjdzie taniej"],
        ["nie wiem czy kupić 38 czy 46 m2", "express na 46 a comfort na 38?"],
    ],
)
def test_pair_of_flats_of_which_one_is_chosen_has_a_difference_and_no_sum(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    assert "Comfort, 38 m²: 56 962,00 zł" in text
    assert "Express, 46 m²: 45 954,00 zł" in text
    assert "Różnica: 11 008,00 zł" in text
    assert "Razem" not in text


def test_pair_of_flats_of_which_one_is_chosen_is_compared_with_the_budget(say: Say) -> None:
    text = say("mam 50 tys.", "comfort na 38 m2 albo express na 46 m2, ile różnicy")["response"]
    assert "Comfort, 38 m²: 56 962,00 zł (brakuje 6 962,00 zł)" in text
    assert "Express, 46 m²: 45 954,00 zł (zostaje 4 046,00 zł)" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["dwa mieszkania 38 i 46", "comfort na 38 a express na 46"],
        ["nie wiem czy kupić 38 czy 46 m2", "comfort na 38 a express na 46, razem"],
    ],
)
def test_pair_of_flats_that_are_both_bought_has_a_sum(say: Say, messages: list[str]) -> None:
    assert "Razem: 102 916,00 zł" in say(*messages)["response"]


def test_pair_of_flats_of_which_one_is_chosen_stays_so(say: Say) -> None:
    text = say("38 czy 46 m2?", "express na 46 a comfort na 38?", "a express plus?")["response"]
    assert "46 m²: 55 154,00 zł" in text
    assert "Razem" not in text


def test_difference_of_a_pair_in_english(say: Say) -> None:
    message = "what is the difference between comfort for 38 m2 and express for 46 m2"
    assert "Difference: PLN 11,008.00" in say(message, language="en")["response"]
