"""Patterns that are compiled at their first use."""

import re

import pytest

import chatbot.services.conversation  # noqa: F401  all the rules
from chatbot.patterns import compile_all, regex


def test_all_patterns_of_the_chat_can_be_compiled() -> None:
    assert compile_all() > 1000


def test_pattern_does_what_the_compiled_one_does() -> None:
    lazy, eager = (make(r"(?P<n>[0-9]+) ?m", re.IGNORECASE) for make in (regex, re.compile))
    text = "40 M i 52 m2"
    assert lazy.pattern == eager.pattern
    assert lazy.findall(text) == eager.findall(text) == ["40", "52"]
    assert lazy.sub("-", text) == eager.sub("-", text)
    assert [found.span() for found in lazy.finditer(text, 3)] == [(7, 11)]


def test_wrong_pattern_is_found_at_its_first_use() -> None:
    with pytest.raises(re.error):
        regex("(").search("a")


def test_pattern_has_no_other_attribute() -> None:
    assert not hasattr(regex("a"), "__len__")
