"""Circuit breakers whose one truth is a row that all processes share."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pybreaker
import requests
import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from integrations import alerts
from integrations.errors import IntegrationError, Unavailable
from integrations.models import BreakerEvent, BreakerState

T = TypeVar("T")
State, Kind = BreakerState.State, BreakerEvent.Kind

# Timeouts and connections that were refused or broke off.
OUTAGES = (requests.ConnectionError, requests.Timeout, ConnectionError, TimeoutError)
PROBE_SECONDS = 60  # longer than any call takes; a probe whose process died is replaced after it

log = structlog.get_logger(__name__)


class Open(pybreaker.CircuitBreakerError):
    """Nothing was sent: the breaker is open, or somebody else is probing."""


@dataclass(frozen=True, slots=True)
class Permit:
    """That a call may be made now; with a token where it is the one probe."""

    probe: uuid.UUID | None = None


class SharedStorage(pybreaker.CircuitBreakerStorage):
    """What pybreaker's own properties read. Changes go through the breaker alone."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._breaker = name

    @property  # type: ignore[misc]  # only reads
    def state(self) -> str:
        return row_of(self._breaker).state

    @property
    def counter(self) -> int:
        return row_of(self._breaker).failures

    @property
    def success_counter(self) -> int:
        return 0

    @property  # type: ignore[misc]  # only reads
    def opened_at(self) -> datetime | None:
        return row_of(self._breaker).opened_at

    def _only_by_call(self, *_value: Any) -> None:
        raise NotImplementedError("a shared breaker changes by call, open_now and close_now")

    increment_counter = reset_counter = _only_by_call
    increment_success_counter = reset_success_counter = _only_by_call


class SharedBreaker(pybreaker.CircuitBreaker):
    """pybreaker's breaker, but for three traits that several processes can't live with.

    It holds no lock while the call runs, lets one probe through for the whole cluster, and needs
    no Redis. Every change is a conditional UPDATE in a transaction of its own with its event and
    alert, so however many processes see the same failure, one changes the state.
    """

    def __init__(self, name: str) -> None:
        # pybreaker reads the state while it is made, which here would be work at import.
        super().__init__(name=name, exclude=[is_no_outage])
        self._state_storage = SharedStorage(name)
        self.shared_name = name

    @property  # type: ignore[misc]  # only reads
    def fail_max(self) -> int:
        return int(settings.BREAKER_FAIL_MAX)

    @property  # type: ignore[misc]  # only reads
    def reset_timeout(self) -> float:
        return float(settings.BREAKER_RESET_SECONDS)

    def call(self, func: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Raises Open in place of calling. What `func` raises is passed on, and counted if it is
        an outage; so a status has to be judged inside `func`."""
        permit = self.admit()
        try:
            result = func(*args, **kwargs)
        except (IntegrationError, *OUTAGES, requests.HTTPError) as error:
            self.note_error(permit, is_failure=self.is_system_error(error))
            raise
        except BaseException:  # our own fault or end, which says nothing of the other side
            self.give_back(permit)
            raise
        self.note_success(permit)
        return result

    def admit(self) -> Permit:
        """Raises Open."""
        row, now = row_of(self.shared_name), timezone.now()
        if row.state == State.CLOSED:
            return Permit()
        if wait_of(row, now) > timedelta(0) or row.is_held:
            raise Open(f"the {self.shared_name} breaker is {row.state}")
        token = uuid.uuid4()
        with transaction.atomic():
            is_ours = BreakerState.objects.filter(
                pk=row.pk, state=row.state, opened_at=row.opened_at, probe_token=row.probe_token
            ).update(
                state=State.HALF_OPEN,
                since=now,
                probe_token=token,
                probe_until=now + timedelta(seconds=PROBE_SECONDS),
            )
        if not is_ours:
            raise Open(f"another process probes the {self.shared_name} breaker")
        return Permit(probe=token)

    def note_success(self, permit: Permit) -> None:
        if permit.probe:
            self.note_probe(permit.probe, is_failure=False)
            return
        rows = BreakerState.objects.filter(name=self.shared_name, state=State.CLOSED)
        rows.exclude(failures=0).update(failures=0)

    def note_error(self, permit: Permit, *, is_failure: bool) -> None:
        """A refusal proves that the other side is up, so it ends a probe well; between failures
        it neither counts nor takes back what was counted."""
        if permit.probe:
            self.note_probe(permit.probe, is_failure=is_failure)
        elif is_failure:
            self.note_failure()

    @transaction.atomic
    def note_failure(self) -> None:
        closed = BreakerState.objects.filter(name=self.shared_name, state=State.CLOSED)
        closed.update(failures=F("failures") + 1)
        now = timezone.now()
        full = closed.filter(failures__gte=self.fail_max)
        if full.update(state=State.OPEN, since=now, opened_at=now):
            record(self.shared_name, Kind.OPENED)

    @transaction.atomic
    def note_probe(self, token: uuid.UUID, *, is_failure: bool) -> None:
        """A failed probe is no change worth telling: it was open, and it is."""
        probing = BreakerState.objects.filter(
            name=self.shared_name, state=State.HALF_OPEN, probe_token=token
        )
        now = timezone.now()
        over: dict[str, Any] = {"probe_token": None, "probe_until": None, "since": now}
        if is_failure:
            failures = F("failures") + 1
            probing.update(state=State.OPEN, opened_at=now, failures=failures, **over)
        elif probing.update(state=State.CLOSED, failures=0, **over):
            record(self.shared_name, Kind.CLOSED)

    def give_back(self, permit: Permit) -> None:
        """The next one may probe at once."""
        if permit.probe:
            BreakerState.objects.filter(
                name=self.shared_name, state=State.HALF_OPEN, probe_token=permit.probe
            ).update(state=State.OPEN, probe_token=None, probe_until=None)

    def open(self) -> bool:
        raise NotImplementedError("open_now says who and why")

    def close(self) -> None:
        raise NotImplementedError("close_now says who and why")

    half_open = close


def is_no_outage(error: Exception) -> bool:
    """Our own client raises Unavailable; what a call through requests raises is known as well."""
    if isinstance(error, requests.HTTPError):
        return error.response is None or error.response.status_code < 500
    is_ours = isinstance(error, Unavailable) and error.is_outage
    return not (is_ours or isinstance(error, OUTAGES))


def row_of(name: str) -> BreakerState:
    """Made by migration; made anew should it be missing."""
    found = BreakerState.objects.filter(name=name).first()
    return found or BreakerState.objects.get_or_create(name=name)[0]


def wait_of(row: BreakerState, now: datetime) -> timedelta:
    """How long until the next probe may start; zero or less where it may now."""
    if row.state == State.HALF_OPEN and row.probe_until:
        return row.probe_until - now
    if row.state == State.OPEN and row.opened_at:
        return row.opened_at + timedelta(seconds=settings.BREAKER_RESET_SECONDS) - now
    return timedelta(0)


def next_probe_at(row: BreakerState, now: datetime) -> datetime | None:
    """None where none is due: it is closed, or held open by hand."""
    is_waiting = row.state != State.CLOSED and not row.is_held
    return now + wait_of(row, now) if is_waiting else None


def is_blocked(row: BreakerState, now: datetime) -> bool:
    """Whether nothing should be tried through it just now."""
    if row.paused_until and row.paused_until > now:
        return True
    return row.state != State.CLOSED and (row.is_held or wait_of(row, now) > timedelta(0))


def pause(*, name: str, seconds: float) -> None:
    """The other side asked to be left alone. A shorter pause ends no longer one."""
    until = timezone.now() + timedelta(seconds=seconds)
    row = row_of(name)
    rows = BreakerState.objects.filter(pk=row.pk)
    rows.exclude(paused_until__gte=until).update(paused_until=until)


# --- By hand --------------------------------------------------------------------------------


@transaction.atomic
def open_now(*, name: str, reason: str, actor: str) -> None:
    """Stays open, without probes, until somebody closes it."""
    now = timezone.now()
    row = BreakerState.objects.select_for_update().get(pk=row_of(name).pk)
    was_closed = row.state == State.CLOSED
    row.state, row.is_held, row.opened_at = State.OPEN, True, now
    row.since = now if was_closed else row.since
    row.probe_token = row.probe_until = None
    row.save()
    record(name, Kind.OPENED, reason=reason, actor=actor)


@transaction.atomic
def close_now(*, name: str, reason: str, actor: str) -> None:
    row = BreakerState.objects.select_for_update().get(pk=row_of(name).pk)
    row.state, row.is_held, row.failures = State.CLOSED, False, 0
    row.since = timezone.now()
    row.probe_token = row.probe_until = row.paused_until = None
    row.save()
    record(name, Kind.CLOSED, reason=reason, actor=actor)


def record(name: str, kind: str, *, reason: str = "", actor: str = "") -> None:
    """Inside the transaction of the change: one change, one event, one alert."""
    BreakerEvent.objects.create(name=name, kind=kind, reason=reason, actor=actor)
    log.warning("breaker_changed", breaker=name, change=str(kind), actor=actor)
    is_slack_down = name == "slack" and kind == Kind.OPENED
    alerts.alert(
        kind="breaker",
        reference={"breaker": name, "change": str(kind), "actor": actor, "reason": reason},
        path="/admin/integrations/breakerstate/",
        channels=("mail",) if is_slack_down else alerts.CHANNELS,
    )


slack_breaker = SharedBreaker("slack")
monday_breaker = SharedBreaker("monday")
BREAKERS = {"slack": slack_breaker, "monday": monday_breaker}
