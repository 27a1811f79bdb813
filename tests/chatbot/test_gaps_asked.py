"""A difference that is asked for is told, whatever it is called."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = "mieszkanie 60 m2 comfort ile"
INDIVIDUAL = ("mieszkanie 45 m2 premium ile", "a ten indywidualny przy 45? max ile")
RANGE = "od 13 455,00 zł mniej do 135 045,00 zł więcej niż Premium"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*INDIVIDUAL, "to o ile drożej od premium minimalnie"), RANGE),
        ((*INDIVIDUAL, "a różnica?"), RANGE),
        ((INDIVIDUAL[0], "o ile drożej individualny?"), RANGE),
        ((FLAT, "a express plus to taniej o ile?"), "Różnica: 18 000,00 zł"),
        ((FLAT, "a express plus wyjdzie taniej, o ile?"), "Różnica: 18 000,00 zł"),
        ((FLAT, "a premium drożej o ile?"), "Różnica: 30 000,00 zł"),
        ((FLAT, "a premium w stosunku do comfortu?"), "Różnica: 30 000,00 zł"),
        ((FLAT, "premium na tle comfortu"), "Różnica: 30 000,00 zł"),
        ((FLAT, "express kontra comfort?"), "Różnica: 30 000,00 zł"),
        (("60 m2, mam 80 tys", "to brakuje ile do comfort"), "(brakuje 9 940,00 zł)"),
    ],
)
def test_gap_is_told(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_saving_and_time_beside_a_verdict(say: Say) -> None:
    messages = (
        "mieszkanie 60 m2 premium ile, mam 150 tys",
        "a comfort szybciej? i ile zaoszczędzę wtedy z tych 150",
    )
    said = say(*messages)["response"]
    assert "zostaje 60 060,00 zł" in said
    assert "o 30 000,00 zł tańszy niż Premium" in said
    assert "Dłużej trwa Premium" in said


def test_in_english(say: Say) -> None:
    messages = ("45 sqm Premium", "and the individual project?", "the difference?")
    said = say(*messages, language="en")["response"]
    assert "from PLN 13,455.00 less to PLN 135,045.00 more than Premium" in said
