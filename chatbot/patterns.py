"""Patterns that are compiled when they are first used.

Each process imports the rules of the chat, and most use none of them: compiling all takes more
than a third of the start of a worker, of beat and of each command.
"""

import re
from typing import Any, cast

METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Pattern:
    """A `re.Pattern` once one of its methods is asked for, and as fast from then on."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_made: list[_Pattern] = []


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but for the error of a wrong one, which comes with its first use,
    and for what only a `re.Pattern` has: no `groups`, and not to be given to `re.search`."""
    _made.append(_Pattern(text, flags))
    return cast("re.Pattern[str]", _made[-1])


def compile_all() -> int:
    """Before somebody waits for an answer; how many there are. Raises re.error for a wrong one."""
    for pattern in _made:
        _ = pattern.search
    return len(_made)
