"""The chat without a mouse, by ear, on small screens, and as each visitor has set the system."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.chat import API, CHAT, Chat, cut, refuse, wait_until
from tests.browser.servers import ApiServer, Site

# What a screen reader would say: text added under a live region, and nothing that was in it before.
LISTEN = """(host) => {
  window.announced = [];
  const isSilent = (element) =>
    element.closest("[aria-live]")?.getAttribute("aria-live") !== "polite";
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) for (const node of addedNodes) {
      const element = node.nodeType === 1 ? node : target;
      if (node.nodeType === 1 && !isSilent(element)) announced.push(node.textContent);
    }
  }).observe(host.shadowRoot, { childList: true, subtree: true });
}"""
FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const style = getComputedStyle(element);
  return {
    inside: element.getRootNode() !== document,
    name: element.ariaLabel || element.textContent.slice(0, 40),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""
OUTSIDE = """(host) => [...host.shadowRoot.querySelectorAll("*")].filter((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  const isHidden = element.closest(".unseen, [hidden]") || !width;
  return !isHidden && (left < 0 || right > innerWidth);
}).map((element) => element.outerHTML.slice(0, 80))"""


def focused(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(FOCUSED)
    return found


def press_until(page: Page, key: str, name: str) -> None:
    for _ in range(20):
        page.keyboard.press(key)
        if focused(page)["name"].startswith(name):
            return
    pytest.fail(f"{key} never came to {name}")


# --- The keyboard -----------------------------------------------------------------------------


def test_whole_conversation_by_keyboard_alone(page: Page, chat: Chat) -> None:
    press_until(page, "Tab", "Otwórz czat")
    page.keyboard.press("Enter")
    expect(chat.composer).to_be_focused()
    page.keyboard.type("60 m2")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("comfort")
    page.keyboard.press("Enter")
    expect(chat.answers).to_have_count(2)
    expect(chat.composer).to_have_value("")
    assert chat.asked() == ["60 m2\ncomfort"]
    expect(chat.suggestions.first).to_be_visible()
    press_until(page, "Shift+Tab", str(chat.suggestions.first.text_content()))
    page.keyboard.press("Space")
    expect(chat.answers).to_have_count(3)
    expect(chat.composer).to_be_focused()
    press_until(page, "Shift+Tab", "Menu czatu")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Moje dane i zgody")
    page.keyboard.press("Enter")
    expect(chat.host.get_by_role("button", name="Pobierz rozmowę")).to_be_focused()
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_consents_by_keyboard_alone(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("mój mail to klawiatura@example.com")
    expect(chat.consents).to_be_visible()
    boxes = chat.consents.get_by_role("checkbox")
    while not boxes.first.evaluate("(box) => box === box.getRootNode().activeElement"):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(boxes.first).to_be_checked()
    press_until(page, "Tab", "Zapisz zgody")
    page.keyboard.press("Enter")
    expect(chat.consents).to_be_hidden()
    expect(chat.composer).to_be_focused()


def test_escape_closes_the_menu_before_the_chat(page: Page, chat: Chat) -> None:
    chat.open()
    chat.menu_button.press("Enter")
    expect(chat.host.locator(".menu")).to_be_visible()
    page.keyboard.press("Escape")
    expect(chat.host.locator(".menu")).to_be_hidden()
    expect(chat.menu_button).to_be_focused()
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_focus_goes_back_to_the_button_of_the_page_that_opened_it(page: Page, chat: Chat) -> None:
    page.evaluate(
        "() => { document.querySelector('main button').onclick = () => NovaHouse.open(); }"
    )
    button = page.get_by_role("button", name="Zadzwoń")
    button.focus()
    page.keyboard.press("Enter")
    expect(chat.composer).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_every_stop_shows_that_it_has_the_focus(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("60 m2 comfort")
    chat.say("mój mail to widoczny@example.com")
    expect(chat.consents).to_be_visible()
    stops = {}
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        stop = focused(page)
        if not stop["inside"]:
            break
        stops[stop["name"]] = stop["outline"]
    assert len(stops) >= 8
    assert all(outline >= 2 for outline in stops.values()), stops


def test_focus_is_not_lost_when_its_button_goes(page: Page, chat: Chat, site: Site) -> None:
    chat.open()
    page.route(CHAT, refuse(503, site.url), times=1)
    chat.type("60 m2 comfort")
    chat.notice.get_by_role("button", name="Spróbuj teraz").press("Enter")
    expect(chat.answers).to_have_count(2)
    expect(chat.notice).to_be_hidden()
    assert focused(page)["inside"]
    page.keyboard.press("Escape")
    expect(chat.launcher).to_be_focused()


def test_menu_stays_open_when_the_config_comes(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("60 m2")
    page.reload()
    held: list[Route] = []
    page.route("**/config*", lambda route: held.append(route))
    chat.launcher.click()
    wait_until(page, lambda: held)
    chat.menu_button.click()
    own_data = chat.host.locator(".menu").get_by_text("Moje dane i zgody", exact=True)
    own_data.focus()
    held[0].continue_()
    expect(chat.mine).to_have_count(1)
    expect(own_data).to_be_focused()


def test_focus_is_not_lost_when_the_suggestions_change(page: Page, chat: Chat) -> None:
    held: list[Route] = []
    chat.open()
    page.route(CHAT, lambda route: held.append(route))
    chat.type("60 m2")
    chat.type("comfort")
    wait_until(page, lambda: held)
    held[0].continue_()
    wait_until(page, lambda: len(held) == 2)
    chat.suggestions.first.focus()
    held[1].continue_()
    expect(chat.answers).to_have_count(3)
    expect(chat.composer).to_be_focused()


def test_suggestion_on_a_touch_screen_raises_no_keyboard(
    visitor: Callable[..., BrowserContext], api: ApiServer, site: Site
) -> None:
    page = visitor(has_touch=True, is_mobile=True).new_page()
    page.goto(f"{site.url}/")
    chat = Chat(page, api)
    chat.open()
    chat.composer.evaluate(
        "(box) => { window.raised = 0; box.addEventListener('focus', () => raised++); }"
    )
    chat.suggestions.first.focus()
    chat.suggestions.first.tap()
    expect(chat.answers).to_have_count(2)
    expect(chat.log).to_be_focused()
    assert page.evaluate("raised") == 0


def test_keys_of_the_page_are_not_meant_by_typing(page: Page, chat: Chat) -> None:
    page.evaluate("window.keys = []; document.addEventListener('keydown', (e) => keys.push(e.key))")
    chat.open()
    chat.composer.press("k")
    assert page.evaluate("keys") == []


# --- By ear -----------------------------------------------------------------------------------


def test_new_answers_are_announced_once_and_restored_ones_not(page: Page, chat: Chat) -> None:
    expect(chat.host.locator("[role=log]")).to_have_attribute("aria-live", "polite")
    chat.host.evaluate(LISTEN)
    chat.open()
    chat.say("60 m2 comfort")
    answer = chat.answers.last.locator(".bubble").inner_text().split("\n")[0]
    announced = page.evaluate("announced")
    assert sum(answer in text for text in announced) == 1
    page.reload()
    chat.host.evaluate(LISTEN)
    chat.open()
    expect(chat.mine).to_have_count(1)
    assert page.evaluate("announced.filter((text) => text.trim())") == []
    chat.say("a premium?")
    later = chat.answers.last.locator(".bubble").inner_text().split("\n")[0]
    announced = page.evaluate("announced")
    assert sum(later in text for text in announced) == 1
    assert not any(answer in text for text in announced)


def test_connection_that_stays_away_is_announced_once(page: Page, chat: Chat) -> None:
    page.clock.install()
    page.reload()
    chat.open()
    tries: list[str] = []
    page.on("requestfailed", lambda request: tries.append(request.url))
    page.route(CHAT, cut)
    chat.host.evaluate(LISTEN)
    chat.type("60 m2")
    expect(chat.notice).to_be_visible()
    for count in (2, 3, 4):
        page.clock.fast_forward(31_000)
        wait_until(page, lambda: len(tries) >= count)  # noqa: B023  called at once
    announced = page.evaluate("announced")
    assert sum("Brak połączenia" in text for text in announced) == 1
    assert sum("Asystent pisze" in text for text in announced) == 1


def test_unread_answer_has_words_before_any_config(page: Page, chat: Chat, site: Site) -> None:
    page.route(API, cut)
    chat.launcher.click()
    chat.type("60 m2")
    expect(chat.mine).to_have_count(1)
    page.goto(f"{site.url}/next")
    page.unroute(API)
    expect(chat.host.locator(".badge")).to_have_text("1")
    expect(chat.host.locator(".badge")).to_have_accessible_name("1")


def test_one_live_region(chat: Chat) -> None:
    chat.open()
    live = chat.host.locator("[role=log], [role=status], [role=alert], [aria-live=polite]")
    expect(live).to_have_count(1)
    expect(live).to_have_attribute("role", "log")


# --- Small screens and zoom -------------------------------------------------------------------


def test_on_a_phone_the_focus_stays_inside(page: Page, chat: Chat) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    chat.open()
    expect(chat.panel).to_have_attribute("aria-modal", "true")
    for key in ("Tab", "Shift+Tab"):
        names: set[str] = set()
        for _ in range(15):
            page.keyboard.press(key)
            stop = focused(page)
            assert stop["inside"], (key, names)
            names.add(stop["name"])
        assert {"Menu czatu", "Zamknij czat", "Wyślij"} <= names
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(chat.panel).not_to_have_attribute("aria-modal", "true")
    chat.send_button.focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert not focused(page)["inside"]


@pytest.mark.parametrize(
    ("width", "height"),
    [(320, 568), (640, 400), (320, 256)],
    ids=["320px", "1280px-at-200%", "1280px-at-400%"],
)
def test_nothing_needs_scrolling_sideways(page: Page, chat: Chat, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    chat.open()
    assert fits(page, chat)
    chat.say("60 m2 comfort")
    chat.say("Konstantynopolitańczykowianeczka" * 6)
    chat.say("mój mail to waski@example.com")
    expect(chat.consents).to_be_visible()
    assert fits(page, chat)
    expect(chat.composer).to_be_in_viewport(ratio=1)
    expect(chat.send_button).to_be_in_viewport(ratio=1)
    log = chat.log.bounding_box()
    assert log
    assert log["height"] >= 60  # there is room to read
    chat.choose("Moje dane i zgody")
    expect(chat.host.get_by_role("button", name="Usuń rozmowę")).to_be_attached()
    assert fits(page, chat)


def fits(page: Page, chat: Chat) -> bool:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert chat.log.evaluate("(log) => log.scrollWidth <= log.clientWidth")
    assert chat.host.evaluate(OUTSIDE) == []
    return True


# --- As the visitor has set it ----------------------------------------------------------------


@pytest.mark.parametrize(("motion", "moves"), [("no-preference", True), ("reduce", False)])
def test_nothing_moves_for_those_who_asked_for_that(
    visitor: Callable[..., BrowserContext], api: ApiServer, site: Site, motion: Any, moves: bool
) -> None:
    page = visitor(reduced_motion=motion).new_page()
    page.goto(site.url)
    chat = Chat(page, api)
    chat.open()
    page.route(CHAT, lambda _: None)
    chat.type("60 m2 comfort")
    expect(chat.typing).to_be_visible()
    animations = chat.host.evaluate("(host) => host.shadowRoot.getAnimations().length")
    transition = chat.host.locator(".launcher").evaluate(
        "(button) => parseFloat(getComputedStyle(button).transitionDuration)"
    )
    assert (animations > 0, transition > 0) == (moves, moves)


def test_typing_is_seen_where_colours_are_forced(page: Page, chat: Chat) -> None:
    page.emulate_media(forced_colors="active")
    chat.open()
    page.route(CHAT, lambda _: None)
    chat.type("60 m2")
    expect(chat.typing).to_be_visible()
    width = chat.typing.locator("i").first.evaluate("(dot) => getComputedStyle(dot).borderTopWidth")
    assert width == "1px"


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_it_is_dark_where_the_system_is(
    visitor: Callable[..., BrowserContext], api: ApiServer, site: Site, scheme: Any, is_dark: bool
) -> None:
    page = visitor(color_scheme=scheme).new_page()
    page.goto(site.url)
    chat = Chat(page, api)
    chat.open()
    assert (luminance(chat.panel, "backgroundColor") < 0.3) == is_dark
    assert (luminance(chat.answers.first, "color") > 0.7) == is_dark


def luminance(element: Locator, style: str) -> float:
    shade: float = element.evaluate(
        f"(element) => getComputedStyle(element).{style}.match(/\\d+/g).slice(0, 3)"
        ".reduce((sum, part) => sum + part / 765, 0)"
    )
    return shade


def test_without_a_connection_the_chat_opens_and_says_so(page: Page, chat: Chat) -> None:
    page.clock.install()
    page.reload()
    page.route(API, cut)
    chat.launcher.click()
    expect(chat.notice).to_contain_text("Nie możemy się teraz połączyć")
    expect(chat.composer).to_be_focused()
    page.unroute(API)
    page.clock.fast_forward("00:30")
    expect(chat.answers.first).to_be_visible()
    expect(chat.notice).to_be_hidden()
