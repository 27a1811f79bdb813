"""A number that may be an area as well as money, and what the answer to that question is."""

from dataclasses import replace
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.bare_numbers import THOUSAND, has_area
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.text.numerals import find_numbers

# "35 + 12 razem": rooms, or thousands?
ADDED = regex(
    r"(?:(?:a|i|mam|mamy|no|to|have|we) )*[0-9]{1,3}(?: ?\+ ?[0-9]{1,3}){1,5}"
    r"(?: (?:lacznie|razem|w sumie|in total|together))?\W*"
)


def sum_open(extracted: Extracted) -> Extracted | None:
    """A sum of bare numbers, beside an area that is known, may be of either."""
    if has_area(extracted) or extracted.budget is not None or not ADDED.fullmatch(extracted.unread):
        return None
    numbers = find_numbers(extracted.unread)
    return replace(extracted, either=sum((n.value for n in numbers), Decimal()))


MEANS_MONEY = regex(r"\b(?:budzet|kas[ayae]\b|kwot|pieni|tys|amount|budget|money|thousand)")
MEANS_AREA = regex(r"\b(?:metr|metraz|powierzchni|area|size|square)")


def with_either_told(extracted: Extracted, number: Decimal) -> Extracted:
    """ "O kwotę", where it was asked which of both a number is."""
    text = extracted.unread
    if find_numbers(text) or extracted.budget is not None:
        return extracted
    if MEANS_MONEY.search(text):
        return replace(extracted, budget=number * THOUSAND, masked="xbudget", unread="xbudget")
    if MEANS_AREA.search(text):
        return replace(extracted, square_meters=number, masked="xarea", unread="xarea")
    return extracted


def with_number_open(extracted: Extracted, number: Decimal) -> Extracted:
    """Which was read as an area, and may as well be money: it is asked which."""
    return replace(extracted, square_meters=None, areas=(), area_change=None, either=number)
