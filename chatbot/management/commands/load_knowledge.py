from typing import Any

from django.core.management.base import BaseCommand

from chatbot import knowledge_files
from chatbot.services import knowledge, providing
from chatbot.services.providing import Provided


class Command(BaseCommand):
    help = "Loads packages, facts, intents and answers, and trains the classifier. Idempotent."

    def handle(self, *_args: Any, **_options: Any) -> None:
        loaded = knowledge.load(knowledge_files.read())
        provided = providing.provide(has_brought=loaded.rows > 0)
        rows = (
            "The knowledge of this release was loaded before"
            if loaded.was_loaded_before
            else f"Loaded {loaded.rows} rows of knowledge"
        )
        self.stdout.write(f"{rows}; {outcome(provided)}.")
        for question in provided.broken:
            self.stdout.write(f"  wrong: {question}")


def outcome(provided: Provided) -> str:
    if provided.is_active:
        return "the classifier is trained anew"
    if provided.broken:
        return "the new model is not in use, it gets golden answers wrong"
    if provided.is_waiting:
        return "a candidate waits under Admin → Models for staff to decide about"
    return "the classifier is up to date"
