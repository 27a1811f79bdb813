"""Another company's offer, or a budget, per square metre; and offers of several at once."""

import pytest

from tests.chatbot.dialogues import Say

OFFER = "mam ofertę od innej firmy 78 tys za 54m, comfort tańszy?"


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        ((OFFER, "a na metr ile wychodzi u nich a ile u was"), "pl", "to 1 444,44 zł/m²"),
        ((OFFER, "a na metr ile wychodzi u nich a ile u was"), "pl",
         "Comfort: 1 499,00 zł/m² (drożej o 54,56 zł)"),
        ((OFFER, "ta ich oferta ile to za metr?"), "pl", "to 1 444,44 zł/m²"),
        (("ekipa chce 75 tys za 52 m. ile to wychodzi za metr?",), "pl", "to 1 442,31 zł/m²"),
        (("48 m2, another company wants 70k", "what's their price per metre?"), "en",
         "PLN 1,458.33/m²"),
        (("45,5 m2, ile to jest na metr z budżetu 60 tys",), "pl", "to 1 318,68 zł/m²"),
        (("mam 80 tys na 55 m2, ile to na metr?",), "pl", "to 1 454,55 zł/m²"),
        (("mój budżet to 70 tys, mieszkanie 50 m2", "ile to na metr?"), "pl", "to 1 400,00 zł/m²"),
    ],
)  # fmt: skip
def test_money_per_square_metre(
    say: Say, messages: tuple[str, ...], language: str, told: str
) -> None:
    assert told in say(*messages, language=language)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("60 m2, mam 80 tys", "ile kosztuje u was metr w comforcie?"),
        (OFFER, "a u was ile za metr premium?"),
    ],
)
def test_price_of_ours_per_metre_is_that_of_the_list(say: Say, messages: tuple[str, ...]) -> None:
    text = say(*messages)["response"]
    assert "1 499,00 zł/m²" in text or "1 999,00 zł/m²" in text
    assert "na 60 m² to" not in text
    assert "1 444,44" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((OFFER, "a jak wezmę premium to ile musiałbym dołożyć do tamtej"),
         "Premium: 107 946,00 zł (drożej o 29 946,00 zł)"),
        (("52 m2. ekipa chce 1200 za metr", "ile to razem u nich?"), "62 400,00 zł"),
        (("56m, dwóch fachowców: jeden 60 tys a drugi 72 tys, wy w comfort?",),
         "drożej niż pierwsza oferta o 23 944,00 zł, drożej niż druga oferta o 11 944,00 zł"),
        (("56m, mam dwóch fachowców, jeden chce 60 tys, drugi 72, wy w comfort?",),
         "drożej niż pierwsza oferta o 23 944,00 zł, drożej niż druga oferta o 11 944,00 zł"),
        (("jeden majster woła 60, a drugi 72 tys za 56 m. wy comfort?",),
         "drożej niż pierwsza oferta o 23 944,00 zł, drożej niż druga oferta o 11 944,00 zł"),
        (("on mówi 95 netto, a jak doliczy vat 8%, 60 m2 comfort u was",),
         "102 600,00 zł. Nasze ceny brutto obok niej:\n• Comfort: 89 940,00 zł (taniej o 12 660"),
        (("majster chce 80 netto plus vat za 55 m2. comfort taniej?",), "(taniej o 3 955,00 zł)"),
    ],
)  # fmt: skip
def test_offers_of_others_are_compared(say: Say, messages: tuple[str, ...], told: str) -> None:
    answer = say(*messages)
    assert told in answer["response"]
    assert answer["context"].get("budget") is None


def test_comparison_with_theirs_tells_nothing_of_two_packages(say: Say) -> None:
    say("54 m2 premium", OFFER)
    text = say("spuścili na 76 tys. i co teraz, comfort dalej tańszy?")["response"]
    assert "Comfort: 80 946,00 zł (drożej o 4 946,00 zł)" in text
    assert "Produkty do wyboru" not in text


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        ((OFFER, "a premium dalej droższe?"), "pl", "Premium: 107 946,00 zł (drożej o 29 946,00"),
        (("62 sqm, builder quoted 88k net", "is Comfort cheaper?"), "en", "cheaper by PLN 2,102"),
        (("58 sqm, I have a quote of 1,450 per sqm", "how does Comfort compare"), "en",
         "dearer by PLN 2,842.00"),
        (("58 sqm, I have a quote of 1,450 per sqm", "Comfort?", "could you match it?"), "en",
         "dearer by PLN 2,842.00, 3.3% of our price"),
        ((OFFER, "a procentowo?"), "pl", "to 3,8% tamtej kwoty"),
        (("55m2", "deweloper chce 1600 za m2 pod klucz", "wasz premium ile drożej niż deweloper"),
         "pl", "Premium: 109 945,00 zł (drożej o 21 945,00 zł)"),
        (("60 m2. oferta A 78 tys, oferta B 91 tys",), "pl",
         "drożej niż pierwsza oferta o 11 940,00 zł, taniej niż druga oferta o 1 060,00 zł"),
        (("68 m2 express plus", "u brata brali 1300 za metr, to u was taniej o ile?"), "pl",
         "Express Plus: 81 532,00 zł (taniej o 6 868,00 zł)"),
        (("wy 89 940 a oni 85 tys za 60 m, dorównacie?",), "pl",
         "Comfort: 89 940,00 zł (drożej o 4 940,00 zł, to 5,5% naszej ceny)"),
        (("58 m2 comfort", "a u sąsiada robili za 80 tys takie samo mieszkanie, u was drożej?",
          "ile musielibyście zejść żeby było 80?"), "pl",
         "Comfort: 86 942,00 zł (drożej o 6 942,00 zł, to 8,0% naszej ceny)"),
    ],
)  # fmt: skip
def test_comparison_goes_on(say: Say, messages: tuple[str, ...], language: str, told: str) -> None:
    assert told in say(*messages, language=language)["response"]


@pytest.mark.parametrize("message", ["ile musielibyście zejść żeby było 80?", "zejdziecie do 80?"])
def test_price_that_is_asked_for_is_no_area(say: Say, message: str) -> None:
    answer = say("58 m2 comfort", message)
    assert answer["context"]["square_meters"] == 58
    assert "119 920" not in answer["response"]


@pytest.mark.parametrize("message", ["zejdziecie 2 tys?", "opuścicie coś?", "a 3%?"])
def test_haggling_goes_on_without_a_promise(say: Say, message: str) -> None:
    text = say("64 m2 comfort", "macie rabat?", message)["response"]
    assert "Rabat na materiały wynosi 15%" in text
    assert "93 " not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("tamci dali 69 tys za 50 m2, a wy za metr ile",), "69 000,00 zł to 1 380,00 zł/m²"),
        (("oferta na 69 tys, 50 m2. ile to na metr a ile u was w plusie na metr",),
         "69 000,00 zł to 1 380,00 zł/m²"),
        (("szwagier by zrobił za 40 tys robociznę, materiały 30 tys, 48 m2. wy w plusie ile?",),
         "Express Plus: 57 552,00 zł (taniej o 12 448,00 zł)"),
        (("brat mi zrobi za 35 tys, 48 m2. wy ile w expressie?",),
         "Express: 47 952,00 zł (drożej o 12 952,00 zł)"),
        (("zeszli z 85 na 79 tys, 56 m2, comfort?",), "83 944,00 zł (drożej o 4 944,00 zł)"),
        (("56 m2", "inna firma 85 tys", "zeszli z 85 na 79, comfort dalej droższy?"),
         "Comfort: 83 944,00 zł (drożej o 4 944,00 zł)"),
        (("mam 3 wyceny: 71, 79 i 88 tys za 57 m2. comfort drożej?",),
         "wobec 71 000,00 zł drożej o 14 443,00 zł, wobec 79 000,00 zł drożej o 6 443,00 zł"),
    ],
)  # fmt: skip
def test_offers_in_other_words(say: Say, messages: tuple[str, ...], told: str) -> None:
    answer = say(*messages)
    assert told in answer["response"]
    assert answer["context"].get("budget") is None


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("rodzice dali 60 tys, 55 m2 comfort?", 60_000),
        ("goście dali 52 tys, 40 m2", 52_000),
        ("brat da 30 tys, ja mam 50 tys, 60 m2", 80_000),
        ("tata zrobi mi kuchnię za 20 tys, ja mam 70 tys na 50 m2, express?", 50_000),
    ],
)
def test_money_of_family_is_no_offer(say: Say, message: str, budget: int) -> None:
    assert say(message)["context"]["budget"] == budget


@pytest.mark.parametrize(
    ("message", "told", "verdict"),
    [
        ("72 m2, mam 100 tys, konkurencja chce 104 tys. wy w comforcie?",
         "(drożej o 3 928,00 zł)", "Comfort: 107 928,00 zł (brakuje 7 928,00 zł)"),
        ("60 m2, mam 85 tys, a tamci chcą 1500 za metr. comfort?",
         "Comfort: 89 940,00 zł (taniej o 60,00 zł)", "(brakuje 4 940,00 zł)"),
        ("mam 90 tys, brat mi zrobi za 60 tys, 55 m2, wy express plus?",
         "Express Plus: 65 945,00 zł (drożej o 5 945,00 zł)", "(zostaje 24 055,00 zł)"),
        ("60 m2, oferta 95 tys od firmy z polecenia, mam 85 tys. wy w comforcie?",
         "Comfort: 89 940,00 zł (taniej o 5 060,00 zł)", "(brakuje 4 940,00 zł)"),
    ],
)  # fmt: skip
def test_offer_and_budget_are_told_apart(say: Say, message: str, told: str, verdict: str) -> None:
    text = say(message)["response"]
    assert told in text
    assert verdict in text
