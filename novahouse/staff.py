"""Who may do what in the back office. Groups get their permissions after every migrate:
before the first one on an empty database the permissions don't exist."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction

APPS = ("chatbot", "consent", "followups", "integrations", "novahouse")
VISITORS = ("view_chatconversation", "view_chatmessage", "view_lead")
KNOWLEDGE = ("package", "fact", "city", "intent", "intentphrase", "reply", "goldenanswer")
TEACHING = ("view_unansweredquestion", "view_trainedclassifier", "view_teachingevent")

CONSENTS = (
    *("view_consentauditlog", "note_consentauditlog", "view_verificationrun"),
    *("view_consenttext", "view_suppression", "view_accesslog"),
)

OTHER_SYSTEMS = (
    *("view_breakerstate", "change_breakerstate", "view_breakerevent"),
    *("view_outboxrow", "change_outboxrow"),
)

FOLLOWUPS = ("view_followupevent", "view_deliveryreport", "view_highvalueconversation")

GROUPS: dict[str, tuple[str, ...]] = {
    "compliance": (
        *VISITORS,
        *CONSENTS,
        *("add_consenttext", "change_consenttext", "delete_consenttext"),
        *("view_datarequest", "change_datarequest"),
        *("view_legalhold", "add_legalhold", "change_legalhold"),
        *("view_unansweredquestion", "delete_unansweredquestion"),
        *(*FOLLOWUPS, "change_followupevent", "add_deliveryreport", "view_followuptext"),
    ),
    "sales": (
        *VISITORS,
        "change_lead",
        *(f"{action}_{model}" for model in KNOWLEDGE for action in ("view", "add", "change")),
        *("delete_intentphrase", "delete_goldenanswer"),
        *(*TEACHING, "change_unansweredquestion", "delete_unansweredquestion"),
        "change_trainedclassifier",
        *("view_followupevent", "view_highvalueconversation"),
        *("view_followuptext", "change_followuptext"),
    ),
    "operations": (
        *(*(f"view_{model}" for model in KNOWLEDGE), *TEACHING),
        *OTHER_SYSTEMS,
        *(*FOLLOWUPS, "change_followupevent", "add_deliveryreport", "view_followuptext"),
        "view_limit",
    ),
}


def grant_permissions(app_config: AppConfig, **_kwargs: Any) -> None:
    """Adds what is missing; a permission that an administrator added by hand stays."""
    if app_config is not list(apps.get_app_configs())[-1]:
        return  # once, after the last app has its permissions
    with transaction.atomic():
        for name, codenames in GROUPS.items():
            group, _ = Group.objects.get_or_create(name=name)
            group.permissions.add(
                *Permission.objects.filter(codename__in=codenames, content_type__app_label__in=APPS)
            )
