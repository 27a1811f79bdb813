"""The board of the breakers, and the two things that somebody may do with one."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from integrations import breakers, selectors
from integrations.admin.base import ReadOnlyAdmin, page
from integrations.models import BreakerEvent, BreakerState

MAY_SWITCH = "integrations.change_breakerstate"
HISTORY_MAX = 50
STEPS: dict[str, tuple[Any, Any]] = {
    "open": (_("Open now"), breakers.open_now),
    "close": (_("Close now"), breakers.close_now),
}


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("reason"), max_length=300)


def shown(at: Any) -> str:
    return timezone.localtime(at).strftime("%Y-%m-%d %H:%M:%S %Z") if at else "–"


def steps_of(row: BreakerState) -> list[str]:
    if row.is_held:
        return ["close"]
    return ["open"] if row.state == BreakerState.State.CLOSED else ["open", "close"]


@admin.register(BreakerState)
class BreakerAdmin(ReadOnlyAdmin):
    list_display = ("name", "state", "failures", "since_shown", "next_probe", "is_held", "pause")
    fields = (*list_display, "history")
    readonly_fields = ("since_shown", "next_probe", "pause", "history")
    ordering = ("name",)
    change_form_template = "admin/row_with_steps.html"

    @admin.display(description=_("since"))
    def since_shown(self, row: BreakerState) -> str:
        return shown(row.since)

    @admin.display(description=_("next probe"))
    def next_probe(self, row: BreakerState) -> str:
        return shown(breakers.next_probe_at(row, timezone.now()))

    @admin.display(description=_("asked to wait until"))
    def pause(self, row: BreakerState) -> str:
        is_over = not row.paused_until or row.paused_until <= timezone.now()
        return "–" if is_over else shown(row.paused_until)

    @admin.display(description=_("history"))
    def history(self, row: BreakerState) -> SafeString | str:
        events = selectors.breaker_history(row.name)[:HISTORY_MAX]
        lines = format_html_join(
            "",
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            (
                (shown(event.at), event.get_kind_display(), event.actor or "–", event.reason or "–")
                for event in events
            ),
        )
        heads = [_("time"), _("change"), _("by"), _("reason")]
        head = format_html_join("", "<th>{}</th>", ((word,) for word in heads))
        return (
            format_html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", head, lines)
            if lines
            else "–"
        )

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.step_view)
        return [
            path("<int:pk>/step/<slug:step>/", view, name="integrations_breakerstate_step"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        names = steps_of(kwargs["obj"]) if request.user.has_perm(MAY_SWITCH) else []
        context["steps"] = [(name, STEPS[name][0]) for name in names]
        return super().render_change_form(request, context, *args, **kwargs)

    def step_view(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """GET asks for the reason, POST does it."""
        if not request.user.has_perm(MAY_SWITCH):
            raise PermissionDenied
        row = get_object_or_404(BreakerState, pk=pk)
        if step not in STEPS:
            raise Http404
        label, switch = STEPS[step]
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            actor = request.user.get_username()
            switch(name=row.name, reason=form.cleaned_data["reason"], actor=actor)
            messages.success(request, gettext("Done."))
            return redirect(reverse("admin:integrations_breakerstate_change", args=[pk]))
        return page(self, request, "admin/row_form.html", title=label, row=row, form=form)


@admin.register(BreakerEvent)
class BreakerEventAdmin(ReadOnlyAdmin):
    list_display = ("at", "name", "kind", "actor", "reason")
    list_filter = ("name", "kind")
    ordering = ("-id",)
