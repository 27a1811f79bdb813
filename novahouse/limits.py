"""How often a client may ask, decided before anything else of a request is looked at.

The routes and their rates are data: `settings.RATELIMIT_ROUTES` and `settings.RATELIMIT_RATES`.
Windows are fixed (django-ratelimit); their counters stand in the cache, once for all processes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_network
from math import ceil
from typing import Any

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django_ratelimit.core import get_usage

from novahouse import fallback
from novahouse.errors import cause, is_api, json_error
from novahouse.metrics import LIMIT_REACHED, RATE_LIMITED

IPV6_PREFIX = 64  # one customer's network (RFC 6177): its addresses cost nothing
UNKNOWN = "unknown"  # all addresses under /api/ that are no route, counted as one
PARTS = {"half": 0.5, "most": 0.8, "all": 1.0}  # how much of a limit a visitor has used up

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Usage:
    """Of one limit, by one client, with this request."""

    scope: str
    rate: str
    count: int
    limit: int
    seconds_left: int

    @property
    def remaining(self) -> int:
        return max(self.limit - self.count, 0)

    @property
    def is_over(self) -> bool:
        return self.count > self.limit

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.seconds_left),
        }


def rate_limits(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    """Middleware. A refused request gets no further, and leaves the limits after it alone."""

    def middleware(request: HttpRequest) -> HttpResponse:
        route = route_of(request)
        if route is None:
            return get_response(request)
        try:
            usages = counted(request, route)
        except DatabaseError as error:
            return unavailable(error)
        if not usages:
            return get_response(request)
        tightest = min(usages, key=lambda usage: (usage.remaining, -usage.seconds_left))
        if usages[-1].is_over:
            return refused(request, route, usages[-1])
        return with_headers(get_response(request), tightest.headers())

    return middleware


def route_of(request: HttpRequest) -> str | None:
    """The name of a limited route; None where there is no limit."""
    if not is_api(request):
        return None
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return UNKNOWN
    name = match.url_name or match.route
    return name if name not in settings.RATELIMIT_EXEMPT else None


def scopes_of(route: str, method: str | None) -> tuple[str, ...]:
    methods, scopes = settings.RATELIMIT_ROUTES.get(route, ((), ()))
    return scopes if method in methods else ("default",)


def rates_of(route: str, method: str | None) -> Iterator[tuple[str, str]]:
    """Scope and rate, in the order in which they are counted."""
    for scope in scopes_of(route, method):
        for rate in settings.RATELIMIT_RATES[scope]:
            yield scope, rate


def counted(request: HttpRequest, route: str) -> list[Usage]:
    """Counts this request; what was counted, up to the first limit that it exceeds.

    Raises DatabaseError where neither Redis nor the database answers.
    """
    usages = []
    try:
        for scope, rate in rates_of(route, request.method):
            usages.append(count(request, route, scope, rate))
            if usages[-1].is_over:
                break
    except DatabaseError as error:
        if not fallback.is_missing(error):
            raise
        log.warning("limits_off", reason="not migrated yet")
        return []
    for usage in usages:
        note(route, usage)
    return usages


def count(request: HttpRequest, route: str, scope: str, rate: str) -> Usage:
    def usage() -> dict[str, Any]:
        counters = f"{scope}.{route}."
        told: dict[str, Any] = get_usage(
            request, group=counters, key=client_key, rate=rate, increment=True
        )
        return told

    told = usage()
    if not told["limit"]:  # the counter was in Redis, which went away before it was increased
        told = usage()
    return Usage(scope, rate, told["count"], told["limit"], max(told["time_left"], 1))


def client_key(_group: str, request: HttpRequest) -> str:
    """An IPv4 address, or the network of an IPv6 one."""
    address = getattr(request, "client_ip", None)  # a log-in by a program has none
    if address is None or ":" not in address:
        return address or "unknown"
    return str(ip_network(f"{address}/{IPV6_PREFIX}", strict=False))


def note(route: str, usage: Usage) -> None:
    """Each number comes once in a window, so the series count windows and not requests."""
    for part, share in PARTS.items():
        if usage.count == ceil(usage.limit * share):
            LIMIT_REACHED.labels(route, usage.rate, part).inc()
    if usage.count == 1:
        LIMIT_REACHED.labels(route, usage.rate, "begun").inc()
    if usage.count == usage.limit + 1:
        LIMIT_REACHED.labels(route, usage.rate, "refused").inc()


def unavailable(error: DatabaseError) -> HttpResponse:
    log.error("database_unavailable", **cause(error))
    return json_error(503)


def refused(request: HttpRequest, route: str, usage: Usage) -> HttpResponse:
    RATE_LIMITED.labels(usage.scope).inc()
    log.warning(
        "rate_limited",
        route=route,
        rate=usage.rate,
        client=masked_address(request.client_ip),  # type: ignore[attr-defined]
        seconds_left=usage.seconds_left,
    )
    retry = {"Retry-After": str(usage.seconds_left)}
    return with_headers(json_error(429), retry | usage.headers())


def masked_address(address: str | None) -> str:
    """Enough to see whether it is one network: the last part of the address is left out."""
    if not address:
        return "unknown"
    prefix = 48 if ":" in address else 24
    return str(ip_network(f"{address}/{prefix}", strict=False))


def with_headers(response: HttpResponse, headers: dict[str, str]) -> HttpResponse:
    for name, value in headers.items():
        response[name] = value
    return response
