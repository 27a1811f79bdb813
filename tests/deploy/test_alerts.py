"""Alerts are about what is really exposed, and each has a runbook that helps."""

from pathlib import Path
from typing import Any

import promql_parser
import pytest
import yaml
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from consent.models import VerificationRun
from novahouse import heartbeats
from novahouse.models import Heartbeat

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "deploy" / "prometheus"
PARTS = ("What it means.", "Look at.", "Do.", "Undo.")


def loaded(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text())


RULES = [rule for group in loaded("alerts.yml")["groups"] for rule in group["rules"]]


def named(rule: Any) -> str:
    return str(rule["alert"])


def selectors(expression: Any) -> list[Any]:
    """All the series that an expression asks for."""
    if isinstance(expression, promql_parser.VectorSelector):
        return [expression]
    if isinstance(expression, promql_parser.MatrixSelector):
        return [expression.vector_selector]
    parts = [getattr(expression, name, None) for name in ("expr", "lhs", "rhs")]
    parts += list(getattr(expression, "args", None) or [])
    return [found for part in parts if part is not None for found in selectors(part)]


@pytest.fixture
def exposed(client: Client, db: None) -> dict[str, list[dict[str, str]]]:
    """Labels of each series of /metrics, by name, where every part has shown."""
    VerificationRun.objects.create(rows=0, findings=0, seconds=0)
    for name in (heartbeats.BEAT, heartbeats.WORKER):
        Heartbeat.objects.create(name=name, at=timezone.now())
    found: dict[str, list[dict[str, str]]] = {"up": [{"job": "novahouse"}]}
    for family in text_string_to_metric_families(client.get("/metrics").content.decode()):
        for sample in family.samples:
            found.setdefault(sample.name, []).append(sample.labels)
    # Only where there is a Redis.
    found["novahouse_cache_backend_up"].append({"backend": "redis"})
    return found


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_alerts_ask_for_series_that_are_there(
    rule: Any, exposed: dict[str, list[dict[str, str]]]
) -> None:
    asked = selectors(promql_parser.parse(rule["expr"]))
    assert asked
    for selector in asked:
        wanted = {matcher.name: matcher.value for matcher in selector.matchers.matchers}
        series = exposed.get(selector.name, [])
        assert any(wanted.items() <= labels.items() for labels in series), selector.prettify()


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_each_alert_has_a_runbook_that_says_what_to_do(rule: Any) -> None:
    assert rule["labels"]["severity"] in {"page", "ticket"}
    runbook = (ROOT / rule["annotations"]["runbook"]).read_text()
    places = [runbook.index(f"**{part}**") for part in PARTS]
    assert places == sorted(places)
    index = (ROOT / "docs" / "runbooks" / "README.md").read_text()
    name = Path(rule["annotations"]["runbook"]).name
    assert f"| `{rule['alert']}` | {rule['labels']['severity']} | [{name}]({name}) |" in index


def test_every_alert_is_seen_firing_in_the_tests_of_the_rules() -> None:
    """Which `promtool test rules deploy/prometheus/alerts.test.yml` runs."""
    cases = [
        case for test in loaded("alerts.test.yml")["tests"] for case in test["alert_rule_test"]
    ]
    fired = {case["alertname"] for case in cases if case.get("exp_alerts")}
    silent = {case["alertname"] for case in cases if not case.get("exp_alerts")}
    assert fired == silent == {rule["alert"] for rule in RULES}


def test_every_runbook_is_listed() -> None:
    folder = ROOT / "docs" / "runbooks"
    index = (folder / "README.md").read_text()
    for path in folder.glob("*.md"):
        assert path.name == "README.md" or f"]({path.name})" in index, path.name
