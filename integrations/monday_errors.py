"""What monday.com's errors mean. They come with HTTP 200 as well as with 4xx, in two forms
(https://developer.monday.com/api-reference/docs/error-handling)."""

import re
from collections.abc import Mapping
from typing import Any

from integrations.errors import (
    IntegrationError,
    Misconfigured,
    NotFound,
    Rejected,
    Unavailable,
)

RETRY_SECONDS_MAX = 3600.0
DAILY_LIMIT_SECONDS = 1800.0  # it ends at midnight UTC; two questions an hour hurt nobody
# Without an error of the API in it an answer is another server's, or a proxy's: it says something
# of the address, and nothing of what the request was about.
OF_ADDRESS = {401, 403, 404, 405, 410, *range(300, 400)}

# Compared without underscores and case: both spellings of most of them have been in use.
ASKS_TO_WAIT = {
    "complexityexception",
    "complexitybudgetexhausted",
    "maxcomplexityexceeded",
    "ratelimitexceeded",
    "maxconcurrencyexceeded",
    "concurrencylimitexceeded",
    "fieldlimitexceeded",
    "fieldminuteratelimitexceeded",
    "ipratelimitexceeded",
    "dailylimitexceeded",
    "apitemporarilyblocked",
    "resourcelocked",
}
IS_DOWN = {"internalservererror", "internalerror"}
IS_MISCONFIGURED = {
    "userunauthorizedexception",
    "useraccessdenied",
    "notauthenticated",
    "unauthorized",
    "missingrequiredpermissions",
    "unauthorizedfield",
    "invalidboardidexception",
    "invalidboardid",
    "invalidversionexception",
}
IS_NOT_FOUND = {
    "resourcenotfoundexception",
    "resourcenotfound",
    "invaliditemidexception",
    "invaliditemid",
    "iteminactive",
    "inactiveitems",
}


def error_of(status: int, body: Any, retry_after: float | None = None) -> IntegrationError | None:
    """None where the body bears no error. The vendor's message may repeat what was sent, so only
    its code is told."""
    found = list(entries(body))
    if not found:
        return None if status == 200 else plain(status, retry_after)
    code, entry = found[0]
    name = re.sub(r"[^a-z]", "", code.lower())
    text = f"monday.com: {code[:60] or 'an error without a code'} ({status})"
    if name in ASKS_TO_WAIT or status_in(entry) == 429 or status == 429:
        wait = retry_seconds(body, entry) or retry_after
        if name == "dailylimitexceeded":
            wait = wait or DAILY_LIMIT_SECONDS
        return Unavailable(text, retry_after=wait, is_outage=False)
    if name in IS_DOWN or status_in(entry) >= 500:
        return Unavailable(text, is_in_doubt=True)
    if name in IS_NOT_FOUND:
        return NotFound(text)
    if name in IS_MISCONFIGURED or status_in(entry) in (401, 403) or status in (401, 403):
        return Misconfigured(text)
    return Rejected(text)


def plain(status: int, retry_after: float | None = None) -> IntegrationError:
    text = f"monday.com answered {status}"
    if status in OF_ADDRESS:
        return Misconfigured(text)
    if status in (423, 429):
        return Unavailable(text, retry_after=retry_after, is_outage=False)
    return Rejected(text)


def entries(body: Any) -> Any:
    """Each error as (code, its own entry): since 2024-10 under `errors`, before at the top."""
    if not isinstance(body, Mapping):
        return
    errors = body.get("errors")
    for error in errors if isinstance(errors, list) else ():
        extensions = error.get("extensions") if isinstance(error, Mapping) else None
        entry = extensions if isinstance(extensions, Mapping) else {}
        yield str(entry.get("code") or body.get("error_code") or ""), entry or body
    if body.get("error_code") and not errors:
        yield str(body["error_code"]), body
    elif body.get("error_message") and not errors:
        yield "", body


def status_in(entry: Mapping[str, Any]) -> int:
    status = entry.get("status_code")
    return status if isinstance(status, int) else 0


def retry_seconds(body: Any, entry: Mapping[str, Any]) -> float | None:
    """`retry_in_seconds`, beside the code or in its data, or in words: "reset in 17 seconds"."""
    data = entry.get("error_data")
    for place in (entry, data if isinstance(data, Mapping) else {}):
        seconds = place.get("retry_in_seconds")
        if isinstance(seconds, int | float) and not isinstance(seconds, bool) and seconds >= 0:
            return min(float(seconds), RETRY_SECONDS_MAX)
    told = re.search(r"reset in (\d{1,5}) second", str(body)[:2000])
    return min(float(told[1]), RETRY_SECONDS_MAX) if told else None
