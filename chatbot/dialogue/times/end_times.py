"""How long the cheapest package takes, or the dearest one, where none is named."""

from dataclasses import replace

from chatbot.dialogue.intents import DURATION, intent_answer, intent_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import COMPARING, PRICED, SUPERLATIVE, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice

# "To najtańszy ile trwa i kiedy możecie wejść", "ale ile tygodni ten najtańszy".
LENGTH_ASKED = regex(
    r"\b(?:ile (?:\w+ ){0,2}(?:tyg\w*|mies(?!zk)\w*|dni|czasu|(?:po)?trwa\w*|zajm\w+|czeka\w*)"
    r"|jak dlugo|dlugo\b|czas (?:prac\w*|realizacji|wykonania)"
    r"|how (?:long|many (?:weeks|months|days))|weeks)\b"
)
LIKE_TIMES = PRICED | COMPARING | {*SUPERLATIVE, DURATION, "design_time", "duration_limits"}
LIKE_TIMES |= {"start_time", "process"}


def time_of_end(turn: Turn) -> Answer | None:
    price = end_named(turn)
    intent = turn.knowledge.intents.get(DURATION)
    is_asked = LENGTH_ASKED.search(turn.folded) is not None and not turn.asks_amount
    is_else = bool(turn.named) or turn.is_new("budget") or bool(turn.extracted.areas)
    is_else |= bool({sure.code for sure in turn.sure_intents} - LIKE_TIMES)
    if price is None or intent is None or not is_asked or is_else:
        return None
    of_it = replace(turn, extracted=replace(turn.extracted, packages=(price.code,)))
    text = intent_text(of_it, intent)
    found = intent_answer(turn, intent, text, source="nlu") if text else None
    return replace(found, package=price.code) if found else None


def end_named(turn: Turn) -> PackagePrice | None:
    """Of the fixed prices, and only where one end is spoken of."""
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    is_low, is_high = (words.search(turn.folded) for words in SUPERLATIVES.values())
    if not fixed or bool(is_low) == bool(is_high):
        return None
    return fixed[0] if is_low else fixed[-1]
