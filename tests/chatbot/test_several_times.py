"""The times are those of one flat; how several are done is agreed with a consultant."""

import pytest
import time_machine

from tests.chatbot.dialogues import Say

STUDIOS = "chcę 3 kawalerki po 27 m2 pod wynajem, jaki pakiet i ile"
OF_ONE = "Podany czas dotyczy jednego mieszkania"


@pytest.mark.parametrize(
    "message",
    [
        "ok to wszystkie express. Ile czasu na wszystkie 3?",
        "ile to trwa w comforcie?",
        "a od umowy do kluczy ile razem w premium?",
    ],
)
def test_time_of_several_is_that_of_one_flat(say: Say, message: str) -> None:
    assert OF_ONE in say(STUDIOS, message)["response"]


def test_time_beside_the_prices_of_two(say: Say) -> None:
    message = "how much is Premium for 2 flats, 45 and 70 m2, and how long would both take"
    text = say(message, language="en")["response"]
    assert "10–16 weeks" in text
    assert "This is the time for one flat" in text


@pytest.mark.parametrize(
    "messages",
    [
        [STUDIOS, "a gwarancja?"],
        ["60 m2 comfort", "ile to trwa?"],
        ["porównuję mieszkania 40 i 50 m2 comfort", "ile to trwa?"],
        ["55-60 m2 comfort", "ile to trwa?"],
    ],
)
def test_nothing_is_said_of_several_where_one_is_meant(say: Say, messages: list[str]) -> None:
    assert OF_ONE not in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        ([STUDIOS, "robicie jednoczesnie czy po kolei? bo najemcy od 1 kwietnia"], "pl"),
        (["3 mieszkania robicie naraz?"], "pl"),
        (["2 flats 40 and 50 m2 in comfort", "can you do both at the same time?"], "en"),
    ],
)
def test_whether_several_are_done_at_once_nobody_has_told(
    say: Say, messages: list[str], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert "nie mam tu potwierdzonej informacji" in text or "no confirmed information" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["robicie naraz kuchnię i łazienkę?"],
        [STUDIOS, "płacę jednocześnie za wszystkie?"],
        ["60 m2 comfort", "po kolei, jak to wygląda?"],
        ["czy możecie jednocześnie usunąć dane z dwóch mieszkań?"],
        ["czy z dwóch mieszkań usuniecie to naraz?"],
    ],
)
def test_what_is_done_at_once_in_one_flat_is_another_question(
    say: Say, messages: list[str]
) -> None:
    assert "Czy kilka mieszkań robimy" not in say(*messages)["response"]


def test_day_for_several_is_no_yes(say: Say) -> None:
    with time_machine.travel("2026-11-29T12:00:00+01:00", tick=False):
        text = say(STUDIOS, "czy te 3 kawalerki będą gotowe na 1 kwietnia, express?")["response"]
        late = say(STUDIOS, "czy te 3 będą gotowe na 1 stycznia, express?")["response"]
    assert "Express: do ok. 14 tygodni, najpóźniej ok. 07.03.2027\n" in text
    assert "więc tak" not in text
    assert OF_ONE in text
    assert "za mało" in late
