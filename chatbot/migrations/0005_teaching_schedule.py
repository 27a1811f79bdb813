from django.conf import settings
from django.db import migrations

TRAIN, PURGE = "Train the model that was ordered", "Purge kept questions"


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    tasks = apps.get_model("django_celery_beat", "PeriodicTask").objects
    each_minute, _ = apps.get_model("django_celery_beat", "IntervalSchedule").objects.get_or_create(
        every=1, period="minutes"
    )
    tasks.get_or_create(
        name=TRAIN,
        defaults={"task": "chatbot.tasks.train_ordered_model", "interval": each_minute},
    )
    at_night, _ = apps.get_model("django_celery_beat", "CrontabSchedule").objects.get_or_create(
        minute="50", hour="3", timezone=settings.CELERY_TIMEZONE
    )
    tasks.get_or_create(
        name=PURGE, defaults={"task": "chatbot.tasks.purge_questions", "crontab": at_night}
    )


def unschedule(apps, schema_editor):
    tasks = apps.get_model("django_celery_beat", "PeriodicTask").objects
    tasks.filter(name__in=[TRAIN, PURGE]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("chatbot", "0004_teaching"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
