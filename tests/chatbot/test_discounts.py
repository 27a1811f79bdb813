"""Discounts that nobody has promised are taken off no price, and saved by nobody."""

import pytest

from tests.chatbot.dialogues import Say

OFFER = "mam ofertę od innej firmy 78 tys za 54m, comfort tańszy?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((OFFER, "to ile rabatu byście musieli dać na comfort żeby było tyle co u nich"),
         "Comfort: 80 946,00 zł (drożej o 2 946,00 zł, to 3,6% naszej ceny)"),
        ((OFFER, "tzn ile procent musicie zejść z comfort"), "2 946,00 zł, to 3,6% naszej ceny"),
        (("mam 48 m2, konkurencja daje 70 tys",
          "jaki rabat dalibyście, żeby wyrównać ich cenę w comforcie?"),
         "drożej o 1 952,00 zł, to 2,7% naszej ceny"),
        (("48 m2, konkurencja daje 70 tys. ile musicie zejść z ceny comfort żeby ich przebić?",),
         "drożej o 1 952,00 zł, to 2,7% naszej ceny"),
        (("48 m2, konkurencja 70 tys. o ile procent comfort droższy?",),
         "drożej o 1 952,00 zł, to 2,8% tamtej kwoty"),
    ],
)  # fmt: skip
def test_what_a_discount_would_have_to_be(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        ((OFFER, "a gdybyście dali 5% na comfort?"), "pl"),
        (
            (OFFER, "a gdybyście dali 5% na comfort?", "no to wtedy taniej niż u tamtych o ile"),
            "pl",
        ),
        ((OFFER, "jak zejdziecie 8% z comfort?"), "pl"),
        (("71 m2 premium", "policz premium z materiałami tańszymi o te 15% ile wyjdzie"), "pl"),
        (("71 m2 premium", "policz z materiałami 15% tańszymi"), "pl"),
        (("71 m2 premium", "dacie rabat na premium? np 10 procent"), "pl"),
        (("71 m2 premium", "what if you gave 5% off?"), "en"),
    ],
)
def test_no_discount_is_reckoned(say: Say, messages: tuple[str, ...], language: str) -> None:
    answer = say(*messages, language=language)
    assert "nie całej ceny" in answer["response"] or "not on the whole" in answer["response"]
    for figure in ("76 898", "4 047", "21 289", "120 639", "127 736", "7,096", "134,832"):
        assert figure not in answer["response"]


def test_after_a_discount_the_prices_are_compared_without_it(say: Say) -> None:
    say(OFFER, "a gdybyście dali 5% na comfort?")
    text = say("no to wtedy taniej niż u tamtych o ile")["response"]
    assert text.startswith("Zniżki, której nie mam potwierdzonej, nie odliczam.")
    assert "Comfort: 80 946,00 zł (drożej o 2 946,00 zł)" in text


@pytest.mark.parametrize(
    "message", ["czyli 21 tys mi odpadnie?", "to 21 tys taniej?", "to ile zaoszczędzę, z 10 tys?"]
)
def test_what_may_be_saved_is_no_budget(say: Say, message: str) -> None:
    answer = say("71 m2 premium", "a macie rabat?", message)
    assert answer["context"].get("budget") is None
    assert "Podziału ceny na robociznę i materiały nie mam" in answer["response"]


def test_money_that_is_had_is_a_budget_after_a_discount(say: Say) -> None:
    answer = say("71 m2 premium", "a macie rabat?", "mam 130 tys, starczy na comfort?")
    assert "106 429,00 zł (zostaje 23 571,00 zł)" in answer["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("zaliczki ile? połowa z comfort to ile będzie", "50% z 94 437,00 zł to 47 218,50 zł"),
        ("no ale połowę mówię, 50%", "50% z 94 437,00 zł to 47 218,50 zł"),
        ("a 20% to ile", "20% z 94 437,00 zł to 18 887,40 zł"),
    ],
)
def test_share_that_is_asked_for_is_worked_out(say: Say, message: str, told: str) -> None:
    assert told in say("63 m2 comfort", "jaka zaliczka?", message)["response"]


SHORT_OF_COMFORT = "54 m2, mam 80 tys, comfort starczy?"


@pytest.mark.parametrize(
    "messages",
    [
        (SHORT_OF_COMFORT, "a jakby były negocjacje?", "a ten rabat 15% to by zeszło do 80?"),
        (SHORT_OF_COMFORT, "a z rabatem 15% się zmieszczę?"),
        (SHORT_OF_COMFORT, "jak dostanę rabat to starczy?"),
        (SHORT_OF_COMFORT, "po rabacie wejdę w budżet?"),
        (SHORT_OF_COMFORT, "a jak odliczę te 15% to wyjdzie ile?"),
        (SHORT_OF_COMFORT, "ile brakuje po odliczeniu rabatu?"),
        (SHORT_OF_COMFORT, "a z upustem 5%?"),
        (SHORT_OF_COMFORT, "jaki macie rabat?", "no to wtedy się zmieszczę w tych 80?"),
        ("54 m2, mam 80 tys, starczy na comfort z rabatem 15%?",),
        ("54 m2 comfort ile", "mam 80 tys, czy z rabatem 15% się uda?"),
    ],
)
def test_discount_that_is_asked_about_gets_no_verdict(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages)["response"]
    assert "nie całej ceny" in reply
    assert "zależy od materiałów; policzy to konsultant" in reply
    assert "• Comfort: 80 946,00 zł (brakuje 946,00 zł)" in reply
    assert "Nie, " not in reply
    assert "Wystarczy" not in reply


@pytest.mark.parametrize(
    "question",
    [
        *("with the 15% discount would it fit?", "would the discount bring it down to 80?"),
        "is comfort possible with the discount?",
    ],
)
def test_no_verdict_in_english(say: Say, question: str) -> None:
    reply = say("54 m2, budget 80000, comfort?", question, language="en")["response"]
    assert "not on the whole price" in reply
    assert "Comfort: PLN 80,946.00 (short PLN 946.00)" in reply
    assert "No, " not in reply


@pytest.mark.parametrize("message", ["a z klimą się zmieszczę?", "starczy na comfort?"])
def test_verdict_without_a_discount_is_one(say: Say, message: str) -> None:
    assert "brakuje" in say(SHORT_OF_COMFORT, message)["response"]
