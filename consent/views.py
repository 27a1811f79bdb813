from collections.abc import Sequence
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from consent import selectors, services, tokens
from consent.disclosure import may_know
from consent.models import ConsentText
from consent.serializers import (
    AnswerRequest,
    ByEmailRequest,
    ReceiptResponse,
    RevokedResponse,
    StatusResponse,
    UnsubscribedResponse,
    origin_of,
    read_email,
)
from integrations.api_errors import WITH_BODY, errors

UNSUBSCRIBED = "Successfully unsubscribed from marketing emails"
REVOKED = "All consents revoked. Your data will not be processed."


class ConsentView(APIView):
    """What a visitor answered in the consent card."""

    @extend_schema(
        request=AnswerRequest,
        responses={201: ReceiptResponse, **errors(*WITH_BODY, 404, 409)},
    )
    def post(self, request: Request) -> Response:
        asked = AnswerRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        receipt = services.answer(
            session_id=asked.validated_data["session_id"],
            email=asked.validated_data.get("email", ""),
            answers=asked.answers,
            shown=asked.shown,
            origin=origin_of(request, "widget"),
        )
        return Response(receipt.as_json(), status=201)


class UnsubscribeView(APIView):
    """No marketing to this address any more. An unknown address gets the same answer."""

    @extend_schema(
        request=ByEmailRequest, responses={200: UnsubscribedResponse, **errors(*WITH_BODY)}
    )
    def post(self, request: Request) -> Response:
        asked = ByEmailRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        services.unsubscribe(**asked.validated_data, origin=origin_of(request, "api"))
        email = asked.validated_data["email"]
        return Response({"success": True, "message": UNSUBSCRIBED, "email": email})


class RevokeView(APIView):
    """All consents of this address end, and an erasure request is opened."""

    @extend_schema(request=ByEmailRequest, responses={200: RevokedResponse, **errors(*WITH_BODY)})
    def post(self, request: Request) -> Response:
        asked = ByEmailRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        revoked = services.revoke(**asked.validated_data, origin=origin_of(request, "api"))
        told = revoked.affected_records if may_know(request, asked.validated_data["email"]) else 0
        return Response(
            {
                "success": True,
                "message": REVOKED,
                "email": asked.validated_data["email"],
                "affected_records": told,
            }
        )


class StatusView(APIView):
    """What may be told of an address: see CONSENT_STATUS_DISCLOSURE."""

    @extend_schema(responses={200: StatusResponse, **errors(*WITH_BODY, 404)})
    def get(self, request: Request, email: str) -> Response:
        address = read_email(email)
        status = selectors.status_of(address)
        shown = status if may_know(request, address) else status.limited()
        return Response(shown.as_json(address))

    def finalize_response(self, *args: Any, **kwargs: Any) -> Any:
        """Refusals, too: the address stands in the path."""
        response = super().finalize_response(*args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response


@csrf_exempt  # RFC 8058: the mail program posts without cookies; the token is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe_page(request: HttpRequest, token: str) -> HttpResponse:
    """The link in every mail. GET changes nothing, so a scanner that follows links is harmless."""
    try:
        email = tokens.read(tokens.UNSUBSCRIBE, token)
    except tokens.BadTokenError:
        return page(request, "bad", status=400)
    if request.method != "POST":
        return page(request, "unsubscribe")
    method = "one-click" if is_one_click(request) else "page"
    services.unsubscribe(email=email, origin=origin_of(request, method))
    return page(request, "unsubscribed")


def is_one_click(request: HttpRequest) -> bool:
    """Read as bytes: a form that can't be parsed unsubscribes all the same."""
    try:
        return b"One-Click" in request.body
    except (RequestDataTooBig, UnreadablePostError):
        return False


@csrf_exempt  # as above: no cookie gives this page any power
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_page(request: HttpRequest, token: str) -> HttpResponse:
    """The link mailed to a suppressed address: only its owner can agree anew."""
    try:
        event_id = tokens.read(tokens.CONFIRM, token, tokens.CONFIRM_MAX_AGE_SECONDS)
    except tokens.BadTokenError:
        return page(request, "bad", status=400)
    if request.method != "POST":
        asked = selectors.confirmation(event_id)
        if asked is None:
            return page(request, "bad", status=400)
        return page(request, "confirm", texts=selectors.texts_shown(asked))
    event = services.confirm(event_id=event_id, origin=origin_of(request, "mail-link"))
    return page(request, "confirmed") if event else page(request, "bad", status=400)


def page(
    request: HttpRequest, step: str, *, status: int = 200, texts: Sequence[ConsentText] = ()
) -> HttpResponse:
    context = {"step": step, "texts": texts}
    response = render(request, "consent/page.html", context, status=status)
    response["Referrer-Policy"] = "no-referrer"
    return response
