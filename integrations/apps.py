from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntegrationsConfig(AppConfig):
    name = "integrations"
    verbose_name = _("Other systems")

    def ready(self) -> None:
        # Models exist only now.
        from integrations import alerts, demo, notices, registry, tasks  # noqa: PLC0415

        registry.on_enqueued.append(tasks.announce)
        registry.register(alerts.ROW_KIND, build=alerts.build)
        registry.register(demo.KIND, build=demo.build)
        notices.register()
