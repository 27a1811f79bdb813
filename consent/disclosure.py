"""Who is told what an address agreed to, and by what staff and the admin key are known."""

from dataclasses import replace

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from rest_framework.request import Request

from consent import access, tokens
from consent.log import subject_key
from consent.models import AccessLog
from consent.serializers import origin_of


def may_know(request: Request, email: str) -> bool:
    """Everybody where disclosure is open, else staff, the admin key and the owner's token."""
    if settings.CONSENT_STATUS_DISCLOSURE == "open" or has_admin_key(request):
        return True
    if is_staff_who_looks(request, email):
        return True
    try:
        return tokens.read(tokens.STATUS, request.query_params.get("t", "")) == email
    except tokens.BadTokenError:
        return False


def is_staff_who_looks(request: Request, email: str) -> bool:
    """And that they do is written down. DRF authenticates nobody here; the session does."""
    staff = staff_name(request._request)
    if not staff:
        return False
    access.record(
        kind=AccessLog.Kind.SEARCH,
        origin=replace(origin_of(request, "api"), actor=staff),
        what="status",
        count=1,
        subject_key=subject_key(email),
        sought=AccessLog.Sought.ADDRESS,
        why="status",
    )
    return True


def has_admin_key(request: HttpRequest | Request) -> bool:
    """Compared in constant time; never where no key is set."""
    key = request.headers.get("X-Admin-Api-Key", "")
    return bool(settings.ADMIN_API_KEY) and constant_time_compare(key, settings.ADMIN_API_KEY)


def is_staff(request: HttpRequest) -> bool:
    return bool(staff_name(request))


def staff_name(request: HttpRequest) -> str:
    """Who is signed in to the admin, by the session; blank for everybody else."""
    user = get_user(request)
    return user.get_username() if user.is_authenticated and user.is_staff else ""
