from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot import board
from chatbot.models import Lead
from integrations import breakers, delivery, outbox
from integrations.errors import Cancelled
from integrations.models import Alert, BreakerState, OutboxRow
from integrations.registry import Kind
from integrations.slack_messages import message
from integrations.standins.server import Reply
from integrations.standins.slack import SlackStandIn
from tests.smtp_sink import Sink, smtp_sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture(autouse=True)
def greeting(kinds: dict[str, Kind]) -> dict[str, Kind]:
    kinds["greeting"] = Kind(lambda reference: message(f"Hello {reference['number']}", []))
    return kinds


def add(number: int = 1, **columns: Any) -> OutboxRow:
    defaults: dict[str, Any] = {"channel": "slack", "kind": "greeting"}
    return outbox.enqueue(reference={"number": number}, **(defaults | columns))


def status_of(row: OutboxRow) -> str:
    row.refresh_from_db()
    return row.status


def texts(server: SlackStandIn) -> list[str]:
    return [told["text"] for told in server.messages]


# --- Writing ----------------------------------------------------------------------------------


def test_row_is_gone_with_the_transaction_that_it_tells_of(
    no_broker: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        add()
        transaction.set_rollback(True)
    assert not OutboxRow.objects.exists()
    assert no_broker == []


def test_somebody_is_told_to_look_once_a_transaction(
    no_broker: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        add(1)
        add(2)
    assert no_broker == [1]


def test_broker_that_is_away_undoes_nothing(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def refuse() -> None:
        raise ConnectionError

    monkeypatch.setattr("integrations.registry.on_enqueued", [refuse])
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        add()
    assert OutboxRow.objects.count() == 1


def test_once_means_one_row_for_ever(slack_server: SlackStandIn) -> None:
    first = add(1, once="greet:1")
    delivery.deliver_due()
    assert add(2, once="greet:1").pk == first.pk
    assert add(2, once="greet:2").pk != first.pk
    delivery.deliver_due()
    assert texts(slack_server) == ["Hello 1", "Hello 2"]


def test_waiting_row_is_joined_and_one_that_was_tried_is_not() -> None:
    first = add(ordering="lead:1", may_join=True)
    assert add(ordering="lead:1", may_join=True).pk == first.pk
    assert add(ordering="lead:2", may_join=True).pk != first.pk
    OutboxRow.objects.filter(pk=first.pk).update(attempts=1)
    assert add(ordering="lead:1", may_join=True).pk != first.pk


@pytest.mark.parametrize(
    "columns",
    [
        {"status": "lost"},
        {"channel": "pigeon"},
        {"status": "delivering"},
        {"status": "delivered"},
        {"finished_at": timezone.now()},
    ],
)
def test_impossible_rows_are_refused_by_the_database(columns: dict[str, Any]) -> None:
    row = add()
    with pytest.raises(IntegrityError), transaction.atomic():
        OutboxRow.objects.filter(pk=row.pk).update(**columns)


# --- Delivering -------------------------------------------------------------------------------


def test_row_is_delivered_and_what_came_of_it_is_handled_with_it(
    slack_server: SlackStandIn, greeting: dict[str, Kind]
) -> None:
    heard: list[Mapping[str, Any]] = []
    build = greeting["greeting"].build
    greeting["greeting"] = Kind(build, lambda reference, _result: heard.append(reference))
    row = add(7)
    assert delivery.deliver_due() == 1
    assert status_of(row) == "delivered"
    assert (row.claim_token, row.attempts, row.last_error) == (None, 0, "")
    assert heard == [{"number": 7}]
    assert delivery.deliver_due() == 0


def test_consent_is_looked_at_when_it_is_delivered(
    slack_server: SlackStandIn, greeting: dict[str, Kind]
) -> None:
    def gone(_reference: Mapping[str, Any]) -> Any:
        raise Cancelled("The consent is gone.")

    greeting["greeting"] = Kind(gone)
    row = add()
    delivery.deliver_due()
    assert (status_of(row), row.last_error) == ("cancelled", "The consent is gone.")
    assert slack_server.requests == []


def test_kind_that_nobody_knows_is_given_up(slack_server: SlackStandIn) -> None:
    row = add(kind="unknown")
    delivery.deliver_due()
    assert status_of(row) == "dead"
    assert "unknown" in row.last_error


def test_without_a_key_nothing_is_called_and_the_row_says_why(
    settings: Settings, log_lines: Any
) -> None:
    settings.SLACK_WEBHOOK_URL = ""
    settings.DEBUG = True
    row = add(5)
    delivery.deliver_due()
    assert status_of(row) == "cancelled"
    assert "SLACK_WEBHOOK_URL" in row.last_error
    assert row.last_error.endswith("it was printed instead.")
    assert "Hello 5" in log_lines.getvalue()
    settings.DEBUG = False
    row = add(6)
    delivery.deliver_due()
    assert (status_of(row), row.last_error.endswith("nothing was sent.")) == ("cancelled", True)
    assert "Hello 6" not in log_lines.getvalue()


def test_refusal_is_final_and_alerts(slack_server: SlackStandIn, greeting: dict[str, Kind]) -> None:
    greeting["greeting"] = Kind(lambda _reference: message("", []))
    row = add()
    delivery.deliver_due()
    assert (status_of(row), row.attempts) == ("dead", 0)
    assert "no_text" in row.last_error
    (alert,) = Alert.objects.filter(kind="dead")
    assert (alert.reference["row"], alert.channel) == (row.pk, "slack")


def test_failures_are_retried_with_growing_waits_and_given_up_after_eight(
    slack_server: SlackStandIn, clock: TimeMachineFixture, settings: Settings
) -> None:
    settings.BREAKER_FAIL_MAX = 100
    slack_server.fail("error", 8)
    row, waits = add(), []
    for _ in range(8):
        delivery.deliver_due()
        status_of(row)
        waits.append((row.next_at - timezone.now()).total_seconds())
        clock.shift(max(waits[-1], 0) + 1)
    assert (row.status, row.attempts) == ("dead", 8)
    assert all(wait <= 2 * 2 ** (number + 1) for number, wait in enumerate(waits))
    assert "Hello 1" not in texts(slack_server)


def test_backoff_is_jittered_and_capped() -> None:
    drawn = [delivery.backoff_seconds(3) for _ in range(200)]
    assert 0 <= min(drawn) < 4 < 12 < max(drawn) <= 16
    assert max(delivery.backoff_seconds(1000) for _ in range(200)) <= 900


def test_retry_after_rests_the_whole_channel_and_uses_no_try(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    slack_server.retry_after = 100
    slack_server.fail("busy", 1)
    first, second = add(1), add(2)
    assert delivery.deliver_due() == 1
    clock.shift(99)
    assert delivery.deliver_due() == 0
    clock.shift(2)
    assert delivery.deliver_due() == 2
    assert (status_of(first), first.attempts, status_of(second)) == ("delivered", 0, "delivered")


def test_wrong_key_rests_the_channel_alerts_and_gives_nothing_up(
    slack_server: SlackStandIn, clock: TimeMachineFixture, settings: Settings
) -> None:
    settings.ALERT_EMAILS = ["ops@example.com"]
    slack_server.fail("unauthorised")
    row = add()
    for _ in range(20):
        delivery.deliver_due()
        clock.shift(301)
    assert (status_of(row), row.attempts) == ("pending", 0)
    assert set(Alert.objects.values_list("kind", "channel")) == {("misconfigured", "mail")}
    slack_server.fail("")
    delivery.deliver_due()
    assert status_of(row) == "delivered"


def test_redirect_to_elsewhere_gives_nothing_up(
    slack_server: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = Reply(302, b"", "text/html", {"Location": "http://127.0.0.1:1/"})
    monkeypatch.setattr(slack_server, "handle", lambda *_request: moved)
    rows = [add(number) for number in range(5)]
    delivery.deliver_due()
    assert {status_of(row) for row in rows} == {"pending"}
    assert len(slack_server.requests) == 1


def test_asked_to_wait_without_a_time_is_waited_for_a_minute(
    slack_server: SlackStandIn, clock: TimeMachineFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack_server, "handle", lambda *_request: Reply(429, b"", "text/plain"))
    rows = [add(number) for number in range(50)]
    for _ in range(5):
        delivery.deliver_due()
        clock.shift(61)
    assert len(slack_server.requests) == 5
    assert {(status_of(row), row.attempts) for row in rows} == {("pending", 0)}


def test_mistake_of_one_builder_costs_no_other_row_anything(
    slack_server: SlackStandIn,
    greeting: dict[str, Kind],
    clock: TimeMachineFixture,
    log_lines: Any,
) -> None:
    def mistaken(_reference: Mapping[str, Any]) -> Any:
        raise ValueError("jan@example.com")

    greeting["mistaken"] = Kind(mistaken)
    faulty = [add(kind="mistaken") for _ in range(20)]
    healthy = add()
    delivery.deliver_due()
    assert status_of(healthy) == "delivered"
    assert {(status_of(row), row.attempts) for row in faulty} == {("pending", 1)}
    assert "ValueError" in faulty[0].last_error
    assert "jan@" not in faulty[0].last_error + log_lines.getvalue()
    for _ in range(8):
        delivery.deliver_due()
        clock.shift(901)
    assert {status_of(row) for row in faulty} == {"dead"}


def test_mistake_of_a_hook_is_tried_again_in_doubt(
    slack_server: SlackStandIn, greeting: dict[str, Kind], clock: TimeMachineFixture
) -> None:
    mistakes = [ValueError()]

    def hook(*_told: Any) -> None:
        if mistakes:
            raise mistakes.pop()

    greeting["greeting"] = Kind(greeting["greeting"].build, hook)
    row = add()
    delivery.deliver_due()
    assert (status_of(row), row.attempts, row.in_doubt) == ("pending", 1, True)
    clock.shift(60)
    delivery.deliver_due()
    assert (status_of(row), row.result) == ("delivered", {"repeated": True})


def test_wrong_key_is_told_of_once_a_day(
    slack_server: SlackStandIn, monday_server: Any, clock: TimeMachineFixture
) -> None:
    board.tell_lead(Lead.objects.create(email="jan@example.com", rodo_consent=True))
    monday_server.fail("unauthorised")
    for _ in range(30):
        delivery.deliver_due()
        clock.shift(301)
    assert len(monday_server.requests) > 20
    assert len(slack_server.messages) == 1
    clock.shift(timedelta(days=1))
    delivery.deliver_due()
    assert len(slack_server.messages) == 2


def test_rows_in_order_wait_for_each_other_and_others_don_t(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    slack_server.fail("error", 1)
    first = add(1, ordering="lead:1")
    second, other = add(2, ordering="lead:1"), add(3, ordering="lead:2")
    delivery.deliver_due()
    assert [status_of(row) for row in (first, second, other)] == ["pending", "pending", "delivered"]
    clock.shift(60)
    delivery.deliver_due()
    assert texts(slack_server) == ["Hello 3", "Hello 1", "Hello 2"]


def test_row_of_a_dead_worker_is_taken_over_when_its_lease_ran_out(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    row = add()
    claimed = delivery.claim()
    assert claimed
    assert delivery.deliver_due() == 0
    clock.shift(121)
    assert delivery.deliver_due() == 1
    assert (status_of(row), row.attempts, row.in_doubt) == ("delivered", 1, True)
    delivery.settle(claimed, "dead", error="late")  # the first worker wakes up
    assert status_of(row) == "delivered"


def test_row_that_kills_its_workers_is_given_up(clock: TimeMachineFixture) -> None:
    row = add()
    for _ in range(9):
        assert delivery.claim()
        clock.shift(121)
    delivery.deliver_due()
    assert status_of(row) == "dead"


def test_rows_of_an_outage_all_arrive_once(
    slack_server: SlackStandIn, clock: TimeMachineFixture
) -> None:
    slack_server.fail("error")
    OutboxRow.objects.bulk_create(
        OutboxRow(channel="slack", kind="greeting", reference={"number": number})
        for number in range(60)
    )
    for _ in range(10):  # ten minutes, with the sweep of each
        delivery.deliver_due()
        clock.shift(60)
    assert len(slack_server.requests) < 20
    slack_server.fail("")
    while OutboxRow.objects.filter(kind="greeting").exclude(status="delivered").exists():
        delivery.deliver_due()
        clock.shift(60)
    told = [text for text in texts(slack_server) if text.startswith("Hello")]
    assert sorted(told) == sorted(f"Hello {number}" for number in range(60))


def test_long_outage_gives_no_row_up(slack_server: SlackStandIn, clock: TimeMachineFixture) -> None:
    slack_server.fail("error")
    row = add()
    for _ in range(100):  # far more probes than a row has tries
        delivery.deliver_due()
        clock.shift(61)
    assert len(slack_server.requests) > 50
    assert status_of(row) == "pending"
    slack_server.fail("")
    clock.shift(900)
    delivery.deliver_due()
    assert status_of(row) == "delivered"


def test_channel_with_an_open_breaker_is_left_alone(slack_server: SlackStandIn) -> None:
    breakers.open_now(name="slack", reason="test", actor="ops")
    row = add()
    assert delivery.deliver_due() == 0
    assert status_of(row) == "pending"
    assert BreakerState.objects.get(name="slack").state == "open"


# --- Again ------------------------------------------------------------------------------------


def test_dead_row_is_replayed(slack_server: SlackStandIn, greeting: dict[str, Kind]) -> None:
    known = greeting.pop("greeting")
    row = add()
    delivery.deliver_due()
    assert status_of(row) == "dead"
    greeting["greeting"] = known
    assert outbox.replay(OutboxRow.objects.filter(pk=row.pk)) == 1
    delivery.deliver_due()
    assert status_of(row) == "delivered"
    assert outbox.replay(OutboxRow.objects.filter(pk=row.pk)) == 0


def test_what_was_delivered_long_ago_is_purged(
    slack_server: SlackStandIn, clock: TimeMachineFixture, greeting: dict[str, Kind]
) -> None:
    add()
    delivery.deliver_due()
    del greeting["greeting"]
    dead = add()
    delivery.deliver_due()
    clock.shift(timedelta(days=30).total_seconds())
    assert outbox.purge(older_than=timedelta(days=31)) == 0
    assert outbox.purge(older_than=timedelta(days=29)) >= 1
    assert OutboxRow.objects.filter(kind="greeting").get() == dead


# --- Mail -------------------------------------------------------------------------------------


@pytest.fixture
def mail_server(settings: Settings) -> Iterator[Sink]:
    with smtp_sink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def letter(kinds: dict[str, Kind]) -> None:
    kinds["letter"] = Kind(
        lambda reference: EmailMessage(
            "Hello", "Dear", to=[f"jan{reference['number']}@example.com"]
        )
    )


@pytest.mark.usefixtures("letter")
def test_mail_is_sent_once(mail_server: Sink) -> None:
    row = add(3, channel="mail", kind="letter")
    delivery.deliver_due()
    assert status_of(row) == "delivered"
    assert mail_server.recipients() == ["jan3@example.com"]


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA", "END"])
def test_temporary_refusal_of_a_mail_is_retried_under_the_same_message_id(
    mail_server: Sink, clock: TimeMachineFixture, stage: str
) -> None:
    mail_server.replies[stage] = "451 Greylisted, try again later"
    row = add(channel="mail", kind="letter")
    delivery.deliver_due()
    assert (status_of(row), row.attempts) == ("pending", 1)
    assert "451" in row.last_error
    del mail_server.replies[stage]
    clock.shift(10)
    delivery.deliver_due()
    assert status_of(row) == "delivered"
    (taken,) = mail_server.deliveries
    assert taken.message["Message-ID"].startswith(f"<outbox-{row.pk}.")


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "DATA", "END"])
def test_permanent_refusal_of_a_mail_is_final(mail_server: Sink, stage: str) -> None:
    mail_server.replies[stage] = "550 No such user"
    row = add(channel="mail", kind="letter")
    delivery.deliver_due()
    assert status_of(row) == "dead"
    assert "jan" not in row.last_error


@pytest.mark.usefixtures("letter")
def test_mail_outlives_a_server_that_is_down_for_hours(
    settings: Settings, clock: TimeMachineFixture
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    row = add(channel="mail", kind="letter")
    for _ in range(60):
        delivery.deliver_due()
        clock.shift(900)
    assert (status_of(row), row.attempts) == ("pending", 60)
    with smtp_sink() as server:
        settings.EMAIL_PORT = server.port
        clock.shift(900)
        delivery.deliver_due()
        assert len(server.deliveries) == 1


# --- Indexes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (lambda: delivery.due()[:1], ["outbox_open_by_time"]),
        (
            lambda: OutboxRow.objects.filter(ordering="x", status="delivered").order_by("-id")[:1],
            ["outbox_by_order"],
        ),
    ],
)
def test_what_is_asked_often_is_found_by_an_index(rows: Any, names: list[str]) -> None:
    OutboxRow.objects.bulk_create(
        OutboxRow(
            channel="monday",
            kind="lead",
            ordering=f"lead:{number}",
            status="delivered" if number % 50 else "pending",
            finished_at=timezone.now() if number % 50 else None,
        )
        for number in range(2000)
    )
    with connection.cursor() as cursor:  # else the plan hangs on when statistics were last taken
        cursor.execute(f"ANALYZE {OutboxRow._meta.db_table}")
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
    plan = rows().explain()
    assert [name for name in names if name not in plan] == []
