from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.negotiation import DefaultContentNegotiation

from novahouse import views

schema = SpectacularAPIView.as_view(content_negotiation_class=DefaultContentNegotiation)
docs = SpectacularSwaggerSplitView.as_view(template_name="novahouse/docs.html")

admin.site.site_header = admin.site.site_title = "NovaHouse"

urlpatterns = [
    path("", views.home, name="home"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("privacy", views.privacy, name="privacy"),
    path("admin/", admin.site.urls),
    path("api/health", views.alive, name="health"),
    path("api/health/ready", views.ready, name="health-ready"),
    path("api/schema", schema, name="schema"),
    path("api/docs", docs, name="docs"),
    path("", include("chatbot.urls")),
    path("", include("consent.urls")),
    path("", include("consent.request_urls")),
    path("", include("integrations.urls")),
]
