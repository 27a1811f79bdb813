"""What operators and their machines ask for."""

from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from drf_spectacular.utils import OpenApiParameter, extend_schema
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from consent.disclosure import has_admin_key, is_staff
from integrations.api_errors import errors
from novahouse import deadline, metrics, migrating
from novahouse.access import is_neighbour, is_operator
from novahouse.errors import error_body, json_error
from novahouse.gauges import Gauges
from novahouse.health import ESSENTIAL, State, examine, overall


@never_cache
@require_safe
def deep(request: HttpRequest) -> JsonResponse:
    """The state of each part; with the admin key or a session of staff also what was found."""
    parts = examine()
    status = overall(parts)
    # Whether it is staff stands in the database; a key needs none.
    may_see = has_admin_key(request) or (
        parts[ESSENTIAL].state == State.OK and is_staff_at_once(request)
    )
    told = {
        name: {"status": part.state, **(part.details if may_see else {})}
        for name, part in parts.items()
    }
    body = {"status": status, "parts": told}
    return JsonResponse(body, status=503 if status == State.DOWN else 200)


def is_staff_at_once(request: HttpRequest) -> bool:
    """The table of sessions may hang as any part does."""
    try:
        with deadline.short():
            return is_staff(request)
    except DatabaseError:
        return False


@never_cache
@require_safe
def prometheus(request: HttpRequest) -> HttpResponse:
    if not (is_neighbour(request) or is_operator(request)):
        return json_error(401)
    registry = metrics.registry()
    registry.register(Gauges())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_PLAIN_0_0_4)


class MigratedResponse(serializers.Serializer[Any]):
    success = serializers.BooleanField()
    applied = serializers.ListField(child=serializers.CharField())
    table = serializers.CharField()
    indexes = serializers.ListField(child=serializers.CharField())


class MigrationView(APIView):
    """Runs the migrations of one app. A repeat applies nothing."""

    app = table = ""

    @extend_schema(
        request=None,
        parameters=[OpenApiParameter("X-ADMIN-API-KEY", location=OpenApiParameter.HEADER)],
        responses={200: MigratedResponse, **errors(401, 404, 405, 503)},
    )
    def post(self, request: Request) -> Response:
        if not settings.ADMIN_API_KEY:
            raise Http404
        if not has_admin_key(request):
            return Response(error_body(401), status=401)
        migrated = migrating.migrate(self.app, self.table)
        return Response(
            {
                "success": True,
                "applied": migrated.applied,
                "table": migrated.table,
                "indexes": migrated.indexes,
            }
        )
