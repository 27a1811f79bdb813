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


RATE = "is 1450 a sqm with materials a good price? another company wants that, the flat is 71.5 sqm"
LABOUR = "I have a 74 sqm flat, a friend's crew wants 1100 per sqm without materials. Comfort?"
MATERIALS = "he said materials would be about 35k"
LOWER = "he called, he will do it for 950 per sqm after all. how much dearer are you then?"
CHEAPER = "and if I take cheaper materials for 28k with him?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((RATE, "they add 8% VAT on top, so that's not gross"), "= PLN 1,566.00/m²)"),
        (
            (RATE, "but the other company is 1450 net + 8% VAT. who is cheaper, you in Comfort?"),
            "Comfort: PLN 107,178.50 (cheaper by PLN 4,790.50)",
        ),
        ((RATE, "no, with VAT they come to 1566 per sqm"), "PLN 111,969.00 (PLN 1,566.00/m²)"),
        ((LABOUR, MATERIALS, LOWER), "PLN 105,300.00 (PLN 950.00/m² + PLN 35,000.00)"),
        ((LABOUR, MATERIALS, LOWER, CHEAPER), "PLN 98,300.00 (PLN 950.00/m² + PLN 28,000.00)"),
        (
            (LABOUR, MATERIALS, LOWER, CHEAPER, "how much would labour alone be with him?"),
            "labour PLN 70,300.00, materials PLN 28,000.00, PLN 98,300.00 in all",
        ),
        (
            ("60 sqm Comfort", "a builder wants 85k including VAT", "if they give a 5% discount?"),
            "the other offer: PLN 80,750.00.",
        ),
        (
            (
                "66 sqm Comfort",
                "a builder wants 50k for labour only, materials 38k",
                "he lowered labour to 46k",
            ),
            "PLN 84,000.00 (PLN 46,000.00 + PLN 38,000.00)",
        ),
        (
            ("62 sqm Comfort", "a contractor wants 1300 net per sqm", "he told me 1390 gross"),
            "the other offer: PLN 86,180.00 (PLN 1,390.00/m²).",
        ),
        (
            (
                "64 sqm Comfort",
                "my neighbour's company took 78k for the same flat but without materials",
                "tiles and flooring would be another 25k",
            ),
            "PLN 103,000.00 (PLN 78,000.00 + PLN 25,000.00)",
        ),
        (
            ("60 sqm Comfort", "a builder wants 85k including VAT", "I meant Premium"),
            "Premium: PLN 119,940.00 (dearer by PLN 34,940.00)",
        ),
    ],
)
def test_parts_and_vat(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages, language="en")["response"].replace("\xa0", " ")


def test_money_of_parents_is_no_count(say: Say) -> None:
    messages = (
        "57 sqm flat, we have 75k",
        "my parents give 15k, Comfort with air conditioning?",
        "what if my parents gave only 10?",
    )
    told = say(*messages, language="en")["response"].replace("\xa0", " ")
    assert "1 × from" in told
    assert "Budget PLN 85,000.00" in told
