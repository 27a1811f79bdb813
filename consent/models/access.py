from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AccessLog(models.Model):
    """Which member of staff looked at, searched for or exported personal data, and what for.

    It holds no visitor's words: people are known by their keyed hash, so nothing in it has to go
    when they are erased. Rows are only ever added; the database refuses everything else.
    """

    class Kind(models.TextChoices):
        LOOK = "look", _("look")
        SEARCH = "search", _("search")
        EXPORT = "export", _("export")

    class Sought(models.TextChoices):
        ADDRESS = "address", _("an e-mail address")
        NUMBER = "number", _("a number")
        RECEIPT = "receipt", _("a receipt")
        SUBJECT = "subject", _("a subject key")
        OTHER = "other", _("something else")

    timestamp = models.DateTimeField(_("time"), default=timezone.now)
    staff = models.CharField(_("by"), max_length=150)
    kind = models.CharField(_("access"), max_length=6, choices=Kind)
    what = models.CharField(_("what"), max_length=100)
    object_id = models.CharField(_("entry"), max_length=64, blank=True, default="")
    subject_key = models.CharField(  # noqa: DJ001  NULL is "nobody in particular"
        _("subject key"), max_length=64, null=True, blank=True, db_index=True
    )
    sought = models.CharField(
        _("searched by"), max_length=7, choices=Sought, blank=True, default=""
    )
    count = models.PositiveIntegerField(_("entries shown"))
    why = models.TextField(_("what for"), blank=True, default="")
    request_id = models.CharField(_("request"), max_length=64, blank=True, default="")
    ip_address = models.GenericIPAddressField(_("IP address"), null=True, blank=True)

    class Meta:
        verbose_name = _("access to personal data")
        verbose_name_plural = _("access log")
        indexes: ClassVar = [models.Index(fields=["-timestamp", "-id"], name="access_log_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=["look", "search", "export"]), name="accesslog_kind_known"
            ),
            models.CheckConstraint(condition=~Q(staff=""), name="accesslog_has_staff"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.staff}, {self.get_kind_display()}"
