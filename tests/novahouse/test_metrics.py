"""What Prometheus reads, with the processes that a company runs."""

import fcntl
import json
import os
import re
import signal
import sys
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import psutil
import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from prometheus_client.mmap_dict import MmapedDict
from pytest_django.fixtures import Settings

from consent.log import Origin, subject_key
from consent.models import DataRequest
from consent.services import unsubscribe
from integrations.models import BreakerState, OutboxRow
from novahouse import metrics
from novahouse.celery import app as celery_app
from novahouse.gauges import ConsentActions
from novahouse.models import FallbackEntry, Heartbeat
from tests.novahouse.conftest import Serve, answers, running
from tests.services import RedisServer

KEY = "an-admin-key-of-the-tests"
CONTRACT = {
    "novahouse_chat_messages_total",
    "novahouse_chat_seconds_bucket",
    "novahouse_rate_limited_total",
    "novahouse_consent_actions_total",
    "novahouse_fallback_cache_entries",
    "novahouse_fallback_cache_purged_total",
    "novahouse_cache_backend_up",
    "novahouse_erasure_overdue",
    "novahouse_circuit_breaker_state",
    "novahouse_circuit_breaker_failures",
    "novahouse_outbox",
    "novahouse_followups",
    "novahouse_followup_oldest_due_seconds",
    "novahouse_sent_after_withdrawal",
}


def values(text: str) -> dict[str, float]:
    """By series, `name{label="value"}`."""
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {series: float(value) for series, value in lines}


def scraped(address: str) -> dict[str, float]:
    with urllib.request.urlopen(f"{address}/metrics", timeout=10) as response:  # noqa: S310
        return values(response.read().decode())


def chat(address: str, message: str = "60 m2 comfort") -> None:
    request = urllib.request.Request(  # noqa: S310  our own server
        f"{address}/api/chatbot/chat",
        data=json.dumps({"message": message}).encode(),
        headers={"Content-Type": "application/json"},
    )
    urllib.request.urlopen(request, timeout=30).close()  # noqa: S310


def chat_until_answered(address: str) -> None:
    """A process's first answer may take longer than a visitor waits, on a busy machine; what was
    not answered was not counted."""
    while True:
        try:
            return chat(address)
        except HTTPError as error:
            if error.code != HTTPStatus.SERVICE_UNAVAILABLE:
                raise


def eventually(is_so: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


# --- Several processes ---------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
@pytest.mark.any_database
def test_four_processes_count_as_one_and_their_death_loses_nothing(
    serve: Serve, tmp_path: Path
) -> None:
    address = serve("-w", "4")
    messages = 40
    with ThreadPoolExecutor(4) as threads:  # no more than are served at once
        list(threads.map(chat_until_answered, [address] * messages))
    for _ in range(8):  # whichever process answers
        found = scraped(address)
        assert total_chats(found) == messages
        assert found['novahouse_chat_seconds_bucket{le="+Inf"}'] == messages
    series = set(found)
    kill_workers(address)
    eventually(lambda: answers(f"{address}/api/health"))
    assert total_chats(scraped(address)) == messages
    chat_until_answered(address)
    found = scraped(address)
    assert total_chats(found) == messages + 1
    assert set(found) == series
    files = [*(tmp_path / "metrics").glob("*.db")]
    assert len(files) <= 2 * 4 + 2  # of each living process, and what has ended


def total_chats(found: dict[str, float]) -> float:
    return sum(
        value for series, value in found.items() if series.startswith("novahouse_chat_messages")
    )


def kill_workers(address: str) -> None:
    port = int(address.rpartition(":")[2])
    listening = [
        process
        for process in psutil.Process().children(recursive=True)
        if any(
            connection.laddr.port == port and connection.status == psutil.CONN_LISTEN
            for connection in process.net_connections(kind="tcp")
        )
    ]
    parents = {process.ppid() for process in listening}
    for process in listening:
        if process.pid not in parents:
            process.send_signal(signal.SIGKILL)


@pytest.mark.django_db(transaction=True)
@pytest.mark.any_database
def test_worker_and_beat_show_that_they_live_and_what_a_worker_counts_is_scraped(
    serve: Serve,
    process_environment: dict[str, str],
    redis_server: RedisServer,
    tmp_path: Path,
) -> None:
    FallbackEntry.objects.create(key="old", number=1, expires_ms=1)
    own = {"CELERY_BROKER_URL": redis_server.url, "VAR_DIR": str(tmp_path)}
    environment = process_environment | own
    celery = [sys.executable, "-m", "celery", "-A", "novahouse"]
    options = ["worker", "-P", "threads", "-c", "1", "--without-gossip", "--without-mingle"]
    with running([*celery, *options], environment), running([*celery, "beat"], environment):
        with celery_app.connection_for_write(redis_server.url) as connection:
            celery_app.send_task("novahouse.tasks.cleanup_expired_fallback", connection=connection)
        eventually(lambda: not FallbackEntry.objects.exists())
        eventually(lambda: Heartbeat.objects.filter(name__in=["beat", "worker"]).count() == 2)
        address = serve("-w", "1", **own)
        assert scraped(address)["novahouse_fallback_cache_purged_total"] == 1


# --- Ended processes -----------------------------------------------------------------------------


@pytest.fixture
def metrics_folder(settings: Settings, tmp_path: Path) -> Path:
    """As another process left it: two files and a mark that nobody holds."""
    settings.METRICS_DIR = tmp_path
    for number in (1, 2):
        leave_behind(tmp_path, f"{number}-gone", 3)
    return tmp_path


def leave_behind(folder: Path, name: str, count: float) -> None:
    (folder / f"{name}.alive").touch()
    file = MmapedDict(str(folder / f"counter_{name}.db"))
    key = json.dumps(["left_total", "left_total", {}, "Left behind."])
    file.write_value(key, count, 0.0)
    file.close()


def left() -> float:
    (metric,) = metrics.AllProcesses().collect()
    return float(metric.samples[0].value)


def test_ended_processes_are_folded_into_one_file(metrics_folder: Path) -> None:
    assert left() == 6
    assert metrics.fold_ended() == 2
    assert left() == 6
    leave_behind(metrics_folder, "3-gone", 4)
    assert metrics.fold_ended() == 1
    assert left() == 10
    assert [path.name for path in metrics_folder.glob("*.db")] == ["counter_ended.db"]
    assert not [*metrics_folder.glob("*.alive")]


@pytest.mark.parametrize("dies_at", ["rename", "unlink"])
def test_fold_that_dies_is_completed_by_the_next(
    metrics_folder: Path, monkeypatch: pytest.MonkeyPatch, dies_at: str
) -> None:
    class Killed(BaseException):
        pass

    for survived in range(6):
        left_alone = [survived]
        original = getattr(Path, dies_at)

        def die(path: Path, *rest: Any, at: list[int] = left_alone, **more: Any) -> Any:
            at[0] -= 1
            if at[0] < 0:
                raise Killed
            return original(path, *rest, **more)  # noqa: B023  of this round

        with monkeypatch.context() as patch:
            patch.setattr(Path, dies_at, die)
            with suppress(Killed):
                metrics.fold_ended()
        assert left() == 6 + survived
        metrics.fold_ended()
        assert left() == 6 + survived
        leave_behind(metrics_folder, f"more-{survived}", 1)
        assert left() == 7 + survived


def test_a_living_process_is_left_alone(metrics_folder: Path) -> None:
    mark = metrics_folder / "1-gone.alive"
    holder = os.fork()
    if not holder:
        descriptor = os.open(mark, os.O_WRONLY)
        fcntl.lockf(descriptor, fcntl.LOCK_EX)
        (metrics_folder / "held").touch()
        signal.pause()
        os._exit(0)
    try:
        eventually((metrics_folder / "held").exists)
        assert metrics.fold_ended() == 1
        assert mark.exists()
        assert left() == 6
    finally:
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
    assert metrics.fold_ended() == 1
    assert left() == 6


# --- What is read from the database --------------------------------------------------------------


@pytest.mark.django_db
def test_names_of_the_contract_are_there_from_the_start(client: Client) -> None:
    response = client.get("/metrics")
    assert response["Content-Type"].startswith("text/plain")
    found = values(response.content.decode())
    assert {series.partition("{")[0] for series in found} >= CONTRACT
    assert found['novahouse_rate_limited_total{scope="chat"}'] >= 0
    assert found['novahouse_cache_backend_up{backend="table"}'] == 1
    assert found['novahouse_followups{status="pending"}'] == 0
    assert found["novahouse_sent_after_withdrawal"] == 0


@pytest.mark.django_db
def test_consent_actions_follow_the_log(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("novahouse.gauges.actions", ConsentActions())
    series = 'novahouse_consent_actions_total{action="unsubscribe"}'
    for expected in range(3):
        assert values(client.get("/metrics").content.decode())[series] == expected
        unsubscribe(email=f"a{expected}@example.com", origin=Origin(method="api"))


@pytest.mark.django_db
def test_breakers_and_outbox_are_read_from_their_rows(client: Client) -> None:
    BreakerState.objects.all().delete()
    found = values(client.get("/metrics").content.decode())
    assert found['novahouse_circuit_breaker_state{name="monday"}'] == 0
    BreakerState.objects.create(name="slack", state="open", failures=5, opened_at=timezone.now())
    OutboxRow.objects.create(
        channel="slack", kind="alert", status="dead", finished_at=timezone.now()
    )
    found = values(client.get("/metrics").content.decode())
    assert found['novahouse_circuit_breaker_state{name="slack"}'] == 2
    assert found['novahouse_circuit_breaker_failures{name="slack"}'] == 5
    assert found['novahouse_outbox{status="dead"}'] == 1
    assert found['novahouse_outbox{status="pending"}'] == 0


@pytest.mark.django_db
def test_overdue_erasure_is_seen(client: Client) -> None:
    for number, (kind, due) in enumerate([("erasure", -1), ("erasure", 1), ("access", -1)]):
        email = f"a{number}@example.com"
        DataRequest.objects.create(
            kind=kind,
            email=email,
            subject_key=subject_key(email),
            log_seq=number,
            received_at=timezone.now(),
            due_on=timezone.localdate() + timedelta(days=due),
        )
    assert values(client.get("/metrics").content.decode())["novahouse_erasure_overdue"] == 1


@pytest.mark.django_db
def test_series_do_not_grow_with_visitors(client: Client, contract_limits: None) -> None:
    def ask(number: int) -> None:
        address = f"203.0.113.{number}"
        client.post(
            "/api/chatbot/chat",
            {"message": f"jan{number}@example.com", "session_id": f"{number:043}"},
            content_type="application/json",
            REMOTE_ADDR=address,
        )
        client.get(f"/api/unsubscribe/status/jan{number}@example.com", REMOTE_ADDR=address)
        client.get(f"/api/chatbot/history/{number:043}", REMOTE_ADDR=address)

    ask(1)
    before = values(client.get("/metrics").content.decode())
    for number in range(2, 20):
        ask(number)
    text = client.get("/metrics").content.decode()
    assert set(values(text)) == set(before)
    assert not re.search(r"@|203\.0\.113|0{10}", text)


# --- Who may read it -----------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("peer", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("::ffff:127.0.0.1", {}, 200),
        ("203.0.113.7", {}, 401),
        ("", {}, 401),
        ("127.0.0.1", {"x-forwarded-for": "127.0.0.1"}, 401),
        ("127.0.0.1", {"forwarded": "for=127.0.0.1"}, 401),
        ("127.0.0.1", {"x-real-ip": "127.0.0.1"}, 401),
        ("127.0.0.1", {"via": "1.1 proxy"}, 401),
        ("127.0.0.1", {"x-forwarded-for": ""}, 401),
        ("203.0.113.7", {"x-admin-api-key": KEY}, 200),
        ("203.0.113.7", {"x-admin-api-key": KEY[:-1]}, 401),
        ("203.0.113.7", {"x-admin-api-key": ""}, 401),
    ],
)
def test_metrics_are_for_neighbours_and_for_who_has_the_key(
    client: Client, settings: Settings, peer: str, headers: dict[str, str], status: int
) -> None:
    settings.ADMIN_API_KEY = KEY
    response = client.get("/metrics", REMOTE_ADDR=peer, headers=headers)
    assert response.status_code == status
    assert (b"novahouse_" in response.content) == (status == 200)


@pytest.mark.parametrize("name", ["x-forwarded-proto", "x-forwarded-port", "x-original-host"])
@pytest.mark.django_db
def test_whoever_came_through_a_proxy_is_no_neighbour(name: str, client: Client) -> None:
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", headers={name: "https"}).status_code == 401


@pytest.mark.django_db
def test_a_neighbour_asks_over_plain_http(client: Client, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/metrics").status_code == 200
    assert client.get("/privacy").status_code == 301


@pytest.mark.django_db
def test_metrics_are_for_staff_too_and_the_nets_can_be_set(
    client: Client, settings: Settings
) -> None:
    settings.METRICS_ALLOWED_NETS = []
    assert client.get("/metrics").status_code == 401
    client.force_login(User.objects.create_user("jan"))
    assert client.get("/metrics").status_code == 401
    client.force_login(User.objects.create_user("ola", is_staff=True))
    assert client.get("/metrics").status_code == 200
