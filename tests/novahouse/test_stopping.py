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


def test_what_is_begun_is_ended_before_a_stop() -> None:
    done = []
    with pytest.raises(Stopped), stopped_only_after():
        signal.raise_signal(signal.SIGTERM)
        done.append("the rest")
    assert done == ["the rest"]
    assert signal.getsignal(signal.SIGTERM) is stop


def test_what_hangs_is_stopped_by_a_second_signal() -> None:
    done = []
    with pytest.raises(Stopped), stopped_only_after():
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGTERM)
        done.append("never")
    assert not done
    assert signal.getsignal(signal.SIGTERM) is stop


def test_a_mishap_in_the_block_is_no_stop() -> None:
    with pytest.raises(ValueError, match="mishap"), stopped_only_after():
        raise ValueError("mishap")
    assert signal.getsignal(signal.SIGTERM) is stop
