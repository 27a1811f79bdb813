"""What staff see and press: kept questions, golden answers, models and their history."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from kombu.exceptions import OperationalError

from chatbot.models import (
    GoldenAnswer,
    Intent,
    IntentPhrase,
    TeachingEvent,
    TrainedClassifier,
    UnansweredQuestion,
)
from chatbot.services import questions, teaching
from chatbot.services.questions import free_code
from chatbot.tasks import train_ordered_model
from tests.chatbot.lessons import Status, active, candidate, intent

pytestmark = pytest.mark.django_db

QUESTIONS = "/admin/chatbot/unansweredquestion/"
MODELS = "/admin/chatbot/trainedclassifier/"
GOLDEN = "/admin/chatbot/goldenanswer/"


def staff(group: str, name: str = "", language: str = "en") -> Client:
    user = User.objects.create_user(name or f"{group}-user", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    return client


@pytest.fixture
def sales() -> Client:
    return staff("sales")


@pytest.fixture
def asked(client: Client) -> UnansweredQuestion:
    for message in ("Czy posadzicie 2 krzewy bukszpanu?", "posadzicie krzew bukszpanu?"):
        client.post(
            "/api/chatbot/chat",
            {"message": f"{message} anna@example.com"},
            content_type="application/json",
        )
    return UnansweredQuestion.objects.get()


@pytest.fixture
def model(few_phrases: None) -> TrainedClassifier:
    return candidate()


def text_of(page: Any) -> str:
    return re.sub(r"\s+", " ", page.content.decode())


def form_of(client: Client, url: str) -> dict[str, Any]:
    """What the page would send when its button is pressed."""
    form = client.get(url).context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value is not None}


# --- Kept questions -------------------------------------------------------------------------


def test_a_kept_question_is_readable_and_masked(sales: Client, asked: UnansweredQuestion) -> None:
    page = text_of(sales.get(QUESTIONS))
    assert "[number]" in page
    assert "xnumber" not in page
    assert "anna" not in page.replace("planna", "")
    assert sales.get(f"{QUESTIONS}{asked.pk}/change/").status_code == 200


def test_a_list_of_many_questions_asks_for_titles_once(
    sales: Client, asked: UnansweredQuestion, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        questions.keep(
            questions.Asked(f"zxqv{'abcdefghij'[number % 10] * 3} {number}a", "pl", ("warranty",)),
            now=asked.last_asked_at,
        )
    sales.get(QUESTIONS)
    with django_assert_max_num_queries(14):
        page = sales.get(QUESTIONS)
    assert len(page.context["cl"].result_list) > 5


def test_a_question_is_taught_to_an_intent(sales: Client, asked: UnansweredQuestion) -> None:
    url = f"{QUESTIONS}{asked.pk}/step/teach/"
    data = form_of(sales, url)
    assert len(data["texts"]) == 1 + len(asked.variants)
    data |= {"intent": Intent.objects.get(code="bathroom").pk, "own": "sauna [area] u was"}
    page = sales.post(url, data, follow=True)
    assert "Train a model" in text_of(page)
    taught = IntentPhrase.objects.filter(intent__code="bathroom")
    phrases = set(taught.values_list("text", flat=True))
    assert {asked.text, *asked.variants, "sauna xarea u was"} <= phrases
    event = TeachingEvent.objects.get(kind="taught")
    assert (event.staff, event.intent_code) == ("sales-user", "bathroom")
    again = sales.post(url, data, follow=True)
    assert "decided about this question before" in text_of(again)


def test_a_phrase_of_another_intent_is_named(sales: Client, asked: UnansweredQuestion) -> None:
    taken = IntentPhrase.objects.filter(intent__code="warranty").first()
    assert taken
    url = f"{QUESTIONS}{asked.pk}/step/teach/"
    data = {"intent": Intent.objects.get(code="bathroom").pk, "own": taken.text}
    page = sales.post(url, data)
    assert taken.text in text_of(page)
    assert "is a phrase of" in text_of(page)


def test_without_a_phrase_nothing_is_taught(sales: Client, asked: UnansweredQuestion) -> None:
    data = {"intent": Intent.objects.get(code="bathroom").pk, "own": ""}
    page = sales.post(f"{QUESTIONS}{asked.pk}/step/teach/", data)
    assert "Tick a phrase" in text_of(page)


NEW = {
    "title_pl": "Sauny",
    "title_en": "Saunas",
    "question_pl": "Czy montujecie sauny?",
    "question_en": "Do you build saunas?",
    "answer_pl": "Tak, z gwarancją na {warranty.works_months} miesięcy.",
    "answer_en": "Yes, with a warranty of {warranty.works_months} months.",
}


def test_a_new_answer_is_written(sales: Client, asked: UnansweredQuestion) -> None:
    url = f"{QUESTIONS}{asked.pk}/step/new/"
    page = sales.post(url, NEW | {"texts": [asked.text]}, follow=True)
    made = Intent.objects.get(code="saunas")
    assert made.phrases.get().text == asked.text
    assert made.is_active
    assert "has only 1 phrases now" in text_of(page)


def test_a_new_answer_is_written_once_however_often_its_button_is_pressed(
    sales: Client, asked: UnansweredQuestion, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, data = f"{QUESTIONS}{asked.pk}/step/new/", NEW | {"texts": [asked.text]}
    first = questions.teach_new

    def both(**decided: Any) -> int:
        """The other click comes first, after this one has looked at the question."""
        same = decided["intent"]
        twin = Intent(**{name: getattr(same, name) for name in [*NEW, "code"]})
        first(**decided | {"intent": twin})
        return first(**decided)

    monkeypatch.setattr(questions, "teach_new", both)
    page = sales.post(url, data, follow=True)
    assert page.status_code == 200
    assert "decided about this question before" in text_of(page)
    assert Intent.objects.filter(title_en="Saunas").count() == 1


def test_a_new_answer_with_an_unknown_placeholder_is_refused(
    sales: Client, asked: UnansweredQuestion
) -> None:
    data = NEW | {"texts": [asked.text], "answer_pl": "{warranty.wroks_months}"}
    page = sales.post(f"{QUESTIONS}{asked.pk}/step/new/", data)
    assert "warranty.wroks_months" in str(page.context["form"].errors["answer_pl"])
    assert not Intent.objects.filter(code="saunas").exists()


def test_codes_are_free() -> None:
    assert free_code("Sauny i łaźnie") == "sauny_i_laznie"
    assert free_code("Warranty") == "warranty_2"
    assert free_code("???") == "intent"


def test_questions_are_dismissed_and_opened_again(sales: Client, asked: UnansweredQuestion) -> None:
    data = {"action": "dismiss_selected", "_selected_action": [asked.pk]}
    sales.post(QUESTIONS, data)
    asked.refresh_from_db()
    assert asked.status == "dismissed"
    assert not sales.get(QUESTIONS).context["cl"].result_list
    assert sales.get(f"{QUESTIONS}?status=dismissed").context["cl"].result_list
    sales.post(f"{QUESTIONS}{asked.pk}/step/reopen/")
    asked.refresh_from_db()
    assert asked.status == "open"


def test_a_deleted_question_leaves_no_word_in_the_admins_log(
    sales: Client, asked: UnansweredQuestion
) -> None:
    sales.post(f"{QUESTIONS}{asked.pk}/delete/", {"post": "yes"})
    assert not UnansweredQuestion.objects.exists()
    from django.contrib.admin.models import LogEntry  # noqa: PLC0415  read here alone

    assert "bukszpan" not in LogEntry.objects.get().object_repr


# --- Models ---------------------------------------------------------------------------------


def test_a_model_is_ordered_and_needs_no_broker(
    sales: Client, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def delay() -> None:
        raise OperationalError("no broker")

    monkeypatch.setattr(train_ordered_model, "delay", delay)
    IntentPhrase.objects.create(intent=intent(), language="pl", text="zxqv sauna")
    assert "differs from what the bot has learned" in text_of(sales.get(MODELS))
    with django_capture_on_commit_callbacks(execute=True):
        page = sales.post(f"{MODELS}train/", follow=True)
    assert "is being trained" in text_of(page)
    ordered = TrainedClassifier.objects.get(status=Status.ORDERED)
    assert ordered.trained_by == "sales-user"
    assert sales.get(f"{MODELS}{ordered.pk}/change/").status_code == 200
    again = sales.post(f"{MODELS}train/", follow=True)
    assert "being trained already" in text_of(again)


def test_nothing_new_is_said_to_be_learned(sales: Client) -> None:
    assert "has learned all phrases" in text_of(sales.post(f"{MODELS}train/", follow=True))


def test_a_model_is_not_trained_by_a_link(sales: Client) -> None:
    assert sales.get(f"{MODELS}train/").status_code == 405


def test_a_candidate_is_looked_at_and_activated(sales: Client, model: TrainedClassifier) -> None:
    page = text_of(sales.get(f"{MODELS}{model.pk}/change/"))
    assert "None: all are answered as before." in page
    assert "Phrases beside the model in use" in page
    url = f"{MODELS}{model.pk}/step/activate/"
    page = text_of(sales.post(url, form_of(sales, url), follow=True))
    assert "is in use, from the next message on" in page
    assert active() == model
    event = TeachingEvent.objects.filter(kind="activated").latest("pk")
    assert event.staff == "sales-user"
    assert "sales-user" in page  # the history is on the page


def test_a_broken_golden_answer_is_named_and_refuses(
    sales: Client, model: TrainedClassifier
) -> None:
    before = active()
    GoldenAnswer.objects.create(question="Dajecie gwarancję?", expected="coverage")
    url = f"{MODELS}{model.pk}/step/activate/"
    page = text_of(sales.post(url, form_of(sales, url), follow=True))
    assert "Not activated: 1 golden answers are wrong with it: Dajecie gwarancję?" in page
    assert "stays wrong" in page
    assert active() == before


def test_of_two_who_decide_the_second_is_told_who_was_first(
    sales: Client, model: TrainedClassifier
) -> None:
    url = f"{MODELS}{model.pk}/step/activate/"
    data = form_of(sales, url)
    teaching.activate(model_id=model.pk, replacing=data["replacing"], staff="jan")
    assert "decided about this model before" in text_of(sales.post(url, data, follow=True))
    IntentPhrase.objects.create(intent=intent(), language="pl", text="zxqv sauna")
    second = candidate()
    page = sales.post(f"{MODELS}{second.pk}/step/activate/", data, follow=True)
    assert f"Meanwhile jan has put Model {model.pk} in use" in text_of(page)


def test_a_candidate_is_refused_with_a_reason(sales: Client, model: TrainedClassifier) -> None:
    url = f"{MODELS}{model.pk}/step/refuse/"
    assert "reason" in sales.post(url, {"reason": ""}).context["form"].errors
    sales.post(url, {"reason": "za mało fraz"})
    model.refresh_from_db()
    assert (model.status, model.reason) == (Status.REFUSED, "za mało fraz")


def test_an_order_is_refused_with_a_reason(sales: Client) -> None:
    IntentPhrase.objects.create(intent=intent(), language="pl", text="zxqv sauna")
    ordered = teaching.order(staff="ola")
    assert "Refuse it" in text_of(sales.get(f"{MODELS}{ordered.pk}/change/"))
    url = f"{MODELS}{ordered.pk}/step/refuse/"
    assert sales.get(url).status_code == 200
    assert "Refused." in text_of(sales.post(url, {"reason": "pomyłka"}, follow=True))
    ordered.refresh_from_db()
    assert (ordered.status, ordered.reason) == (Status.REFUSED, "pomyłka")


def test_an_older_model_is_put_back(sales: Client, model: TrainedClassifier) -> None:
    older = active().pk
    teaching.activate(model_id=model.pk, replacing=older, staff="jan")
    url = f"{MODELS}{older}/step/put-back/"
    assert "Golden answers that change" in text_of(sales.get(url))
    sales.post(url, form_of(sales, url) | {"reason": "odpowiada za śmiało"})
    assert active().pk == older
    history = text_of(sales.get("/admin/chatbot/teachingevent/"))
    assert "odpowiada za śmiało" in history
    assert "model put back" in history


def test_a_model_that_goes_while_it_is_looked_at_is_told_of(
    sales: Client, model: TrainedClassifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    older, look = active().pk, teaching.findings_now
    teaching.activate(model_id=model.pk, replacing=older, staff="jan")

    def pruned(model_id: int) -> list[dict[str, Any]]:
        TrainedClassifier.objects.filter(pk=model_id).delete()
        return look(model_id)

    monkeypatch.setattr(teaching, "findings_now", pruned)
    page = sales.get(f"{MODELS}{older}/step/put-back/", follow=True)
    assert page.status_code == 200
    assert "decided about this model before" in text_of(page)


def test_a_candidate_is_checked_again(sales: Client, model: TrainedClassifier) -> None:
    GoldenAnswer.objects.create(question="Dajecie gwarancję?", expected="coverage")
    page = text_of(sales.post(f"{MODELS}{model.pk}/step/check/", follow=True))
    assert "Checked: golden answers are wrong with it." in page
    assert "Gwarancja (warranty)" in page


# --- Golden answers -----------------------------------------------------------------------


def test_a_golden_answer_says_how_it_is_answered_now(sales: Client) -> None:
    data = {"question": "Dajecie gwarancję?", "language": "pl", "expected": "coverage"}
    page = sales.post(f"{GOLDEN}add/", data | {"is_active": "on", "fragments": ""}, follow=True)
    assert "Gwarancja (warranty)" in text_of(page)
    assert GoldenAnswer.objects.get(question="Dajecie gwarancję?").expected == "coverage"


def test_a_golden_answer_with_an_unknown_figure_is_refused(sales: Client) -> None:
    data = {"question": "Jak?", "language": "pl", "expected": "coverage", "is_active": "on"}
    page = sales.post(f"{GOLDEN}add/", data | {"fragments": "{warranty.wroks}"})
    assert "warranty.wroks" in str(page.context["adminform"].form.errors["fragments"])


def test_every_golden_answer_can_be_saved_as_it_is(sales: Client) -> None:
    row = GoldenAnswer.objects.get(question="ile trwa gwarancja")
    assert row.fragments
    url = f"{GOLDEN}{row.pk}/change/"
    form = sales.get(url).context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    assert sales.post(url, data | {"is_active": "on"}).status_code == 302
    before = row.fragments
    row.refresh_from_db()
    assert row.fragments == before


# --- Who may ----------------------------------------------------------------------------------


@pytest.mark.parametrize("group", ["operations", "compliance"])
def test_others_decide_nothing(group: str, asked: UnansweredQuestion) -> None:
    client = staff(group)
    assert client.get(QUESTIONS).status_code == 200
    for step in ("teach", "new", "dismiss"):
        assert client.post(f"{QUESTIONS}{asked.pk}/step/{step}/").status_code == 403
    assert client.post(f"{MODELS}train/").status_code == 403
    for step in ("activate", "refuse", "put-back", "check"):
        assert client.post(f"{MODELS}{active().pk}/step/{step}/").status_code == 403
    assert client.post(f"{GOLDEN}add/", {"question": "x"}).status_code == 403


def test_sales_change_no_history_and_no_model_by_hand(sales: Client) -> None:
    event = TeachingEvent.objects.create(kind="trained", staff="jan", model_number=1)
    for url in (f"/admin/chatbot/teachingevent/{event.pk}", f"{MODELS}{active().pk}"):
        assert sales.post(f"{url}/change/", {"status": "refused"}).status_code == 403
        assert sales.post(f"{url}/delete/", {"post": "yes"}).status_code == 403
    assert sales.get("/admin/chatbot/teachingevent/add/").status_code == 403


def test_pages_are_polish_and_have_no_inline_code(
    asked: UnansweredQuestion, model: TrainedClassifier
) -> None:
    client = staff("sales", language="pl")
    urls = (
        QUESTIONS,
        f"{QUESTIONS}{asked.pk}/change/",
        f"{QUESTIONS}{asked.pk}/step/teach/",
        f"{QUESTIONS}{asked.pk}/step/new/",
        MODELS,
        f"{MODELS}{model.pk}/change/",
        f"{MODELS}{model.pk}/step/activate/",
        GOLDEN,
    )
    for url in urls:
        page = text_of(client.get(url))
        assert not re.search(r"<script(?![^>]*(?:src=|application/json))|style=|onclick=", page), (
            url
        )
        tables = re.findall(r"<table(?! id=\"result_list\")[^>]*>(.*?)</table>", page)
        assert all("<caption>" in table for table in tables), url
    assert "Wytrenuj model" in text_of(client.get(MODELS))
