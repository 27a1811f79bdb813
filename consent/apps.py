from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ConsentConfig(AppConfig):
    name = "consent"
    verbose_name = _("Consent")

    def ready(self) -> None:
        from consent import checks, guards, mail, notices  # noqa: F401, PLC0415  models exist only now
        from consent.own_data import OwnData  # noqa: PLC0415
        from consent.personal_data import register  # noqa: PLC0415

        register(OwnData())
        mail.register()
        notices.register()
        post_migrate.connect(
            guards.install_after_migrate, sender=self, dispatch_uid="consent.guards"
        )
