"""Words that change which figure is right are never passed over: the figure that they make is told,
or none is."""

import pytest

from tests.chatbot.dialogues import Say

UNSURE = "Nie jestem pewien, czy dobrze to rozumiem"
OFFER = ("maz budowlaniec mowi ze sam zrobi za 50 tys a my mamy 71m2. ile comfort?",)
PART = (*OFFER, "no 40m2 do zrobienia przez was, reszte maz")


@pytest.mark.parametrize(
    ("messages", "wrong"),
    [
        # Halves and other parts.
        (
            (*OFFER, "to pol tego mieszkania w express a maz reszte, mamy 45 tys, starczy?"),
            "70 929",
        ),
        (("60 m2 comfort", "a za polowe tej ceny ktory pakiet?"), "1 499,00 zł/m²"),
        (("58 m2 comfort", "a jak mama da połowę z tych 30"), "43 471"),
        # All of it again.
        ((*PART, "a cale mieszkanie w comforcie to ile bylo?"), "59 960"),
        (
            ("60 m2 comfort", "a 40 m2?", "jednak cale, ile w express, i ile zostanie z 90 tys"),
            "50 040",
        ),
        (("60 m2 comfort", "a 40 m2?", "a calosc w premium ile byla?"), "79 960"),
        # What is left out, or done by another.
        (("84 m2 express", "a jak kuchni nie robicie, ma 12 m, to ile comfort?"), "17 988"),
        (("84 m2 express", "bez lazienki (12 m2) ile w comfort?"), "17 988"),
        (("64,5 m2 comfort", "a jakby dwa pokoje zrobił teść, razem 26 metrów, to ile?"), "38 974"),
        (
            ("82 m2, budżet 100 tys", "a gdybym wykończył 60 metrów, a 22 zostawił na później"),
            "78 000",
        ),
        # What was before.
        (("60 m2 comfort", "a premium?", "a ta poprzednia cena ile byla?"), "Premium, 60 m²"),
        # Differences and rests.
        (("63 m2 express plus", "express dla 84 m2 i ile mniej niz za 63?"), "Express, 84 m²"),
        (
            (
                "84 m2, majster chce 95 tys",
                "z tych 95 tys 10 tys odkladam, ile zostanie po comfort?",
            ),
            "Comfort, 84 m²",
        ),
        # Another kind of figure.
        (("60 m2 comfort", "a z vatem 23 ile?"), "Comfort, 60 m²"),
        (("52 m2 express, mam 95 tys", "ile procent 95 tys to premium?"), "brakuje"),
        (("47 m2 express", "srednia z premium i comfort?"), "1 999,00 zł/m²"),
        (("60 m2 comfort", "a na odwrot, premium?"), "Premium, 60 m²"),
        (
            ("110 m2, majster chce 85 tys", "express podzielone na trzy osoby"),
            "drożej o 24 890",
        ),
        (("56 m2 premium", "2 x comfort ile"), "Comfort, 56 m²"),
        (("92 m2 express, mam 130 tys", "na pokoj ile, mam 4 pokoje"), "Express, 92 m²"),
        (("92 m2 express", "do ilu metrow plus za 65"), "65 m²: "),
        (("63 m2 comfort", "a dla 63 stóp kwadratowych?"), "Comfort, 63 m²"),
        (("63 m2 comfort", "okolo 100 tys mam, plus minus 5, wystarczy?"), "105 000"),
        (("63 m2 comfort", "jak cena spadnie o 10% to ile?"), "9 443,70"),
        (("39 m2, mam 80 tys", "20% odkladam z tych 80, starczy na premium?"), "Tak, na Premium"),
        (
            ("39 m2, ekipa chce 1300 za metr", "80 tys to za malo o ile na express"),
            "tamta oferta: 80",
        ),
        (("56 m2 premium", "najdrozszy minus najtanszy ile"), "Najtańszy jest"),
        (("71 m2 comfort", "maz mowi ze zrobi to za 50 tys z materialem"), "Budżet 50 000"),
        (("35 m2 express, ile wyjdzie, po ile dla mnie i siostry",), "Express, 35 m²"),
        # An end of the list, and not what was spoken of.
        (
            ("63 m2 express, mam 95 tys", "a najdrozszy i mam 95 tys, ile brakuje?"),
            "Tak, na Express",
        ),
        (
            ("71 m2, majster chce 85 tys, a express?", "a najdrozszy i mam 85 tys, ile brakuje?"),
            "zostaje 14 071",
        ),
        (("42 m2 express plus", "a najdroższy z klimą?"), "58 158"),
        (
            ("74 m2 premium", "to najtaniej?", "a cos pomiedzy?", "dobra ten tanszy z tych dwoch"),
            "Express kosztuje",
        ),
    ],
)
def test_a_word_that_changes_the_figure_is_not_passed_over(
    say: Say, messages: tuple[str, ...], wrong: str
) -> None:
    answer = say(*messages)["response"]
    assert UNSURE in answer
    assert wrong not in answer.partition(UNSURE)[0]


@pytest.mark.parametrize(
    ("messages", "told", "untold"),
    [
        (
            ("60 m2 comfort z klimą?", "jakby klimy jednak nie robić to ile?"),
            "89 940,00 zł",
            "× od",
        ),
        (("60 m2 comfort z klimą?", "nie robmy tej klimy"), "89 940,00 zł", "× od"),
        (("60 m2 comfort z klimą?", "klima jednak niepotrzebna, to ile?"), "89 940,00 zł", "× od"),
        (
            ("29 m2 express plus, mam 40 tys", "a z klimą?", "klimy jednak nie. ile mi zostanie?"),
            "zostaje 5 229,00 zł",
            "klimatyzacj",
        ),
        (
            ("110 m2 dom, premium ile?", "ile to trwa?", "a jakby było 95 m zamiast 110? premium"),
            "Premium, 95 m²: 189 905,00 zł",
            "prace trwają",
        ),
        (
            (
                "Mam 72,5 m2, ile za Express Plus?",
                "A gdyby łazienkę odjąć, bo ją robimy sami, ma 5,5 metra?",
                "a jak cale jednak, te 72,5 z łazienką, i mamy 110 tysięcy?",
            ),
            "86 927,50 zł (zostaje 23 072,50 zł)",
            "zmiany produktów",
        ),
    ],
)
def test_what_is_given_up_or_turned_to(
    say: Say, messages: tuple[str, ...], told: str, untold: str
) -> None:
    answer = say(*messages)["response"]
    assert told in answer
    assert untold not in answer


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("60 m2 comfort", "ile to polowa tej kwoty?"), "44 970,00 zł"),
        (("60 m2 comfort", "na glowe ile, jak nas trzech?"), "po 29 980,00 zł"),
        (("60 m2 comfort", "dwa takie mieszkania ile?"), "179 880,00 zł"),
        (("60 m2 comfort", "z 23% vatem ile?"), "102 431,67 zł"),
        (("60 m2 comfort", "minus 6 m2, premium ile?"), "Premium, 54 m²"),
        (("58 m2 comfort", "a bez komorki to 52 m2?"), "Comfort, 52 m²"),
        (("50 m2 comfort i dwie klimy", "a bez klimy w sypialni, tylko salon?"), "1 × od 7 800"),
        (("60 m2 Comfort", "Sąsiad ma 72 m2. Ile za nasze w Comforcie?"), "Comfort, 60 m²"),
        (("60 m2 comfort", "nie 60 a 66 m, premium"), "Premium, 66 m²"),
        (("44 m2", "a drugi najdrozszy?"), "Comfort, 44 m²"),
        (("66 m2 comfort", "kolega robił u was za 90 tys"), "Comfort, 66 m²"),
        (("kawalerka 27 m, 30 tys na kazdy pokoj",), "Express: 26 973,00 zł"),
    ],
)
def test_what_is_read_right_is_told(say: Say, messages: tuple[str, ...], told: str) -> None:
    answer = say(*messages)["response"]
    assert told in answer
    assert UNSURE not in answer
