"""Cities by any of their inflected forms, as whole words."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.text.drafts import Draft, affirmed
from chatbot.understanding.text.text import words

WORD = regex(r"[^\W_]+")
AWAY = regex(r"(?:\b|[0-9])(?:km|kilomet\w+)(?: \w+){0,2} (?:od|za|from|of) $")
# "Kosakowo koło Gdyni i Rumi" is Kosakowo; "przeprowadzam się z Łodzi" is no place of ours.
BESIDE = regex(
    r"\b(?:k|kolo|niedaleko|nieopodal|obok|okolicy?|pod|przy|w (?:okolic\w+|poblizu)"
    r"|(?:po)?miedzy|blisko|between|close to|near|next to|outside)\.? $"
)
JOINED = regex(r",? ?(?:a|albo|and|czy|i|lub|or|oraz) |, ?")
FROM = regex(r"\b(?:z|ze|from) $")
# "Mieszkanie w Poznaniu, ale mieszkam w Gdańsku": the flat's town is asked about.
LIVES_BEFORE = regex(
    r"\b(?:mieszkam|mieszkamy|pracuje|pracujemy|(?:i|we) (?:live|work)"
    r"|(?:i am|i'm|we are|we're) based)"
    r"(?: (?:na co dzien|na razie|now|obecnie|teraz))? (?:in|kolo|near|pod|w|we) $"
)
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
        self._first = {name[0] for name in self._names}
        self._longest = max(map(len, self._names), default=0)

    def find(self, text: str) -> list[PlaceMention]:
        """The longest name at each place of the folded text."""
        tokens = list(WORD.finditer(text))
        found: list[PlaceMention] = []
        for index, token in enumerate(tokens):
            if found and token.start() < found[-1].end:
                continue
            if token[0] not in self._first:
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
    here = [mention for mention in found if not is_away(draft.text, mention)]
    meant = affirmed(draft.text, of_flats(draft.text, here))
    draft.take([(mention.start, mention.end) for mention in found], "xcity")
    beside = {*landmarks(draft.text, found)}
    places = [mention for mention in meant if mention not in beside] or meant
    return places[-1].name if places else None


def landmarks(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Those that only say where another place is."""
    beside: list[PlaceMention] = []
    for mention in mentions:
        start = max(mention.start - LOOK_BACK, 0)
        is_next = bool(beside) and JOINED.fullmatch(text[beside[-1].end : mention.start])
        if is_next or BESIDE.search(text[start : mention.start]):
            beside.append(mention)
    return beside


def towns_asked(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """All that are meant, each once."""
    found = gazetteer.find(text)
    beside = {*landmarks(text, found)}
    here = [m for m in found if m not in beside and not is_away(text, m)]
    came = [m for m in here if not is_after(FROM, text, m)]
    return tuple(dict.fromkeys(mention.name for mention in affirmed(text, of_flats(text, came))))


def lives_elsewhere(text: str, gazetteer: Gazetteer) -> bool:
    found = gazetteer.find(text)
    return len(of_flats(text, found)) < len(found)


def of_flats(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Without the town that the visitor lives in, where another is told."""
    others = [m for m in mentions if not is_after(LIVES_BEFORE, text, m)]
    return others if any(not is_after(FROM, text, m) for m in others) else mentions


def is_after(words: re.Pattern[str], text: str, mention: PlaceMention) -> bool:
    return words.search(text[max(mention.start - LOOK_BACK, 0) : mention.start]) is not None


def is_away(text: str, mention: PlaceMention) -> bool:
    """ "100 km od Wrocławia" is not Wrocław."""
    return is_after(AWAY, text, mention)
