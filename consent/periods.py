"""How long something is kept, counted back from now."""

import calendar
from datetime import datetime


def months_before(now: datetime, months: int) -> datetime:
    """The same day and time that many months ago, or the last day of a month that has no such."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return now.replace(year=year, month=month + 1, day=min(now.day, last))


def kept_years_before(now: datetime, years: int) -> datetime:
    """What is kept to the end of its year and so many years more: the first moment of the oldest
    year that is kept. As periods of limitation end (Kodeks cywilny, art. 118)."""
    return now.replace(
        year=now.year - years, month=1, day=1, hour=0, minute=0, second=0, microsecond=0
    )
