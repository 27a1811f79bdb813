from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class ChatbotConfig(AppConfig):
    name = "chatbot"
    verbose_name = _("Chat")

    def ready(self) -> None:
        from chatbot import board, guards, models, notices  # noqa: PLC0415  models exist only now
        from chatbot import retention as periods  # noqa: PLC0415
        from chatbot.personal_data import ChatData  # noqa: PLC0415
        from chatbot.services import leads  # noqa: PLC0415
        from chatbot.services.knowledge import touch  # noqa: PLC0415
        from consent import retention  # noqa: PLC0415
        from consent.personal_data import register  # noqa: PLC0415
        from consent.registry import hooks  # noqa: PLC0415
        from integrations import registry  # noqa: PLC0415

        register(ChatData())
        retention.register(periods.ConversationsWithoutLead())
        retention.register(periods.UnconvertedLeads())
        hooks.session_finders.append(leads.conversation_of_session)
        hooks.on_change.append(leads.follow_consent)
        hooks.on_logged.append(board.tell_withdrawal)

        registry.register(board.LEAD, build=board.build_lead, on_delivered=board.keep_item_id)
        registry.register(board.STATUS, build=board.build_status)
        registry.register(board.WITHDRAWN, build=board.build_withdrawal)
        registry.register(board.ERASED, build=board.build_erasure)
        registry.on_board_status.append(leads.hear_board)
        notices.register()
        post_migrate.connect(
            guards.install_after_migrate, sender=self, dispatch_uid="chatbot.guards"
        )

        # Signals, because rows are also deleted in bulk, past any method of theirs.
        names = ("Package", "Fact", "City", "Intent", "IntentPhrase", "Reply", "GoldenAnswer")
        for name in names:
            for signal in (post_save, post_delete):
                signal.connect(
                    touch, getattr(models, name), dispatch_uid=f"knowledge.{name}.{id(signal)}"
                )
