from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from chatbot.admin.words import Unfilled, WordsField, tell_unlearned
from chatbot.models import City, Fact, Intent, IntentPhrase, Package, Reply
from chatbot.rendering import REPLY_KEYS

WIDGET_KEYS = {"seconds", "count", "version"}  # the widget fills these itself
SHORT_TEXT: dict[Any, Any] = {
    models.TextField: {"widget": forms.Textarea(attrs={"rows": 2, "cols": 60})}
}


class FactInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Fact
    extra = 0
    formfield_overrides = SHORT_TEXT


class PackageForm(forms.ModelForm):  # type: ignore[type-arg]
    aliases = WordsField(label=_("aliases"), required=False)


@admin.register(Package)
class PackageAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = PackageForm
    list_display = (
        "name",
        "code",
        "price_per_m2",
        "min_price_per_m2",
        "max_price_per_m2",
        "is_active",
    )
    inlines = (FactInline,)


@admin.register(Fact)
class FactAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("key", "package", "value_pl", "value_en")
    list_filter = ("package",)
    list_select_related = ("package",)
    search_fields = ("key", "value_pl", "value_en")
    formfield_overrides = SHORT_TEXT


class CityForm(forms.ModelForm):  # type: ignore[type-arg]
    forms = WordsField(label=_("inflected forms"))


@admin.register(City)
class CityAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = CityForm
    list_display = ("name", "coverage")
    list_filter = ("coverage",)
    search_fields = ("name",)


class TemplateForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses a text with a placeholder that nothing could fill, and names it."""

    filled_elsewhere: frozenset[str] = frozenset()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        unfilled = Unfilled(self.filled_elsewhere)
        for name, value in list(cleaned.items()):  # an error takes its field out
            if not (isinstance(value, str) and name.endswith(("_pl", "_en"))):
                continue
            if unknown := unfilled(value):
                self.add_error(name, unknown)
        return cleaned


class IntentForm(TemplateForm):
    next_codes = WordsField(label=_("offered next"), required=False)


class PhraseInline(admin.TabularInline):  # type: ignore[type-arg]
    model = IntentPhrase
    extra = 1


@admin.register(Intent)
class IntentAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Answers count at once; phrases once a model that learned them is in use."""

    form = IntentForm
    list_display = ("code", "title_pl", "title_en", "has_effect", "is_active")
    list_filter = ("is_active", "has_effect")
    search_fields = ("code", "title_pl", "title_en", "phrases__text")
    inlines = (PhraseInline,)
    formfield_overrides: ClassVar = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 5, "cols": 90})}
    }

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            tell_unlearned(request)


class ReplyForm(TemplateForm):
    filled_elsewhere = REPLY_KEYS | WIDGET_KEYS


@admin.register(Reply)
class ReplyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = ReplyForm
    list_display = ("code", "text_pl", "text_en")
    search_fields = ("code", "text_pl", "text_en")
    formfield_overrides: ClassVar = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 4, "cols": 90})}
    }
