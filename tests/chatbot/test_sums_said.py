"""Sums that are told in few words, and what the visitor makes of those that are known."""

from decimal import Decimal

import pytest

from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.sums_reckoned import reckoned
from tests.chatbot.dialogues import Say

COOLED = ["mam 120 tys i 45 m2", "klima 7800 musi byc"]
KITCHEN = ["mam 100 tys i 45 m2", "z tego kuchnia 25"]
PARENTS = ["45 m2, mam 80 tys, rodzice dadza 10"]
EIGHTY = "45 m2, mam 80 tys"


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        ([*COOLED, "nie, 112 bo klima 7800"], 112_000),
        ([*KITCHEN, "no 75, bo 100 minus kuchnia"], 75_000),
        ([*PARENTS, "a gdyby rodzice dali nie 10 tylko 15?"], 95_000),
        ([*KITCHEN, "kuchnia nie 25 tylko 15"], 85_000),
        ([*PARENTS, "w sumie nie 80 tylko 90"], 100_000),
        ([KITCHEN[0], "nie ruszam lokaty 20 tys, czyli zostaje calosc 100"], 100_000),
        ([EIGHTY, "rodzice dadza po 5 tys kazdi"], 90_000),
        ([EIGHTY, "rodzice dadzą 5 tys"], 85_000),
        ([EIGHTY, "budżet plus 10 tys"], 90_000),
        (["45 m2, mam 80 tys, brat da 15", "brat rezygnuje", "tak"], 80_000),
        (["kupilem mieszkanie za 650 tys 57m, na wykonczenie zostalo mi 90"], 90_000),
        (["66 m2", "ja nie mam 70 tys, kolega mial. ja mam 100 tys i 66 m"], 100_000),
        (["45 m2, mam 80"], 80_000),
        ([EIGHTY, "rodzice dadzą 10, a teściowie 15"], 105_000),
        ([EIGHTY, "rodzice dadzą 10, a teściowie 15", "teściowie tylko 5"], 95_000),
        (["45 m2, mam 20 tys i kredyt 70 tys", "kredyt o 10 tys mniejszy"], 80_000),
        (["45 m2, mam 20 tys i kredyt 70 tys", "bank obciął kredyt do 60"], 80_000),
        ([EIGHTY, "zostawiam 10 tys", "nie, zostawiam 15"], 65_000),
        ([EIGHTY, "mam 10 tys mniej niż mówiłem"], 70_000),
        ([EIGHTY, "15 tys zostaje na lokacie"], 65_000),
        ([*KITCHEN, "kuchnia będzie za 3 tygodnie"], 75_000),
        (["dom 120 m2, mamy 200"], 200_000),
    ],
)
def test_sum_that_is_told(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages)["context"]["budget"] == budget


@pytest.mark.parametrize(
    ("messages", "sums"),
    [
        ([*COOLED, "czyli po odjeciu klimy 19 tys na kuchnie tak?"], ["112 200,00 zł"]),
        (
            ["45 m2", "odkładam po 2 tys miesięcznie, klucze za 10 miesięcy, mam 60 tys"],
            ["60 000,00 zł", "80 000,00 zł"],
        ),
        ([EIGHTY, "moi i jego rodzice po 5 tys"], ["90 000,00 zł"]),
        ([EIGHTY, "odliczam 18 na kuchnię", "kuchnia podrożała o 2 tys"], ["60 000,00 zł"]),
        ([EIGHTY, "mąż dorzuci połowę tego"], ["120 000,00 zł"]),
        ([EIGHTY, "dołożę 10%"], ["88 000,00 zł"]),
    ],
)
def test_sum_that_is_asked_about(say: Say, messages: list[str], sums: list[str]) -> None:
    buttons = [button["title"].replace("\xa0", " ") for button in say(*messages)["suggestions"]]
    assert buttons == sums


@pytest.mark.parametrize(
    "message", ["45 m2, mam 80 dni na wszystko", "45 m2, mam 3 pokoje", "45 m2, mam 80 m2"]
)
def test_number_of_something_else_is_no_sum(say: Say, message: str) -> None:
    assert "budget" not in say(message)["context"]


def test_words_that_are_said_again_and_again_take_no_time() -> None:
    assert reckoned(Ledger(Decimal(90_000)), "no, " * 500) is None
