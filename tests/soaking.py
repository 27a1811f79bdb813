"""The chat under load while what it stands on fails, one part after the other.

The suite runs it in a short form, `benchmarks/soak.py` in a long one. Web processes and a worker
reach PostgreSQL, Redis, the mail server, Slack and monday.com through proxies that misbehave.
Afterwards everything that was promised is looked for, in the database and at the other sides.
"""

import http.client
import itertools
import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

from integrations.standins import monday, server, slack
from integrations.standins.pair import Pair
from tests import services
from tests.consent.answers import consent_answer
from tests.forks import answer_of
from tests.proxy import Proxy, proxy
from tests.smtp_sink import smtp_sink

WEB_PROCESSES, WEB_THREADS, WORKER_THREADS = 2, 4, 4
SITE = "localhost"
REST_SECONDS = 0.3  # between two faults, as long as a breaker rests here
SAMPLE_SECONDS = 0.5
READY_SECONDS, GIVE_UP_SECONDS = 120, 60
Step = tuple[str, str]  # who fails, and how


@dataclass
class Tally:
    """What the visitors were answered, and what of it was promised."""

    statuses: Counter[int] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)  # no answer at all
    promised: set[str] = field(default_factory=set)  # client_message_id of what was answered
    consents: set[str] = field(default_factory=set)  # addresses that agreed
    withdrawals: set[str] = field(default_factory=set)
    slowest: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Sample:
    seconds: float
    rss: Mapping[str, int]  # bytes, by process
    files: Mapping[str, int]  # open descriptors


@dataclass
class Report:
    tally: Tally
    samples: list[Sample]
    found: dict[str, Any]
    mails: list[str]  # Message-ID and recipient of each, as the mail server got it
    items: int
    connections: int  # that were made to the database, through the proxy
    ended: list[str]  # processes that did not live to the end

    def growth(self, what: str) -> dict[str, float]:
        """Of each process, the second half's greatest over that of the first."""
        half = len(self.samples) // 2
        first, second = (
            self.greatest(self.samples[:half], what),
            self.greatest(self.samples[half:], what),
        )
        return {name: second[name] / first[name] for name in second if first.get(name)}

    @staticmethod
    def greatest(samples: Sequence[Sample], what: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for sample in samples:
            for name, value in getattr(sample, what).items():
                found[name] = max(value, found.get(name, 0))
        return found


def soak(
    *, address: str, folder: Path, steps: Sequence[Step], seconds: float, visitors: int
) -> Report:
    """`address` is of a database with migrations, knowledge and consent texts; `seconds` are for
    each step."""
    with ExitStack() as stack:
        redis = stack.enter_context(services.redis_server())
        sink = stack.enter_context(smtp_sink())
        others = Pair()
        site = urlsplit(stack.enter_context(server.running(others)))
        sides = {"redis": redis.port, "mail": sink.port, "slack": site.port, "monday": site.port}
        database = urlsplit(address)
        if database.port:
            sides["database"] = database.port
        proxies = {
            name: stack.enter_context(proxy("127.0.0.1", int(port or 0)))
            for name, port in sides.items()
        }
        environment = surroundings(address, redis.url, proxies, folder)
        tally, samples = Tally(), list[Sample]()
        with running(environment) as (port, processes), watched(processes, samples):
            crowd = Crowd(port, tally)
            with crowd.coming(visitors):
                for name, fault in steps:
                    if name in proxies:
                        proxies[name].fail(fault)
                        time.sleep(seconds)
                        proxies[name].fail("")
                        time.sleep(REST_SECONDS)
            ended = [name for name, process in processes.items() if has_ended(process)]
        found = look(environment | {"DATABASE_URL": address}, tally)
        mails = [f"{one.message['Message-ID']} {one.recipient}" for one in sink.deliveries]
        made = proxies["database"].seen if "database" in proxies else 0
        return Report(tally, samples, found, mails, len(others.monday.items), made, ended)


def surroundings(
    address: str, redis_url: str, proxies: Mapping[str, Proxy], folder: Path
) -> dict[str, str]:
    def through(name: str, url: str) -> str:
        if name not in proxies:
            return url
        parts = urlsplit(url)
        account = parts.netloc.rpartition("@")[0]
        place = f"127.0.0.1:{proxies[name].port}"
        return parts._replace(netloc=f"{account}@{place}" if account else place).geturl()

    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "ENV_FILE": os.devnull,
        "VAR_DIR": str(folder),
        "DEBUG": "1",
        "ALLOWED_HOSTS": SITE,
        "DATABASE_URL": through("database", address),
        "REDIS_URL": through("redis", redis_url),
        "CELERY_BROKER_URL": "",
        "EMAIL_URL": through("mail", "smtp://127.0.0.1:1"),
        "SLACK_WEBHOOK_URL": through("slack", f"http://127.0.0.1:1{slack.PATH}"),
        "MONDAY_API_URL": through("monday", "http://127.0.0.1:1/v2"),
        "MONDAY_API_KEY": monday.KEY,
        "MONDAY_BOARD_ID": monday.BOARD_ID,
        "BREAKER_RESET_SECONDS": "1",
        "FOLLOWUP_DELAYS_HOURS": "0.0003",
        "FOLLOWUP_QUIET_HOURS": "",
        "FOLLOWUP_QUIET_DAYS": "",
        "FOLLOWUP_LEASE_SECONDS": "5",
        "RATELIMIT_CHAT": "1000000/h",
        "RATELIMIT_DEFAULT": "1000000/h",
        "RATELIMIT_STATUS": "1000000/h",
        "LOG_LEVEL": "ERROR",
        "SECRET_KEY": "a-key-for-the-length-of-one-soak-and-no-longer-than-that",
    }


def prepare(address: str, folder: Path) -> None:
    """Makes a new database ready."""
    services.prepare_database(surroundings(address, "redis://127.0.0.1:1/0", {}, folder))


# --- Processes ------------------------------------------------------------------------------


@contextmanager
def running(environment: Mapping[str, str]) -> Iterator[tuple[int, dict[str, psutil.Process]]]:
    """Web and worker as in production; the port of the first."""
    port = services.free_port()
    web = [sys.executable, "-m", "gunicorn", "novahouse.wsgi", "--bind", f"127.0.0.1:{port}"]
    web += ["-w", str(WEB_PROCESSES), "--threads", str(WEB_THREADS), "--log-level", "error"]
    worker = [sys.executable, "-m", "celery", "-A", "novahouse", "worker", "-P", "threads"]
    worker += ["-c", str(WORKER_THREADS), "--without-gossip", "--without-mingle"]
    started: list[subprocess.Popen[bytes]] = []
    with (Path(environment["VAR_DIR"]) / "soak.log").open("ab") as output:
        try:
            for command in (web, [*worker, "--loglevel", "ERROR"]):
                started.append(
                    subprocess.Popen(
                        command,
                        env=environment,
                        stdout=output,
                        stderr=subprocess.STDOUT,
                        preexec_fn=services.end_with_parent(signal.SIGTERM),
                    )
                )
            wait_until_ready(port, started[0])
            webs = psutil.Process(started[0].pid).children()
            processes = {f"web {number}": each for number, each in enumerate(webs, start=1)}
            yield port, processes | {"worker": psutil.Process(started[1].pid)}
        finally:
            for process in started:
                services.end(process, signal.SIGTERM)


def has_ended(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def wait_until_ready(port: int, web: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not is_ready(port):
        if web.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"gunicorn is not ready (exit code {web.poll()})")
        time.sleep(0.1)


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/health/ready", headers={"Host": SITE})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


@contextmanager
def watched(processes: Mapping[str, psutil.Process], samples: list[Sample]) -> Iterator[None]:
    is_over, began = threading.Event(), time.monotonic()

    def take() -> None:
        rss = {name: each.memory_info().rss for name, each in processes.items()}
        files = {name: each.num_fds() for name, each in processes.items()}
        samples.append(Sample(time.monotonic() - began, rss, files))

    def watch() -> None:
        while not is_over.wait(SAMPLE_SECONDS):
            take()

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield
        take()
    finally:
        is_over.set()
        thread.join()


# --- Visitors -------------------------------------------------------------------------------


class Crowd:
    """Each visitor asks for a price, leaves an address, agrees, goes on asking, and every third
    one says no in the end. Who is not answered asks again, with the same client_message_id."""

    def __init__(self, port: int, tally: Tally) -> None:
        self._port, self._tally = port, tally
        self._numbers, self._is_over = itertools.count(1), threading.Event()

    @contextmanager
    def coming(self, at_once: int) -> Iterator[None]:
        with ThreadPoolExecutor(at_once) as threads:
            visits = [threads.submit(self._visitors) for _ in range(at_once)]
            try:
                yield
            finally:
                self._is_over.set()
            for visit in visits:
                visit.result()

    def _visitors(self) -> None:
        while not self._is_over.is_set():
            self._visit(next(self._numbers))

    def _visit(self, number: int) -> None:
        session, email = f"{number:043}", f"p{number}@example.com"
        self._say(session, f"60 m2 comfort w Gdańsku, nazywam się Jan Nowak, {email}")
        self._agree(session, email)
        for area in (45, 70):
            self._say(session, f"jednak {area} m2")
        if number % 3 == 0:
            self._until_done("POST", "/api/unsubscribe", {"email": email})
            with self._tally.lock:
                self._tally.withdrawals.add(email)

    def _say(self, session: str, message: str) -> None:
        known = str(uuid.uuid4())
        body = {"message": message, "session_id": session, "client_message_id": known}
        self._until_done("POST", "/api/chatbot/chat", body)
        with self._tally.lock:
            self._tally.promised.add(known)

    def _agree(self, session: str, email: str) -> None:
        config = self._until_done("GET", "/api/chatbot/config", None)
        self._until_done("POST", "/api/consent", consent_answer(session, config["consents"]))
        with self._tally.lock:
            self._tally.consents.add(email)

    def _until_done(self, method: str, path: str, body: object) -> Any:
        deadline = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < deadline:
            status, answer = self._ask(method, path, body)
            if status in (200, 201):
                return json.loads(answer)
            time.sleep(0.1)
        raise TimeoutError(f"{path} was not answered within {GIVE_UP_SECONDS} s")

    def _ask(self, method: str, path: str, body: object) -> tuple[int, bytes]:
        began = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        headers = {"Host": SITE, "Content-Type": "application/json"}
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            response = connection.getresponse()
            status, answer = response.status, response.read()
        except (OSError, http.client.HTTPException) as error:
            with self._tally.lock:
                self._tally.broken[type(error).__name__] += 1
            return 0, b""
        finally:
            connection.close()
        with self._tally.lock:
            self._tally.statuses[status] += 1
            self._tally.slowest = max(self._tally.slowest, time.monotonic() - began)
        return status, answer


# --- What is left ---------------------------------------------------------------------------

# Does what a worker would, as if all pauses and leases had passed, until nothing waits; then tells
# what stands.
LOOK = """
import json, sys, time
from datetime import timedelta
import django
django.setup()
from django.conf import settings
from django.db.models import Count
from django.utils import timezone
from chatbot.models import ChatMessage, Lead
from consent.log import verify
from consent.models import ConsentAuditLog
from followups.models import FollowupEvent
from followups.selectors import count_sent_after_withdrawal
from followups.services import delivery as followups
from integrations import breakers, delivery
from integrations.models import BreakerState, OutboxRow
asked = json.load(sys.stdin)
open_rows = OutboxRow.objects.filter(status__in=["pending", "delivering"])
waiting = FollowupEvent.objects.filter(status__in=["pending", "claimed", "sending"])
deadline = time.monotonic() + 60
while (open_rows.exists() or waiting.exists()) and time.monotonic() < deadline:
    for state in BreakerState.objects.exclude(state="closed"):
        breakers.close_now(name=state.name, reason="the soak is over", actor="soak")
    past = timezone.now() - timedelta(seconds=1)
    open_rows.update(next_at=past)
    open_rows.filter(status="delivering").update(lease_until=past)
    waiting.filter(status="pending").update(due_at=past)
    waiting.exclude(status="pending").update(lease_until=past)
    delivery.deliver_due()
    followups.send_due()
said = ChatMessage.objects.filter(sender="user")
known = {str(one) for one in said.values_list("client_message_id", flat=True)}
answered = ChatMessage.objects.filter(sender="bot", is_followup=False).count()
agreed = set(ConsentAuditLog.objects.filter(action="opt-in").values_list("email", flat=True))
no = set(ConsentAuditLog.objects.filter(action="unsubscribe").values_list("email", flat=True))
by_status = lambda rows: dict(rows.values_list("status").annotate(Count("id")))
print(json.dumps({
    "lost_messages": len(set(asked["promised"]) - known),
    "messages": said.count(),
    "answers": answered,
    "lost_consents": len(set(asked["consents"]) - agreed),
    "lost_withdrawals": len(set(asked["withdrawals"]) - no),
    "leads": Lead.objects.count(),
    "leads_without_item": Lead.objects.filter(monday_item_id="").count(),
    "outbox": by_status(OutboxRow.objects),
    "dead": list(OutboxRow.objects.filter(status="dead").values_list("channel", "last_error")[:5]),
    "followups": by_status(FollowupEvent.objects),
    "sent_after_withdrawal": count_sent_after_withdrawal(),
    "findings": [str(found) for found in verify().findings],
}))
"""


def look(environment: Mapping[str, str], tally: Tally) -> dict[str, Any]:
    asked = {
        "promised": sorted(tally.promised),
        "consents": sorted(tally.consents),
        "withdrawals": sorted(tally.withdrawals),
    }
    command = [sys.executable, "-c", LOOK]
    found: dict[str, Any] = answer_of(command, asked, environment, seconds=180)
    return found


def faults(report: Report) -> list[str]:
    """What should not be, in sentences; nothing where all is well."""
    tally, found = report.tally, report.found
    told = []
    if strange := {status for status in tally.statuses if status not in (200, 201, 503)}:
        told.append(f"answered with {sorted(strange)}")
    if tally.broken:
        told.append(f"requests without any answer: {dict(tally.broken)}")
    told += [
        f"{name}: {found[name]}"
        for name in ("lost_messages", "lost_consents", "lost_withdrawals", "leads_without_item")
        if found[name]
    ]
    told += [f"{name} ended" for name in report.ended]
    if found["messages"] != found["answers"]:
        told.append(f"{found['messages']} messages and {found['answers']} answers")
    if left := set(found["outbox"]) - {"delivered", "cancelled"}:
        told.append(f"outbox rows {sorted(left)}: {found['dead']}")
    if left := set(found["followups"]) - {"sent", "suppressed", "unknown"}:
        told.append(f"follow-ups {sorted(left)}")
    if report.items != found["leads"]:
        told.append(f"{found['leads']} leads and {report.items} items on the board")
    followups = [line for line in report.mails if "followup." in line]
    if twice := [line for line, times in Counter(followups).items() if times > 1]:
        told.append(f"mails that came twice: {len(twice)}")
    if found["sent_after_withdrawal"]:
        told.append(f"sent after a withdrawal: {found['sent_after_withdrawal']}")
    return told + [f"consent log: {finding}" for finding in found["findings"]]
