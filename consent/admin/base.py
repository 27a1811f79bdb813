"""How lists over large tables are shown to staff, and that it is written down who saw them."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from consent import access
from consent.admin.search import as_subject_key, sought_by
from consent.models import AccessLog
from consent.serializers import origin_of

PURPOSE = "access_purpose"  # what a member of staff said the own session is for
PURPOSES = {
    "request": _("answering a data request"),
    "complaint": _("a complaint"),
    "audit": _("an audit or inspection"),
    "service": _("serving the visitor"),
    "correction": _("checking that data is right"),
    "fault": _("looking into a fault"),
}


class SearchLogged(admin.ModelAdmin):  # type: ignore[type-arg]
    """What staff look up is written down. `task` is what the page serves; it stands in the log as
    the purpose until the member of staff states another on top of a page."""

    task: Any = _("administration")

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        """The offered filters only: `?email=` in the address bar would be a search unlogged."""
        return any(lookup in parameters_of(each) for each in self.list_filter)

    def log_list(self, request: HttpRequest, term: str, rows: list[Any]) -> None:
        if not term:
            self.log_access(request, AccessLog.Kind.LOOK, rows)
            return
        key = as_subject_key(term.strip())
        self.log_access(request, AccessLog.Kind.SEARCH, rows, key=key, sought=sought_by(term))

    def log_access(
        self, request: HttpRequest, kind: str, rows: list[Any], key: str | None = None, **more: str
    ) -> None:
        access.record(
            kind=kind,
            origin=origin_of(request, "admin"),
            what=self.model._meta.label,
            count=len(rows),
            subject_key=key or only_subject(rows),
            why=stated_purpose(request) or in_house(self.task),
            **more,
        )


class AccessLogged(SearchLogged):
    """Rows with personal data: whoever is shown some leaves a row in the access log.

    For models with a `subject_key` or an `email`.
    """

    change_list_template = "admin/consent/access_list.html"
    change_form_template = "admin/consent/access_form.html"

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        context = (extra_context or {}) | self.purpose_context(request)
        response = super().changelist_view(request, context)
        if changelist := shown(response, "cl"):
            self.log_list(request, changelist.query, list(changelist.result_list))
        return response

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        context = (extra_context or {}) | self.purpose_context(request)
        response = super().changeform_view(request, object_id, form_url, context)
        if row := shown(response, "original"):
            self.log_access(request, AccessLog.Kind.LOOK, [row], object_id=str(row.pk))
        return response

    def purpose_context(self, request: HttpRequest) -> dict[str, Any]:
        code, case = request.session.get(PURPOSE) or ("", "")
        return {"purposes": PURPOSES, "purpose": code, "case": case, "task": self.task}


def parameters_of(list_filter: Any) -> tuple[str, ...]:
    """What a filter reads from the address bar: a column's exact value, or what its class names."""
    if isinstance(list_filter, str):
        return (list_filter, f"{list_filter}__exact", f"{list_filter}__isnull")
    return getattr(list_filter, "parameters", (list_filter.parameter_name,))


def stated_purpose(request: HttpRequest) -> str:
    code, case = request.session.get(PURPOSE) or ("", "")
    return " ".join(filter(None, (in_house(PURPOSES[code]), case))) if code in PURPOSES else ""


def in_house(text: Any) -> str:
    """The log is kept in the language of the house, whichever its reader has chosen."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(text)


def shown(response: HttpResponse, name: str) -> Any:
    """What the page is about; None for a redirect or a refusal, which show nothing."""
    return (getattr(response, "context_data", None) or {}).get(name)


def only_subject(rows: list[Any]) -> str | None:
    """Whose rows these are, where all are one person's."""
    keys = {subject_of(row) for row in rows}
    return keys.pop() if len(keys) == 1 else None


def subject_of(row: Any) -> str | None:
    if hasattr(row, "subject_key"):
        return str(row.subject_key) if row.subject_key else None
    return as_subject_key(row.email)
