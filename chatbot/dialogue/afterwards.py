"""What a conversation knows once a message is answered."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from chatbot.dialogue.asked import AREA_CORRECTED
from chatbot.dialogue.cooling.cooling import AIR_CONDITIONING
from chatbot.dialogue.cooling.units import is_price_of_units
from chatbot.dialogue.flats.plans import plan_after
from chatbot.dialogue.flats.row_state import is_complete
from chatbot.dialogue.intents import LEADING_TO_DETAILS
from chatbot.dialogue.money.budget import unpaid_extras
from chatbot.dialogue.prices.differences import asks_difference
from chatbot.dialogue.prices.pricing import superlative_price
from chatbot.dialogue.state import Answer
from chatbot.dialogue.subjects import RENOVATION, is_old
from chatbot.dialogue.turn import (
    BUDGET,
    FIGURES,
    NOT_PRICED,
    PRICED,
    Turn,
)
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.areas.changes import told_before
from chatbot.understanding.areas.storeys import are_storeys_told
from chatbot.understanding.money.budget_ends import ends_told
from chatbot.understanding.money.possible_budgets import named_besides

# "Ile oszczędzę w porównaniu do 85 m²?" asks nothing of that flat.
COMPARED_WITH = regex(
    r"\b(?:w porownaniu|wobec|compared (?:to|with)|versus)\b"
    r"|\b(?:niz|than) (?:(?:for|in|przy|tamto|te|the|to|w|za) )*[0-9]"
)
AGAINST = regex(
    r"\b(?:niz|od|than|vs\.?|versus|compared (?:to|with)|w porownaniu (?:do|z|ze)|w stosunku do"
    r"|wobec|wzgledem) xpackage"
)  # "o ile więcej niż Express?"
COOLING = "cooling"  # as what is paid for is called
WEIGHED_AT_ONCE = 2  # packages
ALSO = regex(r"\b(?:rowniez|takze|tez|also|as well|too)\b")


def area_before(turn: Turn, found: Answer) -> str:
    """Of two flats of which one is left out, that one: "a oba jednak?"."""
    if len(found.left) == 1 and found.area is not None:
        return str(found.left[0])
    area, before = turn.learned.square_meters, turn.before.square_meters
    is_other = area is not None and before is not None and area != before
    return str(before) if is_other else turn.state.area_before


def area_told(turn: Turn) -> str:
    area, before = turn.learned.square_meters, turn.before.square_meters
    if area != before and turn.extracted.area_change is None:
        return ""
    return told_before(before, area, turn.state.area_told, turn.folded)


def extras(turn: Turn, found: Answer) -> tuple[str, ...]:
    """Those of what is to be paid, and not of a question whether they are in the price."""
    is_of_money = found.intent in {*PRICED, BUDGET} or turn.learned.budget is not None
    if turn.rows is not None and not turn.rows.is_unread:
        others = {*turn.state.extras} - {COOLING}
        return tuple(sorted(others | ({COOLING} if turn.rows.units else set())))
    return unpaid_extras(turn) if is_of_money else turn.state.extras


def listed(turn: Turn, found: Answer) -> tuple[str, ...]:
    """In the order of their buttons, so that "ten drugi" has one."""
    codes = {price.name: price.code for price in turn.figures.prices}
    names = [suggestion.payload for suggestion in found.suggestions]
    return tuple(codes[name] for name in names if name in codes)


def weighed(turn: Turn, found: Answer, quote: Quote | None) -> tuple[str, ...]:
    """The last two, the later one last; at another area than before there is nothing to compare,
    unless their difference goes on there."""
    quoted = [quote.price.code] if quote else []
    area_before = turn.before.square_meters
    is_same = area_before is None or area_before == turn.learned.square_meters
    is_same |= not turn.named and AREA_CORRECTED.search(turn.folded) is not None
    is_same |= found.is_difference and turn.state.is_difference
    denied = turn.extracted.denied if found.is_difference else ()  # "Express zamiast Plusa"
    codes = [*(turn.state.weighed if is_same else ()), *denied, *turn.extracted.packages, *quoted]
    return tuple(dict.fromkeys(reversed(codes)))[:WEIGHED_AT_ONCE][::-1]


def quoted(turn: Turn, quote: Quote | None) -> tuple[tuple[str, str], ...]:
    """The last two at different areas: "Express 38 m2", "a drugie 45 m2 w Plusie", "oba razem?"."""
    told = [(code, area) for code, area in turn.state.quoted]
    if quote:
        area = str(quote.square_meters)
        told = [*(pair for pair in told if pair[1] != area), (quote.price.code, area)]
    return tuple(told[-WEIGHED_AT_ONCE:])


def topic_after(turn: Turn, found: Answer) -> str:
    """What data or small talk follow is still what the conversation is about."""
    is_topic = found.intent in {*turn.knowledge.intents, *LEADING_TO_DETAILS, BUDGET}
    return found.intent if is_topic else turn.state.topic


def about_after(turn: Turn, found: Answer) -> str:
    """ "Robicie biura?" was answered, then "70 m2": that is the area of the office."""
    if found.about and not is_by_the_way(turn):
        return found.about
    if is_old(turn.folded):
        return RENOVATION
    is_told = found.source == "nlu" and found.intent in NOT_PRICED and not is_by_the_way(turn)
    return found.intent if is_told else turn.about


def is_old_told(turn: Turn, found: Answer) -> bool:
    """Once is enough, until another old flat is spoken of."""
    if about_after(turn, found) != RENOVATION:
        return False
    return turn.state.is_old_told or found.intent in FIGURES | {BUDGET, RENOVATION}


def areas_after(turn: Turn, found: Answer) -> tuple[Decimal, ...]:
    if found.left and found.area is not None:
        return ()
    return found.areas or (turn.areas if found.intent != "area_out_of_range" else ())


def flats_after(turn: Turn, found: Answer) -> tuple[str, ...]:
    """ "A większe w Plusie?", then "oba w Plusie"."""
    area, flats = turn.learned.square_meters, turn.state.flats
    is_one_of_them = area is not None and area in map(Decimal, flats)
    areas = areas_after(turn, found)
    if found.left or len(found.areas) > len(flats):  # "tych 33 są trzy"
        return tuple(map(str, areas))
    are_some = bool(found.pairs) and {*areas} < {*map(Decimal, flats)}
    return flats if is_one_of_them or are_some else tuple(map(str, areas))


def are_storeys(turn: Turn, found: Answer) -> bool:
    """Until other areas are told: "a bez piętra?"."""
    flats = flats_after(turn, found)
    is_kept = turn.state.are_storeys and flats == turn.state.flats
    return len(flats) == 2 and (is_kept or are_storeys_told(turn.folded))


def planned(turn: Turn, found: Answer, quote: Quote | None) -> tuple[tuple[str, str], ...]:
    """The package of each flat, as it was priced last."""
    if turn.rows is not None and is_complete(turn.rows.rows):
        return tuple((row.code, str(row.area)) for row in turn.rows.rows)
    flats = [Decimal(area) for area in flats_after(turn, found)]
    areas, package = areas_after(turn, found), learned_after(turn, found).package
    told = [(code, Decimal(area)) for code, area in found.pairs]
    if len(turn.named) > 1 and not told:  # which is whose nobody knows
        return ()
    is_of_time = turn.asks_time and not turn.asks_price and not told
    is_mixed = len({code for code, _ in turn.state.plan}) > 1
    is_of_else = is_mixed and not (told or found.areas or found.intent in {*PRICED, BUDGET})
    if found.asks_area or is_of_time or is_of_else:  # "ile trwa Comfort?", "co zawiera?"
        return plan_after(turn.state.plan, (), flats)
    is_same = sorted(areas) == sorted(Decimal(area) for _, area in turn.state.plan)
    if not told and areas and package and not (is_same and not turn.named):
        told = [(package, area) for area in areas]
    if not told and quote and quote.square_meters in flats:
        told = [(quote.price.code, quote.square_meters)]
    return plan_after(turn.state.plan, told, flats)


def is_by_the_way(turn: Turn) -> bool:
    """ "Robicie też biura?" after "60 m2 comfort"; the flat is still what it is about."""
    has_flat = turn.before.square_meters is not None and not turn.state.about
    return has_flat and not turn.is_new("square_meters") and ALSO.search(turn.folded) is not None


def offered_after(turn: Turn, found: Answer) -> tuple[Mapping[str, Any], ...]:
    """The budgets that may be meant, until the visitor tells one."""
    is_open = found.asked == BUDGET or turn.learned.budget is None
    return tuple(offer.as_json() for offer in turn.offered) if is_open else ()


def learned_after(turn: Turn, found: Answer) -> Learned:
    """An area that is no flat's, or none that is priced, is not kept."""
    if found.areas or found.area is not None:
        package = turn.learned.package if found.package is None else None
        package = found.package if found.left and found.package else package
        return replace(turn.learned, square_meters=found.area, package=package)
    if found.intent == AIR_CONDITIONING and is_price_of_units(turn):
        return replace(turn.learned, budget=turn.before.budget)
    if found.is_of_a_part:
        before = replace(turn.learned, square_meters=turn.before.square_meters)
        return replace(before, package=found.package or None)
    if found.package is not None:
        return replace(turn.learned, package=found.package or None)
    if (price := superlative_price(turn, found.intent)) and not turn.asks_superlatives:
        return replace(turn.learned, package=price.code)
    is_against = len(turn.named) == 1 and AGAINST.search(turn.extracted.masked)
    if is_against and turn.before.package and asks_difference(turn):
        return replace(turn.learned, package=turn.before.package)
    if COMPARED_WITH.search(turn.folded) and turn.before.square_meters is not None:
        return replace(turn.learned, square_meters=turn.before.square_meters)
    if len(turn.named) > 1 and turn.areas:  # "to w Comforcie, a tamto w Expressie", then "razem?"
        return replace(turn.learned, package=None)
    if not found.about and found.intent != "area_out_of_range":
        return turn.learned
    return replace(turn.learned, square_meters=turn.before.square_meters)


def ends_after(turn: Turn) -> tuple[str, ...]:
    """Of the range that the budget is one end of."""
    money = turn.learned.budget
    is_one = any(Decimal(end) == money for end in turn.state.ends)
    return ends_told(turn.folded, money) or (turn.state.ends if is_one else ())


def named_after(turn: Turn) -> tuple[str, ...]:
    """Who was told of with an amount, where that is in no sum by now."""
    new = named_besides(turn.extracted, turn.ledger, turn.folded)
    known = {what for part in turn.ledger.parts for what in part.split("+")}
    return tuple(sorted({*turn.state.named, *new} - known))
