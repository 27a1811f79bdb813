"""Conversations about much money that went quiet without an address or a number."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from chatbot import selectors as chat_selectors
from chatbot.models import ChatConversation
from chatbot.rendering import Figures
from chatbot.services.leads import learned_so_far
from followups.models import HighValueConversation
from followups.wording import quote_of
from integrations import alerts
from integrations.alerts import Line
from integrations.models import Alert

ALERT = "high_value"

HIGH_VALUE_PLN = Decimal(100_000)
QUIET_FOR = timedelta(hours=1)
LOOKED_BACK = timedelta(days=7)


@transaction.atomic
def find_high_value(now: datetime) -> int:
    """Notes those that nobody has noted yet; returns how many. A repeat notes none."""
    figures, _ = chat_selectors.figures()
    quiet = ChatConversation.objects.filter(
        last_message_at__gt=now - LOOKED_BACK,
        last_message_at__lte=now - QUIET_FOR,
        email="",
        high_value__isnull=True,
        context_data__has_keys=["package", "square_meters"],
    ).exclude(context_data__has_key="phone")
    found = [row for conversation in quiet if (row := high_value(conversation, figures, now))]
    HighValueConversation.objects.bulk_create(found, ignore_conflicts=True)
    for row in found:
        announce(row)
    return len(found)


def announce(row: HighValueConversation) -> None:
    """Once for ever, however many workers found it at the same moment."""
    number = row.conversation_id
    alerts.alert(
        kind=ALERT,
        reference={"conversation": number},
        path=f"/admin/chatbot/chatconversation/{number}/change/",
        once=f"{ALERT}:{number}",
    )


def alert_line(alert: Alert) -> Line | None:
    """Nothing where somebody has left contact data since, or the conversation was erased."""
    number = alert.reference["conversation"]
    row = HighValueConversation.objects.filter(conversation=number, conversation__email="").first()
    if row is None:
        return None
    told = {"number": number, "estimate": f"{row.estimate:,.0f}".replace(",", " ")}
    return Line(_("Conversation %(number)s, about %(estimate)s PLN") % told, alert.path)


def high_value(
    conversation: ChatConversation, figures: Figures, now: datetime
) -> HighValueConversation | None:
    """By today's prices; a project made to measure is judged by the lowest of its range."""
    quote = quote_of(learned_so_far(conversation), figures)
    if quote is None or quote.total_min <= HIGH_VALUE_PLN or conversation.last_message_at is None:
        return None
    return HighValueConversation(
        conversation=conversation,
        package=quote.price.code,
        square_meters=quote.square_meters,
        estimate=quote.total_min,
        quiet_since=conversation.last_message_at,
        found_at=now,
        announced_at=now,
    )
