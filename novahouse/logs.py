"""Structured logs; e-mail addresses, phone numbers and session ids are masked on the way out."""

import logging.config
import re
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from django.core.exceptions import ImproperlyConfigured

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

EMAIL = re.compile(r"[^\s@<>\"'(),:;/=]{1,64}(?:@|%40)[\w.-]{1,255}", re.IGNORECASE)
# Nine digits and more, with what people put between them. Not a time ("2026-11-23T20:24:22"),
# whose parts hang together by other signs, and not a figure with a decimal point.
PHONE = re.compile(r"(?<!\d)(?<!\d[.:T-])(?:\+|00)?\d(?:[ \u00a0()/-]{0,2}\d){8,}(?![\d:]|\.\d)")
# What opens a conversation, wherever it stands; a request's id is shorter.
TOKEN = re.compile(r"(?<![\w-])[\w-]{33,}(?![\w-])")
CAPABILITY = re.compile(
    r"(/(?:history|consents|export|unsubscribe|confirm|data-requests)/(?:status/)?)[^/?\s\"']+"
)

Event = MutableMapping[str, Any]


def mask(text: str) -> str:
    """Hides what identifies a person: `a@b.pl` becomes `[e-mail]`, a number `[phone]`."""
    text = CAPABILITY.sub(r"\1[masked]", text)
    text = TOKEN.sub("[masked]", EMAIL.sub("[e-mail]", text))
    return PHONE.sub("[phone]", text)


def masked_event(_logger: Any, _method: str, event: Event) -> Event:
    for key, value in event.items():
        if key not in UNMASKED and not isinstance(value, bool | int | float | None):
            event[key] = masked_value(value)
    return event


UNMASKED = {"timestamp", "level", "logger", "request_id"}  # our own; none holds a visitor's words


def masked_value(value: Any) -> Any:
    if isinstance(value, dict):
        return {masked_value(key): masked_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked_value(item) for item in value]
    return mask(str(value)) if not isinstance(value, bool | int | float | None) else value


RENDERERS: dict[str, Callable[[], Any]] = {
    "json": lambda: structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
    "console": lambda: structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    ),
}


def configure(*, log_format: str, level: str) -> None:
    """Routes structlog and the standard library's loggers through the same masked line."""
    if log_format not in RENDERERS:
        raise ImproperlyConfigured("LOG_FORMAT can't be read. Write LOG_FORMAT=json or console.")
    if level not in LEVELS:
        raise ImproperlyConfigured("LOG_LEVEL can't be read. Write LOG_LEVEL=INFO.")
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.captureWarnings(True)  # or they would stand beside the log, in another form
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "line": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "foreign_pre_chain": shared,
                    "processors": [
                        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                        structlog.processors.format_exc_info,
                        masked_event,
                        RENDERERS[log_format](),
                    ],
                }
            },
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
            "root": {"handlers": ["stderr"], "level": level},
            "loggers": {
                # Our own request line says the same once, masked and with the request's id.
                "django.server": {"level": "WARNING", "propagate": True},
                "django.request": {"level": "ERROR"},
                # At DEBUG it tells the paths it asks for, and Slack's is the key.
                "urllib3": {"level": "WARNING"},
                "axes": {"level": "ERROR"},  # it would name accounts and addresses
                "gunicorn.error": {"level": "INFO", "propagate": True},
            },
        }
    )
