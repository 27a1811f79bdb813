"""The API against its own schema: whatever is sent, no 5xx and nothing undocumented."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from novahouse.wsgi import application

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

HEADERS = {"Host": "localhost"}

# Which areas and packages are priced is decided by rows, so no schema can say it.
DECIDED_BY_ROWS = [positive_data_acceptance]

schema = schemathesis.openapi.from_wsgi("/api/schema", application, headers=HEADERS)


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The end of a request would close the connection that holds the test's transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_answers_conform(case: Any) -> None:
    case.call_and_validate(headers=HEADERS, excluded_checks=DECIDED_BY_ROWS)


def test_every_error_is_documented_in_the_one_shape() -> None:
    shape = {"$ref": "#/components/schemas/ErrorResponse"}
    documented = [
        (path, status, answer["content"]["application/json"]["schema"])
        for path, methods in schema.raw_schema["paths"].items()
        for operation in methods.values()
        for status, answer in operation["responses"].items()
        if int(status) >= 400
    ]
    assert documented
    assert [(path, status) for path, status, told in documented if told != shape] == []
