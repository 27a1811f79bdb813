"""What a price is held against knows nothing of the rule that found it: here a rule answers with
another figure than what was asked for, as a new one may, and the visitor is not told it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from chatbot.dialogue import answering
from chatbot.dialogue.checked import checked
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from tests.chatbot.dialogues import Say

Rule = Callable[[Turn], Answer]
UNSURE = "Nie jestem pewien, czy dobrze to rozumiem"
FLAT = ("60 m2 comfort",)
MONEY = ("60 m2 comfort, mam 95 tys",)
OFFER = ("60 m2 comfort, mam 95 tys", "inna firma chce 80 tys")
TWO = (*OFFER, "druga firma chce 84 tys")
EXPRESS = "Express, 60 m²: 59 940,00 zł brutto"
COMFORT = "Comfort, 60 m²: 89 940,00 zł brutto"


@pytest.mark.parametrize(
    ("messages", "asked", "found"),
    [
        (FLAT, "ile kosztuje premium?", EXPRESS),
        (FLAT, "ile z klimą w comforcie?", COMFORT),
        (FLAT, "o ile premium droższy od express?", "Premium: 119 940,00 zł (różnica 4,00 zł)"),
        (FLAT, "o ile drożej wyjdzie?", COMFORT),
        (MONEY, "ile zostanie?", COMFORT),
        (MONEY, "ile mi zostanie w comforcie?", "Comfort: 89 940,00 zł (zostaje 15 060,00 zł)"),
        (MONEY, "a z tym kredytem starczy?", "Tak, wystarczy: 89 940,00 zł (zostaje 5 060,00 zł)"),
        (OFFER, "a u nich ile zostanie?", "Tamta oferta: zostaje 5 060,00 zł"),
        (OFFER, "o ile comfort droższy od tamtej oferty?", "Oferta: Comfort drożej o 5 060,00 zł"),
        (TWO, "ta druga od tej pierwszej o ile droższa?", "Oferta: drożej o 9 940,00 zł"),
    ],
)
def test_another_figure_than_what_was_asked_for_is_not_told(
    say: Say, monkeypatch: pytest.MonkeyPatch, messages: tuple[str, ...], asked: str, found: str
) -> None:
    say(*messages)
    answered_by(monkeypatch, lambda turn: told(turn, found))
    answer = say(asked)["response"]
    assert UNSURE in answer
    assert found not in answer


@pytest.mark.parametrize(
    ("asked", "area", "rivals"),
    [
        # The visitor's money as an offer, an offer as an area, net as gross, labour for all of it.
        ("to mi nie starczy tych 95 tys?", 60, ("95000",)),
        ("stara cena, 80, ile to za m2?", 80, ("80000",)),
        ("druga firma chce 70 tys netto", 60, ("80000", "70000")),
        ("robocizna 40 tys plus 25 tys materialy", 60, ("40000",)),
        ("o ile comfort droższy od Budremu?", 60, ("80000",)),
    ],
)
def test_what_is_taken_for_something_else_is_not_kept(
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    asked: str,
    area: int,
    rivals: tuple[str, ...],
) -> None:
    before = say(*OFFER)["context"]

    def misread(turn: Turn) -> Answer:
        answer = told(turn, "Oferta: 1 000,00 zł/m², Comfort: 89 940,00 zł (drożej o 1,00 zł)")
        return replace(
            answer,
            learned=replace(answer.learned, square_meters=Decimal(area)),
            state=replace(answer.state, rivals=rivals),
        )

    with monkeypatch.context() as patched:
        answered_by(patched, misread)
        answer = say(asked)
    assert UNSURE in answer["response"]
    assert answer["context"] == before


def answered_by(monkeypatch: pytest.MonkeyPatch, rule: Rule) -> None:
    """Also where the reader of offers would answer, which is no rule."""
    monkeypatch.setattr(answering, "answer_found", rule)
    monkeypatch.setattr(answering, "of_bids", lambda turn: checked(turn, rule(turn)))


def told(turn: Turn, text: str) -> Answer:
    return Answer(text, "quote", learned=turn.known, state=turn.was)
