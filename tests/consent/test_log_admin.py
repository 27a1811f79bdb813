"""The consent log as compliance staff see it."""

from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from time_machine import TimeMachineFixture

from consent import guards, log
from consent.log import Origin
from consent.models import Action, ConsentAuditLog
from tests.staff import log_in

pytestmark = pytest.mark.django_db

URL = "/admin/consent/consentauditlog/"
EMAIL = "jan@example.com"
VISITOR = Origin(ip_address="192.0.2.7", ip_source="xff", user_agent="Browser/1.0", method="api")


@pytest.fixture
def officer(client: Client) -> Client:
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return log_in(client, "officer", "compliance")


def append(**values: Any) -> ConsentAuditLog:
    said: dict[str, Any] = {"email": EMAIL, "reason": "<b>dość</b>"}
    return log.append(action=Action.UNSUBSCRIBE, origin=VISITOR, **said | values)


def page(officer: Client, row: ConsentAuditLog) -> str:
    response = officer.get(f"{URL}{row.pk}/change/")
    assert response.status_code == 200
    return response.content.decode()


def listed(officer: Client, **query: str) -> list[int]:
    return [row.seq for row in officer.get(URL, query).context["cl"].result_list]


# --- The list -------------------------------------------------------------------------------


def test_the_list_tells_the_address_half_and_its_source(officer: Client) -> None:
    append()
    shown = officer.get(URL).content.decode()
    assert EMAIL not in shown
    assert "j…@example.com" in shown
    assert "192.0.2.7 (xff)" in shown


def test_the_list_tells_how_the_log_stood_when_it_was_last_verified(officer: Client) -> None:
    assert "not been verified yet" in officer.get(URL).content.decode()
    append()
    log.keep(log.verify())
    assert "Intact at the last verification:" in officer.get(URL).content.decode()
    guards.remove(connection)
    log.keep(log.verify())
    guards.install(connection)
    assert "Findings at the last verification:" in officer.get(URL).content.decode()


def test_a_page_of_the_list_asks_as_many_questions_for_one_row_as_for_fifty(
    officer: Client,
) -> None:
    counts = []
    for rows in (1, 49):
        for _ in range(rows):
            append()
        with CaptureQueriesContext(connection) as asked:
            assert officer.get(URL).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"from": "2026-03-02", "to": "2026-03-02"}, [2]),
        ({"from": "2026-03-02"}, [3, 2]),
        ({"to": "2026-03-02"}, [2, 1]),
        ({"from": "2026-03-03", "to": "2026-03-01"}, []),
        ({"from": "2026-02-30", "to": "x"}, [3, 2, 1]),
    ],
)
def test_days_are_counted_as_the_clock_runs_in_poland(
    query: dict[str, str], found: list[int], officer: Client, time_machine: TimeMachineFixture
) -> None:
    for at in (
        datetime(2026, 3, 1, 22, 59, tzinfo=UTC),
        datetime(2026, 3, 1, 23, 0, tzinfo=UTC),
        datetime(2026, 3, 2, 23, 0, tzinfo=UTC),
    ):
        time_machine.move_to(at, tick=False)
        append()
    user = User.objects.get(username="officer")
    officer.force_login(user)
    assert listed(officer, **query) == found


def test_a_period_keeps_the_other_filters_and_gives_way_to_another_period(officer: Client) -> None:
    query = {"action__exact": "unsubscribe", "from": "2026-03-01"}
    shown = unescape(officer.get(URL, query).content.decode())
    assert '<input type="hidden" name="action__exact" value="unsubscribe">' in shown
    assert 'href="?action__exact=unsubscribe&days=7"' in shown


# --- One entry ------------------------------------------------------------------------------


def test_an_entry_shows_markup_as_text_and_both_neighbours(officer: Client) -> None:
    first, row, last = append(), append(), append()
    shown = page(officer, row)
    assert "&lt;b&gt;dość&lt;/b&gt;" in shown
    assert "<b>dość</b>" not in shown
    for near in (first, last):
        assert f'href="{URL}{near.pk}/change/"' in shown


def test_an_entry_tells_that_it_is_intact(officer: Client) -> None:
    rows = [append() for _ in range(3)]
    log.redact(ConsentAuditLog.objects.filter(pk=rows[1].pk), ["email"], origin=VISITOR, why="x")
    for row in rows:
        assert log.verify_row(row) == []
        assert "intact" in page(officer, row)


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"action": "opt-in"}, "content"),
        ({"reason": "another"}, "value"),
        ({"email": None}, "value"),
        ({"email": None, "salts": {}}, "redaction"),
        ({"prev_mac": "f" * 64}, "link"),
    ],
)
def test_an_entry_tells_what_is_wrong_with_it(
    changes: dict[str, Any], kind: str, officer: Client
) -> None:
    _, row, _ = append(), append(), append()
    ConsentAuditLog.objects.filter(pk=row.pk).update(**changes)
    row.refresh_from_db()
    assert kind in {str(found.kind) for found in log.verify_row(row)}
    assert f"<p>{kind}:" in page(officer, row)


@pytest.mark.usefixtures("unguarded")
def test_an_entry_tells_that_a_neighbour_is_gone(officer: Client) -> None:
    first, row, last, _ = append(), append(), append(), append()
    first.delete()
    last.delete()
    assert [found.seq for found in log.verify_row(row)] == [1, 3]
    assert "<p>missing:" in page(officer, row)


# --- Notes ----------------------------------------------------------------------------------


def test_a_note_is_an_entry_of_its_own_and_is_shown_with_the_one_it_is_about(
    officer: Client,
) -> None:
    row = append(conversation_id=17)
    assert f"{URL}{row.pk}/note/" in page(officer, row)
    response = officer.post(f"{URL}{row.pk}/note/", {"text": "zadzwoniła <i>dwa</i> razy"})
    assert response.status_code == 302
    written = ConsentAuditLog.objects.get(action=Action.NOTE)
    assert (written.refers_to, written.notes) == (row.seq, "zadzwoniła <i>dwa</i> razy")
    assert (written.actor, written.method, written.changed) == ("officer", "admin", False)
    assert (written.subject_key, written.conversation_id) == (row.subject_key, 17)
    assert "zadzwoniła &lt;i&gt;dwa&lt;/i&gt; razy" in page(officer, row)
    assert log.verify().findings == []


@pytest.mark.parametrize("text", ["", "   ", "x" * 2001])
def test_a_note_says_something_and_not_too_much(text: str, officer: Client) -> None:
    row = append()
    assert officer.post(f"{URL}{row.pk}/note/", {"text": text}).status_code == 200
    assert not ConsentAuditLog.objects.filter(action=Action.NOTE).exists()


def test_who_may_only_look_writes_no_note(client: Client) -> None:
    row = append()
    log_in(client, "reader")
    assert client.get(f"{URL}{row.pk}/note/").status_code == 403
    assert client.post(f"{URL}{row.pk}/note/", {"text": "x"}).status_code == 403
    assert not ConsentAuditLog.objects.filter(action=Action.NOTE).exists()
