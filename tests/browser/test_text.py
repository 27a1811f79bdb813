"""Whatever a visitor or the server says is shown as text, inside its bounds."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import CHAT, Chat, altered

HOSTILE = [
    '<img src=x onerror="window.pwned = true">',
    "<script>window.pwned = true</script><svg onload='window.pwned = true'>",
    "[kliknij](javascript:window.pwned=true) javascript:window.pwned=true",
    '**<b onclick=alert(1)>** [<i>a</i>](https://example.com/"onclick="alert(1))',
    "data:text/html,<script>alert(1)</script> [x](data:text/html,y) [y](//example.com)",
    "\u202eevil\u202c \u202egnp.exe \u2066\u2067 \u200f\u061c \u202d",
    "{greeting} ${7*7} {{7*7}} %s \\u003cimg\\u003e &lt;b&gt;",
]
LONG = "ą" * 4000
EMOJI = "👩‍👩‍👧‍👦 🏳️‍🌈 🇵🇱 👍🏽 1️⃣ ❤️ 𝕏 " * 20


@pytest.fixture
def chat(chat: Chat, page: Page) -> Any:
    yield chat
    assert page.evaluate("window.pwned") is None
    strange = chat.host.evaluate(
        """(host) => [...host.shadowRoot.querySelectorAll("*")].filter((element) =>
          /^(img|script|svg|iframe|object|style|b)$/.test(element.localName)
            && !element.closest("button")
          || [...element.attributes].some(({ name }) => name.startsWith("on"))
          || (element.localName === "a" && !/^https?:/.test(element.href)))
          .map((element) => element.outerHTML)"""
    )
    assert strange == []


def test_what_a_visitor_types_is_text(page: Page, chat: Chat) -> None:
    chat.open()
    for text in HOSTILE:
        chat.say(text)
    expect(chat.mine.locator(".bubble")).to_have_text(HOSTILE)
    assert chat.mine.locator(".bubble a").count() == 0
    page.reload()
    chat.open()
    expect(chat.mine.locator(".bubble")).to_have_text(HOSTILE)
    assert chat.asked() == HOSTILE


def test_what_the_server_says_is_text(page: Page, chat: Chat) -> None:
    def say(body: dict[str, Any]) -> None:
        body["response"] = "\n".join(HOSTILE)
        body["suggestions"] = [{"title": text, "payload": text} for text in HOSTILE]
        body["context"] |= {"name": HOSTILE[0], "email": HOSTILE[2]}
        body["quote"] |= {"package": HOSTILE[1], "currency": "PLN"}
        body["consent"]["required"] = True

    def configure(body: dict[str, Any]) -> None:
        own = ("title", "subtitle", "greeting", "quote", "booking", "consent_version")
        body["texts"] |= dict.fromkeys(own, HOSTILE[0])
        body["booking_url"] = body["privacy_policy_url"] = "javascript:window.pwned=true"
        body["theme"] = {"color": "red; background: url(https://example.com/)"}
        for text in body["consents"]:
            text |= {"title": HOSTILE[1], "text": HOSTILE[0]}

    page.route("**/api/chatbot/config*", altered(configure))
    page.route(CHAT, altered(say))
    chat.open()
    expect(chat.host.get_by_role("heading", level=2)).to_have_text(HOSTILE[0])
    chat.say("60 m2 comfort")
    answer = chat.answers.last.locator(".bubble")
    for text in HOSTILE[:3]:
        expect(answer).to_contain_text(text)
    expect(chat.suggestions).to_have_text(HOSTILE)
    expect(chat.log.locator(".quote")).to_contain_text(HOSTILE[0])
    expect(chat.consents.or_(chat.log.locator(".consents"))).to_contain_text(HOSTILE[1])
    for element in chat.host.locator("a").all():
        assert str(element.get_attribute("href")).startswith("http")


def test_history_is_text(page: Page, chat: Chat) -> None:
    def change(body: dict[str, Any]) -> None:
        for message in body["messages"]:
            message["message"] = "\n".join(HOSTILE)

    chat.open()
    chat.say("Dzień dobry")
    page.route("**/api/chatbot/history/*", altered(change))
    page.reload()
    chat.open()
    expect(chat.mine.locator(".bubble")).to_contain_text(HOSTILE[0])
    expect(chat.answers.last.locator(".bubble")).to_contain_text(HOSTILE[0])


def test_safe_subset_of_formatting_is_shown(page: Page, chat: Chat) -> None:
    def say(body: dict[str, Any]) -> None:
        body["response"] = (
            "**Pakiety**\n• Express\n• Comfort\nWięcej: https://example.com/a?b=c. "
            "Albo [cennik](https://example.com/cennik)"
        )

    page.route(CHAT, altered(say))
    chat.open()
    chat.say("Jakie są pakiety?")
    answer = chat.answers.last
    expect(answer.get_by_role("strong")).to_have_text("Pakiety")
    expect(answer.get_by_role("listitem")).to_have_text(["Express", "Comfort"])
    links = answer.get_by_role("link")
    expect(links).to_have_text(["https://example.com/a?b=c", "cennik"])
    for link in links.all():
        expect(link).to_have_attribute("rel", "noopener noreferrer")
        expect(link).to_have_attribute("target", "_blank")


def test_turning_marks_turn_nothing_beside_them(page: Page, chat: Chat) -> None:
    """A right-to-left override in a link or a name ends where it ends."""

    def say(body: dict[str, Any]) -> None:
        body["response"] = "Cennik: [\u202eabc](https://example.com/a) koniec"

    page.route(CHAT, altered(say))
    chat.open()
    chat.say("60 m2 comfort")
    places = chat.answers.last.locator("p").evaluate(
        """(line) => [...line.childNodes].map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return range.getBoundingClientRect().left;
        })"""
    )
    assert places == sorted(places)


@pytest.mark.parametrize("text", [LONG, EMOJI.strip()])
def test_long_messages_and_emoji_arrive_whole_and_stay_inside(
    page: Page, chat: Chat, text: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    chat.open()
    chat.say(text)
    assert chat.asked() == [text]
    expect(chat.mine.locator(".bubble")).to_have_text([text])
    assert chat.log.evaluate("(log) => log.scrollWidth - log.clientWidth") == 0
    box = chat.mine.locator(".bubble").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


def test_no_more_can_be_typed_than_may_be_sent(page: Page, chat: Chat) -> None:
    chat.open()
    chat.composer.fill("a" * 3999)
    chat.composer.press("End")
    page.keyboard.type("bcd")
    assert len(chat.composer.input_value()) == 4000
