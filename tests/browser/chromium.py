"""The machine's own Chromium, driven by Playwright; no browser is ever downloaded."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, BrowserType, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
HOW_TO_GET_IT = "No Chromium was found. On Debian or Ubuntu: apt install chromium"
ARGUMENTS = (
    # The network is shut for it, too.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--disable-gpu",
    "--force-color-profile=srgb",
)


def executable() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    path = executable()
    if path is None:
        raise RuntimeError(HOW_TO_GET_IT)
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium, path)
        yield browser
        browser.close()


def launch(kind: BrowserType, path: str, *, without: Sequence[str] = ()) -> Browser:
    return kind.launch(
        executable_path=path,
        args=ARGUMENTS,
        ignore_default_args=list(without),
        chromium_sandbox=os.geteuid() != 0,  # root has no sandbox to put it in
    )


@contextmanager
def keeping_pages(browser: Browser) -> Iterator[BrowserContext]:
    """Another Chromium, that keeps a page as it was left: Playwright switches this off."""
    path = executable()
    assert path
    other = launch(browser.browser_type, path, without=["--disable-back-forward-cache"])
    yield other.new_context(locale="pl-PL")
    other.close()
