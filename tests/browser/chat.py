"""The widget on one page, by what a visitor sees of it."""

import json
import re
import urllib.request
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.browser.servers import ApiServer

STATE_KEY = "novahouse-chat"
NAMES = {
    "pl": {"open": "Otwórz czat", "close": "Zamknij czat", "menu": "Menu czatu", "send": "Wyślij"},
    "en": {"open": "Open chat", "close": "Close chat", "menu": "Chat menu", "send": "Send"},
}


class Chat:
    def __init__(self, page: Page, api: ApiServer, language: str = "pl") -> None:
        names = NAMES[language]
        self.page, self.api = page, api
        self.host = page.locator("novahouse-chat")
        self.panel = self.host.get_by_role("dialog")
        self.launcher = self.host.get_by_role("button", name=names["open"])
        self.close_button = self.host.get_by_role("button", name=names["close"])
        self.menu_button = self.host.get_by_role("button", name=names["menu"])
        self.send_button = self.host.get_by_role("button", name=names["send"], exact=True)
        self.log = self.host.get_by_role("log")
        self.composer = self.host.get_by_role("textbox")
        self.suggestions = self.host.locator(".suggestions").get_by_role("button")
        self.mine = self.host.locator(".message.mine")
        self.answers = self.host.locator(".message:not(.mine)")
        self.notice = self.host.locator(".notice")
        self.typing = self.host.locator(".typing")
        self.consents = self.host.get_by_role("group", name=re.compile("^(Zgody|Consents)$"))

    def open(self) -> None:
        self.launcher.click()
        expect(self.answers.first).to_be_visible()

    def type(self, text: str) -> None:
        self.composer.fill(text)
        self.composer.press("Enter")

    def say(self, text: str) -> None:
        """Sends, and waits for the answer."""
        answered = self.answers.count() + 1
        self.type(text)
        expect(self.answers).to_have_count(answered)
        expect(self.typing).to_be_hidden()

    def choose(self, name: str) -> None:
        """In the menu."""
        self.menu_button.click()
        self.host.locator(".menu").get_by_text(name, exact=True).click()

    def state(self) -> dict[str, Any] | None:
        kept = self.page.evaluate(f"localStorage.getItem('{STATE_KEY}')")
        return json.loads(kept) if kept else None

    def session(self) -> str:
        state = self.state()
        assert state
        return str(state["session"])

    def stored(self, session: str | None = None) -> list[dict[str, Any]]:
        """The messages that the server has of the session, oldest first."""
        url = f"{self.api.url}/api/chatbot/history/{session or self.session()}"
        with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310  our own server
            messages: list[dict[str, Any]] = json.load(response)["messages"]
        return messages

    def asked(self, session: str | None = None) -> list[str]:
        return [row["message"] for row in self.stored(session) if row["sender"] == "user"]


def has(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text))


def wait_until(page: Page, happened: Callable[[], object]) -> None:
    """In Python: the page's policy lets no text be evaluated while it waits."""
    for _ in range(500):
        if happened():
            return
        page.wait_for_timeout(20)
    raise AssertionError("It never happened.")


# --- What the network does --------------------------------------------------------------------

CHAT = "**/api/chatbot/chat"
API = "**/api/**"


def refuse(status: int, origin: str, **headers: str) -> Callable[[Route], None]:
    """A refusal of the API's, readable by the page as its own are."""

    def handle(route: Route) -> None:
        route.fulfill(
            status=status,
            json={"error": "Refused.", "code": "refused"},
            headers={
                "Access-Control-Allow-Origin": origin,
                "Access-Control-Expose-Headers": "Retry-After",
                **headers,
            },
        )

    return handle


def cut(route: Route) -> None:
    route.abort("connectionfailed")


def altered(change: Callable[[dict[str, Any]], None]) -> Callable[[Route], None]:
    """The API's own answer with something changed in it."""

    def handle(route: Route) -> None:
        response = route.fetch()
        body = response.json()
        change(body)
        route.fulfill(response=response, json=body)

    return handle
