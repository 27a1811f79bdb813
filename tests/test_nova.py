import os
import re
import signal
import socket
import subprocess
import sys
import time
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest

NOVA = Path(__file__).resolve().parent.parent / "nova"


@pytest.fixture
def nova(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The front door as a module, with its virtual environment and its var/ elsewhere."""
    loader = SourceFileLoader("nova", str(NOVA))
    spec = spec_from_loader("nova", loader)
    assert spec is not None
    module = module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # no novac beside nova
    loader.exec_module(module)
    venv = tmp_path / "venv"
    (venv / "bin").mkdir(parents=True)
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "INSTALLED", venv / "installed")
    monkeypatch.setattr(module, "INSTALLING", venv / "installing")
    monkeypatch.setenv("VAR_DIR", str(tmp_path / "var"))
    monkeypatch.delenv("PORT", raising=False)
    return module


@pytest.fixture
def steps(nova: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles of what would have been run; the virtual environment looks whole."""
    titles: list[str] = []
    monkeypatch.setattr(nova, "step", lambda title, *_: titles.append(title))
    monkeypatch.setattr(nova, "venv_version", lambda: "(3, 11, 2)")
    return titles


def program(folder: Path, name: str, *, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def typed(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    env = os.environ | ({"PATH": path} if path else {})
    return subprocess.run(
        [str(NOVA), *arguments], capture_output=True, text=True, env=env, check=False
    )


# --- What it says -----------------------------------------------------------------------------


def test_alone_it_lists_what_there_is() -> None:
    answer = typed()
    assert answer.returncode == 0
    for command in ("up", "test", "check", "fmt", "bench", "screenshots", "lock", "manage"):
        assert re.search(rf"^ +\./nova {command} ", answer.stdout, re.MULTILINE)


def test_an_unknown_command_is_answered_with_the_list() -> None:
    answer = typed("upp")
    assert answer.returncode == 1
    assert "no 'upp'" in answer.stderr
    assert "./nova up " in answer.stderr


def test_a_word_too_many_is_refused() -> None:
    answer = typed("up", "now")
    assert answer.returncode == 1
    assert "'now'" in answer.stderr


def test_without_a_python_it_says_what_to_install(tmp_path: Path) -> None:
    answer = typed(path=str(tmp_path))
    assert answer.returncode == 1
    assert "Python 3.11 or newer" in answer.stderr
    assert "apt install" in answer.stderr


def test_an_old_python_is_passed_over_for_a_newer(tmp_path: Path) -> None:
    program(tmp_path, "python3", script="exit 1")
    program(tmp_path, "python3.12", script='test "$1" = -c || echo "newer runs $2"')
    answer = typed("up", path=str(tmp_path))
    assert answer.stdout == "newer runs up\n"


@pytest.mark.parametrize("port", ["0", "65536", "web", "-1", "８０"])
def test_a_port_that_is_none_is_refused(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch, port: str
) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(nova.Problem, match="PORT=8000"):
        nova.wanted_port()


def test_a_taken_port_is_named_with_a_way_out(nova: ModuleType) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(nova.Problem, match=rf"{port} is taken(?s:.*)PORT=\d+ ./nova up"):
            nova.require_free(port)


def test_a_second_up_is_told_where_the_first_is(nova: ModuleType) -> None:
    address = "http://127.0.0.1:8000/"
    with (
        nova.only_up(address),
        pytest.raises(nova.Problem, match=f"already up at {address}"),
        nova.only_up("http://127.0.0.1:8001/"),
    ):
        pass
    with nova.only_up("http://127.0.0.1:8001/"):
        pass  # once the first has ended, the way is free


# --- Environment ------------------------------------------------------------------------------


def test_a_trial_is_in_debug_at_its_own_address(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBUG", "")
    monkeypatch.setenv("PUBLIC_URL", "")
    monkeypatch.setenv("PORT", "8005")
    env = nova.trial_environment()
    assert (env["DEBUG"], env["PUBLIC_URL"]) == ("1", "http://127.0.0.1:8005")


def test_the_callers_values_win_over_a_trials(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBUG", "0")
    assert nova.trial_environment()["DEBUG"] == "0"


def test_what_the_env_file_sets_is_left_to_it(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "env").write_text("DEBUG=0\n# PUBLIC_URL=https://example.com\n")
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "env"))
    monkeypatch.delenv("DEBUG")
    monkeypatch.delenv("PUBLIC_URL", raising=False)
    env = nova.trial_environment()
    assert "DEBUG" not in env
    assert "PUBLIC_URL" in env


KEYS = ("SLACK_WEBHOOK_URL", "MONDAY_API_KEY", "MONDAY_API_URL", "MONDAY_BOARD_ID")


def test_a_trial_without_keys_has_stand_ins(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "none"))
    env = nova.with_standins({})
    assert env["SLACK_WEBHOOK_URL"].startswith(f"http://127.0.0.1:{env['STANDINS_PORT']}/services/")
    assert set(KEYS) <= set(env)
    (command,) = nova.standins(env).values()
    assert command[-2:] == ["run_standins", env["STANDINS_PORT"]]


@pytest.mark.parametrize("name", KEYS)
def test_whoever_has_keys_gets_no_stand_ins(nova: ModuleType, tmp_path: Path, name: str) -> None:
    assert nova.with_standins({name: "x"}) == {name: "x"}
    file = tmp_path / "env"
    file.write_text(f"{name}=x\n")
    env = {"ENV_FILE": str(file)}
    assert nova.with_standins(env) == env
    assert nova.standins(env) == {}


def test_var_is_for_its_owner_only(nova: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(mode=0o755)
    assert nova.var_folder().stat().st_mode & 0o777 == 0o700


# --- Installing -------------------------------------------------------------------------------


def test_what_is_installed_is_not_installed_again(nova: ModuleType, steps: list[str]) -> None:
    nova.install(nova.RUNTIME)
    nova.install(nova.RUNTIME)
    assert len(steps) == 1
    assert re.fullmatch(r"Installing \d+ packages", steps[0])


def test_the_test_tools_include_what_up_needs(nova: ModuleType, steps: list[str]) -> None:
    nova.install(nova.DEVELOPMENT)
    nova.install(nova.RUNTIME)
    assert len(steps) == 1


def test_up_does_not_include_the_test_tools(nova: ModuleType, steps: list[str]) -> None:
    nova.install(nova.RUNTIME)
    nova.install(nova.DEVELOPMENT)
    assert len(steps) == 2


def test_another_python_is_installed_for_anew(
    nova: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nova.install(nova.RUNTIME)
    monkeypatch.setattr(nova, "venv_version", lambda: "(3, 11, 3)")
    nova.install(nova.RUNTIME)
    assert len(steps) == 2


def test_a_venv_left_half_made_is_made_anew(nova: ModuleType, steps: list[str]) -> None:
    nova.INSTALLING.touch()
    nova.install(nova.RUNTIME)
    assert steps[0] == "Making .venv"
    assert not nova.INSTALLING.exists()


def test_a_venv_without_its_python_is_made_anew(
    nova: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nova, "venv_version", lambda: None)
    nova.install(nova.RUNTIME)
    assert steps[0] == "Making .venv"


def test_a_failed_install_is_tried_again(
    nova: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise nova.Problem("pip's last lines")

    with monkeypatch.context() as offline:
        offline.setattr(nova, "step", fail)
        with pytest.raises(nova.Problem, match="reachable"):
            nova.install(nova.RUNTIME)
    nova.install(nova.RUNTIME)
    assert len(steps) == 1  # on the same virtual environment, which is sound


def test_a_python_without_venv_says_what_to_install(
    nova: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nova.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(nova.Problem, match="apt install python3-venv"):
        nova.make_venv()


# --- Processes --------------------------------------------------------------------------------

SERVE = """
import sys
from importlib.machinery import SourceFileLoader
sys.dont_write_bytecode = True
path, port, web, other = sys.argv[1:]
nova = SourceFileLoader("nova", path).load_module()
programs = {"web": [sys.executable, "-c", web], "worker": [sys.executable, "-c", other]}
nova.commands = lambda port: programs
def serve(): nova.serve(int(port), {})
nova.COMMANDS = {"up": (serve, "")}
sys.argv = ["nova", "up"]
sys.exit(nova.main())
"""
WEB = """
import http.server
class Healthy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", {port}), Healthy).serve_forever()
"""
IDLE = "import signal; signal.pause()"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {IDLE!r}])"
FAILING = "import sys; sys.exit('the queue is on fire')"


def served(tmp_path: Path, *, other: str) -> "subprocess.Popen[str]":
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments = [str(NOVA), str(port), WEB.format(port=port), other]
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", SERVE, *arguments],
        env=os.environ | {"VAR_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_until_up(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("└"):
            return
    pytest.fail("it never came up")


def family(process: "subprocess.Popen[str]", *, size: int) -> list[psutil.Process]:
    deadline = time.monotonic() + 10
    found: list[psutil.Process] = []
    while len(found) < size:
        assert time.monotonic() < deadline, "a process did not start"
        found = psutil.Process(process.pid).children(recursive=True)
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_nothing_is_left_after_a_stop(tmp_path: Path, number: int) -> None:
    with served(tmp_path, other=PARENT) as process:
        read_until_up(process)
        children = family(process, size=3)
        process.send_signal(number)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert alive == []
        assert process.wait(timeout=10) == 0


def test_nothing_is_left_after_nova_was_killed(tmp_path: Path) -> None:
    with served(tmp_path, other=IDLE) as process:
        read_until_up(process)
        children = family(process, size=2)
        process.kill()
        _, alive = psutil.wait_procs(children, timeout=10)
        assert alive == []


def test_a_process_that_dies_ends_all_with_its_last_words(tmp_path: Path) -> None:
    with served(tmp_path, other=FAILING) as process:
        output, _ = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "The worker process ended (1)" in output
    assert output.rstrip().endswith("the queue is on fire")
