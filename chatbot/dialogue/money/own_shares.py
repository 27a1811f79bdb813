"""What the visitor pays of a price that others pay a part of."""

from decimal import Decimal
from fractions import Fraction

from chatbot.dialogue.intents import package_suggestions, spoken_of
from chatbot.dialogue.money.budget import BUDGET_WORD, verdict_of
from chatbot.dialogue.prices.pricing import ask_area
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.money.own_shares import (
    EACH,
    NO_PEOPLE,
    ON_ME,
    WHOLE,
    is_new_sum,
    is_of_all,
    parts,
    people,
)

# "A w Premium?", after the share in another.
NEXT = regex(r"(?:(?:a|and|co|i|ile|in|no|to|w|we|what about|z) )*xpackage\W*")
HUNDRED = 100


def own_share(turn: Turn) -> Answer | None:
    """ "Brat płaci połowę, mam 55 tys.": each price, what is left of it to pay, and whether the
    money suffices for that."""
    share, area = share_of(turn), turn.learned.square_meters
    if share is None or turn.asks_time or turn.areas:
        return None
    if area is None:
        return ask_area(turn) if turn.package else None
    if turn.figures.area_fault(area):
        return None
    is_unread = bool(turn.extracted.amounts) and turn.extracted.budget is None
    money = None if is_unread else turn.learned.budget
    prices = spoken_of(turn) or turn.figures.prices
    values = {
        "area": turn.speaker.area(area),
        "quotes": "\n".join(line(turn, Quote(price, area), share, money) for price in prices),
    }
    if money is None:
        text = turn.say("own_share", values)
    else:
        text = turn.say("own_share_budget", values | {"budget": turn.speaker.money(money)})
    return Answer(text, "quote", suggestions=package_suggestions(prices))


def share_of(turn: Turn) -> Fraction | None:
    """Told now, or before where the same is asked on."""
    told, folded = turn.extracted.own_share, turn.folded
    is_split = EACH.search(folded) and not turn.is_new("budget")  # `each_share` tells that
    if told is not None:
        return None if is_split and turn.learned.budget is None else told
    if not turn.state.own_share or is_of_all(turn.extracted, folded):
        return None
    if is_new_sum(turn.extracted, folded) or parts(folded):
        return None
    is_for_money = turn.learned.budget and BUDGET_WORD.search(folded)
    is_asked = is_for_money or (ON_ME.search(folded) and turn.asks_price)
    is_next = turn.state.topic in {*PRICED, BUDGET} and NEXT.fullmatch(turn.extracted.masked)
    return Fraction(turn.state.own_share) if is_asked or is_next else None


def share_after(turn: Turn) -> str:
    if turn.extracted.own_share is not None:
        return str(turn.extracted.own_share)
    is_over = is_of_all(turn.extracted, turn.folded) or bool(parts(turn.folded))
    is_whole = WHOLE.search(turn.folded) is not None and not turn.extracted.amounts
    is_new = is_new_sum(turn.extracted, turn.folded) and not is_whole
    return "" if is_over or is_new else turn.state.own_share


# "Na pół z bratem"
IN_TWO = regex(r"\b(?:na|po) pol(?:owie|owe)?\b(?! roku)|\b(?:half and half|50[/ -]50)\b")


def people_after(turn: Turn) -> int:
    """How many share the price."""
    told = turn.extracted.shared_by or people(turn.folded)
    is_halved = IN_TWO.search(turn.folded) and not NO_PEOPLE.search(turn.folded)
    return told or (2 if is_halved else 0) or turn.state.people


def line(turn: Turn, quote: Quote, share: Fraction, money: Decimal | None) -> str:
    low, high = (part_of(total, share) for total in (quote.total_min, quote.total_max))
    speaker, is_range = turn.speaker, quote.price.is_range
    part = speaker.money_range(low, high) if is_range else speaker.money(low)
    whole, named = speaker.total(quote), share_named(share)
    said = {
        "pl": f"{named} z {whole} to {part}",
        "en": f"{named} of {whole} is {part}",
    }[turn.language]
    rest = "" if money is None else f" ({verdict_of(turn, low, high, money)})"
    return f"• {quote.price.name}: {said}{rest}"


def part_of(total: Decimal, share: Fraction) -> Decimal:
    return (total * share.numerator / share.denominator).quantize(Decimal("0.01"))


def share_named(share: Fraction) -> str:
    """ "50%", and "2/3", which has no whole percents."""
    percent = share * HUNDRED
    return f"{percent.numerator}%" if percent.denominator == 1 else str(share)
