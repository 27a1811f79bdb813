"""From which probability, share of known words and lead on an answer may be given.

`./nova bench thresholds` ranks messages that the model has not seen: each phrase by a model trained
on the other nine tenths, and the calibration set by a model of all phrases. Each phrase was chosen
to be unlike the others of its intent, so the first is the harder trial; the second is what visitors
write. For each combination of thresholds it counts what would be answered rightly and wrongly, and
which messages out of scope would be answered at all, and prints the combinations that answer most
of the calibration set for each share of errors.
"""

import itertools
import random
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks._environment import application
from chatbot.understanding.intents.classifier import Classifier, Ranking, Thresholds, is_sure
from tests.chatbot.grading import QUESTIONS

FOLDS = 10
SEED = 20
PROBABILITIES = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9)
KNOWN_SHARES = (0.0, 0.34, 0.5, 0.6, 0.75)
LEADS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.6)
ERRORS = (0.01, 0.02, 0.03, 0.05, 0.1)  # shares of all messages

Example = tuple[str, str]  # masked text, intent; nothing for a message out of scope


@dataclass(frozen=True, slots=True)
class Seen:
    ranking: Ranking
    intent: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Shares: of messages in scope answered rightly and wrongly, of those out of scope answered."""

    thresholds: Thresholds
    right: float
    wrong: float
    strange: float


def main() -> int:
    with application():
        examples, calibration = read()
    folds = list(cross_validated(examples))
    apart = [Seen(ranking, intent) for ranking, intent in ranked(examples, calibration)]
    print(f"\n{len(examples)} phrases in {FOLDS} folds, {len(apart)} messages of the calibration\n")
    print(report("phrases, cross-validated", folds))
    print(report("calibration set", apart))
    print("\nThe best for each share of errors on the calibration set:\n")
    print("| errors at most | p | known | lead | right | wrong | out of scope answered |")
    print("|---|---|---|---|---|---|---|")
    for most in ERRORS:
        if best := best_of(apart, most):
            print(row(f"{most:.1%}", best))
    print(row("as they are", outcome(apart, Thresholds())))
    return 0


def read() -> tuple[list[Example], list[Example]]:
    from chatbot.models import IntentPhrase  # noqa: PLC0415  needs the environment
    from chatbot.selectors import read_vocabulary  # noqa: PLC0415
    from chatbot.understanding.extraction import extract  # noqa: PLC0415

    vocabulary = read_vocabulary()
    rows = IntentPhrase.objects.order_by("id").values_list("text", "intent__code")
    examples = sorted({(extract(text, vocabulary).masked, code) for text, code in rows})
    table = tomllib.loads((QUESTIONS / "calibration.toml").read_text(encoding="utf-8"))
    messages = [(text, code) for code, texts in table["in_scope"].items() for text in texts]
    messages += [(text, "") for text in table["out_of_scope"]]
    return examples, [(extract(text, vocabulary).masked, code) for text, code in messages]


def cross_validated(examples: list[Example]) -> Iterable[Seen]:
    shuffled = random.Random(SEED).sample(examples, len(examples))
    for fold in range(FOLDS):
        rest = [example for number, example in enumerate(shuffled) if number % FOLDS != fold]
        for ranking, intent in ranked(rest, shuffled[fold::FOLDS]):
            yield Seen(ranking, intent)
        print(f"  fold {fold + 1} of {FOLDS}", flush=True)


def ranked(training: list[Example], messages: list[Example]) -> Iterable[tuple[Ranking, str]]:
    classifier = Classifier.train(training)
    for text, intent in messages:
        yield classifier.rank(text), intent


def outcome(seen: list[Seen], thresholds: Thresholds) -> Outcome:
    inside = [one for one in seen if is_inside(one)]
    outside = [one for one in seen if not is_inside(one)]
    answered = [one for one in inside if is_sure(one.ranking, thresholds)]
    right = sum(one.ranking.best == one.intent for one in answered)
    strange = sum(
        is_sure(one.ranking, thresholds) and one.ranking.best != "out_of_scope" for one in outside
    )
    return Outcome(
        thresholds,
        right / max(len(inside), 1),
        (len(answered) - right) / max(len(inside), 1),
        strange / max(len(outside), 1),
    )


def is_inside(one: Seen) -> bool:
    return one.intent not in {"", "out_of_scope"}


def best_of(seen: list[Seen], most: float) -> Outcome | None:
    combinations = itertools.product(PROBABILITIES, KNOWN_SHARES, LEADS)
    outcomes = (outcome(seen, Thresholds(p, known, lead)) for p, known, lead in combinations)
    allowed = [one for one in outcomes if one.wrong <= most and one.strange <= most]
    return max(allowed, key=lambda one: one.right, default=None)


def report(name: str, seen: list[Seen]) -> str:
    inside = [one for one in seen if is_inside(one)]
    best = sum(one.ranking.best == one.intent for one in inside) / len(inside)
    now = outcome(seen, Thresholds())
    return (
        f"{name}: the best guess is right for {best:.1%}; as thresholds are, {now.right:.1%} are "
        f"answered rightly, {now.wrong:.1%} wrongly; {now.strange:.1%} out of scope are answered"
    )


def row(name: str, found: Outcome) -> str:
    limits = found.thresholds
    return (
        f"| {name} | {limits.probability} | {limits.known_share} | {limits.lead} "
        f"| {found.right:.1%} | {found.wrong:.1%} | {found.strange:.1%} |"
    )


if __name__ == "__main__":
    sys.exit(main())
