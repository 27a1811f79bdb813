"""What has to follow when an older state of the database was put back, by whatever means.

Since the backup was made people have said no and were erased, mails went out, and entries of the
consent log were anchored. The database knows nothing of it; files beside it do.
"""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from consent import anchors, erasure, journal, log
from consent.anchors import Anchor
from consent.log import Origin
from consent.models import Action, ConsentAuditLog, Purpose, Suppression
from consent.registry import holder_models
from consent.services import revoke, suppressions, unsubscribe
from followups.models import FollowupEvent, Reason
from followups.services.planning import stop
from integrations import delivery
from integrations.models import OutboxRow

BY_RESTORE = Origin(method="restore")
MAY_HAVE_GONE = "May have been sent before a backup was put back."


def finish(now: datetime) -> Iterator[str]:
    """In sentences. Run again, it finds nothing left to do."""
    lost = set_lost_anchors_aside(now)  # the first: the others add entries to the log
    yield (
        f"Entries {lost[0]} to {lost[1]} of the consent log were anchored and are lost; "
        "the log says so."
        if lost
        else "No entry of the consent log that was anchored is lost."
    )
    suppressed = suppressions.restore_suppressions()
    yield f"Suppressed {suppressed} again, of those who had said no since."
    erased = erasure.replay(origin=Origin(method="replay"))
    yield f"Erased {erased} again, of those who had been erased since."
    withdrawn = withdraw_again()
    yield f"Ended the consents of {withdrawn} addresses again."
    doubtful = OutboxRow.objects.filter(delivery.is_open()).update(in_doubt=True)
    yield f"Will look for {doubtful} deliveries at the other side first: they may have arrived."
    stopped = stop_followups(now)
    yield f"Stopped {stopped} follow-ups that were due: they may have gone out since."


def withdraw_again() -> int:
    """Rows that were put back with a yes to what their owner has said no to since. Who revoked
    everything gets the request for erasure back as well, which is lost with the rest."""
    suppressed: dict[str, set[str]] = defaultdict(set)
    for key, purpose in Suppression.objects.values_list("subject_key", "purpose"):
        suppressed[key].add(purpose)
    count = 0
    for email, agreed in agreed_to().items():
        barred = agreed & suppressed[log.subject_key(email)]
        if Purpose.RODO in barred:
            revoke(email=email, origin=BY_RESTORE)
        elif barred:
            unsubscribe(email=email, origin=BY_RESTORE)
        count += bool(barred)
    return count


def agreed_to() -> dict[str, set[str]]:
    """By address, the purposes that stand on any of its rows."""
    agreed: dict[str, set[str]] = defaultdict(set)
    for model in holder_models():
        for purpose in Purpose.values:
            rows = model._default_manager.filter(**{purpose: True}).exclude(email="").order_by()
            for email in rows.values_list("email", flat=True).distinct().iterator():
                agreed[email].add(purpose)
    return agreed


@transaction.atomic
def stop_followups(now: datetime) -> int:
    """Whether they went out is not known here, and nobody gets the same mail twice."""
    due = FollowupEvent.objects.filter(due_at__lte=now)
    return stop(due, Reason.CANCELLED, note=MAY_HAVE_GONE)


def set_lost_anchors_aside(now: datetime) -> tuple[int, int] | None:
    """First and last number of the entries that the log had and has no more, or has otherwise: a
    restore that is undone brings back entries whose numbers others had meanwhile.

    Their anchors are kept in a file of their own: beside the entries that take their numbers they
    would look like a forgery. The log names the file, so that this can't be done unseen.
    """
    path = Path(settings.CONSENT_ANCHOR_FILE)
    found, _ = anchors.read(path)
    with transaction.atomic():
        log.lock()
        seq, _ = log.head()
        entries = ConsentAuditLog.objects.filter(seq__in=[anchor.seq for anchor in found])
        macs = dict(entries.values_list("seq", "row_mac"))
        kept = [anchor for anchor in found if stands(anchor, macs)]
        lost = [anchor for anchor in found if not stands(anchor, macs)]
        if not lost:
            return None
        first = min(seq + 1, *(anchor.seq for anchor in lost))
        last = max(anchor.seq for anchor in lost)
        aside = path.with_name(f"{path.stem}.lost-{now:%Y%m%dT%H%M%S}{path.suffix}")
        log.append(
            action=Action.NOTE,
            origin=BY_RESTORE,
            notes=f"A backup was put back that ends with entry {seq}. Entries {first} to {last} "
            f"were anchored and are lost; their anchors are kept in {aside.name}.",
        )
        write(aside, lost)
        write(path, kept)
    return first, last


def stands(anchor: Anchor, macs: Mapping[int, str]) -> bool:
    return not anchor.seq or macs.get(anchor.seq) == anchor.row_mac


def write(path: Path, kept: list[Anchor]) -> None:
    """All of it or nothing, also when the power fails."""
    beside = path.with_suffix(".new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(journal.as_bytes(anchor.as_line() for anchor in kept))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
