"""Money of several people: who adds to it, who gets some of it, and whom a pronoun stands for."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (
            "dziadek daje 40 tys, ja mam 15, 51 m2",
            "a jakby babcia dala tez 10?",
            "Budżet 65 000,00 zł",
        ),
        ("mam 50 tys na 46m", "Zona tez ma 12 tysiac", "Budżet 62 000,00 zł"),
        ("mam 50 tys na 46m", "siostra ma też 8 tys", "Budżet 58 000,00 zł"),
        ("26 m2, 30 tys mam", "a drugie 30 od siostry pożyczę, to comfort?", "Budżet 60 000,00 zł"),
        ("38 m2, 45 tys", "a jak dołoży mi tata 600 zł to plus wchodzi?", "Budżet 45 600,00 zł"),
        ("44m, 20 tys", "a jak sprzedam auto za 9 i mama pożyczy 15", "Budżet 44 000,00 zł"),
    ],
)
def test_another_who_has_some_too(say: Say, first: str, then: str, told: str) -> None:
    assert told in say(first, then)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["50 m2", "ja mam 30 tys a on 45 tys. razem wystarczy na plus?"], "Budżet 75 000,00 zł"),
        (["54 m, ja mam 40 tys on 35 tys, na co nam starczy"], "Budżet 75 000,00 zł"),
        (["50 m2", "ja mam 30 tys a on 45 tys", "to jak on da 47 to już styknie?"], "77 000,00 zł"),
        (["50 m2, mam 30 tys, mąż da 20 tys", "a jak on da 25?"], "Budżet 55 000,00 zł"),
        (["50 m2, mam 30 tys, żona da 20 tys", "a jak ona da 25 tys?"], "Budżet 55 000,00 zł"),
    ],
)
def test_whom_he_and_she_stand_for(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


def test_he_who_may_be_one_of_two_is_asked_back_about(say: Say) -> None:
    messages = ("50 m2, mam 30 tys, brat da 20 tys, tata da 10 tys", "a jak on da 25 tys?")
    assert say(*messages)["intent"] == "budget_unclear"


@pytest.mark.parametrize("message", ["a jak bratu dam 15?", "a jeśli dam bratu tylko 15 tys"])
def test_what_is_given_to_another_is_taken_off_all_there_was(say: Say, message: str) -> None:
    first = "33m kawalerka, dostałem spadek 50 tys, połowę daję bratu. da radę express?"
    text = say(first, "tak", message)["response"]
    assert "Budżet 35 000,00 zł (50 000,00 zł − 15 000,00 zł)" in text


def test_brother_who_gives_a_small_sum(say: Say) -> None:
    messages = ("41 sqm, 38000 zloty", "ok. if brother give 3000 ok for express?")
    assert "Budget PLN 41,000.00" in say(*messages, language="en")["response"]


def test_price_is_split_between_as_many_as_were_told(say: Say) -> None:
    messages = ("we are 3 friends, flat 40 m, express?", "how much each of us pay")
    assert "PLN 13,320.00 each" in say(*messages, language="en")["response"]


def test_friend_whom_a_pronoun_stood_for(say: Say) -> None:
    messages = ("58m, ja mam 40 tys a on 35 tys", "kolega ma jednak tylko 28")
    assert "Budżet 68 000,00 zł" in say(*messages)["response"]


def test_refund_that_does_not_come(say: Say) -> None:
    messages = ("60 tys i 7 tys zwrotu podatku, 49m", "a jak zwrot nie przyjdzie")
    assert "Budżet 60 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["mamy 3 pokoje 55m, każdy może dać 18 tys, jest nas 3. na co starczy"], "pl"),
        (["studentki, jest nas 3, każda ma po 18 tys, mieszkanie 55m"], "pl"),
        (["3 friends, we have each 18k, flat 55 sqm"], "en"),
    ],
)
def test_as_much_of_each_is_offered_for_all(say: Say, messages: list[str], language: str) -> None:
    titles = [button["title"] for button in say(*messages, language=language)["suggestions"]]
    assert any("54" in title for title in titles)


def test_each_again_is_the_sum(say: Say) -> None:
    messages = ("55m, każdy może dać 18 tys, jest nas 3. na co starczy", "ale każdy po 18")
    assert "Budżet 54 000,00 zł" in say(*messages)["response"]
