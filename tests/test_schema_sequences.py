"""The API in sequences of few visitors and few addresses: whatever comes after what, no 5xx."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from schemathesis.core.result import Ok

from consent.selectors import texts_for_widget
from consent.texts import load_texts
from tests.consent.answers import shown
from tests.test_schema import HEADERS, one_connection, schema

__all__ = ["one_connection"]  # a fixture, for this module as well

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

# So few that calls meet: a message after a deletion, an agreement after a no.
KNOWN = {
    "session_id": [letter * 43 for letter in "ab"],
    "email": ["jan@example.com", "anna@example.com"],
    "message": ["60 m2 comfort, jan@example.com", "Anna, anna@example.com, +48 601 234 567"],
    "kind": ["access", "erasure"],
}
# What a client sends, where it is no fuzzer: the fields of KNOWN, and the texts that were shown.
SENSIBLE = {
    "/api/chatbot/chat": ("message", "session_id"),
    "/api/chatbot/delete-my-data": ("session_id",),
    "/api/consent": ("session_id", "rodo_consent", "marketing_consent", "texts"),
    "/api/data-requests": ("email", "kind"),
    "/api/revoke-consent": ("email",),
    "/api/unsubscribe": ("email",),
}
OPERATIONS = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
seen: Counter[tuple[str, int]] = Counter()


class Sequences(RuleBasedStateMachine):
    @rule(data=st.data())
    def call(self, data: st.DataObject) -> None:
        """Three in four are sensible; the others are whatever the schema allows."""
        case: Any = data.draw(data.draw(st.sampled_from(OPERATIONS)).as_strategy())
        if case.path in SENSIBLE and data.draw(st.integers(0, 3)):
            choices = KNOWN | {"texts": [shown(texts_for_widget("pl"))]}
            case.body = {
                name: data.draw(st.sampled_from(choices.get(name, [True, False])))
                for name in SENSIBLE[case.path]
            }
            case.media_type = "application/json"
        for name in case.path_parameters.keys() & KNOWN.keys():
            case.path_parameters[name] = data.draw(st.sampled_from(KNOWN[name]))
        response = case.call(headers=HEADERS)
        seen[case.path, response.status_code] += 1
        assert response.status_code < 500, (case.path, case.body, response.content)


def test_no_sequence_of_calls_breaks_the_service() -> None:
    load_texts()
    run_state_machine_as_test(
        Sequences,
        settings=settings(
            max_examples=30,
            stateful_step_count=15,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    answered = {path for path, status in seen if status < 300}
    assert answered >= {*SENSIBLE, "/api/chatbot/history/{session_id}"}
