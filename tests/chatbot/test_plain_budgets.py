"""An amount is a budget, or a part of one, where that is plain; else it is asked back about."""

from typing import Any

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


def offered(answer: dict[str, Any]) -> list[str]:
    return [button["title"].removesuffix(",00 zł") for button in answer["suggestions"]]


@pytest.mark.parametrize(
    ("message", "sums"),
    [
        ("mam 90 tys, mieszkanie 48, 20 odejdzie na meble", ["70 000", "90 000"]),
        ("mam 90 tys, 48m, z tego 15 zabiera mi notariusz", ["75 000", "90 000"]),
    ],
)
def test_number_with_words_that_nobody_knows_is_not_overlooked(
    say: Say, message: str, sums: list[str]
) -> None:
    answer = say(message)
    assert offered(answer) == sums
    assert "budget" not in answer["context"]


def test_number_beside_a_chosen_sum_is_not_overlooked(say: Say) -> None:
    answer = say(
        "My wife and I have 55k each and the flat is 70m2",
        "110 together aye, but keep 10 back for emergencies",
        language="en",
    )
    titles = [button["title"] for button in answer["suggestions"]]
    assert titles == ["PLN 100,000.00", "PLN 110,000.00"]


@pytest.mark.parametrize("things", ["12 okien", "15 gniazdek", "10 lat", "14 dni", "20 produktów"])
def test_many_things_are_no_money(say: Say, things: str) -> None:
    answer = say(f"mam 90 tys na 48 m2, jest tam {things}")
    assert answer["context"]["budget"] == 90_000


@pytest.mark.parametrize(
    "messages",
    [
        ["u znajomej z 60 zrobiło się 95 tysięcy. Mam 49 m2, ile naprawdę zapłacę w Comforcie?"],
        ["ponoć takie coś to 95 tysięcy, ile u was Comfort 49 m2"],
    ],
)
def test_what_others_paid_is_nobody_s_to_spend(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert answer["quote"]["total"] == "73451.00"
    assert "budget" not in answer["context"]


def test_amount_that_may_be_anybody_s_is_asked_about(say: Say) -> None:
    answer = say("28 m2 express", "no ale 15 tys też z gwarancją")
    assert answer["intent"] == "budget_unclear"
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    "message", ["60 tys", "max 60 tys", "budżet 60 tys", "60 tys wystarczy?", "a za 60 tys?"]
)
def test_amount_that_is_plainly_the_visitor_s_is_a_budget(say: Say, message: str) -> None:
    assert say("45 m2", message)["context"]["budget"] == 60_000


@pytest.mark.parametrize(
    "message",
    [
        "to bez comfortu, plus za 85 i reszta na kuchnię, 14 tys starczy na kuchnię?",
        "a jak do Comfortu dołożymy te 7 tys to coś jeszcze trzeba dopłacać?",
        "czy coś dochodzi do tych 107 tys, np kuchnia",
    ],
)
def test_rounded_figures_of_ours_change_no_budget(say: Say, message: str) -> None:
    answer = say("71,4 m2 w Gdyni, mamy odłożone 100 tysięcy", message)
    assert answer["context"]["budget"] == 100_000
    assert answer["intent"] != "budget_unclear"


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("a express plus, ile bym miał na meble nie ruszając tych 15", 115_000),
        ("comfort, ile zostanie razem z tymi 15", 130_000),
    ],
)
def test_what_is_kept_stays_kept_until_it_is_told_otherwise(
    say: Say, message: str, budget: int
) -> None:
    answer = say("mam 130 tysięcy, 72 m, ale 15 tys musi zostać na koncie", message)
    assert answer["context"].get("budget", budget) == budget


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["mam 110 tys ale 20 musi zostać na meble, mieszkanie 60m, co polecacie"], 90_000),
        (["ja daję 50 dziewczyna 45, 55m2"], 95_000),
        (["30 tys i mama mi pożyczy 15, 40m", "a bez mamy?"], 30_000),
        (["30 tys i mama mi pożyczy 15, 40m", "mama jednak nie pożyczy"], 30_000),
        (["47,5 m2, ja mam 40 tys a mąż dołoży 32 tys, chcemy wiedzieć co za to"], 72_000),
        (["51 m2 express", "ja mam 65 tysiac. wystarczy jeszcze na meble?"], 65_000),
    ],
)
def test_plain_sums_are_compared_at_once(say: Say, messages: list[str], budget: int) -> None:
    answer = say(*messages)
    assert (answer["intent"], answer["context"]["budget"]) == ("budget", budget)


def test_another_amount_that_is_found_comes_on_top(say: Say) -> None:
    answer = say("58 m2, 90 grand", "so close on comfort. and if i find another 3k?", language="en")
    assert answer["context"]["budget"] == 93_000
