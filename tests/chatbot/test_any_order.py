"""Messages of all kinds one after the other, in no order that anybody thought of: each is
answered."""

import random

import pytest

from tests.chatbot import grading
from tests.chatbot.dialogues import Say

SETS = ("held_out", "third", "fifth", "seventh", "ninth", "eleventh")
OF_FLATS = (
    "w gdyni 48 m2 i 62 m2 w gdansku, comfort?",
    "a w tym na 8 pietrze?",
    "firma x chce 1400 za metr netto, a firma y 68 tys",
    "moje 51 m2, syna 38 m2, mam 90 tys a on 40",
    "dam mu to co mi zostanie",
    "a bez klimy?",
    "to o ile drozej niz poprzednio?",
    "nie, jednak oba w premium",
    "a ta druga?",
    "mam 73 plus 20 z banku",
    "klucze dopiero 15 lutego 2027! wiec?",
)


@pytest.mark.parametrize("seed", range(8))
def test_each_is_answered(say: Say, seed: int) -> None:
    chance = random.Random(seed)
    texts = [question.text for name in SETS for question in grading.read(name)]
    for _ in range(6):
        messages = [chance.choice(chance.choice((texts, OF_FLATS))) for _ in range(7)]
        assert say(*messages)["response"]
