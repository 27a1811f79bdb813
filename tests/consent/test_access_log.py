"""Whoever of the staff sees personal data is written down, and stays so."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from pytest_django.fixtures import Settings

from chatbot.models import ChatConversation, Lead
from consent import access, guards, log
from consent.log import Origin, subject_key
from consent.models import AccessLog, Action, ConsentAuditLog, Suppression
from tests.staff import log_in

pytestmark = pytest.mark.django_db

LOG, SUPPRESSIONS, ACCESS = (
    f"/admin/consent/{name}/" for name in ("consentauditlog", "suppression", "accesslog")
)
EMAIL, OTHER = "jan@example.com", "ola@example.com"


@pytest.fixture
def officer(client: Client) -> Client:
    return log_in(client, "officer", "compliance")


@pytest.fixture
def row() -> ConsentAuditLog:
    rows = [
        log.append(action=Action.UNSUBSCRIBE, origin=Origin(), email=email, conversation_id=number)
        for number, email in enumerate((EMAIL, OTHER), start=17)
    ]
    return rows[0]


@pytest.fixture
def seen() -> AccessLog:
    origin = Origin(actor="officer", ip_address="192.0.2.7")
    return access.record(kind="look", origin=origin, what="consent.Suppression", count=1, why="x")


def told() -> list[tuple[Any, ...]]:
    rows = AccessLog.objects.order_by("id")
    return [(row.kind, row.what, row.object_id, row.sought, row.count) for row in rows]


# --- What is written ------------------------------------------------------------------------


def test_looking_at_an_entry(officer: Client, row: ConsentAuditLog) -> None:
    response = officer.get(f"{LOG}{row.pk}/change/")
    assert told() == [("look", "consent.ConsentAuditLog", str(row.pk), "", 1)]
    entry = AccessLog.objects.get()
    assert (entry.staff, entry.subject_key) == ("officer", subject_key(EMAIL))
    assert (entry.request_id, entry.ip_address) == (response["X-Request-ID"], "127.0.0.1")


def test_looking_at_the_list_tells_how_many_were_shown(
    officer: Client, row: ConsentAuditLog
) -> None:
    officer.get(LOG)
    assert told() == [("look", "consent.ConsentAuditLog", "", "", 2)]
    assert AccessLog.objects.get().subject_key is None


@pytest.mark.parametrize(
    ("term", "sought", "count"),
    [
        (" JAN@example.com", "address", 1),
        ("17", "number", 1),
        ("123e4567-e89b-12d3-a456-426614174000", "receipt", 0),
        ("Jan Kowalski", "other", 0),
    ],
)
def test_searching(
    term: str, sought: str, count: int, officer: Client, row: ConsentAuditLog
) -> None:
    officer.get(LOG, {"q": term})
    assert told() == [("search", "consent.ConsentAuditLog", "", sought, count)]
    key = AccessLog.objects.get().subject_key
    assert key == (subject_key(EMAIL) if count else None)


def test_searching_for_somebody_unknown_names_the_person_by_key_only(officer: Client) -> None:
    officer.get(LOG, {"q": "nobody@example.com"})
    entry = AccessLog.objects.get()
    assert (entry.subject_key, entry.count) == (subject_key("nobody@example.com"), 0)
    assert "nobody" not in str(AccessLog.objects.values().get())


def test_suppressions_are_logged_too(officer: Client) -> None:
    key = subject_key(EMAIL)
    suppression = Suppression.objects.create(subject_key=key, purpose="marketing_consent")
    officer.get(f"{SUPPRESSIONS}{suppression.pk}/change/")
    officer.get(SUPPRESSIONS, {"q": key})
    what = "consent.Suppression"
    assert told() == [
        ("look", what, str(suppression.pk), "", 1),
        ("search", what, "", "subject", 1),
    ]
    assert set(AccessLog.objects.values_list("subject_key", flat=True)) == {key}


def test_a_filter_is_a_look_and_one_that_is_not_offered_is_refused(
    officer: Client, row: ConsentAuditLog
) -> None:
    officer.get(LOG, {"action__exact": "opt-in", "days": "7"})
    assert told() == [("look", "consent.ConsentAuditLog", "", "", 0)]
    for name in ("email", "email__startswith", "subject_key__exact"):
        assert officer.get(LOG, {name: EMAIL}).status_code == 400
    assert AccessLog.objects.count() == 1


def test_what_can_not_be_logged_is_not_shown(
    officer: Client, row: ConsentAuditLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_values: Any) -> None:
        raise DatabaseError

    monkeypatch.setattr(access, "record", fail)
    officer.raise_request_exception = False
    for url in (LOG, f"{LOG}{row.pk}/change/", f"{LOG}?q={EMAIL}"):
        response = officer.get(url)
        assert response.status_code >= 500
        assert EMAIL not in response.content.decode()


def test_what_was_not_shown_is_not_logged(officer: Client, row: ConsentAuditLog) -> None:
    assert officer.get(f"{LOG}999/change/").status_code == 302
    officer.logout()
    assert officer.get(f"{LOG}{row.pk}/change/").status_code == 302
    log_in(officer, "stranger")
    assert officer.get(f"{LOG}{row.pk}/change/").status_code == 403
    assert told() == []


def test_exporting_a_person(tmp_path: Path) -> None:
    why = "asked by jan@example.com, 601 234 567, on 2026-11-24"
    call_command("export_person", EMAIL, into=tmp_path, why=why, officer="officer")
    assert told() == [("export", "person", "", "", 1)]
    entry = AccessLog.objects.get()
    assert (entry.staff, entry.subject_key) == ("officer", subject_key(EMAIL))
    row = ConsentAuditLog.objects.get(action=Action.EXPORT)
    assert (entry.why, row.reason) == ("a copy of the data", why)


@pytest.mark.parametrize("blank", ["officer", "why"])
def test_exporting_needs_a_name_and_a_purpose(blank: str, tmp_path: Path) -> None:
    options = {"why": "x", "officer": "officer"} | {blank: " "}
    with pytest.raises(CommandError, match="who asks and what for"):
        call_command("export_person", EMAIL, into=tmp_path, **options)
    assert not AccessLog.objects.exists()
    assert not list(tmp_path.iterdir())


# --- What for -------------------------------------------------------------------------------

PURPOSE = f"{ACCESS}purpose/"


def test_the_task_of_the_page_is_the_purpose_until_another_is_stated(
    officer: Client, row: ConsentAuditLog
) -> None:
    officer.get(LOG, headers={"accept-language": "en"})
    back = officer.post(PURPOSE, {"purpose": "complaint", "case": "K-17/2026", "next": LOG})
    assert back.headers["Location"] == LOG
    page = officer.get(f"{LOG}{row.pk}/change/").content.decode()
    assert 'value="complaint" selected' in page
    assert 'value="K-17/2026"' in page
    officer.post(PURPOSE, {"purpose": "", "next": LOG})
    officer.get(LOG, {"q": EMAIL})
    assert list(AccessLog.objects.order_by("id").values_list("why", flat=True)) == [
        "zgody: dowód i przegląd",
        "reklamacja lub skarga K-17/2026",
        "zgody: dowód i przegląd",
    ]


@pytest.mark.parametrize(
    "stated",
    [
        {"purpose": "complaint", "case": "Jan Kowalski"},
        {"purpose": "complaint", "case": "ola@example.com"},
        {"purpose": "Jan Kowalski"},
    ],
)
def test_nobody_is_named_in_what_can_not_be_taken_back(
    stated: dict[str, str], officer: Client
) -> None:
    officer.post(PURPOSE, {**stated, "next": LOG})
    officer.get(LOG)
    assert AccessLog.objects.get().why == "zgody: dowód i przegląd"


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "", "\\x"])
def test_stating_a_purpose_leads_nowhere_else(back: str, officer: Client) -> None:
    response = officer.post(PURPOSE, {"purpose": "x", "next": back})
    assert response.headers["Location"] == "/admin/"


def test_a_purpose_is_stated_by_staff_in_a_form(officer: Client, client: Client) -> None:
    assert officer.get(PURPOSE).status_code == 405
    officer.logout()
    assert "/login/" in officer.post(PURPOSE, {"purpose": "x"}).headers["Location"]


def test_an_access_without_a_purpose_is_not_logged_and_so_not_had() -> None:
    with pytest.raises(ValueError, match="what for"):
        access.record(kind="look", origin=Origin(actor="o"), what="x", count=1, why=" ")


# --- Visitors' own pages --------------------------------------------------------------------


def test_looking_at_a_conversation_and_a_lead_is_logged(client: Client) -> None:
    conversation = ChatConversation.objects.create(session_id="s" * 43, email=EMAIL)
    lead = Lead.objects.create(conversation=conversation, email=EMAIL)
    log_in(client, "seller", "sales")
    client.get(f"/admin/chatbot/chatconversation/{conversation.pk}/change/")
    client.get("/admin/chatbot/lead/", {"q": EMAIL})
    assert told() == [
        ("look", "chatbot.ChatConversation", str(conversation.pk), "", 1),
        ("search", "chatbot.Lead", "", "address", 1),
    ]
    assert set(AccessLog.objects.values_list("subject_key", flat=True)) == {subject_key(EMAIL)}
    client.post(f"/admin/chatbot/lead/{lead.pk}/change/", {"status": "contacted"})
    lead.refresh_from_db()
    assert lead.status == "contacted"


# --- Who may read it ------------------------------------------------------------------------


def test_compliance_reads_it_and_reading_it_is_not_logged(officer: Client, seen: AccessLog) -> None:
    assert "officer" in officer.get(ACCESS).content.decode()
    page = officer.get(f"{ACCESS}{seen.pk}/change/").content.decode()
    assert 'name="_save"' not in page
    assert AccessLog.objects.count() == 1


def test_it_is_searched_by_person_and_by_staff(officer: Client, row: ConsentAuditLog) -> None:
    officer.get(f"{LOG}{row.pk}/change/")

    def count(term: str) -> int:
        return len(officer.get(ACCESS, {"q": term}).context["cl"].result_list)

    assert count(subject_key(EMAIL)) == 1
    assert count(EMAIL) == 2  # the look, and the search before
    assert [count(term) for term in (OTHER, "offic")] == [0, 0]
    assert count("officer") == 5
    sought = AccessLog.objects.filter(what="consent.AccessLog").order_by("id")
    assert [row.sought for row in sought][:2] == ["subject", "address"]


def test_completion_is_no_way_round(officer: Client) -> None:
    query = {"app_label": "chatbot", "model_name": "lead", "field_name": "conversation"}
    assert officer.get("/admin/autocomplete/", query | {"term": EMAIL}).status_code == 404


@pytest.mark.parametrize("name", ["reason__icontains", "reason__exact", "action__startswith"])
def test_a_filter_is_no_search_of_free_text(name: str, officer: Client) -> None:
    assert officer.get(LOG, {name: "x"}).status_code == 400


def test_staff_who_ask_for_a_status_are_logged(
    officer: Client, settings: Settings, row: ConsentAuditLog
) -> None:
    settings.CONSENT_STATUS_DISCLOSURE = "limited"
    assert officer.get(f"/api/unsubscribe/status/{EMAIL}").json()["is_unsubscribed"] is False
    assert told() == [("search", "status", "", "address", 1)]
    assert AccessLog.objects.get().staff == "officer"
    Client().get(f"/api/unsubscribe/status/{EMAIL}")
    assert AccessLog.objects.count() == 1


def test_sales_do_not_read_it(client: Client, seen: AccessLog) -> None:
    log_in(client, "seller", "sales")
    assert client.get(ACCESS).status_code == 403


@pytest.mark.parametrize("who", ["officer", "root"])
def test_forged_posts_change_nothing(who: str, officer: Client, seen: AccessLog) -> None:
    if who == "root":
        officer.force_login(User.objects.create_superuser("root"))
    forged = {"staff": "somebody else", "kind": "look", "what": "x", "count": "1", "post": "yes"}
    for path in ("add/", f"{seen.pk}/change/", f"{seen.pk}/delete/"):
        assert officer.post(ACCESS + path, forged).status_code == 403
    officer.post(ACCESS, {"action": "delete_selected", "_selected_action": seen.pk, "post": "yes"})
    assert AccessLog.objects.get().staff == "officer"


# --- What the database refuses --------------------------------------------------------------


def refused(act: Any) -> None:
    with pytest.raises(DatabaseError, match=guards.ACCESS_REFUSAL), transaction.atomic():
        act()


def sql(statement: str) -> Any:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


def test_it_is_neither_changed_nor_deleted_through_the_orm(seen: AccessLog) -> None:
    rows = AccessLog.objects.filter(pk=seen.pk)
    seen.staff = "somebody else"
    refused(seen.save)
    refused(lambda: rows.update(why="a better reason"))
    refused(lambda: rows.delete())
    refused(lambda: AccessLog.objects.get(pk=seen.pk).delete())
    assert rows.get().staff == "officer"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE consent_accesslog SET staff = 'x'",
        "UPDATE consent_accesslog SET subject_key = NULL",
        "UPDATE consent_accesslog SET id = id + 1",
        "DELETE FROM consent_accesslog",
    ],
)
def test_it_is_neither_changed_nor_deleted_in_sql(statement: str, seen: AccessLog) -> None:
    refused(sql(statement))
    assert AccessLog.objects.get() == seen


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a trap of SQLite's")
@pytest.mark.parametrize("verb", ["REPLACE", "INSERT OR REPLACE"])
def test_replace_does_not_pass_as_an_insert(verb: str, seen: AccessLog) -> None:
    names = ", ".join(field.attname for field in AccessLog._meta.fields)
    refused(sql(f"{verb} INTO consent_accesslog ({names}) SELECT {names} FROM consent_accesslog"))  # noqa: S608  a statement of the test's


@pytest.mark.skipif(connection.vendor == "sqlite", reason="a trap of PostgreSQL's")
@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE consent_accesslog",
        "DELETE FROM consent_accesslog",
        "UPDATE consent_accesslog SET staff = 'x'",
    ],
)
def test_guards_hold_where_triggers_are_told_to_rest(statement: str, seen: AccessLog) -> None:
    sql("SET LOCAL session_replication_role = replica")()
    refused(sql(statement))
