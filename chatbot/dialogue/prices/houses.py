"""Whether we finish houses, asked with the area of one."""

import re

from chatbot.dialogue.intents import intent_text, next_suggestions, without_invitation
from chatbot.dialogue.prices.pricing import quote_each, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.text.clauses import is_question

HOUSES = "houses"
ASKED = regex(
    r"\b(?:ogarniacie|obslugujecie|podejmujecie sie|robicie|wykanczacie|zajmujecie sie|finish|do"
    r"|work on)\b[^.;?!]{0,25}\b(?:dom(?:y|ow|ami|ach|ki|kow)?|houses?)\b"
)


def houses(turn: Turn) -> Answer | None:
    """Yes or no first, then the prices."""
    area, intent = turn.learned.square_meters, turn.knowledge.intents.get(HOUSES)
    is_asked = ASKED.search(turn.folded) and is_question(turn.extracted.masked)
    if not is_asked or not turn.has_new_area or area is None or turn.asks_price:
        return None
    text = intent_text(turn, intent) if intent else None
    if not text or {sure.code for sure in turn.sure_intents} - {HOUSES, "developer_state"}:
        return None
    prices = turn.named or turn.figures.prices
    told = quote_text(turn, turn.quote) if turn.quote else quote_each(turn, prices, area).text
    parts = (without_basis(turn, without_invitation(text)), told)
    suggestions = next_suggestions(turn, HOUSES)
    return Answer("\n\n".join(parts), HOUSES, quote=turn.quote, suggestions=suggestions)


def without_basis(turn: Turn, text: str) -> str:
    """What the prices are based on is told with each price."""
    fact = turn.figures.facts.get("prices.basis")
    if not fact:
        return text
    basis = re.escape(turn.in_language(fact))
    return re.sub(rf"(?:^|(?<=[.?!]) )[^.:]*: {basis}\.", "", text)
