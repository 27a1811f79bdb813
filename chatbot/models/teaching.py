"""What the bot could not answer, what staff taught it, and the models trained from that."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chatbot.models.knowledge import Intent, Language, is_list_of_words


class UnansweredQuestion(models.Model):
    """One row for all messages that ask the same. Masked, and without a trace of who asked.

    `form` is what they have in common (`chatbot.questions.normal_form`); `guesses` are the codes
    of the intents that the bot thought of last, best first.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("still open")
        TAUGHT = "taught", _("taught")
        DISMISSED = "dismissed", _("dismissed")

    form = models.CharField(max_length=300, unique=True)
    text = models.CharField(_("question"), max_length=300)
    variants = models.JSONField(_("also asked as"), default=list, blank=True)
    guesses = models.JSONField(_("the bot thought of"), default=list, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    count = models.PositiveIntegerField(_("times asked"), default=0)
    first_asked_at = models.DateTimeField(_("first asked"), default=timezone.now)
    last_asked_at = models.DateTimeField(_("last asked"), default=timezone.now)
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.OPEN)
    intent = models.ForeignKey(
        Intent, models.SET_NULL, null=True, blank=True, verbose_name=_("taught to")
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta:
        verbose_name = _("unanswered question")
        verbose_name_plural = _("unanswered questions")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status__in=["open", "taught", "dismissed"]),
                name="unansweredquestion_status_known",
            ),
            models.CheckConstraint(
                condition=Q(status="taught") | Q(intent=None),
                name="unansweredquestion_intent_where_taught",
            ),
            models.CheckConstraint(
                condition=Q(status="open", decided_at=None)
                | (~Q(status="open") & Q(decided_at__isnull=False)),
                name="unansweredquestion_decided_or_open",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["status", "-last_asked_at"], name="unansweredquestion_newest"),
        ]

    def __str__(self) -> str:
        # Not the text: the admin's own log keeps this, and it outlives the row.
        return _("Question %(number)s") % {"number": self.pk}


class GoldenAnswer(models.Model):
    """A question that every model has to answer right before it may be used."""

    question = models.CharField(_("question"), max_length=300, unique=True)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.POLISH
    )
    expected = models.CharField(_("answered as"), max_length=50)
    fragments = models.JSONField(
        _("the answer contains"),
        default=list,
        blank=True,
        help_text=_("A line each. Figures as placeholders: {warranty.works_months}."),
    )
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("golden answer")
        verbose_name_plural = _("golden answers")
        ordering: ClassVar = ["expected", "id"]

    def __str__(self) -> str:
        return self.question

    def clean(self) -> None:
        if not is_list_of_words(self.fragments):
            raise ValidationError({"fragments": _("Write a list of words.")})


class TrainedClassifier(models.Model):
    """A model, from the order to train it until another one took its place.

    `phrases` are the pairs of text and intent that it learned; `findings` are the golden answers
    that it gets wrong or that it changes, as `chatbot.golden` has them.
    """

    class Status(models.TextChoices):
        ORDERED = "ordered", _("being trained")
        CANDIDATE = "candidate", _("candidate")
        ACTIVE = "active", _("in use")
        REPLACED = "replaced", _("replaced")
        REFUSED = "refused", _("refused")

    SERVED = (Status.ACTIVE, Status.REPLACED)

    status = models.CharField(
        _("status"), max_length=9, choices=Status, default=Status.ORDERED, editable=False
    )
    phrases = models.JSONField(_("phrases"), default=list, editable=False)
    phrases_sha256 = models.CharField(max_length=64, blank=True, default="", editable=False)
    data = models.BinaryField(default=bytes)
    data_sha256 = models.CharField(max_length=64, blank=True, default="", editable=False)
    phrase_count = models.PositiveIntegerField(_("phrases"), default=0, editable=False)
    intent_count = models.PositiveIntegerField(_("intents"), default=0, editable=False)
    trained_at = models.DateTimeField(_("trained"), default=timezone.now, editable=False)
    trained_by = models.CharField(_("by"), max_length=150, editable=False)
    golden_count = models.PositiveIntegerField(_("golden answers"), null=True, editable=False)
    golden_wrong = models.PositiveIntegerField(_("of them wrong"), null=True, editable=False)
    questions_count = models.PositiveIntegerField(
        _("open questions tried"), default=0, editable=False
    )
    questions_answered = models.PositiveIntegerField(
        _("of them answered now"), default=0, editable=False
    )
    findings = models.JSONField(_("what changes"), default=list, editable=False)
    passed_at = models.DateTimeField(_("passed"), null=True, editable=False)
    reason = models.TextField(_("reason"), blank=True, default="", editable=False)

    class Meta:
        verbose_name = _("model")
        verbose_name_plural = _("models")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(status__in=["ordered", "candidate", "active", "replaced", "refused"]),
                name="trainedclassifier_status_known",
            ),
            models.UniqueConstraint(
                fields=["status"],
                condition=Q(status__in=["ordered", "candidate", "active"]),
                name="uq_trainedclassifier_one_of_each",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["active", "replaced"]) | Q(passed_at__isnull=False),
                name="trainedclassifier_served_has_passed",
            ),
            models.CheckConstraint(
                condition=Q(passed_at=None) | Q(golden_wrong=0, golden_count__isnull=False),
                name="trainedclassifier_passed_without_fault",
            ),
            models.CheckConstraint(
                condition=Q(golden_count=None, golden_wrong=None)
                | Q(golden_wrong__lte=F("golden_count")),
                name="trainedclassifier_wrong_of_all",
            ),
            models.CheckConstraint(
                condition=~Q(status="refused") | ~Q(reason=""),
                name="trainedclassifier_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["candidate", "active", "replaced"]) | ~Q(data_sha256=""),
                name="trainedclassifier_trained_has_data",
            ),
        ]

    def __str__(self) -> str:
        return _("Model %(number)s") % {"number": self.pk}


class TeachingEvent(models.Model):
    """Who taught, trained, activated, refused or put back what, and when.

    No visitor's words are in it. Rows are only ever added (`chatbot.guards`), and they outlive the
    models and questions that they name by number.
    """

    class Kind(models.TextChoices):
        TAUGHT = "taught", _("question taught")
        DISMISSED = "dismissed", _("question dismissed")
        REOPENED = "reopened", _("question opened again")
        ORDERED = "ordered", _("training ordered")
        TRAINED = "trained", _("model trained")
        CHECKED = "checked", _("model checked")
        ACTIVATED = "activated", _("model activated")
        REFUSED = "refused", _("model refused")
        PUT_BACK = "put-back", _("model put back")

    at = models.DateTimeField(_("time"), default=timezone.now, editable=False)
    staff = models.CharField(_("by"), max_length=150)
    kind = models.CharField(_("what"), max_length=9, choices=Kind)
    question_number = models.PositiveBigIntegerField(_("question"), null=True)
    model_number = models.PositiveBigIntegerField(_("model"), null=True)
    replaced_number = models.PositiveBigIntegerField(_("in place of model"), null=True)
    intent_code = models.CharField(_("intent"), max_length=50, blank=True, default="")
    phrase_count = models.PositiveIntegerField(_("phrases"), null=True)
    golden_count = models.PositiveIntegerField(_("golden answers"), null=True)
    golden_wrong = models.PositiveIntegerField(_("of them wrong"), null=True)
    reason = models.TextField(_("reason"), blank=True, default="")

    class Meta:
        verbose_name = _("teaching event")
        verbose_name_plural = _("history of teaching")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    kind__in=[
                        "taught",
                        "dismissed",
                        "reopened",
                        "ordered",
                        "trained",
                        "checked",
                        "activated",
                        "refused",
                        "put-back",
                    ]
                ),
                name="teachingevent_kind_known",
            ),
            models.CheckConstraint(condition=~Q(staff=""), name="teachingevent_has_staff"),
            models.CheckConstraint(
                condition=Q(question_number__isnull=False) | Q(model_number__isnull=False),
                name="teachingevent_about_something",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["-at", "-id"], name="teachingevent_newest"),
            models.Index(fields=["model_number"], name="teachingevent_by_model"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.staff}, {self.get_kind_display()}"
