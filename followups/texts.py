"""The texts that a fresh database starts with; they also stand in for a row that is missing."""

import tomllib
from functools import lru_cache
from pathlib import Path

from followups.wording import Template

FILE = Path(__file__).parent / "data" / "texts.toml"


@lru_cache(maxsize=1)
def shipped() -> dict[tuple[int, str], Template]:
    """By number and language."""
    return {
        (row["number"], row["language"]): Template(row["subject"], row["body"].strip())
        for row in tomllib.loads(FILE.read_text())["texts"]
    }
