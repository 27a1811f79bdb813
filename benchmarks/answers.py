"""Whether answers are right: every question of a set, asked through the real service.

`./nova bench answers [held_out | second | … | twelfth | FILE.toml]` asks each in a fresh
conversation (after its earlier messages), judges the answer by what the question demands, and
prints how many are right, wrong, asked back or unknown, by kind; then each that was not right, with
the intent picked and what was missing; then what understanding costs. Nothing it asks is kept.
"""

import sys
import time
import tracemalloc
import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import transaction

from benchmarks._environment import application
from tests.chatbot import grading
from tests.chatbot.grading import KINDS, VERDICTS, Question, Result, share

SETS = (
    *("held_out", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
ROUNDS = 5
MEGABYTE = 1024**2


def main(arguments: list[str]) -> int:
    names = arguments or [name for name in SETS if (grading.QUESTIONS / f"{name}.toml").exists()]
    with application():
        for name in names:
            results = [asked(question) for question in questions(name)]
            print(f"\n{name}: {len(results)} questions\n")
            print(table(results))
            print("\n".join(confusions(results)))
        print(costs())
    return 0


def questions(name: str) -> list[Question]:
    return grading.read_file(Path(name)) if name.endswith(".toml") else grading.read(name)


def asked(question: Question) -> Result:
    """In a transaction that is rolled back."""
    session = uuid.uuid4().hex
    with transaction.atomic():
        for message in question.before:
            converse(message, session, question.language)
        answer = converse(question.text, session, question.language)
        result = grading.judge(
            question, answer, lambda payload: tried(payload, session, question.language)
        )
        transaction.set_rollback(True)
    return result


def tried(message: str, session: str, language: str) -> dict[str, Any]:
    """As the next message, and then taken back, so that another can be tried in its place."""
    with transaction.atomic():
        answer = converse(message, session, language)
        transaction.set_rollback(True)
    return answer


def converse(message: str, session: str, language: str) -> dict[str, Any]:
    from chatbot.services import conversation  # noqa: PLC0415  needs the environment

    return conversation.converse(conversation.Incoming(message, session, language))


def table(results: list[Result]) -> str:
    lines = ["| kind | asked | right | suggestion | of these right | fallback | wrong |"]
    lines.append("|---|---|---|---|---|---|---|")
    for kind in (*KINDS, ""):
        chosen = [result for result in results if kind in {"", result.question.kind}]
        if chosen:
            lines.append(row(kind or "all", chosen))
    return "\n".join(lines)


def row(kind: str, results: list[Result]) -> str:
    counted = Counter(result.verdict for result in results)
    offered = sum(result.offered for result in results)
    right, suggestion, fallback, wrong = (counted[verdict] for verdict in VERDICTS)
    percent = f"{right} ({share(results, 'right'):.1%})"
    return (
        f"| {kind} | {len(results)} | {percent} | {suggestion} | {offered} | {fallback} | {wrong} |"
    )


def confusions(results: list[Result]) -> list[str]:
    lines = []
    for verdict in reversed(VERDICTS[1:]):
        for result in results:
            if result.verdict == verdict:
                lines.append(f"\n{verdict}: {confusion(result)}")
    return lines


def confusion(result: Result) -> str:
    question, answer = result.question, result.answer
    before = "".join(f"{message} → " for message in question.before)
    offered = ", ".join(offer["title"] for offer in answer["suggestions"])
    offers = f"\n    offered{' rightly' if result.offered else ''}: {offered}"
    return (
        f"({question.kind}) {before}{question.text}"
        f"\n    {answer['intent']} {list(result.faults)}"
        + (offers if result.verdict == "suggestion" else "")
    )


def costs() -> str:
    """Of the classifier: milliseconds a message, seconds to train, to load, and megabytes."""
    from chatbot.models import IntentPhrase, TrainedClassifier  # noqa: PLC0415
    from chatbot.selectors import read_vocabulary  # noqa: PLC0415
    from chatbot.understanding.extraction import extract  # noqa: PLC0415
    from chatbot.understanding.intents.classifier import Classifier  # noqa: PLC0415

    vocabulary = read_vocabulary()
    phrases = IntentPhrase.objects.order_by("id").values_list("text", "intent__code")
    examples = [(extract(text, vocabulary).masked, code) for text, code in phrases]
    data = bytes(TrainedClassifier.objects.filter(status="active").latest("id").data)
    tracemalloc.start()
    classifier = Classifier.from_bytes(data)
    memory = tracemalloc.get_traced_memory()[0] / MEGABYTE
    tracemalloc.stop()
    loading = cpu(lambda: Classifier.from_bytes(data))
    training = cpu(lambda: Classifier.train(examples))
    texts = [text for text, _ in examples]
    times = sorted(
        cpu(lambda text=text: classifier.rank(text)) * 1000  # type: ignore[misc]
        for _ in range(ROUNDS)
        for text in texts
    )
    return (
        f"\n{len(examples)} phrases; a message takes {times[len(times) // 2]:.2f} ms of one CPU "
        f"(p95 {times[len(times) * 95 // 100]:.2f} ms); training {training:.1f} s, loading the "
        f"kept model {loading:.2f} s; {memory:.0f} MB a process, "
        f"{len(data) / MEGABYTE:.1f} MB in the database"
    )


def cpu(work: Callable[[], object]) -> float:
    """Seconds of this thread, so that what else the machine does is left out."""
    began = time.thread_time()
    work()
    return time.thread_time() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
