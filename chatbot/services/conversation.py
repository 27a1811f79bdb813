"""A message comes in, an answer is kept and given back: one transaction, no network."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from chatbot import dialogue, selectors
from chatbot.anonymous import kept_text
from chatbot.dialogue import Answer, State, Turn
from chatbot.dialogue.state import UNSURE_OF_PRICE
from chatbot.knowledge import Knowledge
from chatbot.models import ChatConversation, ChatMessage
from chatbot.models.conversation import Sender
from chatbot.registry import hooks
from chatbot.rendering import Figures, Speaker
from chatbot.scoring import MAX_SCORE, lead_score, next_best_action
from chatbot.services.hearing import Said
from chatbot.services.leads import keep_lead, learned_so_far
from chatbot.services.questions import Asked, keep
from chatbot.services.reading import understand
from consent.log import Origin
from consent.services import change_address

GUESSES_KEPT = 3
NOTED = ("contact", "name")
LOCKED = ChatConversation.objects.select_for_update(of=("self",)).select_related("lead")


class IdempotencyConflictError(Exception):
    """The same client_message_id came again with another text."""


@dataclass(frozen=True, slots=True)
class Incoming:
    message: str
    session_id: str
    language: str = "pl"
    client_message_id: uuid.UUID | None = None
    origin: Origin = field(default_factory=partial(Origin, method="chat"))


def converse(incoming: Incoming) -> dict[str, Any]:
    """The answer's body as the contract has it. A repeated message gets its first answer.

    Raises IdempotencyConflictError where a client_message_id comes again with another text.
    """
    figures, revision = selectors.figures()
    knowledge = selectors.knowledge_at(revision)
    try:
        return _converse(incoming, figures, knowledge)
    except IntegrityError:
        # A message of this session that came at the same moment was faster, and what it wrote was
        # not to be seen yet. Now its conversation is there, and can be locked before it is read.
        return _converse(incoming, figures, knowledge, lock_first=True)


@transaction.atomic
def _converse(
    incoming: Incoming, figures: Figures, knowledge: Knowledge, *, lock_first: bool = False
) -> dict[str, Any]:
    if lock_first:
        lock_conversation(incoming.session_id)
    conversation = find_conversation(incoming)
    if conversation is None:
        conversation = ChatConversation(session_id=incoming.session_id)
    elif repeated := getattr(conversation, "replayed_message_id", None):
        return replay(conversation, repeated, incoming)
    now = timezone.now()
    turn = understand(said_in(conversation, incoming, figures, now), figures, knowledge)
    answer = dialogue.answer(turn)
    if is_left_open(turn, answer):
        keep_question(incoming, turn, now)
    keep_conversation(conversation, incoming, answer, now)
    body = answer_body(conversation, answer, figures)
    answered = keep_messages(conversation, incoming, answer, body, now)
    if conversation.rodo_consent and answer.learned.has_contact:
        keep_lead(conversation, answer.learned, body["lead_score"], figures.weights())
    for hook in hooks.on_message:
        hook(conversation)
    return full_body(conversation, answered, replayed=False)


def lock_conversation(session_id: str) -> None:
    """On PostgreSQL a statement that waits for a lock still sees what there was before it waited
    (but for the row it waited for), so what was written meanwhile takes another statement."""
    rows = ChatConversation.objects.select_for_update().filter(session_id=session_id)
    list(rows.values_list("pk"))


def find_conversation(incoming: Incoming) -> ChatConversation | None:
    """Locked until the transaction ends, so messages of one session are answered in turn."""
    found = LOCKED
    if incoming.client_message_id:
        first = ChatMessage.objects.filter(
            conversation=OuterRef("pk"), client_message_id=incoming.client_message_id
        )
        found = found.annotate(replayed_message_id=Subquery(first.values("id")[:1]))
    return next(iter(found.filter(session_id=incoming.session_id)), None)


def replay(conversation: ChatConversation, message_id: int, incoming: Incoming) -> dict[str, Any]:
    """The bot's answer is the message that was written right after the visitor's."""
    asked, answered = conversation.messages.filter(id__gte=message_id, is_followup=False).order_by(
        "id"
    )[:2]
    if asked.message != incoming.message:
        raise IdempotencyConflictError
    return full_body(conversation, answered, replayed=True)


def full_body(
    conversation: ChatConversation, answered: ChatMessage, *, replayed: bool
) -> dict[str, Any]:
    return {
        "response": answered.message,
        "session_id": conversation.session_id,
        "conversation_id": conversation.pk,
        "message_id": answered.pk,
        "replayed": replayed,
        **(answered.answer or {}),
    }


def said_in(
    conversation: ChatConversation, incoming: Incoming, figures: Figures, now: datetime
) -> Said:
    state = State.from_json(conversation.dialogue_state)
    if is_new_session(conversation, figures, now):
        state = State(visitor_messages=state.visitor_messages)
    return Said(
        incoming.message,
        incoming.language,
        learned_so_far(conversation),
        state,
        has_consent=conversation.rodo_consent,
        today=timezone.localdate(now),
    )


def is_new_session(conversation: ChatConversation, figures: Figures, now: datetime) -> bool:
    """After a long silence what was asked last is forgotten; the conversation goes on."""
    minutes = figures.number("session.timeout_minutes")
    if minutes is None or conversation.last_message_at is None:
        return False
    return now - conversation.last_message_at > timedelta(minutes=float(minutes))


def answer_body(conversation: ChatConversation, answer: Answer, figures: Figures) -> dict[str, Any]:
    """What a repeat has to return again, beside the text and the ids, which rows have anyway."""
    learned, weights = answer.learned.as_json(), figures.weights()
    score = lead_score(learned, answer.state.visitor_messages, weights)
    step = next_best_action(score, learned, weights)
    return {
        "context": learned,
        "quote": answer.quote.as_json() if answer.quote else None,
        "lead_score": score,
        "next_best_action": next_step_text(figures, step),
        "alerts": ["hot_lead"] if score >= weights.get("hot_at", MAX_SCORE + 1) else [],
        "suggestions": [suggestion.as_json() for suggestion in answer.suggestions],
        "intent": answer.intent,
        "source": answer.source,
        "consent": {
            "rodo_consent": conversation.rodo_consent,
            "marketing_consent": conversation.marketing_consent,
            "required": answer.learned.has_contact and not conversation.rodo_consent,
        },
    }


def next_step_text(figures: Figures, step: str) -> str:
    """In English: it is for sales' systems, not for the visitor."""
    return Speaker(figures, "en").fact_or_nothing(f"lead_score.{step}") or step


def keep_conversation(
    conversation: ChatConversation, incoming: Incoming, answer: Answer, now: datetime
) -> None:
    if conversation.pk:
        change_address(conversation, answer.learned.email or "", incoming.origin)
    remember(conversation, answer, now)
    conversation.language = incoming.language
    conversation.ended_at = None
    conversation.save()


def remember(conversation: ChatConversation, answer: Answer, now: datetime) -> None:
    """All that the next message is understood by."""
    context = answer.learned.as_json()
    conversation.email = context.pop("email", "")
    conversation.context_data = context
    conversation.dialogue_state = answer.state.as_json()
    conversation.last_message_at = now


def keep_messages(
    conversation: ChatConversation,
    incoming: Incoming,
    answer: Answer,
    body: dict[str, Any],
    now: datetime,
) -> ChatMessage:
    """Both in one statement: there is never a question without its answer."""
    asked = ChatMessage(
        conversation=conversation,
        sender=Sender.USER,
        message=incoming.message,
        client_message_id=incoming.client_message_id,
        timestamp=now,
    )
    answered = ChatMessage(
        conversation=conversation,
        sender=Sender.BOT,
        message=answer.text,
        timestamp=now,
        answer=body,
    )
    ChatMessage.objects.bulk_create([asked, answered])
    return answered


def is_left_open(turn: Turn, answer: Answer) -> bool:
    """No answer, one that is not sure, or only a word on the contact data beside a question."""
    is_noted = answer.source == "rule" and answer.intent in NOTED
    is_open = answer.is_fallback or answer.intent == UNSURE_OF_PRICE
    return is_open or (is_noted and not turn.is_bare)


def keep_question(incoming: Incoming, turn: Turn, now: datetime) -> None:
    """For staff to teach. Nothing but masked words: neither the conversation nor its visitor."""
    name = turn.learned.name
    text = kept_text(incoming.message, turn.extracted.masked, [name] if name else [])
    guesses = tuple(code for code, _ in turn.ranking.intents[:GUESSES_KEPT])
    keep(Asked(text, incoming.language, guesses), now=now)
