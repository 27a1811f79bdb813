from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.negotiation import DefaultContentNegotiation

from novahouse import demo_outbox, operations, views

schema = SpectacularAPIView.as_view(content_negotiation_class=DefaultContentNegotiation)
docs = SpectacularSwaggerSplitView.as_view(template_name="novahouse/docs.html")

migration = operations.MigrationView
followup_events = migration.as_view(app="followups", table="followup_events")
consent_log = migration.as_view(app="consent", table="consent_audit_log")

admin.site.site_header = admin.site.site_title = "NovaHouse"

urlpatterns = [
    path("", views.home, name="home"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("privacy", views.privacy, name="privacy"),
    path("demo/outbox", demo_outbox.outbox, name="demo-outbox"),
    path("demo/outbox/<str:name>", demo_outbox.outbox_mail, name="demo-outbox-mail"),
    path("demo/outbox/<str:name>/html", demo_outbox.outbox_html, name="demo-outbox-html"),
    # Nothing of ours completes by itself, and it would be a search that nobody logs.
    path("admin/autocomplete/", views.nothing),
    path("admin/", admin.site.urls),
    path("api/health", views.alive, name="health"),
    path("api/health/ready", views.ready, name="health-ready"),
    path("api/health/deep", operations.deep, name="health-deep"),
    path("metrics", operations.prometheus, name="metrics"),
    path("api/migration/create-followup-events", followup_events, name="migrate-followups"),
    path("api/migration/create-consent-audit-log", consent_log, name="migrate-consent"),
    path("api/schema", schema, name="schema"),
    path("api/docs", docs, name="docs"),
    path("", include("chatbot.urls")),
    path("", include("consent.urls")),
    path("", include("consent.request_urls")),
    path("", include("integrations.urls")),
]
