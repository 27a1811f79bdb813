from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.admin.base import AccessLogged
from consent.admin.search import SoughtBySubject, as_subject_key
from consent.models import LegalHold


class NewHoldForm(forms.ModelForm):  # type: ignore[type-arg]
    """The officer types the address; only its key is stored."""

    email = forms.CharField(label=_("e-mail"), max_length=254)

    class Meta:
        model = LegalHold
        fields = ("reason", "until")

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until < timezone.localdate():
            raise ValidationError(_("A hold begins today; its last day can't be over."))
        return until

    def clean_email(self) -> str:
        key = as_subject_key(self.cleaned_data["email"])
        if key is None:
            raise ValidationError(_("This is not an e-mail address."))
        self.instance.subject_key = key
        return key


@admin.register(LegalHold)
class LegalHoldAdmin(SoughtBySubject, AccessLogged):
    """A hold ends early by its last day being changed; that it stood stays on record."""

    task = _("legal holds")
    list_display = ("subject_key", "reason", "until", "created_at")
    actions = None
    ordering = ("-until", "-id")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = {} if obj else {"form": NewHoldForm}
        return super().get_form(request, obj, change, **form, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (
            ("subject_key", "reason", "until", "created_at")
            if obj
            else ("email", "reason", "until")
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("subject_key", "created_at") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
