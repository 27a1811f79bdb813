"""How long conversations and leads are kept; `consent.retention` erases what is over."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from chatbot.models import ChatConversation, Lead
from consent.models import ConsentHolder
from consent.periods import months_before
from consent.personal_data import Subject


def is_quiet_since(before: datetime, prefix: str = "") -> Q:
    """Nobody has written in the conversation since then; in some nobody ever did."""
    return Q(**{f"{prefix}last_message_at__lt": before}) | Q(
        **{f"{prefix}last_message_at": None, f"{prefix}started_at__lt": before}
    )


class ConversationsWithoutLead:
    what = "conversations without a lead"

    def before(self, now: datetime) -> datetime:
        return months_before(now, settings.RETENTION_CONVERSATION_MONTHS)

    def expired(self, before: datetime) -> QuerySet[ChatConversation]:
        without_lead = ~Exists(Lead.objects.filter(conversation=OuterRef("pk")))
        return ChatConversation.objects.filter(is_quiet_since(before), without_lead)

    def locked(self, number: int, before: datetime) -> ChatConversation | None:
        """Locked first, then looked at: what was waited for may have made it young again."""
        lock(ChatConversation.objects.filter(pk=number))
        return self.expired(before).filter(pk=number).first()

    def emails(self, number: int) -> Collection[str]:
        return set(ChatConversation.objects.filter(pk=number).values_list("email", flat=True))

    def subject(self, number: int) -> Subject:
        return subject_of(ChatConversation.objects.get(pk=number))


class UnconvertedLeads:
    """With their conversations, once nothing was heard or changed in either for so long."""

    what = "unconverted leads"

    def before(self, now: datetime) -> datetime:
        return months_before(now, settings.RETENTION_LEAD_MONTHS)

    def expired(self, before: datetime) -> QuerySet[Lead]:
        alone = Q(conversation=None)
        return Lead.objects.exclude(status=Lead.Status.CONVERTED).filter(
            alone | is_quiet_since(before, "conversation__"), updated_at__lt=before
        )

    def locked(self, number: int, before: datetime) -> ConsentHolder | None:
        """The conversation, where there is one: a lead follows its consents."""
        lock(ChatConversation.objects.filter(lead=number))
        lock(Lead.objects.filter(pk=number))
        lead = self.expired(before).filter(pk=number).select_related("conversation").first()
        return (lead.conversation or lead) if lead else None

    def emails(self, number: int) -> Collection[str]:
        emails = Lead.objects.filter(pk=number).values_list("email", "conversation__email")
        return {email for both in emails for email in both if email}

    def subject(self, number: int) -> Subject:
        lead = Lead.objects.select_related("conversation").get(pk=number)
        return subject_of(lead.conversation) if lead.conversation else Subject(lead_id=number)


def subject_of(conversation: ChatConversation) -> Subject:
    return Subject(session_id=conversation.session_id)


def lock(rows: QuerySet[ChatConversation] | QuerySet[Lead]) -> None:
    list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
