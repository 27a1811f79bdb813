"""What others ask, each by itself: whose materials and VAT they are, and which offer is meant."""

import pytest

from tests.chatbot.dialogues import Say

LABOUR = (
    "Dzien dobry, inna ekipa chce 650 zl za metr samej robocizny, mieszkanie 72m. Oplaca sie u was?"
)
TAXED = (LABOUR, "materialy to jakies 40 tys licza")
NET = (*TAXED, "ta robocizna byla netto, to jak wtedy z comfortem?")
SMALLER = (
    *NET,
    "nie, materialy sa brutto, tylko robocizna netto",
    "dobra a jakby mieszkanie mialo 68 metrow? to comfort czy oni",
)
THAN_THEM = (*SMALLER, "a o ile drozej niz tamta ekipa")
WITH_MONEY = (
    *THAN_THEM,
    "ile trwa takie wykonczenie?",
    "ok mam max 95 tys na te 68m, ktory pakiet?",
    "to express plus o ile taniej niz tamci",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (NET, "90 544,00 zł (650,00 zł/m² netto + 8% VAT = 702,00 zł/m² + 40 000,00 zł)"),
        (NET, "• Comfort: 107 928,00 zł (drożej o 17 384,00 zł)"),
        (SMALLER[:4], "• Comfort: 107 928,00 zł (drożej o 17 384,00 zł)"),
        ((*TAXED, SMALLER[3]), "tamta oferta: 90 544,00 zł"),
        ((*TAXED, "robocizna brutto, a materialy netto"), "tamta oferta: 90 000,00 zł"),
        ((*TAXED, "materialy netto byly"), "90 000,00 zł (650,00 zł/m² + 40 000,00 zł netto)"),
        ((*TAXED, "wszystko netto bylo", "a jednak materialy brutto"), "tamta oferta: 90 544,00"),
        ((*NET, "a jednak materialy tez netto"), "86 800,00 zł netto + 8% VAT = 93 744,00 zł"),
        ((*TAXED, "nie nie, 650 to juz z materialami"), "tamta oferta: 46 800,00 zł"),
        (THAN_THEM, "tamta oferta: 87 736,00 zł"),
        (THAN_THEM, "• Comfort: 101 932,00 zł (drożej o 14 196,00 zł)"),
        (WITH_MONEY, "• Express Plus: 81 532,00 zł (zostaje 13 468,00 zł) (taniej o 6 204,00 zł)"),
    ],
)
def test_tax_is_of_what_it_is_told_of(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


FIRST = (
    "hej, mam oferte od innej firmy 85 tys netto za 58 m2 z materialami, ile u was wyjdzie w"
    " comfort?"
)
SECOND = (
    FIRST,
    "a w premium?",
    "mam tez druga oferte, 1450 za metr netto, bez materialow. ktora lepsza?",
)
OF_FIRST = (*SECOND, "a ta pierwsza to o ile tansza od comfortu?")
BOTH = (
    "mam 2 oferty na mieszkanie 55m: jedna 1100 zl/m2 brutto z materialami, druga 62 tys netto. ile"
    " wy bierzecie?"
)
BOTH_BARE = (
    "mam 2 oferty na mieszkanie 55m: jedna 1100 zl/m2 brutto, druga 62 tys netto. ile wy bierzecie?"
)
LETTERED = ("60 m2, majster A chce 70 tys, majster B 82 tys",)
WITH_MONEY_OF_ONES_OWN = (
    "mam 110 tys i 60m. jedna ekipa 1000 zl za metr bez materialow a druga ekipa 1350 z materialami"
    " brutto"
)
THEN_ONE = (
    "70 m2",
    "majster chce 70 tys bez materialow",
    "a drugi chce 90 tys netto z materialami",
)
OF_SECOND = (
    BOTH,
    "62 tys netto to cala kwota tej drugiej firmy, sama robocizna. o ile wy drozsi w express plus?",
    "materialy u nich ze 450 za metr",
)
BACK = (*OF_SECOND, "a w porownaniu z ta pierwsza za 1100 za metr?")
RATE = (*BACK, "ta firma 1100 brutto za metr, 55m. express plus drozszy o ile na metrze?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (SECOND, "90 828,00 zł"),
        (SECOND, "91 800,00 zł"),
        (SECOND, "bez materiałów"),
        (OF_FIRST, "Pierwsza oferta: 85 000,00 zł netto + 8% VAT = 91 800,00 zł"),
        (OF_FIRST, "• Comfort: 86 942,00 zł (taniej o 4 858,00 zł)"),
        ((*OF_FIRST, "pytam o ta pierwsza oferte 85 tys netto"), "(taniej o 4 858,00 zł)"),
        (
            (*OF_FIRST, "a od tej drugiej o ile drozej comfort?"),
            "1 566,00 zł/m²), bez materiałów\n• Comfort: 86 942,00 zł\n",
        ),
        ((BOTH_BARE, "materialy u nich ze 450 za metr"), "Nie wiem, której oferty to dotyczy"),
        (
            (BOTH_BARE, "Pierwsza oferta: materialy u nich ze 450 za metr"),
            "85 250,00 zł (1 100,00 zł/m² + 450,00 zł/m²)",
        ),
        ((BOTH_BARE, "a jak dadza 5% rabatu?"), "Nie wiem, której oferty to dotyczy"),
        ((BOTH_BARE, "Druga oferta: a jak dadza 5% rabatu?"), "58 900,00 zł netto + 8% VAT"),
        ((*LETTERED, "a jak B spusci do 78?"), "Druga oferta: 78 000,00 zł"),
        ((*LETTERED, "a jak B spusci do 78?", "comfort o ile drozszy od A?"), "19 940,00 zł"),
        (
            (*LETTERED, "roznica miedzy nimi?"),
            "Pierwsza oferta jest tańsza od drugiej o 12 000,00 zł",
        ),
        ((WITH_MONEY_OF_ONES_OWN,), "Pierwsza oferta: 60 000,00 zł (1 000,00 zł/m²), bez"),
        (
            (WITH_MONEY_OF_ONES_OWN,),
            "Druga oferta: 81 000,00 zł (1 350,00 zł/m²), z materiałami (zostaje 29 000",
        ),
        ((WITH_MONEY_OF_ONES_OWN, "materialy do pierwszej 25 tys"), "85 000,00 zł (1 000,00 zł/m²"),
        (
            (*SECOND, "pierwsza zeszla do 80 tys netto", "o ile comfort drozszy od pierwszej?"),
            "80 000,00 zł netto + 8% VAT = 86 400,00 zł",
        ),
        ((*SECOND, "tamta oferta a wasz comfort o ile drozej?"), "Druga oferta: 90 828,00 zł"),
        (
            (BOTH_BARE, "a ta druga ile z materialami za 20 tys?"),
            "86 960,00 zł (62 000,00 zł netto",
        ),
        (
            (*THEN_ONE, "materialy 20 tys", "to ktora z nich tansza?"),
            "Pierwsza oferta: 90 000,00",
        ),
        ((*SECOND, "to ktora lepsza"), "jedna z nich jest bez materiałów"),
        (
            (*THEN_ONE, "a ten pierwszy to ile z materialami za 25 tys?"),
            "95 000,00 zł (70 000,00 zł + 25 000,00 zł)",
        ),
        ((*THEN_ONE, "materialy 20 tys"), "90 000,00 zł (70 000,00 zł + 20 000,00 zł)"),
        ((*THEN_ONE, "a comfort o ile drozej od tego drugiego?"), "(drożej o 7 730,00 zł)"),
        ((*THEN_ONE, "a drugi zszedl do 85 tys netto"), "85 000,00 zł netto + 8% VAT = 91 800"),
        ((BOTH,), "60 500,00 zł"),
        ((BOTH,), "66 960,00 zł"),
        (OF_SECOND[:2], "66 960,00 zł, bez materiałów"),
        (OF_SECOND, "• Express Plus: 65 945,00 zł (taniej o 25 765,00 zł)"),
        (BACK, "Pierwsza oferta: 60 500,00 zł"),
        (BACK, "• Express Plus: 65 945,00 zł (drożej o 5 445,00 zł)"),
        (RATE, "• Express Plus: 1 199,00 zł/m² (drożej o 99,00 zł)"),
        (RATE, "(drożej o 5 445,00 zł)"),
        ((*RATE, "nie nie, 1100 to juz z materialami przeciez"), "Pierwsza oferta: 60 500,00 zł"),
        ((*BACK, "nie nie, 1100 to juz z materialami przeciez"), "(drożej o 5 445,00 zł)"),
        (
            (
                "64 m2",
                "ekipa chce 78 tys z materialami",
                "mam tez druga oferte 70 tys bez materialow",
                "materialy tam 20 tys",
                "a pierwsza ekipa o ile tansza od comfortu?",
            ),
            "Pierwsza oferta: 78 000,00 zł",
        ),
        (
            (
                "64 m2",
                "ekipa chce 78 tys z materialami",
                "mam tez druga oferte 70 tys bez materialow",
                "materialy tam 20 tys",
                "a pierwsza ekipa o ile tansza od comfortu?",
                "a druga firma?",
            ),
            "90 000,00 zł",
        ),
    ],
)
def test_each_offer_is_by_itself(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


FLAT = "czesc, mam mieszkanie 64 m2 w stanie deweloperskim, ile u was wykonczenie?"
MONEY = (
    FLAT,
    "a mam oferte 78 tys brutto od kogos z materialami, to o ile drozej comfort?",
    "no a express plus i ile wtedy zostanie w kieszeni?",
    "budzet 90 tys mam na wszystko",
)
LESS = (*MONEY, "a jak tamci dadza 5% rabatu? to ile drozej comfort od nich")
SAID = (*LESS, "no to oni by mieli 74100 po rabacie. o ile drozej?")
ADDED = (
    *SAID,
    "a na jaki metraz starczy mi 90 tys w comforcie?",
    "pytam ile metrow max za 90 tys w comfort",
    "ok to wracam do 64m, a jak oni chca 1150 za metr netto to express plus tanszy?",
    "a z materialami maja czy bez to nie wiem. dobra a premium za ile i ile mi zabraknie",
    "moge dolozyc 15 tys. comfort starczy?",
)
AFTER = (*ADDED, "a po dolozeniu o ile comfort drozszy od tamtych z 1150 netto")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (LESS, "tamta oferta: 74 100,00 zł"),
        (LESS, "• Comfort: 95 936,00 zł (drożej o 21 836,00 zł)"),
        (SAID, "• Comfort: 95 936,00 zł (drożej o 21 836,00 zł)"),
        (ADDED[:9], "(taniej o 2 752,00 zł)"),
        (ADDED, "zostaje 9 064,00 zł"),
        (AFTER, "(drożej o 16 448,00 zł)"),
        ((*AFTER, "ile zostanie w comfort?"), "zostaje 9 064,00 zł"),
        ((*AFTER, "jaki budzet 1150?? mam 105 tys. ile zostanie w comfort"), "zostaje 9 064,00 zł"),
        (
            ("64 m2, mam 90 tys", "ekipa chce 1200 za metr", "a z 1100 za metr ile mi zostanie?"),
            "70 400",
        ),
    ],
)
def test_what_they_ask_is_no_money_of_the_visitor(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "untold"),
    [
        (LESS, "Rabat na materiały"),
        (AFTER, "Budżet 1 150,00"),
        (RATE, "450,00"),
        (AFTER, "jest z materiałami"),
        (("71 m2", "tamci chca 110 tys", "przeciez pisalem ze 110 brutto"), "udżet"),
    ],
)
def test_nothing_else_is_told(say: Say, messages: tuple[str, ...], untold: str) -> None:
    assert untold not in say(*messages)["response"]


TOLD_NET = (
    "dzien dobry, ile kosztuje wykonczenie 54 m w comfort",
    "tamci chca 70 tys netto. o ile drozej u was?",
    "jednak mieszkanie ma 57 m, oferta ta sama",
    "dobra wracam do Comfort, jest cos taniej w stosunku do tamtych 75 600?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (TOLD_NET, "tamta oferta: 70 000,00 zł netto + 8% VAT = 75 600,00 zł"),
        (TOLD_NET, "• Comfort: 85 443,00 zł (drożej o 9 843,00 zł)"),
        ((*TOLD_NET, "jakie 81? 75600 to juz z vatem"), "tamta oferta: 75 600,00 zł"),
        ((*TOLD_NET[:2], "a jak chca 75600 netto?"), "75 600,00 zł netto + 8% VAT = 81 648,00 zł"),
    ],
)
def test_our_sum_with_tax_is_of_the_same_offer(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


NO_MONEY = (
    "hej, odbieram mieszkanie 62m2 i mam juz oferte od innej firmy, 95 tys za calosc z materialami."
    " ile u was?",
    "to bylo netto te 95",
    "a druga firma 1450 za metr brutto ale sama robocizna",
    "materialy tam z 30 tys",
)
LARGER = (
    *NO_MONEY,
    "1450/m robocizna plus 30 tys materialy, razem. to o ile Comfort tanszy?",
    "a jakby mieszkanie mialo 66m2?",
)
DENIED = (*LARGER, "nie mam budzetu 30 tys, to byly materialy!! moj budzet to 105 tys")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (NO_MONEY, "Druga oferta: 119 900,00 zł (1 450,00 zł/m² + 30 000,00 zł)"),
        (
            (*NO_MONEY[:3], "nie budzet, chodzilo mi ze materialy u tej drugiej firmy to 30 tys"),
            "• Comfort: 92 938,00 zł (taniej o 26 962,00 zł)",
        ),
        (DENIED, "Budżet 105 000,00 zł"),
        (DENIED, "Comfort: 98 934,00 zł (zostaje 6 066,00 zł)"),
    ],
)
def test_materials_are_no_budget(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_no_budget_is_told_of_materials(say: Say) -> None:
    assert "budżecie" not in say(*LARGER)["response"]


AT_ONCE = (
    "Siema, mam dwie oferty na 71 m2. jedna 1350 zl za m2 netto, druga 110 tys brutto. jak"
    " wypadacie?"
)
GROSS_TOLD = (AT_ONCE, "110 tys to druga oferta, tez za calosc")
AT_NET = (*GROSS_TOLD, "przeciez pisalem ze 110 brutto", "a ta pierwsza po 1350 netto?")
CHEAPER_OF_TWO = "ok to o ile Comfort drozszy niz tansza z tych dwoch"
WITH_LESS = (
    *AT_NET,
    "dobra budzet mam 115 tys na te 71m, Comfort wejdzie?",
    "tamci od 1350 netto daja teraz 5% rabatu. to o ile drozej Comfort?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((AT_ONCE,), "taniej niż druga oferta o 3 571,00 zł"),
        (GROSS_TOLD, "• Comfort: 106 429,00 zł (taniej o 3 571,00 zł)"),
        (AT_NET, "• Comfort: 106 429,00 zł (drożej o 2 911,00 zł)"),
        ((*AT_NET, CHEAPER_OF_TWO), "• Comfort: 106 429,00 zł (drożej o 2 911,00 zł)"),
        ((*GROSS_TOLD, CHEAPER_OF_TWO), "Pierwsza oferta: 103 518,00 zł"),
        ((*GROSS_TOLD, "a o ile Comfort tanszy od drozszej z nich?"), "(taniej o 3 571,00 zł)"),
        ((*GROSS_TOLD, "o ile Comfort drozszy od tamtych 103 518?"), "(drożej o 2 911,00 zł)"),
        (WITH_LESS, "tamta oferta: 98 342,10 zł"),
        (WITH_LESS, "• Comfort: 106 429,00 zł (drożej o 8 086,90 zł)"),
    ],
)
def test_two_told_at_once_stay_as_told(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


TURNKEY = (
    "dzien dobry, 1100 netto za metr sama robota, a druga firma 120 tys brutto pod klucz."
    " mieszkanie 72 m2. jak wypadacie?"
)
EACH_AGAIN = (
    TURNKEY,
    "nie, te 120 tys jest z materialami. bez materialow jest ta pierwsza 1100 netto",
)
OF_TURNKEY = (*EACH_AGAIN, "a comfort do tych 120 tys brutto o ile taniej?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((TURNKEY,), "85 536,00 zł (1 100,00 zł/m² netto + 8% VAT = 1 188,00 zł/m²), bez mat"),
        ((TURNKEY,), "taniej niż druga oferta o 12 072,00 zł"),
        (
            EACH_AGAIN,
            "1 188,00 zł/m²), bez materiałów\n• Druga oferta: 120 000,00 zł, z materiałami",
        ),
        (OF_TURNKEY, "Druga oferta: 120 000,00 zł"),
        (OF_TURNKEY, "• Comfort: 107 928,00 zł (taniej o 12 072,00 zł)"),
        ((OF_TURNKEY[0], OF_TURNKEY[2]), "(taniej o 12 072,00 zł)"),
    ],
)
def test_one_rate_is_not_added_to_another_sum(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


WITH_A_BUDGET = (
    "czesc, mam mieszkanie 58 m2, ile za comfort?",
    "druga firma chce 1350 za metr netto, z materialem",
    "mam 80 tys budzetu, starczy na comfort?",
    "a w tanszym ile zostanie?",
)


THAN_NAMED = (
    "mieszkanie 52 m2, tamta firma chce 70 tys z materialami",
    "mam 60 tys, a express plus starczy?",
    "a jest cos tanszego niz express plus co sie zmiesci w 60? ile zostanie",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (WITH_A_BUDGET, "Express Plus wystarczy: 69 542,00 zł (zostaje 10 458,00 zł)"),
        (WITH_A_BUDGET, "Express wystarczy: 57 942,00 zł (zostaje 22 058,00 zł)"),
        (THAN_NAMED, "Express wystarczy: 51 948,00 zł (zostaje 8 052,00 zł)"),
    ],
)
def test_cheaper_one_is_a_package(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
