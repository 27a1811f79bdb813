"""Leads on monday.com's board: what is told of them, and how it is put."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Q

from chatbot.models import Lead
from consent.models import ENDING, ConsentAuditLog, Purpose
from integrations import outbox, webhook
from integrations.errors import Cancelled
from integrations.models import OutboxRow
from integrations.monday import ChangeItem, Item, KeepItem, RemoveItem

LEAD, STATUS, WITHDRAWN, ERASED = "lead", "lead-status", "lead-withdrawn", "lead-erased"
FACTS = (
    "email",
    "phone",
    "city",
    "square_meters",
    "interested_package",
    "budget",
    "lead_score",
    "rodo_consent",
    "marketing_consent",
)
CLOCKS_APART = timedelta(seconds=2)  # the board's and ours, at most


# --- Telling ----------------------------------------------------------------------------------


def tell_lead(lead: Lead, *, is_new: bool = False) -> None:
    """A lead is new, or something about it is. Changes that come close together are told as one."""
    tell(LEAD, lead, may_join=not is_new)


def tell_status(lead: Lead) -> None:
    """Apart from the rest: what somebody has set on the board meanwhile must not be undone by a
    visitor's next message."""
    tell(STATUS, lead, may_join=True)


def tell_withdrawal(event: ConsentAuditLog) -> None:
    """Called with each row of the consent log as it is written."""
    if event.action in ENDING and event.changed:
        for lead in leads_of(event):
            tell(WITHDRAWN, lead, about=str(event.event_id))


def tell_erasure(leads: Iterable[Lead], about: str) -> None:
    """While the leads are still there. `about` is the receipt or subject key of the erasure."""
    for lead in leads:
        tell(ERASED, lead, about=about)


def tell(kind: str, lead: Lead, **options: Any) -> None:
    """The item's id and our key stay known when the lead is gone; neither tells who it was."""
    outbox.enqueue(
        channel="monday",
        kind=kind,
        reference={"lead": lead.pk, "key": key_of(lead), "item_id": lead.monday_item_id},
        ordering=f"lead:{lead.pk}",
        **options,
    )


def is_status_newer(lead: Lead, happened_at: datetime) -> bool:
    """Whether what was set here is newer than what happened on the board: it is on its way there,
    or has overwritten it since. The echo of a status that we set before is older as well."""
    told = OutboxRow.objects.filter(ordering=f"lead:{lead.pk}", kind=STATUS)
    is_later = Q(status=OutboxRow.Status.DELIVERED, finished_at__gte=happened_at - CLOCKS_APART)
    return told.filter(Q(status__in=OutboxRow.OPEN) | is_later).exists()


def leads_of(event: ConsentAuditLog) -> list[Lead]:
    """Of the person, or, where there is no address, of the row that the answer was given on."""
    found = Q(email=event.email) if event.email else Q(pk__in=[])
    if event.conversation_id:
        found |= Q(conversation=event.conversation_id)
    if event.lead_id:
        found |= Q(pk=event.lead_id)
    return list(Lead.objects.filter(found).order_by("pk"))


def key_of(lead: Lead) -> str:
    """With the time, because a restored backup may give a number to another lead."""
    return f"novahouse-{lead.pk}-{int(lead.created_at.timestamp())}"


# --- Putting it, at delivery ------------------------------------------------------------------


def consenting(reference: Mapping[str, Any]) -> Lead:
    lead = Lead.objects.filter(pk=reference["lead"]).first()
    if lead is None or key_of(lead) != reference["key"]:
        raise Cancelled("The lead is gone.")
    if not lead.rodo_consent:
        raise Cancelled("The consent to contact is gone.")
    return lead


def build_lead(reference: Mapping[str, Any]) -> KeepItem:
    lead = consenting(reference)
    return KeepItem(
        item=Item(key_of(lead), lead.monday_item_id),
        name=lead.name or str(lead),
        values={name: getattr(lead, name) for name in FACTS},
        at_first={"status": label_of(lead)},
    )


def build_status(reference: Mapping[str, Any]) -> ChangeItem:
    lead = consenting(reference)
    return ChangeItem(Item(key_of(lead), lead.monday_item_id), {"status": label_of(lead)})


def build_withdrawal(reference: Mapping[str, Any]) -> ChangeItem:
    """As things stand now: who agreed again since is not told to have withdrawn."""
    lead = Lead.objects.filter(pk=reference["lead"]).first()
    if lead is None or key_of(lead) != reference["key"]:
        return ChangeItem(item_of(reference), dict.fromkeys(Purpose.values, False))
    item = Item(key_of(lead), lead.monday_item_id)
    return ChangeItem(item, {name: getattr(lead, name) for name in Purpose.values})


def build_erasure(reference: Mapping[str, Any]) -> RemoveItem:
    return RemoveItem(item_of(reference))


def item_of(reference: Mapping[str, Any]) -> Item:
    return Item(reference["key"], reference["item_id"])


def label_of(lead: Lead) -> str:
    return settings.MONDAY_STATUS_LABELS[lead.status]


def status_of(label: str) -> str | None:
    """The status that the board calls so; None where none is."""
    return next(
        (status for status, name in settings.MONDAY_STATUS_LABELS.items() if name == label), None
    )


def keep_item_id(reference: Mapping[str, Any], result: Mapping[str, Any]) -> None:
    """What somebody set on the board before we knew the item is heard now."""
    item_id = result["item_id"]
    webhook.hold(item_id)
    Lead.objects.filter(pk=reference["lead"]).update(monday_item_id=item_id)
    webhook.catch_up(item_id)
