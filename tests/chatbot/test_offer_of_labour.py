"""What another asks for work alone, sums of parts, and who offers without a name."""

import pytest

from tests.chatbot.dialogues import Say

Step = tuple[str, str]

WITHOUT = "Tamta kwota jest bez materiałów, a nasze ceny są razem z materiałami"

LABOUR: list[Step] = [
    (
        "czesc, dostalem wycene 120 tys za 68 m2 od innej ekipy, drogo to?",
        "(taniej o 18 068,00 zł)",
    ),
    ("to bez materialow bylo, sama robocizna", WITHOUT),
    (
        "ok a materialy jeszcze 40 tys mi wyszlo, to razem 160. to o ile comfort tanszy?",
        "68 m², tamta oferta: 160 000,00 zł (120 000,00 zł + 40 000,00 zł)."
        " Nasze ceny brutto obok niej:\n"
        "• Comfort: 101 932,00 zł (taniej o 58 068,00 zł)",
    ),
    (
        "nie 160 metrow tylko 160 tys zl razem z materialami u tamtych",
        "68 m², tamta oferta: 160 000,00 zł (120 000,00 zł + 40 000,00 zł).",
    ),
]
FRIEND: list[Step] = [
    ("mieszkanie 72m", "107 928,00 zł"),
    ("mam juz oferte od znajomego za 95 tys", "(drożej o 12 928,00 zł)"),
    ("mam 110 tys odlozone", "(zostaje 2 072,00 zł)"),
    ("a jak znajomy zejdzie do 85 to ile zostanie", "(zostaje 25 000,00 zł)"),
    ("a zona mowi ze doklada 25, to premium juz da rade?", "(brakuje 8 928,00 zł)"),
    (
        "to moze znajomy i reszta na kuchnie, ile mi wtedy zostanie",
        "Budżet 135 000,00 zł, metraż 72 m²:\n"
        "• Tamta oferta: 85 000,00 zł (zostaje 50 000,00 zł)\nProszę",
    ),
    (
        "nie u was, u znajomego za 85, ile zostanie ze 135",
        "• Tamta oferta: 85 000,00 zł (zostaje 50 000,00 zł)\nProszę",
    ),
]
IMPERSONAL: list[Step] = [
    (
        "hej wycenili mi 1350 za metr z materialem, mieszkanie 81 m. oplaca sie u was?",
        "81 m², tamta oferta: 109 350,00 zł (1 350,00 zł/m²).",
    ),
    (
        "ok ale 1350 za m2 to wiecej czy mniej niz wasze",
        "• Express Plus: 97 119,00 zł (taniej o 12 231,00 zł)",
    ),
]
FIRM: list[Step] = [
    (
        "tamta firma ma 1350 zl/m2, mieszkanie 81m2. porownajcie z comfort",
        "• Comfort: 121 419,00 zł (drożej o 12 069,00 zł)",
    ),
    ("czyli o ile drozej niz ta firma", "• Comfort: 121 419,00 zł (drożej o 12 069,00 zł)"),
]
NEIGHBOUR: list[Step] = [
    ("mieszkanie 64 m2", "95 936,00 zł"),
    ("ile comfort", "95 936,00 zł"),
    (
        "sasiad dal za takie samo 88 tys w zeszlym roku, nie za drogo?",
        "• Comfort: 95 936,00 zł (drożej o 7 936,00 zł)",
    ),
    ("czyli 8 tys drozej niz sasiad", "• Comfort: 95 936,00 zł (drożej o 7 936,00 zł)"),
]
RATE: list[Step] = [
    ("mieszkanie 60 m2", "89 940,00 zł"),
    ("majster chce 1400 za metr", "tamta oferta: 84 000,00 zł (1 400,00 zł/m²)"),
    ("obnizy o 50 zl na metrze", "tamta oferta: 81 000,00 zł (1 350,00 zł/m²)"),
    ("o ile % drozej jest comfort?", "(drożej o 8 940,00 zł, to 11,0% tamtej kwoty)"),
    ("gdyby zszedl do 75 tys, ile procent drozej comfort?", "tamta oferta: 75 000,00 zł."),
]


@pytest.mark.parametrize("steps", [LABOUR, FRIEND, IMPERSONAL, FIRM, NEIGHBOUR, RATE])
def test_offer_through_a_conversation(say: Say, steps: list[Step]) -> None:
    for message, told in steps:
        assert told in say(message)["response"].replace("\xa0", " "), message


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["mieszkanie 60 m2, ekipa chce 50 tys za sama robocizne"], WITHOUT),
        (["mieszkanie 60 m2, ekipa chce 50 tys za sama robocizne", "ile drozej comfort?"], WITHOUT),
        (["60 m2, fachowiec bierze 700 za metr bez materialow, comfort ile drozej"], WITHOUT),
        (["60 m2", "majster 48 tys za robocizne", "mam 100 tys, ile zostanie u niego"], WITHOUT),
        (["60 m2, majster chce 65 tys", "to tylko robota, materialy kupuje sam"], WITHOUT),
        (["60 m2, majster chce 65 tys", "w tym nie ma materialow"], WITHOUT),
        (["55 m2", "dostalem oferte 45 tys bez materialu, express ile drozej"], WITHOUT),
        (
            ["55 m2", "ekipa 45 tys robocizna, mam 80 tys, ile mi zostanie na materialy"],
            "Tamta oferta: 45 000,00 zł, bez materiałów (zostaje 35 000,00 zł bez materiałów)",
        ),
        (
            ["60 m2, ekipa chce 50 tys za sama robocizne", "materialy wyszly by 30 tys"],
            "tamta oferta: 80 000,00 zł (50 000,00 zł + 30 000,00 zł).",
        ),
        (
            ["60 m2", "majster chce 65 tys", "policzylem materialy na 25, czyli razem 90"],
            "tamta oferta: 90 000,00 zł (65",
        ),
        (
            ["60 m2", "majster chce 65 tys", "materialy 25, calosc wyjdzie 90 u niego"],
            "tamta oferta: 90 000,00 zł (65",
        ),
        (
            ["60 m2", "majster chce 65 tys za robote i 25 tys material, razem 90 tys, comfort?"],
            "tamta oferta: 90 000,00 zł (65",
        ),
        (
            [
                "60 m2, majster chce 90 tys z materialami",
                "a jak wezme sama robocizne u niego to 50 tys, ile comfort drozej",
            ],
            "tamta oferta: 50 000,00 zł, bez materiałów.",
        ),
        (["62 m2, policzyli nam 1500 za metr, to drogo?"], "tamta oferta: 93 000,00 zł"),
        (["zaproponowali mi 95 tys za 62 m2, duzo?"], "62 m², tamta oferta: 95 000,00 zł."),
        (["inna firma ma 98 tys, mieszkanie 70 m2, ile drozej wasz comfort"], "(drożej o 6 930,00"),
        (["70m2 comfort", "druga firma daje 95 tys", "a ile to procent roznicy"], "to 10,5%"),
        (["58 m2", "wyceniono mi to na 90 tys, drogo?"], "tamta oferta: 90 000,00 zł."),
        (["58 m2", "kolega zaplacil 85 tys za identyczne, wy drozej?"], "oferta: 85 000,00 zł."),
        (["58 m2, majster 60 tys robocizna", "materialy tak ze 25-30 tys"], "która z tych kwot"),
        (["58 m2, majster 40 tys robocizna", "materialy pewnie drugie tyle"], "oferta: 80 000,00"),
        (["58 m2, mam 90 tys", "ekipa 70 tys", "urwa 50 zl na metrze"], "oferta: 67 100,00 zł."),
        (["64 m2 comfort", "sasiad 88 dal a wasz ile roznica"], "(drożej o 7 936,00 zł)"),
        (["64 m2 comfort", "sasiadka zaplacila 88 tys za to samo, drozsi jestescie"], "88 000,00"),
        (["60 m2, majster 84 tys", "jak zejdzie o 50 zl na metrze?"], "oferta: 81 000,00 zł."),
        (
            ["60 m2, majster 90 tys", "gdyby zszedl do 80 ile taniej", "ale chce 90, plus?"],
            "tamta oferta: 90 000,00 zł.",
        ),
        (
            ["60 m2", "majster chce 70 tys, mam 100 tys", "ile mi zostanie u niego?",
             "a u was w express?"],
            "Express: 59 940,00 zł (zostaje 40 060,00 zł)",
        ),
        (
            ["60 m2, znajomy chce 80 tys", "mam 150 na wszystko, ile zostanie na meble w premium"],
            "Budżet 150 000,00 zł, metraż 60 m²:\n• Premium: 119 940,00 zł (zostaje 30 060,00 zł)",
        ),
        (
            ["60 m2, mam 120 tys", "znajomy chce 85 tys",
             "biore znajomego, ile zostanie na kuchnie i agd"],
            "Tamta oferta: 85 000,00 zł (zostaje 35 000,00 zł)",
        ),
        (
            ["60 m2, mam 100 tys", "majster chce 70 tys", "majster wlicza kuchnie za 12 tys",
             "ile mi zostanie w express"],
            "Sam Express kosztuje 59 940,00 zł: zostaje 40 060,00 zł.",
        ),
    ],
)  # fmt: skip
def test_offer_is_read_with_its_parts(say: Say, messages: list[str], told: str) -> None:
    for message in messages:
        response = say(message)["response"].replace("\xa0", " ")
    assert told in response


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["mieszkanie 60 m2", "a 95", "nie 95 metrow tylko 95 tys mam"], "metraż 60 m²"),
        (["mieszkanie 60 m2", "a 95", "mam 95 tys a nie 95 m2"], "metraż 60 m²"),
        (
            ["60 m2 comfort", "95?", "nie 95 metrow tylko 95 tys chce ekipa"],
            "60 m², tamta oferta: 95",
        ),
        (
            [
                "60 m2 comfort",
                "a dla 95 m2 ile drozej",
                "nie 95 metrow, tylko 95 tys to oferta majstra",
            ],
            "60 m², tamta oferta: 95",
        ),
        (["60 m2 comfort", "not 95 metres but 95 thousand is my budget"], "60 m²"),
    ],
)
def test_area_that_was_money_is_given_up(say: Say, messages: list[str], told: str) -> None:
    for message in messages:
        response = say(message)["response"].replace("\xa0", " ")
    assert told in response


@pytest.mark.parametrize(
    "message",
    [
        "aha a jakbym sam kupil materialy to u was sama robota ile by bylo",
        "ile kosztuje u was robocizna bez materialow",
        "a bez materialow ile?",
        "how much is just the labour?",
    ],
)
def test_labour_alone_has_no_price_of_ours(say: Say, message: str) -> None:
    say("mieszkanie 60 m2, ile comfort")
    response = say(message)["response"].replace("\xa0", " ")
    assert "Podziału ceny na robociznę i materiały" in response or "no split" in response


def test_what_a_neighbour_gives_is_no_offer(say: Say) -> None:
    say("mieszkanie 64 m2 comfort, mam 100 tys")
    assert "tamta oferta" not in say("sasiad dal mi 20 tys, starczy na premium?")["response"]


@pytest.mark.parametrize("message", ["czy u was to bez materialow?", "czy to jest bez materialow?"])
def test_question_of_materials_says_nothing_of_the_offer(say: Say, message: str) -> None:
    say("mieszkanie 55 m2, ekipa chce 45 tys")
    assert WITHOUT not in say(message)["response"]
    assert WITHOUT not in say("comfort o ile drozej niz ekipa")["response"]
