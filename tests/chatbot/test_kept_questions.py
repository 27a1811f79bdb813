"""Questions without an answer: kept masked, grouped, and decided about by staff."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from chatbot import selectors
from chatbot.models import ChatConversation, IntentPhrase, UnansweredQuestion
from chatbot.services import questions
from chatbot.tasks import purge_questions
from tests.chatbot.lessons import QUESTION, Ask, decisions, intent, question, teach

pytestmark = pytest.mark.django_db

UNANSWERED_QUERIES = 12


# --- Keeping --------------------------------------------------------------------------------


def test_a_question_without_an_answer_is_kept_masked_and_counted(ask: Ask) -> None:
    assert ask(QUESTION)["source"] == "fallback"
    for contact in (" anna.nowak@example.com", " Pozdrawiam, Anna Nowak", " 601 234 567"):
        assert ask(QUESTION + contact)["intent"] in {"contact", "name"}
    kept = question()
    assert kept.text == "czy posadzicie krzewy bukszpanu?"
    assert kept.count == 4
    assert kept.guesses
    # Not of the times: their microseconds may well hold "601".
    words = ("form", "text", "variants", "guesses")
    everything = str(list(UnansweredQuestion.objects.values(*words)))
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


# --- Deciding -------------------------------------------------------------------------------


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
