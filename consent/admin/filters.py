"""What staff narrow the log by; all of it stands in the address of the page."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

DAYS = (1, 7, 30, 90, 365)
BOUNDS = ("from", "to")
YEARS = (2000, 2999)  # nothing is older, and near the end of all dates there is no next day


class PeriodFilter(admin.SimpleListFilter):
    """The last days, or from one day to another, both included, as the clock runs here."""

    title = _("period")
    parameter_name = "days"
    parameters = (parameter_name, *BOUNDS)
    template = "admin/consent/period_filter.html"

    def __init__(self, request: HttpRequest, params: Any, model: Any, model_admin: Any) -> None:
        told = {name: (params.pop(name, None) or [""])[-1] for name in BOUNDS}
        self.bounds = {name: as_day(value) for name, value in told.items()}
        self.others: list[tuple[str, str]] = []
        super().__init__(request, params, model, model_admin)

    def expected_parameters(self) -> list[str | None]:
        return list(self.parameters)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(str(days), _("last %(days)s days") % {"days": days}) for days in DAYS]

    def choices(self, changelist: Any) -> Iterator[Any]:
        told = changelist.params.items()
        self.others = [(key, value) for key, value in told if key not in self.parameters]
        for choice in super().choices(changelist):
            days = choice["query_string"]
            yield {**choice, "query_string": without_bounds(days)}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() in {str(days) for days in DAYS}:
            since = timezone.now() - timedelta(days=int(self.value() or 0))
            return queryset.filter(timestamp__gte=since)
        if first := self.bounds["from"]:
            queryset = queryset.filter(timestamp__gte=start_of(first))
        if last := self.bounds["to"]:
            queryset = queryset.filter(timestamp__lt=start_of(last + timedelta(days=1)))
        return queryset


def as_day(text: str) -> date | None:
    try:
        day = parse_date(text)
    except ValueError:  # the 30th of February
        return None
    return day if day and YEARS[0] <= day.year <= YEARS[1] else None


def start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def without_bounds(query: str) -> str:
    pairs = [pair for pair in query.removeprefix("?").split("&") if pair]
    return "?" + "&".join(pair for pair in pairs if pair.partition("=")[0] not in BOUNDS)


class YesNoFilter(admin.SimpleListFilter):
    condition: Q

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("yes")), ("0", _("no"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = {"1": self.condition, "0": ~self.condition}.get(self.value() or "")
        return queryset.filter(chosen) if chosen else queryset


class ReasonFilter(YesNoFilter):
    title = _("has a reason")
    parameter_name = "reason"
    condition = Q(reason__isnull=False)


class RedactedFilter(YesNoFilter):
    title = _("redacted")
    parameter_name = "redacted"
    condition = Q(redacted_at__isnull=False)
