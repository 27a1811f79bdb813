"""Error reports to Sentry, where SENTRY_DSN is set: what went wrong and where, of nobody."""

from typing import Any

import sentry_sdk
from sentry_sdk.integrations.logging import LoggingIntegration
from sentry_sdk.utils import event_from_exception

from novahouse.logs import mask

# Of a request these say where it went wrong; the rest may be about a person.
REQUEST_KEPT = {"method", "url"}
DROPPED = ("breadcrumbs", "extra", "modules", "server_name", "user")


def configure(dsn: str, environment: str) -> None:
    if not dsn:
        return
    sentry_sdk.init(
        dsn=dsn,
        environment=environment,
        before_send=scrubbed,
        before_breadcrumb=lambda *_: None,
        send_default_pii=False,
        max_request_body_size="never",
        include_local_variables=False,
        include_source_context=False,
        max_breadcrumbs=0,
        traces_sample_rate=None,
        auto_session_tracking=False,
        send_client_reports=False,
        integrations=[LoggingIntegration(level=None)],
        shutdown_timeout=1,
    )


def scrubbed(event: Any, hint: Any) -> Any:
    """Addresses, numbers and capabilities are masked wherever they stand, as in the logs.

    The text of an exception may quote a visitor; it stands, masked, in the log alone.
    """
    describe(event, getattr(hint.get("log_record"), "msg", None))
    if "logentry" in event:  # the template alone: what was filled in may be about a person
        event["logentry"] = {"message": event["logentry"].get("message", "")}
    for exception in event.get("exception", {}).get("values", ()):
        exception["value"] = "see the log"
    for name in DROPPED:
        event.pop(name, None)
    if request := event.get("request"):
        event["request"] = {name: value for name, value in request.items() if name in REQUEST_KEPT}
    event["contexts"] = {
        name: value
        for name, value in event.get("contexts", {}).items()
        if name in {"trace", "runtime"}
    }
    return masked(event)


def describe(event: Any, logged: Any) -> None:
    """A structured line carries its exception inside, where the SDK doesn't look."""
    if not isinstance(logged, dict):
        return
    event["logentry"] = {"message": logged.get("event", "")}
    error = logged.get("exc_info")
    if isinstance(error, BaseException):
        options = sentry_sdk.get_client().options
        event["exception"] = event_from_exception(error, client_options=options)[0]["exception"]


def masked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: masked(item) if key not in OURS else item for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked(item) for item in value]
    return mask(value) if isinstance(value, str) else value


OURS = {"event_id", "trace_id", "span_id", "parent_span_id", "timestamp", "release"}
