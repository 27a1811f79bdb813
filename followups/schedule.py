"""When follow-ups are due. Times come and go in UTC; quiet hours and days are the visitor's, as a
clock on a wall in Warsaw shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from consent.deadlines import is_holiday

SUNDAY = 6
RETRIES_MAX = 5
FIRST_RETRY = timedelta(minutes=5)
RETRY_FACTOR = 3  # 5 minutes, 15, 45, two hours, seven


@dataclass(frozen=True, slots=True)
class Quiet:
    """When nothing is sent. `hours` from and until, which may run over midnight; None: no hours."""

    zone: ZoneInfo
    hours: tuple[time, time] | None = None
    sundays: bool = False
    holidays: bool = False

    def covers(self, at: datetime) -> bool:
        local = at.astimezone(self.zone)
        return self._is_quiet_day(local.date()) or self._is_quiet_hour(local.time())

    def ends_after(self, at: datetime) -> datetime:
        """`at` itself where nothing is quiet, else the moment at which mail may go out again."""
        while self.covers(at):
            at = self._next_boundary(at)
        return at

    def _is_quiet_day(self, day: date) -> bool:
        return (self.sundays and day.weekday() == SUNDAY) or (self.holidays and is_holiday(day))

    def _is_quiet_hour(self, moment: time) -> bool:
        if self.hours is None:
            return False
        begin, end = self.hours
        return begin <= moment < end if begin < end else moment >= begin or moment < end

    def _next_boundary(self, at: datetime) -> datetime:
        """The next midnight or end of the quiet hours, whichever comes first.

        Where clocks go back a wall time comes twice, and both are looked at (PEP 495).
        """
        local = at.astimezone(self.zone)
        ends = [time()] if self.hours is None else [time(), self.hours[1]]
        days = [local.date(), local.date() + timedelta(days=1)]
        moments = [
            datetime.combine(day, end, self.zone).replace(fold=fold).astimezone(UTC)
            for day in days
            for end in ends
            for fold in (0, 1)
        ]
        return min(moment for moment in moments if moment > at)


def due_times(
    last_message_at: datetime, delays: Sequence[timedelta], quiet: Quiet
) -> list[datetime]:
    """One for each delay, counted from the visitor's last message; never closer to each other
    than the delays are, even where quiet hours put one off."""
    due: list[datetime] = []
    for number, delay in enumerate(delays):
        at = last_message_at.astimezone(UTC) + delay  # elsewhere sums are of wall times
        if due:
            at = max(at, due[-1] + delay - delays[number - 1])
        due.append(quiet.ends_after(at))
    return due


def soonest_after(
    number: int, went_out_at: datetime, delays: Sequence[timedelta], quiet: Quiet
) -> dict[int, datetime]:
    """By number, for those that follow `number`, which went out at that time, however late that
    was: each a difference of the delays after the one before it."""
    soonest, at = {}, went_out_at.astimezone(UTC)
    for earlier in range(number, len(delays)):
        at = quiet.ends_after(at + delays[earlier] - delays[earlier - 1])
        soonest[earlier + 1] = at
    return soonest


def retry_at(refused_at: datetime, attempts: int, quiet: Quiet) -> datetime:
    """`attempts` counts the refusals so far, from 1."""
    wait = FIRST_RETRY * RETRY_FACTOR ** (attempts - 1)
    return quiet.ends_after(refused_at.astimezone(UTC) + wait)
