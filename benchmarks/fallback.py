"""What the purge of the fallback cache costs at 1,000,000 entries, while the chat goes on.

`./nova bench fallback` prints for SQLite and PostgreSQL: an empty purge, the purge of a sixth of
the entries with its longest batch, how long chat answers took meanwhile, and beside them the scan
of a dict of the same size, which is what an in-process fallback would do each time.
"""

import statistics
import sys
import threading
import time
from collections.abc import Callable

import django
from django.core.management import call_command

from benchmarks._environment import keep_the_log, on_each_database
from benchmarks.chat import MESSAGES, ask

ENTRIES, EXPIRED_SHARE = 1_000_000, 6
NOW = 1_800_000_000
EMPTY_RUNS = 50


def main() -> int:
    if len(sys.argv) > 1:
        return purge_beside_the_chat(sys.argv[1])
    print(f"A dict of {ENTRIES:,}: {scan_of_a_dict():.1f} ms for each scan", flush=True)
    return on_each_database("benchmarks.fallback")


def scan_of_a_dict() -> float:
    """Milliseconds."""
    entries = {f"rl:{number:064}": (1, float(NOW + number)) for number in range(ENTRIES)}
    times = []
    for _ in range(5):
        began = time.perf_counter()
        assert not [key for key, (_, expires) in entries.items() if expires < NOW]
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


def purge_beside_the_chat(name: str) -> int:
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_knowledge", verbosity=0)
    from django.conf import settings  # noqa: PLC0415  needs the environment

    from novahouse import fallback  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    lines = keep_the_log()
    fill()
    empty = [timed(lambda: fallback.cleanup_expired_fallback(now=1)) for _ in range(EMPTY_RUNS)]
    ask(MESSAGES[0])
    alone = [timed(lambda: ask(MESSAGES[0])) for _ in range(50)]
    batches = longest_batches(fallback)
    beside, stop = list[float](), threading.Event()
    chat = threading.Thread(target=go_on, args=(beside, stop))
    chat.start()
    began = time.perf_counter()
    removed = fallback.cleanup_expired_fallback(now=NOW)
    seconds = time.perf_counter() - began
    stop.set()
    chat.join()
    locked = lines.getvalue().count("locked")
    print(
        f"{name}, {ENTRIES:,} entries: empty purge {statistics.median(empty) * 1000:.2f} ms; "
        f"{removed:,} removed in {seconds:.1f} s, longest batch {max(batches) * 1000:.0f} ms; "
        f"chat median {statistics.median(alone) * 1000:.1f} ms alone, "
        f"{statistics.median(beside) * 1000:.1f} ms beside it "
        f"(longest {max(beside) * 1000:.0f} ms, {len(beside)} answers); "
        f"'database is locked': {locked}"
    )
    return 1 if locked else 0


def longest_batches(fallback: object) -> list[float]:
    """Seconds of each batch of the purges from now on."""
    found: list[float] = []
    original = fallback.cursor  # type: ignore[attr-defined]

    class Timed:
        def __enter__(self) -> object:
            self.began, self.inner = time.perf_counter(), original()
            return self.inner.__enter__()

        def __exit__(self, *error: object) -> object:
            left = self.inner.__exit__(*error)
            if threading.current_thread() is threading.main_thread():
                found.append(time.perf_counter() - self.began)
            return left

    fallback.cursor = Timed  # type: ignore[attr-defined]
    return found


def go_on(times: list[float], stop: threading.Event) -> None:
    from django.db import connections  # noqa: PLC0415

    while not stop.is_set():
        times.append(timed(lambda: ask(MESSAGES[0])))
    connections.close_all()


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def fill() -> None:
    from django.db import connection  # noqa: PLC0415

    rows = (
        (f"rl:{number:064}", 1, (NOW + (number % EXPIRED_SHARE or -60)) * 1000)
        for number in range(ENTRIES)
    )
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            insert = (
                "INSERT INTO novahouse_fallbackentry (key, number, expires_ms) VALUES (%s, %s, %s)"
            )
            cursor.execute("BEGIN")
            cursor.executemany(insert, list(rows))
            cursor.execute("COMMIT")
            return
        with cursor.copy(
            "COPY novahouse_fallbackentry (key, number, expires_ms) FROM STDIN"
        ) as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute("ANALYZE novahouse_fallbackentry")


if __name__ == "__main__":
    sys.exit(main())
