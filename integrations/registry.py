"""What the apps above register, in their `AppConfig.ready()`: how the message of a kind of outbox
row is built, and what is to be done once it was delivered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Reference = Mapping[str, Any]
Builder = Callable[[Reference], Any]
DeliveredHook = Callable[[Reference, Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Kind:
    build: Builder
    on_delivered: DeliveredHook | None = None


kinds: dict[str, Kind] = {}

# Called with nothing after a transaction that added rows: somebody should look into the outbox.
on_enqueued: list[Callable[[], Any]] = []


# Called with an item's id, its new status label, as somebody set it on the board, and when; gives
# back whether it knows the item.
on_board_status: list[Callable[[str, str, datetime], bool]] = []


def register(kind: str, *, build: Builder, on_delivered: DeliveredHook | None = None) -> None:
    """`build` gets the row's reference when it is about to be delivered and looks at consent once
    more. It returns what the row's channel sends, or raises Cancelled(reason):

    - "slack": an `integrations.slack_messages.Message`
    - "monday": one of the changes of `integrations.monday`
    - "mail": a Django EmailMessage

    `on_delivered` gets the reference and what the channel gave back, in the transaction that
    marks the row as delivered. Neither may talk to another system.
    """
    kinds[kind] = Kind(build, on_delivered)
