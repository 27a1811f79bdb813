"""What is paid on top for a thing, and for what one package has more than another."""

import pytest

from tests.chatbot.dialogues import Say

NO_FIGURE = "Kwoty takiej dopłaty nie mam tu podanej"
BEFORE = ("47,5 m comfort", "ile drozej niz expres plus")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("a lampy i gladzie to ile doplaty bo w komforcie nie ma?", "w wyborze lamp pomagamy"),
        ("a lampy i gladzie to ile doplaty bo w komforcie nie ma?", "Gładzi nie ma w cenie"),
        ("a ile dopłacę za meble?", "Mebli nie ma w cenie"),
        ("a za kuchnię jaka dopłata?", "Kuchni i szaf nie ma w cenie"),
        ("ile drożej z kuchnią?", "Kuchni i szaf nie ma w cenie"),
        ("ile dopłacę za balkon?", "balkon"),
    ],
)
def test_thing_that_is_in_no_price_has_no_difference(say: Say, message: str, said: str) -> None:
    text = say(*BEFORE, message)["response"]
    assert NO_FIGURE in text
    assert said in text
    assert "14 250" not in text


def test_thing_that_has_a_price_of_its_own(say: Say) -> None:
    text = say(*BEFORE, "a ile dopłaty za klimę?")["response"]
    assert "7 800,00" in text
    assert NO_FIGURE not in text
    assert "14 250" not in text


def test_surcharge_in_english(say: Say) -> None:
    messages = ("47 sqm comfort", "how much more than express plus", "how much more for furniture?")
    text = say(*messages, language="en")["response"]
    assert "no figure for such a surcharge" in text
    assert "14,100" not in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("ile dopłaty do premium?", "23 750,00"),
        ("o ile droższy premium z meblami?", "23 750,00"),
        ("dopłata do premium z kuchnią, ile?", "23 750,00"),
        ("a różnica w złotówkach?", "14 250,00"),
    ],
)
def test_difference_of_packages_stays_one(say: Say, message: str, said: str) -> None:
    text = say(*BEFORE, message)["response"]
    assert said in text
    assert NO_FIGURE not in text


@pytest.mark.parametrize(
    "message",
    [
        "54m w premium, ile drozej od komfortu i dlaczego tyle",
        "54 m premium, ile drożej niż comfort, czemu aż tyle?",
    ],
)
def test_reason_beside_a_difference_is_what_the_dearer_one_has(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "27 000,00" in text
    assert "600 (Premium)" in text
    assert "96%" not in text


def test_no_reason_where_none_is_asked_for(say: Say) -> None:
    assert "600 (Premium)" not in say("54m w premium, ile drozej od komfortu")["response"]


def test_difference_of_two_others_goes_on(say: Say) -> None:
    text = say("60m, czyli ile premium minus express", "a od plusa do comforta?")["response"]
    assert "Różnica: 18 000,00 zł" in text
    assert "Dla kogo" not in text
    assert "Różnica" not in say("45 m2", "a comfort?")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["najtanszy pakiet 41m2 i klimatyzacja w 2 pokojach ile razem"], "razem od 56 559,00"),
        (["41 m2 express", "a jak zrobie 3 klimy i plus zamiast zwyklego"], "razem od 72 559,00"),
        (["60 m2 comfort", "klima w trzech pokojach, ile razem?"], "razem od 113 340,00"),
        (["ile kosztuje klima do 2 pokoi i salonu plus pakiet premium 66m"], "razem od 155 334,00"),
        (["klima do salonu i sypialni plus comfort 50m ile"], "razem od 90 550,00"),
    ],
)
def test_cooling_of_several_rooms_with_the_flat(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    ["nie chcę żadnych dopłat za kuchnię, jakie macie pakiety?", "ile zapłaciłem extra za lampy?"],
)
def test_surcharge_that_nobody_asks_for(say: Say, message: str) -> None:
    assert NO_FIGURE not in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "ile dopłaciłem za lampy, proszę o zwrot",
        "zapłaciłem extra za klimatyzację i nie działa, co teraz?",
        "nie działa mi klimatyzacja, za którą zapłaciłem, co robić",
    ],
)
def test_what_was_paid_for_and_does_not_work_is_a_complaint(say: Say, message: str) -> None:
    assert say(message)["intent"] == "complaint"


def test_surcharge_on_a_condition(say: Say) -> None:
    assert NO_FIGURE in say("ile bym dopłacił za lampy?")["response"]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("klima w salonie, w sypialni nie, ile razem?", "105 235,00"),
        ("klima w salonie i sypialni, ile razem?", "113 035,00"),
    ],
)
def test_a_room_that_is_denied_has_no_unit(say: Say, message: str, total: str) -> None:
    text = say("65 m2 comfort", message)["response"].replace("\xa0", " ")
    assert f"razem od {total} zł" in text
