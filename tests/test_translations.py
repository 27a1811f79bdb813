"""Staff and visitors read Polish: every string has its translation, and it is compiled."""

import gettext
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MARKED = re.compile(
    r"""(?:\b_|gettext(?:_lazy)?)\(\s*"((?:[^"\\]|\\.)*)"|\{% translate "([^"]+)" %\}"""
)


def marked_strings() -> set[str]:
    found = set()
    for app in ("novahouse", "chatbot", "consent", "followups", "integrations"):
        for suffix in ("py", "html"):
            for path in (ROOT / app).rglob(f"*.{suffix}"):
                found |= {first or second for first, second in MARKED.findall(path.read_text())}
    return found


def polish() -> dict[str, str]:
    """What each app's own catalogue says, and that of the project."""
    known: dict[str, str] = {}
    for path in ROOT.glob("*/locale/pl/LC_MESSAGES/django.mo"):
        with path.open("rb") as file:
            known |= gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return known


def test_every_marked_string_is_polish_too() -> None:
    marked, known = marked_strings(), polish()
    assert len(marked) > 80
    assert {text for text in marked if not known.get(text)} == set()
