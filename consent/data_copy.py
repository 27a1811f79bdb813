"""The copy of a person's data as files: JSON for programs, one HTML page to read and print."""

import json
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# What the keys of the copy are called on the page; others stand there as they are.
LABELS = {
    "email": gettext_lazy("e-mail"),
    "made_at": gettext_lazy("copied"),
    "consent": gettext_lazy("consents and requests"),
    "chat": gettext_lazy("Chat"),
    "log": gettext_lazy("consent log"),
    "receipt": gettext_lazy("receipt"),
    "action": gettext_lazy("action"),
    "timestamp": gettext_lazy("time"),
    "purposes": gettext_lazy("purposes"),
    "purpose": gettext_lazy("purpose"),
    "before": gettext_lazy("before"),
    "after": gettext_lazy("after"),
    "text": gettext_lazy("text"),
    "consent_text": gettext_lazy("text"),
    "method": gettext_lazy("method"),
    "ip_address": gettext_lazy("IP address"),
    "user_agent": gettext_lazy("user agent"),
    "reason": gettext_lazy("reason"),
    "suppressions": gettext_lazy("suppressions"),
    "since": gettext_lazy("since"),
    "requests": gettext_lazy("data requests"),
    "kind": gettext_lazy("kind"),
    "status": gettext_lazy("status"),
    "received_at": gettext_lazy("received"),
    "due_on": gettext_lazy("due"),
    "verified_at": gettext_lazy("verified"),
    "exported_at": gettext_lazy("exported"),
    "completed_at": gettext_lazy("completed"),
    "legal_holds": gettext_lazy("legal holds"),
    "until": gettext_lazy("until"),
    "accesses": gettext_lazy("looked at by our staff"),
    "access": gettext_lazy("access"),
    "what": gettext_lazy("what"),
    "why": gettext_lazy("what for"),
    "conversations": gettext_lazy("conversations"),
    "started_at": gettext_lazy("started"),
    "language": gettext_lazy("language"),
    "rodo_consent": gettext_lazy("consent to contact (RODO)"),
    "marketing_consent": gettext_lazy("consent to marketing"),
    "context": gettext_lazy("context"),
    "messages": gettext_lazy("messages"),
    "sender": gettext_lazy("sender"),
    "message": gettext_lazy("message"),
    "is_followup": gettext_lazy("follow-up"),
    "lead": gettext_lazy("lead"),
    "leads": gettext_lazy("leads"),
    "name": gettext_lazy("name"),
    "phone": gettext_lazy("phone"),
    "city": gettext_lazy("city"),
    "square_meters": gettext_lazy("area, m²"),
    "interested_package": gettext_lazy("package"),
    "package": gettext_lazy("package"),
    "budget": gettext_lazy("budget, PLN"),
    "lead_score": gettext_lazy("score"),
    "created_at": gettext_lazy("created"),
}


def as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_html(data: dict[str, Any]) -> str:
    """Without anything that a browser would have to load."""
    return render_to_string("consent/data_copy.html", {"node": node(data)})


def node(value: Any) -> dict[str, Any]:
    """A value as the template walks it: pairs, entries or a text."""
    if isinstance(value, dict):
        return {"pairs": [(LABELS.get(key, key), node(inner)) for key, inner in value.items()]}
    if isinstance(value, list):
        return {"entries": [node(inner) for inner in value]}
    if isinstance(value, bool):
        return {"text": _("yes") if value else _("no")}
    return {"text": "–" if value in (None, "") else str(value)}
