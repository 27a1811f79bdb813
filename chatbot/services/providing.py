"""A model where nobody decides: a load of knowledge trains one, and may put it in use."""

from dataclasses import dataclass

from django.db import transaction

from chatbot import selectors, training
from chatbot.models import TeachingEvent, TrainedClassifier
from chatbot.services import teaching
from chatbot.services.knowledge import lock

Kind, Status = TeachingEvent.Kind, TrainedClassifier.Status

UNATTENDED = "load_knowledge"


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
    taught = teaching.lesson()
    digest = training.digest(taught.examples)
    active = selectors.active_model()
    same = TrainedClassifier.objects.filter(phrases_sha256=digest).defer("data")
    candidate = same.filter(status=Status.CANDIDATE).first()
    if not taught.phrases or (active and candidate is None and same.exists()):
        return Provided()
    model = candidate or teaching.train(ordered_unattended(), taught)
    if model is None:
        return Provided()
    if active and not (has_brought and is_ours_alone(model, active)):
        return Provided(is_trained=candidate is None, is_waiting=True)
    try:
        teaching.activate(
            model_id=model.pk, replacing=active.pk if active else None, staff=UNATTENDED
        )
    except teaching.BrokenError as error:
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
    last = selectors.last_put_in_use(active)
    decided = TeachingEvent.objects.filter(
        kind__in=[Kind.ORDERED, Kind.REFUSED, Kind.TAUGHT], pk__gt=last.pk if last else 0
    )
    return (
        model.trained_by == UNATTENDED
        and (last is None or last.staff == UNATTENDED)
        and not decided.exclude(staff=UNATTENDED).exists()
    )
