"""Loads what a fresh database starts with, and tells processes of every change."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from chatbot.golden import RULE_ANSWERS
from chatbot.knowledge_files import KnowledgeFiles
from chatbot.models import (
    City,
    Fact,
    GoldenAnswer,
    Intent,
    IntentPhrase,
    KnowledgeState,
    Package,
    Reply,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    rows: int
    was_loaded_before: bool = False


def touch(**_signal: Any) -> None:
    """Tells every process that the knowledge has changed."""
    KnowledgeState.objects.update_or_create(
        id=KnowledgeState.ONLY, defaults={"revision": uuid.uuid4()}
    )


def lock() -> KnowledgeState:
    """Held until the transaction ends: loads, teachings and activations come one by one."""
    return KnowledgeState.objects.select_for_update().get_or_create(id=KnowledgeState.ONLY)[0]


@transaction.atomic
def load(files: KnowledgeFiles) -> Loaded:
    """Adds the rows that are missing and changes none that staff have edited.

    The same files are loaded once: a row that staff deleted does not come back.
    """
    state = lock()
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
    load_golden(files)
    KnowledgeState.objects.filter(id=KnowledgeState.ONLY).update(loaded_sha256=files.sha256)
    touch()
    return Loaded(count_rows() - before)


def count_rows() -> int:
    kinds = (Package, Fact, City, Reply, Intent, IntentPhrase, GoldenAnswer)
    return sum(model.objects.count() for model in kinds)


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


def load_golden(files: KnowledgeFiles) -> None:
    """Without those of intents that staff deleted: no model could answer them."""
    known = {*Intent.objects.values_list("code", flat=True), *RULE_ANSWERS}
    GoldenAnswer.objects.bulk_create(
        [
            GoldenAnswer(
                question=row["question"],
                language=row.get("language", "pl"),
                expected=row["expected"],
                fragments=row.get("fragments", []),
            )
            for row in files.golden
            if row["expected"] in known
        ],
        ignore_conflicts=True,
    )
