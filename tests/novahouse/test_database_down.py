"""A database that refuses, or that takes a connection and never speaks."""

import json
import os
import subprocess
import sys

import pytest

WITHIN_SECONDS = 3

# Prints status, code and seconds of each request, asked without a database.
ASK = """
import json, time
import django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.test import Client
client = Client(raise_request_exception=False)
client.get("/api/health")
for path, body in [
    ("/api/chatbot/chat", {"message": "60 m2"}),
    ("/api/chatbot/config", None),
    ("/api/health/ready", None),
    ("/api/chatbot/history/" + "h" * 43, None),
    ("/api/health", None),
]:
    began = time.monotonic()
    if body:
        response = client.post(path, body, content_type="application/json")
    else:
        response = client.get(path)
    print(json.dumps({
        "path": path,
        "status": response.status_code,
        "code": response.json().get("code"),
        "seconds": time.monotonic() - began,
        "text": response.content.decode(),
    }))
"""


@pytest.mark.parametrize("port", ["closed_port", "silent_port"])
def test_answers_503_in_time_and_says_nothing_of_the_cause(
    port: str, request: pytest.FixtureRequest
) -> None:
    number = request.getfixturevalue(port)
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "novahouse.settings",
        "DATABASE_URL": f"postgres://somebody:secretword@127.0.0.1:{number}/nowhere",
    }
    run = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, timeout=60
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    *down, alive = answers
    assert len(down) == 4, run.stderr
    for answer in down:
        assert (answer["status"], answer["code"]) == (503, "unavailable"), answer
        assert answer["seconds"] < WITHIN_SECONDS, answer
        assert "127.0.0.1" not in answer["text"]
    assert alive["status"] == 200
    assert "secretword" not in run.stderr
