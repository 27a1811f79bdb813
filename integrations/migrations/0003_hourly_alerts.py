from django.db import migrations

TASKS = {
    "Alert about leads nobody has contacted": "chatbot.tasks.alert_waiting_leads",
    "Alert about overdue data requests": "consent.tasks.alert_overdue_requests",
}


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    hourly, _ = apps.get_model("django_celery_beat", "IntervalSchedule").objects.get_or_create(
        every=1, period="hours"
    )
    for name, task in TASKS.items():
        apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
            name=name, defaults={"task": task, "interval": hourly}
        )


def unschedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name__in=TASKS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("integrations", "0002_breakers_and_schedule"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
