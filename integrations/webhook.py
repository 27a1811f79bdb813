"""What monday.com tells us: https://developer.monday.com/api-reference/reference/webhooks

Webhooks of an app bear a JWT in `Authorization`, signed with the app's signing secret:
https://developer.monday.com/apps/docs/authorization-header
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from integrations import registry
from integrations.models import BoardEvent

TOKEN_MAX_LENGTH = 4096
LABEL_MAX_LENGTH = 200
LEEWAY_SECONDS = 60
KEPT = timedelta(days=90)
ITEM_LOCK = 0x6E6F7661  # the first number of its advisory locks; the second is the item's


class BadTokenError(Exception):
    """Not signed by who should have, not for us, or too old."""


@dataclass(frozen=True, slots=True)
class StatusChange:
    event_id: str
    item_id: str
    label: str
    happened_at: datetime


def require_signed(token: str, secret: str, audience: str, now: datetime) -> None:
    """A JWT (RFC 7519) with HS256 and nothing else; `none` and other algorithms are refused."""
    header, payload, signature = parts_of(token.removeprefix("Bearer "))
    signed = f"{header}.{payload}".encode()
    expected = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    if not hmac.compare_digest(decoded(signature), expected):
        raise BadTokenError
    claims = read(payload)
    expires_at = claims.get("exp")
    if read(header).get("alg") != "HS256" or not isinstance(expires_at, int | float):
        raise BadTokenError
    if expires_at < now.timestamp() - LEEWAY_SECONDS:
        raise BadTokenError
    if str(claims.get("aud", "")).rstrip("/") not in ("", audience.rstrip("/")):
        raise BadTokenError


def parts_of(token: str) -> tuple[str, str, str]:
    parts = token.split(".") if len(token) <= TOKEN_MAX_LENGTH and token.isascii() else []
    if len(parts) != 3:
        raise BadTokenError
    return parts[0], parts[1], parts[2]


def decoded(part: str) -> bytes:
    try:
        return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise BadTokenError from None


def read(part: str) -> Mapping[str, Any]:
    try:
        value = json.loads(decoded(part))
    except (ValueError, RecursionError):
        raise BadTokenError from None
    if not isinstance(value, dict):
        raise BadTokenError
    return value


def status_change(body: Any, *, board_id: str, column_id: str) -> StatusChange | None:
    """None for whatever else may have happened, on this board or another."""
    match body:
        case {
            "event": {
                "boardId": int() | str() as board,
                "pulseId": int() | str() as item,
                "columnId": str(column),
                "value": {"label": {"text": str(label)}},
                "triggerUuid": str(event_id),
                "triggerTime": str(time),
            }
        } if str(board) == board_id and column == column_id:
            at = time_of(time)
            is_sane = len(event_id) <= 64 and len(str(item)) <= 30
            is_sane = is_sane and len(label) <= LABEL_MAX_LENGTH
            return StatusChange(event_id, str(item), label, at) if at and is_sane else None
    return None


def time_of(text: str) -> datetime | None:
    """`2026-11-25T09:07:28.210Z`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@transaction.atomic
def take(change: StatusChange) -> bool:
    """Whether it was news: neither a repeat nor older than what we know of the item, and of an
    item that somebody here knows."""
    hold(change.item_id)
    event = BoardEvent(
        event_id=change.event_id,
        item_id=change.item_id,
        label=change.label,
        happened_at=change.happened_at,
    )
    BoardEvent.objects.bulk_create([event], ignore_conflicts=True)
    newest = newest_of(change.item_id)
    return newest is not None and newest.event_id == change.event_id and hear(newest)


def catch_up(item_id: str) -> bool:
    """An item has just become known: what happened to it before is heard now. Under `hold`."""
    newest = newest_of(item_id)
    return newest is not None and hear(newest)


def hold(item_id: str) -> None:
    """Until the transaction ends nobody else hears of this item: of two events at once each would
    miss the other. To be taken before the lock of a lead. On SQLite BEGIN IMMEDIATE has seen to
    it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [ITEM_LOCK, item_id])


def newest_of(item_id: str) -> BoardEvent | None:
    return BoardEvent.objects.filter(item_id=item_id).order_by("-happened_at", "id").first()


def hear(event: BoardEvent) -> bool:
    """An event of an item that nobody knows waits until somebody does."""
    if event.handled_at:
        return False
    told = (event.item_id, event.label, event.happened_at)
    heard = [hook(*told) for hook in registry.on_board_status]
    if any(heard):
        event.handled_at = timezone.now()
        event.save(update_fields=["handled_at"])
    return any(heard)


def purge() -> int:
    rows = BoardEvent.objects.filter(received_at__lt=timezone.now() - KEPT)
    count = rows.count()
    rows.delete()
    return count
