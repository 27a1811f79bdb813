"""What staff do to teach the bot, and phrases few enough to be learned quickly."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from chatbot.models import (
    GoldenAnswer,
    Intent,
    IntentPhrase,
    TeachingEvent,
    TrainedClassifier,
    UnansweredQuestion,
)
from chatbot.services import knowledge, providing, questions, teaching
from chatbot.tasks import train_ordered_model

Status = TrainedClassifier.Status
QUESTION = "czy posadzicie krzewy bukszpanu?"
FEW = ("warranty", "coverage", "booking", "price_list", "bathroom")

Ask = Callable[..., dict[str, Any]]


def leave_few_phrases() -> None:
    """Quick to train. The model in use knows all, so these are not what it has learned."""
    IntentPhrase.objects.exclude(intent__code__in=FEW)._raw_delete("default")  # without signals
    GoldenAnswer.objects.exclude(expected__in=FEW).delete()
    knowledge.touch()


def question() -> UnansweredQuestion:
    return UnansweredQuestion.objects.get()


def intent(code: str = "bathroom") -> Intent:
    return Intent.objects.get(code=code)


def active() -> TrainedClassifier:
    return TrainedClassifier.objects.get(status=Status.ACTIVE)


def decisions() -> QuerySet[TeachingEvent]:
    """Without what the load did, before any test."""
    return TeachingEvent.objects.exclude(staff=providing.UNATTENDED).order_by("pk")


def candidate() -> TrainedClassifier:
    teaching.order(staff="ola")
    train_ordered_model()
    return TrainedClassifier.objects.get(status=Status.CANDIDATE)


def activate(model: TrainedClassifier, staff: str = "ola") -> TrainedClassifier:
    return teaching.activate(model_id=model.pk, replacing=active().pk, staff=staff)


def teach(ask: Ask, message: str = QUESTION, code: str = "bathroom") -> None:
    ask(message)
    questions.teach(
        question_id=question().pk, intent=intent(code), phrases=[question().text], staff="ola"
    )
