import io
import logging

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from novahouse.logs import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mail jan.kowalski+x@example.com now", "mail [e-mail] now"),
        ("/api/unsubscribe/status/jan%40example.com", "/api/unsubscribe/status/[masked]"),
        ("call +48 601 234 567 or 601-234-567", "call [phone] or [phone]"),
        ("601234567", "[phone]"),
        ("(22) 000 00 00", "([phone]"),
        ("tel:601234567 tel.601234567 nr601234567", "tel:[phone] tel.[phone] nr[phone]"),
        ("601 234 567 602 345 678", "[phone]"),
        ("Key (session_id)=(" + "a-B_" * 11 + ") exists", "Key (session_id)=([masked]) exists"),
        ("/api/chatbot/history/" + "a" * 43 + "?x=1", "/api/chatbot/history/[masked]?x=1"),
        (
            "at 2026-11-23T20:24:22.710344Z, 60 m2 for 89940.00",
            "at 2026-11-23T20:24:22.710344Z, 60 m2 for 89940.00",
        ),
    ],
)
def test_mask(text: str, masked: str) -> None:
    assert mask(text) == masked


@given(st.integers(100_000_000, 999_999_999), st.sampled_from(["{}", "+48{}", "tel {}.", "'{}'"]))
def test_no_nine_digits_pass(number: int, around: str) -> None:
    assert str(number) not in mask(around.format(number))


def test_structured_and_plain_lines_are_masked(log_lines: io.StringIO) -> None:
    structlog.get_logger("test").warning("left", contact={"mail": ["jan@example.com"]})
    logging.getLogger("test").warning("wrote %s", "ola@example.com")
    logging.getLogger("test").error("failed", exc_info=ValueError("bad eva@example.com"))
    logged = log_lines.getvalue()
    assert logged.count("[e-mail]") == 3
    assert "@example.com" not in logged
