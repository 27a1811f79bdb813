"""A rate of VAT that the prices don't have."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = "mieszkanie 80 m2 w comforcie"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FLAT, "a z 23% vat ile?"), "111 037,04 zł netto + 23% VAT = 136 575,56 zł"),
        ((f"to {FLAT}, ale z 23% vat bo na firmę",), "= 136 575,56 zł"),
        ((FLAT, "a jak VAT 23% to ile"), "= 136 575,56 zł"),
        ((FLAT, "a na fakturę z vat 23% ile wyjdzie premium?"), "Premium, 80 m²: 148 074,07 zł"),
        (("60 m2 i 40 m2, comfort, razem", "a z vat 23%?"), "Comfort, 40 m²: 55 518,52 zł netto"),
        ((FLAT, "to jest z 8% vat?"), "Tak, przy 80 m² stawka VAT to 8%"),
        ((FLAT, "vat 8 czy 23%?"), "zawierają 8% VAT"),
        ((FLAT, "a z rabatem 15% ile?"), "Rabat na materiały wynosi 15%"),
    ],
)
def test_another_rate(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_in_english(say: Say) -> None:
    messages = ("How much is a 45 sqm flat in Comfort?", "net price?", "and with 23% VAT?")
    said = say(*messages, language="en")["response"]
    assert "PLN 62,458.33 net + 23% VAT = PLN 76,823.75" in said
    assert "8% VAT" in said
