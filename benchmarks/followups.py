"""How fast what is due is found and sent, beside the obvious way of doing it.

`./nova bench followups` fills a PostgreSQL with 1,000,000 conversations, a thousandth of them due,
shows the plan by which the due ones are found, and times it against a scan of all conversations
with a query for each. Then one worker sends to a mail server in another process, with as many
threads as its task uses.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from statistics import median
from typing import Any

from benchmarks._environment import application

CONVERSATIONS, SHARE_DUE, MAILS = 1_000_000, 1_000, 500
FOUND_WITHIN_MS, MAILS_PER_SECOND = 50, 100
TABLES = ("chatbot_chatconversation", "followup_events")


def main() -> int:
    with application():
        from django.conf import settings  # noqa: PLC0415

        settings.FOLLOWUP_QUIET_HOURS, settings.FOLLOWUP_QUIET_DAYS = None, frozenset()
        settings.DEBUG = False
        fill()
        is_quick = found_quickly()
        compare()
        is_fast = sent_fast(settings)
    return int(not (is_quick and is_fast))


# --- Rows -----------------------------------------------------------------------------------


def fill() -> None:
    from django.db import connection  # noqa: PLC0415

    print(f"Filling in {CONVERSATIONS:,} conversations and their follow-ups …", flush=True)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO chatbot_chatconversation
                (email, rodo_consent, marketing_consent, session_id, language, context_data,
                 dialogue_state, started_at, last_message_at)
            SELECT 'person' || n || '@example.com', n %% 2 = 0, n %% 2 = 0, md5('s' || n), 'pl',
                '{"square_meters": 60, "package": "comfort", "name": "Anna"}', '{}', now(),
                now() - interval '30 hours' - n * interval '1 second'
            FROM generate_series(1, %s) AS n
            """,
            [CONVERSATIONS],
        )
        cursor.execute(
            """
            INSERT INTO followup_events
                (conversation_id, followup_number, subject_key, status, quiet_since, due_at,
                 attempts, wording, reason, note, last_reply, settled_by, changed_at)
            SELECT id, number, md5(email), CASE WHEN id %% %s = 0 AND number = 1 THEN 'pending'
                    WHEN number = 1 THEN 'failed' ELSE 'suppressed' END,
                last_message_at, now() - interval '1 hour', 0, '',
                CASE WHEN number = 1 THEN '' ELSE 'refused' END, '', '', '', now()
            FROM chatbot_chatconversation, generate_series(1, 3) AS number
            WHERE rodo_consent
            """,
            [SHARE_DUE],
        )
        for table in TABLES:
            cursor.execute(f"VACUUM ANALYZE {table}")


# --- Finding --------------------------------------------------------------------------------


def found_quickly() -> bool:
    from django.utils import timezone  # noqa: PLC0415

    from followups.models import FollowupEvent  # noqa: PLC0415
    from followups.services import leases, planning  # noqa: PLC0415

    now = timezone.now()
    plan = FollowupEvent.objects.due(now).order_by("due_at", "id")[:20].explain()
    print("\nThe plan for what is due:", *plan.splitlines(), sep="\n    ")
    due = milliseconds(lambda: list(FollowupEvent.objects.due(now).order_by("due_at", "id")[:20]))
    claimed = milliseconds(lambda: leases.release(leases.claim(now)))
    missing = milliseconds(lambda: planning.plan_missing(now), rounds=1)
    has_scan = "Seq Scan" in plan
    print(f"\n  20 that are due are found in      {due:8.2f} ms   (at most {FOUND_WITHIN_MS})")
    print(f"  claimed and given back in         {claimed:8.2f} ms")
    print(f"  who was never planned, in         {missing:8.2f} ms   (hourly)")
    return not has_scan and due <= FOUND_WITHIN_MS


def compare() -> None:
    """The obvious way: all who were quiet long enough, and for each a look at what was sent."""
    from django.utils import timezone  # noqa: PLC0415

    from chatbot.models import ChatConversation  # noqa: PLC0415
    from followups.models import FollowupEvent  # noqa: PLC0415

    before, looked_at = timezone.now() - timedelta(hours=24), 2_000

    def scan() -> None:
        rows = ChatConversation.objects.filter(last_message_at__lt=before, marketing_consent=True)
        for conversation in rows.only("id")[:looked_at]:
            FollowupEvent.objects.filter(conversation=conversation, followup_number=1).exists()

    spent = milliseconds(scan, rounds=3)
    whole = spent / looked_at * CONVERSATIONS / 2 / 1000
    print(
        f"  the obvious way, for {looked_at:,} of them {spent:8.0f} ms, so {whole:,.0f} s for all"
    )


def milliseconds(action: Callable[[], Any], rounds: int = 7) -> float:
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


# --- Sending --------------------------------------------------------------------------------

SINK = """
import sys
from tests.smtp_sink import smtp_sink
with smtp_sink() as sink:
    print(sink.port, flush=True)
    sys.stdin.read()
    print(len(sink.deliveries), len(set(sink.recipients())), flush=True)
"""


def sent_fast(settings: Any) -> bool:
    from django.utils import timezone  # noqa: PLC0415

    from followups.models import FollowupEvent  # noqa: PLC0415
    from followups.services import delivery, planning  # noqa: PLC0415
    from followups.tasks import SENDERS  # noqa: PLC0415
    from tests.followups.people import people  # noqa: PLC0415
    from tests.smtp_sink import Sink  # noqa: PLC0415

    now = timezone.now()
    FollowupEvent.objects.filter(status="pending").delete()
    people(MAILS, now - timedelta(hours=25))
    planning.plan_missing(now)
    command = [sys.executable, "-c", SINK]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
    ) as sink:
        assert sink.stdin
        assert sink.stdout
        settings.MAIL = Sink(port=int(sink.stdout.readline())).address
        began, began_cpu = time.perf_counter(), time.process_time()
        with ThreadPoolExecutor(SENDERS) as threads:
            sending = [threads.submit(delivery.send_due) for _ in range(SENDERS)]
            tally = sum((each.result() for each in sending), Counter[str]())
        spent, cpu = time.perf_counter() - began, time.process_time() - began_cpu
        sink.stdin.close()
        delivered = re.findall(r"\d+", sink.stdout.read())
    rate = tally["sent"] / spent
    print(f"\n  {tally['sent']} mails sent in {spent:.1f} s ({cpu:.1f} s CPU of the worker):")
    print(f"  {rate:.0f} a second and worker (at least {MAILS_PER_SECOND}); ", end="")
    print(f"{delivered[0]} delivered to {delivered[1]} people", flush=True)
    return rate >= MAILS_PER_SECOND and delivered == [str(MAILS)] * 2


if __name__ == "__main__":
    sys.exit(main())
