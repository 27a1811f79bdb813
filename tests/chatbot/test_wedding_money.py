"""Money that guests of a wedding gave, or godparents: it has a place of its own among what others
give."""

import pytest

from tests.chatbot.dialogues import Say

KNOWN = ("55 m2, comfort", "mam 70 tys")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "57 m2",
                "mam 100 tys i w prezencie ślubnym dostaniemy kolejne 15 tys od chrzestnego,"
                " wszystko na mieszkanie. premium wejdzie?",
            ),
            "115 000,00 zł (100 000,00 zł + 15 000,00 zł)",
        ),
        (
            ("dobra 55. mam 70 tys i 12 tys dostaliśmy w prezencie ślubnym, starczy na comfort?",),
            "82 000,00 zł",
        ),
        (
            (
                "55 m2",
                "mamy z żoną 60 tys oszczędności i liczymy że z wesela będzie jakieś 25."
                " na co starczy?",
            ),
            "85 000,00 zł (60 000,00 zł + 25 000,00 zł)",
        ),
        (
            ("55 m2", "mamy 60 tys, z wesela będzie ze 20 tys. starczy na comfort?"),
            "80 000,00 zł (",
        ),
        (("55 m2, mam 70 tys i 20 tys z wesela, starczy na comfort?",), "90 000,00 zł (70 000"),
        (("55 m2, mamy 70 tys plus koperty z wesela 20 tys, comfort?",), "90 000,00 zł (70 000"),
        (("55 m2, mamy 70 tys i 20 tys z kopert. comfort?",), "90 000,00 zł (70 000"),
        ((*KNOWN, "a jak doliczę 10 tys co mi zostało z kopert na weselu?"), "80 000,00 zł ("),
        ((*KNOWN, "a z prezentów ślubnych mamy jeszcze 15 tys"), "85 000,00 zł ("),
        ((*KNOWN, "chrzestna dorzuci 10 tys, starczy?"), "80 000,00 zł ("),
        ((*KNOWN, "a chrzestny da nam 15 na ślub"), "85 000,00 zł ("),
        (("55 m2, mam 90 tys i 15 z wesela", "z wesela wpadło jednak 18"), "108 000,00 zł (90"),
        (("55 m2, mam 90 tys i 15 z wesela", "a jakby z wesela było 25?"), "115 000,00 zł (90"),
        (
            ("55 m2, mam 90 tys, w tym 20 od rodziców i 10 z wesela",),
            "90 000,00 zł (60 000,00 zł + 20 000,00 zł + 10 000,00 zł)",
        ),
        ((*KNOWN, "z wesela zostało nam jeszcze 12 tys, to starczy?"), "82 000,00 zł ("),
    ],
)
def test_gifts_of_a_wedding_are_counted(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a te z wesela jednak wydaliśmy",
        "kasę z wesela już wydaliśmy",
        "a bez tych z wesela?",
        "a te 20 z wesela poszły na auto",
        "tych z wesela już nie mamy",
        "kopert jednak nie liczmy",
    ],
)
def test_gifts_that_are_spent_are_gone(say: Say, message: str) -> None:
    reply = say("55 m2, mam 70 tys i 20 tys z wesela, starczy na comfort?", message)["response"]
    assert "70 000,00 zł" in reply
    assert "12 445,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("55 m2, mam 100 tys", "z tego 20 tys na wesele, co zostanie?"), "80 000,00 zł (100"),
        (("55 m2, mam 100 tys, z tego 15 odkładam na ślub", "comfort?"), "85 000,00 zł (100"),
        (("55 m2, mam 90 tys", "a po weselu zostanie nam z tego 60"), "60 000,00 zł (90 000,00"),
    ],
)
def test_what_a_wedding_costs_is_set_aside(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_gifts_of_a_wedding_in_english(say: Say) -> None:
    first = say("55 sqm, we have 70k and 12k from the wedding, enough for comfort?", language="en")
    assert "PLN 82,000.00 (PLN 70,000.00 + PLN 12,000.00)" in first["response"]
    assert "Budget PLN 70,000.00" in say("we spent the wedding money", language="en")["response"]


def test_gifts_that_were_counted_in_are_taken_out(say: Say) -> None:
    say("57 m2 comfort", "mam 90 tys, w tym 20 z wesela")
    assert "Budżet 70 000,00 zł" in say("a te z wesela jednak wydaliśmy")["response"]
