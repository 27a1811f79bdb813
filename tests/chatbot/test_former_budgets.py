"""A budget or a flat from before that is named again, and money beside a flat that is known."""

import pytest

from tests.chatbot.dialogues import Say

ADDED = (
    "mam 90 tys i mieszkanie 58 metrów, starczy na coś sensownego?",
    "hmm a jakbym dorzuciła 15 tys to Premium by weszło?",
    "tak, 105",
)
TRIED = ("58 m2 comfort, mam 90 tys", "a jakbym miał 120 tys?")
SMALLER = ("to najpierw to 70 w comforcie", "a to mniejsze 45 o ile taniej?")
CHOSEN = (*SMALLER, "mniejsze biorę chyba. mam 80, ile mi zostanie?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (*ADDED, "a ile mi zostanie na kuchnię przy express plus jak mam jednak te 90"),
            "69 542,00 zł: zostaje 20 458,00 zł",
        ),
        ((*ADDED, "nie no, te 15 odpada, zostaje przy 90"), "Budżet 90 000,00 zł"),
        ((*TRIED, "jednak 90, to ile zostanie w comforcie?"), "(zostaje 3 058,00 zł)"),
        ((*TRIED, "zostajemy przy tych 90"), "Budżet 90 000,00 zł"),
        ((*TRIED, "wróćmy do 90"), "Budżet 90 000,00 zł"),
        ((*TRIED, "wracam do 90 tys, comfort?"), "(zostaje 3 058,00 zł)"),
    ],
)
def test_budget_is_named_again(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [("jednak 70 m2", "Comfort, 70 m²"), ("to zostaje przy 60", "Comfort, 60 m²: 89 940,00 zł")],
)
def test_area_is_no_budget(say: Say, message: str, told: str) -> None:
    assert told in say("60 m2 comfort, mam 100 tys", "a 70 m2?", message)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (CHOSEN, "67 455,00 zł (zostaje 12 545,00 zł)"),
        ((*CHOSEN, "a w tym większym?"), "70 m²: 104 930,00 zł"),
        (
            (*CHOSEN, "a jakbym jednak to 70 wzięła to ile by brakowało do comfortu"),
            "104 930,00 zł (brakuje 24 930,00 zł)",
        ),
        ((*CHOSEN, "a jak biorę tamto 70, ile brakuje?"), "brakuje 24 930,00 zł"),
        ((*SMALLER, "a gdybym wziął to 70 w expressie?"), "Express, 70 m²: 69 930,00 zł"),
        (
            (
                "kawalerka 28 m2 ile express",
                "a 41 m2? mam 50 tys",
                "a za tamtą 28 w expresie ile by zostało",
            ),
            "27 972,00 zł (zostaje 22 028,00 zł)",
        ),
    ],
)
def test_flat_is_known_by_its_number(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("60 m2 comfort", "mam 65, ile zostanie?"), "(brakuje 24 940,00 zł)"),
        (("60 m2 comfort", "będziemy mieli jakieś 95, wystarczy?"), "(zostaje 5 060,00 zł)"),
        (("60 m2", "mam 90, starczy na comfort?"), "(zostaje 60,00 zł)"),
        (("comfort", "mam 80, ile zostanie?"), "Budżet: 80 000,00 zł"),
    ],
)
def test_what_is_had_is_money(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize("message", ["mam 40 lat, ile mi zostanie czasu?", "mam 3 pokoje, ile?"])
def test_ages_and_rooms_are_no_money(say: Say, message: str) -> None:
    assert "Budżet" not in say("60 m2 comfort", message)["response"]
