"""One server, one site and one Chromium for all of these tests; a fresh profile for each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import servers
from tests.browser.chat import Chat
from tests.browser.chromium import HOW_TO_GET_IT, chromium, executable
from tests.browser.servers import ApiServer, Site

PATIENCE_MS = 10_000
DESKTOP = {"width": 1280, "height": 800}
# Kept by each page from its first moment on.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
  .observe({ type: "layout-shift", buffered: true });
"""


# They end with the last test of this folder: beside a running Playwright, Django would take any
# other test for asynchronous code.


@pytest.fixture(scope="package")
def site() -> Iterator[Site]:
    with servers.site() as started:
        yield started


@pytest.fixture(scope="package")
def api(
    site: Site, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[ApiServer]:
    folder: Path = tmp_path_factory.mktemp("browser")
    # Where nobody else asks for a test database, there is none.
    is_made = any(item.get_closest_marker("database") for item in request.session.items)
    if from_test := is_made and connection.vendor == "sqlite":
        request.getfixturevalue("django_db_setup")
    with servers.api_server(folder, site.url, from_test_database=from_test) as started:
        site.api = started.url
        yield started


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if executable() is None:
        pytest.fail(HOW_TO_GET_IT)
    expect.set_options(timeout=PATIENCE_MS)
    with chromium() as started:
        yield started


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes a visitor with a fresh profile, from Poland and on a desktop unless told otherwise."""
    contexts = []

    def make(**options: Any) -> BrowserContext:
        defaults = {"viewport": DESKTOP, "locale": "pl-PL", "timezone_id": "Europe/Warsaw"}
        context = browser.new_context(**(defaults | options))
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(WATCH)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(visitor: Callable[..., BrowserContext], api: ApiServer) -> Page:
    return visitor().new_page()


@pytest.fixture
def chat(page: Page, api: ApiServer, site: Site) -> Iterator[Chat]:
    """On the company's page, closed. Whatever the test does, it breaks no policy of the page."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{site.url}/")
    yield Chat(page, api)
    assert not faults
    if not page.is_closed():
        assert page.evaluate("violations") == []
