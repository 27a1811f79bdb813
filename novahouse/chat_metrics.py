"""Counts and times the chat from outside: the chat itself knows nothing of it."""

import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from novahouse.metrics import CHAT_MESSAGES, CHAT_SECONDS

ROUTE = "chat"


def chat_metrics(get_response: Callable[[HttpRequest], HttpResponse]) -> Any:
    def middleware(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = get_response(request)
        match = request.resolver_match
        if match and match.url_name == ROUTE and response.status_code == HTTPStatus.OK:
            answer = getattr(response, "data", {})
            CHAT_SECONDS.observe(time.perf_counter() - began)
            if not answer.get("replayed"):
                CHAT_MESSAGES.labels(answer["source"]).inc()
        return response

    return middleware
