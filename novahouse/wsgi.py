import os
from threading import Thread
from typing import Any, cast

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from chatbot.patterns import compile_all
from novahouse import deadline
from novahouse.startup import start_web

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "novahouse.settings")

# Somebody is waiting for the answer of a web process: a slow database becomes a 503. A migration
# or a nightly task may take its time.
if not settings.IS_SQLITE:
    OPTIONS: dict[str, Any] = cast("Any", settings).DATABASES["default"]["OPTIONS"]
    OPTIONS["options"] += " -c statement_timeout=2500"
    deadline.install()
# Nor may a queue that is silent hold the visitor up: rows wait, and a sweep finds them.
if settings.CELERY_BROKER_URL.startswith("redis"):
    cast("Any", settings).CELERY_BROKER_TRANSPORT_OPTIONS["socket_timeout"] = 1

application = get_wsgi_application()
start_web()
# Beside the first requests, so that neither they nor the start wait for it.
Thread(target=compile_all, name="patterns", daemon=True).start()
