"""A follow-up's words and mail, from the rows as they stand now."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chatbot import selectors as chat_selectors
from chatbot.learned import Learned
from chatbot.models import ChatConversation
from chatbot.rendering import Figures, Speaker
from chatbot.services.leads import learned_so_far
from consent import tokens
from followups import letters, texts, wording
from followups.letters import Letter, Sender
from followups.models import FollowupText
from followups.wording import Template


@dataclass(frozen=True, slots=True)
class Desk:
    """What all mails of one run share: figures and texts, read once."""

    figures: Figures
    templates: dict[tuple[int, str], Template]
    _senders: dict[str, Sender] = field(default_factory=dict)

    @classmethod
    def now(cls) -> Self:
        figures, _ = chat_selectors.figures()
        rows = FollowupText.objects.all()
        edited = {
            (row.followup_number, row.language): Template(row.subject, row.body) for row in rows
        }
        return cls(figures, texts.shipped() | edited)

    def sender(self, language: str) -> Sender:
        if language not in self._senders:
            self._senders[language] = self._sender(language)
        return self._senders[language]

    def _sender(self, language: str) -> Sender:
        fact = Speaker(self.figures, language).fact_or_nothing
        mailbox = settings.DEFAULT_FROM_EMAIL
        return Sender(
            mailbox=mailbox,
            company=fact("company.name"),
            email=fact("company.contact.email") or letters.address_of(mailbox),
            phone=fact("company.contact.phone"),
            site_url=settings.PUBLIC_URL,
            privacy_url=settings.PRIVACY_POLICY_URL,
        )


def letter_to(
    conversation: ChatConversation, number: int, agreed_at: datetime, desk: Desk
) -> Letter:
    """Raises MissingFigureError where a text asks for a fact that has no row any more."""
    return letter(
        desk,
        number=number,
        language=conversation.language,
        learned=learned_so_far(conversation),
        recipient=conversation.email,
        agreed_at=agreed_at,
        conversation_id=conversation.pk,
    )


def letter(
    desk: Desk,
    *,
    number: int,
    language: str,
    learned: Learned,
    recipient: str,
    agreed_at: datetime,
    conversation_id: int,
    template: Template | None = None,
) -> Letter:
    values = wording.visitor_values(learned, desk.figures, language)
    speaker = Speaker(desk.figures, language, learned.package)
    worded = wording.worded(template or desk.templates[number, language], speaker, values)
    domain = letters.address_of(settings.DEFAULT_FROM_EMAIL).rpartition("@")[2]
    return Letter(
        recipient=recipient,
        language=language,
        wording=worded,
        card=card(values, language),
        agreed_on=timezone.localtime(agreed_at),
        message_id=letters.message_id(conversation_id, number, domain),
        unsubscribe_url=tokens.unsubscribe_url(recipient),
    )


def card(values: dict[str, str], language: str) -> list[tuple[str, str]]:
    """The quote; without one nothing."""
    if "quote.total" not in values:
        return []
    with translation.override(language):
        return [
            (_("Package"), values["visitor.package"]),
            (_("Area"), values["visitor.area"]),
            (_("Price per m²"), values["quote.price"]),
            (_("Estimate"), values["quote.total"]),
        ]


def mail_bytes(written: Letter, desk: Desk) -> bytes:
    return letters.as_bytes(written, desk.sender(written.language), timezone.now())


def example() -> Learned:
    """An invented visitor, for previews and test mails."""
    figures, _ = chat_selectors.figures()
    package = figures.prices[len(figures.prices) // 2].code if figures.prices else None
    name, city = ("Anna", "Gdańsk")
    return Learned.from_json({"square_meters": 60, "package": package, "name": name, "city": city})
