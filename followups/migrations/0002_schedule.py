from django.db import migrations

# Name, task, every so many minutes.
SCHEDULES = (
    ("Send due follow-ups", "followups.tasks.send_due_followups", 1),
    ("Plan missing follow-ups", "followups.tasks.plan_missing_followups", 60),
    ("Find high-value conversations", "followups.tasks.find_high_value_conversations", 10),
)


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    intervals = apps.get_model("django_celery_beat", "IntervalSchedule").objects
    tasks = apps.get_model("django_celery_beat", "PeriodicTask").objects
    for name, task, minutes in SCHEDULES:
        interval, _ = intervals.get_or_create(every=minutes, period="minutes")
        tasks.get_or_create(name=name, defaults={"task": task, "interval": interval})


def unschedule(apps, schema_editor):
    names = [name for name, _, _ in SCHEDULES]
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name__in=names).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("followups", "0001_initial"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
