"""What staff write down about an entry of the log: an entry of its own."""

from django.db import transaction

from consent import log
from consent.log import Origin
from consent.models import Action, ConsentAuditLog


@transaction.atomic
def note(*, seq: int, text: str, origin: Origin) -> ConsentAuditLog:
    """Raises ConsentAuditLog.DoesNotExist. `text` goes with the person's other values when they
    are erased."""
    about = ConsentAuditLog.objects.get(seq=seq)
    return log.append(
        action=Action.NOTE,
        origin=origin,
        email=about.email,
        subject=about.subject_key,
        conversation_id=about.conversation_id,
        lead_id=about.lead_id,
        notes=text,
        changed=False,
        refers_to=seq,
    )
