"""What nobody has told us: whether a price will be the same later."""

import re

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.turn import Answer, Turn

CONTRACT = "contract"
# "Za rok cena będzie taka sama?": a price, a change or none, and a time to come.
LATER = tuple(
    re.compile(rf"\b(?:{words})")
    for words in (
        r"cen\w*|koszt\w*|stawk\w*|price|rate\b",
        r"aktualn\w*|bez zmian|podroz\w*|t(?:a|aka|e|akie) sam[ae]|utrzym\w*|wzro\w+|zamroz\w*"
        r"|zdroz\w*|zmien\w*|chang\w+|go up|increas\w+|rise|same",
        r"za (?:\w+ )?(?:lat|lata|miesi\w+|rok\w*)\b|w (?:nastepn|przyszl)\w+ roku|do odbioru"
        r"|in (?:\w+ )?(?:months|year|years)\b|next year",
    )
)
ASKED_NOW = re.compile(r"\b(?:ile|how much)\b")


def price_later(turn: Turn) -> Answer | None:
    """No price list, which would read as a yes."""
    if not asks_later(turn) or ASKED_NOW.search(turn.folded):
        return None
    text = turn.say("price_later")
    return Answer(text, CONTRACT, suggestions=next_suggestions(turn, CONTRACT)) if text else None


def asks_later(turn: Turn) -> bool:
    return all(words.search(turn.folded) for words in LATER)
