"""Questions that stand beside each other: each is answered, and nothing that nobody asked."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "language", "told"),
    [
        ("ile comfort za 50 m2 a ile za 60?", "pl", ("74 950,00 zł", "89 940,00 zł")),
        ("ile za 50 m2 comfort, a ile za 60?", "pl", ("74 950,00 zł", "89 940,00 zł")),
        ("ile kosztuje comfort 50 m a ile 60 m", "pl", ("74 950,00 zł", "89 940,00 zł")),
        ("ile wyjdzie 50m2 a ile 60m2 w premium", "pl", ("99 950,00 zł", "119 940,00 zł")),
        ("ile za 50 m2 express plus a ile za 62,5 m2", "pl", ("59 950,00 zł", "74 937,50 zł")),
        ("how much is comfort for 50 m2 and how much for 60?", "en", ("74,950.00", "89,940.00")),
    ],
)
def test_price_that_is_asked_for_two_areas(
    say: Say, message: str, language: str, told: tuple[str, ...]
) -> None:
    reply = say(message, language=language)["response"]
    assert all(figure in reply for figure in told)
    assert "Razem" not in reply


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("mam 55 m2 i za 60 tys chcę comfort", "brakuje 22 445,00 zł"),
        ("ile comfort za 50 m2 a ile za klimę?", "7 800,00 zł"),
        ("comfort 55 m2, a ile za 12 tygodni?", "82 445,00 zł"),
    ],
)
def test_what_is_no_second_area(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("jaka gwarancja i czy w premium jest dłuższa?", "pl"),
        ("a czy gwarancja w premium dłuższa?", "pl"),
        ("gwarancja zależy od pakietu?", "pl"),
        ("gwarancja w express krótsza niż w comfort?", "pl"),
        ("what's the warranty, is it longer in Premium?", "en"),
    ],
)
def test_warranty_of_packages(say: Say, message: str, language: str) -> None:
    say("55 m2 comfort ile?", language=language)
    reply = say(message, language=language)["response"]
    assert "36" in reply
    assert "jeden okres gwarancji" in reply or "one period of warranty" in reply
    assert "109" not in reply


def test_warranty_and_two_towns(say: Say) -> None:
    message = "gwarancja ile lat, mieszkanie w Sopocie więc macie tam ekipę? a do Wejherowa też"
    reply = say(message)["response"]
    assert "36 miesięcy" in reply
    assert "Sopot: tak" in reply
    assert "Wejherowo: tak" in reply


@pytest.mark.parametrize(
    "message",
    [
        "a ile to kosztuje przy 58 i czy w transzach po równo",
        "ile to kosztuje i czy płaci się w transzach?",
    ],
)
def test_price_and_instalments(say: Say, message: str) -> None:
    reply = say("58 m2 comfort", message)["response"]
    assert "86 942,00 zł" in reply
    assert "Płatność odbywa się w transzach" in reply


@pytest.mark.parametrize(
    "message",
    [
        "dobra a mam 85 tys łącznie i z tego na wesele idą 15 więc na comfort nie starczy co?",
        "mam 85 tys i z tego na wesele idzie 15 tys, starczy?",
        "mam 85 tys, z czego na auto pójdzie 15, starczy?",
        "mam 85 tys, 15 z tego idzie na wesele, starczy?",
        "mam 85 tys, z tego 15 idzie na wesele, starczy?",
        "mam łącznie 85 tys i 15 z tego pójdzie na auto, ile brakuje?",
    ],
)
def test_part_of_the_money_that_is_for_something_else(say: Say, message: str) -> None:
    reply = say("58 m2 comfort", message)["response"]
    assert "70 000,00 zł" in reply
    assert "brakuje 16 942,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        (("kuchnia 8m2 comfort ile?", "a całe mieszkanie 40m"), "pl", "59 960,00 zł"),
        (("ile łazienka 5 m2?", "a całe mieszkanie 40m?"), "pl", "59 960,00 zł"),
        (("how much is a kitchen 8 m2?", "and the whole flat, 40 m2?"), "en", "59,960.00"),
    ],
)
def test_whole_flat_after_a_room(
    say: Say, messages: tuple[str, ...], language: str, told: str
) -> None:
    reply = say(*messages, language=language)["response"]
    assert told in reply
    assert "Kuchni i szaf" not in reply
    assert "Kitchens" not in reply


@pytest.mark.parametrize(
    "message", ["how much over?", "by how much is it over budget?", "how far over am I?"]
)
def test_how_much_over_the_budget(say: Say, message: str) -> None:
    assert (
        "short PLN 2,445.00" in say("55 m2 comfort, 80k budget", message, language="en")["response"]
    )


def test_difference_of_sizes_has_no_basis_twice(say: Say) -> None:
    reply = say("50 albo 60 m2 comfort ile", "o ile drożej to większe")["response"]
    assert reply.count("Podstawa cen") <= 1
    assert "Proszę podać metraż" not in reply


def test_wardrobe_that_is_furniture_makes_no_smaller_flat(say: Say) -> None:
    reply = say("55 m2 comfort ile", "z garderobą 4m?", "bez garderoby")["response"]
    assert "51 m²" not in reply
    assert "51 m²" in say("55 m2 z garderobą 4m comfort ile", "bez garderoby")["response"]
