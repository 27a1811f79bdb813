"""Whose request it is: decided once, for limits, audit rows and log-ins alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

Network = IPv4Network | IPv6Network
HEADER_MAX = 2000  # more than any chain of proxies writes


@dataclass(frozen=True, slots=True)
class ClientAddress:
    """`source` says how far to trust it: `peer`, `xff` (a proxy of ours told) or `xff-bad`
    (a proxy of ours told nothing readable, so this is the proxy)."""

    ip: str | None
    source: str


def client_address(
    meta: Mapping[str, str], proxy_count: int, proxy_nets: Sequence[Network] = ()
) -> ClientAddress:
    """The peer, or with proxies of ours the entry that the outermost of them has added.

    Proxies append to `X-Forwarded-For`, so entries are counted from the right; what stands
    further to the left was written by the client and is worth nothing.
    """
    peer = parsed(meta.get("REMOTE_ADDR", ""))
    if not proxy_count or not is_ours(peer, proxy_nets):
        return ClientAddress(peer, "peer")
    entries = meta.get("HTTP_X_FORWARDED_FOR", "")[-HEADER_MAX:].split(",")
    told = parsed(entries[-proxy_count]) if len(entries) >= proxy_count else None
    return ClientAddress(told, "xff") if told else ClientAddress(peer, "xff-bad")


def is_ours(peer: str | None, nets: Sequence[Network]) -> bool:
    return not nets or is_in(peer, nets)


def is_in(address: str | None, nets: Sequence[Network]) -> bool:
    """Also where an IPv4 peer shows in the form of an IPv6 socket."""
    known = parsed(address or "")
    return known is not None and any(ip_address(known) in net for net in nets)


def parsed(entry: str) -> str | None:
    """An address without port, brackets or zone; an IPv4 address in its own form."""
    text = entry.strip().strip('"')
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(address)
