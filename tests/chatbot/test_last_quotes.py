"""A difference is of what the last two prices differ in: package, area, units or money."""

import pytest

from tests.chatbot.dialogues import Say

RANGE = "mieszkanie będzie miało między 50 a 60m, jeszcze nie wiem dokładnie. ile comfort?"
TWO = "50 albo 60 m2 comfort, ile?"
TWO_IN_ENGLISH = "50 or 60 m2 comfort, how much"


@pytest.mark.parametrize(
    "messages",
    [
        (RANGE, "a w Premium?", "to o ile drożej?"),
        (TWO, "a premium?", "czyli ile więcej"),
        (TWO, "a w Premium?", "jaka różnica?"),
        ("50 albo 60 m2 premium ile", "a comfort?", "to o ile taniej?"),
        (TWO, "a premium o ile drożej"),
    ],
)
def test_package_that_changed_last_is_told_at_each_area(
    say: Say, messages: tuple[str, ...]
) -> None:
    reply = say(*messages)["response"]
    assert "50 m²: 25 000,00 zł" in reply
    assert "60 m²: 30 000,00 zł" in reply
    assert "Różnica 10 m²" not in reply


@pytest.mark.parametrize(
    "question",
    [
        *("no to o ile drożej to 60", "o ile drożej 60?", "ile więcej za 60?", "o ile taniej 50"),
        *("to 60 o ile droższe?", "o ile drożej to większe", "o ile drożej za to drugie"),
        "jak wezmę 50 to ile oszczędzę",
    ],
)
def test_one_of_two_areas_is_held_against_the_other(say: Say, question: str) -> None:
    reply = say(TWO, question)["response"]
    assert "Różnica 10 m²: 14 990,00 zł" in reply
    assert "Express" not in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((TWO_IN_ENGLISH, "and Premium?", "how much more is that"), "60 m²: PLN 30,000.00"),
        ((TWO_IN_ENGLISH, "and premium?", "so what's the difference?"), "50 m²: PLN 25,000.00"),
        ((TWO_IN_ENGLISH, "how much more is the 60?"), "Difference 10 m²: PLN 14,990.00"),
        (("55 m2 comfort", "and express plus?", "how much less is that"), "PLN 16,500.00"),
    ],
)
def test_difference_in_english(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # The package and the area.
        (("55 m2 comfort ile", "a 60 w premium?", "to o ile drożej"), "Różnica: 37 495,00 zł"),
        (("38 m2 express plus", "a drugie 46 comfort", "o ile drożej?"), "Różnica: 23 392,00 zł"),
        # The area alone, or the package alone.
        (("55 m2 comfort", "a 60?", "to o ile drożej"), "Różnica 5 m²: 7 495,00 zł"),
        (("55 m2 comfort", "a premium?", "a 60?", "o ile drożej"), "Różnica 5 m²: 9 995,00 zł"),
        (("55 m2 comfort", "a 60?", "a premium?", "o ile drożej"), "Różnica: 30 000,00 zł"),
        ((TWO, "a 70?", "to o ile drożej"), "70 m² – 60 m²: 14 990,00 zł"),
        ((TWO, "a w Premium?", "a dla 60 o ile drożej?"), "Różnica: 30 000,00 zł"),
        (("55 m2 comfort", "60 m2 comfort", "ile drożej to 60"), "Różnica 5 m²: 7 495,00 zł"),
        (
            ("mam 55 m2, comfort", "a sąsiad ma 60, on ile?", "o ile drożej niż u mnie"),
            "Różnica 5 m²: 7 495,00 zł",
        ),
        ((TWO, "a premium?", "to duża różnica?"), "60 m²: 30 000,00 zł"),
        # The units.
        (("55 m2 comfort", "a premium z klimą?", "o ile drożej"), "co najmniej o 35 300,00 zł"),
        (
            ("55 m2 comfort", "a z klimą 2 szt?", "o ile drożej?"),
            "Różnica: co najmniej 15 600,00 zł",
        ),
        (
            ("55 m2 comfort z 2 klimami", "a bez klimy?", "o ile taniej"),
            "Różnica: co najmniej 15 600,00 zł",
        ),
        (("55 m2 comfort z 2 klimami", "a z jedną?", "to o ile taniej"), "co najmniej 7 800,00 zł"),
        # The money.
        (
            ("55 m2, mam 80 tys, comfort?", "a jakbym miał 90?", "to o ile więcej"),
            "90 000,00 zł − 80 000,00 zł = 10 000,00 zł",
        ),
    ],
)
def test_what_differs_is_what_changed_last(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("55 m2 comfort z klimą", "a premium?", "o ile drożej"), "Różnica: 27 500,00 zł"),
        (("60 m2 comfort, ekipa chce 80 tys", "o ile drożej"), "drożej o 9 940,00 zł"),
        (("różnica między express a comfort dla 46 m", "a dla 38?"), "Różnica: 19 000,00 zł"),
        (("60 m2 comfort", "o ile drożej?"), "Premium: o 30 000,00 zł droższy niż Comfort"),
    ],
)
def test_other_differences_are_as_they_were(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
