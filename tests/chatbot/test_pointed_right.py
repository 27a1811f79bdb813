"""What a message points at is what is told: an area by its size, a package by its price."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = ("mieszkanie 47 metrów, mam 73 tys", "a jakbym jednak znalazla wieksze, 55 metrow?")
HOUSE = ("dom 120 m2 z poddaszem 40m", "razem 160, to ile w comfort")
TRIED = ("mieszkanie 47 m comfort", "a 55?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                *FLAT,
                "to moze express plus w tych 55?",
                "to jednak zostaje przy mniejszym 😅 comfort",
            ),
            "Comfort, 47 m²: 70 453,00 zł",
        ),
        ((*FLAT, "zostaje przy mniejszym :) comfort ile"), "Comfort, 47 m²: 70 453,00 zł"),
        ((*TRIED, "to mniejsze 😅 ile w premium"), "Premium, 47 m²: 93 953,00 zł"),
        ((*TRIED, "to w wiekszym!! premium ile"), "Premium, 55 m²: 109 945,00 zł"),
        (("48 m2 comfort", "a 61?", "a ta mniejsza kawalerka w plusie?"), "48 m²: 57 552,00 zł"),
        (("48 m2 comfort", "a 61?", "a tanszy pakiet dla wiekszego, 61?"), "60 939,00 zł"),
        (("48 m2 comfort", "a tanszy pakiet dla wiekszego, 61?"), "Express Plus: 73 139,00 zł"),
        (("48 m2 comfort", "a w wiekszym 61 ile?"), "Comfort, 61 m²: 91 439,00 zł"),
        (("48 m2 comfort", "a 61?", "dobra, to mniejsze... ile w plusie?"), "48 m²: 57 552,00 zł"),
    ],
)
def test_area_is_pointed_at_by_its_size(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_area_is_pointed_at_in_english(say: Say) -> None:
    say("flat 47 sqm, comfort", "and for 55?", language="en")
    reply = say("i'd go for the smaller one :) what would it be in premium?", language="en")
    assert "Premium, 47 m²: PLN 93,953.00" in reply["response"]


@pytest.mark.parametrize("message", ["a mniejsza kuchnia ile?", "a mniejszy pakiet?"])
def test_what_is_smaller_may_be_no_flat(say: Say, message: str) -> None:
    assert "47 m²" not in say(*TRIED, message)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*HOUSE, "a bez poddasza?"), "Comfort, 120 m²: 179 880,00 zł"),
        ((*HOUSE, "120", "a bez poddasza?"), "120 m²: 179 880,00 zł"),
        ((*HOUSE, "120", "no express plus. a jednak z tym poddaszem?"), "160 m²: 191 840,00 zł"),
        ((*HOUSE, "120", "express plus ile za caly dom z poddaszem"), "160 m²: 191 840,00 zł"),
        (
            ("dom 100 m2 i antresola 20 m", "razem 120 comfort ile", "a bez antresoli?"),
            "Comfort, 100 m²: 149 900,00 zł",
        ),
    ],
)
def test_area_is_pointed_at_by_a_part(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told", "not_told"),
    [
        (
            ("dom 120 m2 comfort", "a w tanszym? i to bez vatu"),
            "Express Plus, 120 m²: 143 880,00 zł brutto, 133 222,22 zł netto",
            "179 880,00",
        ),
        (("dom 120 m2 comfort", "a w drozszym?"), "Premium, 120 m²: 239 880,00 zł", "179 880,00"),
        (
            ("50 m2 comfort, mam 70 tys", "a w tanszym ile zostanie?"),
            "zostaje 10 050,00",
            "Comfort:",
        ),
        (("50 m2 premium", "comfort?", "a w drozszym?"), "Premium, 50 m²: 99 950,00", "Comfort"),
        (("41 m2 comfort", "a pakiet taniej to ile oszczedze?"), "Różnica: 12 300,00", "40 959"),
        (("41 m2 comfort", "a pakiet wyzej o ile drozej?"), "Różnica: 20 500,00", "40 959"),
        (("50 m2 comfort", "a w tanszym mieszkaniu?"), "", "Express Plus, 50 m²"),
    ],
)
def test_package_is_pointed_at_by_its_price(
    say: Say, messages: tuple[str, ...], told: str, not_told: str
) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert not_told not in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("mieszkanie 60 m comfort", "no express ile wyjdzie"), "Express, 60 m²: 59 940,00 zł"),
        (("no premium ile za 50 m",), "Premium, 50 m²: 99 950,00 zł"),
    ],
)
def test_polish_no_denies_nothing(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("ile razem w obu?", "152 898,00 zł"),
        ("premium w tym mniejszym i w tym wiekszym ile?", "93 953,00 zł"),
        ("premium w tym mniejszym i w tym wiekszym ile?", "109 945,00 zł"),
    ],
)
def test_both_are_priced(say: Say, message: str, told: str) -> None:
    assert told in say(*TRIED, message)["response"]


def test_rests_of_both_are_told(say: Say) -> None:
    reply = say(*FLAT, "comfort", "w ktorym mi cos zostanie, w mniejszym czy wiekszym?")["response"]
    assert "zostaje 2 547,00 zł" in reply
    assert "brakuje 9 445,00 zł" in reply


FLAT_52 = ("mieszkanie 52 m2, comfort", "premium?", "to o ile drozej wychodzi premium niz ten?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*FLAT_52, "a jakbym pokoj 14 wylaczyl, to comfort ile taniej"), "20 986,00 zł"),
        ((*FLAT_52, "pytam o 38 w comfort zamiast 52, o ile taniej"), "20 986,00 zł"),
        ((*FLAT_52[:2], "38 m2 w comfort zamiast 52 m2, o ile taniej"), "20 986,00 zł"),
        ((*FLAT_52[:2], "ile zaoszczedze w comforcie jak zrobie 38 zamiast 52?"), "20 986,00 zł"),
        ((*FLAT_52[:2], "o ile taniej 38 m2 niz 52 m2 w comfort"), "20 986,00 zł"),
        ((FLAT_52[0], "a jakbym wykluczyla sypialnie 12 m, ile taniej?"), "17 988,00 zł"),
        (
            ("52 m2, comfort, mam 90 tys", "a 38 zamiast 52, o ile taniej i ile zostanie?"),
            "zostaje 33 038,00 zł",
        ),
    ],
)
def test_difference_is_of_both_areas(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


LARGEST = (
    "Hej! Ile mogę mieć metrów żeby za 90 tysięcy zrobić comfort?",
    "wybieram miedzy 58 a 63",
)
BOTH = "czyli na to wieksze braknie mi 4 tys? to w takim razie plus, ile zostanie w tym i w tym"


def test_both_are_pointed_at(say: Say) -> None:
    assert "do 60 m²" in say(LARGEST[0])["response"]
    reply = say(LARGEST[1], BOTH)["response"]
    assert "zostaje 20 458,00 zł" in reply
    assert "zostaje 14 463,00 zł" in reply
    assert "Express Plus, 58 m²: 69 542,00 zł" in say("a w tym mniejszym?")["response"]


@pytest.mark.parametrize(
    "message", ["ile zostanie w plusie w jednym i drugim?", "a plus? ile zostanie w obu"]
)
def test_both_are_named_in_other_words(say: Say, message: str) -> None:
    reply = say("58 m2 comfort, mam 90 tys", "a 63?", message)["response"]
    assert "zostaje 20 458,00 zł" in reply
    assert "zostaje 14 463,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told", "not_told"),
    [
        (
            ("41 m2 comfort", "nie o ekspres mi chodzilo tylko plus, o ile taniej od comforta"),
            "Różnica: 12 300,00 zł",
            "40 959",
        ),
        (
            ("60 tys, 41 m2, agd 10", "comfort?", "no ale ile zl zostanie w sumie jak plus"),
            "Tak, na Express Plus wystarczy: 49 159,00 zł (zostaje 841,00 zł)",
            "60 000,00 zł, metraż",
        ),
        (
            (
                "60 tys, 41 m2, agd 10",
                "comfort?",
                "a w plusie ile bedzie na meble oprocz tego agd?",
            ),
            "zostaje 841,00 zł",
            "10 841",
        ),
    ],
)
def test_plus_is_the_package(say: Say, messages: tuple[str, ...], told: str, not_told: str) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert not_told not in reply
