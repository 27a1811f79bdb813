"""When a process may be stopped: between two pieces of its work, not inside of one."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import Any

STOPPING = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def stopped_only_after() -> Iterator[None]:
    """A SIGTERM or SIGINT that comes inside of the block is handled at its end, a second one at
    once: what hangs can be stopped, too.

    Beat's handler saves its schedule, which closes this thread's connection, and raises
    SystemExit. In the middle of a query or of a message to the broker the clean-up of that call
    then fails in its place, Celery takes this for a mishap of one task, and beat runs on until it
    is killed. Blocking the signals would not do: with a second thread (Sentry's) that one receives
    them, and Python still runs the handler here. Outside of the main thread nothing is kept, as
    Python handles no signal there.
    """
    if current_thread() is not main_thread():
        yield
        return
    kept: list[int] = []
    before: dict[int, Any] = {}

    def keep(number: int, _frame: FrameType | None) -> None:
        if not kept:
            kept.append(number)
            return
        kept.clear()
        put_back(before)
        signal.raise_signal(number)

    try:
        for number in STOPPING:
            before[number] = signal.signal(number, keep)
        yield
    finally:
        put_back(before)
        if kept:
            signal.raise_signal(kept[0])


def put_back(handlers: dict[int, Any]) -> None:
    for number, handler in handlers.items():
        signal.signal(number, handler)
