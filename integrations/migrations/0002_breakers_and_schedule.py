from django.db import migrations

BREAKERS = ("slack", "monday")
NAME = "Look into the outbox"


def make_breakers(apps, schema_editor):
    """Present from the start, so that the board and the metrics show them before any call."""
    for name in BREAKERS:
        apps.get_model("integrations", "BreakerState").objects.get_or_create(name=name)


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    each_minute, _ = apps.get_model("django_celery_beat", "IntervalSchedule").objects.get_or_create(
        every=1, period="minutes"
    )
    apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
        name=NAME,
        defaults={"task": "integrations.tasks.deliver_outbox", "interval": each_minute},
    )


def unschedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("integrations", "0001_initial"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [
        migrations.RunPython(make_breakers, migrations.RunPython.noop),
        migrations.RunPython(schedule, unschedule),
    ]
