"""What is planned, sent or stopped, in which words, and what came back."""

from followups.models.event import FollowupEvent, Reason, Status
from followups.models.high_value import HighValueConversation
from followups.models.report import DeliveryReport
from followups.models.text import FollowupText

__all__ = [
    "DeliveryReport",
    "FollowupEvent",
    "FollowupText",
    "HighValueConversation",
    "Reason",
    "Status",
]
