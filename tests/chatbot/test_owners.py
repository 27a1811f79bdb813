"""Several flats that are told by whose they are."""

from decimal import Decimal

import pytest

from chatbot.understanding.flats.owners import gone_of, kept_of, owned_areas, packages_of_people
from chatbot.understanding.text.numerals import find_numbers
from tests.chatbot.dialogues import Say

BOTH = "mamy z bratem dwa mieszkania, 38 i 51 m2, ile za oba w express?"
EACH = "brat comfort 38m, ja express 51m, ile razem"
DAUGHTER = "kupuję córce kawalerkę 33m i sobie 61m, córce express a sobie comfort, ile to razem"


@pytest.mark.parametrize(
    ("messages", "figures"),
    [
        ((EACH, "brat sie rozmyslil, zostaje tylko moje 51. w plusie ile"), "51 m²: 61 149"),
        ((EACH, "brat odpada, ile teraz"), "Express, 51 m²: 50 949"),
        ((EACH, "licz już tylko brata"), "Comfort, 38 m²: 56 962"),
        ((DAUGHTER, "a bez córki ile"), "Comfort, 61 m²: 91 439"),
        (("mamy z siostrą dwa mieszkania, ja 38 a siostra 51 m2, oba w express", "siostra odpada"),
         "Express, 38 m²: 37 962"),
        ((BOTH, "moje to te większe, brat wypadł"), "Express, 51 m²: 50 949"),
    ],
)  # fmt: skip
def test_one_of_them_drops_out(say: Say, messages: tuple[str, ...], figures: str) -> None:
    text = say(*messages)["response"]
    assert f"{figures},00 zł" in text
    assert "Razem" not in text


def test_one_of_them_drops_out_in_english(say: Say) -> None:
    first = "my brother has 38 sqm and I have 51 sqm, both in Express"
    last = "my brother dropped out, just mine. how much in Express Plus?"
    text = say(first, last, language="en")["response"]
    assert "Express Plus, 51 m²: PLN 61,149.00" in text


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ((BOTH, "a jak brat jednak comfort a ja express, moje to te wieksze"), "107 911"),
        ((EACH, "moje w plusie"), "118 111"),
        ((EACH, "tylko moje w plusie"), "118 111"),
        ((DAUGHTER,), "124 406"),
        (("dla mnie 38 m, dla brata 51 m, oba express",), "88 911"),
    ],
)
def test_each_has_its_package(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert f"{total},00 zł" in say(*messages)["response"]


def test_whose_it_is_nobody_knows(say: Say) -> None:
    answer = say(BOTH, "brat odpada")
    assert [button["title"] for button in answer["suggestions"]] == ["38 m²", "51 m²"]
    text = say("51 m2")["response"]  # which is the brother's
    assert "Express, 38 m²: 37 962,00 zł" in text


@pytest.mark.parametrize(
    "text",
    [
        "brat sie rozmyslil, chce xpackage",
        "malowanie odpada",
        "tylko ja mam klucze",
        "zona nie chce go",
        "ile wypada na mnie?",
        "brat nie odpada",
        "kredyt brata odpada, ile za oba?",
        "bratu odpada termin w maju",
        "u brata wypadl termin odbioru",
        "bez brata nie podpisze",
        "nie tylko dla mnie, ile razem?",
    ],
)
def test_nobody_drops_out(text: str) -> None:
    assert (kept_of(text), gone_of(text)) == (None, ())


@pytest.mark.parametrize(
    "text", ["brat i siostra odpadaja", "brat z siostra odpadaja", "bez brata i siostry"]
)
def test_two_drop_out(text: str) -> None:
    assert gone_of(text) == ("brat", "siostra")


def test_packages_of_nobody() -> None:
    assert packages_of_people("brat xpackage, xpackage jest drogi", ["comfort", "express"]) == {}
    assert packages_of_people("brat xpackage, ja nie xpackage", ["comfort", ""]) == {}


@pytest.mark.parametrize(
    ("messages", "figures"),
    [
        (("mam 2 kawalerki po 27, ile express", "a jedna jednak 29"), "Razem 56 m²: 55 944"),
        (("trzy mieszkania po 35 m2, ile express",
          "a gdyby jedno z tych trzech w comforcie a dwa express"), "Razem: 122 395"),
    ],
)  # fmt: skip
def test_one_of_those_that_are_alike(say: Say, messages: tuple[str, ...], figures: str) -> None:
    assert f"{figures},00 zł" in say(*messages)["response"]


LET = "mam dwa mieszkania: 47 pod wynajem i 39 dla syna"
TWO = ("mam 47 i 39 m2, razem ile w expressie", "47 express a 39 comfort")


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ((LET, "pod wynajem express a synowi comfort, ile razem"), "105 414"),
        ((LET, "47 express a 39 comfort", "a jak syn weźmie jednak plus, ile mniej"), "93 714"),
        (("syn ma 39 m2, ja pod wynajem 47. ja express, syn comfort",), "105 414"),
        (("syn ma 39 m2, ja pod wynajem 47. ja express, syn comfort",
          "wynajem zostaje express, tylko syn plus"), "93 714"),
    ],
)  # fmt: skip
def test_what_one_of_them_is_for_tells_which(
    say: Say, messages: tuple[str, ...], total: str
) -> None:
    text = say(*messages)["response"]
    assert f"Razem: {total},00 zł" in text
    assert ("Różnica: 11 700,00 zł" in text) == ("mniej" in messages[-1])


def test_which_of_them_is_asked(say: Say) -> None:
    answer = say(*TWO, "a jak syn weźmie jednak plus, ile mniej")
    assert answer["response"].startswith("Nie wiem, które to mieszkanie.")
    button = answer["suggestions"][1]
    assert button["title"] == "39 m²"
    assert "Razem: 93 714,00 zł" in say(button["payload"])["response"]


@pytest.mark.parametrize("message", ["żona woli plus", "a jak syn oba weźmie w plus"])
def test_all_of_them_are_meant(say: Say, message: str) -> None:
    assert "Razem 86 m²: 103 114,00 zł" in say(*TWO, message)["response"]


@pytest.mark.parametrize(
    ("text", "areas", "owners"),
    [
        ("39 i 47 na wynajem", ("39", "47"), {}),
        ("dwa mieszkania na wynajem 39 i 47, brat ma 39", ("39", "47"), {"brat": 39}),
        ("47 dla nas, 39 pod wynajem", ("47", "39"), {"me": 47, "wynajem": 39}),
    ],
)
def test_what_both_may_be_for_tells_nothing(
    text: str, areas: tuple[str, ...], owners: dict[str, int]
) -> None:
    flats = [Decimal(area) for area in areas]
    numbers = [number for number in find_numbers(text) if number.value in flats]
    assert owned_areas(text, numbers, flats) == owners


@pytest.mark.parametrize(
    ("messages", "figure"),
    [
        ((LET, "wynajem express syn comfort"), "Razem: 105 414"),
        (("dwa mieszkania: 47 pod wynajem i 39 dla nas",
          "w tym na wynajem express, w naszym comfort, ile razem"), "Razem: 105 414"),
        ((LET, "syn comfort, wynajem express", "a jak wynajem odpada"), "Comfort, 39 m²: 58 461"),
        ((LET, "syn comfort, wynajem express", "syn nie chce comfortu tylko plus"),
         "Razem: 93 714"),
        (("dwa mieszkania 39 i 47, 39 syna, 47 moje", "u syna express, u mnie plus"),
         "Razem: 95 314"),
        (("mam 38 i 51 m2, brat 38 express, ja 51 comfort",), "Razem: 114 411"),
    ],
)  # fmt: skip
def test_whose_each_is_in_other_words(say: Say, messages: tuple[str, ...], figure: str) -> None:
    assert f"{figure},00 zł" in say(*messages)["response"]


def test_of_the_other_one_no_package_is_known(say: Say) -> None:
    text = say(LET, "ile za syna w comfort")["response"]
    assert "Comfort, 39 m²: 58 461,00 zł" in text
    assert "Dla drugiego mieszkania nie znam jeszcze pakietu" in text
    assert "Razem: 105 414,00 zł" in say("a pod wynajem w express")["response"]
