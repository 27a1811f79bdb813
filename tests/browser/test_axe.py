"""axe finds nothing in any state of the widget."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.chat import CHAT, Chat, refuse, wait_until
from tests.browser.servers import ApiServer, Site

AXE = files("axe_playwright_python") / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
  const { violations, incomplete, passes } = await axe.run(document, { runOnly: tags });
  // What axe can't decide is a finding, too, unless it can tell why: text half scrolled away.
  const isExplained = ({ any }) => any.some(({ data }) => data?.messageKey);
  const undecided = incomplete.filter(({ nodes }) => !nodes.every(isExplained));
  const shown = ({ id, nodes }) => [id, ...nodes.map((node) => node.html)].join(" ");
  return { seen: passes.length, found: [...violations, ...undecided].map(shown) };
}"""


@pytest.fixture
def examine() -> Callable[[Page], None]:
    def run(page: Page) -> None:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text())
        result = page.evaluate(RUN, TAGS)
        assert result["found"] == []
        assert result["seen"] > 10

    return run


@pytest.mark.parametrize(
    ("scheme", "width", "data"),
    [("light", 1280, ""), ("dark", 390, ""), ("light", 320, "&color=%23ffe680&lang=en")],
)
def test_axe_finds_nothing(
    visitor: Callable[..., BrowserContext],
    api: ApiServer,
    site: Site,
    examine: Callable[[Page], None],
    scheme: Any,
    width: int,
    data: str,
) -> None:
    page = visitor(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{site.url}/?style=plain{data}")
    chat = Chat(page, api, "en" if data else "pl")
    expect(chat.launcher).to_be_visible()
    examine(page)  # closed
    chat.open()
    expect(chat.suggestions.first).to_be_visible()
    examine(page)  # open, with suggestions
    chat.say("60 m2 comfort")
    expect(chat.log.locator(".quote")).to_be_visible()
    examine(page)  # with a quote
    held: list[Route] = []
    page.route(CHAT, lambda route: held.append(route), times=1)
    chat.type("mój mail to axe@example.com")
    expect(chat.typing).to_be_visible()
    examine(page)  # while the answer is awaited
    chat.close_button.click()
    wait_until(page, lambda: held)
    held[0].continue_()
    expect(chat.host.locator(".badge")).to_be_visible()
    examine(page)  # closed, with an unread answer
    chat.launcher.click()
    expect(chat.consents).to_be_visible()
    examine(page)  # with the consent card
    chat.consents.get_by_role("button").first.click()
    expect(chat.consents.get_by_role("checkbox").first).to_have_attribute("aria-invalid", "true")
    examine(page)  # with the error of a box
    chat.menu_button.click()
    examine(page)  # with the menu
    chat.host.locator(".menu").get_by_role("button").nth(1).click()
    expect(chat.host.locator(".data")).to_be_visible()
    examine(page)  # with the visitor's data
    page.route(CHAT, refuse(400, site.url), times=1)
    chat.type("nie do przyjęcia")
    expect(chat.notice).to_be_visible()
    examine(page)  # with an error
    page.context.set_offline(True)
    chat.type("a premium?")
    expect(chat.notice.get_by_role("button")).to_be_visible()
    examine(page)  # offline


def test_axe_finds_nothing_where_the_chat_is_refused(
    page: Page, api: ApiServer, site: Site, examine: Callable[[Page], None]
) -> None:
    page.goto(f"{site.other_url}/?style=plain")
    chat = Chat(page, api)
    chat.launcher.click()
    expect(chat.notice).to_be_visible()
    examine(page)
