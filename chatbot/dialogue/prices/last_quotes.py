"""What the last two prices differ in, the package, the area, the units or the money: of that is
"to o ile drożej?"."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.flat_differences import OF_A_FLAT, asks_of_flats
from chatbot.dialogue.flats.mixing import each_apart
from chatbot.dialogue.prices.differences import (
    difference_at_each,
    difference_word,
    gaps,
    with_rests,
)
from chatbot.dialogue.prices.priced import Priced, last_two
from chatbot.dialogue.prices.pricing import quote_at, quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.area_pointers import asks_gap
from chatbot.understanding.intents.bare_gaps import is_bare_gap
from chatbot.understanding.money.rest_questions import without_rest_asked

# "A dla 60 o ile drożej?", which is of the package that was named last.
AT_AN_AREA = regex(r"\b(?:at|dla|for|in|na|przy|w|we) (?:tych |the )?xarea")
OF_TIME = regex(r"\b(?:czas\w*|dluz\w+|dlugo|krocej|trwa\w*|szybciej|longer|take|weeks?)\b")


def difference_of_last(turn: Turn) -> Answer | None:
    return changed_last(turn) or to_one_of_two(turn)


def changed_last(turn: Turn) -> Answer | None:
    """What differs in both, or at each of several areas; else the other rules know the two."""
    told = last_two(turn.state)
    is_new = turn.named or turn.has_new_area or turn.is_new("budget")
    if len(told) < 2 or is_new or not asks_of_last(turn):
        return None
    before, now = told
    prices = [turn.figures.price(one.package) for one in told]
    known = [price for price in prices if price and not price.is_range]
    if not is_standing(turn, now) or before.units != now.units or len(known) < 2:
        return None
    if before.areas == now.areas:
        if before.package == now.package:
            return of_budgets(turn, before, now)
        return difference_at_each(turn) if len(now.areas) > 1 else None
    if len(before.areas) > 1:
        return to_each_area(turn, known[1], before, now)
    if before.package == now.package or len(now.areas) > 1:
        return None
    pairs = [(price, one.areas[0]) for price, one in zip(known, told, strict=True)]
    return replace(each_apart(turn, pairs), package=None, pairs=(), are_apart=False)


def asks_of_last(turn: Turn) -> bool:
    """ "To o ile drożej i ile zostanie?", "duża różnica?", with no word for one of the flats."""
    if is_bare_gap(without_rest_asked(turn.extracted.masked)):
        return True
    return asks_of_flats(turn) and not OF_A_FLAT.search(turn.folded)


def is_standing(turn: Turn, priced: Priced) -> bool:
    """That which was priced last is what is spoken of still."""
    area = turn.learned.square_meters
    areas = (area,) if area is not None else turn.areas
    return priced.package == turn.learned.package and {*priced.areas} == {*areas}


def of_budgets(turn: Turn, before: Priced, now: Priced) -> Answer | None:
    """ "A gdybym miał 90?", then "to o ile więcej?"."""
    if before.budget is None or now.budget is None or before.budget == now.budget:
        return None
    money = turn.speaker.money
    word = {"pl": "Różnica budżetów", "en": "Difference of the budgets"}[turn.language]
    amounts = f"{money(now.budget)} − {money(before.budget)}"
    if now.budget < before.budget:
        amounts = f"{money(before.budget)} − {money(now.budget)}"
    text = f"{word}: {amounts} = {money(abs(now.budget - before.budget))}."
    return Answer(text, BUDGET)


def to_each_area(turn: Turn, price: PackagePrice, before: Priced, now: Priced) -> Answer | None:
    """ "50 albo 60?", then "a 70?", "to o ile drożej?"."""
    if len(now.areas) > 1 or before.package != now.package:
        return None
    own, others = now.areas[0], [area for area in before.areas if area not in now.areas]
    found = quote_at(turn, (price,), (*others, own), ("", Decimal()))
    total = Quote(price, own).total_min
    lines = [
        f"{difference_word(turn)}, {turn.speaker.area(own)} – {turn.speaker.area(other)}: "
        f"{turn.speaker.money(abs(total - Quote(price, other).total_min))}"
        for other in others
    ]
    return replace(found, text="\n".join([found.text, *lines])) if lines else None


def to_one_of_two(turn: Turn) -> Answer | None:
    """ "No to o ile drożej to 60?", after 50 and 60 m²: than the other one."""
    area = turn.extracted.square_meters
    flats = tuple(map(Decimal, turn.state.flats or turn.state.area_pair))
    is_of_packages = turn.state.is_difference and len(turn.state.listed) == 2
    is_else = turn.named or turn.is_new("budget") or OF_TIME.search(turn.folded)
    is_asked = asks_gap(turn.folded) and not turn.extracted.is_budget_unclear
    if area not in flats or len({*flats}) != 2 or not is_asked or is_else or is_of_packages:
        return None
    if at_one_area := packages_at(turn, area):
        return at_one_area
    price = turn.figures.price(turn.before.package)
    prices = (price,) if price else turn.figures.prices
    found = quote_at(turn, prices, flats, (difference_word(turn), abs(flats[0] - flats[1])))
    return with_rests(turn, replace(found, areas=flats if turn.state.flats else ()), prices, flats)


def packages_at(turn: Turn, area: Decimal) -> Answer | None:
    """ "A dla 60 o ile drożej?", after another package was named for both areas."""
    told = last_two(turn.state)
    prices = tuple(price for one in reversed(told) if (price := turn.figures.price(one.package)))
    are_two = len({*prices}) == 2 and len({one.areas for one in told}) == 1
    if not are_two or not AT_AN_AREA.search(turn.extracted.masked):
        return None
    found = quote_each(turn, prices, area)
    return replace(found, text=f"{found.text}\n{gaps(turn, prices, area)}", is_difference=True)
