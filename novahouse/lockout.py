"""Failed log-ins lock an address out of the admin (django-axes), by the address of the limits."""

from typing import Any

import structlog
from axes.backends import AxesStandaloneBackend
from axes.signals import user_locked_out
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from novahouse.limits import client_key, masked_address

USERNAME_MAX_LENGTH = 150  # of Django's accounts

log = structlog.get_logger(__name__)


class LockOut(AxesStandaloneBackend):  # type: ignore[misc]
    """Asked before the backend that knows the passwords. Without a request nobody is logging in
    over the network, so there is no address to lock out."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **more: Any,
    ) -> None:
        if request is not None:
            super().authenticate(request, username=username, password=password, **more)


def username(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """As it is kept: a name that is longer than any account's would not fit its column."""
    told = (credentials or {}).get("username") or request.POST.get("username", "")
    return str(told)[:USERNAME_MAX_LENGTH].replace("\x00", "")


def client(request: HttpRequest) -> str | None:
    """The address, or of IPv6 the network: another address of it is no way round.

    None for a log-in by a program, and through a socket of this machine without a proxy of ours.
    """
    if getattr(request, "client_ip", None) is None:
        return None
    return client_key("", request).partition("/")[0]


def locked_out(request: HttpRequest, *_rest: object) -> HttpResponse:
    seconds = int(settings.AXES_COOLOFF_TIME.total_seconds())
    context = {"title": _("Locked out"), "minutes": seconds // 60}
    response = render(request, "novahouse/locked_out.html", context, status=429)
    response["Retry-After"] = str(seconds)
    return response


def log_lock_out(*, ip_address: str | None, **_kwargs: Any) -> None:
    log.warning("admin_locked_out", client=masked_address(ip_address))


user_locked_out.connect(log_lock_out, dispatch_uid="novahouse.lockout")
