"""The shared cache: Redis while it answers, else the table of `novahouse.fallback`.

For limits and other short-lived data, never for sessions or consents: an entry may be lost with
its Redis, and none lives longer than AGE_MAX_SECONDS.
"""

import hashlib
import json
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

import structlog
from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.core.serializers.json import DjangoJSONEncoder
from django_redis.cache import RedisCache
from django_redis.util import CacheKey
from redis.exceptions import RedisError

from novahouse import fallback
from novahouse.fallback import Stored, cleanup_expired_fallback
from novahouse.metrics import CACHE_SWITCHES

__all__ = ["FallbackCache", "cleanup_expired_fallback"]

PAUSE_SECONDS = 5  # Redis is left alone for so long after a failure
AGE_MAX_SECONDS = 7 * 86_400
KEY_MAX_LENGTH = 200
VALUE_MAX_LENGTH = 32_768  # characters of JSON
BIGINT = range(-(2**63), 2**63)
SHRINK_EVERY = 1_000  # new entries
LOOK_EVERY_SECONDS = 1
MISSING = object()
FAILURES = (RedisError, OSError)

T = TypeVar("T")
log = structlog.get_logger(__name__)


class Switch:
    """Which of the two serves this process; one line in the log for each change."""

    def __init__(self) -> None:
        self.is_away = False
        self._not_before = 0.0
        self._lock = threading.Lock()

    def may_try(self) -> bool:
        """While Redis is away one caller in each pause, so that a silent one delays few."""
        if not self.is_away:
            return True
        with self._lock:
            now = time.monotonic()
            if now < self._not_before:
                return False
            self._not_before = now + PAUSE_SECONDS
            return True

    def failed(self, error: Exception) -> None:
        with self._lock:
            self._not_before = time.monotonic() + PAUSE_SECONDS
            was_away, self.is_away = self.is_away, True
        if not was_away:
            CACHE_SWITCHES.labels(to="table").inc()
            log.warning("cache_backend_changed", to="table", error=type(error).__name__)

    def answered(self) -> None:
        if not self.is_away:
            return
        with self._lock:
            was_away, self.is_away = self.is_away, False
        if was_away:
            CACHE_SWITCHES.labels(to="redis").inc()
            log.warning("cache_backend_changed", to="redis")


switches: dict[str, Switch] = {}  # by address; a cache object lives in one thread only


class FallbackCache(BaseCache):
    """LOCATION is the address of a Redis, or empty: then the table serves alone.

    Values are what JSON can hold. Raises DatabaseError where neither Redis nor the table answers,
    TypeError for what is no JSON and ValueError for what is too long.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        self._redis = RedisCache(server, params) if server else None
        self._switch = switches.setdefault(server, Switch())
        self._added = 0
        self._looked_at, self._table_is_in_use = float("-inf"), False

    def make_key(self, key: Any, version: int | None = None) -> str:
        made = super().make_key(key, version)
        if len(made) <= KEY_MAX_LENGTH:
            return made
        return super().make_key(hashlib.sha256(made.encode()).hexdigest(), version)

    def add(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        made, stored, seconds = self.make_key(key, version), packed(value), self.seconds(timeout)
        return self._either(
            lambda redis: self._add_to_redis(redis, made, value, seconds),
            lambda: self._add_to_table(made, stored, seconds),
        )

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        made = self.make_key(key, version)
        value = self._either(
            lambda redis: redis.get(CacheKey(made), MISSING),
            lambda: unpacked(fallback.read(made, now=time.time())),
        )
        return default if value is MISSING else value

    def set(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        made, stored, seconds = self.make_key(key, version), packed(value), self.seconds(timeout)
        self._either(
            lambda redis: redis.set(CacheKey(made), value, seconds),
            lambda: self._write_to_table(made, stored, seconds),
        )

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        made = self.make_key(key, version)
        number: int | None = self._either(
            lambda redis: redis.incr(CacheKey(made), delta),
            lambda: fallback.increase(made, delta, now=time.time()),
        )
        if number is None:
            raise ValueError(f"No number under the key {key!r}")
        return number

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        made, seconds = self.make_key(key, version), self.seconds(timeout)
        return self._either(
            lambda redis: bool(redis.touch(CacheKey(made), seconds)),
            lambda: fallback.touch(made, seconds=seconds, now=time.time()),
        )

    def delete(self, key: Any, version: int | None = None) -> bool:
        made = self.make_key(key, version)
        return self._either(
            lambda redis: bool(redis.delete(CacheKey(made))),
            lambda: fallback.delete(made, now=time.time()),
        )

    def clear(self) -> None:
        """Our own keys only: the same Redis may hold the queue."""
        self._either(lambda redis: redis.delete_pattern("*", itersize=1_000), lambda: None)
        fallback.clear()

    def seconds(self, timeout: Any) -> float:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return AGE_MAX_SECONDS if seconds is None else min(float(seconds), AGE_MAX_SECONDS)

    @property
    def has_redis(self) -> bool:
        return self._redis is not None

    @property
    def backend_in_use(self) -> str:
        """By this process, just now."""
        return "redis" if self._redis is not None and not self._switch.is_away else "table"

    def redis_answers(self) -> bool:
        """Asked now, whatever was found before; within the time limits of the connection."""
        if self._redis is None:
            return False
        try:
            return bool(self._redis.client.get_client().ping())
        except FAILURES:
            return False

    def _either(self, on_redis: Callable[[RedisCache], T], on_table: Callable[[], T]) -> T:
        if self._redis is not None and self._switch.may_try():
            try:
                result = on_redis(self._redis)
            except FAILURES as error:
                self._switch.failed(error)
            else:
                self._switch.answered()
                return result
        return on_table()

    def _add_to_redis(self, redis: RedisCache, key: str, value: Any, seconds: float) -> bool:
        if not redis.add(CacheKey(key), value, seconds):
            return False
        left = self._left_in_table(key)
        if left is None:
            return True
        # Redis came back empty. What was counted meanwhile goes on, or a limit would begin anew.
        if isinstance(left, int) and isinstance(value, int):
            redis.incr(CacheKey(key), left - value)
        else:
            redis.set(CacheKey(key), left, seconds)
        return False

    def _left_in_table(self, key: str) -> Any:
        """The entry from when Redis was away; None where there is none.

        Raises DatabaseError: who can't look would let a limit begin anew, and whatever the request
        is about needs the database as well.
        """
        now = time.time()
        if not self._looked_at <= now < self._looked_at + LOOK_EVERY_SECONDS:
            self._looked_at, self._table_is_in_use = now, fallback.is_in_use(now=now)
        stored = fallback.read(key, now=now) if self._table_is_in_use else None
        return None if stored is None else unpacked(stored)

    def _add_to_table(self, key: str, stored: Stored, seconds: float) -> bool:
        is_new = fallback.add(key, stored, seconds=seconds, now=time.time())
        self._bound(is_new)
        return is_new

    def _write_to_table(self, key: str, stored: Stored, seconds: float) -> None:
        fallback.write(key, stored, seconds=seconds, now=time.time())
        self._bound(is_new=True)

    def _bound(self, is_new: bool) -> None:
        """Whoever floods the table between two purges finds it no larger than MAX_ENTRIES."""
        self._added += is_new
        if self._added >= SHRINK_EVERY:
            self._added = 0
            fallback.shrink(self._max_entries)


def packed(value: Any) -> Stored:
    if isinstance(value, int) and not isinstance(value, bool) and value in BIGINT:
        return value, None
    text = json.dumps(value, cls=DjangoJSONEncoder)
    if len(text) > VALUE_MAX_LENGTH:
        raise ValueError(f"The cache holds no value longer than {VALUE_MAX_LENGTH} characters.")
    return None, text


def unpacked(stored: Stored | None) -> Any:
    if stored is None:
        return MISSING
    number, text = stored
    return number if text is None else json.loads(text)


def shared_cache() -> FallbackCache:
    """The one of the settings."""
    return cast("FallbackCache", caches["default"])
