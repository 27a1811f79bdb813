from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from integrations import breakers, demo, selectors, tasks
from integrations.models import OutboxRow
from integrations.this_machine import is_trial_of

NAMES = {"slack": "Slack", "monday": "monday.com"}
FAULTS = {
    "": _("answers as it should"),
    "error": _("answers 500"),
    "busy": _("asks to wait (429)"),
    "drop-after": _("does it, and drops the connection"),
    "slow": _("never answers"),
    "unauthorised": _("refuses our key"),
}
View = Callable[..., HttpResponse]


def on_this_machine(view: View) -> View:
    """For a trial, and for who sits at it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_trial_of(request):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@never_cache
@on_this_machine
@require_http_methods(["GET", "HEAD", "POST"])
def standins(request: HttpRequest) -> HttpResponse:
    """GET shows how all fare; POST makes one of the stand-ins fail, or not any more."""
    if request.method == "POST":
        name, fault = request.POST.get("name", ""), request.POST.get("fault", "")
        if name not in NAMES or fault not in FAULTS:
            raise Http404
        demo.state_of(name, fault)
        return redirect("demo-standins")
    states = {view.name: view for view in selectors.breaker_states()}
    systems = [
        {"name": name, "title": title, "breaker": states.get(name), "standin": demo.state_of(name)}
        for name, title in NAMES.items()
    ]
    context = {
        "systems": systems,
        "faults": FAULTS.items(),
        "counts": outbox_counts(),
        "rows": OutboxRow.objects.order_by("-id")[:12],
        "now": timezone.localtime(),
        "reset_seconds": int(breakers.slack_breaker.reset_timeout),
    }
    return render(request, "integrations/standins.html", context)


def outbox_counts() -> list[tuple[Any, int]]:
    labels = dict(OutboxRow.Status.choices)
    return [(labels[status], count) for status, count in selectors.outbox_counts().items()]


@on_this_machine
@require_POST
def send(_request: HttpRequest) -> HttpResponse:
    demo.send_messages()
    return redirect("demo-standins")


@on_this_machine
@require_POST
def look(_request: HttpRequest) -> HttpResponse:
    """What the sweep does each minute, at once."""
    tasks.deliver_outbox.delay()
    return redirect("demo-standins")
