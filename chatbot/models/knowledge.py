"""What the bot knows. Every figure it says is read from these rows."""

import uuid
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    POLISH = "pl", "polski"
    ENGLISH = "en", "English"


class Package(models.Model):
    """A package has one price, or, as a project made to measure has, a range."""

    code = models.SlugField(_("code"), unique=True)
    name = models.CharField(_("name"), max_length=60, unique=True)
    aliases = models.JSONField(
        _("aliases"), default=list, blank=True, help_text=_("Other names that visitors use.")
    )
    price_per_m2 = models.DecimalField(
        _("price, PLN/m²"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    min_price_per_m2 = models.DecimalField(
        _("lowest price, PLN/m²"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    max_price_per_m2 = models.DecimalField(
        _("highest price, PLN/m²"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_active = models.BooleanField(_("on sale"), default=True)

    class Meta:
        verbose_name = _("package")
        verbose_name_plural = _("packages")
        ordering: ClassVar = ["position", "id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    price_per_m2__gt=0, min_price_per_m2__isnull=True, max_price_per_m2__isnull=True
                )
                | Q(
                    price_per_m2__isnull=True,
                    min_price_per_m2__gt=0,
                    max_price_per_m2__gte=models.F("min_price_per_m2"),
                ),
                name="package_one_price_or_a_range",
                violation_error_message=_("Give one price, or the lowest and the highest."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if not is_list_of_words(self.aliases):
            raise ValidationError({"aliases": _("Write a list of words.")})


class Fact(models.Model):
    """A figure or a statement that answers quote by `key`, of the company or of one package."""

    package = models.ForeignKey(
        Package, models.CASCADE, null=True, blank=True, related_name="facts"
    )
    key = models.CharField(_("key"), max_length=100)
    value_pl = models.TextField(_("value in Polish"))
    value_en = models.TextField(
        _("value in English"), blank=True, help_text=_("Empty: the same as in Polish.")
    )

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering: ClassVar = ["key"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["package", "key"], name="uq_fact_package_key"),
            models.UniqueConstraint(
                fields=["key"], condition=Q(package__isnull=True), name="uq_fact_general_key"
            ),
        ]

    def __str__(self) -> str:
        return self.key


class City(models.Model):
    class Coverage(models.TextChoices):
        SERVED = "served", _("served")
        RADIUS = "radius", _("within reach of a served city")
        ELSEWHERE = "elsewhere", _("not served")

    name = models.CharField(_("name"), max_length=60, unique=True)
    coverage = models.CharField(_("coverage"), max_length=9, choices=Coverage)
    forms = models.JSONField(
        _("inflected forms"), default=list, help_text=_("As visitors write it: Gdańska, Gdańsku …")
    )

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(coverage__in=["served", "radius", "elsewhere"]),
                name="city_coverage_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if not is_list_of_words(self.forms):
            raise ValidationError({"forms": _("Write a list of words.")})


class Intent(models.Model):
    """Something that visitors ask, and the answer. `{keys}` in an answer stand for facts."""

    code = models.SlugField(_("code"), unique=True)
    title_pl = models.CharField(_("button in Polish"), max_length=40)
    title_en = models.CharField(_("button in English"), max_length=40)
    question_pl = models.CharField(_("question in Polish"), max_length=200)
    question_en = models.CharField(_("question in English"), max_length=200)
    answer_pl = models.TextField(_("answer in Polish"))
    answer_en = models.TextField(_("answer in English"))
    package_answer_pl = models.TextField(
        _("answer in Polish, for one package"), blank=True, default=""
    )
    package_answer_en = models.TextField(
        _("answer in English, for one package"), blank=True, default=""
    )
    next_codes = models.JSONField(_("offered next"), default=list, blank=True)
    has_effect = models.BooleanField(
        _("asks for something to be done"),
        default=False,
        help_text=_("Answered only when the bot is very sure."),
    )
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("intent")
        verbose_name_plural = _("intents")
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.title_pl

    def clean(self) -> None:
        if not is_list_of_words(self.next_codes):
            raise ValidationError({"next_codes": _("Write a list of codes.")})


class IntentPhrase(models.Model):
    intent = models.ForeignKey(Intent, models.CASCADE, related_name="phrases")
    language = models.CharField(_("language"), max_length=2, choices=Language)
    text = models.CharField(_("phrase"), max_length=300, unique=True)

    class Meta:
        verbose_name = _("phrase")
        verbose_name_plural = _("phrases")
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.text


class Reply(models.Model):
    """A sentence of the dialogue itself: quotes, questions back, greetings."""

    code = models.SlugField(_("code"), unique=True)
    text_pl = models.TextField(_("text in Polish"))
    text_en = models.TextField(_("text in English"))

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return self.code


class KnowledgeState(models.Model):
    """One row: `revision` is a new one after every change, so that each process notices it.

    Not a counter: a database put back to an older state would come to the same number again.
    """

    ONLY = 1

    revision = models.UUIDField(default=uuid.uuid4)
    loaded_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="knowledge_state_one_row"),
        ]

    def __str__(self) -> str:
        return str(self.revision)


def is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)
