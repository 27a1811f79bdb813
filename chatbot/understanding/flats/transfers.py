"""Money that one of two people gives the other, or adds to their own: "pożyczę jej 10 tys."."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.flats.people import KIN_SAID
from chatbot.understanding.rows.row_tokens import money_of
from chatbot.understanding.rows.row_words import OWN

ENDS = r"(?=\W*$|[,.?!;]| (?:to|i|a)\b)"
SUM = rf"(?P<sum>[1-9][0-9]{{0,2}}(?:(?: ?(?:tys\w*\.?|k\b)|[ .]?000)(?: ?zl\w*)?|{ENDS}))"
BETWEEN = r"(?: (?:jeszcze|te|tych|z|moich|swoich|od|siebie|sobie))*"
TO_KIN = regex(
    r"\b(?:pozycz(?:e|ymy)|da(?:m|my)|doloz(?:e|ymy)|odda(?:m|my)|dorzuc(?:e|imy)|przekaz(?:e|emy))"
    rf"(?: (?:jej|jemu|mu|im|{KIN_SAID})){BETWEEN} {SUM}"
)
ASKED_OF_KIN = regex(
    rf"\b(?:jej|jemu|mu|im|{KIN_SAID})(?: (?:te|tych|brakujace|brakujacych))* {SUM}"
    r" (?:pozyczyc|dac|dolozyc|dorzucic|oddac|przekazac)\b"
)
TO_OWN = regex(
    rf"\b(?:(?:{KIN_SAID}|ona|on|oni) )?(?:(?:mi|nam) (?:pozycz\w+|da|dadza|dolozy|odda|dorzuci)"
    rf"|(?:pozycz(?:y|a)|da|dadza|dolozy|odda|dorzuci) (?:mi|nam)){BETWEEN} {SUM}"
)
TO_ITSELF = regex(
    rf"\b(?:{KIN_SAID}|ona|on|oni) (?:dorzuc(?:i|a)|doloz(?:y|a)|doklada(?:ja)?|doda(?:je)?)"
    rf"{BETWEEN} {SUM}"
)


# What the visitor gets by each, and what the other one gets.
WAYS = ((TO_KIN, -1, 1), (ASKED_OF_KIN, -1, 1), (TO_OWN, 1, -1), (TO_ITSELF, 0, 1))


class Transfer(NamedTuple):
    gains: Mapping[str, Decimal]  # of each, less what they give
    rest: str  # of the message


def transfer_told(text: str, kin: str) -> Transfer | None:
    """Between the visitor and `kin`, whose flat is spoken of beside the visitor's."""
    for pattern, own, others in (
        (TO_KIN, -1, 1),
        (ASKED_OF_KIN, -1, 1),
        (TO_OWN, 1, -1),
        (TO_ITSELF, 0, 1),
    ):
        if told := pattern.search(text):
            amount = money_of(told["sum"])
            amount = amount if amount >= 1000 else amount * 1000
            rest = f"{text[: told.start()]} {text[told.end() :]}"
            return Transfer({OWN: own * amount, kin: others * amount}, " ".join(rest.split()))
    return None
