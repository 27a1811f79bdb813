"""A package that is called by its place among those that were priced."""

import pytest

from tests.chatbot.dialogues import Say

TWO = ("mieszkanie 60 m2 w premium", "a comfort?")
STUDIO = ("kawalerka 28 m2 ile by wyszło najtaniej", "a droższy o jeden?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "mieszkanie 80 m2 w comforcie",
                "a jak wezmę express to mi wystarczy 75 tys? i ile braknie",
                "zmieniam zdanie, 70m2, a ten drugi pakiet?",
            ),
            "Comfort, 70 m²: 104 930,00 zł",
        ),
        ((*TWO, "a ten poprzedni pakiet przy 50 m2?"), "Premium, 50 m²: 99 950,00 zł"),
        ((*TWO, "a w tym drugim pakiecie 50 m2?"), "Premium, 50 m²: 99 950,00 zł"),
        ((*TWO, "w tym droższym ile zostanie z 130 tys?"), "119 940,00 zł (zostaje 10 060,00 zł)"),
        ((*TWO, "a ten tańszy dla 41?"), "Comfort, 41 m²: 61 459,00 zł"),
        (STUDIO, "Express Plus, 28 m²: 33 572,00 zł"),
        (
            (*STUDIO, "a jednak będę mieć 2 pokoje 41m, to o ile więcej niż za tamtą kawalerkę"),
            "15 587,00 zł",
        ),
        ((*STUDIO, "a ten tańszy dla 41?"), "Express, 41 m²: 40 959,00 zł"),
        (("mieszkanie 60 m2 comfort", "a jeden poziom wyżej?"), "Premium, 60 m²: 119 940,00 zł"),
        (("mieszkanie 60 m2 comfort", "a o stopień niżej ile?"), "Express Plus, 60 m²: 71 940,00"),
        (("60 m2 comfort, mam 80 tys", "a w tańszym o jeden?"), "71 940,00 zł"),
        (("mieszkanie 60 m2 comfort", "wyższy o jeden ile?"), "Premium, 60 m²: 119 940,00 zł"),
        (("mieszkanie 60 m2 premium", "a droższy o jeden?"), "od 102 000,00 zł do 300 000,00 zł"),
    ],
)
def test_package_is_pointed_at(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_in_english(say: Say) -> None:
    messages = ("60 sqm Comfort", "and Premium?", "and the other package at 50 sqm?")
    assert "Comfort, 50 m²: PLN 74,950.00" in say(*messages, language="en")["response"]


@pytest.mark.parametrize("message", ["a droższy o 10%?", "jest jakiś droższy o jeden tysiąc?"])
def test_amount_is_no_step(say: Say, message: str) -> None:
    assert "119 940,00 zł" not in say("mieszkanie 60 m2 comfort", message)["response"]
