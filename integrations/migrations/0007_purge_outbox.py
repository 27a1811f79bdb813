from django.conf import settings
from django.db import migrations

NAME = "Delete old outbox entries"


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    at_night, _ = apps.get_model("django_celery_beat", "CrontabSchedule").objects.get_or_create(
        minute="50", hour="3", timezone=settings.CELERY_TIMEZONE
    )
    apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
        name=NAME, defaults={"task": "integrations.tasks.purge_outbox", "crontab": at_night}
    )


def unschedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("integrations", "0006_alerts_and_indexes"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
