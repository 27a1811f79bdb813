"""What the limit adds to a chat answer: with Redis, and with Redis away.

`./nova bench limits` prints the CPU of an answer with the limit off and on, in rounds that take
turns, on PostgreSQL.
"""

import io
import logging
import statistics
import sys

from benchmarks.chat import ANSWERS, MESSAGES, ask, cpu
from benchmarks.environment import application
from tests.services import redis_server

ROUNDS = 15
ADDED_MAX_MS = 1.0
OFF: list[str] = []
ON = ["100000000/h"]


def main() -> int:
    with redis_server() as server, application(redis_url=server.url):
        logging.getLogger().handlers[0].setStream(io.StringIO())  # type: ignore[attr-defined]
        with_redis = measure("with Redis")
        server.stop()
        measure("with Redis away, in the table")
    print(
        f"With Redis it is {'within' if with_redis <= ADDED_MAX_MS else 'over'} {ADDED_MAX_MS} ms."
    )
    return 0 if with_redis <= ADDED_MAX_MS else 1


def measure(name: str) -> float:
    """Milliseconds of CPU that the limit adds, as the median of the rounds."""
    from django.conf import settings  # noqa: PLC0415  needs the environment

    added, without = [], []
    for _ in range(ROUNDS):
        found = []
        for rates in (OFF, ON):
            settings.RATELIMIT_RATES["chat"] = rates
            found.append(cpu(lambda n: ask(MESSAGES[n % len(MESSAGES)])) / ANSWERS * 1000)
        without.append(found[0])
        added.append(found[1] - found[0])
    middle = statistics.median(added)
    print(
        f"{name}: an answer takes {statistics.median(without):.2f} ms CPU, "
        f"its limit {middle:.2f} ms more ({min(added):.2f} to {max(added):.2f})"
    )
    return middle


if __name__ == "__main__":
    sys.exit(main())
