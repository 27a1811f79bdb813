"""Models: ordered, trained, checked against the golden answers, activated, refused, put back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from chatbot import dialogue, golden, selectors, training
from chatbot.dialogue import Answer
from chatbot.golden import Finding, Given, Golden
from chatbot.knowledge import Knowledge
from chatbot.models import ChatConversation, TeachingEvent, TrainedClassifier
from chatbot.rendering import Figures, Speaker
from chatbot.services import questions
from chatbot.services.conversation import Incoming, understand
from chatbot.services.history import tell
from chatbot.services.knowledge import lock, touch
from chatbot.training import Phrase
from chatbot.understanding.classifier import Classifier

Kind, Status = TeachingEvent.Kind, TrainedClassifier.Status

UNATTENDED = "load_knowledge"
KEPT = 5  # of those that were replaced, and of those that were refused
QUESTIONS_TRIED = 200
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
    set_check(model, check(classifier))
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


@dataclass(frozen=True, slots=True)
class Check:
    """`revision` is that of the knowledge which the answers were made of."""

    revision: object
    golden_count: int
    findings: list[Finding]
    questions_count: int = 0
    questions_answered: int = 0

    @property
    def golden_wrong(self) -> int:
        return golden.count_wrong(self.findings)


def check(classifier: Classifier | None) -> Check:
    """The golden answers with the model in use and with this one, through the whole dialogue."""
    revision = selectors.revision()  # the first, so that whatever changes after it is noticed
    figures, _ = selectors.figures()
    is_first = selectors.active_model() is None  # then nothing is worth a training to compare with
    knowledge = (selectors.read_words if is_first else selectors.knowledge_at)(revision)
    tried = replace(knowledge, classifier=classifier)
    goldens = selectors.golden_answers()
    before = [given(each, figures, knowledge) for each in goldens]
    after = [given(each, figures, tried) for each in goldens]
    asked = selectors.open_questions(QUESTIONS_TRIED)
    return Check(
        revision=revision,
        golden_count=len(goldens),
        findings=golden.compare(goldens, before, after),
        questions_count=len(asked),
        questions_answered=sum(
            not answered(text, language, figures, tried).is_fallback for text, language in asked
        ),
    )


def findings_now(model_id: int) -> list[dict[str, Any]]:
    """What an older model would do to the golden answers. Raises DecidedError."""
    return [finding.as_json() for finding in check(classifier_of(model_id)).findings]


def intent_now(question: str, language: str) -> str:
    """As what the model in use answers a question."""
    figures, revision = selectors.figures()
    return answered(question, language, figures, selectors.knowledge_at(revision)).intent


def given(wanted: Golden, figures: Figures, knowledge: Knowledge) -> Given:
    answer = answered(wanted.question, wanted.language, figures, knowledge)
    speaker = Speaker(figures, wanted.language)
    fragments = [speaker.render_anyway(fragment) for fragment in wanted.fragments]
    return Given(
        answer.intent, tuple(fragment for fragment in fragments if fragment not in answer.text)
    )


def answered(question: str, language: str, figures: Figures, knowledge: Knowledge) -> Answer:
    """As the first message of a conversation."""
    incoming = Incoming(message=question, session_id="", language=language)
    turn = understand(incoming, ChatConversation(), figures, knowledge, timezone.now())
    return dialogue.answer(turn)


def set_check(model: TrainedClassifier, outcome: Check) -> None:
    model.golden_count = outcome.golden_count
    model.golden_wrong = outcome.golden_wrong
    model.findings = [finding.as_json() for finding in outcome.findings]
    model.questions_count = outcome.questions_count
    model.questions_answered = outcome.questions_answered


CHECKED = ("golden_count", "golden_wrong", "findings", "questions_count", "questions_answered")


def check_again(*, model_id: int, staff: str) -> Check:
    """Of a candidate, after golden answers or texts have changed. Raises DecidedError."""
    outcome = check(classifier_of(model_id))
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
    try:
        return training.read(bytes(model.data), model.data_sha256)
    except training.UnreadableError:
        phrases = tuple((text, code) for text, code in model.phrases)
        return selectors.trained(phrases, selectors.read_vocabulary())


# --- Deciding -------------------------------------------------------------------------------


def activate(*, model_id: int, replacing: int | None, staff: str) -> TrainedClassifier:
    """The candidate takes the place of the model `replacing`, which the decider had before them.

    It is checked anew, because golden answers and texts may have changed since it was trained.
    Raises DecidedError, MeanwhileError, BrokenError, and ChangedError where the knowledge changed
    during the check.
    """
    outcome = check(classifier_of(model_id))
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


# --- Without anybody ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Provided:
    """What a load did about the model: nothing where it was up to date."""

    is_trained: bool = False
    is_active: bool = False
    is_waiting: bool = False  # as a candidate, for staff to decide about
    broken: tuple[str, ...] = ()


def provide(*, has_brought: bool = False) -> Provided:
    """After a load, which `has_brought` new rows or hasn't: a model of the phrases as they are.

    It comes into use where there is none, or where it is made of what the load brought and staff
    have decided nothing; else it waits as a candidate. What was refused or replaced is not trained
    again.
    """
    taught = lesson()
    digest = training.digest(taught.examples)
    active = selectors.active_model()
    same = TrainedClassifier.objects.filter(phrases_sha256=digest).defer("data")
    candidate = same.filter(status=Status.CANDIDATE).first()
    if not taught.phrases or (active and candidate is None and same.exists()):
        return Provided()
    model = candidate or train(ordered_unattended(), taught)
    if model is None:
        return Provided()
    if active and not (has_brought and is_ours_alone(model, active)):
        return Provided(is_trained=candidate is None, is_waiting=True)
    try:
        activate(model_id=model.pk, replacing=active.pk if active else None, staff=UNATTENDED)
    except BrokenError as error:
        wrong = tuple(finding.question for finding in error.findings)
        return Provided(is_trained=candidate is None, broken=wrong)
    return Provided(is_trained=candidate is None, is_active=True)


@transaction.atomic
def ordered_unattended() -> TrainedClassifier:
    lock()
    waiting = TrainedClassifier.objects.filter(status=Status.ORDERED).first()
    return waiting or TrainedClassifier.objects.create(trained_by=UNATTENDED)


def is_ours_alone(model: TrainedClassifier, active: TrainedClassifier) -> bool:
    """No member of staff had the model trained, chose the one in use, or decided anything that
    concerns models since that came into use."""
    came = TeachingEvent.objects.filter(
        model_number=active.pk, kind__in=[Kind.ACTIVATED, Kind.PUT_BACK]
    )
    last = came.order_by("-pk").first()
    decided = TeachingEvent.objects.filter(
        kind__in=[Kind.ORDERED, Kind.REFUSED, Kind.TAUGHT], pk__gt=last.pk if last else 0
    )
    return (
        model.trained_by == UNATTENDED
        and (last is None or last.staff == UNATTENDED)
        and not decided.exclude(staff=UNATTENDED).exists()
    )
