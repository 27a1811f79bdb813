"""Leads, which exist only where contact was agreed to."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from chatbot import board, selectors
from chatbot.dialogue import State
from chatbot.learned import Learned
from chatbot.models import ChatConversation, Lead
from chatbot.registry import CONTACTED, hooks
from chatbot.scoring import MAX_SCORE, lead_score
from consent.models import ConsentHolder
from integrations import alerts

WAITING_AFTER = timedelta(hours=24)
WAITING_TOLD_UNTIL = timedelta(days=7)  # older ones are no news, however they came about


def learned_so_far(conversation: ChatConversation) -> Learned:
    email = {"email": conversation.email} if conversation.email else {}
    return Learned.from_json(conversation.context_data | email)


def keep_lead(
    conversation: ChatConversation, learned: Learned, score: int, weights: Mapping[str, int]
) -> None:
    """One lead a conversation; what staff set (its status) stays. Whoever has to know of a change
    is told with it."""
    facts: dict[str, Any] = {
        "email": learned.email or "",
        "name": learned.name or "",
        "phone": learned.phone or "",
        "city": learned.city or "",
        "square_meters": storable("square_meters", learned.square_meters),
        "interested_package": learned.package or "",
        "budget": storable("budget", learned.budget),
        "lead_score": score,
        "rodo_consent": conversation.rodo_consent,
        "marketing_consent": conversation.marketing_consent,
    }
    lead: Lead | None = getattr(conversation, "lead", None)
    if lead and all(getattr(lead, name) == stored(name, facts[name]) for name in facts):
        return
    is_new = lead is None
    if lead is None:  # the conversation is locked, so nobody else makes it meanwhile
        lead = Lead.objects.create(conversation=conversation, **facts)
    else:
        Lead.objects.filter(pk=lead.pk).update(updated_at=timezone.now(), **facts)
    board.tell_lead(lead, is_new=is_new)
    if score >= weights.get("hot_at", MAX_SCORE + 1):
        alert_of("hot_lead", lead.pk)


@transaction.atomic
def set_status(*, lead_id: int, status: str, is_told: bool = False) -> bool:
    """Whether that changed anything. The board is told unless it was the one that told us."""
    lead = Lead.objects.select_for_update().filter(pk=lead_id).first()
    if lead is None or lead.status == status:
        return False
    lead.status = status
    lead.save(update_fields=["status", "updated_at"])
    if not is_told:
        board.tell_status(lead)
    if status != Lead.Status.NEW and lead.conversation_id:  # a person has taken over
        for hook in hooks.on_stop:
            hook(lead.conversation_id, CONTACTED)
    return True


@transaction.atomic
def hear_board(item_id: str, label: str, happened_at: datetime) -> bool:
    """Somebody set a status on the board, or we did and hear the echo. Whether the item is known.

    The lead is locked before its outbox is looked at: what staff are just setting counts, too.
    """
    lead = Lead.objects.select_for_update().filter(monday_item_id=item_id).first()
    if lead is None:
        return False
    status = board.status_of(label)
    if status and not board.is_status_newer(lead, happened_at):
        set_status(lead_id=lead.pk, status=status, is_told=True)
    return True


def alert_waiting() -> None:
    """Each lead that nobody has contacted for a day, once."""
    now = timezone.now()
    waiting = Lead.objects.filter(
        status=Lead.Status.NEW,
        rodo_consent=True,
        created_at__range=(now - WAITING_TOLD_UNTIL, now - WAITING_AFTER),
    )
    for lead in waiting.order_by("-lead_score", "pk").only("pk"):
        alert_of("waiting_lead", lead.pk)


def alert_of(kind: str, lead_id: int) -> None:
    alerts.alert(
        kind=kind,
        reference={"lead": lead_id},
        path=f"/admin/chatbot/lead/{lead_id}/change/",
        once=f"{kind}:{lead_id}",
    )


def stored(name: str, value: Any) -> Any:
    """As the column keeps it: an address in its normalised form."""
    column: Any = Lead._meta.get_field(name)
    return column.get_prep_value(value)


def storable(name: str, amount: Decimal | None) -> Decimal | None:
    """What nobody can mean isn't kept: it would not fit its column."""
    column: Any = Lead._meta.get_field(name)
    limit = 10 ** (column.max_digits - column.decimal_places)
    return amount if amount is not None and 0 < amount < limit else None


def follow_consent(holder: ConsentHolder) -> None:
    """A lead bears its conversation's consents; with one, the lead that waited for it is made."""
    if not isinstance(holder, ChatConversation):
        return
    flags = {"rodo_consent": holder.rodo_consent, "marketing_consent": holder.marketing_consent}
    learned = learned_so_far(holder)
    if not (holder.rodo_consent and learned.has_contact):
        Lead.objects.filter(conversation=holder).update(**flags)
    else:
        figures, _ = selectors.figures()
        messages = State.from_json(holder.dialogue_state).visitor_messages
        weights = figures.weights()
        keep_lead(holder, learned, lead_score(learned.as_json(), messages, weights), weights)


def conversation_of_session(session_id: str) -> ChatConversation | None:
    """Locked; None where the session id opens nothing."""
    return ChatConversation.objects.select_for_update().filter(session_id=session_id).first()
