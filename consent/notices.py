"""Alerts about the consent log and about requests, none of which names a person."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.anchors import Anchor
from consent.models import DataRequest
from consent.verification import Finding
from integrations import alerts
from integrations.alerts import Line
from integrations.models import Alert

FINDINGS_MAX = 20  # more are in the log and on the command's output


def register() -> None:
    alerts.register(
        "consent_log", title=gettext_lazy("The consent log is not intact"), line=finding_line
    )
    alerts.register(
        "overdue_request", title=gettext_lazy("Overdue data requests"), line=overdue_line
    )
    alerts.register(
        "consent_anchor", title=gettext_lazy("Anchor of the consent log"), line=anchor_line
    )


def publish(anchor: Anchor) -> None:
    """Where nobody who can write to the database can take it back."""
    told = {"seq": anchor.seq, "count": anchor.count, "row_mac": anchor.row_mac}
    alerts.alert(
        kind="consent_anchor",
        reference=told | {"time": anchor.time.isoformat(timespec="seconds")},
        path="/admin/consent/consentauditlog/",
    )


def anchor_line(alert: Alert) -> Line:
    text = _("Entry %(seq)s of %(count)s, %(time)s, mac %(row_mac)s") % alert.reference
    return Line(text, alert.path)


@transaction.atomic
def alert_findings(findings: Sequence[Finding]) -> None:
    for finding in findings[:FINDINGS_MAX]:
        alerts.alert(
            kind="consent_log",
            reference={"seq": finding.seq, "kind": str(finding.kind), "all": len(findings)},
            path="/admin/consent/consentauditlog/",
        )


def finding_line(alert: Alert) -> Line:
    text = _("Entry %(seq)s: %(kind)s (findings in all: %(all)s)") % alert.reference
    return Line(text, alert.path)


@transaction.atomic
def alert_overdue() -> None:
    """Each request once a day for as long as it is overdue (GDPR art. 12(3))."""
    today = timezone.localdate()
    for request in DataRequest.objects.overdue(today).order_by("due_on", "pk"):
        alerts.alert(
            kind="overdue_request",
            reference={"request": request.pk},
            path=f"/admin/consent/datarequest/{request.pk}/change/",
            once=f"overdue_request:{request.pk}:{today}",
        )


def overdue_line(alert: Alert) -> Line | None:
    """None where it was answered meanwhile."""
    request = DataRequest.objects.open().filter(pk=alert.reference["request"]).first()
    if request is None:
        return None
    days = (timezone.localdate() - request.due_on).days
    told = {"number": request.pk, "kind": request.get_kind_display(), "days": days}
    return Line(_("Request %(number)s (%(kind)s): days overdue: %(days)s") % told, alert.path)
