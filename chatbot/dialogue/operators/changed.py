"""What a message may change of what is known: which words may stand beside a bare number that
becomes the area, and which figures are none of the visitor's money."""

from decimal import Decimal

from chatbot.dialogue.conditions import REST_TOLD, SUM_TOLD, Case, Check
from chatbot.dialogue.operators.figures import used
from chatbot.dialogue.operators.sums import THOUSAND
from chatbot.understanding import change_words as words
from chatbot.understanding.money.ledger import Ledger

UNCOUNTED = "Nie liczę tu"
LEAST_MONEY = 20  # thousands that are told without a unit


def is_area_of_else(case: Case) -> bool:
    """ "A jakby VAT był 23, to ile?", "biorę to mniejsze, mam 100"."""
    known, area = case.turn.known.square_meters, case.area
    is_new = known is not None and area != known and area in case.wanted.numbers
    is_asked = case.turn.was.asked == "area" or area in case.wanted.areas
    return area is not None and is_new and not is_asked and words.is_of_else(case.wanted.text, area)


def is_area_money_now(case: Case) -> bool:
    """ "Mama da 10 tys., starczy na Comfort 63?", of 63 m²."""
    known, now = case.turn.known, case.budget
    area, before = known.square_meters, known.budget
    if area is None or before is None or now is None or area not in case.wanted.numbers:
        return False
    told = {Decimal(), *case.wanted.amounts, sum(case.wanted.amounts, Decimal())}
    return now != before and now - area * THOUSAND in told


def are_storeys_passed_over(case: Case) -> bool:
    """ "Parter 78, góra w Premium?", answered with one price."""
    text, priced = case.wanted.text, len(case.fixed)
    is_of_two = words.GROUND.search(text) and words.ABOVE.search(text)
    is_told = len(case.numbers & {*case.wanted.areas}) > 1 or case.says(SUM_TOLD)
    return bool(is_of_two) and priced > 0 and not is_told


def is_gap_at_area_missing(case: Case) -> bool:
    """ "Wracam do 112 m². O ile drożej niż w Comfort?", in one flat."""
    wanted, package = case.wanted, case.turn.figures.price(case.turn.known.package)
    is_asked = wanted.asks_gap and words.THAN_IN.search(wanted.text) is not None
    if not is_asked or len(wanted.areas) != 1 or len(case.fixed) != 1 or package is None:
        return False
    gap = abs(case.fixed[0] - package.low)
    return gap > 0 and not case.has(gap * wanted.areas[0])


def is_told_money_passed_over(case: Case) -> bool:
    """ "To Comfort na te 52 przy naszych 70?", answered with what is left of 90; "ile zostanie z
    tych 120 jednak?", where they are not counted."""
    if not case.says(REST_TOLD):
        return False
    own = [Decimal(each["sum"]) for each in words.ALL_MONEY.finditer(case.wanted.text)]
    areas = {*filter(None, (case.area, *case.wanted.areas))}
    if len(own) == 1 == len({*case.wanted.money} - {area * THOUSAND for area in areas}):
        return case.budget != own[0] * THOUSAND
    told = [Decimal(each["sum"]) for each in words.TOLD_MONEY.finditer(case.wanted.text)]
    sums = [figure * THOUSAND for figure in told if figure >= LEAST_MONEY and figure not in areas]
    lines = [line for line in case.found.text.splitlines() if line.startswith(UNCOUNTED)]
    uncounted, is_used = "\n".join(lines), used(case)
    return any(case.turn.speaker.money(each) in uncounted or not is_used(each) for each in sums)


def is_cost_passed_over(case: Case) -> bool:
    """ "To po kuchni ile zostanie?", where no kitchen was ever taken off."""
    parts = Ledger.from_json(case.found.state.ledger, case.budget).parts.values()
    is_asked = case.wanted.says(words.AFTER_COST) and case.says(REST_TOLD)
    return is_asked and not case.wanted.money and not any(part < 0 for part in parts)


def is_mix_passed_over(case: Case) -> bool:
    """ "O ile drożej niż ta wersja mieszana?", of several flats."""
    is_asked = case.wanted.asks_gap and case.wanted.says(words.THAN_MIX)
    return is_asked and len(case.turn.was.flats) > 1 and case.turn.lots is None


CHANGED: tuple[Check, ...] = (
    is_area_of_else,
    is_area_money_now,
    are_storeys_passed_over,
    is_gap_at_area_missing,
    is_told_money_passed_over,
    is_cost_passed_over,
    is_mix_passed_over,
)
