"""Figures of a message that are passed over, or kept as what they are not."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from chatbot.dialogue.conditions import REST_TOLD, Case
from chatbot.dialogue.operators.sums import THOUSAND, Sums, grosz
from chatbot.understanding import operator_words as words

HEARD = {"told_areas", "rooms", "places"}  # that are kept whatever is made of them
FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def figures_in(kept: Any) -> Iterator[Decimal]:
    """Of a state, wherever they stand in it."""
    if isinstance(kept, dict):
        kept = list(kept.values())
    if isinstance(kept, (list, tuple)):
        for each in kept:
            yield from figures_in(each)
    elif isinstance(kept, str):
        yield from map(Decimal, FIGURE.findall(kept))
    elif isinstance(kept, (int, Decimal)) and not isinstance(kept, bool):
        yield Decimal(kept)


def used(case: Case) -> Callable[[Decimal], bool]:
    """Whether a figure is told, kept, or makes another of what is known."""
    sums, learned = Sums(case), case.found.learned
    state = {name: kept for name, kept in case.found.state.as_json().items() if name not in HEARD}
    now = (*figures_in(state), learned.square_meters, learned.budget)
    told = {grosz(figure) for figure in (*case.numbers, *filter(None, now))}
    bases = {*map(grosz, sums.areas | sums.money | sums.prices), Decimal()}

    def is_used(figure: Decimal) -> bool:
        made = {abs(base + sign * figure) for base in bases - {figure} for sign in (1, -1)}
        again = sums.prices | sums.gaps if figure > THOUSAND else set()
        is_again = any(abs(figure - price) < THOUSAND for price in again)
        return is_again or bool({*map(grosz, made)} & told)

    return is_used


def is_area_passed_over(case: Case) -> bool:
    """ "Gdyby odjąć 5,5 metra?"."""
    is_of_others = case.wanted.says(words.OF_OTHERS)
    if case.turn.known.square_meters is None or not case.wanted.areas or is_of_others:
        return False
    is_told = case.says(words.LESS_TOLD) or "cool" in case.wanted.kinds
    return not is_told and not any(map(used(case), case.wanted.areas))


def is_amount_of_sum_missing(case: Case) -> bool:
    """ "Plus kuchnia 25 tys., ile razem?"."""
    is_asked = case.wanted.says(words.ALTOGETHER) and case.wanted.says(words.PRICE_ASKED)
    is_asked = is_asked or case.wanted.says(words.MINUS)
    is_asked = is_asked and case.turn.known.square_meters is not None
    if not is_asked or not case.wanted.amounts or case.says(words.UNCOUNTED_TOLD):
        return False
    is_used = used(case)
    return not all(map(is_used, case.wanted.amounts))


def is_rest_of_told_missing(case: Case) -> bool:
    """ "Z tych 70 tys. 10 odkładam, ile zostanie po Comforcie?"."""
    is_asked = case.wanted.asks_rest and bool(case.wanted.amounts)
    is_asked |= case.wanted.says(words.REST_FOR) and case.budget is not None
    return is_asked and case.turn.known.square_meters is not None and not case.says(REST_TOLD)


def is_margin_added(case: Case) -> bool:
    """ "100 tys., plus minus 5"."""
    is_new = case.budget != case.turn.known.budget
    return is_new and case.wanted.says(words.MARGIN) and case.budget not in case.wanted.money


def is_denied_kept(case: Case) -> bool:
    """ "Nie 40, tylko te całe 71"."""
    told = words.DENIED.search(case.wanted.text)
    if told is None:
        return False
    old, new = (Decimal(told[name].replace(",", ".")) for name in ("old", "new"))
    return old != new and (case.area == old or case.budget == old * 1000)


def is_sum_of_theirs_kept(case: Case) -> bool:
    """ "Mąż mówi, że sam zrobi za 50 tys."."""
    told = words.DONE_FOR.search(case.wanted.text)
    amount = Decimal(told["sum"]) * THOUSAND if told else None
    return amount is not None and case.budget == amount != case.turn.known.budget


def is_cooling_kept(case: Case) -> bool:
    """ "Jakby klimy jednak nie robić?"."""
    is_of_a_room = case.wanted.says(words.ROOM)
    is_dropped = case.wanted.drops_cooling and not (case.wanted.asks_gap or is_of_a_room)
    return is_dropped and case.says(words.COOLED_TOLD)
