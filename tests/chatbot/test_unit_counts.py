"""How many units of air conditioning are counted, however visitors say that."""

import pytest

from chatbot.understanding.cooling.cooling import has_open_count, units_told
from chatbot.understanding.cooling.unit_counts import with_units_said
from chatbot.understanding.text.text import fold
from tests.chatbot.dialogues import Say

COMFORT = "50 m2 comfort"
ONE, TWO, THREE, FOUR = "82 750,00 zł", "90 550,00 zł", "98 350,00 zł", "106 150,00 zł"
COOLED = f"{COMFORT} i klima w salonie, ile razem"
TWO_COOLED = f"{COMFORT} i dwie klimy"


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ((f"{COMFORT}, klima razy dwa ile to razem",), TWO),
        ((f"{COMFORT}, 2x klima",), TWO),
        ((f"{COMFORT} z podwójną klimą",), TWO),
        ((f"{COMFORT}, klimatyzacja podwójna, ile razem",), TWO),
        ((f"{COMFORT}, po jednej klimie w sypialni i w salonie",), TWO),
        ((f"{COMFORT} i po jednej klimie w każdym pokoju, mamy 3 pokoje",), THREE),
        ((f"{COMFORT} z klimą w obu sypialniach",), TWO),
        ((f"{COMFORT} z klimą w salonie i obu sypialniach",), THREE),
        ((f"{COMFORT}, klimę w salonie, sypialni i gabinecie, ile razem",), THREE),
        ((f"{COMFORT} z klimą do salonu, sypialni i kuchni",), THREE),
        ((f"{COMFORT} z klimą w sypialni, salonie, gabinecie i pokoju dziecka",), FOUR),
        ((f"{COMFORT} z klimą do sypialni rodziców i salonu, ile razem",), TWO),
        ((f"{COMFORT} i klima: salon + sypialnia, ile razem",), TWO),
        ((f"{COMFORT} z klimą, 3 pokoje, ile razem",), ONE),
        ((f"{COMFORT} z klimą w sypialni 12 m i salonie 25 m",), TWO),
        ((f"{COMFORT} i klima, mamy 3 pokoje, do każdego",), THREE),
        ((f"{COMFORT} z klimą do tych dwóch sypialni i gabinetu",), THREE),
        ((f"{COMFORT} z klimą", "a z drugą klimą?"), TWO),
        ((COMFORT, "klimę w salonie i druga w sypialni, ile razem"), TWO),
        ((COMFORT, "2 klimy, jedna w salonie, druga w sypialni, ile razem"), TWO),
        ((COMFORT, "2 klimy w salonie i jedna w sypialni, ile razem"), THREE),
        ((COMFORT, "klima do salonu 2 sztuki i 1 do sypialni, ile razem"), THREE),
        ((COMFORT, "klima we wszystkich 3 pokojach ile razem"), THREE),
        ((TWO_COOLED, "po jednej w obu pokojach dzieci jeszcze"), FOUR),
        ((COMFORT, "to biorę! a jak klima do tego x3?"), THREE),
        ((COOLED, "a jak x3?"), THREE),
        ((COOLED, "a za dwie ile?"), TWO),
        ((COOLED, "a jeszcze druga w sypialni?"), TWO),
        ((COOLED, "i do sypialni też?"), TWO),
        ((TWO_COOLED, "a bez klimy w sypialni, tylko salon?"), ONE),
        ((TWO_COOLED, "a bez tej w sypialni?"), ONE),
        ((COMFORT, "mam 100 tys", "klimy 3"), THREE),
        ((COMFORT, "mam 100 tys", "klimy 3", "to jednak 2"), TWO),
        ((TWO_COOLED, "a bez drugiej klimy?"), ONE),
        ((TWO_COOLED, "a o jedną mniej?"), ONE),
        ((TWO_COOLED, "a jedna klima więcej?"), THREE),
        ((f"{COMFORT} i trzy klimy", "a bez klimy w sypialni?"), TWO),
    ],
)
def test_units_are_counted(say: Say, messages: tuple[str, ...], total: str) -> None:
    reply = say(*messages)["response"]
    assert f"razem od {total}" in reply
    assert "Nie liczę tu" not in reply


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ((f"{COMFORT} with AC in both bedrooms",), "90,550.00"),
        ((f"{COMFORT} with two units of air conditioning",), "90,550.00"),
        ((COMFORT, "and double AC?"), "90,550.00"),
        ((f"{COMFORT} with AC in the main bedroom and the living room, total?",), "90,550.00"),
        ((f"{COMFORT} with two ACs", "and without the bedroom one?"), "82,750.00"),
        ((f"{COMFORT} with two ACs", "and with only one?"), "82,750.00"),
    ],
)
def test_units_are_counted_in_english(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert f"from PLN {total}" in say(*messages, language="en")["response"]


def test_price_of_the_units_alone(say: Say) -> None:
    asked = "a ile ta klima kosztuje za dwie? salon i sypialnia"
    reply = say("55 m2, comfort", asked)["response"]
    assert "2 × od 7 800,00 zł za jednostkę, razem od 15 600,00 zł" in reply
    assert "razem od 98 045,00 zł" in say("razem ile")["response"]


@pytest.mark.parametrize(
    "asked", ["klima, starczy na dwie?", "a z klimą na dwie starczy?", "klima x2 - starczy?"]
)
def test_count_is_no_money(say: Say, asked: str) -> None:
    reply = say(f"{COMFORT}, mamy 90 tys", asked)["response"]
    assert "brakuje" in reply
    assert "co najmniej 550,00 zł" in reply
    assert "Nie liczę tu" not in reply


@pytest.mark.parametrize(
    "told", ["kilka klim", "klima w pokojach", "klima wszędzie", "z paroma klimami"]
)
def test_count_that_nobody_told_is_said_to_be_open(say: Say, told: str) -> None:
    reply = say(f"{COMFORT}, {told}, ile razem")["response"]
    assert f"razem od {ONE}" in reply
    assert "liczę 1, a każda następna to od 7 800,00 zł" in reply


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("kilka klim", True),
        ("klima w sypialniach", True),
        ("klima w dwóch sypialniach", False),
        ("2-3 klimy", True),
        ("dwie lub trzy jednostki klimy", True),
        ("klima w pokoju", False),
        ("several AC units", True),
        ("AC throughout", True),
    ],
)
def test_whether_the_count_is_open(text: str, is_open: bool) -> None:
    assert has_open_count(fold(text)) is is_open


@pytest.mark.parametrize(
    "message",
    [
        "klima za 3 miesiące?",
        "klima na 2 tygodnie",
        "klima na 4 piętrze",
        "klima x 2 m2",
        "klima za 8 tys",
        "klima na dwie osoby",
    ],
)
def test_other_numbers_stay_as_they_are(message: str) -> None:
    assert with_units_said(message, 2) == message
    assert units_told(fold(message)) == 0


@pytest.mark.parametrize(
    ("messages", "count"),
    [
        (("62 m2 comfort", "a klima do tego ile? 2 pokoje + salon"), 3),
        (("62 m2 comfort ile", "a klima ile by wyszla? dwie sypialnie i salon"), 3),
        (("62 m2 comfort ile", "ile kosztuje klima? mamy 3 pokoje i salon"), 4),
        (
            ("62 m2 comfort z klima", "to chyba jedna sztuka a ja chce w 3 pomieszczeniach"),
            3,
        ),
        (("62 m2 comfort z klima", "to jedna jednostka, a my chcemy dwie"), 2),
        (("62 m2 comfort ile", "a ile klima?", "a dwie? jedna na dół jedna na górę"), 2),
        (("62 m2 comfort z klima", "jedna na dół, druga na górę"), 2),
        (("62 m2 comfort, na górze i na dole po jednej klimie, ile razem",), 2),
        (("62 m2 comfort z klima, a łazienki jedna na dole, druga na górze",), 1),
        (("62 m2 comfort z klima", "a dwie? jedna w salonie, druga w sypialni"), 2),
    ],
)
def test_units_by_what_is_said_after_the_price(
    say: Say, messages: tuple[str, ...], count: int
) -> None:
    assert f"{count} × od" in say(*messages)["response"]


FIRST = ("57 m2, mamy 75 tysiecy", "rodzice daja 15 tys, comfort z klima?")


@pytest.mark.parametrize(
    ("messages", "money", "count"),
    [
        ((*FIRST, "ok a jakby rodzice jednak dali tylko 10?"), "85 000,00 zł", 1),
        ((*FIRST, "ok a jakby rodzice jednak dali tylko 5?"), "80 000,00 zł", 1),
        (
            (
                *FIRST,
                "a jakby rodzice jednak dali tylko 10?",
                "nie 10 klim :D 10 tys od rodzicow, klima jedna",
            ),
            "85 000,00 zł",
            1,
        ),
        (
            (
                *FIRST,
                "a jakby rodzice jednak dali tylko 10?",
                "nie 10 klim :D 10 tys od rodzicow, klima jedna",
                "a jak rodzice dadza 20 zamiast 10?",
            ),
            "95 000,00 zł",
            1,
        ),
        ((*FIRST, "meble 10 tys", "a meble jednak 6?"), "84 000,00 zł", 1),
        ((*FIRST, "a dwie klimy?", "a tesciowa dorzuci 4"), "94 000,00 zł", 2),
        ((*FIRST, "a tylko 2?", "a brat da 3"), "93 000,00 zł", 2),
    ],
)
def test_money_is_no_count(say: Say, messages: tuple[str, ...], money: str, count: int) -> None:
    reply = say(*messages)["response"]
    assert f"Budżet {money}" in reply
    assert f"klimatyzacją: {count} × od" in reply
