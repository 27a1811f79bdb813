import pytest
from django.test import Client

from chatbot.models import ChatConversation, Intent, Lead, Package
from tests.staff import log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sales(client: Client) -> Client:
    return log_in(client, "seller", "sales")


@pytest.fixture
def conversation(client: Client) -> ChatConversation:
    client.post(
        "/api/chatbot/chat",
        {"message": "<b>60 m2</b> comfort, jan@example.com", "session_id": "a" * 43},
        content_type="application/json",
    )
    return ChatConversation.objects.get()


def test_conversation_is_read_as_a_transcript(
    sales: Client, conversation: ChatConversation
) -> None:
    page = sales.get(f"/admin/chatbot/chatconversation/{conversation.pk}/change/").content.decode()
    assert "&lt;b&gt;60 m2&lt;/b&gt; comfort" in page
    assert "89 940,00 zł" in page
    assert 'name="_save"' not in page


def test_conversation_is_found_by_its_whole_address(
    sales: Client, conversation: ChatConversation
) -> None:
    def count(query: str) -> int:
        page = sales.get("/admin/chatbot/chatconversation/", {"q": query})
        return len(page.context["cl"].result_list)

    assert count("Jan@Example.com") == 1
    assert count("jan@example") == 0


def test_sales_set_a_leads_status_and_nothing_else(sales: Client) -> None:
    lead = Lead.objects.create(name="Jan", email="jan@example.com", rodo_consent=True)
    url = f"/admin/chatbot/lead/{lead.pk}/change/"
    response = sales.post(url, {"status": "contacted", "name": "Ola", "rodo_consent": ""})
    assert response.status_code == 302
    lead.refresh_from_db()
    assert (lead.status, lead.name, lead.rodo_consent) == ("contacted", "Jan", True)


def test_price_set_in_the_admin_is_said_in_the_next_answer(sales: Client) -> None:
    package = Package.objects.get(code="comfort")
    url = f"/admin/chatbot/package/{package.pk}/change/"
    form = sales.get(url).context["adminform"].form
    data = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    data |= {"aliases": "\n".join(package.aliases), "price_per_m2": "1600", "is_active": "on"}
    data |= {"facts-TOTAL_FORMS": "0", "facts-INITIAL_FORMS": "0"}
    assert sales.post(url, data).status_code == 302
    answer = sales.post(
        "/api/chatbot/chat", {"message": "60 m2 comfort"}, content_type="application/json"
    ).json()
    assert answer["quote"]["total"] == "96000.00"


def test_package_with_two_kinds_of_price_is_refused(sales: Client) -> None:
    package = Package.objects.get(code="comfort")
    data = {"code": "comfort", "name": "Comfort", "price_per_m2": "1", "min_price_per_m2": "1"}
    data |= {"position": "1", "facts-TOTAL_FORMS": "0", "facts-INITIAL_FORMS": "0"}
    page = sales.post(f"/admin/chatbot/package/{package.pk}/change/", data)
    assert page.status_code == 200
    assert page.context["adminform"].form.non_field_errors()


def test_answer_with_an_unknown_placeholder_is_refused_and_named(sales: Client) -> None:
    intent = Intent.objects.get(code="warranty")
    url = f"/admin/chatbot/intent/{intent.pk}/change/"
    form = sales.get(url).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"next_codes": "", "answer_pl": "Mamy {warranty.wroks_months} miesięcy."}
    data |= {"phrases-TOTAL_FORMS": "0", "phrases-INITIAL_FORMS": "0"}
    page = sales.post(url, data)
    assert "warranty.wroks_months" in str(page.context["adminform"].form.errors["answer_pl"])


def test_saving_a_phrase_says_that_it_is_not_learned_yet(sales: Client) -> None:
    intent = Intent.objects.get(code="warranty")
    url = f"/admin/chatbot/intent/{intent.pk}/change/"
    form = sales.get(url).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"next_codes": "", "phrases-TOTAL_FORMS": "1", "phrases-INITIAL_FORMS": "0"}
    new = {"phrases-0-text": "pyk pyk zbęc łubudu", "phrases-0-language": "pl"}
    untouched = sales.post(url, data | {"phrases-TOTAL_FORMS": "0"}, follow=True)
    assert "Wytrenuj model" not in untouched.content.decode()
    page = sales.post(url, data | new, follow=True).content.decode()
    assert "Są frazy, których bot jeszcze nie zna." in page
    assert "Wytrenuj model" in page


@pytest.mark.parametrize("group", ["compliance", "operations"])
def test_others_change_no_knowledge(client: Client, group: str) -> None:
    log_in(client, "other", group)
    package = Package.objects.get(code="comfort")
    response = client.post(f"/admin/chatbot/package/{package.pk}/change/", {"name": "X"})
    assert response.status_code == 403


@pytest.mark.parametrize(
    "model",
    [
        *("chatconversation", "lead", "package", "fact", "city", "intent", "reply"),
        *("unansweredquestion", "goldenanswer", "trainedclassifier", "teachingevent"),
    ],
)
def test_every_list_and_form_opens(
    admin_client: Client, model: str, conversation: ChatConversation
) -> None:
    admin_client.post("/admin/login/")
    page = admin_client.get(f"/admin/chatbot/{model}/")
    assert page.status_code == 200
    if rows := page.context["cl"].result_list:
        url = f"/admin/chatbot/{model}/{rows[0].pk}/change/"
        assert admin_client.get(url).status_code == 200
