"""Every setting, read once from the environment. See .env.example for what may be set."""

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from redis.backoff import NoBackoff
from redis.retry import Retry
from whitenoise.compress import Compressor

from novahouse import logs
from novahouse.environment import Environment, kept_secret, read_env_file

# The classifier's matrices are small: threads of BLAS would wait for each other, and a training on
# a busy machine take six times as long. Read when numpy is imported, so after this.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

BASE_DIR = Path(__file__).resolve().parent.parent
read_env_file(Path(os.environ.get("ENV_FILE") or BASE_DIR / ".env"))
env = Environment(os.environ)

VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var"))).resolve()
DEBUG = env.flag("DEBUG", default=False)

# Secrets have no default in production; a trial keeps one of its own under var/.
SECRET_KEY = env.text("SECRET_KEY")
if not SECRET_KEY and DEBUG:
    SECRET_KEY = kept_secret(VAR_DIR / "secret_key")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Write SECRET_KEY=<at least 50 random characters>, "
        "or DEBUG=1 for a trial on this machine."
    )
SECRET_KEY_FALLBACKS = env.items("SECRET_KEY_FALLBACKS")

ALLOWED_HOSTS = env.items("ALLOWED_HOSTS") or (["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
PUBLIC_URL = env.public_url("PUBLIC_URL", "http://127.0.0.1:8000")
ADMIN_API_KEY = env.text("ADMIN_API_KEY")
PRIVACY_POLICY_URL = env.url("PRIVACY_POLICY_URL", f"{PUBLIC_URL}/privacy")

INSTALLED_APPS = [
    "novahouse.apps.NovaHouseConfig",
    "followups.apps.FollowupsConfig",
    "chatbot.apps.ChatbotConfig",
    "consent.apps.ConsentConfig",
    "integrations.apps.IntegrationsConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "csp",
    "django_celery_beat",
    "axes",
]

MIDDLEWARE = [
    "novahouse.middleware.request_log",
    "csp.middleware.CSPMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "novahouse.middleware.api_errors",
    "novahouse.limits.rate_limits",
    "novahouse.middleware.body_limit",
    "novahouse.chat_metrics.chat_metrics",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # the last: it replaces the answer to a log-in
]

ROOT_URLCONF = "novahouse.urls"
WSGI_APPLICATION = "novahouse.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Data -----------------------------------------------------------------------------------

SQLITE: dict[str, Any] = {
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",  # a writer waits at BEGIN, so none fails half-way
        "timeout": 20,
        # What is erased is overwritten, whatever SQLite was built with.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;"
        ),
    },
}
POSTGRESQL: dict[str, Any] = {
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,
    # All in favour of a quick 503: libpq gives up connecting after 2 s (its least), the kernel
    # on a peer that no longer acknowledges after 2.5 s, the server on a lock after 2.5 s. How
    # long a statement may take is bounded in web processes only, see wsgi.py.
    "OPTIONS": {
        "connect_timeout": 2,
        "tcp_user_timeout": 2500,
        "options": "-c lock_timeout=2500",
    },
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.database("DATABASE_URL", VAR_DIR / "novahouse.sqlite3")
}
IS_SQLITE = DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
if IS_SQLITE:
    VAR_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
for name, value in (SQLITE if IS_SQLITE else POSTGRESQL).items():
    # What the URL says (sslmode=require, say) wins over what we prefer.
    said = DATABASES["default"].get(name)
    DATABASES["default"][name] = value | said if isinstance(said, dict) else said or value
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.redis("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "novahouse.cache.FallbackCache",  # Redis while it answers, else a table
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "novahouse",
        "OPTIONS": {
            "MAX_ENTRIES": 1_000_000,  # of the table
            "SERIALIZER": "django_redis.serializers.json.JSONSerializer",
            # Seconds. A visitor waits for them: once in five seconds, while Redis is silent.
            "SOCKET_CONNECT_TIMEOUT": 0.25,
            "SOCKET_TIMEOUT": 0.5,
            "CONNECTION_POOL_KWARGS": {"retry": Retry(NoBackoff(), 0)},
        },
    },
}

# --- Metrics --------------------------------------------------------------------------------

METRICS_DIR = VAR_DIR / "metrics"
METRICS_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
METRICS_ALLOWED_NETS = env.networks("METRICS_ALLOWED_NETS", "127.0.0.0/8,::1/128")

# --- Background work ------------------------------------------------------------------------

QUEUE_DIR = VAR_DIR / "queue"
CELERY_BROKER_URL = env.broker("CELERY_BROKER_URL", REDIS_URL or "filesystem://")
if CELERY_BROKER_URL.startswith("filesystem"):
    for folder in ("messages", "control"):
        (QUEUE_DIR / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        # One folder for both directions: what one process sends, another receives.
        "data_folder_in": str(QUEUE_DIR / "messages"),
        "data_folder_out": str(QUEUE_DIR / "messages"),
        "control_folder": str(QUEUE_DIR / "control"),
        "polling_interval": 0.2,
    }
# A broker that is away is given up on quickly: a visitor may be waiting for the answer, and kombu's
# own patience is six seconds. What a task would have said stands in a row, and a sweep finds it.
REDIS_BROKER_OPTIONS: dict[str, Any] = {
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
if CELERY_BROKER_URL.startswith("redis"):
    CELERY_BROKER_TRANSPORT_OPTIONS = REDIS_BROKER_OPTIONS
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_RESULT_EXPIRES = None
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "Europe/Warsaw"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- Mail -----------------------------------------------------------------------------------

MAIL = env.mail("EMAIL_URL")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if MAIL else "integrations.mail_files.FileBackend"
)
EMAIL_FILE_PATH = VAR_DIR / "outbox"  # without a server, a mail is a file
EMAIL_TIMEOUT = 10  # seconds
EMAIL_HOST, EMAIL_PORT = MAIL.get("HOST", ""), MAIL.get("PORT", 0)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.get("HOST_USER", ""), MAIL.get("HOST_PASSWORD", "")
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.get("USE_TLS", False), MAIL.get("USE_SSL", False)
DEFAULT_FROM_EMAIL = env.address("DEFAULT_FROM_EMAIL", "NovaHouse <kontakt@novahouse.example>")

# --- Follow-ups -----------------------------------------------------------------------------

FOLLOWUP_DELAYS = env.hours("FOLLOWUP_DELAYS_HOURS", "24,72,168")
FOLLOWUP_QUIET_HOURS = env.hours_of_day("FOLLOWUP_QUIET_HOURS", "20-8")
FOLLOWUP_QUIET_DAYS = env.subset(
    "FOLLOWUP_QUIET_DAYS", "sunday,holidays", known=("sunday", "holidays")
)
FOLLOWUP_LEASE_SECONDS = env.number_between("FOLLOWUP_LEASE_SECONDS", 120, least=2, most=120)

# --- HTTP -----------------------------------------------------------------------------------

API_BODY_MAX_BYTES = 64 * 1024
CORS_ALLOWED_ORIGINS = env.origins("CORS_ALLOWED_ORIGINS")
CORS_URLS_REGEX = r"^/api/"
CORS_EXPOSE_HEADERS = [
    "X-Request-ID",
    "Retry-After",
    "RateLimit-Limit",
    "RateLimit-Remaining",
    "RateLimit-Reset",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https:")
TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 0)
TRUSTED_PROXY_NETS = env.networks("TRUSTED_PROXY_NETS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
# Asked by the machine next door, over plain HTTP.
SECURE_REDIRECT_EXEMPT = [r"^api/health", r"^metrics$"]
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL_REDIRECT else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_SSL_REDIRECT

# --- Limits ---------------------------------------------------------------------------------

# By the client's address. Without a rate there is no limit.
RATELIMIT_RATES = {
    "chat": env.rates("RATELIMIT_CHAT", "30/m"),
    "status": env.rates("RATELIMIT_STATUS", "10/m"),
    "default": env.rates("RATELIMIT_DEFAULT", "50/m,200/h"),
}
# Routes under /api/ by name: the methods, and which rates count for them in which order. For any
# other route and method it is the default one.
RATELIMIT_ROUTES = {
    "chat": (("POST",), ("chat",)),
    "consent-status": (("GET", "HEAD"), ("status", "default")),
}
# monday.com's own servers send many changes at once, and don't repeat what was refused; a signature
# is checked faster than a limit is counted.
RATELIMIT_EXEMPT = ("health", "health-ready", "health-deep", "monday-webhook")

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["novahouse.http.BoundedJSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "novahouse.http.AlwaysJSON",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "novahouse.errors.exception_handler",
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_METADATA_CLASS": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "NovaHouse",
    "DESCRIPTION": "The chat of a company that finishes flats, and the consents behind it.",
    "VERSION": "0.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
}

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# Hashed names, compressed and cached for ever, need `collectstatic`; until it has run, the files
# are served from where the apps keep them.
IS_COLLECTED = not DEBUG and (
    "collectstatic" in sys.argv or (STATIC_ROOT / "staticfiles.json").is_file()
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if IS_COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = not IS_COLLECTED
# Source maps are half of all bytes, and nobody but a debugger asks for them.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
WHITENOISE_AUTOREFRESH = DEBUG

# --- Consent --------------------------------------------------------------------------------

# Both guard what outlives a person's data: losing them makes the log unprovable, leaking them
# makes it forgeable. Without a value of their own, a trial keeps random ones under var/.
CONSENT_SUBJECT_PEPPER = env.text("CONSENT_SUBJECT_PEPPER")
CONSENT_CHAIN_KEYS = env.keys("CONSENT_CHAIN_KEYS")
if DEBUG:
    CONSENT_SUBJECT_PEPPER = CONSENT_SUBJECT_PEPPER or kept_secret(VAR_DIR / "subject_pepper")
    CONSENT_CHAIN_KEYS = CONSENT_CHAIN_KEYS or {"trial": kept_secret(VAR_DIR / "chain_key")}
CONSENT_STATUS_DISCLOSURE = env.choice(
    "CONSENT_STATUS_DISCLOSURE", "open" if DEBUG else "limited", ("open", "limited")
)
CONSENT_ANCHOR_FILE = VAR_DIR / "consent-anchors.jsonl"

# How long what is kept. Entries of the outbox have a period of their own, further down.
RETENTION_CONVERSATION_MONTHS = env.positive("RETENTION_CONVERSATION_MONTHS", 12)
RETENTION_LEAD_MONTHS = env.positive("RETENTION_LEAD_MONTHS", 24)
RETENTION_LOG_PLAINTEXT_MONTHS = env.positive("RETENTION_LOG_PLAINTEXT_MONTHS", 12)
RETENTION_LOG_KEY_YEARS = env.positive("RETENTION_LOG_KEY_YEARS", 3)

# --- Other systems --------------------------------------------------------------------------

SLACK_WEBHOOK_URL = env.url("SLACK_WEBHOOK_URL", "")
SLACK_LEAD_DETAILS = env.flag("SLACK_LEAD_DETAILS", default=False)
MONDAY_API_KEY = env.text("MONDAY_API_KEY")
MONDAY_BOARD_ID = env.text("MONDAY_BOARD_ID")
MONDAY_API_URL = env.url("MONDAY_API_URL", "https://api.monday.com/v2")
MONDAY_FIELDS = (
    *("novahouse_key", "email", "phone", "city", "square_meters", "interested_package", "budget"),
    *("lead_score", "status", "rodo_consent", "marketing_consent"),
)
MONDAY_COLUMNS = env.words("MONDAY_COLUMNS", MONDAY_FIELDS, '{"email": "email_mkq1"}')
MONDAY_STATUS_LABELS = {
    "new": "New Lead",
    "contacted": "Contacted",
    "qualified": "Qualified",
    "converted": "Done",
    "lost": "Stuck",
}
MONDAY_STATUS_LABELS |= env.words(
    "MONDAY_STATUS_LABELS", tuple(MONDAY_STATUS_LABELS), '{"new": "New Lead", "lost": "Stuck"}'
)
MONDAY_ERASURE = env.choice("MONDAY_ERASURE", "delete", ("delete", "anonymise"))
MONDAY_WEBHOOK_SECRET = env.text("MONDAY_WEBHOOK_SECRET")
ALERT_EMAILS = env.items("ALERT_EMAILS")
QUESTIONS_RETENTION_DAYS = env.positive("QUESTIONS_RETENTION_DAYS", 180)
OUTBOX_RETENTION_DAYS = env.positive("OUTBOX_RETENTION_DAYS", 30)
BREAKER_FAIL_MAX = env.positive("BREAKER_FAIL_MAX", 5)
BREAKER_RESET_SECONDS = env.positive("BREAKER_RESET_SECONDS", 60)

# --- Language and time ----------------------------------------------------------------------

LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", "Polski"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "novahouse" / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Warsaw"

# --- Staff ----------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
AUTHENTICATION_BACKENDS = [
    "novahouse.lockout.LockOut",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = ["ip_address"]  # by account, anybody could lock out anybody
AXES_CLIENT_IP_CALLABLE = "novahouse.lockout.client"
AXES_USERNAME_CALLABLE = "novahouse.lockout.username"
AXES_LOCKOUT_CALLABLE = "novahouse.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# --- Logs -----------------------------------------------------------------------------------

LOG_FORMAT = env.text("LOG_FORMAT", "console" if DEBUG else "json")
LOG_LEVEL = env.text("LOG_LEVEL", "INFO").upper()
LOGGING_CONFIG = None
logs.configure(log_format=LOG_FORMAT, level=LOG_LEVEL)

SENTRY_DSN = env.dsn("SENTRY_DSN")
if SENTRY_DSN:
    from novahouse import reports

    reports.configure(SENTRY_DSN, environment="trial" if DEBUG else "production")
