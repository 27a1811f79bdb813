"""The history of teaching: a row in the transaction of whatever it tells of."""

from typing import Any

from chatbot.models import TeachingEvent


def tell(kind: TeachingEvent.Kind, staff: str, **about: Any) -> TeachingEvent:
    """`staff` is the user's name, or the command's where nobody decided."""
    return TeachingEvent.objects.create(kind=kind, staff=staff, **about)
