"""What is to be told to other systems, and how those systems fare."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class BreakerState(models.Model):
    """One row a breaker; every process reads and changes it here, with or without Redis."""

    class State(models.TextChoices):
        CLOSED = "closed", _("closed")
        OPEN = "open", _("open")
        HALF_OPEN = "half-open", _("half-open")

    name = models.SlugField(_("name"), max_length=20, unique=True)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.CLOSED)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    since = models.DateTimeField(_("since"), default=timezone.now)
    opened_at = models.DateTimeField(
        _("last failed"), null=True, help_text=_("The pause counts from here.")
    )
    probe_until = models.DateTimeField(_("probe runs until"), null=True)
    probe_token = models.UUIDField(null=True)
    is_held = models.BooleanField(
        _("opened by hand"), default=False, help_text=_("Stays open until somebody closes it.")
    )
    paused_until = models.DateTimeField(
        _("asked to wait until"), null=True, help_text=_("The other side asked for a pause.")
    )

    class Meta:
        verbose_name = _("circuit breaker")
        verbose_name_plural = _("circuit breakers")
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["closed", "open", "half-open"]), name="breaker_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state="closed") | Q(opened_at__isnull=False),
                name="breaker_open_since_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state="half-open", probe_until__isnull=False, probe_token__isnull=False)
                | ~Q(state="half-open"),
                name="breaker_half_open_has_probe",
            ),
            models.CheckConstraint(
                condition=Q(is_held=False) | Q(state="open"), name="breaker_held_is_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"


class BreakerEvent(models.Model):
    """A breaker opened or closed: by what happened, or by somebody's hand."""

    class Kind(models.TextChoices):
        OPENED = "opened", _("opened")
        CLOSED = "closed", _("closed")

    name = models.SlugField(_("name"), max_length=20)
    kind = models.CharField(_("change"), max_length=6, choices=Kind)
    at = models.DateTimeField(_("time"), default=timezone.now)
    reason = models.CharField(_("reason"), max_length=300, blank=True, default="")
    actor = models.CharField(
        _("by"), max_length=150, blank=True, default="", help_text=_("Empty: by itself.")
    )

    class Meta:
        verbose_name = _("change of a circuit breaker")
        verbose_name_plural = _("changes of circuit breakers")
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["name", "-id"], name="breakerevent_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=["opened", "closed"]), name="breakerevent_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(actor="") | ~Q(reason=""), name="breakerevent_by_hand_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_kind_display()}"


class OutboxRow(models.Model):
    """Something another system is to be told, written in the transaction of what it tells of.

    It names what it is about and holds none of it: what is sent is built at delivery.
    """

    class Channel(models.TextChoices):
        SLACK = "slack", "Slack"
        MONDAY = "monday", "monday.com"
        MAIL = "mail", _("mail")

    class Status(models.TextChoices):
        PENDING = "pending", _("waiting")
        DELIVERING = "delivering", _("being delivered")
        DELIVERED = "delivered", _("delivered")
        DEAD = "dead", _("given up")
        CANCELLED = "cancelled", _("cancelled")

    OPEN = (Status.PENDING, Status.DELIVERING)

    channel = models.CharField(_("to"), max_length=6, choices=Channel)
    kind = models.CharField(_("kind"), max_length=40)
    reference = models.JSONField(_("reference"), default=dict)
    ordering = models.CharField(
        _("in order with"),
        max_length=80,
        blank=True,
        default="",
        help_text=_("Rows with the same value are delivered one after the other."),
    )
    once = models.CharField(  # noqa: DJ001  NULL is "as often as you like", which is not unique
        max_length=120, null=True, unique=True
    )
    about = models.CharField(
        _("about"),
        max_length=64,
        blank=True,
        default="",
        db_index=True,
        help_text=_("The receipt or subject key under which it is looked up."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PENDING)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_at = models.DateTimeField(_("not before"), default=timezone.now)
    claim_token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(_("leased until"), null=True)
    in_doubt = models.BooleanField(
        _("in doubt"),
        default=False,
        help_text=_("An attempt ended without an answer: the other side may have acted on it."),
    )
    last_error = models.CharField(_("last error"), max_length=300, blank=True, default="")
    result = models.JSONField(_("result"), default=dict)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    finished_at = models.DateTimeField(_("finished"), null=True)

    class Meta:
        verbose_name = _("outbox entry")
        verbose_name_plural = _("outbox")
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [
            models.Index(
                fields=["next_at", "id"],
                condition=Q(status__in=["pending", "delivering"]),
                name="outbox_open_by_time",
            ),
            models.Index(
                fields=["ordering", "id"],
                condition=Q(status__in=["pending", "delivering"]),
                name="outbox_in_order",
            ),
            models.Index(fields=["ordering", "status", "-id"], name="outbox_by_order"),
            models.Index(fields=["status", "-id"], name="outbox_by_status"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(channel__in=["slack", "monday", "mail"]), name="outbox_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["pending", "delivering", "delivered", "dead", "cancelled"]),
                name="outbox_status_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    status="delivering", claim_token__isnull=False, lease_until__isnull=False
                )
                | ~Q(status="delivering") & Q(claim_token__isnull=True, lease_until__isnull=True),
                name="outbox_lease_while_delivering",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["pending", "delivering"], finished_at__isnull=True)
                | ~Q(status__in=["pending", "delivering"]) & Q(finished_at__isnull=False),
                name="outbox_finished_at",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.kind}, {self.get_status_display()}"


class BoardEvent(models.Model):
    """A change that monday.com told us of, so that a repeat or a latecomer changes nothing."""

    event_id = models.CharField(max_length=64, unique=True)
    item_id = models.CharField(max_length=30)
    label = models.CharField(max_length=200, blank=True, default="")
    happened_at = models.DateTimeField()
    received_at = models.DateTimeField(default=timezone.now)
    handled_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["item_id", "-happened_at"], name="boardevent_by_item"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.event_id}"


class AlertPace(models.Model):
    """When the next message of a kind may go to a channel. Its row is the lock of both."""

    kind = models.SlugField(max_length=40)
    channel = models.CharField(max_length=6, choices=OutboxRow.Channel)
    next_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "channel"], name="uq_alertpace"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.channel}"


class Alert(models.Model):
    """One thing that staff should know. Many of a kind go out as one message. What is told once
    for ever outlives the message."""

    kind = models.SlugField(_("kind"), max_length=40)
    channel = models.CharField(_("to"), max_length=6, choices=OutboxRow.Channel)
    text = models.CharField(_("text"), max_length=300, blank=True, default="")
    path = models.CharField(_("page"), max_length=200, blank=True, default="")
    reference = models.JSONField(_("reference"), default=dict)
    once = models.CharField(max_length=120, null=True)  # noqa: DJ001  as in OutboxRow
    row = models.ForeignKey(
        OutboxRow, models.SET_NULL, null=True, related_name="alerts", verbose_name=_("message")
    )
    created_at = models.DateTimeField(_("created"), default=timezone.now)

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["channel", "once"], name="uq_alert_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"
