"""Net prices of flats that each have their own package, and of what two packages differ by."""

import pytest

from tests.chatbot.dialogues import Say

BOTH = "Mam 2 mieszkania: 38 m w Express i 71 m w Comfort, ile razem brutto?"


@pytest.mark.parametrize(
    "message",
    ["a netto? i ile z tego to ten drugi", "czyli 38 express i 71 comfort, ile netto razem"],
)
def test_of_flats_in_their_own_packages(say: Say, message: str) -> None:
    text = say(BOTH, message)["response"]
    assert "Comfort, 71 m²: 106 429,00 zł brutto, 98 545,37 zł netto" in text
    assert "Razem: 144 391,00 zł brutto, 133 695,37 zł netto, 10 695,63 zł VAT" in text
    assert "Premium" not in text
    assert "Comfort, 38 m²" not in text
    text = say("a w mniejszym plus?")["response"]  # they stay what is spoken of
    assert "Express Plus, 38 m²: 45 562,00 zł" in text


def test_of_flats_in_english(say: Say) -> None:
    first = "38 sqm in Express and 71 sqm in Comfort, total?"
    assert "PLN 133,695.37 net" in say(first, "and net?", language="en")["response"]


def test_of_flats_in_one_package(say: Say) -> None:
    text = say("mam dwa mieszkania 38 i 45, express", "ile to netto?")["response"]
    assert "Express, razem 83 m²: 82 917,00 zł brutto, 76 775,00 zł netto" in text


def test_of_flats_of_which_one_is_chosen(say: Say) -> None:
    assert "Razem" not in say("38 w express czy 71 w comfort, netto ile?")["response"]


def test_of_a_difference(say: Say) -> None:
    first = "difference in price between express and express plus for 52m2"
    message = "no i mean net difference for the whole 52"
    text = say(first, message, language="en")["response"]
    assert "Difference: PLN 10,400.00 gross, PLN 9,629.63 net" in text


@pytest.mark.parametrize(
    ("first", "message", "net"),
    [
        ("60 m2", "ile drożej premium niż comfort netto?", "27 777,78"),
        ("60 m2 express", "różnica netto do comfortu?", "27 777,78"),
    ],
)
def test_of_a_difference_in_polish(say: Say, first: str, message: str, net: str) -> None:
    assert f"zł brutto, {net} zł netto" in say(first, message)["response"]


def test_a_difference_that_is_gross(say: Say) -> None:
    text = say("60 m2 express", "różnica do comfortu?")["response"]
    assert "netto" not in text


def test_an_area_that_is_told_again(say: Say) -> None:
    message = "64 as i wrote. net price please"
    text = say("64 m2 comfort", message, language="en")["response"]
    assert "PLN 88,829.63 net" in text


@pytest.mark.parametrize(
    ("language", "first", "message"),
    [
        ("en", "how much for a 63 sqm flat in Express Plus?",
         "ok and what would be the 8% VAT part of that 75k"),
        ("en", "how much for a 63 sqm flat in Express Plus?",
         "no, I mean how much of the 75,537 is VAT"),
        ("pl", "ile za 63m w express plus", "ile z tych 75 tys to vat"),
    ],
)  # fmt: skip
def test_of_a_price_that_is_said_again(say: Say, language: str, first: str, message: str) -> None:
    text = say(first, message, language=language)["response"]
    assert ("69 941,67" if language == "pl" else "69,941.67") in text
    assert ("5 595,33" if language == "pl" else "5,595.33") in text


def test_of_money_that_is_the_visitors_own(say: Say) -> None:
    text = say("ile za 63m w express plus", "mam 75 tys netto, starczy?")["response"]
    assert "brakuje 537,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "net"),
    [
        (["55 m comfort", "a netto roznica miedzy premium a comfort"],
         ("101 800,93", "76 337,96", "25 462,97")),
        (["55m premium i 41 m comfort, ile razem", "netto?"],
         ("101 800,93", "56 906,48", "158 707,41")),
        (["mam 41 i 53 m comfort, ile razem", "a netto?"],
         ("56 906,48", "73 562,04", "130 468,52")),
    ],
)  # fmt: skip
def test_rows_that_are_told_add_up(say: Say, messages: list[str], net: tuple[str, ...]) -> None:
    text = say(*messages)["response"].replace("\N{NO-BREAK SPACE}", " ")
    assert all(f"{amount} zł netto" in text for amount in net)
