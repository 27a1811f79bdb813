"""What every request needs: an id, a line in the log, and for the API one shape of error."""

import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from integrations.this_machine import bears_forwarding
from novahouse import deadline
from novahouse.client_address import client_address
from novahouse.errors import as_json_error, cause, is_api, is_unavailable, json_error

GetResponse = Callable[[HttpRequest], HttpResponse]

log = structlog.get_logger(__name__)


def request_log(get_response: GetResponse) -> GetResponse:
    """Gives the request an id, says it in `X-Request-ID` and writes one line when it is done."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.request_id = uuid.uuid4().hex  # type: ignore[attr-defined]
        request.client_address = client_address(  # type: ignore[attr-defined]
            request.META, settings.TRUSTED_PROXY_COUNT, settings.TRUSTED_PROXY_NETS
        )
        request.client_ip = request.client_address.ip  # type: ignore[attr-defined]
        request.was_forwarded = bears_forwarding(request)  # type: ignore[attr-defined]
        if request.client_address.source == "peer":  # type: ignore[attr-defined]
            request.META.pop("HTTP_X_FORWARDED_PROTO", None)  # no proxy of ours wrote it
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request.request_id)  # type: ignore[attr-defined]
        started = time.perf_counter()
        with time_of(request.path):
            response = get_response(request)
        response["X-Request-ID"] = request.request_id  # type: ignore[attr-defined]
        log.info(
            "request",
            method=request.method,
            path=request.path,
            status=response.status_code,
            ms=round((time.perf_counter() - started) * 1000, 1),
        )
        return response

    return middleware


def time_of(path: str) -> AbstractContextManager[None]:
    """Staff wait for what takes its time, such as checking a model. There each statement has the
    time of a request of its own, so that a frozen database still ends it."""
    return nullcontext() if path.startswith("/admin/") else deadline.request()


class ApiErrors:
    """Every error under /api/ is JSON, in English, and tells nothing of its cause."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_api(request):
            return self.get_response(request)
        response = self.get_response(request)
        if response.status_code >= 400 and response.get("Content-Type") != "application/json":
            return as_json_error(response)
        return response

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        if is_api(request):
            translation.activate("en")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if is_unavailable(error):
            log.error("database_unavailable", **cause(error))
            return json_error(503)
        if is_api(request):
            log.error("unhandled_error", exc_info=error)
            return json_error(500)
        return None


api_errors = ApiErrors


def body_limit(get_response: GetResponse) -> GetResponse:
    """What is too long is never read; it counts as any request does."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if is_api(request) and body_length(request) > settings.API_BODY_MAX_BYTES:
            return json_error(413)
        return get_response(request)

    return middleware


def body_length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdigit() else 0
