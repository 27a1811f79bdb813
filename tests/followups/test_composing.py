"""The mail as it arrives."""

import re

import pytest
from time_machine import TimeMachineFixture

from chatbot.models import Package
from followups.models import FollowupText
from tests.followups.people import Visitor
from tests.followups.sending import DUE, run
from tests.smtp_sink import Sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def test_the_mail_is_personal_and_complete(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    message = sent.message
    assert message["To"] == "anna@example.com"
    assert message["From"] == "NovaHouse <kontakt@novahouse.example>"
    assert sent.sender == "kontakt@novahouse.example"
    assert message["Subject"] == "Twoja wycena: Comfort, 60 m²"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = re.search(r"<(http[^>]+/unsubscribe/[^>]+)>", message["List-Unsubscribe"])
    mailto = re.search(
        r"<mailto:kontakt@novahouse.example\?subject=unsubscribe%20\S+>",
        message["List-Unsubscribe"],
    )
    assert link
    assert mailto
    for subtype in ("plain", "html"):
        body = sent.body(subtype).replace("\N{NO-BREAK SPACE}", " ")
        for told in (
            "Anna",
            "Comfort",
            "60 m²",
            "89 940,00 zł",
            link[1],
            "23 listopada 2026",
            "kontakt@novahouse.example",
        ):
            assert told in body, (subtype, told)
    html = sent.body("html")
    assert html.count("89\N{NO-BREAK SPACE}940,00\N{NO-BREAK SPACE}zł") >= 2
    assert "prefers-color-scheme: dark" in html
    assert not re.search(r"<img|src=|url\(|<script|<link", html)
    assert set(re.findall(r'href="([^"]+)"', html)) == {
        "http://127.0.0.1:8000", link[1], "http://127.0.0.1:8000/privacy",
        "mailto:kontakt@novahouse.example",
    }  # fmt: skip


def test_the_mail_is_in_the_language_of_the_conversation(
    sink: Sink, monday: TimeMachineFixture
) -> None:
    Visitor().asks_and_agrees("my name is Anna, 60 m2 comfort", language="en")
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    assert "Hello Anna" in sent.body()
    assert "on 23 November 2026 you agreed" in sent.body()
    assert "PLN 89,940.00" in sent.body()
    assert "Unsubscribe with one click" in sent.body()


def test_a_new_price_is_in_the_next_mail(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture
) -> None:
    Package.objects.filter(code="comfort").update(price_per_m2=1000)
    run(monday, DUE[0])
    assert "60 000,00 zł" in sink.deliveries[0].body()


def test_who_told_nothing_gets_a_mail_without_gaps(sink: Sink, monday: TimeMachineFixture) -> None:
    Visitor().asks_and_agrees("dzień dobry")
    for due in DUE:
        run(monday, due)
    for sent in sink.deliveries:
        assert not re.search(r"[\[\]{}]|–$|None", sent.body() + sent.message["Subject"])
    assert sink.deliveries[0].message["Subject"] == "Twoja wycena"


@pytest.mark.parametrize(
    "name",
    [
        "Anna\r\nBcc: all@example.com",
        "Anna\nX: y",
        "A\u2028B",
        "A\u202e\u200bB",
        "<b>Anna</b>{quote.total}[",
    ],
)
def test_a_hostile_name_stays_a_name(
    anna: Visitor, sink: Sink, monday: TimeMachineFixture, name: str
) -> None:
    conversation = anna.conversation
    conversation.context_data = conversation.context_data | {"name": name}
    conversation.save()
    FollowupText.objects.filter(followup_number=1).update(subject="Cześć[ {visitor.name}]")
    run(monday, DUE[0])
    (sent,) = sink.deliveries
    assert sent.message["Bcc"] is None
    assert sent.message["X"] is None
    assert "<b>" not in sent.body("html")
    assert sent.message["Subject"].startswith("Cześć ")
    assert "\u200b" not in sent.message["Subject"]
    assert "{quote.total}" in sent.message["Subject"] or "{" not in name
