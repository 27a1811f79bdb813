"""Several flats of one owner, and the floors of a house: each has its area and package, and the
answer always has their sum, what is left of the money, and what it differs by."""

import pytest

from tests.chatbot.dialogues import Say

UNSURE = "Nie jestem pewien, jak to policzyć"

# Alike: one more of the same, and all of them again.
STUDIO = ("kupilem kawalerke 31m2 na wynajem, chce najtaniej", "a o ile drozej bylby plus?")
ALIKE = (*STUDIO, "ok a jakbym kupil jeszcze druga taka sama to ile razem")
THREE = ("mam 3 kawalerki pod wynajem, po 28 m kazda, ile za wszystkie w Express?",)
ONE_OTHER = (*THREE, "a jedna z nich w Comfort a dwie w Express?")
DEARER = (*ONE_OTHER, "a gdyby ta jedna w Premium zamiast Comfort, to o ile drozej za calosc?")
MONEY = (*DEARER, "mam na to 120 tysiecy, wystarczy na 3 kawalerki w express plus?")
TWO_COMFORT = (*MONEY, "a dwie w comfort i jedna express to przy tych 120 tys zostanie ile?")
FOURTH = (*TWO_COMFORT, "a gdybym kupil czwarta taka sama, tez w Express, ile razem wszystkie?")
# A house by floors.
HOUSE = (
    "dom 140m2 parter plus pietro, jaki koszt w Premium?",
    "a jakby parter w Premium (80 m) a góra 60 w Comfort?",
)
# A house that was told as a whole: the other floor is what is left of it.
WHOLE = ("dom 118 m2, dwa poziomy, premium?", "a gdyby parter (64 m2) w Premium a góra w Comfort?")
GROUND = ("mam dom 140 m2", "no 78 m2 parter, pietro zrobie kiedy indziej. ile w Comfort?")
PART = ("dom 180 m2 comfort", "a jakby sam parter, 95 m2?")
COOLED_HOUSE = ("dom 135m2, parter 75 m2 w comforcie, a gora 60 m2 w expressie",)
# The smaller and the larger one.
PAIR = ("mam dwa mieszkania 41 i 52, oba w express", "a to wieksze w comfort")
SMALLER = (*PAIR, "a starczy 110 tys?", "a mniejsze w premium?")
LET = ("mieszkanie 48 m2 dla mnie i 36 pod wynajem, moje w comforcie a tamto w express, ile",)
REVERSED = (*LET, "a jak na odwrot, mniejsze premium wieksze express")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (ALIKE, "2 × 37 169,00 zł = 74 338,00 zł"),
        ((*ALIKE, "no ale za dwie te kawalerki w plusie razem?"), "Razem 62 m²: 74 338,00 zł"),
        ((*ALIKE, "62m razem czyli ile?"), "Razem 62 m²: 74 338,00 zł"),
        ((*ALIKE, "a zwykly express za obie?"), "Razem 62 m²: 61 938,00 zł"),
        ((*ALIKE, "nie nie, dwie po 31 kazda. ile za obie?"), "Razem 62 m²: 74 338,00 zł"),
        (THREE, "3 × 27 972,00 zł = 83 916,00 zł"),
        (ONE_OTHER, "Razem: 97 916,00 zł"),
        (DEARER, "Razem: 111 916,00 zł"),
        (DEARER, "Różnica: 14 000,00 zł (drożej)"),
        ((*DEARER, "nie za jedna, za wszystkie trzy razem"), "Razem: 111 916,00 zł"),
        (MONEY, "100 716,00 zł (zostaje 19 284,00 zł)"),
        (TWO_COMFORT, "Razem: 111 916,00 zł (zostaje 8 084,00 zł)"),
        (FOURTH, "Razem: 139 888,00 zł (brakuje 19 888,00 zł)"),
        ((*FOURTH, "no cztery po 28, wszystkie w express"), "4 × 27 972,00 zł = 111 888,00 zł"),
        (HOUSE, "Premium, 80 m²: 159 920,00 zł (parter)"),
        (HOUSE, "Razem: 249 860,00 zł"),
        ((*HOUSE, "To ile oszczędzam w porównaniu do całości w Premium?"), "Różnica: 30 000,00"),
        ((*HOUSE, "to ile wyjdzie ten mieszany na metr średnio?"), "Średnio: 1 784,71 zł/m²"),
        (
            (*HOUSE, "mamy na to 240 tysięcy, starczy na dół premium góra comfort?"),
            "249 860,00 zł (brakuje 9 860,00 zł)",
        ),
        ((*HOUSE, "a poddasze 30 m w express, razem z tym ile?"), "Razem: 279 830,00 zł"),
        ((*HOUSE, "a tylko parter?"), "Premium, 80 m²: 159 920,00 zł"),
        (("ile kosztuje dom, tylko parter, 78m2 w comforcie",), "Comfort, 78 m²: 116 922,00 zł"),
        (WHOLE, "Comfort, 54 m²: 80 946,00 zł (piętro)"),
        (WHOLE, "Różnica: 27 000,00 zł (taniej)"),
        ((*WHOLE, "Ile oszczędzam?"), "Różnica: 27 000,00 zł (taniej)"),
        ((*WHOLE, "To niech będzie cały dom w Comfort"), "Razem 118 m²: 176 882,00 zł"),
        (
            ("dom 112 m2 premium", "a dół zrobić w Premium, to jest 65 metrów, a górę w Comfort?"),
            "Comfort, 47 m²: 70 453,00 zł (piętro)",
        ),
        (
            ("dom 160 m2 premium", "dół w premium, 90 metrów, reszta w comforcie"),
            "Razem: 284 840,00 zł",
        ),
        (
            ("dom 120 metrow, na razie tylko parter, 70 m, w Express Plus", "a pietro ile?"),
            "Express Plus, 50 m²: 59 950,00 zł (piętro)",
        ),
        (
            (*COOLED_HOUSE, "a klima na dole i na gorze?"),
            "Razem: 172 365,00 zł, z klimatyzacją (2 × od 7 800,00 zł): od 187 965,00 zł",
        ),
        (
            (*COOLED_HOUSE, "a klima na dole?", "jedna na dole i jedna na gorze"),
            "z klimatyzacją (2 × od 7 800,00 zł): od 187 965,00 zł",
        ),
        (
            (
                "kawalerka 29m2 pod wynajem, express plus z klima",
                "a kupuje jeszcze druga taka sama, to ile za dwie bez klimy w expressie",
            ),
            "Razem 58 m²: 57 942,00 zł",
        ),
        (
            ("dom 140 m2 comfort", "parter zrobimy teraz, 80 m2, gora pozniej. ile w comforcie?"),
            "Comfort, 80 m²: 119 920,00 zł (parter)",
        ),
        (
            ("dom 120 m2 premium", "nie, 118 m2", "parter (64 m2) w Premium a góra w Comfort?"),
            "Razem: 208 882,00 zł",
        ),
        (
            ("mam dwa mieszkania 41 i 52, oba w express ale wieksze w comfort, ile razem?",),
            "Razem: 118 907,00 zł",
        ),
        (GROUND, "Comfort, 78 m²: 116 922,00 zł (parter)"),
        ((*GROUND, "to gora ma 62 m. ile w Express?"), "Razem: 178 860,00 zł"),
        (PART, "Comfort, 95 m²: 142 405,00 zł (parter)"),
        ((*PART, "a góra w express?"), "Razem: 227 320,00 zł"),
        (
            (*PART, "a caly dom w premium?", "a ten parter w premium za 200 tys da rade?"),
            "189 905,00 zł (parter) (zostaje 10 095,00 zł)",
        ),
        (
            (
                "mam trzy mieszkania po 38 m2, express plus ile?",
                "jednak jedno z nich sprzedaje, zostaja dwa",
                "wszystkie trzy w Express ile razem?",
            ),
            "3 × 37 962,00 zł = 113 886,00 zł",
        ),
        (
            (
                "mam kawalerkę 29 m2 pod wynajem, najtaniej",
                "a express plus o ile drozej?",
                "a jakbym mial drugie takie samo mieszkanie to za dwa w expresie?",
            ),
            "2 × 28 971,00 zł = 57 942,00 zł",
        ),
        ((*PAIR, "o ile drozej"), "Różnica: 26 000,00 zł (drożej)"),
        (SMALLER[:3], "Razem: 118 907,00 zł (brakuje 8 907,00 zł)"),
        ((*SMALLER, "to o ile taniej niz oba w premium?"), "Różnica: 26 000,00 zł (taniej)"),
        ((*SMALLER, "rezygnuje z mniejszego"), "77 948,00 zł (zostaje 32 052,00 zł)"),
        (LET, "Razem: 107 916,00 zł"),
        (REVERSED, "Razem: 119 916,00 zł"),
        ((*REVERSED, "to ile taniej niz tamto wczesniej?"), "Różnica: 12 000,00 zł (drożej)"),
        (
            (*REVERSED, "mam na obydwa 150 tys, ktory wariant sie zmiesci"),
            "Wszystko w pakiecie Premium: 167 916,00 zł (brakuje 17 916,00 zł)",
        ),
        (
            ("mieszkanie 55 m2 w express ile?", "drugie, 41 m. Oba w Expressie ile?"),
            "Razem 96 m²: 95 904,00 zł",
        ),
        (
            (*PAIR, "klima w mniejszym, ile razem?"),
            "118 907,00 zł, z klimatyzacją (1 × od 7 800,00 zł): od 126 707,00 zł",
        ),
    ],
)
def test_each_has_its_own_and_all_have_a_sum(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a z jednego rezygnuję, ile?",
        "a brat za te 52 ile da w tym samym?",
        "a ile za blumbery 52 w premium?",
        "a trzecie mniejsze ile?",
    ],
)
def test_what_is_not_read_has_no_price_but_what_is_known(say: Say, message: str) -> None:
    answer = say(*PAIR, message)
    assert UNSURE in answer["response"]
    assert "Razem: 118 907,00 zł" in answer["response"]
    assert "Razem: 118 907,00 zł" in say("ile razem?")["response"]


def test_flat_that_is_meant_is_asked_about(say: Say) -> None:
    asked = say(*PAIR, "a jedno w premium?")
    assert "Nie wiem, które to mieszkanie" in asked["response"]
    assert "Razem: 159 907,00 zł" in say(asked["suggestions"][0]["payload"])["response"]


def test_message_of_something_else_is_left_alone(say: Say) -> None:
    assert "36 miesięcy" in say(*PAIR, "a jaka gwarancja?")["response"]
    assert "Razem: 118 907,00 zł" in say("to ile razem?")["response"]
    assert "59 940,00 zł" in say("a samo mieszkanie 60 m2 w express?")["response"]


def test_packages_that_are_asked_about_are_given_to_no_flat(say: Say) -> None:
    assert "drewno" in say(*PAIR, "co jest w premium?")["response"]
    assert "Razem: 118 907,00 zł" in say("ile razem?")["response"]


RENTED = (
    "dwa mieszkania na wynajem, 38 i 47 metrów, ile za oba w Express?",
    "mam 110 tys, starczy?",
)


@pytest.mark.parametrize("message", ["tego 38 juz nie licz, tylko 47", "sprzedam mniejsze"])
def test_flat_that_is_sold_is_counted_no_more(say: Say, message: str) -> None:
    told = say(*RENTED, message)["response"]
    assert "46 953,00 zł (zostaje 63 047,00 zł)" in told
    assert "38 m²" not in told


def test_what_one_of_them_would_cost_alone_is_no_former_sum(say: Say) -> None:
    told = say(
        *RENTED, "a samo to wieksze w premium ile?", "to wracam do Express w obu, ile zostanie?"
    )
    assert "84 915,00 zł (zostaje 25 085,00 zł)" in told["response"]
    assert "139 515" not in told["response"]


def test_all_floors_are_those_above_too(say: Say) -> None:
    house = (
        "dom parter 72 m2 comfort, pietro 55 m2 express plus, poddasze 30 m2 express plus, razem?"
    )
    told = say(house, "a jak wszystkie pietra w comfort to o ile drozej?")["response"]
    assert "235 343,00 zł" in told
    assert "25 500,00 zł (drożej)" in told


def test_no_plus_is_no_package_of_all(say: Say) -> None:
    say(
        "dwa mieszkania, jedno 38 m2 drugie 46 m2, ile Express za oba?", "a wieksze w Express Plus?"
    )
    told = say("jednak oba w expressie, bez plusa")["response"]
    assert "Razem 84 m²: 83 916,00 zł" in told
