import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests import run

SUITE = """
import pytest

@pytest.fixture
def falls_apart():
    yield
    raise RuntimeError

def test_passes(): pass
def test_fails(): raise RuntimeError
def test_fails_at_its_end(falls_apart): pass
@pytest.mark.skip
def test_is_skipped(): pass
"""


def ended(exit_code: int, **counts: int) -> run.Run:
    finished = run.Run.__new__(run.Run)
    finished.counts = Counter(counts)
    finished.process = cast(Any, SimpleNamespace(returncode=exit_code))
    return finished


def test_the_closing_line_adds_up_both_databases() -> None:
    runs = [ended(0, passed=5), ended(1, passed=4, failed=1)]
    assert run.totals(runs) == "9 passed, 1 failed"


def test_the_closing_line_tells_of_skips() -> None:
    assert run.totals([ended(0, passed=5, skipped=2)]) == "5 passed, 0 failed, 2 skipped"


@pytest.mark.parametrize("exit_code", [2, 3, 4, 5, -9])
def test_a_run_that_broke_down_is_a_failure(exit_code: int) -> None:
    assert ended(exit_code, passed=3).failures() == 1


def test_a_folder_of_tests_may_be_named_in_short() -> None:
    assert run.paths(["chatbot", "-k", "quote"]) == ["tests/chatbot", "-k", "quote"]
    assert run.paths(["-k", "quote"]) == ["-k", "quote"]
    assert run.paths(["tests/test_run.py"]) == ["tests/test_run.py"]
    assert run.paths([]) == []


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Where a Chromium is, on the machine of the test."""
    monkeypatch.delenv("CI", raising=False)
    return lambda path: monkeypatch.setattr(run, "executable", lambda: path)


IGNORED = "--ignore=tests/browser"
ONCE, BOTH = ["-m", "not any_database and not browser"], ["-m", "database or browser"]


def test_a_browser_runs_beside_one_database(found: Callable[[str | None], None]) -> None:
    found("/usr/bin/chromium")
    assert run.plan([]) == {"SQLite": [*ONCE, IGNORED], "PostgreSQL": BOTH}
    assert run.plan(["-k", "quote"])["PostgreSQL"] == [*BOTH, "-k", "quote"]
    assert run.plan(["browser", "-k", "axe"]) == {"SQLite": ["tests/browser", "-k", "axe"]}
    both = ["tests/browser/test_axe.py", "tests/chatbot"]
    assert run.plan(both) == {"SQLite": both, "PostgreSQL": ["tests/chatbot", IGNORED]}
    assert "run once" in run.browser_line()


def test_without_a_browser_one_line_says_how_to_get_it(found: Callable[[str | None], None]) -> None:
    found(None)
    assert run.plan([]) == {"SQLite": [*ONCE, IGNORED], "PostgreSQL": [*BOTH, IGNORED]}
    assert run.plan(["browser"]) == {"SQLite": ["tests/browser"]}  # each of them then fails
    assert "apt install chromium" in run.browser_line()


def test_without_a_browser_ci_fails(
    found: Callable[[str | None], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found(None)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(sys, "argv", ["run"])
    monkeypatch.setattr(run, "run_suite", lambda _: pytest.fail("the suite ran"))
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert run.main() == 1
    assert "apt install chromium" in capsys.readouterr().out


def test_whoever_runs_other_tests_hears_nothing_of_browsers() -> None:
    assert run.is_browser_tested([])
    assert run.is_browser_tested(["-k", "quote"])
    assert run.is_browser_tested(["browser"])
    assert not run.is_browser_tested(["chatbot", "-k", "quote"])


def test_each_test_is_told_of_once_with_its_worst_outcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE)
    monkeypatch.setenv("TEST_PROGRESS_FILE", str(tmp_path / "progress"))
    plugins = ["-p", "tests.progress", "-p", "no:django", "-p", "no:cacheprovider"]
    pytest_alone = [sys.executable, "-m", "pytest", "-c", "/dev/null", *plugins, str(tmp_path)]
    subprocess.run(pytest_alone, cwd=run.ROOT, capture_output=True, check=False)
    told = (tmp_path / "progress").read_text().split("\n")
    assert told == ["collected 4", "passed 1", "failed 1", "failed 1", "skipped 1", ""]


def test_the_report_starts_where_the_dots_end(tmp_path: Path) -> None:
    output = "....F.  [100%]\n===== FAILURES =====\ntext\n1 failed, 5 passed in 1.00s\n"
    finished = ended(1)
    finished.name, finished._output = "SQLite", tmp_path / "output"
    finished._output.write_text(output)
    assert re.match(r"--- SQLite\n===== FAILURES =====\ntext\n1 failed", finished.report())
