"""Air conditioning in some of several flats, on top of what they all cost by now."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.dialogue.cooling.cooling import (
    AIR_CONDITIONING,
    OF_ELSE,
    PRICE_OF_ONE,
    TOGETHER,
    cooling_cost,
    cooling_units,
    is_cooled_after,
    units_kept,
    units_now,
)
from chatbot.dialogue.cooling.units import (
    OTHER,
    left_of,
)
from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.owners import owners_of
from chatbot.dialogue.flats.plans import OF_ROOM, Plan, plan_of
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.places import PLACE_WORD
from chatbot.dialogue.prices.pricing import quote_beside
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.cooling.cooling import NAMED
from chatbot.understanding.flats.owners import people_in
from chatbot.understanding.intents.differences import are_together

# "Z klimatyzacją w każdym", "klimę do obu".
EACH = regex(
    r"\b(?:do|dla|u|w|we|for|in)(?: the)?"
    r" (?:all|both|each|every|kazd\w+|ob(?:a|ie|u|ydwu|ydwoch)|wszystki\w+)\b|\bpo jednej\b"
)
# "38 m Express, 64 m Comfort i klima w tym drugim"
ONE_OF_THEM = regex(
    r"\b(?:do|w|we|in)(?: (?:the|tylko|only))?"
    r" (?:jedn(?:ego|ej|ym)|one|tym (?:drugim|pierwszym)|tej (?:drugiej|pierwszej))\b"
)


def cooled_flats(turn: Turn) -> Answer | None:
    """ "Ile z klimatyzacją w każdym", "klima tylko w większym", after each had its package."""
    plan, one = plan_of(turn), turn.figures.number(PRICE_OF_ONE)
    if not plan or one is None or not turn.are_added or turn.named:
        return None
    areas = tuple(area for _, area in plan)
    is_of_sum = are_together(turn.folded) or (turn.state.units and turn.asks_price)
    if turn.is_cooling_given_up and is_of_sum:
        return replace(each_of(turn, plan), areas=areas)
    count = units_of_flats(turn)
    if not count:
        return None
    priced = each_of(turn, plan)
    text = f"{priced.text}\n\n{with_units(turn, plan, count)}"
    buttons = next_suggestions(turn, AIR_CONDITIONING)
    return replace(priced, text=text, intent=AIR_CONDITIONING, suggestions=buttons, areas=areas)


def with_units(turn: Turn, pairs: Plan, count: int) -> str:
    """What they all cost with the units at least, and what is left of the budget then."""
    one = turn.figures.number(PRICE_OF_ONE) or Decimal()
    total = sum((Quote(*pair).total_min for pair in pairs), Decimal()) + one * count
    told = {"count": str(count), "total": turn.speaker.money(total)}
    text = turn.say("flats_with_cooling", told)
    if turn.learned.budget is None:
        return text
    return f"{text}\n\n{left_of(turn, turn.learned.budget - total)}"


def note_of_cooling(turn: Turn, found: Answer) -> str:
    """Beside the sum of flats that got their packages in this message, or lost one; beside any
    price of one flat, while it is in play."""
    pairs = [(turn.figures.price(code), Decimal(area)) for code, area in found.pairs]
    plan = [(price, area) for price, area in pairs if price and not price.is_range]
    is_of_all = len(plan) == len(found.pairs) > 1 and not found.are_apart
    is_told = found.intent == AIR_CONDITIONING or turn.figures.number(PRICE_OF_ONE) is None
    if is_told or found.is_cooling_told:
        return ""
    if not is_of_all:
        return note_beside_one(turn, found)
    count = units_beside(turn, len(plan))
    return with_units(turn, plan, count) if count else ""


def note_beside_one(turn: Turn, found: Answer) -> str:
    """With its price, where the answer has one; beside several prices what it costs alone."""
    count, quote = cooling_units(turn), found.quote or quote_beside(turn, found)
    is_priced = quote is not None or found.intent in {"quote", "vat"}
    if not count or not is_priced or found.asks_area or found.pairs:
        return ""
    cost = cooling_cost(turn)
    values = {"count": str(count), "total": turn.speaker.money(cost)}
    if quote is None or len(turn.state.flats) > 1:  # in which of them, it does not tell
        return turn.say("units", values)
    total = turn.speaker.money(quote.total_min + cost)
    return turn.say("flats_with_cooling", values | {"total": total})


def units_beside(turn: Turn, flats: int) -> int:
    """Those that are told now, or were counted before for the same flats."""
    if turn.rows is not None and not turn.rows.is_unread:
        return 0
    folded, count = turn.folded, units_now(turn)
    if turn.is_cooling_given_up or any(word.search(folded) for word in (OF_ELSE, OTHER)):
        return 0
    if not NAMED.search(folded):
        before, now = turn.state.plan, turn.areas or turn.extracted.areas
        is_same = len(before) == flats and (
            not now or {*now} == {Decimal(area) for _, area in before}
        )
        return turn.state.units if is_same else 0
    return (count or 1) * (flats if EACH_COOLED.search(folded) else 1)


def cooling_after(turn: Turn, found: Answer) -> dict[str, Any]:
    """What the state keeps of it."""
    is_counted = found.intent == AIR_CONDITIONING and len(found.pairs) > 1
    if turn.rows is not None and not turn.rows.is_unread:
        return {"units": turn.rows.units, "is_cooled": turn.rows.units > 0, "cooled": found.cooled}
    return {
        "units": units_after(turn, found),
        "is_cooled": is_cooled_after(turn) or is_counted,
        "cooled": found.cooled,
    }


def units_after(turn: Turn, found: Answer) -> int:
    if turn.rows is not None and not turn.rows.is_unread:
        return turn.rows.units
    if turn.is_cooling_given_up:
        return 0
    named = NAMED.search(turn.folded) is not None and len(found.pairs) > 1
    beside = units_beside(turn, len(found.pairs)) if named else 0
    return units_of_flats(turn) or beside or units_kept(turn)


EACH_COOLED = regex(
    rf"\b(?:klim\w+|air.?con\w*|ac) (?:[a-z]+ )?(?:{EACH.pattern})"
    rf"|(?:{EACH.pattern})[a-z ]{{0,12}} klim"
)
# "Czyli wszystko z klimą się zmieści?", after it was counted.
OF_ALL = regex(
    r"\b(?:calosc|lacznie|razem|starcz\w*|sumie|wszystko|wystarcz\w*|zmie(?:sc|szcz)\w*"
    r"|altogether|enough|everything|fits?|total)\b"
)
OF_MONEY = regex(r"\b(?:brak\w*|ile|wychodzi|wyjdzie|zosta\w+|how much|left|short)\b")


def units_of_flats(turn: Turn) -> int:
    """One for each flat that is told, unless another number is; nothing where none is told."""
    plan, folded = plan_of(turn), turn.folded
    is_after = turn.state.topic == AIR_CONDITIONING and not NAMED.search(folded)
    if is_after and (turn.is_new("budget") or TOGETHER.fullmatch(folded)):
        return turn.state.units
    others = (OF_ELSE, OTHER, OF_ROOM)
    is_else = turn.is_cooling_given_up or any(word.search(folded) for word in others)
    is_else |= turn.asks_time or bool(turn.extracted.areas)
    is_short = turn.state.topic == AIR_CONDITIONING and EACH_AGAIN.fullmatch(folded)
    if not (NAMED.search(folded) or is_short) or is_else or not plan:
        return 0
    count = units_now(turn)
    if EACH.search(folded) and not are_all_priced(folded):
        return len(plan) * (count or 1)
    if is_of_one(turn) or count == 1:
        return count or 1
    is_of_sum = OF_ALL.search(folded) or OF_MONEY.search(folded)
    return count or turn.state.units if is_of_sum else 0


def are_all_priced(folded: str) -> bool:
    """ "Ile za oba z klimą": that is where the money goes, and no unit for each."""
    return re.search(r"\b(?:for|na|za) (?:both|ob(?:a|ie|ydwa))\b", folded) is not None


# "A w obu?", "tylko w większym", after air conditioning.
EACH_AGAIN = regex(
    rf"(?:(?:a|and|i|ile|in|jak|jednak|just|only|the|to|tylko|w|we) ){{1,6}}"
    rf"(?:{PLACE_WORD}|{EACH.pattern})(?: (?:ile|flat|one))*\W*"
)


# "Do mojego dorzucę klimę"; but "dajcie mi klimę".
OF_MINE = regex(r"\b(?:do|u|w|for|in) (?:mnie|mojego|moim|moje|my flat|mine)\b")


def is_of_one(turn: Turn) -> bool:
    owners, areas = owners_of(turn), {area for _, area in plan_of(turn)}
    is_owned = any(who in owners for who in people_in(OF_MINE.sub("me", turn.folded)))
    places = (re.search(PLACE_WORD, turn.folded), ONE_OF_THEM.search(turn.folded))
    return is_owned or any(places) or turn.extracted.square_meters in areas
