"""A process that is killed in the middle: all of a change stands afterwards, or nothing of it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.management import call_command

from chatbot.models import ChatConversation, Lead
from consent import selectors
from consent.log import subject_key
from consent.models import ConsentAuditLog, DataRequest
from consent.texts import load_texts
from tests.consent.answers import consent_answer
from tests.dying import KILLED
from tests.forks import Forks, answer_of

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = 60  # more than any of the changes has statements

# Posts for one person after the other, each in a process of its own that dies when its N-th
# statement is done, until one lives to the end. Tells how each ended.
PROGRAM = """
import json, sys
from functools import partial
import django
django.setup()
from django.conf import settings
from django.db import connection, connections
from django.test import Client
from tests.dying import die_after, ends
settings.ALLOWED_HOSTS = ["testserver"]
Client().get("/api/chatbot/config")
connections.close_all()  # a fork must not share them
path, bodies = json.loads(sys.stdin.readline())

def post(number, body):
    with connection.execute_wrapper(die_after(number)):
        response = Client().post(path, body, content_type="application/json")
    assert response.status_code < 300, response.content

print(json.dumps(ends(partial(post, *each) for each in enumerate(bodies, start=1))))
"""


@dataclass(frozen=True)
class State:
    """What stands of a person. Flags: of contact, of marketing; None without a lead."""

    conversation: tuple[bool, bool]
    lead: tuple[bool, bool] | None
    suppressed: frozenset[str]
    logged: tuple[str, ...]
    requests: int = 0


BOTH, NONE = (True, True), (False, False)
AGREED = State(BOTH, BOTH, frozenset(), ())
SILENT = State(NONE, None, frozenset(), ())
UNSUBSCRIBED = State(
    (True, False), (True, False), frozenset(["marketing_consent"]), ("unsubscribe",)
)
REVOKED = State(
    NONE,
    NONE,
    frozenset(["marketing_consent", "rodo_consent"]),
    ("revoke-consent", "erasure-requested"),
    requests=1,
)
ANSWERED = State(BOTH, BOTH, frozenset(), ("opt-in",))


def by_email(number: int) -> dict[str, Any]:
    return {"email": email_of(number)}


def answer(number: int) -> dict[str, Any]:
    return consent_answer(session_of(number), selectors.texts_for_widget("pl"))


@pytest.mark.parametrize(
    ("path", "body", "before", "after"),
    [
        ("/api/unsubscribe", by_email, AGREED, UNSUBSCRIBED),
        ("/api/revoke-consent", by_email, AGREED, REVOKED),
        ("/api/consent", answer, SILENT, ANSWERED),
    ],
)
def test_flags_and_log_agree_wherever_the_process_dies(
    path: str,
    body: Callable[[int], dict[str, Any]],
    before: State,
    after: State,
    process_environment: dict[str, str],
    forks: Forks,
) -> None:
    load_texts()
    make_people(before)
    bodies = [body(number) for number in range(PEOPLE)]
    *killed, last = answer_of(forks.command(process_environment, PROGRAM), [path, bodies])
    assert (set(killed), last) == ({KILLED}, 0)
    found = [state_of(number) for number in range(len(killed) + 1)]
    assert set(found) == {before, after}
    assert (found[0], found[-1]) == (before, after)
    assert found == sorted(found, key=lambda state: state == after)
    assert "Intact" in verified()


def email_of(number: int) -> str:
    return f"jan{number}@example.com"


def session_of(number: int) -> str:
    return f"{number:043}"


def make_people(state: State) -> None:
    rodo, marketing = state.conversation
    flags = {"rodo_consent": rodo, "marketing_consent": marketing}
    conversations = ChatConversation.objects.bulk_create(
        ChatConversation(session_id=session_of(number), email=email_of(number), **flags)
        for number in range(PEOPLE)
    )
    if state.lead:
        Lead.objects.bulk_create(
            Lead(conversation=conversation, email=conversation.email, **flags)
            for conversation in conversations
        )


def state_of(number: int) -> State:
    email = email_of(number)
    conversation = ChatConversation.objects.get(session_id=session_of(number))
    lead = Lead.objects.filter(conversation=conversation).first()
    rows = ConsentAuditLog.objects.filter(subject_key=subject_key(email)).order_by("seq")
    return State(
        conversation=flags_of(conversation),
        lead=flags_of(lead) if lead else None,
        suppressed=frozenset(selectors.suppressed_purposes(email)),
        logged=tuple(rows.values_list("action", flat=True)),
        requests=DataRequest.objects.filter(email=email).count(),
    )


def flags_of(holder: ChatConversation | Lead) -> tuple[bool, bool]:
    return holder.rodo_consent, holder.marketing_consent


def verified() -> str:
    """What the command says; it exits where it finds anything."""
    told = io.StringIO()
    call_command("verify_consent_log", stdout=told)
    return told.getvalue()
