"""The price of a package and what else is to be paid for, in one sum."""

from dataclasses import replace

from chatbot.dialogue.cooling.cooling import cooling_cost, cooling_units
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.money.budget import budget_beside
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.money.ledger import OTHERS, SELF, is_for

WHOLE = (
    r"(?:calosc|lacznie|razem|w sumie|wszystko|wydam|wydamy|zaplace|zaplacimy|altogether|in all"
    r"|in total|total)"
)
# "To ile razem z kuchnią wydam?", "a ile muszę mieć, żeby Plus i 5 na kuchnię?"
ASKED = regex(
    rf"\b(?:ile|how much)\b[^.;?!]{{0,40}}\b{WHOLE}\b"
    rf"|\b{WHOLE}\b[^.;?!]{{0,30}}\b(?:ile|how much)\b"
    r"|\bile (?:\w+ )?(?:musi\w*|musz[ea]|trzeba) (?:miec|uzbierac)\b"
    r"|\bhow much (?:do|must|should|would) (?:i|we) (?:have|need)\b"
)
NO_EXPENSES = OTHERS | {"", "+", "-", "own", "reserve", "savings", SELF}
LEFT = regex(r"\b(?:(?:za)?brak\w*|starcz\w*|wystarcz\w*|zosta\w*|enough|left|short)\b")


def is_expense(what: str) -> bool:
    """Neither what is kept, nor what somebody else gets."""
    return bool({*what.split("+")} - NO_EXPENSES)


def with_costs(turn: Turn) -> Answer | None:
    costs = sum(
        (-part for what, part in turn.ledger.parts.items() if part < 0 and is_expense(what)),
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
    texts = [turn.say("with_costs", values), budget_beside(turn, quote)]
    if count := cooling_units(turn):
        whole = turn.speaker.money(quote.total_min + costs + cooling_cost(turn))
        texts.insert(1, turn.say("flats_with_cooling", {"count": str(count), "total": whole}))
    suggestions, text = next_suggestions(turn, "quote"), "\n\n".join(filter(None, texts))
    if turn.extracted.costs:
        found = Answer(text, "quote", quote=quote, suggestions=suggestions)
        return replace(found, is_cooling_told=count > 0)
    return Answer(text, "with_costs", suggestions=suggestions)


def costs_after(turn: Turn) -> tuple[str, ...]:
    """ "Comfort i kuchnia za 35 tys., ile razem?", for "mamy 150, ile brakuje?" after it."""
    costs = turn.extracted.costs
    return (is_for(turn.folded), str(costs)) if costs and turn.learned.budget is None else ()
