from django.db import migrations

NAME = "Purge the fallback cache"


def schedule(apps, schema_editor):
    """Once, and only where no row has the name: what staff made of it later stays."""
    every_10_minutes, _ = apps.get_model(
        "django_celery_beat", "IntervalSchedule"
    ).objects.get_or_create(every=10, period="minutes")
    apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
        name=NAME,
        defaults={"task": "novahouse.tasks.cleanup_expired_fallback", "interval": every_10_minutes},
    )


def unschedule(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("novahouse", "0001_initial"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(schedule, unschedule)]
