"""Ten minutes under chat load, while each part that the chat stands on fails in turn.

`./nova bench soak` runs web processes and a worker on PostgreSQL with Redis, for visitors who never
rest, and lets the database, Redis, the mail server, Slack and monday.com be slow, silent, reset or
cut off, one after the other, and all of it once more (`./nova bench soak 60` in as many seconds).
No answer may be a 500, nothing that was promised may be lost or come twice, and the second time
takes no more memory and no more connections than the first.
"""

import sys
import tempfile
from itertools import product
from pathlib import Path

from tests import services, soaking
from tests.proxy import FAULTS

SIDES = ("database", "redis", "mail", "slack", "monday")
SECONDS, VISITORS = 600.0, 8
GROWTH_MAX = 1.15  # of the second round's greatest over the first's


def main() -> int:
    seconds = float(sys.argv[1]) if sys.argv[1:] else SECONDS
    steps = [(side, fault) for fault, side in product(FAULTS[1:], SIDES)] * 2
    each = max(seconds / len(steps) - soaking.REST_SECONDS, 0.2)
    with services.postgresql() as address, tempfile.TemporaryDirectory() as folder:
        soaking.prepare(address, Path(folder))
        report = soaking.soak(
            address=address, folder=Path(folder), steps=steps, seconds=each, visitors=VISITORS
        )
    return told(report)


def told(report: soaking.Report) -> int:
    tally, found = report.tally, report.found
    answers = ", ".join(f"{count} × {status}" for status, count in sorted(tally.statuses.items()))
    print(f"Answers: {answers}; the slowest took {tally.slowest:.1f} s.")
    print(f"Messages {found['messages']}, leads {found['leads']}, items {report.items}.")
    print(f"Outbox: {found['outbox']}. Follow-ups: {found['followups']}.")
    print(f"Connections made to the database: {report.connections}.")
    for what, unit in (("rss", 2**20), ("files", 1)):
        last = getattr(report.samples[-1], what)
        growth = report.growth(what)
        shown = ", ".join(
            f"{name} {last[name] / unit:.0f} (×{growth[name]:.2f})" for name in growth
        )
        print(f"{'Memory, MiB' if what == 'rss' else 'Open files'}: {shown}")
    wrong = soaking.faults(report) + [
        f"{name}: its {what} grew ×{factor:.2f}"
        for what in ("rss", "files")
        for name, factor in report.growth(what).items()
        if factor > GROWTH_MAX
    ]
    print("\n".join(wrong) or "Nothing lost, nothing twice, no 500.")
    return len(wrong) > 0


if __name__ == "__main__":
    sys.exit(main())
