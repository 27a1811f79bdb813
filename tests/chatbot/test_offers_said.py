"""Another's offer as it is told casually: in slang, in halves, beside a second one, and what is
asked of somebody of whom nobody told what he asks."""

import pytest

from chatbot.understanding.money.figures_said import with_figures_said
from tests.chatbot.dialogues import Say

CREW = (
    "ekipa powiedziala piec cyfr z siodemka z przodu, dokladnie 74 i pol tysiaca. mieszkanie 61 m"
)
SECOND = "drugi majster chce 1150 za metr. ktory tanszy"
NEIGHBOUR = "72 metry, sasiad mi robi po tysiaku za metr plus 8 kola za lazienke. budzet 90"
RECOMMENDED = "ekipa z polecenia krzyknela mi 85 kola za calosc. wy taniej?"


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("dokladnie 74 i pol tysiaca", "dokladnie 74,5 tys"),
        ("62 i pol kola", "62,5 tys"),
        ("55 i pol metra", "55 i pol metra"),
        ("stówkę i 20", "120 tys"),
        ("stowka i 50 metrow", "stowka i 50 metrow"),
        ("po tysiaku za metr", "po 1000 zl za metr"),
        ("tysiąc dwieście pięćdziesiąt od metra", "1250 zl od metra"),
        ("dwa kola za m2", "2000 zl za m2"),
        ("mniej więcej 63 tys", "okolo 63 tys"),
        ("tysiak zaliczki", "tysiak zaliczki"),
    ],
)
def test_amounts_are_put_into_figures(message: str, plain: str) -> None:
    assert with_figures_said(message) == plain


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((f"witam {CREW}. jestescie tansi?",), "tamta oferta: 74 500,00 zł."),
        ((CREW, "a w premium?"), "(drożej o 47 439,00 zł)"),
        ((CREW, "a express plus? mam 80 patykow"), "(zostaje 6 861,00 zł)"),
        ((CREW, "mam 80 patykow", "ile to za metr wychodzi u tej ekipy"), "1 221,31 zł/m²"),
        ((CREW, "a on za metr ile wychodzi"), "1 221,31 zł/m²"),
        ((CREW, SECOND), "Druga oferta jest tańsza od pierwszej o 4 350,00 zł"),
        (
            (CREW, "kolejna firma wola 80 patykow, porownaj"),
            "Pierwsza oferta jest tańsza od drugiej o 5 500,00 zł",
        ),
        ((CREW, "mam 80 tys", SECOND, "a z ta pierwsza ekipa ile zostanie"), "5 500,00 zł"),
        (
            (CREW, SECOND, "nie, pierwsza ekipa to 74,5 tys. to o ile drozsza od waszego plusa"),
            "(taniej o 1 361,00 zł)",
        ),
        ((CREW, "o ile drozsza od waszego plusa", "ok a od expressa?"), "(taniej o 13 561,00 zł)"),
        (("70 m2, majster 80 tys, comfort?", "a od premium?"), "(drożej o 59 930,00 zł)"),
        ((NEIGHBOUR,), "80 000,00 zł (1 000,00 zł/m² + 8 000,00 zł)"),
        ((NEIGHBOUR, "a u sasiada ile wyjdzie razem"), "tamta oferta: 80 000,00 zł"),
        ((NEIGHBOUR, "no plus te 8 kola za lazienke to on ma 80"), "tamta oferta: 80 000,00 zł"),
        ((NEIGHBOUR, "ile zostanie u niego"), "(zostaje 10 000,00 zł)"),
        (
            ("70 m2, mam 90 tys, ekipa chce 75 tys + 6 kola za podlogi, ile zostanie?",),
            "81 000,00 zł (75 000,00 zł + 6 000,00 zł) (zostaje 9 000,00 zł)",
        ),
        (
            ("72 m, sasiadka robi mi po 1100 za metr i 6 kola za kuchnie, mam 95",),
            "85 200,00 zł (1 100,00 zł/m² + 6 000,00 zł)",
        ),
        (
            ("72 m, budzet 90, majster 72 tys, do tego 8 tys za lazienke i 5 tys za podlogi",),
            "85 000,00 zł (72 000,00 zł + 13 000,00 zł)",
        ),
        (("72 m, majster 72 tys, plus 8 za lazienke to razem 80",), "tamta oferta: 80 000,00 zł"),
        (("72 m, majster 72 tys", "plus 8 za lazienke to u niego 80"), "oferta: 80 000,00 zł"),
        (("72 m, majster chce 72 tys i 20 tys zaliczki",), "tamta oferta: 72 000,00 zł."),
        (
            ("66 m2, ekipa zyczy sobie stowe. mam 110", "ile zostanie u nich"),
            "(zostaje 10 000,00 zł)",
        ),
        (
            ("48m, kwota z szostka z przodu, mniej wiecej 63 kola wola ekipa",),
            "tamta oferta: 63 000,00 zł",
        ),
        (("68m2", RECOMMENDED), "tamta oferta: 85 000,00 zł."),
        (("68m2", RECOMMENDED, "a jak wezme comforta to ile mi brakuje"), "drożej o 16 932,00 zł"),
        (
            (
                "68m2",
                RECOMMENDED,
                "comfort?",
                "to za duzo. ekipa zeszla na 79",
                "kto tanszy teraz?",
            ),
            "Express: 67 932,00 zł (taniej o 11 068,00 zł)",
        ),
        (("81m, gosciu z olx wola 160 kola ze wszystkim",), "tamta oferta: 160 000,00 zł"),
        (("60 m2, fachowiec zyczy sobie 70 tysi za calosc",), "tamta oferta: 70 000,00 zł"),
        (("55 m, znajomy rzucil cene 65 klockow",), "tamta oferta: 65 000,00 zł"),
        (("90 metrow, ekipa wola stowke i 20",), "tamta oferta: 120 000,00 zł"),
        (("64 m2, kuzynka zyczy sobie poltora kola za metr",), "tamta oferta: 96 000,00 zł"),
        (("64 m2, moj kuzyn zrobi mi to za 70 tysi, taniej?",), "tamta oferta: 70 000,00 zł"),
    ],
)
def test_an_offer_is_told_casually(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "question",
    [
        "a u sasiada ile wyjdzie razem",
        "a u nich ile razem",
        "to ile u niego wyjdzie?",
        "ile to za metr wychodzi u tej ekipy",
    ],
)
def test_what_nobody_told_is_no_price_of_ours(say: Say, question: str) -> None:
    response = say("61 m, budzet 80 tys", question)["response"]
    assert "Nie znam kwoty" in response
    assert "Express" not in response


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("mama ma 60 m2", "a u niej ile wyjdzie razem"), "Express: 59 940,00 zł"),
        (("45 m2 ja, siostra 60 m2, ile w Comforcie?", "a u niej ile wyjdzie"), "89 940,00 zł"),
        (
            ("70 m2, ekipa chce 80 tys", "ile comfort drozszy od expressa?", "a od premium?"),
            "70 000,00 zł",
        ),
        (("64 m2, mam budzet z osemka z przodu",), "Express: 63 936,00 zł"),
    ],
)
def test_what_is_no_offer_stays_so(say: Say, messages: tuple[str, ...], told: str) -> None:
    response = say(*messages)["response"]
    assert told in response
    assert "oferta" not in response
