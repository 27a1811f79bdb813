"""Golden answers: what a model does to them, from values alone."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

RIGHT, WRONG = True, False

# What the rules of the dialogue answer, beside intents.
RULE_ANSWERS = frozenset(
    (
        *("fallback", "unsure", "budget", "unknown_package", "area_out_of_range", "area_unclear"),
        *("go_on", "name", "quote", "coverage", "contact"),
    )
)

BROKEN = "broken"  # right with the model in use, wrong with this one
WRONG_STILL = "wrong"
MENDED = "mended"
KINDS = {(RIGHT, WRONG): BROKEN, (WRONG, WRONG): WRONG_STILL, (WRONG, RIGHT): MENDED}


@dataclass(frozen=True, slots=True)
class Golden:
    """A golden answer as it stands in its row; `number` is the row's."""

    number: int
    question: str
    language: str
    expected: str
    fragments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a model answers: the intent, and which of the fragments the text lacks."""

    intent: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A golden answer that a model gets wrong, or mends."""

    kind: str
    number: int
    question: str
    expected: str
    before: str
    after: str
    lacks: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def is_right(golden: Golden, given: Given) -> bool:
    return given.intent == golden.expected and not given.lacks


def compare(
    goldens: Sequence[Golden], before: Iterable[Given], after: Iterable[Given]
) -> list[Finding]:
    """Those that break first, then those that stay wrong, then those that are mended."""
    found = [
        Finding(
            kind=kind,
            number=golden.number,
            question=golden.question,
            expected=golden.expected,
            before=was.intent,
            after=now.intent,
            lacks=now.lacks,
        )
        for golden, was, now in zip(goldens, before, after, strict=True)
        if (kind := KINDS.get((is_right(golden, was), is_right(golden, now))))
    ]
    order = [BROKEN, WRONG_STILL, MENDED]
    return sorted(found, key=lambda finding: order.index(finding.kind))


def count_wrong(findings: Iterable[Finding]) -> int:
    return sum(finding.kind in (BROKEN, WRONG_STILL) for finding in findings)
