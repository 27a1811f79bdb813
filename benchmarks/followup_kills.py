"""Workers that are killed at named points and at random while they send, on both databases.

`./nova bench followup_kills` makes 300 people due, a tenth of them without consent to marketing,
and has three workers send to a mail server that keeps everything, until at least 100 of them died
by SIGKILL. Then it compares the server with the rows.
"""

import os
import sys

from benchmarks._environment import on_each_database

PEOPLE, EVERY_NTH_REFUSES, DEATHS, WORKERS = 300, 10, 100, 3
SEEDS = (1, 2)


def main() -> int:
    return max(on_each_database(__spec__.name, str(seed)) for seed in SEEDS)


def measure(name: str, seed: int) -> int:
    import django  # noqa: PLC0415

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    from tests.followups.killing import kill_while_sending  # noqa: PLC0415
    from tests.followups.people import due_people  # noqa: PLC0415
    from tests.smtp_sink import smtp_sink  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("load_knowledge", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: SIM115
    agreed = due_people(PEOPLE, every_nth_refuses=EVERY_NTH_REFUSES)
    connections.close_all()
    with smtp_sink() as sink:
        sink.replies["END"] = ["250 taken"] * 40 + ["drop"]
        found = kill_while_sending(
            dict(os.environ), sink, agreed, deaths=DEATHS, workers=WORKERS, seed=seed
        )
    faults = found.faults()
    print(
        f"{name}, seed {seed}: {PEOPLE} due, {PEOPLE - len(agreed)} without consent, "
        f"{found.deaths} workers killed: {found.delivered} delivered, {found.sent} sent, "
        f"{found.unknown} unknown; {faults or 'nothing twice, nothing untrue, nobody unasked'}",
        flush=True,
    )
    return int(bool(faults) or found.deaths < DEATHS)


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1], int(sys.argv[2])) if sys.argv[1:] else main())
