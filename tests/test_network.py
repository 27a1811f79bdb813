"""The network is shut: what a test would send to anybody else is refused, loopback is not."""

import socket

import pytest
from pytest_socket import SocketConnectBlockedError

from tests.services import RedisServer


def test_nobody_elses_name_is_looked_up() -> None:
    with pytest.raises(socket.gaierror):
        socket.create_connection(("example.com", 443), timeout=1)


@pytest.mark.filterwarnings("ignore:A test tried")  # it warns as well as it raises
def test_nobody_elses_address_is_connected_to() -> None:
    with socket.socket() as outside, pytest.raises(SocketConnectBlockedError):
        outside.connect(("192.0.2.1", 443))  # RFC 5737: an address nobody has


def test_a_server_on_loopback_is_reached(redis_server: RedisServer) -> None:
    socket.create_connection(("localhost", redis_server.port), timeout=5).close()
