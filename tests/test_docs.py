"""README and docs say what is so: links lead somewhere, and what they name exists."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
CODE = "\n".join(
    path.read_text()
    for folder in ("novahouse", "chatbot", "consent", "followups", "integrations", "deploy")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".yaml", ".sh"} and "migrations" not in path.parts
)
FRONT_DOOR = (ROOT / "nova").read_text()


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def anchors_of(page: Path) -> set[str]:
    """As the usual renderers make them of headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.M)
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
        if target.startswith(("https:", "http:", "mailto:")):
            continue
        path, _, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        assert goal.exists(), f"{named(page)} links to {target}"
        if anchor:
            assert anchor in anchors_of(goal), f"{named(page)} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_commands_exist_with_their_options(page: Path) -> None:
    text = page.read_text()
    known = get_commands()
    for name, rest in re.findall(r"manage\.py\s+([a-z_]+)((?: +--?[\w-]+| +[A-Z]\w*)*)", text):
        assert name in known, f"{named(page)} names manage.py {name}"
        command = load_command_class(known[name], name)
        options = command.create_parser("manage.py", name).format_help()
        for option in re.findall(r"--[\w-]+", rest):
            assert option in options, f"{named(page)} names manage.py {name} {option}"
    for name in re.findall(r"\./nova ([a-z]+)", text):
        assert f'    "{name}": (' in FRONT_DOOR, f"{named(page)} names ./nova {name}"
    for name in re.findall(r"\./nova bench ([a-z_]+)", text):
        assert (ROOT / "benchmarks" / f"{name}.py").exists(), f"{named(page)}: bench {name}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_settings_exist(page: Path) -> None:
    """What stands in code quotes, in capitals and with an underscore is the name of a setting."""
    for name in re.findall(r"`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`", page.read_text()):
        assert re.search(rf"\b{name.removesuffix('_FILE')}\b", CODE), f"{named(page)}: {name}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_metrics_and_files_exist(page: Path) -> None:
    text = page.read_text()
    for name in re.findall(r"\b(novahouse_[a-z_]+)", text):
        base = re.sub(r"_(total|bucket)$", "", name)
        assert base in CODE, f"{named(page)} names the metric {name}"
    for name in re.findall(r"`((?:[a-z_]+/)+[\w.-]+\.(?:py|md|yaml|yml|sh))`", text):
        is_there = (ROOT / name).exists() or any(ROOT.glob(f"*/{name}"))  # as said inside an app
        assert is_there, f"{named(page)} names the file {name}"


def test_every_setting_of_the_environment_is_documented() -> None:
    read = set(re.findall(r"""\benv\.\w+\(\s*"([A-Z_]+)\"""", CODE))
    example = (ROOT / ".env.example").read_text()
    assert len(read) > 40
    assert {name for name in read if f"{name}=" not in example} == set()
