"""Messages in Slack's Block Kit (https://api.slack.com/reference/block-kit/blocks)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

HEADER_MAX, SECTION_MAX, BLOCKS_MAX = 150, 3000, 50  # characters, characters, blocks


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is what notifications and old clients show in place of the blocks."""

    text: str
    blocks: tuple[dict[str, Any], ...]

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "blocks": list(self.blocks)}


def message(title: str, lines: Sequence[tuple[str, str]]) -> Message:
    """A heading, and a section for each line of plain text with its link, or without one."""
    header = {"type": "header", "text": {"type": "plain_text", "text": cut(title, HEADER_MAX)}}
    sections = [section(text, url) for text, url in lines[: BLOCKS_MAX - 1]]
    fallback = "\n".join([title, *(text for text, _ in lines)])
    return Message(cut(escaped(fallback), SECTION_MAX), (header, *sections))


def section(text: str, url: str) -> dict[str, Any]:
    """Verbatim, so that Slack makes no links or mentions of what merely looks like them."""
    words = escaped(text)
    link = f"\n<{url}>" if url else ""
    body = cut(words, SECTION_MAX - len(link)) + link
    return {"type": "section", "text": {"type": "mrkdwn", "text": body, "verbatim": True}}


def escaped(text: str) -> str:
    """So that nothing a visitor wrote mentions a channel, links somewhere or is set in bold.

    Slack asks for the three entities; its marks work only where they touch a word, which a
    zero-width space before each of them prevents.
    """
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, entity)
    for mark in "*_~`":
        text = text.replace(mark, f"\u200b{mark}")
    return text


def cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
