"""Flats of which the visitor takes one: each is asked about by itself, and there is no sum."""

import pytest

from tests.chatbot.dialogues import Say

TWO = ("ogladamy mieszkania, jedno 46 m2, drugie 63 m2. ile w comforcie?",)
ONE_OF_THEM = (*TWO, "kupimy tylko jedno, a w premium to mniejsze?")
WITH_MONEY = (*ONE_OF_THEM, "mamy 92 tys, starczy na to wieksze w comforcie?")
TOWNS = (
    "kupujemy 51 m2 w Krakowie, mamy 80 tys. comfort?",
    "jest tez drugie mieszkanie, w Gdansku 66 m2. tam comfort?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (ONE_OF_THEM, "Premium, 46 m²: 91 954,00 zł"),
        (WITH_MONEY, "94 437,00 zł (brakuje 2 437,00 zł)"),
        ((*WITH_MONEY, "a jak rodzice dorzuca 10 tys?"), "zostaje 7 563,00 zł"),
        ((*WITH_MONEY, "a to pierwsze w premium, ile zostanie?"), "zostaje 46,00 zł"),
        ((*WITH_MONEY, "a w tym 46 starczy na comfort?"), "68 954,00 zł (zostaje 23 046,00 zł)"),
        ((*TOWNS, "to ile zabraknie?"), "98 934,00 zł (brakuje 18 934,00 zł)"),
        ((*TOWNS, "a w krakowie w express plus?"), "Express Plus, 51 m²: 61 149,00 zł"),
        ((*TOWNS, "a o ile drozej to w gdansku od tego w krakowie?"), "22 485,00 zł"),
        ((*TOWNS, "wracamy do tego pierwszego, premium i ile braknie"), "brakuje 21 949,00 zł"),
    ],
)
def test_one_of_them_is_asked_about(say: Say, messages: tuple[str, ...], told: str) -> None:
    answer = say(*messages)["response"]
    assert told in answer
    assert "Razem" not in answer


def test_both_are_told_where_both_are_asked_for(say: Say) -> None:
    answer = say(*ONE_OF_THEM, "a oba w premium?")["response"]
    assert "91 954,00 zł" in answer
    assert "125 937,00 zł" in answer


def test_two_flats_that_are_both_done_have_a_sum(say: Say) -> None:
    answer = say("mam dwa mieszkania, 46 m2 i 63 m2, comfort razem ile?")["response"]
    assert "163 391,00 zł" in answer


@pytest.mark.parametrize("floor", range(10))
def test_any_floor_is_a_place(say: Say, floor: int) -> None:
    messages = (f"do wyboru 45 m2 na {floor} pietrze i 53 m2 na parterze, premium ile?", "hm")
    assert say(*messages, f"a w tym na {floor} pietrze comfort?")["response"]
