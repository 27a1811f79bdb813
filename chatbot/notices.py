"""Alerts about leads, in words. Personal data stands in them only where a setting says so."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chatbot.models import Lead
from integrations import alerts
from integrations.alerts import Line
from integrations.models import Alert


def register() -> None:
    alerts.register("hot_lead", title=gettext_lazy("Hot leads"), line=lead_line)
    alerts.register(
        "waiting_lead", title=gettext_lazy("Leads nobody has contacted"), line=waiting_line
    )


def lead_line(alert: Alert) -> Line | None:
    """None where the lead is gone or agrees to be contacted no longer."""
    lead = Lead.objects.filter(pk=alert.reference["lead"], rodo_consent=True).first()
    return Line(words_about(lead), alert.path) if lead else None


def waiting_line(alert: Alert) -> Line | None:
    is_waiting = Lead.objects.filter(pk=alert.reference["lead"], status=Lead.Status.NEW).exists()
    return lead_line(alert) if is_waiting else None


def words_about(lead: Lead) -> str:
    facts = [str(lead), _("score %(score)s") % {"score": lead.lead_score}]
    facts += [lead.interested_package] if lead.interested_package else []
    facts += [f"{lead.square_meters.normalize():f} m²"] if lead.square_meters else []
    if settings.SLACK_LEAD_DETAILS:
        facts += [fact for fact in (lead.name, lead.phone, lead.email, lead.city) if fact]
    return ", ".join(facts)
