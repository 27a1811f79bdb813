"""What has to be bought or paid for besides is taken off the money, or added to the price."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "mam 90 tys ale musze jeszcze kupic auto za jakies 25. mieszkanie 44m2",
            "Budżet 65 000,00 zł (90 000,00 zł − 25 000,00 zł)",
        ),
        (
            "mam 85 tys, musze jeszcze kupic samochod za 20 tys, 46m2. ktory pakiet?",
            "Budżet 65 000,00 zł (85 000,00 zł − 20 000,00 zł)",
        ),
        (
            "100 tys mamy, ale trzeba kupić łóżko za 5 tys, mieszkanie 60m",
            "Budżet 95 000,00 zł (100 000,00 zł − 5 000,00 zł)",
        ),
        (
            "mam 80tys, z tego 15 na meble, 10 na agd, mieszkanie 50 m",
            "Budżet 55 000,00 zł (80 000,00 zł − 15 000,00 zł − 10 000,00 zł)",
        ),
        ("mam 85 tys, muszę kupić piekarnik i zmywarkę za 7 tys, 50 m2", "Budżet 78 000,00 zł"),
        ("mam kredyt na wykonczenie 60 tys i swoich 22, m 58", "metraż 58 m²"),
        ("mam 55 tys, z tego 5 tys na przeprowadzkę. m2: 39", "metraż 39 m²"),
        ("mam 40000 ale 5000 musi zostać na pogrzeb. 31m2", "Budżet 35 000,00 zł"),
        ("50m, mam 70 tys, 15 zostawiam na leczenie", "Budżet 55 000,00 zł"),
        ("sprzedam stare auto za 18 tys i mam 40 oszczednosci, 45m2, na co mnie stac", "58 000,00"),
    ],
)
def test_what_is_to_be_bought_first_is_taken_off(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


def test_flat_that_is_to_be_bought_takes_nothing_off(say: Say) -> None:
    text = say("mam 90 tys, musimy jeszcze kupić mieszkanie za 400 tys, 44 m2")["response"]
    assert "−" not in text


def test_price_of_a_thing_is_no_budget(say: Say) -> None:
    text = say("mam 65 tys na 44m2", "a jakby auto za 20")["response"]
    assert "Budżet 20 000" not in text


def test_price_of_a_thing_in_place_of_another(say: Say) -> None:
    messages = ("my budget is 70k but i must buy a car for 12k, flat 48m2", "and if the car is 8k")
    assert "Budget PLN 62,000.00" in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["62,4 m2, mamy 90 tys", "express plus", "a kuchnia 25 tys, to ile razem wszystko"],
        ["62,4 m2, mamy 90 tys", "express plus", "kuchnia 25 tys", "czyli 74817 + 25000?"],
        ["62,4 m2 express plus, mamy 90 tys", "kuchnia 25 tys", "to ile łącznie wydam?"],
    ],
)
def test_price_with_other_expenses_is_added_up(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert "razem 99 817,60 zł" in answer["response"]
    assert "brakuje 9 817,60 zł" in answer["response"]
    assert answer["context"]["budget"] == 65_000


def test_oven_is_no_five(say: Say) -> None:
    message = "mam dom 75m2 i 90 tys ale najpierw muszę kupić piec za 14 tys. wystarczy na express"
    text = say(message)["response"]
    assert "Budżet 76 000,00 zł (90 000,00 zł − 14 000,00 zł)" in text


@pytest.mark.parametrize("kept", ["zostawiam na czarną godzinę", "oddam bratu"])
def test_what_is_kept_or_given_away_is_no_expense(say: Say, kept: str) -> None:
    messages = (f"mam 90 tys., z tego 15 tys. {kept}, Comfort 50 m2", "ile w sumie zapłacę?")
    assert "89 950" not in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("ale muszę kupić jeszcze łóżko i sofę, z 8000", "Budżet 67 000,00 zł"),
        ("muszę jeszcze kupić łóżko, jakieś 5 tys", "Budżet 70 000,00 zł"),
    ],
)
def test_what_is_to_be_bought_later_is_taken_off(say: Say, message: str, told: str) -> None:
    assert told in say("mam 75 tys, 55m", message)["response"]


def test_purchase_beside_an_amount_that_was_asked_about(say: Say) -> None:
    messages = ("60 sqm flat", "ok its like 86000 zl", "yes but i must buy a sofa, maybe 10000")
    assert "PLN 76,000.00" in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a jak weźmiemy plus, to na kuchnię i meble mamy 25 tys, to ile razem z wykończeniem",
        "25 tys to OSOBNO na kuchnię. ile razem z tym plus?",
        "wykończenie 56952 + kuchnia 25000 proszę zsumować",
    ],
)
def test_price_and_other_costs_without_a_budget(say: Say, message: str) -> None:
    answer = say("47,5 m2 plus", message)
    assert "razem 81 952,50 zł" in answer["response"]
    assert answer["context"].get("budget") is None


def test_money_of_two_is_no_cost(say: Say) -> None:
    text = say("58 m2 comfort", "mam 30 tys i brat 40 tys, ile razem")["response"]
    assert "Budżet 70 000,00 zł" in text


COSTS = "100 tys ale z tego kuchnia 28 tys i meble 12 tys, 48 m2"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a meble chyba odpuścimy na razie, kuchnia 25 zostaje", "Budżet 75 000,00 zł"),
        (
            "nie pytam o rabat. bez mebli, 100 minus 25 za kuchnię, 48m2, comfort wejdzie?",
            "Tak, na Comfort wystarczy: 71 952,00 zł (zostaje 3 048,00 zł)",
        ),
        ("odpuszczamy meble", "Budżet 72 000,00 zł"),
    ],
)
def test_cost_that_is_left_out(say: Say, message: str, told: str) -> None:
    text = say(COSTS, message)["response"]
    assert told in text
    assert "Rabat" not in text


@pytest.mark.parametrize("message", ["opuścicie coś z ceny?", "nie macie rabatu?"])
def test_discount_that_is_asked_for(say: Say, message: str) -> None:
    assert "15%" in say("60 m2 comfort", message)["response"]


def test_what_is_put_off_for_a_year_is_not_taken_off(say: Say) -> None:
    messages = (
        "74 m2 comfort, mam 120 tys",
        "kuchnia 18 tys, comfort, starczy nam 120?",
        "no trudno, to kuchnie odlozymy na za rok. sam comfort, ile wtedy zostaje?",
    )
    assert "zostaje 9 074,00 zł" in say(*messages)["response"]


def test_one_of_two_things_that_were_told_together_is_asked_about(say: Say) -> None:
    messages = (
        "56,4 m2 comfort, mam 88 tys",
        "a z tych 88 chcemy tez kanape i lozko za jakies 9 tys, ile zostanie",
        "to ile nam zostanie bez tej kanapy?",
    )
    answer = say(*messages)
    assert answer["intent"] == "budget_unclear"
    assert "brakuje" not in answer["response"]
