"""By when a request has to be answered: GDPR art. 12(3) counted as Regulation 1182/71 counts."""

import calendar
from datetime import date, timedelta

# Ustawa o dniach wolnych od pracy (18.01.1951): month and day of the days that never move.
FIXED_HOLIDAYS = (
    (1, 1),
    (1, 6),
    (5, 1),
    (5, 3),
    (8, 15),
    (11, 1),
    (11, 11),
    (12, 25),
    (12, 26),
)
CHRISTMAS_EVE = (12, 24)
CHRISTMAS_EVE_SINCE = 2025  # Dz.U. 2024 poz. 1965
DAYS_AFTER_EASTER = (0, 1, 49, 60)  # Easter, its Monday, Whit Sunday, Corpus Christi


def due_on(received_on: date) -> date:
    """One month later, on the next working day where that is none.

    Regulation (EEC) 1182/71, art. 3(2)(c): the same day of the next month, or its last day where
    it has no such day; art. 3(4): moved past holidays, Sundays and Saturdays.
    """
    day = same_day_next_month(received_on)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def same_day_next_month(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, last))


def is_working_day(day: date) -> bool:
    return day.weekday() < calendar.SATURDAY and not is_holiday(day)


def is_holiday(day: date) -> bool:
    """Whether it is a statutory day off in Poland other than an ordinary Sunday."""
    month_and_day = (day.month, day.day)
    if month_and_day == CHRISTMAS_EVE:
        return day.year >= CHRISTMAS_EVE_SINCE
    return month_and_day in FIXED_HOLIDAYS or (day - easter(day.year)).days in DAYS_AFTER_EASTER


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    century, year_of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, year_rest = divmod(year_of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
