"""What the bot understands: intents, sentences, names and a classifier, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from chatbot.understanding.classifier import Classifier
from chatbot.understanding.extraction import Vocabulary

Both = tuple[str, str]  # in Polish, in English


@dataclass(frozen=True, slots=True)
class KnownIntent:
    code: str
    title: Both
    question: Both
    answer: Both
    package_answer: Both
    next_codes: tuple[str, ...]
    has_effect: bool


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`coverage` by the name of the city; no classifier where none was trained yet."""

    revision: object
    intents: Mapping[str, KnownIntent]
    replies: Mapping[str, Both]
    coverage: Mapping[str, str]
    vocabulary: Vocabulary
    classifier: Classifier | None
