from django.db import migrations

BEFORE = (
    "Send missing mails about data requests",
    "consent.request_tasks.send_missing_request_mails",
)
AFTER = ("Carry out erasures whose worker died", "consent.tasks.erase_waiting")


def renamed(old, new):
    """The outbox sends the mails by now; when it runs stays as staff set it."""

    def rename(apps, schema_editor):
        tasks = apps.get_model("django_celery_beat", "PeriodicTask").objects
        if not tasks.filter(name=new[0]).exists():
            tasks.filter(name=old[0]).update(name=new[0], task=new[1])

    return rename


class Migration(migrations.Migration):
    dependencies = [("consent", "0006_verifications_and_orders")]

    operations = [migrations.RunPython(renamed(BEFORE, AFTER), renamed(AFTER, BEFORE))]
