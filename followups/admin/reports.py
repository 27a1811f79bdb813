from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.admin.base import AccessLogged
from consent.admin.search import SoughtBySubject
from consent.emails import normalise_email
from consent.models import Purpose
from consent.selectors import suppressed_purposes
from consent.serializers import origin_of
from followups.models import DeliveryReport
from followups.services import reporting
from integrations.admin.base import BoundedPaginator

Kind = DeliveryReport.Kind
BY_HAND = [(kind.value, kind.label) for kind in (Kind.BOUNCE, Kind.COMPLAINT)]


class ReportForm(forms.ModelForm):  # type: ignore[type-arg]
    """Staff type the address; only its key is stored."""

    email = forms.CharField(label=_("e-mail"), max_length=254)
    kind = forms.ChoiceField(label=_("kind"), choices=BY_HAND)

    class Meta:
        model = DeliveryReport
        fields = ("code",)

    def clean_email(self) -> str:
        try:
            email = normalise_email(self.cleaned_data["email"])
        except ValueError:
            raise ValidationError(_("This is not an e-mail address.")) from None
        if Purpose.MARKETING in suppressed_purposes(email):
            raise ValidationError(_("This address gets no marketing any more."))
        return email


@admin.register(DeliveryReport)
class DeliveryReportAdmin(SoughtBySubject, AccessLogged):
    """Added and looked at; nothing is taken back here: the owner's new consent does that."""

    task = _("undeliverable addresses")
    list_display = ("recorded_at", "kind", "code", "subject_key", "recorded_by")
    list_filter = ("kind",)
    show_full_result_count = False
    paginator = BoundedPaginator
    actions = None
    ordering = ("-recorded_at", "-id")
    fields = ("email", "kind", "code")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = {} if obj else {"form": ReportForm}
        return super().get_form(request, obj, change, **form, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return self.fields
        return ("recorded_at", "kind", "code", "subject_key", "log_seq", "recorded_by")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        told = form.cleaned_data
        made = reporting.record_by_hand(
            kind=told["kind"],
            email=told["email"],
            code=told["code"],
            origin=origin_of(request, "admin"),
        )
        obj.__dict__.update(made.__dict__)
