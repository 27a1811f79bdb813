"""The API is on another origin, and allows those that are named."""

from playwright.sync_api import Page, Request, Route, expect

from tests.browser.chat import API, Chat, wait_until
from tests.browser.servers import ApiServer, Site

BLOCKED = """
for (const store of ["localStorage", "sessionStorage"]) {
  const get = () => { throw new DOMException("blocked", "SecurityError"); };
  Object.defineProperty(window, store, { get });
}
"""


def test_allowed_origin_talks_without_cookies(page: Page, chat: Chat, api: ApiServer) -> None:
    page.context.add_cookies([{"name": "sessionid", "value": "of-staff", "url": api.url}])
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    chat.open()
    chat.say("60 m2 comfort")
    calls = [request for request in requests if "/api/" in request.url]
    assert {request.method for request in calls} >= {"GET", "POST"}
    assert not any("cookie" in request.all_headers() for request in calls)
    assert [cookie["name"] for cookie in page.context.cookies()] == ["sessionid"]


def test_origin_that_is_not_allowed_is_told_politely(
    page: Page, api: ApiServer, site: Site
) -> None:
    page.clock.install()
    page.goto(f"{site.other_url}/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    chat = Chat(page, api)
    chat.launcher.click()
    expect(chat.notice).to_contain_text("Czat jest niedostępny na tej stronie")
    expect(chat.composer).to_be_hidden()
    expect(chat.menu_button).to_be_hidden()  # there is nothing to choose
    expect(chat.close_button).to_be_focused()
    count = len(asked)
    page.clock.fast_forward("10:00")
    assert len(asked) == count  # it is not asked again and again
    page.keyboard.press("Escape")
    expect(chat.launcher).to_be_focused()
    assert page.evaluate("[localStorage.length, violations.length]") == [0, 0]


def test_chat_that_is_refused_takes_no_focus_from_the_page(
    page: Page, api: ApiServer, site: Site
) -> None:
    page.goto(f"{site.other_url}/?open")
    expect(Chat(page, api).notice).to_contain_text("Czat jest niedostępny na tej stronie")
    expect(page.locator("body")).to_be_focused()


def test_trying_again_twice_greets_once(page: Page, chat: Chat, api: ApiServer) -> None:
    foreign = {"Access-Control-Allow-Origin": "null"}
    page.route(API, lambda route: route.fulfill(status=502, body="Bad gateway", headers=foreign))
    chat.launcher.click()
    expect(chat.notice).to_contain_text("niedostępny")
    page.unroute(API)
    held: list[Route] = []
    page.route("**/config*", lambda route: held.append(route))
    retry = chat.notice.get_by_role("button")
    retry.press("Enter")
    page.keyboard.press("Enter")
    expect(chat.notice).to_be_hidden()  # it was heard
    expect(chat.composer).to_be_focused()
    wait_until(page, lambda: held)
    page.wait_for_timeout(100)
    assert len(held) == 1
    held[0].continue_()
    expect(chat.answers).to_have_count(1)


def test_starting_over_while_it_connects_is_no_refusal(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("60 m2")
    page.reload()
    held: list[Route] = []
    page.route("**/history/**", lambda route: held.append(route))
    page.route("**/config*", lambda route: held.append(route), times=1)
    chat.launcher.click()
    wait_until(page, lambda: len(held) == 2)
    chat.choose("Zacznij od nowa")
    expect(chat.answers).to_have_count(1)
    expect(chat.composer).to_be_visible()
    expect(chat.notice).to_be_hidden()


def test_server_that_is_slow_is_no_refusal(page: Page, chat: Chat) -> None:
    page.clock.install()
    page.reload()
    held: list[Route] = []
    page.route("**/config*", lambda route: held.append(route))
    chat.launcher.click()
    wait_until(page, lambda: held)
    page.clock.fast_forward(21_000)
    expect(chat.notice).to_contain_text("Nie możemy się teraz połączyć")
    page.unroute("**/config*")
    page.clock.fast_forward(2000)
    expect(chat.answers).to_have_count(1)
    expect(chat.notice).to_be_hidden()


def test_chat_works_where_storage_is_blocked(page: Page, api: ApiServer, site: Site) -> None:
    page.add_init_script(BLOCKED)
    page.goto(f"{site.url}/")
    chat = Chat(page, api)
    chat.open()
    chat.say("60 m2")
    chat.say("comfort")
    expect(chat.log.locator(".quote")).to_be_visible()


def test_storage_that_fills_up_later_swallows_no_message(page: Page, chat: Chat) -> None:
    chat.open()
    chat.say("60 m2")
    page.evaluate(
        "localStorage.setItem('full', 'x'.repeat(5 * 1024 * 1024 - 20"
        " - localStorage.getItem('novahouse-chat').length - 'novahouse-chat'.length))"
    )
    chat.say("a " + "bardzo " * 100 + "duże?")
    expect(chat.mine).to_have_count(2)
    assert (
        len(chat.asked(page.evaluate("JSON.parse(sessionStorage['novahouse-chat']).session"))) == 2
    )


def test_storage_that_is_full_gives_way_to_the_other(page: Page, chat: Chat) -> None:
    page.evaluate("localStorage.setItem('full', 'x'.repeat(5 * 1024 * 1024 - 10))")
    chat.open()
    chat.say("60 m2")
    assert page.evaluate("localStorage.getItem('novahouse-chat')") is None
    page.reload()
    chat.open()
    expect(chat.mine).to_have_count(1)
