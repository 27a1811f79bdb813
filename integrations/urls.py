from django.urls import path

from integrations.views import MondayWebhookView

urlpatterns = [
    path("api/integrations/monday/webhook", MondayWebhookView.as_view(), name="monday-webhook"),
]
