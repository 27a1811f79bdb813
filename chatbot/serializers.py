import secrets
from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from chatbot.models import ChatMessage, Language
from chatbot.models.conversation import Sender
from chatbot.services.conversation import Incoming
from consent.log import Origin
from consent.serializers import SessionIdField, StrictCharField

MESSAGE_MAX_LENGTH = 4000
SESSION_ID_BYTES = 32  # 256 random bits make 43 URL-safe characters


class MessageTooLongError(Exception):
    """Longer than what one message may be."""


class IdField(serializers.UUIDField):
    """A UUID as a JSON string; a number would make one as well, and a false as zero."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str):
            self.fail("invalid", value=data)
        return super().to_internal_value(data)


@extend_schema_field({"type": "number", "exclusiveMinimum": True, "minimum": 0})
class AreaField(serializers.DecimalField):
    """A JSON number of m² with at most two decimals."""

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        return super().to_internal_value(data)


class ChatRequest(serializers.Serializer[Any]):
    message = StrictCharField(
        help_text="What the visitor wrote: 1 to 4000 characters after trimming."
    )
    session_id = SessionIdField(
        required=False, allow_null=True, help_text="Made by the server where it is absent."
    )
    client_message_id = IdField(
        required=False, allow_null=True, help_text="A repeat gets the first answer."
    )
    language = serializers.ChoiceField(choices=Language.choices, default=Language.POLISH)

    def validate_message(self, message: str) -> str:
        if len(message) > MESSAGE_MAX_LENGTH:
            raise MessageTooLongError
        return message

    def incoming(self, origin: Origin) -> Incoming:
        """Only after `is_valid`."""
        data = self.validated_data
        return Incoming(
            message=data["message"],
            session_id=data.get("session_id") or secrets.token_urlsafe(SESSION_ID_BYTES),
            language=data["language"],
            client_message_id=data.get("client_message_id"),
            origin=origin,
        )


class QuoteSerializer(serializers.Serializer[Any]):
    """One package has one price; an individual project has the ends of a range instead."""

    package = serializers.CharField()
    square_meters = serializers.FloatField()
    price_per_m2 = serializers.CharField(required=False)
    total = serializers.CharField(required=False)
    price_per_m2_min = serializers.CharField(required=False)
    price_per_m2_max = serializers.CharField(required=False)
    total_min = serializers.CharField(required=False)
    total_max = serializers.CharField(required=False)
    currency = serializers.CharField()


class ContextSerializer(serializers.Serializer[Any]):
    square_meters = serializers.FloatField(required=False)
    package = serializers.CharField(required=False)
    city = serializers.CharField(required=False)
    name = serializers.CharField(required=False)
    email = serializers.CharField(required=False)
    phone = serializers.CharField(required=False)
    budget = serializers.FloatField(required=False)


class SuggestionSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    payload = serializers.CharField(help_text="What the button sends as a message.")


class ConsentStateSerializer(serializers.Serializer[Any]):
    rodo_consent = serializers.BooleanField()
    marketing_consent = serializers.BooleanField()
    required = serializers.BooleanField(  # type: ignore[assignment]
        help_text="Contact data is known and rodo_consent is missing."
    )


class ChatResponse(serializers.Serializer[Any]):
    response = serializers.CharField()
    session_id = serializers.CharField()
    conversation_id = serializers.IntegerField()
    message_id = serializers.IntegerField()
    replayed = serializers.BooleanField()
    context = ContextSerializer()  # type: ignore[assignment]
    quote = QuoteSerializer(allow_null=True)
    lead_score = serializers.IntegerField(min_value=0, max_value=100)
    next_best_action = serializers.CharField()
    alerts = serializers.ListField(child=serializers.CharField())
    suggestions = SuggestionSerializer(many=True)
    intent = serializers.CharField()
    source = serializers.ChoiceField(  # type: ignore[assignment]
        choices=["rule", "nlu", "llm", "fallback"]
    )
    consent = ConsentStateSerializer()


class MessageSerializer(serializers.ModelSerializer[ChatMessage]):
    sender = serializers.ChoiceField(choices=Sender.choices)

    class Meta:
        model = ChatMessage
        fields = ("id", "sender", "message", "timestamp", "is_followup")


class HistoryResponse(serializers.Serializer[Any]):
    messages = MessageSerializer(many=True)


class FollowupPlanSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    due_at = serializers.DateTimeField()
    status = serializers.CharField()


class ConsentsResponse(serializers.Serializer[Any]):
    rodo_consent = serializers.BooleanField()
    marketing_consent = serializers.BooleanField()
    since = serializers.DateTimeField(allow_null=True)
    text_version = serializers.CharField(allow_null=True)
    followups = FollowupPlanSerializer(many=True)


class ExportResponse(serializers.Serializer[Any]):
    started_at = serializers.DateTimeField()
    language = serializers.CharField()
    email = serializers.CharField(allow_null=True)
    rodo_consent = serializers.BooleanField()
    marketing_consent = serializers.BooleanField()
    context = ContextSerializer()  # type: ignore[assignment]
    messages = serializers.ListField(child=serializers.DictField())
    lead = serializers.DictField(allow_null=True)
    consents = serializers.ListField(child=serializers.DictField())


class DeletionRequest(serializers.Serializer[Any]):
    session_id = SessionIdField()


class DeletionResponse(serializers.Serializer[Any]):
    success = serializers.BooleanField()


class CalculatorRequest(serializers.Serializer[Any]):
    square_meters = AreaField(max_digits=9, decimal_places=2, min_value=Decimal("0.01"))
    package = StrictCharField(max_length=50, help_text="The code of a package on sale.")


class LanguageQuery(serializers.Serializer[Any]):
    language = serializers.ChoiceField(choices=Language.choices, default=Language.POLISH)


class ConsentTextSerializer(serializers.Serializer[Any]):
    purpose = serializers.ChoiceField(choices=["rodo_consent", "marketing_consent"])
    code = serializers.CharField()
    version = serializers.IntegerField()
    sha256 = serializers.CharField()
    title = serializers.CharField()
    text = serializers.CharField()
    required = serializers.BooleanField()  # type: ignore[assignment]


class ConfigResponse(serializers.Serializer[Any]):
    language = serializers.CharField()
    texts = serializers.DictField(child=serializers.CharField())
    theme = serializers.DictField(child=serializers.CharField())
    suggestions = SuggestionSerializer(many=True)
    privacy_policy_url = serializers.CharField()
    booking_url = serializers.CharField(allow_blank=True)
    session_timeout_minutes = serializers.IntegerField()
    session_kept_minutes = serializers.IntegerField(
        help_text="For a visitor who agreed to follow-ups."
    )
    packages = serializers.DictField(
        child=serializers.CharField(), help_text="The names of the packages, by code."
    )
    consents = ConsentTextSerializer(many=True)
