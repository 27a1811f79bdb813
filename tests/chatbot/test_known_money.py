"""A number that is known as money is no area, and costs beside air conditioning are no rooms."""

import pytest

from tests.chatbot.dialogues import Say

TWO_SUMS = "61,8 m2 express plus, mamy 65 i rodzice dokładają 30 tys"
KITCHEN = "z tego kuchnia 20"
FLAT = "47,35 m2 comfort, mamy 95 tys"
UNITS = f"{FLAT}, klima w salonie i sypialni, starczy?"
THREE = (f"{FLAT}", "a z klimą w trzech pokojach?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                TWO_SUMS,
                KITCHEN,
                "sorki a jak bez kuchni w ogole, czyli cale 95, to express plus z klima w 2"
                " pokojach ile zostaje?",
            ),
            "z klimatyzacją do 5 301,80 zł",
        ),
        (
            (
                "61,8 m2 express plus, mamy 95 tys",
                "kuchnia 20",
                "sorki a bez kuchni, czyli cale 95, to plus z klima w 2 pokojach ile zostaje?",
            ),
            "z klimatyzacją do 5 301,80 zł",
        ),
        ((TWO_SUMS, KITCHEN, "a gdyby cale 95 na wykonczenie, comfort wejdzie?"), "2 361,80 zł"),
        (
            (TWO_SUMS, KITCHEN, "jednak wszystkie 95 idzie w wykonczenie, na comfort starczy?"),
            "2 361,80 zł",
        ),
        ((TWO_SUMS, KITCHEN, "comfort przy 95?"), "2 361,80 zł"),
        ((TWO_SUMS, KITCHEN, "no 75 tys jak wczesniej, bez kuchni"), "zostaje 901,80 zł"),
        ((TWO_SUMS, KITCHEN, "bez kuchni?", "no 75 tys jak wczesniej"), "zostaje 901,80 zł"),
        (("61,8 m2 express plus, mamy 95 tys", "kuchnia 20", "bez kuchni 20?"), "20 901,80 zł"),
        ((TWO_SUMS, KITCHEN, "comfort bez tej kuchni 20 starczy?"), "2 361,80 zł"),
        ((TWO_SUMS, KITCHEN, "bez kuchni całe 95", "a z tą kuchnią, starczy?"), "901,80 zł"),
        ((TWO_SUMS, KITCHEN, "a dla 95 m2 ile?"), "113 905,00 zł"),
        ((TWO_SUMS, KITCHEN, "a mieszkanie 95 ile express plus?"), "113 905,00 zł"),
    ],
)
def test_whole_that_is_known_is_no_area(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_whole_is_told_where_less_was_asked_about(say: Say) -> None:
    told = say(
        "61.8 m2 express plus, we have 65k and my parents add 30k",
        "kitchen is 20k of that",
        "and without the kitchen, so the whole 95, how much is left on express plus with ac in 2"
        " rooms?",
        language="en",
    )
    assert "with air conditioning up to PLN 5,301.80" in told["response"]


ONE_UNIT = "z klimatyzacją brakuje co najmniej 1 777,65 zł"
OPEN = "a jak z kuchnia 18 jednak i klima tylko w salonie?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((UNITS, OPEN, "tak 77"), ONE_UNIT),
        ((UNITS, OPEN, "tak"), ONE_UNIT),
        ((FLAT, OPEN, "77 000,00 zł"), ONE_UNIT),
        ((UNITS, OPEN, "tak 77", "a z ta klima w salonie?"), "co najmniej 1 777,65 zł"),
        ((UNITS, OPEN, "tak 77", "czy 77 starczy na comfort z ta jedna klima?"), ONE_UNIT),
        ((UNITS, OPEN, "tak 77", "razem z comfortem ile to i ile zabraknie?"), ONE_UNIT),
        (("47,35 m2 comfort", "kuchnia 18, klima 1 sztuka a mamy 95 tys", "77"), ONE_UNIT),
        ((FLAT, "comfort z klimą, ale kuchnia to z 18", "tak 77"), ONE_UNIT),
    ],
)
def test_air_conditioning_outlasts_the_question_for_the_money(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FLAT, "starczy na comfort z klima w dwoch pokojach i kuchnia 20 tys?"), "brakuje co najmn"
         "iej 11 577,65 zł"),
        ((FLAT, "comfort, klima w salonie i sypialni i kuchnia za 20 tys, starczy?"),
         "11 577,65 zł"),
        ((FLAT, "a comfort z klima w dwoch pokojach i kuchnia 20 tys?",
          "nie, razem mamy 95 i z tego kuchnia 20"), "11 577,65 zł"),
        ((FLAT, "kuchnia 20", "klima w 2 pokojach i kuchnia 20 tys, starczy?"), "11 577,65 zł"),
        (("47,35 m2 comfort", "klima w dwoch pokojach i kuchni ile razem?"), "94 377,65 zł"),
        (("47,35 m2 comfort", "klima w salonie i kuchni 20 m ile razem?"), "86 577,65 zł"),
        ((*THREE, "nie no klima w dwoch pokojach, nie w trzech ;)"), "86 577,65 zł"),
        ((*THREE, "klima w 2 a nie 3 pokojach"), "86 577,65 zł"),
        ((*THREE, "zle, dwa pokoje z klima a nie trzy"), "86 577,65 zł"),
        ((*THREE, "nie w trzech, w dwoch"), "86 577,65 zł"),
    ],
)  # fmt: skip
def test_kitchen_with_a_price_is_no_room(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("47,35 m2", "mamy odłożone 60 a rodzice chłopaka daja 20 a moi 15, wystarczy na"
          " premium?"), "Budżet 95 000,00 zł"),
        (("47,35 m2", "mamy 60, rodzice męża dadzą 20, a moi 15. starczy na premium?"),
         "Budżet 95 000,00 zł"),
        (("47,35 m2 comfort", "ja mam 40, chlopak 35 i rodzice obiecali 30. z tego 20 na kuchnie i"
          " z 10 na meble. starczy?"), "Budżet 75 000,00 zł"),
        (("47,35 m2 comfort", "mam 40, mąż 15 i mama obiecala mi dac 20, starczy?"),
         "Budżet 75 000,00 zł"),
        (("55,7 m2 mamy 80 tys, starczy na comfort?", "rodzice by dołożyli te brakujace 3,5 tys i"
          " jeszcze 12 na klime, to starczy na comfort z klima w 2 pokojach?"),
         "brakuje co najmniej 3 594,30 zł"),
        (("55,7 m2 mamy 80 tys, starczy na comfort?", "rodzice doloza 15 tys na klime, to starczy"
          " na comfort z klima w 2 pokojach?"), "brakuje co najmniej 4 094,30 zł"),
        (("55,7 m2 comfort mamy 100 tys", "kanapa z 5, klima w 2 pokojach i kuchnia jakies 20?",
          "no to jednak klima tylko w sypialni i bez kanapy narazie"),
         "brakuje co najmniej 11 294,30 zł"),
        (("55,7 m2 comfort mamy 100 tys", "kanapa z 5 i klima w 2 pokojach, starczy?"),
         "brakuje co najmniej 4 094,30 zł"),
        (("58 m2 comfort, mam 95 tys", "rodzice dadza 10 tys na klime, starczy?"),
         "z klimatyzacją do 10 258,00 zł"),
        (("58 m2 comfort, mam 95 tys", "klima w 2 pokojach?", "a jak mama dolozy 10 na klime?"),
         "z klimatyzacją do 2 458,00 zł"),
        (("52 m2", "czyli jak mamy 110 tysiecy i kuchnia wyjdzie z 25 tys to na comfort starczy?"),
         "Budżet 85 000,00 zł"),
        (("52 m2", "jesli mamy 110 tys, a kuchnia to 25 tys, starczy na comfort?"),
         "Budżet 85 000,00 zł"),
        (("52 m2 comfort", "mamy 110 a kuchnia bedzie z 25, starczy?"), "Budżet 85 000,00 zł"),
        (("47,35 m2 comfort 75 tys", "rodzice dadza 20 na kuchnie"), "Budżet 75 000,00 zł"),
        (("47,35 m2 comfort 75 tys", "mama dolozy 5 na meble, starczy?"), "Budżet 75 000,00 zł"),
        ((FLAT, "kuchnia 20 tys", "rodzice dadza 20 na kuchnie, starczy?"), "Budżet 95 000,00 zł"),
        ((FLAT, "kuchnia 20 tys", "rodzice dadza jeszcze 10 na kuchnie"), "Budżet 85 000,00 zł"),
        ((FLAT, "klima i kuchnia za 30 tys, starczy?"), "Budżet 65 000,00 zł"),
        ((FLAT, "klima w salonie i kuchnia razem 20 tys, starczy?"), "zostaje 4 022,35 zł"),
        ((FLAT, "na klime w salonie i kuchnie 20 tys, starczy?"), "zostaje 4 022,35 zł"),
    ],
)  # fmt: skip
def test_sum_is_reckoned_as_it_is_said(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("55,7 m2. myslelismy o express plus, a comfort o ile drozszy? mamy 80 tys",),
            ("brakuje 3 494,30 zł", "Różnica: 16 710,00 zł"),
        ),
        (
            ("55,7 m2. express plus, a comfort ile drozej? budzet 80 tys",),
            ("zostaje 13 215,70 zł", "Różnica: 16 710,00 zł"),
        ),
        (
            ("55,7 m2", "czym sie rozni comfort od premium? i o ile drożej?"),
            ("Różnica: 27 850,00 zł", "Podłogi"),
        ),
        (
            ("czym sie rozni comfort od premium? i o ile drożej?",),
            ("Różnica: 500,00 zł/m²", "Podłogi"),
        ),
        (
            ("55,7 m2", "co ma premium czego nie ma comfort i ile trzeba doplacic?"),
            ("Różnica: 27 850,00 zł", "Podłogi"),
        ),
    ],
)
def test_difference_is_told_beside_what_else_is_asked(
    say: Say, messages: tuple[str, ...], told: tuple[str, ...]
) -> None:
    reply = say(*messages)["response"]
    assert all(one in reply for one in told)
