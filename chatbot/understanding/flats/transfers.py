"""Money that one of two people gives the other, or adds to their own: "pożyczę jej 10 tys."."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.flats.people import KIN_SAID
from chatbot.understanding.rows.row_tokens import money_of
from chatbot.understanding.rows.row_words import MONEY, OWN

LEAST = Decimal(1000)  # below it a figure is of thousands

ENDS = r"(?=\W*$|[,.?!;]| (?:to|i|a)\b)"
SUM = (
    r"(?P<sum>[1-9][0-9]{2,3} ?(?:zl|pln)\w*"
    rf"|[1-9][0-9]{{0,2}}(?:(?: ?(?:tys\w*\.?|k\b)|[ .]?000)(?: ?zl\w*)?|{ENDS}))"
)
BETWEEN = r"(?: (?:jeszcze|te|tych|ze?|moich|swoich|od|siebie|sobie))*"
TO_KIN = regex(
    r"\b(?:pozycz(?:e|ymy)|da(?:m|my|je|jemy)|do(?:loz(?:e|ymy)|klada(?:m|my))|odda(?:m|my)"
    r"|dorzuc(?:e|imy)|przekaz(?:e|emy))"
    rf"(?: (?:jej|jemu|mu|im|{KIN_SAID})){BETWEEN} {SUM}"
)
ASKED_OF_KIN = regex(
    rf"\b(?:jej|jemu|mu|im|{KIN_SAID})(?: (?:te|tych|brakujace|brakujacych))* {SUM}"
    r" (?:pozyczyc|dac|dolozyc|dorzucic|oddac|przekazac)\b"
)
TO_OWN = regex(
    rf"\b(?:(?:{KIN_SAID}|ona|on|oni) )?(?:(?:mi|nam) (?:pozycz\w+|da|dadza|dolozy|odda|dorzuci)"
    rf"|(?:pozycz(?:y|a)|da|dadza|dolozy|odda|dorzuci) (?:mi|nam)){BETWEEN} {SUM}"
    rf"|\b(?:z|plus) (?:tymi |te )?{SUM.replace('sum', 'with')} od (?:{KIN_SAID})\b"
)
TO_ITSELF = regex(
    rf"\b(?:{KIN_SAID}|ona|on|oni) (?:dorzuc(?:i|a)|doloz(?:y|a)|doklada(?:ja)?|doda(?:je)?)"
    rf"{BETWEEN} {SUM}"
)


# "Zostaje nam 10 tys.", which we told.
LEFT = regex(
    r"\b(?:to )?zosta(?:je|nie) (?:im|jej|jemu|mi|mu|nam)(?: (?:jakies|okolo|prawie|te|tylko))* "
    rf"{SUM}"
)
# "Dołożę z emerytury 1200 zł", to the money for both.
ADDED = regex(
    r"\b(?:dodam(?:y)?|doloz(?:e|ymy)|dorzuc(?:e|imy))(?! (?:jej|jemu|mu|im)\b)(?: [a-z]+){0,4}? "
    rf"(?P<sum>{MONEY}|[1-9][0-9]{{2,3}} ?(?:zl|pln)\w*|[1-9] ?tys\w*)"
)


def without_left(text: str, purses: Collection[Decimal]) -> str:
    """Without what is left of the money that is known."""
    told = LEFT.search(text)
    if told is None or not purses or amount_of(told["sum"]) * 2 > min(purses):
        return text
    return f"{text[: told.start()]} {text[told.end() :]}"


def added_told(text: str) -> tuple[Decimal, str] | None:
    told = ADDED.search(text)
    if told is None:
        return None
    return money_of(told["sum"]), f"{text[: told.start()]} {text[told.end() :]}"


def amount_of(said: str) -> Decimal:
    amount = money_of(said)
    return amount if amount >= LEAST or "zl" in said else amount * LEAST


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
            amount = amount_of(next(value for value in told.groupdict().values() if value))
            rest = f"{text[: told.start()]} {text[told.end() :]}"
            return Transfer({OWN: own * amount, kin: others * amount}, " ".join(rest.split()))
    return None
