"""What the chain costs: an append against the same insert without it, and verification.

Each append is a transaction of its own. Both servers keep no promise about a power cut here, so
the chain's share is as large as it can be.
"""

import sys
import time
import uuid
from collections.abc import Callable
from statistics import median
from typing import Any

from benchmarks._environment import on_each_database

ROWS = 20_000
ROUNDS, PER_ROUND = 7, 200
MAX_RATIO, MIN_ROWS_PER_SECOND = 3, 15_000


def measure(name: str) -> int:
    import django  # noqa: PLC0415

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.DEBUG = False  # which keeps every statement in memory
    call_command("migrate", verbosity=0)
    print(f"\n{name}: filling in {ROWS:,} rows …", flush=True)
    fill()
    plain, chained = seconds_per_insert()
    rows_per_second = verified_rows_per_second()
    ratio = chained / plain
    print(f"  an insert without the chain  {plain * 1000:6.2f} ms")
    print(f"  an append                    {chained * 1000:6.2f} ms")
    print(f"  ratio                        {ratio:6.2f}     (at most {MAX_RATIO})")
    print(f"  verification                 {rows_per_second:6,.0f} rows/s", end=" ")
    print(f"(at least {MIN_ROWS_PER_SECOND:,})", flush=True)
    return int(ratio > MAX_RATIO or rows_per_second < MIN_ROWS_PER_SECOND)


def row(number: int) -> dict[str, Any]:
    """A withdrawal as it comes in."""
    entry = {"purpose": "marketing_consent", "before": True, "after": False}
    return {
        "action": "unsubscribe",
        "email": f"person{number}@example.com",
        "conversation_id": number,
        "lead_id": number,
        "purposes": [entry],
        "reason": "za dużo wiadomości",
    }


def append(number: int) -> None:
    from consent import log  # noqa: PLC0415

    origin = log.Origin("192.0.2.7", "peer", "Mozilla/5.0 (X11; Linux x86_64)", "r" * 32, "api")
    log.append(origin=origin, **row(number))


def insert(number: int) -> None:
    """The same columns with the same width; what makes the chain is made up."""
    from django.utils import timezone  # noqa: PLC0415

    from consent.models import REDACTABLE, ConsentAuditLog  # noqa: PLC0415

    fixed = dict.fromkeys(REDACTABLE, "c" * 64)
    ConsentAuditLog(
        **row(number),
        seq=10_000_000 + number,
        timestamp=timezone.now(),
        subject_key="s" * 64,
        ip_address="192.0.2.7",
        ip_source="peer",
        user_agent="Mozilla/5.0 (X11; Linux x86_64)",
        request_id="r" * 32,
        method="api",
        salts=fixed,
        commitments=fixed,
        prev_mac=uuid.uuid4().hex * 2,
        row_mac=uuid.uuid4().hex * 2,
        key_id="trial",
    ).save(force_insert=True)


def fill() -> None:
    from django.db import transaction  # noqa: PLC0415

    for first in range(0, ROWS, 1_000):
        with transaction.atomic():
            for number in range(first, first + 1_000):
                append(number)


def seconds_per_insert() -> tuple[float, float]:
    """Without the chain and its guards, and with both; in turns, so that both see the same load."""
    from django.db import connection  # noqa: PLC0415

    from consent import guards  # noqa: PLC0415
    from consent.models import ConsentAuditLog  # noqa: PLC0415

    plain, chained = [], []
    for _ in range(ROUNDS):
        guards.remove(connection)
        plain.append(seconds_each(insert))
        ConsentAuditLog.objects.filter(seq__gte=10_000_000).delete()
        guards.install(connection)
        chained.append(seconds_each(append))
    return median(plain), median(chained)


def seconds_each(add: Callable[[int], None]) -> float:
    from django.db import transaction  # noqa: PLC0415

    began = time.perf_counter()
    for number in range(PER_ROUND):
        with transaction.atomic():
            add(number)
    return (time.perf_counter() - began) / PER_ROUND


def verified_rows_per_second() -> float:
    from consent.log import verify  # noqa: PLC0415

    runs = [verify() for _ in range(3)]
    assert all(run.is_intact for run in runs)
    return max(run.rows / run.seconds for run in runs)


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1]) if sys.argv[1:] else on_each_database(__spec__.name))
