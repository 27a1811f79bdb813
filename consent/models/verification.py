from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class VerificationRun(models.Model):
    """One verification of the whole consent log, so that it is known when it was last intact."""

    verified_at = models.DateTimeField(_("verified"), default=timezone.now, db_index=True)
    rows = models.PositiveBigIntegerField(_("entries"))
    findings = models.PositiveIntegerField(_("findings"))
    seconds = models.FloatField(_("duration, s"))

    class Meta:
        verbose_name = _("verification of the log")
        verbose_name_plural = _("verifications of the log")
        ordering: ClassVar = ["-verified_at", "-id"]

    def __str__(self) -> str:
        return f"{self.verified_at:%Y-%m-%d %H:%M} · {self.rows} · {self.findings}"
