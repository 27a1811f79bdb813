"""Addresses as operations see them."""

from chatbot.models import ChatConversation


def masked(conversation: ChatConversation | None) -> str:
    """`a…@example.com`: enough to tell two people apart, too little to write to one."""
    if conversation is None or not conversation.email:
        return "–"
    local, _, domain = conversation.email.rpartition("@")
    return f"{local[:1]}…@{domain}"
