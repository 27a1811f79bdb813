from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novahouse.client_address import ClientAddress, client_address

PROXY, CLIENT, FORGED = "10.0.0.1", "203.0.113.7", "198.51.100.9"


def asked(header: str | None, count: int, nets: tuple[str, ...] = ()) -> ClientAddress:
    meta = {"REMOTE_ADDR": PROXY} | ({"HTTP_X_FORWARDED_FOR": header} if header is not None else {})
    return client_address(meta, count, [ip_network(net) for net in nets])


@pytest.mark.parametrize(
    ("header", "count", "expected", "source"),
    [
        (FORGED, 0, PROXY, "peer"),
        (CLIENT, 1, CLIENT, "xff"),
        (f"{FORGED}, {CLIENT}", 1, CLIENT, "xff"),
        (f"{FORGED}, {CLIENT}, 10.0.0.2", 2, CLIENT, "xff"),
        (f"{CLIENT}:4711", 1, CLIENT, "xff"),
        ("[2001:db8::1]:443", 1, "2001:db8::1", "xff"),
        ("2001:db8::1", 1, "2001:db8::1", "xff"),
        ("::ffff:203.0.113.7", 1, CLIENT, "xff"),
        ("fe80::1%eth0", 1, "fe80::1", "xff"),
        (None, 1, PROXY, "xff-bad"),
        ("", 1, PROXY, "xff-bad"),
        ("evil", 1, PROXY, "xff-bad"),
        (", ,", 1, PROXY, "xff-bad"),
        (f"{CLIENT}, evil", 1, PROXY, "xff-bad"),
        (CLIENT, 2, PROXY, "xff-bad"),
        ("9" * 10_000, 1, PROXY, "xff-bad"),
    ],
)
def test_only_what_our_proxies_wrote_is_believed(
    header: str | None, count: int, expected: str, source: str
) -> None:
    assert asked(header, count) == ClientAddress(expected, source)


def test_peer_that_is_no_proxy_of_ours_is_itself() -> None:
    assert asked(FORGED, 1, ("192.0.2.0/24",)) == ClientAddress(PROXY, "peer")
    assert asked(CLIENT, 1, ("10.0.0.0/8",)) == ClientAddress(CLIENT, "xff")


@given(st.text(max_size=300), st.integers(0, 4))
def test_hostile_headers_never_fail_and_never_win(header: str, count: int) -> None:
    forged = asked(header, count)
    assert forged.source in {"peer", "xff", "xff-bad"}
    appended = asked(f"{header},{CLIENT}", 1)
    assert appended == ClientAddress(CLIENT, "xff")
