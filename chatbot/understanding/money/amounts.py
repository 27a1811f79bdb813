"""Amounts of money in a message, in PLN, and prices per square metre."""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from chatbot.patterns import regex
from chatbot.understanding.text.numerals import MOST_NUMBERS, Number

FIGURES = regex(
    r"(?<![0-9])(?<![0-9][.,])(?:"
    r"(?:[0-9]{1,2}(?:[ .,][0-9]{3}){2}|[0-9]{1,3}[ .,][0-9]{3})(?:[.,][0-9]{2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
    r")(?![0-9])"
)
GROUPED = regex(r"[0-9]{1,3}(?:[ .,][0-9]{3})+")
MILLION_ALONE = regex(
    r"(?<![\w\0])(?<!nie za )(?<!nie mam )(?<!nie mamy )(?<!thanks a )(?=milli?on\b|milion\b)"
)
THOUSANDS = regex(r" ?(?:tys(?:\.|\w*)|thousand|grand|(?<=[0-9])k\b)")
MILLIONS = regex(r" ?(?:mln\b\.?|milion\w*|(?:of )?(?:a )?millions?\b)")
REST = regex(r" (?P<rest>[0-9]{1,3})(?= ?(?:zl|pln))")
CURRENCY = regex(r" ?(?:zl\b\.?|zlot\w+|pln\b)")
PER_AREA = regex(
    r" ?(?:/|za|na|per|od|a|each|z(?= metra\b)) ?(?:(?:1|jeden|kazdy|one) ?)?"
    r"(?:m ?2|m\.? ?kw|mkw|m\b|metr(?:a|u|y|ow)?\b|sq|met(?:er|re)\b)"
)
PER_AREA_BEFORE = regex(
    r"(?<!\bile )\b(?:m ?2|mkw|m kw\.?|metr[au]?)"
    r"(?: (?:kwadratow\w+|za|to|po|kosztuje|jest|wynosi))*:? ?$"
)
# "Do 1600 zł/m2", "mam 1400 za metr": what is to be spent on each square metre.
RATE_BEFORE = regex(
    r"\b(?:budzet\w*|do|mam|mamy|maks\w*|max\w*|ponizej|budget|have|under|up to)"
    r"(?: (?:is|na|of|ok\.?|okolo|to|wynosi))*:? ?$"
)
# "Bank daje mi na wykończenie 1500 zł za metr"
LENT_BEFORE = regex(
    r"\bbank(?: (?:da|daje|dal|finishing|for|gives?|lends?|me|mi|na|nam|po|pozycza|remont|the|us"
    r"|wykonczenie)){1,5} $"
)
# "1300 za metr to mój max".
RATE_AFTER = regex(
    r"\w*,? (?:is|jest|to) (?:moj\w*|my|nasz\w*|our|u mnie)"
    r" (?:budget|budzet|gorna granica|limit|maks\w*|max\w*|most|sufit|upper limit)\b"
)
FOREIGN = (
    r"(?:€|\$|£|\b(?:aud|cad|chf|dolar\w*|eur|euro\w*|frank(?:a|ach|i|ow)?|funt\w*|gbp|koron[aey]?|nok|sek|uah"
    r"|usd|(?:canadian )?dollars?|francs?|pounds?|quid)\b)"
)
FOREIGN_BEFORE = regex(rf"{FOREIGN} ?$")
FOREIGN_AFTER = regex(rf" ?{FOREIGN}")
LOOK_BACK = 60  # characters
LEAST = Decimal(10_000)  # a smaller amount is a price, unless it is called a budget


def find_rate(text: str) -> Decimal | None:
    """A budget per square metre, in PLN."""
    amounts = (with_unit(text, number) for number in find_figures(text))
    rates = [
        amount.value
        for amount in amounts
        if is_per_area(text, amount) and is_rate_had(text, amount) and not is_foreign(text, amount)
    ]
    return rates[-1] if rates else None


def is_rate_had(text: str, amount: Number) -> bool:
    start = before(text, amount)
    is_had = RATE_BEFORE.search(start) or LENT_BEFORE.search(start)
    return bool(is_had) or is_called_most(text, amount)


def is_called_most(text: str, amount: Number) -> bool:
    per = PER_AREA.match(text, amount.end)
    return per is not None and RATE_AFTER.match(text, per.end()) is not None


def find_prices(text: str) -> set[Decimal]:
    """Every amount that may be in PLN, whatever it is the price of."""
    amounts = (with_unit(text, number) for number in find_figures(text))
    return {amount.value for amount in amounts if not is_foreign(text, amount)}


def has_foreign_amount(text: str) -> bool:
    amounts = (with_unit(text, number) for number in find_figures(text))
    return any(amount.value >= LEAST and is_foreign(text, amount) for amount in amounts)


def find_figures(text: str) -> list[Number]:
    return [*read_figures(text)]


@lru_cache(maxsize=8)  # the readers of one message ask for the same again
def read_figures(text: str) -> tuple[Number, ...]:
    found = islice(FIGURES.finditer(text), MOST_NUMBERS)
    return tuple(Number(*match.span(), as_decimal(match[0])) for match in found)


def as_decimal(figures: str) -> Decimal:
    if grouped := GROUPED.match(figures):
        figures = re.sub("[ .,]", "", grouped[0]) + figures[grouped.end() :]
    return Decimal(figures.replace(",", "."))


def millions_alone(text: str) -> list[Number]:
    """ "Milion" counts itself."""
    return [Number(*match.span(), Decimal(1)) for match in MILLION_ALONE.finditer(text)]


def with_unit(text: str, number: Number) -> Number:
    end, value = number.end, number.value
    for factor, pattern in ((1000, THOUSANDS), (1_000_000, MILLIONS), (1, CURRENCY)):
        if match := pattern.match(text, end):
            end, value = match.end(), value * factor
            if factor > 1 and (rest := REST.match(text, end)):  # "60 tysięcy 500 zł"
                end, value = rest.end("rest"), value + Decimal(rest["rest"])
    return Number(number.start, end, value)


def is_foreign(text: str, amount: Number) -> bool:
    return bool(
        FOREIGN_AFTER.match(text, amount.end) or FOREIGN_BEFORE.search(before(text, amount))
    )


def is_per_area(text: str, amount: Number) -> bool:
    return bool(PER_AREA.match(text, amount.end) or PER_AREA_BEFORE.search(before(text, amount)))


def before(text: str, number: Number) -> str:
    return text[max(number.start - LOOK_BACK, 0) : number.start]
