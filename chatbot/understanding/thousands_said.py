"""Amounts in thousands, by the words that say so: "mam na to 110", "tamci wołają 104"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.other_offers import COMPANY, CRAFTSMEN
from chatbot.understanding.text import fold, tidy

ABOUT = r"(?:ok\.? |okolo |maks\w* |max |tylko |cos kolo |about |only )?"
FIGURE = r"(?P<money>[2-9][0-9]|[1-4][0-9]{2})"
# What they say beside an area is no price: "deweloper podał 54".
ASK = r"(?:bior|bier|chc|licz|propon|wol|wycen|zaspiew|ask|charg|quot|want)\w*"
THEY = rf"(?:tamci|{COMPANY}|(?!dewelop|developer){CRAFTSMEN})"
NO_UNIT = (
    r"(?![0-9.,/]*[0-9])(?! ?(?:%|dni|k\b|lat|m\b|m2|metr|mies|mkw|osob|pln|proc|rat|t\b|tyg|tys"
    r"|zl|day|month|sq|week|year|za (?!calosc|to\b|wszystk)))"
)
SAID = regex(
    r"\b(?:(?:mam|mamy|have|got) (?:na|for)"
    rf" (?:calosc|nie|to|wszystko|everything|it|this) {ABOUT}"
    r"|z (?:moich|naszych) |zosta\w+ (?:mi |nam )?ze? "
    rf"|{THEY} (?:sobie |za to |nam |mi )?{ASK}"
    rf" (?:za (?:calosc|to|wszystko) |razem |od nas )?{ABOUT}){FIGURE}{NO_UNIT}"
)


def with_thousands_said(message: str, area: Decimal | None) -> str:
    """Once an area is known, and where the number is another."""
    written = tidy(message)
    told = [found for found in SAID.finditer(fold(written)) if Decimal(found["money"]) != area]
    if area is None or not told:
        return message
    for found in reversed(told):
        written = f"{written[: found.end('money')]} tys{written[found.end('money') :]}"
    return written
