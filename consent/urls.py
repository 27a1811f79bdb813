from django.urls import path

from consent import views

urlpatterns = [
    path("api/consent", views.ConsentView.as_view(), name="consent"),
    path("api/unsubscribe", views.UnsubscribeView.as_view(), name="unsubscribe"),
    path("api/revoke-consent", views.RevokeView.as_view(), name="revoke-consent"),
    path("api/unsubscribe/status/<path:email>", views.StatusView.as_view(), name="consent-status"),
    path("unsubscribe/<str:token>", views.unsubscribe_page, name="unsubscribe-page"),
    path("consent/confirm/<str:token>", views.confirm_page, name="confirm-page"),
]
