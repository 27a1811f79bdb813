"""What the apps above register with the chat, in their `AppConfig.ready()`."""

from collections.abc import Callable
from dataclasses import dataclass, field

from chatbot.models import ChatConversation

MessageHook = Callable[[ChatConversation], None]
StopHook = Callable[[int, str], None]

ENDED, CONTACTED = "ended", "contacted"


@dataclass
class Hooks:
    """`on_message` is called with a conversation, locked, in which a visitor has just written;
    `on_stop` with the number of one that ended or whose lead was contacted, and which of them.

    Both run inside the transaction of the change: what they raise undoes it.
    """

    on_message: list[MessageHook] = field(default_factory=list)
    on_stop: list[StopHook] = field(default_factory=list)


hooks = Hooks()
