from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class FallbackEntry(models.Model):
    """What the cache holds while no Redis answers; see `novahouse.fallback`."""

    key = models.CharField(max_length=250, unique=True)
    number = models.BigIntegerField(null=True)  # what can be counted up in one statement
    value = models.TextField(null=True)  # noqa: DJ001  anything else, as JSON
    expires_ms = models.BigIntegerField(db_index=True)  # milliseconds since 1970, UTC

    class Meta:
        default_permissions = ()
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(number__isnull=True, value__isnull=False)
                | Q(number__isnull=False, value__isnull=True),
                name="fallbackentry_holds_one_value",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """When a process of that name last showed that it lives."""

    name = models.CharField(max_length=20, unique=True)
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


class Limit(models.Model):
    """No table: the place and the permission of the page that shows the limits."""

    class Meta:
        managed = False
        default_permissions = ("view",)
        verbose_name = _("limit")
        verbose_name_plural = _("limits")

    def __str__(self) -> str:
        return "limit"
