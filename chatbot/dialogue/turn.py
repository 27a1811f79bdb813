"""What an answer may depend on, and what it is made of."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.learned import Learned
from chatbot.quotes import PackagePrice, Quote
from chatbot.rendering import Figures, Speaker
from chatbot.understanding.bare import is_bare, is_small_talk
from chatbot.understanding.classifier import Ranking, Thresholds, is_sure
from chatbot.understanding.extraction import Extracted

THRESHOLDS = Thresholds()

PRICE_WORD = re.compile(
    r"\b(?:ile|cen(?:a|e|y|ie)?|koszt\w*|wycen\w*|how much|prices?|costs?|quote)\b"
)
# Who names the area together with a package or a price word wants the price, even where the rest
# of the sentence sounds like one of these: "mam 60 m2 od dewelopera w Gdańsku, ile za Comfort?"
YIELDING = frozenset({"coverage", "package_details", "handover_inspection", "developer_state"})

Values = dict[str, str]


@dataclass(frozen=True, slots=True)
class State:
    """Where the dialogue stands between two messages."""

    fallbacks: int = 0  # in a row
    asked: str = ""  # what the last answer asked for: "area" or nothing
    visitor_messages: int = 0

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "State":
        return cls(**{name: data[name] for name in cls.__slots__ if name in data})

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Suggestion:
    title: str
    payload: str

    def as_json(self) -> dict[str, str]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Turn:
    """One message with everything that an answer may depend on."""

    folded: str
    extracted: Extracted
    before: Learned
    learned: Learned  # `before` and what this message says
    state: State
    ranking: Ranking
    knowledge: Knowledge
    figures: Figures
    language: str
    has_consent: bool

    @property
    def speaker(self) -> Speaker:
        return Speaker(self.figures, self.language, self.package.code if self.package else None)

    def say(self, code: str, values: Values | None = None) -> str:
        template = self.knowledge.replies.get(code)
        return self.speaker.render_anyway(self.in_language(template), values) if template else ""

    def in_language(self, both: tuple[str, str]) -> str:
        return both[1] if self.language == "en" else both[0]

    def is_new(self, *names: str) -> bool:
        """This message named one of them, whether or not it was known before."""
        return any(getattr(self.extracted, name) is not None for name in names)

    @property
    def named(self) -> tuple[PackagePrice, ...]:
        prices = (self.figures.price(code) for code in self.extracted.packages)
        return tuple(price for price in prices if price)

    @property
    def package(self) -> PackagePrice | None:
        """The one that is spoken of; none while the visitor weighs several."""
        return None if len(self.named) > 1 else self.figures.price(self.learned.package)

    @property
    def quote(self) -> Quote | None:
        area = self.learned.square_meters
        return Quote(self.package, area) if self.package and area is not None else None

    @property
    def is_bare(self) -> bool:
        return is_bare(self.extracted.masked)

    @property
    def sure_intent(self) -> KnownIntent | None:
        """The classifier's answer, where it is sure."""
        intent = self.knowledge.intents.get(self.ranking.best or "")
        if intent is None or self.is_bare:
            return None
        sure = is_sure(self.ranking, THRESHOLDS, has_effect=intent.has_effect)
        return intent if sure else None

    @property
    def asks_price(self) -> bool:
        return PRICE_WORD.search(self.folded) is not None

    @property
    def asks_only_price(self) -> bool:
        """ "Ile?", "a ile to będzie w Gdańsku"."""
        return self.asks_price and is_small_talk(self.extracted.masked)

    @property
    def wants_quote(self) -> bool:
        has_area, intent = self.is_new("square_meters"), self.sure_intent
        names_package = bool(self.named or self.extracted.denied)
        if intent is None:
            return has_area or names_package or self.asks_only_price
        if intent.code in YIELDING:
            return has_area and (names_package or self.asks_price)
        return intent.code == "quote"


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    intent: str
    source: str = "rule"
    quote: Quote | None = None
    suggestions: tuple[Suggestion, ...] = ()
    asked: str = ""
    is_fallback: bool = False
    learned: Learned = field(default_factory=Learned)
    state: State = field(default_factory=State)
