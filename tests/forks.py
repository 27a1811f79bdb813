"""Programs of tests that begin at once, where setting Django up takes a process seconds.

For each environment one process gets ready and forks for every program. What a test starts is a
small client that hands over its input and outputs, dies when the program dies and takes it along
when it is killed itself: to the test it is the program. Linux only.
"""

import json
import os
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

KEPT = 3  # environments; each takes memory
OF_THE_CHAT = ("converse", "/chatbot/chat")  # in a program: it needs the chat's patterns

READY = """
import json, os, select, signal, socket, struct, sys
import django
django.setup()
import django.test, numpy
from django.db import connections
from django.urls import get_resolver
get_resolver().url_patterns
if sys.argv[2:]:
    from chatbot.patterns import compile_all
    compile_all()
connections.close_all()

def received(connection):
    head, inherited, _, _ = socket.recv_fds(connection, 4, 3)
    (length,) = struct.unpack("!I", head)
    body = b""
    while len(body) < length:
        body += connection.recv(length - len(body))
    return json.loads(body), inherited

def become(inherited):
    for number, descriptor in enumerate(inherited):
        os.dup2(descriptor, number)
        os.close(descriptor)

def keep(connection, program):
    ended = os.pidfd_open(program)
    readable, _, _ = select.select([ended, connection], [], [])
    if ended not in readable:  # the client is gone
        os.kill(program, signal.SIGKILL)
    _, status = os.waitpid(program, 0)
    try:
        connection.sendall(struct.pack("!i", os.waitstatus_to_exitcode(status)))
    except OSError:
        pass
    os._exit(0)

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen(100)
print("ready", flush=True)
while True:
    connection, _ = listener.accept()
    if os.fork():
        connection.close()
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    listener.close()
    (program, arguments), inherited = received(connection)
    if number := os.fork():
        for descriptor in inherited:
            os.close(descriptor)
        keep(connection, number)
    connection.close()
    become(inherited)
    sys.argv = ["-c", *arguments]
    break
exec(compile(program, "<program>", "exec"), {"__name__": "__main__"})
"""

CLIENT = """
import os, socket, struct, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
body = sys.argv[2].encode()
socket.send_fds(connection, [struct.pack("!I", len(body))], [0, 1, 2])
connection.sendall(body)
answer = connection.recv(4)
code = struct.unpack("!i", answer)[0] if answer else 1
if code < 0:
    os.kill(os.getpid(), -code)
os._exit(code)
"""


class Forks:
    """A context manager: what it made ready ends with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ready: OrderedDict[str, tuple[Path, ExitStack]] = OrderedDict()
        self._made = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for _, ends in self._ready.values():
            ends.close()

    def command(self, environment: Mapping[str, str], program: str, *arguments: str) -> list[str]:
        """Instead of `[sys.executable, "-c", program, *arguments]` in that environment."""
        address = self._address(
            environment, is_of_chat=any(word in program for word in OF_THE_CHAT)
        )
        body = json.dumps([program, arguments])
        return [sys.executable, "-I", "-S", "-c", CLIENT, str(address), body]

    def start(
        self,
        environment: Mapping[str, str],
        program: str,
        *arguments: str,
        stderr: int | None = None,
    ) -> subprocess.Popen[str]:
        """With pipes for input and output, read and written as text."""
        command = self.command(environment, program, *arguments)
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=stderr, text=True)

    def _address(self, environment: Mapping[str, str], *, is_of_chat: bool) -> Path:
        key = json.dumps([sorted(environment.items()), is_of_chat])
        if key not in self._ready:
            self._ready[key] = self._begin(environment, is_of_chat=is_of_chat)
        self._ready.move_to_end(key)
        while len(self._ready) > KEPT:
            _, (_, ends) = self._ready.popitem(last=False)
            ends.close()
        return self._ready[key][0]

    def _begin(self, environment: Mapping[str, str], *, is_of_chat: bool) -> tuple[Path, ExitStack]:
        self._made += 1
        address = self._folder / str(self._made)
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", READY, str(address), *(["chat"] * is_of_chat)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            env=dict(os.environ) | dict(environment),
        )
        ends = ExitStack()
        ends.enter_context(process)
        ends.callback(process.kill)
        wait_until_ready(process)
        return address, ends


def wait_until_ready(process: "subprocess.Popen[str]") -> None:
    """Until it has said "ready"; asserts that it says nothing else."""
    assert hear(process) == "ready"


def tell(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdin
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def hear(process: "subprocess.Popen[str]") -> str:
    """Its next line; nothing if it has ended."""
    assert process.stdout
    return process.stdout.readline().strip()


def tell_when_ready(processes: Sequence["subprocess.Popen[str]"], *lines: str) -> None:
    """All that have said "ready" at nearly one time: each its own line, or all the only one."""
    for process in processes:
        wait_until_ready(process)
    told = lines if len(lines) > 1 else lines * len(processes)
    for process, line in zip(processes, told, strict=True):
        tell(process, line)


def answer_of(
    command: Sequence[str],
    question: object,
    environment: Mapping[str, str] | None = None,
    *,
    seconds: float = 120,
) -> Any:
    """What the program says in its last line to the only line that it is told, both as JSON;
    asserts that it ends well, and in time."""
    done = subprocess.run(
        command,
        input=json.dumps(question) + "\n",
        capture_output=True,
        text=True,
        env=environment,
        timeout=seconds,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


class Pair:
    """A context manager: two processes of a program that reads a change a line, as JSON, and says
    in a line how it went."""

    def __init__(self, forks: Forks, environment: Mapping[str, str], program: str) -> None:
        self._processes = [forks.start(environment, program) for _ in range(2)]

    def __enter__(self) -> Self:
        for process in self._processes:
            wait_until_ready(process)
        return self

    def __exit__(self, *error: object) -> None:
        for process in self._processes:
            process.communicate(timeout=30)

    def __call__(self, *changes: Sequence[Any]) -> list[str]:
        """Tells both at once, each its own, and returns what they said."""
        for process, change in zip(self._processes, changes, strict=True):
            tell(process, json.dumps(change))
        return [hear(process) for process in self._processes]
