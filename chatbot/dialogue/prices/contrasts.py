"""What two packages differ in, thing by thing, and whether the dearer one is worth it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from chatbot.dialogue.asked import TERM
from chatbot.dialogue.intents import (
    intent_values,
    next_suggestions,
    package_text,
    without_invitation,
)
from chatbot.dialogue.prices.choices import PROPERTIES
from chatbot.dialogue.prices.differences import difference_word, gaps, rate_gap
from chatbot.dialogue.prices.pricing import ask_area_of, quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.things import WORDS
from chatbot.dialogue.times.time_differences import prices_in_question
from chatbot.dialogue.turn import COMPARED, Turn
from chatbot.knowledge import KnownIntent
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice

# "Czym się różnią drzwi?", "jaka różnica w podłogach", "which has better floors?"
DIFFERENT = regex(r"\b(?:roznic\w*|rozni\w*|differ\w*|porownaj\w*|compare\w*|lepsz\w+|better)\b")
OF_MONEY = regex(
    r"\b(?:cen\w*|dopl(?:ac|at)\w*|drozej|drozsz\w+|kas\w+|koszt\w*|kwot\w*|place\w*|taniej|tansz\w+"
    r"|zl\w*|cheaper|cost\w*|dearer|expensive|money|pay\w*|pln|price\w*)\b"
)
DIFFERING = (
    *("floors", "bathroom", "doors_painting", "visualisations", "designer_meetings"),
    *("product_changes", "products_count"),
)
MOST_THINGS = 2
WORTH = regex(
    r"\b(?:(?:czy )?warto|oplaca\w* sie|(?:jest|ma) (?:to )?sens"
    r"|(?:is it|it is|it's) worth|worth (?:it|the))\b"
)
UPGRADE = regex(
    r"\b(?:dopl(?:ac|at)\w*|doplaty|drozsz\w+|wiecej|wyzsz\w+|roznic\w*|difference|extra|more|money"
    r"|upgrad\w+|pay\w*)\b"
)
WORTH_ALONE = regex(
    r"(?:(?:a|ale|and|but|czy|i|no|so|to|wiec) )*(?:warto|oplaca sie(?: to)?|ma to sens"
    r"|is it worth it|worth it)\W*"
)
OF_NO_PACKAGE = regex(r"\b(?:dom\w*|klim\w*|kuchni\w*|mebl\w*|kitchen|furniture|vat\w*)\b")


def contrast(turn: Turn) -> Answer | None:
    """The floors of both, and no price, where it is asked what they differ in."""
    intents = things_differing(turn)
    if not intents or turn.is_new("budget") or turn.extracted.areas:
        return None
    prices = prices_in_question(turn)
    is_named = len(prices) > 1
    texts = [
        text for intent in intents if (text := of_each(turn, intent, prices if is_named else ()))
    ]
    if len(texts) < len(intents):
        return None
    code = intents[0].code
    return Answer("\n\n".join(texts), code, suggestions=next_suggestions(turn, code))


def things_differing(turn: Turn) -> list[KnownIntent]:
    folded = turn.folded
    if not DIFFERENT.search(folded) or OF_MONEY.search(folded) or turn.asks_price:
        return []
    if TERM.search(folded):  # "podłogi, łazienka, czas": the whole lists have that
        return []
    is_better = re.search(r"\b(?:lepsz|better)", folded) is not None
    if is_better and len(turn.named) < 2 and not re.search(r"\b(?:rozni|differ)", folded):
        return []
    codes = [
        code
        for code in DIFFERING
        if any(code in words and words[code].search(folded) for words in (PROPERTIES, WORDS))
    ]
    known = [intent for code in codes if (intent := turn.knowledge.intents.get(code))]
    return known if len(known) <= MOST_THINGS else []


def of_each(turn: Turn, intent: KnownIntent, prices: tuple[PackagePrice, ...]) -> str:
    """The lines of these packages in the list of all; where there is no such list, nobody knows."""
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), intent_values(turn))
    text = without_invitation(text)
    lines = text.split("\n")
    if not any(line.startswith("• ") for line in lines):
        return f"{turn.say('contrast_unknown')} {text}".strip()
    if not prices:
        return ""
    told = [line for price in prices for line in lines if line.startswith(f"• {price.name}:")]
    if len(told) == len(prices):
        return "\n".join(lines_of(lines, told))
    texts = [package_text(turn, intent, price) for price in prices]
    known = [without_invitation(text) for text in texts if text]
    return "\n".join(known) if len(known) == len(prices) else ""


def lines_of(lines: list[str], told: list[str]) -> Iterator[str]:
    for line in lines:
        if line in told or not line.startswith("• "):
            yield line


def worth(turn: Turn) -> Answer | None:
    """ "Warto dopłacać?", of two: whom each is for, and what they differ in by price."""
    if not asks_worth(turn):
        return None
    prices = prices_in_question(turn)
    told = [(price, turn.figures.facts.get(f"{price.code}.ideal_for")) for price in prices]
    lines = [f"• {price.name}: {turn.in_language(fact)}" for price, fact in told if fact]
    if len(prices) != 2 or len(lines) < len(prices):
        return None
    area, is_fixed = turn.learned.square_meters, not any(price.is_range for price in prices)
    gap = f"{difference_word(turn)}: {rate_gap(turn, prices)}"
    if area is None:
        found = ask_area_of(turn, prices, *([gap] if is_fixed else []))
    else:
        found = quote_each(turn, prices, area)
        last = [gaps(turn, prices, area)] if is_fixed else []
        found = replace(found, text="\n".join([found.text, *last]))
    opening = turn.say("worth", {"quotes": "\n".join(lines)})
    return replace(found, text=f"{opening}\n\n{found.text}", intent=COMPARED)


def asks_worth(turn: Turn) -> bool:
    if turn.is_new("budget") or turn.areas or OF_NO_PACKAGE.search(turn.folded):
        return False
    if WORTH_ALONE.fullmatch(turn.folded):
        return len(turn.state.weighed) > 1
    return bool(WORTH.search(turn.folded) and UPGRADE.search(turn.folded))
