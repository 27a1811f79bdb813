"""Reads across tables."""

from chatbot.selectors.conversations import history, opened_conversation, opening
from chatbot.selectors.knowledge import (
    figures,
    knowledge_at,
    phrases_now,
    read_vocabulary,
    read_words,
    revision,
    stored_classifier,
)
from chatbot.selectors.teaching import (
    active_model,
    golden_answers,
    last_put_in_use,
    learned_beside,
    open_questions,
    unlearned,
)

__all__ = [
    "active_model",
    "figures",
    "golden_answers",
    "history",
    "knowledge_at",
    "last_put_in_use",
    "learned_beside",
    "open_questions",
    "opened_conversation",
    "opening",
    "phrases_now",
    "read_vocabulary",
    "read_words",
    "revision",
    "stored_classifier",
    "unlearned",
]
