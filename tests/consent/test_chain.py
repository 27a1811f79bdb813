import json
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consent import chain

SALT = "00112233445566778899aabbccddeeff"

texts = st.text(st.characters(exclude_categories=["Cs"]))
leaves = st.none() | st.booleans() | st.integers() | texts
values = st.recursive(
    leaves, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=8
)
rows = st.dictionaries(texts, values, min_size=1, max_size=6)


def test_canonical_json_is_sorted_dense_and_utf8() -> None:
    assert chain.canonical_json({"ż": [1, None], "a": True}) == '{"a":true,"ż":[1,null]}'.encode()


def test_canonical_json_of_a_time_is_utc_with_microseconds() -> None:
    warsaw = timezone(timedelta(hours=1))
    expected = b'"2026-11-24T11:00:00.000000+00:00"'
    assert chain.canonical_json(datetime(2026, 11, 24, 12, tzinfo=warsaw)) == expected
    assert chain.canonical_json(datetime(2026, 11, 24, 11, tzinfo=UTC)) == expected


def test_canonical_json_takes_a_uuid() -> None:
    text = "12345678-1234-5678-1234-567812345678"
    assert chain.canonical_json(UUID(text)) == f'"{text}"'.encode()


def test_canonical_json_refuses_what_it_does_not_know() -> None:
    with pytest.raises(TypeError, match="set has no canonical form"):
        chain.canonical_json({"a": {1}})


@given(rows)
def test_canonical_json_survives_a_round_trip_in_any_order(row: dict[str, object]) -> None:
    back = json.loads(json.dumps(dict(reversed(row.items()))))
    assert chain.canonical_json(back) == chain.canonical_json(row)


@given(values)
def test_fractions_are_found_however_deep(value: object) -> None:
    assert not chain.has_fractions(value)
    assert chain.has_fractions([{"a": (value, 0.5)}])


def test_subject_key_depends_on_pepper_and_address() -> None:
    keys = {
        chain.subject_key(pepper, email)
        for pepper in ("one pepper", "another")
        for email in ("jan@example.com", "anna@example.com")
    }
    assert len(keys) == 4
    assert all(len(key) == 64 for key in keys)


def test_salts_are_one_a_field() -> None:
    salts = chain.new_salts(["email", "reason"])
    assert list(salts) == ["email", "reason"]
    assert salts["email"] != salts["reason"]
    assert len(bytes.fromhex(salts["email"])) == chain.SALT_BYTES


def test_commitment_binds_field_value_and_salt() -> None:
    committed = chain.commitment("email", "a", SALT)
    assert chain.matches(committed, "email", "a", SALT)
    assert not chain.matches(committed, "reason", "a", SALT)
    assert not chain.matches(committed, "email", "b", SALT)
    assert not chain.matches(committed, "email", "a", SALT[::-1])


@pytest.mark.parametrize("salt", [None, 5, "not hexadecimal"])
def test_commitment_never_matches_under_a_salt_that_is_none(salt: object) -> None:
    assert not chain.matches(chain.commitment("email", "a", SALT), "email", "a", salt)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("::ffff:1.2.3.4", "::ffff:102:304"),
        ("2001:DB8:0::1", "2001:db8::1"),
        ("::1.2.3.4", "::102:304"),
    ],
)
def test_commitment_to_an_address_does_not_depend_on_its_spelling(one: str, other: str) -> None:
    committed = chain.commitment("ip_address", one, SALT)
    assert chain.matches(committed, "ip_address", other, SALT)
    assert not chain.matches(committed, "ip_address", "1.2.3.4", SALT)


def test_commitment_to_what_is_no_address_is_to_its_text() -> None:
    committed = chain.commitment("ip_address", "10.0.0.0", SALT)
    assert not chain.matches(committed, "ip_address", "10.0.0.0/8", SALT)


@given(rows, rows)
def test_row_mac_differs_where_a_row_does(one: dict[str, object], other: dict[str, object]) -> None:
    assume(chain.canonical_json(one) != chain.canonical_json(other))
    assert chain.row_mac("key", one) != chain.row_mac("key", other)


def test_row_mac_differs_with_the_key() -> None:
    assert chain.row_mac("one", {"seq": 1}) != chain.row_mac("other", {"seq": 1})


@given(st.sets(st.integers(1, 60)))
def test_ranges_hold_the_numbers_and_no_others(numbers: set[int]) -> None:
    runs = chain.ranges(sorted(numbers))
    assert [n for first, last in runs for n in range(first, last + 1)] == sorted(numbers)
    assert all(run[1] + 1 < following[0] for run, following in pairwise(runs))
