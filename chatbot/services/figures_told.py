"""What we told of prices, and what is known of money and areas, that may be said again."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from chatbot.learned import Learned
from chatbot.quotes import total
from chatbot.rendering import Figures
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.offers.other_offers import OtherOffer


def told_by_us(before: Learned, figures: Figures) -> tuple[list[Decimal], list[Decimal]]:
    """The price of the package that is known, while no budget is; what is left of it, or missing,
    for each package."""
    area, price, money = before.square_meters, figures.price(before.package), before.budget
    if area is None:
        return [], []
    if money is None:
        return [total(rate, area) for rate in (price.low, price.high)] if price else [], []
    return [], figures_told(before, figures)[len(figures.prices) :]


def figures_told(before: Learned, figures: Figures) -> list[Decimal]:
    """The price of each package, and what is left of the budget or missing."""
    area, money = before.square_meters, before.budget
    if area is None:
        return []
    prices = [total(price.low, area) for price in figures.prices]
    return prices if money is None else [*prices, *(abs(price - money) for price in prices)]


def prices_told(before: Learned, figures: Figures) -> list[Decimal]:
    """That of the package that is known, or of each."""
    area, price = before.square_meters, figures.price(before.package)
    prices = [price] if price else figures.prices
    return [] if area is None else [total(one.low, area) for one in prices]


def pair_told(area_before: str, before: Learned) -> tuple[str, ...]:
    """ "58 m2", "albo 85": the smaller one is one of these."""
    area = before.square_meters
    return (area_before, str(area)) if area_before and area is not None else ()


def gaps_told(before: Learned, figures: Figures) -> list[Decimal]:
    """What each two packages with a fixed price differ by."""
    area, fixed = before.square_meters, [p.low for p in figures.prices if not p.is_range]
    return [] if area is None else [total(abs(a - b), area) for a, b in combinations(fixed, 2)]


def small_gaps(before: Learned, figures: Figures) -> list[Decimal]:
    """Those that are too little for a budget."""
    area, fixed = before.square_meters, [p.low for p in figures.prices if not p.is_range]
    if area is None or not fixed:
        return []
    return [gap for gap in gaps_told(before, figures) if gap * 2 < total(min(fixed), area)]


def known_sums(before: Learned, ledgers: Iterable[Ledger]) -> frozenset[Decimal]:
    """Of money, that are no area which is known as well."""
    area = before.square_meters
    told = {value for ledger in ledgers for value in sums_of(ledger) if value}
    return frozenset(told - {area * 1000 if area is not None else Decimal()})


def sums_of(ledger: Ledger) -> tuple[Decimal | None, ...]:
    return ledger.base, ledger.total, ledger.had.total


def gaps_to_offer(before: Learned, figures: Figures, offer: OtherOffer | None) -> list[Decimal]:
    """What our prices differ from another's by."""
    area = before.square_meters
    if offer is None or area is None or not offer.is_of(area):
        return []
    fixed = [price for price in figures.prices if not price.is_range]
    return [abs(total(price.low, area) - offer.total(area)) for price in fixed]
