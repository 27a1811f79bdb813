"""The words of a follow-up, filled in. Pure: figures and what the visitor told are passed in."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chatbot.learned import Learned
from chatbot.quotes import Quote
from chatbot.rendering import Figures, MissingFigureError, Speaker, unknown_placeholders

# What a text may ask for beside the company's facts. A visitor need not have told any of it.
VISITOR_KEYS = (
    "visitor.name",
    "visitor.package",
    "visitor.area",
    "visitor.city",
    "quote.price",
    "quote.total",
)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\s]+")
VALUE_MAX_LENGTH = 100
SUBJECT_MAX_LENGTH = 300  # what staff may type (150), with what the visitor told in it


@dataclass(frozen=True, slots=True)
class Template:
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Wording:
    subject: str
    body: str

    @property
    def paragraphs(self) -> list[str]:
        return [part.strip() for part in re.split(r"\n\s*\n", self.body) if part.strip()]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text can't be used, and where."""

    line: int
    key: str
    kind: str  # unknown, optional (has to stand in brackets), bracket


def worded(template: Template, speaker: Speaker, values: Mapping[str, str]) -> Wording:
    """Raises MissingFigureError where a fact that the text asks for has no row any more."""
    return Wording(
        subject=on_one_line(filled(template.subject, speaker, values))[:SUBJECT_MAX_LENGTH],
        body=filled(template.body.replace("\r\n", "\n"), speaker, values).strip(),
    )


def filled(text: str, speaker: Speaker, values: Mapping[str, str]) -> str:
    """`[what is optional]` is left out where nothing fills a placeholder in it."""
    parts = []
    for is_optional, part in segments(text):
        try:
            parts.append(rendered(part, speaker, values))
        except MissingFigureError:
            if not is_optional:
                raise
    return "".join(parts)


def rendered(part: str, speaker: Speaker, values: Mapping[str, str]) -> str:
    """With the space around it, which rendering takes off."""
    core = part.strip()
    if not core:
        return part
    start = part.index(core)
    return part[:start] + speaker.render(core, values) + part[start + len(core) :]


def segments(text: str) -> Iterator[tuple[bool, str]]:
    """Whether it stood in brackets, and the text without them."""
    for number, part in enumerate(re.split(r"\[([^\[\]]*)\]", text)):
        if part:
            yield number % 2 == 1, part


def visitor_values(learned: Learned, figures: Figures, language: str) -> dict[str, str]:
    """What the visitor told, each on one line and short: it is hostile until shown otherwise."""
    price = figures.price(learned.package)
    speaker = Speaker(figures, language, learned.package)
    quote = quote_of(learned, figures)
    values = {
        "visitor.name": one_line(learned.name or ""),
        "visitor.package": price.name if price else "",
        "visitor.area": speaker.area(learned.square_meters) if learned.square_meters else "",
        "visitor.city": one_line(learned.city or ""),
        "quote.price": speaker.price(price) if price and quote else "",
        "quote.total": speaker.total(quote) if quote else "",
    }
    return {key: value for key, value in values.items() if value}


def quote_of(learned: Learned, figures: Figures) -> Quote | None:
    """By today's prices; None where the area is none that the company takes on."""
    price, area = figures.price(learned.package), learned.square_meters
    if price is None or area is None or figures.area_fault(area):
        return None
    return Quote(price, area)


def one_line(text: str) -> str:
    """Of a visitor's: short, and without signs that nobody sees."""
    seen = "".join(sign for sign in on_one_line(text) if unicodedata.category(sign) != "Cf")
    return seen.strip()[:VALUE_MAX_LENGTH]


def on_one_line(text: str) -> str:
    return UNPRINTABLE.sub(" ", text).strip()


def faults(text: str, facts: set[str], attributes: set[str], packages: set[str]) -> list[Fault]:
    """What a text must be changed for before it can be saved, each with its line, from 1."""
    found = [
        Fault(line, key, "unknown")
        for line, words in enumerate(text.splitlines(), start=1)
        for key in unknown_placeholders(words, facts | set(VISITOR_KEYS), attributes, packages)
    ]
    outside = blanked(text)
    found += [
        Fault(line, key, "optional")
        for line, words in enumerate(outside.splitlines(), start=1)
        for key in VISITOR_KEYS
        if f"{{{key}" in words
    ]
    found += [
        Fault(line, sign, "bracket")
        for line, words in enumerate(outside.splitlines(), start=1)
        for sign in "[]"
        if sign in words
    ]
    return sorted(found, key=lambda fault: (fault.line, fault.key))


def blanked(text: str) -> str:
    """The text without what stands in brackets, on the same lines."""
    return re.sub(r"\[[^\[\]]*\]", lambda match: "\n" * match[0].count("\n"), text)
