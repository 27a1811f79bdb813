"""The commands on a database of their own; the journey of a restore stands in tests/journeys."""

import fcntl
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from novahouse import backup

Manage = Callable[..., subprocess.CompletedProcess[str]]
PEPPER = "a-pepper-of-this-test-and-no-other"

# An embedded database as `./nova up` makes it.
MAKE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from chatbot.models import ChatConversation
ChatConversation.objects.create(session_id="s" * 43)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("var")
    run(folder, "-c", MAKE)
    return folder


def run(folder: Path, *arguments: str, **own: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "ENV_FILE": os.devnull,
        "DEBUG": "1",
        "VAR_DIR": str(folder),
        "CONSENT_SUBJECT_PEPPER": PEPPER,
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment | own,
        capture_output=True,
        text=True,
        timeout=400,
    )


# A restore during which somebody tries to start, once the database was copied.
WATCHED = """
import sys
import django; django.setup()
from django.core.management import call_command
from django.db.models.signals import pre_migrate
from novahouse import backup, restoring
finish = restoring.finish
def try_to_start(*_args, **kwargs):
    try:
        with backup.alone():
            print("started")
    except backup.Refused:
        print("refused")
def watched_finish(now):
    try_to_start()
    return finish(now)
pre_migrate.connect(try_to_start)
restoring.finish = watched_finish
call_command("restore", sys.argv[1])
"""

# A restore that dies when the database was copied.
KILLED = """
import os, signal, sys
import django; django.setup()
from django.core.management import call_command
from django.db.models.signals import pre_migrate
pre_migrate.connect(lambda *_args, **_kwargs: os.kill(os.getpid(), signal.SIGKILL))
call_command("restore", sys.argv[1])
"""

# A no and an erasure whose processes died between the commit and the journal.
UNNOTED = """
import django; django.setup()
from django.utils import timezone
from consent.models import ErasureTombstone, Suppression
Suppression.objects.create(subject_key="n" * 64, purpose="marketing_consent")
ErasureTombstone.objects.create(subject_key="e" * 64, completed_at=timezone.now())
"""


@pytest.fixture(scope="module")
def made_backup(made: Path) -> Path:
    (made / "suppressions.jsonl").touch()
    done = run(made, "manage.py", "backup", "--keep", "1")
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.splitlines()[0].partition(": ")[2])


def conversations(path: Path) -> int:
    with closing(sqlite3.connect(path)) as reading:
        count: int = reading.execute("SELECT count(*) FROM chatbot_chatconversation").fetchone()[0]
        return count


def empty(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "novahouse.sqlite3")) as writing:
        writing.execute("DELETE FROM chatbot_chatconversation")
        writing.commit()


def test_backup_and_restore_bring_back_what_was_there(made: Path, made_backup: Path) -> None:
    assert conversations(made_backup / backup.DATABASE) == 1
    assert {path.stat().st_mode & 0o777 for path in made_backup.iterdir()} == {0o600}
    assert PEPPER not in (made_backup / backup.MANIFEST).read_text()
    empty(made)
    done = run(made, "manage.py", "restore", str(made_backup))
    assert done.returncode == 0, done.stderr
    assert "Intact" in done.stdout
    assert conversations(made / "novahouse.sqlite3") == 1
    (before,) = (made / "backups").glob("*-before-restore")
    assert conversations(before / backup.DATABASE) == 0


def test_a_restore_on_an_empty_machine_brings_the_journals_along(
    made_backup: Path, tmp_path: Path
) -> None:
    done = run(tmp_path / "var", "manage.py", "restore", str(made_backup))
    assert done.returncode == 0, done.stderr
    assert conversations(tmp_path / "var" / "novahouse.sqlite3") == 1
    assert (tmp_path / "var" / "suppressions.jsonl").exists()


def test_what_only_the_overwritten_database_knew_outlives_it(made: Path, made_backup: Path) -> None:
    run(made, "-c", UNNOTED)
    done = run(made, "manage.py", "restore", str(made_backup))
    assert done.returncode == 0, done.stderr
    assert "Suppressed 1 again" in done.stdout
    assert "e" * 64 in (made / "erasures.jsonl").read_text()


def test_nothing_starts_before_the_restore_is_finished(made: Path, made_backup: Path) -> None:
    done = run(made, "-c", WATCHED, str(made_backup))
    assert done.returncode == 0, done.stderr
    assert "refused" in done.stdout
    assert "started" not in done.stdout


def test_nothing_starts_after_a_restore_that_was_killed(made_backup: Path, tmp_path: Path) -> None:
    folder = tmp_path / "var"
    killed = run(folder, "-c", KILLED, str(made_backup))
    assert killed.returncode == -9
    for start in (["-c", "import novahouse.wsgi"], ["-m", "celery", "-A", "novahouse", "beat"]):
        done = run(folder, *start)
        assert done.returncode != 0
        assert "A restore was begun and not finished" in done.stderr
    done = run(folder, "manage.py", "finish_restore")
    assert done.returncode == 0, done.stderr
    assert run(folder, "-c", "import novahouse.wsgi").returncode == 0


def test_database_that_somebody_has_open_is_left_alone(made: Path, made_backup: Path) -> None:
    with closing(sqlite3.connect(made / "novahouse.sqlite3")) as web:
        web.execute("PRAGMA journal_mode=WAL")
        web.execute("SELECT count(*) FROM django_migrations").fetchone()
        done = run(made, "manage.py", "restore", str(made_backup))
    assert done.returncode != 0
    assert "Another process has the database open" in done.stderr
    assert run(made, "manage.py", "restore", str(made_backup)).returncode == 0


def test_an_older_schema_is_put_aside_and_overwritten(made_backup: Path, tmp_path: Path) -> None:
    folder = tmp_path / "var"
    folder.mkdir()
    shutil.copyfile(made_backup / backup.DATABASE, folder / "novahouse.sqlite3")
    with closing(sqlite3.connect(folder / "novahouse.sqlite3")) as writing:
        writing.execute("ALTER TABLE consent_erasuretombstone RENAME COLUMN completed_at TO at")
        writing.execute("DROP TABLE consent_suppression")
        writing.commit()
    done = run(folder, "manage.py", "restore", str(made_backup))
    assert done.returncode == 0, done.stderr
    assert "Intact" in done.stdout


@pytest.mark.parametrize(
    ("spoil", "own", "said"),
    [
        (lambda folder: (folder / backup.MANIFEST).unlink(), {}, "holds no backup"),
        (
            lambda folder: (folder / backup.DATABASE).write_bytes(b"SQLite format 3\0" * 99),
            {},
            "is not what was backed up",
        ),
        (lambda folder: newer(folder), {}, "of a newer NovaHouse"),
        (lambda folder: None, {"CONSENT_SUBJECT_PEPPER": "another"}, "CONSENT_SUBJECT_PEPPER"),
        (lambda folder: None, {"CONSENT_CHAIN_KEYS": {"2": "k"}}, "CONSENT_CHAIN_KEYS lacks"),
    ],
)
def test_what_does_not_fit_is_refused(
    spoil: Callable[[Path], object],
    own: dict[str, Any],
    said: str,
    made_backup: Path,
    tmp_path: Path,
    settings: Settings,
) -> None:
    folder = shutil.copytree(made_backup, tmp_path / "backup")
    settings.CONSENT_SUBJECT_PEPPER, settings.CONSENT_CHAIN_KEYS = PEPPER, {"trial": "k" * 40}
    backup.require_fitting(folder, backup.Manifest.read(folder))
    spoil(folder)
    for name, value in own.items():
        setattr(settings, name, value)
    with pytest.raises(backup.Refused, match=said):
        backup.require_fitting(folder, backup.Manifest.read(folder))


def test_a_refusal_changes_nothing(made: Path, made_backup: Path, tmp_path: Path) -> None:
    """Also while NovaHouse is up, whose lock another process holds."""
    before = (made / "novahouse.sqlite3").read_bytes()
    with (made / "up.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = run(made, "manage.py", "restore", str(made_backup))
    assert done.returncode != 0
    assert "NovaHouse is up. Stop it" in done.stderr
    assert "Traceback" not in done.stderr
    assert (made / "novahouse.sqlite3").read_bytes() == before


def newer(folder: Path) -> None:
    path = folder / backup.MANIFEST
    manifest = json.loads(path.read_text())
    manifest["migrations"].append("zoo.0001_initial")
    path.write_text(json.dumps(manifest))


def test_old_ones_are_dropped_when_asked(tmp_path: Path) -> None:
    old, new = "2026-11-24T020000.000000Z", "2026-11-25T020000.000000Z"
    before = "2026-11-23T020000.000000Z-before-restore"
    torn, strange = "2026-11-22T020000.000000Z", "0-copied-by-hand"
    for name in (old, new, before, torn, strange):
        (tmp_path / name).mkdir()
        (tmp_path / name / backup.MANIFEST).touch()
        if name != torn:
            (tmp_path / name / backup.DATABASE).touch()
    backup.drop_old(tmp_path, 1)
    assert {path.name for path in tmp_path.iterdir()} == {new, torn, strange}


def test_what_a_killed_backup_left_goes_after_a_day(tmp_path: Path) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    for name, hours in ((".part-old", 25), (".part-running", 1), ("old", 25)):
        (tmp_path / name / "inner").mkdir(parents=True)
        at = (now - timedelta(hours=hours)).timestamp()
        os.utime(tmp_path / name, (at, at))
    backup.drop_unfinished(tmp_path, now)
    assert {path.name for path in tmp_path.iterdir()} == {".part-running", "old"}


def test_making_a_backup_drops_what_a_killed_one_left(made: Path, made_backup: Path) -> None:
    left = made_backup.parent / ".part-old"
    left.mkdir()
    os.utime(left, (0, 0))
    assert run(made, "manage.py", "backup").returncode == 0
    assert not left.exists()
