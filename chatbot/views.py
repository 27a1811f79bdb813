from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chatbot import config, selectors, widget_file
from chatbot.quotes import Quote
from chatbot.serializers import (
    CalculatorRequest,
    ChatRequest,
    ChatResponse,
    ConfigResponse,
    ConsentsResponse,
    DeletionRequest,
    DeletionResponse,
    ExportResponse,
    HistoryResponse,
    LanguageQuery,
    MessageSerializer,
    QuoteSerializer,
)
from chatbot.services import personal_data
from chatbot.services.conversation import converse
from chatbot.widget_file import WidgetFile
from consent.serializers import origin_of
from integrations.api_errors import WITH_BODY, errors

CONFIG_MAX_AGE_SECONDS = 60
WIDGET_MAX_AGE_SECONDS = 300
PINNED_MAX_AGE_SECONDS = 31_536_000  # a year


class ChatView(APIView):
    """One message in, one answer out."""

    @extend_schema(request=ChatRequest, responses={200: ChatResponse, **errors(*WITH_BODY, 409)})
    def post(self, request: Request) -> Response:
        incoming = ChatRequest(data=request.data)
        incoming.is_valid(raise_exception=True)
        return Response(converse(incoming.incoming(origin_of(request, "chat"))))


class HistoryView(APIView):
    """The messages of the conversation that the session id opens, oldest first."""

    @extend_schema(responses={200: HistoryResponse, **errors(404, 503)})
    def get(self, _request: Request, session_id: str) -> Response:
        conversation = selectors.opened_conversation(session_id)
        messages = MessageSerializer(selectors.history(conversation), many=True)
        return private(Response({"messages": messages.data}))


class ConsentsView(APIView):
    """What this visitor agreed to, and what is planned."""

    @extend_schema(responses={200: ConsentsResponse, **errors(404, 503)})
    def get(self, _request: Request, session_id: str) -> Response:
        conversation = selectors.opened_conversation(session_id)
        return private(Response(personal_data.consents(conversation)))


class ExportView(APIView):
    """This conversation's data."""

    @extend_schema(responses={200: ExportResponse, **errors(404, 503)})
    def get(self, request: Request, session_id: str) -> Response:
        conversation = selectors.opened_conversation(session_id)
        return private(Response(personal_data.export(conversation, origin_of(request, "widget"))))


class DeletionView(APIView):
    """This conversation, its messages, its lead and its waiting follow-ups are gone."""

    @extend_schema(
        request=DeletionRequest,
        responses={200: DeletionResponse, **errors(*WITH_BODY, 404, 409)},
    )
    def delete(self, request: Request) -> Response:
        asked = DeletionRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        session_id = selectors.opening(asked.validated_data["session_id"])
        personal_data.delete(session_id=session_id, origin=origin_of(request, "widget"))
        return private(Response({"success": True}))


class ConfigView(APIView):
    """What the widget needs before the first message; with an ETag, so mostly a 304."""

    @extend_schema(
        parameters=[OpenApiParameter("language", enum=["pl", "en"], default="pl")],
        responses={200: ConfigResponse, 304: None, **errors(400, 503)},
    )
    def get(self, request: Request) -> Response:
        query = LanguageQuery(data=request.query_params.dict())
        query.is_valid(raise_exception=True)
        response = Response(config.widget_config(query.validated_data["language"]))
        patch_cache_control(response, public=True, max_age=CONFIG_MAX_AGE_SECONDS)
        return response


class CalculatorView(APIView):
    """The price of an area in a package, without a conversation."""

    @extend_schema(
        request=CalculatorRequest, responses={200: QuoteSerializer, **errors(*WITH_BODY)}
    )
    def post(self, request: Request) -> Response:
        asked = CalculatorRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        figures, _ = selectors.figures()
        price = figures.price(asked.validated_data["package"])
        area = asked.validated_data["square_meters"]
        if price is None:
            raise ValidationError({"package": ["There is no such package."]})
        if fault := figures.area_fault(area):
            raise ValidationError({"square_meters": [f"The area is {fault.replace('_', ' ')}."]})
        return Response(Quote(price, area).as_json())


def private(response: Response) -> Response:
    """The address holds a capability: neither a cache nor a Referer may carry it on."""
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_safe
def widget(request: HttpRequest) -> HttpResponse:
    """The widget's one file, for pages of any origin. `Content-Location` is where to pin it."""
    file = widget_file.current()
    response = widget_response(request, file, max_age=WIDGET_MAX_AGE_SECONDS)
    response["Content-Location"] = reverse("pinned-widget", args=[file.version])
    return response


@require_safe
def pinned_widget(request: HttpRequest, version: str) -> HttpResponse:
    """That very version for ever, for sites that name it with integrity="…"."""
    try:
        file = widget_file.pinned(version)
    except FileNotFoundError:
        raise Http404 from None
    return widget_response(request, file, max_age=PINNED_MAX_AGE_SECONDS, immutable=True)


@vary_on_headers("Accept-Encoding")
def widget_response(request: HttpRequest, file: WidgetFile, **caching: Any) -> HttpResponse:
    coding, body = file.body(request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(body, content_type="text/javascript; charset=utf-8")
    response["ETag"] = f'"{file.digest}-{coding}"'
    if coding != "identity":
        response["Content-Encoding"] = coding
    patch_cache_control(response, public=True, **caching)
    response["Access-Control-Allow-Origin"] = "*"  # a host page may ask for it with integrity=
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
