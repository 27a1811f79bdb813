"""Due times by the calendar: evenings, Sundays, holidays, clocks that go forward and back."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followups.schedule import Quiet, due_times, retry_at, soonest_after

WARSAW = ZoneInfo("Europe/Warsaw")
NIGHT = (time(20), time(8))
QUIET = Quiet(WARSAW, NIGHT, sundays=True, holidays=True)
NEVER = Quiet(WARSAW)
DELAYS = [timedelta(hours=24), timedelta(hours=72), timedelta(hours=168)]


def warsaw(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


@pytest.mark.parametrize(
    ("at", "then"),
    [
        ("2026-11-23 12:00", "2026-11-23 12:00"),  # a Monday
        ("2026-11-23 08:00", "2026-11-23 08:00"),
        ("2026-11-23 07:59", "2026-11-23 08:00"),
        ("2026-11-23 19:59", "2026-11-23 19:59"),
        ("2026-11-23 20:00", "2026-11-24 08:00"),
        ("2026-11-28 21:00", "2026-11-30 08:00"),  # Saturday evening: over the Sunday
        ("2026-11-29 12:00", "2026-11-30 08:00"),
        ("2026-11-11 12:00", "2026-11-12 08:00"),  # Independence Day
        ("2026-12-23 20:30", "2026-12-28 08:00"),  # Eve, Christmas twice, and then a Sunday
        ("2027-03-27 22:00", "2027-03-30 08:00"),  # Easter and its Monday
        ("2027-05-27 10:00", "2027-05-28 08:00"),  # Corpus Christi
        ("2024-12-24 10:00", "2024-12-24 10:00"),  # not yet a day off then
    ],
)
def test_quiet_times_put_off_to_the_next_opening(at: str, then: str) -> None:
    assert QUIET.ends_after(warsaw(at)) == warsaw(then)


def test_spring_takes_an_hour_of_the_night_away() -> None:
    saturday = warsaw("2026-03-28 21:00")
    monday = QUIET.ends_after(saturday)
    assert monday == warsaw("2026-03-30 08:00")
    assert monday.astimezone(UTC) == datetime(2026, 3, 30, 6, 0, tzinfo=UTC)
    assert monday.astimezone(UTC) - saturday.astimezone(UTC) == timedelta(hours=34)


def test_autumn_gives_it_back() -> None:
    saturday = warsaw("2026-10-24 21:00")
    monday = QUIET.ends_after(saturday)
    assert monday.astimezone(UTC) == datetime(2026, 10, 26, 7, 0, tzinfo=UTC)
    assert monday.astimezone(UTC) - saturday.astimezone(UTC) == timedelta(hours=36)


def test_delays_are_hours_that_pass_whatever_the_clocks_do() -> None:
    first = due_times(warsaw("2026-03-28 12:00"), DELAYS, NEVER)[0]
    assert first == warsaw("2026-03-29 13:00")
    first = due_times(warsaw("2026-10-24 12:00"), DELAYS, NEVER)[0]
    assert first == warsaw("2026-10-25 11:00")


@pytest.mark.parametrize("fold", [0, 1])
def test_an_hour_that_comes_twice_is_quiet_twice(fold: int) -> None:
    quiet = Quiet(WARSAW, (time(1), time(2, 30)))
    at = warsaw("2026-10-25 02:10").replace(fold=fold)
    assert quiet.covers(at)
    assert quiet.ends_after(at) == datetime(2026, 10, 25, fold, 30, tzinfo=UTC)


def test_an_end_that_the_clocks_leap_over_is_the_hour_after() -> None:
    quiet = Quiet(WARSAW, (time(1), time(2, 30)))
    then = quiet.ends_after(warsaw("2026-03-29 01:15"))
    assert then.astimezone(WARSAW).strftime("%H:%M") == "03:30"


def test_hours_within_a_day() -> None:
    quiet = Quiet(WARSAW, (time(12), time(13)))
    assert quiet.ends_after(warsaw("2026-11-23 12:30")) == warsaw("2026-11-23 13:00")
    assert not quiet.covers(warsaw("2026-11-23 20:30"))


def test_days_without_hours_end_at_midnight() -> None:
    quiet = Quiet(WARSAW, sundays=True)
    assert quiet.ends_after(warsaw("2026-11-29 12:00")) == warsaw("2026-11-30 00:00")


def test_due_times_on_quiet_days_keep_their_distance() -> None:
    due = due_times(warsaw("2026-12-22 21:00"), DELAYS, QUIET)
    assert due[0] == warsaw("2026-12-28 08:00")
    assert due[1] == warsaw("2026-12-30 08:00")
    assert due[2] == warsaw("2027-01-04 08:00")  # the third would be a Sunday


moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis wants them so
nights = st.tuples(st.times(), st.times()).filter(lambda pair: pair[0] != pair[1])
quiets = st.builds(Quiet, st.just(WARSAW), st.none() | nights, st.booleans(), st.booleans())


@given(moments, quiets)
def test_what_is_due_is_never_quiet_and_never_early(at: datetime, quiet: Quiet) -> None:
    then = quiet.ends_after(at)
    assert then >= at
    assert not quiet.covers(then)
    assert then == at or quiet.covers(at)


@given(moments, quiets)
def test_numbers_are_never_closer_than_their_delays(at: datetime, quiet: Quiet) -> None:
    due = due_times(at, DELAYS, quiet)
    for number, delay in enumerate(DELAYS):
        assert due[number] >= at + delay
    for number in (1, 2):
        assert due[number] - due[number - 1] >= DELAYS[number] - DELAYS[number - 1]


@given(moments, quiets)
def test_those_that_follow_keep_their_distance_from_what_was_sent(
    sent_at: datetime, quiet: Quiet
) -> None:
    after_first = soonest_after(1, sent_at, DELAYS, quiet)
    assert sorted(after_first) == [2, 3]
    assert after_first[2] >= sent_at + DELAYS[1] - DELAYS[0]
    assert after_first[3] >= after_first[2] + DELAYS[2] - DELAYS[1]
    assert not any(quiet.covers(at) for at in after_first.values())
    assert soonest_after(3, sent_at, DELAYS, quiet) == {}


def test_retries_wait_longer_each_time() -> None:
    noon = warsaw("2026-11-23 12:00")
    waits = [(retry_at(noon, number, NEVER) - noon).total_seconds() / 60 for number in range(1, 6)]
    assert waits == [5, 15, 45, 135, 405]
    assert retry_at(warsaw("2026-11-23 19:58"), 1, QUIET) == warsaw("2026-11-24 08:00")
