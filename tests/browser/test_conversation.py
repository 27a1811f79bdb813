"""What a conversation looks like: quotes, buttons, times, what is unread, and how it goes on."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chat import CHAT, Chat, altered, cut, has, refuse, wait_until
from tests.browser.chromium import keeping_pages
from tests.browser.servers import ApiServer, Site

GREETING = "Dzień dobry! Tu asystent"
MORNING = datetime(2026, 11, 25, 10, 5, tzinfo=ZoneInfo("Europe/Warsaw"))


def test_quote_is_a_card_with_the_figures_of_the_answer(page: Page, chat: Chat) -> None:
    chat.open()
    with page.expect_response(CHAT) as answered:
        chat.say("60 m2 comfort")
    quote = answered.value.json()["quote"]
    card = chat.log.get_by_role("group", name="Wycena")
    rows = dict(
        zip(
            card.locator("dt").all_text_contents(),
            map(plain, card.locator("dd").all_text_contents()),
            strict=True,
        )
    )
    assert rows == {
        "Pakiet": "Comfort",
        "Metraż": "60 m²",
        "Cena za m²": zloty(quote["price_per_m2"]),
        "Razem": zloty(quote["total"]),
    }


def test_answer_is_seen_whole_where_there_is_room(page: Page, chat: Chat) -> None:
    """Above suggestions, too, that take some of it."""

    def shorten(body: dict[str, Any]) -> None:
        body["response"] = "Oto wycena."

    page.route(CHAT, altered(shorten))
    chat.open()
    for _ in range(3):
        chat.say("60 m2 comfort")
    expect(chat.suggestions.first).to_be_visible()
    expect(chat.log.locator(".quote").last).to_be_in_viewport(ratio=1)
    expect(chat.answers.last.locator("time")).to_be_in_viewport(ratio=1)


def test_project_made_to_measure_shows_a_range(page: Page, chat: Chat) -> None:
    chat.open()
    with page.expect_response(CHAT) as answered:
        chat.say("60 m2, projekt indywidualny, ile to kosztuje?")
    quote = answered.value.json()["quote"]
    total = chat.log.get_by_role("group", name="Wycena").locator("dd").last
    assert plain(total.inner_text()) == f"{zloty(quote['total_min'])} – {zloty(quote['total_max'])}"


def test_suggestions_are_buttons_that_answer(chat: Chat) -> None:
    chat.open()
    offered = chat.suggestions.all_text_contents()
    assert len(offered) == 3
    chat.suggestions.nth(1).click()
    expect(chat.answers).to_have_count(2)
    assert len(chat.asked()) == 1
    expect(chat.composer).to_be_focused()
    expect(chat.suggestions.first).to_be_visible()
    assert chat.suggestions.all_text_contents() != offered


def test_suggestions_of_the_last_answer_are_there_on_the_next_page(
    page: Page, chat: Chat, site: Site
) -> None:
    chat.open()
    chat.say("Ile trwa gwarancja na prace?")
    offered = chat.suggestions.all_text_contents()
    assert offered
    page.goto(f"{site.url}/next")
    chat.open()
    expect(chat.suggestions).to_have_text(offered)


def test_while_an_answer_is_awaited_the_assistant_is_seen_to_write(page: Page, chat: Chat) -> None:
    held: list[Route] = []
    chat.open()
    page.route(CHAT, lambda route: held.append(route))
    chat.type("60 m2 comfort")
    expect(chat.typing).to_be_visible()
    expect(chat.typing).to_contain_text("Asystent pisze")
    expect(chat.mine).to_contain_text("Wysyłanie")
    wait_until(page, lambda: held)
    held[0].continue_()
    expect(chat.answers).to_have_count(2)
    expect(chat.typing).to_be_hidden()
    expect(chat.mine).not_to_contain_text("Wysyłanie")


def test_messages_bear_their_time(page: Page, chat: Chat) -> None:
    page.clock.set_fixed_time(MORNING)
    chat.open()
    chat.say("60 m2 comfort")
    for message in (chat.mine.first, chat.answers.last):
        expect(message.locator("time")).to_have_text("10:05")
        expect(message.locator("time")).to_have_attribute("datetime", "2026-11-25T09:05:00.000Z")


def test_answer_that_comes_while_closed_is_counted_until_opened(page: Page, chat: Chat) -> None:
    held: list[Route] = []
    badge = chat.host.locator(".badge")
    chat.open()
    page.route(CHAT, lambda route: held.append(route))
    chat.type("60 m2 comfort")
    expect(chat.typing).to_be_visible()
    chat.composer.press("Escape")
    expect(badge).to_be_hidden()
    wait_until(page, lambda: held)
    held[0].continue_()
    expect(badge).to_be_visible()
    expect(badge).to_have_text("1")
    expect(chat.launcher).to_have_accessible_description("Nieprzeczytane: 1")
    chat.launcher.click()
    expect(badge).to_be_hidden()
    expect(chat.answers).to_have_count(2)
    chat.composer.press("Escape")
    expect(badge).to_be_hidden()
    expect(chat.launcher).to_have_accessible_description("")


def test_conversation_goes_on_on_the_next_page_and_after_a_reload(
    page: Page, chat: Chat, site: Site
) -> None:
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    chat.say("comfort")
    said = chat.host.locator(".bubble").all_inner_texts()
    session = chat.session()
    moves: list[Callable[[], object]] = [lambda: page.goto(f"{site.url}/next"), page.reload]
    for move in moves:
        move()
        expect(chat.panel).to_be_hidden()
        chat.open()
        expect(chat.mine).to_have_count(2)
        assert chat.host.locator(".bubble").all_inner_texts() == said
        expect(chat.log.get_by_role("group", name="Wycena")).to_have_count(1)
    chat.say("a premium?")
    assert chat.session() == session
    assert chat.asked() == ["Mam 52 m2 w Gdańsku", "comfort", "a premium?"]


def test_after_the_session_timeout_the_chat_greets_anew(page: Page, chat: Chat) -> None:
    page.clock.install()
    page.reload()
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    before = chat.session()
    page.clock.fast_forward("29:00")
    page.reload()
    chat.open()
    expect(chat.mine).to_have_count(1)
    page.clock.fast_forward("31:00")
    page.reload()
    chat.open()
    expect(chat.answers).to_have_count(1)
    expect(chat.answers).to_contain_text(GREETING)
    expect(chat.mine).to_have_count(0)
    chat.say("comfort")
    assert chat.session() != before


def test_timeout_counts_on_a_page_that_stayed_open(page: Page, chat: Chat) -> None:
    page.clock.install()
    page.reload()
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    chat.close_button.click()
    page.clock.fast_forward("31:00")
    chat.open()
    expect(chat.mine).to_have_count(0)
    expect(chat.answers).to_contain_text(GREETING)
    expect(chat.suggestions).to_have_count(3)


def test_conversation_that_timed_out_is_not_shown_above_the_answer_that_it_is_gone(
    page: Page, chat: Chat
) -> None:
    page.clock.install()
    page.reload()
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    page.clock.fast_forward("31:00")
    chat.choose("Moje dane i zgody")
    expect(chat.answers).to_have_count(2)
    expect(chat.mine).to_have_count(0)


def test_conversation_that_was_erased_elsewhere_asks_for_nothing(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("mój mail to wymazany@example.com")
    expect(chat.consents).to_be_visible()
    erased = page.request.delete(
        f"{chat.api.url}/api/chatbot/delete-my-data", data={"session_id": chat.session()}
    )
    expect(erased).to_be_ok()
    page.reload()
    chat.open()
    expect(chat.suggestions).to_have_count(3)
    expect(chat.consents).to_have_count(0)
    assert chat.state() is None


def test_page_that_is_gone_back_to_shows_no_conversation_that_was_deleted(
    browser: Browser, api: ApiServer, site: Site
) -> None:
    with keeping_pages(browser) as context:
        page = context.new_page()
        page.goto(f"{site.url}/")
        page.evaluate("addEventListener('pageshow', (event) => { window.kept = event.persisted; })")
        chat = Chat(page, api)
        chat.open()
        chat.say("60 m2 comfort")
        page.goto(f"{site.url}/next")
        chat.open()
        chat.choose("Moje dane i zgody")
        chat.host.get_by_role("button", name="Usuń rozmowę").click()
        chat.host.get_by_role("button", name="Usuń", exact=True).click()
        expect(chat.answers.last).to_contain_text("zostały usunięte")
        page.evaluate("setTimeout(() => history.back())")
        wait_until(page, lambda: page.url == f"{site.url}/")
        assert page.evaluate("kept")
        expect(chat.panel).to_be_visible()
        expect(chat.mine).to_have_count(0)


def test_starting_over_begins_another_conversation(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    before = chat.session()
    chat.choose("Zacznij od nowa")
    expect(chat.mine).to_have_count(0)
    expect(chat.answers).to_contain_text(GREETING)
    expect(chat.suggestions).to_have_count(3)
    expect(chat.composer).to_be_focused()
    chat.say("comfort")
    assert chat.session() != before
    assert chat.asked() == ["comfort"]
    page.reload()
    chat.open()
    expect(chat.mine).to_have_count(1)


def test_starting_over_before_the_history_is_there_takes_along_what_waits(
    page: Page, chat: Chat, site: Site
) -> None:
    chat.open()
    chat.say("Mam 52 m2 w Gdańsku")
    page.route(CHAT, cut)
    chat.type("a premium?")
    expect(chat.notice).to_be_visible()
    page.route("**/history/**", refuse(503, site.url))
    page.reload()
    chat.launcher.click()
    expect(chat.mine).to_have_count(1)
    chat.choose("Zacznij od nowa")
    expect(chat.answers).to_have_text([has(GREETING)])
    expect(chat.mine).to_have_count(0)


def test_english_throughout(page: Page, api: ApiServer, site: Site) -> None:
    page.goto(f"{site.url}/?lang=en")
    chat = Chat(page, api, "en")
    chat.open()
    chat.say("How much is 60 m2 in comfort?")
    chat.say("my email is jan@example.com")
    expect(chat.consents).to_be_visible()
    chat.consents.get_by_role("button", name="Save consents").click()
    chat.menu_button.click()
    expect(chat.host.locator(".root")).to_have_attribute("lang", "en")
    seen = chat.panel.inner_text() + " ".join(
        chat.panel.locator("[aria-label]").evaluate_all("(all) => all.map((one) => one.ariaLabel)")
    )
    assert not re.search(
        r"[ąćęłńóśźż]|\b(nie|jest|oraz|zgod\w+|czat\w*)\b", english_names(seen), re.I
    )
    page.context.set_offline(True)
    chat.type("and premium?")
    expect(chat.notice).to_contain_text("You are offline")


def english_names(text: str) -> str:
    """Without what has one name in both languages: currency and towns."""
    return re.sub(r"zł|Gdańsk\w*|Sopo\w+|Gdyni\w*", "", text)


def test_attributes_set_colour_side_and_an_open_start(
    page: Page, api: ApiServer, site: Site
) -> None:
    page.goto(f"{site.url}/?color=%23ffd400&position=left&open")
    chat = Chat(page, api)
    expect(chat.answers.first).to_be_visible()
    box = chat.panel.bounding_box()
    assert box
    assert box["x"] < 100
    style = chat.host.locator(".head").evaluate(
        "(head) => [getComputedStyle(head).backgroundColor, getComputedStyle(head).color]"
    )
    assert style == ["rgb(255, 212, 0)", "rgb(0, 0, 0)"]  # black on a light colour
    expect(page.locator("body")).to_be_focused()  # nobody asked for the focus


def test_page_can_open_and_close_the_chat_and_hears_of_it(page: Page, chat: Chat) -> None:
    page.evaluate(
        "window.heard = []; addEventListener('novahouse:open', (event) => heard.push(event.type))"
    )
    page.evaluate("NovaHouse.open()")
    expect(chat.composer).to_be_focused()
    page.get_by_role("button", name="Zadzwoń").focus()
    page.evaluate("NovaHouse.open()")
    expect(chat.composer).to_be_focused()  # also where it is open
    assert page.evaluate("heard") == ["novahouse:open"]
    page.evaluate("NovaHouse.close()")
    expect(chat.panel).to_be_hidden()


def plain(text: str) -> str:
    return re.sub(r"\s", " ", text)


def zloty(amount: Any) -> str:
    whole, _, part = f"{float(amount):,.2f}".partition(".")
    return f"{whole.replace(',', ' ')},{part} zł"
