"""Whether the consent log stays quick to read for staff while it grows.

`./nova bench admin_log` prints, on SQLite and PostgreSQL, what a page of the admin takes with 2,000
rows in the log and with 200,000, its statements, and the ratio of both, as it is and less the
drift: by how much the search that finds nobody has slowed down, which is the machine's doing. It
fails where a page with 200,000 rows takes over 300 ms and over twice what it takes with 2,000.
"""

import statistics
import sys
import time
import uuid
from datetime import timedelta
from typing import Any

from benchmarks._environment import on_each_database

SMALL, LARGE, CHUNK, ROUNDS = 2_000, 200_000, 5_000, 5
RATIO_MAX, MS_MAX = 2, 300
URL = "/admin/consent/consentauditlog/"
NOTHING = "search: nobody"
PAGES = {
    "list": {},
    "page 40": {"p": "40"},
    "a common action": {"action__exact": "opt-in"},
    "a rare action": {"action__exact": "export"},
    "a method": {"method__exact": "api"},
    "last 7 days": {"days": "7"},
    "three days of last year": {"from": "2025-03-01", "to": "2025-03-03"},
    "has a reason": {"reason": "1"},
    "redacted, none is": {"redacted": "1"},
    "rare action, redacted": {"action__exact": "export", "redacted": "1"},
    "search: address": {"q": "person777@example.com"},
    "search: conversation": {"q": "777"},
    "search: receipt": {"q": str(uuid.UUID(int=777))},
    NOTHING: {"q": "nobody@example.com"},
}


def measure(name: str) -> int:
    import django  # noqa: PLC0415

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.DEBUG = False  # which keeps every statement in memory
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    client = officer()
    fill(0, SMALL)
    small = times(client)
    print(f"\n{name}: filling in {LARGE:,} rows …", flush=True)
    fill(SMALL, LARGE)
    large = times(client)
    return report(small, large)


def officer() -> Any:
    from django.test import Client  # noqa: PLC0415

    from tests.staff import log_in  # noqa: PLC0415

    return log_in(Client(), "officer", "compliance")


def fill(first: int, last: int) -> None:
    from django.db import connection, transaction  # noqa: PLC0415

    from consent.models import ConsentAuditLog  # noqa: PLC0415

    for start in range(first, last, CHUNK):
        with transaction.atomic():
            rows = [row(number) for number in range(start, min(start + CHUNK, last))]
            ConsentAuditLog.objects.bulk_create(rows)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE consent_audit_log")


def row(number: int) -> Any:
    """Two years' worth, evenly spread. The chain is made up: nothing here verifies it."""
    from django.utils import timezone  # noqa: PLC0415

    from consent.log import subject_key  # noqa: PLC0415
    from consent.models import ConsentAuditLog  # noqa: PLC0415

    email = f"person{number}@example.com"
    age = timedelta(days=730) * (1 - number / LARGE)
    return ConsentAuditLog(
        seq=number + 1,
        event_id=uuid.UUID(int=number),
        timestamp=timezone.now() - age,
        action="export" if number % 20_000 == 7 else "opt-in" if number % 3 else "unsubscribe",
        purposes=[{"purpose": "marketing_consent", "before": False, "after": True}],
        email=email,
        subject_key=subject_key(email),
        conversation_id=number,
        lead_id=number,
        reason="za dużo wiadomości" if number % 10 == 0 else None,
        ip_address="192.0.2.7",
        ip_source="peer",
        method="widget" if number % 3 else "api",
        prev_mac=f"{number:064x}",
        row_mac=f"{number + 1:064x}",
        key_id="trial",
    )


def times(client: Any) -> dict[str, tuple[float, int]]:
    """Median milliseconds and statements of each page; in turns, for a machine that drifts."""
    found: dict[str, list[tuple[float, int]]] = {name: [] for name in [*PAGES, "one row"]}
    for _ in range(ROUNDS + 1):
        for name, query in PAGES.items():
            found[name].append(timed(client, URL, query))
        found["one row"].append(timed(client, f"{URL}{1_000}/change/", {}))
    return {
        name: (statistics.median(ms for ms, _ in taken[1:]), taken[-1][1])
        for name, taken in found.items()
    }


def timed(client: Any, path: str, query: dict[str, str]) -> tuple[float, int]:
    from django.db import connection  # noqa: PLC0415

    count = 0

    def counted(execute: Any, *statement: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*statement)

    began = time.perf_counter()
    with connection.execute_wrapper(counted):
        response = client.get(path, query)
    taken = (time.perf_counter() - began) * 1000
    assert response.status_code == 200, (path, query, response.status_code)
    return taken, count


def report(small: dict[str, tuple[float, int]], large: dict[str, tuple[float, int]]) -> int:
    print(f"  {'':26} {'statements':>10} {f'{SMALL:,}':>9} {f'{LARGE:,}':>9}   ratio  less drift")
    drift = large[NOTHING][0] / small[NOTHING][0]
    slow = []
    for name, (before, _) in small.items():
        after, statements = large[name]
        ratio = after / before
        times = f"{before:6.1f} ms {after:6.1f} ms {ratio:7.2f} {ratio / drift:7.2f}"
        print(f"  {name:26} {statements:10} {times}")
        if ratio / drift > RATIO_MAX and after > MS_MAX:
            slow.append(name)
    print(f"  {'Slow: ' + ', '.join(slow) if slow else 'All pages are quick.'}", flush=True)
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1]) if sys.argv[1:] else on_each_database(__spec__.name))
