from typing import ClassVar

from django.db import models
from django.db.models import CASCADE, Q
from django.utils.translation import gettext_lazy as _

from chatbot.models import ChatConversation


class HighValueConversation(models.Model):
    """A conversation about much money that went quiet without contact data; announced once."""

    conversation = models.OneToOneField(
        ChatConversation, CASCADE, related_name="high_value", verbose_name=_("conversation")
    )
    package = models.CharField(_("package"), max_length=50)
    square_meters = models.DecimalField(_("area, m²"), max_digits=9, decimal_places=2)
    estimate = models.DecimalField(_("estimate, PLN"), max_digits=14, decimal_places=2)
    quiet_since = models.DateTimeField(_("quiet since"))
    found_at = models.DateTimeField(_("found"))
    announced_at = models.DateTimeField(_("announced"))

    class Meta:
        verbose_name = _("high-value conversation without contact data")
        verbose_name_plural = _("high-value conversations without contact data")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(estimate__gt=0), name="high_value_estimate"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-found_at", "-id"], name="high_value_newest"),
        ]

    def __str__(self) -> str:
        return str(self.conversation)
