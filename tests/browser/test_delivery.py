"""A message is delivered once and in order, whatever the network and the server do meanwhile."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.chat import API, CHAT, Chat, cut, has, refuse
from tests.browser.servers import ApiServer, Site

FIRST, SECOND = "Mam 52 m2 w Gdańsku", "Ile trwa gwarancja na prace?"


@pytest.fixture
def sent(page: Page) -> list[dict[str, Any]]:
    """The bodies of what is sent to the chat, one for each try."""
    bodies: list[dict[str, Any]] = []

    def note(request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/chatbot/chat"):
            bodies.append(json.loads(request.post_data or ""))

    page.on("request", note)
    return bodies


@pytest.fixture
def chat(page: Page, chat: Chat) -> Chat:
    """With a clock that the test can put forward."""
    page.clock.install()
    page.reload()
    return chat


def test_messages_written_offline_are_kept_over_a_reload_and_sent_once_in_order(
    page: Page, chat: Chat
) -> None:
    chat.open()
    page.context.set_offline(True)
    chat.type(FIRST)
    chat.type(SECOND)
    expect(chat.mine).to_have_count(2)
    expect(chat.mine.last).to_contain_text("Czeka na wysłanie")
    expect(chat.notice).to_contain_text("Brak połączenia")
    page.route(API, cut)  # a page without a connection could not be loaded again
    page.context.set_offline(False)
    page.reload()
    chat.launcher.click()
    expect(chat.mine).to_have_text([has(FIRST), has(SECOND)])
    page.context.set_offline(True)
    page.unroute(API)
    page.context.set_offline(False)  # and nothing else: no waiting for the next try
    expect(chat.answers).to_have_count(3)
    assert chat.asked() == [FIRST, SECOND]
    expect(chat.mine).to_have_text([has(FIRST), has(SECOND)])
    expect(chat.notice).to_be_hidden()
    expect(chat.log).not_to_contain_text("Czeka")
    state = chat.state()
    assert state is not None
    assert state["queue"] == []


def test_unavailable_twice_makes_one_bubble_and_one_message(
    page: Page, chat: Chat, site: Site, sent: list[dict[str, Any]]
) -> None:
    chat.open()
    page.route(CHAT, refuse(503, site.url), times=2)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("Brak połączenia")
    for tries in (2, 3):
        page.clock.fast_forward(4000)
        wait_for(page, sent, tries)
    expect(chat.answers).to_have_count(2)
    expect(chat.mine).to_have_count(1)
    assert chat.asked() == [FIRST]
    assert len({body["client_message_id"] for body in sent}) == 1


def test_answer_that_got_lost_is_fetched_and_the_message_not_repeated(
    page: Page, chat: Chat, sent: list[dict[str, Any]]
) -> None:
    def answer_and_lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    chat.open()
    page.route(CHAT, answer_and_lose, times=1)
    chat.type(FIRST)
    expect(chat.notice).to_be_visible()
    page.clock.fast_forward(4000)
    expect(chat.answers).to_have_count(2)
    assert len(sent) == 2
    assert chat.asked() == [FIRST]


def test_answer_that_got_lost_before_a_reload_is_shown_once(page: Page, chat: Chat) -> None:
    def answer_and_lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    chat.open()
    page.route(CHAT, answer_and_lose, times=1)
    chat.type(FIRST)
    expect(chat.notice).to_be_visible()
    page.reload()
    chat.launcher.click()
    expect(chat.answers).to_have_count(2)
    expect(chat.mine).to_have_count(1)
    page.wait_for_load_state("networkidle")
    expect(chat.mine).to_have_count(1)
    assert chat.asked() == [FIRST]


def test_asked_to_wait_it_waits_and_says_so(
    page: Page, chat: Chat, site: Site, sent: list[dict[str, Any]]
) -> None:
    chat.open()
    page.route(CHAT, refuse(429, site.url, **{"Retry-After": "40"}), times=1)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("40 s")
    page.clock.fast_forward(38_000)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(chat.mine).to_contain_text("Czeka na wysłanie")
    assert len(sent) == 1
    page.clock.fast_forward(3000)
    expect(chat.answers).to_have_count(2)
    assert len(sent) == 2
    expect(chat.notice).to_be_hidden()


def test_another_page_and_a_reload_wait_as_long_as_was_asked(
    page: Page, chat: Chat, site: Site, sent: list[dict[str, Any]]
) -> None:
    chat.open()
    page.route(CHAT, refuse(429, site.url, **{"Retry-After": "40"}), times=1)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("40 s")
    page.clock.fast_forward(15_000)
    page.reload()
    chat.launcher.click()
    expect(chat.notice).to_contain_text("25 s")
    page.clock.fast_forward(23_000)
    expect(chat.mine).to_contain_text("Czeka na wysłanie")
    assert len(sent) == 1
    page.clock.fast_forward(3000)
    expect(chat.answers).to_have_count(2)
    assert len(sent) == 2


def test_two_pages_that_were_asked_to_wait_keep_nobody_waiting(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    page.route(CHAT, refuse(429, site.url, **{"Retry-After": "3"}), times=1)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("3 s")
    page.clock.fast_forward(600)
    other = page.context.new_page()
    other.goto(f"{site.url}/next")
    expect(Chat(other, api).launcher).to_be_visible()
    for _ in range(12):
        page.clock.fast_forward(500)
    expect(chat.answers).to_have_count(2)
    assert chat.asked() == [FIRST]


def test_history_that_has_to_wait_lets_another_page_send(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    chat.say(FIRST)
    other = page.context.new_page()
    other.route("**/history/**", refuse(429, site.url, **{"Retry-After": "3000"}))
    other.goto(f"{site.url}/next")
    Chat(other, api).launcher.click()
    expect(Chat(other, api).notice).to_contain_text("3000 s")
    chat.say(SECOND)


def test_clock_that_is_put_back_makes_nobody_wait(page: Page, chat: Chat, site: Site) -> None:
    page.clock.set_system_time("2030-01-02T10:00:00")
    chat.open()
    page.route(CHAT, refuse(429, site.url, **{"Retry-After": "5"}), times=1)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("5 s")
    page.clock.fast_forward(6000)
    expect(chat.answers).to_have_count(2)
    page.clock.set_system_time("2030-01-01T10:00:00")
    chat.say(SECOND)


def test_asked_to_wait_while_it_connects_it_says_for_how_long(
    page: Page, chat: Chat, site: Site
) -> None:
    chat.open()
    chat.say(FIRST)
    page.reload()
    page.route("**/history/**", refuse(429, site.url, **{"Retry-After": "20"}), times=1)
    chat.launcher.click()
    expect(chat.notice).to_contain_text("20 s")
    expect(chat.notice.get_by_role("button")).to_have_count(0)  # it could do nothing
    page.clock.fast_forward(21_000)
    expect(chat.mine).to_have_text([has(FIRST)])
    expect(chat.notice).to_be_hidden()


def test_refused_message_is_not_sent_again_and_holds_nothing_up(
    page: Page, chat: Chat, sent: list[dict[str, Any]]
) -> None:
    chat.open()
    chat.composer.evaluate("(box) => { box.value = 'zero: \\0'; }")
    chat.composer.press("Enter")
    expect(chat.mine).to_contain_text("Nie wysłano")
    expect(chat.notice).to_contain_text("Zmień jej treść")
    page.clock.fast_forward("10:00")
    page.evaluate("dispatchEvent(new Event('online'))")
    chat.say(SECOND)
    assert [body["message"] for body in sent] == ["zero: \0", SECOND]
    assert chat.asked() == [SECOND]


def test_restart_of_the_server_loses_nothing(page: Page, chat: Chat, api: ApiServer) -> None:
    chat.open()
    chat.say(FIRST)
    api.stop()
    chat.type(SECOND)
    expect(chat.notice).to_contain_text("Brak połączenia")
    api.start()
    page.clock.fast_forward(4000)
    expect(chat.answers).to_have_count(3)
    assert chat.asked() == [FIRST, SECOND]
    page.reload()
    chat.launcher.click()
    expect(chat.mine).to_have_text([has(FIRST), has(SECOND)])


def test_message_that_waits_outlasts_the_session_timeout(page: Page, chat: Chat) -> None:
    """The visitor was told that it will be sent, and may come back in the evening."""
    chat.open()
    page.route(API, cut)
    chat.type(FIRST)
    expect(chat.notice).to_contain_text("Wiadomość wyślemy")
    page.clock.fast_forward("03:00:00")
    page.reload()  # first: the page before would be faster
    page.unroute(API)
    expect(chat.host.locator(".badge")).to_have_text("1")
    expect(chat.launcher).to_have_accessible_description("Nieprzeczytane: 1")
    assert chat.asked() == [FIRST]


def test_two_pages_of_one_visitor_send_each_message_once(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    page.context.route(API, cut)
    chat.type(FIRST)
    chat.type(SECOND)
    expect(chat.notice).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{site.url}/next")
    expect(Chat(other, api).launcher).to_be_visible()
    page.context.unroute(API)
    for each in (page, other):
        each.evaluate("dispatchEvent(new Event('online'))")
    expect(chat.log).not_to_contain_text("Czeka")
    expect(chat.log).not_to_contain_text("Wysyłanie")
    expect(chat.answers).to_have_count(3)  # also of what the other page has sent
    expect(chat.notice).to_be_hidden()
    assert chat.asked() == [FIRST, SECOND]


def test_answer_that_another_page_fetched_meanwhile_is_shown(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    page.route(CHAT, cut)
    chat.type(FIRST)
    expect(chat.notice).to_be_visible()
    other = page.context.new_page()
    other.goto(f"{site.url}/next")
    expect(Chat(other, api).host.locator(".badge")).to_have_text("1")
    page.unroute(CHAT)
    page.clock.fast_forward(31_000)
    expect(chat.answers).to_have_count(2)
    expect(chat.mine).not_to_contain_text("Czeka")
    assert chat.asked() == [FIRST]


def test_message_of_another_page_is_shown_where_it_is_answered(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    chat.say(FIRST)
    other = page.context.new_page()
    other.goto(f"{site.url}/next")
    Chat(other, api).open()
    page.context.route(API, cut)
    chat.type("a premium?")
    Chat(other, api).type(SECOND)
    expect(Chat(other, api).notice).to_be_visible()
    other.close()
    page.context.unroute(API)
    page.clock.fast_forward(31_000)
    expect(chat.answers).to_have_count(4)
    expect(chat.mine).to_have_text([has(FIRST), has("a premium?"), has(SECOND)])


def test_message_of_a_conversation_that_ended_elsewhere_was_not_sent(
    page: Page, chat: Chat
) -> None:
    chat.open()
    page.route(CHAT, cut)
    chat.type(FIRST)
    expect(chat.notice).to_be_visible()
    page.evaluate(
        "localStorage['novahouse-chat'] = JSON.stringify({...JSON.parse("
        "localStorage['novahouse-chat']), session: 'n'.repeat(43), queue: []})"
    )
    page.clock.fast_forward(31_000)
    expect(chat.mine).to_contain_text("Nie wysłano")
    expect(chat.notice).to_be_hidden()


def test_conversation_that_another_page_ended_is_shown_no_longer(
    page: Page, chat: Chat, site: Site, api: ApiServer
) -> None:
    chat.open()
    chat.say(FIRST)
    page.route(CHAT, cut)
    chat.type(SECOND)
    expect(chat.notice).to_be_visible()
    page.context.route(CHAT, cut)
    other = page.context.new_page()
    other.goto(f"{site.url}/next")
    Chat(other, api).open()
    Chat(other, api).choose("Zacznij od nowa")
    expect(chat.mine).to_have_count(0)
    expect(chat.answers).to_have_count(1)
    page.clock.fast_forward(31_000)
    expect(chat.notice).to_be_hidden()
    page.context.unroute(CHAT)
    page.unroute(CHAT)
    chat.say("a premium?")
    assert chat.asked() == ["a premium?"]


def test_what_another_page_keeps_there_ends_no_conversation(
    page: Page, chat: Chat, site: Site
) -> None:
    chat.open()
    chat.say(FIRST)
    page.clock.fast_forward("31:00")
    other = page.context.new_page()
    other.goto(f"{site.url}/next?without")
    other.evaluate("localStorage.setItem('cart', '[]')")
    page.wait_for_timeout(200)
    expect(chat.mine).to_have_count(1)  # it is being read


def test_what_another_page_deletes_stays_deleted(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say(FIRST)
    former = chat.session()
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    chat.type(SECOND)
    expect(chat.log).to_contain_text(SECOND)
    while not (kept := chat.state()) or kept["queue"]:
        page.wait_for_timeout(20)
    assert chat.session() != former
    assert chat.asked() == [SECOND]


def test_proxy_that_restarts_is_no_refusal(page: Page, chat: Chat) -> None:
    """Its 502 has no header of the API's, as that of a site that isn't allowed."""
    chat.open()
    chat.say(FIRST)
    page.reload()
    foreign = {"Access-Control-Allow-Origin": "null"}  # without one Playwright would add ours
    page.route(API, lambda route: route.fulfill(status=502, body="Bad gateway", headers=foreign))
    chat.launcher.click()
    expect(chat.notice).to_be_visible()
    expect(chat.composer).to_be_visible()
    page.unroute(API)
    page.clock.fast_forward("00:30")
    expect(chat.mine).to_have_count(1)
    expect(chat.notice).to_be_hidden()


def wait_for(page: Page, sent: list[dict[str, Any]], count: int) -> None:
    """Looks again and again: one that comes before a wait for the next begins would be missed."""
    for _ in range(500):
        if len(sent) >= count:
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"{len(sent)} of {count} were sent")
