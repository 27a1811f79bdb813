"""Slack's incoming webhook (https://api.slack.com/messaging/webhooks).

It answers 200 and `ok`, or a status with a word as its text: 400 `invalid_payload`, 403
`action_prohibited`, 404 `channel_not_found`, 410 `channel_is_archived`, 429 with `Retry-After`.
"""

from typing import Any

from django.conf import settings

from integrations import http
from integrations.breakers import slack_breaker
from integrations.errors import IntegrationError, Misconfigured, Rejected, Unavailable
from integrations.slack_messages import Message

LIMITS = http.Limits(connect_seconds=3.05, read_seconds=5.0, total_seconds=10.0)
# What is said of the webhook itself; the message would be as welcome at another.
OF_WEBHOOK = {401, 403, 404, 405, 410, *range(300, 400)}


def missing() -> str:
    """The setting without which nothing can be sent; empty where all are there."""
    return "" if settings.SLACK_WEBHOOK_URL else "SLACK_WEBHOOK_URL"


def send(message: Message, *, is_in_doubt: bool = False) -> dict[str, Any]:
    """Posts a message. There is no way to ask Slack whether it has it already, so after an
    unknown outcome it may come twice: better than not at all.

    Raises Open, Unavailable, Rejected and Misconfigured.
    """
    slack_breaker.call(post, message)
    return {"repeated": True} if is_in_doubt else {}


def post(message: Message) -> None:
    """The status is judged here, inside what the breaker watches."""
    answer = http.post_json(settings.SLACK_WEBHOOK_URL, message.as_json(), limits=LIMITS)
    if answer.status != 200 or answer.text.strip() != "ok":
        raise refusal(answer)


def refusal(answer: http.Answer) -> IntegrationError:
    if answer.status == 200:
        return Unavailable("Slack answered without its ok", is_in_doubt=True)
    if answer.status == 429:
        wait = answer.retry_after
        return Unavailable("Slack asked to wait (429)", retry_after=wait, is_outage=False)
    word = answer.text.strip()[:40]
    told = word if word.replace("_", "").isalnum() and word.isascii() else "an unknown answer"
    text = f"Slack answered {answer.status}: {told}"
    return Misconfigured(text) if answer.status in OF_WEBHOOK else Rejected(text)
