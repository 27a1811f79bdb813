"""What the apps above register with consent, in their `AppConfig.ready()`.

Consent knows no conversation: it knows the models that inherit `ConsentHolder`, and these hooks.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps

from consent.models import ConsentAuditLog, ConsentHolder

SessionFinder = Callable[[str], ConsentHolder | None]
ChangeHook = Callable[[ConsentHolder], None]
WithdrawalHook = Callable[[str, Sequence[str], str], None]
LoggedHook = Callable[[ConsentAuditLog], None]


@dataclass
class Hooks:
    """`session_finders` lock the holder that a session id opens, or give None.

    `on_change` is called with a holder whose flags were just changed, `on_withdrawal` with the
    normalised address, the purposes withdrawn and the reason (the action), `on_logged` with the
    row of the log that tells of an answer or a withdrawal. All run inside the transaction of the
    change: what they raise undoes it. The last runs under the log's lock and waits for no row.
    """

    session_finders: list[SessionFinder] = field(default_factory=list)
    on_change: list[ChangeHook] = field(default_factory=list)
    on_withdrawal: list[WithdrawalHook] = field(default_factory=list)
    on_logged: list[LoggedHook] = field(default_factory=list)

    def logged(self, event: ConsentAuditLog) -> ConsentAuditLog:
        for hook in self.on_logged:
            hook(event)
        return event


hooks = Hooks()


def holder_models() -> Iterable[type[ConsentHolder]]:
    """Every concrete model that carries consents."""
    return [model for model in apps.get_models() if issubclass(model, ConsentHolder)]


def holder_of_session(session_id: str) -> Any:
    return next((holder for find in hooks.session_finders if (holder := find(session_id))), None)
