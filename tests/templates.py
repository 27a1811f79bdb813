"""A copy of the test database as its setup leaves it, put back after each test that commits.

Emptying all tables, which is Django's way, and filling them again takes seconds a test; a copy
takes a tenth of one, and brings back guards, sequences and what the migrations wrote as well.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from django.db import connection

PUT_BACK_SECONDS = 30


@contextmanager
def template() -> Iterator[Callable[[], None]]:
    """Made at once; yields what puts it back."""
    with {"sqlite": in_memory, "postgresql": beside}[connection.vendor]() as put_back:
        yield put_back


@contextmanager
def in_memory() -> Iterator[Callable[[], None]]:
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as kept:
        with closing(sqlite3.connect(connection.settings_dict["NAME"])) as source:
            source.backup(kept)
        yield partial(overwrite, kept)


def overwrite(kept: sqlite3.Connection) -> None:
    connection.close()
    deadline = time.monotonic() + PUT_BACK_SECONDS

    def is_in_time(*_: int) -> None:
        if time.monotonic() > deadline:
            raise TimeoutError("somebody still writes to the test database")

    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as target:
        kept.backup(target, progress=is_in_time)  # else it waits for a writer without end


def save(path: Path) -> None:
    """The test database as it stands, as an embedded one of its own."""
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(name)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)


@contextmanager
def beside() -> Iterator[Callable[[], None]]:
    name = connection.settings_dict["NAME"]
    kept = f"{name}_template"
    copy(name, kept)
    # Autovacuum can't get in, either: nobody may be connected to what is copied.
    execute(f"ALTER DATABASE {quoted(kept)} ALLOW_CONNECTIONS false")
    try:
        yield partial(copy, kept, name)
    finally:
        drop(kept)


def copy(source: str, target: str) -> None:
    """PostgreSQL copies only a database that nobody is connected to."""
    connection.close()
    new = f"{target}_new"
    execute(f"CREATE DATABASE {quoted(new)} TEMPLATE {quoted(source)} STRATEGY file_copy")
    drop(target)
    execute(f"ALTER DATABASE {quoted(new)} RENAME TO {quoted(target)}")


def drop(name: str) -> None:
    execute(f"DROP DATABASE IF EXISTS {quoted(name)} WITH (FORCE)")


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def execute(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # the machine may be busy
        cursor.execute(statement)
