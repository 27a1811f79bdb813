"""What a visitor may ask of the own conversation, by its session id alone."""

from typing import Any

from django.db import transaction
from django.db.models import Q

from chatbot import board
from chatbot.models import ChatConversation, Lead
from chatbot.personal_data import conversation_entry, followup_plans
from consent import erasure, log, tombstones
from consent.erasure import HeldError
from consent.log import Origin, subject_key
from consent.models import ENDING, WITHDRAWALS, Action, ConsentAuditLog
from consent.own_data import log_entry
from consent.personal_data import Subject
from consent.selectors import last_grant
from consent.services import end_consents
from consent.times import as_text

# Answers that were given with the session id, and nothing that somebody did by address.
BY_SESSION = ("widget", "chat")


def consents(conversation: ChatConversation) -> dict[str, Any]:
    """What the visitor agreed to, since when, in which text, and what is planned on it."""
    grant = last_grant(conversation)
    standing = [
        "{code} {version}".format(**answered["text"])
        for answered in (grant.purposes if grant else ())
        if answered.get("text") and getattr(conversation, answered["purpose"])
    ]
    # What stands does so since it was given, whatever was taken back beside it.
    withdrawal = None if standing else last_withdrawal(conversation)
    changed = [row.timestamp for row in (grant, withdrawal) if row]
    return {
        "rodo_consent": conversation.rodo_consent,
        "marketing_consent": conversation.marketing_consent,
        "since": as_text(max(changed)) if changed else None,
        "text_version": ", ".join(standing) or None,
        "followups": [plan for told in followup_plans for plan in told(conversation)],
    }


def last_withdrawal(conversation: ChatConversation) -> ConsentAuditLog | None:
    """Of this conversation or of its address: one by address ends what was agreed to here."""
    mine = Q(conversation_id=conversation.pk)
    if conversation.email:
        mine |= Q(subject_key=subject_key(conversation.email))
    rows = ConsentAuditLog.objects.filter(mine, action__in=ENDING)
    return rows.order_by("-seq").first()


def session_entries(conversation: ChatConversation) -> list[dict[str, Any]]:
    """Whoever holds a session id need not own the address typed there. So of what was done by
    address it tells only that a no was said and when, and nowhere what stands elsewhere."""
    rows = ConsentAuditLog.objects.filter(conversation_id=conversation.pk).order_by("seq")
    told = []
    for row in rows:
        if row.method in BY_SESSION:
            told.append({**log_entry(row), "purposes": without_before(row.purposes)})
        elif row.action in WITHDRAWALS:
            told.append({"action": row.action, "timestamp": as_text(row.timestamp)})
    return told


def without_before(purposes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in answered.items() if name != "before"}
        for answered in purposes
    ]


@transaction.atomic
def export(conversation: ChatConversation, origin: Origin) -> dict[str, Any]:
    """Only what belongs to this conversation: who holds its key need not be the address's owner."""
    consents_logged = session_entries(conversation)
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
    if erasure.is_held(Subject(session_id=session_id), since=conversation.started_at):
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
    tombstones.bury(Subject(session_id=session_id).key, row.timestamp)
