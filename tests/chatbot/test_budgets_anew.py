"""Money that is told anew beside a price that is known, and what is set apart of it."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = "95 m2, mamy 140 tys, na co starczy"
KITCHEN = ("91 m2 comfort", "comfort + 35 tys za kuchnię, ile razem")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (FLAT, "a jednak bedzie 170, bo sprzedamy auto. to w comforcie ile zostanie na meble?"),
            "zostaje 27 595,00 zł",
        ),
        ((FLAT, "mamy jednak 150, starczy na comfort?"), "zostaje 7 595,00 zł"),
        ((FLAT, "podniesiemy do 160, comfort wejdzie?"), "zostaje 17 595,00 zł"),
        (
            ("95 m2, mamy 200 tys, na co starczy", "a jednak podniesie do 230. premium wejdzie?"),
            "zostaje 40 095,00 zł",
        ),
        ((FLAT, "jednak podnosimy do 150, comfort wejdzie?"), "zostaje 7 595,00 zł"),
        ((FLAT, "jednak dobijemy do 190, to premium?"), "zostaje 95,00 zł"),
    ],
)
def test_number_near_the_budget_is_money(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_number_as_near_to_both_is_asked_about(say: Say) -> None:
    asked = say("80 m2, mamy 90 tys, na co starczy", "a jednak bedzie 85. starczy na plusa?")
    assert "85 m²" in asked["response"]
    assert "85 000,00 zł" in asked["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FLAT, "a jednak bedzie 90 m2, comfort starczy?"), "134 910,00 zł"),
        (("50 m2, mamy 100 tys, na co starczy", "a jednak bedzie 48, comfort?"), "71 952,00 zł"),
        ((FLAT, "jednak mam mieszkanie 102, comfort?"), "152 898,00 zł"),
    ],
)
def test_area_that_is_told_anew_is_one(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("o kurcze. mamy 150, ile brakuje?", "brakuje 21 409,00 zł"),
        ("mamy 180 tys, starczy?", "zostaje 8 591,00 zł"),
        ("mam 175 tys., ile zostanie?", "zostaje 3 591,00 zł"),
        ("mamy 150 tys na wykonczenie i 35 na kuchnie, starczy?", "zostaje 13 591,00 zł"),
        ("mamy 150 tys, ile zostanie bez kuchni?", "zostaje 13 591,00 zł"),
    ],
)
def test_cost_of_the_message_before_counts(say: Say, question: str, told: str) -> None:
    assert told in say(*KITCHEN, question)["response"]


def test_set_aside_part_and_the_rest_are_one_sum(say: Say) -> None:
    told = say(
        "52,3 m2 comfort",
        "mamy 105 tys, z tego 20 na kuchnie, ile zostanie?",
        "z tych 20 na kuchnie plus to co zostaje, ile mamy w sumie na meble?",
    )["response"]
    assert "zostaje 26 602,30 zł" in told
    assert "musi zmieścić się" not in told


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("nie, 85 tysiecy jest na wykonczenie, 15 na meble", "zostaje 5 553,00 zł"),
        ("mam 85 tys na wykonczenie i 15 tys na meble, starczy?", "zostaje 5 553,00 zł"),
        ("mam 85 tys, meble osobno, starczy?", "zostaje 5 553,00 zł"),
        ("mam 85 tys na wykonczenie, a meble mamy osobno, starczy?", "zostaje 5 553,00 zł"),
    ],
)
def test_what_is_paid_apart_is_not_to_be_left(say: Say, message: str, told: str) -> None:
    answer = say("53 m2 comfort", message)["response"]
    assert told in answer
    assert "musi zmieścić się" not in answer
    assert "Nie liczę tu" not in answer


def test_furniture_without_money_of_its_own_has_to_be_left(say: Say) -> None:
    answer = say("53 m2 comfort", "mam 100 tys, starczy na comfort i meble?")["response"]
    assert "musi zmieścić się" in answer


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("premium 110 m2 ile", "a na brata budzet 200 tys by weszlo?"), "brakuje 19 890,00 zł"),
        (("comfort 50 m2 ile", "a na budżet rodziców 80 tys by starczyło?"), "5 050,00 zł)"),
        (
            (
                "52,3 m2 comfort, mamy 100 tys",
                "czyli jak meble 20 to po comforcie zostaje nam 1700 zl tak?",
            ),
            "zostaje 1 602,30 zł",
        ),
        (
            ("53 m2 comfort, mam 100 tys, meble 15 tys moze", "no tak 85 jak odejmiemy meble"),
            "Budżet 85 000,00 zł",
        ),
        (("60 m2 express plus", "mamy 75 tys, damy radę?"), "zostaje 3 060,00 zł"),
        (
            (
                "Czesc, mamy oszczedzone 60 tys a rodzice dorzuca 25 tys, mieszkanie 63,7 metra."
                " starczy na express plus?",
            ),
            "zostaje 8 623,70 zł",
        ),
        (
            (
                "60 m2 express plus",
                "ja mam 35 tys, moj chlopak 30 a moi rodzice obiecali 10. damy rade plusa?",
            ),
            "zostaje 3 060,00 zł",
        ),
    ],
)
def test_budget_is_read(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
