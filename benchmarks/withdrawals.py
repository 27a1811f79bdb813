"""Whether a withdrawal, and asking for its status, stays flat while the tables grow.

`./nova bench withdrawals` prints, for unsubscribe, revoke and status, the time and the CPU of a
whole answer (WSGI in, JSON out) with next to nothing in the tables and with 500,000 conversations
and as many leads, and the plans by which their statements find rows in those tables.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from benchmarks._environment import application, keep_the_log, plan_of, request, statements_of

ROUNDS, ANSWERS = 9, 20
ROWS = 500_000
FLAT_AT_MOST = 1.5  # of the time: the larger tables are not wholly in the processor's caches
TABLES = ("chatbot_chatconversation", "chatbot_lead")

Ask = Callable[[str], object]


class Cost(NamedTuple):
    """Of one answer, in milliseconds."""

    time: float
    cpu: float


def main() -> int:
    with application():
        keep_the_log()
        operations: dict[str, Ask] = {
            "unsubscribe": lambda email: post("/api/unsubscribe", email),
            "revoke": lambda email: post("/api/revoke-consent", email),
            "status": lambda email: request("GET", f"/api/unsubscribe/status/{email}"),
        }
        without_queue()
        small = costs("small", operations)
        fill()
        large = costs("large", operations)
        scans = [scan for name, ask in operations.items() for scan in shown_plans(name, ask)]
    is_flat = report(small, large)
    for scan in scans:
        print(f"A sequential scan: {scan}")
    return int(bool(scans) or not is_flat)


# --- Asking ---------------------------------------------------------------------------------


def post(path: str, email: str) -> None:
    request("POST", path, json.dumps({"email": email}).encode())


def without_queue() -> None:
    """The mail that a revocation asks for is another process's work."""
    from integrations import registry  # noqa: PLC0415

    registry.on_enqueued.clear()


# --- Measuring ------------------------------------------------------------------------------


def costs(size: str, operations: Mapping[str, Ask]) -> dict[str, Cost]:
    """The medians of the rounds; in turns, so that a machine whose speed drifts does for all."""
    found: dict[str, list[Cost]] = {name: [] for name in operations}
    for number in range(ROUNDS + 1):
        for name, ask in operations.items():
            found[name].append(cost(ask, people(f"{size}-{name}-{number}-")))
    return {name: medians(rounds[1:]) for name, rounds in found.items()}  # the first warms up


def cost(ask: Ask, emails: list[str]) -> Cost:
    began, began_cpu = time.perf_counter(), time.process_time()
    for email in emails:
        ask(email)
    each = 1000 / len(emails)
    return Cost((time.perf_counter() - began) * each, (time.process_time() - began_cpu) * each)


def medians(rounds: list[Cost]) -> Cost:
    return Cost(*(statistics.median(values) for values in zip(*rounds, strict=True)))


def report(small: dict[str, Cost], large: dict[str, Cost]) -> bool:
    """Whether all is flat."""
    print(f"\n{'':12} {'small':>17} {'large':>17}   ratio")
    print(f"{'':12} {'ms':>8} {'ms CPU':>8} {'ms':>8} {'ms CPU':>8}    time     CPU")
    ratios = []
    for name, before in small.items():
        after = large[name]
        ratios.append(after.time / before.time)
        print(
            f"{name:12} {before.time:8.2f} {before.cpu:8.2f} {after.time:8.2f} {after.cpu:8.2f}"
            f" {ratios[-1]:7.2f} {after.cpu / before.cpu:7.2f}"
        )
    is_flat = max(ratios) <= FLAT_AT_MOST
    print(f"\n{'Flat' if is_flat else 'Not flat'}: at most {FLAT_AT_MOST} times the time is flat.")
    return is_flat


# --- Rows -----------------------------------------------------------------------------------


def people(prefix: str) -> list[str]:
    """Addresses that have agreed to everything, and have asked for nothing yet."""
    insert(prefix, ANSWERS)
    return [f"{prefix}{number}@example.com" for number in range(1, ANSWERS + 1)]


def fill() -> None:
    from django.db import connection  # noqa: PLC0415

    print(f"Filling in {ROWS:,} conversations and {ROWS:,} leads …", flush=True)
    insert("person", ROWS)
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"VACUUM ANALYZE {table}")


def insert(prefix: str, count: int) -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH made AS (
                INSERT INTO chatbot_chatconversation
                    (email, rodo_consent, marketing_consent, session_id, language, context_data,
                     dialogue_state, started_at, last_message_at)
                SELECT %(prefix)s || n || '@example.com', true, true, md5(%(prefix)s || n), 'pl',
                    '{}', '{}', now(), now() - n * interval '1 minute'
                FROM generate_series(1, %(count)s) AS n
                RETURNING id, email
            )
            INSERT INTO chatbot_lead
                (email, rodo_consent, marketing_consent, conversation_id, name, phone, city,
                 interested_package, lead_score, status, monday_item_id, created_at, updated_at)
            SELECT email, true, true, id, '', '', '', '', 0, 'new', '', now(), now() FROM made
            """,
            {"prefix": prefix, "count": count},
        )


# --- Plans ----------------------------------------------------------------------------------


def shown_plans(name: str, ask: Ask) -> list[str]:
    """Prints how the operation's statements find rows of the filled tables; returns the scans."""
    scans = []
    for statement in statements_of(partial(ask, people(f"plan-{name}-")[0])):
        if not any(f'"{table}"' in statement[0] for table in TABLES):
            continue
        lines = plan_of(statement)
        print(f"\n{name}: {statement[0][:80]} …", *lines, sep="\n    ")
        scans += [f"{name}: {line.strip()}" for line in lines if "Seq Scan" in line]
    return scans


if __name__ == "__main__":
    sys.exit(main())
