from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.admin.base import AccessLogged
from consent.admin.search import SoughtBySubject
from consent.models import ConsentText, Suppression
from integrations.admin.base import ReadOnlyAdmin


@admin.register(ConsentText)
class ConsentTextAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A draft is edited; a published text is only looked at."""

    list_display = ("code", "version", "language", "purpose", "required", "published_at", "sha256")
    list_filter = ("purpose", "language")
    readonly_fields = ("sha256",)

    def has_change_permission(self, request: HttpRequest, obj: ConsentText | None = None) -> bool:
        return is_draft(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: ConsentText | None = None) -> bool:
        return obj is not None and is_draft(obj) and super().has_delete_permission(request, obj)


def is_draft(text: ConsentText | None) -> bool:
    return text is None or text.published_at is None


@admin.register(Suppression)
class SuppressionAdmin(SoughtBySubject, AccessLogged, ReadOnlyAdmin):
    task = _("who must not be written to")
    list_display = ("subject_key", "purpose", "created_at")
    list_filter = ("purpose",)
