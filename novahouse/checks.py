from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

TRIAL_BROKERS = ("filesystem", "memory")
# What stands in examples until somebody writes a secret of their own.
PLACEHOLDERS = (
    "<",
    "change-me",
    "change_me",
    "changeme",
    "demo-",
    "demo_",
    "development",
    "django-insecure",
    "example",
    "insecure",
    "novahouse",
    "placeholder",
    "replace-me",
    "secret-key",
    "test-",
    "your-secret",
)
UNLIKE_CHARACTERS_MIN = 8
LENGTH_MIN = {"SECRET_KEY": 50, "SECRET_KEY_FALLBACKS": 50}  # Django's own measure
LENGTH_MIN_OF_OTHERS = 24
TRIAL_FILES = ("secret_key", "subject_pepper", "chain_key")


@register(Tags.security, deploy=True)
def file_queue_is_for_trials(**_kwargs: Any) -> list[CheckMessage]:
    """A folder as a queue loses the task of a killed worker and serves one machine only."""
    if not settings.CELERY_BROKER_URL.startswith(TRIAL_BROKERS):
        return []
    return [
        Error(
            "Tasks go through a local file queue.",
            hint="Set CELERY_BROKER_URL or REDIS_URL, e.g. redis://localhost:6379/0.",
            id="novahouse.E001",
        )
    ]


@register(Tags.security, deploy=True)
def secrets_are_ones_own(**_kwargs: Any) -> list[CheckMessage]:
    """Neither an example's, nor the one that a trial on this machine made for itself."""
    trial = trial_secrets()
    return [
        Error(
            f"{name} is no secret: it is too short, or comes from an example or from a trial.",
            hint=f"Set {name} to random characters of its own, {length_min(name)} at least.",
            id="novahouse.E002",
        )
        for name, secret in named_secrets()
        if secret and (is_placeholder(secret) or secret in trial or len(secret) < length_min(name))
    ]


def length_min(name: str) -> int:
    return LENGTH_MIN.get(name, LENGTH_MIN_OF_OTHERS)


def named_secrets() -> list[tuple[str, str]]:
    return [
        ("SECRET_KEY", settings.SECRET_KEY),
        *(("SECRET_KEY_FALLBACKS", key) for key in settings.SECRET_KEY_FALLBACKS),
        ("ADMIN_API_KEY", settings.ADMIN_API_KEY),
        ("CONSENT_SUBJECT_PEPPER", settings.CONSENT_SUBJECT_PEPPER),
        *(("CONSENT_CHAIN_KEYS", key) for key in settings.CONSENT_CHAIN_KEYS.values()),
        ("MONDAY_WEBHOOK_SECRET", settings.MONDAY_WEBHOOK_SECRET),
    ]


def is_placeholder(secret: str) -> bool:
    lowered = secret.lower()
    return len(set(secret)) < UNLIKE_CHARACTERS_MIN or any(word in lowered for word in PLACEHOLDERS)


def trial_secrets() -> set[str]:
    return {path.read_text() for name in TRIAL_FILES if (path := settings.VAR_DIR / name).is_file()}
