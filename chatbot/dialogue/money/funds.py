"""A visitor's money of several parts: the answer that was found is held against what was read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.checked import PRICED, counted, unsure
from chatbot.dialogue.intents import high_stakes
from chatbot.dialogue.money.budget import BUDGET_UNCLEAR
from chatbot.dialogue.overview import gap_line
from chatbot.dialogue.state import UNSURE_OF_PRICE, Answer, Suggestion
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.quotes import Quote
from chatbot.understanding.funds.records import FundsRead
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.money.possible_budgets import offers_of


def with_funds(turn: Turn, found: Answer, find: Callable[[Turn], Answer]) -> Answer:
    """`found`, where it counts the same money; else which of the two it is, or an honest word."""
    told = turn.funds
    if told is None or high_stakes(turn) is not None:
        return found
    if told.is_simple:
        is_other = found.learned.budget is None or (
            told.is_commented and found.learned.budget != told.total
        )
        is_lost = is_other and "asks_rest" in told.asks and not found.asked
        return of_funds(turn.plainly, told, find) if is_lost and turn.plainly else found
    if told.ledger is None:
        return where_unclear(turn, found, told)
    is_priced = PRICED.search(found.text) is not None
    is_open = found.is_fallback or bool(found.asked) or found.intent == UNSURE_OF_PRICE
    is_open |= not is_priced
    if not (is_open or told.is_asked) and found.learned.budget == told.total:
        ledger = told.ledger.as_json() if turn.plainly else found.state.ledger
        return replace(found, state=replace(found.state, ledger=ledger))
    is_certain = told.is_asked or told.is_summed_up or told.is_plain
    if turn.plainly is not None and (is_certain or (is_open and not is_offered(found, told))):
        return of_funds(turn.plainly, told, find)
    if not is_open:
        return which_of(turn, found, told.ledger)
    return with_offered(found, told.ledger) if turn.plainly else found


def is_offered(found: Answer, told: FundsRead) -> bool:
    return told.total in {each.total for each in offers_of(found.state.offered)}


def where_unclear(turn: Turn, found: Answer, told: FundsRead) -> Answer:
    known = Ledger.from_json(turn.was.ledger, turn.known.budget)
    if found.asked == BUDGET:
        offered = {each.total for each in offers_of(found.state.offered)}
        is_fit = not known.parts or offered <= told.maybe
        return found if is_fit else replace(unsure(turn, found), intent=BUDGET_UNCLEAR)
    is_priced = PRICED.search(found.text) is not None and not found.asked
    is_said = found.learned.budget in told.said
    are_several = len(known.parts) + bool(known.base) > 1
    is_other = not is_said and (told.is_contradicted or are_several)
    return unsure(turn, found) if is_priced and is_other else found


def with_offered(found: Answer, ledger: Ledger) -> Answer:
    """The same sum is asked about: what it is made of is kept for "tak"."""
    kept = offers_of(found.state.offered)
    offered = [
        replace(ledger, last=each.last) if each.total == ledger.total else each for each in kept
    ]
    state = replace(found.state, offered=tuple(each.as_json() for each in offered))
    return replace(found, state=state)


def which_of(turn: Turn, found: Answer, ledger: Ledger) -> Answer:
    """Two readers count two sums."""
    other = Ledger.from_json(found.state.ledger, found.learned.budget)
    ledgers = [each for each in (ledger, other) if each.total is not None]
    sums = [turn.speaker.money(each.total) for each in ledgers if each.total is not None]
    state = replace(
        turn.was,
        visitor_messages=found.state.visitor_messages,
        asked="budget",
        ledger={},
        offered=tuple(each.as_json() for each in ledgers),
    )
    return Answer(
        turn.say("budget_which" if len(sums) > 1 else "budget_confirm", {"budget": sums[0]}),
        BUDGET_UNCLEAR,
        suggestions=tuple(Suggestion(money, money) for money in sums),
        asked="budget",
        learned=replace(found.learned, budget=None),
        state=state,
    )


def of_funds(turn: Turn, told: FundsRead, find: Callable[[Turn], Answer]) -> Answer:
    plain = counted(turn, find(turn))
    lines = [*gap_lines(turn, told), *needed_lines(turn, told)]
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
    if short > 0 and given > 0:
        values = {"missing": turn.speaker.money(short), "needed": turn.speaker.money(short + given)}
        yield turn.say("funds_needed", values)
