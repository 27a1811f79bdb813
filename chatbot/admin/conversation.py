from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from chatbot import selectors
from chatbot.admin.links import ConversationLinked
from chatbot.models import ChatConversation, Lead
from chatbot.services import leads
from consent.admin.base import AccessLogged
from integrations.admin.base import ReadOnlyAdmin


@admin.register(ChatConversation)
class ConversationAdmin(AccessLogged, ReadOnlyAdmin):
    task = _("serving visitors")
    list_display = ("id", "last_message_at", "language", "email", "city", "package", "area")
    list_filter = ("language", "rodo_consent", "marketing_consent")
    search_fields = ("email__exact", "session_id__exact")
    search_help_text = _("A whole e-mail address or session id.")
    ordering = ("-last_message_at", "-id")
    fields = (
        "started_at",
        "last_message_at",
        "ended_at",
        "language",
        "email",
        "rodo_consent",
        "marketing_consent",
        "learned",
        "transcript",
    )
    readonly_fields = fields

    @admin.display(description=_("city"))
    def city(self, conversation: ChatConversation) -> str:
        return str(conversation.context_data.get("city", ""))

    @admin.display(description=_("package"))
    def package(self, conversation: ChatConversation) -> str:
        return str(conversation.context_data.get("package", ""))

    @admin.display(description=_("area, m²"))
    def area(self, conversation: ChatConversation) -> str:
        return str(conversation.context_data.get("square_meters", ""))

    @admin.display(description=_("What the visitor told"))
    def learned(self, conversation: ChatConversation) -> SafeString:
        return SafeString(
            render_to_string("chatbot/learned.html", {"learned": conversation.context_data})
        )

    @admin.display(description=_("Transcript"))
    def transcript(self, conversation: ChatConversation) -> SafeString:
        messages = selectors.history(conversation)
        return SafeString(render_to_string("chatbot/transcript.html", {"messages": messages}))

    class Media:
        css: ClassVar = {"all": ["chatbot/transcript.css"]}


@admin.register(Lead)
class LeadAdmin(ConversationLinked, AccessLogged, ReadOnlyAdmin):
    task = _("sales")
    list_display = (
        "id",
        "created_at",
        "name",
        "email",
        "phone",
        "city",
        "square_meters",
        "interested_package",
        "lead_score",
        "status",
    )
    list_filter = ("status", "interested_package")
    search_fields = ("email__exact", "phone__exact")
    search_help_text = _("A whole e-mail address or phone number (E.164).")
    ordering = ("-created_at", "-id")
    fields = (
        "status",
        "name",
        "email",
        "phone",
        "city",
        "square_meters",
        "interested_package",
        "budget",
        "lead_score",
        "rodo_consent",
        "marketing_consent",
        "monday_item_id",
        "conversation_link",
        "created_at",
        "updated_at",
    )

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def save_model(self, request: HttpRequest, obj: Lead, form: Any, change: bool) -> None:
        leads.set_status(lead_id=obj.pk, status=obj.status)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return tuple(self.get_fields(request, obj)[1:])  # all but the status, which sales set

    @admin.display(description=_("conversation"))
    def conversation_number(self, lead: Lead) -> str:
        return str(lead.conversation or "–")
