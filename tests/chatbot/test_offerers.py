"""Who offers is called by a name, and what is left is asked with a bare sum."""

import pytest

from tests.chatbot.dialogues import Say

CREW = (
    "siema, ekipa dala mi cene 130 tys za 85 metrow, budzet mam 140 tys. warto do was?",
    "no to comfort, ile zostanie z tych 140?",
)
MIETEK = (
    "pan mietek wycenil mi 78 metrow na 109 tysiecy z materialem, ile to za metr i czy u was taniej"
)
NO_BUDGET = "nie to nie budzet, 109 to cena pana mietka"
ZDZISIEK = (
    "dzien dobry, pan zdzisiek chce 1350 za metr, mam 74 metry. kto tanszy wy w comfort czy on?",
    "a teraz zdzisiek mowi ze jednak 95 tys za calosc, dalej taniej?",
)
MONEY = "mam 92 tysiace. starczy na was? ile zostanie"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (CREW, "Comfort: 127 415,00 zł (zostaje 12 585,00 zł)"),
        ((*CREW, "a z ekipa ile zostanie?"), "130 000,00 zł (zostaje 10 000,00 zł)"),
        ((MIETEK,), "Tamta oferta: 109 000,00 zł to 1 397,44 zł/m²"),
        ((MIETEK, NO_BUDGET), "Comfort: 116 922,00 zł (drożej o 7 922,00 zł)"),
        ((MIETEK, NO_BUDGET, "a budzet mam 120, ile zostanie w comfort"), "zostaje 3 078,00 zł"),
        (
            (MIETEK, "a express plus z klima ile drozej albo taniej niz mietek"),
            "taniej najwyżej o 7 678,00 zł",
        ),
        (ZDZISIEK, "tamta oferta: 95 000,00 zł"),
        ((*ZDZISIEK, MONEY), "Tamta oferta: 95 000,00 zł (brakuje 3 000,00 zł)"),
        ((*ZDZISIEK, "a w expresie o ile taniej niz zdzisiek"), "taniej o 21 074,00 zł"),
        ((*ZDZISIEK, "pytam o ile express tanszy od pana zdziska"), "taniej o 21 074,00 zł"),
        ((*ZDZISIEK, "a zdzisiek zejdzie do 1100 za metr?"), "81 400,00 zł (1 100,00 zł/m²)"),
        (
            (*ZDZISIEK, "a jak tomek zrobi za 88 tys, kto tanszy?", "a express plus kto tanszy"),
            "Express Plus: 88 726,00 zł (drożej o 726,00 zł)",
        ),
        (
            (
                "92 m2 premium, budowlaniec zaspiewal 1900 za metr",
                "ile bym mial taniej w comforcie",
            ),
            "Comfort: 137 908,00 zł (taniej o 36 892,00 zł)",
        ),
        (
            (
                "64 m2, majster chce 1150 za metr, mam 80 tys",
                "a u was za express plus o ile wiecej",
                "hmm 3 tys roznicy. a jakbym dolozyl 15 tys to na comfort starczy?",
            ),
            "Budżet 95 000,00 zł (80 000,00 zł + 15 000,00 zł)",
        ),
        (("u pana Marka 60 m2 za 80 tys., o ile drożej comfort?",), "drożej o 9 940,00 zł"),
    ],
)
def test_a_name_is_who_offers(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("60 m2 comfort", "pan Tomek da mi rabat?"),
        ("Tomek 38 m2 Express, ja 51 m2 Comfort",),
        ("60 m2 comfort, mam 80 tys", "Marek dołoży 20 tys"),
        ("60 m2, fachowiec chce 80 tys", "jaka marka paneli?"),
    ],
)
def test_a_name_is_not_always_who_offers(say: Say, messages: tuple[str, ...]) -> None:
    text = say(*messages)["response"]
    assert "amta oferta" not in text


def test_a_package_with_a_range_is_dearer_than_an_offer_below_it(say: Say) -> None:
    text = say("60 m2, fachowiec chce 80 tys za wszystko, ile u was?")["response"]
    assert "Projekt Indywidualny: 102 000,00–300 000,00 zł (drożej co najmniej o 22 000" in text


CREW_AT_RATE = ("68 m2", "comfort mi sie podoba. a ekipa mi dala 1350 za metr")
LABOUR = (
    "szwagier poleca fachowca, robi calosc za 78 tys bez materialow. mam 55 m2",
    "a ten fachowiec? 78 robota plus 30 material",
)
NEIGHBOUR = (
    "Witam. Mamy z zona 62 m i 100 tys. Sasiad ma czlowieka, powiedzial 85 tys za wszystko z "
    "materialem. Jak u was wyglada Express Plus?"
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*CREW_AT_RATE, "u nich materialy moje, licze ze 25 tys"), "taniej o 14 868,00 zł"),
        (
            (*CREW_AT_RATE, "nie, 25 tys to materialy u tamtych, doplacam do tych 1350"),
            "tamta oferta: 116 800,00 zł (1 350,00 zł/m² + 25 000,00 zł)",
        ),
        (LABOUR[:1], "tamta oferta: 78 000,00 zł"),
        (LABOUR, "tamta oferta: 108 000,00 zł (78 000,00 zł + 30 000,00 zł)"),
        (
            (*LABOUR, "fachowiec spuscil do 70 za robote, material ten sam"),
            "tamta oferta: 100 000,00 zł (70 000,00 zł + 30 000,00 zł)",
        ),
        ((*LABOUR, "nie, razem 100 tys u niego, 70 i 30"), "tamta oferta: 100 000,00 zł"),
        (
            ("90 m2 premium", "mam 140 max. ekipa z olx robi po 800 plus material po 600 za metr"),
            "tamta oferta: 126 000,00 zł (800,00 zł/m² + 600,00 zł/m²)",
        ),
        (
            (
                "mam 62 tys i 58 metrow, wystarczy na express?",
                "majster sasiada bierze 700 z metra bez materialow, na materialy liczy drugie 400",
            ),
            "Express: 57 942,00 zł (taniej o 5 858,00 zł)",
        ),
        (
            (
                "58 m2 express, majster 700 z metra",
                "400 za metr materialy plus 700 robota, to 1100",
            ),
            "tamta oferta: 63 800,00 zł",
        ),
        (
            (
                "fachowiec liczy 1100 za metr z materialami, mieszkanie 64m. u was taniej?",
                "a jak samą robocizne bierze 600 za metr a materialy kupuje sam, tak z 35 tys, "
                "to ile wyjdzie razem",
            ),
            "tamta oferta: 73 400,00 zł (600,00 zł/m² + 35 000,00 zł)",
        ),
        (
            (
                "fachowiec liczy 1100 za metr z materialami, mieszkanie 64m. u was taniej?",
                "nie nie, 600 za metr robota plus 35 tys materialy, bez tych 1100",
            ),
            "tamta oferta: 73 400,00 zł (600,00 zł/m² + 35 000,00 zł)",
        ),
        ((NEIGHBOUR,), "Express Plus: 74 338,00 zł (taniej o 10 662,00 zł)"),
        ((NEIGHBOUR, "a ten za 85? ile u niego zostaje"), "zostaje 15 000,00 zł"),
        (
            (NEIGHBOUR, "nie 85 metrow tylko 85 tys. mieszkanie 62m"),
            "62 m²:\n• Tamta oferta: 85 000",
        ),
        (
            (
                "74 m2 express, majster 1100 za metr, mam 95 tys",
                "no dobra, zona ma jeszcze 20 tys odlozone. starczy na was?",
            ),
            "Budżet 115 000,00 zł (95 000,00 zł + 20 000,00 zł)",
        ),
        (
            ("74 m2 express plus", "majster 1250 z metra", "jednak mieszkanie ma 71 a nie 74"),
            "71 m²",
        ),
    ],
)
def test_labour_and_materials_of_another(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_a_bare_sum_answers_which_is_the_whole_offer(say: Say) -> None:
    messages = ("60 m2 comfort", "majster chce zaliczki 20 tys, a potem 80 tys", "80 000")
    assert "tamta oferta: 80 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "whole"),
    [
        (("60m2, gosc 55 tys robota i materialy 42 tys", "dorzuca jeszcze gladzie 4 tys"), "101"),
        (("60m2, gosc chce 97 tys", "on bierze 4 tys za gladzie ekstra. ile razem"), "101"),
        (("67 m2, wykonawca 1350 za metr z materialami", "plus plytki 8 tys osobno"), "98 450"),
        (("67 m2", "fachowiec 1350 za metr + 8 tys plytki"), "98 450"),
    ],
)
def test_what_comes_on_top_of_an_offer_is_asked_about(
    say: Say, messages: tuple[str, ...], whole: str
) -> None:
    answer = say(*messages)
    titles = [suggestion["title"] for suggestion in answer["suggestions"]]
    assert titles[0].startswith(f"Tamta oferta: {whole}")
    assert "zostaje" not in answer["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("72 m2", "ekipa z polecenia chce 95 tys za calosc"), "tamta oferta: 95 000,00 zł"),
        (
            ("84 m2 comfort, majster 100 tys, mam 130 tys", "jednak 86 m mam z umowy", "a on?"),
            "Tamta oferta: 100 000,00 zł (zostaje 30 000,00 zł)",
        ),
        (
            (
                "72 m2 comfort, fachowiec 90 tys i materialy 32 tys",
                "a jakby mieszkanie mialo 78 to on dalej 90 + materialy 35",
            ),
            "78 m², tamta oferta: 125 000,00 zł (90 000,00 zł + 35 000,00 zł)",
        ),
    ],
)
def test_an_offer_goes_on(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
