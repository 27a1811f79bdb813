from django.apps import AppConfig
from django.db.models.signals import post_migrate


class NovaHouseConfig(AppConfig):
    name = "novahouse"

    def ready(self) -> None:
        from novahouse import checks, heartbeats, staff, startup  # noqa: F401, PLC0415  models exist only now

        post_migrate.connect(staff.grant_permissions, dispatch_uid="novahouse.groups")
