"""No area and no amount of a message is overlooked beside a price."""

import pytest

from tests.chatbot.dialogues import Say

LEFT_OUT = {"pl": "Nie liczę tu: ", "en": "Not counted here: "}


@pytest.mark.parametrize(
    ("messages", "language", "left"),
    [
        (["60 m2, I have 90k", "after comfort and 6k for the piano how much do i have left"],
         "en", "PLN 6,000.00"),
        (["60 m2, I have 80k", "how much more would we need for plus, keeping 5k aside"],
         "en", "PLN 5,000.00"),
        (["60 m2 comfort ile", "a jakby sypialnia 12m została niezrobiona to ile comfort"],
         "pl", "12 m²"),
        (["58 m2 comfort i kuchnia 30 tys"], "pl", "30 000,00 zł"),
    ],
)  # fmt: skip
def test_number_that_changes_nothing_is_named(
    say: Say, messages: list[str], language: str, left: str
) -> None:
    answer = say(*messages, language=language)
    assert f"{LEFT_OUT[language]}{left}." in answer["response"].replace("\xa0", " ")


def test_it_stands_before_a_verdict(say: Say) -> None:
    answer = say(
        "60 m2, I have 90k",
        "after comfort and 6k for the piano how much do i have left",
        language="en",
    )
    assert answer["intent"] == "budget"
    assert answer["response"].startswith(LEFT_OUT["en"])


@pytest.mark.parametrize(
    "messages",
    [
        ["60 m2 comfort"],
        ["mieszkanie 71 m z balkonem, bez balkonu 64. ile express plus"],
        ["75 m2 minus 6 m2 comfort"],
        ["comfort, 54 m2, jednak nie 54 tylko 49"],
        ["58 tys minus 15, czyli 43 tys, 44m"],
        ["58 m2, ja mam 30 tys, żona 45 tys, starczy?", "a jak ja dam 5 tys więcej"],
        ["ja mam 35 tys, żona 45 tys, 60 m2, starczy na plus?"],
        ["mieszkanie 60 m2: salon 25 m2, kuchnia 10 m2"],
        ["kupiliśmy 64 m2 za 700 000 zł"],
        ["60 m2 na 12 piętrze, 3 pokoje, blok z 2026, comfort"],
        ["64 m2 comfort", "inna firma chce 85 tys, a wy?"],
        ["budżet od 70 do 80 tys, 52 m2, starczy na comfort?"],
        ["60 m2 plus taras 20 m2, comfort"],
        ["pięćdziesiąt dwa metry i pół"],
    ],
)
def test_number_that_is_in_the_answer_is_not_named(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert answer["intent"] in {"quote", "budget"}
    assert LEFT_OUT["pl"] not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "moj brat ma 40m2 a ja 55. ile by wyszlo comfort u mnie",
        "siostra ma 38 m2, a my 55, ile comfort dla nas",
        "mama ma 38 m2, a ja mam 55 m2, ile comfort u mnie",
        "sąsiad ma 72 m2 a ja 55, ile za comfort w moim",
    ],
)
def test_flat_of_somebody_else_is_not_named(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "Comfort, 55 m²: 82 445,00 zł" in text
    assert "Nie liczę" not in text


def test_storey_without_the_garage_is_the_area(say: Say) -> None:
    answer = say("dom 140 m2 z garażem, ile comfort", "to bez garażu 118 m, ile wtedy")
    assert answer["quote"]["square_meters"] == 118
    assert LEFT_OUT["pl"] not in answer["response"]


def test_what_is_left_said_in_round_figures_is_counted(say: Say) -> None:
    text = say("89 tys 70m2", "to biore plus. zostanie 5 tys, starczy na klime?")["response"]
    assert "Nie liczę tu" not in text


@pytest.mark.parametrize(
    ("language", "messages"),
    [
        ("pl", ["szukam wykonczenia do 1300 za metr, 70m, bez mebli"]),
        ("pl", ["ile za 70 m?", "no 1300 za metr to moj max, co mam wybrac"]),
        ("en", ["how much is 70 sqm?", "1300 per metre is my max, what should I choose?"]),
    ],
)
def test_rate_that_the_budget_is_made_of(say: Say, language: str, messages: list[str]) -> None:
    text = say(*messages, language=language)["response"]
    assert ("zostaje 7 070,00" if language == "pl" else "left PLN 7,070.00") in text
    assert "1300" not in text


def test_rate_of_somebody_else_is_no_budget(say: Say) -> None:
    text = say("70m comfort, a czemu u was 1300 za metr to nie max")["response"]
    assert "91 000" not in text


def test_amount_told_twice_is_counted_twice(say: Say) -> None:
    reply = say("45 m2, stać mnie na comfort?", "mam 35 tys + 5 tys + 5 tys")["response"]
    assert "45 000,00 zł" in reply
    assert "Nie liczę" not in reply
