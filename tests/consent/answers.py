"""What the widget sends when a visitor has answered the question of consents."""

from collections.abc import Iterable, Mapping
from typing import Any

SHOWN = ("code", "version", "sha256")


def shown(texts: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What the service is told of them; `texts` as they are in the widget's configuration."""
    return [{key: text[key] for key in SHOWN} for text in texts]


def consent_answer(
    session_id: str,
    texts: Iterable[Mapping[str, Any]],
    *,
    rodo: bool = True,
    marketing: bool = True,
) -> dict[str, Any]:
    """A body for /api/consent."""
    answers = {"rodo_consent": rodo, "marketing_consent": marketing}
    return {"session_id": session_id, **answers, "texts": shown(texts)}
