import re
from collections.abc import Mapping
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from consent.emails import normalise_email
from consent.log import Origin
from consent.models import Purpose
from consent.services import ShownText

REASON_MAX_LENGTH = 2000
USER_AGENT_MAX_LENGTH = 300
RAW_EMAIL_MAX_LENGTH = 400  # before normalising; nothing longer can come to a valid address
IS_SESSION_ID = serializers.RegexField(regex=r"^[A-Za-z0-9_-]{1,100}\Z").validators[-1]
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


class InvalidEmailError(Exception):
    """Missing, or nothing that mail could be sent to."""


@extend_schema_field(OpenApiTypes.STR)
class EmailField(serializers.Field[str, str, str, Any]):
    """A JSON string that holds an address; comes out normalised. Raises InvalidEmailError."""

    def to_internal_value(self, data: Any) -> str:
        return read_email(data)

    def to_representation(self, value: str) -> str:
        return value


def read_email(raw: object) -> str:
    if not isinstance(raw, str) or len(raw) > RAW_EMAIL_MAX_LENGTH:
        raise InvalidEmailError
    try:
        return normalise_email(raw)
    except ValueError:
        raise InvalidEmailError from None


class StrictBooleanField(serializers.BooleanField):
    """true or false, and no word that might stand for one: a consent is never guessed."""

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class StrictCharField(serializers.CharField):
    """A JSON string, and nothing that could be turned into one."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class SessionIdField(StrictCharField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=100, trim_whitespace=False, **kwargs)
        self.validators.append(IS_SESSION_ID)


class ReasonField(StrictCharField):
    """Never a reason to refuse a withdrawal: too long is cut, what is no text is left out."""

    def run_validation(self, data: Any = serializers.empty) -> str | None:
        if not isinstance(data, str):
            return None
        return cleaned(data, REASON_MAX_LENGTH, keep_lines=True) or None


class ByEmailRequest(serializers.Serializer[Any]):
    email = EmailField()
    reason = ReasonField(required=False, allow_null=True)

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return super().to_internal_value(data)
        return {
            "email": read_email(data.get("email")),
            "reason": self.fields["reason"].run_validation(data.get("reason")),
        }


class ShownTextSerializer(serializers.Serializer[Any]):
    code = StrictCharField(max_length=30)
    version = serializers.IntegerField(min_value=1, max_value=32767)
    sha256 = serializers.RegexField(r"^[0-9a-f]{64}\Z")


class AnswerRequest(serializers.Serializer[Any]):
    session_id = SessionIdField()
    email = serializers.JSONField(required=False, allow_null=True)
    rodo_consent = StrictBooleanField()
    marketing_consent = StrictBooleanField()
    texts = serializers.ListField(child=ShownTextSerializer(), max_length=10)

    def validate_email(self, email: Any) -> str:
        return read_email(email) if email not in (None, "") else ""

    @property
    def answers(self) -> dict[str, bool]:
        return {purpose: self.validated_data[purpose] for purpose in Purpose.values}

    @property
    def shown(self) -> list[ShownText]:
        return [ShownText(**text) for text in self.validated_data["texts"]]


class ReceiptResponse(serializers.Serializer[Any]):
    event_id = serializers.UUIDField()
    email = serializers.CharField(allow_null=True)
    rodo_consent = serializers.BooleanField()
    marketing_consent = serializers.BooleanField()
    texts = ShownTextSerializer(many=True)
    timestamp = serializers.DateTimeField()
    confirmation_sent = serializers.BooleanField(required=False)


class UnsubscribedResponse(serializers.Serializer[Any]):
    success = serializers.BooleanField()
    message = serializers.CharField()
    email = serializers.CharField()


class RevokedResponse(UnsubscribedResponse):
    affected_records = serializers.IntegerField()


class StatusResponse(serializers.Serializer[Any]):
    email = serializers.CharField()
    is_unsubscribed = serializers.BooleanField()
    marketing_consent = serializers.BooleanField(allow_null=True)
    rodo_consent = serializers.BooleanField(allow_null=True)
    last_action = serializers.CharField(allow_null=True)
    last_action_at = serializers.CharField(allow_null=True, help_text="UTC, ends in Z.")


def cleaned(text: str, length: int, *, keep_lines: bool = False) -> str:
    """Without control and direction marks, which could forge how a log reads, and cut."""
    sane = text.encode("utf-8", "ignore").decode()
    if keep_lines:
        return "\n".join(CONTROL.sub(" ", line).strip() for line in sane.splitlines())[:length]
    return CONTROL.sub(" ", sane).strip()[:length]


def origin_of(request: Any, method: str) -> Origin:
    """Who asked from where, as the middleware decided it."""
    user = getattr(request, "user", None)
    return Origin(
        ip_address=request.client_address.ip,
        ip_source=request.client_address.source,
        user_agent=cleaned(request.META.get("HTTP_USER_AGENT", ""), USER_AGENT_MAX_LENGTH) or None,
        request_id=request.request_id,
        method=method,
        actor=user.get_username() if user is not None and user.is_authenticated else "",
    )
