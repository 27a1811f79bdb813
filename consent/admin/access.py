from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.admin.base import ReadOnlyAdmin
from consent.admin.log import PeriodFilter
from consent.admin.search import as_subject_key
from consent.models import AccessLog


@admin.register(AccessLog)
class AccessLogAdmin(ReadOnlyAdmin):
    list_display = ("timestamp", "staff", "kind", "what", "object_id", "sought", "count", "why")
    list_filter = ("kind", PeriodFilter)
    search_fields = ("staff",)
    search_help_text = _("A whole e-mail address or subject key, or the name of a staff account.")
    ordering = ("-timestamp", "-id")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (access_rows(queryset, search_term) if search_term else queryset), False


def access_rows(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    term = term.strip()
    key = as_subject_key(term) or term
    return rows.filter(Q(subject_key=key) | Q(staff=term))
