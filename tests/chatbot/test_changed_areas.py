"""Areas that change in a conversation, and what is no area of the whole flat."""

import pytest

from tests.chatbot.dialogues import Say, quoted

pytestmark = pytest.mark.django_db

# --- More or less than before


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("a co jakby miało 7 metrów więcej?", 57),
        ("a gdyby było o 7 m2 większe?", 57),
        ("gdyby lokal był większy o 7 metrów", 57),
        ("dolicz 7 m2", 57),
        ("dorzuć jeszcze siedem metrów", 57),
        ("+7 m2", 57),
        ("plus 7 metrów", 57),
        ("plus siedem", 57),
        ("do 7 m2 więcej", 57),
        ("o 7 metrów mniej?", 43),
        ("a 7 metrów mniejsze?", 43),
        ("odlicz 7 m2", 43),
        ("-7 m2", 43),
        ("minus 7 m2", 43),
        ("pomniejsz o 7", 43),
        ("a o 7 mniejsze?", 43),
        ("zwiększ metraż o 7", 57),
        ("powiększyło się o 7 m2", 57),
        ("7 m2 doszło", 57),
        ("7 m2 odpadnie", 43),
        ("a bez 7 m2?", 43),
        ("o 7,5 m2 mniej", 42.5),
        ("what if it was 7 square meters bigger?", 57),
        ("7 m2 less", 43),
        ("add another 7 m2", 57),
    ],
)
def test_change_is_of_the_known_area(say: Say, message: str, area: float) -> None:
    assert quoted(say("50 m2 comfort", message)) == ("comfort", area)
    assert quoted(say("premium")) == ("premium", area)


def test_changes_add_up(say: Say) -> None:
    answer = say(
        "50 m2 comfort", "o 5 m2 więcej", "jeszcze o 5 m2 więcej", "o 2 m2 mniej w premium"
    )
    assert quoted(answer) == ("premium", 58)


@pytest.mark.parametrize(
    "message",
    ["a jakby 7 metrów więcej w comforcie?", "comfort, dolicz 7 m2", "comfort, o 7 m2 mniej"],
)
def test_change_of_an_area_nobody_told_is_asked_back(say: Say, message: str) -> None:
    answer = say(message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert "zł" not in answer["response"]
    assert quoted(say("55")) == ("comfort", 55)


@pytest.mark.parametrize("message", ["o 60 m2 mniej", "minus 50 m2"])
def test_nothing_is_left_of_the_area(say: Say, message: str) -> None:
    answer = say("50 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert answer["context"]["square_meters"] == 50


@pytest.mark.parametrize("message", ["o 45 m2 mniej", "o 990 m2 więcej"])
def test_changed_area_keeps_to_the_limits(say: Say, message: str) -> None:
    answer = say("50 m2 comfort", message)
    assert answer["intent"] == "area_out_of_range"
    assert answer["context"]["square_meters"] == 50


@pytest.mark.parametrize("message", ["dolicz 7 m2 i odejmij 3 m2", "60 m2, dolicz 7 m2"])
def test_several_changes_are_asked_back_about(say: Say, message: str) -> None:
    answer = say("50 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)


def test_area_less_something_is_worked_out(say: Say) -> None:
    assert quoted(say("75 m2 minus 6 m2 comfort")) == ("comfort", 69)


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("70 m2 mniej więcej", 70),
        ("plus minus 70 m2", 70),
        ("70 m2 more or less", 70),
        ("to większe 70 m2", 70),
        ("70 m2 i więcej czasu", 70),
        ("- 70 m2", 70),
    ],
)
def test_area_in_full_is_no_change(say: Say, message: str, area: float) -> None:
    assert say("50 m2 comfort", message)["context"]["square_meters"] == area


def test_rate_of_each_metre_is_no_area(say: Say) -> None:
    answer = say("ile za każde dodatkowe 4 m2 w premium")
    assert answer["quote"] is None
    assert "1 999,00 zł/m²" in answer["response"]


# --- "Plus" that means "and"


def test_both_packages_are_priced_where_plus_may_be_and(say: Say) -> None:
    text = say("45 m2 express plus klimatyzacja")["response"]
    assert "Express: 44 955,00 zł" in text
    assert "Express Plus: 53 955,00 zł" in text


def test_project_beside_a_package_is_not_the_individual_one(say: Say) -> None:
    text = say("45 m2 express plus projekt")["response"]
    assert "Express: 44 955,00 zł" in text
    assert "Indywidualny" not in text


# --- Parts of a flat, and what is none of it


@pytest.mark.parametrize(
    "message",
    [
        "z tego 15 m2 to garaż",
        "z czego 8 m2 to skosy",
        "ściany 140 m2",
        "140 m2 ścian",
        "a mam też 11 m2 tarasu",
        "działka 700 m2",
        "of which 15 m2 is a garage",
        "the walls are 140 m2",
    ],
)
def test_part_leaves_the_area_as_it_is(say: Say, message: str) -> None:
    assert say("55 m2 comfort", message)["quote"] is None
    assert quoted(say("premium")) == ("premium", 55)


@pytest.mark.parametrize(
    "message", ["poddasze 35 m2 też", "do tego poddasze 35 m2", "i jeszcze strych 35 m2"]
)
def test_further_storey_is_added(say: Say, message: str) -> None:
    say("dom 105 m2", message)
    assert quoted(say("ile razem express?")) == ("express", 140)


@pytest.mark.parametrize("message", ["poddasze 35 m2", "a piętro ma 35 m2", "the loft is 35 m2"])
def test_storey_that_may_be_a_part_is_asked_about(say: Say, message: str) -> None:
    answer = say("dom 105 m2", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert say("express")["quote"] is None
    assert quoted(say("140")) == ("express", 140)


def test_flat_may_be_a_storey(say: Say) -> None:
    assert quoted(say("poddasze 62 m2, comfort")) == ("comfort", 62)


# --- Corrections


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("pomyłka, 155", 155),
        ("zamiast 55 mam 58", 58),
        ("58 zamiast 55", 58),
        ("miało być 58", 58),
        ("58, a nie 55 m2", 58),
        ("sorki, źle napisałem, 58", 58),
    ],
)
def test_corrected_area_replaces_the_one_before(say: Say, message: str, area: float) -> None:
    assert quoted(say("55 m2 comfort", message)) == ("comfort", area)


# --- The limits of what is priced

LIMITS = "od 10 do 1000 m²"


@pytest.mark.parametrize(
    "messages",
    [
        ("47 m2, 3 piętro, rok 2026, premium",),
        ("ponad 110 m2 premium",),
        ("penthouse 170 m2 comfort",),
        ("55 m2 express", "miało być 58"),
        ("55 m2", "o 5 m2 więcej"),
        ("55 m2 express", "58 m2 zamiast 55 m2"),
    ],
)
def test_limits_are_no_news_beside_a_price(say: Say, messages: tuple[str, ...]) -> None:
    answer = say(*messages)
    assert answer["intent"] == "quote"
    assert LIMITS not in answer["response"]


def test_limits_are_told_where_they_are_asked_about(say: Say) -> None:
    answer = say("jakie najmniejsze mieszkania robicie? mam 55 m2, comfort")
    assert LIMITS in answer["response"]
    assert quoted(answer) == ("comfort", 55)


def test_limits_are_told_before_a_package_is_chosen(say: Say) -> None:
    assert LIMITS in say("czy zajmujecie się takimi małymi mieszkaniami, 22 m2?")["response"]


# --- The next package in price


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a pakiet niżej?", "Express Plus: 65 945,00 zł"),
        ("a niższy pakiet?", "Express Plus: 65 945,00 zł"),
        ("a jeden pakiet wyżej?", "Premium: 109 945,00 zł"),
    ],
)
def test_next_package_is_no_name(say: Say, message: str, total: str) -> None:
    answer = say("55 m2 comfort", message)
    assert answer["intent"] == "quote"
    assert answer["response"].count(" zł") == 1
    assert total in answer["response"]


def test_no_package_is_below_the_cheapest(say: Say) -> None:
    answer = say("55 m2 express", "a pakiet niżej?")
    assert answer["quote"] is None
    assert "nie ma w ofercie" not in answer["response"]
