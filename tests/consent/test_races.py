"""Two processes change what one address agreed to at the same moment: state and log agree after."""

from collections.abc import Iterator

import pytest

from chatbot.models import ChatConversation
from consent import erasure, log, requests, selectors, services
from consent.log import Origin, subject_key
from consent.models import Action, ConsentAuditLog, DataRequest, Suppression
from consent.texts import load_texts
from tests.consent.programs import secrets
from tests.forks import Forks, Pair

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 10
ORIGIN = Origin(method="api")

# Reads a change a line, makes it, and says "ok" or what went wrong.
PROGRAM = """
import json, sys
import django
django.setup()
from django.db import connection
from consent import erasure, selectors, services
from consent.log import Origin
from consent.services import ShownText
from integrations import registry
registry.on_enqueued.clear()
shown = [ShownText(t.code, t.version, t.sha256) for t in selectors.texts_in_force("pl")]
ORIGIN = Origin(method="api", actor="")
YES = {"rodo_consent": True, "marketing_consent": True}
CHANGES = {
    "answer": lambda session_id, email: services.answer(
        session_id=session_id, email=email, answers=YES, shown=shown, origin=ORIGIN
    ),
    "unsubscribe": lambda email: services.unsubscribe(email=email, origin=ORIGIN),
    "revoke": lambda email: services.revoke(email=email, origin=ORIGIN),
    "confirm": lambda event_id: services.confirm(event_id=event_id, origin=ORIGIN),
    "erase": lambda number: erasure.execute(request_id=number, origin=ORIGIN),
}
connection.ensure_connection()
print("ready", flush=True)
for line in sys.stdin:
    name, *arguments = json.loads(line)
    try:
        CHANGES[name](*arguments)
        print("ok", flush=True)
    except Exception as error:
        print(type(error).__name__, error, flush=True)
"""


@pytest.fixture
def at_once(
    process_environment: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
    forks: Forks,
) -> Iterator[Pair]:
    load_texts()
    own = {"VAR_DIR": str(tmp_path_factory.getbasetemp() / "races")}
    with Pair(forks, process_environment | secrets() | own, PROGRAM) as pair:
        yield pair


def person(number: int) -> tuple[ChatConversation, str]:
    conversation = ChatConversation.objects.create(session_id=f"{number:043}")
    return conversation, f"person{number}@example.com"


def is_suppressed(email: str) -> bool:
    return Suppression.objects.filter(subject_key=subject_key(email)).exists()


def asked_to_confirm(number: int) -> tuple[ChatConversation, str, ConsentAuditLog]:
    conversation, email = person(number)
    services.unsubscribe(email=email, origin=ORIGIN)
    conversation.email = email
    conversation.save()
    shown = [
        services.ShownText(text.code, text.version, text.sha256)
        for text in selectors.texts_in_force("pl")
    ]
    answers = {"rodo_consent": False, "marketing_consent": True}
    receipt = services.answer(
        session_id=conversation.session_id, email="", answers=answers, shown=shown, origin=ORIGIN
    )
    assert receipt.confirmation
    return conversation, email, receipt.confirmation


def test_a_yes_and_a_no_to_an_address_that_is_given_with_the_yes(at_once: Pair) -> None:
    for number in range(ROUNDS):
        conversation, email = person(number)
        said = at_once(["answer", conversation.session_id, email], ["unsubscribe", email])
        assert said == ["ok", "ok"]
        conversation.refresh_from_db()
        assert is_suppressed(email)
        assert not conversation.marketing_consent
        assert selectors.status_of(email).marketing_consent is False
    assert log.verify().findings == []


def test_a_link_that_is_pressed_twice_agrees_once(at_once: Pair) -> None:
    for number in range(ROUNDS):
        conversation, _, asked = asked_to_confirm(number)
        press = ["confirm", str(asked.event_id)]
        assert at_once(press, press) == ["ok", "ok"]
        agreed = ConsentAuditLog.objects.filter(refers_to=asked.seq, action=Action.OPT_IN)
        assert agreed.count() == 1
        conversation.refresh_from_db()
        assert conversation.marketing_consent


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_and_a_no(at_once: Pair, is_there: bool) -> None:
    for number in range(ROUNDS):
        conversation, email, asked = asked_to_confirm(number)
        if not is_there:
            conversation.delete()
        said = at_once(["confirm", str(asked.event_id)], ["unsubscribe", email])
        assert said == ["ok", "ok"]
        assert is_suppressed(email)
        assert selectors.status_of(email).is_unsubscribed
        assert not ChatConversation.objects.filter(email=email, marketing_consent=True).exists()


def test_an_erasure_and_a_withdrawal_wait_for_each_other_in_one_order(at_once: Pair) -> None:
    for number in range(ROUNDS):
        _, email = person(number)
        for each in range(10):
            ChatConversation.objects.create(
                session_id=f"{number:021}x{each:021}", email=email, rodo_consent=True
            )
        request = requests.open_erasure_request(email=email, origin=ORIGIN)
        requests.verify_by_officer(request_id=request.pk, officer="o", how="x", origin=ORIGIN)
        requests.export_person(email=email, origin=ORIGIN, why="x")
        said = at_once(["erase", request.pk], ["revoke", email])
        assert said == ["ok", "ok"]
        assert not ChatConversation.objects.filter(email=email).exists()
        assert DataRequest.objects.get(pk=request.pk).status == "completed"
    assert log.verify().findings == []


@pytest.mark.usefixtures("var_folder")
def test_what_an_older_backup_forgot_is_put_back() -> None:
    _, email = person(1)
    services.unsubscribe(email=email, origin=ORIGIN)
    Suppression.objects.all().delete()
    assert erasure.replay(origin=ORIGIN) == 0
    assert is_suppressed(email)
    assert selectors.status_of(email).is_unsubscribed
