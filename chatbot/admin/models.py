"""Models: what a candidate changes, and who decides about it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from chatbot import golden, selectors
from chatbot.admin.golden import answers
from chatbot.admin.words import posted, readable
from chatbot.models import TeachingEvent, TrainedClassifier
from chatbot.services import teaching
from chatbot.tasks import train_ordered_model
from integrations.admin.base import ReadOnlyAdmin, page

Status = TrainedClassifier.Status
PHRASES_SHOWN = 200
CHANGE = "chatbot.change_trainedclassifier"
KINDS = {
    golden.BROKEN: _("breaks"),
    golden.WRONG_STILL: _("stays wrong"),
    golden.MENDED: _("is mended"),
}


class DecisionForm(forms.Form):
    """`replacing` is the model in use when the page was opened: nobody replaces another unseen."""

    replacing = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ReasonForm(DecisionForm):
    reason = forms.CharField(label=_("Reason"), max_length=500)


def check(_request: HttpRequest, model: TrainedClassifier, staff: str, **_told: Any) -> str:
    outcome = teaching.check_again(model_id=model.pk, staff=staff)
    if outcome.golden_wrong:
        return gettext("Checked: golden answers are wrong with it.")
    return gettext("Checked: all golden answers are right.")


def activate(
    _request: HttpRequest, model: TrainedClassifier, staff: str, replacing: int | None
) -> str:
    teaching.activate(model_id=model.pk, replacing=replacing, staff=staff)
    return gettext("%(model)s is in use, from the next message on.") % {"model": model}


def refuse(
    _request: HttpRequest, model: TrainedClassifier, staff: str, reason: str, **_told: Any
) -> str:
    teaching.refuse(model_id=model.pk, staff=staff, reason=reason)
    return gettext("Refused.")


def put_back(
    _request: HttpRequest, model: TrainedClassifier, staff: str, replacing: int | None, reason: str
) -> str:
    teaching.put_back(model_id=model.pk, replacing=replacing, staff=staff, reason=reason)
    return gettext("%(model)s is in use, from the next message on.") % {"model": model}


STEPS: dict[str, tuple[Any, type[forms.Form], Any]] = {
    "activate": (_("Activate"), DecisionForm, activate),
    "refuse": (_("Refuse it"), ReasonForm, refuse),
    "check": (_("Check again"), DecisionForm, check),
    "put-back": (_("Put back"), ReasonForm, put_back),
}
STEPS_OF: dict[str, tuple[str, ...]] = {
    Status.ORDERED: ("refuse",),
    Status.CANDIDATE: ("activate", "refuse", "check"),
    Status.REPLACED: ("put-back",),
}


def obstacle(error: Exception) -> str:
    """What stood in the way, in words for whoever pressed the button."""
    if isinstance(error, teaching.MeanwhileError):
        return meanwhile(error.active)
    if isinstance(error, teaching.BrokenError):
        wrong = "; ".join(finding.question for finding in error.findings[:5])
        text = gettext("Not activated: %(count)s golden answers are wrong with it: %(questions)s")
        return text % {"count": len(error.findings), "questions": wrong}
    return str(OBSTACLES[type(error)])


def meanwhile(active: TrainedClassifier | None) -> str:
    if active is None:
        return gettext("Meanwhile the model in use has gone. Look at the page again.")
    last = selectors.last_put_in_use(active)
    return gettext(
        "Meanwhile %(staff)s has put %(model)s in use. Look at what changes against it."
    ) % {"staff": last.staff if last else "–", "model": active}


OBSTACLES: dict[type[Exception], Any] = {
    teaching.DecidedError: _("Somebody has decided about this model before."),
    teaching.ChangedError: _("The knowledge changed just now. Try again."),
    teaching.NothingNewError: _("The bot has learned all phrases there are."),
    teaching.AlreadyOrderedError: _("A model is being trained already. It takes seconds."),
    teaching.MeanwhileError: "",
    teaching.BrokenError: "",
}


@admin.register(TrainedClassifier)
class TrainedClassifierAdmin(ReadOnlyAdmin):
    list_display = (
        "__str__",
        "status",
        "trained_at",
        "trained_by",
        "phrase_count",
        "intent_count",
        "golden",
    )
    ordering = ("-id",)
    change_list_template = "admin/chatbot/trainedclassifier/list.html"
    change_form_template = "admin/chatbot/trainedclassifier/detail.html"
    fields = (
        "status",
        "trained_at",
        "trained_by",
        "phrase_count",
        "intent_count",
        "golden",
        "questions",
        "passed_at",
        "reason",
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer("data", "phrases")

    @admin.display(description=_("golden answers right"))
    def golden(self, model: TrainedClassifier) -> str:
        if model.golden_count is None or model.golden_wrong is None:
            return "–"
        right = model.golden_count - model.golden_wrong
        return gettext("%(right)s of %(all)s") % {"right": right, "all": model.golden_count}

    @admin.display(description=_("open questions that it answers"))
    def questions(self, model: TrainedClassifier) -> str:
        told = {"right": model.questions_answered, "all": model.questions_count}
        return gettext("%(right)s of %(all)s") % told

    def get_urls(self) -> list[Any]:
        site = self.admin_site
        return [
            path(
                "train/",
                site.admin_view(require_POST(self.train_view)),
                name="chatbot_trainedclassifier_train",
            ),
            path(
                "<int:pk>/step/<slug:step>/",
                site.admin_view(self.step_view),
                name="chatbot_trainedclassifier_step",
            ),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        context = {
            "unlearned": selectors.unlearned().count,
            "is_training": TrainedClassifier.objects.filter(status=Status.ORDERED).exists(),
            "may_change": request.user.has_perm(CHANGE),
        }
        return super().changelist_view(request, context | (extra_context or {}))

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        if model := kwargs.get("obj"):
            names = STEPS_OF.get(model.status, ()) if request.user.has_perm(CHANGE) else ()
            context["steps"] = [(name, STEPS[name][0]) for name in names]
            context |= self.what_changes(model)
        return super().render_change_form(request, context, *args, **kwargs)

    def what_changes(self, model: TrainedClassifier) -> dict[str, Any]:
        events = TeachingEvent.objects.filter(model_number=model.pk)
        difference = selectors.learned_beside(model)
        return {
            "findings": finding_rows(model.findings),
            "new": [(readable(text), code) for text, code in difference.new[:PHRASES_SHOWN]],
            "new_count": len(difference.new),
            "gone_count": len(difference.gone),
            "events": events.order_by("pk"),
        }

    def train_view(self, request: HttpRequest) -> HttpResponse:
        """A worker trains: it takes longer than a page should. A broker that is away stops
        nothing, since each minute somebody looks for what was ordered."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        try:
            teaching.order(staff=request.user.get_username())
        except (teaching.NothingNewError, teaching.AlreadyOrderedError) as error:
            messages.warning(request, obstacle(error))
        else:
            messages.success(
                request, gettext("It is being trained. Look at this page again in some seconds.")
            )
        transaction.on_commit(train_ordered_model.delay, robust=True)
        return redirect(reverse("admin:chatbot_trainedclassifier_changelist"))

    def step_view(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """GET shows what would change, POST does it."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        if step not in STEPS:
            raise Http404
        model = get_object_or_404(TrainedClassifier.objects.defer("data"), pk=pk)
        active = selectors.active_model()
        if step not in STEPS_OF.get(model.status, ()):
            messages.error(request, obstacle(teaching.DecidedError()))
            return redirect(reverse("admin:chatbot_trainedclassifier_change", args=[pk]))
        initial = {"replacing": active.pk if active else None}
        form = STEPS[step][1](posted(request), initial=initial)
        if request.method == "POST" and form.is_valid():
            self.act(request, model, step, form)
            return redirect(reverse("admin:chatbot_trainedclassifier_change", args=[pk]))
        try:
            return self.step_page(request, model, active, step, form)
        except teaching.DecidedError as error:  # meanwhile it was too old to be kept
            messages.error(request, obstacle(error))
            return redirect(reverse("admin:chatbot_trainedclassifier_changelist"))

    def act(
        self, request: HttpRequest, model: TrainedClassifier, step: str, form: forms.Form
    ) -> None:
        decide = partial(STEPS[step][2], request, model, request.user.get_username())
        try:
            messages.success(request, decide(**form.cleaned_data))
        except tuple(OBSTACLES) as error:
            messages.error(request, obstacle(error))

    def step_page(
        self,
        request: HttpRequest,
        model: TrainedClassifier,
        active: TrainedClassifier | None,
        step: str,
        form: forms.Form,
    ) -> TemplateResponse:
        is_back = step == "put-back"
        findings = teaching.findings_now(model.pk) if is_back else model.findings
        return page(
            self,
            request,
            "admin/chatbot/trainedclassifier/step.html",
            title=STEPS[step][0],
            row=model,
            active=active,
            golden=self.golden(model),
            findings=finding_rows(findings),
            form=form,
        )


def finding_rows(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """In words: what it does, the question, and how it is answered before and after."""
    titles = dict(answers()) if findings else {}

    def titled(code: str) -> str:
        return titles.get(code, code)

    return [
        {
            "kind": KINDS.get(finding["kind"], finding["kind"]),
            "question": finding["question"],
            "expected": titled(finding["expected"]),
            "before": titled(finding["before"]),
            "after": titled(finding["after"]),
            "lacks": ", ".join(finding["lacks"]),
        }
        for finding in findings
    ]


@admin.register(TeachingEvent)
class TeachingEventAdmin(ReadOnlyAdmin):
    list_display = (
        "at",
        "staff",
        "kind",
        "question_number",
        "model_number",
        "replaced_number",
        "intent_code",
        "phrase_count",
        "golden_wrong",
        "reason",
    )
    list_filter = ("kind",)
    ordering = ("-at", "-id")
