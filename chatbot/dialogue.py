"""From what a message says to what is answered: an ordered list of rules, the first that
has an answer gives it. No database, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.learned import Learned
from chatbot.quotes import PackagePrice, Quote, fit_budget
from chatbot.rendering import Figures, MissingFigureError, Speaker
from chatbot.understanding.bare import is_bare
from chatbot.understanding.classifier import Ranking, Thresholds, is_sure
from chatbot.understanding.extraction import Extracted
from chatbot.understanding.high_stakes import at_stake

THRESHOLDS = Thresholds()
SUGGESTIONS_MAX = 3
SUGGESTED_FROM = 0.08  # below this probability a suggestion would be a guess
HUMAN_AFTER = 2  # fallbacks in a row

# Said where the knowledge isn't loaded, and so there is nothing else to say.
SPEECHLESS = {
    "pl": "Nie potrafię teraz odpowiedzieć. Proszę spróbować później.",
    "en": "I can't answer just now. Please try again later.",
}

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
        return Speaker(self.figures, self.language, self.learned.package)

    def say(self, code: str, values: Values | None = None) -> str:
        template = self.knowledge.replies.get(code)
        return self.speaker.render_anyway(self.in_language(template), values) if template else ""

    def in_language(self, both: tuple[str, str]) -> str:
        return both[1] if self.language == "en" else both[0]

    def is_new(self, *names: str) -> bool:
        """This message named one of them, whether or not it was known before."""
        return any(getattr(self.extracted, name) is not None for name in names)

    @property
    def package(self) -> PackagePrice | None:
        return self.figures.price(self.learned.package)

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
    def wants_quote(self) -> bool:
        intent = self.sure_intent
        return (
            intent.code == "quote" if intent else bool(self.is_new("square_meters") or self.named)
        )

    @property
    def named(self) -> tuple[PackagePrice, ...]:
        prices = (self.figures.price(code) for code in self.extracted.packages)
        return tuple(price for price in prices if price)


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


Rule = Callable[[Turn], Answer | None]


def answer(turn: Turn) -> Answer:
    """Exactly one answer to any message."""
    found = next(given for rule in RULES if (given := rule(turn)))
    notes = [text for note in NOTES if (text := note(turn, found))]
    return replace(
        found,
        text="\n\n".join([found.text or SPEECHLESS[turn.language], *notes]),
        learned=turn.learned if found.intent != "area_out_of_range" else forget_area(turn),
        state=State(
            fallbacks=turn.state.fallbacks + 1 if found.is_fallback else 0,
            asked=found.asked,
            visitor_messages=turn.state.visitor_messages + 1,
        ),
    )


def forget_area(turn: Turn) -> Learned:
    return replace(turn.learned, square_meters=turn.before.square_meters)


def high_stakes(turn: Turn) -> Answer | None:
    intent = turn.knowledge.intents.get(at_stake(turn.folded) or "")
    if intent is None:
        return None
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), intent_values(turn))
    return intent_answer(turn, intent, text, source="rule")


def unknown_package(turn: Turn) -> Answer | None:
    asked = turn.extracted.unknown_package
    if not asked:
        return None
    return Answer(
        turn.say("unknown_package", {"asked": asked}),
        "unknown_package",
        suggestions=package_suggestions(turn.figures.prices),
    )


def area_out_of_range(turn: Turn) -> Answer | None:
    area = turn.extracted.square_meters
    fault = turn.figures.area_fault(area) if area is not None else ""
    if not fault:
        return None
    return Answer(turn.say(f"area_{fault}"), "area_out_of_range", asked="area")


def budget(turn: Turn) -> Answer | None:
    """What a budget pays for: asked for by naming it, or by naming the area it waited for."""
    money, area = turn.learned.budget, turn.learned.square_meters
    waited = turn.is_new("square_meters") and not turn.learned.package
    if money is None or not (turn.is_new("budget") or waited):
        return None
    amount = {"budget": turn.speaker.money(money)}
    if area is None:
        return Answer(turn.say("budget_ask_area", amount), "budget", asked="area")
    fits, misses = fit_budget(turn.figures.prices, area, money)
    values = amount | {
        "area": turn.speaker.area(area),
        "fits": fit_lines(turn, fits),
        "rest": fit_lines(turn, misses),
    }
    code = "budget_fits" if fits and misses else "budget_all_fit" if fits else "budget_none"
    return Answer(
        turn.say(code, values),
        "budget",
        suggestions=package_suggestions([fit.quote.price for fit in fits]),
    )


def fit_lines(turn: Turn, fits: list[Any]) -> str:
    words = {"pl": ("zostaje", "brakuje", "od "), "en": ("left", "short", "from ")}
    left, short, start = words[turn.language]
    lines = []
    for fit in fits:
        word = left if fit.margin >= 0 else short
        total = turn.speaker.money(fit.quote.total_min)
        prefix = start if fit.quote.price.is_range else ""
        margin = turn.speaker.money(abs(fit.margin))
        lines.append(f"• {fit.quote.price.name}: {prefix}{total} ({word} {margin})")
    return "\n".join(lines)


def quote(turn: Turn) -> Answer | None:
    if not turn.wants_quote:
        return None
    area = turn.learned.square_meters
    if area is None:
        return ask_area(turn)
    if len(turn.named) > 1:
        return quote_each(turn, turn.named, area)
    if turn.package:
        return quote_one(turn, Quote(turn.package, area))
    return quote_each(turn, turn.figures.prices, area)


def ask_area(turn: Turn) -> Answer:
    if turn.package:
        text = turn.say("ask_area", {"quote.package": turn.package.name})
    else:
        text = turn.say("ask_area_any")
    return Answer(text, "quote", asked="area")


def quote_one(turn: Turn, quote: Quote) -> Answer:
    speaker = turn.speaker
    values = {
        "quote.package": quote.price.name,
        "quote.area": speaker.area(quote.square_meters),
        "quote.price": speaker.price(quote.price),
        "quote.total": total_text(speaker, quote),
        "quote.total_min": speaker.money(quote.total_min),
        "quote.total_max": speaker.money(quote.total_max),
    }
    code = "quote_range" if quote.price.is_range else "quote"
    return Answer(
        turn.say(code, values), "quote", quote=quote, suggestions=next_suggestions(turn, "quote")
    )


def quote_each(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer:
    speaker = turn.speaker
    lines = "\n".join(
        f"• {price.name}: {total_text(speaker, Quote(price, area))}" for price in prices
    )
    return Answer(
        turn.say("quote_all", {"quote.area": speaker.area(area), "quotes": lines}),
        "quote",
        suggestions=package_suggestions(prices),
    )


def total_text(speaker: Speaker, quote: Quote) -> str:
    if quote.price.is_range:
        return speaker.money_range(quote.total_min, quote.total_max)
    return speaker.money(quote.total_min)


def contact(turn: Turn) -> Answer | None:
    if not turn.is_bare or not turn.is_new("email", "phone"):
        return None
    code = "contact_noted" if turn.has_consent else "consent_request"
    return Answer(turn.say(code), "contact")


def known_intent(turn: Turn) -> Answer | None:
    intent = turn.sure_intent
    if intent is None or (intent.code == "coverage" and turn.learned.city):
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="nlu") if text else None


def city(turn: Turn) -> Answer | None:
    intent = turn.sure_intent
    asks = intent is not None and intent.code == "coverage"
    if not turn.learned.city or not (asks or turn.is_new("city")):
        return None
    return Answer(
        city_text(turn, turn.learned.city),
        "coverage",
        suggestions=next_suggestions(turn, "coverage"),
    )


def city_text(turn: Turn, name: str) -> str:
    return turn.say(f"city_{turn.knowledge.coverage.get(name, 'elsewhere')}", {"city": name})


def name(turn: Turn) -> Answer | None:
    if not turn.extracted.name:
        return None
    return Answer(turn.say("name_noted", {"visitor.name": turn.extracted.name}), "name")


def did_you_mean(turn: Turn) -> Answer | None:
    """Unsure: what it may have been, as buttons. A second time in a row a person is offered."""
    codes = [code for code, probability in turn.ranking.intents if probability >= SUGGESTED_FROM]
    is_heard = turn.ranking.known_share >= THRESHOLDS.known_share
    suggestions = intent_suggestions(turn, codes)
    if not suggestions or not is_heard or turn.state.fallbacks + 1 >= HUMAN_AFTER:
        return None
    return Answer(
        turn.say("did_you_mean"), "unsure", "fallback", suggestions=suggestions, is_fallback=True
    )


def fallback(turn: Turn) -> Answer:
    needs_human = turn.state.fallbacks + 1 >= HUMAN_AFTER
    code = "fallback_human" if needs_human else "fallback"
    offered = ["human"] if needs_human else []
    return Answer(
        turn.say(code),
        "fallback",
        "fallback",
        suggestions=intent_suggestions(turn, [*offered, "price_list", "quote", "booking"]),
        is_fallback=True,
    )


RULES: tuple[Rule, ...] = (
    high_stakes,
    unknown_package,
    area_out_of_range,
    budget,
    quote,
    contact,
    known_intent,
    city,
    name,
    did_you_mean,
    fallback,
)


def note_of_city(turn: Turn, found: Answer) -> str:
    """A city beside a question: its coverage is told where it isn't plainly served."""
    named = turn.extracted.city
    if not named or found.intent == "coverage":
        return ""
    return "" if turn.knowledge.coverage.get(named) == "served" else city_text(turn, named)


def note_of_contact(turn: Turn, found: Answer) -> str:
    if found.intent == "contact" or not turn.is_new("email", "phone"):
        return ""
    return turn.say("contact_noted" if turn.has_consent else "consent_request")


NOTES: tuple[Callable[[Turn, Answer], str], ...] = (note_of_city, note_of_contact)


def intent_answer(turn: Turn, intent: KnownIntent, text: str, *, source: str) -> Answer:
    return Answer(text, intent.code, source, suggestions=next_suggestions(turn, intent.code))


def intent_text(turn: Turn, intent: KnownIntent) -> str | None:
    """About the package that is spoken of, where the intent can tell them apart.

    None where a fact that the answer needs is gone: then nothing is said of it.
    """
    about_one = turn.in_language(intent.package_answer) if turn.package else ""
    values = intent_values(turn)
    for template in filter(None, (about_one, turn.in_language(intent.answer))):
        try:
            return turn.speaker.render(template, values)
        except MissingFigureError:
            continue
    return None


def intent_values(turn: Turn) -> Values:
    return {"company.booking_url": booking_url(turn.speaker, turn.learned)}


def booking_url(speaker: Speaker, learned: Learned) -> str:
    """Filled in with what is known, so that the visitor need not type it again."""
    if "company.booking_url" not in speaker.figures.facts:
        return ""
    url = speaker.fact("company.booking_url")
    known = {"name": learned.name, "email": learned.email}
    query = urlencode({key: value for key, value in known.items() if value})
    return f"{url}?{query}" if query else url


def next_suggestions(turn: Turn, code: str) -> tuple[Suggestion, ...]:
    intent = turn.knowledge.intents.get(code)
    return intent_suggestions(turn, intent.next_codes) if intent else ()


def intent_suggestions(turn: Turn, codes: Any) -> tuple[Suggestion, ...]:
    intents = (turn.knowledge.intents.get(code) for code in codes)
    found = [
        Suggestion(turn.in_language(intent.title), turn.in_language(intent.question))
        for intent in intents
        if intent
    ]
    return tuple(found[:SUGGESTIONS_MAX])


def package_suggestions(prices: Any) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(price.name, price.name) for price in prices)
