"""What is left of the money, beside a difference or alone, is of the package spoken of."""

import pytest

from chatbot.understanding.money.rest_questions import without_purposes, without_rest_asked
from tests.chatbot.dialogues import Say

COMFORT = "55 m2, mam 82 tys na wykończenie, comfort wejdzie?"
PLUS = "55 m2, mam 82 tys, express plus wejdzie?"


@pytest.mark.parametrize(
    "messages",
    [
        (COMFORT, "a jak wezmę express plus to o ile taniej niż comfort i ile zostanie na podróż"),
        (COMFORT, "a jak wezmę express plus to o ile taniej będzie i ile mi zostanie"),
        (COMFORT, "a jak wezmę express plus to ile mi zostanie i o ile taniej będzie"),
        (COMFORT, "ile mi zostanie jak wezmę express plus i o ile taniej niż comfort?"),
        (COMFORT, "o ile taniej express plus od comfortu i co zostanie?"),
        (PLUS, "ile zostanie i o ile droższy comfort?"),
        (PLUS, "a comfort to ile brakuje, i o ile drożej niż ten plus"),
        (PLUS, "ile brakuje mi do comfortu i o ile jest droższy niż plus?"),
        ("55 m2, mam 82 tys, o ile express plus tańszy od comfortu i ile mi zostanie?",),
        ("55 m2 comfort", "a express plus?", "mam 82 tys, o ile taniej i ile zostanie?"),
    ],
)
def test_difference_and_rest_are_both_told(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages)["response"]
    assert "Express Plus: 65 945,00 zł (zostaje 16 055,00 zł)" in reply
    assert "Comfort: 82 445,00 zł (brakuje 445,00 zł)" in reply
    assert "Różnica: 16 500,00 zł" in reply
    assert "Poza ceną" not in reply


def test_difference_and_rest_in_english(say: Say) -> None:
    say("55 m2, budget 82000, comfort?", language="en")
    asked = "if I take express plus how much cheaper than comfort and how much is left for our trip"
    reply = say(asked, language="en")["response"]
    assert "left PLN 16,055.00" in reply
    assert "Difference: PLN 16,500.00" in reply
    for question in ("so how much is left for the trip", "what would remain", "what remains?"):
        told = say(question, language="en")["response"]
        assert "Express Plus: PLN 65,945.00 (left PLN 16,055.00)" in told
        assert "Comfort" not in told


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (COMFORT, "a jak wezmę express plus to o ile taniej niż comfort?", "to ile zostanie"),
            "Tak, na Express Plus wystarczy: 65 945,00 zł (zostaje 16 055,00 zł).",
        ),
        ((COMFORT, "a express plus ile?", "na podróż ile zostanie"), "(zostaje 16 055,00 zł)"),
        ((COMFORT, "a express plus ile?", "to co mi zostanie?"), "(zostaje 16 055,00 zł)"),
        ((PLUS, "a comfort?", "ile zostanie"), "(brakuje 445,00 zł)"),
        ((PLUS, "ile zostanie na wesele"), "(zostaje 16 055,00 zł)"),
        ((PLUS, "czy coś zostanie"), "(zostaje 16 055,00 zł)"),
        ((PLUS, "jaka kwota zostanie na wakacje?"), "(zostaje 16 055,00 zł)"),
    ],
)
def test_rest_is_of_the_package_that_is_spoken_of(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert "Wystarczy na" not in reply
    assert "Poza ceną" not in reply


def test_rest_beside_a_difference_at_two_areas(say: Say) -> None:
    say("50 albo 60 m2, mam 82 tys, comfort?")
    reply = say("a express plus o ile taniej i ile zostanie?")["response"]
    assert "Express Plus: 59 950,00 zł (zostaje 22 050,00 zł)" in reply
    assert "Express Plus: 71 940,00 zł (zostaje 10 060,00 zł)" in reply
    assert "60 m²: 18 000,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("55 m2, mam 90 tys, comfort?", "a 60 m2?", "o ile drożej i ile zostanie?"),
            ("7 495,00 zł", "zostaje 7 555,00 zł", "zostaje 60,00 zł"),
        ),
        (
            ("48 czy 55 m2 w plusie ile, mam 70 tys", "o ile drożej 55 i ile zostanie?"),
            ("8 393,00 zł", "zostaje 12 448,00 zł", "zostaje 4 055,00 zł"),
        ),
    ],
)
def test_rest_beside_a_difference_of_areas(
    say: Say, messages: tuple[str, ...], told: tuple[str, ...]
) -> None:
    reply = say(*messages)["response"]
    assert all(figure in reply for figure in told)


def test_rests_of_two_packages(say: Say) -> None:
    say("55 m2 comfort, mam 90 tys")
    reply = say("ile zostanie mi na kuchnię, a ile w expressie?")["response"]
    assert "82 445,00 zł: zostaje 7 555,00 zł" in reply
    assert "54 945,00 zł: zostaje 35 055,00 zł" in reply


def test_rests_and_their_difference_have_no_sheet(say: Say) -> None:
    say("55 m2, mam 90 tys")
    reply = say("ile zostanie przy comfort a ile przy plus i jaka różnica?")["response"]
    assert "zostaje 24 055,00 zł" in reply
    assert "Dla kogo" not in reply


@pytest.mark.parametrize(
    "messages",
    [
        (PLUS, "ile zostanie na meble"),
        (PLUS, "a ile zostanie na kuchnię i agd jak wezmę express plus"),
        (PLUS, "na meble ile mi zostanie?"),
        (PLUS, "jak wezmę express plus to reszta pójdzie na meble, ile to będzie?"),
        ("55 m2, mam 82 tys, express plus? żeby coś zostało na meble",),
    ],
)
def test_what_the_rest_is_for_is_no_question(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages)["response"]
    assert "zostaje 16 055,00 zł" in reply
    assert "Mebli nie ma" not in reply
    assert "Kuchni i szaf" not in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((PLUS, "ile zostanie i czy meble są w cenie?"), "Mebli nie ma w cenie"),
        ((PLUS, "ile zostanie, ile to trwa?"), "prace trwają 6–8 tygodni"),
        ((PLUS, "ile zostanie na meble i jaka jest gwarancja?"), "36 miesięcy"),
        (("55 m2 express plus", "czy meble są w cenie?"), "Mebli nie ma w cenie"),
    ],
)
def test_another_question_beside_the_rest_is_answered(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_gift_beside_the_rest_asks_of_no_products(say: Say) -> None:
    say("57 m2, mam 80 tys, comfort?")
    reply = say("a ile mi brakuje do premium w takim razie jakby jednak dali te 10")["response"]
    assert "zmiany produktów" not in reply


@pytest.mark.parametrize("message", ["a jakby jednak dali te 10", "a jakby jednak dała"])
def test_gift_alone_asks_of_no_products(say: Say, message: str) -> None:
    say("57 m2, mam 80 tys i 10 od babci, comfort?", "babcia nie da")
    assert "zmiany produktów" not in say(message)["response"]
    asked = say("a ile zmian produktów dają w comforcie?")["response"]
    assert "zmiany produktów" in asked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("no to ile zostanie na ta podroz", ""),
        ("o ile taniej xpackage i co zostanie?", "o ile taniej xpackage  ?"),
        ("ile zostanie na meble i ile trwa?", "i ile trwa?"),
        ("co zostaje po wymianie okien?", "co zostaje po wymianie okien?"),
        ("ile trwa gwarancja?", "ile trwa gwarancja?"),
    ],
)
def test_clause_of_the_rest(text: str, left: str) -> None:
    assert without_rest_asked(text) == left


def test_purpose_that_is_the_whole_message_stays() -> None:
    assert without_purposes("odloze reszte na meble") == "odloze reszte na meble"
