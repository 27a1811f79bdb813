"""Several flats, of which some get one package and the others another."""

import re
from decimal import Decimal

import pytest

from chatbot.understanding.flats.assignments import groups_of
from tests.chatbot.dialogues import Say

ALIKE = "witam, 3 mieszkania na wynajem po 30m w express ile"
OTHERS = "witam mam 3 kawalerki na wynajem 28, 31 i 35 m. ile za wszystkie w expresie"
TWO = "mam dwa mieszkania 38 i 52"


def missing(text: str, *told: str) -> list[str]:
    return [line for line in told if line not in text]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a jedno z nich w express plus to ile razem", "95 910"),
        ("dwa w express a jedno w plusie, razem?", "95 910"),
        ("a jakby dwa z nich w comforcie", "119 910"),
        ("2 w express 1 w plusie", "95 910"),
        ("jedno premium, pozostałe express, ile łącznie", "119 910"),
        ("a gdyby jedno było w comforcie?", "104 910"),
        ("jedno w express, drugie w plusie, trzecie w comforcie", "110 910"),
    ],
)
def test_some_of_flats_that_are_alike(say: Say, message: str, total: str) -> None:
    text = say(ALIKE, message)["response"]
    assert missing(text, f"Razem: {total},00 zł") == []
    lines = re.findall(r"30 m²: (?:([0-9]) ×)?", text)
    assert sum(int(times or 1) for times in lines) == 3


def test_so_many_of_them_stay_so_many(say: Say) -> None:
    messages = (ALIKE, "a jedno z nich w express plus", "a dwa w plusie")
    assert "Razem: 101 910,00 zł" in say(*messages)["response"]
    text = say(*messages, "a jedno w comforcie")["response"]  # which of both packages it had?
    assert "Comfort, 30 m²: 44 970,00 zł" in text
    assert "Razem" not in text


@pytest.mark.parametrize(
    ("first", "message", "total"),
    [
        ("three flats of 30 sqm each in Express", "and one of them in Express Plus, total?", 95),
        ("three flats of 30 sqm each", "two in Express and one in Express Plus, total?", 95),
        ("we bought 3 flats, 30 sqm each, Express", "what if two of them were Comfort?", 119),
    ],
)
def test_some_of_flats_that_are_alike_in_english(
    say: Say, first: str, message: str, total: int
) -> None:
    assert f"Together: PLN {total},910.00" in say(first, message, language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        [OTHERS, "a jakbym w tej 35 dal express plus to ile razem"],
        [
            OTHERS,
            "a jakbym w tej 35 dal express plus to ile razem",
            "no ale razem za wszystkie trzy, dwie w expresie a ta 35 w plusie",
        ],
        [OTHERS, "28 m express + 31 m express + 35 m express plus ile razem"],
        ["28 m express + 31 m express + 35 m express plus ile razem"],
        ["28 m2 express, 31 m2 express i 35 m2 plus, ile łącznie?"],
        [OTHERS, "dwie mniejsze express, największa plus"],
        [OTHERS, "reszta w expressie, ta 35 w plusie"],
        [OTHERS, "28 i 31 w expressie, a 35 w express plus?"],
    ],
)
def test_one_of_three_flats_has_its_own_package(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    told = ("Express, 28 m²: 27 972,00 zł", "Express, 31 m²: 30 969,00 zł")
    own = "Express Plus, 35 m²: 41 965,00 zł"
    assert missing(text, *told, own, "Razem: 100 906,00 zł") == []


@pytest.mark.parametrize(
    "message",
    ["a jedna z nich w plusie?", "a gdyby dwie z nich w plusie", "jedna w plusie i ile razem?"],
)
def test_nobody_knows_which_of_flats_that_differ(say: Say, message: str) -> None:
    text = say(OTHERS, message)["response"]
    assert missing(text, "28 m²: 33 572,00 zł", "35 m²: 41 965,00 zł") == []
    assert "Razem" not in text
    assert "Razem" in say(OTHERS, message, "a razem w expressie?")["response"]


@pytest.mark.parametrize("message", ["wszystkie trzy w express plus", "a wszystkie w plusie?"])
@pytest.mark.parametrize("pointed", ["a w tej 35 express plus?", "a ta 35 w plusie ile"])
def test_flats_are_not_forgotten_where_one_is_pointed_at(
    say: Say, pointed: str, message: str
) -> None:
    text = say(OTHERS, pointed, message)["response"]
    assert missing(text, "31 m²: 37 169,00 zł", "Razem 94 m²: 112 706,00 zł") == []
    text = say(OTHERS, pointed, message, "ile to wiecej niz w express")["response"]
    assert "Różnica, razem 94 m²: 18 800,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([ALIKE, "a jakby jedno w plusie, o ile drożej"], "Różnica: 6 000,00 zł"),
        (
            [OTHERS, "a w 35 express plus, razem", "o ile to drożej niż wszystkie w express"],
            "Różnica: 7 000,00 zł",
        ),
        ([OTHERS, "a w 35 comfort, razem", "ile to więcej niż w express"], "Różnica: 17 500,00 zł"),
    ],
)
def test_flats_with_several_packages_against_all_in_one(
    say: Say, messages: list[str], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "w mniejszym Plus albo Comfort",
        "a w tym mniejszym to comfort czy plus?",
        "mniejsze w plusie lub w comforcie",
        "w pierwszym plus albo comfort ile",
    ],
)
def test_one_flat_in_either_package(say: Say, message: str) -> None:
    text = say(TWO, message)["response"]
    assert missing(text, "Express Plus: 45 562,00 zł", "Comfort: 56 962,00 zł") == []
    assert "52 m²" not in text
    assert "Razem" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a comfort w tym mniejszym?", "Comfort, 38 m²: 56 962,00 zł"),
        ("a w tym wiekszym express ile zostanie?", "Express, 42 m²: 41 958,00 zł"),
        ("a jak w mniejszym damy comfort", "zostaje 3 038,00 zł"),
        ("w większym comfort?", "brakuje 2 958,00 zł"),
    ],
)
def test_flats_that_are_weighed_are_told_of_alone(say: Say, message: str, told: str) -> None:
    first = ("kupuję 38 albo 42 m2, budżet 60 tys", "a w plusie?")
    text = say(*first, message)["response"]
    assert told in text
    assert [word for word in ("Różnica", "Razem", "Express Plus") if word in text] == []
    other = say(*first, message, "a w tym drugim premium?")["response"]
    assert [word for word in ("Różnica", "Razem") if word in other] == []


def test_flats_that_are_weighed_have_the_difference_that_is_asked(say: Say) -> None:
    messages = ("38 albo 42 m2, express?", "a w mniejszym comfort?", "a w większym express?")
    assert "Różnica: 15 004,00 zł" in say(*messages, "a różnica?")["response"]


def test_some_flats_are_no_others(say: Say) -> None:
    text = say(OTHERS, "a jeden pokój w premium?")["response"]
    assert "Razem" not in text
    assert "Razem:" not in say(ALIKE, "dwa tygodnie w expressie wystarczą?")["response"]
    assert "Razem:" not in say(ALIKE, "dwa w expressie albo jedno w plusie")["response"]


@pytest.mark.parametrize(
    "message", ["a w mniejszym comfort?", "comfort w tym mniejszym?", "a jak mniejsze w comforcie"]
)
def test_other_flat_is_asked_about_after_one(say: Say, message: str) -> None:
    first = ("mieszkanie 38 lub 45, budżet 55 tys", "express plus w tym większym starczy?")
    text = say(*first, message)["response"]
    assert "56 962,00 zł" in text
    assert "67 455,00 zł" not in text


@pytest.mark.parametrize(
    "message", ["a plus w tym mniejszym", "plus dla mniejszego?", "a w mniejszym plus"]
)
def test_plus_is_a_package_beside_a_flat(say: Say, message: str) -> None:
    text = say("mamy z żoną do wyboru 52 albo 58 m2, ile comfort", message)["response"]
    assert "Express Plus, 52 m²: 62 348,00 zł" in text


@pytest.mark.parametrize("message", ["a oba plus ile", "a obie plus, ile", "wszystkie plus?"])
def test_plus_is_a_package_of_all(say: Say, message: str) -> None:
    assert "Razem 70 m²: 83 930,00 zł" in say("dwa lokale 35 i 35 m2 express", message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "mam 2 kawalerki 26 i 29 m i mieszkanie 48, wszystko express",
        "2 kawalerki 26 i 29 m2 i mieszkanie 48 m2 express razem",
        "dwie kawalerki 26 i 29 oraz mieszkanie 48 w expressie",
    ],
)
def test_another_flat_beside_those_that_are_counted(say: Say, message: str) -> None:
    assert "Razem 103 m²: 102 897,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (["zamień premium na comfort"], "144 880"),
        (["a jakby zmienić premium na comfort?"], "144 880"),
        (["a ile bez tego 40"], "129 920"),
        (["a bez tego najmniejszego ile razem?"], "139 910"),
        (["zamień premium na comfort", "a bez tego 40?"], "104 920"),
    ],
)
def test_plan_is_rearranged(say: Say, messages: list[str], total: str) -> None:
    first = ("3 mieszkania: 30, 40, 50 m2", "dwa w expressie, to największe premium. suma?")
    assert f"Razem: {total},00 zł" in say(*first, *messages)["response"]


@pytest.mark.parametrize("message", ["a na odwrót?", "to może odwrotnie, ile razem", "na odwrót"])
def test_two_flats_exchange_their_packages(say: Say, message: str) -> None:
    first = "mam 44 m2 i 66 m2, pierwsze dla mnie comfort, drugie na wynajem express. łącznie?"
    text = say(first, message)["response"]
    assert missing(text, "Express, 44 m²: 43 956,00 zł", "Razem: 142 890,00 zł") == []


@pytest.mark.parametrize("message", ["połowa w plusie, razem ile", "a połowę w plusie?"])
def test_half_of_the_flats(say: Say, message: str) -> None:
    text = say("4 kawalerki po 25 m2 express", message)["response"]
    assert "Razem: 109 900,00 zł" in text
    assert "Razem:" not in say("3 kawalerki po 25 m2 express", message)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["mam trzy mieszkania 33, 41 i 58 m2", "pierwsze i drugie express, trzecie premium"],
            "Razem: 189 868,00 zł",
        ),
        (["trzy lokale po 40 m2, każdy w plusie", "jeden w premium zamiast plusa"], "175 880"),
        (
            [
                *("trzy lokale po 40 m2, każdy w plusie", "jeden w premium zamiast plusa"),
                "to ile razem wszystkie",
            ],
            "Razem: 175 880,00 zł",
        ),
        (
            ["mam 3 kawalerki 28, 31 i 35 m2 w express, budżet 100 tys", "a w 35 plus, starczy?"],
            "Razem: 100 906,00 zł (brakuje 906,00 zł)",
        ),
        (
            ["39 m i 55 m, ile w express", "a to 55 w plusie", "a jak oba w plusie"],
            "Razem 94 m²: 112 706,00 zł",
        ),
        (
            ["39 m i 55 m, ile w express", "a to 55 w plusie", "ile oszczędzę jak oba express"],
            "Różnica, razem 94 m²: 18 800,00 zł",
        ),
    ],
)
def test_packages_of_several_flats(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["I'm a landlord with 3 studios of 27 sqm, cheapest package total?"],
            "Together 81 m²: PLN 80,919.00",
        ),
        (
            [
                "two flats 38 and 52 sqm",
                "Express in the larger, total with Plus in the small one?",
            ],
            "Together: PLN 97,510.00",
        ),
    ],
)
def test_packages_of_several_flats_in_english(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages, language="en")["response"]


def test_larger_one_is_asked_about_alone(say: Say) -> None:
    text = say("mieszkanie 60 albo 72, comfort", "a w większym?")["response"]
    assert "107 928,00 zł" in text
    assert "89 940,00 zł" not in text


@pytest.mark.parametrize("message", ["moje 50 jego 62, comfort ile", "moje 50, jego 62, comfort"])
def test_one_of_two_flats_is_not_taken_for_all(say: Say, message: str) -> None:
    assert say("po ile jest comfort", message)["quote"] is None


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("wszystkie w plusie prócz największego", "127 086"),
        ("wszystkie w plusie oprócz najmniejszego, ono w express, razem?", "130 486"),
        ("wszystko w plusie poza tym 48", "127 086"),
        ("tylko najmniejsze w express, reszta w comforcie, łącznie", "155 386"),
    ],
)
def test_all_but_one_of_the_flats(say: Say, message: str, total: str) -> None:
    text = say("mam 3 mieszkania 31, 35 i 48 m2 w express", message)["response"]
    assert f"Razem: {total},00 zł" in text


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (["jedno z tych 44 w plusie, ile razem"], "156 652"),
        (["a to 60 w comforcie", "a dwa mniejsze w plusie", "suma"], "195 452"),
        (["te dwa po 44 w plusie, a to 60 w comforcie, suma"], "195 452"),
    ],
)
def test_two_of_three_flats_are_alike(say: Say, messages: list[str], total: str) -> None:
    first = "mam 2 mieszkania po 44 m2 i jedno 60 m2, wszystkie express"
    assert f"Razem: {total},00 zł" in say(first, *messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "dwa mieszkania 38 i 52, odpowiednio express i comfort, ile razem",
        "mam dwa mieszkania, 38 i 52 m2, mniejsze express, większe comfort",
        "dwa mieszkania, jedno 38 m2, a drugie ma 52 m2, mniejsze express, większe comfort",
    ],
)
def test_packages_are_told_with_the_flats(say: Say, message: str) -> None:
    assert "Razem: 115 910,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("kupujemy z bratem 2 mieszkania, ja 40 m2 on 55 m2, oba express", "Razem 95 m²: 94 905"),
        ("mam 2 mieszkania: jedno 40 m2 na Woli, drugie 55 m2, express", "Razem 95 m²: 94 905"),
    ],
)
def test_as_many_areas_as_flats(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    ["kupiłem 2 mieszkania, w jednym 40 m2, w drugim 20 m2 balkonu", "2 mieszkania, 40 m2 salonu"],
)
def test_rooms_are_no_flats(say: Say, message: str) -> None:
    assert "Razem" not in say(message, "express")["response"]


REST_OPEN = "Dla drugiego mieszkania nie znam jeszcze pakietu"


@pytest.mark.parametrize(
    "messages",
    [
        ["31 i 28, ten wiekszy express plus, czynsz 2800 razy 2, no policz"],
        ["mam dwa mieszkania 31 i 28 m2", "ten wiekszy express plus, ile"],
        ["mam dwa mieszkania 31 i 28 m2, większe w express plus"],
    ],
)
def test_package_of_one_of_two_is_not_the_others(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    told = ("Express Plus, 31 m²: 37 169,00 zł", "Express, 28 m²: 27 972,00 zł", REST_OPEN)
    assert missing(text, *told) == []
    assert "Razem" not in text
    text = say(*messages, "a mniejszy express")["response"]
    assert "Razem: 65 141,00 zł" in text


def test_package_of_one_of_three_is_not_the_others(say: Say) -> None:
    first = "trzy mieszkania 31, 35 i 48, największe comfort"
    text = say(first)["response"]
    assert missing(text, "Comfort, 48 m²: 71 952,00 zł", "Pakietu pozostałych mieszkań") == []
    assert "31 m²" not in text
    assert "Razem: 137 886,00 zł" in say(first, "pozostałe express")["response"]


def test_package_of_one_of_two_in_english(say: Say) -> None:
    message = "two flats, 31 and 28 m2, the bigger one in Express Plus, how much?"
    text = say(message, language="en")["response"]
    assert missing(text, "Express Plus, 31 m²: PLN 37,169.00", "I don't know the package") == []


@pytest.mark.parametrize(
    "messages",
    [
        ["31 i 28 m2 w express ile razem", "ten wiekszy express plus"],
        ["porównuję 39 i 51 m2", "większe w comfort ile"],
        ["31 i 28 m2 w comforcie"],
        ["ten większy pokój w Premium, mieszkanie 50 m2"],
    ],
)
def test_other_flat_has_its_package_or_none_is_asked_about(say: Say, messages: list[str]) -> None:
    assert REST_OPEN not in say(*messages)["response"]


def test_plus_of_the_smaller_one_is_its_package(say: Say) -> None:
    messages = (
        "28 i 34 m2, mniejsze w express, większe w express plus, razem",
        "a odwrotnie, mniejsze plus a większe express, razem?",
    )
    text = say(*messages)["response"].replace("\xa0", " ")
    assert "67 538,00 zł" in text


@pytest.mark.parametrize("part", [",,,,,,,,xpackage", " i xpackage", ", a w jednym xpackage"])
def test_so_many_packages_are_of_no_flats(part: str) -> None:
    flats, codes = [Decimal(33), Decimal(45)], ["express", "comfort"] * 65
    assert groups_of("oba xpackage" + part * 129, [], flats, codes) == []


def test_plus_that_one_gives_to_a_flat_is_its_package(say: Say) -> None:
    messages = ("38 i 52 m2, mam 100 tys na oba", "na to mniejsze dam plus a większe express")
    assert "97 510,00 zł" in say(*messages)["response"].replace("\xa0", " ")


TWO_FLATS = "dwa mieszkania 39 i 47"
MIX = "w mniejszym express a w wiekszym plus"


@pytest.mark.parametrize(
    ("messages", "margin"),
    [
        ((f"{MIX}, zmieszczę się w 100?",), "95 314,00 zł (zostaje 4 686,00 zł)"),
        ((MIX, "a budżet 100 tys, starczy?", "a zmieszczę się w 90?"),
         "95 314,00 zł (brakuje 5 314,00 zł)"),
        ((MIX, "ile to trwa", "mam 100 tys"), "95 314,00 zł (zostaje 4 686,00 zł)"),
        ((f"{MIX}, mam 100 tys", "a jak oba w comfort?"), "brakuje 28 914,00 zł"),
    ],
)  # fmt: skip
def test_what_all_of_them_cost_is_compared_with_money(
    say: Say, messages: tuple[str, ...], margin: str
) -> None:
    assert margin in say(TWO_FLATS, *messages)["response"]


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("ile z klimatyzacja w kazdym",), "110 914"),
        (("a jak dam klime do obu?", "klima tylko w większym"), "103 114"),
        (("2 klimy w większym", "ile razem"), "110 914"),
    ],
)
def test_air_conditioning_in_some_of_them(say: Say, messages: tuple[str, ...], total: str) -> None:
    text = say(TWO_FLATS, MIX, *messages)["response"]
    assert "Razem: 95 314,00 zł" in text
    assert f"od {total},00 zł" in text


@pytest.mark.parametrize("message", ["czy klima w obu jest w cenie", "klima w każdym pokoju"])
def test_air_conditioning_of_which_no_price_is_asked(say: Say, message: str) -> None:
    assert "razem od" not in say(TWO_FLATS, MIX, message)["response"]


def test_the_flats_stay_without_air_conditioning(say: Say) -> None:
    text = say(TWO_FLATS, MIX, "klima w obu, mam 105 tys", "a oba w express?")["response"]
    assert "Razem 86 m²: 85 914,00 zł" in text
