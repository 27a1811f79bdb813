"""A visitor's money of several parts: own, given, borrowed and set aside."""

import pytest

from tests.chatbot.dialogues import Say

OWN_AND_FATHER = ["48 m2 express plus", "mamy 55 tysiecy swoich i tata daje 10. Ile zostanie?"]
OWN_AND_MOTHER = ["64,5 m2 comfort", "mamy 80 tys swoich i mama dorzuca 15, starczy?"]
WITH_BONUS = ["62,5m, budzet 80 tysiecy", "premie 3600 dostane czyli mam 83 600. starczy?"]
KITCHEN = [*WITH_BONUS, "a express plus i meble do kuchni za 12 tys, dam rade?", "71 600"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # Whoever changes their mind gives the amount that is told last, and nothing else.
        ([*OWN_AND_FATHER, "ok a tata sie rozmyslil, da jednak tylko 5"], "2 448,00 zł"),
        ([*OWN_AND_FATHER, "a jakby tata dal 20 zamiast 10?"], "17 448,00 zł"),
        ([*OWN_AND_FATHER, "ale tata daje 5 tys, wiec mamy 60"], "2 448,00 zł"),
        ([*OWN_AND_FATHER, "a bez jego pomocy?"], "brakuje 2 552,00 zł"),
        ([*OWN_AND_FATHER, "tylko z naszych pieniedzy?"], "brakuje 2 552,00 zł"),
        ([*OWN_AND_FATHER, "tata da o 5 tys mniej"], "2 448,00 zł"),
        ([*OWN_AND_FATHER, "tata dorzuci jeszcze 5"], "12 448,00 zł"),
        ([*OWN_AND_FATHER, "tata jednak nie da", "a jednak da te 10"], "zostaje 7 448,00 zł"),
        (
            [
                *OWN_AND_MOTHER,
                "nie, 95 tys z mama, ale chce 5 tys na lampy",
                "mama jednak da 30 tys",
            ],
            "zostaje 8 314,50 zł",
        ),
        ([*OWN_AND_MOTHER, "mama da 30 zamiast tych 15, czyli razem 110"], "13 314,50 zł"),
        ([*OWN_AND_MOTHER, "mama jednak da 30 tys! starczy z jedna klima?"], "do 5 514,50 zł"),
        ([*OWN_AND_MOTHER, "brat pozyczy jeszcze 5 tys"], "zostaje 3 314,50 zł"),
        ([*OWN_AND_MOTHER, "mama sprzeda auto za 15 tys", "110"], "zostaje 13 314,50 zł"),
        # What is set aside for the same thing again is set aside once.
        (
            KITCHEN,
            "brakuje 3 337,50 zł",
        ),
        (
            [
                *KITCHEN,
                "a to jak express zwykly i ta kuchnia 12 tys to ile zostanie?",
            ],
            "zostaje 9 162,50 zł",
        ),
        (
            [
                *KITCHEN,
                "mam 83600 na wszystko, kuchnia 12000, express. ile zostanie?",
            ],
            "zostaje 9 162,50 zł",
        ),
        (
            [*OWN_AND_FATHER, "a lodowka z sofa wyjda nam z 9 tysiecy, wystarczy czy brakuje?"],
            "brakuje 1 552,00 zł",
        ),
        (
            [
                *OWN_AND_FATHER,
                "a lodowka z sofa wyjda nam z 9 tysiecy, wystarczy czy brakuje?",
                "a jakbysmy odpuscili sofe, sama lodowka to 3500?",
            ],
            "zostaje 3 948,00 zł",
        ),
        (["53 m2 comfort", "90 tys mamy, z tego 20 od babci", "a jak babcia da 30?"], "20 553,00"),
        (["60 m2, mam 70 tys, comfort?", "mama da 20, tata 10, to mam 100. starczy?"], "10 060,00"),
        (
            ["54 m2 express, 75 tys", "rodzice dorzucą 6", "a jak rodzice się rozmyślą?"],
            "21 054,00 zł",
        ),
        (["48 m2, 70 tys", "10 na poduszkę", "a jak ruszę całą poduszkę?"], "22 048,00 zł"),
        (
            [
                "35 m2, mam 60 tys",
                "muszę kupić pralkę i lodówkę 7 tys",
                "a bez pralki, tylko lodówka 3 tys",
            ],
            "Budżet 57 000,00 zł",
        ),
        # All that there is, at once; what is bought later; who does not give after all.
        (["58 m2 comfort", "mamy 70 tys i moi rodzice dokladaja 15"], "brakuje 1 942,00 zł"),
        (
            [
                "72 m2 express plus, swoich mamy 60 tysiecy, tesciowa daje 20, a brat pozyczy 10",
                "kuchnia 25 tys",
                "kuchnie kupimy pozniej, wiec te 25 tys wraca do puli",
            ],
            "zostaje 3 672,00 zł",
        ),
        (["60 m2, biorę kredyt 120 tys", "a kredyt 130 zamiast 120?"], "zostaje 10 060,00 zł"),
        (["64 m2, mamy 90 tys z wesela", "z wesela wyszlo 97"], "zostaje 1 064,00 zł"),
        (["mam 70 metrów i 85 tysięcy", "a gdybym dozbierała do 110 tys?"], "zostaje 5 070,00 zł"),
        (["53 m2 comfort", "maz ma 40 a ja 50, razem 90"], "zostaje 10 553,00 zł"),
    ],
)
def test_money_is_what_its_parts_come_to(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


def test_amount_that_somebody_would_have_to_give_is_told(say: Say) -> None:
    asked = "ile mama musialaby dac zebysmy mieli na Comfort i jeszcze 5 tys na lampy?"
    assert (
        "Brakuje 6 685,50 zł, więc byłoby potrzebne 21 685,50 zł"
        in say(*OWN_AND_MOTHER, asked)["response"]
    )


def test_sum_of_the_parts_is_told(say: Say) -> None:
    told = say(*OWN_AND_MOTHER, "to ile mamy razem?")["response"]
    assert "95 000,00 zł (80 000,00 zł + 15 000,00 zł)" in told


def test_whole_for_another_flat_is_asked_about(say: Say) -> None:
    """With what was set aside before, or without it?"""
    say("29 m, mam 50 tys, z tego 6 odkladam na meble")
    answer = say("mieszkanie 44 m2, mamy razem 64 tys. comfort da rade?")
    assert answer["intent"] in {"budget_unclear", "price_unsure"}


def test_amount_beside_an_area_is_the_budget(say: Say) -> None:
    told = say("kupilismy 63 m2 i mamy 90 tys. Na jaki pakiet nam starczy?")["response"]
    assert "Express Plus: 75 537,00 zł (zostaje 14 463,00 zł)" in told


def test_what_packages_differ_by_is_no_money(say: Say) -> None:
    say("47 m2?", "a w comforcie o ile drozej niz w express plus?")
    told = say("aha to 14100 wiecej. a mam odlozone 65 tys, ile zabraknie?")["response"]
    assert "Comfort: 70 453,00 zł (brakuje 5 453,00 zł)" in told


def test_metres_are_taken_off_no_money(say: Say) -> None:
    answer = say(
        "54m express plus, mam 65 tys", "bez sypialni, 54 minus 11, ile zostanie z tych 65"
    )
    assert "54 000" not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a gdybysmy sami dolozyli polowe tego co brakuje, a mama druga polowe, to po ile?",
        "mama da tyle samo co my",
        "rodzice dadza 20",  # the mother among them?
        "mama dolozyla po 5 tys od kazdego",
    ],
)
def test_nothing_is_counted_that_nobody_can_tell(say: Say, message: str) -> None:
    answer = say(*OWN_AND_MOTHER, message)
    assert answer["intent"] in {"price_unsure", "budget_unclear"}
    assert answer["context"].get("budget", 95_000) == 95_000


def test_parts_are_told_where_the_answer_is_not_sure(say: Say) -> None:
    told = say(*OWN_AND_MOTHER, "mama da tyle samo co my")["response"]
    assert "Budżet: 95 000,00 zł (80 000,00 zł + 15 000,00 zł)" in told
