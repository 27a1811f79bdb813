"""Flats of several people, one at a time: each keeps its area, package, money and units."""

import pytest

from tests.chatbot.dialogues import Say

SON_FIRST = (
    "dzien dobry, syn odbiera kawalerke 34 m2 w czerwcu, ma 45 tys na wykonczenie. na co mu"
    " wystarczy?",
    "a my z mężem kupujemy 56 m2 i mamy 110 tysiecy, starczy nam na Premium?",
)
BOTH_AT_ONCE = (
    "jesteśmy już po pięćdziesiątce i sprzedaliśmy dom, kupujemy mieszkanie 71 m2 i chcemy"
    " przeznaczyć na wykończenie 120 tysięcy, a jeszcze pomagamy synowi, on ma 45 m2 i 60 tysięcy."
    " Co Państwo proponują dla nas?",
    "dla nas czyli 71 metrów",
    "nasze to 120 tys",
    "a jakbyśmy w Comforcie chcieli jeszcze klimatyzację do salonu to się zmieścimy?",
)
ASKED_OF_OURS = (
    "Dzień dobry, kupujemy z mężem mieszkanie dla siebie, 62 metry, a syn kupuje swoje, 38 metrów."
    " Chciałabym wiedzieć ile by kosztowało wykończenie naszego w Comfort",
)
TWO_MOVES = (
    "Kupiliśmy z żoną mieszkanie 68,4 m2, a rodzice przeprowadzają się do 41 m2. Ile za rodziców"
    " w Express?",
    "a nasze w Comfort?",
)
DAUGHTERS = ("ile za 55 m2 comfort dla córki", "a ile za 70 dla nas w premium")
GRANDMA = ("dla babci 33 m2 express i dla nas 61 m2 comfort, ile?",)
CHILDREN = ("syn ma 40 m2, córka 36 m2. oboje express plus, ile razem?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (SON_FIRST, "Premium, 56 m²: 111 944,00 zł (brakuje 1 944,00 zł)"),
        ((*SON_FIRST, "a syn w Comforcie?"), "Comfort, 34 m²: 50 966,00 zł"),
        ((*SON_FIRST, "a jemu ile zostanie w Plusie?"), "zostaje 4 234,00 zł"),
        ((*SON_FIRST, "to u nas Comfort, ile zostanie?"), "zostaje 26 056,00 zł"),
        ((*SON_FIRST, "u nas Comfort. ile za oba mieszkania razem, nasze w Comfort i kawalerka syna"
          " w Express Plus?"), "Razem: 124 710,00 zł"),
        (BOTH_AT_ONCE, "od 114 229,00 zł (zostaje do 5 771,00 zł)"),
        ((*BOTH_AT_ONCE, "To teraz syn, te 45 metrów i 60 tysięcy, na co jemu starczy?"),
         "Express Plus, 45 m²: 53 955,00 zł (zostaje 6 045,00 zł)"),
        ((*BOTH_AT_ONCE, "teraz syn, 45 metrów i 60 tysięcy, na co jemu starczy?",
          "a u nas jak wróce do tych 71 m2 z klimą w Comforcie, to ile zostawało?"),
         "od 114 229,00 zł (zostaje do 5 771,00 zł)"),
        (ASKED_OF_OURS, "Comfort, 62 m²: 92 938,00 zł"),
        ((*ASKED_OF_OURS, "no dobrze a u syna w Express Plus?"), "Express Plus, 38 m²: 45 562"),
        ((*ASKED_OF_OURS, "a u syna w Express Plus?", "to ile razem, my Comfort a syn Express?"),
         "Razem: 130 900,00 zł"),
        (TWO_MOVES, "Comfort, 68,4 m²: 102 531,60 zł"),
        ((*TWO_MOVES, "rodzice mają 50 tys, ile im zostanie?"), "zostaje 9 041,00 zł"),
        ((*TWO_MOVES, "rodzice mają 50 tys, ile im zostanie?", "a nam ze 120?"),
         "zostaje 17 468,40 zł"),
        ((*TWO_MOVES, "a gdyby rodzice wzięli Plus?"), "Express Plus, 41 m²: 49 159,00 zł"),
        ((*TWO_MOVES, "no i ile to wszystko razem"), "Razem: 143 490,60 zł"),
        ((*DAUGHTERS, "córka ma 80 tys swoich"), "brakuje 2 445,00 zł"),
        ((*DAUGHTERS, "córka ma 80 tys swoich", "my mamy 150"), "zostaje 10 070,00 zł"),
        ((*GRANDMA, "babcia ma 30 tys odłożone, starczy jej?"), "brakuje 2 967,00 zł"),
        ((*CHILDREN, "a syn ma 55 tys, ile mu zostanie?"), "zostaje 7 040,00 zł"),
        (("mieszkanie 62m2 comfort", "syn tez kupuje, 45 metrow, on by chcial express",
          "a jak plus", "a my?"), "Comfort, 62 m²: 92 938,00 zł"),
        (("mieszkanie 62m2 comfort", "syn tez kupuje, 45 metrow, on by chcial express",
          "a jak plus", "to ile razem my i syn"), "Razem: 146 893,00 zł"),
        (("mieszkanie dla syna 42 m2, express plus ile", "a nasze 65,5 m2 w comforcie?"),
         "Comfort, 65,5 m²: 98 184,50 zł"),
        (("mieszkanie 54 m2, comfort ile?", "córka kupuje kawalerkę 29 m2, u niej express",
          "a jak u niej plus?"), "Express Plus, 29 m²: 34 771,00 zł"),
        (("mieszkanie 54 m2, comfort ile?", "córka kupuje kawalerkę 29 m2, u niej express",
          "córka ma 40 tys, starczy jej?", "a nam ze 100 tys ile zostanie?"),
         "zostaje 19 054,00 zł"),
    ],
)  # fmt: skip
def test_each_persons_flat_keeps_what_is_known_of_it(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "other"),
    [
        ((*BOTH_AT_ONCE, "teraz syn, 45 metrów i 60 tysięcy, na co jemu starczy?"), "klimatyz"),
        ((*GRANDMA, "babcia ma 30 tys odłożone, starczy jej?"), "Razem"),
        ((*CHILDREN, "a syn ma 55 tys, ile mu zostanie?"), "101 924"),
        ((*SON_FIRST, "a syn w Comforcie?"), "110 000"),
    ],
)
def test_what_is_of_one_is_not_held_against_the_other(
    say: Say, messages: tuple[str, ...], other: str
) -> None:
    assert other not in say(*messages)["response"]


def test_money_given_away_is_less(say: Say) -> None:
    asked = "to my wezmiemy Comfort, a jak z tego dolozymy synowi 6 tys to ile nam zostanie?"
    reply = say(*SON_FIRST, asked)["response"]
    assert "116 000" not in reply
    assert "zostaje 20 056,00 zł" in reply


def test_package_of_the_other_is_kept_where_one_is_chosen(say: Say) -> None:
    """As it was asked which of the flats gets which package."""
    say("nasze 62 w Comfort a syna 38 w Express Plus", "mamy 150 tysięcy na oba")
    asked = say("to o sto złotych się zmieścimy. A my w Premium a on w Express, ile wtedy?")
    if asked["intent"] == "area_unclear":
        asked = say("nasze to te wieksze, czyli 62 Premium")
    assert "Razem: 161 900,00 zł (brakuje 11 900,00 zł)" in asked["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("60 m2 comfort, mam 80 tys", "a rodzice dadzą 20", "córka mówi że Premium lepsze"),
        ("60 m2 comfort", "córka będzie miała pokój 12 m2", "ile to razem?"),
        ("60 m2 comfort", "brat ma firmę i robi za 1200, ile u was?"),
    ],
)
def test_person_without_a_flat_changes_nothing(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages, "a ile za nasze w Comforcie?")["response"]
    assert "60 m²" in reply
    assert "89 940,00 zł" in reply


OWN_MONEY = (
    "hej ile kosztuje wykonczenie 61m comfort",
    "a to moje, mam 100 tys. brat ma 48m i 60 tys",
)
COOLED = (
    "czesc, mam 2 mieszkania do wykonczenia, moje 52 m2 i brata 44 m2",
    "ja mam budzet 80 tys, brat 55 tys. kogo na co stac?",
    "ok to ja comfort a brat express plus. ile nam zostanie?",
)
TOPPED_UP = (
    "mamy z mezem mieszkanie 58,7 m2, ile to wyjdzie w Comfort?",
    "Córka kupila kawalerke 27 m2, tez w Comfort by chciala, ile jej wyjdzie?",
    "Corka ma odlozone 25 tys, reszte dolozymy my. Ile musimy dolozyc?",
)
WIDOW = (
    "Sprzedalam dom i kupilam sobie mieszkanie 41 metrow, a syn z synowa maja 63 metry w tym samym"
    " bloku. Ja mam odlozone 70 tysiecy na wykonczenie, oni 75 tysiecy z kredytu. Chcialabym"
    " wiedziec czy mnie starczy na Comfort, a im na Express Plus",
)
NAMED = (
    "Czesc, chcialabym wykonczyc dwa mieszkania, moje 35 metrow w Comforcie, i mojego syna Pawla 50"
    " metrow w Premium. ile to bedzie kazde i razem",
    "Pawel ma 90 tys, ja 55. brakuje mu?",
)
STUDIO = (
    "witam, syn kupil kawalerke 29 m2 i ma na remont 36 tys, co mu wystarczy",
    "Express Plus dla niego. a ja tez mam swoje, 44 m2 i 70 tys, to mi na co starczy?",
)
BOTH_KNOWN = (
    "Kupilismy z mężem mieszkanie 58 metrów, a syn kupił mniejsze 41 m, oba Express Plus, ile?",
    "my mamy odlozone 80 tysiecy a syn 55, starczy nam?",
)
JOINT = (
    "nasze 58 m2 Comfort a syna 41 m2 w Express Plus",
    "mamy wspolnie 135 tysiecy, to starczy?",
)
PARTS = (
    "moje 38 m2 w Express Plus i syna 52 m2 w Comforcie",
    "z tych 110 tys moje jest 45 tys a reszta syna, to kazdemu ile zostanie",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*OWN_MONEY, "a mnie na tym comforcie ile zostanie?"),
         ["61 m²: 91 439,00 zł (zostaje 8 561,00 zł)"]),
        ((*OWN_MONEY, "to on express plus ja comfort, razem ile?"),
         ["(zostaje 2 448,00 zł)", "148 991,00 zł (z 160 000,00 zł zostaje 11 009,00 zł)"]),
        ((*COOLED, "a klima u mnie? ile wtedy zostanie"),
         ["od 85 748,00 zł (brakuje co najmniej 5 748,00 zł)",
          "od 138 504,00 zł (z 135 000,00 zł brakuje co najmniej 3 504,00 zł)"]),
        ((*COOLED, "sory brat ma 46m nie 44", "154 zl :D to on express. ile mu zostanie"),
         ["Comfort, 52 m²: 77 948,00 zł (zostaje 2 052,00 zł)",
          "Express, 46 m²: 45 954,00 zł (zostaje 9 046,00 zł)"]),
        ((*COOLED, "brat bierze express plus i klime. starczy?"),
         ["od 60 556,00 zł (brakuje co najmniej 5 556,00 zł)"]),
        ((*TOPPED_UP, "To ile my w sumie zaplacimy, za nasze mieszkanie i ta doplate do corki?"),
         ["128 464,30 zł", "(razem z ceną własnego: 103 464,30 zł)"]),
        ((*TOPPED_UP, "a ile za oba mieszkania?",
          "Mamy odlozone 80 tys, wystarczy nam na nasze i na ta doplate?"),
         ["87 991,30 zł (brakuje 23 464,30 zł)"]),
        (WIDOW, ["Comfort, 41 m²: 61 459,00 zł (zostaje 8 541,00 zł)",
                 "Express Plus, 63 m²: 75 537,00 zł (brakuje 537,00 zł)",
                 "(z 145 000,00 zł zostaje 8 004,00 zł)"]),
        ((*WIDOW, "ja Comfort oni Express Plus, ile to razem i czy ze 145 tys starczy"),
         ["136 996,00 zł (z 145 000,00 zł zostaje 8 004,00 zł)"]),
        (NAMED, ["(zostaje 2 535,00 zł)", "(brakuje 9 950,00 zł)"]),
        ((*NAMED, "to niech wezmie Comfort jak ja, ile zostanie nam obojgu"),
         ["(zostaje 15 050,00 zł)", "127 415,00 zł (z 145 000,00 zł zostaje 17 585,00 zł)"]),
        (STUDIO, ["Express Plus, 29 m²: 34 771,00 zł (zostaje 1 229,00 zł)",
                  "Comfort, 44 m²: 65 956,00 zł (zostaje 4 044,00 zł)"]),
        ((*STUDIO, "to u mnie Comfort, a ile razem z synem wyjdzie i ile zostanie?"),
         ["100 727,00 zł (z 106 000,00 zł zostaje 5 273,00 zł)"]),
        (PARTS, ["(brakuje 562,00 zł)", "(brakuje 12 948,00 zł)"]),
        ((*PARTS, "ja moge dolozyc jeszcze 10 tys do swojego"), ["(zostaje 9 438,00 zł)"]),
        ((*BOTH_KNOWN, "oo to zostaje nam 10 tys, a w Comforcie u nas ile zabraknie?"),
         ["Comfort, 58 m²: 86 942,00 zł (brakuje 6 942,00 zł)"]),
        ((*BOTH_KNOWN, "o ile drozszy jest ten comfort od express plus u nas?"),
         ["Comfort, 58 m²: 86 942,00 zł", "Różnica: 17 400,00 zł"]),
        ((*BOTH_KNOWN, "to pozycze mu 10 tys. ile mu zostanie a ile mi"),
         ["(zostaje 458,00 zł)", "(zostaje 15 841,00 zł)"]),
        ((*BOTH_KNOWN, "klima u nas", "a jakby klima byla tylko u syna a u nas nie, starczy?"),
         ["Express Plus, 58 m²: 69 542,00 zł (zostaje 10 458,00 zł)",
          "od 56 959,00 zł (brakuje co najmniej 1 959,00 zł)"]),
        ((*BOTH_KNOWN, "no 82 nasze a syn ma 54, ile zostanie?"),
         ["(zostaje 12 458,00 zł)", "(zostaje 4 841,00 zł)"]),
        ((*BOTH_KNOWN, "to jak dolozymy synowi 5 tys?", "no to dołożymy mu 6 tys. ile zostanie?"),
         ["(zostaje 4 458,00 zł)", "(zostaje 11 841,00 zł)"]),
        ((*BOTH_KNOWN, "a z klimatyzacją wtedy? zmieścimy się w naszych?"),
         ["od 77 342,00 zł (zostaje do 2 658,00 zł)"]),
        ((*BOTH_KNOWN, "klima u nas i u syna", "syn nie chce klimy, tylko my"),
         ["od 77 342,00 zł (zostaje do 2 658,00 zł)", "49 159,00 zł (zostaje 5 841,00 zł)"]),
        ((*BOTH_KNOWN, "syn dorzuci nam ze swoich 8 tys", "a u nas w comforcie ile zostanie?"),
         ["Comfort, 58 m²: 86 942,00 zł (zostaje 1 058,00 zł)"]),
        ((*JOINT, "to u syna doloze z emerytury 1200 zl i wezmie ten express plus?"),
         ["136 101,00 zł (zostaje 99,00 zł)"]),
        (("moje 46 m2 i syna 58 m2. Na swoje mam 60 tys a syn ma 80 tys. Co by Pan polecil?",),
         ["Comfort, 46 m²: 68 954,00 zł (brakuje 8 954,00 zł)",
          "Comfort, 58 m²: 86 942,00 zł (brakuje 6 942,00 zł)"]),
        (("pytam o mieszkanie córki, ma 29,5 m2, Comfort. Ona ma 30 tysięcy, brakuje?",),
         ["brakuje 14 220,50 zł"]),
    ],
)  # fmt: skip
def test_money_of_each_stands_beside_the_own_flat(
    say: Say, messages: tuple[str, ...], told: list[str]
) -> None:
    text = say(*messages)["response"].replace("\xa0", " ")
    assert [figures for figures in told if figures not in text] == []


def test_what_somebody_pays_of_another_flat_is_not_counted_and_said_so(say: Say) -> None:
    say("moje 71,5 m2 w Express Plus, córki 34,5 m2 w Express")
    asked = "u córki Express i my płacimy połowę. Nasze w Express Plus. Ile zapłacimy my"
    assert "kto płaci jaką część, tu nie liczę" in say(asked)["response"]
