"""`./nova screenshots`: the states of the widget as pictures in docs/images/."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from tests.browser.chat import API, Chat, cut
from tests.browser.chromium import chromium
from tests.browser.servers import ROOT, ApiServer, Site, api_server, site

IMAGES = ROOT / "docs" / "images"
MORNING = datetime(2026, 11, 25, 10, 5, tzinfo=ZoneInfo("Europe/Warsaw"))
PANEL = {"width": 424, "height": 680}  # of a desktop page, its corner with the chat
PHONE, SMALL = {"width": 390, "height": 780}, {"width": 320, "height": 568}


class Camera:
    def __init__(self, browser: Browser, api: ApiServer, pages: Site) -> None:
        self._browser, self._api, self._pages = browser, api, pages

    @contextmanager
    def visitor(self, language: str = "pl", **options: Any) -> Iterator[Chat]:
        """On the demo page, which has the language of the browser."""
        locale = {"pl": "pl-PL", "en": "en-GB"}[language]
        settings = {"locale": locale, "timezone_id": "Europe/Warsaw", "reduced_motion": "reduce"}
        context = self._browser.new_context(**(settings | options))
        page = context.new_page()
        page.clock.set_fixed_time(MORNING)  # or the same pictures would differ each time
        page.goto(self._api.url)
        chat = Chat(page, self._api, language)
        expect(chat.launcher).to_be_visible()
        yield chat
        context.close()


def shoot(page: Page, name: str, *, corner: bool = False) -> None:
    page.mouse.move(1, 1)
    size = page.viewport_size
    clip = None
    if corner and size:
        left, top = size["width"] - PANEL["width"], size["height"] - PANEL["height"]
        clip = {"x": left, "y": top, **PANEL}
    page.screenshot(path=IMAGES / f"{name}.png", clip=clip, animations="disabled")  # type: ignore[arg-type]
    print(f"  docs/images/{name}.png")


def desktop(camera: Camera, scheme: str) -> None:
    suffix = "-dark" if scheme == "dark" else ""
    with camera.visitor(viewport={"width": 1280, "height": 720}, color_scheme=scheme) as chat:
        shoot(chat.page, f"widget-closed{suffix}")
        chat.open()
        shoot(chat.page, f"widget-open{suffix}", corner=True)
        chat.say("Mam 60 m² w Gdańsku, ile za Comfort?")
        expect(chat.log.locator(".quote")).to_be_visible()
        shoot(chat.page, f"widget-quote{suffix}", corner=True)
        chat.say("Proszę o kontakt: anna@example.com")
        expect(chat.consents).to_be_visible()
        chat.consents.get_by_role("button", name="Zapisz zgody").click()
        shoot(chat.page, f"widget-consents{suffix}", corner=True)
        chat.consents.get_by_role("checkbox").first.check()
        chat.consents.get_by_role("button", name="Zapisz zgody").click()
        expect(chat.consents).to_be_hidden()
        chat.choose("Moje dane i zgody")
        expect(chat.host.get_by_role("button", name="Pobierz rozmowę")).to_be_focused()
        shoot(chat.page, f"widget-data{suffix}", corner=True)
        chat.page.route(API, cut)
        chat.type("A ile to potrwa?")
        expect(chat.notice).to_be_visible()
        shoot(chat.page, f"widget-offline{suffix}", corner=True)


def small(camera: Camera, name: str, language: str, message: str, **options: Any) -> None:
    with camera.visitor(language, **options) as chat:
        chat.open()
        chat.say(message)
        expect(chat.log.locator(".quote")).to_be_visible()
        shoot(chat.page, name)


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="novahouse-screenshots-") as folder,
        site() as pages,
        api_server(Path(folder), pages.url) as api,
        chromium() as browser,
    ):
        camera = Camera(browser, api, pages)
        for scheme in ("light", "dark"):
            desktop(camera, scheme)
        small(camera, "widget-390", "pl", "60 m² w Comfort", viewport=PHONE, is_mobile=True)
        english = "How much is 60 m² in Comfort?"
        small(camera, "widget-320-dark", "en", english, viewport=SMALL, color_scheme="dark")
    print(f"Renewed {len(list(IMAGES.glob('widget-*.png')))} pictures.")


if __name__ == "__main__":
    main()
