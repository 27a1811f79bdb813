"""What another asks, told with VAT or without it."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = "60 m2 comfort"
OFFER = "ekipa chce 80 tys"
OPEN = "i to, czy tamta kwota jest brutto"
NET_80 = "tamta oferta: 80 000,00 zł netto + 8% VAT = 86 400,00 zł."
RATE = (
    "witam czy 1450 zl za metr z materialem to dobra cena? tyle chce inna firma, mieszkanie 71,5 m"
)
MONEY = (
    "to wlasciwie podobnie do comforta. a budzet mam do 115 tys. ile zostanie w comforcie"
    " a ile u tamtych"
)
NET_1450 = "111 969,00 zł (1 450,00 zł/m² netto + 8% VAT = 1 566,00 zł/m²)"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((RATE, MONEY, "oni doliczaja jeszcze 8% vatu do tego wiec to nie jest brutto"), NET_1450),
        (
            (RATE, MONEY, "no ale tamta firma 1450 netto + vat 8%. to kto tanszy wy w comforcie?"),
            "• Comfort: 107 178,50 zł (zostaje 7 821,50 zł) (taniej o 4 790,50 zł)",
        ),
        (
            (RATE, MONEY, "no nie, z vatem to u nich wychodzi 1566 za metr"),
            "(taniej o 4 790,50 zł)",
        ),
        ((FLAT, "majster chce 1400 za metr, to netto"), "= 1 512,00 zł/m²)"),
        ((FLAT, "majster chce 1400 za metr plus 23% vat"), "+ 23% VAT = 1 722,00 zł/m²)"),
        (
            (FLAT, "majster chce 1400 za metr, to netto", "a jak zejdzie do 1350?"),
            "87 480,00 zł (1 350,00 zł/m² netto + 8% VAT = 1 458,00 zł/m²)",
        ),
        ((FLAT, "ekipa chce 80 tys, do tego dojdzie vat"), NET_80),
        ((FLAT, OFFER, "nie, to jest netto"), NET_80),
        ((FLAT, OFFER, "to nie jest brutto"), NET_80),
        ((FLAT, OFFER, "a vat?", "mowi ze to bez vatu"), NET_80),
        (
            (FLAT, "majster chce 1400 za metr netto", "a oni z vatem 23% licza"),
            "+ 23% VAT = 1 722,00 zł/m²)",
        ),
        ((FLAT, "majster chce 1500 za metr", "jednak 1400 netto"), "= 1 512,00 zł/m²)"),
        (
            (FLAT, "oferta konkurencji: robocizna 48 tys netto, materialy 37 tys brutto"),
            "88 840,00 zł (48 000,00 zł netto + 8% VAT = 51 840,00 zł + 37 000,00 zł)",
        ),
        (
            (FLAT, "oferta 70 tys bez materialow i bez vatu", "materialy 20 tys"),
            "95 600,00 zł (70 000,00 zł netto + 8% VAT = 75 600,00 zł + 20 000,00 zł)",
        ),
        (
            (FLAT, "oferta konkurencji: robocizna 48 tys + materialy 37 tys + vat"),
            "85 000,00 zł netto + 8% VAT = 91 800,00 zł",
        ),
        ((FLAT, OFFER, "ile u nich z vatem?"), NET_80),
        ((FLAT, OFFER, "tamci jeszcze vat dolicza"), NET_80),
        ((FLAT, "ekipa chce 80 tys netto czyli 86,4 z vatem"), "= 86 400,00 zł."),
    ],
)
def test_their_vat_is_counted(say: Say, messages: tuple[str, ...], told: str) -> None:
    said = say(*messages)["response"]
    assert told in said
    assert OPEN not in said


@pytest.mark.parametrize(
    "messages",
    [
        (FLAT, "ekipa chce 80 tys brutto za calosc"),
        (FLAT, "majster chce 80 tys z vatem, kto tanszy?"),
        (FLAT, OFFER, "to jest juz z vatem"),
        (FLAT, OFFER, "vat maja w cenie"),
        (FLAT, "ekipa chce 80 tys brutto", "ile u nich z vatem?"),
        (FLAT, "ekipa chce 85 tys", "dobra jednak 80 z vatem"),
        (FLAT, "ekipa chce 82 tys brutto za calosc", "a jak spuszcza do 80?"),
    ],
)
def test_gross_is_known(say: Say, messages: tuple[str, ...]) -> None:
    said = say(*messages)["response"]
    assert "tamta oferta: 80 000,00 zł." in said
    assert OPEN not in said


def test_dearer_one_of_two_is_told(say: Say) -> None:
    messages = (
        FLAT,
        "dostalam oferte 85 tys brutto",
        "a druga firma 80 tys netto",
        "ktora tansza?",
    )
    told = say(*messages)["response"]
    assert "Pierwsza oferta: 85 000,00 zł" in told
    assert "Pierwsza oferta jest tańsza od drugiej o 1 400,00 zł" in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("a u was to z vatem?", "Ceny są brutto i zawierają 8% VAT"),
        ("a bez vatu ile?", "83 277,78 zł netto"),
        ("podaj cenę netto", "83 277,78 zł netto"),
    ],
)
def test_vat_of_ours_is_told(say: Say, question: str, told: str) -> None:
    said = say(FLAT, OFFER, question)["response"]
    assert told in said
    assert "86 400" not in said
