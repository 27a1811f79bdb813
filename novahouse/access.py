"""Who may see what operators see."""

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from integrations.this_machine import is_forwarded
from novahouse.client_address import is_in


def has_admin_key(request: HttpRequest) -> bool:
    """Compared in constant time; never where no key is set."""
    key = request.headers.get("X-Admin-Api-Key", "")
    return bool(settings.ADMIN_API_KEY) and constant_time_compare(key, settings.ADMIN_API_KEY)


def is_staff(request: HttpRequest) -> bool:
    user = get_user(request)
    return user.is_authenticated and user.is_staff


def is_operator(request: HttpRequest) -> bool:
    return has_admin_key(request) or is_staff(request)


def is_neighbour(request: HttpRequest) -> bool:
    """A peer in METRICS_ALLOWED_NETS that asks for itself."""
    return not is_forwarded(request) and is_in(
        request.META.get("REMOTE_ADDR", ""), settings.METRICS_ALLOWED_NETS
    )
