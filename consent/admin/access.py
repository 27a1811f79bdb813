from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from consent.admin.base import PURPOSE, PURPOSES, SearchLogged, shown
from consent.admin.filters import PeriodFilter
from consent.admin.search import as_subject_key
from consent.models import AccessLog
from integrations.admin.base import ReadOnlyAdmin

CASE = r"^[A-Z]{0,4}[-/.]?[0-9][0-9/.-]{0,20}\Z"  # `K-17/2026`; nobody's name


class PurposeForm(forms.Form):
    """No free text: a name in the log could never be taken out of it again."""

    purpose = forms.ChoiceField(choices=[("", ""), *PURPOSES.items()], required=False)
    case = forms.RegexField(CASE, required=False, strip=True)
    next = forms.CharField(required=False)


@admin.register(AccessLog)
class AccessLogAdmin(SearchLogged, ReadOnlyAdmin):
    task = _("review of accesses")
    list_display = ("timestamp", "staff", "kind", "what", "object_id", "sought", "count", "why")
    list_filter = ("kind", PeriodFilter)
    search_fields = ("staff",)
    search_help_text = _("A whole e-mail address or subject key, or the name of a staff account.")
    ordering = ("-timestamp", "-id")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Reading it leaves no row; looking somebody up in it does."""
        response = super().changelist_view(request, extra_context)
        if (changelist := shown(response, "cl")) and changelist.query:
            self.log_list(request, changelist.query, list(changelist.result_list))
        return response

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return (access_rows(queryset, search_term) if search_term else queryset), False

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(state_purpose)
        return [path("purpose/", view, name="consent_accesslog_purpose"), *super().get_urls()]


def state_purpose(request: HttpRequest) -> HttpResponse:
    """Whoever works in the back office says what for; blank goes back to the page's own task."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form = PurposeForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        request.session[PURPOSE] = [told["purpose"], told["case"]] if told["purpose"] else None
    else:
        messages.error(request, gettext("A case number has digits, and letters only before them."))
    back = request.POST.get("next", "")
    is_here = url_has_allowed_host_and_scheme(
        back, {request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(back if is_here and back[:1] == "/" else reverse("admin:index"))


def access_rows(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    term = term.strip()
    key = as_subject_key(term) or term
    return rows.filter(Q(subject_key=key) | Q(staff=term))
