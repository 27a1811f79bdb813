from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowupsConfig(AppConfig):
    name = "followups"
    verbose_name = _("Follow-ups")

    def ready(self) -> None:
        from chatbot import personal_data as chat_data  # noqa: PLC0415  models exist only now
        from chatbot.registry import hooks as chat_hooks  # noqa: PLC0415
        from consent.personal_data import register  # noqa: PLC0415
        from consent.registry import hooks as consent_hooks  # noqa: PLC0415
        from followups import selectors  # noqa: PLC0415
        from followups.personal_data import FollowupData  # noqa: PLC0415
        from followups.services import delivery, high_value, planning  # noqa: PLC0415
        from integrations import alerts  # noqa: PLC0415

        register(FollowupData())
        alerts.register(
            high_value.ALERT,
            title=_("High-value conversations without contact data"),
            line=high_value.alert_line,
        )
        alerts.register(delivery.ALERT, title=_("The mail server takes no follow-ups from us"))
        chat_data.followup_plans.append(selectors.plans)
        chat_hooks.on_message.append(planning.follow_message)
        chat_hooks.on_stop.append(planning.stop_conversation)
        consent_hooks.on_change.append(planning.follow_consent)
        consent_hooks.on_withdrawal.append(planning.stop_person)
