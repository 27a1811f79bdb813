"""What a visitor may ask of the own conversation, by its session id alone."""

from typing import Any

from django.db import transaction

from chatbot import board
from chatbot.models import ChatConversation, Lead
from chatbot.personal_data import conversation_entry, followup_plans
from consent import erasure, log
from consent.erasure import HeldError
from consent.log import Origin
from consent.models import Action, ConsentAuditLog
from consent.own_data import as_text, log_entry
from consent.personal_data import Subject
from consent.selectors import CHANGING
from consent.services import end_consents


def consents(conversation: ChatConversation) -> dict[str, Any]:
    """What the visitor agreed to, since when, in which text, and what is planned on it."""
    row = changes(conversation).order_by("-seq").first()
    return {
        "rodo_consent": conversation.rodo_consent,
        "marketing_consent": conversation.marketing_consent,
        "since": as_text(row.timestamp) if row else None,
        "text_version": (row.consent_text or None) if row else None,
        "followups": [plan for told in followup_plans for plan in told(conversation)],
    }


def changes(conversation: ChatConversation) -> Any:
    return ConsentAuditLog.objects.filter(conversation_id=conversation.pk, action__in=CHANGING)


@transaction.atomic
def export(conversation: ChatConversation, origin: Origin) -> dict[str, Any]:
    """Only what belongs to this conversation: who holds its key need not be the address's owner."""
    rows = ConsentAuditLog.objects.filter(conversation_id=conversation.pk).order_by("seq")
    consents_logged = [log_entry(row) for row in rows]
    log.append(
        action=Action.EXPORT,
        origin=origin,
        email=conversation.email or None,
        conversation_id=conversation.pk,
        changed=False,
    )
    return {**conversation_entry(conversation), "consents": consents_logged}


@transaction.atomic
def delete(*, session_id: str, origin: Origin) -> None:
    """The conversation, its messages, its lead and what waits for them; a repeat changes nothing.

    Raises HeldError while a legal hold on its address stands.
    """
    conversation = (
        ChatConversation.objects.select_for_update().filter(session_id=session_id).first()
    )
    if conversation is None:
        return
    if erasure.is_held(Subject(session_id=session_id)):
        raise HeldError
    end_consents(conversation, origin)
    row = log.append(
        action=Action.ERASURE_COMPLETED,
        origin=origin,
        email=conversation.email or None,
        conversation_id=conversation.pk,
    )
    board.tell_erasure(Lead.objects.filter(conversation=conversation), str(row.event_id))
    conversation.delete()
    erasure.bury(Subject(session_id=session_id).key, row.timestamp)
