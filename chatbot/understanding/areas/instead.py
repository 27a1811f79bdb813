"""An area that is told instead of another: "38 w Comfort zamiast 52, o ile taniej?"."""

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.area_pointers import asks_gap
from chatbot.understanding.money.ledger import THOUSAND
from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold, tidy

NUMBER = r"(?<![0-9.,])[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?(?![.,]?[0-9])"
METRES = r"(?: ?(?:m2|m kw\w*|mkw|m|metr\w*|sqm))?\b(?! ?(?:%|dni|k\b|lat|pln|proc|tyg|tys|zl))"
PACKAGE = r"(?:(?:in |we? |za )?(?:comfort|expres|ekspres|komfort|premium)\w*(?: plus\w*)?,? )?"
AGAINST = (
    r"(?:a nie|instead of|niz|than|versus|vs\.?|wobec|zamiast)(?: (?:dla|przy|tych|za|for|the))*"
)
INSTEAD = regex(
    rf"(?P<new>{NUMBER}){METRES},? (?P<package>{PACKAGE}){AGAINST} (?P<old>{NUMBER}){METRES}"
    rf"|\b(?:zamiast|instead of)(?: (?:tych|the))? (?P<former>{NUMBER}){METRES},? "
    rf"(?P<one>{PACKAGE})(?:[a-z]+ ){{0,2}}(?P<now>{NUMBER}){METRES}"
)
SQUARE = regex(r"\bm2\b|(?<=[0-9])m2\b")
LESS = regex(r"\b(?:ile|how much) (?:[a-z]+ ){0,2}(?:less|mniej|more|wiecej)\b")


class Instead(NamedTuple):
    new: Decimal
    old: Decimal


def area_instead(text: str, known: Collection[Decimal], budget: Decimal | None) -> Instead | None:
    """Where it is asked what they differ by, one of them is known, and no other number is told;
    `text` is folded."""
    told = INSTEAD.search(text)
    if told is None or not (asks_gap(text) or LESS.search(text)):
        return None
    new, old = (
        Decimal((told[one] or told[other]).replace(",", "."))
        for one, other in (("new", "now"), ("old", "former"))
    )
    areas = {number.value for number in find_numbers(SQUARE.sub("m", text))}
    is_money = budget in {new * THOUSAND, old * THOUSAND}
    is_other = areas == {new, old} and new != old and not is_money
    return Instead(new, old) if is_other and {*known} & areas else None


def with_new_alone(message: str, told: Instead) -> str:
    """What is compared is known by then: "pytam o 38 m2 w Comfort, o ile taniej?"."""
    written = tidy(message)
    found = INSTEAD.search(fold(written))
    if found is None:
        return message
    package = found["package"] or found["one"] or ""
    area = f"{told.new.normalize():f} m2 {package}".strip(" ,")
    return f"{written[: found.start()]}{area}{written[found.end() :]}"
