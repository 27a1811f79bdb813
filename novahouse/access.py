"""Who may see what operators see."""

from django.conf import settings
from django.http import HttpRequest

from consent.disclosure import has_admin_key, is_staff
from integrations.this_machine import is_forwarded
from novahouse.client_address import is_in


def is_operator(request: HttpRequest) -> bool:
    return has_admin_key(request) or is_staff(request)


def is_neighbour(request: HttpRequest) -> bool:
    """A peer in METRICS_ALLOWED_NETS that asks for itself."""
    return not is_forwarded(request) and is_in(
        request.META.get("REMOTE_ADDR", ""), settings.METRICS_ALLOWED_NETS
    )
