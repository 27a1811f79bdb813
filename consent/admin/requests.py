"""The queue of data requests, and what an officer does about one."""

from functools import partial
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, QuerySet, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from consent import erasure, requests, tasks
from consent.admin.base import AccessLogged
from consent.admin.search import SoughtBySubject
from consent.emails import masked
from consent.models import AccessLog, DataRequest
from consent.personal_data import Fate
from consent.serializers import origin_of
from integrations.admin.base import ReadOnlyAdmin, page

Status = DataRequest.Status
NOBODY = "nobody"


class VerifyForm(forms.Form):
    how = forms.CharField(label=_("How you made sure that it was the person"), max_length=300)


class RefuseForm(forms.Form):
    basis = forms.CharField(label=_("Basis in law for the refusal"), max_length=300)


class EraseForm(forms.Form):
    accept_residue = forms.BooleanField(
        label=_("Erase even if words of the person stay elsewhere; I have looked at them"),
        required=False,
    )
    confirmed = forms.BooleanField(label=_("I want to erase this; it can't be undone"))


def take(request: HttpRequest, asked: DataRequest) -> None:
    requests.take(request_id=asked.pk, staff_id=request.user.pk)


def verify(request: HttpRequest, asked: DataRequest, how: str) -> None:
    origin = origin_of(request, "admin")
    requests.verify_by_officer(request_id=asked.pk, officer=origin.actor, how=how, origin=origin)


def refuse(request: HttpRequest, asked: DataRequest, basis: str) -> None:
    requests.refuse(request_id=asked.pk, basis=basis, origin=origin_of(request, "admin"))


def erase(request: HttpRequest, asked: DataRequest, accept_residue: bool, confirmed: bool) -> None:
    origin = origin_of(request, "admin")
    erasure.order(request_id=asked.pk, origin=origin, accept_residue=accept_residue)
    transaction.on_commit(partial(tasks.erase_person.delay, asked.pk), robust=True)


STEPS: dict[str, tuple[Any, type[forms.Form], Any]] = {
    "take": (_("Take it"), forms.Form, take),
    "verify": (_("Verify"), VerifyForm, verify),
    "refuse": (_("Refuse"), RefuseForm, refuse),
    "erase": (_("Erase"), EraseForm, erase),
}
FATES = {Fate.DELETED: _("deleted"), Fate.REDACTED: _("redacted"), Fate.KEPT: _("kept")}
DONE = {
    "take": _("Taken; it stands under your name."),
    "verify": _("Verified; a copy of the data goes to the person's address."),
    "refuse": _("Refused."),
    "erase": _("Ordered. It runs in the background; reload this page for the outcome."),
}
OBSTACLES: dict[type[Exception], Any] = {
    requests.ClosedError: _("The request was answered or refused before."),
    requests.NotVerifiedError: _("Nobody has verified the request yet."),
    erasure.NotExportedError: _("The copy of the data that comes first has not been made yet."),
    erasure.HeldError: _("A legal hold stands; nothing may be erased."),
}


def steps_of(request: HttpRequest, asked: DataRequest) -> list[str]:
    if asked.status not in DataRequest.OPEN:
        return []
    steps = [] if asked.assignee_id == request.user.pk else ["take"]
    if asked.status == Status.RECEIVED:
        steps.append("verify")
    if asked.kind == DataRequest.Kind.ERASURE and may_be_ordered(asked):
        steps.append("erase")
    return [*steps, "refuse"]


def may_be_ordered(asked: DataRequest) -> bool:
    return asked.status == Status.EXPORTED and asked.ordered_at is None


class AssigneeFilter(admin.SimpleListFilter):
    """Whoever has taken one, and those that nobody has."""

    title = _("assignee")
    parameter_name = "assignee"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        taken = get_user_model().objects.filter(pk__in=DataRequest.objects.values("assignee"))
        names = taken.order_by("username").values_list("pk", "username")
        return [(NOBODY, _("nobody")), *((str(number), name) for number, name in names)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        if value not in dict(self.lookup_choices):
            return queryset
        return queryset.filter(assignee=None if value == NOBODY else value)


@admin.register(DataRequest)
class DataRequestAdmin(SoughtBySubject, AccessLogged, ReadOnlyAdmin):
    task = _("answering data requests")
    list_display = (
        "id",
        "kind",
        "status",
        "days_left",
        "due_on",
        "assignee",
        "masked_email",
        "received_at",
    )
    list_filter = ("status", "kind", AssigneeFilter)
    list_select_related = ("assignee",)
    ordering = (Case(When(status__in=DataRequest.OPEN, then=0), default=1), "due_on", "id")
    readonly_fields = ("days_left",)
    change_form_template = "admin/consent/datarequest/detail.html"

    @admin.display(description=_("e-mail"))
    def masked_email(self, asked: DataRequest) -> str:
        return masked(asked.email) or "–"

    @admin.display(description=_("time left"))
    def days_left(self, asked: DataRequest) -> str:
        if asked.status not in DataRequest.OPEN:
            return "–"
        days = (asked.due_on - timezone.localdate()).days
        if days < 0:
            return gettext("days overdue: %(days)s") % {"days": -days}
        return gettext("days left: %(days)s") % {"days": days} if days else gettext("today")

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.step_view)
        return [
            path("<int:pk>/step/<slug:step>/", view, name="consent_datarequest_step"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        asked = kwargs["obj"]
        may = request.user.has_perm("consent.change_datarequest")
        context["steps"] = (
            [(name, STEPS[name][0]) for name in steps_of(request, asked)] if may else []
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def step_view(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """GET shows what would happen, POST does it. No transaction around: the services have
        their own, and an erasure first reads for seconds without one."""
        if not request.user.has_perm("consent.change_datarequest"):
            raise PermissionDenied
        asked = get_object_or_404(DataRequest, pk=pk)
        if step not in steps_of(request, asked):
            raise Http404
        form = STEPS[step][1](request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid() and self.act(request, asked, step, form):
            return redirect(reverse("admin:consent_datarequest_change", args=[pk]))
        self.log_access(request, AccessLog.Kind.LOOK, [asked], object_id=str(pk))
        return self.step_page(request, asked, step, form)

    def act(self, request: HttpRequest, asked: DataRequest, step: str, form: forms.Form) -> bool:
        try:
            STEPS[step][2](request, asked, **form.cleaned_data)
        except tuple(OBSTACLES) as error:
            messages.error(request, str(OBSTACLES[type(error)]))
            return False
        messages.success(request, str(DONE[step]))
        return True

    def step_page(
        self, request: HttpRequest, asked: DataRequest, step: str, form: forms.Form
    ) -> TemplateResponse:
        return page(
            self,
            request,
            "admin/consent/datarequest/step.html",
            title=STEPS[step][0],
            row=asked,
            form=form,
            plan=[
                (apps.get_model(row.what)._meta.verbose_name_plural, FATES[row.fate], row)
                for row in erasure.dry_run(email=asked.email)
            ]
            if step == "erase"
            else None,
        )
