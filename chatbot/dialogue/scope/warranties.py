"""Until when the warranty holds, where the day of the handover is told."""

from chatbot.dialogue.intents import intent_text, next_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.times.deadlines import day_text
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.understanding.intents.deadlines import deadline_of, months_later

WARRANTY = "warranty"
NAMED = regex(r"\b(?:gwarancj\w*|warrant(?:y|ies)|guarantees?)\b")
HANDOVER = regex(r"\b(?:odbi[oe]r\w*|odebra\w*|handover|handed over)\b")
# The keys come from the developer, and the warranty is of our works.
OF_ELSE = regex(r"\b(?:dewelop|klucz|producent|material|sprzet|agd|developer|keys|manufactur)\w*")


# "Czy w Premium jest dłuższa?", "gwarancja zależy od pakietu?"
DIFFERS = regex(
    r"\b(?:dluzs\w+|krotsz\w+|dluzej|krocej|rozn\w+(?! (?:w|we) )|inn[aey]\b|t(?:a|e) sam[ae]"
    r"|tak(?:a|ie|iej) sam\w*|zalez\w+|depend\w*|differ\w*|longer|same|shorter)\b"
)
OF_PACKAGES = regex(r"\b(?:pakie\w+|packages?|xpackage)\b")


def warranty_alike(turn: Turn) -> Answer | None:
    """One period is known, and none that a package has for itself."""
    is_named = NAMED.search(turn.folded) or turn.state.topic == WARRANTY
    is_of_packages = OF_PACKAGES.search(turn.extracted.masked) is not None
    if not (is_named and is_of_packages and DIFFERS.search(turn.folded)) or turn.asks_price:
        return None
    intent = turn.knowledge.intents.get(WARRANTY)
    told, alike = intent_text(turn, intent) if intent else None, turn.say("warranty_alike")
    if not told or turn.is_new("square_meters", "budget"):
        return None
    text = f"{alike}\n{told}".strip()
    return Answer(text, WARRANTY, suggestions=next_suggestions(turn, WARRANTY))


def warranty_until(turn: Turn) -> Answer | None:
    """ "Pytam o datę końca gwarancji, odbiór 15 czerwca 2027": 15.06.2030."""
    folded, months = turn.folded, turn.figures.number("warranty.works_months")
    is_told = NAMED.search(folded) or turn.state.topic == WARRANTY
    if not (is_told and HANDOVER.search(folded)) or OF_ELSE.search(folded):
        return None
    told = deadline_of(folded, turn.today) if turn.today else None
    day = told.begin if told else None
    if day is None or months is None or turn.asks_price or turn.is_new("budget"):
        return None
    until = months_later(day, int(months))
    text = turn.say("warranty_until", {"from": day_text(turn, day), "until": day_text(turn, until)})
    return Answer(text, WARRANTY, suggestions=next_suggestions(turn, WARRANTY)) if text else None
