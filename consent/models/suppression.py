from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.models.holder import Purpose


class Suppression(models.Model):
    """A person who said no, known by a keyed hash only, so that the no outlives an erasure."""

    subject_key = models.CharField(_("subject key"), max_length=64)
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    created_at = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("suppression")
        verbose_name_plural = _("suppressions")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject_key", "purpose"], name="uq_suppression"),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values), name="suppression_purpose_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_key[:12]}… {self.get_purpose_display()}"
