"""What waits, what went out and what was given up."""

from typing import Any

import structlog
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from integrations import outbox, registry
from integrations.admin.base import ReadOnlyAdmin
from integrations.models import OutboxRow
from integrations.presentation import clock_time

MAY_REPLAY = "integrations.change_outboxrow"
FINISHED = (OutboxRow.Status.DEAD, OutboxRow.Status.CANCELLED)

log = structlog.get_logger(__name__)


class KindFilter(admin.SimpleListFilter):
    """The kinds that are registered: to ask the table for those in it would read all of it."""

    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(kind, kind) for kind in sorted(registry.kinds)]

    def queryset(self, request: HttpRequest, rows: QuerySet[OutboxRow]) -> QuerySet[OutboxRow]:
        return rows.filter(kind=self.value()) if self.value() else rows


@admin.register(OutboxRow)
class OutboxAdmin(ReadOnlyAdmin):
    list_display = (
        "id",
        "created",
        "channel",
        "kind",
        "status",
        "attempts",
        "not_before",
        "finished",
        "last_error",
    )
    list_filter = ("status", "channel", KindFilter)
    search_fields = ("ordering__exact", "about__exact")
    search_help_text = _("lead:17, a receipt or a subject key, whole.")
    ordering = ("-id",)
    exclude = ("claim_token", "once")
    actions = ("replay_rows",)
    change_form_template = "admin/integrations/outboxrow/detail.html"

    @admin.display(description=_("created"), ordering="created_at")
    def created(self, row: OutboxRow) -> str:
        return clock_time(row.created_at)

    @admin.display(description=_("not before"), ordering="next_at")
    def not_before(self, row: OutboxRow) -> str:
        return clock_time(row.next_at)

    @admin.display(description=_("finished"), ordering="finished_at")
    def finished(self, row: OutboxRow) -> str:
        return clock_time(row.finished_at) if row.finished_at else "–"

    def has_replay_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(MAY_REPLAY))

    @admin.action(description=_("Deliver again what was given up or cancelled"))
    def replay_rows(self, request: HttpRequest, rows: QuerySet[OutboxRow]) -> None:
        self.replay(request, rows)

    replay_rows.allowed_permissions = ("replay",)  # type: ignore[attr-defined]

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.replay_view)
        return [
            path("<int:pk>/replay/", view, name="integrations_outboxrow_replay"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        is_finished = kwargs["obj"].status in FINISHED
        context["may_replay"] = is_finished and self.has_replay_permission(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def replay_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if request.method != "POST" or not self.has_replay_permission(request):
            raise PermissionDenied
        row = get_object_or_404(OutboxRow, pk=pk)
        self.replay(request, OutboxRow.objects.filter(pk=row.pk))
        return redirect(reverse("admin:integrations_outboxrow_change", args=[pk]))

    def replay(self, request: HttpRequest, rows: QuerySet[OutboxRow]) -> None:
        """Each row's own history says who replayed it."""
        finished = list(rows.filter(status__in=FINISHED))
        count = outbox.replay(rows)
        for row in finished:
            self.log_change(request, row, gettext("Put back into the queue."))
        log.info("outbox_replayed", count=count, actor=request.user.get_username())
        text = gettext("Entries put back into the queue: %(count)s") % {"count": count}
        messages.success(request, text)
