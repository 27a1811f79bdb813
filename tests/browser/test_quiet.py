"""A site that embeds the widget is left as it was until a visitor acts, and after destroy()."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import API, Chat, cut
from tests.browser.servers import ApiServer, Site

STORED = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
  databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
})"""
NOTHING = {"local": 0, "session": 0, "cookie": "", "databases": 0, "caches": 0}
# Where each element of the site is, and every style it has.
LOOKS = """() => [...document.querySelectorAll("html, body, main, main *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return [element.tagName, x, y, width, height, ...[...style].map((name) => style[name])].join();
})"""
COUNT_TIMERS = """
window.timers = new Set();
const { setTimeout: set, clearTimeout: clear } = window;
window.setTimeout = (action, ...rest) => {
  const timer = set((...given) => { timers.delete(timer); action(...given); }, ...rest);
  timers.add(timer);
  return timer;
};
window.clearTimeout = (timer) => { timers.delete(timer); clear(timer); };
window.setInterval = () => { throw new Error("an interval"); };
"""


@pytest.fixture
def asked(page: Page, api: ApiServer) -> list[str]:
    """What the page asks the API's origin for, as it does."""
    paths: list[str] = []

    def note(request: Any) -> None:
        if request.url.startswith(api.url):
            paths.append(request.url.removeprefix(api.url))

    page.on("request", note)
    return paths


def test_nothing_is_stored_or_asked_for_before_a_visitor_acts(
    page: Page, asked: list[str], chat: Chat
) -> None:
    chat.launcher.hover()
    page.mouse.wheel(0, 300)
    page.wait_for_load_state("networkidle")
    assert asked == ["/widget.js"]
    assert page.evaluate(STORED) == NOTHING
    chat.open()
    assert asked == ["/widget.js", "/api/chatbot/config?language=pl"]
    assert page.evaluate(STORED) == NOTHING
    assert page.context.cookies() == []


def test_nothing_on_the_page_moves_when_the_widget_comes(page: Page, chat: Chat) -> None:
    expect(chat.launcher).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts") == []


@pytest.mark.parametrize("style", ["plain", "hostile"])
def test_styles_of_the_site_stay_as_they_are(page: Page, site: Site, style: str) -> None:
    page.goto(f"{site.url}/?without&style={style}")
    alone = page.evaluate(LOOKS)
    page.goto(f"{site.url}/?style={style}")
    chat = page.locator("novahouse-chat")
    chat.get_by_role("button", name="Otwórz czat").click()
    expect(chat.get_by_role("log")).to_be_visible()
    assert page.evaluate(LOOKS) == alone


def test_styles_of_the_site_do_not_reach_the_widget(page: Page, api: ApiServer, site: Site) -> None:
    """Pixel for pixel as on a page that has nothing against it."""
    pictures = []
    page.clock.set_fixed_time("2026-11-25T10:05:00+01:00")
    for style in ("plain", "hostile"):
        page.goto(f"{site.url}/?style={style}")
        chat = Chat(page, api)
        chat.open()
        page.mouse.move(5, 5)
        pictures.append(chat.panel.screenshot(animations="disabled"))
    assert pictures[0] == pictures[1]


def test_properties_that_the_site_registers_do_not_reach_the_widget(
    page: Page, api: ApiServer, site: Site
) -> None:
    page.goto(f"{site.url}/?style=plain")
    chat = Chat(page, api)
    chat.open()
    page.mouse.move(5, 5)
    before = chat.panel.screenshot(animations="disabled")
    page.evaluate(
        """(names) => {
          const rule = { syntax: "<color>", inherits: false, initialValue: "#f00" };
          for (const name of names) CSS.registerProperty({ name: `--${name}`, ...rule });
        }""",
        ["accent", "ink", "page", "soft", "text", "muted", "line", "edge", "error"],
    )
    assert chat.panel.screenshot(animations="disabled") == before


def test_embedded_twice_there_is_one_launcher(page: Page, api: ApiServer, site: Site) -> None:
    page.goto(f"{site.url}/?twice", wait_until="networkidle")
    expect(page.locator("novahouse-chat")).to_have_count(1)
    chat = Chat(page, api)
    chat.open()
    chat.say("60 m2 comfort")
    assert len(chat.asked()) == 1


def test_after_destroy_nothing_is_left(
    visitor: Callable[..., BrowserContext], api: ApiServer, site: Site
) -> None:
    context = visitor()
    context.add_init_script(COUNT_TIMERS)
    page = context.new_page()
    page.goto(f"{site.url}/?without", wait_until="networkidle")
    page.get_by_role("heading").click()  # what drives the browser listens, too
    before = dom_counters(page)
    page.goto(f"{site.url}/", wait_until="networkidle")
    chat = Chat(page, api)
    chat.open()
    chat.say("60 m2 comfort")
    page.route(API, cut)
    chat.type("a premium?")  # waits for its next try
    expect(chat.notice).to_be_visible()
    assert page.evaluate("timers.size") > 0
    page.evaluate("NovaHouse.destroy()")
    assert page.evaluate("timers.size") == 0
    assert page.evaluate("[typeof window.NovaHouse, document.querySelector('novahouse-chat')]") == [
        "undefined",
        None,
    ]
    after = dom_counters(page)
    assert after["jsEventListeners"] == before["jsEventListeners"]
    assert after["nodes"] <= before["nodes"] + 2  # the script's element and a line's end


def test_after_destroy_nothing_is_sent(page: Page, chat: Chat, asked: list[str]) -> None:
    page.clock.install()
    page.reload()
    chat.open()
    page.route(API, cut)
    chat.type("60 m2 comfort")
    expect(chat.notice).to_be_visible()
    page.evaluate("NovaHouse.destroy()")
    asked.clear()
    page.clock.fast_forward("05:00")
    page.evaluate("dispatchEvent(new Event('online'))")
    assert asked == []


def test_after_destroy_an_exported_file_is_not_held(page: Page, chat: Chat) -> None:
    page.evaluate(
        """() => {
          window.held = new Set();
          const { createObjectURL, revokeObjectURL } = URL;
          URL.createObjectURL = (blob) => {
            const url = createObjectURL.call(URL, blob);
            held.add(url);
            return url;
          };
          URL.revokeObjectURL = (url) => {
            held.delete(url);
            revokeObjectURL.call(URL, url);
          };
        }"""
    )
    chat.open()
    chat.say("60 m2 comfort")
    chat.choose("Moje dane i zgody")
    with page.expect_download():
        chat.host.get_by_role("button", name="Pobierz").click()
    assert page.evaluate("held.size") == 1
    page.evaluate("NovaHouse.destroy()")
    assert page.evaluate("held.size") == 0


@pytest.mark.parametrize("loses", ["nothing", "body"])
def test_after_destroy_it_can_be_embedded_anew(
    page: Page, chat: Chat, api: ApiServer, site: Site, loses: str
) -> None:
    """As sites do that change pages without loading them."""
    page.goto(f"{site.url}/?relaxed")
    chat.open()
    if loses == "body":
        page.evaluate("document.body = document.createElement('body')")
    page.evaluate("NovaHouse.destroy()")
    page.add_script_tag(url=f"{api.url}/widget.js")
    chat.open()
    chat.say("60 m2 comfort")


def dom_counters(page: Page) -> dict[str, int]:
    devtools = page.context.new_cdp_session(page)
    for _ in range(3):  # what ends others ends in the next
        devtools.send("HeapProfiler.collectGarbage")
    counters: dict[str, int] = devtools.send("Memory.getDOMCounters")
    devtools.detach()
    return counters
