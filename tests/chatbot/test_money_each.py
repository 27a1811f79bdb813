"""Money that is told for each of several flats."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "figures"),
    [
        (["mam dwie kawalerki po 27 m, gdynia, budzet 30 tys na kazda"],
         ["Budżet 60 000,00", "zostaje 6 054,00", "2 × 30 000,00"]),
        (["mam dwie kawalerki po 27 m, budzet 30 tys na kazda", "a lacznie ile zostanie?"],
         ["zostaje 6 054,00"]),
        (["Mam 2 studia, 30 i 35 m2, na kazde po 40 tys, na co starczy"],
         ["Express Plus: 77 935,00 zł (zostaje 2 065,00 zł)"]),
        (["Mam 2 studia, 30 i 35 m2, express", "czyli razem mam 80 tys"], ["zostaje 15 065,00"]),
        (["trzy kawalerki 27, 30 i 33, express", "mam po 35 tys na kazda"],
         ["89 910,00 zł (zostaje 15 090,00 zł)"]),
    ],
)  # fmt: skip
def test_against_the_price_of_all(say: Say, messages: list[str], figures: list[str]) -> None:
    text = say(*messages)["response"]
    assert all(figure in text for figure in figures)


def test_against_the_price_of_all_in_english(say: Say) -> None:
    message = "two studios 27 sqm each, 35k per studio, is express plus ok?"
    text = say(message, language="en")["response"]
    assert "enough for Express Plus: PLN 64,746.00 (left PLN 5,254.00)" in text
    assert "2 × PLN 35,000.00" in text


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("dwie kawalerki po 27 m, 60 tys na obie", "Budżet 60 000,00"),
        ("kawalerka 27 m, 30 tys na kazdy pokoj", ""),
        ("mam dwa mieszkania na oku, 39 i 47 m2, 55 tys na kazde z nich", "Budżet 55 000,00"),
    ],
)
def test_money_of_all_or_of_one(say: Say, message: str, budget: str) -> None:
    text = say(message)["response"]
    assert budget in text
    assert "× 30" not in text
    assert "× 60" not in text
