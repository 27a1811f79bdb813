from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntegrationsConfig(AppConfig):
    name = "integrations"
    verbose_name = _("Other systems")

    def ready(self) -> None:
        from integrations import alerts, notices, registry, tasks  # noqa: PLC0415  models exist now

        registry.on_enqueued.append(tasks.deliver_outbox.delay)
        registry.register(alerts.ROW_KIND, build=alerts.build)
        notices.register()
