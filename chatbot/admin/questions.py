"""What the bot could not answer, and how staff teach it."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chatbot import selectors
from chatbot.admin.knowledge import TemplateForm
from chatbot.admin.words import WordsField, as_masked, posted, readable, tell_unlearned
from chatbot.models import Intent, IntentPhrase, UnansweredQuestion
from chatbot.services import questions
from integrations.admin.base import ReadOnlyAdmin, page

Status = UnansweredQuestion.Status
PHRASE_MAX = IntentPhrase._meta.get_field("text").max_length or 0
FEW_PHRASES = 12  # below it an intent is recognised less well


class PhraseFields:
    """The parts of both forms that say which phrases are made of a question."""

    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def offer(self, question: UnansweredQuestion) -> None:
        texts = [question.text, *question.variants]
        self.fields["texts"] = forms.MultipleChoiceField(
            label=_("As visitors wrote it"),
            choices=[(text, readable(text)) for text in texts],
            initial=texts,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["own"] = WordsField(
            label=_("In words of your own, a line each"),
            required=False,
            help_text=_("Like in a chat; several ways to ask help most. No names or numbers."),
        )

    def phrases(self) -> list[str]:
        """Raises ValidationError where there is none, or one is too long."""
        own = [as_masked(text) for text in self.cleaned_data.get("own", ())]
        if any(len(text) > PHRASE_MAX for text in own):
            raise forms.ValidationError(
                _("A phrase has at most %(number)s characters."), params={"number": PHRASE_MAX}
            )
        found = [*self.cleaned_data.get("texts", ()), *own]
        if not found:
            raise forms.ValidationError(_("Tick a phrase, or write one."))
        return found


class IntentChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.title_pl} – {obj.question_pl}"


class TeachForm(PhraseFields, forms.Form):
    intent = IntentChoice(queryset=Intent.objects.none())

    def __init__(self, *args: Any, question: UnansweredQuestion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        intents = Intent.objects.filter(is_active=True)
        # Nothing is picked beforehand: the bot's guess was no answer.
        choice = IntentChoice(label=_("What it asks"), queryset=intents.order_by("title_pl"))
        self.fields["intent"] = choice
        self.offer(question)

    def clean(self) -> dict[str, Any]:
        return {**self.cleaned_data, "phrases": self.phrases()}


class NewIntentForm(PhraseFields, TemplateForm):
    class Meta:
        model = Intent
        fields = (
            "title_pl",
            "title_en",
            "question_pl",
            "question_en",
            "answer_pl",
            "answer_en",
        )

    def __init__(self, *args: Any, question: UnansweredQuestion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(question)

    def clean(self) -> dict[str, Any]:
        return {**super().clean(), "phrases": self.phrases()}


def teach(request: HttpRequest, question: UnansweredQuestion, form: Any) -> str:
    intent = form.cleaned_data["intent"]
    return taught(request, question, intent, form.cleaned_data["phrases"], questions.teach)


def teach_new(request: HttpRequest, question: UnansweredQuestion, form: Any) -> str:
    intent = form.save(commit=False)
    return taught(request, question, intent, form.cleaned_data["phrases"], questions.teach_new)


def taught(
    request: HttpRequest,
    question: UnansweredQuestion,
    intent: Intent,
    phrases: Sequence[str],
    service: Any,
) -> str:
    service(
        question_id=question.pk,
        intent=intent,
        phrases=phrases,
        staff=request.user.get_username(),
    )
    tell_unlearned(request)
    number = intent.phrases.count()
    if number < FEW_PHRASES:
        text = gettext("“%(intent)s” has only %(number)s phrases now; a dozen different ones help.")
        messages.warning(request, text % {"intent": intent.title_pl, "number": number})
    return gettext("Taught: “%(intent)s”.") % {"intent": intent.title_pl}


def dismiss(request: HttpRequest, question: UnansweredQuestion, _form: Any) -> str:
    questions.dismiss(question_id=question.pk, staff=request.user.get_username())
    return gettext("Dismissed.")


def reopen(request: HttpRequest, question: UnansweredQuestion, _form: Any) -> str:
    questions.reopen(question_id=question.pk, staff=request.user.get_username())
    return gettext("Open again.")


class ConfirmForm(forms.Form):
    def __init__(self, *args: Any, question: UnansweredQuestion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


STEPS: dict[str, tuple[Any, Any, Any]] = {
    "teach": (_("Pick what it asks"), TeachForm, teach),
    "new": (_("Write a new answer"), NewIntentForm, teach_new),
    "dismiss": (_("Dismiss"), ConfirmForm, dismiss),
    "reopen": (_("Open again"), ConfirmForm, reopen),
}
BUTTONS = {"teach": _("Teach"), "new": _("Teach")}
NEEDED = {
    "teach": ("chatbot.change_unansweredquestion", "chatbot.add_intentphrase"),
    "new": (
        "chatbot.change_unansweredquestion",
        "chatbot.add_intentphrase",
        "chatbot.add_intent",
    ),
    "dismiss": ("chatbot.change_unansweredquestion",),
    "reopen": ("chatbot.change_unansweredquestion",),
}


def steps_of(request: HttpRequest, question: UnansweredQuestion) -> list[str]:
    """Those that the question allows and that this member of staff may take."""
    names = ("teach", "new", "dismiss") if question.status == Status.OPEN else ("reopen",)
    return [name for name in names if request.user.has_perms(NEEDED[name])]


def titles_of_intents() -> dict[str, str]:
    return dict(Intent.objects.values_list("code", "title_pl"))


class StatusFilter(admin.SimpleListFilter):
    """The open ones, where nothing else is asked for."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*((status.value, status.label) for status in Status), ("all", _("all"))]

    def choices(self, changelist: Any) -> Iterator[Any]:
        for value, label in self.lookup_choices:
            yield {
                "selected": (self.value() or Status.OPEN.value) == value,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": label,
            }

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value() or Status.OPEN.value
        return queryset.filter(status=value) if value in Status.values else queryset


@admin.register(UnansweredQuestion)
class UnansweredQuestionAdmin(ReadOnlyAdmin):
    """Masked texts that belong to nobody, so looking at them is no access to personal data."""

    list_display = ("question", "count", "last_asked_at", "thought_of", "language", "status")
    list_filter = (StatusFilter, "language")
    ordering = ("-count", "-last_asked_at", "-id")
    list_select_related = ("intent",)
    actions = ("dismiss_selected",)
    change_list_template = "admin/chatbot/unansweredquestion/list.html"
    change_form_template = "admin/row_with_steps.html"
    fields = (
        "question",
        "also_asked_as",
        "count",
        "first_asked_at",
        "last_asked_at",
        "language",
        "thought_of",
        "status",
        "intent",
    )
    readonly_fields = fields

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return admin.ModelAdmin.has_delete_permission(self, request, obj)

    def has_dismiss_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perms(NEEDED["dismiss"])

    @admin.display(description=_("question"))
    def question(self, question: UnansweredQuestion) -> str:
        return readable(question.text)

    @admin.display(description=_("also asked as"))
    def also_asked_as(self, question: UnansweredQuestion) -> str:
        return "\n".join(readable(text) for text in question.variants) or "–"

    @admin.display(description=_("the bot thought of"))
    def thought_of(self, question: UnansweredQuestion) -> str:
        titles = getattr(question, "titles", None) or titles_of_intents()
        return ", ".join(titles.get(code, code) for code in question.guesses) or "–"

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        titles = titles_of_intents()
        for question in changelist.result_list:  # so that not each of them asks for the titles
            question.titles = titles
        return changelist

    @admin.action(description=_("Dismiss the selected questions"), permissions=["dismiss"])
    def dismiss_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        done = 0
        for number in queryset.filter(status=Status.OPEN).values_list("pk", flat=True):
            try:
                questions.dismiss(question_id=number, staff=request.user.get_username())
            except questions.DecidedError:
                continue
            done += 1
        messages.success(request, gettext("Dismissed: %(number)s.") % {"number": done})

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.step_view)
        return [
            path("<int:pk>/step/<slug:step>/", view, name="chatbot_unansweredquestion_step"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        context = {"unlearned": selectors.unlearned().count, **(extra_context or {})}
        return super().changelist_view(request, context)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        if question := kwargs.get("obj"):
            names = steps_of(request, question)
            context["steps"] = [(name, STEPS[name][0]) for name in names]
        return super().render_change_form(request, context, *args, **kwargs)

    def step_view(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        if step not in STEPS:
            raise Http404
        if not request.user.has_perms(NEEDED[step]):
            raise PermissionDenied
        question = get_object_or_404(UnansweredQuestion, pk=pk)
        if step not in steps_of(request, question):
            messages.error(request, gettext("Somebody has decided about this question before."))
            return redirect(reverse("admin:chatbot_unansweredquestion_change", args=[pk]))
        form = STEPS[step][1](posted(request), question=question)
        if request.method == "POST" and form.is_valid() and self.act(request, question, step, form):
            return redirect(reverse("admin:chatbot_unansweredquestion_changelist"))
        return self.step_page(request, question, step, form)

    def act(self, request: HttpRequest, question: UnansweredQuestion, step: str, form: Any) -> bool:
        try:
            done = STEPS[step][2](request, question, form)
        except questions.PhraseTakenError as error:
            told = {"phrase": readable(error.text), "intent": error.intent.title_pl}
            text = gettext("“%(phrase)s” is a phrase of “%(intent)s” already.")
            form.add_error(None, text % told)
            return False
        except questions.DecidedError:
            messages.error(request, gettext("Somebody has decided about this question before."))
            return True
        messages.success(request, done)
        return True

    def step_page(
        self, request: HttpRequest, question: UnansweredQuestion, step: str, form: Any
    ) -> TemplateResponse:
        return page(
            self,
            request,
            "admin/chatbot/unansweredquestion/step.html",
            title=STEPS[step][0],
            button=BUTTONS.get(step, STEPS[step][0]),
            row=question,
            texts=[readable(text) for text in (question.text, *question.variants)],
            thought_of=self.thought_of(question),
            form=form,
        )
