"""Another's offer through a conversation in English, which the same reader reads."""

import pytest

from chatbot.understanding.offers.offers_in_english import in_plain_words
from tests.chatbot.dialogues import Say

FLAT = "60 m2 flat"
HOME = "60 m2 flat, Comfort please"
ASKED = "a contractor wants 80k"
WITHOUT = "That amount is without materials, and our prices have the materials"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["60 m2, a builder quoted me 50k for labour only, how much more is Comfort?"], WITHOUT),
        ([HOME, ASKED, "that was without materials"], WITHOUT),
        (
            [HOME, ASKED, "materials are another 20k so 100 in total. how much cheaper are you?"],
            "Comfort: PLN 89,940.00 (cheaper by PLN 10,060.00)",
        ),
        ([FLAT, "they quoted me 1350 per m2 with materials. cheaper with you?"], "PLN 81,000.00"),
        ([FLAT, "the builder wants 1,350 per sqm, that's without materials"], WITHOUT),
        (
            [FLAT, "contractor wants 80k, I have 100k", "what is left with him?",
             "and with you in Express?"],
            "(left PLN 20,000.00)\n• Express: PLN 59,940.00 (left PLN 40,060.00)",
        ),
        ([HOME, ASKED, "how many percent more is comfort?"], "12.4% of that amount"),
        ([HOME, ASKED, "if he came down to 75k, how much would I save?"], "PLN 14,940.00"),
        ([HOME, ASKED, "and if he drops it by 3k?"], "the other offer: PLN 77,000.00."),
        ([HOME, "not 95 metres but 95 thousand is what the builder wants"], "60 m², the other"),
        (
            [FLAT, "a friend would do it for 85,000, I have 120k. how much is left with him and"
             " how much with you in Comfort?"],
            "(left PLN 35,000.00)\n• Comfort: PLN 89,940.00 (left PLN 30,060.00)",
        ),
        ([HOME, ASKED, "how much cheaper is he than comfort"], "(dearer by PLN 9,940.00)"),
        ([FLAT, ASKED, "how long does it take?"], "The works take"),
    ],
)  # fmt: skip
def test_offer_is_read_in_english(say: Say, messages: list[str], told: str) -> None:
    for message in messages:
        response = say(message, language="en")["response"].replace("\xa0", " ")
    assert told in response


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("the builder wants 80k", "majster chce 80 tys"),
        ("what if he came down to 75?", "a jak on zszedl do 75?"),
        ("my mum gives me 20k", None),
        ("does the contractor do kitchens for 20k", None),
    ],
)
def test_english_is_read_where_every_word_is_known(message: str, plain: str | None) -> None:
    assert in_plain_words(message) == plain
