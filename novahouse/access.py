"""Who may see what operators see."""

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from novahouse.client_address import is_in

# Whoever has been through a proxy has lost the address that its network is judged by.
FORWARDING = (
    "HTTP_FORWARDED",  # RFC 7239
    "HTTP_VIA",
    "HTTP_X_FORWARDED",  # and all that begins so
    "HTTP_X_ORIGINAL_",
    "HTTP_X_REAL_IP",
    "HTTP_X_CLIENT_IP",
    "HTTP_X_CLUSTER_CLIENT_IP",
    "HTTP_TRUE_CLIENT_IP",
    "HTTP_CF_CONNECTING_IP",
    "HTTP_FASTLY_CLIENT_IP",
)


def was_forwarded(request: HttpRequest) -> bool:
    return any(name.startswith(FORWARDING) for name in request.META)


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
    forwarded = getattr(request, "was_forwarded", None)  # before a forged header was taken out
    is_direct = not (was_forwarded(request) if forwarded is None else forwarded)
    peer = request.META.get("REMOTE_ADDR", "")
    return is_direct and is_in(peer, settings.METRICS_ALLOWED_NETS)
