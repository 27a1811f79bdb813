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
        "Tamta oferta: 95 000,00 zł (zostaje 35 000,00 zł), 1 217,95 zł/m²\n"
        "• Comfort: 116 922,00 zł (zostaje 13 078,00 zł)",
    ),
    ("a u niego ile zostanie z tych 130?", "(zostaje 35 000,00 zł)"),
    ("a jakby opuscil do 90?", "Tamta oferta: 90 000,00 zł (zostaje 40 000,00 zł)"),
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
    ("a on z express plus porownany? ile roznicy", "(zostaje 36 478,00 zł) (drożej o 1 482,00 zł)"),
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
    ("93 tys to nowa cena fachowca", "Tamta oferta: 93 000,00 zł (zostaje 32 000,00 zł)"),
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


HOME = "66 m2 comfort"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["70 m2 comfort", "jego oferta to jakieś 96 tys"], "Comfort: 104 930,00 zł (drożej o 8 9"),
        ([HOME, "gość krzyknął 88"], "tamta oferta: 88 000,00 zł."),
        ([HOME, "od gościa 88"], "tamta oferta: 88 000,00 zł."),
        ([HOME, "kumpel by mi to zrobił za 75k", "nie 75 tylko 78"], "oferta: 78 000,00 zł."),
        ([HOME, "a gdyby fachowiec wziął tylko 80, to kto tańszy?"], "(drożej o 18 934,00 zł)"),
        ([HOME, "a jakbym wziął tego za 85?"], "tamta oferta: 85 000,00 zł."),
        ([HOME, "mam kogos kto zrobi to za 70 tys"], "tamta oferta: 70 000,00 zł."),
        ([HOME, "ziomek ogarnie mi to za 70k"], "tamta oferta: 70 000,00 zł."),
        ([HOME, "pan Iksiński chce 70 tys"], "tamta oferta: 70 000,00 zł."),
        ([HOME, "ekipa 88 tys", "a drugi 68 tys"], "Druga oferta: 68 000,00 zł"),
        ([HOME, "ekipa dala 2 opcje: 65 tys bez materialow, 85 tys z materialami"], "85 000,00"),
        ([HOME, "ekipa 88 tys", "a jak dorzuce kuchnie za 20 tys?", "ile drozej niz oni"],
         "(drożej o 10 934,00 zł)"),
        ([HOME, "ten drugi chce 92 tys"], "tamta oferta: 92 000,00 zł."),
        ([HOME, "facet z 3 piętra chce 90 tys, ile drożej wy?"], "(drożej o 8 934,00 zł)"),
        ([HOME, "fachowiec: 88 tys robota, 20 tys materiał"], "108 000,00 zł (88 000,00 zł + 20"),
        ([HOME, "on policzył 88 ale z materiałem 105"], "tamta oferta: 105 000,00 zł."),
        ([HOME, "fachowiec mówi że 1300 za m2 netto, o ile drożej u was?"], "92 664,00 zł"),
        ([HOME, "tamten gość powiedział 1250 zł/m2 i do tego materiały po 300 zł/m2"], "102 300"),
        ([HOME, "ekipa 88 tys", "a jakby jeszcze 3 tys opuścili?"], "tamta oferta: 85 000,00 zł."),
        ([HOME, "ekipa 88 tys", "a jak podniosą o 5 tys?"], "tamta oferta: 93 000,00 zł."),
        (["66 m2, ekipa 80 tys", "opuści 10%"], "tamta oferta: 72 000,00 zł."),
        (
            ["66 m2, kolega zrobi po 1100 z metra, materiał kupuję sam za 25 tys, comfort?"],
            "97 600,00 zł (1 100,00 zł/m² + 25 000,00 zł)",
        ),
        ([HOME, "od gościa 88", "a ile trwa u was?", "to jaka różnica do comfort"], "o 10 934"),
        (["fachowiec chce 90 tys ile u was?", "66 m2"], "Comfort: 98 934,00 zł (drożej o 8 934,00"),
        (["60 m2 comfort", "tak", "on 96 tys z materiałami"], "tamta oferta: 96 000,00 zł."),
        ([HOME, "a ekipa 88", "a może 58 metrów mam jednak", "to o ile drożej niż on?"],
         "58 m², tamta oferta: 88 000,00 zł."),
    ],
)  # fmt: skip
def test_what_another_asks_in_other_words(say: Say, messages: list[str], told: str) -> None:
    answer = say(*messages)
    assert told in answer["response"].replace("\xa0", " ")
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([HOME, "fachowiec 88, ja mam 120, ile zostanie?"], "88 000,00 zł (zostaje 32 000,00 zł)"),
        (["mam 66 m2 i 110 tys, ekipa chce 98"], "98 000,00 zł (zostaje 12 000,00 zł)"),
        ([HOME, "gość 87 tys a ja 100 tys"], "87 000,00 zł (zostaje 13 000,00 zł)"),
        ([HOME, "moj budzet 100", "gosc bierze 88", "to ile zostaje"], "(zostaje 12 000,00 zł)"),
        ([HOME, "ekipa 88 tys", "zona ma 10 tys, mam 75 razem 85. ile zabraknie u ekipy?"],
         "(brakuje 3 000,00 zł)"),
        ([HOME, "pan Iksiński chce 70 tys", "u pana iksińskiego ile zostanie z 80"], "10 000,00"),
        ([HOME, "ekipa 88 tys", "mam 100, ile u kogo zostaje?"],
         "(zostaje 12 000,00 zł)\n• Comfort: 98 934,00 zł (zostaje 1 066,00 zł)"),
        ([HOME, "on policzył 88", "ile zostanie ze 120?"], "(zostaje 32 000,00 zł)"),
        ([HOME, "wykonawca chce 105 tys, mam 100, starczy mi?"], "(brakuje 5 000,00 zł)"),
        (["oferta A 80 tys, oferta B 74 tys, 56 m2, comfort?", "ile mi zostanie u A z 90 tys?"],
         "80 000,00 zł (zostaje 10 000,00 zł)"),
        (["66 m2 comfort, mam 100 tys", "za 92 od fachowca ile zostanie, a ile w plusie?"],
         "92 000,00 zł (zostaje 8 000,00 zł), 1 393,94 zł/m²\n"
         "• Express Plus: 79 134,00 zł (zostaje 20 866,00 zł)"),
    ],
)  # fmt: skip
def test_what_each_of_them_leaves(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "titles"),
    [
        ([HOME, "on 96 tys"], ["Tamta oferta: 96 000,00 zł", "Mój budżet: 96 000,00 zł"]),
        (
            ["66 m2, ekipa wycenila na 88", "a 95?"],
            ["Tamta oferta: 95 000,00 zł", "Mój budżet: 95 000,00 zł", "95 m²"],
        ),
    ],
)
def test_money_of_whom_nobody_knows_is_asked_about(
    say: Say, messages: list[str], titles: list[str]
) -> None:
    answer = say(*messages)
    buttons = [button["title"].replace("\xa0", " ") for button in answer["suggestions"]]
    assert buttons == titles
    assert "budget" not in answer["context"]


def test_buttons_of_whose_money_are_understood(say: Say) -> None:
    say(HOME, "on 96 tys")
    assert "tamta oferta: 96 000,00 zł." in say("Tamta oferta: 96 000,00 zł")["response"]
    say("a 105?")
    assert say("Mój budżet: 105 000,00 zł")["context"]["budget"] == 105_000


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        ([HOME, "brat da 20 tys, ja mam 80, fachowiec chce 90"], 100_000),
        ([HOME, "fachowiec 88 tys, ja mam 95 tys, moja żona ma 10 tys"], 105_000),
        ([HOME, "szwagier zrobi za 60 tys", "teściowie dorzucą 20 tys, ja mam 50"], 70_000),
        ([HOME, "mam 90 tys", "znajomy mówił że u was 95 tys"], 90_000),
    ],
)
def test_who_gives_money_offers_nothing(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages)["context"]["budget"] == budget


@pytest.mark.parametrize(
    "message",
    [
        "znajomy polecił mi was",
        "kolega płacił 23% vat",
        "kolega robił u was za 90 tys",
        "fachowiec bierze 80 za punkt elektryczny",
    ],
)
def test_no_offer_is_none(say: Say, message: str) -> None:
    answer = say(HOME, message)
    assert "tamta oferta" not in answer["response"]
    assert answer["context"]["square_meters"] == 66
    assert "budget" not in answer["context"]


def test_nobody_told_what_he_asks(say: Say) -> None:
    assert "Nie znam kwoty" in say("ile zostanie u niego i ile u was")["response"]


def test_what_is_asked_for_one_flat_is_of_no_other(say: Say) -> None:
    text = say(HOME, "majster 72 tys", "a dla 80 m2 o ile drożej niż on?")["response"]
    assert "Nie znam kwoty tamtej oferty" in text
    assert "72 000" not in text


def test_who_wants_our_package_offers_nothing(say: Say) -> None:
    assert "tamta oferta" not in say(HOME, "ona chce comfort za 90 tys")["response"]


def test_their_air_conditioning_is_theirs(say: Say) -> None:
    say("64 m2, majster chce 70 tys, wy w comforcie?", "klima u niego 10 tys", "a bez klimy?")
    assert "tamta oferta: 70 000,00 zł." in say("a o ile drożej od niego?")["response"]


def test_their_air_conditioning_is_of_as_many_units(say: Say) -> None:
    text = say(HOME, "majster 90 tys z klima dwie jednostki")["response"]
    assert "90 000,00 zł z klimatyzacją" in text
    assert "z klimatyzacją od 114 534,00 zł" in text


def test_what_they_ask_without_air_conditioning_is_not_guessed(say: Say) -> None:
    say("64 m2, majster 100 tys z klimą. comfort?")
    assert "Nie wiem, ile wynosi bez klimatyzacji" in say("a bez klimy u niego ile?")["response"]
