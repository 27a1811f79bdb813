"""What a part of a flat comes to whose size was told: "czyli to poddasze mnie kosztuje ile?"."""

from decimal import Decimal

from chatbot.dialogue.intents import (
    intent_text,
    next_suggestions,
    package_suggestions,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.prices.pricing import not_denied, quote_each, quote_text
from chatbot.dialogue.scope.other_works import SINGLE
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.areas.pointer_words import OUTDOOR
from chatbot.understanding.areas.told_areas import ANY_PART, OF_PART, PART_WORD, PARTS
from chatbot.understanding.text.numerals import find_numbers

ALONE = r"(?:sam(?:a|ego|ej|o|ym)?|tylko|alone|just|only)"
THAT = r"(?:ten|ta|tego|tej|te|to|tym|tamt\w+|the|that|this)"
PRICED = r"(?:ile|koszt\w*|cena|how much|cost\w*)"
GO_ON = r"(?:mi|mnie|nam|nas|us|me|by|bedzie|jest|to|is|does|will|would)"
# Furniture is what a kitchen is asked about, unless it is the room alone.
FURNISHED = {"kuchnia", "lazienka", "garderoba"}
ASKED = regex(
    rf"^(?:(?:a|and|for|i|no|za|{THAT}) )*(?:{ANY_PART})(?: {GO_ON})* (?:ile|how much)"
    rf"(?: (?:{GO_ON}|kosztuj\w+|wychodzi|wyjdzie))*\W*$|"
    rf"\b(?P<alone>{ALONE} (?:{THAT} )?|{THAT} {ALONE} )(?:{ANY_PART})\b"
    rf"|(?<!\bz )(?<!\bze )(?<!\bbez )(?<!\bwith )(?<!\bwithout )(?<!\bna )\b{THAT} (?:{ANY_PART})"
    rf"(?: {GO_ON})* {PRICED}\b"
    rf"|\b{PRICED}(?: (?:{GO_ON}|kosztuj\w+|wychodzi|wyjdzie|place|za))* (?:{THAT} )?(?:{ANY_PART})"
    rf"{OF_PART}(?: (?:wykonczyc|zrobic))?(?= (?:alone|sam[aeo]?)\b|\W*$)"
)
PRICE_ASKED = regex(rf"\b{PRICED}\b")


def part_price(turn: Turn) -> Answer | None:
    """The part's own, and never once more that of the whole; which stays what is spoken of."""
    text, area = turn.folded, turn.before.square_meters
    told, parts = ASKED.search(text), parts_named(text)
    if told is None or len(parts) != 1 or find_numbers(text):
        return None
    is_new = turn.has_new_area or turn.is_new("budget") or turn.extracted.is_budget_unclear
    is_alone, is_asked = told["alone"] is not None, PRICE_ASKED.search(text) is not None
    part = parts[0]
    if is_new or part in OUTDOOR or not (is_asked or is_alone):
        return None
    if part in FURNISHED and not (is_alone or text.rstrip(" ?!.").endswith(("sama", "alone"))):
        return None
    sizes = [size for name, size in turn.pointed.told.rooms if name == part]
    is_inside = len(sizes) == 1 and (area is None or sizes[0] < area)
    if is_inside and not turn.figures.area_fault(sizes[0]):
        return price_at(turn, sizes[0])
    return size_unknown(turn) if area is not None else None


def parts_named(text: str) -> list[str]:
    found = [name for told in PART_WORD.finditer(text) for name in PARTS if told[name]]
    return [*dict.fromkeys(found)]


def price_at(turn: Turn, size: Decimal) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    if len(prices) > 1:
        text = quote_each(turn, prices, size).text
    else:
        text = quote_text(turn, Quote(prices[0], size))
    buttons = next_suggestions(turn, "quote") if len(prices) == 1 else package_suggestions(prices)
    return Answer(
        text, "quote", suggestions=buttons, is_of_a_part=True, package=turn.learned.package
    )


def size_unknown(turn: Turn) -> Answer | None:
    """Our prices are of the whole finishing."""
    intent, package = turn.knowledge.intents.get(SINGLE), turn.learned.package
    text = intent_text(turn, intent) if intent else None
    if not text:
        return None
    buttons = next_suggestions(turn, SINGLE)
    told = without_invitation(text)
    return Answer(told, SINGLE, suggestions=buttons, is_of_a_part=True, package=package)
