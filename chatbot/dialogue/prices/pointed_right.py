"""A message that points at one of two areas, or at a cheaper or dearer package, is answered of
that: where an answer is of the other one, it is answered again."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.money.budget import budget_at_each
from chatbot.dialogue.prices.pricing import quote_at, quote_beside, quote_each_and_sum
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice
from chatbot.understanding.areas.area_pointers import asks_gap
from chatbot.understanding.areas.pointer_words import IN_BOTH, NO_PACKAGE
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.text.numerals import find_numbers

TOGETHER = regex(r"\b(?:lacznie|razem|w sumie|in total|together)\b")
OF_REST = regex(r"\b(?:(?:za)?brak\w*|zosta(?!w)\w*|(?:wy)?starcz\w*|enough|left|missing|short)\b")
Rule = Callable[[Turn], Answer]
VAT = "vat"

FLAT_NOUN = r"(?:dom(?:u|em)?|kawalerk\w*|lokal\w*|metraz\w*|mieszkani\w+|flat|apartment|house|one)"
# "W tym mniejszym za Comfort"; "mniejszy budżet", "mniejsza kuchnia" are no flat.
NEXT = (
    rf"(?: {FLAT_NOUN})?(?=\W*$| ?[^\w\s]|,? (?:a|bedzie|by|co|comfort\w*|czy|express\w*|i|ile"
    r"|jednak|komfort\w*|na|plus\w*|premium|przy|tez|to|w|wtedy|z|za|and|for|how|in|is|what|would)\b)"
)
SMALLER = regex(rf"(?<!\bo )\b(?:mniejsz(?:e|ego|ym|a|ej|y)|smaller){NO_PACKAGE}{NEXT}")
LARGER = regex(rf"(?<!\bo )\b(?:wieksz(?:e|ego|ym|a|ej|y)|bigger|larger){NO_PACKAGE}{NEXT}")
DENIED = regex(r"\b(?:nie|not)(?: (?:o|w|za|to|tym|ten|te|the|for|in))* $")

IN_A = r"(?:w|za|dla|przy|ten|tego|tym|jakis|jakims|pakiet\w*|in|the|for)"
NO_NOUN = (
    r"(?= (?:pakie\w+|opcj\w+|wersj\w+|standard\w*|package|option|one)\b|\W*$|[^\w\s]"
    r"| (?:a|co|i|ile|netto|brutto|to|bez|z|how|and|is)\b)"
)
CHEAPER = regex(
    rf"\b{IN_A} (?:tansz(?:y|ego|ym|ej)|cheaper){NO_NOUN}"
    r"|\b(?:pakiet|package) (?:taniej|nizej|tanszy|cheaper|down)\b"
    r"|\btansz(?:y|ego|ym) pakie\w+|\bcheaper package\b"
)
DEARER = regex(
    rf"\b{IN_A} (?:drozsz(?:y|ego|ym|ej)|dearer){NO_NOUN}"
    r"|\b(?:pakiet|package) (?:drozej|wyzej|drozszy|dearer|up)\b"
    r"|\bdrozsz(?:y|ego|ym) pakie\w+|\b(?:dearer|more expensive) package\b"
)


def answered_right(turn: Turn, found: Answer, rule: Rule) -> tuple[Turn, Answer]:
    """With the message as it is read then."""
    if both := of_both(turn, found):
        return turn, both
    for meant in (with_area_meant, with_packages_meant):
        other = meant(turn, found)
        if other is not None:
            return other, rule(other)
    return turn, found


def of_both(turn: Turn, found: Answer) -> Answer | None:
    """Of each by itself, as one of them will be chosen; with what is left where that is asked."""
    pair, prices = two_areas(turn), spoken_of(turn)
    new = {*turn.extracted.areas, *filter(None, [turn.extracted.square_meters])}
    is_else = not {*pair} >= new or not prices or any(price.is_range for price in prices)
    if len(pair) != 2 or is_else or not IN_BOTH.search(turn.folded) or asks_gap(turn.folded):
        return None
    is_told = all(turn.speaker.area(area) in found.text for area in pair)
    if is_told and all(price.name in found.text for price in prices):
        return None
    money = turn.learned.budget
    if money is not None and OF_REST.search(turn.folded):
        return budget_at_each(turn, money, prices, tuple(sorted(pair)))
    if TOGETHER.search(turn.folded):
        return quote_each_and_sum(turn, prices, tuple(sorted(pair)))
    return quote_at(turn, prices, tuple(sorted(pair)), ("", Decimal()))


def is_priced(found: Answer) -> bool:
    return found.quote is not None or found.intent in {*PRICED, BUDGET, VAT}


def with_area_meant(turn: Turn, found: Answer) -> Turn | None:
    pair = two_areas(turn)
    beside = quote_beside(turn, found)
    is_of_price = is_priced(found) or beside is not None
    if not pair or not is_of_price or found.is_difference or asks_gap(turn.folded):
        return None
    told = [
        area for words, area in ((SMALLER, min(pair)), (LARGER, max(pair))) if points(turn, words)
    ]
    others = [area for area in pair if area not in told]
    numbers = {number.value for number in find_numbers(turn.folded)}
    if len(told) != 1 or numbers & {*others}:
        return None
    meant, other = told[0], others[0]
    size = turn.speaker.area
    text = found.text + (size(beside.square_meters) if beside else "")
    if size(meant) in text or size(other) not in text:
        return None
    return replace(
        turn,
        learned=replace(turn.learned, square_meters=meant),
        extracted=replace(turn.extracted, square_meters=meant, areas=()),
    )


def points(turn: Turn, words: re.Pattern[str]) -> bool:
    return any(
        not DENIED.search(turn.folded[: told.start()]) for told in words.finditer(turn.folded)
    )


def two_areas(turn: Turn) -> tuple[Decimal, ...]:
    """The two that were told one after the other, or in place of each other."""
    now = turn.learned.square_meters
    if turn.are_added or len(turn.state.rows) > 1:
        return ()
    told = Told.from_json(turn.state.told_areas, turn.state.rooms).own
    former = (turn.state.area_before,) if turn.state.area_before else turn.state.flats
    known = {*map(Decimal, former), *([now] if now else [])}
    pair = {*told} if len({*told}) == 2 else known
    return tuple(pair) if len(pair) == 2 else ()


def with_packages_meant(turn: Turn, found: Answer) -> Turn | None:
    """Where the only package of the answer is the one that the other shall be cheaper than."""
    own = turn.figures.price(turn.before.package)
    if own is None or own.is_range or turn.named or not is_priced(found):
        return None
    is_less, is_more = (words.search(turn.folded) for words in (CHEAPER, DEARER))
    if bool(is_less) == bool(is_more):
        return None
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda price: price.low)
    meant = [p for p in fixed if (p.low < own.low if is_less else p.low > own.low)]
    if not meant or any(is_told(found, price) for price in meant):
        return None
    code = meant[0].code if len(meant) == 1 else turn.learned.package
    return replace(
        turn,
        learned=replace(turn.learned, package=code),
        extracted=replace(turn.extracted, packages=tuple(price.code for price in meant)),
    )


def is_told(found: Answer, price: PackagePrice) -> bool:
    return regex(rf"\b{price.name}\b(?! Plus)").search(found.text) is not None
