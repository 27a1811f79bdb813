"""Money, rests and packages as young people speak of them."""

import pytest

from chatbot.understanding.money.slang_sums import with_slang_sums
from tests.chatbot.dialogues import Say

FIFTY = "siema, mam 50 tys kredytu na wykonczenie i 38 metrow. da rade?"
OF_42 = "mam 42 m2"
COMFORT = "42 m2, comfort, mam 65 tys"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("rodzice dorzucą mi dychę", "rodzice dorzucą mi 10 tys"),
        ("dziadek doklada dyche", "dziadek doklada 10 tys"),
        ("mam dwie dychy", "mam 20 tys"),
        ("mam trzy i pół dychy", "mam 35 tys"),
        ("mam pięć dych metrów", "mam 50 metrów"),
        ("babcia da mi dyszkę", "babcia da mi 10 tys"),
        ("mam półtorej stówy", "mam 150 tys"),
        ("dostanę pół dychy", "dostanę 5 tys"),
        ("siostra pożyczy mi trójkę", "siostra pożyczy mi 3 tys"),
        ("mama dorzuci piątaka", "mama dorzuci 5 tys"),
        ("brakuje mi piątki", "brakuje mi 5 tys"),
        ("mam 50 kafli", "mam 50 tys"),
        ("tata sypnie tysiaka", "tata sypnie 1 tys"),
        ("zwiększam budżet o dychę", "zwiększam budżet o 10 tys"),
        ("mam o dychę mniej jednak", "mam o 10 tys mniej jednak"),
        ("a za sześć dych wejdzie?", "a za 60 tys wejdzie?"),
        ("a jak setka metrów?", "a jak 100 metrów?"),
        ("tamci chcą 9 dych", "tamci chcą 90 tys"),
    ],
)
def test_sum_is_read_by_its_nickname(message: str, told: str) -> None:
    assert with_slang_sums(message) == told


@pytest.mark.parametrize(
    "message",
    [
        "mam trójkę dzieci",
        "mieszkamy w trójkę",
        "o dychę na metrze drożej",
        "dorzucę dychę do czynszu",
        "ile kafli potrzeba na 50 m2?",
        "mam dwójkę",
        "setki klientów",
        "mam dychę do roboty",
        "tamci chcą dychę mniej",
        "czy za dychę więcej na metrze będzie lepszy materiał?",
    ],
)
def test_nickname_is_left_where_no_sum_is_meant(message: str) -> None:
    assert with_slang_sums(message) == message


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FIFTY, "rodzice dorzuca mi jeszcze dychę, wtedy ile zostanie?"), "Budżet 60 000,00 zł"),
        (
            ("mieszkanie 42 m2, mam 52 tys i dziadek doklada dyche. na comfort wejdzie?",),
            "brakuje 958,00 zł",
        ),
        ((OF_42, "mam 52 i dziadek da mi dyche, wejdzie?"), "Budżet 62 000,00 zł"),
        (
            (OF_42, "mam 52 i dziadek da mi dyche", "a jak jeszcze siostra pozyczy mi trójkę?"),
            "Budżet 65 000,00 zł",
        ),
        (("38 m2, mam 50 tys", "mama i tata dadzą po dyszce. na premium?"), "70 000,00 zł"),
        (("38 m2", "mam dwie stówy, na co starczy?"), "Budżet 200 000,00 zł"),
        (
            ("38 m2 comfort, mam 50 tys", "musze jeszcze dychę odłożyć na meble, starczy?"),
            "Budżet 40 000,00 zł",
        ),
        ((FIFTY, "a jak rodzice cos dorzuca?", "no z 10"), "Budżet 60 000,00 zł"),
        ((FIFTY, "a babcia tez doklada", "dychę"), "Budżet 60 000,00 zł"),
        ((FIFTY, "a babcia tez doklada", "pięć"), "Budżet 55 000,00 zł"),
        ((FIFTY, "mama da dychę a tata drugie tyle"), "Budżet 70 000,00 zł"),
        ((FIFTY, "dostanę od babci spadek, starczy?", "20 tys"), "Budżet 70 000,00 zł"),
        ((FIFTY, "dozbieram jeszcze troche, ok?", "z 7 kola"), "Budżet 57 000,00 zł"),
        ((FIFTY, "a jak dziadek da dychę?", "no to git. a jak jednak da tylko 5?"), "55 000,00 zł"),
        ((FIFTY, "a jak rodzice dadzą 10?", "a jak jednak dadzą tylko 5?"), "55 000,00 zł"),
    ],
)
def test_sums_by_their_nicknames_add_up(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a jak rodzice cos dorzuca, to comfort wejdzie?",
        "a babcia tez doklada",
        "brat mi da troche kasy, na co starczy?",
        "ej a rodzice mogą dorzucić, co wtedy?",
        "dostane jeszcze kase z urodzin, wejdzie comfort?",
    ],
)
def test_gift_of_no_amount_is_asked_about(say: Say, message: str) -> None:
    reply = say(FIFTY, message)["response"]
    assert reply.startswith("Ile to będzie?")
    assert "50 000,00 zł" in reply


def test_gift_is_asked_about_where_the_budget_is_told_with_it(say: Say) -> None:
    asked = say(OF_42, "mam 52 tys i rodzice cos dorzuca, starczy?")["response"]
    assert asked.startswith("Ile to będzie?")
    assert "Budżet 64 000,00 zł" in say("z 12")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "brat jest dekarzem, da mi rade?",
        "zona dolozy starań zeby zaczac szybko",
        "mama da mi znac jutro",
        "dostane jeszcze klucze w maju, kiedy start?",
        "czy dostane cos gratis?",
    ],
)
def test_who_gives_no_money_is_not_asked_about(say: Say, message: str) -> None:
    assert "Ile to będzie?" not in say(FIFTY, message)["response"]


def test_gift_is_asked_about_in_english(say: Say) -> None:
    asked = say("42 m2, comfort, budget 52k", "what if my grandad chips in?", language="en")
    assert "How much will that be?" in asked["response"]


def test_what_others_would_have_to_give_is_no_gift(say: Say) -> None:
    reply = say(FIFTY, "a ile musza dorzucic rodzice do comfortu?")["response"]
    assert "brakuje 6 962,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("ile kosztuje express 42 m2?", "no to spoko, a o ile drozej plus?"),
            "Różnica: 8 400,00 zł",
        ),
        (
            (COMFORT, "a jak odpuszcze comforta a pojde w plusa to ile mam luzu?"),
            "Express Plus wystarczy: 50 358,00 zł (zostaje 14 642,00 zł)",
        ),
        ((COMFORT, "o ile taniej wyjdzie plus i ile wtedy zostaje?"), "Różnica: 12 600,00 zł"),
        ((COMFORT, "to ile mam na czysto?"), "zostaje 2 042,00 zł"),
        ((COMFORT, "jaki mam zapas przy expressie?"), "Express wystarczy: 41 958,00 zł"),
        ((COMFORT, "a jak olewam comfort i biore premium, styknie?"), "brakuje 18 958,00 zł"),
        ((COMFORT, "czyli na styk?"), "Tak, na Comfort wystarczy"),
        ((COMFORT, "mam luz 2 tys?"), "zostaje 2 042,00 zł"),
        ((COMFORT, "jaki luz przy plusie?"), "zostaje 14 642,00 zł"),
        ((COMFORT, "odkladam 15% na czarna godzine"), "Budżet 55 250,00 zł"),
        ((COMFORT, "zamiast 42 bedzie 39, co wtedy?"), "Comfort, 39 m²: 58 461,00 zł"),
        ((FIFTY, "a jak kumpel dołoży dwie dychy to ile zostanie?"), "Budżet 70 000,00 zł"),
        ((FIFTY, "stara dorzuci piątaka, starczy na plusa?"), "Budżet 55 000,00 zł"),
        ((FIFTY, "minus dycha na sprzet, co wtedy wejdzie?"), "Budżet 40 000,00 zł"),
        (
            ("42 m2 comfort, mam 58 tys", "ile musze jeszcze ogarnac?"),
            "brakuje 4 958,00 zł",
        ),
    ],
)
def test_rest_is_told_however_it_is_asked(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_line_of_a_difference_says_which_is_dearer(say: Say) -> None:
    text = say("52 m2", "roznica miedzy comfort a premium, i express a comfort?")["response"]
    assert "Premium: o 26 000,00 zł droższy niż Comfort" in text
    assert "Express: o 26 000,00 zł tańszy niż Comfort" in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((COMFORT, "a jakbym znalazl mniejsze 41?"), "Comfort, 41 m²: 61 459,00 zł"),
        ((COMFORT, "a jakby mieszkanie bylo mniejsze, 38?"), "zostaje 8 038,00 zł"),
        ((COMFORT, "nie nie, mieszkanie 41 m, ten sam budzet. co wejdzie?"), "zostaje 3 541,00 zł"),
        (
            (COMFORT, "hmm zmieniamy plan, z tych 65 musze odlozyc 8 na meble. co wtedy?"),
            "Budżet 57 000,00 zł",
        ),
        ((COMFORT, "z tych 65 zostawiam 10 na agd"), "Budżet 55 000,00 zł"),
        (
            (COMFORT, "ufff na styk. a gdyby doliczyc jakies 3k na niespodzianki?"),
            "brakuje 958,00 zł",
        ),
        (
            (
                "42 m2, mam 65 tys",
                "a z comfortem to ile jeszcze do zdobycia jakby kredyt byl na 58?",
            ),
            "brakuje 4 958,00 zł",
        ),
        (
            ("42 m2, mam 65 tys", "ile brakuje do comfortu jakbym mial 58?"),
            "brakuje 4 958,00 zł",
        ),
        (
            ("biore kredyt 80 tys na wykonczenie, mieszkanie 48m2. co najlepszego wyciagne?",),
            "Comfort: 71 952,00 zł (zostaje 8 048,00 zł)",
        ),
        (
            ("biore 80 tys kredytu na wykonczenie, 48 m2. co za to?",),
            "Budżet 80 000,00 zł",
        ),
        (
            ("mam 20 tys i biore kredyt 80 tys na wykonczenie, 48 m2, na co starczy?",),
            "Budżet 100 000,00 zł",
        ),
        ((COMFORT, "ile wyniesie pierwsza transza jakby bylo 30%?"), "to 18 887,40 zł"),
        ((COMFORT, "a ile by wyniosla pierwsza transza za plusa?"), "Express Plus: 50 358,00 zł"),
        ((OF_42, "ile za basic i ile za premium"), "• Premium: 83 958,00 zł"),
        ((OF_42, "ile za basic i ile za premium"), "• Express: 41 958,00 zł"),
        ((OF_42, "ile za express i comfort", "roznica miedzy nimi?"), "Różnica: 21 000,00 zł"),
        ((COMFORT, "spoko. a ile to trwa i ile czekam na start?"), "8–12 tygodni"),
        ((COMFORT, "ile czekam na start?"), "1–2 tygodnie po podpisaniu umowy"),
        (("42 m2 comfort, mam 67 tys", "a mam 57 na wykonczenie"), "Budżet 57 000,00 zł"),
    ],
)
def test_what_is_said_casually_is_answered(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_discount_of_some_percent_is_promised_by_nobody(say: Say) -> None:
    reply = say("42 m2, comfort, mam 62 tys", "kurde prawie haha. a z rabatem 5% by weszlo?")
    assert "O innych zniżkach nie mam tu potwierdzonych informacji" in reply["response"]
    assert "brakuje 958,00 zł" in reply["response"]


def test_what_is_kept_back_tells_of_no_warranty(say: Say) -> None:
    said = "ale muszę zostawic 10% na czarna godzine, to ile mam i co wtedy?"
    reply = say(COMFORT, said)["response"]
    assert "Budżet 58 500,00 zł" in reply
    assert "Gwarancja" not in reply
