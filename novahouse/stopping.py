"""When a process may be stopped: between two pieces of its work, never inside of one."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

STOPPING = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def stopped_only_after() -> Iterator[None]:
    """A SIGTERM or SIGINT that comes inside of the block is handled at its end.

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
    came: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: came.append(number))
        for number in STOPPING
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])
