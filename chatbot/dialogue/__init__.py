"""From what a message says to what is answered. No database, no clock."""

from chatbot.dialogue.answering import answer
from chatbot.dialogue.doubts import DISCOUNT
from chatbot.dialogue.intents import booking_url
from chatbot.dialogue.state import Answer, State, Suggestion
from chatbot.dialogue.turn import BUDGET, PRICED, THRESHOLDS, Turn

__all__ = [
    "BUDGET",
    "DISCOUNT",
    "PRICED",
    "THRESHOLDS",
    "Answer",
    "State",
    "Suggestion",
    "Turn",
    "answer",
    "booking_url",
]
