"""From a question without an answer to a model that knows it, and back."""

import io
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import Error, IntegrityError, OperationalError, connection, transaction
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from chatbot import selectors
from chatbot.models import (
    ChatConversation,
    GoldenAnswer,
    Intent,
    IntentPhrase,
    TeachingEvent,
    TrainedClassifier,
    UnansweredQuestion,
)
from chatbot.services import checking, knowledge, providing, questions, teaching
from chatbot.tasks import purge_questions, train_ordered_model

pytestmark = pytest.mark.django_db

Status = TrainedClassifier.Status
QUESTION = "czy posadzicie krzewy bukszpanu?"
FEW = ("warranty", "coverage", "booking", "price_list", "bathroom")
UNANSWERED_QUERIES = 12

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(client: Client) -> Ask:
    def send(message: str, **fields: Any) -> dict[str, Any]:
        body = {"message": message, "session_id": uuid.uuid4().hex + "-" * 11, **fields}
        response = client.post("/api/chatbot/chat", body, content_type="application/json")
        assert response.status_code == 200, response.content
        return response.json()  # type: ignore[no-any-return]

    return send


@pytest.fixture
def few_phrases() -> None:
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


# --- Keeping ------------------------------------------------------------------------------


def test_a_question_without_an_answer_is_kept_masked_and_counted(ask: Ask) -> None:
    assert ask(QUESTION)["source"] == "fallback"
    for contact in (" anna.nowak@example.com", " Pozdrawiam, Anna Nowak", " 601 234 567"):
        assert ask(QUESTION + contact)["intent"] in {"contact", "name"}
    kept = question()
    assert kept.text == "czy posadzicie krzewy bukszpanu?"
    assert kept.count == 4
    assert kept.guesses
    everything = str(list(UnansweredQuestion.objects.values()))
    assert [word for word in ("anna", "nowak", "601") if word in everything.lower()] == []


def test_nothing_leads_from_a_kept_question_to_its_visitor() -> None:
    assert {field.name for field in UnansweredQuestion._meta.get_fields()} == {
        *("id", "form", "text", "variants", "guesses", "language", "count", "first_asked_at"),
        *("last_asked_at", "status", "intent", "decided_at"),
    }


def test_what_asks_the_same_is_one_group(ask: Ask) -> None:
    for message in (QUESTION, "posadzicie krzew bukszpanu?", "krzewy bukszpanu posadzicie"):
        ask(message)
    ask("zxqv plkj")
    group = UnansweredQuestion.objects.get(text__contains="bukszpan")
    assert group.count == 3
    assert group.variants == ["posadzicie krzew bukszpanu?"]
    assert UnansweredQuestion.objects.count() == 2


def test_a_repeat_of_a_message_is_not_counted_again(ask: Ask) -> None:
    same = {"session_id": "r" * 43, "client_message_id": str(uuid.uuid4())}
    ask(QUESTION, **same)
    assert ask(QUESTION, **same)["replayed"]
    assert question().count == 1


@pytest.mark.parametrize("message", ["60 m2 comfort", "Ile trwa gwarancja na prace?", "123", "ok"])
def test_what_is_answered_or_says_nothing_is_not_kept(ask: Ask, message: str) -> None:
    ask(message)
    assert not UnansweredQuestion.objects.exists()


def test_keeping_takes_few_queries(
    ask: Ask, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ask("dzień dobry")  # the process knows its knowledge
    for message in (QUESTION, QUESTION, "krzew posadzicie bukszpan"):
        with django_assert_max_num_queries(UNANSWERED_QUERIES):
            ask(message)


def test_groups_are_no_more_than_may_be(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "GROUPS_MAX", 2)
    for message in ("zxqv wvut", "zxqv wvut", "mnbq plkj", "qwzx rtzb"):
        ask(message)
    texts = set(UnansweredQuestion.objects.values_list("text", flat=True))
    assert texts == {"zxqv wvut", "qwzx rtzb"}


def test_what_staff_dismissed_makes_no_room_and_does_not_come_back_as_open(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "GROUPS_MAX", 2)
    ask("zxqv wvut")
    questions.dismiss(question_id=question().pk, staff="ola")
    for message in ("mnbq plkj", "mnbq plkj", "qwzx rtzb", "zxqv wvut"):
        ask(message)
    left = UnansweredQuestion.objects.values_list("text", "status")
    assert set(left) == {("zxqv wvut", "dismissed"), ("qwzx rtzb", "open")}


def test_what_nobody_asks_any_more_is_deleted(ask: Ask, settings: Settings) -> None:
    settings.QUESTIONS_RETENTION_DAYS = 30
    ask(QUESTION)
    ask("qwzx rtzb")
    old = timezone.now() - timedelta(days=31)
    UnansweredQuestion.objects.filter(text="qwzx rtzb").update(last_asked_at=old)
    for _ in range(2):
        purge_questions()
    assert question().text == "czy posadzicie krzewy bukszpanu?"
    assert PeriodicTask.objects.get(task="chatbot.tasks.purge_questions").enabled


# --- Deciding about questions ---------------------------------------------------------------


def test_a_dismissed_question_is_counted_on_and_stays_dismissed(ask: Ask) -> None:
    ask(QUESTION)
    questions.dismiss(question_id=question().pk, staff="ola")
    ask(QUESTION)
    assert (question().status, question().count) == ("dismissed", 2)
    questions.reopen(question_id=question().pk, staff="jan")
    assert question().status == "open"
    events = decisions().values_list("kind", "staff", "question_number")
    number = question().pk
    assert list(events) == [("dismissed", "ola", number), ("reopened", "jan", number)]


def test_teaching_adds_phrases_and_tells_who_did(ask: Ask) -> None:
    teach(ask)
    assert IntentPhrase.objects.get(text="czy posadzicie krzewy bukszpanu?").intent == intent()
    assert (question().status, question().intent) == ("taught", intent())
    event = decisions().get()
    assert (event.kind, event.staff, event.intent_code) == ("taught", "ola", "bathroom")
    assert selectors.unlearned().new == (("czy posadzicie krzewy bukszpanu?", "bathroom"),)


def test_the_second_to_decide_is_told_and_changes_nothing(ask: Ask) -> None:
    teach(ask)
    with pytest.raises(questions.DecidedError):
        questions.dismiss(question_id=question().pk, staff="jan")
    with pytest.raises(questions.DecidedError):
        questions.teach(
            question_id=question().pk, intent=intent("warranty"), phrases=["x y"], staff="jan"
        )
    assert not IntentPhrase.objects.filter(text="x y").exists()
    assert decisions().count() == 1


def test_a_phrase_of_another_intent_is_refused_and_nothing_is_half_done(ask: Ask) -> None:
    ask(QUESTION)
    taken = IntentPhrase.objects.filter(intent__code="warranty").first()
    assert taken
    with pytest.raises(questions.PhraseTakenError):
        questions.teach(
            question_id=question().pk, intent=intent(), phrases=["nowa", taken.text], staff="ola"
        )
    assert question().status == "open"
    assert not IntentPhrase.objects.filter(text="nowa").exists()
    assert not decisions().exists()


# --- Training, checking, activating -----------------------------------------------------------


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


# --- What may go wrong --------------------------------------------------------------------------


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


# --- What the database holds ------------------------------------------------------------------


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


# --- Loads ------------------------------------------------------------------------------------


def test_a_load_puts_its_model_in_use_where_staff_chose_none(few_phrases: None) -> None:
    before = active()
    provided = providing.provide(has_brought=True)
    assert provided == providing.Provided(is_trained=True, is_active=True)
    assert active() != before
    assert providing.provide() == providing.Provided()
    assert TeachingEvent.objects.filter(kind="activated").latest("pk").staff == "load_knowledge"


def test_a_load_leaves_the_model_that_staff_chose(few_phrases: None) -> None:
    chosen = activate(candidate())
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    for is_trained in (True, False):
        provided = providing.provide(has_brought=True)
        assert provided == providing.Provided(is_trained=is_trained, is_waiting=True)
    assert active() == chosen
    waiting = TrainedClassifier.objects.get(status=Status.CANDIDATE)
    teaching.refuse(model_id=waiting.pk, staff="ola", reason="nie teraz")
    assert providing.provide() == providing.Provided()


def test_a_load_whose_model_breaks_golden_answers_says_which(few_phrases: None) -> None:
    GoldenAnswer.objects.create(question="Dajecie gwarancję?", expected="coverage")
    before = active()
    assert providing.provide(has_brought=True).broken == ("Dajecie gwarancję?",)
    assert active() == before
    GoldenAnswer.objects.filter(expected="coverage").delete()
    assert providing.provide(has_brought=True).is_active


def loaded_again() -> str:
    said = io.StringIO()
    call_command("load_knowledge", stdout=said)
    return said.getvalue()


def test_a_load_does_not_activate_what_staff_only_trained(few_phrases: None) -> None:
    before, waiting = active(), candidate()
    for said in (loaded_again(), loaded_again()):
        assert "was loaded before; a candidate waits" in said
    assert active() == before
    assert providing.provide(has_brought=True).is_waiting
    waiting.refresh_from_db()
    assert waiting.status == Status.CANDIDATE


def test_a_load_does_not_activate_phrases_that_staff_refused(few_phrases: None) -> None:
    before, waiting = active(), candidate()
    teaching.refuse(model_id=waiting.pk, staff="ola", reason="za śmiały")
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    assert providing.provide(has_brought=True).is_waiting
    assert active() == before


def test_a_load_does_not_activate_what_staff_taught(ask: Ask, few_phrases: None) -> None:
    before = active()
    teach(ask)
    assert providing.provide(has_brought=True).is_waiting
    assert active() == before


def test_a_load_that_brought_nothing_activates_nothing(few_phrases: None) -> None:
    before = active()
    assert "a candidate waits" in loaded_again()
    assert active() == before


def test_a_load_activates_what_waits_where_no_model_is_in_use(few_phrases: None) -> None:
    waiting = candidate()
    TrainedClassifier.objects.filter(status=Status.ACTIVE).delete()
    assert "trained anew" in loaded_again()
    assert active() == waiting


def test_erasing_a_conversation_leaves_nothing_of_it_in_kept_questions(
    ask: Ask, client: Client
) -> None:
    ask(f"{QUESTION} Pozdrawiam, Anna Nowak, anna@example.com, 601 234 567", session_id="e" * 43)
    client.delete(
        "/api/chatbot/delete-my-data", {"session_id": "e" * 43}, content_type="application/json"
    )
    assert not ChatConversation.objects.exists()
    told = "czy posadzicie krzewy bukszpanu? pozdrawiam, xname, xemail, xphone"
    assert question().text == told
