"""What the limit adds to a chat answer: with Redis, and with Redis away.

`./nova bench limits` prints the CPU of an answer with the limit off and on, in pairs that take
turns, on PostgreSQL.
"""

import statistics
import sys
import time

from benchmarks._environment import application, keep_the_log
from benchmarks.chat import MESSAGES, ask
from tests.services import redis_server

PAIRS = 600
ADDED_MAX_MS = 1.0
OFF: list[str] = []
ON = ["100000000/h"]


def main() -> int:
    with redis_server() as server, application(redis_url=server.url):
        keep_the_log()
        with_redis = measure("with Redis")
        server.stop()
        measure("with Redis away, in the table")
    print(
        f"With Redis it is {'within' if with_redis <= ADDED_MAX_MS else 'over'} {ADDED_MAX_MS} ms."
    )
    return 0 if with_redis <= ADDED_MAX_MS else 1


def measure(name: str) -> float:
    """Milliseconds of CPU that the limit adds: the median of pairs of answers, one without the
    limit and one with it. The two follow on each other, in turns, since a machine's speed drifts
    by more than a limit costs."""
    from django.conf import settings  # noqa: PLC0415  needs the environment

    spent: dict[bool, list[float]] = {False: [], True: []}
    for number in range(PAIRS):
        for is_limited in (number % 2 == 0, number % 2 == 1):
            settings.RATELIMIT_RATES["chat"] = ON if is_limited else OFF
            began = time.process_time()
            ask(MESSAGES[number // 2 % len(MESSAGES)])
            spent[is_limited].append((time.process_time() - began) * 1000)
    pairs = zip(spent[False], spent[True], strict=True)
    added: list[float] = [limited - free for free, limited in pairs]
    low, middle, high = (float(each) for each in statistics.quantiles(added, n=4))
    print(
        f"{name}: an answer takes {statistics.median(spent[False]):.2f} ms CPU, its limit "
        f"{middle:.2f} ms more (half of {PAIRS} pairs between {low:.2f} and {high:.2f})"
    )
    return middle


if __name__ == "__main__":
    sys.exit(main())
