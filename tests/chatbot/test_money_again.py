"""Money that is spoken of again, without its unit or in other words."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db

LESS = "52 metry, budżet 70 tys, meble 20 tys z tego"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            [LESS, "to wnuczek sam kupi meble za swoje, dajemy całe 70"],
            "Budżet 70 000,00 zł, metraż 52 m²",
        ),
        (
            [
                "budżet 85k ale 10% chcę trzymać na czarną godzinę. 57m2",
                "tak",
                "a jednak nic nie odkładam, całe 85",
            ],
            "Budżet 85 000,00 zł, metraż 57 m²",
        ),
        ([LESS, "a gdyby mieszkanie miało 70?"], "przy metrażu 70 m²"),
        (["60 m2", "a 70?"], "Wykończenie 70 m²"),
    ],
)
def test_number_beside_a_known_area_and_budget(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


LARGEST = "Ile metrów max może mieć mieszkanie, żeby Express Plus zmieścił się w 80 tys"


def test_another_sum_for_the_largest_flat(say: Say) -> None:
    assert "Express Plus: do 79,2 m²" in say(LARGEST, "a w 95?")["response"]
    assert "50 m²: 59 950,00 zł" in say(LARGEST, "a 50?")["response"]


def test_area_that_was_money_goes(say: Say) -> None:
    text = say("60 m2 Comfort", "95", "95 tys miałam na myśli")["response"]
    assert "Budżet 95 000,00 zł, metraż 60 m²" in text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("mąż mówi że bank da tylko 80. wtedy?", "60 000,00 zł (80 000,00 zł − 20 000,00 zł)"),
        ("rodzice dadzą jeszcze 10", "90 000,00 zł (100 000,00 zł − 20 000,00 zł + 10 000,00 zł)"),
    ],
)
def test_another_whole_of_which_the_same_is_taken(say: Say, said: str, told: str) -> None:
    assert told in say("100 tys, z tego kuchnia 20 tys, 60 m2", said)["response"]
