"""The alerts that this app itself raises, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from integrations import alerts
from integrations.alerts import Line
from integrations.models import Alert, BreakerEvent, OutboxRow


def register() -> None:
    alerts.register("breaker", title=gettext_lazy("Circuit breaker"), line=breaker)
    alerts.register("dead", title=gettext_lazy("Deliveries given up"), line=dead)
    alerts.register(
        "misconfigured", title=gettext_lazy("Another system refuses us"), line=misconfigured
    )


def breaker(alert: Alert) -> Line:
    told = alert.reference
    words = {
        BreakerEvent.Kind.OPENED: _("%(name)s doesn't answer; deliveries wait (breaker open)."),
        BreakerEvent.Kind.CLOSED: _("%(name)s answers again; deliveries go on (breaker closed)."),
    }
    name = OutboxRow.Channel(told["breaker"]).label
    text = words[told["change"]] % {"name": name}
    if told["actor"]:
        text += " " + _("By %(actor)s: %(reason)s") % told
    return Line(text, alert.path)


def dead(alert: Alert) -> Line:
    told = alert.reference
    text = _("Outbox entry %(row)s (%(kind)s to %(channel)s): %(error)s") % told
    return Line(text, alert.path)


def misconfigured(alert: Alert) -> Line:
    return Line("{channel}: {error}".format(**alert.reference), alert.path)
