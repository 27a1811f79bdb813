"""What the widget asks for before the first message."""

from datetime import timedelta
from typing import Any

from django.conf import settings

from chatbot import selectors
from chatbot.dialogue import Suggestion, booking_url
from chatbot.learned import Learned
from chatbot.rendering import Speaker
from consent.selectors import texts_for_widget

THEME = {"color": "#0f5c4d"}
WIDGET_PREFIX = "widget_"  # replies that are words of the widget itself
FOLLOWUP_SEEN_WITHIN = timedelta(days=7)
OPENING = "greeting"  # the intent whose next steps are offered first


def kept_minutes() -> int:
    """How long a browser keeps the session of a visitor who agreed to follow-ups: until a while
    after the last of them, so that they are seen when the widget opens again."""
    return int((settings.FOLLOWUP_DELAYS[-1] + FOLLOWUP_SEEN_WITHIN).total_seconds() // 60)


def widget_config(language: str) -> dict[str, Any]:
    """`consents` holds one entry a purpose, once there are published texts to agree to."""
    figures, revision = selectors.figures()
    knowledge = selectors.knowledge_at(revision)
    speaker = Speaker(figures, language)
    index = 1 if language == "en" else 0
    texts = {
        code.removeprefix(WIDGET_PREFIX): both[index]
        for code, both in knowledge.replies.items()
        if code.startswith(WIDGET_PREFIX)
    }
    if OPENING in knowledge.replies:
        texts["greeting"] = speaker.render_anyway(knowledge.replies[OPENING][index])
    opening = knowledge.intents.get(OPENING)
    offered = [
        Suggestion(intent.title[index], intent.question[index])
        for code in (opening.next_codes if opening else ())
        if (intent := knowledge.intents.get(code))
    ]
    return {
        "language": language,
        "texts": texts,
        "theme": THEME,
        "suggestions": [suggestion.as_json() for suggestion in offered],
        "privacy_policy_url": settings.PRIVACY_POLICY_URL,
        "booking_url": booking_url(speaker, Learned()),
        "session_timeout_minutes": int(figures.number("session.timeout_minutes") or 0),
        "session_kept_minutes": kept_minutes(),
        "packages": {price.code: price.name for price in figures.prices},
        "consents": texts_for_widget(language),
    }
