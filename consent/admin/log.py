from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from consent import log, selectors, services
from consent.admin.base import AccessLogged
from consent.admin.filters import PeriodFilter, ReasonFilter, RedactedFilter
from consent.admin.search import log_rows
from consent.emails import masked
from consent.models import AccessLog, Action, ConsentAuditLog, Purpose, VerificationRun
from consent.serializers import cleaned, origin_of
from integrations.admin.base import ReadOnlyAdmin, page
from integrations.presentation import passed_on

NOTE_MAX_LENGTH = 2000
MAY_NOTE = "consent.note_consentauditlog"


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("note"), max_length=NOTE_MAX_LENGTH, widget=forms.Textarea(attrs={"rows": 4})
    )


def entry_link(row: ConsentAuditLog) -> SafeString:
    return format_html(
        '<a href="{}">{}</a>', reverse("admin:consent_consentauditlog_change", args=[row.pk]), row
    )


@admin.register(ConsentAuditLog)
class ConsentAuditLogAdmin(AccessLogged, ReadOnlyAdmin):
    task = _("consents: proof and review")
    list_display = (
        "seq",
        "time",
        "action",
        "masked_email",
        "changes",
        "way",
        "refs",
    )
    list_filter = ("action", PeriodFilter, "method", ReasonFilter, RedactedFilter)
    search_fields = ("event_id",)
    search_help_text = _("A whole e-mail address, a conversation or lead number, or a receipt.")
    ordering = ("-timestamp", "-id")
    fields = (
        "seq",
        "event_id",
        "time",
        "action",
        "changes",
        "changed",
        "shown_texts",
        "email",
        "conversation_id",
        "lead_id",
        "method",
        "actor",
        "ip_address",
        "ip_source",
        "user_agent",
        "request_id",
        "reason",
        "notes",
        "refers_to",
        "removed",
        "redacted_at",
        "staff_notes",
        "passed_on",
        "subject_key",
        "prev_mac",
        "row_mac",
        "key_id",
        "neighbours",
        "row_check",
    )
    readonly_fields = (
        "time",
        "changes",
        "shown_texts",
        "removed",
        "staff_notes",
        "passed_on",
        "neighbours",
        "row_check",
    )
    change_form_template = "admin/consent/consentauditlog/entry.html"
    change_list_template = "admin/consent/consentauditlog/list.html"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (log_rows(queryset, search_term) if search_term else queryset), False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        told = {"verification": selectors.last_verification()}
        return super().changelist_view(request, (extra_context or {}) | told)

    # --- Notes ------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.note_view)
        return [
            path("<int:pk>/note/", view, name="consent_consentauditlog_note"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        context["may_note"] = request.user.has_perm(MAY_NOTE)
        return super().render_change_form(request, context, *args, **kwargs)

    def note_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A note is an entry of its own: the one it is about stays as it was written."""
        if not request.user.has_perm(MAY_NOTE):
            raise PermissionDenied
        row = get_object_or_404(ConsentAuditLog, pk=pk)
        form = NoteForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            text = cleaned(form.cleaned_data["text"], NOTE_MAX_LENGTH, keep_lines=True)
            services.note(seq=row.seq, text=text, origin=origin_of(request, "admin"))
            messages.success(request, gettext("Done."))
            return redirect(reverse("admin:consent_consentauditlog_change", args=[pk]))
        self.log_access(request, AccessLog.Kind.LOOK, [row], object_id=str(pk))
        return page(self, request, "admin/row_form.html", title=_("Add a note"), row=row, form=form)

    # --- Columns ----------------------------------------------------------------------------

    @admin.display(description=_("e-mail"))
    def masked_email(self, row: ConsentAuditLog) -> str:
        return masked(row.email or "") or "–"

    @admin.display(description=_("method, address"))
    def way(self, row: ConsentAuditLog) -> str:
        address = f"{row.ip_address} ({row.ip_source})" if row.ip_address else ""
        return ", ".join(filter(None, (row.method, address))) or "–"

    @admin.display(description=_("notes by staff"))
    def staff_notes(self, row: ConsentAuditLog) -> SafeString | str:
        return (
            format_html_join(
                "",
                "<p>{} {}, {}<br>{}</p>",
                (
                    (entry_link(note), self.time(note), note.actor, note.notes or "–")
                    for note in selectors.notes_on(row.seq)
                ),
            )
            or "–"
        )

    @admin.display(description=_("passed on to other systems"))
    def passed_on(self, row: ConsentAuditLog) -> SafeString | str:
        is_erasure = row.action == Action.ERASURE_COMPLETED
        return passed_on(str(row.event_id), row.subject_key if is_erasure else None)

    @admin.display(description=_("entries before and after"))
    def neighbours(self, row: ConsentAuditLog) -> SafeString | str:
        rows = ConsentAuditLog.objects.filter(seq__in=(row.seq - 1, row.seq + 1)).order_by("seq")
        return format_html_join(" · ", "{}", ((entry_link(near),) for near in rows)) or "–"

    @admin.display(description=_("check of this entry"))
    def row_check(self, row: ConsentAuditLog) -> SafeString | str:
        """Its mac, its values against their commitments, and its links to both neighbours."""
        found = log.verify_row(row)
        return format_html_join("", "<p>{}: {}</p>", ((one.kind, one.text) for one in found)) or (
            gettext("intact")
        )

    @admin.display(description=_("time"), ordering="timestamp")
    def time(self, row: ConsentAuditLog) -> str:
        return timezone.localtime(row.timestamp).strftime("%Y-%m-%d %H:%M:%S %Z")

    @admin.display(description=_("purposes"))
    def changes(self, row: ConsentAuditLog) -> SafeString:
        """With the version of the text that was agreed to."""
        words = {True: _("yes"), False: _("no"), None: "–"}
        labels = dict(Purpose.choices)
        return format_html_join(
            "; ",
            "{}: {} → {}{}",
            (
                (
                    labels.get(answer["purpose"]),
                    words.get(answer["before"], "?"),
                    words.get(answer["after"], "?"),
                    " ({code} {version})".format(**answer["text"]) if answer.get("text") else "",
                )
                for answer in selectors.answers_of(row)
            ),
        )

    @admin.display(description=_("references"))
    def refs(self, row: ConsentAuditLog) -> str:
        named = {"C": row.conversation_id, "L": row.lead_id, "#": row.refers_to}
        return " ".join(f"{letter}{number}" for letter, number in named.items() if number) or "–"

    @admin.display(description=_("removed"))
    def removed(self, row: ConsentAuditLog) -> str:
        """Of a redaction: the columns, and the numbers of the rows they were removed from."""
        try:
            runs = [f"{first}–{last}" for first, last in row.redacted["seqs"]]
            return f"{', '.join(row.redacted['fields'])}: {', '.join(runs)}"
        except (KeyError, TypeError, ValueError):  # no redaction, or one that was tampered with
            return "–"

    @admin.display(description=_("text as it was shown"))
    def shown_texts(self, row: ConsentAuditLog) -> SafeString | str:
        texts = selectors.texts_shown(row)
        return format_html_join(
            "",
            "<p><strong>{} ({})</strong><br>{}</p>",
            ((text.title, text, text.text) for text in texts),
        ) or format_html("<p>{}</p>", "–")


@admin.register(VerificationRun)
class VerificationRunAdmin(ReadOnlyAdmin):
    list_display = ("verified_at", "rows", "findings", "seconds")
