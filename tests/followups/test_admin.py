"""What staff see and do: the queue, decisions, previews, texts, reports, high-value talks."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings
from time_machine import TimeMachineFixture

from chatbot.models import ChatConversation, Fact
from consent.models import AccessLog
from followups import selectors
from followups.models import DeliveryReport, FollowupEvent, FollowupText, HighValueConversation
from followups.services import delivery, high_value
from integrations.models import Alert
from tests.followups.people import MONDAY, Visitor
from tests.smtp_sink import Sink
from tests.staff import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]

EVENTS = "/admin/followups/followupevent/"
TEXTS = "/admin/followups/followuptext/"
DUE = MONDAY + timedelta(days=1)
LINK = re.compile(r'href="(/admin/(?:chatbot|consent)/[^"?]+/change/)"')
INVISIBLE = ["Wycena \U0001f469\u200d\U0001f527", "Wyce\u00adna", "A\u200bB"]


def staff(group: str) -> Client:
    client = Client(headers={"accept-language": "en"})
    return log_in(client, f"{group}-user", group, f"{group}@example.com")


@pytest.fixture
def operations() -> Client:
    return staff("operations")


@pytest.fixture
def sales() -> Client:
    return staff("sales")


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


def event(number: int = 1) -> FollowupEvent:
    return FollowupEvent.objects.get(followup_number=number)


# --- The queue ------------------------------------------------------------------------------


def test_the_queue_shows_states_and_masks_addresses(anna: Visitor, operations: Client) -> None:
    anna.post("/api/unsubscribe", {"email": anna.email})
    shown = page(operations, EVENTS)
    assert "a…@example.com" in shown
    assert anna.email not in shown
    assert "unsubscribed, or consent revoked" in shown
    assert AccessLog.objects.filter(what="followups.FollowupEvent").exists()


def test_one_is_found_by_address_and_by_conversation(anna: Visitor, operations: Client) -> None:
    Visitor("ola@example.com").asks_and_agrees()
    for term in (anna.email, str(anna.conversation.pk)):
        rows = operations.get(EVENTS, {"q": term}).context["cl"].result_list
        assert {row.conversation_id for row in rows} == {anna.conversation.pk}


def test_nobody_adds_changes_or_deletes_a_row_by_hand(anna: Visitor) -> None:
    root = User.objects.create_superuser("root", "root@example.com")
    client = Client()
    client.force_login(root)
    assert client.get(f"{EVENTS}add/").status_code == 403
    assert client.post(f"{EVENTS}{event().pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(f"{EVENTS}{event().pk}/change/", {"status": "sent"})
    assert event().status == "pending"


def test_what_goes_out_is_listed_and_previewed(
    anna: Visitor, operations: Client, sales: Client, monday: TimeMachineFixture
) -> None:
    url = f"{EVENTS}upcoming/"
    assert f"/{event().pk}/change/" in page(operations, url)
    assert f"/{event(2).pk}/change/" not in page(operations, url)
    mail = f"{EVENTS}{event().pk}/mail/"
    assert mail not in page(operations, url)
    assert operations.get(mail).status_code == 403
    assert mail in page(sales, url)
    shown = page(sales, mail)
    assert "89 940,00 zł" in shown
    assert "List-Unsubscribe-Post" in shown
    framed = sales.get(mail.replace("/mail/", "/mail.html"))
    assert "89\N{NO-BREAK SPACE}940,00" in framed.content.decode()
    assert "sandbox" in framed["Content-Security-Policy"]
    assert "script-src" not in framed["Content-Security-Policy"]
    assert "frame-src 'self'" in sales.get(mail)["Content-Security-Policy"]


def test_the_mail_in_its_frame_is_a_look_too(anna: Visitor, sales: Client) -> None:
    before = AccessLog.objects.count()
    assert "Anna" in page(sales, f"{EVENTS}{event().pk}/mail.html")
    assert AccessLog.objects.count() == before + 1


def test_who_may_not_read_conversations_sees_no_words_of_them(
    anna: Visitor, operations: Client, sales: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    url = f"{EVENTS}{event().pk}/change/"
    words = anna.followups()[0].splitlines()[0]
    assert words in page(sales, url)
    assert words not in page(operations, url)


def test_no_link_leads_to_a_closed_door(
    anna: Visitor, operations: Client, sales: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    for client in (operations, sales, staff("compliance")):
        for url in (EVENTS, f"{EVENTS}{event().pk}/change/"):
            shown = page(client, url)
            for link in set(
                re.findall(r'href="(/admin/(?:chatbot|consent)/[^"?]+\d/change/)"', shown)
            ):
                assert client.get(link).status_code == 200
    number = anna.conversation.pk
    assert f"/chatconversation/{number}/" in page(sales, EVENTS)
    assert f"/chatconversation/{number}/" not in page(operations, EVENTS)


@pytest.mark.parametrize(("name", "tables"), [("upcoming", 1), ("funnel", 2)])
def test_wide_tables_scroll_by_themselves(
    anna: Visitor, operations: Client, name: str, tables: int
) -> None:
    shown = page(operations, f"{EVENTS}{name}/")
    assert shown.count('<div class="wide"><table>') == tables
    assert "followups/preview.css" in shown


def test_cancelling_takes_a_reason_and_keeps_it(
    anna: Visitor, operations: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    url = f"{EVENTS}{event().pk}/step/cancel/"
    assert url in page(operations, f"{EVENTS}{event().pk}/change/")
    assert operations.post(url, {"why": ""}).status_code == 200
    assert event().status == "pending"
    assert operations.post(url, {"why": "asked by phone"}).status_code == 302
    assert (event().status, event().reason, event().note) == (
        "suppressed", "cancelled", "asked by phone"
    )  # fmt: skip
    assert "asked by phone" in page(operations, f"{EVENTS}{event().pk}/change/")
    assert operations.post(url, {"why": "again"}).status_code == 404
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert sink.deliveries == []


def test_the_rest_of_a_series_is_cancelled_at_once(
    anna: Visitor, operations: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    url = f"{EVENTS}{event(2).pk}/step/cancel-rest/"
    assert url in page(operations, f"{EVENTS}{event(2).pk}/change/")
    operations.post(url, {"why": "asked by phone"})
    assert anna.statuses() == ["sent", "suppressed", "suppressed"]
    cancelled = FollowupEvent.objects.filter(reason="cancelled", settled_by="operations-user")
    assert cancelled.count() == 2
    assert operations.post(url, {"why": "again"}).status_code == 404


def test_numbers_are_not_sent_again_after_later_ones(
    unknown: FollowupEvent, operations: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    sink.replies.clear()
    monday.move_to(MONDAY + timedelta(days=4), tick=False)
    delivery.send_due()
    assert event(2).status == "sent"
    url = f"{EVENTS}{unknown.pk}/step/again/"
    assert url not in page(operations, f"{EVENTS}{unknown.pk}/change/")
    assert operations.post(url, {"why": "not in the log"}).status_code == 404
    assert event().status == "unknown"


def test_sales_decide_nothing_about_the_queue(anna: Visitor, sales: Client) -> None:
    assert sales.post(f"{EVENTS}{event().pk}/step/cancel/", {"why": "x"}).status_code == 403
    assert event().status == "pending"


@pytest.fixture
def unknown(anna: Visitor, sink: Sink, monday: TimeMachineFixture) -> FollowupEvent:
    sink.replies["END"] = ["drop"]
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert event().status == "unknown"
    return event()


def test_an_unknown_one_that_was_delivered_appears_in_the_conversation(
    unknown: FollowupEvent, anna: Visitor, operations: Client
) -> None:
    url = f"{EVENTS}{unknown.pk}/step/delivered/"
    operations.post(url, {"why": "the log of the server says so"})
    assert (event().status, event().settled_by) == ("sent", "operations-user")
    assert event().sent_at == event().sending_at
    assert "89 940,00 zł" in anna.followups()[0]
    assert operations.post(url, {"why": "again"}).status_code == 404
    assert len(anna.followups()) == 1


def test_an_unknown_one_that_was_lost_is_given_up(
    unknown: FollowupEvent, anna: Visitor, operations: Client
) -> None:
    operations.post(f"{EVENTS}{unknown.pk}/step/lost/", {"why": "not in the log"})
    assert event().status == "failed"
    assert anna.followups() == []


def test_an_unknown_one_may_be_sent_again_and_passes_the_gate_again(
    unknown: FollowupEvent, anna: Visitor, operations: Client, sink: Sink
) -> None:
    operations.post(f"{EVENTS}{unknown.pk}/step/again/", {"why": "not in the log"})
    delivery.send_due()
    assert event().status == "sent"
    assert len(sink.deliveries) == 2


def test_the_funnel_counts_by_number(
    anna: Visitor, operations: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    anna.post("/api/unsubscribe", {"email": anna.email})
    shown = page(operations, f"{EVENTS}funnel/")
    cells = re.findall(r"<td>(\d+)</td>", shown)
    assert cells[:10] == ["1", "1", "1", "0", "1", "2", "1", "0", "0", "0"]
    assert selectors.counts_by_status()["suppressed"] == 2


# --- Texts ----------------------------------------------------------------------------------


def text() -> FollowupText:
    return FollowupText.objects.get(followup_number=1, language="pl")


def save(client: Client, subject: str, body: str) -> Any:
    return client.post(f"{TEXTS}{text().pk}/change/", {"subject": subject, "body": body})


def test_a_changed_text_is_what_goes_out(
    anna: Visitor, sales: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    body = "Dzień dobry[, {visitor.name}].\n\nZapraszamy do {company.name}."
    assert save(sales, "Nowy temat", body).status_code == 302
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert sink.deliveries[0].message["Subject"] == "Nowy temat"
    assert "Zapraszamy do NovaHouse." in sink.deliveries[0].body()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Dobry.\n\nTo {nonsense}.", "Line 3: nothing fills nonsense."),
        ("Cena {comfort.nonsense}", "Line 1: nothing fills comfort.nonsense."),
        ("a\nDzień dobry, {visitor.name}", "Line 2: put what mentions visitor.name in [brackets]"),
        ("a\n\nb [c", "Line 3: the bracket [ has no partner"),
        ("{", "Line 1: nothing fills {."),
    ],
)
def test_a_text_that_nothing_could_fill_is_refused_with_its_line(
    sales: Client, body: str, told: str
) -> None:
    before = text().body
    response = save(sales, "Temat", body)
    assert response.status_code == 200
    assert told in response.content.decode().replace("&#x27;", "'")
    assert text().body == before


def test_the_preview_shows_an_invented_visitor(sales: Client) -> None:
    url = f"{TEXTS}{text().pk}/preview/"
    shown = page(sales, url)
    assert "Anna" in shown
    assert "60 m²" in shown
    assert "sales@example.com" in shown
    assert b"60 m" in sales.get(f"{TEXTS}{text().pk}/preview.html").content


def test_a_test_mail_goes_to_ones_own_address_alone(sales: Client, sink: Sink) -> None:
    response = sales.post(f"{TEXTS}{text().pk}/preview/", follow=True)
    assert "Sent to sales@example.com." in response.content.decode()
    assert sink.recipients() == ["sales@example.com"]
    assert FollowupEvent.objects.count() == 0


def test_a_test_mail_that_is_refused_is_told(sales: Client, sink: Sink) -> None:
    sink.replies["RCPT"] = "550 5.1.1 no"
    response = sales.post(f"{TEXTS}{text().pk}/preview/", follow=True)
    assert "Not sent: 550 5.1.1" in response.content.decode()


def test_a_text_that_is_missing_is_the_one_that_was_shipped(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    FollowupText.objects.all().delete()
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert sink.deliveries[0].message["Subject"] == "Twoja wycena: Comfort, 60 m²"


@pytest.mark.parametrize(
    "subject", ["Wycena \U0001f469\u200d\U0001f527", "Wyce\u00adna", "A\u200bB"]
)
def test_a_subject_may_hold_what_nobody_sees(
    anna: Visitor, sales: Client, sink: Sink, monday: TimeMachineFixture, subject: str
) -> None:
    assert save(sales, subject, text().body).status_code == 302
    assert "Anna" in page(sales, f"{TEXTS}{text().pk}/preview/")
    assert "Anna" in page(sales, f"{EVENTS}{event().pk}/mail/")
    sales.post(f"{TEXTS}{text().pk}/preview/")
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert [sent.message["Subject"] for sent in sink.deliveries] == [subject] * 2


@pytest.mark.parametrize("sign", ["\x07", "\x85", "\u2028", "\u2029"])
def test_a_subject_of_two_lines_is_refused(sales: Client, sign: str) -> None:
    response = save(sales, f"Temat{sign}Bcc: all@example.com", text().body)
    assert response.status_code == 200
    assert "t stand in the subject of a mail" in response.content.decode()


def test_a_long_subject_is_sent_whole(
    anna: Visitor, sales: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    subject = "Wycena " * 21
    save(sales, subject, text().body)
    monday.move_to(DUE, tick=False)
    delivery.send_due()
    assert sink.deliveries[0].message["Subject"] == subject.strip()


def test_a_text_whose_fact_is_gone_has_no_preview(sales: Client) -> None:
    FollowupText.objects.filter(pk=text().pk).update(body="{company.name}")
    Fact.objects.filter(key="company.name").delete()
    url = f"{TEXTS}{text().pk}/preview"
    assert "Nothing fills" in sales.get(f"{url}/", follow=True).content.decode()
    assert sales.get(f"{url}.html").status_code == 404
    told = sales.post(f"{url}/", follow=True).content.decode()
    assert "Not sent" in told


def test_only_who_may_change_texts_is_offered_a_test_mail(
    sales: Client, operations: Client
) -> None:
    url = f"{TEXTS}{text().pk}/preview/"
    assert "Send a test" in page(sales, url)
    assert "Send a test" not in page(operations, url)


# --- Reports by hand ------------------------------------------------------------------------


def test_a_complaint_is_recorded_and_ends_the_mails(
    anna: Visitor, operations: Client, sink: Sink, monday: TimeMachineFixture
) -> None:
    add = "/admin/followups/deliveryreport/add/"
    form = {"email": " Anna@Example.com", "kind": "complaint", "code": ""}
    assert operations.post(add, form).status_code == 302
    report = DeliveryReport.objects.get()
    assert (report.kind, report.recorded_by) == ("complaint", "operations-user")
    assert anna.statuses() == ["suppressed"] * 3
    assert "gets no marketing any more" in operations.post(add, form).content.decode()
    bad = operations.post(add, {**form, "email": "nonsense"})
    assert "not an e-mail address" in bad.content.decode()
    assert anna.email not in page(operations, "/admin/followups/deliveryreport/")


# --- High value -----------------------------------------------------------------------------


def test_much_money_and_no_contact_is_listed_after_an_hour(
    sales: Client, operations: Client, monday: TimeMachineFixture
) -> None:
    rich, poor, known = Visitor("r@example.com"), Visitor(), Visitor()
    rich.says("100 m2 comfort")
    poor.says("60 m2 comfort")
    known.says("100 m2 premium, k@example.com")
    assert high_value.find_high_value(timezone.now()) == 0
    monday.move_to(MONDAY + timedelta(hours=1), tick=False)
    assert high_value.find_high_value(timezone.now()) == 1
    assert high_value.find_high_value(timezone.now()) == 0
    assert set(Alert.objects.values_list("kind", "once")) == {
        ("high_value", f"high_value:{rich.conversation.pk}")
    }
    line = high_value.alert_line(Alert.objects.all()[0])
    assert line is not None
    assert "149 900" in line.text
    row = HighValueConversation.objects.get()
    assert (row.conversation, row.estimate) == (rich.conversation, Decimal("149900.00"))
    url = "/admin/followups/highvalueconversation/"
    assert f"/chatconversation/{rich.conversation.pk}/" in page(sales, url)
    told = page(operations, url)
    assert f'field-conversation_number">{rich.conversation.pk}<' in told
    assert "/chatconversation/" not in told
    rich.says("601 234 567")
    assert f"/chatconversation/{rich.conversation.pk}/" not in page(sales, url)


def test_pages_answer_without_data(operations: Client, settings: Settings) -> None:
    assert ChatConversation.objects.count() == 0
    for url in (
        EVENTS,
        f"{EVENTS}upcoming/",
        f"{EVENTS}funnel/",
        "/admin/followups/deliveryreport/",
        "/admin/followups/highvalueconversation/",
    ):
        page(operations, url)
