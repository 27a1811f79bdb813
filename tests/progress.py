"""A pytest plugin that tells `tests/run.py`, one line a test, how far the suite has come."""

import os
from pathlib import Path

import pytest

OUTCOMES = ("failed", "skipped", "passed")  # the first that any phase of a test had is the test's


class Progress:
    def __init__(self, path: Path) -> None:
        self._file = path.open("a", buffering=1)
        self._phases: set[str] = set()

    def tell(self, word: str, count: int = 1) -> None:
        self._file.write(f"{word} {count}\n")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.tell("failed")

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.tell("collected", len(session.items))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._phases.add(report.outcome)

    def pytest_runtest_logfinish(self) -> None:
        self.tell(next(outcome for outcome in OUTCOMES if outcome in self._phases))
        self._phases.clear()

    def pytest_unconfigure(self) -> None:
        self._file.close()


def pytest_configure(config: pytest.Config) -> None:
    progress = Progress(Path(os.environ["TEST_PROGRESS_FILE"]))
    config.pluginmanager.register(progress, "novahouse-progress")
