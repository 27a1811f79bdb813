from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from chatbot.admin.links import ConversationLinked
from followups.models import HighValueConversation
from integrations.admin.base import ReadOnlyAdmin


@admin.register(HighValueConversation)
class HighValueConversationAdmin(ConversationLinked, ReadOnlyAdmin):
    list_display = (
        "conversation_link",
        "estimate",
        "package",
        "square_meters",
        "quiet_since",
        "announced_at",
    )
    list_display_links = None
    list_filter = ("package",)
    ordering = ("-found_at", "-id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Whoever has left an address or a number since is a lead, and no longer listed here."""
        rows = super().get_queryset(request).filter(conversation__email="")
        return rows.exclude(conversation__context_data__has_key="phone")
