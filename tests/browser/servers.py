"""What the widget is tested against: the real API, and the pages of a company's site elsewhere."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

from tests.services import end, end_with_parent, free_port, prepare_database, wait_until
from tests.templates import save

ROOT = Path(__file__).resolve().parents[2]
PASSED_ON = ("PATH", "HOME", "LANG", "TMPDIR")

# --- The API ----------------------------------------------------------------------------------


class ApiServer:
    """The whole site under gunicorn with a database of its own; may be stopped and started."""

    def __init__(self, folder: Path, allowed_origin: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = folder / "web.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ} | {
            "DJANGO_SETTINGS_MODULE": "novahouse.settings",
            "ENV_FILE": os.devnull,
            "VAR_DIR": str(folder),
            "DEBUG": "1",
            "PUBLIC_URL": self.url,
            "CORS_ALLOWED_ORIGINS": allowed_origin,
            # All tests are one client.
            "RATELIMIT_CHAT": "",
            "RATELIMIT_DEFAULT": "",
        }

    def prepare(self, *, from_test_database: bool) -> None:
        """Its database: a copy of the test database, or made anew, which takes a while."""
        if from_test_database:
            save(Path(self._environment["VAR_DIR"]) / "novahouse.sqlite3")
        prepare_database(self._environment, is_filled=from_test_database)

    def start(self) -> None:
        gunicorn = [sys.executable, "-m", "gunicorn", "novahouse.wsgi", "--no-control-socket"]
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                [*gunicorn, "--bind", f"127.0.0.1:{self.port}", "--threads", "8"],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=end_with_parent(signal.SIGTERM),
            )
        self._process = process
        wait_until(partial(answers, f"{self.url}/api/health/ready"), process, "The API")

    def stop(self) -> None:
        if self._process is not None:
            end(self._process, signal.SIGTERM)
            self._process = None


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310  our own server
            return True
    except OSError:
        return False


@contextmanager
def api_server(
    folder: Path, allowed_origin: str, *, from_test_database: bool = False
) -> Iterator[ApiServer]:
    server = ApiServer(folder, allowed_origin)
    server.prepare(from_test_database=from_test_database)
    try:
        server.start()
        yield server
    finally:
        server.stop()


# --- The company's site -----------------------------------------------------------------------

POLICY = (
    "default-src 'none'; script-src {api}; connect-src {api}; style-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html>
<html lang="pl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Mieszkania nad rzeką</title>
  <link rel="stylesheet" href="/{style}.css">
  {scripts}
</head>
<body>
  <main>
    <h1>Mieszkania nad rzeką</h1>
    <p>Sprzedajemy mieszkania w stanie deweloperskim. <a href="/next">Dalej</a></p>
    <p><button type="button">Zadzwoń</button></p>
  </main>
</body>
</html>
"""
STYLES = {
    "/plain.css": """
        body { background: #fff; color: #222; font: 16px/1.5 sans-serif; }
        @media (prefers-color-scheme: dark) {
          body { background: #111; color: #eee; }
          a { color: #9cf; }
        }
    """,
    # What a site may have against anybody else's elements.
    "/hostile.css": """
        html { font-size: 62.5%; }
        *, ::before, ::after {
          box-sizing: content-box !important; float: left !important; direction: rtl !important;
          color: red !important; font: italic 30px/3 serif !important;
          letter-spacing: 9px !important; text-transform: uppercase !important;
          white-space: nowrap !important; border: 3px solid lime;
        }
        div, h2, p, button, textarea, form, section { display: none !important; }
        main, main * { display: block !important; }
        [role], [hidden] { display: block !important; opacity: .1 !important; }
        novahouse-chat {
          display: none !important; position: static !important; opacity: 0 !important;
          visibility: hidden !important; transform: scale(.1) !important; width: 1px !important;
          pointer-events: none !important; filter: invert(1) !important; zoom: 3 !important;
        }
        .panel, .launcher, .card, .message, .bubble, .menu, .composer { display: none !important; }
    """,
}


class Site(ThreadingHTTPServer):
    """Its pages take `?lang=en`, any other `data-…` attribute by name, `twice`, `without` (the
    widget), `relaxed` (no policy) and `style=plain`.

    Reached as `localhost` it is the site that the API allows, and as 127.0.0.1 one that it doesn't.
    """

    daemon_threads = True
    api = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), SitePage)
        self.url = f"http://localhost:{self.server_port}"
        self.other_url = f"http://127.0.0.1:{self.server_port}"


class SitePage(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path.endswith(".css"):
            self.answer(STYLES[address.path], "text/css", policy="")
        elif address.path in {"/", "/next"}:
            options = dict(parse_qsl(address.query, keep_blank_values=True))
            policy = "" if "relaxed" in options else POLICY.format(api=self.server.api)
            self.answer(self.page(options), "text/html", policy=policy)
        else:
            self.send_error(404)

    def page(self, options: dict[str, str]) -> str:
        style, count = options.pop("style", "hostile"), 2 if "twice" in options else 1
        count = 0 if "without" in options else count
        words = {"twice", "without", "relaxed"}
        data = "".join(
            f' data-{name}="{value}"' for name, value in options.items() if name not in words
        )
        tag = f'<script src="{self.server.api}/widget.js"{data} async></script>'
        return PAGE.format(style=style, scripts=tag * count)

    def answer(self, text: str, media_type: str, *, policy: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{media_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def site() -> Iterator[Site]:
    with Site() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
