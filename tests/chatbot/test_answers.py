"""The floor under the answers: what strangers ask is answered rightly, or honestly."""

import uuid
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from chatbot.models import Intent
from chatbot.services.conversation import Incoming, converse
from tests.chatbot import grading
from tests.chatbot.grading import Question, Result, faults, share

RIGHT_FLOOR = {"short": 0.95, "all": 0.90}  # docs/answers.md has what was measured
WRONG_CEILING = 0.01
LONG_FLOOR = 0.70  # right, or the right suggestion
# Right at least, and wrong at most, of each set that strangers wrote: as measured
# (docs/answers.md), and one question less, so that a rule that breaks what was answered fails here.
OF_OTHER_SETS = {
    "second": (143, 5),
    "third": (119, 1),
    "fourth": (148, 1),
    "fifth": (148, 1),
    "sixth": (145, 3),
    "seventh": (146, 3),
    "eighth": (149, 1),
    "ninth": (144, 2),
    "tenth": (144, 4),
    "eleventh": (143, 7),
    "twelfth": (146, 4),
}


def ask(message: str, session: str, language: str) -> dict[str, object]:
    return converse(Incoming(message, session, language))


def asked(question: Question) -> Result:
    session = uuid.uuid4().hex
    for message in question.before:
        ask(message, session, question.language)
    answer = ask(question.text, session, question.language)
    return grading.judge(question, answer, lambda payload: ask(payload, session, question.language))


@pytest.fixture(scope="module")
def results(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Result]]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield [asked(question) for question in grading.read("held_out")]
        transaction.set_rollback(True)


def of(results: list[Result], kind: str) -> list[Result]:
    return [result for result in results if result.question.kind == kind]


def described(results: list[Result]) -> list[str]:
    return [f"{r.question.text}: {r.answer['intent']}, {', '.join(r.faults)}" for r in results]


@pytest.mark.any_database
def test_nearly_all_answers_are_right(results: list[Result]) -> None:
    assert share(results, "right") >= RIGHT_FLOOR["all"]


@pytest.mark.any_database
def test_short_questions_are_answered_rightly(results: list[Result]) -> None:
    assert share(of(results, "short"), "right") >= RIGHT_FLOOR["short"]


@pytest.mark.any_database
def test_next_to_no_answer_is_wrong(results: list[Result]) -> None:
    wrong = [result for result in results if result.verdict == "wrong"]
    assert len(wrong) <= WRONG_CEILING * len(results), described(wrong)


@pytest.mark.any_database
def test_long_messages_are_answered_or_asked_back_about(results: list[Result]) -> None:
    long = of(results, "long")
    good = [result for result in long if result.verdict == "right" or result.offered]
    assert len(good) >= LONG_FLOOR * len(long)


@pytest.mark.any_database
def test_what_is_out_of_scope_gets_no_price(results: list[Result]) -> None:
    priced = [
        result
        for result in of(results, "out_of_scope")
        if grading.MONEY.search(grading.plain(result.answer["response"]))
    ]
    assert described(priced) == []


@pytest.mark.any_database
def test_nobody_is_fooled(results: list[Result]) -> None:
    fooled = [result for result in of(results, "hostile") if result.verdict != "right"]
    assert described(fooled) == []


@pytest.mark.any_database
@pytest.mark.django_db
@pytest.mark.parametrize("name", OF_OTHER_SETS)
def test_what_was_answered_is_answered_still(name: str) -> None:
    right, wrong = OF_OTHER_SETS[name]
    found = [asked(question) for question in grading.read(name)]
    said = [result for result in found if result.verdict == "wrong"]
    assert len(said) <= wrong, described(said)
    assert sum(result.verdict == "right" for result in found) >= right


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_question_on_each_button_is_answered_by_its_intent(language: str) -> None:
    """A button sends its question as a message; it must not lead elsewhere."""
    strays = {}
    for intent in Intent.objects.all():
        text = getattr(intent, f"question_{language}")
        found = ask(text, uuid.uuid4().hex, language)["intent"]
        if found != intent.code and {found, intent.code} != {"price_list", "quote"}:
            strays[intent.code] = found
    assert strays == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("te ceny u was to dla jakiego metrażu", "price_basis"),
        ("a jak mi się odwidzi kolor paneli", "product_changes"),
        ("projektant wnętrz jest wliczony?", "design_included"),
        # As near to what they are as before.
        ("co to za firma w ogóle", "company_about"),
        ("czy agd jest w cenie kuchni", "kitchens_wardrobes"),
    ],
)
def test_what_words_mean_together_decides(message: str, intent: str) -> None:
    assert ask(message, uuid.uuid4().hex, "pl")["intent"] == intent


# --- The judge itself


def judged(said: str, **demands: object) -> tuple[str, ...]:
    return faults(Question("short", "", **demands), said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("1 499", "Comfort: 1 499,00 zł/m²"),
        ("1 499", "PLN 1,499.00/m²"),
        ("1 499", "1499 zł"),
        ("77 948", "razem 77 948,00 zł"),
        ("9:00", "09:00–17:00"),
        ("09:00-17:00", "Pn–pt: 09:00–17:00"),
        ("m²|metr", "za 60 m²"),
        ("nie|niestety", "NIESTETY"),
        ("22 000 00 00", "+48 22 000 00 00"),
    ],
)
def test_demand_is_met(entry: str, said: str) -> None:
    assert judged(said, says=(entry,)) == ()


@pytest.mark.parametrize(
    ("entry", "said"),
    [("999", "1 999,00 zł"), ("1 499", "11 499 zł"), ("36", "136 miesięcy"), ("36", "360")],
)
def test_figure_is_a_whole_figure(entry: str, said: str) -> None:
    assert judged(said, says=(entry,)) != ()
    assert judged(said, says_not=(entry,)) == ()


@pytest.mark.parametrize(
    "said", ["od 999 zł", "PLN 1,499.00", "150 tys. zł", "99 zlotych", "5 PLN"]
)
def test_amount_is_noticed_where_none_may_be(said: str) -> None:
    assert judged(said, price=False) != ()


@pytest.mark.parametrize("said", ["36 miesięcy", "15% rabatu", "60 m²", "zł"])
def test_other_figures_are_no_amount(said: str) -> None:
    assert judged(said, price=False) == ()
