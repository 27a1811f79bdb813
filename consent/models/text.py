import hashlib
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.models.holder import Purpose


class ConsentText(models.Model):
    """What a visitor is asked to agree to, in one language. Once published it never changes."""

    class Language(models.TextChoices):
        POLISH = "pl", "polski"
        ENGLISH = "en", "English"

    code = models.SlugField(_("code"), max_length=30)
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    version = models.PositiveSmallIntegerField(_("version"))
    language = models.CharField(_("language"), max_length=2, choices=Language)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"))
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    required = models.BooleanField(
        _("required"), default=False, help_text=_("Without it the visitor can't be contacted.")
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        ordering: ClassVar = ["purpose", "-version", "language"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["code", "version", "language"], name="uq_consent_text_version"
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values), name="consent_text_purpose_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.version} ({self.language})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sha256 = fingerprint(self.title, self.text)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        published = ConsentText.objects.filter(pk=self.pk, published_at__isnull=False)
        if self.pk and published.exists():
            raise ValidationError(_("A published text stays as it is. Write a new version."))


def fingerprint(title: str, text: str) -> str:
    """SHA-256 of what the visitor reads, title and text, in hexadecimal."""
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
