import signal
from collections.abc import Iterator

import pytest

from novahouse.stopping import stopped_only_after


class Stopped(Exception):  # noqa: N818  exceptions say the fact
    pass


def stop(*_: object) -> None:
    raise Stopped


@pytest.fixture(autouse=True)
def handler() -> Iterator[None]:
    before = signal.signal(signal.SIGTERM, stop)
    yield
    signal.signal(signal.SIGTERM, before)


@stopped_only_after()
def work(done: list[int], signals_at: list[int]) -> None:
    for step in range(3):
        if step in signals_at:
            signal.raise_signal(signal.SIGTERM)
        done.append(step)


def test_what_is_begun_is_ended_before_a_stop() -> None:
    done = list[int]()
    with pytest.raises(Stopped):
        work(done, signals_at=[1])
    assert done == [0, 1, 2]
    assert signal.getsignal(signal.SIGTERM) is stop


def test_what_hangs_is_stopped_by_a_second_signal() -> None:
    done = list[int]()
    with pytest.raises(Stopped):
        work(done, signals_at=[0, 1])
    assert done == [0]
    assert signal.getsignal(signal.SIGTERM) is stop


def test_a_mishap_in_the_block_is_no_stop() -> None:
    with pytest.raises(ValueError, match="mishap"), stopped_only_after():
        raise ValueError("mishap")
    assert signal.getsignal(signal.SIGTERM) is stop
