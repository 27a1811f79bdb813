"""A budget beside air conditioning, and what else is told to cost anew."""

import pytest

from tests.chatbot.dialogues import Say

PLUS = "52 m2 express plus, mamy 95 tys"
COMFORT = "52 m2, mamy 75 tysięcy, comfort starczy?"
OPEN = "52 m2, mamy 95 tys"
KITCHEN = "49 m, mamy 95 tys, kuchnia 20 tys, ile zostaje na wykończenie?"
APPLIANCES = ("63 m, mamy 95 tys", "musimy odłożyć 10 tys na agd")


@pytest.mark.parametrize(
    ("messages", "budget", "verdict"),
    [
        (
            (PLUS, "aha. to co zostanie z tych 95 jak kuchnia 20 i dwie klimy?"),
            "75 000,00 zł",
            "z klimatyzacją brakuje co najmniej 2 948,00 zł",
        ),
        (
            (PLUS, "a jak meble 15 tys i dwie klimy to co zostanie"),
            "80 000,00 zł",
            "z klimatyzacją do 2 052,00 zł",
        ),
        (
            (COMFORT, "a jakby auto sprzedać to mamy 15 tys więcej. wtedy comfort z klimą?"),
            "90 000,00 zł",
            "z klimatyzacją do 4 252,00 zł",
        ),
        (
            (COMFORT, "a jak dołożymy 15 tys to comfort z klimą?"),
            "90 000,00 zł",
            "z klimatyzacją do 4 252,00 zł",
        ),
        (
            (COMFORT, "a z 15 tys więcej? comfort z dwiema klimami"),
            "90 000,00 zł",
            "z klimatyzacją brakuje co najmniej 3 548,00 zł",
        ),
        (
            (COMFORT, "a gdybyśmy mieli 90 tys to comfort z klimą?"),
            "90 000,00 zł",
            "z klimatyzacją do 4 252,00 zł",
        ),
    ],
)
def test_air_conditioning_is_no_name_for_money(
    say: Say, messages: tuple[str, ...], budget: str, verdict: str
) -> None:
    reply = say(*messages)["response"]
    assert f"Budżet {budget}" in reply
    assert verdict in reply
    assert "Nie liczę tu" not in reply


@pytest.mark.parametrize(
    ("messages", "left"),
    [
        ((OPEN, "w express plus z jedną klimą? ile wtedy na meble"), "do 24 852,00 zł"),
        ((OPEN, "a w express plus ile na meble"), "zostaje 32 652,00 zł"),
        ((OPEN, "biorę express plus. ile na kuchnię?"), "zostaje 32 652,00 zł"),
        ((PLUS, "klima, starczy na dwie?"), "do 17 052,00 zł"),
        ((OPEN, "starczy na comfort i klimę w sypialni?"), "do 9 252,00 zł"),
    ],
)
def test_what_is_left_for_something_else(say: Say, messages: tuple[str, ...], left: str) -> None:
    assert left in say(*messages)["response"]


@pytest.mark.parametrize(
    ("asked", "budget"),
    [
        ("a jeśli kuchnię zrobimy taniej za 14 tys?", "81 000,00 zł"),
        ("a jak kuchnię kupimy w ikei za 14 tys?", "81 000,00 zł"),
        ("a z tańszą kuchnią za 14 tys ile zostanie?", "81 000,00 zł"),
        ("zrobimy ją taniej, za 14 tys", "81 000,00 zł"),
        ("nie, 14 zamiast 20. czyli 81 tys", "81 000,00 zł"),
        ("a droższa kuchnia za 26 tys?", "69 000,00 zł"),
        ("a kuchnia o 6 tys tańsza?", "81 000,00 zł"),
        ("a agd jeszcze 6 tys", "69 000,00 zł"),
    ],
)
def test_cost_that_is_told_anew_replaces_the_old_one(say: Say, asked: str, budget: str) -> None:
    assert f"Budżet {budget} (95 000,00 zł" in say(KITCHEN, asked)["response"]


def test_what_was_set_aside_is_free_again(say: Say) -> None:
    assert "Budżet 85 000,00 zł" in say(*APPLIANCES)["response"]
    asked = "a w comforcie to ile by brakowało bez odkładania na agd?"
    assert "95 000,00 zł" in say(asked)["response"]


@pytest.mark.parametrize(
    "told",
    [
        "63 m. zostaje nam 85 bo musimy odłożyć 10 tys na agd",
        "63 m2, po odłożeniu 10 tys na agd zostaje nam 85 tys",
        "63 m2, zostaje nam 85 tys po odłożeniu 10 tys na agd",
    ],
)
def test_what_is_set_aside_is_taken_off_once(say: Say, told: str) -> None:
    assert "Budżet 85 000,00 zł" in say(told)["response"]


def test_air_conditioning_with_a_price_of_its_own_is_counted_once(say: Say) -> None:
    reply = say("60 m2 comfort, kuchnia i klima za 30 tys razem, ile łącznie?")["response"]
    assert "razem 119 940,00 zł" in reply
    assert "127 740" not in reply


def test_of_the_whole_in_english(say: Say) -> None:
    say(OPEN, language="en")
    asked = "express plus, what's left of the 95k with a kitchen for 20k and two AC units?"
    reply = say(asked, language="en")["response"]
    assert "short at least PLN 2,948.00" in reply
