"""What is counted, over all processes of this machine at once.

Each process counts in files of its own under `settings.METRICS_DIR`, so that a bare
`gunicorn novahouse.wsgi -w 4` needs nothing in its environment; whoever is scraped adds them up.
The files of processes that have ended are folded into one. What the database knows anyway is
read from it at each scrape: see `novahouse.gauges`.
"""

import fcntl
import json
import os
import secrets
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from prometheus_client import CollectorRegistry, Counter, Histogram, values
from prometheus_client.metrics_core import Metric
from prometheus_client.mmap_dict import MmapedDict
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

KINDS = ("counter", "histogram")
ENDED = "ended"  # stands in place of a process in the name of a file
PLAN = "fold.json"

_own: dict[int, tuple[str, int]] = {}  # by process: its name, and the mark as the kernel knows it


def identifier() -> str:
    """A name for this process that none will have again, with a mark that it lives.

    The system gives numbers of processes out again, and a container begins with the same ones
    each time. The kernel lets go of the lock however the process ends.
    """
    pid = os.getpid()
    if pid not in _own:
        name = f"{pid}-{secrets.token_hex(4)}"
        mark = os.open(settings.METRICS_DIR / f"{name}.alive", os.O_WRONLY | os.O_CREAT, 0o600)
        fcntl.lockf(mark, fcntl.LOCK_EX)
        _own.clear()  # what a fork brought along is the parent's
        _own[pid] = (name, mark)
    return _own[pid][0]


os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(settings.METRICS_DIR)
values.ValueClass = values.MultiProcessValue(identifier)  # before the first counter is made

CHAT_MESSAGES = Counter(
    "novahouse_chat_messages_total", "Messages answered; repeats don't count.", ["source"]
)
CHAT_SECONDS = Histogram(
    "novahouse_chat_seconds",
    "From the request for a chat answer to the response.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
RATE_LIMITED = Counter("novahouse_rate_limited_total", "Requests refused by a limit.", ["scope"])
LIMIT_REACHED = Counter(
    "novahouse_limit_reached_total",
    "Windows of one visitor on one route in which that part of the limit was used up.",
    ["route", "rate", "part"],
)
FALLBACK_PURGED = Counter(
    "novahouse_fallback_cache_purged_total", "Expired entries removed from the fallback cache."
)
CACHE_SWITCHES = Counter(
    "novahouse_cache_switches_total", "Changes of a process to the other cache backend.", ["to"]
)

# Present from the start, so that a rate can be taken of the first one.
for source in ("rule", "nlu", "llm", "fallback"):
    CHAT_MESSAGES.labels(source)
for scope in settings.RATELIMIT_RATES:
    RATE_LIMITED.labels(scope)
for backend in ("redis", "table"):
    CACHE_SWITCHES.labels(backend)


def registry() -> CollectorRegistry:
    """The counters of all processes, those that have ended included."""
    collected = CollectorRegistry()
    collected.register(AllProcesses())
    return collected


class AllProcesses(Collector):
    """For a registry: what all files say, added up."""

    def collect(self) -> Iterator[Metric]:
        with locked():
            files = [str(path) for kind in KINDS for path in files_of(kind)]
            metrics = list(MultiProcessCollector.merge(files))
        yield from metrics


def files_of(kind: str) -> list[Path]:
    return sorted(settings.METRICS_DIR.glob(f"{kind}_*.db"))


@contextmanager
def locked() -> Iterator[None]:
    """Nobody folds while somebody reads: a count would be missed, or counted twice.

    By flock, on a file opened for the purpose: it keeps out other threads, too.
    """
    with (settings.METRICS_DIR / "lock").open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        finish_fold()
        yield


def fold_ended() -> int:
    """Adds what ended processes have counted to one file for each kind; says how many ended."""
    with locked():
        marks = [mark for mark in settings.METRICS_DIR.glob("*.alive") if has_ended(mark)]
        for kind in KINDS:
            fold(kind, [mark.stem for mark in marks])
        for mark in marks:
            mark.unlink(missing_ok=True)
    return len(marks)


def has_ended(mark: Path) -> bool:
    if mark.stem == identifier():
        return False  # closing one's own mark would let go of its lock
    with mark.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def fold(kind: str, names: list[str]) -> None:
    """A crash at any point leaves what `finish_fold` completes; no count is lost or doubled."""
    sources = [path for name in names if (path := file_of(kind, name)).exists()]
    if not sources:
        return
    ended, beside = file_of(kind, ENDED), settings.METRICS_DIR / f"{kind}.new"
    beside.unlink(missing_ok=True)
    sums: dict[str, float] = defaultdict(float)
    for path in [ended, *sources] if ended.exists() else sources:
        for key, value, *_ in MmapedDict.read_all_values_from_file(str(path)):
            sums[key] += value
    written = MmapedDict(str(beside))
    for key, value in sums.items():
        written.write_value(key, value, 0.0)
    written.close()
    plan = settings.METRICS_DIR / "fold.new"
    plan.write_text(json.dumps([beside.name, ended.name, [path.name for path in sources]]))
    plan.rename(settings.METRICS_DIR / PLAN)
    finish_fold()


def finish_fold() -> None:
    """What was summed up takes its place, then what it is the sum of goes."""
    plan = settings.METRICS_DIR / PLAN
    if not plan.exists():
        return
    beside, ended, sources = json.loads(plan.read_text())
    if (settings.METRICS_DIR / beside).exists():
        (settings.METRICS_DIR / beside).rename(settings.METRICS_DIR / ended)
    for source in sources:
        (settings.METRICS_DIR / source).unlink(missing_ok=True)
    plan.unlink()


def file_of(kind: str, name: str) -> Path:
    path: Path = settings.METRICS_DIR / f"{kind}_{name}.db"
    return path
