from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class DeliveryReport(models.Model):
    """An address that mail can't reach, or whose owner complained: it was suppressed.

    The person is known by a keyed hash only, so nothing in it has to go when they are erased.
    """

    class Kind(models.TextChoices):
        BOUNCE = "bounce", _("undeliverable")
        COMPLAINT = "complaint", _("complaint")
        UNSUBSCRIBE = "unsubscribe", _("unsubscribed by mail")

    fingerprint = models.CharField(_("fingerprint"), max_length=64, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=11, choices=Kind)
    subject_key = models.CharField(_("subject key"), max_length=64, db_index=True)
    code = models.CharField(_("code"), max_length=20, blank=True, default="")
    log_seq = models.PositiveBigIntegerField(
        _("number in the log"), help_text=_("The entry of the consent log that it caused.")
    )
    recorded_at = models.DateTimeField(_("recorded"), default=timezone.now)
    recorded_by = models.CharField(_("recorded by"), max_length=150)

    class Meta:
        verbose_name = _("delivery report")
        verbose_name_plural = _("delivery reports")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=["bounce", "complaint", "unsubscribe"]),
                name="deliveryreport_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.get_kind_display()}"
