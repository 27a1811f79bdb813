"""A conversation in a test, by what the visitor says and is told."""

from collections.abc import Callable
from typing import Any

Say = Callable[..., dict[str, Any]]


def quoted(answer: dict[str, Any]) -> tuple[str, float] | None:
    quote = answer["quote"]
    return (quote["package"], quote["square_meters"]) if quote else None
