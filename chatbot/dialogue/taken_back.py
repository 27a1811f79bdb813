"""A budget that the visitor says was none."""

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.prices.pricing import quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.understanding.text.clauses import is_question


def budget_taken_back(turn: Turn) -> Answer | None:
    """ "Nie mówiłem o budżecie": with the price that was spoken of, where nothing else is asked."""
    is_else = turn.named or turn.has_new_area or turn.learned.budget is not None
    if not turn.extracted.is_budget_denied or is_else or is_question(turn.extracted.masked):
        return None
    told = quote_text(turn, turn.quote) if turn.quote else ""
    text = "\n\n".join(filter(None, (turn.say("budget_taken_back"), told)))
    return Answer(text, "quote", quote=turn.quote, suggestions=next_suggestions(turn, "quote"))
