"""The price of a package and what else is to be paid for, in one sum."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import cooling_cost, cooling_units
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.money.budget import budget_beside, verdict
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Fit, Quote
from chatbot.understanding.money.costs_beside import NEEDED
from chatbot.understanding.money.ledger import OTHERS, SELF, akin, is_for

WHOLE = (
    r"(?:calosc|lacznie|razem|w sumie|wszystko|wydam|wydamy|zaplace|zaplacimy|altogether|in all"
    r"|in total|total)"
)
# "To ile razem z kuchnią wydam?", "a ile muszę mieć, żeby Plus i 5 na kuchnię?"
ASKED = regex(
    rf"\b(?:ile|how much)\b[^.;?!]{{0,40}}\b{WHOLE}\b"
    rf"|\b{WHOLE}\b[^.;?!]{{0,30}}\b(?:ile|how much)\b"
    rf"|{NEEDED}"
)
NO_EXPENSES = OTHERS | {"", "+", "-", "own", "reserve", "savings", SELF}
LEFT = regex(r"\b(?:(?:za)?brak\w*|starcz\w*|wystarcz\w*|zosta\w*|enough|left|short)\b")


def is_expense(what: str) -> bool:
    """Neither what is kept, nor what somebody else gets."""
    return bool({*what.split("+")} - NO_EXPENSES)


def with_costs(turn: Turn) -> Answer | None:
    again = told_again(turn)
    away = {what: -value for what, value in turn.ledger.parts.items() if value < 0}
    costs = sum(
        (cost for what, cost in away.items() if is_expense(what) and what not in again),
        turn.extracted.costs,
    )
    quote = turn.quote
    is_added = turn.extracted.is_price_added or turn.extracted.costs
    is_asked = ASKED.search(turn.folded) or (is_added and costs)
    if not costs or quote is None or quote.price.is_range or not is_asked:
        return None
    if LEFT.search(turn.folded) or turn.areas or turn.asks_time:
        return None
    values = {
        "quote.package": quote.price.name,
        "quote.area": turn.speaker.area(quote.square_meters),
        "quote.total": turn.speaker.total(quote),
        "left": turn.speaker.money(costs),
        "total": turn.speaker.money(quote.total_min + costs),
    }
    rest = rest_beside(turn, quote) if turn.extracted.costs else budget_beside(turn, quote)
    texts = [turn.say("with_costs", values), rest]
    if count := cooling_units(turn):
        whole = turn.speaker.money(quote.total_min + costs + cooling_cost(turn))
        texts.insert(1, turn.say("flats_with_cooling", {"count": str(count), "total": whole}))
    suggestions, text = next_suggestions(turn, "quote"), "\n\n".join(filter(None, texts))
    if turn.extracted.costs and turn.learned.budget is None:
        found = Answer(text, "quote", quote=quote, suggestions=suggestions)
        return replace(found, is_cooling_told=count > 0)
    return Answer(text, "with_costs", suggestions=suggestions)


def told_again(turn: Turn) -> list[str]:
    """What is taken off the budget already, and is told with its amount in this message, too."""
    if not turn.extracted.costs:
        return []
    what = is_for(turn.folded)
    return [name for name, value in turn.ledger.parts.items() if value < 0 and akin(name, what)]


def rest_beside(turn: Turn, quote: Quote) -> str:
    """What of the budget is left after both, or short."""
    money = turn.learned.budget
    if money is None:
        return ""
    money -= sum((turn.ledger.parts[what] for what in told_again(turn)), Decimal())
    fit = Fit(quote, money - quote.total_min - turn.extracted.costs)
    values = {"budget": turn.speaker.money(money), "fits": verdict(turn, fit)}
    return turn.say("budget_beside", values)


def costs_after(turn: Turn) -> tuple[str, ...]:
    """ "Comfort i kuchnia za 35 tys., ile razem?", for "mamy 150, ile brakuje?" after it."""
    costs = turn.extracted.costs
    return (is_for(turn.folded), str(costs)) if costs and turn.learned.budget is None else ()
