"""Until when to sign, counted back from the end, and a contract that is there before the keys."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.chatbot.dialogues import Say


@pytest.fixture(autouse=True)
def _on_a_day() -> Iterator[None]:
    with time_machine.travel("2026-11-30T12:00:00+01:00", tick=False):
        yield


KEYS = "odbieram klucze 15 kwietnia, mieszkanie 52 m w Sopocie. "


@pytest.mark.parametrize(
    "messages",
    [
        (
            f"cześć, {KEYS}do kiedy podpisać umowę żeby wprowadzić się do końca sierpnia?"
            " myślę o comfort",
        ),
        ("klucze 15 kwietnia, 52 m2 comfort", "do kiedy podpisać żeby mieszkać od września?"),
        ("klucze 15 kwietnia comfort, wprowadzić się do końca sierpnia - kiedy umowa?",),
        ("52 m comfort, chcę mieszkać od 1 września, klucze 15 kwietnia. kiedy podpisać umowę?",),
        (f"{KEYS}myślę o comfort", "jaki jest ostatni termin umowy, żeby mieszkać od 1 września?"),
    ],
)
def test_last_day_of_the_contract_where_the_keys_are_in_time(
    say: Say, messages: tuple[str, ...]
) -> None:
    reply = say(*messages)["response"]
    assert "Comfort: do ok. 20 tygodni, więc umowa najpóźniej ok. 13.04.2027" in reply
    assert "Odbiór kluczy 15.04.2027 jest na to wystarczająco wcześnie." in reply
    assert "zabraknąć" not in reply
    assert "dziś jest 15.04" not in reply


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "klucze 15 czerwca, do kiedy podpisać umowę żeby się wprowadzić do końca sierpnia,"
            " comfort",
            "najpóźniej ok. 21.09.2027, więc może zabraknąć czasu",
        ),
        (
            "klucze 15 lipca, do kiedy podpisać umowę żeby się wprowadzić do końca sierpnia,"
            " comfort",
            "czasu jest za mało",
        ),
        ("do kiedy podpisać, żeby było gotowe na 31 sierpnia? 52 m2", "ok. 02.03.2027"),
        ("60 m2 express, do kiedy podpisać, żeby mieszkać od czerwca?", "ok. 22.02.2027"),
    ],
)
def test_keys_that_are_too_late_and_any_package(say: Say, message: str, told: str) -> None:
    reply = say(message)["response"]
    assert told in reply
    assert "wystarczająco wcześnie" not in reply


@pytest.mark.parametrize(
    "message",
    [
        "I get the keys on 15 April, 52 m2. by when do I have to sign to move in by the end of"
        " August? thinking of comfort",
        "keys 15 April. what's the latest I can sign to live there from September? comfort, 52 m2",
    ],
)
def test_last_day_in_english(say: Say, message: str) -> None:
    reply = say(message, language="en")["response"]
    assert "a contract by about 13 April 2027 at the latest" in reply
    assert "The keys on 15 April 2027 come early enough" in reply


@pytest.mark.parametrize(
    ("message", "language", "told"),
    [
        *(
            (f"{contract}, klucze 15 kwietnia, comfort. kiedy się wprowadzę?", "pl", "22.07.2027")
            for contract in (
                "umowa podpisana w lutym",
                "umowa podpisana w styczniu",
                "umowę podpiszę w lutym",
                "umowa w lutym",
            )
        ),
        (
            "contract signed in February, keys 15 April, comfort. when can I move in?",
            "en",
            "22 July 2027",
        ),
        # It is over by now.
        (
            "umowa podpisana w październiku, klucze 15 grudnia, comfort. kiedy się wprowadzę?",
            "pl",
            "umowy podpisanej najpóźniej 31.10.2026",
        ),
        # Another's contract is none with us.
        (
            "umowa z deweloperem podpisana w lutym, klucze 15 kwietnia, comfort. kiedy koniec?",
            "pl",
            "02.09.2027",
        ),
    ],
)
def test_contract_that_is_signed_before_the_keys(
    say: Say, message: str, language: str, told: str
) -> None:
    assert told in say(message, language=language)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "ślub w czerwcu, odbiór mieszkania 58m2 na wiosnę. chcemy się wprowadzić po ślubie,"
        " czy się da?",
        "odbiór 58 m2 na wiosnę, chcemy się wprowadzić w lecie, da się?",
    ],
)
def test_seasons_get_the_weeks(say: Say, message: str) -> None:
    reply = say(message)["response"]
    assert "Od podpisania umowy do końca prac łącznie" in reply
    assert "Comfort: do ok. 20 tygodni" in reply
    assert "zł" not in reply


@pytest.mark.parametrize(
    "messages",
    [
        ("58 m2 comfort", "a premium o ile dłużej by trwało niż comfort"),
        ("58 m2 comfort", "o ile dłużej premium?"),
    ],
)
def test_how_much_longer_another_takes(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages)["response"]
    assert "Same prace są dłuższe o 2–4 tygodnie" in reply
    assert "Różnica" not in reply


ASKED = "60 m2 comfort, do kiedy podpisać żeby mieszkać od lipca?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("60 m2 comfort, zdążycie do lipca?", "a do kiedy muszę podpisać?"), "ok. 10.02.2027"),
        ((ASKED, "a w premium?"), "umowa najpóźniej ok. 30.12.2026"),
        ((ASKED, "a klucze 15 marca"), "Odbiór kluczy 15.03.2027 jest na to wystarczająco"),
        (
            ("ile trwa comfort? klucze 1 marca. do kiedy umowa żeby na 1 lipca było",),
            "umowa najpóźniej ok. 11.02.2027",
        ),
        (
            ("podpisałem umowę 20 listopada, klucze 15 stycznia, comfort, kiedy się wprowadzę?",),
            "ok. 23.04.2027",
        ),
    ],
)
def test_day_of_signing_goes_on(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "told", "is_end"),
    [
        (
            "58m2 comfort, ślub 20 czerwca, klucze 15 lutego. da się wprowadzić przed ślubem?",
            "05.07.2027, więc może zabraknąć",
            True,
        ),
        (
            "ślub 20 czerwca, klucze 15 kwietnia, 58m2. chcemy się wprowadzić po ślubie, da się?",
            "Comfort: do ok. 20 tygodni, najpóźniej ok. 02.09.2027",
            False,
        ),
    ],
)
def test_wedding_that_is_before_or_after(say: Say, message: str, told: str, is_end: bool) -> None:
    reply = say(message)["response"]
    assert told in reply
    assert ("20.06.2027" in reply) == is_end


@pytest.mark.parametrize("question", ["a w express plus zdazymy?", "a plus zdąży?"])
def test_shorter_package_is_counted_back_from_the_same_end(say: Say, question: str) -> None:
    asked = "odbior w grudniu, comfort 60 m2, do kiedy musze podpisac zeby na wielkanoc mieszkac?"
    answer = say(asked, question)["response"]
    assert "umowa najpóźniej ok. 05.12.2026" in answer
    assert "22.04.2027" not in answer
