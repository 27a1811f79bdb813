"""Error reports to Sentry, where SENTRY_DSN is set: what went wrong and where, of nobody."""

from typing import Any

import sentry_sdk
from sentry_sdk.integrations.logging import LoggingIntegration

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


def scrubbed(event: Any, _hint: Any) -> Any:
    """Addresses, numbers and capabilities are masked wherever they stand, as in the logs."""
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


def masked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: masked(item) if key not in OURS else item for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked(item) for item in value]
    return mask(value) if isinstance(value, str) else value


OURS = {"event_id", "trace_id", "span_id", "parent_span_id", "timestamp", "release"}
