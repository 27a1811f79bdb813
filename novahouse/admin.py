from typing import Any

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from integrations.admin.base import ReadOnlyAdmin, page
from novahouse import limit_usage
from novahouse.cache import shared_cache
from novahouse.models import Limit


@admin.register(Limit)
class LimitAdmin(ReadOnlyAdmin):
    """A page in place of a list: there are no rows."""

    def get_urls(self) -> list[Any]:
        return super().get_urls()[:1]  # no page of a row

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return page(
            self,
            request,
            "admin/novahouse/limits.html",
            title=_("How close visitors come to the limits"),
            rows=limit_usage.usage(),
            settings_of={
                "RATELIMIT_CHAT": settings.RATELIMIT_RATES["chat"],
                "RATELIMIT_STATUS": settings.RATELIMIT_RATES["status"],
                "RATELIMIT_DEFAULT": settings.RATELIMIT_RATES["default"],
            },
            backend=shared_cache().backend_in_use,
        )
