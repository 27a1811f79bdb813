"""Several flats that each have their own package by and by, and those of which one is chosen."""

import pytest

from tests.chatbot.dialogues import Say


def missing(text: str, *told: str) -> list[str]:
    return [line for line in told if line not in text]


@pytest.mark.parametrize(
    "messages",
    [
        [
            "porownuje 2 mieszkania: 39m i 51m. w pierwszym chcialbym comfort a w drugim expres."
            " co taniej"
        ],
        ["pytam comfort 39 kontra expres 51"],
        ["comfort 39 m2 vs express 51 m2"],
        ["mam 2 mieszkania 39 i 51 m2", "które tańsze: pierwsze w comforcie, drugie w expressie?"],
        [
            "2 mieszkania 39 i 51 m2, pierwsze comfort drugie express",
            "nie razem, albo jedno albo drugie. o ile drozsze to pierwsze",
        ],
        ["comfort 39 m2 kontra express 51 m2", "o ile drozsze to pierwsze"],
        ["comfort 39 m2 kontra express 51 m2", "czyli jaka różnica"],
        ["2 mieszkania 39 i 51 m2, pierwsze comfort drugie express", "nie, tylko jedno kupimy"],
    ],
)
def test_flats_that_are_compared_have_a_difference_and_no_sum(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    told = ("Comfort, 39 m²: 58 461,00 zł", "Express, 51 m²: 50 949,00 zł")
    assert missing(text, *told, "Różnica: 7 512,00 zł") == []
    assert "Razem" not in text


def test_one_stays_chosen_until_both_are_asked_for(say: Say) -> None:
    first = "porównuję 2 mieszkania 39 i 51 m2, pierwsze comfort, drugie express"
    text = say(first, "a jakby w pierwszym express plus")["response"]
    told = ("Express Plus, 39 m²: 46 761,00 zł", "Różnica: 4 188,00 zł")
    assert missing(text, *told) == []
    assert "Razem" not in text
    assert "Razem: 109 410,00 zł" in say(first, "a razem ile?")["response"]


def test_which_of_two_flats_costs_less(say: Say) -> None:
    text = say("mam 2 mieszkania na oku 39 i 51 m2, które tańsze w expressie")["response"]
    assert "Różnica 12 m²: 11 988,00 zł" in text


def test_packages_are_compared_and_not_the_flats(say: Say) -> None:
    messages = ("dwa mieszkania 40 i 50 m2, porównaj comfort i premium", "to comfort, ile razem")
    assert "Razem 90 m²: 134 910,00 zł" in say(*messages)["response"]


def test_other_companies_are_compared_and_not_the_flats(say: Say) -> None:
    message = "porównuję was z konkurencją, mam 40 i 50 m2, oba w expressie, ile razem"
    assert "Razem 90 m²: 89 910,00 zł" in say(message)["response"]


def test_flats_that_are_compared_in_english(say: Say) -> None:
    first = "comparing two flats, 39 and 51 sqm, comfort in the first and express in the second"
    for messages in ([f"{first}, which is cheaper"], [first, "by how much?"]):
        text = say(*messages, language="en")["response"]
        assert "Difference: PLN 7,512.00" in text
        assert "Together" not in text


@pytest.mark.parametrize(
    "message",
    [
        "a jakby tylko to wieksze, a mniejsze express",
        "a gdyby to mniejsze jednak w expressie",
        "większe zostaje, mniejsze express",
        "express w tym mniejszym, a większe bez zmian",
    ],
)
def test_other_flat_keeps_its_package(say: Say, message: str) -> None:
    first = "mamy z zona dwa mieszkania obok siebie 40 i 45, laczymy je w jedno, ile w comfort"
    text = say(first, message, "razem ile?")["response"]
    told = ("Express, 40 m²: 39 960,00 zł", "Comfort, 45 m²: 67 455,00 zł")
    assert missing(text, *told, "Razem: 107 415,00 zł") == []


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a jakby w tej najwiekszej dac plus?", "Razem: 100 906,00 zł"),
        ("a gdyby najmniejsza była w comforcie?", "Comfort, 28 m²: 41 972,00 zł"),
        ("a jakby w ostatniej zrobić comfort", "Comfort, 35 m²: 52 465,00 zł"),
        ("a te dwie mniejsze razem w expresie?", "Razem 59 m²: 58 941,00 zł"),
        ("dwie największe łącznie w comforcie", "Razem 66 m²: 98 934,00 zł"),
        ("chyba zle, mam na mysli 28 i 31 razem", "Razem 59 m²: 58 941,00 zł"),
        ("a 31 i 35 razem?", "Razem 66 m²: 65 934,00 zł"),
    ],
)
def test_some_of_three_flats(say: Say, message: str, told: str) -> None:
    first = "mam 3 kawalerki, 28, 31 i 35 m2, ile za wszystkie najtaniej?"
    assert told in say(first, message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "to samo tylko to wieksze w express plus",
        "a większe w express plus",
        "tylko to większe w plusie",
    ],
)
def test_one_of_two_in_another_package(say: Say, message: str) -> None:
    text = say("38 m2 i 52 m2 express, ile razem?", message)["response"]
    told = ("Express, 38 m²: 37 962,00 zł", "Express Plus, 52 m²: 62 348,00 zł")
    assert missing(text, *told, "Razem: 100 310,00 zł") == []


def test_all_flats_again_after_some_of_them(say: Say) -> None:
    first = "mam 3 kawalerki, 28, 31 i 35 m2, ile za wszystkie w expressie?"
    text = say(first, "a dwie mniejsze razem w comforcie?", "a wszystkie trzy razem")["response"]
    assert missing(text, "Comfort, 31 m²: 46 469,00 zł", "Razem: 123 406,00 zł") == []


@pytest.mark.parametrize(
    "message",
    [
        "mam 3 mieszkania pod najem, 40 45 i 52 m. ile w expresie kazde i lacznie",
        "mam 3 mieszkania do remontu pod najem, 40 45 i 52 m. ile w expresie kazde i lacznie",
        "3 mieszkania w Gdańsku na wynajem: 40, 45, 52, express",
        "trzy kawalerki 40 45 52 express razem",
    ],
)
def test_flats_are_counted_whatever_they_are_for(say: Say, message: str) -> None:
    assert "Razem 137 m²: 136 863,00 zł" in say(message)["response"]


@pytest.mark.parametrize("message", ["czyli ile wtedy w sumie", "to razem ile", "a wszystkie?"])
def test_sum_has_each_flat_as_it_was_priced_last(say: Say, message: str) -> None:
    first = "mam 3 mieszkania, 40, 45 i 52 m. ile w expresie kazde i lacznie"
    text = say(first, "a express plus tylko w tym 52?", message)["response"]
    assert missing(text, "Express Plus, 52 m²: 62 348,00 zł", "Razem: 147 263,00 zł") == []


def test_flats_for_rent_in_english(say: Say) -> None:
    message = "bought 2 flats in Gdansk, 35 and 52, both for rent, cheapest option total?"
    assert "Together 87 m²: PLN 86,913.00" in say(message, language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["48 m2 comfort price?", "and 56 m2?", "and the smaller flat?"],
        [
            "I have two flats, 48 and 56 m2. how much is comfort for each?",
            "hmm and if i go down to express plus for the bigger one?",
            "and the smaller flat?",
        ],
        ["my flat is 48 m2, budget 90k, is comfort ok?", "and 56 m2?", "and the smaller one?"],
    ],
)
def test_one_of_two_flats_in_the_package_it_had(say: Say, messages: list[str]) -> None:
    text = say(*messages, language="en")["response"]
    assert text.startswith("Comfort, 48 m²: PLN 71,952.00")


def test_flats_of_which_one_may_be_bought_get_no_sum(say: Say) -> None:
    text = say("38 czy 46 m2, express?", "a jakby w tym mniejszym jednak plus")["response"]
    assert "Express Plus, 38 m²: 45 562,00 zł" in text
    assert "Razem" not in text


PAIR = "moje 41m w comfort, dziewczyny 36 m w express ile razem"


@pytest.mark.parametrize(
    "message", ["a jak jej tez comfort", "a dziewczynie też w comforcie", "jej comfort też"]
)
def test_other_one_has_the_same_package(say: Say, message: str) -> None:
    assert "Razem: 97 423,00 zł" in say(PAIR)["response"]
    text = say(PAIR, message)["response"]
    assert "Razem 77 m²: 115 423,00 zł" in text
    assert "Produkty do wyboru" not in text


def test_same_package_is_of_flats_that_have_one(say: Say) -> None:
    assert "Razem" not in say("41 m2 w express", "a jej też comfort?")["response"]
    assert "Razem" not in say(PAIR, "czy w comforcie też jest łazienka?")["response"]


TWO = ("dwa mieszkania 39 i 47", "39 w express a 47 w plus")


@pytest.mark.parametrize(
    ("messages", "difference"),
    [
        (("a jakby oba w comfort?", "o ile drożej niż przed chwilą?"), "33 600"),
        (("oba tak samo, w expressie", "ile oszczędzam"), "9 400"),
        (("pierwsze jednak w comfort", "ile trwa comfort", "o ile drożej niż wcześniej?"),
         "19 500"),
    ],
)  # fmt: skip
def test_what_they_cost_before_the_change(
    say: Say, messages: tuple[str, ...], difference: str
) -> None:
    text = say(*TWO, *messages)["response"]
    assert not missing(text, "Poprzednio: 95 314,00 zł", f"Różnica: {difference},00 zł")


@pytest.mark.parametrize("back", ["dobra, wracam do poprzedniego", "to jednak tak jak było"])
def test_back_to_what_they_had_before(say: Say, back: str) -> None:
    assert "Razem: 95 314,00 zł" in say(*TWO, "a jakby oba w comfort?", back)["response"]
    assert "Razem: 95 314,00 zł" in say("ile razem")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("dwa mieszkania 39 i 47", "wracam do poprzedniego"),
        ("60 m2 comfort", "a ile taniej niż przed zmianą cen?"),
        (*TWO, "o ile droższe to drugie?"),
    ],
)
def test_nothing_was_before(say: Say, messages: tuple[str, ...]) -> None:
    assert "Poprzednio" not in say(*messages)["response"]


def test_the_sum_of_those_that_are_left(say: Say) -> None:
    first = "trzy mieszkania 30, 40 i 50, 30 w express, 40 w express, 50 w comfort, razem"
    text = say(first, "a bez tego 40?", "razem?")["response"]
    assert not missing(text, "Express, 30 m²", "Comfort, 50 m²", "Razem: 104 920,00 zł")
