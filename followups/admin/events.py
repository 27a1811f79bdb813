"""The queue of follow-ups: what is planned, what became of it, and what staff decide."""

from typing import Any, ClassVar

from csp.decorators import csp_update
from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from chatbot.admin.links import ConversationLinked
from chatbot.rendering import MissingFigureError
from consent.admin.base import AccessLogged
from consent.admin.search import SoughtBySubject, is_number
from consent.emails import masked
from consent.models import AccessLog, ConsentAuditLog
from followups import letters, selectors
from followups.letters import Letter
from followups.models import FollowupEvent, Status
from followups.models.event import WAITING
from followups.sandbox import MAY_FRAME, framed
from followups.services import composing, settling
from followups.services.composing import Desk
from integrations.admin.base import ReadOnlyAdmin, page

SHOWN_AT_MOST = 200
BAR_PIXELS = 320


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300)


STEPS: dict[str, tuple[Any, Any]] = {
    "cancel": (_("Cancel"), settling.cancel),
    "cancel-rest": (_("Cancel this and all that follow"), settling.cancel_rest),
    "delivered": (_("It was delivered"), settling.settle_delivered),
    "lost": (_("It was not delivered, and is given up"), settling.settle_lost),
    "again": (_("It was not delivered: send it again"), settling.settle_again),
}


def steps_of(event: FollowupEvent) -> list[str]:
    if event.status in WAITING:
        return ["cancel", "cancel-rest"]
    if event.status != Status.UNKNOWN:
        return []
    may_go_again = event.conversation_id and not settling.is_late(event)
    return ["delivered", "lost", *(["again"] if may_go_again else [])]


@admin.register(FollowupEvent)
class FollowupEventAdmin(ConversationLinked, SoughtBySubject, AccessLogged, ReadOnlyAdmin):
    task = _("follow-ups")
    change_list_template = "admin/followups/followupevent/list.html"
    change_form_template = "admin/followups/followupevent/detail.html"
    list_display = (
        "conversation_link",
        "followup_number",
        "status",
        "age",
        "due_at",
        "address",
        "why",
        "attempts",
        "last_reply",
    )
    list_filter = ("status", "reason", "followup_number")
    list_select_related = ("conversation",)
    search_help_text = _("A whole e-mail address or subject key, or the number of a conversation.")
    ordering = ("-due_at", "-id")
    fields = (
        "conversation_link",
        "followup_number",
        "status",
        "age",
        "address",
        "quiet_since",
        "due_at",
        "sending_at",
        "sent_at",
        "allowed_by",
        "words",
        "why",
        "attempts",
        "last_reply",
        "answered_at",
        "unsubscribed_at",
        "settled_at",
        "settled_by",
        "subject_key",
    )
    readonly_fields = fields
    links: ClassVar = {
        **ConversationLinked.links,
        "allowed_by": ("consent.view_consentauditlog", "allowed_by_number"),
    }

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        if is_number(term):
            return queryset.filter(conversation=int(term)), False
        return super().get_search_results(request, queryset, term)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Words of a conversation are for those who may read them."""
        may_read = request.user.has_perm("chatbot.view_chatmessage")
        fields = super().get_fields(request, obj)
        return [name for name in fields if may_read or name != "words"]

    @admin.display(description=_("for"), ordering="changed_at")
    def age(self, event: FollowupEvent) -> str:
        """How long it has been in this state."""
        return timesince(event.changed_at, depth=1)

    @admin.display(description=_("e-mail"))
    def address(self, event: FollowupEvent) -> str:
        conversation = event.conversation
        return (masked(conversation.email) if conversation else "") or "–"

    @admin.display(description=_("why not sent"), ordering="reason")
    def why(self, event: FollowupEvent) -> str:
        return ": ".join(filter(None, [event.get_reason_display(), event.note])) or "–"

    @admin.display(description=_("allowed by"))
    def allowed_by(self, event: FollowupEvent) -> SafeString | str:
        """Why did I get this? The entry stays when the person is erased."""
        row = ConsentAuditLog.objects.filter(seq=event.consent_seq or 0).first()
        if row is None:
            return "–"
        url = reverse("admin:consent_consentauditlog_change", args=[row.pk])
        return format_html('<a href="{}">{}</a> ({})', url, row, row.consent_text)

    @admin.display(description=_("allowed by"))
    def allowed_by_number(self, event: FollowupEvent) -> str:
        return str(event.consent_seq or "–")

    @admin.display(description=_("wording"))
    def words(self, event: FollowupEvent) -> str:
        return event.message.message if event.message else event.wording or "–"

    # --- Pages ------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        site = self.admin_site
        return [
            path("upcoming/", site.admin_view(self.upcoming_view), name="followups_upcoming"),
            path("funnel/", site.admin_view(self.funnel_view), name="followups_funnel"),
            path("<int:pk>/mail/", site.admin_view(self.mail_view), name="followups_mail"),
            path("<int:pk>/mail.html", site.admin_view(self.html_view), name="followups_mail_html"),
            path(
                "<int:pk>/step/<slug:step>/",
                site.admin_view(self.step_view),
                name="followups_followupevent_step",
            ),
            *super().get_urls(),
        ]

    def page(self, request: HttpRequest, name: str, **context: Any) -> TemplateResponse:
        return page(self, request, f"admin/followups/followupevent/{name}.html", **context)

    def require(self, request: HttpRequest, *permissions: str) -> None:
        if not request.user.has_perms(permissions):
            raise PermissionDenied

    def upcoming_view(self, request: HttpRequest) -> HttpResponse:
        """What goes out within 24 hours, if nothing comes between."""
        self.require(request, "followups.view_followupevent")
        events = list(selectors.upcoming(timezone.now())[:SHOWN_AT_MOST])
        self.log_access(request, AccessLog.Kind.LOOK, events)
        rows = [(event, self.address(event)) for event in events]
        title = gettext("Going out within 24 hours")
        may_read = request.user.has_perm("chatbot.view_chatconversation")
        return self.page(request, "upcoming", title=title, rows=rows, may_read=may_read)

    def funnel_view(self, request: HttpRequest) -> HttpResponse:
        self.require(request, "followups.view_followupevent")
        rows = selectors.funnel()
        most = max((row["planned"] for row in rows), default=1)
        for row in rows:
            row["pixels"] = row["sent"] * BAR_PIXELS // most
        counts = selectors.counts_by_status()
        states = [(label, counts[status]) for status, label in Status.choices]
        return self.page(
            request,
            "funnel",
            title=gettext("Follow-ups by number"),
            rows=rows,
            states=states,
            after_withdrawal=selectors.count_sent_after_withdrawal(),
        )

    @method_decorator(csp_update(MAY_FRAME))
    def mail_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The mail as it would go out now."""
        event, letter, desk = self.letter(request, pk)
        self.log_access(request, AccessLog.Kind.LOOK, [event], object_id=str(pk))
        text, _html = letters.bodies(letter, desk.sender(letter.language))
        headers = letters.headers(letter, desk.sender(letter.language), timezone.now())
        return self.page(
            request,
            "mail",
            title=gettext("Preview"),
            row=event,
            subject=letter.wording.subject,
            headers=headers,
            text=text,
        )

    def html_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        event, letter, desk = self.letter(request, pk)
        self.log_access(request, AccessLog.Kind.LOOK, [event], object_id=str(pk))
        return framed(letters.bodies(letter, desk.sender(letter.language))[1])

    def letter(self, request: HttpRequest, pk: int) -> tuple[FollowupEvent, Letter, Desk]:
        """Whoever may read conversations may read what is about to be said in one."""
        self.require(request, "followups.view_followupevent", "chatbot.view_chatconversation")
        event = get_object_or_404(FollowupEvent.objects.select_related("conversation"), pk=pk)
        if event.conversation is None or event.status not in WAITING:
            raise Http404
        number, desk = event.conversation.pk, Desk.now()
        grant = selectors.grants_of([number]).get(number)
        agreed_at = grant.agreed_at if grant else timezone.now()
        try:
            number = event.followup_number
            letter = composing.letter_to(event.conversation, number, agreed_at, desk)
            letters.one_header_line(letter.wording.subject)
        except (MissingFigureError, ValueError):
            raise Http404 from None
        return event, letter, desk

    # --- Decisions --------------------------------------------------------------------------

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        event = kwargs["obj"]
        may = request.user.has_perm("followups.change_followupevent")
        context["steps"] = [(name, STEPS[name][0]) for name in steps_of(event)] if may else []
        context["has_preview"] = event.status in WAITING and request.user.has_perm(
            "chatbot.view_chatconversation"
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def step_view(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """GET asks why, POST does it."""
        self.require(request, "followups.change_followupevent")
        event = get_object_or_404(FollowupEvent.objects.select_related("conversation"), pk=pk)
        if step not in steps_of(event):
            raise Http404
        form, (title, act) = WhyForm(request.POST or None), STEPS[step]
        if request.method == "POST" and form.is_valid():
            try:
                act(event_id=pk, why=form.cleaned_data["why"], actor=request.user.get_username())
            except settling.SettledError:
                messages.error(request, gettext("It is in another state by now."))
            else:
                messages.success(request, gettext("Done."))
            return redirect(reverse("admin:followups_followupevent_change", args=[pk]))
        self.log_access(request, AccessLog.Kind.LOOK, [event], object_id=str(pk))
        address = self.address(event)
        return self.page(request, "step", title=title, row=event, form=form, address=address)
