from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chatbot.admin.words import Unfilled, WordsField
from chatbot.models import GoldenAnswer, Intent
from chatbot.services import checking

# What the rules answer, beside intents.
RULES = {
    "fallback": _("no answer"),
    "unsure": _("no answer, but suggestions"),
    "budget": _("what the budget pays for"),
    "unknown_package": _("there is no such package"),
    "area_out_of_range": _("too small or too large"),
    "area_unclear": _("which of the areas?"),
    "go_on": _("a yes or no: what comes next"),
    "name": _("the name was noted"),
}


def answers() -> list[tuple[str, str]]:
    """Code and words of all that a question may be answered as."""
    intents = Intent.objects.order_by("title_pl").values_list("code", "title_pl")
    found = {code: f"{title} ({code})" for code, title in intents}
    return [*found.items(), *((code, str(label)) for code, label in RULES.items())]


class GoldenAnswerForm(forms.ModelForm):  # type: ignore[type-arg]
    fragments = WordsField(
        label=_("the answer contains"),
        required=False,
        help_text=_("A line each. Figures as placeholders: {warranty.works_months}."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "expected" in self.fields:
            known = answers()
            now = self.instance.expected
            if now and now not in dict(known):
                known.append((now, now))  # its intent is gone; staff see what was expected
            self.fields["expected"] = forms.ChoiceField(label=_("answered as"), choices=known)

    def clean_fragments(self) -> list[str]:
        fragments: list[str] = self.cleaned_data["fragments"]
        if unknown := Unfilled()("\n".join(fragments)):
            raise forms.ValidationError(unknown)
        return fragments


@admin.register(GoldenAnswer)
class GoldenAnswerAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = GoldenAnswerForm
    list_display = ("question", "language", "expected", "is_active")
    list_filter = ("is_active", "language")
    search_fields = ("question", "expected")

    def save_model(self, request: HttpRequest, obj: GoldenAnswer, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        now = checking.intent_now(obj.question, obj.language)
        if obj.is_active and now != obj.expected:
            told = {"intent": dict(answers()).get(now, now)}
            text = gettext("Now the bot answers this as: %(intent)s. No model may do the same.")
            messages.warning(request, text % told)
