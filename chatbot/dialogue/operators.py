"""What an answer has to tell where a word changes which figure is right: "połowa", "dwa razy tyle",
"bez łazienki", "ile to wcześniej było". Each condition knows only what the word makes of what is
known, and none of the rules that may have passed it over."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any

from chatbot.dialogue.conditions import REST_TOLD, Case, Check, offers_after
from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.offers.other_offers import gross
from chatbot.understanding import operator_words as words
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.money.ledger import Ledger

ONE, VAT = Decimal(1), "prices.vat_percent_included"
TENTH, GROSZ = Decimal("0.1"), Decimal("0.01")
OF_BASIS = {*map(Decimal, (1, 8, 65, 150, 300))}  # stand beside every price
NEAR = 1000  # PLN: a price is told again as "48 tys."
SHARED = 2  # offers, flats
HEARD = {"told_areas", "rooms", "places"}  # that are kept whatever is made of them
FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class Sums:
    """All that a word may be of, as it is known beside a message."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def areas(self) -> set[Decimal]:
        was, now = self.case.turn.was, self.case.found.state
        own = [Told.from_json(each.told_areas, each.rooms).own for each in (was, now)]
        last = {self.case.turn.known.square_meters, self.case.area, *self.case.wanted.areas}
        return {area for area in (*last, *own[0], *own[1]) if area}

    @cached_property
    def rates(self) -> set[Decimal]:
        prices = self.case.turn.figures.prices
        return {each for price in prices for each in (price.low, price.high)}

    @cached_property
    def prices(self) -> set[Decimal]:
        return {rate * area for rate in self.rates for area in self.areas}

    @cached_property
    def money(self) -> set[Decimal]:
        case, known = self.case, self.case.turn.known.budget
        area = case.area or case.turn.known.square_meters or Decimal()
        offers = [gross(case.turn, offer) for offer in (*case.offers, *offers_after(case.found))]
        parts = Ledger.from_json(case.turn.was.ledger, known).parts.values()
        told = (known, case.budget, *(offer.total(area) for offer in offers), *parts)
        return {*filter(None, told), *case.wanted.money}

    @cached_property
    def gaps(self) -> set[Decimal]:
        rests = {abs(money - price) for money in self.money for price in self.prices}
        between = {abs(one - other) for one in self.rates for other in self.rates}
        return rests | {gap * area for gap in between for area in self.areas}

    @cached_property
    def all(self) -> set[Decimal]:
        return (self.areas | self.rates | self.prices | self.money | self.gaps) - {Decimal()}


def grosz(figure: Decimal) -> Decimal:
    return figure.quantize(GROSZ)


def are_told(case: Case, figures: Iterable[Decimal]) -> bool:
    told = {grosz(figure.quantize(places)) for figure in figures for places in (TENTH, GROSZ)}
    beside = OF_BASIS | {case.turn.figures.number(PRICE_OF_ONE) or Decimal()}
    return bool({*map(grosz, case.numbers - beside)} & told)


def of_one_flat(check: Check) -> Check:
    def held(case: Case) -> bool:
        was, now = case.turn.was, case.found.state
        kept = (was.rows, was.flats, was.homes, now.rows, now.flats, case.found.areas)
        return max(map(len, kept)) < SHARED and check(case)

    held.__name__ = check.__name__
    return held


# --- Parts and multiples


def is_part_missing(case: Case) -> bool:
    """ "To pół tego mieszkania w Express": of something that is known, the half is told."""
    shares = [*words.parts_told(case.wanted.text)]
    is_asked = case.wanted.says(words.PRICE_ASKED) or case.wanted.asks_rest
    if is_asked and not case.offers:
        shares += words.percents_told(case.wanted.text)
    if not shares:
        return False
    known = Sums(case).all
    if of := words.OF_FIGURE.search(case.wanted.text):
        figures = {Decimal(of["of"]), Decimal(of["of"]) * NEAR}
        return not all(are_told(case, {each * share for each in figures}) for share in shares)
    for told, sign in ((words.DEARER_BY, 1), (words.CHEAPER_BY, -1)):
        if case.wanted.says(told):
            changed = [{each * (ONE + sign * share) for each in known} for share in shares]
            return not all(are_told(case, figures) for figures in changed)
    return not (case.says(words.PART_TOLD) or all(is_part_told(case, known, s) for s in shares))


def is_part_told(case: Case, known: set[Decimal], share: Decimal) -> bool:
    told = {figure * part for figure in known for part in (share, ONE - share)}
    return are_told(case, told | {share * words.HUNDRED})


def is_multiple_missing(case: Case) -> bool:
    """ "Dwa razy taki metraż ile?"."""
    times = [] if "cool" in case.wanted.kinds else [*words.multiples_told(case.wanted.text)]
    known = Sums(case).all if times else set()
    return any(not are_told(case, {figure * each for figure in known}) for each in times)


# --- Of something else than a price with VAT, in złotys


def is_month_missing(case: Case) -> bool:
    return case.wanted.says(words.MONTHLY) and not case.says(words.MONTHLY_TOLD)


def is_tax_missing(case: Case) -> bool:
    """ "A z VAT 23?", of prices that have 8 in them."""
    return case.wanted.says(words.FULL_TAX) and Decimal(23) not in case.numbers


def is_vat_missing(case: Case) -> bool:
    return case.wanted.says(words.VAT_ASKED) and not case.says(words.VAT_TOLD)


def is_net_missing(case: Case) -> bool:
    """ "A Premium netto?", beside another's offer."""
    wanted, area = case.wanted, case.area
    is_asked = wanted.is_net and bool(case.fixed) and not (wanted.is_of_theirs or wanted.figures)
    vat = ONE + (case.turn.figures.number(VAT) or Decimal()) / words.HUNDRED
    return (
        is_asked and area is not None and not are_told(case, [r * area / vat for r in case.fixed])
    )


def is_room_missing(case: Case) -> bool:
    """ "Na pokój ile?"."""
    return case.wanted.says(words.PER_ROOM) and "cool" not in case.wanted.kinds


def is_currency_missing(case: Case) -> bool:
    return case.wanted.says(words.FOREIGN) and not case.says(words.CURRENCY_TOLD)


def are_feet_metres(case: Case) -> bool:
    return case.wanted.says(words.FEET)


def is_margin_added(case: Case) -> bool:
    """ "100 tys., plus minus 5"."""
    is_new = case.budget != case.turn.known.budget
    return is_new and case.wanted.says(words.MARGIN) and case.budget not in case.wanted.money


def are_metres_missing(case: Case) -> bool:
    """ "Za tyle ile metrów zrobicie?"."""
    is_asked = case.wanted.says(words.METRES_ASKED) and len(case.offers) < SHARED
    return is_asked and not case.says(words.LARGEST_TOLD)


# --- Less than all of the flat, and all of it again


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
    return {figure for figure in figures & {*case.wanted.areas} if figure * SHARED < known}


# --- Other than one price


def is_gap_of_areas_missing(case: Case) -> bool:
    """ "Express dla 84 m2, i ile mniej niż za 63?"."""
    is_plain = case.turn.known.square_meters is not None and not case.offers
    figures = (*case.wanted.areas, *case.wanted.numbers)
    is_asked = is_plain and case.wanted.says(words.GAP_ASKED) and bool(figures)
    return is_asked and not case.says(words.GAP_TOLD)


def is_rest_of_told_missing(case: Case) -> bool:
    """ "Z tych 70 tys. 10 odkładam, ile zostanie po Comforcie?"."""
    is_asked = case.wanted.asks_rest and bool(case.wanted.amounts)
    return is_asked and case.turn.known.square_meters is not None and not case.says(REST_TOLD)


def is_percent_missing(case: Case) -> bool:
    return case.wanted.says(words.PERCENT_ASKED) and not case.says(words.PERCENT_TOLD)


def is_average_missing(case: Case) -> bool:
    """ "Średnia z Comfort i Premium"; a rate is one, too."""
    is_asked = case.wanted.says(words.AVERAGE) and len(case.fixed) == SHARED
    mean = sum(case.fixed, Decimal()) / SHARED
    return is_asked and not case.has(mean, *(mean * area for area in Sums(case).areas))


def is_share_missing(case: Case) -> bool:
    """ "Podzielone na trzy osoby"."""
    return case.wanted.says(words.SHARED_BY) and not case.says(words.SHARE_TOLD)


def is_either_missing(case: Case) -> bool:
    """ "A dla 40 m2 obie ceny?", of two packages that were compared."""
    prices = [case.turn.figures.price(code) for code in case.turn.was.weighed]
    names = [price.name for price in prices if price]
    is_asked = case.wanted.says(words.EITHER) and len(names) == SHARED and not case.offers
    return is_asked and not all(f"{name}:" in case.found.text for name in names)


def is_extreme_missing(case: Case) -> bool:
    """ "A najdroższy, mam 120 tys.?", answered of the package that was spoken of."""
    fixed = [price for price in case.turn.figures.prices if not price.is_range]
    ends = ((words.CHEAPEST, min), (words.DEAREST, max))
    asked = [
        end(fixed, key=lambda price: price.low) for told, end in ends if case.wanted.says(told)
    ]
    if len(asked) == len(ends) and (case.wanted.asks_gap or case.wanted.says(words.MINUS)):
        gap = abs(asked[0].low - asked[1].low)
        return not case.has(gap, *(gap * area for area in Sums(case).areas))
    is_plain = len(asked) == 1 and not case.wanted.is_of_theirs and bool(fixed)
    if not is_plain or ({*case.wanted.codes} - {asked[0].code} and not case.wanted.is_related):
        return False
    told = words.HEADLINE.search(case.found.text)
    is_of_another = told is not None and told["name"] != asked[0].name
    is_counted = case.wanted.asks_rest or "cool" in case.wanted.kinds
    is_missing = is_counted and asked[0].name not in case.found.text
    return is_of_another or is_missing


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


def is_unpriced(case: Case, area: Decimal | None) -> bool:
    """Another area than the one that was priced last."""
    if area is None or area == case.turn.known.square_meters:
        return False
    return not case.has(*(rate * area for rate in Sums(case).rates))


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


def is_swap_missing(case: Case) -> bool:
    """Nobody knows what is swapped, of one flat."""
    return case.wanted.says(words.SWAPPED)


# --- Figures that are passed over


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
        again = sums.prices | sums.gaps if figure > NEAR else set()
        is_again = any(abs(figure - price) < NEAR for price in again)
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
    amount = Decimal(told["sum"]) * NEAR if told else None
    return amount is not None and case.budget == amount != case.turn.known.budget


def is_cooling_kept(case: Case) -> bool:
    """ "Jakby klimy jednak nie robić?"."""
    is_of_a_room = case.wanted.says(words.ROOM)
    is_dropped = case.wanted.drops_cooling and not (case.wanted.asks_gap or is_of_a_room)
    return is_dropped and case.says(words.COOLED_TOLD)


OPERATORS: tuple[Check, ...] = tuple(
    map(
        of_one_flat,
        (
            is_part_missing,
            is_multiple_missing,
            is_month_missing,
            is_tax_missing,
            is_vat_missing,
            is_net_missing,
            is_room_missing,
            is_currency_missing,
            are_feet_metres,
            is_margin_added,
            are_metres_missing,
            is_left_out_missing,
            is_part_money_now,
            is_all_missing,
            is_before_missing,
            is_swap_missing,
            is_gap_of_areas_missing,
            is_share_missing,
            is_rest_of_told_missing,
            is_percent_missing,
            is_average_missing,
            is_either_missing,
            is_extreme_missing,
            is_area_passed_over,
            is_amount_of_sum_missing,
            is_denied_kept,
            is_cooling_kept,
            is_sum_of_theirs_kept,
        ),
    )
)
