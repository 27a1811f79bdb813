"""Several flats, of which some get one package and the others another."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db

ALIKE = "witam, 3 mieszkania na wynajem po 30m w express ile"
OTHERS = "witam mam 3 kawalerki na wynajem 28, 31 i 35 m. ile za wszystkie w expresie"
TWO = "mam dwa mieszkania 38 i 52"


def missing(text: str, *told: str) -> list[str]:
    return [line for line in told if line not in text]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a jedno z nich w express plus to ile razem", "95 910"),
        ("dwa w express a jedno w plusie, razem?", "95 910"),
        ("a jakby dwa z nich w comforcie", "119 910"),
        ("2 w express 1 w plusie", "95 910"),
        ("jedno premium, pozostałe express, ile łącznie", "119 910"),
        ("a gdyby jedno było w comforcie?", "104 910"),
        ("jedno w express, drugie w plusie, trzecie w comforcie", "110 910"),
    ],
)
def test_some_of_flats_that_are_alike(say: Say, message: str, total: str) -> None:
    text = say(ALIKE, message)["response"]
    assert missing(text, f"Razem: {total},00 zł") == []
    assert text.count("30 m²: ") == 3


def test_so_many_of_them_stay_so_many(say: Say) -> None:
    messages = (ALIKE, "a jedno z nich w express plus", "a dwa w plusie")
    assert "Razem: 101 910,00 zł" in say(*messages)["response"]
    text = say(*messages, "a jedno w comforcie")["response"]  # which of both packages it had?
    assert "Comfort, ceny brutto:\n• 30 m²: 44 970,00 zł" in text
    assert "Razem" not in text


@pytest.mark.parametrize(
    ("first", "message", "total"),
    [
        ("three flats of 30 sqm each in Express", "and one of them in Express Plus, total?", 95),
        ("three flats of 30 sqm each", "two in Express and one in Express Plus, total?", 95),
        ("we bought 3 flats, 30 sqm each, Express", "what if two of them were Comfort?", 119),
    ],
)
def test_some_of_flats_that_are_alike_in_english(
    say: Say, first: str, message: str, total: int
) -> None:
    assert f"Together: PLN {total},910.00" in say(first, message, language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        [OTHERS, "a jakbym w tej 35 dal express plus to ile razem"],
        [
            OTHERS,
            "a jakbym w tej 35 dal express plus to ile razem",
            "no ale razem za wszystkie trzy, dwie w expresie a ta 35 w plusie",
        ],
        [OTHERS, "28 m express + 31 m express + 35 m express plus ile razem"],
        ["28 m express + 31 m express + 35 m express plus ile razem"],
        ["28 m2 express, 31 m2 express i 35 m2 plus, ile łącznie?"],
        [OTHERS, "dwie mniejsze express, największa plus"],
        [OTHERS, "reszta w expressie, ta 35 w plusie"],
        [OTHERS, "28 i 31 w expressie, a 35 w express plus?"],
    ],
)
def test_one_of_three_flats_has_its_own_package(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    told = ("Express, 28 m²: 27 972,00 zł", "Express, 31 m²: 30 969,00 zł")
    own = "Express Plus, 35 m²: 41 965,00 zł"
    assert missing(text, *told, own, "Razem: 100 906,00 zł") == []


@pytest.mark.parametrize(
    "message",
    ["a jedna z nich w plusie?", "a gdyby dwie z nich w plusie", "jedna w plusie i ile razem?"],
)
def test_nobody_knows_which_of_flats_that_differ(say: Say, message: str) -> None:
    text = say(OTHERS, message)["response"]
    assert missing(text, "28 m²: 33 572,00 zł", "35 m²: 41 965,00 zł") == []
    assert "Razem" not in text
    assert "Razem" in say(OTHERS, message, "a razem w expressie?")["response"]


@pytest.mark.parametrize("message", ["wszystkie trzy w express plus", "a wszystkie w plusie?"])
@pytest.mark.parametrize("pointed", ["a w tej 35 express plus?", "a ta 35 w plusie ile"])
def test_flats_are_not_forgotten_where_one_is_pointed_at(
    say: Say, pointed: str, message: str
) -> None:
    text = say(OTHERS, pointed, message)["response"]
    assert missing(text, "31 m²: 37 169,00 zł", "Razem 94 m²: 112 706,00 zł") == []
    text = say(OTHERS, pointed, message, "ile to wiecej niz w express")["response"]
    assert "Różnica, razem 94 m²: 18 800,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([ALIKE, "a jakby jedno w plusie, o ile drożej"], "Różnica: 6 000,00 zł"),
        (
            [OTHERS, "a w 35 express plus, razem", "o ile to drożej niż wszystkie w express"],
            "Różnica: 7 000,00 zł",
        ),
        ([OTHERS, "a w 35 comfort, razem", "ile to więcej niż w express"], "Różnica: 17 500,00 zł"),
    ],
)
def test_flats_with_several_packages_against_all_in_one(
    say: Say, messages: list[str], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "w mniejszym Plus albo Comfort",
        "a w tym mniejszym to comfort czy plus?",
        "mniejsze w plusie lub w comforcie",
        "w pierwszym plus albo comfort ile",
    ],
)
def test_one_flat_in_either_package(say: Say, message: str) -> None:
    text = say(TWO, message)["response"]
    assert missing(text, "Express Plus: 45 562,00 zł", "Comfort: 56 962,00 zł") == []
    assert "52 m²" not in text
    assert "Razem" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a comfort w tym mniejszym?", "Comfort, 38 m²: 56 962,00 zł"),
        ("a w tym wiekszym express ile zostanie?", "Express, 42 m²: 41 958,00 zł"),
        ("a jak w mniejszym damy comfort", "zostaje 3 038,00 zł"),
        ("w większym comfort?", "brakuje 2 958,00 zł"),
    ],
)
def test_flats_that_are_weighed_are_told_of_alone(say: Say, message: str, told: str) -> None:
    first = ("kupuję 38 albo 42 m2, budżet 60 tys", "a w plusie?")
    text = say(*first, message)["response"]
    assert told in text
    assert [word for word in ("Różnica", "Razem", "Express Plus") if word in text] == []
    other = say(*first, message, "a w tym drugim premium?")["response"]
    assert [word for word in ("Różnica", "Razem") if word in other] == []


def test_flats_that_are_weighed_have_the_difference_that_is_asked(say: Say) -> None:
    messages = ("38 albo 42 m2, express?", "a w mniejszym comfort?", "a w większym express?")
    assert "Różnica: 15 004,00 zł" in say(*messages, "a różnica?")["response"]


def test_some_flats_are_no_others(say: Say) -> None:
    text = say(OTHERS, "a jeden pokój w premium?")["response"]
    assert "Razem" not in text
    assert "Razem:" not in say(ALIKE, "dwa tygodnie w expressie wystarczą?")["response"]
    assert "Razem:" not in say(ALIKE, "dwa w expressie albo jedno w plusie")["response"]
