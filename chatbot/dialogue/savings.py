"""Money that is saved month by month: what is to be saved up is told, and no number of months."""

import re
from dataclasses import replace

from chatbot.dialogue.budget import budget_fit
from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.pricing import ask_area, quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn

PERIOD = (
    r"\b(?:lat(?:a|ach)?|mies(?:iac\w*|iec\w*)?|months?|monthly|rok\w*|tygod\w+|wyplat\w+|years?)\b"
)
# Not what is saved up already: "odłożyłem przez lata 62 tys."
SAVING = (
    r"\b(?:odklad\w+|odloz(?!on|yl)\w+|oszczedz(?!il|on)\w+|(?:do|u)?zbier(?!al)\w+|put aside|save"
    r"|saving|set aside)\b"
)
MONTHLY = r"(?:co miesiac|miesieczni\w+|na miesiac|a month|per month)"
SAVED = re.compile(
    rf"{SAVING}.*{PERIOD}|{PERIOD}.*{SAVING}|[0-9] ?(?:zl|tys\w*|k)? {MONTHLY}.*{PERIOD}"
    r"|\b[0-9]+ (?:razy|times) (?:po )?(?:[0-9]|tysiac|thousand)"
)


def savings(turn: Turn) -> Answer | None:
    """ "Odkładam 2500 miesięcznie, po roku starczy?" """
    if not SAVED.search(turn.folded) or turn.extracted.offered:
        return None
    area, money, prices = turn.learned.square_meters, turn.before.budget, spoken_of(turn)
    if area is None and money is None and not re.search(SAVING, turn.folded):
        return None  # "ile to jest 37 razy 14?"
    if area is None:
        found = ask_area(turn)
    elif money is not None:
        found = budget_fit(turn, money, area)
    else:
        package = (turn.package,) if turn.package else ()
        found = quote_each(turn, prices or package or turn.figures.prices, area)
    return replace(found, text=f"{turn.say('saving')}\n\n{found.text}")
