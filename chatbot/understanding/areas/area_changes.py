"""Areas told as more or less than the one that is known: "10 m2 więcej", "zmniejsz o 20"."""

from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.text.numerals import Number

# "Mniej więcej 60 m2" is about that many.
MORE_OR_LESS = (
    r"(?:(?P<more>dojdzie|doszlo|wiecej|wieksz\w*|bigger|extra|larger|more(?! or less))"
    r"|(?P<less>mniej(?! wiecej)|mniejsz\w*|odpad\w+|less|smaller))\b"
)
AFTER = regex(rf" ?{MORE_OR_LESS}")
LEAD = regex(r"(?:\b(?:by|do|jakies|o|ok\.?|okolo|z) )+$")
FLAT = r"(?: (?:go|je|metraz|mieszkanie|powierzchnie|sie))?"
BEFORE = regex(
    r"(?:^(?:(?:a|and|i|no|to) )*(?:(?P<plus>plus |\+ ?)|[-−])"
    r"|\b(?:(?P<more>add(?:ing|itional)?|dodac|dodaj\w*|dodatkow\w+|dojdzie|dolicz\w*"
    rf"|doloz\w*|dorzuc\w*|extra|(?:bigger|larger) by|(?:po|z)?wieksz\w*{FLAT} o|wiecej o)"
    r"|(?<!plus )minus|bez|(?<!nie )odejm\w*|odjac|odlicz\w*|odpadnie|subtract|take away"
    r"|smaller by|without"
    rf"|(?:po|z)?mniejsz\w*{FLAT} o|mniej o)"
    r"(?: (?:another|do tego|jakies|jeszcze|ok\.?|okolo))* )$"
)
STOREY_BEFORE = regex(
    r"\b(?:antresol\w*|gora|parter|pietro|poddasze|strych|attic|loft|upstairs)"
    r"(?: (?:ma|o|ok\.?|okolo|to|is|of))*:? $"
)
ALSO_BEFORE = regex(
    r"\b(?:do tego|dochodzi|dodatkowo|jeszcze|oprocz tego|rowniez|takze|tez|also|plus)"
    r"(?: \w+){1,4} $"
)
ALSO_AFTER = regex(r" (?:rowniez|takze|tez|as well|too)\b")
# A number without a unit is such a change where nothing else is said of it: "dolicz 8 i premium".
END = regex(r" ?(?:[?!;]|[.,](?![0-9])|$)| (?:w|we|in)\b(?! (?:kuch|lazien))| (?:ile|i|and)\b")
MONEY = regex(r"[0-9] ?(?:k\b|pln\b|tys|zl)|\bbudze?t")
WITHOUT_UNIT_BELOW = Decimal(1000)
LOOK_BACK = 60  # characters


def change_told(text: str, number: Number, unit_end: int | None) -> Number | None:
    """With the words that make it one; below zero where the area gets smaller."""
    end = number.end if unit_end is None else unit_end
    start = max(number.start - LOOK_BACK, 0)
    before = BEFORE.search(text, start, number.start)
    lead = LEAD.search(text, start, number.start)
    after = AFTER.match(text, end)
    if before:
        is_more, span = before["plus"] or before["more"], (before.start(), end)
    elif after and (unit_end is not None or lead):
        is_more, span = after["more"], (lead.start() if lead else number.start, after.end())
    elif unit_end is not None and is_further_storey(text, number, unit_end):
        is_more, span = "more", (number.start, end)
    else:
        return None
    if unit_end is None and (MONEY.search(text) or not is_alone(text, number, span[1])):
        return None
    return Number(*span, number.value if is_more else -number.value)


def is_further_storey(text: str, number: Number, end: int) -> bool:
    """ "Poddasze 40 m2 też", "do tego strych 40 m2"."""
    start = max(number.start - LOOK_BACK, 0)
    is_storey = STOREY_BEFORE.search(text, start, number.start) is not None
    is_also = ALSO_BEFORE.search(text, start, number.start) or ALSO_AFTER.match(text, end)
    return is_storey and bool(is_also)


def is_alone(text: str, number: Number, end: int) -> bool:
    return number.value < WITHOUT_UNIT_BELOW and END.match(text, end) is not None


def is_change(text: str, number: Number) -> bool:
    """Whatever else is said: "a o 10 większe w comforcie", "dolicz 8 i premium"."""
    start = max(number.start - LOOK_BACK, 0)
    by = LEAD.search(text, start, number.start)
    is_by = by is not None and by[0].startswith("o ")
    return bool(is_by or BEFORE.search(text, start, number.start) or AFTER.match(text, number.end))
