"""Leads, which exist only where contact was agreed to."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from chatbot import selectors
from chatbot.dialogue import State
from chatbot.learned import Learned
from chatbot.models import ChatConversation, Lead
from chatbot.scoring import lead_score
from consent.models import ConsentHolder


def learned_so_far(conversation: ChatConversation) -> Learned:
    email = {"email": conversation.email} if conversation.email else {}
    return Learned.from_json(conversation.context_data | email)


def keep_lead(conversation: ChatConversation, learned: Learned, score: int) -> None:
    """One lead a conversation; what staff set (its status) stays."""
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
        "updated_at": timezone.now(),
    }
    Lead.objects.bulk_create(
        [Lead(conversation=conversation, **facts)],
        update_conflicts=True,
        unique_fields=["conversation"],
        update_fields=list(facts),
    )


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
    Lead.objects.filter(conversation=holder).update(**flags)
    learned = learned_so_far(holder)
    if holder.rodo_consent and learned.has_contact:
        figures, _ = selectors.figures()
        messages = State.from_json(holder.dialogue_state).visitor_messages
        keep_lead(holder, learned, lead_score(learned.as_json(), messages, figures.weights()))


def conversation_of_session(session_id: str) -> ChatConversation | None:
    """Locked; None where the session id opens nothing."""
    return ChatConversation.objects.select_for_update().filter(session_id=session_id).first()
