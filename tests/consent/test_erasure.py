import json
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.utils import timezone

from chatbot.models import ChatConversation, ChatMessage, Lead
from consent import access, erasure, log, requests, services, tombstones
from consent.log import Origin, subject_key
from consent.models import (
    Action,
    ConsentAuditLog,
    DataRequest,
    ErasureTombstone,
    LegalHold,
    Suppression,
)
from consent.personal_data import Fate, Identity
from consent.residue import residual_scan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("var_folder")]

OFFICER = Origin(method="admin", actor="officer")
VISITOR = Origin(
    ip_address="192.0.2.7", ip_source="peer", user_agent="Browser/1.0", method="widget"
)
EMAIL, OTHER = "jan@example.com", "anna@example.com"
PHONE, NAME = "+48601234567", "Jan Żółty"


def visitor(email: str, session_id: str, phone: str = PHONE, name: str = NAME) -> ChatConversation:
    conversation = ChatConversation.objects.create(
        session_id=session_id, email=email, context_data={"name": name, "phone": phone}
    )
    ChatMessage.objects.create(
        conversation=conversation, sender="user", message=f"Jestem {name}, {email}, {phone}"
    )
    Lead.objects.create(conversation=conversation, email=email, phone=phone, name=name)
    log.append(action=Action.OPT_IN, origin=VISITOR, email=email, conversation_id=conversation.pk)
    log.append(action=Action.DECLINED, origin=VISITOR, conversation_id=conversation.pk)
    return conversation


@pytest.fixture
def jan() -> ChatConversation:
    Suppression.objects.create(subject_key=subject_key(EMAIL), purpose="marketing_consent")
    return visitor(EMAIL, "j" * 43)


@pytest.fixture
def anna() -> ChatConversation:
    return visitor(OTHER, "a" * 43, "+48602222333", "Anna Inna")


def ready_request(email: str = EMAIL) -> DataRequest:
    request = requests.open_erasure_request(email=email, origin=VISITOR)
    requests.verify_by_officer(request_id=request.pk, officer="officer", how="", origin=OFFICER)
    requests.export_person(email=email, origin=OFFICER, why="before the erasure")
    return request


def execute(request: DataRequest, **options: Any) -> erasure.Erasure:
    return erasure.execute(request_id=request.pk, origin=OFFICER, **options)


def test_execute_leaves_nothing_of_the_person_and_all_of_the_others(
    jan: ChatConversation, anna: ChatConversation
) -> None:
    request = ready_request()
    execute(request)
    assert list(ChatConversation.objects.all()) == [anna]
    assert list(ChatMessage.objects.values_list("conversation", flat=True)) == [anna.pk]
    assert list(Lead.objects.values_list("email", flat=True)) == [OTHER]
    identity = Identity(frozenset([EMAIL]), frozenset([PHONE]), frozenset([NAME]))
    assert residual_scan(identity) == []
    assert ConsentAuditLog.objects.filter(email=OTHER, ip_address="192.0.2.7").exists()


def test_execute_keeps_the_proof(jan: ChatConversation) -> None:
    request = ready_request()
    execute(request)
    key = subject_key(EMAIL)
    actions = ConsentAuditLog.objects.filter(subject_key=key).order_by("seq")
    assert list(actions.values_list("action", flat=True)) == [
        "opt-in",
        "erasure-requested",
        "request-verified",
        "export",
        "erasure-completed",
    ]
    assert actions.get(action="erasure-completed").refers_to == request.log_seq
    assert not ConsentAuditLog.objects.filter(ip_address="192.0.2.7").exists()
    assert Suppression.objects.filter(subject_key=key).exists()
    assert log.verify().findings == []
    request.refresh_from_db()
    assert (request.status, request.email) == ("completed", "")
    assert "chatbot.ChatMessage: 1 deleted" in request.outcome


def test_execute_answers_an_open_access_request_too(jan: ChatConversation) -> None:
    access = requests.open_request(kind="access", email=EMAIL, origin=VISITOR)
    execute(ready_request())
    access.refresh_from_db()
    assert (access.status, access.email) == ("refused", "")


def test_dry_run_tells_what_execute_does(jan: ChatConversation, anna: ChatConversation) -> None:
    request = ready_request()
    planned = erasure.dry_run(email=EMAIL)
    assert ChatConversation.objects.count() == 2
    told = {(row.what, row.rows, row.fate) for row in planned}
    assert told == {
        ("consent.ConsentAuditLog", 5, Fate.REDACTED),
        ("consent.DataRequest", 1, Fate.REDACTED),
        ("consent.Suppression", 1, Fate.KEPT),
        ("chatbot.ChatConversation", 1, Fate.DELETED),
        ("chatbot.ChatMessage", 1, Fate.DELETED),
        ("chatbot.Lead", 1, Fate.DELETED),
    }
    assert all(row.why for row in planned if row.fate == Fate.KEPT)
    assert execute(request).done == planned


def test_execute_is_refused_before_somebody_verified(jan: ChatConversation) -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=VISITOR)
    requests.export_person(email=EMAIL, origin=OFFICER, why="a question")
    with pytest.raises(requests.NotVerifiedError):
        execute(request)
    assert ChatConversation.objects.exists()


def test_execute_is_refused_before_the_copy_was_made(jan: ChatConversation) -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=VISITOR)
    requests.verify_by_officer(request_id=request.pk, officer="o", how="", origin=OFFICER)
    with pytest.raises(erasure.NotExportedError):
        execute(request)
    assert ChatConversation.objects.exists()


def test_execute_is_refused_a_second_time(jan: ChatConversation) -> None:
    request = ready_request()
    execute(request)
    with pytest.raises(requests.ClosedError):
        execute(request)


def test_an_access_request_erases_nothing(jan: ChatConversation) -> None:
    request = requests.open_request(kind="access", email=EMAIL, origin=VISITOR)
    requests.verify_by_officer(request_id=request.pk, officer="o", how="", origin=OFFICER)
    with pytest.raises(requests.ClosedError):
        execute(request)


def test_a_legal_hold_stops_the_erasure_to_its_last_day(jan: ChatConversation) -> None:
    request = ready_request()
    hold = LegalHold.objects.create(
        subject_key=subject_key(EMAIL), reason="complaint", until=timezone.localdate()
    )
    with pytest.raises(erasure.HeldError):
        execute(request)
    assert ChatConversation.objects.exists()
    hold.until -= timedelta(days=1)
    hold.save()
    execute(request)
    assert not ChatConversation.objects.exists()


def test_a_failing_log_undoes_the_erasure(
    jan: ChatConversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = ready_request()

    def fail(**_row: object) -> None:
        raise log.NotConfiguredError

    with monkeypatch.context() as patch:
        patch.setattr(log, "append", fail)
        with pytest.raises(log.NotConfiguredError):
            execute(request)
    assert ChatConversation.objects.exists()
    assert ConsentAuditLog.objects.filter(email=EMAIL).exists()
    request.refresh_from_db()
    assert (request.status, request.email) == ("exported", EMAIL)


def test_what_stands_elsewhere_stops_the_erasure_until_an_officer_has_looked(
    jan: ChatConversation, anna: ChatConversation
) -> None:
    ChatMessage.objects.create(
        conversation=anna, sender="user", message="Mąż ma numer 601 234 567."
    )
    request = ready_request()
    with pytest.raises(erasure.ResidueError) as caught:
        execute(request)
    (finding,) = caught.value.findings
    assert (finding.what, finding.model) == ("phone", "chatbot.ChatMessage")
    assert ChatConversation.objects.filter(email=EMAIL).exists()
    execute(request, accept_residue=True)
    request.refresh_from_db()
    assert str(finding) in request.outcome
    assert EMAIL not in request.outcome


@pytest.mark.parametrize(
    "text",
    [
        "jan@example.com",
        "pisz na JAN@EXAMPLE.COM!",
        "tel. 601 234 567",
        "601-234-567",
        "+48601234567",
        "(601) 234.567",
        "jan żółty",
        "Pan JAN ŻÓŁTY dzwonił",
    ],
)
def test_residual_scan_finds_it_in_text_and_in_json(anna: ChatConversation, text: str) -> None:
    message = ChatMessage.objects.create(
        conversation=anna, sender="bot", message=text, answer={"context": [text]}
    )
    identity = Identity(frozenset([EMAIL]), frozenset([PHONE]), frozenset([NAME]))
    places = {(found.column, found.pk) for found in residual_scan(identity)}
    assert places == {("message", message.pk), ("answer", message.pk)}


@pytest.mark.parametrize(
    "text", ["ejan@example.com", "jan@example.community", "1601234567", "6012345678", "Jan", "%"]
)
def test_residual_scan_takes_nobody_else_for_the_person(anna: ChatConversation, text: str) -> None:
    ChatMessage.objects.create(conversation=anna, sender="user", message=text)
    identity = Identity(frozenset([EMAIL]), frozenset([PHONE]), frozenset([NAME, "Jan"]))
    assert residual_scan(identity) == []


def test_residual_scan_looks_into_every_model() -> None:
    group = Group.objects.create(name=f"asked by {EMAIL}")
    (finding,) = residual_scan(Identity(emails=frozenset([EMAIL])))
    assert (finding.model, finding.column, finding.pk) == ("auth.Group", "name", group.pk)


def test_an_erasure_is_written_outside_the_database(
    jan: ChatConversation, var_folder: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        execute(ready_request())
    file = var_folder / "erasures.jsonl"
    (line,) = file.read_text().splitlines()
    assert json.loads(line)["subject_key"] == subject_key(EMAIL)
    assert EMAIL not in line
    assert file.stat().st_mode & 0o077 == 0


def test_what_a_dead_process_did_not_write_is_written_by_the_next(
    jan: ChatConversation, anna: ChatConversation, var_folder: Path
) -> None:
    execute(ready_request())
    execute(ready_request(OTHER))
    tombstones.write_tombstones()
    tombstones.write_tombstones()
    assert len((var_folder / "erasures.jsonl").read_text().splitlines()) == 2


def test_replay_erases_what_a_restored_backup_brought_back(
    jan: ChatConversation, anna: ChatConversation
) -> None:
    execute(ready_request())
    tombstones.write_tombstones()
    restore_older_backup()
    output = StringIO()
    call_command("replay_erasures", stdout=output)
    assert output.getvalue() == "Erased 1 again, of 1 erasures known.\n"
    assert list(ChatConversation.objects.all()) == [anna]
    identity = Identity(frozenset([EMAIL]), frozenset([PHONE]), frozenset([NAME]))
    assert residual_scan(identity) == []
    assert DataRequest.objects.filter(status="received").count() == 0
    assert erasure.replay(origin=OFFICER) == 0


def restore_older_backup() -> None:
    """As the day before the erasure: the person is there, the tombstone is not."""
    ErasureTombstone.objects.all().delete()
    with time_machine.travel(timezone.now() - timedelta(days=1), tick=False):
        visitor(EMAIL, "j" * 43)
        requests.open_erasure_request(email=EMAIL, origin=VISITOR)


def test_replay_leaves_what_came_after_the_erasure(jan: ChatConversation) -> None:
    execute(ready_request())
    tombstones.write_tombstones()
    returned = visitor(EMAIL, "k" * 43)
    assert erasure.replay(origin=OFFICER) == 0
    assert ChatConversation.objects.get() == returned


def test_replay_leaves_whom_a_hold_protects_until_it_ends(jan: ChatConversation) -> None:
    execute(ready_request())
    tombstones.write_tombstones()
    restore_older_backup()
    hold = LegalHold.objects.create(
        subject_key=subject_key(EMAIL), reason="a court asked", until=timezone.localdate()
    )
    assert erasure.replay(origin=OFFICER) == 0
    assert ChatConversation.objects.filter(email=EMAIL).exists()
    hold.until -= timedelta(days=1)
    hold.save()
    assert erasure.replay(origin=OFFICER) == 1
    assert not ChatConversation.objects.exists()


def plain_addresses() -> set[str | None]:
    rows = ConsentAuditLog.objects.filter(email__isnull=False)
    return set(rows.values_list("email", flat=True))


def test_a_copy_made_after_the_erasure_writes_the_address_nowhere(
    jan: ChatConversation, anna: ChatConversation
) -> None:
    execute(ready_request())
    requests.export_person(email=EMAIL, origin=OFFICER, why="an audit")
    assert plain_addresses() == {OTHER}
    export = ConsentAuditLog.objects.filter(action=Action.EXPORT).latest("seq")
    assert (export.subject_key, export.reason) == (subject_key(EMAIL), "an audit")


def test_an_unsubscription_after_the_erasure_is_logged_without_the_address(
    jan: ChatConversation, anna: ChatConversation
) -> None:
    execute(ready_request())
    services.unsubscribe(email=EMAIL, origin=VISITOR)
    services.unsubscribe(email=OTHER, origin=VISITOR)
    assert plain_addresses() == {OTHER}
    rows = ConsentAuditLog.objects.filter(action=Action.UNSUBSCRIBE).order_by("seq")
    assert [row.subject_key for row in rows] == [subject_key(EMAIL), subject_key(OTHER)]


def test_who_comes_back_after_the_erasure_is_known_by_address_again(jan: ChatConversation) -> None:
    execute(ready_request())
    visitor(EMAIL, "k" * 43)
    event = services.unsubscribe(email=EMAIL, origin=VISITOR)
    assert event.email == EMAIL


def test_the_copy_tells_when_staff_looked_and_what_for_but_not_who(jan: ChatConversation) -> None:
    origin = Origin(actor="officer.name", ip_address="192.0.2.99")
    seen = access.record(
        kind="look",
        origin=origin,
        what="chatbot.Lead",
        count=1,
        subject_key=subject_key(EMAIL),
        why="a complaint",
    )
    access.record(
        kind="look", origin=origin, what="x", count=1, why="x", subject_key=subject_key(OTHER)
    )
    copy = requests.export_person(email=EMAIL, origin=OFFICER, why="asked")
    assert copy["consent"]["accesses"] == [
        {
            "timestamp": seen.timestamp.isoformat().replace("+00:00", "Z"),
            "access": "look",
            "what": "chatbot.Lead",
            "why": "a complaint",
        }
    ]
    assert "officer.name" not in json.dumps(copy)


def test_the_copy_tells_nothing_of_where_staff_sat(jan: ChatConversation) -> None:
    request = requests.open_erasure_request(email=EMAIL, origin=VISITOR)
    at_desk = Origin(method="admin", actor="o", ip_address="192.0.2.50", user_agent="Desk/1.0")
    requests.refuse(request_id=request.pk, basis="art. 17(3)(e)", origin=at_desk)
    copy = requests.export_person(email=EMAIL, origin=at_desk, why="asked")
    text = json.dumps(copy)
    assert "192.0.2.50" not in text
    assert "Desk/1.0" not in text
    assert "192.0.2.7" in text  # the person's own


def test_export_person_writes_both_files_for_their_owner_alone(
    jan: ChatConversation, tmp_path: Path
) -> None:
    output = StringIO()
    options = {"into": tmp_path, "why": "a complaint", "officer": "officer", "stdout": output}
    call_command("export_person", " JAN@example.com ", **options)
    files = sorted(tmp_path.glob("person-*"))
    assert [file.suffix for file in files] == [".html", ".json"]
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    copy = json.loads(files[1].read_text())
    assert copy["chat"]["conversations"][0]["lead"]["phone"] == PHONE
    assert copy["consent"]["log"][0]["ip_address"] == "192.0.2.7"
    page = files[0].read_text()
    assert NAME in page
    assert "<script" not in page
    row = ConsentAuditLog.objects.get(action=Action.EXPORT)
    assert (row.actor, row.reason, row.method) == ("officer", "a complaint", "command")


def test_export_person_of_no_address_says_so() -> None:
    with pytest.raises(CommandError, match="not an e-mail address"):
        call_command("export_person", "jan", why="x", officer="officer")
