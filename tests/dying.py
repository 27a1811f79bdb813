"""For programs of a test: lives of their own that end at a chosen statement."""

import os
from collections.abc import Callable, Iterable
from typing import Any

KILLED = 9


def die_after(statements: int) -> Callable[..., Any]:
    """An execute wrapper: the process is gone as soon as so many are done."""
    left = statements

    def run(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal left
        result = execute(*arguments)
        left -= 1
        if not left:
            os._exit(KILLED)
        return result

    return run


def ends(lives: Iterable[Callable[[], object]]) -> list[int]:
    """How each ended, one after the other, each in a process of its own, up to the first that was
    not killed: 0 where it came to its end, 2 where it raised. Connections must be closed before."""
    codes = []
    for live in lives:
        if not (child := os.fork()):
            try:
                live()
                os._exit(0)
            finally:
                os._exit(2)
        codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        if codes[-1] != KILLED:
            break
    return codes
