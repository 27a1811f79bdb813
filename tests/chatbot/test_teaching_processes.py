"""Several processes at once: a new model reaches all, and of two decisions one counts."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from chatbot.models import IntentPhrase, TeachingEvent, UnansweredQuestion
from chatbot.services import teaching
from tests.chatbot.lessons import QUESTION, active, candidate, intent, leave_few_phrases
from tests.forks import Forks

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS_MAX = 5

# Answers each line of JSON with one, until there are no more.
PROCESS = """
import json, sys
import django
django.setup()
from django.conf import settings
from django.test import Client
from chatbot.services import teaching
settings.ALLOWED_HOSTS = ["testserver"]
client = Client()

def chat(message):
    body = {"message": message}
    return client.post("/api/chatbot/chat", body, content_type="application/json").json()

def activate(model_id, replacing, staff):
    try:
        teaching.activate(model_id=model_id, replacing=replacing, staff=staff)
    except Exception as error:
        return type(error).__name__
    return "activated"

chat("dzień dobry")
print("ready", flush=True)
for line in sys.stdin:
    name, arguments = json.loads(line)
    print(json.dumps({"chat": chat, "activate": activate}[name](*arguments)), flush=True)
"""


class Process:
    def __init__(self, forks: Forks, environment: dict[str, str]) -> None:
        self._process = forks.start(environment, PROCESS, stderr=subprocess.DEVNULL)

    def wait_until_ready(self) -> None:
        assert self._process.stdout
        assert self._process.stdout.readline() == "ready\n"

    def tell(self, name: str, *arguments: Any) -> None:
        assert self._process.stdin
        self._process.stdin.write(json.dumps([name, arguments]) + "\n")
        self._process.stdin.flush()

    def hear(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        self._process.communicate(timeout=20)


@contextmanager
def two_processes(forks: Forks, environment: dict[str, str]) -> Iterator[list[Process]]:
    processes = [Process(forks, environment) for _ in range(2)]
    try:
        for process in processes:
            process.wait_until_ready()
        yield processes
    finally:
        for process in processes:
            process.end()


def test_processes_that_run_use_the_new_model_and_one_of_two_decisions_counts(
    process_environment: dict[str, str], forks: Forks
) -> None:
    leave_few_phrases()
    IntentPhrase.objects.create(intent=intent(), language="pl", text=QUESTION)
    with two_processes(forks, process_environment) as (one, other):
        # What neither understands is counted once for each.
        for process in (one, other):
            process.tell("chat", QUESTION)
        assert {process.hear()["source"] for process in (one, other)} == {"fallback"}
        assert UnansweredQuestion.objects.get().count == 2

        model = candidate()
        former = active().pk
        for process, staff in ((one, "ola"), (other, "jan")):
            process.tell("activate", model.pk, former, staff)
        outcomes = sorted(process.hear() for process in (one, other))
        assert outcomes[0] == "MeanwhileError"
        assert outcomes[1] == "activated"
        assert active() == model
        assert TeachingEvent.objects.filter(kind="activated", model_number=model.pk).count() == 1

        began = time.monotonic()
        for process in (one, other):
            process.tell("chat", QUESTION)
        assert {process.hear()["intent"] for process in (one, other)} == {"bathroom"}
        assert time.monotonic() - began < SECONDS_MAX

        teaching.put_back(model_id=former, replacing=model.pk, staff="ola", reason="na próbę")
        for process in (one, other):
            process.tell("chat", QUESTION)
        assert {process.hear()["source"] for process in (one, other)} == {"fallback"}
