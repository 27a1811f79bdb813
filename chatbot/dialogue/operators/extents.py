"""Less than all of the flat, all of it again, and what was priced before."""

from decimal import Decimal
from itertools import combinations

from chatbot.dialogue.conditions import Case
from chatbot.dialogue.operators.sums import PAIR, Sums, is_unpriced
from chatbot.understanding import operator_words as words
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.money.ledger import Ledger


def is_left_out_missing(case: Case) -> bool:
    """ "Bez łazienki ile?", "sypialnię zrobi mąż": the price is of less, or says that it isn't."""
    is_less = case.wanted.says(words.LEFT_OUT) or case.wanted.says(words.OWN_WORK)
    was, known, area = case.turn.was, case.turn.known.square_meters, case.area
    is_of_costs = bool(was.costs or Ledger.from_json(was.ledger, case.turn.known.budget).parts)
    is_of_costs = is_of_costs or (case.wanted.is_of_theirs and bool(case.wanted.amounts))
    if not is_less or is_of_costs or known is None or area is None:
        return False
    if area in left_out(case):
        return True
    is_told_before = (
        max(map(Decimal, filter(None, (was.area_before, was.gross))), default=0) > known
    )
    is_whole = area >= known and not (is_told_before or case.says(words.GAP_TOLD))
    is_whole = is_whole and not {*case.wanted.areas} & case.numbers
    return is_whole and not case.says(words.LESS_TOLD)


def left_out(case: Case) -> set[Decimal]:
    """The areas that are told after it: "bez łazienki (6 m2)", and not "54,5 m2 bez komórki"."""
    told = words.LEFT_OUT.search(case.wanted.text)
    is_of_work = case.wanted.says(words.OWN_WORK) and not case.wanted.says(words.REMAINS)
    start = 0 if is_of_work else told.end() if told else len(case.wanted.text)
    after = case.wanted.text[start:]
    figures = {Decimal(figure.replace(",", ".")) for figure in words.FIGURE.findall(after)}
    known = case.turn.known.square_meters or Decimal()
    return {figure for figure in figures & {*case.wanted.areas} if figure * PAIR < known}


def is_part_money_now(case: Case) -> bool:
    """ "60 metrów z tego, a 22 zostawię na później", of 82 m²."""
    known, figures = case.turn.known.square_meters, {*case.wanted.areas, *case.wanted.numbers}
    are_parts = any(known == one + other for one, other in combinations(figures, 2))
    return are_parts and case.budget != case.turn.known.budget


def is_all_missing(case: Case) -> bool:
    """ "A całe mieszkanie ile?", after a part of it."""
    was, known = case.turn.was, case.turn.known.square_meters
    told = [Decimal(was.area_before)] if was.area_before else []
    told += Told.from_json(was.told_areas, was.rooms).own
    is_asked = case.wanted.says(words.WHOLE) and not case.wanted.areas and known is not None
    return is_asked and is_unpriced(case, max(told, default=known))


def is_before_missing(case: Case) -> bool:
    """ "Ile to wcześniej było?", of another area or package."""
    is_asked = case.wanted.says(words.FORMER) and case.wanted.says(words.PRICE_ASKED)
    if not is_asked or case.wanted.figures or case.wanted.asks_gap or case.offers:
        return False
    was, package, area = case.turn.was, case.turn.known.package, case.turn.known.square_meters
    told = (was.area_before, *(each for _, each in was.quoted))
    areas = {*map(Decimal, filter(None, told))} - {area}
    others = map(case.turn.figures.price, {*was.weighed} - {package})
    before = {rate * each for each in areas for rate in Sums(case).rates}
    before |= {price.low * area for price in others if price and area}
    return bool(before) and not case.has(*before)


def is_gap_of_areas_missing(case: Case) -> bool:
    """ "Express dla 84 m2, i ile mniej niż za 63?"."""
    is_plain = case.turn.known.square_meters is not None and not case.offers
    figures = (*case.wanted.areas, *case.wanted.numbers)
    is_asked = is_plain and case.wanted.says(words.GAP_ASKED) and bool(figures)
    return is_asked and not case.says(words.GAP_TOLD)
