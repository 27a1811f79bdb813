"""A Django view that does nothing but the statements of a chat answer: see `throughput`."""

import django

django.setup()

from django.conf import settings  # noqa: E402  after the set-up, here and below
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.http import HttpRequest, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402

from benchmarks.chat import statements_of_an_answer  # noqa: E402

STATEMENTS = statements_of_an_answer()


def answer(_request: HttpRequest, **_kwargs: str) -> JsonResponse:
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params in STATEMENTS:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()
    return JsonResponse({})


urlpatterns = [path("<path:any>", answer)]
settings.MIDDLEWARE, settings.ROOT_URLCONF = [], __name__
application = get_wsgi_application()
