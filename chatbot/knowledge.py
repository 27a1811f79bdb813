"""What the bot understands: intents, sentences, names and a classifier, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from chatbot.understanding.extraction import Vocabulary
from chatbot.understanding.intents.classifier import Classifier
from chatbot.understanding.text.text import fold

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
    asked_by_button: Mapping[str, KnownIntent] = field(init=False)  # by the folded question

    def __post_init__(self) -> None:
        by_question = {
            fold(question): intent
            for intent in self.intents.values()
            for question in intent.question
        }
        object.__setattr__(self, "asked_by_button", by_question)
