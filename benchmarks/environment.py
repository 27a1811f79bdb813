"""The real application on a PostgreSQL of its own, for as long as a benchmark runs."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command

from tests.services import postgresql


@contextmanager
def application() -> Iterator[None]:
    with postgresql() as address, tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "novahouse.settings",
            "ENV_FILE": os.devnull,
            "VAR_DIR": folder,
            "DEBUG": "0",
            "ALLOWED_HOSTS": "testserver",
            "SECRET_KEY": "a-key-for-the-length-of-one-benchmark-and-no-longer",
            "CONSENT_SUBJECT_PEPPER": "a-pepper-for-the-length-of-one-benchmark",
            "CONSENT_CHAIN_KEYS": "1:a-key-for-the-length-of-one-benchmark-only",
            "DATABASE_URL": address,
            "REDIS_URL": "",
            "CELERY_BROKER_URL": "",
            "LOG_LEVEL": "INFO",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("load_knowledge")
        yield
        django.db.connections.close_all()
