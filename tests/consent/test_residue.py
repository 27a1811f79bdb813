import json
import re

from hypothesis import given
from hypothesis import strategies as st

from consent.personal_data import Identity
from consent.residue import patterns_of

digits = st.text("0123456789", min_size=9, max_size=9)
separators = st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0"]), min_size=9, max_size=9)
country = st.sampled_from(["", "+48", "0048", "48 ", "+48 "])
word = st.text("abcżółćŁŚ'-", min_size=2, max_size=8)


def is_found(what: str, identity: Identity, text: str) -> bool:
    return re.search(patterns_of(identity)[what], text, re.IGNORECASE) is not None


@given(digits, separators, country)
def test_a_phone_number_is_found_however_it_is_written(
    number: str, between: list[str], prefix: str
) -> None:
    written = "".join(digit + gap for digit, gap in zip(number, between, strict=True))
    identity = Identity(phones=frozenset([f"+48{number}"]))
    assert is_found("phone", identity, f"tel. {prefix}{written}, po 17")


@given(digits, digits)
def test_another_phone_number_is_not(number: str, other: str) -> None:
    identity = Identity(phones=frozenset([f"+48{number}"]))
    assert is_found("phone", identity, f"tel. {other}") == (number == other)


@given(word, word)
def test_a_name_is_found_as_text_and_as_json_in_any_case(first: str, last: str) -> None:
    name = f"{first} {last}"
    identity = Identity(names=frozenset([name]))
    for text in (name, name.lower(), name.upper()):
        assert is_found("name", identity, f"Pan {text}!")
        assert is_found("name", identity, json.dumps({"name": text}))


def test_a_first_name_alone_is_not_looked_for() -> None:
    assert patterns_of(Identity(names=frozenset(["Anna"]))) == {}
