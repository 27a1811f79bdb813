"""What only somebody who sits at this machine may see: one rule for every page of a trial."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

# Whoever has been through a proxy has lost the address that it is judged by.
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


def bears_forwarding(request: HttpRequest) -> bool:
    return any(name.startswith(FORWARDING) for name in request.META)


def is_forwarded(request: HttpRequest) -> bool:
    """As it came in: the middleware notes that before it takes out what a client has forged."""
    noted: bool | None = getattr(request, "was_forwarded", None)
    return bears_forwarding(request) if noted is None else noted


def is_trial_of(request: HttpRequest) -> bool:
    """With DEBUG alone, and for a peer on this machine that speaks for nobody else, whatever the
    settings say of proxies."""
    peer = request.META.get("REMOTE_ADDR", "")
    return settings.DEBUG and not is_forwarded(request) and is_loopback(peer)


def is_loopback(peer: str) -> bool:
    try:
        return ip_address(peer).is_loopback
    except ValueError:
        return False
