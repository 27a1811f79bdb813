from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from consent.admin.base import PURPOSE, PURPOSE_MAX_LENGTH, ReadOnlyAdmin
from consent.admin.filters import PeriodFilter
from consent.admin.search import as_subject_key
from consent.models import AccessLog
from consent.serializers import cleaned


class PurposeForm(forms.Form):
    purpose = forms.CharField(required=False)
    next = forms.CharField(required=False)


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

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(state_purpose)
        return [path("purpose/", view, name="consent_accesslog_purpose"), *super().get_urls()]


def state_purpose(request: HttpRequest) -> HttpResponse:
    """Whoever works in the back office says what for; blank goes back to the page's own task."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form = PurposeForm(request.POST)
    form.is_valid()
    request.session[PURPOSE] = cleaned(form.cleaned_data.get("purpose", ""), PURPOSE_MAX_LENGTH)
    back = form.cleaned_data.get("next", "")
    is_here = url_has_allowed_host_and_scheme(
        back, {request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(back if is_here and back[:1] == "/" else reverse("admin:index"))


def access_rows(rows: QuerySet[Any], term: str) -> QuerySet[Any]:
    term = term.strip()
    key = as_subject_key(term) or term
    return rows.filter(Q(subject_key=key) | Q(staff=term))
