"""No figure is a literal: not in code, not in a template, not in the widget."""

import ast
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from chatbot import knowledge_files, selectors
from chatbot.models import Fact, Intent, Package, Reply
from chatbot.rendering import MissingFigureError, Speaker

ROOT = Path(__file__).resolve().parents[2]
APPS = ("novahouse", "chatbot", "consent", "followups", "integrations")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

# The figures that say something by themselves wherever they stand; "8" or "60" could be anything.
DISTINCT = {
    "999", "1199", "1499", "1999", "1700", "5000", "7800", "2011", "350", "450", "270", "210",
}  # fmt: skip


def sources() -> Iterator[Path]:
    for app in APPS:
        for path in (ROOT / app).rglob("*"):
            is_code = path.suffix in {".py", ".html", ".js", ".css"}
            if is_code and "migrations" not in path.parts:
                yield path


def test_distinct_figures_are_those_of_the_facts() -> None:
    """Should the facts change, this list has to follow."""
    text = json.dumps(knowledge_files.read().facts)
    assert all(re.search(rf"(?<!\d){figure}(?!\d)", text) for figure in DISTINCT)


@pytest.mark.parametrize("path", list(sources()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_source_holds_a_figure(path: Path) -> None:
    text = path.read_text()
    if path.suffix == ".py":
        numbers = [
            str(node.value)
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Constant) and isinstance(node.value, int | float | str)
        ]
        text = "\n".join(numbers)
    if path.suffix == ".css":
        text = "\n".join(re.findall(r'content:\s*"[^"]*"', text))  # lengths are no figures
    found = DISTINCT & set(DIGITS.findall(text.replace(" ", " ").replace("_", "")))
    assert not found


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["pl", "en"])
def test_changed_rows_change_every_answer(language: str) -> None:
    """Every figure of every row becomes another; no answer then says an old one."""
    for fact in Fact.objects.all():
        fact.value_pl = DIGITS.sub("77", fact.value_pl)
        fact.value_en = DIGITS.sub("77", fact.value_en)
        fact.save()
    Package.objects.filter(price_per_m2__isnull=False).update(price_per_m2=Decimal(77))
    Package.objects.filter(price_per_m2=None).update(min_price_per_m2=77, max_price_per_m2=777)
    figures, _ = selectors.figures()
    said = list(every_answer(figures, language))
    assert len(said) > 100
    for template, text in said:
        strange = set(re.findall(r"\d+", text)) - {"77", "777", "00", "2"}  # "2" is that of m2
        assert not strange, (template, text)


@pytest.mark.django_db
def test_rows_that_change_are_told_at_once() -> None:
    """The queries are described once, and asked each time."""
    before, revision = selectors.figures()
    one, other = (price.code for price in before.prices[:2])
    key = next(key for key in before.facts if key.startswith(f"{one}."))
    Package.objects.filter(code=one).update(is_active=False)
    Package.objects.filter(code=other).update(price_per_m2=Decimal("77.5"))
    Fact.objects.filter(package__code=one, key=key.removeprefix(f"{one}.")).update(value_pl="inne")
    after, same = selectors.figures()
    price = after.price(other)
    assert after.price(one) is None
    assert price is not None
    assert (price.low, price.high) == (Decimal("77.5"), Decimal("77.5"))
    assert after.facts[key][0] == "inne"
    assert revision == same


def every_answer(figures: Any, language: str) -> Iterator[tuple[str, str]]:
    for intent in Intent.objects.all():
        yield from rendered(getattr(intent, f"answer_{language}"), figures, language, [None])
        codes = [price.code for price in figures.prices]
        yield from rendered(getattr(intent, f"package_answer_{language}"), figures, language, codes)
    for reply in Reply.objects.all():
        text = getattr(reply, f"text_{language}")
        yield text, Speaker(figures, language, "comfort").render_anyway(text)


def rendered(
    template: str, figures: Any, language: str, packages: list[Any]
) -> Iterator[tuple[str, str]]:
    for package in packages if template else []:
        try:
            yield template, Speaker(figures, language, package).render(template)
        except MissingFigureError:
            assert package, f"a general answer lacks a figure: {template}"


def test_data_files_other_than_facts_hold_no_digit() -> None:
    for name in ("intents.toml", "replies.toml", "widget.toml"):
        lines = (ROOT / "chatbot" / "data" / name).read_text().splitlines()
        answers = [
            line for line in lines if re.match(r"(pl|en|answer|package_answer|\w+ = \{)", line)
        ]
        for line in answers:
            words = re.sub(r"\{[^{}]*\}", "", line).replace("m2", "").replace("m²", "")
            assert not re.search(r"\d", words), line
