from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chatbot import selectors
from chatbot.models import Fact, Package
from chatbot.rendering import unknown_placeholders

# What stands in a masked text for what was there.
MASKS = {
    "xarea": _("[area]"),
    "xpackage": _("[package]"),
    "xcity": _("[city]"),
    "xbudget": _("[budget]"),
    "xnumber": _("[number]"),
    "xname": _("[name]"),
    "xemail": _("[e-mail]"),
    "xphone": _("[phone]"),
}


class WordsField(forms.CharField):
    """A list of words, edited as text with a word (or phrase) a line."""

    widget = forms.Textarea(attrs={"rows": 5, "cols": 40})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = str(value or "").splitlines()
        return [word for line in lines if (word := line.strip())]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool((initial or []) != self.to_python(data))


class Unfilled:
    """Says which placeholders of a text nothing could fill; "" where all is well."""

    def __init__(self, filled_elsewhere: frozenset[str] = frozenset()) -> None:
        self._facts = set(Fact.objects.filter(package=None).values_list("key", flat=True))
        self._facts |= filled_elsewhere
        self._attributes = set(Fact.objects.exclude(package=None).values_list("key", flat=True))
        self._packages = set(Package.objects.values_list("code", flat=True))

    def __call__(self, text: str) -> str:
        unknown = unknown_placeholders(text, self._facts, self._attributes, self._packages)
        told = {"keys": ", ".join(unknown)}
        return gettext("Nothing fills these: %(keys)s") % told if unknown else ""


def posted(request: HttpRequest) -> Any:
    """What a form is bound to; one of a button alone sends no field, and is sent all the same."""
    return request.POST if request.method == "POST" else None


def readable(masked: str) -> str:
    return " ".join(str(MASKS.get(word, word)) for word in masked.split(" "))


def as_masked(text: str) -> str:
    for mask, label in MASKS.items():
        text = text.replace(str(label), mask)
    return text


def tell_unlearned(request: HttpRequest) -> None:
    """On top of the next page, where phrases differ from what the model in use has learned."""
    if not selectors.unlearned().count:
        return
    text = gettext("There are phrases that the bot has not learned yet.")
    url = reverse("admin:chatbot_trainedclassifier_changelist")
    messages.info(
        request, format_html('{} <a href="{}">{}</a>', text, url, gettext("Train a model"))
    )
