"""Two flats of a family with money for both: one is corrected, pointed at, or asked about alone."""

import pytest

from tests.chatbot.dialogues import Say

PLAN = (
    "mam dwa mieszkania, moje 58 m2 i mamy 31 m2, budzet 140 tys na oba",
    "moje w Comforcie, mamy w Express Plus",
)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a kawalerka jednak 34 m2 bo doliczyli balkon", "127 708,00 zł (zostaje 12 292,00 zł)"),
        ("a mamine mieszkanie jednak ma 39 m nie 36, zle spojrzalam", "(zostaje 6 297,00 zł)"),
        ("mamy ma 39 m2, ile teraz razem?", "133 703,00 zł (zostaje 6 297,00 zł)"),
        ("co? nie o to pytam, moje ma 70 m2 jednak, policz od nowa", "(brakuje 2 099,00 zł)"),
        ("a moje ma jednak 54 metry", "118 115,00 zł (zostaje 21 885,00 zł)"),
        ("a gdyby moje mialo 56 a nie 58 bo sie pomylilam", "Comfort, 56 m²: 83 944,00 zł"),
        ("a moje to jednak 63 m2, deweloper zmienil", "131 606,00 zł (zostaje 8 394,00 zł)"),
        ("mama dzwonila ze jej ma 33 m a nie 31", "126 509,00 zł"),
        ("zle podalam metraz, 38 u mamy", "132 504,00 zł"),
        ("w umowie u mamy jest 32,5 m2, nie 31", "125 909,50 zł"),
        ("a gdyby mamy mieszkanie mialo 36 m2?", "Express Plus, 36 m²: 43 164,00 zł"),
        ("sorki, jednak 57 m2", "Comfort, 57 m²: 85 443,00 zł"),
        ("mamy ma 33 m2 a moje 60 m2, ile razem?", "Razem: 129 507,00 zł"),
        ("po pomiarze mniejsze ma jednak 34,5 m2", "Express Plus, 34,5 m²: 41 365,50 zł"),
    ],
)
def test_corrected_area_changes_its_row(say: Say, message: str, told: str) -> None:
    assert told in say(*PLAN, message)["response"]


def test_area_of_nobody_knows_which_flat_is_asked_about(say: Say) -> None:
    asked = say(*PLAN, "sorki, jednak 45 m2")
    titles = [button["title"] for button in asked["suggestions"]]
    assert titles == ["Państwo: 45 m²", "Mama: 45 m²"]
    reply = say("mamy")["response"]
    assert "Express Plus, 45 m²: 53 955,00 zł" in reply
    assert "140 897,00 zł (brakuje 897,00 zł)" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("a 39 m2 starczy?",), "Nie wiem, o czyje mieszkanie chodzi"),
        (("a 31 m2 starczy?",), "124 111,00 zł (zostaje 15 889,00 zł)"),
        (("na 31 m2 jaki pakiet sie zmiesci?",), "(razem 148 911,00 zł, brakuje 8 911,00 zł)"),
        (("a 58 m2 na premium?",), "153 111,00 zł (brakuje 13 111,00 zł)"),
        (("starczy na samo moje?",), "zostaje 53 058,00 zł"),
        (("a jakby tylko moje robic to starczy na premium?",), "zostaje 24 058,00 zł"),
        (("tylko moje w premium, starczy?",), "153 111,00 zł (brakuje 13 111,00 zł)"),
    ],
)
def test_joint_money_is_held_against_both(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*PLAN, *messages)["response"]


def test_joint_money_is_for_the_sum_while_a_package_is_open(say: Say) -> None:
    say("mamy dwa mieszkania, moje 60 a mamy 40", "mamy 120 tys")
    reply = say("moje comfort")["response"]
    assert "Express, 40 m²: 39 960,00 zł (razem 129 900,00 zł, brakuje 9 900,00 zł)" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "Dobry wieczor! mamy z mama 180 tysiecy na dwa mieszkania",
                "moje ma 72 m2, a mamy 38",
                "moje comfort, mamy express",
            ),
            "145 890,00 zł (zostaje 34 110,00 zł)",
        ),
        (
            ("hej, robimy z mama dwa mieszkania, moje 72 i mamy 36, mamy 200 tys razem",),
            "metraż 108 m²",
        ),
        (("wykanczamy dwa mieszkania", "moje 72, mamy 38, ile za oba w comforcie?"), "164 890,00"),
        (
            (
                "mam dwa mieszkania, jedno dla mnie drugie dla mamy",
                "moje to 52 m2, comfort",
                "a mamy 33 w express plus",
                "razem?",
            ),
            "Razem: 117 515,00 zł",
        ),
        (("mama ma 38 m2 a ja 60, ile za oba w express",), "97 902,00 zł"),
        (("moje ma 72 m2, a mamy 38 tys",), "Budżet 38 000,00 zł"),
        (("mieszkanie moje i mamy, 72 m2, mamy 100 tys",), "Budżet 100 000,00 zł, metraż 72 m²"),
        (("mieszkamy z mama, mamy 58 m2", "a mamy 70 tys"), "Budżet 70 000,00 zł, metraż 58 m²"),
        (("mieszkanie po mamie 48 m2, ile w comforcie?", "a mamy 60 tys"), "brakuje 11 952,00 zł"),
        (("mieszkanie dla mamy 58 m2, ile w comforcie", "a mamy 90 tys"), "zostaje 3 058,00 zł"),
        (("moja mama i ja mamy dwa mieszkania, moje 50 m2 a mamy 35 m2, express",), "84 915,00"),
    ],
)
def test_mamy_is_hers_or_we_have(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


HERS_LATER = (
    "hejka, robimy wykonczenie dwoch mieszkan, jedno dla mnie drugie dla mamy, moje to 52 metry"
    " w Comforcie",
    "a mamy 33 m w zwyklym Express",
    "to ile za oba wychodzi",
)
SISTERS = (
    "mam dwa mieszkania, moje 64m i siostry 36m w expressie, moje comfort, ile razem?",
    "140 tys mam na oba",
)
NOBODYS = ("mam 58 i 31 m2, dwa mieszkania. 58 comfort, 31 express, ile razem?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*HERS_LATER, "a moje w Premium to o ile drozej?"), "Różnica: 26 000,00 zł"),
        ((*SISTERS, "a premium, starczy?", "no to 36, siostry"), "(brakuje 27 900,00 zł)"),
        ((*SISTERS, "a premium, starczy?", "moje"), "163 900,00 zł (brakuje 23 900,00 zł)"),
        ((*NOBODYS, "a moje w premium to o ile drozej?", "58"), "Różnica: 29 000,00 zł"),
        ((*PLAN, "a jakby mamy dac express to ile zostanie?"), "zostaje 22 089,00 zł"),
    ],
)
def test_answer_to_which_flat_keeps_the_question(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "count", "total"),
    [
        (("a jednak klime tez bym chciala, w sypialni i salonie u mnie. starczy?",), 2, "139 711"),
        (("klima w mieszkaniu mamy, to ile za jej z klima?", "to starczy na oba z klima?"),
         1, "131 911"),
        (("klima u mnie", "a dwie jednostki? jedna w salonie jedna w sypialni"), 2, "139 711"),
        (("starczy na oba z klima?",), 2, "139 711"),
        (("klima u mnie 2 sztuki i u mamy jedna",), 3, "147 511"),
        (("klima u mnie i u mamy, dwie sztuki",), 2, "139 711"),
        (("klima u mnie w salonie i 2 sypialniach",), 3, "147 511"),
        (("klima u mnie", "moje 58 comfort i mamy 34 express plus, zmieszcze sie w 140?"),
         1, "135 508"),
    ],
)  # fmt: skip
def test_units_are_counted_where_they_are(
    say: Say, messages: tuple[str, ...], count: int, total: str
) -> None:
    reply = say(*PLAN, *messages)["response"]
    assert f"{count} × od" in reply
    assert f"{total},00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("mam 58 m2, ile w comforcie?", "mama ma 31 m2, express plus", "no ale razem z moim?"),
         "Razem: 124 111,00 zł"),
        (("mam 58 m2, ile za wykonczenie?",
          "no to comfort dla mnie. i jeszcze mam drugie, kawalerka 31 m2 dla mamy"),
         "Comfort, 58 m²: 86 942,00 zł"),
        (("mam 58 m2, ile w comforcie?", "a mama ma 31 m2", "a mamy"), "Express, 31 m²: 30 969,00"),
        ((*PLAN, "ile z tego jest za moje a ile za mamy"), "Express Plus, 31 m²: 37 169,00 zł"),
        (("mam dwa mieszkania, 58 m2 i mniejsze dla mamy 31 m2, budzet 140 tys",
          "to express plus dla mamy a moje comfort", "to moje dajmy premium, zmiesci sie?"),
         "153 111,00 zł (brakuje 13 111,00 zł)"),
        (("nasze 58 m2 comfort i kawalerka 31 m2 express, mamy 140 tys, ile razem?",
          "zostajemy przy comforcie, a kawalerke lepiej w express plus, ile zostanie"),
         "zostaje 15 889,00 zł"),
        ((*PLAN, "a za moje samo ile bez kawalerki, z klima"), "94 742,00 zł"),
        (("mieszkanie dla córki 45, nasze 70 jest gotowe",), "Comfort: 67 455,00 zł"),
        (("mieszkanie dla mamy 45 m2, moje 60 juz wykonczone",), "Wykończenie 45 m²"),
        (("mam dwa mieszkania, 45 i 38 m2. mam 50 tys na jedno",),
         "Comfort, 38 m²: 56 962,00 zł (brakuje 6 962,00 zł)"),
    ],
)  # fmt: skip
def test_one_of_them_is_told_by_its_words(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_english_flats_of_a_family(say: Say) -> None:
    told = "mine is 60 m2 in Comfort, my sister's 40 m2 in Express. how much together?"
    reply = say(told, "actually hers is 42 m2", language="en")["response"]
    assert "Together: PLN 131,898.00" in reply


ALIKE = ("mam dwa mieszkania po 30 m2, jedno dla mnie drugie dla mamy, 90 tys",)
ALIKE_PLANNED = (*ALIKE, "moje w comforcie a mamy w expresie, ile zostanie?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (ALIKE_PLANNED, "74 940,00 zł (zostaje 15 060,00 zł)"),
        ((*ALIKE_PLANNED, "a mamy w express plus o ile drozej?"), "Różnica: 6 000,00 zł"),
        ((*ALIKE_PLANNED, "moje jednak 33 m2"), "79 437,00 zł (zostaje 10 563,00 zł)"),
        ((*ALIKE_PLANNED, "mamy jednak 33 m2"), "77 937,00 zł (zostaje 12 063,00 zł)"),
        ((*ALIKE_PLANNED, "a samo moje ile?"), "Comfort, 30 m²: 44 970,00 zł"),
        ((*ALIKE_PLANNED, "klima u mamy"), "82 740,00 zł"),
        ((*ALIKE, "oba w comforcie", "a mamy jednak w expresie"), "Razem: 74 940,00 zł"),
        (("oba po 30 m2, jedno comfort, drugie express, ile razem?",), "Razem: 74 940,00 zł"),
        (("moje 30 m2 i mamy 30 m2, moje comfort, mamy express, ile razem?",), "74 940,00 zł"),
        (("mam dwa mieszkania po 30 m2, ile w comforcie za oba?",), "89 940,00 zł"),
        (("dwa mieszkania po 30 m2 i jedno 50 m2, ile w express?",), "109 890,00 zł"),
    ],
)
def test_flats_of_one_area_are_rows_by_their_place(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_one_area_for_two_flats_in_two_packages_is_asked_about(say: Say) -> None:
    say("mam dwa mieszkania, moje i studio")
    reply = say("oba, razem 75 m. moje w premium studio w express")["response"]
    assert "Proszę podać metraż każdego z mieszkań" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*PLAN, "mamy jeszcze 10 tys"), "zostaje 25 889,00 zł"),
        ((*PLAN, "zostanie jeszcze 10 tys na meble?"), "zostaje 15 889,00 zł"),
        ((*PLAN, "mamy tylko 120 tys jednak"), "brakuje 4 111,00 zł"),
        (("moje 55 m2 comfort, syna 40 m2 express, razem?", "mamy 130"), "zostaje 7 595,00 zł"),
        ((*PLAN, "a siostra ma 70 m2, ile w comforcie?"), "Comfort, 70 m²: 104 930,00 zł"),
    ],
)
def test_money_for_both_is_told_by_and_by(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_third_flat_leaves_nothing_of_the_money_for_both(say: Say) -> None:
    reply = say(*PLAN, "a siostra ma 70 m2, ile w comforcie?")["response"]
    assert "zostaje" not in reply
