from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class ConversationLinked(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows of a conversation. No link leads to a page that this member of staff may not open.

    `links` names the columns that link: who may open the page, and the column shown to others.
    """

    links: ClassVar[Mapping[str, tuple[str, str]]] = {
        "conversation_link": ("chatbot.view_chatconversation", "conversation_number"),
    }

    def get_list_display(self, request: HttpRequest) -> Any:
        return self.without_links(request, super().get_list_display(request))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.without_links(request, super().get_fields(request, obj))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.without_links(request, super().get_readonly_fields(request, obj))

    def without_links(self, request: HttpRequest, names: Iterable[Any]) -> list[Any]:
        may = request.user.has_perm
        instead = {name: plain for name, (need, plain) in self.links.items() if not may(need)}
        return [instead.get(name, name) for name in names]

    @admin.display(description=_("conversation"), ordering="conversation")
    def conversation_number(self, row: Any) -> str:
        return str(row.conversation_id or gettext("erased"))

    @admin.display(description=_("conversation"), ordering="conversation")
    def conversation_link(self, row: Any) -> SafeString | str:
        text = self.conversation_number(row)
        if row.conversation_id is None:
            return text
        url = reverse("admin:chatbot_chatconversation_change", args=[row.conversation_id])
        return format_html('<a href="{}">{}</a>', url, text)
