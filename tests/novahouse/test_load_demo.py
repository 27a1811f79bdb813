import io
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from pytest_django.fixtures import Settings

from chatbot.models import (
    ChatConversation,
    ChatMessage,
    Fact,
    IntentPhrase,
    Package,
    TrainedClassifier,
)

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.fixture
def run(settings: Settings, tmp_path: Path):  # type: ignore[no-untyped-def]
    settings.VAR_DIR = tmp_path

    def load(*arguments: str) -> str:
        output = io.StringIO()
        call_command("load_demo", *arguments, stdout=output)
        return output.getvalue()

    return load


def test_passwords_are_random_work_and_are_shown_once(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    first = run()
    kept = (tmp_path / "demo-users.txt").read_text()
    assert (tmp_path / "demo-users.txt").stat().st_mode & 0o077 == 0
    passwords = dict(line.split() for line in kept.splitlines())
    assert set(passwords) == {"admin", "compliance", "sales", "operations"}
    for name, password in passwords.items():
        assert password in first
        assert User.objects.get(username=name).check_password(password)
    addresses = set(User.objects.values_list("email", flat=True))
    assert addresses == {f"{name}@novahouse.example" for name in passwords}
    second = run()
    assert not any(password in second for password in passwords.values())
    assert User.objects.get(username="sales").groups.get().name == "sales"


def test_invented_visitors_come_when_asked_for_and_once(run) -> None:  # type: ignore[no-untyped-def]
    run()
    assert not ChatConversation.objects.exists()
    run("--visitors")
    count = ChatMessage.objects.count()
    assert count
    run("--visitors")
    assert ChatMessage.objects.count() == count


def test_second_load_changes_nothing_that_staff_changed(run) -> None:  # type: ignore[no-untyped-def]
    run()
    Package.objects.filter(code="comfort").update(price_per_m2=1)
    IntentPhrase.objects.filter(intent__code="warranty").delete()
    Fact.objects.filter(key="warranty.works_months").delete()
    trained = list(TrainedClassifier.objects.values_list("id", flat=True))
    run()
    assert Package.objects.get(code="comfort").price_per_m2 == 1
    assert not IntentPhrase.objects.filter(intent__code="warranty").exists()
    assert not Fact.objects.filter(key="warranty.works_months").exists()
    assert trained
