"""What a chat answer costs beside its own statements, and whether it stays flat with size.

`./nova bench chat` prints, from one run: the statements of an answer, the CPU of the whole answer
(WSGI in, JSON out, log line included) over the CPU of the same statements through bare psycopg,
and both again with 500,000 conversations in the table. Rounds alternate, so that a machine whose
speed drifts does so for both.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import psycopg

from benchmarks._environment import (
    Statement,
    application,
    keep_the_log,
    plan_of,
    request,
    statements_of,
)
from tests.services import redis_server

ROUNDS, ANSWERS = 15, 60
CONVERSATIONS = 500_000
RATIO_MAX = 8
SESSION = "b" * 43
MESSAGES = ("60 m2 comfort", "a premium?", "Ile trwa gwarancja na prace?", "jednak 72 m2")


def main() -> int:
    with redis_server() as server, application(redis_url=server.url):
        keep_the_log()
        statements = statements_of_an_answer()
        print(f"One answer takes {len(statements)} statements:")
        for sql, _ in statements:
            print(f"  {sql[:100]}")
        small = measure("an empty table", statements)
        fill()
        finding = next(kept for kept in statements if "session_id" in kept[0])
        print("\nThe plan that finds a conversation:", *plan_of(finding), sep="\n  ")
        large = measure(f"{CONVERSATIONS:,} conversations", statements)
    print(f"\nLarge over small: {large[1] / small[1]:.2f} of an answer's CPU (flat is 1)")
    is_within = max(small[0], large[0]) <= RATIO_MAX
    print(f"The ratio is {'within' if is_within else 'over'} {RATIO_MAX}.")
    return 0 if is_within else 1


def ask(message: str) -> None:
    body = json.dumps({"message": message, "session_id": SESSION}).encode()
    request("POST", "/api/chatbot/chat", body)


def statements_of_an_answer() -> list[Statement]:
    """Those of the second answer of a session."""
    ask(MESSAGES[0])
    return statements_of(lambda: ask(MESSAGES[0]))


def measure(name: str, statements: list[Statement]) -> tuple[float, float]:
    """The median ratio of the rounds, and the answer's median CPU in milliseconds."""
    from django.db import connection  # noqa: PLC0415

    ratios, answers, floors = [], [], []
    with psycopg.connect(**connection.get_connection_params()) as raw:
        for _ in range(ROUNDS):
            answer = cpu(lambda n: ask(MESSAGES[n % len(MESSAGES)]))
            floor = cpu(lambda _: replay(raw, statements))
            ratios.append(answer / floor)
            answers.append(answer / ANSWERS * 1000)
            floors.append(floor / ANSWERS * 1000)
    ratio, milliseconds = statistics.median(ratios), statistics.median(answers)
    print(
        f"\nWith {name}: {milliseconds:.2f} ms CPU an answer, "
        f"{statistics.median(floors):.2f} ms its statements in psycopg: "
        f"ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
    )
    return ratio, milliseconds


def cpu(work: Callable[[int], None]) -> float:
    began = time.process_time()
    for number in range(ANSWERS):
        work(number)
    return time.process_time() - began


def replay(raw: Any, statements: list[Statement]) -> None:
    with raw.transaction(), raw.cursor() as cursor:
        for sql, params in statements:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()


def fill() -> None:
    from django.db import connection  # noqa: PLC0415

    print(f"\nFilling in {CONVERSATIONS:,} conversations …", flush=True)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO chatbot_chatconversation
                (email, rodo_consent, marketing_consent, session_id, language, context_data,
                 dialogue_state, started_at, last_message_at)
            SELECT CASE WHEN n %% 3 = 0 THEN 'person' || n || '@example.com' ELSE '' END,
                false, false, 'filled-' || md5(n::text), 'pl', '{}', '{}', now(),
                now() - n * interval '1 minute'
            FROM generate_series(1, %s) AS n
            """,
            [CONVERSATIONS],
        )
        cursor.execute("ANALYZE chatbot_chatconversation")


if __name__ == "__main__":
    sys.exit(main())
