"""Cities by any of their inflected forms, as whole words."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.text import words

WORD = re.compile(r"[^\W_]+")
AWAY = re.compile(r"(?:\b|[0-9])(?:km|kilomet\w+)(?: \w+){0,2} (?:od|za|from|of) $")
LOOK_BACK = 40  # characters


class CityNames(NamedTuple):
    name: str
    forms: tuple[str, ...]


class PlaceMention(NamedTuple):
    start: int
    end: int
    name: str


class Gazetteer:
    def __init__(self, cities: Iterable[CityNames]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        for city in cities:
            for form in (city.name, *city.forms):
                self._names.setdefault(tuple(words(form)), city.name)
        self._longest = max(map(len, self._names), default=0)

    def find(self, text: str) -> list[PlaceMention]:
        """The longest name at each place of the folded text."""
        tokens = list(WORD.finditer(text))
        found: list[PlaceMention] = []
        for index, token in enumerate(tokens):
            if found and token.start() < found[-1].end:
                continue
            if mention := self._longest_at(tokens[index : index + self._longest]):
                found.append(mention)
        return found

    def _longest_at(self, tokens: list[re.Match[str]]) -> PlaceMention | None:
        for length in range(len(tokens), 0, -1):
            key = tuple(token[0] for token in tokens[:length])
            if key in self._names:
                return PlaceMention(tokens[0].start(), tokens[length - 1].end(), self._names[key])
        return None


def take_city(draft: Draft, gazetteer: Gazetteer) -> str | None:
    found = gazetteer.find(draft.text)
    meant = affirmed(draft.text, [mention for mention in found if not is_away(draft.text, mention)])
    draft.take([(mention.start, mention.end) for mention in found], "xcity")
    return meant[-1].name if meant else None


def is_away(text: str, mention: PlaceMention) -> bool:
    """ "100 km od Wrocławia" is not Wrocław."""
    return AWAY.search(text[max(mention.start - LOOK_BACK, 0) : mention.start]) is not None
