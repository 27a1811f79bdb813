"""Prices per square metre that a visitor names: what they pay for, or whose they are."""

import re
from decimal import Decimal

from chatbot.dialogue.choices import of_one
from chatbot.dialogue.intents import package_suggestions
from chatbot.dialogue.pricing import budget_fit
from chatbot.dialogue.turn import BUDGET, PRICED, YIELDING, Answer, Turn
from chatbot.quotes import PackagePrice, total
from chatbot.understanding.budgets import find_prices, find_rate

PACKAGE_ASKED = re.compile(r"\b(?:opcj|package|pakie[ct]|wariant|wersj)\w*")

# What "which package is that much?" sounds like.
PRICE_LIKE = PRICED | YIELDING | {"package_choice"}


def rate(turn: Turn) -> Answer | None:
    """ "Do 1600 zł/m2 jaki pakiet?": each package's price beside it, or its total for the area."""
    money, area = find_rate(turn.folded), turn.learned.square_meters
    if money is None or "budget_rate" not in turn.knowledge.replies or turn.is_new("budget"):
        return None
    if area is not None:
        return budget_fit(turn, total(money, area), area)
    prices = turn.figures.prices
    values = {
        "budget": turn.speaker.money(money),
        "fits": "\n".join(rate_line(turn, price, money) for price in prices),
    }
    fitting = [price for price in prices if price.low <= money]
    suggestions = package_suggestions(fitting)
    return Answer(turn.say("budget_rate", values), BUDGET, suggestions=suggestions, asked="area")


def rate_line(turn: Turn, price: PackagePrice, money: Decimal) -> str:
    words = {
        "pl": ("mieści się", "mieści się najniższa", "za drogo"),
        "en": ("within it", "the lowest is within it", "above it"),
    }
    whole, lowest, above = words[turn.language]
    word = whole if price.high <= money else lowest if price.low <= money else above
    return f"• {price.name}: {turn.speaker.price(price)} ({word})"


def package_of_price(turn: Turn) -> Answer | None:
    """ "Który pakiet tyle kosztuje?", with a price per square metre."""
    is_other = not {intent.code for intent in turn.sure_intents} <= PRICE_LIKE
    is_told = bool(turn.named) or turn.is_new("square_meters", "budget")
    if is_other or is_told or not PACKAGE_ASKED.search(turn.folded):
        return None
    named = find_prices(turn.folded)
    prices = [p for p in turn.figures.prices if not p.is_range and p.low in named]
    if len(prices) != 1:
        return None
    return of_one(turn, prices[0], turn.learned.square_meters)
