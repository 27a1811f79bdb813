"""Which of two packages is the dearer, or the cheaper one."""

from dataclasses import replace

from chatbot.dialogue.prices.difference_words import ELSEWHERE, MUCH_MORE
from chatbot.dialogue.prices.differences import gaps
from chatbot.dialogue.prices.pricing import quote_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex

# "Comfort czy indywidualny jest droższy?", "a który tańszy?"
DEARER = r"(?:drozsz\w+|drozej|tansz\w+|taniej|cheaper|dearer|more expensive)"
DEARER_OF_NAMED = regex(
    rf"(?:\b(?:czy|ktor\w+|co|is|or|which)\b.*\b{DEARER}\b|\b{DEARER}\b.*\b(?:czy|or)\b)"
    rf"|xpackage (?:\w+ ){{0,2}}{DEARER} (?:niz|od|than) xpackage"
)
DEARER_OF_THEM = regex(
    r"(?:(?:a|and|czyli|i|no|so|to|wiec) )*(?:ktor\w+|co|which(?: one)?)"
    rf"(?: (?:bedzie|jest|of them|to|wychodzi|wyjdzie|z nich|is))* {DEARER}(?: z nich)?\W*"
)
CHEAPER = regex(r"\b(?:tansz|taniej|cheaper)")
BY_AN_AMOUNT = regex(r"\b(?:ile|how much)\b")


def dearer(turn: Turn) -> Answer | None:
    """Which of two it is; of a range that holds the other one's price nobody knows."""
    masked = turn.extracted.masked
    codes = (turn.extracted.packages or turn.state.weighed) if asks_dearer(turn) else ()
    prices = sorted(filter(None, map(turn.figures.price, codes)), key=lambda price: price.low)
    if len(prices) != 2 or BY_AN_AMOUNT.search(masked) or ELSEWHERE.search(masked):
        return None
    if turn.is_new("budget") or turn.extracted.areas or MUCH_MORE.search(masked):
        return None
    low, high = prices
    is_open = low.high >= high.low
    code = "cheaper" if CHEAPER.search(masked) else "dearer"
    told = low if code == "cheaper" else high
    if is_open:
        code, told = "dearer_depends", next((price for price in prices if price.is_range), high)
    found = quote_of(turn, (low, high))
    area = turn.learned.square_meters
    gap = "" if area is None or high.is_range or low.is_range else gaps(turn, (low, high), area)
    text = "\n".join(filter(None, (turn.say(code, {"quote.package": told.name}), found.text, gap)))
    return replace(found, text=text)


def asks_dearer(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_of_named = len(turn.named) == 2 and DEARER_OF_NAMED.search(masked)
    return bool(is_of_named or (not turn.named and DEARER_OF_THEM.fullmatch(masked)))
