"""How close visitors come to the limits: what the page in the admin shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from novahouse import metrics
from novahouse.limits import rates_of

Counts = Mapping[tuple[str, str, str], int]  # by route, rate and part


@dataclass(frozen=True, slots=True)
class RouteUsage:
    """Of one rate on one route: windows of visitors, and those that reached a part of it."""

    path: str
    methods: str
    rate: str
    begun: int
    half: int
    most: int
    all: int
    refused: int

    @property
    def refused_percent(self) -> float:
        return 100 * self.refused / self.begun if self.begun else 0.0


def usage() -> list[RouteUsage]:
    """Every limited route with each of its rates, also those that nobody asked for yet."""
    counts = reached()
    rows = []
    for name, path in sorted(api_routes().items(), key=lambda item: item[1]):
        for methods, method in kinds_of(name):
            for _scope, rate in rates_of(name, method):
                begun, half, most, whole, refused = (
                    counts.get((name, rate, part), 0)
                    for part in ("begun", "half", "most", "all", "refused")
                )
                rows.append(
                    RouteUsage(f"/{path}", methods, rate, begun, half, most, whole, refused)
                )
    return rows


def kinds_of(route: str) -> list[tuple[str, str | None]]:
    """How to call the methods, and one of them. Only the first is worth a line of its own."""
    methods, _scopes = settings.RATELIMIT_ROUTES.get(route, ((), ()))
    return [(methods[0], methods[0])] if methods else [("", None)]


def api_routes() -> dict[str, str]:
    """Paths by name, but for the routes without a limit."""
    return {
        name: path
        for name, path in patterns_in(get_resolver().url_patterns)
        if path.startswith("api/") and name not in settings.RATELIMIT_EXEMPT
    }


def patterns_in(patterns: list[URLPattern | URLResolver]) -> list[tuple[str, str]]:
    found = []
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            found += patterns_in(pattern.url_patterns) if not str(pattern.pattern) else []
        else:
            found.append((pattern.name or str(pattern.pattern), str(pattern.pattern)))
    return found


def reached() -> Counts:
    counts = {}
    for metric in metrics.AllProcesses().collect():
        for sample in metric.samples:
            if sample.name == "novahouse_limit_reached_total":
                labels = sample.labels
                counts[labels["route"], labels["rate"], labels["part"]] = int(sample.value)
    return counts
