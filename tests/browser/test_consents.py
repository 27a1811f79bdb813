"""Consents are asked for once contact data is there, and can be seen and taken back in the chat."""

import json
import re
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Locator, Page, Route, expect

from tests.browser.chat import CHAT, Chat, altered, cut, has, refuse, wait_until
from tests.browser.servers import ApiServer, Site


@pytest.fixture
def asked(chat: Chat, request: pytest.FixtureRequest) -> Chat:
    """A visitor who typed contact data and looks at the card."""
    chat.open()
    chat.say("60 m2 comfort")
    # Each with an address of its own: a withdrawal by one ends what others agreed to with it.
    address = f"{request.node.name.split('[')[0].replace('_', '-')[:60]}@example.com"
    chat.say(f"mój mail to {address}")
    expect(chat.consents).to_be_visible()
    return chat


def consented(chat: Chat) -> dict[str, Any]:
    """What the server says that the visitor agreed to."""
    url = f"{chat.api.url}/api/chatbot/consents/{chat.session()}"
    with urllib.request.urlopen(url, timeout=5) as response:  # noqa: S310  our own server
        answer: dict[str, Any] = json.load(response)
    return answer


def required(chat: Chat) -> Locator:
    return chat.consents.get_by_role("checkbox", name="Kontakt w sprawie zapytania")


def optional(chat: Chat) -> Locator:
    return chat.consents.get_by_role("checkbox", name="Wiadomości marketingowe")


def save(chat: Chat) -> None:
    chat.consents.get_by_role("button", name="Zapisz zgody").click()


def ask_to_delete(chat: Chat) -> None:
    """As far as the question."""
    chat.choose("Moje dane i zgody")
    chat.host.get_by_role("button", name="Usuń rozmowę").click()


def test_card_has_one_unticked_box_a_purpose_with_version_and_policy(asked: Chat) -> None:
    boxes = asked.consents.get_by_role("checkbox")
    expect(boxes).to_have_count(2)
    for box in (required(asked), optional(asked)):
        expect(box).not_to_be_checked()
        expect(box).to_have_accessible_description(re.compile(r"Wersja \d"))
    link = asked.consents.get_by_role("link", name="Polityka prywatności")
    expect(link).to_have_attribute("href", f"{asked.api.url}/privacy")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_without_the_required_consent_the_box_says_so_and_all_that_was_typed_stays(
    asked: Chat,
) -> None:
    asked.composer.fill("Jeszcze jedno pytanie")
    optional(asked).check()
    save(asked)
    expect(required(asked)).to_be_focused()
    expect(required(asked)).to_have_attribute("aria-invalid", "true")
    expect(required(asked)).to_have_accessible_description(
        has("Bez tej zgody nie możemy się odezwać")
    )
    expect(optional(asked)).to_be_checked()
    expect(optional(asked)).to_have_attribute("aria-invalid", "false")
    expect(asked.composer).to_have_value("Jeszcze jedno pytanie")
    assert not consented(asked)["rodo_consent"]
    required(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    expect(asked.answers.last).to_contain_text("zapisaliśmy Twoje zgody")
    expect(asked.composer).to_have_value("Jeszcze jedno pytanie")
    answer = consented(asked)
    assert (answer["rodo_consent"], answer["marketing_consent"]) == (True, True)


def test_boxes_left_unticked_are_a_no(asked: Chat, page: Page) -> None:
    page.evaluate("window.leads = 0; addEventListener('novahouse:lead', () => leads++)")
    required(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    answer = consented(asked)
    assert (answer["rodo_consent"], answer["marketing_consent"]) == (True, False)
    assert page.evaluate("leads") == 1


def test_visitor_who_agreed_to_follow_ups_finds_them_after_the_timeout(
    asked: Chat, page: Page
) -> None:
    required(asked).check()
    optional(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    page.clock.install()
    page.clock.fast_forward("03:00:00")
    page.reload()
    asked.open()
    expect(asked.mine).to_have_count(2)


def test_no_is_an_answer(asked: Chat, page: Page) -> None:
    page.evaluate("window.leads = 0; addEventListener('novahouse:lead', () => leads++)")
    optional(asked).check()
    asked.consents.get_by_role("button", name="Nie wyrażam zgody").click()
    expect(asked.consents).to_be_hidden()
    expect(asked.composer).to_be_focused()
    answer = consented(asked)
    assert (answer["rodo_consent"], answer["marketing_consent"]) == (False, False)
    assert page.evaluate("leads") == 0
    asked.say("a premium?")
    expect(asked.consents).to_have_count(0)
    asked.say("albo ola@example.com")  # other contact data: another question
    expect(asked.consents).to_be_visible()


def test_contact_data_beside_a_question_is_asked_about_after_a_no(asked: Chat, page: Page) -> None:
    asked.consents.get_by_role("button", name="Nie wyrażam zgody").click()
    expect(asked.consents).to_be_hidden()
    page.reload()
    asked.open()
    asked.say("Ile trwa gwarancja na prace? Piszcie na beside@example.com")
    expect(asked.consents).to_be_visible()
    asked.consents.get_by_role("button", name="Nie wyrażam zgody").click()
    expect(asked.consents).to_be_hidden()
    asked.say("Ile trwa gwarancja na prace? Piszcie na beside@example.com")
    expect(asked.consents).to_have_count(0)  # that was answered


def test_contact_data_of_another_page_is_asked_about_after_a_no_here(
    asked: Chat, page: Page, site: Site
) -> None:
    other = Chat(page.context.new_page(), asked.api)
    other.page.goto(f"{site.url}/next")
    other.open()
    asked.consents.get_by_role("button", name="Nie wyrażam zgody").click()
    expect(asked.consents).to_be_hidden()
    other.say("a premium?")
    expect(other.consents).to_have_count(0)
    other.say("Ile trwa gwarancja na prace? Piszcie na elsewhere@example.com")
    expect(other.consents).to_be_visible()


def test_card_of_a_conversation_that_another_page_ended_answers_nothing(
    asked: Chat, page: Page
) -> None:
    posted: list[str] = []
    page.on("request", lambda request: posted.append(request.method))
    required(asked).check()
    page.evaluate(
        "localStorage['novahouse-chat'] = JSON.stringify("
        "{...JSON.parse(localStorage['novahouse-chat']), session: 'n'.repeat(43)})"
    )
    save(asked)
    expect(asked.consents).to_have_count(0)
    expect(asked.composer).to_be_focused()
    assert "POST" not in posted


def test_withdrawal_is_not_answered_with_the_question(asked: Chat) -> None:
    required(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    asked.choose("Moje dane i zgody")
    asked.host.get_by_role("button", name="Wycofaj: Kontakt w sprawie zapytania").click()
    expect(asked.host.get_by_text("Kontakt w sprawie zapytania: nieudzielona")).to_be_visible()
    asked.say("a premium?")
    expect(asked.consents).to_have_count(0)


def test_who_comes_back_after_hours_can_take_it_back(asked: Chat, page: Page) -> None:
    required(asked).check()
    optional(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    session = asked.session()
    page.clock.install()
    page.clock.fast_forward("23:00:00")
    page.reload()
    asked.open()
    asked.choose("Moje dane i zgody")
    asked.host.get_by_role("button", name="Wycofaj: Wiadomości marketingowe").click()
    expect(asked.host.get_by_text("Wiadomości marketingowe: nieudzielona")).to_be_visible()
    expect(asked.host.get_by_text("Kontakt w sprawie zapytania: udzielona")).to_be_visible()
    assert asked.session() == session


def test_withdrawal_leaves_no_card_that_says_otherwise(asked: Chat, page: Page) -> None:
    required(asked).check()
    optional(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    asked.choose("Moje dane i zgody")
    withdraw = asked.host.get_by_role("button", name="Wycofaj: Wiadomości marketingowe")
    expect(withdraw).to_be_visible()
    page.route("**/consents/**", cut)
    withdraw.click()
    expect(asked.answers.last).to_contain_text("Nie udało się")
    expect(asked.host.get_by_text("Wiadomości marketingowe: udzielona")).to_have_count(0)


def test_own_data_can_be_reached_where_no_consents_are_asked_for(page: Page, chat: Chat) -> None:
    def publish_none(body: dict[str, Any]) -> None:
        body["consents"] = []

    page.route("**/api/chatbot/config*", altered(publish_none))
    chat.open()
    chat.say("60 m2 comfort")
    ask_to_delete(chat)
    chat.host.get_by_role("button", name="Usuń", exact=True).click()
    expect(chat.answers.last).to_contain_text("zostały usunięte")


def test_deletion_takes_the_message_along_that_is_under_way(asked: Chat, page: Page) -> None:
    session = asked.session()
    held: list[Route] = []
    page.route(CHAT, lambda route: held.append(route))
    asked.type("a premium?")
    expect(asked.typing).to_be_visible()
    ask_to_delete(asked)
    asked.host.get_by_role("button", name="Usuń", exact=True).click()
    wait_until(page, lambda: held)
    held[0].continue_()
    expect(asked.answers.last).to_contain_text("zostały usunięte")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        asked.stored(session)


def test_two_clicks_are_one_answer(asked: Chat, page: Page) -> None:
    posted: list[str] = []
    held: list[Route] = []
    page.on("request", lambda request: posted.append(request.url))
    page.route("**/api/consent", lambda route: held.append(route))
    required(asked).check()
    save(asked)
    save(asked)
    expect(asked.consents).to_be_visible()
    for route in held:
        route.continue_()
    expect(asked.consents).to_be_hidden()
    assert sum(url.endswith("/api/consent") for url in posted) == 1


def test_two_clicks_delete_once(asked: Chat, page: Page) -> None:
    held: list[Route] = []
    page.route("**/delete-my-data", lambda route: held.append(route))
    ask_to_delete(asked)
    asked.host.get_by_role("button", name="Usuń", exact=True).dblclick()
    wait_until(page, lambda: held)
    page.wait_for_timeout(100)
    assert len(held) == 1
    held[0].continue_()
    expect(asked.answers.last).to_contain_text("zostały usunięte")


def test_two_clicks_withdraw_once(asked: Chat, page: Page) -> None:
    required(asked).check()
    optional(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    asked.choose("Moje dane i zgody")
    held: list[Route] = []
    page.route("**/api/consent", lambda route: held.append(route))
    asked.host.get_by_role("button", name="Wycofaj: Wiadomości marketingowe").dblclick()
    wait_until(page, lambda: held)
    page.wait_for_timeout(100)
    assert len(held) == 1
    held[0].continue_()
    expect(asked.host.get_by_text("Wiadomości marketingowe: nieudzielona")).to_be_visible()


def test_message_typed_during_a_deletion_begins_nothing_anew(asked: Chat, page: Page) -> None:
    session = asked.session()
    held: list[tuple[Route, APIResponse]] = []
    page.route("**/delete-my-data", lambda route: held.append((route, route.fetch())))
    posted: list[str] = []
    page.on("request", lambda request: posted.append(request.url))
    ask_to_delete(asked)
    asked.host.get_by_role("button", name="Usuń", exact=True).click()
    wait_until(page, lambda: held)
    asked.type("piszcie na po-usunieciu@example.com")
    expect(asked.mine.last).to_contain_text("Czeka na wysłanie")
    route, response = held[0]
    route.fulfill(response=response)
    expect(asked.answers.last).to_contain_text("zostały usunięte")
    expect(asked.mine).to_have_count(0)
    page.wait_for_timeout(100)
    assert not any(url.endswith("/chat") for url in posted)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        asked.stored(session)


def test_deletion_that_fails_leaves_every_message_in_its_place(
    asked: Chat, page: Page, site: Site
) -> None:
    held: list[Route] = []
    answered: list[str] = []
    page.route(CHAT, lambda route: held.append(route), times=1)
    page.route("**/delete-my-data", refuse(503, site.url))
    asked.type("a premium?")
    page.on("response", lambda response: answered.append(response.url))
    expect(asked.typing).to_be_visible()
    ask_to_delete(asked)
    asked.host.get_by_role("button", name="Usuń", exact=True).click()
    wait_until(page, lambda: held)
    held[0].continue_()
    expect(asked.log).to_contain_text("Nie udało się")
    # Once more: the deletion had taken it from what waits.
    wait_until(page, lambda: sum(url.endswith("/chat") for url in answered) == 2)
    expect(asked.typing).to_be_hidden()
    expect(asked.mine).to_have_text([has("60 m2"), has("mój mail"), has("a premium?")])


def test_card_stays_with_its_ticks_while_the_conversation_goes_on(asked: Chat, page: Page) -> None:
    optional(asked).check()
    asked.say("a premium?")
    expect(asked.consents).to_have_count(1)
    expect(optional(asked)).to_be_checked()
    page.reload()
    asked.open()
    expect(asked.consents).to_be_visible()
    expect(optional(asked)).not_to_be_checked()  # what was not saved was not agreed to


def test_consent_can_be_seen_and_withdrawn_from_the_menu(asked: Chat) -> None:
    required(asked).check()
    optional(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    asked.choose("Moje dane i zgody")
    mine = asked.host.get_by_role("group", name="Moje dane i zgody")
    expect(mine.get_by_text("Kontakt w sprawie zapytania: udzielona")).to_be_visible()
    expect(mine.get_by_text("Wiadomości marketingowe: udzielona")).to_be_visible()
    with asked.host.page.expect_request("**/api/consent") as withdrawal:
        mine.get_by_role("button", name="Wycofaj: Wiadomości marketingowe").click()
    assert (withdrawal.value.post_data_json or {})["texts"] == []  # nothing is agreed to anew
    expect(mine.get_by_text("Wiadomości marketingowe: nieudzielona")).to_be_visible()
    answer = consented(asked)
    assert (answer["rodo_consent"], answer["marketing_consent"]) == (True, False)
    mine.get_by_role("button", name="Wycofaj: Kontakt w sprawie zapytania").click()
    expect(mine.get_by_text("Kontakt w sprawie zapytania: nieudzielona")).to_be_visible()
    assert not consented(asked)["rodo_consent"]
    expect(mine.get_by_role("button", name="Wycofaj")).to_have_count(0)


def test_conversation_can_be_downloaded(asked: Chat, page: Page, tmp_path: Path) -> None:
    asked.choose("Moje dane i zgody")
    with page.expect_download() as download:
        asked.host.get_by_role("button", name="Pobierz rozmowę").click()
    download.value.save_as(tmp_path / "copy.json")
    copy = json.loads((tmp_path / "copy.json").read_text())
    assert "60 m2 comfort" in [message["message"] for message in copy["messages"]]
    assert copy["rodo_consent"] is False


def test_conversation_can_be_deleted_after_a_question(asked: Chat, page: Page) -> None:
    session = asked.session()
    ask_to_delete(asked)
    expect(asked.host.get_by_text("Tego nie da się cofnąć")).to_be_visible()
    assert asked.stored(session)
    asked.host.get_by_role("button", name="Usuń", exact=True).click()
    expect(asked.answers.last).to_contain_text("zostały usunięte")
    expect(asked.mine).to_have_count(0)
    assert asked.state() is None
    with pytest.raises(urllib.error.HTTPError, match="404"):
        asked.stored(session)


def test_text_that_changed_meanwhile_is_shown_anew(asked: Chat, page: Page, api: ApiServer) -> None:
    """Who agreed to an outdated text agreed to nothing."""

    def outdate(body: dict[str, Any]) -> None:
        for text in body["consents"]:
            text["sha256"] = "0" * 64

    page.route("**/api/chatbot/config*", altered(outdate), times=1)
    page.reload()
    asked.open()
    required(asked).check()
    save(asked)
    expect(asked.consents).to_contain_text("Treść zgody się zmieniła")
    expect(required(asked)).to_be_focused()
    expect(required(asked)).not_to_be_checked()
    assert not consented(asked)["rodo_consent"]
    required(asked).check()
    save(asked)
    expect(asked.consents).to_be_hidden()
    assert consented(asked)["rodo_consent"]
