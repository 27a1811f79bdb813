from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import CASCADE, SET_NULL, Exists, OuterRef, Q
from django.db.models.deletion import Collector
from django.utils.translation import gettext_lazy as _

from chatbot.models import ChatConversation, ChatMessage
from followups.schedule import RETRIES_MAX


class Status(models.TextChoices):
    PENDING = "pending", _("planned")
    CLAIMED = "claimed", _("taken by a worker")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("refused")
    UNKNOWN = "unknown", _("unknown whether it arrived")
    SUPPRESSED = "suppressed", _("not sent")


class Reason(models.TextChoices):
    NO_CONSENT = "no_consent", _("no consent to contact and marketing")
    NO_PROOF = "no_proof", _("the consent log has no consent to marketing")
    UNSUBSCRIBED = "unsubscribed", _("unsubscribed, or consent revoked")
    BOUNCED = "bounced", _("the address turned out to be undeliverable")
    COMPLAINT = "complaint", _("the owner complained of a mail")
    REPLIED = "replied", _("the visitor replied to an earlier one")
    ENDED = "ended", _("the conversation ended")
    CONTACTED = "contacted", _("the lead was contacted")
    ADDRESS = "address", _("the address is no longer valid or was replaced")
    REFUSED = "refused", _("an earlier one was refused for good")
    ERASED = "erased", _("the conversation was erased")
    CANCELLED = "cancelled", _("cancelled by staff")


WAITING = (Status.PENDING, Status.CLAIMED)
UNDER_WAY = (*WAITING, Status.SENDING)
# What may have gone out: it stays when its conversation is erased, known by a keyed hash alone.
OUTLIVES_CONVERSATION = (Status.SENDING, Status.SENT, Status.UNKNOWN)


def keep_what_went_out(collector: Collector, field: Any, rows: Any, using: str) -> None:
    """An `on_delete`: what waits goes with its conversation, what was sent stays as proof."""
    kept = FollowupEvent.objects.using(using).filter(
        pk__in=[row.pk for row in rows], status__in=OUTLIVES_CONVERSATION
    )
    if kept:
        collector.add_field_update(field, None, kept)
        collector.add_field_update(FollowupEvent._meta.get_field("wording"), "", kept)
    gone = rows.exclude(pk__in=[row.pk for row in kept])
    CASCADE(collector, field, gone, using)


class FollowupEvents(models.QuerySet["FollowupEvent"]):
    def due(self, now: datetime) -> "FollowupEvents":
        """Of each conversation at most the lowest number that waits."""
        earlier = FollowupEvent.objects.filter(
            conversation=OuterRef("conversation"),
            followup_number__lt=OuterRef("followup_number"),
            status__in=UNDER_WAY,
        )
        return self.filter(~Exists(earlier), status=Status.PENDING, due_at__lte=now)

    def waiting(self) -> "FollowupEvents":
        return self.filter(status__in=WAITING)

    def went_out(self) -> "FollowupEvents":
        """Surely or possibly: who counts what a person got has to count both."""
        return self.filter(status__in=OUTLIVES_CONVERSATION)


class FollowupEvent(models.Model):
    """One follow-up of one conversation. The row is the queue: a Celery message only says "look".

    pending → claimed → sending → sent, failed or unknown; from `sending` back to `pending` after
    a definite temporary refusal; `suppressed` from the first two, with the reason.
    """

    conversation = models.ForeignKey(
        ChatConversation,
        keep_what_went_out,
        null=True,
        related_name="followups",
        verbose_name=_("conversation"),
        db_index=False,  # the unique constraint begins with it
    )
    followup_number = models.PositiveSmallIntegerField(_("number"))
    subject_key = models.CharField(_("subject key"), max_length=64)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PENDING)
    quiet_since = models.DateTimeField(
        _("quiet since"), help_text=_("The visitor's last message, from which the time is counted.")
    )
    due_at = models.DateTimeField(_("due"))
    attempts = models.PositiveSmallIntegerField(_("refusals"), default=0)
    claim_token = models.UUIDField(null=True, editable=False)
    lease_until = models.DateTimeField(_("lease until"), null=True, editable=False)
    sending_at = models.DateTimeField(_("sending began"), null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    consent_seq = models.PositiveBigIntegerField(
        _("allowed by"), null=True, help_text=_("The number of the entry in the consent log.")
    )
    wording = models.TextField(
        _("wording"), blank=True, default="", help_text=_("As it goes into the conversation.")
    )
    message = models.OneToOneField(
        ChatMessage, SET_NULL, null=True, related_name="+", verbose_name=_("message")
    )
    reason = models.CharField(
        _("why not sent"), max_length=12, choices=Reason, blank=True, default=""
    )
    note = models.CharField(_("note"), max_length=300, blank=True, default="")
    last_reply = models.CharField(
        _("last reply"), max_length=60, blank=True, default="", help_text=_("Of the mail server.")
    )
    answered_at = models.DateTimeField(_("answered"), null=True)
    unsubscribed_at = models.DateTimeField(_("unsubscribed"), null=True)
    settled_at = models.DateTimeField(_("settled"), null=True)
    settled_by = models.CharField(_("settled by"), max_length=150, blank=True, default="")
    changed_at = models.DateTimeField(_("in this state since"))

    objects = FollowupEvents.as_manager()

    class Meta:
        db_table = "followup_events"
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation", "followup_number"], name="uq_conversation_followup"
            ),
            # One series at a time for a person, however many conversations.
            models.UniqueConstraint(
                fields=["subject_key", "followup_number"],
                condition=Q(status__in=["pending", "claimed", "sending"]),
                name="uq_person_followup_under_way",
            ),
            models.CheckConstraint(
                condition=Q(followup_number__gte=1, followup_number__lte=3),
                name="followup_number_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=[
                        "pending",
                        "claimed",
                        "sending",
                        "sent",
                        "failed",
                        "unknown",
                        "suppressed",
                    ]
                ),
                name="followup_status_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=["claimed", "sending"],
                    claim_token__isnull=False,
                    lease_until__isnull=False,
                )
                | ~Q(status__in=["claimed", "sending"])
                & Q(claim_token__isnull=True, lease_until__isnull=True),
                name="followup_claim_has_lease",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["sending", "sent", "unknown"])
                | Q(sending_at__isnull=False, consent_seq__isnull=False),
                name="followup_sent_on_a_consent",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["pending", "claimed"])
                | Q(sending_at__isnull=True, consent_seq__isnull=True),
                name="followup_waiting_is_not_sending",
            ),
            models.CheckConstraint(
                condition=Q(status="sent", sent_at__isnull=False)
                | ~Q(status="sent") & Q(sent_at__isnull=True),
                name="followup_sent_at",
            ),
            models.CheckConstraint(
                condition=Q(status="suppressed") & ~Q(reason="")
                | ~Q(status="suppressed") & Q(reason=""),
                name="followup_suppressed_has_reason",
            ),
            models.CheckConstraint(
                condition=~Q(reason="cancelled") | ~Q(note=""), name="followup_cancelled_has_note"
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by="")
                | Q(settled_at__isnull=False) & ~Q(settled_by=""),
                name="followup_settled_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(conversation__isnull=False) | ~Q(status__in=["pending", "claimed"]),
                name="followup_waits_in_a_conversation",
            ),
            models.CheckConstraint(
                condition=Q(attempts__lte=RETRIES_MAX + 1), name="followup_attempts_limited"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at", "id"], condition=Q(status="pending"), name="followup_due"
            ),
            models.Index(
                fields=["lease_until"],
                condition=Q(status__in=["claimed", "sending"]),
                name="followup_leased",
            ),
            models.Index(fields=["status", "due_at", "id"], name="followup_by_status"),
            models.Index(fields=["subject_key"], name="followup_by_person"),
        ]

    def __str__(self) -> str:
        return _("Follow-up %(number)s of conversation %(conversation)s") % {
            "number": self.followup_number,
            "conversation": self.conversation_id or "–",
        }
