"""The machine's own Chromium, driven by Playwright; no browser is ever downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

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
        browser = playwright.chromium.launch(
            executable_path=path,
            args=ARGUMENTS,
            chromium_sandbox=os.geteuid() != 0,  # root has no sandbox to put it in
        )
        yield browser
        browser.close()
