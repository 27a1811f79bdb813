from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.functional import cached_property

COUNTED_AT_MOST = 10_000


class BoundedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts no further than staff will ever page: counting all takes longer than the page."""

    @cached_property
    def count(self) -> int:
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        return rows.order_by()[:COUNTED_AT_MOST].count()


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that change by what happens, and here by what the pages offer only."""

    show_full_result_count = False
    paginator = BoundedPaginator
    list_per_page = 50
    actions: Any = None

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def page(
    shown_by: admin.ModelAdmin,  # type: ignore[type-arg]
    request: HttpRequest,
    template: str,
    **context: Any,
) -> TemplateResponse:
    """A page of our own within the frame of the admin. The templates want a `title`, and those
    about one row a `row`."""
    frame = {**shown_by.admin_site.each_context(request), "opts": shown_by.opts}
    return TemplateResponse(request, template, {**frame, **context})
