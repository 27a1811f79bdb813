from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from consent import requests, tokens
from consent.models import DataRequest
from consent.serializers import EmailField, origin_of, read_email
from integrations.api_errors import WITH_BODY, errors

ACCEPTED = "If this is your address, confirm the request with the link that we have mailed to it."


class AskedSerializer(serializers.Serializer[Any]):
    email = EmailField()
    kind = serializers.ChoiceField(choices=DataRequest.Kind.choices)

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict):
            read_email(data.get("email"))  # before the rest, for the code that the API promises
        return super().to_internal_value(data)


class AcceptedResponse(serializers.Serializer[Any]):
    success = serializers.BooleanField()
    message = serializers.CharField()


class DataRequestView(APIView):
    """Asks for a copy or for erasure. The answer never tells whether the address is known."""

    @extend_schema(request=AskedSerializer, responses={202: AcceptedResponse, **errors(*WITH_BODY)})
    def post(self, request: Request) -> Response:
        asked = AskedSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        requests.open_request(**asked.validated_data, origin=origin_of(request, "api"))
        return Response({"success": True, "message": ACCEPTED}, status=202)


@csrf_exempt  # under `no-referrer` browsers send no origin to compare; the token is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def data_request_page(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail. GET changes nothing, so a scanner that follows links is harmless."""
    try:
        asked = requests.request_of_token(token)
    except tokens.BadTokenError:
        return page(request, None, status=400)
    if request.method == "POST":
        asked = requests.verify_by_token(token=token, origin=origin_of(request, "mail-link"))
    return page(request, asked)


def page(request: HttpRequest, asked: DataRequest | None, *, status: int = 200) -> HttpResponse:
    response = render(request, "consent/data_request.html", {"asked": asked}, status=status)
    response["Referrer-Policy"] = "no-referrer"
    return response
