import os
import stat
import subprocess
import sys
from datetime import time, timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from novahouse.environment import Environment, kept_secret


@pytest.mark.parametrize(
    ("read", "name", "value"),
    [
        (lambda env: env.flag("DEBUG", default=False), "DEBUG", "perhaps"),
        (lambda env: env.number("TRUSTED_PROXY_COUNT", 0), "TRUSTED_PROXY_COUNT", "-1"),
        (lambda env: env.number("TRUSTED_PROXY_COUNT", 0), "TRUSTED_PROXY_COUNT", "two"),
        (lambda env: env.positive("BREAKER_FAIL_MAX", 5), "BREAKER_FAIL_MAX", "0"),
        (lambda env: env.words("MONDAY_COLUMNS", ("email",), "{}"), "MONDAY_COLUMNS", "email"),
        (lambda env: env.words("MONDAY_COLUMNS", ("email",), "{}"), "MONDAY_COLUMNS", '["email"]'),
        (lambda env: env.words("MONDAY_COLUMNS", ("email",), "{}"), "MONDAY_COLUMNS", '{"a": "b"}'),
        (
            lambda env: env.words("MONDAY_COLUMNS", ("email",), "{}"),
            "MONDAY_COLUMNS",
            '{"email": 1}',
        ),
        (lambda env: env.url("SLACK_WEBHOOK_URL", ""), "SLACK_WEBHOOK_URL", "hooks.slack.com/x"),
        (lambda env: env.networks("TRUSTED_PROXY_NETS"), "TRUSTED_PROXY_NETS", "10.0.0.300"),
        (lambda env: env.keys("CONSENT_CHAIN_KEYS"), "CONSENT_CHAIN_KEYS", "1:short"),
        (lambda env: env.keys("CONSENT_CHAIN_KEYS"), "CONSENT_CHAIN_KEYS", "x" * 40),
        (lambda env: env.origins("CORS_ALLOWED_ORIGINS"), "CORS_ALLOWED_ORIGINS", "example.com"),
        (lambda env: env.origins("CORS_ALLOWED_ORIGINS"), "CORS_ALLOWED_ORIGINS", "https://a.pl/x"),
        (lambda env: env.origins("CORS_ALLOWED_ORIGINS"), "CORS_ALLOWED_ORIGINS", "https://a:port"),
        (lambda env: env.public_url("PUBLIC_URL", ""), "PUBLIC_URL", "chat.example.com"),
        (lambda env: env.redis("REDIS_URL"), "REDIS_URL", "http://localhost"),
        (lambda env: env.broker("CELERY_BROKER_URL", ""), "CELERY_BROKER_URL", "carrier pigeon"),
        (lambda env: env.database("DATABASE_URL", Path("x")), "DATABASE_URL", "mysql://secret@h/n"),
        (
            lambda env: env.database("DATABASE_URL", Path("x")),
            "DATABASE_URL",
            "postgres://secret@h:port/n",
        ),
        *(
            (lambda env: env.hours("FOLLOWUP_DELAYS_HOURS", "1"), "FOLLOWUP_DELAYS_HOURS", value)
            for value in ("72,24", "24,24", "0,1", "-1", "a day", "1,2,3,4", "NaN", "1e9")
        ),
        *(
            (lambda env: env.hours_of_day("FOLLOWUP_QUIET_HOURS", "20-8"), name, value)
            for name in ("FOLLOWUP_QUIET_HOURS",)
            for value in ("20", "8-8", "20-25", "evening", "20:61-8")
        ),
        (
            lambda env: env.subset("FOLLOWUP_QUIET_DAYS", "", known=("sunday",)),
            "FOLLOWUP_QUIET_DAYS",
            "friday",
        ),
        (
            lambda env: env.number_between("FOLLOWUP_LEASE_SECONDS", 9, least=2, most=120),
            "FOLLOWUP_LEASE_SECONDS",
            "121",
        ),
        (lambda env: env.address("DEFAULT_FROM_EMAIL", ""), "DEFAULT_FROM_EMAIL", "NovaHouse"),
    ],
)
def test_unreadable_value_is_refused_with_what_to_write(read, name: str, value: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ImproperlyConfigured) as refused:
        read(Environment({name: value}))
    sentence = str(refused.value)
    assert sentence.startswith(name)
    assert f"Write {name}=" in sentence
    assert "secret@" not in sentence


def test_empty_value_counts_as_absent_but_where_it_switches_off() -> None:
    env = Environment({"PUBLIC_URL": " ", "RATELIMIT_CHAT": ""})
    assert env.text("PUBLIC_URL", "default") == "default"
    assert env.text("RATELIMIT_CHAT", "30/m") == ""


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "database_url"
    path.write_text("postgres://u:p@h:5432/n\n")
    env = Environment({"DATABASE_URL_FILE": str(path)})
    assert env.text("DATABASE_URL") == "postgres://u:p@h:5432/n"


@pytest.mark.parametrize(
    ("content", "others", "said"),
    [
        ("", {}, "names an empty file"),
        (None, {}, "names no file that can be read"),
        ("a-secret", {"SECRET_KEY": "another-secret"}, "keep one of them"),
    ],
)
def test_a_file_without_a_secret_is_refused(
    content: str | None, others: dict[str, str], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "secret_key"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ImproperlyConfigured, match=said) as refused:
        Environment({"SECRET_KEY_FILE": str(path)} | others)
    assert str(refused.value).startswith("SECRET_KEY_FILE ")
    assert "a-secret" not in str(refused.value)


def test_follow_up_times_are_read() -> None:
    env = Environment({"FOLLOWUP_DELAYS_HOURS": "0.5, 24", "FOLLOWUP_QUIET_HOURS": "20:30-8"})
    assert env.hours("FOLLOWUP_DELAYS_HOURS", "1") == (timedelta(minutes=30), timedelta(days=1))
    assert env.hours_of_day("FOLLOWUP_QUIET_HOURS", "") == (time(20, 30), time(8))
    off = Environment({"FOLLOWUP_QUIET_HOURS": "", "FOLLOWUP_QUIET_DAYS": ""})
    assert off.hours_of_day("FOLLOWUP_QUIET_HOURS", "20-8") is None
    assert off.subset("FOLLOWUP_QUIET_DAYS", "sunday", known=("sunday",)) == frozenset()


def test_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    assert kept_secret(path) == kept_secret(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "VAR_DIR", "ENV_FILE")}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=kept | {"DJANGO_SETTINGS_MODULE": "novahouse.settings"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "SECRET_KEY is not set"),
        ({"DEBUG": "maybe"}, "DEBUG is neither true nor false"),
        ({"DEBUG": "1", "DATABASE_URL": "oracle://x"}, "DATABASE_URL"),
    ],
)
def test_start_is_stopped_by_a_sentence(environment: dict[str, str], said: str) -> None:
    run = manage("check", **environment)
    assert run.returncode != 0
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_file_queue_is_refused_in_production() -> None:
    run = manage("check", "--deploy", SECRET_KEY="k" * 60, ALLOWED_HOSTS="example.com")
    assert run.returncode != 0
    assert "novahouse.E001" in run.stderr


def test_what_the_database_url_says_wins_and_our_own_stays() -> None:
    url = "postgres://u:p@localhost:5432/n?sslmode=require&connect_timeout=9"
    code = "from novahouse.settings import DATABASES; print(DATABASES['default']['OPTIONS'])"
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": os.environ["VAR_DIR"], "DEBUG": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=environment | {"DATABASE_URL": url, "ENV_FILE": os.devnull},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "'sslmode': 'require'" in run.stdout, run.stderr
    assert "'connect_timeout': 9" in run.stdout
    assert "'tcp_user_timeout': 2500" in run.stdout
