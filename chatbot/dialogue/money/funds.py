"""A visitor's money of several parts: the answer that was found is held against what was read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.checked import PRICED, unsure
from chatbot.dialogue.intents import high_stakes
from chatbot.dialogue.money.budget import BUDGET_UNCLEAR
from chatbot.dialogue.overview import gap_line
from chatbot.dialogue.state import UNSURE_OF_PRICE, Answer
from chatbot.dialogue.turn import Turn
from chatbot.quotes import Quote
from chatbot.understanding.funds.records import FundsRead


def with_funds(turn: Turn, found: Answer, find: Callable[[Turn], Answer]) -> Answer:
    """`found`, where it counts the same money; else an answer to what was read, or an honest
    word."""
    told = turn.funds
    if told is None or high_stakes(turn) is not None:
        return found
    is_priced = PRICED.search(found.text) is not None
    if told.ledger is None:
        is_lost = turn.known.budget is not None and found.intent == BUDGET_UNCLEAR
        return unsure(turn, found) if is_lost or (is_priced and not found.asked) else found
    is_open = found.is_fallback or bool(found.asked) or found.intent == UNSURE_OF_PRICE
    if not is_open and found.learned.budget == told.total and "total" not in told.asks:
        return replace(found, state=replace(found.state, ledger=told.ledger.as_json()))
    if turn.plainly is None:
        return unsure(turn, found) if is_priced and not is_open else found
    plain = find(turn.plainly)
    lines = [*gap_lines(turn.plainly, told), *needed_lines(turn.plainly, told)]
    return replace(plain, text="\n".join([*lines, plain.text]))


def gap_lines(turn: Turn, told: FundsRead) -> Iterator[str]:
    area, known = turn.learned.square_meters, turn.known.package
    codes = told.codes if len(told.codes) != 1 or not known else (known, *told.codes)
    if "asks_more" in told.asks and area is not None and len({*codes}) == len("ab"):
        yield gap_line(turn, codes, area)


def needed_lines(turn: Turn, told: FundsRead) -> Iterator[str]:
    """What somebody would have to give in all, so that it is enough."""
    area, money = turn.learned.square_meters, told.total
    price = turn.package
    if not told.needed_from or area is None or money is None or price is None or price.is_range:
        return
    short = Quote(price, area).total_min - money
    given = told.ledger.parts.get(told.needed_from, Decimal()) if told.ledger else Decimal()
    if short > 0:
        values = {"missing": turn.speaker.money(short), "needed": turn.speaker.money(short + given)}
        yield turn.say("funds_needed", values)
