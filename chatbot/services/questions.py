"""Keeps what the bot could not answer, and does with it what staff decide."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.text import slugify

from chatbot import questions
from chatbot.models import Intent, IntentPhrase, TeachingEvent, UnansweredQuestion
from chatbot.services.knowledge import lock
from chatbot.services.teaching_events import tell
from chatbot.training import Phrase
from chatbot.understanding.text.text import fold

Kind, Status = TeachingEvent.Kind, UnansweredQuestion.Status

COMPARED = 200  # of the newest groups, when a message fits none by its form
GROUPS_MAX = 2_000
CODE_MAX = Intent._meta.get_field("code").max_length or 0


class DecidedError(Exception):
    """The question was taught or dismissed, or is gone, since it was looked at."""


class PhraseTakenError(Exception):
    """One of the phrases belongs to another intent; says which."""

    def __init__(self, text: str, intent: Intent) -> None:
        super().__init__(text)
        self.text, self.intent = text, intent


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that got no answer, masked (`chatbot.anonymous.kept_text`)."""

    text: str
    language: str
    guesses: tuple[str, ...] = ()


@transaction.atomic(savepoint=False)
def keep(asked: Asked, *, now: datetime) -> None:
    """Counted where the same was asked before, else a group of its own; nothing where the message
    holds no word that a phrase could be made of.

    One statement where the form is known, four where it isn't. Two that come at once are counted
    both: the second insert waits for the first, does nothing, and the update after it counts.
    """
    form = questions.normal_form(asked.text)
    if not form or count_again(asked, now, form=form):
        return
    recent = UnansweredQuestion.objects.filter(status=Status.OPEN).order_by("-last_asked_at")
    number = questions.nearest(form, recent.values_list("pk", "form")[:COMPARED])
    if number and count_variant(asked, now, number):
        return
    make_room()
    UnansweredQuestion.objects.bulk_create(
        [
            UnansweredQuestion(
                form=form,
                text=asked.text,
                guesses=list(asked.guesses),
                language=asked.language,
                first_asked_at=now,
                last_asked_at=now,
            )
        ],
        ignore_conflicts=True,
    )
    count_again(asked, now, form=form)


def count_again(asked: Asked, now: datetime, **which: str) -> bool:
    return bool(
        UnansweredQuestion.objects.filter(**which).update(
            count=F("count") + 1, last_asked_at=now, guesses=list(asked.guesses)
        )
    )


def count_variant(asked: Asked, now: datetime, number: int) -> bool:
    """False where staff have decided about the group meanwhile."""
    found = UnansweredQuestion.objects.select_for_update().filter(pk=number, status=Status.OPEN)
    group = found.first()
    if group is None:
        return False
    group.variants = questions.with_variant(group.text, group.variants, asked.text)
    group.guesses = list(asked.guesses)
    group.count += 1
    group.last_asked_at = now
    group.save(update_fields=["variants", "guesses", "count", "last_asked_at"])
    return True


def make_room() -> None:
    """Where the groups are as many as may be, the one that was asked least and longest ago goes.

    Open ones go first: what was dismissed or taught would come back as news.
    """
    excess = UnansweredQuestion.objects.count() - GROUPS_MAX + 1
    if excess > 0:
        groups = UnansweredQuestion.objects.alias(is_decided=~Q(status=Status.OPEN))
        least = groups.order_by("is_decided", "count", "last_asked_at")
        numbers = list(least.values_list("pk", flat=True)[:excess])
        UnansweredQuestion.objects.filter(pk__in=numbers).delete()


def purge(now: datetime) -> int:
    """Deletes what nobody has asked for `QUESTIONS_RETENTION_DAYS`, and says how many."""
    since = now - timedelta(days=settings.QUESTIONS_RETENTION_DAYS)
    return UnansweredQuestion.objects.filter(last_asked_at__lt=since).delete()[0]


# --- What staff decide ----------------------------------------------------------------------


@transaction.atomic
def teach(*, question_id: int, intent: Intent, phrases: Sequence[str], staff: str) -> int:
    """Makes the phrases the intent's and says how many of them are new to it.

    They count once a model that learned them is activated. Raises DecidedError, PhraseTakenError.
    """
    lock()  # nobody adds one of the phrases between the look and the insert
    question = undecided(question_id)
    added = add_phrases(intent, phrases, question.language)
    decide(question, Kind.TAUGHT, staff, intent=intent, phrase_count=added)
    return added


@transaction.atomic
def teach_new(*, question_id: int, intent: Intent, phrases: Sequence[str], staff: str) -> int:
    """As `teach`, with an intent that is only now written and gets its code here."""
    lock()
    undecided(question_id)  # the second click adds no second intent
    intent.code = free_code(intent.title_en or intent.title_pl)
    intent.save()
    return teach(question_id=question_id, intent=intent, phrases=phrases, staff=staff)


def free_code(title: str) -> str:
    """A code that no intent has yet, of a title."""
    stem = slugify(fold(title)).replace("-", "_")[: CODE_MAX - 5] or "intent"
    taken = set(Intent.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(code for code in codes(stem) if code not in taken)


def codes(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}_{number}"
        number += 1


@transaction.atomic
def dismiss(*, question_id: int, staff: str) -> None:
    """It is counted on, but staff are not shown it. Raises DecidedError."""
    decide(undecided(question_id), Kind.DISMISSED, staff)


@transaction.atomic
def reopen(*, question_id: int, staff: str) -> None:
    """Phrases that were made of it stay. Raises DecidedError where it is open."""
    question = locked(question_id)
    if question.status == Status.OPEN:
        raise DecidedError
    decide(question, Kind.REOPENED, staff)


def undecided(question_id: int) -> UnansweredQuestion:
    question = locked(question_id)
    if question.status != Status.OPEN:
        raise DecidedError
    return question


def locked(question_id: int) -> UnansweredQuestion:
    question = UnansweredQuestion.objects.select_for_update().filter(pk=question_id).first()
    if question is None:
        raise DecidedError
    return question


STATUS_AFTER = {
    Kind.TAUGHT: Status.TAUGHT,
    Kind.DISMISSED: Status.DISMISSED,
    Kind.REOPENED: Status.OPEN,
}


def decide(
    question: UnansweredQuestion,
    kind: TeachingEvent.Kind,
    staff: str,
    intent: Intent | None = None,
    phrase_count: int | None = None,
) -> None:
    question.status = STATUS_AFTER[kind]
    question.intent = intent
    question.decided_at = None if kind == Kind.REOPENED else timezone.now()
    question.save(update_fields=["status", "intent", "decided_at"])
    tell(
        kind,
        staff,
        question_number=question.pk,
        intent_code=intent.code if intent else "",
        phrase_count=phrase_count,
    )


def add_phrases(intent: Intent, texts: Sequence[str], language: str) -> int:
    wanted = list(dict.fromkeys(texts))
    known = IntentPhrase.objects.filter(text__in=wanted).select_related("intent")
    for phrase in known:
        if phrase.intent_id != intent.pk:
            raise PhraseTakenError(phrase.text, phrase.intent)
    new = [text for text in wanted if text not in {phrase.text for phrase in known}]
    for text in new:  # one by one: each save tells the processes
        IntentPhrase.objects.create(intent=intent, language=language, text=text)
    return len(new)


def forget_learned(learned: Collection[Phrase]) -> int:
    """Questions taught to an intent are over, once a model that learned all its phrases is in use:
    one that comes again without an answer is news."""
    codes = {code for _, code in learned}
    phrases = IntentPhrase.objects.filter(intent__code__in=codes)
    told = set(phrases.values_list("text", "intent__code"))
    whole = codes - {code for _, code in told - set(learned)}
    over = UnansweredQuestion.objects.filter(status=Status.TAUGHT, intent__code__in=whole)
    return over.delete()[0]
