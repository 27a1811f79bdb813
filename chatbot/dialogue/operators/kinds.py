"""Another kind of figure than what a flat costs, with VAT and in złotys."""

from decimal import Decimal

from chatbot.dialogue.conditions import Case
from chatbot.dialogue.operators.sums import ONE, PAIR, are_told
from chatbot.understanding import operator_words as words
from chatbot.understanding.wanted_words import ASK

VAT = "prices.vat_percent_included"
FULL_RATE = 23  # percent


def is_month_missing(case: Case) -> bool:
    return case.wanted.says(words.MONTHLY) and not case.says(words.MONTHLY_TOLD)


def is_tax_missing(case: Case) -> bool:
    """ "A z VAT 23?", of prices that have less in them."""
    return case.wanted.says(words.FULL_TAX) and FULL_RATE not in case.numbers


def is_vat_missing(case: Case) -> bool:
    is_asked = case.wanted.says(words.VAT_ASKED) and not case.wanted.is_of_theirs
    return is_asked and not case.says(words.VAT_TOLD)


def is_net_missing(case: Case) -> bool:
    """ "A Premium netto?", beside another's offer."""
    wanted, area = case.wanted, case.area
    is_of_theirs = wanted.is_of_theirs or wanted.says(ASK)
    is_asked = wanted.is_net and bool(case.fixed) and not (is_of_theirs or wanted.figures)
    vat = ONE + (case.turn.figures.number(VAT) or Decimal()) / words.HUNDRED
    sums = [rate * size / vat for rate in case.fixed for size in (area or ONE, ONE)]
    return is_asked and not are_told(case, sums)


def is_room_missing(case: Case) -> bool:
    """ "Na pokój ile?"."""
    is_asked = case.wanted.says(words.PER_ROOM) and case.wanted.says(words.PRICE_ASKED)
    return is_asked and "cool" not in case.wanted.kinds


def is_currency_missing(case: Case) -> bool:
    return case.wanted.says(words.FOREIGN) and not case.says(words.CURRENCY_TOLD)


def are_feet_metres(case: Case) -> bool:
    return case.wanted.says(words.FEET)


def are_metres_missing(case: Case) -> bool:
    """ "Za tyle ile metrów zrobicie?"."""
    is_asked = case.wanted.says(words.METRES_ASKED) and len(case.offers) < PAIR
    return is_asked and not case.says(words.LARGEST_TOLD)
