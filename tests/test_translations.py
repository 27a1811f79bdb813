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


def test_every_marked_string_is_polish_too() -> None:
    catalogue = ROOT / "novahouse" / "locale" / "pl" / "LC_MESSAGES" / "django.mo"
    with catalogue.open("rb") as file:
        polish = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    marked = marked_strings()
    assert len(marked) > 80
    assert {text for text in marked if not polish.get(text)} == set()
