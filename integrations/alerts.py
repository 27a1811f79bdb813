"""What staff should know at once: to Slack, by mail and in the log; of each kind one message a
minute at most, however many things there are to tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from integrations import outbox, registry, slack_messages
from integrations.errors import Cancelled
from integrations.models import Alert, AlertPace, OutboxRow

CHANNELS = ("slack", "mail")
PACE = timedelta(minutes=1)
LINES_MAX = 10
ROW_KIND = "alert"
AUTO_SUBMITTED = {"Auto-Submitted": "auto-generated"}  # RFC 3834

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in a message: plain text, and the page of the admin to look at."""

    text: str
    path: str = ""


LineWriter = Callable[[Alert], Line | None]


@dataclass(frozen=True, slots=True)
class Kind:
    title: Any  # a lazy translation
    line: LineWriter


kinds: dict[str, Kind] = {}


def as_written(alert: Alert) -> Line:
    return Line(alert.text, alert.path)


def register(kind: str, *, title: Any, line: LineWriter = as_written) -> None:
    """`title` heads the messages. `line` words an alert when it is about to be sent, or gives
    None where there is nothing to tell any more; without it an alert's own text is the line."""
    kinds[kind] = Kind(title, line)


@transaction.atomic(savepoint=False)
def alert(
    *,
    kind: str,
    text: str = "",
    path: str = "",
    reference: Mapping[str, Any] | None = None,
    once: str | None = None,
    channels: Sequence[str] = CHANNELS,
) -> None:
    """Tells staff, on commit of the caller's transaction. `kind` was registered.

    `text` and `reference` hold no personal data; `path` is that of a page of the admin. Under
    `once` it is told once for ever.
    """
    if once and Alert.objects.filter(once=once).exists():
        return
    log.warning("alert", kind=kind, text=text, reference=dict(reference or {}))
    for channel in channels:
        if channel != "mail" or settings.ALERT_EMAILS:
            add(channel, kind=kind, text=text, path=path, reference=reference or {}, once=once)


def add(channel: str, *, kind: str, once: str | None, **columns: Any) -> None:
    """Whoever holds the pace's row decides alone which message the alert goes into."""
    AlertPace.objects.get_or_create(kind=kind, channel=channel)
    pace = AlertPace.objects.select_for_update().get(kind=kind, channel=channel)
    if once and Alert.objects.filter(once=once, channel=channel).exists():
        return
    ordering = f"alert:{channel}:{kind}"
    row = outbox.joined(channel, ROW_KIND, ordering)
    if row is None:
        starts_at = max(timezone.now(), pace.next_at)
        pace.next_at = starts_at + PACE
        pace.save(update_fields=["next_at"])
        row = outbox.enqueue(
            channel=channel,
            kind=ROW_KIND,
            reference={"alert": kind, "channel": channel},
            ordering=ordering,
            not_before=starts_at,
        )
        OutboxRow.objects.filter(pk=row.pk).update(reference=row.reference | {"row": row.pk})
    Alert.objects.create(row=row, channel=channel, kind=kind, once=once, **columns)


# --- Messages -------------------------------------------------------------------------------


def build(reference: registry.Reference) -> slack_messages.Message | EmailMessage:
    """Raises Cancelled where nothing is left to tell."""
    told = Alert.objects.filter(row=reference["row"]).order_by("id")
    kind = kinds[reference["alert"]]
    with translation.override(settings.LANGUAGE_CODE):
        lines = [line for alert in told if (line := kind.line(alert))]
        if not lines:
            raise Cancelled("Nothing is left to tell.")
        title = str(kind.title)
        shown, more = lines[:LINES_MAX], len(lines) - LINES_MAX
        rest = [Line(_("… and %(count)s more") % {"count": more})] if more > 0 else []
        if reference["channel"] == "slack":
            return slack_messages.message(
                title, [(line.text, url_of(line)) for line in [*shown, *rest]]
            )
        return mail(title, [*shown, *rest])


def mail(title: str, lines: Sequence[Line]) -> EmailMessage:
    body = "\n".join(f"{line.text}\n{url_of(line)}".strip() for line in lines)
    return EmailMessage(
        f"NovaHouse: {title}", f"{body}\n", to=settings.ALERT_EMAILS, headers=AUTO_SUBMITTED
    )


def url_of(line: Line) -> str:
    return settings.PUBLIC_URL + line.path if line.path else ""
