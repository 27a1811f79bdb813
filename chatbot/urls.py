from django.urls import path, re_path

from chatbot import views

urlpatterns = [
    path("widget.js", views.widget, name="widget"),
    re_path(r"^widget-(?P<version>[0-9a-f]{12})\.js$", views.pinned_widget, name="pinned-widget"),
    path("api/chatbot/chat", views.ChatView.as_view(), name="chat"),
    path("api/chatbot/history/<str:session_id>", views.HistoryView.as_view(), name="history"),
    path("api/chatbot/consents/<str:session_id>", views.ConsentsView.as_view(), name="consents"),
    path("api/chatbot/export/<str:session_id>", views.ExportView.as_view(), name="export"),
    path("api/chatbot/delete-my-data", views.DeletionView.as_view(), name="delete-my-data"),
    path("api/chatbot/config", views.ConfigView.as_view(), name="config"),
    path("api/calculator/calculate", views.CalculatorView.as_view(), name="calculate"),
]
