"""A message in few words, after whatever was spoken of before."""

import pytest

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    ("messages", "package"),
    [
        (["52m2, chcialabym drewniana podloge", "to ile premium dla mnie"], "premium"),
        (["52 m2, jakie są podłogi?", "a ile premium u mnie?"], "premium"),
        (["52 m2, macie gwarancję?", "ok to ile comfort przy moim metrażu"], "comfort"),
        (["52 m2", "jaka gwarancja?", "dobra, ile zapłacę za plus?"], "express_plus"),
    ],
)
def test_price_of_a_package_after_anything(say: Say, messages: list[str], package: str) -> None:
    assert quoted(say(*messages)) == (package, 52.0)


def test_price_of_a_package_after_anything_in_english(say: Say) -> None:
    messages = ("52 m2, what floors do you have", "so how much is premium for my flat")
    assert quoted(say(*messages, language="en")) == ("premium", 52.0)


def test_time_of_a_package_is_no_price(say: Say) -> None:
    answer = say("52 m2", "jaka gwarancja?", "ile trwa premium u mnie?")
    assert answer["intent"] == "execution_time"


@pytest.mark.parametrize(
    ("message", "language", "intent"),
    [
        ("a tamci maja 24 mies gwarancji, wy?", "pl", "warranty"),
        ("a u was ile lat tej gwarancji jest, bo inni dają 5?", "pl", "warranty"),
        ("i co z tymi schodami w końcu?", "pl", "stairs"),
        ("ok a cza s prac", "pl", "execution_time"),
        ("a wizki jakieś są?", "pl", "visualisations"),
        ("the others give 24 months warranty, you?", "en", "warranty"),
    ],
)
def test_one_plain_word_is_enough(say: Say, message: str, language: str, intent: str) -> None:
    assert say("60 m2 comfort", message, language=language)["intent"] == intent


def test_two_plain_words_are_not(say: Say) -> None:
    answer = say("a tamci cos z umowy i gwarancji mieli, nie?")
    assert answer["intent"] in {"unsure", "fallback", "warranty", "contract"}
