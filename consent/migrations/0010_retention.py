from django.conf import settings
from django.db import migrations

NAME = "Erase what has had its time"


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    at_night, _ = apps.get_model("django_celery_beat", "CrontabSchedule").objects.get_or_create(
        minute="10", hour="2", timezone=settings.CELERY_TIMEZONE
    )
    apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
        name=NAME, defaults={"task": "consent.tasks.apply_retention", "crontab": at_night}
    )


def unschedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("consent", "0009_consent_ended"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
