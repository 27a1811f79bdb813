from collections.abc import Collection
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.fields import NormalisedEmailField


class DataRequests(models.QuerySet["DataRequest"]):
    def open(self) -> "DataRequests":
        return self.filter(status__in=DataRequest.OPEN)

    def overdue(self, today: object) -> "DataRequests":
        return self.open().filter(due_on__lt=today)


class DataRequest(models.Model):
    """What a person asked for: a copy of the data (GDPR art. 15 and 20) or erasure (art. 17)."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("copy of the data")
        ERASURE = "erasure", _("erasure")

    class Status(models.TextChoices):
        RECEIVED = "received", _("received")
        VERIFIED = "verified", _("verified")
        EXPORTED = "exported", _("exported")
        COMPLETED = "completed", _("completed")
        REFUSED = "refused", _("refused")

    OPEN = (Status.RECEIVED, Status.VERIFIED, Status.EXPORTED)

    kind = models.CharField(_("kind"), max_length=7, choices=Kind)
    status = models.CharField(
        _("status"), max_length=9, choices=Status, default=Status.RECEIVED, db_index=True
    )
    subject_key = models.CharField(_("subject key"), max_length=64, db_index=True)
    email = NormalisedEmailField(
        _("e-mail"),
        blank=True,
        default="",
        db_index=True,
        help_text=_("Removed once the person is erased."),
    )
    log_seq = models.PositiveBigIntegerField(
        _("number in the log"), help_text=_("The entry of the consent log that opened it.")
    )
    received_at = models.DateTimeField(_("received"))
    due_on = models.DateField(_("due"), db_index=True)
    link_sent_at = models.DateTimeField(_("link sent"), null=True, blank=True)
    verified_at = models.DateTimeField(_("verified"), null=True, blank=True)
    verified_by = models.CharField(_("verified by"), max_length=150, blank=True, default="")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assignee"),
    )
    exported_at = models.DateTimeField(_("exported"), null=True, blank=True)
    ordered_at = models.DateTimeField(_("erasure ordered"), null=True, blank=True)
    ordered_by = models.CharField(_("ordered by"), max_length=150, blank=True, default="")
    is_residue_accepted = models.BooleanField(
        _("what stays elsewhere is accepted"), default=False, editable=False
    )
    completed_at = models.DateTimeField(_("completed"), null=True, blank=True)
    outcome = models.TextField(_("outcome"), blank=True, default="")
    refusal_basis = models.CharField(
        _("basis of the refusal"), max_length=300, blank=True, default=""
    )

    objects = DataRequests.as_manager()

    class Meta:
        verbose_name = _("data request")
        verbose_name_plural = _("data requests")
        ordering: ClassVar = ["-received_at", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject_key", "kind"],
                condition=Q(status__in=["received", "verified", "exported"]),
                name="uq_datarequest_open",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["access", "erasure"]), name="datarequest_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=["received", "verified", "exported", "completed", "refused"]
                ),
                name="datarequest_status_known",
            ),
            models.CheckConstraint(
                condition=Q(verified_at__isnull=True, verified_by="")
                | Q(verified_at__isnull=False) & ~Q(verified_by=""),
                name="datarequest_verified_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["received", "refused"]) | Q(verified_at__isnull=False),
                name="datarequest_verified_before_done",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["exported", "completed"]) | Q(exported_at__isnull=False),
                name="datarequest_exported_before_done",
            ),
            models.CheckConstraint(
                condition=Q(ordered_at__isnull=True, ordered_by="")
                | Q(ordered_at__isnull=False) & ~Q(ordered_by=""),
                name="datarequest_ordered_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(status="completed", completed_at__isnull=False)
                | ~Q(status="completed") & Q(completed_at__isnull=True),
                name="datarequest_completed_at",
            ),
            models.CheckConstraint(
                condition=Q(status="refused") & ~Q(refusal_basis="")
                | ~Q(status="refused") & Q(refusal_basis=""),
                name="datarequest_refusal_has_basis",
            ),
            models.CheckConstraint(
                condition=~Q(kind="erasure", status="completed") | Q(email=""),
                name="datarequest_erased_has_no_email",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.get_kind_display()}, {self.get_status_display()}"


class LegalHolds(models.QuerySet["LegalHold"]):
    def standing(self, subject_keys: Collection[str], today: object) -> "LegalHolds":
        return self.filter(subject_key__in=subject_keys, until__gte=today)


class LegalHold(models.Model):
    """While it stands nothing of the person is erased. It never stops a withdrawal."""

    subject_key = models.CharField(_("subject key"), max_length=64, db_index=True)
    reason = models.CharField(_("reason"), max_length=300)
    until = models.DateField(_("until"), help_text=_("The last day of the hold."))
    created_at = models.DateTimeField(_("since"), default=timezone.now, editable=False)

    objects = LegalHolds.as_manager()

    class Meta:
        verbose_name = _("legal hold")
        verbose_name_plural = _("legal holds")
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(reason=""), name="legalhold_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_key[:12]}… {self.until}"


class ErasureTombstone(models.Model):
    """Who, or which conversation, was erased and when, known by a keyed hash only."""

    subject_key = models.CharField(_("subject key"), max_length=64)
    completed_at = models.DateTimeField(_("erased"))

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject_key", "completed_at"], name="uq_tombstone"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_key[:12]}… {self.completed_at:%Y-%m-%d}"
