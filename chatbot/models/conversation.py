from typing import ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chatbot.models.knowledge import Language
from consent.models import ConsentHolder


class ChatConversation(ConsentHolder):
    """One visitor's conversation. Whoever knows its session id may carry it on."""

    log_field = "conversation_id"

    session_id = models.CharField(_("session"), max_length=100, unique=True)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.POLISH
    )
    context_data = models.JSONField(
        _("context"), default=dict, blank=True, help_text=_("What the visitor told about the flat.")
    )
    dialogue_state = models.JSONField(
        _("dialogue state"), default=dict, blank=True, help_text=_("Where the dialogue stands.")
    )
    started_at = models.DateTimeField(_("started"), default=timezone.now, editable=False)
    last_message_at = models.DateTimeField(_("last message"), null=True, editable=False)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta(ConsentHolder.Meta):
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")
        constraints: ClassVar = [
            *ConsentHolder.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(language__in=["pl", "en"]), name="conversation_language_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-last_message_at", "-id"], name="conversation_newest"),
            models.Index(
                fields=["last_message_at"],
                condition=models.Q(
                    rodo_consent=True, marketing_consent=True, ended_at__isnull=True, email__gt=""
                ),
                name="conversation_may_follow_up",
            ),
        ]

    def __str__(self) -> str:
        return _("Conversation %(number)s") % {"number": self.pk}


class Sender(models.TextChoices):
    USER = "user", _("visitor")
    BOT = "bot", _("bot")


class ChatMessage(models.Model):
    conversation = models.ForeignKey(
        ChatConversation,
        models.CASCADE,
        related_name="messages",
        verbose_name=_("conversation"),
        db_index=False,  # the index below begins with it
    )
    sender = models.CharField(_("sender"), max_length=4, choices=Sender)
    message = models.TextField(_("message"))
    timestamp = models.DateTimeField(_("time"), default=timezone.now)
    is_followup = models.BooleanField(_("follow-up"), default=False)
    client_message_id = models.UUIDField(null=True, blank=True)
    answer = models.JSONField(
        null=True, blank=True, help_text=_("What was answered with it: quote, suggestions …")
    )

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation", "client_message_id"], name="uq_conversation_client_message"
            ),
            models.CheckConstraint(
                condition=models.Q(sender__in=Sender.values), name="chatmessage_sender_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["conversation", "id"], name="chatmessage_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.get_sender_display()}: {self.message[:60]}"


class Lead(ConsentHolder):
    """A visitor who left contact data and agreed to be contacted."""

    log_field = "lead_id"

    class Status(models.TextChoices):
        NEW = "new", _("new")
        CONTACTED = "contacted", _("contacted")
        QUALIFIED = "qualified", _("qualified")
        CONVERTED = "converted", _("converted")
        LOST = "lost", _("lost")

    conversation = models.OneToOneField(
        ChatConversation,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="lead",
        verbose_name=_("conversation"),
    )
    name = models.CharField(_("name"), max_length=100, blank=True, default="")
    phone = models.CharField(_("phone"), max_length=20, blank=True, default="", help_text="E.164")
    city = models.CharField(_("city"), max_length=60, blank=True, default="")
    square_meters = models.DecimalField(
        _("area, m²"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    interested_package = models.CharField(_("package"), max_length=50, blank=True, default="")
    budget = models.DecimalField(
        _("budget, PLN"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    lead_score = models.PositiveSmallIntegerField(
        _("score"), default=0, validators=[MaxValueValidator(100)]
    )
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.NEW)
    monday_item_id = models.CharField("monday.com", max_length=30, blank=True, default="")
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta(ConsentHolder.Meta):
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        constraints: ClassVar = [
            *ConsentHolder.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(lead_score__lte=100), name="lead_score_at_most_100"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    status__in=["new", "contacted", "qualified", "converted", "lost"]
                ),
                name="lead_status_known",
            ),
            models.CheckConstraint(
                condition=models.Q(square_meters=None) | models.Q(square_meters__gt=0),
                name="lead_area_positive",
            ),
            models.CheckConstraint(
                condition=models.Q(budget=None) | models.Q(budget__gt=0),
                name="lead_budget_positive",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-created_at", "-id"], name="lead_newest"),
            models.Index(fields=["status", "-lead_score"], name="lead_by_status"),
            models.Index(
                fields=["monday_item_id"],
                condition=~models.Q(monday_item_id=""),
                name="lead_by_item",
            ),
        ]

    def __str__(self) -> str:
        return _("Lead %(number)s") % {"number": self.pk}
