"""Models: ordered, trained, checked against the golden answers, activated, refused, put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from chatbot import golden, selectors, training
from chatbot.golden import Finding
from chatbot.models import TeachingEvent, TrainedClassifier
from chatbot.services import checking, questions
from chatbot.services.checking import Check
from chatbot.services.knowledge import lock, touch
from chatbot.services.teaching_events import tell
from chatbot.training import Phrase
from chatbot.understanding.intents.classifier import Classifier

Kind, Status = TeachingEvent.Kind, TrainedClassifier.Status

KEPT = 5  # of those that were replaced, and of those that were refused
OVERTAKEN = "A newer candidate took its place."
NO_PHRASES = "There is no phrase to learn."


class NothingNewError(Exception):
    """The model in use has learned all phrases there are."""


class AlreadyOrderedError(Exception):
    """A model is being trained just now."""


class DecidedError(Exception):
    """The model is no longer what it was when the page was opened."""


class MeanwhileError(Exception):
    """Another model came into use since the page was opened; says which."""

    def __init__(self, active: TrainedClassifier | None) -> None:
        super().__init__()
        self.active = active


class BrokenError(Exception):
    """Golden answers are wrong with it; says which."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__()
        self.findings = [finding for finding in findings if finding.kind != golden.MENDED]


class ChangedError(Exception):
    """The knowledge changed while the model was checked."""


# --- Training -------------------------------------------------------------------------------


@transaction.atomic
def order(*, staff: str) -> TrainedClassifier:
    """A row that waits to be trained by a worker. Raises NothingNewError, AlreadyOrderedError."""
    lock()
    if TrainedClassifier.objects.filter(status=Status.ORDERED).exists():
        raise AlreadyOrderedError
    if not selectors.unlearned().count:
        raise NothingNewError
    model = TrainedClassifier.objects.create(trained_by=staff)
    tell(Kind.ORDERED, staff, model_number=model.pk)
    return model


def train_ordered() -> TrainedClassifier | None:
    """Trains what was ordered, if anything was. Two at once train twice, and one result counts.

    What fails is refused and raised, so that it isn't tried each minute and another can be ordered;
    only a database that is away leaves the order to the next try.
    """
    model = TrainedClassifier.objects.filter(status=Status.ORDERED).first()
    if model is None:
        return None
    try:
        return train(model, lesson())
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        give_up(model, f"Training failed: {type(error).__name__}")
        raise


@dataclass(frozen=True, slots=True)
class Lesson:
    """The phrases as they were at that time, and as the classifier reads them."""

    at: datetime
    phrases: tuple[Phrase, ...]
    examples: list[Phrase]


def lesson() -> Lesson:
    at, phrases = timezone.now(), selectors.phrases_now()
    return Lesson(at, phrases, training.examples(phrases, selectors.read_vocabulary()))


def train(model: TrainedClassifier, taught: Lesson) -> TrainedClassifier | None:
    """None where another worker was faster, or there was nothing to learn."""
    if not taught.phrases:
        return give_up(model, NO_PHRASES)
    classifier = Classifier.train(taught.examples)
    data = classifier.to_bytes()
    model.phrases = [list(phrase) for phrase in taught.phrases]
    model.phrases_sha256 = training.digest(taught.examples)
    model.phrase_count = len(taught.phrases)
    model.intent_count = len({code for _, code in taught.phrases})
    model.data, model.data_sha256 = data, training.sha256(data)
    model.trained_at = taught.at
    set_check(model, checking.check(classifier))
    return keep_candidate(model)


@transaction.atomic
def give_up(model: TrainedClassifier, reason: str) -> None:
    ordered = TrainedClassifier.objects.filter(pk=model.pk, status=Status.ORDERED)
    if ordered.update(status=Status.REFUSED, reason=reason):
        tell(Kind.REFUSED, model.trained_by, model_number=model.pk, reason=reason)


@transaction.atomic
def keep_candidate(model: TrainedClassifier) -> TrainedClassifier | None:
    lock()
    ordered = TrainedClassifier.objects.select_for_update().defer("data")
    if not ordered.filter(pk=model.pk, status=Status.ORDERED).exists():
        return None
    for older in ordered.filter(status=Status.CANDIDATE):
        set_refused(older, staff=model.trained_by, reason=OVERTAKEN)
    model.status = Status.CANDIDATE
    model.save()
    tell(Kind.TRAINED, model.trained_by, model_number=model.pk, **figures_of(model))
    prune()
    return model


def figures_of(model: TrainedClassifier) -> dict[str, int | None]:
    return {
        "phrase_count": model.phrase_count,
        "golden_count": model.golden_count,
        "golden_wrong": model.golden_wrong,
    }


def prune() -> None:
    """A few older ones stay to go back to or to look at; the history keeps what was done."""
    for status in (Status.REPLACED, Status.REFUSED):
        newest = TrainedClassifier.objects.filter(status=status).order_by("-pk")
        kept = list(newest.values_list("pk", flat=True)[:KEPT])
        TrainedClassifier.objects.filter(status=status).exclude(pk__in=kept).delete()


# --- Checking -------------------------------------------------------------------------------


def findings_now(model_id: int) -> list[dict[str, Any]]:
    """What an older model would do to the golden answers. Raises DecidedError."""
    return [finding.as_json() for finding in checking.check(classifier_of(model_id)).findings]


def set_check(model: TrainedClassifier, outcome: Check) -> None:
    model.golden_count = outcome.golden_count
    model.golden_wrong = outcome.golden_wrong
    model.findings = [finding.as_json() for finding in outcome.findings]
    model.questions_count = outcome.questions_count
    model.questions_answered = outcome.questions_answered


CHECKED = ("golden_count", "golden_wrong", "findings", "questions_count", "questions_answered")


def check_again(*, model_id: int, staff: str) -> Check:
    """Of a candidate, after golden answers or texts have changed. Raises DecidedError."""
    outcome = checking.check(classifier_of(model_id))
    keep_check(model_id, outcome, staff)
    return outcome


@transaction.atomic
def keep_check(model_id: int, outcome: Check, staff: str) -> None:
    model = locked(model_id, Status.CANDIDATE)
    set_check(model, outcome)
    model.save(update_fields=CHECKED)
    tell(Kind.CHECKED, staff, model_number=model.pk, **figures_of(model))


def classifier_of(model_id: int) -> Classifier:
    """Raises DecidedError where the model is gone or has no bytes any more."""
    model = TrainedClassifier.objects.filter(pk=model_id).exclude(data_sha256="").first()
    if model is None:
        raise DecidedError
    return selectors.stored_classifier(model, selectors.read_vocabulary())


# --- Deciding -------------------------------------------------------------------------------


def activate(*, model_id: int, replacing: int | None, staff: str) -> TrainedClassifier:
    """The candidate takes the place of the model `replacing`, which the decider had before them.

    It is checked anew, because golden answers and texts may have changed since it was trained.
    Raises DecidedError, MeanwhileError, BrokenError, and ChangedError where the knowledge changed
    during the check.
    """
    outcome = checking.check(classifier_of(model_id))
    if outcome.golden_wrong:
        keep_check(model_id, outcome, staff)
        raise BrokenError(outcome.findings)
    return activate_checked(model_id, replacing, staff, outcome)


@transaction.atomic
def activate_checked(
    model_id: int, replacing: int | None, staff: str, outcome: Check
) -> TrainedClassifier:
    state = lock()
    former = former_of(replacing)
    model = locked(model_id, Status.CANDIDATE)
    if state.revision != outcome.revision:
        raise ChangedError
    set_check(model, outcome)
    model.passed_at = timezone.now()
    swap(model, former)
    questions.forget_learned({(text, code) for text, code in model.phrases})
    tell(
        Kind.ACTIVATED,
        staff,
        model_number=model.pk,
        replaced_number=former.pk if former else None,
        **figures_of(model),
    )
    return model


@transaction.atomic
def put_back(*, model_id: int, replacing: int | None, staff: str, reason: str) -> TrainedClassifier:
    """An older one serves again. It passed when it was activated, and golden answers that are
    younger don't hold it up: who goes back has a reason that they don't know of.

    Raises DecidedError, MeanwhileError, and ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("Putting back takes a reason.")
    lock()
    former = former_of(replacing)
    model = locked(model_id, Status.REPLACED)
    swap(model, former)
    tell(
        Kind.PUT_BACK,
        staff,
        model_number=model.pk,
        replaced_number=former.pk if former else None,
        reason=reason,
        phrase_count=model.phrase_count,
    )
    return model


@transaction.atomic
def refuse(*, model_id: int, staff: str, reason: str) -> None:
    """A candidate, or one that is still being trained.

    Raises DecidedError, and ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("A refusal takes a reason.")
    lock()
    model = locked(model_id, Status.CANDIDATE, Status.ORDERED)
    set_refused(model, staff=staff, reason=reason)


def set_refused(model: TrainedClassifier, *, staff: str, reason: str) -> None:
    """Its bytes go: nothing will read them any more."""
    model.status, model.reason = Status.REFUSED, reason
    model.data, model.data_sha256 = b"", ""
    model.save(update_fields=["status", "reason", "data", "data_sha256"])
    tell(Kind.REFUSED, staff, model_number=model.pk, reason=reason, **figures_of(model))


def former_of(replacing: int | None) -> TrainedClassifier | None:
    active = TrainedClassifier.objects.select_for_update().defer("data")
    former = active.filter(status=Status.ACTIVE).first()
    if (former.pk if former else None) != replacing:
        raise MeanwhileError(former)
    return former


def locked(model_id: int, *statuses: str) -> TrainedClassifier:
    rows = TrainedClassifier.objects.select_for_update().defer("data")
    model = rows.filter(pk=model_id, status__in=statuses).first()
    if model is None:
        raise DecidedError
    return model


def swap(model: TrainedClassifier, former: TrainedClassifier | None) -> None:
    """In this order: there is never more than one in use."""
    if former:
        former.status = Status.REPLACED
        former.save(update_fields=["status"])
    model.status = Status.ACTIVE
    model.save(update_fields=["status", "passed_at", *CHECKED])
    prune()
    touch()
