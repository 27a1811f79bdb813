from typing import Any

from django.core.management.base import BaseCommand

from chatbot import knowledge_files
from chatbot.services import knowledge


class Command(BaseCommand):
    help = "Loads packages, facts, intents and answers, and trains the classifier. Idempotent."

    def handle(self, *_args: Any, **_options: Any) -> None:
        loaded = knowledge.load(knowledge_files.read())
        is_trained = knowledge.train_classifier()
        rows = (
            "The knowledge of this release was loaded before"
            if loaded.was_loaded_before
            else f"Loaded {loaded.rows} rows of knowledge"
        )
        classifier = "trained anew" if is_trained else "up to date"
        self.stdout.write(f"{rows}; the classifier is {classifier}.")
