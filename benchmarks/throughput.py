"""Chat answers a second with everything on, beside a bare Django view with the same statements.

`./nova bench throughput` serves both with gunicorn, two processes with four threads each, on
PostgreSQL with Redis, and asks them in turns.
"""

import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from benchmarks._environment import application
from benchmarks.chat import MESSAGES, SESSION
from tests import services

ROUNDS, SECONDS, CLIENTS = 5, 3.0, 8
BODY = json.dumps({"message": MESSAGES[0], "session_id": SESSION})


def main() -> int:
    with (
        services.redis_server() as server,
        application(redis_url=server.url),
        served("novahouse.wsgi") as chat,
        served("benchmarks._bare") as bare,
    ):
        rates = [(rate(chat), rate(bare)) for _ in range(ROUNDS)]
    whole, floor = (statistics.median(found) for found in zip(*rates, strict=True))
    ratio = statistics.median(bare / chat for chat, bare in rates)
    print(f"{whole:.0f} chat answers a second, {floor:.0f} of the bare view: ratio {ratio:.2f}")
    return 0


@contextmanager
def served(module: str) -> Iterator[int]:
    port = services.free_port()
    options = ["-w", "2", "--threads", "4", "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", module, *options],
        env=os.environ | {"LOG_LEVEL": "ERROR", "ALLOWED_HOSTS": "127.0.0.1,testserver"},
    )
    try:
        services.wait_until(lambda: is_answered(port), process, module)
        yield port
    finally:
        services.end(process, 15)


def is_answered(port: int) -> bool:
    try:
        return ask(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) == 200
    except OSError:
        return False


def rate(port: int) -> float:
    """Answers a second, to clients that ask again at once."""
    end = time.monotonic() + SECONDS

    def keep_asking(_: int) -> int:
        connection, count = http.client.HTTPConnection("127.0.0.1", port, timeout=30), 0
        while time.monotonic() < end:
            assert ask(connection) == 200
            count += 1
        connection.close()
        return count

    with ThreadPoolExecutor(CLIENTS) as threads:
        return sum(threads.map(keep_asking, range(CLIENTS))) / SECONDS


def ask(connection: http.client.HTTPConnection) -> int:
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/api/chatbot/chat", BODY, headers)
    response = connection.getresponse()
    response.read()
    return response.status


if __name__ == "__main__":
    sys.exit(main())
