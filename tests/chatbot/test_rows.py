"""Two flats told in free words, each with its package, and what later messages change of them."""

import pytest

from tests.chatbot.dialogues import Say

OWN = (
    "kupuje dwa mieszkania, jedno dla siebie 68 m2 a drugie male na wynajem 31 m2",
    "to do siebie comfort a na wynajem express, ile to razem?",
)
BIG = (
    "szukam firmy do wykonczenia 2 mieszkan. W duzym bedziemy mieszkac (74 metry), male 28 m pod"
    " wynajem. Duze w Premium, male w Express. Ile razem?",
    "a jak duze w comfort?",
)
STUDIO = (
    "mam 200 tys na oba mieszkania. jedno ma 62 m2, drugie kawalerka 27 m2. wystarczy na comfort?",
    "a jak w duzym premium a w kawalerce express to ile zostanie?",
    "a w malym express plus?",
)
STUDENTS = (
    "Z mężem kupiliśmy dwa mieszkania, w jednym zamieszkamy sami - 57 m2, a drugie mniejsze, 34 m2,"
    " będziemy wynajmować studentom. Budżet mamy jeden na oba, 150 tysięcy",
    "a gdyby u nas premium, a u studentow najtanszy?",
)
OURS = (
    "mam mieszkanie 80m dla nas i kawalerke 25 m na wynajem. to drugie w express plus ile?",
    "a to dla nas w Premium?",
)
LARGER = (
    "ile kosztuje premium za 45 m? to male na wynajem, oprocz tego mam jeszcze wieksze",
    "to wieksze ma 71 m i tam comfort. ile za to wieksze?",
    "czyli razem oba ile?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (OWN, "Razem: 132 901,00 zł"),
        ((*OWN, "a najemcom damy express plus"), "Razem: 139 101,00 zł"),
        (BIG[:1], "Razem: 175 898,00 zł"),
        (BIG, "Razem: 138 898,00 zł"),
        (STUDIO, "156 311,00 zł (zostaje 43 689,00 zł)"),
        (STUDENTS, "147 909,00 zł (zostaje 2 091,00 zł)"),
        (OURS[:1], "Express Plus, 25 m²: 29 975,00 zł"),
        (OURS, "Razem: 189 895,00 zł"),
        (LARGER, "Razem: 196 384,00 zł"),
        (("2 mieszkania: duze 75 i male 30. duze comfort male express",), "142 395,00 zł"),
        (("kawalerke 29m2 w expressie i 2 pokoje 45m2 tez, ile razem",), "73 926,00 zł"),
        (("mam kawalerke 25m i mieszkanie 2pok 42m, ile w comfort",), "100 433,00 zł"),
        (("kawalerka 25m i mieszkanie dwupokojowe 42m w premium",), "133 933,00 zł"),
        (("50m a kawalerka o 20 mniejsza, ile oba w express",), "Razem 80 m²: 79 920,00 zł"),
        (("2 mieszkania: 55m2 i kawalerka 29m2, comfort w obu, ile razem",), "125 916,00 zł"),
    ],
)
def test_each_flat_gets_its_package(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*OWN, "a gdyby w tym malym express plus to o ile drozej?"), "Różnica: 6 200,00 zł"),
        ((*OWN, "a male w express plus", "czyli roznica ile wynosi?"), "Różnica: 6 200,00 zł"),
        ((*BIG, "czyli ile oszczedzam na tym w stosunku do premium?"), "Różnica: 37 000,00 zł"),
        (
            (
                *BIG,
                "duze w comfort zamiast premium, male zostaje express. o ile taniej?",
            ),
            "Różnica: 37 000,00 zł",
        ),
        (
            (*STUDIO, "a gdyby w duzym comfort?", "o ile to mniej niz z premium w duzym?"),
            "Różnica: 31 000,00 zł",
        ),
        (
            (*STUDENTS, "a studentom expres plus", "czyli o ile drozej niz express u studentow"),
            "Różnica: 6 800,00 zł",
        ),
        ((*OURS, "a jak u nas comfort to o ile taniej bedzie"), "Różnica: 40 000,00 zł"),
        ((*BIG, "a male zamiast express w express plus, ile drozej?"), "Różnica: 5 600,00 zł"),
    ],
)
def test_difference_is_of_what_changed(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*BIG, "mam na oba 150 tys, starczy?"), "138 898,00 zł (zostaje 11 102,00 zł)"),
        ((*LARGER, "sporo. mam 160 tys na dwa, to ile mi brakuje?"), "(brakuje 36 384,00 zł)"),
        (
            (*STUDENTS, "to moze nasze w comfort, studenci express. ile zostanie ze 150?"),
            "119 409,00 zł (zostaje 30 591,00 zł)",
        ),
        ((*STUDENTS, "to zmiescimy sie w tych 150?"), "(zostaje 2 091,00 zł)"),
        (
            (*STUDENTS, "ale nie oba premium! nasze 57 m premium, studenckie 34 express. razem?"),
            "147 909,00 zł (zostaje 2 091,00 zł)",
        ),
        ((*STUDENTS, "prosze o sume"), "147 909,00 zł (zostaje 2 091,00 zł)"),
        (
            (*STUDENTS, "to wezmiemy ten express u studentow. zostaje cos na meble?"),
            "147 909,00 zł (zostaje 2 091,00 zł)",
        ),
        (
            (*STUDIO, "200 tys na oba. duze premium, male comfort"),
            "(zostaje 35 589,00 zł)",
        ),
        ((*STUDIO, "a male express, ile bede musiala dolozyc do tych 200?"), "(zostaje 49 089,00"),
        ((*OURS, "a duze tez express plus. mam 170 tys na oba, ile zostanie?"), "44 105,00 zł"),
        ((*STUDIO, "a oba w comfort, starczy?"), "133 411,00 zł (zostaje 66 589,00 zł)"),
    ],
)
def test_money_for_both_is_held_against_their_sum(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (*STUDIO, "a jednak to drugie ma 32 m, pomylilam sie. to ile razem i ile zostanie"),
            "162 306,00 zł (zostaje 37 694,00 zł)",
        ),
        ((*BIG, "a jakby male jednak mialo 30 m?"), "Razem: 140 896,00 zł"),
        ((*BIG, "dokladnie 74,5 m to wieksze"), "Razem: 139 647,50 zł"),
        ((*BIG, "male 30"), "Razem: 140 896,00 zł"),
        ((*BIG, "a gdyby to pod wynajem mialo 30 m a nie 28?"), "Razem: 140 896,00 zł"),
        ((*BIG, "a male o 2 m wieksze?"), "Razem: 140 896,00 zł"),
        ((*OURS, "nasze w comfort", "a gdyby kawalerka miala 28 m a nie 25?"), "153 492,00 zł"),
        (
            (*OURS, "nasze w comfort", "a gdyby kawalerka miala 28 m", "kawalerka 28m"),
            "Razem: 153 492,00 zł",
        ),
    ],
)
def test_area_of_one_changes_and_the_packages_stay(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


COOLED = (*BIG, "mam na oba 150 tys", "a z klima w duzym, jedna sztuka, tez sie zmieszcze?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                *OWN,
                "klime tylko do naszego, jedna jednostka. razem nasze comfort, male express?",
            ),
            "140 701,00 zł",
        ),
        ((*COOLED, "a jakby male jednak mialo 30 m?"), "zostaje wtedy do 1 304,00 zł"),
        (
            (*COOLED, "a co z duzym 74m? mialo byc comfort, male 30 m express i klima"),
            "148 696,00 zł",
        ),
        ((*BIG, "klima w obu po jednej", "a tylko w wiekszym"), "146 698,00 zł"),
        (
            (*COOLED, "nasze w comfort a male w express, plus ta klima. starczy 150?"),
            "zostaje wtedy do 3 302,00 zł",
        ),
    ],
)
def test_air_conditioning_is_counted_beside_the_rows(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "nie mam na klime, rezygnuje. a male w express plus, wystarczy 150?",
        "bez klimy, male w express plus",
        "rezygnujemy z klimy, a w malym express plus. ile zostanie?",
    ],
)
def test_air_conditioning_is_given_up(say: Say, message: str) -> None:
    reply = say(*COOLED, message)["response"]
    assert "144 498,00 zł (zostaje 5 502,00 zł)" in reply
    assert "limatyz" not in reply
    assert "limatyz" not in say("ile razem?")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (*STUDIO, "wroce do comfortu w duzym. ile wtedy za same kawalerke?"),
            "Express Plus, 27 m²: 32 373,00 zł",
        ),
        ((*BIG, "a za samo duze ile placimy?"), "Comfort, 74 m²: 110 926,00 zł"),
        (
            (*LARGER, "mam 160 tys na oba", "a gdybym wykanczala tylko to duze, ile zostanie?"),
            "53 571,00 zł",
        ),
        ((*BIG, "ile na metr wychodzi w malym?"), "999,00 zł/m²"),
    ],
)
def test_one_of_them_is_asked_about(say: Say, messages: tuple[str, ...], told: str) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert "Razem" not in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("a za samo duze ile placimy?", "jednak oba, ile razem"), "138 898,00 zł"),
        (("a to drugie?", "razem oba"), "138 898,00 zł"),
        (("tylko to duze", "przemyslalam, jednak chce oba, jak bylo"), "138 898,00 zł"),
        (("a gdyby male w comfort?", "wroce do expressu w malym"), "138 898,00 zł"),
    ],
)
def test_back_to_both_of_them(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert f"Razem: {told}" in say(*BIG, *messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("dwa mieszkania 70 i 40 m, wieksze dla nas", "nasze w premium a tamto w express"),
            "Razem: 179 890,00 zł",
        ),
        (
            ("60m2 dla siebie i 30m2 dla corki", "nasze w comfort a corki w express ile razem?",
             "a corki ma jednak 32 m"),
            "Razem: 121 908,00 zł",
        ),
        ((*BIG, "male w comfort, drugie w express"), "Razem: 115 898,00 zł"),
        (
            ("mam dwa mieszkania, wieksze 72m dla rodziny i mniejsze 36m na inwestycje",
             "rodzinne w comforcie, inwestycyjne w expressie"),
            "Razem: 143 892,00 zł",
        ),
        (
            ("moje mieszkanie 65m2 i mieszkanie rodzicow 50m2, u mnie comfort u rodzicow express",
             "a u rodzicow express plus"),
            "Razem: 157 385,00 zł",
        ),
        (
            ("mieszkanie 66m2 + kawalerka 28m2. do mieszkania comfort do kawalerki express plus",),
            "Razem: 132 506,00 zł",
        ),
        ((*BIG, "a male w comfort?", "a jednak express. mam 145 tys"), "(zostaje 6 102,00 zł)"),
        ((*BIG, "a gdyby duze premium", "zostajemy przy pierwszej wersji"), "138 898,00 zł"),
        (
            ("2 mieszkania: 55m2 i kawalerka 29m2", "kawalerka express, duze comfort"),
            "Razem: 111 416,00 zł",
        ),
        ((*BIG, "a jak zamienie pakiety miejscami?"), "Razem: 115 898,00 zł"),
        ((*BIG, "mam 150 tys na oba", "ile zostanie z tych 150?"), "(zostaje 11 102,00 zł)"),
        ((*BIG, "cześć, a małe w comforcie?"), "152 898,00 zł"),
        ((*BIG, "razem oraz ile za każde"), "Razem: 138 898,00 zł"),
        (
            ("mam 62 m2 i kawalerke 27 m2, na oba 130 tys", "kawalerka express, 62 comfort"),
            "119 911,00 zł (zostaje 10 089,00 zł)",
        ),
    ],
)  # fmt: skip
def test_flat_goes_by_other_words(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "38 m2 czy kawalerka 28 m2, ile w comforcie?",
        "mam mieszkanie 60 m2 i duzy taras 20 m2, comfort",
        "duze mieszkanie 80 m2, kuchnia 15 m2, comfort",
    ],
)
def test_what_are_no_two_flats_has_no_sum(say: Say, message: str) -> None:
    assert "Razem" not in say(message)["response"]


def test_rows_in_english(say: Say) -> None:
    first = "I have two flats, 70 m2 to live in and 32 m2 to rent out"
    told = say(first, "ours in comfort, the rental in express, total?", language="en")["response"]
    assert "Together: PLN 136,898.00" in told
    again = say("and how much more with express plus in the small one?", language="en")["response"]
    assert "Difference: PLN 6,400.00" in again
    assert "PLN 146,895.00" in say("and if the small one is 35 m2?", language="en")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a ile trwaja prace w malym?",
        "co zawiera premium?",
        "czy w malym da sie zrobic lazienke w premium?",
        "kiedy mozecie zaczac w duzym?",
        "rodzice doloza 20 tys, starczy wtedy na premium w duzym?",
    ],
)
def test_what_is_of_something_else_changes_no_row(say: Say, message: str) -> None:
    assert "Razem: 138 898,00 zł" in say(*BIG)["response"]
    say(message)
    assert "138 898,00 zł" in say("ile razem za oba?")["response"]


def test_package_that_is_denied_is_given_to_none(say: Say) -> None:
    say(*BIG, "w malym nie premium")
    assert "Razem: 138 898,00 zł" in say("ile razem za oba?")["response"]
    assert "Razem: 144 498,00 zł" in say("male nie comfort, tylko express plus")["response"]


def test_flat_that_nobody_knows_is_asked_about(say: Say) -> None:
    asked = say(*BIG, "a express plus i premium w malym to ile?")
    assert "które to mieszkanie" in asked["response"]
    assert len(asked["suggestions"]) == 2
