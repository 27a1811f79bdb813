"""Backups of the embedded database: a folder each, checked when it is made and when it is put back.

With PostgreSQL its own programs do that, see docs/deploy.md; what follows a restore is the same
for both and stands in `novahouse.restoring`.
"""

import fcntl
import hashlib
import hmac
import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

import structlog
from django.conf import settings
from django.db import DatabaseError, connection, connections
from django.db.migrations.loader import MigrationLoader

from consent import tombstones
from consent.models import ConsentAuditLog
from consent.sealing import chain_keys, pepper
from consent.services import suppressions
from novahouse import unfinished

log = structlog.get_logger(__name__)

DATABASE, MANIFEST = "database.sqlite3", "manifest.json"
PART, PART_LASTS = ".part-", timedelta(days=1)
NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z(-before-restore)?")
CHUNK_BYTES = 1024 * 1024


class Refused(Exception):  # noqa: N818  exceptions say the fact
    """Why nothing was done, in a sentence."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was backed up, and with which keys its consent log can be read: not the keys."""

    made_at: str
    sha256: str
    migrations: list[str]
    log_seq: int
    log_mac: str
    chain_key_ids: list[str]
    pepper_check: str

    @classmethod
    def read(cls, folder: Path) -> Self:
        try:
            return cls(**json.loads((folder / MANIFEST).read_text()))
        except (OSError, ValueError, TypeError):
            raise Refused(f"{folder} holds no backup: its {MANIFEST} can't be read.") from None


# --- Making one -----------------------------------------------------------------------------


def make(into: Path, now: datetime, label: str = "") -> Path:
    """Copies the database as it stands at one moment while everybody goes on, and checks the copy.

    The folder appears under its name only when it is whole. Raises Refused.
    """
    require_sqlite()
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    drop_unfinished(into, now)
    name = f"{now.astimezone(UTC):%Y-%m-%dT%H%M%S.%fZ}{label}"
    with tempfile.TemporaryDirectory(prefix=PART, dir=into) as part:
        folder = Path(part) / name
        folder.mkdir(mode=0o700)
        copy(live_file(), folder / DATABASE)
        require_sound(folder / DATABASE)
        for path in journals():
            if path.exists():
                shutil.copyfile(path, folder / path.name)
        manifest = json.dumps(asdict(described(folder / DATABASE, now)), indent=2)
        (folder / MANIFEST).write_text(manifest + "\n")
        for path in folder.iterdir():
            path.chmod(0o600)
        folder.rename(into / name)
    return into / name


def drop_unfinished(into: Path, now: datetime) -> None:
    """What a backup that was killed has left, with all it had copied by then."""
    for part in into.glob(f"{PART}*"):
        if part.stat().st_mtime < (now - PART_LASTS).timestamp():
            shutil.rmtree(part, ignore_errors=True)


def require_sqlite() -> None:
    if connection.vendor != "sqlite":
        raise Refused("This database is PostgreSQL: use pg_dump and pg_restore (docs/deploy.md).")


def live_file() -> Path:
    return Path(connection.settings_dict["NAME"])


def journals() -> list[Path]:
    """What tells of the time after a backup; a restore never takes it back."""
    anchors = Path(settings.CONSENT_ANCHOR_FILE)
    return [anchors, tombstones.tombstone_file(), suppressions.suppression_file()]


def copy(source: Path, target: Path) -> None:
    """By SQLite's own backup, in one step: a reader, who in WAL mode holds up no writer."""
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(target)) as writing:
        reading.backup(writing)


def require_sound(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as reading:
            reading.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
            found = reading.execute("PRAGMA integrity_check").fetchone()[0]
            broken = reading.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise Refused(f"{path} is no sound database: {error}.") from error
    if found != "ok" or broken:
        raise Refused(f"{path} is no sound database: {found if found != 'ok' else broken}.")


def described(path: Path, now: datetime) -> Manifest:
    table = ConsentAuditLog._meta.db_table
    with closing(sqlite3.connect(path)) as reading:
        applied = reading.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        migrations = [f"{app}.{name}" for app, name in applied]
        last = reading.execute(
            f"SELECT seq, row_mac FROM {table} ORDER BY seq DESC LIMIT 1"  # noqa: S608  our own name
        ).fetchone()
    seq, mac = last or (0, "")
    return Manifest(
        now.astimezone(UTC).isoformat(),
        digest(path),
        migrations,
        seq,
        mac,
        list(chain_keys()),
        pepper_check(),
    )


def digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            found.update(chunk)
    return found.hexdigest()


def pepper_check() -> str:
    """Tells another pepper from ours, and nothing of it."""
    return hmac.new(pepper().encode(), b"backup", "sha256").hexdigest()[:16]


def drop_old(into: Path, keep: int) -> list[Path]:
    """All but the newest so many go; only folders that this command made count."""
    holding = (path.parent for path in into.glob(f"*/{MANIFEST}"))
    made = sorted(
        folder
        for folder in holding
        if NAME.fullmatch(folder.name) and (folder / DATABASE).is_file() and not folder.is_symlink()
    )
    for folder in made[:-keep]:
        shutil.rmtree(folder)
    return made[:-keep]


# --- Putting one back -----------------------------------------------------------------------


def put_back(folder: Path, into: Path, now: datetime) -> Path | None:
    """Raises Refused before anything was changed. Returns where the database that was there went.
    Inside `alone()`, which the caller leaves only once the restore is finished.

    The journals that lie under var/ know more than the backup does, so they stay; only one that
    is gone is taken from it.
    """
    require_sqlite()
    require_fitting(folder, Manifest.read(folder))
    require_unused()
    note_what_goes()
    before = make(into, now, "-before-restore") if is_migrated() else None
    connections.close_all()
    unfinished.mark().touch()
    copy(folder / DATABASE, live_file())
    for path in journals():
        if not path.exists() and (folder / path.name).exists():
            shutil.copyfile(folder / path.name, path)
            path.chmod(0o600)
    return before


def note_what_goes() -> None:
    """Who said no and who was erased, as the database that is overwritten knows it: a process that
    died between its commit and the journal has left it to the next night, which won't come."""
    if not is_migrated():
        return
    for note in (suppressions.note_missing_suppressions, tombstones.write_tombstones):
        try:
            note()
        except DatabaseError as error:  # of an older schema, which knows nothing of it
            log.warning("nothing_to_note", what=note.__name__, error=type(error).__name__)


@contextmanager
def alone() -> Iterator[None]:
    """Not while `./nova up` runs, which holds this lock; nor may it start meanwhile."""
    with (settings.VAR_DIR / "up.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused("NovaHouse is up. Stop it, then put the backup back.") from None
        yield


def require_unused() -> None:
    """SQLite gives the write-ahead log up only while nobody else has the database open."""
    connections.close_all()
    with closing(sqlite3.connect(live_file(), timeout=0)) as trying:
        try:
            trying.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError:
            raise Refused("Another process has the database open. Stop it first.") from None


def is_migrated() -> bool:
    return ConsentAuditLog._meta.db_table in connection.introspection.table_names()


def require_fitting(folder: Path, manifest: Manifest) -> None:
    path = folder / DATABASE
    if not path.is_file() or digest(path) != manifest.sha256:
        raise Refused(f"{path} is not what was backed up: it is gone or was changed.")
    require_sound_copy(path)
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if newer := sorted(set(manifest.migrations) - known):
        raise Refused(f"The backup is of a newer NovaHouse; this one doesn't know {newer[-1]}.")
    if manifest.pepper_check != pepper_check():
        raise Refused("CONSENT_SUBJECT_PEPPER is not the one of the backup.")
    if missing := set(manifest.chain_key_ids) - set(chain_keys()):
        raise Refused(f"CONSENT_CHAIN_KEYS lacks the key {', '.join(sorted(missing))}.")


def require_sound_copy(path: Path) -> None:
    """On a copy, so that looking changes nothing of the backup."""
    with tempfile.TemporaryDirectory(dir=settings.VAR_DIR) as part:
        shutil.copyfile(path, Path(part) / DATABASE)
        require_sound(Path(part) / DATABASE)
