"""Flats of which one will be bought: what each costs, and how much they differ."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    "messages",
    [
        ["express 38 m2", "a 46 m2", "czyli comfort na 38 a express na 46, ile sie roznia"],
        ["o ile droższy comfort 38 m2 niż express 46 m2"],
        ["comfort na 38 czy express na 46, co wyjdzie taniej"],
        ["nie wiem czy kupić 38 czy 46 m2", "express na 46 a comfort na 38?"],
    ],
)
def test_pair_of_flats_of_which_one_is_chosen_has_a_difference_and_no_sum(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    assert "Comfort, 38 m²: 56 962,00 zł" in text
    assert "Express, 46 m²: 45 954,00 zł" in text
    assert "Różnica: 11 008,00 zł" in text
    assert "Razem" not in text


def test_pair_of_flats_of_which_one_is_chosen_is_compared_with_the_budget(say: Say) -> None:
    text = say("mam 50 tys.", "comfort na 38 m2 albo express na 46 m2, ile różnicy")["response"]
    assert "Comfort, 38 m²: 56 962,00 zł (brakuje 6 962,00 zł)" in text
    assert "Express, 46 m²: 45 954,00 zł (zostaje 4 046,00 zł)" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["dwa mieszkania 38 i 46", "comfort na 38 a express na 46"],
        ["nie wiem czy kupić 38 czy 46 m2", "comfort na 38 a express na 46, razem"],
    ],
)
def test_pair_of_flats_that_are_both_bought_has_a_sum(say: Say, messages: list[str]) -> None:
    assert "Razem: 102 916,00 zł" in say(*messages)["response"]


def test_pair_of_flats_of_which_one_is_chosen_stays_so(say: Say) -> None:
    text = say("38 czy 46 m2?", "express na 46 a comfort na 38?", "a express plus?")["response"]
    assert "46 m²: 55 154,00 zł" in text
    assert "Razem" not in text


def test_difference_of_a_pair_in_english(say: Say) -> None:
    message = "what is the difference between comfort for 38 m2 and express for 46 m2"
    assert "Difference: PLN 11,008.00" in say(message, language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["nie wiem czy kupic 38 czy 46 metrow, ile roznica w wykonczeniu przy express"],
        ["38 czy 46 m2, express", "czyli ile drozej za to wieksze"],
        ["38 czy 46 m2, express", "46 a 38 roznica"],
        ["38 czy 46 m2, express", "ile bym zaoszczędził na mniejszym"],
        ["express 38 vs 46 m2"],
        ["express 38 m2", "a 46 m2", "46 a 38 roznica"],
        ["express 38 m2", "a 46 m2", "czyli ile drozej za to wieksze"],
        ["express 38 m2", "a 46 m2", "ile wyniesie różnica"],
        ["38 m2 a 46 m2, ile drożej w expressie"],
    ],
)
def test_difference_of_two_flats_in_one_package(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    for told in ("38 m²: 37 962,00 zł", "46 m²: 45 954,00 zł", "Różnica 8 m²: 7 992,00 zł"):
        assert told in text
    assert "Dla kogo" not in text


@pytest.mark.parametrize(
    "messages",
    [
        ["whats the difference between express on a 38 and a 46 flat, cant decide which to buy"],
        ["a 38 sqm flat vs a 46 sqm one in express, whats the diff"],
        ["i can buy a 38 flat or a 46 flat, express, how much is the difference"],
        ["express 38 m2", "and 46", "whats the diff"],
    ],
)
def test_difference_of_two_flats_in_english(say: Say, messages: list[str]) -> None:
    text = say(*messages, language="en")["response"]
    assert "38 m²: PLN 37,962.00" in text
    assert "Difference 8 m²: PLN 7,992.00" in text


def test_difference_of_two_flats_in_each_package(say: Say) -> None:
    text = say("ile roznica w wykonczeniu miedzy 38 a 46 m2")["response"]
    assert "Express: 37 962,00 zł (38 m²), 45 954,00 zł (46 m²), 7 992,00 zł (różnica 8" in text
    assert "11 992,00 zł (różnica 8 m²)" in text


@pytest.mark.parametrize(
    "message",
    ["czym się różnią pakiety przy 38 czy 46 m2", "jaka różnica w czasie między 38 a 46 m2"],
)
def test_what_else_differs_is_no_price(say: Say, message: str) -> None:
    assert "Różnica" not in say(message)["response"]


def test_number_of_flats_in_a_building_is_no_area(say: Say) -> None:
    assert "12 m²" not in say("its in the 12 apartment building", language="en")["response"]


@pytest.mark.parametrize("flats", [["38 m2 express", "a 46 m2"], ["38 czy 46 m2 express"]])
@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (
            ["mam 50 tys. na 46 express sie zmieszcze?"],
            "Budżet 50 000,00 zł, metraż 46 m²",
        ),
        (["mam 50 tys, starczy na 38?"], "Budżet 50 000,00 zł, metraż 38 m²"),
        (["mam 50 tys. na 46", "a na 38 ile zostanie"], "Budżet 50 000,00 zł, metraż 38 m²"),
        (["mam 50 tys. na 38", "a na 46 zabraknie?"], "zostaje 4 046,00 zł"),
    ],
)
def test_number_of_a_known_flat_is_no_money(
    say: Say, flats: list[str], messages: list[str], said: str
) -> None:
    text = say(*flats, *messages)["response"]
    assert said in text
    assert "38 000" not in text
    assert "46 000" not in text


def test_number_of_a_known_flat_is_no_budget_that_may_be_meant(say: Say) -> None:
    message = "a comfort na 38 ile mi braknie jak dolicze jeszcze 4 tys od babci"
    answer = say("38 czy 46 m2 express", "mam 50 tys. na 46", message)
    buttons = [button["title"] for button in answer["suggestions"]]
    assert "54 000,00 zł" in buttons
    assert "38 000,00 zł" not in buttons
    assert "42 000,00 zł" not in buttons


@pytest.mark.parametrize("message", ["budżet na 52", "zejdę z 60 na 52"])
def test_number_of_a_known_flat_may_be_money_all_the_same(say: Say, message: str) -> None:
    assert say("52 m2 comfort", message)["intent"] in {"budget", "budget_unclear", "area_unclear"}


def test_money_for_the_known_flat_in_english(say: Say) -> None:
    text = say("38 or 46 sqm, express", "we have 50k for the 46, enough?", language="en")[
        "response"
    ]
    assert "Budget PLN 50,000.00, floor area 46 m²" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["comfort tylko na parter 80 m a gore 60 express"],
        ["mam dom 140", "comfort tylko na parter 80 m a gore 60 express"],
        ["parter 80 m2 w comforcie, a piętro 60 m2 w expressie"],
        ["parter w comforcie 80 m2 a poddasze 60 m2 w expressie, ile razem"],
        ["express na górę 60 m2 a comfort na dół 80 m2"],
    ],
)
def test_storeys_in_a_package_each_have_their_prices_and_no_promise(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    for told in ("Comfort, 80 m²: 119 920,00", "Express, 60 m²: 59 940,00", "Razem: 179 860,00"):
        assert told in text
    assert "O łączeniu pakietów" in text


def test_storeys_in_english(say: Say) -> None:
    message = "comfort for the ground floor 80 m2 and express for the 60 m2 upstairs"
    assert "Together: PLN 179,860.00" in say(message, language="en")["response"]


def test_rooms_in_a_package_each_have_no_prices(say: Say) -> None:
    text = say("salon 30 m2 w comforcie, sypialnia 15 m2 w expressie")["response"]
    assert "44 970" not in text


def test_flats_with_a_balcony_in_a_package_each(say: Say) -> None:
    text = say("mieszkanie z balkonem 30 m2 w comforcie, drugie 45 m2 w expressie")["response"]
    assert "Comfort, 30 m²: 44 970,00 zł" in text


def test_difference_of_packages_in_both_flats_told_at_once(say: Say) -> None:
    text = say("38 i 46 m2, o ile droższy comfort od expressu")["response"]
    assert "Różnica, 38 m²: 19 000,00 zł" in text
    assert "Różnica, 46 m²: 23 000,00 zł" in text


@pytest.mark.parametrize(
    "message",
    [
        *("a jaka różnica z plusem", "czym się różni od premium", "co różni comfort"),
        *("ile mniej trwa mniejsze", "jaka różnica od premium"),
    ],
)
def test_difference_of_something_else_is_not_that_of_the_flats(say: Say, message: str) -> None:
    assert "Różnica 8 m²" not in say("38 czy 46 m2, express", message)["response"]


def test_pair_of_flats_may_be_asked_for_both(say: Say) -> None:
    text = say("38 m2 express i 46 m2 comfort, ile razem i jaka różnica")["response"]
    assert "Razem: 106 916,00 zł" in text
    assert "Różnica: 30 992,00 zł" in text


@pytest.mark.parametrize(
    "message",
    ["comfort 38 m2 drożej niż express 46 m2?", "comfort 38 m2 a express 46 m2, co tańsze"],
)
def test_dearer_of_a_pair_has_no_sum(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "Różnica: 11 008,00 zł" in text
    assert "Razem" not in text


def test_both_flats_within_a_budget(say: Say) -> None:
    first = "im looking at two flats, 52 sqm and 60 sqm, which package can i get for 70k in each?"
    one = "express plus for the bigger one. how much left"
    both = say(first, one, "and if i do both flats in express, total?", language="en")
    assert "Together 112 m²: PLN 111,888.00" in both["response"]
    assert "short PLN 41,888.00" in both["response"]


def test_flats_one_hesitates_between_are_no_sum(say: Say) -> None:
    message = "i hesitate between 2 flats, 39 m2 and 46 m2, i have 50000 pln, express plus?"
    text = say(message, language="en")["response"]
    assert "left PLN 3,239.00" in text
    assert "85 m²" not in text


def test_flats_in_view_are_no_sum(say: Say) -> None:
    message = "we have 2 flats in view, 58 and 66 sqm, 80.000 pln. which one works with plus?"
    assert "124 m²" not in say(message, language="en")["response"]
