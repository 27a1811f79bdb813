"""Beside a price: the numbers of the message that it does not count, so that none is overlooked.

Whatever the readers make of a message, its areas and amounts are in the answer, or known from
before, or told to be left out.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from itertools import chain, combinations, product

from chatbot.dialogue.money.budget import APART, PAID_ALREADY, UPPER_END
from chatbot.dialogue.money.savings import asks_savings
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import OUTSIDE, is_outside, is_room, is_single_room
from chatbot.understanding.areas.scopes import areas_of_others
from chatbot.understanding.extraction import PRICE_GUESSED
from chatbot.understanding.money.amounts import find_figures, find_prices, find_rate, with_unit
from chatbot.understanding.money.budgets import LARGE, has_heard_amount
from chatbot.understanding.money.echoes import PAYBACK
from chatbot.understanding.money.ledger import THOUSAND, Ledger
from chatbot.understanding.money.money_doubts import is_within_word
from chatbot.understanding.text.drafts import is_negated
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LEAST,
    is_counted,
    is_of_something,
    is_plausible,
)
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold

LEAST_ROUND, ROUND_TO, YEARS = 1000, 50, range(1950, 2051)  # PLN
MOST_ADDED = 5  # amounts of one message, of which each sum is looked for
OF_ANY_FLAT = ("prices.basis", "prices.vat_note")
# Beside it the area of a room may be one that is not to be finished.
LEFT_OUT = regex(
    r"\b(?:bez|nie(?:gotow|robion|wykon|zrob)\w*|nie (?:rob|wykancz|wykoncz)\w*|oprocz|poza"
    r"|pomin\w*|zostaw\w*|except|not|without)\b"
)

WITHIN = regex(r"\b(?:w tym|including)\b")
# "71 m z balkonem, bez balkonu 64": the larger one is what the other is made of.
GROSS = regex(rf"\b(?:minus|odj\w+|(?:bez|without)(?: (?:a|the))? {OUTSIDE})\b")


def note_of_uncounted(turn: Turn, found: Answer, text: str) -> str:
    """`text` is the answer with all that is told beside it. What others pay is told to be compared
    with, and needs no counting."""
    is_priced = found.quote is not None or found.intent in {*PRICED, BUDGET}
    heard = has_heard_amount(turn.folded) or PRICE_GUESSED.search(turn.extracted.unread)
    is_compared = bool(heard) or asks_savings(turn) or PAYBACK.search(turn.folded) is not None
    if not is_priced or is_compared or (found.asks_area or found.asked == BUDGET):
        return ""
    left = dict.fromkeys(uncounted(turn, text))
    return turn.say("uncounted", {"left": ", ".join(left)}) if left else ""


def uncounted(turn: Turn, text: str) -> Iterator[str]:
    said = figures_of(turn, text) | {*rest_of_quote(turn)}
    areas = {*said, *areas_known(turn), *denied(turn.folded)}
    rate = find_rate(turn.folded)  # which the budget was made of
    money = {*said, *money_known(turn), *([] if rate is None else [rate]), *apart(turn.folded)}
    unread = turn.extracted.unread
    named = {number.value for number in flats_named(turn.folded)}
    read = {area for area in turn.extracted.areas_read if area >= LEAST}
    net = turn.learned.square_meters if GROSS.search(turn.folded) else None
    others = {n.value for n in areas_of_others(turn.folded, plausible(turn.folded))}
    for area in (named | read) - areas - others - differences(named, areas_known(turn)):
        if net is None or area < net:
            yield turn.speaker.area(area)
    for amount in () if UPPER_END.search(turn.folded) else amounts_left(turn, money):
        if not is_rounded(amount, said):
            yield turn.speaker.money(amount)
    for amount in sorted(turn.amounts_cut - money):
        if amount < LARGE:
            yield turn.speaker.money(amount)
    for number in find_numbers(unread):
        is_known = number.value in {*areas, *named, *money} or number.value * THOUSAND in money
        is_left = is_bare(unread, number) or is_bare_money(unread, number)
        if is_left and not is_known:
            yield f"{number.value.normalize():f}"


def apart(folded: str) -> Iterator[Decimal]:
    """ "85 tys. na wykończenie, 15 na meble": it is told what that is for."""
    for told in APART.finditer(folded):
        for number in find_numbers(told[0]):
            yield number.value * (THOUSAND if number.value < THOUSAND else 1)


def is_rounded(amount: Decimal, said: Collection[Decimal]) -> bool:
    """ "Zostanie 5 tys., tak?", where 5 070 is left."""
    return any(0 <= figure - amount < THOUSAND for figure in said if amount >= 2 * THOUSAND)


def plausible(folded: str) -> list[Number]:
    return [number for number in find_numbers(folded) if is_plausible(number)]


def denied(folded: str) -> Iterator[Decimal]:
    """ "54 m2, jednak nie 54, tylko 49"."""
    for number in find_numbers(folded):
        if is_negated(folded, number):
            yield number.value


def rest_of_quote(turn: Turn) -> Iterator[Decimal]:
    """ "Za te 19 tys., które zostają, zrobię klimę?", where only what is left with it is told."""
    if turn.quote and turn.learned.budget is not None:
        yield abs(turn.learned.budget - turn.quote.total_min)


def figures_of(turn: Turn, text: str) -> set[Decimal]:
    """Without those that are told of any flat."""
    for fact in filter(None, map(turn.speaker.fact_or_nothing, OF_ANY_FLAT)):
        text = text.replace(fact, "")
    return {figure.value for figure in find_figures(fold(text))}


def flats_named(folded: str) -> Iterator[Number]:
    """With the unit of an area. What is told of a room, or of what lies outside, has a note of its
    own, unless it is what is left without one: "bez garażu 118 m"."""
    is_any_left_out = LEFT_OUT.search(folded) is not None
    for number in find_numbers(folded):
        unit = AREA_UNIT.match(folded, number.end)
        if unit is None or number.value < LEAST:
            continue
        is_of_part = is_outside(folded, number) or is_room(folded, number, unit)
        if is_any_left_out or not is_of_part:
            yield number


def areas_known(turn: Turn) -> set[Decimal]:
    """With those that had a fraction without it: "52 metry i pół"."""
    state, extracted = turn.state, turn.extracted
    kept = (*state.areas, *state.flats, state.area_before, state.area_told)
    told = (extracted.square_meters, turn.before.square_meters, extracted.area_change)
    areas = [*map(Decimal, filter(None, kept)), *extracted.areas, *filter(None, told)]
    return {form for area in areas for form in (abs(area), abs(Decimal(int(area))))}


def money_known(turn: Turn) -> set[Decimal]:
    known = {turn.before.budget, turn.learned.budget}
    for ledger in (turn.ledger, Ledger.from_json(turn.state.ledger, turn.before.budget)):
        known |= {ledger.base, ledger.total, *ledger.parts.values(), *ledger.away.values()}
    return {abs(value) for value in known if value}


def amounts_left(turn: Turn, known: Collection[Decimal]) -> set[Decimal]:
    """Without those that are known, alone or together. What is too large for a budget is the price
    of the flat, which needs no counting."""
    paid = {figure for told in PAID_ALREADY.findall(turn.folded) for figure in find_prices(told)}
    amounts = {amount for amount in turn.extracted.amounts if amount < LARGE} - paid
    if WITHIN.search(turn.folded):  # "100 tys., w tym 20 od rodziców" is 100
        amounts -= {amount for amount in amounts if amount < (turn.learned.budget or 0)}
    sizes = range(2, len(amounts) + 1) if len(amounts) <= MOST_ADDED else ()
    sums = chain.from_iterable(combinations(amounts, size) for size in sizes)
    added = [some for some in sums if sum(some) in known]
    numbers = [number.value for number in find_numbers(turn.folded)]
    times = {a: numbers.count(a) + numbers.count(a / THOUSAND) for a in amounts}
    added += [(a,) for a in amounts if a * times[a] in known]  # "35 + 5 + 5 tys."
    told = {*amounts, *(number * THOUSAND for number in numbers)}
    budgets = {money for money in (turn.before.budget, turn.learned.budget) if money}
    wholes = {one + other for one, other in product(budgets, told)}  # "58 minus 15, czyli 43"
    return amounts.difference(known, *added) - differences(amounts, budgets | told) - wholes


def differences(told: Iterable[Decimal], known: Collection[Decimal]) -> set[Decimal]:
    """Of what is told, that which leads from one known value to another: "75 m2 bez balkonu 6 m2"
    where 69 m² are known."""
    ways = {abs(one - other) for one, other in product(known, known)}
    return {*told} & ways


def is_bare_money(text: str, number: Number) -> bool:
    """ "Mechanik woła 3500": a round amount, and no year."""
    is_round = LEAST_ROUND <= number.value < LARGE and number.value % ROUND_TO == 0
    is_named = AREA_UNIT.match(text, number.end) or with_unit(text, number).end > number.end
    is_else = is_counted(text, number) or is_within_word(text, number)
    return is_round and not is_named and not is_else and number.value not in YEARS


def is_bare(text: str, number: Number) -> bool:
    """It may be an area or thousands, and neither unit nor word tells which."""
    is_named = AREA_UNIT.match(text, number.end) or with_unit(text, number).end > number.end
    if not is_plausible(number) or is_named or is_within_word(text, number):
        return False
    is_of_room = is_outside(text, number) or is_single_room(text, number)
    is_of_else = is_of_something(text, number) or is_counted(text, number)
    return not (is_of_room or is_of_else or is_negated(text, number))
