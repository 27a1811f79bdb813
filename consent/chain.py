"""What makes the consent log tamper-evident: canonical bytes, commitments and row macs."""

import hmac
import json
import secrets
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from ipaddress import ip_address
from typing import Any
from uuid import UUID

GENESIS = "0" * 64  # stands for the mac of the row before the first
SALT_BYTES = 16
SEPARATOR = b"\x1f"


def as_json(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no canonical form")


_encode = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=as_json
).encode


def canonical_json(value: object) -> bytes:
    """Sorted keys, no spaces, UTF-8; times as ISO 8601 in UTC with microseconds."""
    return _encode(value).encode()


def has_fractions(value: object) -> bool:
    """Whether a float is in it: PostgreSQL gives 1e20 back as an integer, SQLite as it was."""
    if isinstance(value, Mapping):
        return any(map(has_fractions, value.values()))
    if isinstance(value, list | tuple):
        return any(map(has_fractions, value))
    return isinstance(value, float)


def mac(key: bytes, message: bytes) -> str:
    return hmac.digest(key, message, "sha256").hex()


def subject_key(pepper: str, email: str) -> str:
    """A person's pseudonym, 64 hexadecimal digits. `email` is normalised."""
    return mac(pepper.encode(), email.encode())


def new_salts(fields: Collection[str]) -> dict[str, str]:
    """One salt for each field: an erased IPv4 address could be tried out under a shared one."""
    return {field: secrets.token_hex(SALT_BYTES) for field in fields}


def commitment(field: str, value: str | int, salt: str) -> str:
    text = packed_address(str(value)) if field == "ip_address" else str(value)
    return mac(bytes.fromhex(salt), field.encode() + SEPARATOR + text.encode())


def commitments(values: Mapping[str, str | int], salts: Mapping[str, str]) -> dict[str, str]:
    return {field: commitment(field, value, salts[field]) for field, value in values.items()}


def matches(committed: str, field: str, value: str | int, salt: object) -> bool:
    try:
        return isinstance(salt, str) and commitment(field, value, salt) == committed
    except ValueError:  # a salt that is not hexadecimal
        return False


@lru_cache(maxsize=10_000)
def packed_address(text: str) -> str:
    """Each database spells IPv6 in its own way, so the bytes count and not the text."""
    try:
        return ip_address(text).packed.hex()
    except ValueError:
        return f"?{text}"  # no address; never equal to the bytes of one


def row_mac(key: str, content: Mapping[str, Any]) -> str:
    """`content` holds every immutable column, the commitments and `prev_mac`, by name."""
    return mac(key.encode(), canonical_json(content))


def ranges(numbers: Collection[int]) -> list[list[int]]:
    """Ascending numbers as inclusive runs: 1, 2, 3, 7 are [[1, 3], [7, 7]]."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return runs
