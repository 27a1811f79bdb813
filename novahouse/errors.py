"""The one place where an exception becomes a status, a code and a sentence."""

from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

from chatbot.serializers import MessageTooLongError
from chatbot.services.conversation import IdempotencyConflictError
from consent.erasure import HeldError
from consent.log import NotConfiguredError
from consent.serializers import InvalidEmailError
from consent.services import TextMissingError, TextOutdatedError, UnknownSessionError

log = structlog.get_logger(__name__)

SENTENCES = {
    400: ("invalid_input", "The request can't be read."),
    401: ("not_authenticated", "This needs a key."),
    403: ("forbidden", "This is not allowed."),
    404: ("not_found", "There is nothing here."),
    405: ("method_not_allowed", "This address doesn't answer to that method."),
    413: ("too_long", "The request is too long."),
    415: ("unsupported_media_type", "Send JSON, with Content-Type: application/json."),
    429: ("rate_limited", "Too many requests. Try again later."),
    500: ("internal_error", "Something went wrong here. It has been logged."),
    503: ("unavailable", "The service is not available just now. Try again in a moment."),
    409: ("conflict", "This contradicts an earlier request."),
}
READ_ONLY_SQL_TRANSACTION = "25006"  # PostgreSQL, appendix A
UNAVAILABLE = (OperationalError, InterfaceError)

# What the apps' own exceptions mean to a caller.
DOMAIN: dict[type[Exception], tuple[int, str, str]] = {
    NotConfiguredError: (503, "unavailable", "The consent log is not set up here."),
    HeldError: (409, "legal_hold", "The data has to be kept for now; please contact us."),
    InvalidEmailError: (400, "invalid_email", "This is not an e-mail address."),
    TextMissingError: (400, "invalid_input", "Name the text that was agreed to."),
    TextOutdatedError: (409, "text_outdated", "The text has changed. Show the one in force."),
    UnknownSessionError: (404, "not_found", "There is no such conversation."),
    MessageTooLongError: (413, "too_long", "The message is too long."),
    IdempotencyConflictError: (
        409,
        "idempotency_conflict",
        "This client_message_id was used before, with another text.",
    ),
}


def error_body(
    status: int, code: str = "", sentence: str = "", fields: Any = None
) -> dict[str, Any]:
    """`{"error": sentence, "code": slug, "fields": {name: [sentence, …]}}`, the last optional."""
    usual_code, usual_sentence = SENTENCES.get(status, SENTENCES[400])
    body = {"error": sentence or usual_sentence, "code": code or usual_code}
    return body | ({"fields": fields} if fields else {})


def exception_handler(error: Exception, _context: dict[str, Any]) -> Response | None:
    """For DRF views. None lets the error rise to the middleware, which logs it as a 500."""
    answer = described(error)
    if answer is None:
        return None
    status, body, headers = answer
    if status == 503:
        log.error("database_unavailable", **cause(error))
    return Response(body, status=status, headers=headers)


def is_unavailable(error: Exception) -> bool:
    """The database refuses or is away; also a standby that only reads, after a failover."""
    sqlstate = getattr(error.__cause__, "sqlstate", None)
    return isinstance(error, UNAVAILABLE) or sqlstate == READ_ONLY_SQL_TRANSACTION


def cause(error: Exception) -> dict[str, str]:
    """For the log: what the driver calls it. Its message may hold addresses and values."""
    driver = error.__cause__ or error
    return {"error": type(driver).__name__, "sqlstate": getattr(driver, "sqlstate", None) or ""}


def described(error: Exception) -> tuple[int, dict[str, Any], dict[str, str]] | None:
    if is_unavailable(error):
        return 503, error_body(503), {}
    if known := DOMAIN.get(type(error)):
        return known[0], error_body(*known), {}
    if isinstance(error, RequestDataTooBig):
        return 413, error_body(413), {}
    if isinstance(error, Http404):
        return 404, error_body(404), {}
    if isinstance(error, PermissionDenied):
        return 403, error_body(403), {}
    if isinstance(error, exceptions.APIException):
        return described_api(error)
    return None


def described_api(
    error: exceptions.APIException,
) -> tuple[int, dict[str, Any], dict[str, str]]:
    status = error.status_code
    if isinstance(error, exceptions.ValidationError):
        return status, error_body(status, fields=error.detail), {}
    if isinstance(error, exceptions.ParseError):
        return status, error_body(status, "invalid_json", "The body is not valid JSON."), {}
    allow = getattr(error, "auth_header", None)
    return status, error_body(status), {"WWW-Authenticate": allow} if allow else {}


def is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def json_error(status: int) -> JsonResponse:
    headers = {"X-Content-Type-Options": "nosniff"}  # some come about before it is set for all
    return JsonResponse(error_body(status), status=status, headers=headers)


def as_json_error(response: HttpResponse) -> HttpResponse:
    """What Django answers by itself (404, 405, a bad Host …), in the API's shape."""
    replacement = json_error(response.status_code)
    if "Allow" in response:
        replacement["Allow"] = response["Allow"]
    return replacement
