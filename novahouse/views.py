from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_safe

from chatbot.company import company_page
from novahouse import health
from novahouse.errors import json_error


@never_cache
@require_safe
def alive(_request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is touched."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(_request: HttpRequest) -> JsonResponse:
    """The database can be reached and bears every migration; told in time, whatever hangs."""
    state = health.examine({"migrated": health.migrated})["migrated"].state
    return JsonResponse({"status": "ok"}) if state == health.State.OK else json_error(503)


def nothing(_request: HttpRequest) -> HttpResponse:
    raise Http404


@require_GET
def favicon(_request: HttpRequest) -> HttpResponse:
    """Browsers ask for it on every page, whatever the page says."""
    return redirect(static("novahouse/mark.svg"), permanent=True)


@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """Where the demo's privacy link leads; a deployment names its own policy in the settings."""
    return render(request, "novahouse/privacy.html", company_page(request.LANGUAGE_CODE))


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """A host page as a company would have it, with the widget embedded."""
    context = company_page(request.LANGUAGE_CODE) | {"has_outbox": settings.DEBUG}
    return render(request, "novahouse/demo.html", context)
