"""What another asks for labour and for materials, and what a bare difference is against."""

import pytest

from tests.chatbot.dialogues import Say

Step = tuple[str, str]

WITHOUT = "Tamta kwota jest bez materiałów, a nasze ceny są razem z materiałami"

SAVING: list[Step] = [
    ("mieszkanie 74 m2 i ekipa mi dala 95 tys za robocizne, ile by bylo u was?", WITHOUT),
    ("materialy policzylem na jakies 40 tys", "135 000,00 zł (95 000,00 zł + 40 000,00 zł)"),
    ("to ile zaoszczedze w comforcie na metrze?", "1 499,00 zł/m² (taniej o 325,32 zł)"),
    ("nie, pytam ile zaoszczedze wzgledem mojej ekipy w comfort", "(taniej o 24 074,00 zł)"),
    ("mam na calosc 150 tys to ile mi zostanie", "(zostaje 39 074,00 zł)"),
    ("a w premium?", "(drożej o 12 926,00 zł)"),
    ("oj pomylka materialy nie 40 tylko 30", "125 000,00 zł (95 000,00 zł + 30 000,00 zł)"),
    (
        "no to comfort ile taniej teraz? i jeszcze klime bym chcial do salonu",
        "z klimatyzacją od 118 726,00 zł (taniej najwyżej o 6 274,00 zł)",
    ),
    ("taniej od mojej ekipy?", "(taniej najwyżej o 6 274,00 zł)"),
    ("a bez klimy jednak", "• Comfort: 110 926,00 zł (taniej o 14 074,00 zł)"),
    ("a jak tamci zejda do 85 za robote?", "115 000,00 zł (85 000,00 zł + 30 000,00 zł)"),
]
RATES: list[Step] = [
    ("68 metrow", "101 932,00 zł"),
    ("jeden gosc mi powiedzial 1300 za metr ale bez materialow", WITHOUT),
    ("no materialy z 600 za metr pewnie wyjda", "(1 300,00 zł/m² + 600,00 zł/m²)"),
    (
        "czyli premium drozej o niecale 7 tys tak? a mam 130 odlozone",
        "Premium: 135 932,00 zł (brakuje 5 932,00 zł)",
    ),
    ("a temu gosciowi by starczylo?", "(zostaje 800,00 zł)"),
    (
        "ten gosc spuscil na 1200 za metr. to o ile drozszy od comforta?",
        "• Comfort: 101 932,00 zł (zostaje 28 068,00 zł) (taniej o 20 468,00 zł)",
    ),
    ("materialy nie 600 tylko 550", "(1 200,00 zł/m² + 550,00 zł/m²)"),
    ("jednak robocizna 80 tys", "117 400,00 zł (80 000,00 zł + 550,00 zł/m²)"),
    ("to dalej taniej?", "(taniej o 15 468,00 zł)"),
]
IN_ALL: list[Step] = [
    (
        "znajomy fachowiec wzial by 70 tysi za moje mieszkanie, sama robocizna. mam 110 tys. 63m2",
        WITHOUT,
    ),
    ("mowi ze materialy to jakies 500 zl na metr", "101 500,00 zł (70 000,00 zł + 500,00 zł/m²)"),
    (
        "ale on tyle mowil ze materialy u niego 500 zl/m2, to razem z wami ile roznicy?",
        "Tamta oferta: 101 500,00 zł (70 000,00 zł + 500,00 zł/m²)",
    ),
]
ON_A_METRE: list[Step] = [
    ("hej mam oferte 1650 zl/m2 z materialami na 72 m, to duzo czy malo", "118 800,00 zł"),
    ("a premium to o ile drozej na metrze?", "Premium: 1 999,00 zł/m² (drożej o 349,00 zł)"),
    ("a zeszli na 1550", "111 600,00 zł (1 550,00 zł/m²)"),
    ("to comfort dalej taniej? mam 115 tys", "(taniej o 3 672,00 zł)"),
    ("ile trwa comfort?", "tygodni"),
    ("to ile taniej?", "(taniej o 3 672,00 zł)"),
]
SITE: list[Step] = [
    ("81m, gosciu z olx chce 160 tys ze wszystkim", "tamta oferta: 160 000,00 zł."),
    (
        "no to na comforcie ile do przodu? starczy mi jeszcze na klime do 2 pokoi?",
        "z klimatyzacją od 137 019,00 zł (taniej najwyżej o 22 981,00 zł)",
    ),
    ("czyli i tak taniej niz olx?", "(taniej najwyżej o 22 981,00 zł)"),
]
DOUBT: list[Step] = [
    ("60 m2, ekipa 50 tys robocizna, materialy 30 tys", "80 000,00 zł (50 000,00 zł + 30 000,00"),
    ("on jednak 78 tys chce", "która z tych kwot"),
    ("Tamta oferta: 78 000,00 zł", "tamta oferta: 78 000,00 zł."),
]
CHANGES: list[Step] = [
    ("74 m2, majster chce 1300 za metr robocizna, material 500", "133 200,00 zł (1 300,00 zł/m² +"),
    ("o 100 zl drozej za metr chce jednak", "(1 400,00 zł/m² + 500,00 zł/m²)"),
    ("o 50 zl na metrze opusci", "(1 350,00 zł/m² + 500,00 zł/m²)"),
    ("nie 500 tylko 450", "(1 350,00 zł/m² + 450,00 zł/m²)"),
]
WITHIN: list[Step] = [
    ("74 m2, majster chce 95 tys robocizna", WITHOUT),
    ("material w cenie u niego", "Proszę porównać też zakres"),
    ("comfort taniej?", "(drożej o 15 926,00 zł)\nProszę porównać też zakres"),
    ("materialy 40 tys", "135 000,00 zł"),
    ("a nie, materialy w cenie ma", "która z tych kwot"),
]


@pytest.mark.parametrize("steps", [SAVING, RATES, IN_ALL, ON_A_METRE, SITE, DOUBT, CHANGES, WITHIN])
def test_offer_in_parts_through_a_conversation(say: Say, steps: list[Step]) -> None:
    for message, told in steps:
        assert told in say(message)["response"].replace("\xa0", " "), message


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["ekipa wola 1100 od metra robocizna, mieszkanko 65m"], WITHOUT),
        (["60 m2, ekipa 50 tys robocizna", "czyli drozej jestescie?", "a na metrze?"], WITHOUT),
        (["60 m2, ekipa chce 1400 za metr", "a o 50 zl taniej za metr wzieli by"], "81 000,00 zł"),
        (["62 m2", "kolega dal mi 80 tys za robocizne"], WITHOUT),
        (["62 m2", "znajomy dal mi 1300 za metr"], "80 600,00 zł (1 300,00 zł/m²)"),
        (["62 m2", "kolega dał mi 40 tys i mam 50, starczy?"], "Budżet 90 000,00 zł"),
        (["62 m2, majster chce 80 tys", "kumpel dał mi 40 tys i mam 50, starczy?"], "90 000,00 zł"),
        (["62 m2", "mam 50 i kolega dołoży mi 40 tys"], "Budżet 90 000,00 zł"),
        (
            ["70m, fachowiec chce 105 tys", "no to comfort wychodzi mi taniej?"],
            "• Comfort: 104 930,00 zł (taniej o 70,00 zł)",
        ),
        (
            ["70m, fachowiec chce 105 tys", "comfort z klima do salonu i sypialni dalej taniej?"],
            "(drożej co najmniej o 15 530,00 zł)",
        ),
        (["70m, fachowiec chce 105 tys", "ile do przodu na express plus?"], "o 21 070,00 zł"),
    ],
)
def test_offer_in_parts(say: Say, messages: list[str], told: str) -> None:
    for message in messages:
        response = say(message)["response"].replace("\xa0", " ")
    assert told in response


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["a premium o ile drozszy niz comfort?"], "30 000,00 zł"),
        (["a premium?", "o ile drozej niz comfort?"], "30 000,00 zł"),
        (["comfort", "premium a comfort jaka roznica", "to ile drozej?"], "30 000,00 zł"),
        (["jaki rabat macie?", "to ile taniej?"], "15%"),
        (["taniej sie da?"], "15%"),
    ],
)
def test_what_is_no_difference_with_the_offer(say: Say, messages: list[str], told: str) -> None:
    say("60 m2, ekipa chce 84 tys")
    for message in messages:
        response = say(message)["response"].replace("\xa0", " ")
    assert told in response
    assert "tamta oferta" not in response


def test_part_that_theirs_want_first_is_none_of_ours(say: Say) -> None:
    say("74 m2, ekipa chce 125 tys", "comfort ile taniej?")
    text = say("a ile z gory trzeba wplacic przy comforcie, bo ekipa chce 30%")["response"]
    assert "Płatność odbywa się w transzach" in text
    assert "33 277" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("materials 500 per sqm", "(PLN 50,000.00 + PLN 500.00/m²)"),
        ("how much is comfort dearer?", "dearer by PLN 9,940.00"),
        (
            "I'd take premium, how much do I have to add to the other offer?",
            "Premium: PLN 119,940.00 (dearer by PLN 39,940.00)",
        ),
        ("he came down to 45k", "PLN 75,000.00 (PLN 45,000.00 + PLN 500.00/m²)"),
    ],
)
def test_parts_in_english(say: Say, message: str, told: str) -> None:
    say("60 sqm, a builder wants 50k for labour only", "materials 500 per sqm", language="en")
    assert told in say(message, language="en")["response"]
