from django.urls import path

from integrations import demo_views
from integrations.views import MondayWebhookView

urlpatterns = [
    path("demo/standins", demo_views.standins, name="demo-standins"),
    path("demo/standins/send", demo_views.send, name="demo-send"),
    path("demo/standins/look", demo_views.look, name="demo-look"),
    path("api/integrations/monday/webhook", MondayWebhookView.as_view(), name="monday-webhook"),
]
