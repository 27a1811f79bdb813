from django.urls import path

from consent import request_views

urlpatterns = [
    path("api/data-requests", request_views.DataRequestView.as_view(), name="data-requests"),
    path("data-requests/<str:token>", request_views.data_request_page, name="data-request-page"),
]
