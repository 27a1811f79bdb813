"""How staff read what became of outbox rows."""

from datetime import datetime

from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from integrations import selectors
from integrations.models import OutboxRow


def passed_on(*about: str | None) -> SafeString | str:
    """Which other systems were told under these receipts or keys, and when."""
    rows = selectors.told_about(*(key for key in about if key))
    lines = ((row.get_channel_display(), row.get_status_display(), when(row)) for row in rows)
    return format_html_join("", "<p>{}: {}, {}</p>", lines) or "–"


def when(row: OutboxRow) -> str:
    told = clock_time(row.finished_at or row.created_at)
    return f"{told} ({row.last_error})" if row.last_error else told


def clock_time(at: datetime) -> str:
    """`2026-11-25 19:07:05 CET`."""
    return timezone.localtime(at).strftime("%Y-%m-%d %H:%M:%S %Z")
