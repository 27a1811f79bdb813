"""Amounts that guess what prices differ by, and budgets that were none."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("60 m2, comfort", "czyli dopłata do premium to z 40 tys, tak?"),
        ("60 m2, comfort", "o ile drożej premium, 20 tysięcy?"),
        ("60 m2, express i comfort", "różnica to jakieś 25 tys?"),
        ("60 m2, comfort i premium", "25 tys. różnicy?"),
        ("60 m2, comfort i premium", "czyli różnica 27 000 zł?"),
        ("60 m2 comfort, mam 100 tys", "a premium drożej o 30 tys?"),
    ],
)
def test_guess_at_a_difference_is_no_budget(say: Say, first: str, message: str) -> None:
    text = say(first, message)["response"]
    assert "Różnica: 30 000,00 zł." in text
    assert "budżet" not in text.lower()


def test_guess_at_a_difference_in_english(say: Say) -> None:
    messages = (
        "hi, how much for 55 sqm flat in Gdansk?",
        "whats the cheapest that includes wooden floor",
        "so the difference to premium is what, 27k?",
        "I didn't say my budget is 27k. Difference comfort vs premium for 55 sqm?",
    )
    for count in (3, 4):
        text = say(*messages[:count], language="en")["response"]
        assert "Difference: PLN 27,500.00." in text
        assert "udget" not in text


@pytest.mark.parametrize(
    "message",
    [
        "mam 70 tys, jaka różnica?",
        "macie coś taniej, do 60 tys?",
        "mogę dopłacić 20 tys do premium, starczy?",
        "a za 80 tys co jest tańsze?",
    ],
)
def test_money_that_may_be_spent_is_still_of_a_budget(say: Say, message: str) -> None:
    assert say("60 m2, comfort", message)["intent"] in {"budget", "budget_unclear"}


@pytest.mark.parametrize(
    "message",
    [
        "nie mówiłem o budżecie",
        "to nie budżet",
        "nie podawałam żadnego budżetu",
        "nie chodziło mi o budżet",
    ],
)
def test_budget_is_taken_back(say: Say, message: str) -> None:
    first = ("60 m2, comfort", "budżet 30 tys")
    text = say(*first, message)["response"]
    assert text.startswith("Dobrze, nie liczę tego jako budżetu.")
    assert "Comfort, 60 m²: 89 940,00 zł" in text
    assert "budże" not in say(*first, message, "a express?")["response"]


@pytest.mark.parametrize("message", ["that's not my budget", "I never mentioned a budget"])
def test_budget_is_taken_back_in_english(say: Say, message: str) -> None:
    first = ("60 sqm, comfort", "30k")
    text = say(*first, message, language="en")["response"]
    assert text.startswith("All right, I don't count that as a budget.")


def test_another_budget_is_told_beside(say: Say) -> None:
    messages = ("60 m2, comfort", "budżet 30 tys", "nie mówiłem o budżecie 30 tys, mam 95 tys")
    assert "zostaje 5 060,00 zł" in say(*messages)["response"]


def test_area_that_was_taken_for_money_is_no_budget(say: Say) -> None:
    messages = ("ile metrów w premium za 150 tys", "a w komforcie? i czy 82 by starczyło")
    answer = say(*messages, "82 metry miałem na myśli")
    assert "122 918,00" in answer["response"].replace("\xa0", " ")
    assert "budget" not in answer["context"]


def test_what_another_wants_leaves_the_budget_as_it_is(say: Say) -> None:
    messages = ("60m 80 tys starczy na comfort?", "a jakby dołożyć jeszcze 5 tys")
    text = say(*messages, "żona chce jednak comfort, to ile nam brakuje")["response"]
    assert "brakuje 4 940,00 zł" in text.replace("\xa0", " ")
