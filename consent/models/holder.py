from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from consent.fields import NormalisedEmailField


class Purpose(models.TextChoices):
    """What consent is asked for; the values are the names of the flags of a `ConsentHolder`."""

    RODO = "rodo_consent", _("contact (RODO)")
    MARKETING = "marketing_consent", _("marketing")


class ConsentHolder(models.Model):
    """A row that knows a person by address and carries what the person agreed to.

    Only the services of this app change the two flags.
    """

    log_field: ClassVar[str]  # the column of the consent log that holds this model's numbers

    email = NormalisedEmailField(_("e-mail"), blank=True, default="", db_index=True)
    rodo_consent = models.BooleanField(_("consent to contact (RODO)"), default=False)
    marketing_consent = models.BooleanField(_("consent to marketing"), default=False)

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="%(app_label)s_%(class)s_email_normalised",
            ),
        ]
