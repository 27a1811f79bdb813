"""An older offer or budget beside a newer one is no flat that is sold or bought."""

import pytest

from tests.chatbot.dialogues import Say

KNOWN = "70 m2 Comfort"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("Poprzednia ekipa wyceniła na 130 tys., nowa na 110 tys. A wy za 70 m2 w Comforcie?",),
            "taniej o 25 070,00 zł",
        ),
        (
            (KNOWN, "Nowa oferta od konkurencji 110 tys., stara 130 tys. Ile u was taniej?"),
            "taniej o 5 070,00 zł",
        ),
        (
            (KNOWN, "u konkurencji stara cena 150 tys., nowa 130 tys., a wasza?"),
            "taniej o 25 070,00 zł",
        ),
        (("Stara wycena była na 120 tys., nowa 105 tys., 70 m2. Comfort ile?",), "104 930,00 zł"),
        ((KNOWN, "stara oferta 130 tys., nowa 110 tys. Ile u was?"), "taniej o 5 070,00 zł"),
        ((KNOWN, "stara firma chciała 130 tys., nowa chce 110 tys., a wy?"), "25 070,00 zł"),
        (
            ("70 m2", "Poprzednia wycena 95 tys., nowa wycena 112 tys. A u was Comfort?"),
            "taniej o 7 070,00 zł",
        ),
        (
            ("Stary kosztorys 120 tys., nowy kosztorys 108 tys., 70 m2. Ile u was Comfort?",),
            "Comfort, 70 m²: 104 930,00 zł",
        ),
    ],
)
def test_older_offer_is_no_flat(say: Say, messages: tuple[str, ...], told: str) -> None:
    answer = [say(message) for message in messages][-1]
    shown = answer["response"] + " ".join(one["title"] for one in answer["suggestions"])
    assert told in answer["response"]
    assert not any(left in shown for left in ("15 000,00", "17 000,00", " 20 000,00"))


@pytest.mark.parametrize(
    ("messages", "language", "budget"),
    [
        ((KNOWN, "stary budżet 120 tys., nowy budżet 140 tys. starczy?"), "pl", 140_000),
        ((KNOWN, "mój stary budżet to 120 tys., a nowy 140 tys. Starczy?"), "pl", 140_000),
        ((KNOWN, "Budżet stary 120 tys., nowy 140 tys. Starczy?"), "pl", 140_000),
        ((KNOWN, "nowy budżet 90 tys., stary był 120 tys. Starczy?"), "pl", 90_000),
        (
            ("70 sqm Comfort", "Our old budget was 100k, the new one is 140k. Is it enough?"),
            "en",
            140_000,
        ),
        (("Mam 150 tys., z tego 30 tys. musi zostać na podatek. 60 m2 Premium?",), "pl", 120_000),
        (
            (
                "Nowa cena za stare to 480 tys., nowe kosztuje 400 tys. Reszta na wykończenie 60"
                " m2, na co starczy?",
            ),
            "pl",
            80_000,
        ),
        (
            ("Mam 500 tys., z tego 420 tys. idzie do dewelopera, 60 m2, starczy na Comfort?",),
            "pl",
            80_000,
        ),
    ],
)
def test_newer_budget_counts(
    say: Say, messages: tuple[str, ...], language: str, budget: int
) -> None:
    assert [say(message, language=language) for message in messages][-1]["context"][
        "budget"
    ] == budget
