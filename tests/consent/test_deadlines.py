from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consent.deadlines import due_on, easter, is_holiday, is_working_day

days = st.dates(date(2025, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 11, 24), date(2026, 12, 28)),  # past Christmas Eve, Christmas and a Sunday
        (date(2026, 1, 31), date(2026, 3, 2)),  # the 28th is a Saturday
        (date(2027, 2, 28), date(2027, 3, 30)),  # past Easter and its Monday
        (date(2024, 1, 31), date(2024, 2, 29)),  # a leap year
        (date(2025, 12, 5), date(2026, 1, 5)),  # across the year
        (date(2026, 4, 1), date(2026, 5, 4)),  # past 1 May, a Saturday and 3 May
        (date(2026, 5, 4), date(2026, 6, 5)),  # past Corpus Christi
        (date(2026, 10, 11), date(2026, 11, 12)),  # past 11 November
        (date(2024, 11, 24), date(2024, 12, 24)),  # Christmas Eve was a working day then
    ],
)
def test_due_on(received: date, due: date) -> None:
    assert due_on(received) == due


@pytest.mark.parametrize(
    "sunday",
    [
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2011, 4, 24),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
        date(2076, 4, 19),
    ],
)
def test_easter(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_holidays_of_a_year() -> None:
    year = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    assert [f"{day:%d.%m}" for day in year if is_holiday(day)] == [
        "01.01",
        "06.01",
        "05.04",
        "06.04",
        "01.05",
        "03.05",
        "24.05",
        "04.06",
        "15.08",
        "01.11",
        "11.11",
        "24.12",
        "25.12",
        "26.12",
    ]


@given(days)
def test_due_on_is_the_first_working_day_after_a_month(received: date) -> None:
    due = due_on(received)
    assert 28 <= (due - received).days <= 31 + 6
    assert is_working_day(due)


@given(days)
def test_who_asks_later_is_never_due_earlier(received: date) -> None:
    assert due_on(received) <= due_on(received + timedelta(days=1))


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
