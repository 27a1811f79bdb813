"""Money, rests and packages as young people speak of them."""

import pytest

from chatbot.understanding.slang_sums import with_slang_sums
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
    ],
)
def test_gift_of_no_amount_is_asked_about(say: Say, message: str) -> None:
    reply = say(FIFTY, message)["response"]
    assert reply.startswith("Ile to będzie?")
    assert "50 000,00 zł" in reply


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
