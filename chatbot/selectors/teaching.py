"""What the bot has learned and what it hasn't."""

from dataclasses import dataclass

from chatbot.golden import Golden
from chatbot.models import GoldenAnswer, TeachingEvent, TrainedClassifier, UnansweredQuestion
from chatbot.selectors.knowledge import phrases_now
from chatbot.training import Phrase


def active_model() -> TrainedClassifier | None:
    """Without its bytes."""
    active = TrainedClassifier.objects.filter(status=TrainedClassifier.Status.ACTIVE)
    return active.defer("data").first()


def last_put_in_use(model: TrainedClassifier) -> TeachingEvent | None:
    """When the model came into use last, and by whom; None where that was never told."""
    kinds = [TeachingEvent.Kind.ACTIVATED, TeachingEvent.Kind.PUT_BACK]
    came = TeachingEvent.objects.filter(model_number=model.pk, kind__in=kinds)
    return came.order_by("-pk").first()


@dataclass(frozen=True, slots=True)
class Difference:
    """Phrases that are there and were not, and the other way round."""

    new: tuple[Phrase, ...] = ()
    gone: tuple[Phrase, ...] = ()

    @property
    def count(self) -> int:
        return len(self.new) + len(self.gone)


def unlearned() -> Difference:
    """How the phrases differ from those that the model in use has learned."""
    return difference(learned_by(active_model()), set(phrases_now()))


def learned_beside(model: TrainedClassifier) -> Difference:
    """How what a model has learned differs from what the model in use has."""
    return difference(learned_by(active_model()), learned_by(model))


def learned_by(model: TrainedClassifier | None) -> set[Phrase]:
    return {(text, code) for text, code in model.phrases} if model else set()


def difference(before: set[Phrase], after: set[Phrase]) -> Difference:
    return Difference(new=tuple(sorted(after - before)), gone=tuple(sorted(before - after)))


def golden_answers() -> list[Golden]:
    return [
        Golden(row.pk, row.question, row.language, row.expected, tuple(row.fragments))
        for row in GoldenAnswer.objects.filter(is_active=True)
    ]


def open_questions(most: int) -> list[tuple[str, str]]:
    """Masked texts and their languages, the newest."""
    rows = UnansweredQuestion.objects.filter(status=UnansweredQuestion.Status.OPEN)
    return list(rows.order_by("-last_asked_at").values_list("text", "language")[:most])
