"""`./nova test`: the whole suite twice, side by side, on SQLite and on PostgreSQL, with Redis.

What does not depend on the database runs once: those that ask for no database, and dialogues
without rows, beside SQLite; the tests of the widget, in a browser, and those to which any database
would do, beside PostgreSQL, which has less to do.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import psutil

from tests.browser.chromium import HOW_TO_GET_IT, executable
from tests.services import end_with_parent, postgresql, redis_server

ROOT = Path(__file__).resolve().parent.parent
REFRESH_SECONDS = 0.5
LINE_EVERY_SECONDS = 10  # where there is no terminal to redraw
GRACE_SECONDS = 6
HANG_SECONDS = 300  # a test that takes longer has hung: its traceback, and the end of the run
FOLDER_PREFIX = "novahouse-tests-"
BROWSER_TESTS = "tests/browser"
# Of a whole run; `conftest.py` sets the markers `browser` and `database`.
ON_SQLITE = ["-m", "not any_database and not browser"]
ON_POSTGRESQL = ["-m", "database or browser"]


class Stopped(Exception):  # noqa: N818  exceptions say the fact
    """Ctrl-C, SIGTERM or a closed terminal."""


class BrowserMissing(Exception):  # noqa: N818  the same
    """The tests of the widget can't run, and it matters."""


class Run:
    """One pytest on one database."""

    def __init__(self, name: str, arguments: list[str], servers: dict[str, str], folder: Path):
        self.name, self.counts = name, Counter[str]()
        self._began, self._read = time.monotonic(), 0
        self._output, self._progress = folder / f"{name}.output", folder / f"{name}.progress"
        self._progress.touch()
        with self._output.open("w") as output:
            self.process = subprocess.Popen(
                command(name, arguments),
                cwd=ROOT,
                env=os.environ | servers | {"TEST_PROGRESS_FILE": str(self._progress)},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                # An interrupted pytest ends what its fixtures began.
                preexec_fn=end_with_parent(signal.SIGINT),
            )

    def is_over(self) -> bool:
        return self.process.poll() is not None

    def read_progress(self) -> None:
        with self._progress.open() as file:
            file.seek(self._read)
            told = file.read()
        whole = told[: told.rfind("\n") + 1]
        self._read += len(whole)
        for line in whole.splitlines():
            word, count = line.split()
            self.counts[word] += int(count)

    def line(self) -> str:
        done = sum(self.counts[word] for word in ("passed", "failed", "skipped"))
        of = self.counts["collected"] or "?"
        failed, seconds = self.counts["failed"], time.monotonic() - self._began
        return f"{self.name:<12}{done:>5} of {of:<5}  {failed} failed  {seconds:4.0f} s"

    def failures(self) -> int:
        """A run that broke down outside its tests, or found none, counts as a failure, too."""
        return self.counts["failed"] or int(self.process.returncode != 0)

    def report(self) -> str:
        """pytest's sections without the dots before them; all it said where it has no section."""
        lines = self._output.read_text(errors="replace").rstrip().splitlines()
        sections = [number for number, line in enumerate(lines) if "=====" in line]
        summary = 0 if self.process.returncode else len(lines) - 1
        first = sections[0] if sections else max(summary, 0)
        return "\n".join([f"--- {self.name}", *lines[first:], ""])


def command(name: str, arguments: list[str]) -> list[str]:
    pytest = [sys.executable, "-m", "pytest", "-p", "tests.progress", "-q"]
    hang = ["-o", f"faulthandler_timeout={HANG_SECONDS}", "-o", "faulthandler_exit_on_timeout=true"]
    cache = ["-o", f"cache_dir=.pytest_cache/{name.lower()}"]  # --lf is about one database
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    return [*pytest, *hang, *cache, *colour, *arguments]


def paths(arguments: list[str]) -> list[str]:
    """`chatbot -k quote` is short for `tests/chatbot -k quote`."""
    if arguments and (ROOT / "tests" / arguments[0]).is_dir():
        return [f"tests/{arguments[0]}", *arguments[1:]]
    return arguments


def plan(arguments: list[str]) -> dict[str, list[str]]:
    """What pytest is told on each database that has to run."""
    arguments = paths(arguments)
    named = [argument for argument in arguments if argument.startswith("tests/")]
    in_browser = [argument for argument in named if argument.startswith(BROWSER_TESTS)]
    if in_browser and in_browser == named:
        return {"SQLite": arguments}
    others = [argument for argument in arguments if argument not in in_browser]
    others += [f"--ignore={BROWSER_TESTS}"]
    if named:
        return {"SQLite": arguments, "PostgreSQL": others}
    all_there = arguments if executable() else others
    return {"SQLite": [*ON_SQLITE, *others], "PostgreSQL": [*ON_POSTGRESQL, *all_there]}


def is_browser_tested(arguments: list[str]) -> bool:
    named = [argument for argument in paths(arguments) if argument.startswith("tests/")]
    return not named or any(argument.startswith(BROWSER_TESTS) for argument in named)


def browser_line() -> str:
    """What is said of the tests of the widget; raises BrowserMissing where they have to run."""
    if executable():
        return "The tests of the widget run once: a browser sees no database."
    if os.environ.get("CI"):
        raise BrowserMissing(HOW_TO_GET_IT)
    return f"The tests of the widget are left out. {HOW_TO_GET_IT}"


def follow(runs: list[Run]) -> None:
    on_terminal = sys.stdout.isatty()
    shown_at = time.monotonic()
    while not all(run.is_over() for run in runs):
        time.sleep(REFRESH_SECONDS)
        for run in runs:
            run.read_progress()
        if on_terminal or time.monotonic() - shown_at >= LINE_EVERY_SECONDS:
            shown_at = time.monotonic()
            draw(runs, over=on_terminal)
    draw(runs, over=False)


def draw(runs: list[Run], *, over: bool) -> None:
    for run in runs:
        print(run.line())
    if over:
        print(f"\x1b[{len(runs)}A", end="")  # the next lines are drawn over these
    sys.stdout.flush()


def totals(runs: list[Run]) -> str:
    passed = sum(run.counts["passed"] for run in runs)
    failed = sum(run.failures() for run in runs)
    skipped = sum(run.counts["skipped"] for run in runs)
    return f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")


def end(run: Run) -> None:
    """An interrupt lets the fixtures end what they began."""
    if run.is_over():
        return
    run.process.send_signal(signal.SIGINT)
    try:
        run.process.wait(timeout=GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        run.process.kill()
        run.process.wait()


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Where all of this run, the servers' data included, keeps what is temporary."""
    clear_after_killed_runs(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{FOLDER_PREFIX}{os.getpid()}-") as name:
        Path(name).chmod(0o711)  # PostgreSQL may run under another account
        tempfile.tempdir = os.environ["TMPDIR"] = name
        yield Path(name)


def clear_after_killed_runs(parent: Path) -> None:
    for folder in parent.glob(f"{FOLDER_PREFIX}*-*"):
        if not psutil.pid_exists(int(folder.name.removeprefix(FOLDER_PREFIX).split("-")[0])):
            kill_left_overs(folder)
            shutil.rmtree(folder, ignore_errors=True)


def kill_left_overs(folder: Path) -> None:
    """What tests started and did not end is known by the folder it was given for its files."""
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get("TMPDIR") == str(folder):
                process.kill()


def raise_stopped(number: int, _frame: object) -> NoReturn:
    raise Stopped(signal.Signals(number).name)


def run_suite(arguments: list[str]) -> list[Run]:
    with ExitStack() as stack:
        folder = stack.enter_context(temporary_folder())
        stack.callback(kill_left_overs, folder)
        runs = []
        for name, told in plan(arguments).items():
            address = stack.enter_context(postgresql()) if name == "PostgreSQL" else ""
            server = stack.enter_context(redis_server())
            servers = {"TEST_DATABASE_URL": address, "TEST_REDIS_URL": server.url}
            runs.append(Run(name, told, servers, folder))
            stack.callback(end, runs[-1])
        follow(runs)
        for run in runs:
            print(run.report())
    return runs


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, raise_stopped)
    arguments = sys.argv[1:]
    try:
        if is_browser_tested(arguments):
            print(browser_line(), flush=True)
        runs = run_suite(arguments)
    except Stopped as stopped:
        print(f"\nStopped by {stopped}.")
        return 130
    except BrowserMissing as missing:
        print(missing)
        return 1
    print(totals(runs))
    return 1 if any(run.failures() for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
