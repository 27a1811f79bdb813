"""From phrases to a model, to the bytes that are stored, and back."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from chatbot.understanding.extraction import Vocabulary, extract
from chatbot.understanding.intents import classifier as trainer
from chatbot.understanding.intents.classifier import Classifier

Phrase: TypeAlias = tuple[str, str]  # what visitors say, the code of the intent


class UnreadableError(ValueError):
    """The stored bytes are no model, or one that this release can't read."""


def examples(phrases: Iterable[Phrase], vocabulary: Vocabulary) -> list[Phrase]:
    """As the classifier reads them: folded, and masked with the names of the vocabulary."""
    return [(masked(text, vocabulary), code) for text, code in phrases]


@lru_cache(maxsize=20_000)  # a worker that trains again reads the new phrases alone
def masked(text: str, vocabulary: Vocabulary) -> str:
    return extract(text, vocabulary).masked


def digest(learned: Iterable[Phrase]) -> str:
    """The same only where training again would give the same: of the examples and the trainer."""
    program = Path(trainer.__file__).read_bytes()
    return hashlib.sha256(program + repr(sorted(set(learned))).encode()).hexdigest()


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read(data: bytes, expected_sha256: str) -> Classifier:
    """Raises UnreadableError."""
    if sha256(data) != expected_sha256:
        raise UnreadableError("the bytes are not those that were stored")
    try:
        return Classifier.from_bytes(data)
    except (ValueError, KeyError, EOFError, OSError, zipfile.BadZipFile, zlib.error) as error:
        raise UnreadableError(type(error).__name__) from error
