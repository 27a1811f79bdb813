"""Several flats of which only some are to be finished after all."""

import re

import pytest

from tests.chatbot.dialogues import Say

TWO = "mam dwa mieszkania 38 i 45 m2, express"
ALIKE = "mam 3 kawalerki po 28 m pod wynajem, express"


@pytest.mark.parametrize(
    ("first", "message", "area", "total"),
    [
        (TWO, "a jak wezmę tylko to 45, na comfort ile?", 45, "67 455"),
        ("mam dwa mieszkania 38 i 45 m2", "samo 45 w comfort ile?", 45, "67 455"),
        (TWO, "tego 38 nie robię wcale, ile comfort?", 45, "67 455"),
        (TWO, "rezygnuję z mniejszego, ile premium?", 45, "89 955"),
        (TWO, "większe odpada. ile wtedy?", 38, "37 962"),
        (TWO, "tylko pierwsze, w premium ile?", 38, "75 962"),
        ("mam trzy mieszkania 28, 31 i 45", "tylko największe, ile w comfort", 45, "67 455"),
        (ALIKE, "tylko jedną w premium", 28, "55 972"),
    ],
)
def test_only_one_of_them(say: Say, first: str, message: str, area: int, total: str) -> None:
    answer = say(first, message)
    assert f"{area} m²: {total},00 zł" in answer["response"]
    assert "Razem" not in answer["response"]
    assert float(answer["context"]["square_meters"]) == area


def test_what_is_left_of_the_money_for_both(say: Say) -> None:
    messages = (
        "mam dwa mieszkania 38 i 45 m2, mam 90 tys na oba, starczy na express?",
        "a jak bym to większe zrobiła w express plus a mniejsze w express?",
        "a jak wezmę tylko to 45 za te 90 tys, na comfort starczy?",
    )
    text = say(*messages)["response"]
    assert "Comfort, 45 m²: 67 455,00 zł" in text
    assert "zostaje 22 545,00 zł" in text
    text = say("a premium?")["response"]
    assert "Premium, 45 m²: 89 955,00 zł" in text
    text = say("a oba jednak w express, ile razem?")["response"]
    assert "Razem 83 m²: 82 917,00 zł" in text


@pytest.mark.parametrize(
    "message", ["only the bigger one, in Comfort", "we're not doing the 38 at all, Comfort price?"]
)
def test_only_one_of_them_in_english(say: Say, message: str) -> None:
    first = "i have two flats 38 and 45 m2, price express?"
    text = say(first, message, language="en")["response"]
    assert "Comfort, 45 m²: PLN 67,455.00" in text


def test_so_many_of_those_that_are_alike(say: Say) -> None:
    messages = (
        "mam 3 kawalerki po 28 m pod wynajem",
        "a jakby jedna z nich w comforcie a dwie expres",
        "a ile moge zarobic jak dam tylko 2 do wykonczenia w plusie, znaczy ile wtedy place",
    )
    text = say(*messages)["response"]
    assert "Express Plus, 28 m²: 2 × 33 572,00 zł = 67 144,00 zł" in text
    assert "pojedynczych pracach" not in text
    assert "transzach" not in text
    assert "Razem 56 m²: 83 944,00 zł" in say("a w comforcie?")["response"]


def test_two_that_are_left_of_three(say: Say) -> None:
    text = say("mam trzy mieszkania 28, 31 i 45, express", "tego 28 nie robimy, ile?")["response"]
    assert "Razem 76 m²: 75 924,00 zł" in text


@pytest.mark.parametrize(
    ("first", "message", "total"),
    [
        (TWO, "tylko to większe w plusie", "91 917"),
        (TWO, "a jakby tylko to wieksze w plusie, a mniejsze express", "91 917"),
        (ALIKE, "dwie z nich w plusie", "95 116"),
        (ALIKE, "tylko jedna w plusie, reszta w express", "89 516"),
    ],
)
def test_one_that_changes_leaves_none_out(say: Say, first: str, message: str, total: str) -> None:
    assert f"Razem: {total},00 zł" in say(first, message)["response"]


@pytest.mark.parametrize(
    "message", ["a sama łazienka ile?", "tylko 3 miesiące mam, zdążycie?", "tylko 2 pokoje mają"]
)
def test_what_is_no_flat(say: Say, message: str) -> None:
    text = say(TWO, message)["response"]
    assert re.search(r"(?:38|45) m²: [0-9]", text) is None


@pytest.mark.parametrize(
    ("first", "message"),
    [
        (ALIKE, "tylko 2 wizualizacje są w comforcie?"),
        (TWO, "tego 38 nie robię w premium"),
        (TWO, "większe nie robi różnicy w czasie?"),
    ],
)
def test_what_leaves_none_out(say: Say, first: str, message: str) -> None:
    say(first, message)
    assert "azem " in say("ile za wszystkie w comforcie?")["response"]


def test_what_is_advised_has_its_price(say: Say) -> None:
    text = say("mam 3 kawalerki po 28 m pod wynajem, co polecacie i za ile wszystkie?")["response"]
    assert "Express: 27 972,00 zł (28 m²), 83 916,00 zł (razem 84 m²)" in text
    text = say("mam dwa mieszkania 38 i 45 m2, który pakiet polecacie na wynajem?")["response"]
    assert "82 917" not in text
