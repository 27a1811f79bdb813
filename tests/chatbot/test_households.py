"""Questions about the flats of several people, as visitors ask them: each figure is worked out from
the price list, by whose flat and whose money it is. What cannot be told apart is asked about, and
nothing of it is kept."""

import random

import pytest

from tests.chatbot.dialogues import Say

DAUGHTER = (
    "my mamy nowe mieszkanko 72m2 a corka, studentka, swoje male 34m2. odlozylismy 130 tys, a ona"
    " ma 25 tys swoich",
    "te 130 to nasze, na nasze mieszkanie. ale myslimy zeby jej z tego dorzucic 15 tys",
    "to bierzemy comfort dla nas a dla niej express plus, ale niech bedzie 20 tys zamiast 15",
)
STUDENT = (
    "kupilismy z mezem mieszkanie 64 m2 w stanie deweloperskim i corce studentce kawalerke 31 m2."
    " ile by kosztowalo wykonczenie obu?",
    "mamy 120 tys oszczednosci, ona ma swoje 18 tys. dla nas comfort a dla niej express",
    "to dorzucimy jej 13 tys zeby starczylo",
)
TWO_IN_EXPRESS = (
    "nasze mieszkanie 58 m2, corki 28 m2, my mamy 95 tys a corka 12 tys",
    "to oba w expressie poprosze. chcemy jej dac z naszych 20 tys, wystarczy?",
    "to moze jednak tylko 17 jej damy, a my wezmiemy express plus",
)
BROTHERS = (
    "ja mam 63m2 w premium a brat 47m2 w express plus, ile kazdy zaplaci",
    "ok, ja mam 120 tys a brat 60. starczy?",
    "a jakbym wzial tansze, comfort, to ile mi zostanie?",
)
ONE_BLOCK = (
    "hej, kupujemy z bratem mieszkania w jednym bloku, moje 52m a brata 41, ile kazde w comfort?",
    "to ja zostane przy comfort a brat premium. ile razem",
    "mamy 150 tys na oba, ile braknie?",
)
SON = (
    "z mezem odbieramy nowe mieszkanie 62 metry i syn Kacper ma swoje mniejsze 38 m. ile by"
    " kosztowalo wykonczenie",
    "to my bysmy chcieli Comfort a Kacper Express Plus. ile razem?",
    "my mamy odlozone 110 tys a Kacper ma 30 tys. wystarczy kazdemu?",
)
PARENTS = (
    "kupilem mieszkanie 72 metry dla siebie a rodzice kupili kawalerke 38 m. Ja mam na swoje 110"
    " tysiecy, rodzice maja odlozone 45 tys. comfort u mnie i zwykly express u rodzicow. ile komu"
    " zostanie",
    "a jak rodzice wezma plus?",
    "to doloze im. A jakbym im dal 10 tysiecy ze swoich to co z moim comfortem?",
)
SISTERS = (
    "kupilysmy z siostra mieszkania 45 i 45m2. mamy razem 150 tys. na co starczy?",
    "to comfort dla mnie i premium dla niej starczy?",
)
FRIENDS = (
    "hej mam 41 m2 a kumpel 60, ja biore express plus on comfort, ile kazdy?",
    "mam 45 kola a on 95, starczy?",
    "to jak mi pozyczy 4 kola to starczy?",
)
GRANDDAUGHTER = (
    "nasze ma 64 m2, a drugie jest dla wnuczki, kawalerka 32 m2. My mamy odłożone 120 tysięcy,"
    " wnuczka ma 20 tysięcy.",
    "my w express plus i wnuczka w express plus",
    "damy jej 19 tysiecy",
)
STUDIO = (
    "mam swoje mieszkanie 48 m2 i drugie, kawalerke na wynajem 30 m2, i chcialabym wykonczyc oba,"
    " ile by to mniej wiecej kosztowalo?",
    "no to razem bedzie 78 metrow, swoje w Comfort a kawalerka w Express prosze",
    "a mam na oba mieszkania 120 tysiecy odlozone, to ile mi zostanie?",
)
MOTHER = (
    "chciałabym wykończyć mieszkanie mamy, 36 metrów, i swoje 54 metry, mamy na to razem 130"
    " tysięcy złotych, na co by nas było stać?",
    "a gdyby mamy bylo w Express a moje w Comfort, to sie zmieścimy?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (DAUGHTER[:1], ("P: Comfort, 72 m²: 107 928 zł (zostaje 22 072 zł)",
                        "Córka: Express, 34 m²: 33 966 zł (brakuje 8 966 zł)")),
        (DAUGHTER[:2], ("P: Comfort, 72 m²: 107 928 zł (zostaje 7 072 zł)",
                        "Córka: Express, 34 m²: 33 966 zł (zostaje 6 034 zł)")),
        (DAUGHTER, ("P: Comfort, 72 m²: 107 928 zł (zostaje 2 072 zł)",
                    "Córka: Express Plus, 34 m²: 40 766 zł (zostaje 4 234 zł)",
                    "Razem: 148 694 zł (z 155 000 zł zostaje 6 306 zł)")),
        ((*DAUGHTER, "jednak nic jej nie damy"), ("(zostaje 22 072 zł)", "(brakuje 15 766 zł)")),
        (STUDENT, ("P: Comfort, 64 m²: 95 936 zł (zostaje 11 064 zł)",
                   "Córka: Express, 31 m²: 30 969 zł (zostaje 31 zł)")),
        ((*STUDENT, "nasze ma 66,4 m2", "haha nie, premium odpada. my express plus, ona comfort"),
         ("P: Express Plus, 66,4 m²: 79 613,60 zł", "Córka: Comfort, 31 m²: 46 469 zł")),
        ((*STUDENT, "to moze jej tez express plus, po co studentce comfort :) ile jej zostanie?"),
         ("Córka: Express Plus, 31 m²: 37 169 zł (brakuje 6 169 zł)",)),
        ((*TWO_IN_EXPRESS, "ale corka tez by chciala lepszy, ten sam co my. da rade?"),
         ("P: Express Plus, 58 m²: 69 542 zł (zostaje 8 458 zł)",
          "Córka: Express Plus, 28 m²: 33 572 zł (brakuje 4 572 zł)",
          "Razem 86 m²: 103 114 zł (z 107 000 zł zostaje 3 886 zł)")),
        ((*TWO_IN_EXPRESS, "nie, my i corka w comforcie"),
         ("P: Comfort, 58 m²: 86 942 zł", "Córka: Comfort, 28 m²: 41 972 zł")),
        ((*BROTHERS, "a w salonie u mnie klima, zmieszcze sie jeszcze w swoich 120?"),
         ("od 102 237 zł (zostaje do 17 763 zł)",
          "od 158 590 zł (z 180 000 zł zostaje do 21 410 zł)")),
        ((*BROTHERS, "a brat tez tansze, express. ile mu wtedy zostanie i o ile taniej"),
         ("Brat: Express, 47 m²: 46 953 zł (zostaje 13 047 zł)", "Różnica: 9 400 zł")),
        ((*ONE_BLOCK, "hmm a jak brat wezmie tansze to sie zmiescimy?"),
         ("Brat: Comfort, 41 m²: 61 459 zł (razem 139 407 zł, zostaje 10 593 zł)",
          "Brat: Express, 41 m²: 40 959 zł (razem 118 907 zł, zostaje 31 093 zł)")),
        ((*ONE_BLOCK, "a klima tylko w tym mniejszym, zmiescimy sie?"),
         ("Brat: Premium, 41 m²: 81 959 zł", "od 167 707 zł (brakuje co najmniej 17 707 zł)")),
        ((*SON, "a gdyby my mu dolozyli ze swojego te brakujace, ile nam zostanie?"),
         ("P: Comfort, 62 m²: 92 938 zł (zostaje 1 500 zł)", "P → Syn, 15 562 zł")),
        ((*SON, "a gdyby my mu dolozyli ze swojego te brakujace, ile nam zostanie?",
          "a nasze w Express Plus?"), ("P: Express Plus, 62 m²: 74 338 zł (zostaje 35 662 zł)",)),
        (PARENTS, ("P: Comfort, 72 m²: 107 928 zł (brakuje 7 928 zł)",
                   "Rodzice: Express Plus, 38 m²: 45 562 zł (zostaje 9 438 zł)")),
        ((*PARENTS, "nie no to bez sensu, dam im tylko te brakujace 562 zl. Ile mi zostanie?"),
         ("(zostaje 1 510 zł)", "(zostaje 0 zł)", "P → Rodzice, 562 zł")),
        ((*PARENTS, "wracamy do poczatku, ja comfort a rodzice express. bez dokladania. ile komu"
          " zostaje"), ("(zostaje 2 072 zł)", "(zostaje 7 038 zł)", "Razem: 145 890 zł")),
        ((*SON, "a jak nic mu nie dolozymy to w czym sie zmiesci?"),
         ("Syn: Express, 38 m²: 37 962 zł (brakuje 7 962 zł)",)),
        ((*SON, "a z tego co nam zostanie ile mozemy dac synowi zeby mial comfort?"),
         ("(zostaje 17 062 zł)", "Syn: Comfort, 38 m²: 56 962 zł (brakuje 26 962 zł)")),
        ((*SON, "a nasze w Premium?", "za drogo, zostajemy przy tym co bylo"),
         ("P: Comfort, 62 m²: 92 938 zł (zostaje 17 062 zł)",)),
        ((*SON, "wezmiemy 15 tys. kredytu"), ("(zostaje 32 062 zł)",)),
        ((*SON, "dajemy synowi 5 tys", "a jakbysmy dali 6 zamiast 5?"),
         ("P → Syn, 6 000 zł", "(zostaje 11 062 zł)")),
        ((*SON, "klima u syna", "a jednak klime to u nas zamiast u niego, maz sie upiera"),
         ("od 100 738 zł (zostaje do 9 262 zł)", "(brakuje 15 562 zł)")),
        ((*SON, "klima u syna", "nie, u nas klima, u syna bez"),
         ("od 100 738 zł (zostaje do 9 262 zł)", "od 146 300 zł (z 140 000 zł")),
        ((*SON, "a jakby syn wzial pakiet nizej"), ("Syn: Express, 38 m²: 37 962 zł",)),
        (SISTERS, ("Comfort, 45 m²: 67 455 zł", "Premium, 45 m²: 89 955 zł", "(brakuje 7 410 zł)")),
        ((*SISTERS, "rodzice dorzuca 20 tys :) to wtedy ja comfort ona premium i zostanie ile?"),
         ("Razem: 157 410 zł (zostaje 12 590 zł)",)),
        ((*FRIENDS, "kumpel daje mi 5 tys zamiast 4"),
         ("P: Express Plus, 41 m²: 49 159 zł (zostaje 841 zł)", "(zostaje 60 zł)",
          "Kolega → P, 5 000 zł")),
        ((*FRIENDS, "a jednak oddam mu te 4 kola, wezme sobie express"),
         ("P: Express, 41 m²: 40 959 zł (zostaje 4 041 zł)", "(zostaje 5 060 zł)")),
        ((*FRIENDS, "nie, bez tej kasy od kumpla. klima u obu, starczy?"),
         ("brakuje co najmniej 11 959 zł", "brakuje co najmniej 2 740 zł")),
        ((*GRANDDAUGHTER, "To kto teraz wiecej placi z wlasnej kieszeni, my czy wnuczka?"),
         ("(zostaje 24 264 zł)", "(zostaje 632 zł)", "Różnica z własnej kieszeni: 76 368 zł")),
        ((*GRANDDAUGHTER, "klima u wnuczki", "A gdyby z klimatyzacji zrezygnowac, a za to wnuczka"
          " Comfort?"), ("Wnuczka: Comfort, 32 m²: 47 968 zł (brakuje 8 968 zł)",)),
        ((*GRANDDAUGHTER, "klima u nas", "a jakby u nas jeszcze jedna klima w sypialni?"),
         ("(2 × od 7 800 zł): od 92 336 zł (zostaje do 8 664 zł)",)),
        (("moje 58 m2 premium, brata 44 m2 comfort. mam 85 tys, brat 60",
          "dobra wracam do Comfortu u siebie i mam jednak 90 tys. Ile zostanie?"),
         ("P: Comfort, 58 m²: 86 942 zł (zostaje 3 058 zł)",)),
        (("moje 66m comfort, brata 51 express plus, ja mam 100 tys, brat 70",
          "a jak ja bym wziela Premium to o ile drozej za oba wyjdzie?"),
         ("Różnica: 33 000 zł", "Razem: 193 083 zł (z 170 000 zł brakuje 23 083 zł)")),
        (("ja mam 45m2, kumpel 62m2, comfort, ile kazdemu braknie?", "no mam te 70 kola, on 80"),
         ("P: Comfort, 45 m²: 67 455 zł (zostaje 2 545 zł)", "(brakuje 12 938 zł)")),
        (STUDIO, ("P: Comfort, 48 m²: 71 952 zł", "Kawalerka: Express, 30 m²: 29 970 zł",
                  "Razem: 101 922 zł (zostaje 18 078 zł)")),
        ((*STUDIO, "kawalerka ma 33 metry nie 30, prosze poprawic",
          "A jakby wszystko w Express Plus oba, to ile zostanie ze 120 tysiecy?"),
         ("Razem 81 m²: 97 119 zł (zostaje 22 881 zł)",)),
        ((*STUDIO, "I czy za to co zostanie da sie jeszcze zrobic klimatyzacje w moim mieszkaniu?"),
         ("od 109 722 zł (zostaje do 10 278 zł)",)),
        ((*STUDIO, "corka mi dolozy 5 tysiecy, to ile wtedy zostanie?"), ("(zostaje 23 078 zł)",)),
        (("ile kosztuje wykończenie kawalerki na wynajem, 28 metrów, najtaniej jak sie da",
          "A swoje mieszkanie, 52 m2, chcialabym troche lepiej, w Comfort, to ile by wyszlo?",
          "A to razem z ta kawalerka ile bedzie? Bo mam na oba 110 tysiecy"),
         ("Kawalerka: Express, 28 m²: 27 972 zł", "Razem: 105 920 zł (zostaje 4 080 zł)")),
        (MOTHER, ("P: Comfort, 54 m²: 80 946 zł", "Razem: 116 910 zł (zostaje 13 090 zł)")),
        ((*STUDIO, "a jednak klime wolalbym w kawalerce, nie u siebie. i kawalerka w express plus"),
         ("Kawalerka: Express Plus, 30 m²: 35 970 zł", "od 115 722 zł (zostaje do 4 278 zł)")),
        ((*STUDIO, "z klima u mnie i w kawalerce ile bedzie?"),
         ("(2 × od 7 800 zł): od 117 522 zł (zostaje do 2 478 zł)",)),
        ((*MOTHER, "mama dolozy jeszcze 15 tys, starczy na klimatyzacje u niej?"),
         ("od 124 710 zł (zostaje do 20 290 zł)",)),
        ((*MOTHER, "mama dolozy jeszcze 15 tys", "nie nie. mama nic nie doklada, budzet 130 tys."
          " ile zostanie?"), ("Razem: 116 910 zł (zostaje 13 090 zł)",)),
        ((*MOTHER, "mama dolozy jeszcze 15 tys", "a starczy bez tych 15 tys od mamy?"),
         ("Razem: 116 910 zł (zostaje 13 090 zł)",)),
        ((*SON, "a dla nas to samo co u syna jednak?"),
         ("P: Express Plus, 62 m²: 74 338 zł (zostaje 35 662 zł)", "Syn: Express Plus")),
        ((*SON, "za drogo, bierzemy premium u nas, a syn niech ma to samo co my"),
         ("P: Premium, 62 m²: 123 938 zł", "Syn: Premium, 38 m²: 75 962 zł")),
        ((*SON, "klima w obu", "syn bez klimy. nasze tez bez. ile drozej byloby u nas premium?"),
         ("Różnica: 31 000 zł", "P: Premium, 62 m²: 123 938 zł (brakuje 13 938 zł)")),
        ((*SON, "dajemy synowi 2 tys", "to dam mu wszystko co mi zostaje, starczy mu?"),
         ("P → Syn, 17 062 zł", "Syn: Express Plus, 38 m²: 45 562 zł (zostaje 1 500 zł)")),
        ((*MOTHER, "A jakby mamy zostalo w Express z ta klimatyzacja?"),
         ("Mama: Express, 36 m²: 35 964 zł", "od 124 710 zł (zostaje do 5 290 zł)")),
    ],
)  # fmt: skip
def test_each_figure_is_of_whom_it_is_asked(
    say: Say, messages: tuple[str, ...], told: tuple[str, ...]
) -> None:
    text = say(*messages)["response"].replace(",00 zł", " zł").replace("Państwo", "P")
    assert [figure for figure in told if figure not in text] == []


@pytest.mark.parametrize(
    "unclear",
    [
        "dajmy jej polowe tego co brakuje",  # who pays which share is not counted
        "wezmy dla niej zyrandol za 12 tys",
        "te 88 tys to nie wiem",
        "mam 20 tys mniej",
        "to damy jej jeszcze 200",
        "to dla corki wroce do tego tanszego",
        "u corki klima 1,5 sztuki",
        "To prosze policzyc na kuchnie 8 tysiecy, wtedy ile nam zostanie?",
        "nie, to na odwrot, my Express Plus",
        "corka by zeszla nizej. ile razem?",
        "policz oba minus to co da corka",
        "corka wezmie inny pakiet, ile razem?",
        "corka woli lepszy",
        "u corki zrymbalic klime",
        "corka zrymbala Premium. ile razem?",
        "babcia jej zapisala 20 tys, ile razem?",
        "wydam na meble 9 tys, ile nam zostanie?",
        "corka sprzedala auto za 18 tys",
        "z tego 11 tys przeznacze na co innego",
        "pomozemy jej, 5 tys",
        "Zamieniamy sie. Ja Express Plus",
        "20 tys na wesele corki",
        "synowa mowi, zebym wziela Premium. o ile drozej?",
        "i jej tez",
        "dam jej drugie tyle",
        "corka nie chce Express Plus",
        "damy jej o 3 tys mniej",
        "zostawimy sobie te 20 tys",
        "deweloper oddaje nam 11 tys",
        "my tak jak corka",
        "oba tanie",
        "ile nam zostanie, jak corka zaplaci za nasza klime?",
        "my mamy 130, corka tyle samo",
        "corka odda nam 7 tys z tego",
        "klima w obu, a jak tylko u nas?",
        "my damy 6, corka tez 6",
        "corka bierze kredyt 12 tys zamiast naszych pieniedzy",
        "corka sie rozmyslila",
        "corka zrezygnowala z Express Plus",
        "corka ma 25 tys, ale 6 musi oddac",
        "corka ma 25 tys, w tym 6 tys od nas",
        "corka cos drozszego",
        "corka ma o 9 m2 wiecej",
        "nie mamy 130 tys",
        "raczej nie damy jej 20 tys",
        "babcia da nam obu 9 tys",
        "nasza druga corka ma 30 m2",
        "nasze w tym co corka, a corka w Premium",
        "u nas jak jest, u corki taniej",
        "zaplacimy za corke 14 tys",
        "corka Comfort, my placimy roznice",
        "kupujemy jej klime",
        "my Premium, jesli Premium u nas corka da 9 tys",
        "corka nie ma pieniedzy",
        "corka ma rente 2 tys",
        "budzet jest wspolny",
        "ten sam standard u obu",
    ],
)
def test_what_is_not_clear_changes_nothing(say: Say, unclear: str) -> None:
    before = say(*DAUGHTER, "to ile razem i ile zostanie?")["response"]
    asked = say(unclear)["response"]
    assert "107 928,00 zł (zostaje 2 072,00 zł)" in asked
    told = say("to ile razem i ile zostanie?")["response"]
    assert told.removeprefix("Poprzedniej wiadomości nie wliczam, bo jej nie zrozumiałem.\n\n") == (
        before
    )


BROTHER = (
    "moje 44 m2 comfort, brata 52 m2 premium",
    "ja mam 72 tys, a brat 98 tys",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # money that is told again is what it is, and what one gives the other stays
        (("brat chce odlozyc 15 tys", "brat ma 98 tys, ja 72"),
         ("(zostaje 6 044 zł)", "(brakuje 5 948 zł)", "(z 170 000 zł zostaje 96 zł)")),
        (("brat chce odlozyc 15 tys", "nie na co innego, te 15 tys to na jego mieszkanie"),
         ("Brat: Premium, 52 m²: 103 948 zł (brakuje 5 948 zł)",)),
        (("brat chce odlozyc 15 tys", "nie na co innego, to na jego mieszkanie"),
         ("Brat: Premium, 52 m²: 103 948 zł (brakuje 5 948 zł)",)),
        (("brat chce odlozyc 15 tys", "te 15 tys jednak tez na wykonczenie"),
         ("Brat: Premium, 52 m²: 103 948 zł (brakuje 5 948 zł)",)),
        (("daje bratu 4 tys", "brat ma 97 tys, a ja 75 tys"),
         ("(zostaje 5 044 zł)", "(brakuje 2 948 zł)", "P → Brat, 4 000 zł")),
        (("Kuba ma 97 tys z tego, co dziadek mu zostawil, i z pracy",),
         ("Brat: Premium, 52 m²: 103 948 zł (brakuje 6 948 zł)",)),
        # after "gdybym" it is the visitor who takes and gives
        (("a jakbym wzial Express, a wszystko co mi zostanie dal Kubie, starczy mu?",),
         ("P: Express, 44 m²: 43 956 zł (zostaje 0 zł)", "P → Brat, 28 044 zł",
          "Brat: Premium, 52 m²: 103 948 zł (zostaje 22 096 zł)")),
        (("a jakbym wzial Express, a brat dal mi 3 tys?",),
         ("P: Express, 44 m²: 43 956 zł (zostaje 31 044 zł)", "Brat → P, 3 000 zł")),
        (("maz da mi 6 tys",), ("(zostaje 12 044 zł)", "Wliczone dodatkowo: P, 6 000 zł")),
        (("doloze Kubie ile trzeba, ile mi zostanie?",), ("(zostaje 96 zł)", "P → Brat, 5 948 zł")),
        (("Kuba chce taki jak moj",), ("Brat: Comfort, 52 m²: 77 948 zł (zostaje 20 052 zł)",)),
        (("daje bratu 4 tys", "razem mamy 170 tys, ja 68 a on 102"),
         ("(zostaje 2 044 zł)", "(brakuje 1 948 zł)")),
        (("pozycze od brata ile mi zabraknie", "moje w Premium"), ("(brakuje 15 956 zł)",)),
        (("brat dostanie od taty 6 tys", "pietro wyzej ma Kuba", "brat express plus"),
         ("Brat: Express Plus, 52 m²: 62 348 zł (zostaje 41 652 zł)",)),
        (("daje bratu 4 tys", "ja mam 72 tys, brat 98, nikt nikomu nic nie daje"),
         ("(zostaje 6 044 zł)", "(brakuje 5 948 zł)")),
        (("mamy 190 tys", "razem"), ("Razem: 169 904 zł (zostaje 20 096 zł)",)),
        (("doloze bratu te brakujace", "moje w Express, ile oszczedzam?"),
         ("Różnica: 22 000 zł", "(zostaje 22 096 zł)", "P → Brat, 5 948 zł")),
        (("doloze bratu te brakujace", "brat w Express"),
         ("(zostaje 6 044 zł)", "(zostaje 46 052 zł)")),
        # the difference is of whose flat has changed last
        (("Kuba jednak Express Plus", "ile razem?", "to o ile taniej niz to Premium?"),
         ("Brat: Express Plus, 52 m²: 62 348 zł", "Różnica: 41 600 zł", "P: Comfort, 44 m²")),
        # what is missing is given until something changes
        (("gdybym bratu dolozyl te brakujace?", "a mi?"), ("(zostaje 96 zł)",)),
        (("gdybym bratu dolozyl te brakujace?", "odwrotnie", "a mi?"), ("(zostaje 96 zł)",)),
        (("gdybym bratu dolozyl te brakujace?", "moje w Express"),
         ("P: Express, 44 m²: 43 956 zł (zostaje 28 044 zł)", "(brakuje 5 948 zł)")),
    ],
)  # fmt: skip
def test_money_told_again_and_tried(
    say: Say, messages: tuple[str, ...], told: tuple[str, ...]
) -> None:
    text = say(*BROTHER, *messages)["response"].replace(",00 zł", " zł").replace("Państwo", "P")
    assert [figure for figure in told if figure not in text] == []
    assert "Odłożone" not in text


def test_what_comes_after_an_unread_message_is_of_nobody_by_chance(say: Say) -> None:
    say(*BROTHER, "Kuba Express Plus", "a na odwrot?")
    assert "Nie jestem pewien" in say("o ile taniej?")["response"]


def test_purse_with_the_gift_and_one_without_it_are_asked_about(say: Say) -> None:
    say(*BROTHER, "daje bratu 4 tys")
    assert "Nie jestem pewien" in say("brat ma 102 tys, a ja 75 tys")["response"]


def test_companion_leaves_we_have_and_no_mother(say: Say) -> None:
    first = "mamy z mezem 63 m2 a mama 41 m2, u nas Comfort, u mamy Express"
    text = say(first, "mama ma 45 tys, my 96 tys")["response"]
    assert "Państwo: Comfort, 63 m²: 94 437,00 zł (zostaje 1 563,00 zł)" in text
    assert "Mama: Express, 41 m²: 40 959,00 zł (zostaje 4 041,00 zł)" in text


def test_words_that_are_not_understood_are_told_as_they_were_written(say: Say) -> None:
    asked = say(*DAUGHTER, "Córka ZRYMBALIŁA Comfort, a my na odwrót, ile?")["response"]
    assert asked.startswith("Nie rozumiem tu słów: „ZRYMBALIŁA”, „odwrót”. Nie jestem pewien")
    english = say("my daughter zrymbaled Comfort", language="en")["response"]
    assert english.startswith("I don't understand these words here: “zrymbaled”.")


def test_message_that_was_not_read_is_told_once_before_the_next_figures(say: Say) -> None:
    note = "Poprzedniej wiadomości nie wliczam"
    say(*DAUGHTER, "a na odwrót?")
    assert say("ile zostanie nam?")["response"].startswith(note)
    assert note not in say("ile zostanie nam?")["response"]


@pytest.mark.parametrize(
    ("chatty", "told"),
    [
        ("ojej, no i pada dzis strasznie, a corka marudzi ze woli jednak Comfort, ile u niej?",
         "Córka: Comfort, 34 m²: 50 966,00 zł (zostaje -5 966"),
        ("kochana pani, bardzo dziekuje! corka sie ucieszyla. To ona jednak zwykly Express",
         "Córka: Express, 34 m²: 33 966,00 zł (zostaje 11 034,00 zł)"),
        ("mamy 140 tys ze sprzedazy dzialki, u nas Comfort, ile zostanie?", "zostaje 12 072,00 zł"),
        ("mozemy wydac na nasze mieszkanie 125 tys, ile zostanie?", "brakuje 2 928,00 zł"),
        ("corka najdrozszy a my najtanszy, prosze", "Córka: Premium, 34 m²: 67 966,00 zł"),
        ("mam odlozone 135 tys, sprzedalismy dzialke, ile zostanie nam?", "zostaje 7 072,00 zł"),
    ],
)  # fmt: skip
def test_chatter_beside_figures_is_of_no_matter(say: Say, chatty: str, told: str) -> None:
    text = say(*DAUGHTER, chatty)["response"]
    assert told.replace("zostaje -", "brakuje ") in text


def test_button_tells_whose_money_it_is(say: Say) -> None:
    asked = say("moje 55 m2 w comforcie, brata 43 m2 w expressie", "mam 90 tys")
    assert "Czyje to pieniądze" in asked["response"]
    own = next(each for each in asked["suggestions"] if each["title"].startswith("Państwo"))
    assert "82 445,00 zł (zostaje 7 555,00 zł)" in say(own["payload"])["response"]


def test_name_alone_tells_whose_money_it_is(say: Say) -> None:
    told = say("moje 55 m2 w comforcie, brata 43 m2 w expressie", "mam 90 tys", "moje")
    assert "82 445,00 zł (zostaje 7 555,00 zł)" in told["response"]


def test_title_of_a_button_is_read_as_the_button(say: Say) -> None:
    asked = say("moje 55 m2 w comforcie, brata 43 m2 w expressie", "mam 90 tys")
    own = next(each for each in asked["suggestions"] if each["title"].startswith("Państwo"))
    assert "82 445,00 zł (zostaje 7 555,00 zł)" in say(own["title"])["response"]


def test_word_that_nobody_knows_between_two_flats_is_asked_about(say: Say) -> None:
    asked = say("moje 55 m2, a siostra radzi wziac 75 m2, ile w comforcie?")
    assert asked["quote"] is None
    assert "każde w osobnym zdaniu" in asked["response"]


WORDS = """
ja my nasze moje syn syna mama brat brata kawalerka on ona jej mu nam mi a i ale , . ? to samo
co ten sam jak niż od o ile drożej tańsze więcej razem oba osobno kto Comfort Premium express
plus pakiet 38 m2 62 m2 41 m 38 62 100 tys 50 tys 7 tys 15 tych 100 mam mamy ma dajemy
dołożymy da oddam nic nie bez tylko jeszcze zamiast klima klimy dwie jedna 2 sztuki zostanie
starczy brakuje wracam zostaje odpada rezygnuje po co reszta wszystko połowę kredyt pożyczki
budżet swoje sobie u dla w na z drugie mniejsze tu i tu coś tańszego ile płaci różnica
"""
TOLD = (
    "nasze 62 m2 comfort, syna 38 m2 express",
    "mam swoje 48 m2 i kawalerkę na wynajem 30 m2",
    "my mamy 100 tys, syn 40 tys",
    "dajemy synowi 10 tys",
    "klima u nas",
)


@pytest.mark.parametrize("seed", range(12))
def test_words_in_any_order_are_answered(say: Say, seed: int) -> None:
    any_order = random.Random(seed)
    messages = [*any_order.sample(TOLD, 2)]
    messages += [
        " ".join(any_order.choices(WORDS.split(), k=any_order.randint(2, 12))) for _ in range(20)
    ]
    assert all(say(message)["response"] for message in messages)


OWN_AND_DAUGHTER = (
    "kupilismy z mezem mieszkanie 62 metry i drugie dla corki 41 m2, oba comfort ile?",
    "my mamy 100 tys, a corka ma swoje 55 tys. starczy nam?",
    "my express a corka premium",
)
TOLD_AT_ONCE = "Moje ma 48 m2 w express. kumpel ma 63 m2 w comfort. o ile wiecej zaplacil?"
WITH_BROTHER = (
    "nasze 70 m2 i mojego brata 47 m2, comfort w obu ile?",
    "brat ma 60 tys a my 110. brat express z klima",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # Just enough, and so much instead of all.
        (
            (*OWN_AND_DAUGHTER, "dajmy jej tyle zeby jej akurat starczylo na Premium"),
            ("26 959,00 zł", "zostaje 11 103,00 zł"),
        ),
        (
            (*OWN_AND_DAUGHTER, "nie oddajemy jej wszystkiego. Niech bedzie 27 tys."),
            ("27 000,00 zł", "zostaje 41,00 zł", "zostaje 11 062,00 zł"),
        ),
        # Two that are told with their packages are compared with each other.
        ((TOLD_AT_ONCE,), ("Różnica: 46 485,00 zł",)),
        # What one asks about is no flat of one's own, and a loan is no gift.
        (
            (*WITH_BROTHER, "ale ja pytalam o express plus dla brata"),
            ("Brat: Express Plus, 47 m²: 56 353,00 zł",),
        ),
        (
            (*WITH_BROTHER, "brat bierze 10 tys kredytu", "nie dokladamy mu nic. ile mu zostanie?"),
            ("zostaje do 15 247,00 zł",),
        ),
    ],
)
def test_what_is_given_and_asked_is_of_whom_it_is_said(
    say: Say, messages: tuple[str, ...], told: tuple[str, ...]
) -> None:
    answer = say(*messages)["response"]
    assert all(each in answer for each in told)


def test_package_that_is_passed_over_is_not_answered(say: Say) -> None:
    messages = (*WITH_BROTHER, "jak mu dolozymy to co nam zostanie to ma na express plus z klima?")
    answer = say(*messages)["response"]
    assert "Express Plus" in answer or "Nie jestem pewien" in answer


def test_who_gives_money_has_no_flat_for_that(say: Say) -> None:
    messages = ("58 m2 premium", "rodzice chca dac 12 tys na klime. comfort z klima ile?")
    answer = say(*messages, "mamy juz dokladny metraz: 57,84", "a w comforcie bez klimy?")
    assert "Rodzice" not in answer["response"]
    assert "86 702,16 zł" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        # "Że mamy" is no mother's.
        (
            (
                "54 m2 comfort, mam 75 tys",
                "a jakby sie okazalo ze mamy jednak 56 m, to ile braknie",
            ),
            "brakuje 8 944,00 zł",
        ),
        (
            (
                "mam 54 m2 w comforcie a siostra 41 m tez comfort, ile razem",
                "yyy nie. 150 tysiecy to nasz budzet na dwa mieszkania. starczy?",
            ),
            "142 405,00 zł (zostaje 7 595,00 zł)",
        ),
        # One flat's rest is no answer about two, and of whose money it is, is not known.
        (
            (
                "mamy 85 tys, 58 m2, express plus",
                "a jak corka ma mieszkanie 40 metrow, to ile u niej w tym samym?",
                "a u nas i u corki razem ile, i czy starczy tych 85?",
            ),
            "Nie jestem pewien, jak to policzyć",
        ),
        (
            (
                "moje 58 m2 w Express Plus, córki 31 m2 w Comforcie, mam 120 tysięcy na oba",
                "córka dokłada 10 tysięcy do moich 120",
                "gdyby córka zapłaciła za swoje sama, to ile mi zostanie z moich 120?",
            ),
            "Nie jestem pewien, jak to policzyć",
        ),
    ],
)
def test_money_that_is_asked_about_is_answered_or_not_sure(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_step_is_no_flat_of_its_own(say: Say) -> None:
    answer = say("71m premium, mam 120k", "a jak kumpel ma 20 metrow mniej, ile zaplaci w premium")
    assert "Kolega: Premium, 20 m²" not in answer["response"]


def test_neighbour_has_a_line_of_its_own(say: Say) -> None:
    answer = say("71,5 m2, 110 tys, comfort", "sasiad ma 52m, ile on zaplaci za express plus")
    assert "Sąsiad: Express Plus, 52 m²: 62 348,00 zł" in answer["response"]
    assert "brakuje" not in answer["response"]
