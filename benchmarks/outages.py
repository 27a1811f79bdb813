"""What the chat notices of a Slack and a monday.com that never answer: nothing.

`./nova bench outages` lets a consenting visitor change the flat's area with every message, so that
each answer writes to the outbox, while a worker in a process of its own delivers. Rounds alternate
between both services answering and both hanging (with the breakers closed again, so that they are
indeed called). It prints the answers' times of both; the p99 may differ by 20 %.
"""

import os
import subprocess
import sys
import time

from benchmarks._environment import application, keep_the_log
from benchmarks.chat import ask
from integrations.standins import monday, server, slack
from integrations.standins.pair import Pair

ROUNDS, ANSWERS = 12, 100
DIFFERENCE_MAX = 0.20
ADDRESSED = "60 m2 comfort w Gdańsku, nazywam się Jan Kowalski, jan@example.com, budżet 90 tys. zł"

# Delivers what is due, as the worker does, until its input ends.
WORKER = """
import sys, threading, time
import django
django.setup()
from integrations import delivery
threading.Thread(target=lambda: (sys.stdin.read(), __import__("os")._exit(0)), daemon=True).start()
while True:
    delivery.deliver_due()
    time.sleep(0.05)
"""


def main() -> int:
    standins = Pair()
    with server.running(standins) as address:
        os.environ |= {
            "SLACK_WEBHOOK_URL": address + slack.PATH,
            "MONDAY_API_URL": f"{address}/v2",
            "MONDAY_API_KEY": monday.KEY,
            "MONDAY_BOARD_ID": monday.BOARD_ID,
            "RATELIMIT_CHAT": "",
            "RATELIMIT_DEFAULT": "",
        }
        with application():
            keep_the_log()
            introduce()
            worker = subprocess.Popen(
                [sys.executable, "-c", WORKER],
                stdin=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            try:
                healthy, hanging = measure(standins)
            finally:
                worker.communicate(timeout=30)
    return report(healthy, hanging)


def introduce() -> None:
    """A conversation that is a lead."""
    from chatbot.models import ChatConversation  # noqa: PLC0415
    from consent.services.rows import change_flags  # noqa: PLC0415

    ask(ADDRESSED)
    change_flags(ChatConversation.objects.get(), ["rodo_consent"], True)


def measure(standins: Pair) -> tuple[list[float], list[float]]:
    from integrations import breakers  # noqa: PLC0415

    times: dict[str, list[float]] = {"": [], "slow": []}
    for number in range(2 * ROUNDS):
        fault = "slow" if number % 2 else ""
        for name, standin in (("slack", standins.slack), ("monday", standins.monday)):
            standin.fail(fault)
            breakers.close_now(name=name, reason="a new round", actor="benchmark")
        times[fault] += [answer_seconds(turn + number) for turn in range(ANSWERS)]
    called = len(standins.monday.requests)
    print(f"monday.com was called {called} times, Slack {len(standins.slack.requests)} times.")
    return times[""], times["slow"]


def answer_seconds(turn: int) -> float:
    began = time.perf_counter()
    ask(f"jednak {40 + turn % 60} m2")
    return time.perf_counter() - began


def report(healthy: list[float], hanging: list[float]) -> int:
    for name, times in (("both answer", healthy), ("both hang", hanging)):
        shown = ", ".join(f"p{q} {percentile(times, q) * 1000:.1f} ms" for q in (50, 95, 99))
        print(f"{name:<12} {len(times)} answers: {shown}")
    change = percentile(hanging, 99) / percentile(healthy, 99) - 1
    is_within = change < DIFFERENCE_MAX
    within = "within" if is_within else "over"
    print(f"The p99 changes by {change:+.0%}, {within} {DIFFERENCE_MAX:.0%}.")
    return 0 if is_within else 1


def percentile(times: list[float], q: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * q // 100)]


if __name__ == "__main__":
    sys.exit(main())
