from typing import Any

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from integrations import webhook
from integrations.api_errors import WITH_BODY, errors
from integrations.monday_values import column_of

CHALLENGE_MAX_LENGTH = 500
UNSIGNED = {"error": "This is not signed as it should be.", "code": "not_authenticated"}


class HeardResponse(serializers.Serializer[Any]):
    success = serializers.BooleanField(required=False)
    challenge = serializers.CharField(required=False)


class MondayWebhookView(APIView):
    """A status changed on the board becomes the lead's status. Other events are heard and left."""

    @extend_schema(
        request=OpenApiTypes.OBJECT, responses={200: HeardResponse, **errors(*WITH_BODY, 401, 404)}
    )
    def post(self, request: Request) -> Response:
        if not settings.MONDAY_WEBHOOK_SECRET:
            raise Http404
        if challenge := challenge_of(request.data):
            return Response({"challenge": challenge})
        audience = settings.PUBLIC_URL + reverse("monday-webhook")
        token = request.headers.get("Authorization", "")
        try:
            webhook.require_signed(token, settings.MONDAY_WEBHOOK_SECRET, audience, timezone.now())
        except webhook.BadTokenError:
            return Response(UNSIGNED, status=401, headers={"WWW-Authenticate": "Bearer"})
        change = webhook.status_change(
            request.data,
            board_id=settings.MONDAY_BOARD_ID,
            column_id=column_of("status", settings.MONDAY_COLUMNS),
        )
        if change:
            webhook.take(change)
        return Response({"success": True})


def challenge_of(body: Any) -> str:
    """monday.com sends one, unsigned, when the address is entered, and wants it back."""
    challenge = body.get("challenge") if isinstance(body, dict) else None
    is_one = isinstance(challenge, str) and 0 < len(challenge) <= CHALLENGE_MAX_LENGTH
    return challenge if is_one and isinstance(challenge, str) else ""
