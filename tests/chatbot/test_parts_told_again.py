"""Parts of the money by the way: what goes back at once, and what is bought elsewhere."""

import pytest

from tests.chatbot.dialogues import Say

WITH_KITCHEN = ("mam 50 m2 i 100 tys", "na kuchnie 20, comfort ile zostanie?")
LENT = "a rodzice pozyczą 10, ale 5 musze im oddac od razu. to starczy?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*WITH_KITCHEN, LENT), "zostaje 10 050,00 zł"),
        (
            (
                "mam 50 m2 i 70 tys, comfort?",
                "mama pozyczy 10 tys ale 5 tys od razu oddam, starczy?",
            ),
            "zostaje 50,00",
        ),
        ((*WITH_KITCHEN, "a bez kuchni? kuchnie wziełabym z ikei za 12"), "zostaje 13 050,00 zł"),
        (("mam 50 m2 i 100 tys, comfort", "kuchnie wezme z ikei za 12"), "zostaje 13 050,00 zł"),
    ],
)
def test_part_is_counted_as_it_is_told_last(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_what_goes_back_later_is_money_now(say: Say) -> None:
    reply = say(*WITH_KITCHEN, "rodzice pozyczą 10, ale 5 oddam im za rok, starczy?")["response"]
    assert "+ 5 000,00" not in reply


@pytest.mark.parametrize(
    ("messages", "told", "not_told"),
    [
        (
            ("ile premium za 50 m?", "a jak wezme kredyt i bede mial 110 to premium wejdzie?"),
            "zostaje 10 050,00 zł",
            "transzach",
        ),
        (
            (
                "ile premium za 50 m?",
                "a jak wezme kredyt i bede mial 110 to premium z jedna klima wejdzie?",
            ),
            "z klimatyzacją do 2 250,00 zł",
            "transzach",
        ),
        (
            ("premium 50 m2", "a z klima?", "a bez tego? mieszkanie ma jednak 54, nie 50"),
            "Premium, 54 m²: 107 946,00 zł",
            "7 800",
        ),
    ],
)
def test_loan_and_air_conditioning_are_counted_as_told(
    say: Say, messages: tuple[str, ...], told: str, not_told: str
) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert not_told not in reply


def test_buttons_hold_what_is_left_of_a_loan(say: Say) -> None:
    asked = say("50 m2, mam 100 tys, comfort to ile na meble z tych 100 i na kuchnie 20?", LENT)
    titles = [button["title"] for button in asked["suggestions"]]
    assert titles == ["85 000,00 zł", "105 000,00 zł"]
