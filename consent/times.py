from datetime import UTC, datetime


def as_text(at: datetime | None) -> str | None:
    """UTC, as in the API: `2026-11-24T09:00:00.000000Z`."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None
