"""How long a web process waits for PostgreSQL, whatever hangs.

The server's own limits (`statement_timeout`, `lock_timeout`) say nothing where the server is frozen
but its kernel still acknowledges, and `connect_timeout` is about new connections only. So the
client gives up, too: a little later than the server would, and per request.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db.backends.postgresql.base import DatabaseWrapper

WAIT_INTERVAL = 0.1  # seconds, psycopg's own
STATEMENTS_SECONDS = 2.8  # of one request in all
CHECK_SECONDS = 0.8  # whether a kept connection still answers; a new one takes up to two more


class Budget(threading.local):
    """Of this thread. None: no request is served, so each statement has all of it."""

    ends_at: float | None = None
    is_lifted = False
    is_check = False

    def left(self) -> float | None:
        if self.is_lifted:
            return None
        if self.is_check:
            return CHECK_SECONDS
        if self.ends_at is None:
            return STATEMENTS_SECONDS
        return max(self.ends_at - time.monotonic(), 0.05)


budget = Budget()


@contextmanager
def request() -> Iterator[None]:
    budget.ends_at = time.monotonic() + STATEMENTS_SECONDS
    try:
        yield
    finally:
        budget.ends_at = None


@contextmanager
def lifted() -> Iterator[None]:
    """For what may take its time, such as a migration."""
    budget.is_lifted = True
    try:
        yield
    finally:
        budget.is_lifted = False


@contextmanager
def short() -> Iterator[None]:
    """For what is answered at once or not at all."""
    budget.is_check = True
    try:
        yield
    finally:
        budget.is_check = False


def install() -> None:
    """For web processes. A connection that did not answer in time is closed: what it still brings
    would be taken for the answer to the next question."""
    waits, is_usable = psycopg.Connection.wait, DatabaseWrapper.is_usable

    def wait(self: Any, gen: Any, interval: float = WAIT_INTERVAL, timeout: Any = None) -> Any:
        if timeout is not None:
            return waits(self, gen, interval, timeout)
        try:
            return waits(self, gen, interval, budget.left())
        except psycopg.errors._WaitTimeout:
            self.close()
            raise psycopg.OperationalError("no answer within the time of a request") from None

    def checked(self: DatabaseWrapper) -> bool:
        with short():
            return is_usable(self)

    psycopg.Connection.wait = wait  # type: ignore[method-assign]
    DatabaseWrapper.is_usable = checked  # type: ignore[method-assign, assignment]
