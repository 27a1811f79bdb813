"""The texts of follow-ups, refused while something in them could not be filled."""

from typing import Any, ClassVar

from csp.decorators import csp_update
from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chatbot.models import Fact, Package
from chatbot.rendering import MissingFigureError
from followups import letters, wording
from followups.models import FollowupText
from followups.sandbox import MAY_FRAME, framed
from followups.services import trial
from integrations.admin.base import page
from integrations.mail_session import NoService, Result

FAULTS = {
    "unknown": _("Line %(line)s: nothing fills %(key)s."),
    "optional": _("Line %(line)s: put what mentions %(key)s in [brackets]; not everybody told it."),
    "bracket": _("Line %(line)s: the bracket %(key)s has no partner, or stands in another."),
}
NOBODY = "anna@example.com"


class FollowupTextForm(forms.ModelForm):  # type: ignore[type-arg]
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        facts = set(Fact.objects.filter(package=None).values_list("key", flat=True))
        attributes = set(Fact.objects.exclude(package=None).values_list("key", flat=True))
        packages = set(Package.objects.values_list("code", flat=True))
        for name in ("subject", "body"):
            for fault in wording.faults(cleaned.get(name, ""), facts, attributes, packages):
                told = {"line": fault.line, "key": fault.key}
                self.add_error(name, ValidationError(FAULTS[fault.kind], params=told))
        if not letters.is_one_line(cleaned.get("subject", "")):
            self.add_error("subject", _("This can't stand in the subject of a mail."))
        return cleaned


@admin.register(FollowupText)
class FollowupTextAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = FollowupTextForm
    change_form_template = "admin/followups/followuptext/change.html"
    list_display = ("followup_number", "language", "subject", "updated_at")
    list_filter = ("language",)
    fields = ("followup_number", "language", "subject", "body")
    readonly_fields = ("followup_number", "language")
    formfield_overrides: ClassVar = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 14, "cols": 90})}
    }

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[Any]:
        site = self.admin_site
        return [
            path("<int:pk>/preview/", site.admin_view(self.preview_view), name="followups_preview"),
            path(
                "<int:pk>/preview.html",
                site.admin_view(self.html_view),
                name="followups_preview_html",
            ),
            *super().get_urls(),
        ]

    @method_decorator(csp_update(MAY_FRAME))
    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """GET shows the mail to an invented visitor, POST sends it to whoever asks."""
        text = self.text(request, pk)
        if request.method == "POST":
            self.send(request, text)
            return redirect(reverse("admin:followups_preview", args=[pk]))
        try:
            letter, desk = trial.trial_letter(text, NOBODY)
        except MissingFigureError as error:
            messages.error(request, gettext("Nothing fills %(key)s any more.") % {"key": error})
            return redirect(reverse("admin:followups_followuptext_change", args=[pk]))
        except ValueError:
            messages.error(request, gettext("This can't stand in the subject of a mail."))
            return redirect(reverse("admin:followups_followuptext_change", args=[pk]))
        return page(
            self,
            request,
            "admin/followups/followuptext/preview.html",
            title=gettext("Preview"),
            row=text,
            subject=letter.wording.subject,
            plain=letters.bodies(letter, desk.sender(letter.language))[0],
            own_address=getattr(request.user, "email", ""),
            may_send=request.user.has_perm("followups.change_followuptext"),
        )

    def html_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        text = self.text(request, pk)
        try:
            letter, desk = trial.trial_letter(text, NOBODY)
        except (MissingFigureError, ValueError):
            raise Http404 from None
        return framed(letters.bodies(letter, desk.sender(letter.language))[1])

    def text(self, request: HttpRequest, pk: int) -> FollowupText:
        if not request.user.has_perm("followups.view_followuptext"):
            raise PermissionDenied
        return get_object_or_404(FollowupText, pk=pk)

    def send(self, request: HttpRequest, text: FollowupText) -> None:
        """To the account's own address and to no other."""
        if not request.user.has_perm("followups.change_followuptext"):
            raise PermissionDenied
        address = getattr(request.user, "email", "")
        try:
            validate_email(address)
            outcome = trial.send_trial(text, address)
        except ValidationError:
            messages.error(request, gettext("Your account has no e-mail address."))
        except (NoService, MissingFigureError) as error:
            messages.error(request, gettext("Not sent: %(fault)s") % {"fault": error})
        except ValueError:
            messages.error(request, gettext("This can't stand in the subject of a mail."))
        else:
            if outcome.result == Result.SENT:
                messages.success(request, gettext("Sent to %(email)s.") % {"email": address})
            else:
                messages.error(request, gettext("Not sent: %(fault)s") % {"fault": outcome.reply})
