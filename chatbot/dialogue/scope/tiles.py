"""Whether the tiles of a package reach a ceiling whose height is told."""

from dataclasses import replace

from chatbot.dialogue.intents import first_rendered, next_suggestions, spoken_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.text.heights import height_of

BATHROOM = "bathroom"
# "A jak sufit 2,75, to który pakiet?": nothing else of a package goes by that.
TILES = regex(
    r"\b(?:plyt(?:ki|ek|kami|kach)|kafel\w*|glazur\w*|tile[ds]?|tiling)\b"
    r"|\b(?:jaki|ktory|what|which) (?:pakiet|package)\b"
)


def tiles_to_the_ceiling(turn: Turn) -> Answer | None:
    """ "Czy w Expressie płytki są do sufitu, mamy 2,60": where those that are spoken of are too
    low, all that have a height are told."""
    height = height_of(turn.folded)
    if height is None or not TILES.search(turn.folded) or turn.is_new("budget"):
        return None
    if turn.has_new_area or turn.asks_amount:
        return None
    prices = spoken_of(turn)
    if not prices or any(reached(turn, price, height) is False for price in prices):
        prices = turn.figures.prices
    lines = [line for price in prices if (line := told_of(turn, price, height))]
    if not lines:
        return None
    heading = turn.say("tiles_and_ceiling", {"height": str(height)})
    text = "\n".join([heading, *lines])
    return Answer(text, BATHROOM, suggestions=next_suggestions(turn, BATHROOM))


def reached(turn: Turn, price: PackagePrice, height: int) -> bool | None:
    tiled = turn.figures.number(f"{price.code}.bathroom_tiles_cm")
    return None if tiled is None else tiled >= height


def told_of(turn: Turn, price: PackagePrice, height: int) -> str | None:
    is_reached = reached(turn, price, height)
    if is_reached is None:
        return None
    template = turn.knowledge.replies.get("tiles_reach" if is_reached else "tiles_short", ("", ""))
    return first_rendered(
        replace(turn.speaker, package=price.code), [turn.in_language(template)], {}
    )
