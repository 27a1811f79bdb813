"""Another's labour and materials told anew, their discount, and whose firm it is."""

import pytest

from tests.chatbot.dialogues import Say

LABOUR = "hej, mam 74 metry, ekipa znajomego chce 1100 zl za metr bez materialow. ile w Comfort?"
MATERIALS = "materialy mowil ze jakies 35 tys wyjda"
LOWER = "hmm to zadzwonil ze jednak zrobi za 950 za metr. to o ile wtedy drozej u was?"
CHEAPER = "haha to prawie to samo. a jak bym u niego wziela tansze materialy za 28 tys?"
FLAT = "64 m2, mam 100 tys, ile comfort?"
NEIGHBOUR = "bo sąsiadka miala firme co za takie samo mieszkanie wziela 78 tys ale bez materialow"
WHOLE = "ta druga firma chce 85 tys z materialami"
WITHOUT = "Tamta kwota jest bez materiałów"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((LABOUR, MATERIALS, LOWER, CHEAPER), "98 300,00 zł (950,00 zł/m² + 28 000,00 zł)"),
        (
            (LABOUR, MATERIALS, LOWER, CHEAPER, "a ile by kosztowala sama robocizna u niego?"),
            "robocizna 70 300,00 zł, materiały 28 000,00 zł, razem 98 300,00 zł",
        ),
        ((LABOUR, "ile sama robocizna u niego?"), "to sama robocizna: 81 400,00 zł"),
        ((FLAT, WHOLE, "ile u nich sama robocizna?"), "Nie wiem, ile z tego to robocizna"),
        (
            (
                LABOUR,
                MATERIALS,
                LOWER,
                "a firma sasiadki podniosla ceny teraz 90 tys biora. i jak",
            ),
            "tamta oferta: 90 000,00 zł.",
        ),
        ((LABOUR, MATERIALS, "a jak tylko 28?"), "109 400,00 zł (1 100,00 zł/m² + 28 000,00 zł)"),
        ((LABOUR, MATERIALS, "robocizna jednak 1000"), "109 000,00 zł (1 000,00 zł/m² + 35 000"),
        (
            (LABOUR, "za materialy licze 450 za metr", "jednak 400 za metr"),
            "111 000,00 zł (1 100,00 zł/m² + 400,00 zł/m²)",
        ),
        (
            (
                "70 m2, budzet 120 tys",
                "szwagier zrobi za 65 tys robocizna, materialy 35 tys",
                "szwagier podniosl do 70",
            ),
            "105 000,00 zł (70 000,00 zł + 35 000,00 zł)",
        ),
        (
            (LABOUR, MATERIALS, "materialy moge miec taniej o 5 tys"),
            "111 400,00 zł (1 100,00 zł/m²",
        ),
        ((LABOUR, "plytki i panele wyjda 28 tys", "jednak z drzwiami 33"), "114 400,00 zł (1 100"),
        ((LABOUR, "material 500 zl za metr mi wychodzi", "to ile razem tam?"), "118 400,00 zł (1 "),
        (
            ("66 m2", "oni 1200 za metr, ale bez drzwi i podlog", "drzwi i panele wyjda ze 14 tys"),
            "Nie wiem, która z tych kwot to cała tamta oferta",
        ),
        (
            ("47 m2", "ekipa bierze 50 tys, w tym materialy 20"),
            "50 000,00 zł (30 000,00 zł + 20 000",
        ),
        (
            ("47 m2", "ekipa bierze 50 tys, w tym materialy 20", "a jak materialy 25"),
            "55 000,00 zł (30 000,00 zł + 25 000,00 zł)",
        ),
        (
            ("64 m2", "kuzyn zrobi za 900 zl metr ale bez materialow", "materialy 25 tys"),
            "82 600,00 zł (900,00 zł/m² + 25 000,00 zł)",
        ),
        (
            ("60 m2", "fachowiec 1000 zl metr robota, materialy 25-30 tys"),
            "Nie wiem, która z tych kwot to cała tamta oferta",
        ),
        ((LABOUR, MATERIALS, "inna ekipa chce 105 tys"), "Druga oferta: 105 000,00 zł"),
        ((LABOUR, MATERIALS, "mialam na mysli comfort"), "• Comfort: 110 926,00 zł (taniej o 5 4"),
    ],
)
def test_each_part_takes_its_own_place(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FLAT, NEIGHBOUR), f"• Comfort: 95 936,00 zł (drożej o 17 936,00 zł)\n{WITHOUT}"),
        (("54m comfort", "kolegi ekipa robi za 900 od metra plus material"), WITHOUT),
        ((FLAT, NEIGHBOUR, "no ale o ile drozej niz ta firma co bierze 78 tys?"), WITHOUT),
        (
            (
                FLAT,
                NEIGHBOUR,
                "czekaj ale tamta kwota jest bez materialow, to tylko robocizna. za plytki"
                " i panele bym musiala dolozyc ze 25 tys",
            ),
            "tamta oferta: 103 000,00 zł (78 000,00 zł + 25 000,00 zł)",
        ),
        ((FLAT, WHOLE, "a ile mi zostanie w jednym i drugim przypadku?"), "(zostaje 15 000,00 zł)"),
        ((FLAT, WHOLE, "a ile mi zostanie w jednym i drugim przypadku?"), "(zostaje 4 064,00 zł)"),
        ((FLAT, WHOLE, "a jak mi dadza rabat 5 procent to co wtedy?"), "80 750,00 zł"),
        ((FLAT, WHOLE, "a jak ta druga firma da jeszcze 2 tys rabatu?"), "83 000,00 zł"),
        ((FLAT, WHOLE, "a jak dadza rabat 5%?", "a jak dadza rabat 10%?"), "76 500,00 zł"),
        ((FLAT, WHOLE, "a jak dadza rabat 5%?", "a jak dadza jeszcze 4% rabatu"), "77 520,00 zł"),
        ((FLAT, WHOLE, "spuscili 5%", "a jak jeszcze 4%?"), "77 520,00 zł"),
        ((FLAT, WHOLE, "a jak wynegocjuje 80?"), "80 000,00 zł"),
        ((FLAT, WHOLE, "a jak powie 82?"), "82 000,00 zł"),
        ((FLAT, WHOLE, "a jak dadza 10% rabatu?", "a 15?"), "Nie wiem, czyje jest 15 000,00 zł"),
        ((FLAT, WHOLE, "nie, zle powiedzialam, 82"), "tamta oferta: 82 000,00 zł"),
        ((FLAT, WHOLE, "a wy dacie rabat 5%?"), "Rabat na materiały wynosi 15%"),
    ],
)
def test_it_is_theirs(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
