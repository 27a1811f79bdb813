"""Models: trained of what was taught, checked, activated, refused and put back."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import Error, IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from chatbot import selectors
from chatbot.models import (
    GoldenAnswer,
    Intent,
    IntentPhrase,
    TrainedClassifier,
    UnansweredQuestion,
)
from chatbot.services import checking, knowledge, teaching
from chatbot.tasks import train_ordered_model
from tests.chatbot.lessons import (
    QUESTION,
    Ask,
    Status,
    activate,
    active,
    candidate,
    decisions,
    intent,
    question,
    teach,
)

pytestmark = pytest.mark.django_db


# --- Training, checking, activating ---------------------------------------------------------


def test_the_loaded_database_has_a_model_in_use_that_passed() -> None:
    model = active()
    assert model.golden_wrong == 0
    assert model.golden_count == GoldenAnswer.objects.count() >= 60
    assert model.passed_at
    assert model.intent_count == Intent.objects.count()


def test_every_intent_has_a_golden_answer() -> None:
    codes = set(Intent.objects.values_list("code", flat=True))
    assert codes - set(GoldenAnswer.objects.values_list("expected", flat=True)) == set()


def test_what_was_taught_is_answered_once_its_model_is_activated(
    ask: Ask, few_phrases: None
) -> None:
    teach(ask)
    model = candidate()
    assert ask(QUESTION)["intent"] != "bathroom"
    before = active()
    activate(model)
    assert ask(QUESTION)["intent"] == "bathroom"
    assert active() == model
    before.refresh_from_db()
    assert before.status == Status.REPLACED
    assert not UnansweredQuestion.objects.filter(status="taught").exists()
    assert not selectors.unlearned().count


def test_a_question_whose_phrases_the_model_has_not_learned_is_kept(
    ask: Ask, few_phrases: None
) -> None:
    ask(QUESTION)
    teaching.order(staff="ola")
    before = teaching.lesson()  # reads the phrases before the teaching is committed,
    teach(ask)
    late = replace(before, at=timezone.now())  # by a clock that is ahead
    teaching.train(TrainedClassifier.objects.get(status=Status.ORDERED), late)
    activate(TrainedClassifier.objects.get(status=Status.CANDIDATE))
    assert question().status == "taught"
    activate(candidate())
    assert not UnansweredQuestion.objects.exists()


def test_a_candidate_tells_what_it_would_answer_of_the_open_questions(
    ask: Ask, few_phrases: None
) -> None:
    ask(QUESTION)
    ask("qwzx rtzb")
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    model = candidate()
    assert (model.questions_answered, model.questions_count) == (1, 2)


def test_a_golden_answer_that_breaks_refuses_activation_and_changes_nothing(
    ask: Ask, few_phrases: None
) -> None:
    GoldenAnswer.objects.create(question="Ile kosztuje metr?", expected="price_list")
    for text in ("ile kosztuje metr", "metr ile kosztuje", "ile metr kosztuje u was"):
        IntentPhrase.objects.filter(text=text).delete()
        IntentPhrase.objects.create(intent=intent("warranty"), language="pl", text=text)
    before, model = active(), candidate()
    (found,) = (finding for finding in model.findings if finding["kind"] == "broken")
    assert (found["expected"], found["after"]) == ("price_list", "warranty")
    with pytest.raises(teaching.BrokenError) as refused:
        activate(model)
    assert [finding.question for finding in refused.value.findings] == ["Ile kosztuje metr?"]
    assert active() == before
    assert ask("Ile kosztuje metr?")["intent"] == "price_list"


def test_a_golden_answer_written_after_the_training_is_asked_too(few_phrases: None) -> None:
    model = candidate()
    GoldenAnswer.objects.create(question="Dajecie gwarancję?", expected="coverage")
    with pytest.raises(teaching.BrokenError):
        activate(model)
    model.refresh_from_db()
    assert model.golden_wrong == 1
    GoldenAnswer.objects.filter(expected="coverage").update(is_active=False)
    activate(model)


def test_a_golden_answer_may_ask_for_a_figure_as_it_stands(few_phrases: None) -> None:
    asked = GoldenAnswer.objects.create(
        question="Ile miesięcy gwarancji?",
        expected="warranty",
        fragments=["{warranty.works_months}"],
    )
    model = candidate()
    assert model.golden_wrong == 0
    asked.fragments = ["dożywotnia"]
    asked.save()
    teaching.check_again(model_id=model.pk, staff="ola")
    model.refresh_from_db()
    assert [finding["lacks"] for finding in model.findings] == [["dożywotnia"]]


def test_nobody_replaces_a_model_unseen(few_phrases: None) -> None:
    first, seen = candidate(), active().pk
    activate(first, staff="jan")
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    second = candidate()
    with pytest.raises(teaching.MeanwhileError) as refused:
        teaching.activate(model_id=second.pk, replacing=seen, staff="ola")
    assert refused.value.active == first
    assert active() == first


def test_knowledge_that_changes_during_the_check_refuses_the_activation(few_phrases: None) -> None:
    model, before = candidate(), active()
    outcome = checking.check(teaching.classifier_of(model.pk))
    GoldenAnswer.objects.create(question="Nowe?", expected="warranty")
    with pytest.raises(teaching.ChangedError):
        teaching.activate_checked(model.pk, before.pk, "ola", outcome)
    assert active() == before


def test_an_older_model_is_put_back_with_a_reason(ask: Ask, few_phrases: None) -> None:
    teach(ask)
    older, newer = active(), candidate()
    activate(newer)
    with pytest.raises(ValueError, match="reason"):
        teaching.put_back(model_id=older.pk, replacing=newer.pk, staff="jan", reason=" ")
    teaching.put_back(model_id=older.pk, replacing=newer.pk, staff="jan", reason="za śmiały")
    assert active() == older
    assert ask(QUESTION)["intent"] != "bathroom"
    event = decisions().get(kind="put-back")
    assert (event.staff, event.model_number, event.replaced_number, event.reason) == (
        "jan",
        older.pk,
        newer.pk,
        "za śmiały",
    )
    again = candidate()  # what was taught is still to be learned
    assert again.phrases_sha256 == newer.phrases_sha256


def test_a_refused_candidate_serves_nobody_and_keeps_its_reason(few_phrases: None) -> None:
    model = candidate()
    teaching.refuse(model_id=model.pk, staff="jan", reason="za mało fraz")
    model.refresh_from_db()
    assert (model.status, model.reason, bytes(model.data)) == ("refused", "za mało fraz", b"")
    with pytest.raises(teaching.DecidedError):
        activate(model)
    assert decisions().get(kind="refused").staff == "jan"


def test_a_newer_candidate_takes_the_place_of_the_older(few_phrases: None) -> None:
    older = candidate()
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    newer = candidate()
    older.refresh_from_db()
    assert (older.status, newer.status) == (Status.REFUSED, Status.CANDIDATE)


def test_what_is_ordered_twice_or_trained_twice_is_one_candidate(few_phrases: None) -> None:
    ordered = teaching.order(staff="ola")
    with pytest.raises(teaching.AlreadyOrderedError):
        teaching.order(staff="jan")
    twin = TrainedClassifier.objects.get(pk=ordered.pk)  # as a second worker has it
    assert teaching.train_ordered() == ordered
    assert teaching.train(twin, teaching.lesson()) is None
    assert teaching.train_ordered() is None
    assert TrainedClassifier.objects.filter(status=Status.CANDIDATE).count() == 1
    assert decisions().filter(kind="trained").count() == 1


def test_nothing_is_trained_where_nothing_is_new() -> None:
    with pytest.raises(teaching.NothingNewError):
        teaching.order(staff="ola")


def test_without_a_phrase_the_order_is_given_up() -> None:
    IntentPhrase.objects.all()._raw_delete("default")  # without signals
    ordered = teaching.order(staff="ola")
    train_ordered_model()
    ordered.refresh_from_db()
    assert (ordered.status, ordered.reason) == (Status.REFUSED, teaching.NO_PHRASES)


def test_a_training_that_fails_is_refused_and_another_can_be_ordered(
    few_phrases: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise ZeroDivisionError

    ordered = teaching.order(staff="ola")
    with monkeypatch.context() as patch:
        patch.setattr("chatbot.training.examples", fail)
        with pytest.raises(ZeroDivisionError):
            train_ordered_model()
    ordered.refresh_from_db()
    assert (ordered.status, ordered.reason) == ("refused", "Training failed: ZeroDivisionError")
    assert candidate().trained_by == "ola"


def test_a_database_that_is_away_leaves_the_order_as_it_is(
    few_phrases: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise OperationalError

    ordered = teaching.order(staff="ola")
    with monkeypatch.context() as patch:
        patch.setattr("chatbot.training.examples", fail)
        with pytest.raises(OperationalError):
            train_ordered_model()
    assert teaching.train_ordered() == ordered


def test_an_order_is_refused_and_what_a_worker_still_trains_counts_for_nothing(
    few_phrases: None,
) -> None:
    ordered = teaching.order(staff="ola")
    held = TrainedClassifier.objects.get(pk=ordered.pk)  # as a worker has it
    teaching.refuse(model_id=ordered.pk, staff="jan", reason="pomyłka")
    assert teaching.train(held, teaching.lesson()) is None
    ordered.refresh_from_db()
    assert (ordered.status, ordered.reason) == ("refused", "pomyłka")


def test_few_older_models_are_kept(few_phrases: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teaching, "KEPT", 1)
    for number in range(3):
        IntentPhrase.objects.create(intent=intent(), language="pl", text=f"sauna {number}")
        activate(candidate())
    assert TrainedClassifier.objects.filter(status=Status.REPLACED).count() == 1
    assert decisions().filter(kind="activated").count() == 3


# --- What may go wrong ----------------------------------------------------------------------


def test_a_model_whose_intents_are_gone_says_something_else(ask: Ask) -> None:
    assert ask("Ile trwa gwarancja na prace?")["intent"] == "warranty"
    Intent.objects.filter(code="warranty").delete()
    answer = ask("Ile trwa gwarancja na prace?")
    assert answer["intent"] != "warranty"
    assert answer["response"]


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b""])
def test_a_model_that_cannot_be_read_is_trained_on_the_spot_and_logged(
    ask: Ask, few_phrases: None, log_lines: io.StringIO, data: bytes
) -> None:
    model = candidate()
    activate(model)
    stored = model.data_sha256
    TrainedClassifier.objects.filter(pk=model.pk).update(data=data, data_sha256="f" * 64)
    knowledge.touch()
    assert ask("Ile trwa gwarancja na prace?")["intent"] == "warranty"
    assert "model_unreadable" in log_lines.getvalue()
    said = log_lines.getvalue().count("model_unreadable")
    knowledge.touch()
    ask("Ile trwa gwarancja na prace?")
    assert log_lines.getvalue().count("model_unreadable") == said  # trained once, then known
    assert stored


def test_without_any_model_one_is_trained_on_the_spot(ask: Ask, few_phrases: None) -> None:
    TrainedClassifier.objects.all().delete()
    knowledge.touch()
    assert ask("Ile trwa gwarancja na prace?")["intent"] == "warranty"


# --- What the database holds ----------------------------------------------------------------


def refused(change: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def test_the_database_refuses_a_model_in_use_that_has_not_passed(few_phrases: None) -> None:
    model = candidate()
    TrainedClassifier.objects.filter(status=Status.ACTIVE).update(status=Status.REPLACED)
    rows = TrainedClassifier.objects.filter(pk=model.pk)
    refused(lambda: rows.update(status=Status.ACTIVE))
    refused(lambda: rows.update(passed_at=timezone.now(), golden_wrong=1))
    refused(lambda: rows.update(status=Status.REFUSED))


def test_the_database_refuses_a_second_model_in_use(few_phrases: None) -> None:
    model = candidate()
    rows = TrainedClassifier.objects.filter(pk=model.pk)
    refused(lambda: rows.update(status=Status.ACTIVE, passed_at=timezone.now()))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE chatbot_teachingevent SET staff = 'x'",
        "DELETE FROM chatbot_teachingevent",
    ],
)
def test_the_history_is_only_added_to(ask: Ask, sql: str) -> None:
    teach(ask)
    with pytest.raises(Error, match="append-only"), transaction.atomic():
        connection.cursor().execute(sql)
    assert decisions().get().staff == "ola"
