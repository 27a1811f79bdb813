"""A message while it is being read: what was understood is blanked out for the next reader."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from chatbot.patterns import regex
from chatbot.understanding.text.text import fold, tidy

BLANK = "\0"  # never in a tidy text, and neither a word nor a digit
LEFT_OVER_NUMBER = regex(
    r"(?<![^\W_])\d+(?:[ .,:/+-]\d+)*(?![^\W_])"  # "m2" and "3d" are words
    r"|(?<![^\W_])\d+(?:[.,]\d+)?(?=(?:m2?|mkw|cm|km|zl|tys|k)\b)"
    r"|\d{3,}"
)
SPACE_BEFORE_MARK = regex(r" (?=[,.;:!?)])")
NEGATION = regex(r"\b(?:nie|not|zamiast|instead of) (?:(?:w|we|z|na|o|jest|mam|in|from) )?$")
NEGATION_LENGTH = 16  # characters of text in which a negation fits


class Mention(Protocol):
    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=Mention)


def affirmed(text: str, mentions: list[M]) -> list[M]:
    """Without those after "nie" or "zamiast", unless nothing else is named."""
    return [mention for mention in mentions if not is_negated(text, mention)] or mentions


def is_negated(text: str, mention: Mention) -> bool:
    start = max(mention.start - NEGATION_LENGTH, 0)
    return NEGATION.search(text[start : mention.start]) is not None


class Draft:
    """`text` is folded, `written` keeps case and diacritics; offsets are the same in both."""

    def __init__(self, message: str) -> None:
        self.written = tidy(message)
        self.text = fold(self.written)
        self._folded = self.text
        self._taken: list[tuple[int, int, str]] = []

    @property
    def folded(self) -> str:
        """All of it, whatever was taken."""
        return self._folded

    def take(self, spans: Iterable[tuple[int, int]], placeholder: str) -> None:
        if not (found := sorted(spans)):
            return
        pieces, at = [], 0
        for start, end in found:
            self._taken.append((start, end, placeholder))
            pieces += [self.text[at:start], BLANK * (end - start)]
            at = end
        self.text = "".join([*pieces, self.text[at:]])

    def taken(self, placeholder: str) -> list[tuple[int, int]]:
        return [(start, end) for start, end, taken in self._taken if taken == placeholder]

    def masked(self) -> str:
        """The folded text with a placeholder for each thing taken and each number left."""
        self.take([match.span() for match in LEFT_OVER_NUMBER.finditer(self.text)], "xnumber")
        return self.with_placeholders()

    def with_placeholders(self) -> str:
        pieces, at = [], 0
        for start, end, placeholder in sorted(self._taken):
            pieces += [self._folded[at:start], f" {placeholder} "]
            at = end
        pieces.append(self._folded[at:])
        return SPACE_BEFORE_MARK.sub("", " ".join("".join(pieces).split()))
