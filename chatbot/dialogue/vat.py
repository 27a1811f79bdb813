"""VAT: what of a price it is, and whether a rate that is named is the one."""

import re
from decimal import ROUND_HALF_UP, Decimal

from chatbot.dialogue.intents import answered, next_suggestions, package_suggestions, spoken_of
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.turn import Answer, Suggestion, Turn
from chatbot.quotes import GROSZ, PackagePrice, Quote
from chatbot.understanding.bare import is_small_talk

VAT = "vat"
TAX = r"(?:podat(?:ek|ku)|vat\w*|tax)"
# "Ile to netto?", "a bez VAT-u?", "ile w tym jest VAT-u kwotowo?"
PARTS_ASKED = re.compile(
    rf"\b(?:netto|bez (?:podatku|vat\w*)|ile (?:\w+ ){{0,3}}{TAX}|kwot\w+ {TAX}"
    rf"|(?:before|excluding|without|minus) {TAX}|net price|how much (?:\w+ ){{0,3}}(?:net|{TAX}))\b"
)
OF_ELSE = re.compile(r"\b(?:material|odlicz|odzysk|zwro[tc]|refund|reclaim)\w*")
RATE_NAMED = re.compile(r"\bxnumber ?(?:%|procent\w*|percent)")
BESIDE_A_RATE = re.compile(r"\b(?:nadal|rowniez|stawk\w+|tez|vat\w*|also|rate|still|too)\b")


def vat(turn: Turn) -> Answer | None:
    if turn.is_new("budget") or turn.about or OF_ELSE.search(turn.folded):
        return None
    return net(turn) if PARTS_ASKED.search(turn.folded) else rate_named(turn)


def rate_named(turn: Turn) -> Answer | None:
    """ "To też 8%?" after a price, and nothing else."""
    rest, count = RATE_NAMED.subn(" ", turn.extracted.masked)
    is_plain = is_small_talk(BESIDE_A_RATE.sub(" ", rest)) and turn.has_area
    return answered(turn, VAT) if count == 1 and is_plain and "?" in rest else None


def net(turn: Turn) -> Answer | None:
    """Of the price at the known area, where the lower rate holds for it."""
    area, rate = turn.learned.square_meters, turn.figures.number("prices.vat_percent_included")
    prices = tuple(p for p in spoken_of(turn) or turn.figures.prices if not p.is_range)
    if area is None or rate is None or not prices or is_beyond_vat_limit(turn):
        return None
    lines = "\n".join(parts(turn, Quote(price, area), rate) for price in prices)
    text = turn.say("vat_parts", {"area": turn.speaker.area(area), "quotes": lines})
    return Answer(text, VAT, suggestions=suggestions(turn, prices)) if text else None


def parts(turn: Turn, quote: Quote, rate: Decimal) -> str:
    gross = quote.total_min
    without = (gross * 100 / (100 + rate)).quantize(GROSZ, ROUND_HALF_UP)
    amounts = [turn.speaker.money(amount) for amount in (gross, without, gross - without)]
    words = {"pl": ("brutto", "netto", "VAT"), "en": ("gross", "net", "VAT")}[turn.language]
    told = [f"{amount} {word}" for amount, word in zip(amounts, words, strict=True)]
    return f"• {quote.price.name}: {told[0]}, {told[1]}, {told[2]}"


def suggestions(turn: Turn, prices: tuple[PackagePrice, ...]) -> tuple[Suggestion, ...]:
    return next_suggestions(turn, VAT) if len(prices) == 1 else package_suggestions(prices)
