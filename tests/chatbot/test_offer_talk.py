"""Another's offer through a whole conversation: what they ask, what the visitor has, and what is
asked of both."""

import pytest

from tests.chatbot.dialogues import Say

Step = tuple[str, str]

GUY: list[Step] = [
    (
        "hej, mam mieszkanie 78 m2 i gosc znajomego robi wykonczenie za 95 tys, ile to u was?",
        "tamta oferta: 95 000,00 zł.",
    ),
    ("no to o ile drozej wasz comfort niz ten gosc?", "(drożej o 21 922,00 zł)"),
    ("pytam o roznice miedzy jego 95 tys a waszym comfortem", "(drożej o 21 922,00 zł)"),
    ("on chce 95 tys za calosc. a wy w Comfort?", "(drożej o 21 922,00 zł)"),
    (
        "to nie moj budzet tylko jego cena. ja mam 130 tys, ile zostanie jak wezme jego a ile jak"
        " was?",
        "Tamta oferta: 95 000,00 zł (zostaje 35 000,00 zł)\n"
        "• Comfort: 116 922,00 zł (zostaje 13 078,00 zł)",
    ),
    ("a u niego ile zostanie z tych 130?", "(zostaje 35 000,00 zł)"),
    ("a jakby opuscil do 90?", "tamta oferta: 90 000,00 zł."),
    (
        "nie, mowie ze fachowiec by wzial 90 zamiast 95. ile taniej niz wasz Comfort",
        "(drożej o 26 922,00 zł)",
    ),
    ("nie no mieszkanie mam 78m", "Przy budżecie 130 000,00 zł"),
    (
        "ok. a ten gosc mowi ze 1180 za metr, to ile on wyjdzie i ile mi zostanie",
        "92 040,00 zł (1 180,00 zł/m²) (zostaje 37 960,00 zł)",
    ),
    ("czyli u niego zostanie mi wiecej? ile", "(zostaje 37 960,00 zł)"),
    ("a on z express plus porownany? ile roznicy", "93 522,00 zł (drożej o 1 482,00 zł)"),
]
COOLED: list[Step] = [
    ("czesc, ile kosztuje comfort na 84 metry?", "125 916,00 zł"),
    ("fachowiec mi powiedzial 1300 za metr, jaka roznica wyjdzie?", "(drożej o 16 716,00 zł)"),
    ("a w Premium?", "(drożej o 58 716,00 zł)"),
    ("a jak by zszedl do 1250?", "tamta oferta: 105 000,00 zł (1 250,00 zł/m²)"),
    (
        "mam odlozone 140 tys. ile mi zostanie u niego a ile u was w comforcie",
        "(zostaje 35 000,00 zł)\n• Comfort: 125 916,00 zł (zostaje 14 084,00 zł)",
    ),
    ("ok a w express plus? i klime jeszcze bym chcial, ile to kosztuje", "od 108 516,00 zł"),
    (
        "a on z klima bierze 118 tys razem. to kto tanszy i o ile",
        "z klimatyzacją od 108 516,00 zł (taniej najwyżej o 9 484,00 zł)",
    ),
    ("nie, mam 140. gosc bierze 118 tys z klima", "(zostaje 22 000,00 zł)"),
    (
        "a bez klimy? on by wtedy policzyl 109 tys, comfort o ile drozszy",
        "Comfort: 125 916,00 zł (drożej o 16 916,00 zł)",
    ),
    ("ale mi chodzi o jego 109 a wasz comfort", "(drożej o 16 916,00 zł)"),
    ("metraz 84 caly czas! fachowiec 109 tys", "84 m², tamta oferta: 109 000,00 zł."),
]
CORRECTED: list[Step] = [
    (
        "siema, 92m2 nowe. kumpla znajomy chce 1350 zl za metr z materialem. wychodzi taniej niz"
        " wy?",
        "Comfort: 137 908,00 zł (drożej o 13 708,00 zł)",
    ),
    (
        "a jak mam na to 150 tys to ile zostanie u niego, a ile u was w expres plus i comfort?",
        "(zostaje 25 800,00 zł)\n• Express Plus: 110 308,00 zł (zostaje 39 692,00 zł)",
    ),
    ("kurde pomylilem sie, on powiedzial 1450. a nie 1350", "133 400,00 zł (1 450,00 zł/m²)"),
    ("to ile mi zostanie u niego z tych 150", "(zostaje 16 600,00 zł)"),
    ("nie, oferta to 1450 za metr a 150 tys to ja mam", "(drożej o 4 508,00 zł)"),
    ("zle. on bierze 1450 zl za m2. moj budzet 150 tys", "(zostaje 16 600,00 zł)"),
    (
        "ile w takim razie zostaje u fachowca a ile w Comfort",
        "(zostaje 16 600,00 zł)\n• Comfort: 137 908,00 zł (zostaje 12 092,00 zł)",
    ),
    ("a do tego klima 2 pokoje?", "2 × od 7 800,00 zł"),
    (
        "on klime daje za 9 tys, to ile razem u niego a ile u was?",
        "tamta oferta: 142 400,00 zł (1 450,00 zł/m² + klimatyzacja 9 000,00 zł).",
    ),
]
FRIEND: list[Step] = [
    (
        "dzien dobry, znajomy znajomego wycenil mi wykonczenie na 110 tysiecy, mieszkanie 71 m",
        "Comfort: 106 429,00 zł (taniej o 3 571,00 zł)",
    ),
    ("to ktory wasz pakiet jest tanszy od niego i o ile?", "(taniej o 24 871,00 zł)"),
    ("no ale on chce 110 tys. o ile tansi jestescie w comforcie", "(taniej o 3 571,00 zł)"),
    ("to jego oferta jest 110, ja mam budzet 120", "110 000,00 zł (zostaje 10 000,00 zł)"),
    ("a u niego ile zostanie", "110 000,00 zł (zostaje 10 000,00 zł)"),
    ("przeciez on chce 110, to zostanie 10 nie?", "110 000,00 zł (zostaje 10 000,00 zł)"),
    ("a jak on podniesie do 115 to ile mi u niego zostanie", "(zostaje 5 000,00 zł)"),
]
HAGGLED: list[Step] = [
    ("ile kosztuje wykonczenie 88m2 w express plus?", "105 512,00 zł"),
    ("znajomy robi za 98 tys. drozej czy taniej od was?", "(drożej o 7 512,00 zł)"),
    (
        "a jakby zona chciala Comfort to ile doplacam wzgledem niego? mam 125 tys",
        "(drożej o 33 912,00 zł)",
    ),
    ("nie, ile wiecej niz on", "(drożej o 33 912,00 zł)"),
    (
        "a jak sie potargujemy i wezmie 93? ile mi wtedy zostanie u niego a ile brakuje u was",
        "(zostaje 32 000,00 zł)\n• Comfort: 131 912,00 zł (brakuje 6 912,00 zł)",
    ),
    ("93 tys to nowa cena fachowca", "tamta oferta: 93 000,00 zł."),
]
MATERIALS: list[Step] = [
    (
        "hej 75m, fachowiec wola 1100 za metr plus materialy 20 tys. porownaj z express plus",
        "102 500,00 zł (1 100,00 zł/m² + 20 000,00 zł)",
    ),
    ("a jednak materialy 28 tys nie 20. i jak to do comforta", "(drożej o 1 925,00 zł)"),
    (
        "fachowiec 1100 za metr i materialy 28 tys, o ile drozszy comfort?",
        "(drożej o 1 925,00 zł)",
    ),
]


@pytest.mark.parametrize("steps", [GUY, COOLED, CORRECTED, FRIEND, HAGGLED, MATERIALS])
def test_offer_through_a_conversation(say: Say, steps: list[Step]) -> None:
    for message, told in steps:
        assert told in say(message)["response"].replace("\xa0", " "), message
