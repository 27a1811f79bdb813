"""Slack's incoming webhook, as far as we use it."""

from typing import Any

from integrations.standins.server import Reply, StandIn

PATH = "/services/T00000000/B00000000/stand-in"


class SlackStandIn(StandIn):
    def __init__(self) -> None:
        super().__init__()
        self.messages: list[dict[str, Any]] = []

    def handle(self, path: str, headers: dict[str, str], body: Any) -> Reply:
        """A message, or the word that says what is wrong with it."""
        if path != PATH:
            return word(404, "no_service")
        if not isinstance(body, dict):
            return word(400, "invalid_payload")
        if not isinstance(body.get("text"), str) or not body["text"]:
            return word(400, "no_text")
        if not are_blocks(body.get("blocks", [])):
            return word(400, "invalid_blocks")
        with self.lock:
            self.messages.append(body)
        return word(200, "ok")

    def unauthorised(self) -> Reply:
        return word(403, "action_prohibited")


def are_blocks(blocks: Any) -> bool:
    return (
        isinstance(blocks, list) and len(blocks) <= 50 and all(is_block(block) for block in blocks)
    )


def is_block(block: Any) -> bool:
    limits = {"header": ("plain_text", 150), "section": ("mrkdwn", 3000)}
    if not isinstance(block, dict) or block.get("type") not in limits:
        return False
    kind, length = limits[block["type"]]
    text = block.get("text", {})
    return text.get("type") == kind and 0 < len(text.get("text", "")) <= length


def word(status: int, text: str) -> Reply:
    return Reply(status, text.encode(), "text/plain")
