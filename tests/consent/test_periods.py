from datetime import UTC, datetime

import pytest

from consent.periods import kept_years_before, months_before


@pytest.mark.parametrize(
    ("now", "months", "expected"),
    [
        ("2026-11-25T12:00:00", 12, "2025-11-25T12:00:00"),
        ("2026-03-31T12:00:00", 1, "2026-02-28T12:00:00"),
        ("2028-02-29T12:00:00", 12, "2027-02-28T12:00:00"),
        ("2026-01-15T00:00:00", 1, "2025-12-15T00:00:00"),
        ("2026-12-31T00:00:00", 24, "2024-12-31T00:00:00"),
    ],
)
def test_months_before(now: str, months: int, expected: str) -> None:
    told = months_before(datetime.fromisoformat(now).replace(tzinfo=UTC), months)
    assert told == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_years_are_kept_to_their_end() -> None:
    """Written on any day of 2022, kept to the end of 2025."""
    first_of_2026 = datetime(2026, 1, 1, tzinfo=UTC)
    last_of_2025 = datetime(2025, 12, 31, 23, 59, tzinfo=UTC)
    last_of_2022 = datetime(2022, 12, 31, 23, 59, tzinfo=UTC)
    assert kept_years_before(first_of_2026, 3) > last_of_2022
    assert kept_years_before(last_of_2025, 3) < last_of_2022
