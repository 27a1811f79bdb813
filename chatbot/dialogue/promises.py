"""What nobody has told us: whether a price will be the same later."""

import re

from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn

CONTRACT = "contract"
# "Za rok cena będzie taka sama?": a price that changes or doesn't, and a time to come.
PRICE = r"(?:cen\w*|koszt\w*|stawk\w*|price|rate)"
CHANGE = (
    r"(?:aktualn\w*|bez zmian|gwarant\w*|obowiaz\w*|podroz\w*|stala|t(?:a|aka|e|akie) sam[ae]"
    r"|utrzym\w*|wzro\w+|zamroz\w*|zdroz\w*|zmien\w*|chang\w+|go up|increas\w+|rise|same)"
)
BETWEEN = r"\b[^,.;?!]{0,30}\b"
LATER = (
    re.compile(rf"\b(?:{PRICE}{BETWEEN}{CHANGE}|{CHANGE}{BETWEEN}{PRICE})\b"),
    re.compile(
        r"\b(?:za (?:\w+ )?(?:lat|lata|miesi\w+|rok\w*)|w (?:nastepn|przyszl)\w+ roku|do odbioru"
        r"|in (?:\w+ )?(?:months|years?)|next year)\b"
    ),
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
