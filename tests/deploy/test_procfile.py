"""A release by Procfile does what one by image does."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = re.compile(r"manage\.py (\w+)")


def test_a_release_leaves_no_bot_without_its_model() -> None:
    (release,) = re.findall(r"^release: (.+)$", (ROOT / "Procfile").read_text(), re.MULTILINE)
    assert COMMAND.findall(release) == ["migrate", "load_knowledge", "collectstatic"]


def test_both_releases_take_the_same_steps() -> None:
    entrypoint = (ROOT / "deploy/entrypoint.sh").read_text()
    (release,) = re.findall(r"^release: (.+)$", (ROOT / "Procfile").read_text(), re.MULTILINE)
    (migrate,) = re.findall(r"^migrate\)\n(.+?);;", entrypoint, re.MULTILINE | re.DOTALL)
    assert ["check", *COMMAND.findall(release)] == COMMAND.findall(migrate)
