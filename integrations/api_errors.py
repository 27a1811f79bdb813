"""How the errors of the API are documented. `novahouse.errors` makes them."""

from typing import Any

from rest_framework import serializers

WITH_BODY = (400, 405, 413, 415, 503)  # what whoever sends a body may be answered


class ErrorResponse(serializers.Serializer[Any]):
    error = serializers.CharField(help_text="A sentence.")
    code = serializers.CharField()
    fields = serializers.DictField(required=False)  # type: ignore[assignment]


def errors(*statuses: int) -> dict[int, type[ErrorResponse]]:
    return dict.fromkeys(statuses, ErrorResponse)
