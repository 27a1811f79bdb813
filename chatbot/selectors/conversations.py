"""Conversations, by the session id that is the key to one."""

from django.db.models import QuerySet, Subquery
from django.http import Http404

from chatbot.models import ChatConversation, ChatMessage
from chatbot.patterns import regex

OPENING = regex(
    r"[A-Za-z0-9_-]{32,100}"
)  # a shorter session id carries a conversation on but opens nothing
HISTORY_MAX_MESSAGES = 500


def opening(session_id: str) -> str:
    """The id where it is long enough to be a key; Http404 where it isn't."""
    if not OPENING.fullmatch(session_id):
        raise Http404
    return session_id


def opened_conversation(session_id: str) -> ChatConversation:
    """The conversation that this session id is the key to; Http404 where it opens none."""
    try:
        return ChatConversation.objects.get(session_id=opening(session_id))
    except ChatConversation.DoesNotExist:
        raise Http404 from None


def history(conversation: ChatConversation) -> QuerySet[ChatMessage]:
    """The latest messages, oldest first."""
    latest = conversation.messages.order_by("-id").values("id")[:HISTORY_MAX_MESSAGES]
    return conversation.messages.filter(id__in=Subquery(latest)).order_by("id")
