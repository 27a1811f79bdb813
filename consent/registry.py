"""What the apps above register with consent, in their `AppConfig.ready()`.

Consent knows no conversation: it knows the models that inherit `ConsentHolder`, and these hooks.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps

from consent.models import ConsentHolder

SessionFinder = Callable[[str], ConsentHolder | None]
ChangeHook = Callable[[ConsentHolder], None]
WithdrawalHook = Callable[[str, Sequence[str], str], None]


@dataclass
class Hooks:
    """`session_finders` lock the holder that a session id opens, or give None.

    `on_change` is called with a holder whose flags were just changed, `on_withdrawal` with the
    normalised address, the purposes withdrawn and the reason (the action). Both run inside the
    transaction of the change: what they raise undoes it.
    """

    session_finders: list[SessionFinder] = field(default_factory=list)
    on_change: list[ChangeHook] = field(default_factory=list)
    on_withdrawal: list[WithdrawalHook] = field(default_factory=list)


hooks = Hooks()


def holder_models() -> Iterable[type[ConsentHolder]]:
    """Every concrete model that carries consents."""
    return [model for model in apps.get_models() if issubclass(model, ConsentHolder)]


def holder_of_session(session_id: str) -> Any:
    return next((holder for find in hooks.session_finders if (holder := find(session_id))), None)
