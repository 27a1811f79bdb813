"""Air conditioning has a price for each unit, from which that of several is worked out."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import (
    AIR_CONDITIONING,
    OF_ELSE,
    PRICE_OF_ONE,
    PRICED_TOGETHER,
    TOGETHER,
    cooling_cost,
    cooling_units,
    goes_on,
    is_spoken_of,
    is_to_pay,
    units_now,
)
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.money.budget import budget_fit
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.prices.pricing import not_denied, quote_each, superlative_quote
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.cooling.cooling import LISTED_COOLED, names_cooling, with_digits
from chatbot.understanding.money.own_shares import EACH, NO_PEOPLE, people

# Each needs a flat's price of its own.
OTHER = regex(r"\b(?:kuchni|mebl|szaf|zabudow|furniture|kitchen|wardrobe)\w*")


def units(turn: Turn) -> Answer | None:
    """ "Klima ile?", then "3 sztuki"; "3 klimatyzatory ile?"."""
    one, count = turn.figures.number(PRICE_OF_ONE), units_now(turn)
    is_named = names_cooling(turn.folded) or (is_spoken_of(turn.state) and not turn.named)
    is_of_flat = turn.has_area and cooling_units(turn) > 0  # and so it is counted there
    is_of_flat |= PRICED_TOGETHER.search(turn.folded) is not None  # or of the visitor's own sum
    if one is None or not count or not is_named or turn.has_new_area or is_of_flat:
        return None
    values = {"count": str(count), "total": turn.speaker.money(one * count)}
    text = turn.say("units", values)
    return Answer(text, AIR_CONDITIONING, suggestions=next_suggestions(turn, AIR_CONDITIONING))


def with_cooling(turn: Turn) -> Answer | None:
    """The flat's price and what comes on top of it at least, with their sum."""
    price, folded, count = quote_meant(turn), turn.folded, cooling_units(turn)
    is_named = names_cooling(folded) and (is_to_pay(turn) or turn.asks_price)
    is_together = turn.state.topic == AIR_CONDITIONING and TOGETHER.fullmatch(folded) is not None
    is_asked = is_named or units_now(turn) or (goes_on(turn) and not turn.state.is_cooled)
    is_asked = is_asked or is_together
    is_else = bool(
        OTHER.search(LISTED_COOLED.sub(" ", with_digits(folded)))
        or OF_ELSE.search(folded)
        or asks_difference(turn)
    )
    is_else |= turn.extracted.is_budget_unclear and bool(turn.extracted.offered)  # asked first
    if not count or not is_asked or is_else or turn.areas or turn.asks_time:
        return None
    if turn.extracted.budget not in {None, price.total_min if price else None}:
        return None  # what the budget pays for is told in its list
    if price is None or len(turn.named) > 1:
        return list_with_cooling(turn)
    total = price.total_min + cooling_cost(turn)
    values = {
        "quote.package": price.price.name,
        "quote.area": turn.speaker.area(price.square_meters),
        "quote.total": turn.speaker.total(price),
        "count": str(count),
        "total": turn.speaker.money(total),
    }
    text = turn.say("with_cooling_units", values)
    if EACH.search(folded) and not NO_PEOPLE.search(folded):
        many = people(folded) or turn.state.people or 2
        each = turn.speaker.money((total / many).quantize(Decimal("0.01")))
        text = f"{text}\n\n{turn.say('cooling_each', {'count': str(many), 'total': each})}"
    elif turn.learned.budget is not None:
        text = f"{text}\n\n{left_of(turn, turn.learned.budget - total)}"
    suggestions = next_suggestions(turn, AIR_CONDITIONING)
    found = Answer(text, AIR_CONDITIONING, quote=price, suggestions=suggestions)
    return found if turn.quote else replace(found, package=price.price.code)


def list_with_cooling(turn: Turn) -> Answer | None:
    """ "Na co starczy z klimą w salonie?", "a w dwóch pokojach?", where no package is chosen."""
    area, money = turn.learned.square_meters, turn.learned.budget
    if area is None:
        return None
    if money is not None:
        return budget_fit(turn, money, area)
    return quote_each(turn, turn.named or not_denied(turn), area)


def quote_meant(turn: Turn) -> Quote | None:
    """ "Najtańszy pakiet 41 m2 i klima w 2 pokojach, ile razem" is of the cheapest one."""
    area = turn.extracted.square_meters
    code = next((code for code, word in SUPERLATIVES.items() if word.search(turn.folded)), "")
    is_end = bool(code) and area is not None and not turn.named and not turn.asks_superlatives
    if is_end and area is not None and not turn.denies_superlatives:
        return superlative_quote(turn, code, area)
    return turn.quote


def left_of(turn: Turn, rest: Decimal) -> str:
    """At most, as the price of a unit is the least one."""
    values = {"budget": turn.speaker.money(turn.learned.budget or Decimal())}
    values["left"] = turn.speaker.money(abs(rest))
    return turn.say("cooling_left" if rest >= 0 else "cooling_short", values)


def is_price_of_units(turn: Turn) -> bool:
    """ "Czyli za 3 sztuki 23400?": of what we told, and no budget."""
    one, money = turn.figures.number(PRICE_OF_ONE), turn.extracted.budget
    return one is not None and money is not None and one > 0 and money % one == 0
