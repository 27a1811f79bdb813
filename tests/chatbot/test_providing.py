"""What a load of knowledge does about the model: nobody's decision is undone by it."""

import io

import pytest
from django.core.management import call_command

from chatbot.models import GoldenAnswer, IntentPhrase, TeachingEvent, TrainedClassifier
from chatbot.services import providing, teaching
from tests.chatbot.lessons import QUESTION, Ask, Status, activate, active, candidate, intent, teach

pytestmark = pytest.mark.django_db


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
