"""Areas that change in a conversation, and what is no area of the whole flat."""

import pytest

from tests.chatbot.dialogues import Say, quoted

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


@pytest.mark.parametrize("message", ["plus 47", "plus 47 m2 ile", "a plus 30 m2"])
def test_plus_and_a_whole_area_may_be_the_package(say: Say, message: str) -> None:
    answer = say("47 m2 express", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)


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
        "z czego 8 m2 to skosy",
        "ściany 140 m2",
        "140 m2 ścian",
        "a mam też 11 m2 tarasu",
        "działka 700 m2",
        "the walls are 140 m2",
    ],
)
def test_part_leaves_the_area_as_it_is(say: Say, message: str) -> None:
    assert say("55 m2 comfort", message)["quote"] is None
    assert quoted(say("premium")) == ("premium", 55)


@pytest.mark.parametrize(
    "message", ["z tego 15 m2 to garaż", "w tym garaż 15 m2", "of which 15 m2 is a garage"]
)
def test_area_with_a_part_that_may_not_count_is_asked_for_again(say: Say, message: str) -> None:
    answer = say("55 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert say("premium")["quote"] is None
    assert quoted(say("40")) == ("premium", 40)


@pytest.mark.parametrize(
    "message",
    [
        "na razie sam parter", "jedna czwarta domu",
        "ile za resztę", "for now the ground floor only",
        "a dwa razy większy", "a o połowę mniejszy?", "what if it was half the size",
    ],
)  # fmt: skip
def test_part_of_the_flat_is_not_priced_as_the_whole(say: Say, message: str) -> None:
    answer = say("dom 128 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert say("premium")["quote"] is None


NOT_COUNTED = "tarasu, balkonu, garażu, piwnicy ani ogrodu"


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("64 m2 plus taras 18 m2, express", 64),
        ("express 64 m2 i balkon 7", 64),
        ("mieszkanie 64, piwnica 5, express", 64),
        ("dom 130 m2 z garażem 32 m2 express", 130),
        ("64 m2 express, ogródek 45 m2", 64),
    ],
)
def test_terrace_beside_a_flat_is_not_counted(say: Say, message: str, area: float) -> None:
    answer = say(message)
    assert quoted(answer) == ("express", area)
    assert NOT_COUNTED in answer["response"]


@pytest.mark.parametrize("message", ["a z tarasem 18 m2?", "plus taras 18 m2", "i 18 m2 ogródka"])
def test_terrace_told_later_changes_no_price(say: Say, message: str) -> None:
    answer = say("64 m2 express", message)
    assert NOT_COUNTED in answer["response"]
    assert quoted(say("comfort")) == ("comfort", 64)


@pytest.mark.parametrize(
    "message", ["64 m2 z balkonem, express", "64 m2, 2 balkony, express", "64 m2 express"]
)
def test_terrace_without_an_area_needs_no_note(say: Say, message: str) -> None:
    assert NOT_COUNTED not in say(message)["response"]


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


# --- Several areas


@pytest.mark.parametrize(
    "message",
    [
        "47 lub 54 m2, comfort",
        "comfort 47-54 m2",
        "comfort, ok. 47, może 54 m2",
        "nie wiem czy 47 czy 54 metry, ile za comfort",
        "mieszkanie 47-54, comfort",
    ],
)
def test_both_ends_are_priced(say: Say, message: str) -> None:
    answer = say(message)
    assert (answer["intent"], answer["quote"]) == ("quote", None)
    assert "47 m²: 70 453,00 zł" in answer["response"]
    assert "54 m²: 80 946,00 zł" in answer["response"]
    assert "Razem" not in answer["response"]
    assert "square_meters" not in answer["context"]


def test_range_without_a_package_is_priced_in_each(say: Say) -> None:
    text = say("47-54 m2")["response"]
    assert "• Comfort: 70 453,00 zł (47 m²), 80 946,00 zł (54 m²)" in text
    assert "• Express: 46 953,00 zł (47 m²), 53 946,00 zł (54 m²)" in text


def test_several_areas_stay_what_is_talked_about(say: Say) -> None:
    text = say("53 m2 express", "a 47-54 m2?", "a w comforcie?")["response"]
    assert "47 m²: 70 453,00 zł" in text
    assert "54 m²: 80 946,00 zł" in text
    assert quoted(say("50")) == ("comfort", 50)
    assert quoted(say("premium")) == ("premium", 50)


def test_one_of_several_areas_is_chosen(say: Say) -> None:
    assert "Wykończenie 50 m²" in say("47-54 m2", "a 50?")["response"]
    assert quoted(say("comfort")) == ("comfort", 50)


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("dwa mieszkania 47 i 54 m2, comfort", ["47 m²: 70", "54 m²: 80", "101 m²: 151 399,00"]),
        ("comfort, jedno 47 a drugie 54", ["47 m²: 70", "54 m²: 80", "101 m²: 151 399,00"]),
        ("dwa razy 47 m2 comfort", ["47 m²: 70", "94 m²: 140 906,00"]),
        ("2 mieszkania po 47 m2, comfort", ["47 m²: 2 × 70", "94 m²: 140 906,00"]),
    ],
)
def test_two_flats_are_priced_each_and_together(say: Say, message: str, parts: list[str]) -> None:
    text = say(message)["response"]
    assert [part for part in parts if part not in text] == []
    assert "Razem" in text


@pytest.mark.parametrize(
    ("message", "price"),
    [("najtaniej ile za 47 lub 54 m2?", "53 946,00"), ("jaki vat, 47-54 m2 comfort", "80 946,00")],
)
def test_both_ends_are_priced_beside_another_answer(say: Say, message: str, price: str) -> None:
    answer = say(message)
    assert answer["intent"] in {"cheapest", "vat"}
    assert price in answer["response"]


@pytest.mark.parametrize("message", ["5-8 m2 comfort", "900 lub 1200 m2 comfort"])
def test_several_areas_keep_to_the_limits(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["intent"] == "area_out_of_range"
    assert say("comfort")["quote"] is None


@pytest.mark.parametrize(
    "messages",
    [
        ["50 m2", "mam 90 tys. na 47-54 m2, Comfort"],
        ["mieszkania 47 i 54 m2, które?", "mam 90 tys, Comfort"],
        ["2 mieszkania do wyboru jedno 47 drugie 54, mamy 90 tys, na które nas stać w comfort"],
    ],
)
def test_budget_is_compared_with_each_of_the_flats_that_are_weighed(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    assert "47 m²:\n• Comfort: 70 453,00 zł (zostaje 19 547,00 zł)" in text
    assert "54 m²:\n• Comfort: 80 946,00 zł (zostaje 9 054,00 zł)" in text
    assert "50 m²" not in text


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a przy tych 57 ile by było premium", "113943.00"),
        ("a dla tamtego 57 premium", "113943.00"),
    ],
)
def test_area_from_before_is_pointed_at(say: Say, message: str, total: str) -> None:
    answer = say("ile za 57 w comfort", "oj pomyliłem się nie 57 tylko 75", message)
    assert answer["quote"]["total"] == total


def test_variants_have_no_sum_and_a_difference(say: Say) -> None:
    first = say("policzcie 3 warianty 51m, 57m i 62m bo nie wiem które kupię")
    assert "170 m²" not in first["response"]
    text = say("a ile więcej za 62 niż za 51 w comforcie")["response"]
    assert "Różnica 11 m²: 16 489,00 zł" in text


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("a tylko pierwsze", 47),
        ("ile samo drugie", 39),
        ("a mniejsze?", 39),
        ("tylko to większe", 47),
        ("what about the second one?", 39),
    ],
)
def test_one_of_two_flats_is_chosen_by_its_place(say: Say, message: str, area: float) -> None:
    assert quoted(say("dwa mieszkania, 47 i 39 m2, comfort", message)) == ("comfort", area)


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a dwa takie mieszkania?", "94 m²: 140 906,00"),
        ("ile za 3 takie same", "141 m²: 211 359,00"),
        ("dwa identyczne", "94 m²: 140 906,00"),
        ("a gdyby 2x47 w comforcie", "94 m²: 140 906,00"),
    ],
)
def test_more_of_the_same(say: Say, message: str, total: str) -> None:
    assert total in say("47 m2 comfort", message)["response"]


def test_guessed_price_is_worked_out(say: Say) -> None:
    assert quoted(say("to znaczy 47 m2 w comforcie to 65 tys., tak?")) == ("comfort", 47)


# --- The difference between two areas


@pytest.mark.parametrize(
    "message",
    [
        "o ile drożej za 57?",
        "a za 57 m2 o ile więcej?",
        "a jak 7 m2 więcej to ile dopłacę?",
        "o ile więcej zapłacę przy 57 metrach",
        "ile taniej jest 50 niż 57 m2?",
        "jaka różnica między 50 a 57?",
        "o ile droższe będzie 57",
        "o ile tak mniej więcej droższe byłoby 57?",
        "o ile drożej 57 niż 50?",
        "o ile drożej wychodzi 57 m2 niż 50 m2",
        "how much more for 57?",
    ],
)
def test_same_package_is_compared_at_two_areas(say: Say, message: str) -> None:
    text = say("50 m2 comfort", message)["response"]
    assert "50 m²: 74 950,00 zł" in text
    assert "57 m²: 85 443,00 zł" in text
    assert "Różnica 7 m²: 10 493,00 zł" in text
    assert "Premium" not in text


def test_another_package_is_compared_at_the_same_area(say: Say) -> None:
    text = say("50 m2 comfort", "o ile drożej premium?")["response"]
    assert "Różnica: 25 000,00 zł" in text


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


# --- A number that has no unit, and that nothing else accounts for


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("a gdybyśmy mieli 53 w premium", ("premium", 53)),
        ("a jeżeli 53 to w premium", ("premium", 53)),
        ("załóżmy 53 i premium", ("premium", 53)),
        ("wrzuć 53 premium", ("premium", 53)),
        ("hej a 53 ale premium", ("premium", 53)),
        ("aha no to premium i 53", ("premium", 53)),
        ("brat ma 53, ile w premium", ("premium", 53)),
        ("a dla babci 53 premium", ("premium", 53)),
        ("a sąsiedzi 53 w premium", ("premium", 53)),
        ("a 3 pokoje 53 w premium", ("premium", 53)),
        ("4 piętro 53 w premium", ("premium", 53)),
        ("to drugie ma 53, premium ile", ("premium", 53)),
        ("mąż twierdzi że 53 i że premium", ("premium", 53)),
        ("przelicz nam proszę 53", ("comfort", 53)),
        ("a może by tak 53?", ("comfort", 53)),
        ("mierzyłam, wyszło 52,8", ("comfort", 52.8)),
        ("w umowie mamy 52,8", ("comfort", 52.8)),
        ("a konkretnie 52,8", ("comfort", 52.8)),
        ("to znaczy 53", ("comfort", 53)),
        ("suppose 53 in premium", ("premium", 53)),
        ("we'd rather have 53 with premium", ("premium", 53)),
        ("a o 6 większe w premium ile", ("premium", 53)),
        ("dolicz 6 i premium", ("premium", 53)),
    ],
)
def test_left_number_is_the_new_area(say: Say, message: str, expected: tuple[str, float]) -> None:
    assert quoted(say("47 m2 comfort", message)) == expected
    assert say("a express ile")["quote"]["square_meters"] == expected[1]


@pytest.mark.parametrize(
    "message",
    [
        "i trzecie 33", "oraz jeszcze 33", "33, w innym 38 w premium", "a w sypialni 33 w premium",
    ],
)  # fmt: skip
def test_area_before_is_not_priced_for_a_number_that_may_be_another(say: Say, message: str) -> None:
    answer = say("47 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert say("ile razem")["quote"] is None


@pytest.mark.parametrize("message", ["premium od 12", "odbieramy klucze do 20"])
def test_number_that_may_be_a_day_is_asked_about(say: Say, message: str) -> None:
    assert say("47 m2 comfort", message)["intent"] == "area_unclear"
    assert quoted(say("47")) is not None


@pytest.mark.parametrize(
    "message",
    [
        "premium na 3 piętrze, 12 okien",
        "a w premium zdążycie do 15 grudnia?",
        "ile kosztuje premium, odbiór 15 marca",
        "ile trwa premium, 12 tygodni?",
        "zadzwońcie po 16 w sprawie premium",
        "ile jest produktów w premium, 600?",
    ],
)
def test_number_of_something_leaves_the_area_before(say: Say, message: str) -> None:
    assert say("47 m2 comfort", message)["context"]["square_meters"] == 47


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("comfort ile kosztuje", "63 z groszem"), ("comfort", 63)),
        (("ile za 63", "a comfort"), ("comfort", 63)),
        (("ile kosztuje comfort", "trochę ponad 63"), ("comfort", 63)),
    ],
)
def test_number_that_was_waited_for(
    say: Say, messages: tuple[str, ...], expected: tuple[str, float]
) -> None:
    assert quoted(say(*messages)) == expected


def test_rooms_are_no_area_that_is_too_small(say: Say) -> None:
    answer = say("comfort ile", "3")
    assert answer["intent"] == "area_unclear"
    assert say("pokoje")["quote"] is None
    assert quoted(say("63")) == ("comfort", 63)


@pytest.mark.parametrize(
    "message",
    [
        "a gdybym dozbierał 95 na premium",
        "95 i premium starczy?",
        "w 95 zmieszczę się z premium?",
    ],
)  # fmt: skip
def test_left_number_beside_a_budget_is_asked_about(say: Say, message: str) -> None:
    assert say("50 m2, mam 80 tys.", message)["intent"] == "budget_unclear"


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


# --- Several flats together


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (["dwa mieszkania 35 i 42 m2, express", "to jeszcze trzecie 50m, ile razem teraz"], 127),
        (["dwa mieszkania 35 i 42 m2, express", "i jeszcze jedno 50 m2"], 127),
        (["dwa mieszkania 35 i 42 m2, express", "a trzecie 50 m2", "a wszystkie trzy?"], 127),
        (["6 kawalerek po 28, express"], 168),
        (["6 kawalerek po 28 m2 express", "a jakby 8 sztuk"], 224),
        (["express, dom 120 m2 i dom 90 m2", "razem oba domy ile"], 210),
        (["dwa mieszkania 35 i 42 m2, comfort", "a większe w plusie", "oba w express"], 77),
    ],
)
def test_sum_is_of_all_flats_that_were_told(say: Say, messages: list[str], total: int) -> None:
    answer = say(*messages)
    assert f"Razem {total} m²: {total - 1} {1000 - total},00 zł" in answer["response"]
    assert answer["quote"] is None
    assert f"{total} m²" in say("ile w express?")["response"]


def test_such_flats_on_top_of_the_first_are_counted_with_it(say: Say) -> None:
    assert "Razem 120 m²" in say("40 m2 express", "jeszcze dwa takie")["response"]
    assert "Razem 80 m²" in say("40 m2 express", "a dwa takie")["response"]


@pytest.mark.parametrize("message", ["a jedno ile?", "tylko jedno"])
def test_one_of_flats_that_are_alike(say: Say, message: str) -> None:
    assert quoted(say("3 mieszkania po 45 express", message)) == ("express", 45)


def test_one_of_two_flats_then_both_in_english(say: Say) -> None:
    messages = ("two flats to rent, 40 and 55 m2, cheapest option for both?",)
    answer = say(*messages, "and plus for the bigger one?", language="en")
    assert "Express Plus, 55 m²: PLN 65,945.00" in answer["response"]
    assert "Together 95 m²: PLN 113,905.00" in say("both in plus", language="en")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["35 42 i 50 express plus", "nie, wszystkie trzy razem ile"],
        ["dom 120 m2", "dom 90 m2", "razem ile"],
        ["55-60 m2 express", "i trzecie mieszkanie 40 m2"],
    ],
)
def test_sum_of_what_nobody_knows_is_asked_about(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)


@pytest.mark.parametrize(
    "message",
    ["to ile mniej niż było?", "różnica?", "czyli ile mniej płacę", "ile zaoszczędzę na mniejszym"],
)
def test_difference_to_the_area_before(say: Say, message: str) -> None:
    response = say("58 m2 comfort", "55,6 m2", message)["response"]
    assert "Różnica 2,4 m²: 3 597,60 zł" in response


def test_sum_after_two_packages_is_of_neither(say: Say) -> None:
    say("mieszkanie 59 m2 i kawalerka 26 m2, oba w express plus")
    response = say("a jak mieszkanie w comfort, a kawalerka w express", "razem to ile")["response"]
    assert "Express Plus, ceny brutto" not in response


def test_one_of_two_flats_in_another_package(say: Say) -> None:
    say("40 m2 i 52 m2, comfort oba")
    response = say("a gdyby to mniejsze w express plus")["response"]
    assert "Express Plus, 40 m²: 47 960,00" in response
    assert "Comfort, 52 m²: 77 948,00" in response
    assert "Razem: 125 908,00" in response


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (["67m express i comfort", "a jak 70 m", "a jednak te 67, express"], ("express", 67)),
        (["mam 58 m", "albo 85 m oglądam", "to mniejsze w express plus"], ("express_plus", 58)),
    ],
)
def test_area_that_is_pointed_at(say: Say, messages: list[str], expected: tuple[str, int]) -> None:
    assert quoted(say(*messages)) == expected


def test_both_areas_that_were_told_one_after_another(say: Say) -> None:
    response = say("mam 58 m", "albo 85 m oglądam", "ile obydwa w express")["response"]
    assert "Razem 143 m²: 142 857,00 zł" in response


def test_area_that_is_compared_with_is_not_the_one_meant(say: Say) -> None:
    messages = ["63 m2 comfort", "ile oszczędzę w porównaniu do 85 metrów", "a premium"]
    assert quoted(say(*messages)) == ("premium", 63)


@pytest.mark.parametrize(
    "message",
    [
        "na parterze jest 60 a na piętrze 52, można parter express plus?",
        "czyli 52 m2 w express plus, to drugie zostaje w comfort. razem",
    ],
)
def test_parts_of_what_was_told_are_asked_about(say: Say, message: str) -> None:
    say("40 m2 i 52 m2, express oba" if "drugie" in message else "dom 112 m2 express")
    assert say(message)["quote"] is None


def test_garage_is_no_flat(say: Say) -> None:
    answer = say("73m comfort", "ile wychodzi z garażem 18m?")
    assert answer["context"]["square_meters"] == 73


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("dwie kawalerki po 28m i mieszkanie 45m, express, ile razem", "Razem 101 m²: 100 899"),
        ("2 kawalerki 27 m2 i mieszkanie 50 m2, express", "Razem 104 m²: 103 896"),
        ("2x28m i 45m express", "Razem 101 m²: 100 899"),
        ("dwa mieszkania na wynajem po 40 m2, express", "Razem 80 m²: 79 920"),
        ("2 mieszkania 40m i 1 mieszkanie 60m, express", "Razem 140 m²: 139 860"),
    ],
)
def test_flats_that_are_counted_are_all_in_the_sum(say: Say, message: str, total: str) -> None:
    assert total in say(message)["response"]


# --- Where an area is told from


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("kurcze 87 miało być", 87),
        ("ojej, 87 miało być", 87),
        ("oj sorry 76,5 powinno być", 76.5),
        ("nie czekaj, w umowie jest 66,4", 66.4),
        ("mąż mówi że 62,5 z umowy, to comfort ile", 62.5),
        ("wg umowy 61,3", 61.3),
        ("sorry, wg dewelopera 63,2", 63.2),
        ("na rzucie jest 61 metrów", 61),
        ("w akcie notarialnym mam 61,2 m2", 61.2),
        ("metry 46", 46),
    ],
)
def test_area_that_a_paper_or_a_second_look_tells(say: Say, message: str, area: float) -> None:
    answer = say("80 m2 comfort", message)
    assert quoted(answer) == ("comfort", area)
    assert "Projekt zaczynamy" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("mieszkanie, 57,2 w akcie, to ile plus", ("express_plus", 57.2)),
        ("w umowie mam 48,7, ile plus", ("express_plus", 48.7)),
        ("62,5 w akcie, w Gdyni, comfort", ("comfort", 62.5)),
        ("mieszkanie 57,2 m2 w akcie notarialnym, comfort", ("comfort", 57.2)),
        ("mieszkanie 43 m gdansk plus", ("express_plus", 43)),
        ("43 m plus gdynia", ("express_plus", 43)),
        ("66 metrów Warszawa, plus?", ("express_plus", 66)),
    ],
)
def test_area_and_package_told_at_once(say: Say, message: str, expected: tuple[str, float]) -> None:
    assert quoted(say(message)) == expected


def test_plus_that_praises_is_no_package(say: Say) -> None:
    assert quoted(say("60 m2, duży plus")) is None
    assert quoted(say("comfort 60 m2, a balkon to duży plus")) == ("comfort", 60)


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("w umowie 36 miesięcy gwarancji?", "warranty"),
        ("ile jest kary w umowie", "contract"),
        ("czy w umowie jest 10% zaliczki", "payment"),
    ],
)
def test_what_else_a_contract_says_is_no_area(say: Say, message: str, intent: str) -> None:
    answer = say("80 m2 comfort", message)
    assert answer["intent"] == intent
    assert answer["context"]["square_meters"] == 80


@pytest.mark.parametrize(
    "message",
    [
        "siema ile za kawalerkę",
        "elo, ile za mieszkanie",
        "a ile kosztuje domek",
        "ile za kawalerkę",
    ],
)
def test_area_is_asked_for_and_then_a_number_is_one(say: Say, message: str) -> None:
    assert "Proszę podać metraż" in say(message)["response"]
    assert "26 973,00 zł" in say("27")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a sam parter 70m?",
        "a tylko piętro 70 m2 ile",
        "dom 110 m2, sam parter 70 m2",
        "sam dół 70 m",
    ],
)
def test_storey_that_is_asked_about_alone_has_its_own_area(say: Say, message: str) -> None:
    answer = say("dom 110 m comfort", message)
    assert quoted(answer) == ("comfort", 70)
    assert "terminy" not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "salon 24, sypialnia 13, pokój dziecka 10, łazienka 5, przedpokój 7",
        "salon 24 m2, kuchnia 10 m2, sypialnia 13 m2, łazienka 12 m2",
        "pokój 20, kuchnia 19, łazienka 20",
        "salon 24 m, pokój 12 m, pokój 11 m, kuchnia 9, wc 3",
    ],
)
def test_rooms_are_added_up_and_the_sum_is_asked_about(say: Say, message: str) -> None:
    answer = say(message)
    assert "razem 59 m²: czy to całe mieszkanie" in answer["response"]
    assert (answer["quote"], "zł" in answer["response"]) == (None, False)
    assert "Comfort: 88 441,00 zł" in say("tak")["response"]


def test_sum_of_rooms_goes_with_a_package_or_gives_way(say: Say) -> None:
    say("salon 24, sypialnia 13, pokój dziecka 10, łazienka 5, przedpokój 7")
    assert quoted(say("comfort")) == ("comfort", 59)


def test_sum_of_rooms_gives_way_to_the_area(say: Say) -> None:
    say("salon 25, kuchnia 10, sypialnia 12")
    assert quoted(say("nie, razem 60 m2, comfort")) == ("comfort", 60)


@pytest.mark.parametrize(
    "message", ["salon 24, balkon 6, łazienka 5", "salon 24, sypialnia 13, ile to 80"]
)
def test_rooms_with_something_else_have_no_sum(say: Say, message: str) -> None:
    assert "czy to całe" not in say(message)["response"]


def test_plus_before_an_area_is_no_package_after_a_kitchen(say: Say) -> None:
    assert quoted(say("kuchnia plus 60 m2")) is None


@pytest.mark.parametrize(
    "message",
    ["62,5 w umowie i 95 tys", "wg aktu 62,5, mam 95 tys", "metry 62,5 a kasy 95 tysięcy"],
)
def test_area_on_paper_goes_with_a_budget(say: Say, message: str) -> None:
    assert "metraż 62,5 m²" in say(message)["response"]


@pytest.mark.parametrize("message", ["a jak bez balkonu to 54", "bez tarasu jest 54 m2"])
def test_area_without_the_balcony_is_the_flats(say: Say, message: str) -> None:
    assert say("55 m express plus", message)["context"]["square_meters"] == 54


@pytest.mark.parametrize(
    "messages",
    [
        ["mieszkanie 71 m z balkonem, bez balkonu 64. ile express plus"],
        ["71 m2 express plus", "miałam na myśli bez balkonu 64"],
        ["mieszkanie ma 71 m2, bez balkonu jest 64, express plus"],
    ],
)
def test_what_is_left_without_the_balcony_is_the_flat(say: Say, messages: list[str]) -> None:
    assert say(*messages)["quote"]["total"] == "76736.00"


def test_flat_that_was_meant_at_first_is_compared(say: Say) -> None:
    text = say("najpierw miało być 65m premium, teraz kupujemy jednak 54m, ile taniej wyjdzie")
    assert "Różnica 11 m²: 21 989,00 zł" in text["response"]


def test_area_that_is_corrected_beside_a_budget_is_no_money(say: Say) -> None:
    text = say(
        "75 m2 comfort, 120k", "and if the flat was 70 not 75, how much would I save", language="en"
    )["response"]
    assert "PLN 7,495.00" in text


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("700 sq ft apartment in Warsaw, what would it cost to finish it?", "65 m²"),
        ("1,100 square feet, comfort package, how much?", "102 m²"),
    ],
)
def test_square_feet_are_asked_back_in_square_metres(say: Say, message: str, area: str) -> None:
    answer = say(message, language="en")
    assert [button["title"] for button in answer["suggestions"]] == [area]
    assert "square_meters" not in answer["context"]
    assert say(area, language="en")["context"]["square_meters"] == int(area.split()[0])


def test_limit_of_a_tax_is_no_area(say: Say) -> None:
    answer = say("mam dom 180 m, premium ile to będzie i czy ponad 150 metrów jest wyższy VAT")
    assert answer["context"]["square_meters"] == 180


@pytest.mark.parametrize(
    "message", ["jednak 48 bo z balkonem źle zmierzyłem, plus", "oj pomyliłem się, 48"]
)
def test_area_is_corrected_whatever_follows(say: Say, message: str) -> None:
    assert say("46 m2 express plus", message)["context"]["square_meters"] == 48


def test_area_from_before_is_known_by_its_whole_metres(say: Say) -> None:
    text = say("comfort 76,4 m2", "a bez balkonu to 71,9", "o ile mniej niż ta z 76")["response"]
    assert "Różnica 4,5 m²: 6 745,50 zł" in text


@pytest.mark.parametrize("message", ["48 chyba", "48 przecież pisałem", "48 jakoś"])
def test_area_that_was_asked_for_may_have_a_word_after_it(say: Say, message: str) -> None:
    assert say("comfort ile", message)["quote"]["total"] == "71952.00"


@pytest.mark.parametrize(
    ("messages", "area"),
    [
        (["Flat of over 60 m2 with an elevator, Comfort price?"], 60),
        (["I have just over 60 m2, how much is the renovation in Comfort?"], 60),
        (["50 m2 Comfort", "40 m2", "this is not square, does it matter?"], 40),
        (["60 m2 Comfort", "45 m2", "ile za wykończenie całego mieszkania w Premium?"], 45),
    ],
)
def test_area_stays_what_was_told(say: Say, messages: list[str], area: int) -> None:
    assert say(*messages, language="en")["context"]["square_meters"] == area


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["49,5 m2 express plus", "ile mniej zapłacimy za 48,9?"], "719,40 zł"),
        (["38,5 m2 comfort", "a 41 o ile drożej niż za te 38,5"], "3 747,50 zł"),
        (["60 m2 comfort", "o ile drożej wyjdzie 62, bo w akcie jest 62"], "2 998,00 zł"),
        (["47 m2 plus ile", "a jak w akcie wyjdzie metr więcej?"], "48 m²: 57 552,00 zł"),
        (["47 m2 comfort ile", "o metr mniejsze jest jednak"], "46 m²: 68 954,00 zł"),
    ],
)
def test_area_beside_the_known_one_needs_no_unit(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["60 m2 comfort", "mam 100 tys, ile taniej za 55 tys"], "55 m²"),
        (["60 m2 comfort", "o ile mniej za metr w plusie?"], "59 m²"),
        (["60 m2 comfort", "ile mniej zapłacę za plus"], "1 m²"),
    ],
)
def test_money_and_rates_beside_it_are_no_area(say: Say, messages: list[str], told: str) -> None:
    assert told not in say(*messages)["response"]


def test_sum_of_bare_numbers_may_be_of_either(say: Say) -> None:
    asked = say("45 m2", "35+12")
    assert [button["title"] for button in asked["suggestions"]] == ["47 m²", "47 000,00 zł"]
    assert "Express: 46 953,00 zł" in say("o metry")["response"]


@pytest.mark.parametrize("message", ["plus kawalerka 33", "drugie mieszkanie 33 m2, ile razem"])
def test_another_flat_comes_on_top_of_the_priced_one(say: Say, message: str) -> None:
    assert "Razem 80 m²: 119 920,00 zł" in say("47 m2 comfort", message)["response"]


def test_exact_area_after_measuring_replaces_the_known_one(say: Say) -> None:
    reply = say("54 m2, mam 85 tys", "a jakby mieszkanie wyszło 52,8 po pomiarze")["response"]
    assert "Comfort: 79 147,20 zł (zostaje 5 852,80 zł)" in reply


def test_money_with_a_fraction_is_no_area(say: Say) -> None:
    assert "82,5 m²" not in say("54 m2, mam 85 tys", "wyjdzie 82,5 z premią")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("67 m2, mam 108 tys", "mieszkanie ma 68,2 m2 a nie 67, comfort"), "zostaje 5 768,20 zł"),
        (("67 m2 comfort", "nie 67 tylko 76"), "Comfort, 76 m²"),
        (("67 m2 comfort, mam 108 tys", "nie 108 tylko 110"), "Budżet 110 000,00 zł"),
    ],
)
def test_area_in_place_of_the_known_one(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
