"""Two flats of two people whose money, names, units and areas are told again."""

import pytest

from tests.chatbot.dialogues import Say

DAUGHTER = ("moje 65 m2 Premium, corki 38 m2 Comfort", "jej klimatyzacja jedna. ile jej wyjdzie?")
JOINT = (
    "moje 61 m2 Comfort, corki 33,5 m2 Express Plus",
    "ja mam 95 tys a corka 45 tys, ile komu zostanie?",
    "mamy razem 140 tys, jeden budzet. ile zostanie?",
)
COOLED = ("moje 62 m2 Comfort, corki 36 m2 Express Plus", "klima u mnie, dwie jednostki, ile?")
MOTHER = (
    "mama ma 70 m2 a ja 42 m2, ile wyjdzie? Mama Premium a ja Express Plus",
    "mamy razem 210 tys, starczy?",
)
NAMED = (
    "czesc, mam 2 mieszkania. Moje ma 57m, corki Ani 40m. Ja mam 120 tys a Ania 50 tys."
    " co kazda moze wziac?"
)
HIS = "moje 50 m2 Comfort, brata Tomka 40 m2 Express"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*DAUGHTER, "mamy na oba 200 tys, z ta klima styknie?"),
         ["186 897,00 zł", "do 5 303,00 zł"]),
        ((*DAUGHTER, "corka powiedziala ze ma swoje 60 tys, a mi zostaje 140 tys. i co z klima?"),
         ["(zostaje 10 065,00 zł)", "(brakuje co najmniej 4 762,00 zł)"]),
        ((DAUGHTER[0], "corka ma 60 tys, dla mnie zostaje 140 tys"),
         ["(zostaje 10 065,00 zł)", "(zostaje 3 038,00 zł)"]),
        ((*JOINT, "a klima w mieszkaniu corki jedna, ile wtedy"),
         ["131 605,50 zł", "do 594,50 zł"]),
        ((*JOINT, "a moje Comfort o ile drozsze od jej Express Plus?"), ["51 272,50 zł"]),
        ((*JOINT, "o ile drozsze moje niz corki?"), ["Różnica: 51 272,50 zł"]),
    ],
)  # fmt: skip
def test_money_is_of_whom_it_is_told_last(
    say: Say, messages: tuple[str, ...], told: list[str]
) -> None:
    text = say(*messages)["response"]
    assert [figures for figures in told if figures not in text] == []


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((NAMED,), ["Premium, 57 m²: 113 943,00 zł (zostaje 6 057,00 zł)",
                    "Express Plus, 40 m²: 47 960,00 zł (zostaje 2 040,00 zł)"]),
        ((NAMED, "no ja 120 na moje 57m a Ania 50 na swoje 40m"), ["57 m²: 113 943,00 zł"]),
        ((NAMED, "to ja Premium a Ania Express Plus"), ["6 057,00 zł", "2 040,00 zł"]),
        ((NAMED, "ja Premium, Ania Express Plus. ja mam 120 tys, Ania 50 tys",
          "ile kazdej zostanie?"),
         ["6 057,00 zł", "2 040,00 zł"]),
        ((HIS, "a Tomek Comfort?"), ["40 m²: 59 960,00 zł"]),
        ((HIS, "ja mam 80 tys a Tomek ma 50 tys, ile komu zostanie?"),
         ["(zostaje 5 050,00 zł)", "(zostaje 10 040,00 zł)"]),
    ],
)  # fmt: skip
def test_first_name_is_of_whom_it_was_told(
    say: Say, messages: tuple[str, ...], told: list[str]
) -> None:
    text = say(*messages)["response"]
    assert [figures for figures in told if figures not in text] == []


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((COOLED[0], "klima u mnie, ile? mam salon i sypialnia"), ["2 × od 7 800,00 zł"]),
        ((COOLED[0], "czyli dwie jednostki u mnie, ile to razem z moim mieszkaniem?"),
         ["od 108 538,00 zł"]),
        ((*COOLED, "z ta klima u mnie ile nam razem wyjdzie i czy 140 tys starczy?"),
         ["136 102,00 zł", "od 151 702,00 zł", "11 702,00 zł"]),
        ((*COOLED, "a corka ma swoje 50 tys a ja 110 tys, z klima 2 szt u mnie starczy mi?"),
         ["od 108 538,00 zł", "do 1 462,00 zł", "(zostaje 6 836,00 zł)"]),
        ((*COOLED, "no to corka bez klimy i Express Plus. ile razem?"), ["od 151 702,00 zł"]),
        ((*COOLED, "moje z dwoma jednostkami klimy ile i ile razem z mieszkaniem corki bez klimy?"),
         ["od 151 702,00 zł"]),
    ],
)  # fmt: skip
def test_units_of_one_of_them_stay(say: Say, messages: tuple[str, ...], told: list[str]) -> None:
    text = say(*messages)["response"]
    assert [figures for figures in told if figures not in text] == []


@pytest.mark.parametrize(
    "last",
    [
        "aha mama mowi ze wg umowy ma 68,5 m2 a nie 70",
        "chodzilo mi ze mamy mieszkanie ma 68,5 m2 a nie 70. policz jeszcze raz",
        "mama ma 68,5 m2",
        "wedlug aktu mamy mieszkanie ma 68,5 m2, nie 70",
    ],
)
def test_area_of_one_is_told_anew_beside_the_other(say: Say, last: str) -> None:
    text = say(*MOTHER, last)["response"]
    assert "Premium, 68,5 m²: 136 931,50 zł" in text
    assert "187 289,50 zł (zostaje 22 710,50 zł)" in text
    text = say("a razem z moim 42 w Express Plus? i ile z 210 tys zostanie")["response"]
    assert "187 289,50 zł (zostaje 22 710,50 zł)" in text
