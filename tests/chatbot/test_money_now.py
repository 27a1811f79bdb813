"""How much of the budget there is by now."""

import pytest

from tests.chatbot.dialogues import Say

KNOWN = "68 m2, mam 130 tys, starczy na premium?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("ok a ja juz 20 tys dalem na kuchnie to mi zostalo 110. starczy na comfort?",),
            "zostaje 8 068,00 zł",
        ),
        (("wydalem 30 na kuchnie i zostalo 100. starczy na comfort?",), "brakuje 1 932,00 zł"),
        (("110 mam teraz nie 130",), "Budżet 110 000,00 zł"),
        (("110 mam teraz",), "Budżet 110 000,00 zł"),
        (("mam juz tylko 95", "teraz mam 120 a nie 130"), "Budżet 120 000,00 zł"),
        (("po wplacie na kuchnie zostalo mi 105, comfort?",), "zostaje 3 068,00 zł"),
        (("nie mam 130 tylko 95",), "Budżet 95 000,00 zł"),
        (("aktualnie mam 115",), "Budżet 115 000,00 zł"),
    ],
)
def test_money_that_is_told_anew_is_the_budget(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(KNOWN, *messages)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("i've got 110 now, not 130", "Budget PLN 110,000.00"),
        ("i only have 95 left, comfort?", "short PLN 6,932.00"),
    ],
)
def test_money_that_is_told_anew_in_english(say: Say, message: str, told: str) -> None:
    say("68 sqm, I have 130k, enough for premium?", language="en")
    assert told in say(message, language="en")["response"]


@pytest.mark.parametrize(
    ("message", "not_told"),
    [
        ("zostalo mi 28, co z tym?", "Budżet 28 000,00"),
        ("mam teraz 68 m2 a nie 130", "Budżet 68 000,00"),
        ("dalem 20 na kuchnie i zostalo 80", "Budżet 80 000,00"),  # not of the money that is known
    ],
)
def test_other_numbers_are_no_budget(say: Say, message: str, not_told: str) -> None:
    assert not_told not in say(KNOWN, message)["response"]
