"""Answers to what the classifier recognised, and the buttons that lead on."""

from collections.abc import Iterable
from urllib.parse import urlencode

from chatbot.dialogue.turn import Answer, Suggestion, Turn, Values
from chatbot.knowledge import KnownIntent
from chatbot.learned import Learned
from chatbot.quotes import PackagePrice
from chatbot.rendering import MissingFigureError, Speaker
from chatbot.understanding.high_stakes import at_stake

SUGGESTIONS_MAX = 3


def high_stakes(turn: Turn) -> Answer | None:
    intent = turn.knowledge.intents.get(at_stake(turn.folded) or "")
    if intent is None:
        return None
    text = turn.speaker.render_anyway(turn.in_language(intent.answer), intent_values(turn))
    return intent_answer(turn, intent, text, source="rule")


def known_intent(turn: Turn) -> Answer | None:
    intent = turn.sure_intent
    if intent is None or (intent.code == "coverage" and turn.is_new("city")):
        return None
    text = intent_text(turn, intent)
    return intent_answer(turn, intent, text, source="nlu") if text else None


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


def intent_suggestions(turn: Turn, codes: Iterable[str]) -> tuple[Suggestion, ...]:
    intents = (turn.knowledge.intents.get(code) for code in codes)
    found = [
        Suggestion(turn.in_language(intent.title), turn.in_language(intent.question))
        for intent in intents
        if intent
    ]
    return tuple(found[:SUGGESTIONS_MAX])


def package_suggestions(prices: Iterable[PackagePrice]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(price.name, price.name) for price in prices)
