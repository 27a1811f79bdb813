"""The settings of every test: novahouse.settings, with nothing of the caller's environment in it.

`tests/run.py` names the servers in TEST_DATABASE_URL and TEST_REDIS_URL. Without them, as under
plain `pytest`, the suite runs on SQLite and without Redis.
"""

import atexit
import os
import shutil
import tempfile

PASSED_ON = {"CI", "COLUMNS", "DJANGO_SETTINGS_MODULE", "HOME", "LANG", "LC_ALL", "PATH", "TERM"}
PASSED_ON_PREFIXES = ("COVERAGE_", "HYPOTHESIS_", "PLAYWRIGHT_", "PYTEST_", "TEST_", "TMPDIR")

for name in set(os.environ) - PASSED_ON:
    if not name.startswith(PASSED_ON_PREFIXES):
        del os.environ[name]

var_folder = tempfile.mkdtemp(prefix="novahouse-var-")
atexit.register(shutil.rmtree, var_folder, ignore_errors=True)

os.environ |= {
    "ENV_FILE": os.devnull,
    "VAR_DIR": var_folder,
    "DEBUG": "1",
    "SECRET_KEY": "a-key-that-only-the-tests-know-and-that-guards-nothing",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL", ""),
    "REDIS_URL": os.environ.get("TEST_REDIS_URL", ""),
    # All tests are one client. Those about the limits set their own.
    "RATELIMIT_CHAT": "",
    "RATELIMIT_DEFAULT": "",
    "RATELIMIT_STATUS": "",
}

from novahouse.settings import *  # noqa: E402, F403
from novahouse.settings import DATABASES  # noqa: E402

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, where Django would take memory: other processes and threads open it, too.
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(var_folder, "test.sqlite3")}
