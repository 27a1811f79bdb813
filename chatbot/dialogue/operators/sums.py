"""All that a word may be of, and whether a figure is told."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from chatbot.dialogue.conditions import Case, offers_after
from chatbot.dialogue.cooling.cooling import PRICE_OF_ONE
from chatbot.dialogue.offers.other_offers import gross
from chatbot.understanding.areas.told_areas import Told
from chatbot.understanding.money.ledger import Ledger

ONE, PAIR = Decimal(1), 2
TENTH, GROSZ = Decimal("0.1"), Decimal("0.01")
THOUSAND = 1000
LEAST = 400  # PLN; what is less stands beside every price: m², percents


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
        return self.rates | self.prices | self.money | self.gaps


def grosz(figure: Decimal) -> Decimal:
    return figure.quantize(GROSZ)


def are_told(case: Case, figures: Iterable[Decimal]) -> bool:
    told = {grosz(figure.quantize(places)) for figure in figures for places in (TENTH, GROSZ)}
    unit = case.turn.figures.number(PRICE_OF_ONE)
    return bool({grosz(each) for each in case.numbers if each >= LEAST and each != unit} & told)


def is_unpriced(case: Case, area: Decimal | None) -> bool:
    """Another area than the one that was priced last."""
    if area is None or area == case.turn.known.square_meters:
        return False
    return not case.has(*(rate * area for rate in Sums(case).rates))
