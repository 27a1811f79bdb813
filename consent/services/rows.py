"""The flags of a row and the log row that tells of them: everything that changes one ends here."""

from collections.abc import Iterable
from typing import Any

from consent import log
from consent.log import Origin
from consent.models import Action, ConsentAuditLog, ConsentHolder, ConsentText
from consent.registry import hooks


def entry(
    holder: ConsentHolder, purpose: str, after: bool, text: ConsentText | None = None
) -> dict[str, Any]:
    answered: dict[str, Any] = {
        "purpose": str(purpose),
        "before": getattr(holder, purpose),
        "after": after,
    }
    if text:
        answered["text"] = {"code": text.code, "version": text.version, "sha256": text.sha256}
    return answered


def change_flags(holder: ConsentHolder, purposes: Iterable[str], value: bool) -> None:
    names = [str(purpose) for purpose in purposes]
    for name in names:
        setattr(holder, name, value)
    holder.save(update_fields=names)
    for hook in hooks.on_change:
        hook(holder)


def write(
    action: Action,
    entries: list[dict[str, Any]],
    origin: Origin,
    *,
    holder: ConsentHolder,
    email: str,
    about: int | None = None,
    is_named: bool = True,
) -> ConsentAuditLog:
    """Without `is_named` the entry tells of the person by key alone."""
    texts = [answered["text"] for answered in entries if answered.get("text")]
    event = log.append(
        action=action,
        origin=origin,
        email=email if email and is_named else None,
        subject=log.subject_key(email) if email else None,
        purposes=entries,
        changed=any(answered["before"] != answered["after"] for answered in entries),
        consent_text=", ".join(f"{text['code']} {text['version']}" for text in texts),
        text_sha256=" ".join(text["sha256"] for text in texts),
        refers_to=about,
        **{holder.log_field: holder.pk},
    )
    return hooks.logged(event)
