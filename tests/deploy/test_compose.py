"""What of the deployment can be judged without a container engine."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from novahouse.environment import SECRETS

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = ("migrate", "web", "worker", "beat")
OPTIONAL = (  # mounted for each of ours, and read once novahouse.env names them
    *("SECRET_KEY_FALLBACKS", "SLACK_WEBHOOK_URL"),
    *("MONDAY_API_KEY", "MONDAY_WEBHOOK_SECRET", "SENTRY_DSN"),
)


def test_compose_follows_its_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run(
        [*command, DEPLOY / "compose.yaml"], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout


def test_only_the_proxy_publishes_ports() -> None:
    assert [name for name, service in SERVICES.items() if service.get("ports")] == ["proxy"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert COMPOSE["networks"]["outside"] == {"enable_ipv6": True}  # or all of its visitors are one
    for name in ("postgres", "redis"):
        assert SERVICES[name]["networks"] == ["inside"]
    assert SERVICES["proxy"]["networks"] == ["outside"]


def test_each_waits_for_what_it_needs() -> None:
    def conditions(name: str) -> dict[str, str]:
        waits = SERVICES[name]["depends_on"]
        return {other: wait["condition"] for other, wait in waits.items()}

    assert conditions("migrate") == {"postgres": "service_healthy"}
    for name in ("web", "worker", "beat"):
        assert conditions(name) == {
            "migrate": "service_completed_successfully",
            "redis": "service_healthy",
        }
    assert conditions("proxy") == {"web": "service_healthy"}
    for name in ("postgres", "redis", "web"):
        assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES["migrate"]["restart"] == "no"
    by_tcp = ["pg_isready", "-h", "127.0.0.1"]  # not the one that sets up a new volume
    assert SERVICES["postgres"]["healthcheck"]["test"][1:4] == by_tcp


@pytest.mark.parametrize("name", [*OURS, "proxy"])
def test_processes_have_no_rights_they_do_not_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service


def test_secrets_are_files_that_git_does_not_see() -> None:
    for name, secret in COMPOSE["secrets"].items():
        assert secret == {"file": f"secrets/{name}"}
    assert "/deploy/secrets/" in (ROOT / ".gitignore").read_text().splitlines()
    for name in OURS:
        environment = SERVICES[name]["environment"]
        files = {key: value for key, value in environment.items() if key.endswith("_FILE")}
        given = {value.rpartition("/")[2] for value in files.values()}
        assert given | {one.lower() for one in OPTIONAL} == set(SERVICES[name]["secrets"])
        plain = set(environment) - set(files)
        assert plain == {"ALLOWED_HOSTS", "PUBLIC_URL", "TRUSTED_PROXY_COUNT"}


def test_the_first_start_finds_every_file_that_it_asks_for(tmp_path: Path) -> None:
    subprocess.run(["/bin/sh", DEPLOY / "secrets.sh", tmp_path], check=True, capture_output=True)
    assert {path.name for path in tmp_path.iterdir()} == set(COMPOSE["secrets"])
    assert (tmp_path / "email_url").stat().st_mode & 0o777 == 0o644
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o044 == 0o044, path.name
    for name in OURS:
        assert SERVICES[name]["env_file"] == [{"path": "novahouse.env", "required": False}]


def test_secrets_that_are_not_needed_can_be_files_too() -> None:
    assert set(OPTIONAL) <= set(SECRETS)
    guide = (ROOT / "docs" / "deploy.md").read_text()
    for name in re.findall(r"(\w+)_FILE\b", guide):
        assert name.lower() in COMPOSE["secrets"], name


def test_images_name_their_version() -> None:
    for name, service in SERVICES.items():
        assert re.search(r":\$?[\w{]", service["image"]), name
        assert name in OURS or not service["image"].endswith(":latest")


def test_the_image_runs_without_root_on_the_tested_python() -> None:
    stages = (DEPLOY / "Dockerfile").read_text().split("\nFROM ")
    assert len(stages) == 3
    last = stages[-1]
    assert re.search(r"^USER 10001:10001$", last, re.M)
    assert last.index("USER") > last.rindex("RUN")
    assert "--require-hashes" in stages[1]
    versions = set(re.findall(r"python:(\S+)", (DEPLOY / "Dockerfile").read_text()))
    assert len(versions) == 1
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert ignored[0] == "*"
    for line in re.findall(r"/app/(deploy/\S+?)[\"']", last):
        assert f"!{line}" in ignored
