from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chatbot.models.knowledge import Language


class FollowupText(models.Model):
    """The words of one follow-up in one language. `{keys}` stand for figures and for what the
    visitor told; what stands in [brackets] is left out where the visitor told nothing of it."""

    followup_number = models.PositiveSmallIntegerField(_("number"))
    language = models.CharField(_("language"), max_length=2, choices=Language)
    subject = models.CharField(_("subject"), max_length=150)
    body = models.TextField(_("text"), help_text=_("Empty lines part paragraphs."))
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        verbose_name = _("text of a follow-up")
        verbose_name_plural = _("texts of follow-ups")
        ordering: ClassVar = ["followup_number", "-language"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["followup_number", "language"], name="uq_followup_text"
            ),
            models.CheckConstraint(
                condition=Q(followup_number__gte=1, followup_number__lte=3),
                name="followup_text_number_known",
            ),
            models.CheckConstraint(
                condition=Q(language__in=["pl", "en"]), name="followup_text_language_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.followup_number} ({self.language})"
