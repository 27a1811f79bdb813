"""How much of a budget there is by now: "mam teraz 110, nie 130", "dałem już 20 na kuchnię i
zostało 110"."""

import re
from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

NO_SUM = r"(?![0-9]|[.,][0-9]| ?(?:%|dni|lat|m\b|m2|metr|mkw|pok|proc|sq|tyg|zl))"
UNIT = r"(?: ?(?:k\b|tys\w*\.?|thousand\b))?"


def amount(name: str) -> str:
    return rf"(?<![0-9.,])(?P<{name}>[1-9][0-9]{{0,2}}){NO_SUM}{UNIT}"


LEAD = r"(?:\b(?:a|ale|i|ja|juz|no|ok|sorry|to|teraz|wiec|but|and|so)[ ,]+)*"
NOW = r"(?:aktualnie|obecnie|teraz|juz|tylko|dzis|faktycznie|only|now)"
HAVE = r"(?:ma(?:m|my)|(?:i|we) only have|i have|i've got|we have|we've got|i got)"
NOT = r",? (?:a |ale )?(?:nie|not|zamiast|instead of) (?:te |tych |those )?"
LEFT = r"zosta(?:lo|ly|je)(?: (?:juz|mi|mnie|nam|teraz|tylko|z tego))*"
SPENT = (
    r"(?:dal[ae]?m|dalismy|wyda(?:l[ae]?m|lismy)|poszlo|zaplaci(?:l[ae]?m|lismy)|wplaci(?:l[ae]?m|lismy)"
    r"|spent|paid)"
)
FOR = r"(?: (?:mi |nam |juz )?(?:na|za|for|on) (?:[a-z]+ ?){1,3})"
# "110 mam teraz, nie 130", "mam teraz 110, a nie 130"
NOT_SO = (
    rf"{LEAD}(?:(?:{NOW} )*{HAVE}(?: {NOW})* {amount('money')}(?: {NOW})?"
    rf"|{amount('first')} (?:{NOW} )*{HAVE}(?: {NOW})*){NOT}{amount('former')}"
)
# "Dałem już 20 tys. na kuchnię, to mi zostało 110"
SPENT_AND_LEFT = (
    rf"{LEAD}(?:{amount('spent')} (?:juz )?{SPENT}{FOR}|{SPENT}(?: juz)? {amount('paid')}{FOR})"
    rf"[ ,.]*(?:(?:i|to|wiec|and|so|mi|nam) )*{LEFT} {amount('left')}"
)
# "Po wpłacie na kuchnię zostało mi 105", "I only have 95 left"
AFTER_PAYING = (
    rf"{LEAD}(?:po (?:oplac|wplac|zaplac|zalicz|zakup|kupn)[a-z]*(?: [a-z]+){{0,3}}?,? {LEFT}"
    rf" {amount('rest')}"
    rf"|{HAVE}(?: {NOW})* {amount('have')} (?:left|now)(?! for\b))"
)
SAID = tuple(regex(words) for words in (NOT_SO, SPENT_AND_LEFT, AFTER_PAYING))
LETTER = regex(r"[a-z]", re.IGNORECASE)


def with_money_now(message: str, budget: Decimal | None, known: Collection[Decimal]) -> str:
    """As a budget that is told anew, where all numbers are of it; `known` are those that it was
    before."""
    if budget is None:
        return message
    written = tidy(message)
    text = fold(written)
    for words in SAID:
        told = words.search(text)
        money = told and money_in(told.groupdict(), budget, {*known, budget})
        inside = [n for n in find_numbers(text) if told and told.start() <= n.start < told.end()]
        if told and money and len(inside) == len(find_numbers(text)):
            before, after = written[: told.start()], written[told.end() :]
            rest = f"{before}{after}".strip(" ,.;-")
            return f"budżet {money} tys, {rest}" if LETTER.search(rest) else f"budżet {money} tys"
    return message


def money_in(told: dict[str, str | None], budget: Decimal, known: set[Decimal]) -> str | None:
    """Where that is what is left of what is known, or it is said not to be that."""
    money = next(
        told[name] for name in ("money", "first", "left", "rest", "have") if told.get(name)
    )
    amount_now = Decimal(money or 0) * THOUSAND
    if former := told.get("former"):
        return money if Decimal(former) * THOUSAND in known else None
    if spent := told.get("spent") or told.get("paid"):
        return money if Decimal(spent) * THOUSAND + amount_now in known else None
    return money if budget / 2 <= amount_now < budget else None
