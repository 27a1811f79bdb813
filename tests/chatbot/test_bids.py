"""Other firms' offers: each figure of a message has one role and one owner, and the answer is
always of the firms that are meant."""

import pytest

from tests.chatbot.dialogues import Say

UNSURE = "Nie jestem pewien, czy dobrze to rozumiem"

# The second without materials, that are told afterwards; money; a lower price; another area.
FIRST = "Mieszkanie 58 m2. Pierwsza firma chce 1400 zł za metr netto, z materiałami. Ile brutto?"
SECOND = (
    FIRST,
    "Druga firma dała 74 tysiące brutto, ale bez materiałów. O ile tańsza od pierwszej?",
)
MATERIALS = (*SECOND, "Materiały bym musiał kupić sam, tak ze 22 tysiące.")
MONEY = (*MATERIALS, "Mam odłożone 100 tysięcy. Ile mi zostanie, jak wezmę pierwszą firmę?")
LOWERED = (*MONEY, "Ta pierwsza właśnie napisała, że zejdą do 1300 za metr netto. Ile zostanie?")
LARGER = (*LOWERED, "Przepraszam, sprawdziłem w umowie i mieszkanie ma 60,5 m2 a nie 58.")
AGAIN = (
    *LARGER,
    "Druga firma też się odezwała, zrobią to za 70 tysięcy. Ile by zostało z materiałami?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FIRST,), "Tamta oferta: razem 87 696,00 zł"),  # 1400 × 1,08 × 58
        (SECOND, "Tych ofert jeszcze nie porównam: jedna z nich jest bez materiałów"),
        (SECOND, "Druga oferta: 74 000,00 zł, bez materiałów"),
        (MATERIALS, "Druga oferta: 96 000,00 zł (74 000,00 zł + 22 000,00 zł), z materiałami"),
        ((*MATERIALS, "która z tych firm tańsza?"), "tańsza od drugiej o 8 304,00 zł"),
        (MONEY, "Przy pierwszej ofercie zostaje 12 304,00 zł"),
        (
            (*MONEY, "a jak drugą?"),
            "96 000,00 zł (74 000,00 zł + 22 000,00 zł), z materiałami (zost",
        ),
        (
            (*MONEY, "do tej drugiej trzeba doliczyć materiały za 22 tys., ile wtedy zostanie?"),
            "Przy drugiej ofercie zostaje 4 000,00 zł",
        ),
        (LOWERED, "Przy pierwszej ofercie zostaje 18 568,00 zł"),  # 1300 × 1,08 × 58 = 81 432
        (LARGER, "Pierwsza oferta: 84 942,00 zł"),  # 1404 × 60,5
        ((*LARGER, "to o ile Premium jest od niej droższy?"), "o 35 997,50 zł"),  # 120 939,50
        (AGAIN, "Przy drugiej ofercie zostaje 8 000,00 zł"),  # 70 + 22
        (
            (*AGAIN, "czyli najtaniej z tego wszystkiego wychodzi co?"),
            "wychodzi: Express, 60 439,50",
        ),
    ],
)
def test_each_firm_has_its_own(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_materials_are_no_money_of_the_visitor(say: Say) -> None:
    assert "budget" not in say(*MATERIALS)["context"]
    assert say(*AGAIN)["context"]["budget"] == 100_000


BOTH = (
    "Mam 50 m2 i 85 tysięcy złotych. Mam dwie oferty: jedna firma liczy 1300 zł za m2 brutto z"
    " materiałami, a druga 50 tysięcy netto za całość bez materiałów. Jak to wygląda przy Waszych"
    " pakietach?"
)
TILES = (BOTH, "ta druga jest bez materiałów, doliczyłabym z 16 tysięcy na płytki, panele i drzwi.")
WHOLE = (*TILES, "Druga oferta z materiałami to 70000 zł. Ile mi po niej zostanie?")
SAVED = (
    *WHOLE,
    "Ta pierwsza zeszła na 1220 za metr brutto. Ile oszczędzam względem poprzedniej ceny?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((BOTH,), "Pierwsza oferta: 65 000,00 zł (1 300,00 zł/m²), z materiałami (zostaje 20 000"),
        ((BOTH,), "50 000,00 zł netto + 8% VAT = 54 000,00 zł, bez materiałów"),
        (
            (BOTH,),
            "• Comfort: 74 950,00 zł (zostaje 10 050,00 zł) (drożej niż pierwsza oferta o 9 950",
        ),
        ((*TILES, "o ile droższa od pierwszej?"), "Druga oferta jest droższa od pierwszej o 5 000"),
        ((*TILES, "ile zostanie przy drugiej, a ile przy pierwszej?"), "ofercie zostaje 20 000,00"),
        ((*TILES, "ile zostanie przy drugiej, a ile przy pierwszej?"), "ofercie zostaje 15 000,00"),
        (WHOLE, "Przy drugiej ofercie zostaje 15 000,00 zł"),
        (SAVED, "(taniej o 4 000,00 zł)"),  # (1300 − 1220) × 50
        ((*SAVED, "i ile zostanie mi z tych 85 tysięcy?"), "Przy pierwszej ofercie zostaje 24 000"),
        (
            (*SAVED, "pomyliłam się z metrażem, jest 52 metry. Ile teraz wyjdzie pierwsza firma?"),
            "Pierwsza oferta: razem 63 440,00 zł",
        ),
    ],
)
def test_two_that_are_told_at_once(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


LABOUR_FIRST = (
    "Mam 72 m2. Jedna firma wzięłaby 1000 zł netto za metr bez materiałów, druga 112 tysięcy brutto"
    " za wszystko."
)
OF_FIRST = (
    LABOUR_FIRST,
    "Materiały do tej pierwszej policzyli mi na 30 tysięcy brutto. Razem ile?",
)
ASKED = (*OF_FIRST, "Mam na to 125 tys. Ile mi zostanie w drugiej firmie a ile w Comforcie?")
STEP = (*ASKED, "Druga spuściła cenę o 4 tysiące. To ile teraz zostanie?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((LABOUR_FIRST,), "77 760,00 zł (1 000,00 zł/m² netto + 8% VAT = 1 080,00 zł/m²), bez mat"),
        ((LABOUR_FIRST,), "Druga oferta: 112 000,00 zł, z materiałami"),
        (OF_FIRST, "Pierwsza oferta: razem 107 760,00 zł"),
        ((*OF_FIRST, "te 112 tysięcy to cena drugiej. O ile Premium droższy?"), "o 31 928,00 zł"),
        (ASKED, "Przy drugiej ofercie zostaje 13 000,00 zł"),
        (ASKED, "Comfort: zostaje 17 072,00 zł"),
        (STEP, "Przy drugiej ofercie zostaje 17 000,00 zł"),
        ((*STEP, "budżet mam 125 tysięcy"), "Pierwsza oferta: 107 760,00 zł"),
        (
            (*STEP, "Druga firma: teraz 105 tysięcy brutto ze wszystkim. Ile mi zostanie?"),
            "Przy drugiej ofercie zostaje 20 000,00 zł",
        ),
    ],
)
def test_labour_and_net_are_of_one_firm(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


ONE = ("hej, mieszkanie 60 m2, mam oferte od innej firmy na 92 tys. u was taniej?",)
NET = (*ONE, "mam max 98 tys, na co starczy?", "ta ich oferta jest netto, 8% vat trzeba doliczyc")
TWO = (*NET, "dostalem druga oferte, 1450 za metr brutto. co teraz najtansze?")
OLD = ("60 m2", "jedna firma powiedziala 108 tys brutto", "spuscili do 102 tys. wy taniej?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (NET, "92 000,00 zł netto + 8% VAT = 99 360,00 zł (brakuje 1 360,00 zł)"),
        ((*NET, "czyli z ich vatem juz mi nie starczy tych 98?"), "ofercie brakuje 1 360,00 zł"),
        ((*NET, "o ile premium drozej niz tamci?"), "Premium: drożej niż tamta oferta o 20 580"),
        (TWO, "Najtaniej wychodzi: Express, 59 940,00 zł"),
        ((*TWO, "a ta druga od tej pierwszej o ile tansza?"), "tańsza od pierwszej o 12 360,00 zł"),
        ((*TWO, "przy tej drugiej ile zostanie z tych 98 tys?"), "ofercie zostaje 11 000,00 zł"),
        ((*TWO, "ta za 1450, ile mi zostanie?"), "Przy drugiej ofercie zostaje 11 000,00 zł"),
        (
            (*OLD, "a ta stara cena, 108, ile to bylo za m2?"),
            "108 000,00 zł, 1 800,00 zł/m², teraz",
        ),
        ((*OLD, "a ta nowa?"), "tamta oferta: 102 000,00 zł"),
        (
            (*ONE, "a jakby zona chciala premium to ile doplacic wzgledem express plus?"),
            "Premium: drożej niż Express Plus o 48 000,00 zł",
        ),
        ((*ONE, "a jakby mieszkanie mialo 64, o ile comfort drozej?"), "podano dla 60 m²"),
    ],
)
def test_net_money_and_former_prices(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


EACH = ("66m2 budzet 100k. jedna oferta 1400/m2 druga 88k. obie brutto z materialami",)
SECOND_NET = (*EACH, "jednak ta druga to netto")
LETTERS = (
    "Oferta A: 1250 zł netto za m2 robocizna. Oferta B: 85 000 zł brutto kompleksowo. 52 m2.",
    "materiały do A: 18 500 zł",
)
NUMBERED = (
    "Mieszkanie 80 m2. Oferta nr 1: 130 tys. brutto, oferta nr 2: 112 tys. netto. Budżet 150 tys.",
    "nr 2 jest z materiałami, nr 1 bez",
    "materiały do nr 1: 15 tys.",
)
ANOTHER = ("63 m2, firma chce 1500 zł za metr brutto", "mam też ofertę na 88 tys netto")
LISTED = ("mam wycenę na 96 tys brutto za 64 m2 i drugą na 1380 za metr netto. Comfort?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (EACH, "Pierwsza oferta: 92 400,00 zł (1 400,00 zł/m²), z materiałami"),
        ((*EACH, "ktora zostawia wiecej w kieszeni"), "Przy drugiej ofercie zostaje 12 000,00"),
        (SECOND_NET, "88 000,00 zł netto + 8% VAT = 95 040,00 zł, z materiałami"),
        ((*SECOND_NET, "a 88 z vatem to ile"), "Druga oferta: razem 95 040,00 zł"),
        ((*SECOND_NET, "ile zostanie po kazdej?"), "Przy pierwszej ofercie zostaje 7 600,00"),
        (LETTERS, "Pierwsza oferta: 88 700,00 zł"),
        ((*LETTERS, "mam 88 000, ile zostanie po B"), "Przy drugiej ofercie zostaje 3 000,00 zł"),
        ((*LETTERS, "o ile Express Plus tańszy od A"), "niż pierwsza oferta o 26 352,00 zł"),
        (NUMBERED[:2], "Pierwsza oferta: 130 000,00 zł, bez materiałów"),
        (NUMBERED, "Pierwsza oferta: 145 000,00 zł (130 000,00 zł + 15 000,00 zł), z materiałami"),
        ((*NUMBERED, "ile zostanie przy każdej?"), "Przy drugiej ofercie zostaje 29 040,00 zł"),
        (ANOTHER, "Druga oferta: 88 000,00 zł netto + 8% VAT = 95 040,00 zł"),
        ((*ANOTHER, "która z ofert jest tańsza i o ile"), "tańsza od drugiej o 540,00 zł"),
        ((*LISTED, "gdyby druga zeszła o 80 zł na metrze?"), "Druga oferta: 89 856,00 zł"),
        ((*LISTED, "różnica między nimi?"), "Druga oferta jest tańsza od pierwszej o 614,40 zł"),
    ],
)
def test_firm_that_is_meant(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "druga firma to moze 70 tys albo 75 tys",  # which of them?
        "ta druga blabluje 71 tys",  # a word that nobody knows
        "przy drugiej trzecia za 5 tys",  # there is no third
    ],
)
def test_what_is_not_clear_changes_nothing(say: Say, message: str) -> None:
    answer = say(*TWO, message)
    assert UNSURE in answer["response"]
    assert "Druga oferta: 87 000,00 zł" in say(*TWO, message, "a u tej drugiej?")["response"]
    assert answer["context"]["budget"] == 98_000


def test_of_which_firm_is_asked(say: Say) -> None:
    both = "60 m2, jedna ekipa 1200 zl za metr brutto, druga 80 tys brutto"
    answer = say(both, "materialy tam 18 tys")
    assert "Nie wiem, której oferty to dotyczy" in answer["response"]
    payload = answer["suggestions"][1]["payload"]
    told = say(both, "materialy tam 18 tys", payload)["response"]
    assert "Druga oferta: 98 000,00 zł (80 000,00 zł + 18 000,00 zł)" in told


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("ile trwa comfort?", "tygodni"),
        ("macie gwarancje?", "gwaranc"),
        ("a jak dadzą 5% rabatu?", "82 650,00 zł"),  # of the second, 87 000
    ],
)
def test_what_is_of_something_else_goes_on(say: Say, message: str, told: str) -> None:
    assert told in say(*TWO, message)["response"].casefold()


PAIR = (
    "52 m2, pierwsza firma chce 70 tys brutto z materialami, druga 1200 zl za metr brutto"
    " z materialami",
)
MONEY_TOO = (*PAIR, "druga zeszla do 58 tys. mamy 66 tys, ile zostanie?")
ALONE = (
    "48 m2, firma chce 1350 za metr netto z materialami. drozej niz comfort?",
    "zbilem ich do 1250. mam 80 tysiecy to co mi zostanie u nich",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (MONEY_TOO, "Przy drugiej ofercie zostaje 8 000,00 zł"),
        (
            (*PAIR, "pierwsza zeszla na 65 tys mamy 68 tys ile zostanie"),
            "Przy pierwszej ofercie zostaje 3 000,00 zł",
        ),
        (
            (*PAIR, "chcieli w pierwszej 65 tys zeszli do 61 tys"),
            "Pierwsza oferta: 61 000,00 zł, z materiałami",
        ),
        (ALONE, "64 800,00 zł (1 250,00 zł/m² netto + 8% VAT = 1 350,00 zł/m²), z materiałami"),
        (
            (*ALONE, "a ile to u nich bez vatu?"),
            "Tamta oferta: 60 000,00 zł netto, 64 800,00 zł brutto.",
        ),
        (
            (*MONEY_TOO, "a ile zostanie w jednym i drugim przypadku?"),
            "Przy pierwszej ofercie brakuje 4 000,00 zł",
        ),
        ((*ALONE, "sorki budzet jednak 75, 5 tys poszlo na kuchnie"), UNSURE),
    ],
)
def test_money_and_tax_beside_a_price(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


NAMED_TWO = (
    "56 m2. mam 2 wyceny: Kowalbud: 70 tys brutto z materialami, Starpol: 62 tys brutto bez"
    " materialow",
)
NAMED_BOTH = (*NAMED_TWO, "materialy do starpolu 15 tys")
NET_FIRM = ("70 m2, firma chce 1350 za metr netto z materialami. drozej niz comfort?",)
RECOMMENDED = (
    "60 m2, ekipa chce 78 tys brutto z materialami",
    "znajoma poleca jeszcze firme Fliz, 65 tys netto pod klucz",
)
IN_LAW = (*NET_FIRM, "szwagier ma ekipe, bierze 45 tys za robocizne")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (NAMED_TWO, "Druga oferta: 62 000,00 zł, bez materiałów"),
        (NAMED_BOTH, "Druga oferta: 77 000,00 zł (62 000,00 zł + 15 000,00 zł), z materiałami"),
        ((*NAMED_BOTH, "o ile starpol drozszy od kowalbudu?"), "od pierwszej o 7 000,00 zł"),
        ((*NAMED_BOTH, "kowalbud moze zejsc do 66 tys"), "Pierwsza oferta: 66 000,00 zł"),
        ((*NAMED_BOTH, "ile za metr u starpolu"), "Druga oferta: 77 000,00 zł to 1 375,00 zł/m²"),
        (
            (
                "50 m2, mam dwie oferty: Gamma 60 tys brutto z materialami i Sigma 1300 zl za metr"
                " brutto tez z materialami, ktora tansza?",
            ),
            "Pierwsza oferta jest tańsza od drugiej o 5 000,00 zł",
        ),
        (
            (
                "50 m2, dostalismy 2 oferty. Jedna od Flipex 75 tys brutto z materialami, druga od"
                " Kamdom 70 tys netto z materialami",
                "a flipex netto ile to?",
            ),
            "Pierwsza oferta: 69 444,44 zł netto, 75 000,00 zł brutto.",
        ),
        (
            (
                "62 m2, majster Kowalski 84 tys brutto z materialami, mam 90 tys",
                "majster Nowak 80 tys brutto z materialami",
                "u kowalskiego ile zostanie",
            ),
            "Przy pierwszej ofercie zostaje 6 000,00 zł",
        ),
        (
            ("62 m2, wycena od Jana 84 tys brutto", "wycena od Piotra 80 tys brutto", "obie?"),
            "Druga oferta: 80 000,00 zł",
        ),
        ((*IN_LAW, "ile u szwagra za metr"), "Druga oferta: 45 000,00 zł to 642,86 zł/m²"),
        (IN_LAW, "Druga oferta: 45 000,00 zł, bez materiałów"),
        ((*IN_LAW, "ile za metr u szwagra?"), "Druga oferta: 45 000,00 zł to 642,86 zł/m²"),
        (
            (*IN_LAW, "materialy u szwagra 40 tys"),
            "Druga oferta: 85 000,00 zł (45 000,00 zł + 40 000,00 zł), z materiałami",
        ),
        (
            (*NET_FIRM, "kolega bierze 40 tys za robocizne, materialy musimy kupic sami 44 tys"),
            "Druga oferta: 84 000,00 zł (40 000,00 zł + 44 000,00 zł), z materiałami",
        ),
        (RECOMMENDED, "Druga oferta: 65 000,00 zł netto + 8% VAT = 70 200,00 zł, z materiałami"),
        ((*RECOMMENDED, "fliz spuscil o 3 tys"), "Druga oferta: 62 000,00 zł netto + 8% VAT"),
        ((*RECOMMENDED, "o ile ekipa drozsza od flizu?"), "od drugiej o 7 800,00 zł"),
        (
            (*NET_FIRM, "kolega 90 tys razem, bez vatu zadnego, na reke. kto tanszy?"),
            "Druga oferta: 90 000,00 zł, 1 285,71 zł/m²",
        ),
    ],
)
def test_names_point_at_a_firm(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "moja kolezanka zaplacila 80 tys za to samo",
        "pan Marek zrobi za 60 tys plus materialy 25 tys",
        "szwagier moze blabluje, bierze 50 tys",  # words that nobody knows
    ],
)
def test_somebody_else_takes_no_place_of_a_firm(say: Say, message: str) -> None:
    messages = (*NET_FIRM, "mamy 120 tys", message)
    assert UNSURE in say(*messages)["response"]
    told = say(*messages, "a ta firma?")["response"]
    assert "Tamta oferta: 102 060,00 zł (1 350,00 zł/m² netto" in told


def test_new_price_is_no_answer_about_money(say: Say) -> None:
    asked = (*MONEY_TOO, "a tamta pierwsza chce jeszcze 3 tys za projekt, kto teraz tanszy?")
    assert UNSURE in say(*asked)["response"]
    answer = say(*asked, "nie nie, budzet bez zmian. pierwsza firma teraz 67 tys")
    assert answer["context"]["budget"] == 66_000
    assert "Pierwsza oferta: 67 000,00 zł" in answer["response"]
