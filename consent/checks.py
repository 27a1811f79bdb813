from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import connections

from consent import guards


@register(Tags.database)
def guards_are_in_place(
    databases: Sequence[str] | None = None, **_kwargs: Any
) -> list[CheckMessage]:
    """A warning only: an error would stop the `migrate` that puts them back."""
    return [
        Warning(
            f"The database no longer guards the consent log: {', '.join(missing)}.",
            hint="Run manage.py migrate, then manage.py verify_consent_log.",
            id="consent.W001",
        )
        for alias in databases or ()
        if (missing := guards.missing_guards(connections[alias]))
    ]


@register(Tags.security)
def secrets_are_set(**_kwargs: Any) -> list[CheckMessage]:
    examples = {
        "CONSENT_SUBJECT_PEPPER": "<at least 32 random characters>",
        "CONSENT_CHAIN_KEYS": "1:<at least 32 random characters>",
    }
    return [
        Error(
            f"{name} is not set, so the consent log can't be written.",
            hint=f"Set {name}={example}, and keep a copy apart from the database.",
            id=f"consent.E00{number}",
        )
        for number, (name, example) in enumerate(examples.items(), start=1)
        if not settings.DEBUG and not getattr(settings, name)
    ]


@register(Tags.security, deploy=True)
def status_is_not_open(**_kwargs: Any) -> list[CheckMessage]:
    if settings.CONSENT_STATUS_DISCLOSURE != "open":
        return []
    return [
        Warning(
            "Strangers are told who consented to what.",
            hint="Set CONSENT_STATUS_DISCLOSURE=limited.",
            id="consent.W002",
        )
    ]
