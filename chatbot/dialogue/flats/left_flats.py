"""Several flats of which only some are to be finished after all."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.owners import flats_of_the_others, which_flat
from chatbot.dialogue.flats.plans import OF_ROOM, plan_of
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.prices.pricing import not_denied, quote_each, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.flats.left_flats import flats_kept
from chatbot.understanding.flats.owners import kept_of
from chatbot.understanding.intents.differences import asks_for_difference


def some_left_out(turn: Turn) -> Answer | None:
    """ "A jak wezmę tylko to 45?", "tego 38 nie robię wcale", "tylko dwie z nich w Plusie"."""
    flats = tuple(map(Decimal, turn.state.flats))
    is_else = OF_ROOM.search(turn.folded) or asks_for_difference(turn.folded)
    if len(flats) < 2 or turn.extracted.areas or is_else or not turn.state.are_added:
        return None
    area, are_planned = turn.extracted.square_meters, len(plan_of(turn)) == len(flats)
    kept = flats_kept(turn.extracted.unread, area, flats, are_planned=are_planned)
    is_of_time = turn.asks_time and not turn.asks_price
    theirs = None if kept or is_of_time else flats_of_the_others(turn, flats)
    if theirs == () and not turn.ledger.parts:  # of money somebody may "odpaść" as well
        is_kept = kept_of(turn.extracted.unread) is not None
        words = {"pl": ("bez tego", "tylko"), "en": ("without the", "only the")}[turn.language]
        return which_flat(turn, flats, left=words[is_kept])
    kept = kept or theirs or ()
    if not kept or is_of_time or (area is not None and area not in flats):
        return None
    prices = prices_of(turn, kept)
    left = tuple(flat for flat in flats if flat not in kept)
    if len(kept) == 1:
        return replace(of_one(turn, prices, kept[0]), area=kept[0], left=left or flats[1:])
    if len(prices) > 1:
        return None
    found = each_of(turn, [(prices[0], flat) for flat in kept])
    return replace(found, areas=kept, package=prices[0].code, left=left or flats[len(kept) :])


def prices_of(turn: Turn, kept: tuple[Decimal, ...]) -> tuple[PackagePrice, ...]:
    """Those that are named; else that which the flats have by now, where it is one."""
    planned = {price for price, area in plan_of(turn) if area in kept}
    known = tuple(planned) or ((turn.package,) if turn.package else ())
    return turn.named or (known if len(known) == 1 else not_denied(turn))


def of_one(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer:
    if len(prices) > 1:
        return quote_each(turn, prices, area)
    quote = Quote(prices[0], area)
    return Answer(
        quote_text(turn, quote),
        "quote",
        quote=quote,
        suggestions=next_suggestions(turn, "quote"),
        package=prices[0].code,
    )
