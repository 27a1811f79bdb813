"""Loads what a fresh database starts with, and trains the classifier from its phrases."""

import hashlib
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from chatbot import selectors
from chatbot.knowledge_files import KnowledgeFiles
from chatbot.models import (
    City,
    Fact,
    Intent,
    IntentPhrase,
    KnowledgeState,
    Package,
    Reply,
    TrainedClassifier,
)
from chatbot.understanding.classifier import Classifier
from chatbot.understanding.extraction import extract

KEPT_CLASSIFIERS = 5


@dataclass(frozen=True, slots=True)
class Loaded:
    rows: int
    was_loaded_before: bool = False


def touch(**_signal: Any) -> None:
    """Tells every process that the knowledge has changed."""
    KnowledgeState.objects.update_or_create(
        id=KnowledgeState.ONLY, defaults={"revision": uuid.uuid4()}
    )


@transaction.atomic
def load(files: KnowledgeFiles) -> Loaded:
    """Adds the rows that are missing and changes none that staff have edited.

    The same files are loaded once: a row that staff deleted does not come back.
    """
    state, _ = KnowledgeState.objects.select_for_update().get_or_create(id=KnowledgeState.ONLY)
    if state.loaded_sha256 == files.sha256:
        return Loaded(0, was_loaded_before=True)
    before = count_rows()
    load_packages(files)
    load_facts(files)
    City.objects.bulk_create(
        [
            City(name=row["name"], coverage=row["coverage"], forms=row["forms"])
            for row in files.cities
        ],
        ignore_conflicts=True,
    )
    Reply.objects.bulk_create(
        [
            Reply(code=code, text_pl=text["pl"], text_en=text["en"])
            for code, text in files.replies.items()
        ],
        ignore_conflicts=True,
    )
    load_intents(files)
    KnowledgeState.objects.filter(id=KnowledgeState.ONLY).update(loaded_sha256=files.sha256)
    touch()
    return Loaded(count_rows() - before)


def count_rows() -> int:
    return sum(
        model.objects.count() for model in (Package, Fact, City, Reply, Intent, IntentPhrase)
    )


def load_packages(files: KnowledgeFiles) -> None:
    packages = []
    for position, row in enumerate(files.facts["packages"]):
        low, high = row.get("price_per_m2_range", (None, None))
        packages.append(
            Package(
                code=row["code"],
                name=row["name"],
                aliases=row["aliases"],
                price_per_m2=row.get("price_per_m2"),
                min_price_per_m2=low,
                max_price_per_m2=high,
                position=position,
            )
        )
    Package.objects.bulk_create(packages, ignore_conflicts=True)


def load_facts(files: KnowledgeFiles) -> None:
    packages = {package.code: package for package in Package.objects.all()}
    Fact.objects.bulk_create(
        [
            Fact(
                package=packages.get(code),
                key=key,
                value_pl=polish,
                value_en="" if english == polish else english,
            )
            for code, key, polish, english in files.fact_rows
        ],
        ignore_conflicts=True,
    )


def load_intents(files: KnowledgeFiles) -> None:
    Intent.objects.bulk_create(
        [
            Intent(
                code=row["code"],
                title_pl=row["title_pl"],
                title_en=row["title_en"],
                question_pl=row["question_pl"],
                question_en=row["question_en"],
                answer_pl=row["answer_pl"].strip(),
                answer_en=row["answer_en"].strip(),
                package_answer_pl=row.get("package_answer_pl", "").strip(),
                package_answer_en=row.get("package_answer_en", "").strip(),
                next_codes=row["next"],
                has_effect=row.get("has_effect", False),
            )
            for row in files.intents
        ],
        ignore_conflicts=True,
    )
    intents = {intent.code: intent for intent in Intent.objects.all()}
    IntentPhrase.objects.bulk_create(
        [
            IntentPhrase(intent=intents[row["code"]], language=language, text=text)
            for row in files.intents
            for language in ("pl", "en")
            for text in row[f"phrases_{language}"]
        ],
        ignore_conflicts=True,
    )


def train_classifier() -> bool:
    """Trains on the phrases as they are now; False where a model of just these is in use.

    Takes a second or two, so it runs in a command or a task, never in a request.
    """
    vocabulary = selectors.read_vocabulary()
    phrases = IntentPhrase.objects.filter(intent__is_active=True).order_by("id")
    examples = [
        (extract(text, vocabulary).masked, code)
        for text, code in phrases.values_list("text", "intent__code")
    ]
    digest = hashlib.sha256(repr(examples).encode()).hexdigest()
    newest = TrainedClassifier.objects.order_by("-id").first()
    if not examples or (newest and newest.phrases_sha256 == digest):
        return False
    data = Classifier.train(examples).to_bytes()
    keep_classifier(digest, data)
    return True


@transaction.atomic
def keep_classifier(digest: str, data: bytes) -> None:
    """The newest row serves; a few older ones stay to go back to."""
    TrainedClassifier.objects.filter(phrases_sha256=digest).delete()
    TrainedClassifier.objects.create(phrases_sha256=digest, data=data)
    newest = TrainedClassifier.objects.order_by("-id").values("id")[:KEPT_CLASSIFIERS]
    TrainedClassifier.objects.exclude(id__in=list(newest.values_list("id", flat=True))).delete()
    touch()
