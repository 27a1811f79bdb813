from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.quotes import PackagePrice, Quote, area_for, fit_budget, total

AREAS = st.decimals(10, 1000, places=2)
PRICES = st.decimals(1, 9999, places=2)


def price(low: str, high: str | None = None) -> PackagePrice:
    return PackagePrice("p", "P", Decimal(low), Decimal(high or low))


@pytest.mark.parametrize(
    ("per_m2", "area", "expected"),
    [
        ("1499", "52", "77948.00"),
        ("999", "45.5", "45454.50"),
        ("999.99", "33.33", "33329.67"),
        ("0.01", "0.50", "0.01"),  # half a grosz goes up
    ],
)
def test_total_is_exact_to_the_grosz(per_m2: str, area: str, expected: str) -> None:
    assert str(total(Decimal(per_m2), Decimal(area))) == expected


@given(PRICES, AREAS)
def test_total_is_never_off_by_more_than_half_a_grosz(per_m2: Decimal, area: Decimal) -> None:
    assert abs(total(per_m2, area) - per_m2 * area) <= Decimal("0.005")


def test_range_gives_both_ends_and_no_single_total() -> None:
    body = Quote(price("1700", "5000"), Decimal(60)).as_json()
    assert (body["total_min"], body["total_max"]) == ("102000.00", "300000.00")
    assert "total" not in body


@given(st.lists(PRICES, max_size=6), AREAS, st.decimals(0, 1_000_000, places=2))
def test_budget_divides_the_packages_without_losing_one(
    prices: list[Decimal], area: Decimal, budget: Decimal
) -> None:
    fits, misses = fit_budget([price(str(each)) for each in prices], area, budget)
    assert len(fits) + len(misses) == len(prices)
    assert all(fit.quote.total_min + fit.margin == budget for fit in [*fits, *misses])
    assert all(fit.margin >= 0 for fit in fits)
    assert all(fit.margin < 0 for fit in misses)


@given(PRICES, st.decimals(1_000, 1_000_000, places=2))
def test_area_for_a_budget_is_the_largest_it_pays_for(per_m2: Decimal, budget: Decimal) -> None:
    """To a tenth of a square metre."""
    area = area_for(price(str(per_m2)), budget)
    assert per_m2 * area <= budget < per_m2 * (area + Decimal("0.1"))
