"""Workers that are killed while they send, and what the rows and the mail server say afterwards.

The suite runs it in a short form, `benchmarks/followup_kills.py` in a long one.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from chatbot.models import ChatMessage
from followups import selectors
from followups.models import FollowupEvent, Status
from tests.smtp_sink import Sink

LEASE_SECONDS = 3
POINTS = ("claim", "gate", "data", "commit")

# Forks workers that look for due follow-ups without end. Each life ends by a signal 9: at a named
# point after a few mails, or whenever the nursery feels like it; the nursery forks another. Once
# there were as many deaths as asked for, the last workers live until nothing is left to do.
NURSERY = """
import json, os, random, signal, sys, time, traceback
import django
django.setup()
from django.db import connections
from django.db.models import Q
from django.utils import timezone
from followups.models import FollowupEvent
from followups.services import delivery, gate, leases, results
from integrations import mail_session as mail

asked = json.loads(sys.stdin.readline())
chance = random.Random(asked["seed"])
leases.CLAIMED_AT_ONCE = 3

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def dies_at(point, left):
    left = [left]
    def reached():
        left[0] -= 1
        if left[0] <= 0:
            die()
    def after(owner, name, counts=lambda result: True):
        function = getattr(owner, name)
        def wrapped(*arguments, **named):
            result = function(*arguments, **named)
            if counts(result):
                reached()
            return result
        setattr(owner, name, wrapped)
    if point == "claim":
        after(leases, "claim", bool)
    elif point == "gate":
        after(gate, "let_through", bool)
    elif point == "commit":
        after(results, "mark_sent", lambda _: True)
    elif point == "data":
        send = mail.Client.send
        def sending(self, data):
            send(self, data)
            if bytes(data).endswith(b"\\r\\n.\\r\\n") if isinstance(data, bytes) else False:
                reached()
        mail.Client.send = sending

def live(point, left):
    if point:
        dies_at(point, left)
    while True:
        try:
            delivery.send_due(seconds=5)
        except mail.NoService:
            pass
        time.sleep(0.02)

def fork(point, left):
    child = os.fork()
    if not child:
        try:
            live(point, left)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    return child

def born():
    point = chance.choice(asked["points"]) if asked["points"] and deaths < asked["deaths"] else None
    return fork(point, chance.randint(1, asked["reached"]))

def is_done():
    waits = Q(status="pending", due_at__lte=timezone.now())
    held = Q(status__in=["claimed", "sending"])
    done = not FollowupEvent.objects.filter(waits | held).exists()  # at one moment
    connections.close_all()  # a fork must not share them
    return done

deaths, codes, children = 0, {}, []
next_death = time.monotonic() + chance.uniform(*asked["pause"])
connections.close_all()
children = [born() for _ in range(asked["workers"])]
while True:
    child, status = os.waitpid(-1, os.WNOHANG)
    if child:
        children.remove(child)
        code = os.waitstatus_to_exitcode(status)
        codes[code] = codes.get(code, 0) + 1
        deaths += code == -9
        children.append(born())
    elif deaths < asked["deaths"] and asked["deaths"]:
        if time.monotonic() > next_death:
            os.kill(chance.choice(children), signal.SIGKILL)
            next_death = time.monotonic() + chance.uniform(*asked["pause"])
        time.sleep(0.002)
    elif is_done():
        break
    else:
        time.sleep(0.1)
for child in children:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
print(json.dumps({"deaths": deaths, "other": sum(n for code, n in codes.items() if code != -9)}))
"""


@dataclass(frozen=True)
class Found:
    """What stood afterwards. Everything but `delivered`, `sent`, `unknown` has to be nothing."""

    deaths: int
    delivered: int
    sent: int
    unknown: int
    duplicates: list[str]
    sent_but_not_delivered: list[str]
    delivered_but_not_known: list[str]
    without_consent: list[str]
    left_over: int
    wrong_messages: int
    after_withdrawal: int

    def faults(self) -> dict[str, object]:
        innocent = ("deaths", "delivered", "sent", "unknown")
        return {name: value for name, value in vars(self).items() if name not in innocent and value}


def worker_environment(environment: dict[str, str], sink: Sink) -> dict[str, str]:
    return environment | {
        "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
        "FOLLOWUP_LEASE_SECONDS": str(LEASE_SECONDS),
        "FOLLOWUP_QUIET_HOURS": "",
        "FOLLOWUP_QUIET_DAYS": "",
        "LOG_LEVEL": "CRITICAL",
    }


def kill_while_sending(
    environment: dict[str, str],
    sink: Sink,
    agreed: Collection[str],
    *,
    deaths: int,
    workers: int = 3,
    points: Collection[str] = POINTS,
    seed: int = 1,
    pause: tuple[float, float] = (0.15, 0.6),
    reached: int = 3,
) -> Found:
    """`agreed` holds the addresses of those who may get a mail; `pause` seconds lie between two
    kills at random, and a point kills after it was reached so often at most."""
    asked = {
        "deaths": deaths,
        "workers": workers,
        "points": list(points),
        "seed": seed,
        "pause": pause,
        "reached": reached,
    }
    done = subprocess.run(
        [sys.executable, "-c", NURSERY],
        input=json.dumps(asked) + "\n",
        capture_output=True,
        text=True,
        env=worker_environment(environment, sink),
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert not told["other"], done.stderr  # what they died of
    return found(sink, agreed, told["deaths"])


def found(sink: Sink, agreed: Collection[str], deaths: int) -> Found:
    delivered = Counter(sink.recipients())
    rows = FollowupEvent.objects.select_related("conversation").filter(followup_number=1)
    by_status: dict[str, set[str]] = {status: set() for status in Status.values}
    for row in rows:
        assert row.conversation is not None
        by_status[row.status].add(row.conversation.email)
    sent, unknown = by_status[Status.SENT], by_status[Status.UNKNOWN]
    shown = Counter(
        ChatMessage.objects.filter(is_followup=True).values_list("conversation__email", flat=True)
    )
    return Found(
        deaths=deaths,
        delivered=len(delivered),
        sent=len(sent),
        unknown=len(unknown),
        duplicates=[email for email, count in delivered.items() if count > 1],
        sent_but_not_delivered=sorted(sent - set(delivered)),
        delivered_but_not_known=sorted(set(delivered) - sent - unknown),
        without_consent=sorted(set(delivered) - set(agreed)),
        left_over=len(set(agreed) - sent - unknown),
        wrong_messages=int(shown != Counter(sent)),
        after_withdrawal=selectors.count_sent_after_withdrawal(),
    )
