from datetime import timedelta
from typing import Any

import pytest
import requests
from django.db import IntegrityError, connection, transaction
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from integrations import breakers, monday, monday_errors, slack
from integrations.breakers import Open, monday_breaker, slack_breaker
from integrations.errors import Misconfigured, Rejected, Unavailable
from integrations.models import Alert, BreakerEvent, BreakerState
from integrations.slack_messages import message
from integrations.standins.monday import MondayStandIn, Refused
from integrations.standins.slack import SlackStandIn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

HELLO = message("Hello", [])


def row(name: str = "slack") -> BreakerState:
    return BreakerState.objects.get(name=name)


def outage() -> None:
    raise Unavailable("down")


def fail(times: int) -> None:
    for _ in range(times):
        with pytest.raises(Unavailable):
            slack_breaker.call(outage)


def test_both_are_there_and_closed_from_the_start() -> None:
    found = BreakerState.objects.values_list("name", "state", "failures")
    assert list(found) == [("monday", "closed", 0), ("slack", "closed", 0)]


def test_after_five_failures_nothing_is_sent_for_sixty_seconds(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    slack_server.fail("error")
    for _ in range(5):
        with pytest.raises(Unavailable):
            slack.send(HELLO)
    for _ in range(3):
        clock.shift(19)
        with pytest.raises(Open):
            slack.send(HELLO)
    assert len(slack_server.requests) == 5
    clock.shift(3)
    with pytest.raises(Unavailable):
        slack.send(HELLO)
    with pytest.raises(Open):
        slack.send(HELLO)
    assert len(slack_server.requests) == 6
    slack_server.fail("")
    clock.shift(60)
    slack.send(HELLO)
    slack.send(HELLO)
    assert (row().state, row().failures) == ("closed", 0)
    assert len(slack_server.messages) == 2


def test_twenty_answers_of_500_don_t_leave_it_closed(slack_server: SlackStandIn) -> None:
    """A status judged outside of what the breaker watches would."""
    slack_server.fail("error")
    for _ in range(20):
        with pytest.raises((Unavailable, Open)):
            slack.send(HELLO)
    assert row().state == "open"
    assert len(slack_server.requests) == 5


def test_errors_that_monday_sends_with_200_open_it(monday_server: MondayStandIn) -> None:
    monday_server.refusals = [Refused("INTERNAL_SERVER_ERROR", 500) for _ in range(5)]
    for _ in range(5):
        with pytest.raises(Unavailable):
            monday.me()
    with pytest.raises(Open):
        monday.me()
    assert row("monday").state == "open"


@pytest.mark.parametrize("fault", ["unauthorised", "busy"])
def test_401_and_429_don_t_open_it(slack_server: SlackStandIn, fault: str) -> None:
    slack_server.fail(fault)
    for _ in range(12):
        with pytest.raises((Misconfigured, Unavailable)):
            slack.send(HELLO)
    assert (row().state, row().failures, len(slack_server.requests)) == ("closed", 0, 12)


def test_404_and_invalid_payloads_don_t_open_it(
    slack_server: SlackStandIn, settings: Settings
) -> None:
    for _ in range(6):
        with pytest.raises(Rejected):
            slack.send(message("", []))
    settings.SLACK_WEBHOOK_URL += "x"
    for _ in range(6):
        with pytest.raises(Misconfigured):
            slack.send(HELLO)
    assert (row().state, row().failures) == ("closed", 0)


@pytest.mark.parametrize("fault", ["error", "drop", "drop-after", "empty"])
def test_what_counts_is_counted(monday_server: MondayStandIn, fault: str) -> None:
    monday_server.fail(fault)
    with pytest.raises(Unavailable):
        monday.me()
    assert row("monday").failures == 1


@pytest.mark.parametrize(("status", "failures"), [(500, 1), (503, 1), (401, 0), (404, 0), (429, 0)])
def test_status_raised_inside_the_call_is_judged(status: int, failures: int) -> None:
    response = requests.Response()
    response.status_code = status
    with pytest.raises(requests.HTTPError):
        slack_breaker.call(response.raise_for_status)
    assert row().failures == failures


@pytest.mark.parametrize("error", [requests.ReadTimeout, requests.ConnectionError, TimeoutError])
def test_timeouts_and_broken_connections_count(error: type[Exception]) -> None:
    def fall_silent() -> None:
        raise error

    with pytest.raises(error):
        slack_breaker.call(fall_silent)
    assert row().failures == 1


def test_success_starts_the_count_anew() -> None:
    fail(4)
    slack_breaker.call(lambda: None)
    fail(4)
    assert (row().state, row().failures) == ("closed", 4)
    fail(1)
    assert row().state == "open"


def test_refusals_between_failures_don_t_hide_them() -> None:
    def refuse() -> None:
        raise Rejected("no")

    for _ in range(5):
        fail(1)
        if row().state == "closed":
            with pytest.raises(Rejected):
                slack_breaker.call(refuse)
    assert row().state == "open"


def test_refused_probe_closes_it_since_the_other_side_answers(clock: TimeMachineFixture) -> None:
    def refuse() -> None:
        raise Rejected("no")

    fail(5)
    clock.shift(61)
    with pytest.raises(Rejected):
        slack_breaker.call(refuse)
    assert row().state == "closed"


def test_our_own_fault_says_nothing_of_the_other_side(clock: TimeMachineFixture) -> None:
    def blunder() -> None:
        raise KeyError("ours")

    fail(5)
    clock.shift(61)
    with pytest.raises(KeyError):
        slack_breaker.call(blunder)
    assert row().state == "open"
    slack_breaker.call(lambda: None)
    assert row().state == "closed"


def test_probe_whose_process_died_is_replaced(clock: TimeMachineFixture) -> None:
    fail(5)
    clock.shift(61)
    slack_breaker.admit()  # and never heard of again
    with pytest.raises(Open):
        slack_breaker.call(lambda: None)
    clock.shift(breakers.PROBE_SECONDS + 1)
    slack_breaker.call(lambda: None)
    assert row().state == "closed"


def test_result_of_a_probe_that_was_replaced_changes_nothing(clock: TimeMachineFixture) -> None:
    fail(5)
    clock.shift(61)
    stale = slack_breaker.admit()
    clock.shift(breakers.PROBE_SECONDS + 1)
    slack_breaker.admit()
    slack_breaker.note_success(stale)
    assert row().state == "half-open"


def test_opening_and_closing_are_told_once_each_and_nothing_between(
    clock: TimeMachineFixture, settings: Settings
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com"]
    fail(5)
    for _ in range(3):
        clock.shift(61)
        fail(1)
    clock.shift(61)
    slack_breaker.call(lambda: None)
    kinds = list(BreakerEvent.objects.order_by("id").values_list("kind", flat=True))
    assert kinds == ["opened", "closed"]
    told = [(alert.channel, alert.reference["change"]) for alert in Alert.objects.order_by("id")]
    # Slack hears of its own breaker once it is there again.
    assert told == [("mail", "opened"), ("slack", "closed"), ("mail", "closed")]


def test_held_open_it_stays_open_until_somebody_closes_it(clock: TimeMachineFixture) -> None:
    breakers.open_now(name="slack", reason="maintenance", actor="ops")
    clock.shift(timedelta(days=1).total_seconds())
    with pytest.raises(Open):
        slack_breaker.call(lambda: None)
    breakers.close_now(name="slack", reason="over", actor="ops")
    slack_breaker.call(lambda: None)
    told = list(BreakerEvent.objects.order_by("id").values_list("kind", "reason", "actor"))
    assert told == [("opened", "maintenance", "ops"), ("closed", "over", "ops")]


def test_change_by_hand_without_a_reason_is_refused_by_the_database() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        BreakerEvent.objects.create(name="slack", kind="opened", actor="ops")


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "ajar"},
        {"state": "open", "opened_at": None},
        {"state": "half-open"},
        {"is_held": True},
    ],
)
def test_impossible_states_are_refused_by_the_database(columns: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        BreakerState.objects.filter(name="slack").update(**columns)


def test_event_that_can_t_be_written_undoes_the_change(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_columns: Any) -> None:
        raise IntegrityError

    fail(4)
    monkeypatch.setattr(BreakerEvent.objects, "create", refuse)
    with pytest.raises(IntegrityError):
        slack_breaker.call(outage)
    assert (row().state, row().failures) == ("closed", 4)


def test_pybreaker_s_own_properties_tell_the_shared_truth() -> None:
    fail(2)
    assert (slack_breaker.current_state, slack_breaker.fail_counter) == ("closed", 2)
    assert (slack_breaker.fail_max, slack_breaker.reset_timeout) == (5, 60)
    assert (monday_breaker.name, slack_breaker.name) == ("monday", "slack")
    fail(3)
    assert slack_breaker.current_state == "open"


def test_used_up_budget_lets_monday_rest(
    monday_server: MondayStandIn, clock: TimeMachineFixture
) -> None:
    monday.me()
    assert row("monday").paused_until is None
    monday_server.budget_after = 90_000  # nine more queries like this one
    monday.me()
    paused = row("monday").paused_until
    assert paused is not None
    assert breakers.is_blocked(row("monday"), paused - timedelta(seconds=1))
    assert not breakers.is_blocked(row("monday"), paused)


@pytest.mark.parametrize(
    ("body", "kind", "wait"),
    [
        (
            {
                "error_code": "ComplexityException",
                "status_code": 429,
                "error_message": "Complexity budget exhausted, reset in 17 seconds",
                "errors": ["Complexity budget exhausted, reset in 17 seconds"],
            },
            Unavailable,
            17.0,
        ),
        (
            {
                "errors": [
                    {
                        "message": "x",
                        "extensions": {
                            "code": "COMPLEXITY_BUDGET_EXHAUSTED",
                            "retry_in_seconds": 9,
                        },
                    }
                ]
            },
            Unavailable,
            9.0,
        ),
        (
            {
                "error_code": "FIELD_LIMIT_EXCEEDED",
                "error_data": {"retry_in_seconds": 15},
                "status_code": 429,
            },
            Unavailable,
            15.0,
        ),
        (
            {"errors": [{"extensions": {"code": "UserUnauthorizedException"}}]},
            Misconfigured,
            None,
        ),
        ({"errors": [{"extensions": {"code": "ColumnValueException"}}]}, Rejected, None),
        ({"errors": [{"message": "no extensions"}], "data": None}, Rejected, None),
        ({"errors": ["just words"]}, Rejected, None),
    ],
)
def test_errors_inside_a_200_are_told_apart(
    body: dict[str, Any], kind: type[Exception], wait: float | None
) -> None:
    error = monday_errors.error_of(200, body)
    assert type(error) is kind
    assert getattr(error, "retry_after", None) == wait
    assert getattr(error, "is_outage", False) is False


def test_breaker_needs_no_redis(settings: Settings) -> None:
    assert connection.vendor in {"sqlite", "postgresql"}
    settings.CACHES = {}
    fail(5)
    assert row().state == "open"
