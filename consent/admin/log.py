from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from consent.admin.base import AccessLogged, ReadOnlyAdmin
from consent.admin.search import log_rows
from consent.models import ConsentAuditLog, ConsentText, Purpose

DAYS = (1, 7, 30, 90, 365)


class PeriodFilter(admin.SimpleListFilter):
    title = _("period")
    parameter_name = "days"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(str(days), _("last %(days)s days") % {"days": days}) for days in DAYS]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() not in {str(days) for days in DAYS}:
            return queryset
        since = timezone.now() - timedelta(days=int(self.value() or 0))
        return queryset.filter(timestamp__gte=since)


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


@admin.register(ConsentAuditLog)
class ConsentAuditLogAdmin(AccessLogged, ReadOnlyAdmin):
    task = _("consents: proof and review")
    list_display = ("seq", "time", "action", "email", "changes", "method", "ip_address", "refs")
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
        "subject_key",
        "prev_mac",
        "row_mac",
        "key_id",
    )
    readonly_fields = ("time", "changes", "shown_texts", "removed")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (log_rows(queryset, search_term) if search_term else queryset), False

    @admin.display(description=_("time"), ordering="timestamp")
    def time(self, row: ConsentAuditLog) -> str:
        return timezone.localtime(row.timestamp).strftime("%Y-%m-%d %H:%M:%S %Z")

    @admin.display(description=_("purposes"))
    def changes(self, row: ConsentAuditLog) -> SafeString:
        words = {True: _("yes"), False: _("no"), None: "–"}
        labels = dict(Purpose.choices)
        return format_html_join(
            "; ",
            "{}: {} → {}",
            (
                (labels.get(answer["purpose"]), words[answer["before"]], words[answer["after"]])
                for answer in row.purposes
            ),
        )

    @admin.display(description=_("references"))
    def refs(self, row: ConsentAuditLog) -> str:
        named = {"C": row.conversation_id, "L": row.lead_id, "#": row.refers_to}
        return " ".join(f"{letter}{number}" for letter, number in named.items() if number) or "–"

    @admin.display(description=_("removed"))
    def removed(self, row: ConsentAuditLog) -> str:
        """Of a redaction: the columns, and the numbers of the rows they were removed from."""
        if not row.redacted:
            return "–"
        runs = [
            f"{first}" if first == last else f"{first}–{last}"
            for first, last in row.redacted["seqs"]
        ]
        return f"{', '.join(row.redacted['fields'])}: {', '.join(runs)}"

    @admin.display(description=_("text as it was shown"))
    def shown_texts(self, row: ConsentAuditLog) -> SafeString | str:
        texts = ConsentText.objects.filter(sha256__in=row.text_sha256.split())
        return format_html_join(
            "",
            "<p><strong>{} ({})</strong><br>{}</p>",
            ((text.title, text, text.text) for text in texts),
        ) or format_html("<p>{}</p>", "–")
