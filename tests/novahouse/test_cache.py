"""The cache as its users see it: the same on Redis and on its table."""

import time

import pytest
import redis
import time_machine
from django.conf import settings as project
from django.core.cache import caches
from django.db import DatabaseError, connection, transaction

from novahouse import fallback
from novahouse.cache import FallbackCache
from novahouse.models import FallbackEntry
from tests.forks import Forks, tell_when_ready
from tests.services import RedisServer

PROCESSES, EACH = 8, 50

# Counts up as often as it is told to, once all are ready.
COUNT_UP = """
import sys
import django
django.setup()
from django.core.cache import cache
cache.get("warm")
print("ready", flush=True)
for _ in range(int(sys.stdin.readline())):
    if not cache.add("counter", 1, 60):
        cache.incr("counter")
"""


@pytest.fixture(params=["on_the_table", "on_redis"])
def cache(request: pytest.FixtureRequest) -> FallbackCache:
    request.getfixturevalue(request.param)
    shared = caches["default"]
    assert isinstance(shared, FallbackCache)
    return shared


def cache_at(url: str) -> FallbackCache:
    return FallbackCache(url, project.CACHES["default"] | {"TIMEOUT": 60})


@pytest.mark.parametrize(
    "value", [0, -5, 2**62, 2**70, True, None, "", "zażółć", 1.5, [1, "2", None], {"a": {"b": 1}}]
)
def test_value_comes_back(cache: FallbackCache, value: object) -> None:
    cache.set("key", value, 60)
    found = cache.get("key", "nothing")
    assert (found, type(found)) == (value, type(value))


def test_value_that_is_no_json_is_refused(cache: FallbackCache) -> None:
    with pytest.raises(TypeError):
        cache.set("key", object(), 60)
    with pytest.raises(ValueError, match="longer than"):
        cache.set("key", "x" * 40_000, 60)
    assert cache.get("key") is None


def test_entry_is_gone_when_its_time_is_over(cache: FallbackCache) -> None:
    cache.set("short", 1, 0.05)
    cache.set("long", 1, 60)
    time.sleep(0.1)
    assert cache.get("short") is None
    assert cache.get("long") == 1
    assert cache.add("short", 2, 60)
    assert cache.get("short") == 2


def test_add_keeps_what_is_there(cache: FallbackCache) -> None:
    assert cache.add("key", 1, 60)
    assert not cache.add("key", 2, 60)
    assert cache.get("key") == 1


def test_incr_counts_and_refuses_what_is_not_there(cache: FallbackCache) -> None:
    cache.set("key", 5, 60)
    assert cache.incr("key") == 6
    assert cache.decr("key", 2) == 4
    with pytest.raises(ValueError, match="missing"):
        cache.incr("missing")


def test_touch_delete_and_clear(cache: FallbackCache) -> None:
    cache.set_many({"a": 1, "b": 2, "c": 3}, 60)
    assert cache.touch("a", 120)
    assert not cache.touch("missing", 120)
    assert cache.delete("b")
    assert not cache.delete("b")
    assert cache.get_many(["a", "b", "c"]) == {"a": 1, "c": 3}
    cache.clear()
    assert cache.get_many(["a", "b", "c"]) == {}


def test_long_keys_stay_apart(cache: FallbackCache) -> None:
    cache.set("k" * 500 + "1", 1, 60)
    cache.set("k" * 500 + "2", 2, 60)
    assert cache.get("k" * 500 + "1") == 1


@pytest.mark.django_db
def test_clear_leaves_the_queue_in_the_same_redis(redis_server: RedisServer) -> None:
    client = redis.Redis.from_url(redis_server.url)
    client.lpush("celery", "a task")
    cache = cache_at(redis_server.url)
    cache.set("key", 1, 60)
    cache.clear()
    assert client.keys() == [b"celery"]
    client.close()


@pytest.mark.usefixtures("on_the_table")
def test_table_is_bounded() -> None:
    cache = FallbackCache("", project.CACHES["default"] | {"OPTIONS": {"MAX_ENTRIES": 1_500}})
    for number in range(3_000):
        cache.add(f"key {number}", 1, 60 + number)
    assert 1_500 <= FallbackEntry.objects.count() <= 2_500
    assert cache.get("key 2999") == 1  # what expires soonest goes first


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("where", [pytest.param("redis", marks=pytest.mark.any_database), "table"])
def test_processes_count_as_one(
    where: str, process_environment: dict[str, str], redis_server: RedisServer, forks: Forks
) -> None:
    url = redis_server.url if where == "redis" else ""
    cache_at(url).clear()
    environment = process_environment | {"REDIS_URL": url}
    processes = [forks.start(environment, COUNT_UP) for _ in range(PROCESSES)]
    tell_when_ready(processes, str(EACH))
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert cache_at(url).get("counter") == PROCESSES * EACH


@pytest.mark.django_db(transaction=True)
def test_count_outlives_the_transaction_around_it_where_it_can() -> None:
    """SQLite has one writer, which here is the transaction itself."""
    cache = cache_at("")
    with transaction.atomic():
        cache.add("key", 1, 60)
        transaction.set_rollback(True)
    assert cache.get("key") == (None if connection.vendor == "sqlite" else 1)


# --- Redis goes and comes back -----------------------------------------------------------------


@pytest.mark.django_db
def test_table_takes_over_and_gives_back(redis_server: RedisServer) -> None:
    cache = cache_at(redis_server.url)
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        assert cache.add("counter", 1, 60)
        redis_server.stop()
        assert cache.add("counter", 1, 60)  # what was counted before is counted once more at most
        assert cache.incr("counter", 29) == 30
        redis_server.start()
        assert cache.incr("counter") == 31  # left alone for five seconds
        assert cache.backend_in_use == "table"
        clock.shift(1)
        wait_for_the_pause(cache)
        assert not cache.add("counter", 1, 60)  # an empty Redis goes on from there
        assert cache.incr("counter") == 32
        assert cache.backend_in_use == "redis"
        assert cache.add("another", 1, 60)


def wait_for_the_pause(cache: FallbackCache) -> None:
    """Instead of five seconds of sleep."""
    cache._switch._not_before = 0


@pytest.mark.django_db
def test_silent_redis_delays_one_caller_for_less_than_a_second(
    silent_port: int,
) -> None:
    cache = cache_at(f"redis://127.0.0.1:{silent_port}/0")
    began = time.monotonic()
    assert cache.add("key", 1, 60)
    first = time.monotonic() - began
    for _ in range(20):
        assert cache.incr("key")
    assert first < 1
    assert time.monotonic() - began < first + 0.5


def test_both_away_is_an_error_of_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which the limits turn into a 503."""

    def fail(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(fallback, "add", fail)
    with pytest.raises(DatabaseError):
        cache_at("redis://127.0.0.1:1/0").add("key", 1, 60)
