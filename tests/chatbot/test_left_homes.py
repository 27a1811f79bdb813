"""A home that somebody lives in, sells or leaves is none to finish."""

import pytest

from tests.chatbot.dialogues import Say

HOUSE = "Mamy 140 m2 dom, ale kupujemy mniejsze mieszkanie."
NEW = "Mieszkanie będzie nowe, 58,7 m2. Ile za Express i za Express Plus?"
BOTH = "dom 140 m2 i mieszkanie 58,7 m2, ile Comfort?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((HOUSE, NEW, "Domu nie wykańczamy. To o ile droższy jest ten Plus?"), "11 740,00 zł"),
        ((HOUSE, NEW, "tylko mieszkanie 58,7 m2. Ile kosztuje w Comforcie?"), "87 991,30 zł"),
        (
            (HOUSE, NEW, "Domu nie liczymy! Ile za Comfort i czy 90 tys. wystarczy?"),
            "zostaje 2 008,70 zł",
        ),
        (
            ("mieszkamy w domu 120 m2 i przenosimy sie do mieszkania 51,7 m2. ile comfort?",),
            "Comfort, 51,7 m²: 77 498,30 zł",
        ),
        (("teraz mieszkamy w 38 m2, a kupujemy 62 m2. ile express?",), "Express, 62 m²: 61 938"),
        (("sprzedajemy dom 150 m2 i kupujemy mieszkanie 60 m2, ile comfort",), "89 940,00 zł"),
        ((BOTH, "domu nie wykańczamy. ile samo mieszkanie w expressie?"), "58 641,30 zł"),
        ((BOTH, "bez domu"), "87 991,30 zł"),
        ((BOTH, "bez domu ile?"), "87 991,30 zł"),
        (("przeprowadzam się z 38 m2 do 58 m2, ile express?",), "57 942,00 zł"),
        (("Mamy dom 150 m2, który sprzedajemy. Ile Comfort za nowe 60 m2?",), "89 940,00 zł"),
    ],
)
def test_home_that_is_left_is_not_counted(say: Say, messages: tuple[str, ...], told: str) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert not {"140 m²", "120 m²", "150 m²", "38 m²"} & {*reply.replace(":", ",").split(",")}


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "we live in a 120 sqm house and are moving to a 52 sqm flat, how much is comfort?",
            "Comfort, 52 m²: PLN 77,948.00",
        ),
        ("selling our 130 sqm house, moving to 74.5 sqm apartment. express?", "PLN 74,425.50"),
        ("we're selling our 90 sqm flat and buying a 61 sqm one. express?", "PLN 60,939.00"),
    ],
)
def test_home_that_is_left_is_not_counted_in_english(say: Say, message: str, told: str) -> None:
    assert told in say(message, language="en")["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("dom 140 m2 i mieszkanie 50 m2, ile razem oba w expressie?", "189 810,00 zł"),
        ("mieszkamy w domu 120 m2, ile wykończenie w comforcie?", "179 880,00 zł"),
        ("mamy mieszkanie 60 m2, ile comfort?", "89 940,00 zł"),
    ],
)
def test_home_that_is_finished_is_counted(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


def test_guarantee_of_both_packages_is_told_alone(say: Say) -> None:
    reply = say(HOUSE, NEW, "A gwarancja na oba taka sama?")["response"]
    assert "36 miesięcy" in reply
    assert "140" not in reply
