"""What a flat costs. Money is Decimal, in PLN, exact to the grosz."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any

GROSZ = Decimal("0.01")
TENTH = Decimal("0.1")  # of a square metre
CURRENCY = "PLN"


@dataclass(frozen=True, slots=True)
class PackagePrice:
    """PLN per m²: `low` and `high` are the same but for a project made to measure."""

    code: str
    name: str
    low: Decimal
    high: Decimal

    @property
    def is_range(self) -> bool:
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Quote:
    price: PackagePrice
    square_meters: Decimal

    @property
    def total_min(self) -> Decimal:
        return total(self.price.low, self.square_meters)

    @property
    def total_max(self) -> Decimal:
        return total(self.price.high, self.square_meters)

    def as_json(self) -> dict[str, Any]:
        """Amounts as strings with two decimals; a range where the project is individual."""
        figures: dict[str, Any] = {
            "package": self.price.code,
            "square_meters": as_number(self.square_meters),
        }
        if self.price.is_range:
            figures |= {
                "price_per_m2_min": f"{self.price.low:.2f}",
                "price_per_m2_max": f"{self.price.high:.2f}",
                "total_min": f"{self.total_min:.2f}",
                "total_max": f"{self.total_max:.2f}",
            }
        else:
            figures |= {
                "price_per_m2": f"{self.price.low:.2f}",
                "total": f"{self.total_min:.2f}",
            }
        return figures | {"currency": CURRENCY}


@dataclass(frozen=True, slots=True)
class Fit:
    """A quote beside a budget; `margin` is what is left, or below zero what is missing."""

    quote: Quote
    margin: Decimal

    @property
    def is_whole(self) -> bool:
        """Whatever the price within its range turns out to be."""
        return self.margin >= self.quote.total_max - self.quote.total_min


def total(price_per_m2: Decimal, square_meters: Decimal) -> Decimal:
    return (price_per_m2 * square_meters).quantize(GROSZ, ROUND_HALF_UP)


def area_for(price: PackagePrice, budget: Decimal) -> Decimal:
    """m² that the budget pays for, to a tenth, rounded down; of a range at its lowest price."""
    return (budget / price.low).quantize(TENTH, ROUND_DOWN)


def fit_budget(
    prices: Iterable[PackagePrice], square_meters: Decimal, budget: Decimal
) -> tuple[list[Fit], list[Fit]]:
    """The packages that the budget pays for, and those that it doesn't, each in price-list order.

    A project made to measure is judged by the lowest of its range.
    """
    quotes = [Quote(price, square_meters) for price in prices]
    fits = [Fit(quote, budget - quote.total_min) for quote in quotes]
    return [fit for fit in fits if fit.margin >= 0], [fit for fit in fits if fit.margin < 0]


def as_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
