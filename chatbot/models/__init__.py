"""The conversation (what visitors said) and the knowledge (what staff teach the bot)."""

from chatbot.models.conversation import ChatConversation, ChatMessage, Lead
from chatbot.models.knowledge import (
    City,
    Fact,
    Intent,
    IntentPhrase,
    KnowledgeState,
    Language,
    Package,
    Reply,
)
from chatbot.models.teaching import (
    GoldenAnswer,
    TeachingEvent,
    TrainedClassifier,
    UnansweredQuestion,
)

__all__ = [
    "ChatConversation",
    "ChatMessage",
    "City",
    "Fact",
    "GoldenAnswer",
    "Intent",
    "IntentPhrase",
    "KnowledgeState",
    "Language",
    "Lead",
    "Package",
    "Reply",
    "TeachingEvent",
    "TrainedClassifier",
    "UnansweredQuestion",
]
