"""What the chat holds of a person: conversations with their messages and leads."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet

from chatbot import board
from chatbot.models import ChatConversation, ChatMessage, Lead
from consent.log import Origin
from consent.personal_data import Fate, Identity, Planned, Subject
from consent.times import as_text

LEAD_COLUMNS = ("name", "email", "phone", "city", "square_meters", "interested_package", "budget")

# What is planned for a conversation: {"number", "due_at", "status"}, told by the app that plans.
followup_plans: list[Callable[[ChatConversation], list[dict[str, Any]]]] = []


class ChatData:
    name = "chat"

    def subjects(self) -> Iterator[Subject]:
        for model in (ChatConversation, Lead):
            emails = model._default_manager.exclude(email="").order_by().values_list("email")
            for (email,) in emails.distinct().iterator():
                yield Subject(email=email)
        for session_id in ChatConversation.objects.values_list("session_id", flat=True).iterator():
            yield Subject(session_id=session_id)

    def identity(self, subject: Subject) -> Identity:
        conversations = list(conversations_of(subject))
        told = [row.context_data for row in conversations]
        told += leads_of(subject).values("name", "phone")
        told += leads_of_conversations(subject).values("name", "phone")
        return Identity(
            emails=frozenset(row.email for row in conversations if row.email),
            phones=frozenset(str(row["phone"]) for row in told if row.get("phone")),
            names=frozenset(str(row["name"]) for row in told if row.get("name")),
        )

    def export(self, subject: Subject) -> dict[str, Any]:
        alone = leads_of(subject).order_by("id")
        return {
            "conversations": [
                conversation_entry(row) for row in conversations_of(subject).order_by("id")
            ],
            "leads": [lead_entry(lead) for lead in alone],
        }

    def plan(self, subject: Subject) -> list[Planned]:
        conversations = conversations_of(subject)
        messages = ChatMessage.objects.filter(conversation__in=conversations).count()
        leads = leads_of(subject).count() + leads_of_conversations(subject).count()
        return [
            Planned("chatbot.ChatConversation", conversations.count(), ("*",), Fate.DELETED),
            Planned("chatbot.ChatMessage", messages, ("*",), Fate.DELETED),
            Planned("chatbot.Lead", leads, ("*",), Fate.DELETED),
        ]

    def erase(self, subject: Subject, _origin: Origin) -> None:
        board.tell_erasure(
            [*leads_of(subject), *leads_of_conversations(subject)], about=subject.key
        )
        for model, rows in (
            (ChatConversation, conversations_of(subject)),
            (Lead, leads_of(subject)),
        ):
            numbers = list(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
            model._default_manager.filter(pk__in=numbers).delete()


def conversations_of(subject: Subject) -> QuerySet[ChatConversation]:
    if subject.email:
        rows = ChatConversation.objects.filter(email=subject.email)
    else:
        rows = ChatConversation.objects.filter(session_id=subject.session_id)
    return rows.filter(started_at__lt=subject.before) if subject.before else rows


def leads_of(subject: Subject) -> QuerySet[Lead]:
    """Leads with the person's address that are in none of the person's conversations, or the one
    that is meant."""
    if subject.lead_id:
        return Lead.objects.filter(pk=subject.lead_id, conversation=None)
    if not subject.email:
        return Lead.objects.none()
    rows = Lead.objects.filter(email=subject.email).exclude(
        conversation__in=conversations_of(subject)
    )
    return rows.filter(created_at__lt=subject.before) if subject.before else rows


def leads_of_conversations(subject: Subject) -> QuerySet[Lead]:
    return Lead.objects.filter(conversation__in=conversations_of(subject))


def conversation_entry(conversation: ChatConversation) -> dict[str, Any]:
    """Without the session id: it is a key, and a copy of the data lies in mailboxes."""
    lead = Lead.objects.filter(conversation=conversation).first()
    messages = conversation.messages.order_by("id")
    return {
        "started_at": as_text(conversation.started_at),
        "language": conversation.language,
        "email": conversation.email or None,
        "rodo_consent": conversation.rodo_consent,
        "marketing_consent": conversation.marketing_consent,
        "context": conversation.context_data,
        "messages": [message_entry(message) for message in messages],
        "lead": lead_entry(lead) if lead else None,
    }


def message_entry(message: ChatMessage) -> dict[str, Any]:
    return {
        "sender": message.sender,
        "message": message.message,
        "timestamp": as_text(message.timestamp),
        "is_followup": message.is_followup,
    }


def lead_entry(lead: Lead) -> dict[str, Any]:
    values = {name: getattr(lead, name) for name in LEAD_COLUMNS}
    return {
        **{name: str(value) if value not in (None, "") else None for name, value in values.items()},
        "status": lead.status,
        "lead_score": lead.lead_score,
        "rodo_consent": lead.rodo_consent,
        "marketing_consent": lead.marketing_consent,
        "created_at": as_text(lead.created_at),
    }
