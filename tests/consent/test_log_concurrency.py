"""Several processes append at once, each with its own connection."""

import pytest

from consent import chain, log
from consent.models import ConsentAuditLog
from tests.forks import Forks, hear, tell_when_ready

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, ROWS_EACH = 8, 50

# Gets ready, says so, waits for the signal that all wait for, and appends.
WRITER = """
import sys
import django
django.setup()
from django.db import connection, transaction
from consent import log
connection.ensure_connection()
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[1])):
    with transaction.atomic():
        log.append(action="note", origin=log.Origin(), notes=str(number), conversation_id=number)
    if number % 10 == 0:
        with transaction.atomic():
            log.append(action="note", origin=log.Origin(), notes="undone")
            transaction.set_rollback(True)
"""


# Appends and redacts, for as long as its input is open.
REDACTOR = """
import sys, threading
import django
django.setup()
from django.db import transaction
from consent import log
from consent.models import ConsentAuditLog
is_over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), is_over.set()), daemon=True).start()
while not is_over.is_set():
    with transaction.atomic():
        row = log.append(action="note", origin=log.Origin(), notes="x", reason="y")
    rows = ConsentAuditLog.objects.filter(pk=row.pk)
    log.redact(rows, ["notes"], origin=log.Origin(), why="retention")
    print("redacted", flush=True)
"""


def test_appends_of_many_processes_make_one_chain(
    process_environment: dict[str, str], forks: Forks
) -> None:
    processes = [forks.start(process_environment, WRITER, str(ROWS_EACH)) for _ in range(WRITERS)]
    tell_when_ready(processes, "go")
    assert [process.communicate(timeout=120) and process.returncode for process in processes] == (
        [0] * WRITERS
    )
    count = WRITERS * ROWS_EACH
    rows = list(ConsentAuditLog.objects.order_by("seq").values_list("seq", "prev_mac", "row_mac"))
    assert [seq for seq, _, _ in rows] == list(range(1, count + 1))
    macs = [mac for _, _, mac in rows]
    assert [prev for _, prev, _ in rows] == [chain.GENESIS, *macs[:-1]]
    assert not ConsentAuditLog.objects.filter(notes="undone").exists()
    assert log.verify().findings == []


def test_verification_beside_those_who_write_raises_no_false_alarm(
    process_environment: dict[str, str], forks: Forks
) -> None:
    with forks.start(process_environment, REDACTOR) as redactor:
        assert hear(redactor) == "redacted"
        seen: set[int] = set()
        while len(seen) < 20:
            log.anchor()
            verification = log.verify()
            assert verification.findings == []
            seen.add(verification.rows)
            assert redactor.poll() is None
        redactor.communicate(timeout=60)
    assert redactor.returncode == 0
