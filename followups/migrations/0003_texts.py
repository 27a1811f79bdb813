from django.db import migrations

from followups.texts import shipped


def load(apps, schema_editor):
    """What staff made of a text stays."""
    texts = apps.get_model("followups", "FollowupText").objects
    for (number, language), template in shipped().items():
        words = {"subject": template.subject, "body": template.body}
        texts.get_or_create(followup_number=number, language=language, defaults=words)


class Migration(migrations.Migration):
    dependencies = [("followups", "0002_schedule")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
