"""`./nova screenshots`: the states of the widget as pictures in docs/images/."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image
from playwright.sync_api import Browser, FloatRect, ViewportSize, expect

from tests.browser.chat import API, Chat, altered, cut
from tests.browser.chromium import chromium
from tests.browser.servers import ROOT, ApiServer, api_server

IMAGES = ROOT / "docs" / "images"
MORNING = datetime(2026, 11, 25, 10, 5, tzinfo=ZoneInfo("Europe/Warsaw"))
DESKTOP, PHONE, SMALL = (
    {"width": width, "height": height} for width, height in ((1024, 720), (390, 844), (320, 568))
)
MARGIN = 20  # px of the page around the chat
COLOURS = 128


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    for old in IMAGES.glob("widget-*.png"):
        old.unlink()
    with (
        tempfile.TemporaryDirectory(prefix="novahouse-screenshots-") as folder,
        api_server(Path(folder), allowed_origin="") as api,
        chromium() as browser,
    ):
        visit = partial(visitor, browser, api)
        with visit(viewport=DESKTOP) as chat:
            conversation(chat)
        with visit(viewport=DESKTOP, color_scheme="dark") as chat:
            quote(chat, "Mam 60 m² w Gdańsku, ile za Comfort?")
            shoot(chat, "quote-dark")
        with visit(viewport=PHONE, is_mobile=True) as chat:
            quote(chat, "60 m² w Comfort")
            shoot(chat, "390")
        with visit("en", viewport=SMALL, color_scheme="dark") as chat:
            quote(chat, "How much is 60 m² in Comfort?")
            shoot(chat, "320-dark")
    print(f"Renewed {len(list(IMAGES.glob('widget-*.png')))} pictures in docs/images/.")


@contextmanager
def visitor(
    browser: Browser, api: ApiServer, language: str = "pl", **options: Any
) -> Iterator[Chat]:
    """On the demo page, which has the language of the browser."""
    locale = {"pl": "pl-PL", "en": "en-GB"}[language]
    settings = {"locale": locale, "timezone_id": "Europe/Warsaw", "reduced_motion": "reduce"}
    context = browser.new_context(**(settings | options))
    page = context.new_page()
    # The same at each time, or each time all pictures would be others.
    page.clock.set_fixed_time(MORNING)
    page.route("**/api/chatbot/consents/*", altered(since_this_morning))
    page.goto(api.url)
    chat = Chat(page, api, language)
    expect(chat.launcher).to_be_visible()
    yield chat
    context.close()


def since_this_morning(body: dict[str, Any]) -> None:
    body["since"] = MORNING.isoformat()


def conversation(chat: Chat) -> None:
    shoot(chat, "closed", whole_page=True)
    chat.open()
    expect(chat.suggestions.first).to_be_visible()
    shoot(chat, "open")
    chat.say("Mam 60 m² w Gdańsku, ile za Comfort?")
    shoot(chat, "quote")
    chat.say("Proszę o kontakt: anna@example.com")
    expect(chat.consents).to_be_visible()
    save = chat.consents.get_by_role("button", name="Zapisz zgody")
    save.click()
    shoot(chat, "consents")
    chat.consents.get_by_role("checkbox").first.check()
    save.click()
    expect(chat.consents).to_be_hidden()
    chat.choose("Moje dane i zgody")
    expect(chat.host.get_by_role("button", name="Pobierz rozmowę")).to_be_visible()
    shoot(chat, "data")
    chat.page.route(API, cut)
    chat.type("A ile to potrwa?")
    expect(chat.notice).to_be_visible()
    shoot(chat, "offline")


def quote(chat: Chat, question: str) -> None:
    chat.open()
    chat.say(question)
    expect(chat.log.locator(".quote")).to_be_visible()


def shoot(chat: Chat, name: str, *, whole_page: bool = False) -> None:
    chat.page.mouse.move(1, 1)
    box = None if whole_page else chat.panel.bounding_box()
    clip = box and around(box, chat.page.viewport_size)
    picture = chat.page.screenshot(clip=clip, animations="disabled")
    path = IMAGES / f"widget-{name}.png"
    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
    print(f"  {path.relative_to(ROOT)}  {path.stat().st_size // 1024} KB")


def around(box: FloatRect, page: ViewportSize | None) -> FloatRect:
    assert page
    left, top = max(0, box["x"] - MARGIN), max(0, box["y"] - MARGIN)
    right = min(page["width"], box["x"] + box["width"] + MARGIN)
    bottom = min(page["height"], box["y"] + box["height"] + MARGIN)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


if __name__ == "__main__":
    main()
