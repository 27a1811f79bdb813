"""What another company asks, beside our prices."""

import re
from decimal import Decimal

from chatbot.dialogue.differences import asks_difference
from chatbot.dialogue.intents import intent_suggestions
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import Turn
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.amounts import find_figures
from chatbot.understanding.clauses import is_question
from chatbot.understanding.other_offers import OTHERS, OtherOffer, other_offer

COMPARED = re.compile(
    r"\b(?:droz\w+|drog\w+|haczyk|oszczedz\w+|roznic\w*|rozni\w*|tan\w+|mniej|wiecej"
    r"|cheap\w*|compar\w+|dearer|difference|expensive|less|more|save|saving)\b"
)
US = re.compile(r"\b(?:u was|wy|was|you|yours?)\b")


def compared_offer(turn: Turn) -> Answer | None:
    """ "Inna firma chce 1350 za metr, u was taniej?", then "o ile taniej od tamtych?"."""
    told = other_offer(turn.folded)
    offer = told or OtherOffer.parse(turn.state.other_offer)
    area = turn.learned.square_meters
    if offer is None or turn.is_new("budget") or not is_asked(turn, is_told=told is not None):
        return None
    if area is None:
        return rates(turn, offer) if offer.is_rate and not turn.areas else None
    if turn.figures.area_fault(area) or not offer.is_of(area):
        return None
    prices = turn.named or turn.figures.prices
    other = gross(turn, offer).total(area)
    values = {
        "quote.area": turn.speaker.area(area),
        "total": told_money(turn, offer, area),
        "quotes": "\n".join(line(turn, Quote(price, area), other) for price in prices),
    }
    text = f"{turn.say('other_offer', values)}\n{scope(turn, offer)}"
    is_list = len(prices) > 1
    return Answer(text, "quote", quote=turn.quote, is_list=is_list, suggestions=suggestions(turn))


def gross(turn: Turn, offer: OtherOffer) -> OtherOffer:
    """Ours are gross, so one that was told net is compared with the VAT of ours."""
    return offer.gross(turn.figures.number("prices.vat_percent_included") or Decimal(0))


def scope(turn: Turn, offer: OtherOffer) -> str:
    return turn.say("other_scope" if offer.is_net else "other_scope_and_vat")


def is_asked(turn: Turn, *, is_told: bool) -> bool:
    is_compared = bool(COMPARED.search(turn.folded)) or asks_difference(turn)
    is_of_us = US.search(turn.folded) is not None
    if is_told:
        return (
            bool(turn.state.other_offer)
            or is_compared
            or is_of_us
            or turn.asks_price
            or not is_question(turn.extracted.masked)
        )
    kept = OtherOffer.parse(turn.state.other_offer)
    if turn.state.asked == "area" and kept is not None and kept.is_rate and turn.is_bare:
        return turn.has_new_area
    named = {figure.value for figure in find_figures(turn.folded)}
    is_named = kept is not None and bool({kept.value, kept.value / 1000} & named)
    is_of_them = OTHERS.search(turn.folded) is not None or is_named
    if len(turn.named) > 1 and not is_of_them:
        return False  # "o ile u was Comfort droższy niż Plus?"
    is_money_told = bool(turn.extracted.amounts) and not is_named
    return is_compared and (is_of_them or is_of_us) and not is_money_told


def rates(turn: Turn, offer: OtherOffer) -> Answer:
    """ "Tamta firma liczy 1500 za metr", and no area is known yet."""
    told = gross(turn, offer).value
    lines = [rate_line(turn, price, told) for price in turn.named or turn.figures.prices]
    values = {"total": with_vat(turn, offer, "/m²"), "quotes": "\n".join(lines)}
    text = f"{turn.say('other_rate', values)} {scope(turn, offer)}"
    return Answer(text, "quote", asked="area")


def with_vat(turn: Turn, offer: OtherOffer, unit: str = "") -> str:
    told, percent = gross(turn, offer), turn.figures.number("prices.vat_percent_included")
    money, net = (f"{turn.speaker.money(each.value)}{unit}" for each in (told, offer))
    word = {"pl": "netto", "en": "net"}[turn.language]
    return f"{net} {word} + {percent:f}% VAT = {money}" if offer.is_net and percent else money


def rate_line(turn: Turn, price: PackagePrice, rate: Decimal) -> str:
    return f"• {price.name}: {turn.speaker.price(price)} ({beside(turn, price, price.low, rate)})"


def suggestions(turn: Turn) -> tuple[Suggestion, ...]:
    return intent_suggestions(turn, ["not_included", "included", "booking"])


def told_money(turn: Turn, offer: OtherOffer, area: Decimal) -> str:
    if not offer.is_rate:
        return with_vat(turn, offer)
    total = turn.speaker.money(gross(turn, offer).total(area))
    return f"{total} ({with_vat(turn, offer, '/m²')})"


def offer_after(turn: Turn) -> str:
    told = other_offer(turn.folded)
    return str(told) if told else turn.state.other_offer


def line(turn: Turn, quote: Quote, other: Decimal) -> str:
    word = beside(turn, quote.price, quote.total_min, other)
    return f"• {quote.price.name}: {turn.speaker.total(quote)} ({word})"


def beside(turn: Turn, price: PackagePrice, ours: Decimal, other: Decimal) -> str:
    cheaper, dearer, same, depends = {
        "pl": ("taniej o", "drożej o", "tyle samo", "zależy od projektu"),
        "en": ("cheaper by", "dearer by", "the same", "depends on the design"),
    }[turn.language]
    if price.is_range:
        return depends
    if ours == other:
        return same
    return f"{dearer if ours > other else cheaper} {turn.speaker.money(abs(ours - other))}"
