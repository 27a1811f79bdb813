"""Several flats told at once or one after another, and each in a package of its own."""

import re

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    "message",
    [
        *("mam 3 mieszkania na wynajem 31, 35 i 48", "31 m 35 m i 48 m", "31, 35 i 48 m2"),
        *("trzy lokale: 31, 35, 48", "mamy trzy mieszkania pod wynajem, 31m 35m i 48 m"),
        *(
            "trzy lokale 31, 35, 48 m2 na wynajem",
            "mam 3 kawalerki o metrażach 31, 35 i 48",
            "3 flats for rent 31, 35 and 48",
        ),
    ],
)
def test_three_flats_have_a_price_each_and_together(say: Say, message: str) -> None:
    text = say(message, "express")["response"]
    for told in ("31 m²: 30 969,00 zł", "48 m²: 47 952,00 zł", "Razem 114 m²: 113 886,00 zł"):
        assert told in text


@pytest.mark.parametrize("message", ["a to największe w plus", "największe w plus ile"])
def test_largest_of_three_flats(say: Say, message: str) -> None:
    text = say("mam 3 mieszkania na wynajem 31, 35 i 48", "express", message)["response"]
    assert "Express Plus, 48 m²: 57 552,00 zł" in text
    assert "Razem: 123 486,00 zł" in text


@pytest.mark.parametrize(
    "message",
    [
        *("mam 3 mieszkania 31 i 35", "60, 70 albo 80 m2", "40 m2, 50 m2, 60 m2"),
        *("mam dwa mieszkania na oku 39 i 47 m2", "waham się: trzy mieszkania 31, 35 i 48"),
    ],
)
def test_flats_that_are_not_as_many_as_said_have_no_sum(say: Say, message: str) -> None:
    assert "Razem" not in say(message, "express")["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("a jak mniejsze w ekspresie a większe w plusie", "mniejsze express, większe plus"),
        *("większe w plusie, mniejsze w expressie", "pierwsze express drugie plus"),
    ],
)
def test_each_of_two_flats_in_its_own_package(say: Say, message: str) -> None:
    text = say("dwa mieszkania 35 i 42 m2", message)["response"]
    assert "Express, 35 m²: 34 965,00 zł" in text
    assert "Express Plus, 42 m²: 50 358,00 zł" in text
    assert "Razem: 85 323,00 zł" in text
    assert "Spotkania" not in text


@pytest.mark.parametrize(
    "message",
    [
        *("siostra chce express a ja comfort, ile razem", "jedno w express a drugie w comforcie"),
        *("ja comfort, brat express", "express i comfort, ile to razem"),
    ],
)
def test_each_of_two_flats_that_are_alike(say: Say, message: str) -> None:
    assert "Razem: 124 900,00 zł" in say("dwa mieszkania po 50 m2", message)["response"]


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("dwa mieszkania 35 i 42 m2", "siostra chce express a ja comfort, ile razem"),
        ("dwa mieszkania po 50 m2", "express czy comfort"),
        ("dwa mieszkania po 50 m2", "co ma comfort czego nie ma express"),
    ],
)
def test_nobody_knows_which_flat_is_meant(say: Say, first: str, message: str) -> None:
    assert "Razem: " not in say(first, message)["response"]


def test_smaller_and_bigger_in_english(say: Say) -> None:
    message = "smaller one in express and the bigger in plus"
    text = say("2 flats 35 and 42 sqm", message, language="en")["response"]
    assert "Together: PLN 85,323.00" in text


def test_both_together_after_a_package(say: Say) -> None:
    text = say("comfort, 35 m2 i 42 m2", "no razem oba mieszkania ile")["response"]
    assert "Razem 77 m²: 115 423,00 zł" in text


def test_flats_and_their_packages_told_at_once(say: Say) -> None:
    text = say("mam dwa mieszkania, 38 i 52 m, mniejsze w express a większe w comforcie")
    assert "Express, 38 m²: 37 962,00 zł" in text["response"]
    assert "Razem: 115 910,00 zł" in text["response"]


def test_both_in_one_package_after_each_in_its_own(say: Say) -> None:
    say("mieszkanie 38 m i drugie 52 m", "pierwsze w express drugie w comfort")
    assert "Razem 90 m²: 134 910,00 zł" in say("a razem w comfort")["response"]


def test_ends_of_a_range_are_not_added_up(say: Say) -> None:
    assert "Razem" not in say("55-60 m2", "a razem w comfort")["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["32 m2 w express plus i 45 m2 w express, razem"],
        ["express plus 32 m2, express 45 m2"],
        ["32 i 45 m2", "pytam o oba, 32 w express plus i 45 w express, razem"],
        [
            "mam dwa mieszkania, jedno 32 m drugie 45, ile express",
            "a to mniejsze w express plus?",
            "a to większe zostaje express. razem ile",
        ],
    ],
)
def test_flats_that_each_have_their_package_are_summed_up(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Express Plus, 32 m²: 38 368,00 zł" in text
    assert "Express, 45 m²: 44 955,00 zł" in text
    assert "Razem: 83 323,00 zł" in text


@pytest.mark.parametrize(
    "message", ["to ile różnicy", "jaka to jest różnica?", "o ile droższe to większe w express"]
)
def test_difference_is_of_the_two_flats_told_one_after_the_other(say: Say, message: str) -> None:
    text = say("ile za express 48 m2", "a 84?", message)["response"]
    assert "Różnica 36 m²: 35 964,00 zł" in text


def test_all_of_one_flat_is_its_price(say: Say) -> None:
    assert say("38 m express plus", "to ile razem")["quote"]["total"] == "45562.00"


def test_each_person_s_flat_has_its_own_package(say: Say) -> None:
    text = say(
        "51,5 m2 comfort", "siostra ma 60m", "ile dla siostry w express a ile dla mnie comfort"
    )["response"]
    assert "Comfort, 51,5 m²: 77 198,50 zł" in text
    assert "Express, 60 m²: 59 940,00 zł" in text


def test_whole_house_is_meant_again_after_a_part_of_it(say: Say) -> None:
    answer = say("dom 140m comfort", "a sam parter 80m?", "a jak cały dom to ile")
    assert "Razem 140 m²: 209 860,00 zł" in answer["response"]


@pytest.mark.parametrize(
    ("message", "lines"),
    [
        (
            "a jakby tamta największa w comfort a reszta express, razem?",
            ["Comfort, 35 m²: 52 465,00 zł", "Razem: 111 406,00 zł"],
        ),
        (
            "express na dwie mniejsze? reszta w express, a największa w plus",
            ["Express Plus, 35 m²: 41 965,00 zł", "Razem: 100 906,00 zł"],
        ),
        ("a ta druga w express plus?", ["31 m²: 37 169,00 zł"]),
        ("a najmniejsza w premium", ["28 m²: 55 972,00 zł"]),
    ],
)
def test_one_of_three_flats_is_told_apart(say: Say, message: str, lines: list[str]) -> None:
    text = say("28, 31 i 35 m2 pod wynajem", message)["response"]
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize(
    "message",
    [
        "no ale pytam o różnicę między express a express plus za oba mieszkania",
        "jaka różnica w cenie między express a express plus w obu",
    ],
)
def test_difference_of_packages_is_told_for_both_flats(say: Say, message: str) -> None:
    assert "Różnica, razem 82 m²: 16 400,00 zł" in say("38 i 44 m2", message)["response"]


def test_difference_between_two_flats_is_told_in_each_package(say: Say) -> None:
    text = say("54 i 61 m2, które", "to ile różnicy między tymi mieszkaniami")["response"]
    assert "10 493,00 zł (różnica 7 m²)" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["razem 89 m i 120 tys", "no a jakby w 38 comfort a w 51 zwykły express"],
        ["mamy dwa mieszkania, jedno 38 drugie 51, razem mamy 120 tys", "38 comfort + 51 express"],
    ],
)
def test_pair_of_flats_and_packages_is_compared_with_the_budget(
    say: Say, messages: list[str]
) -> None:
    assert "Razem: 107 911,00 zł (zostaje 12 089,00 zł)" in say(*messages)["response"]


def test_budget_for_two_flats_is_for_both(say: Say) -> None:
    text = say("my z siostrą mamy dwa mieszkania, jedno 38 drugie 51, razem mamy 120 tys")
    assert "metraż 89 m²" in text["response"]


def test_budget_after_a_pair_of_flats_is_compared_with_their_sum(say: Say) -> None:
    text = say("38 w express, 55 w comfort. suma?", "mam 110 tys, ile brakuje")["response"]
    assert "Razem: 120 407,00 zł (brakuje 10 407,00 zł)" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["mieszkania 38 i 45 m2, ile razem jak nasze w comforcie a drugie w najtańszym?"],
    ],
)
def test_flats_whose_package_nobody_knows_for_sure_have_no_sum(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    assert "67 455,00 zł (45 m²)" in text
    assert "37 962,00 zł (38 m²)" in text
    assert "azem" not in text


def test_each_gets_its_own_where_both_in_one_was_not_meant(say: Say) -> None:
    first, told = "mieszkania 38 i 45 m2, razem w comforcie", "45 comfort a 38 express"
    assert "Razem: 105 417,00 zł" in say(first, f"nie oba w comforcie. {told}")["response"]


@pytest.mark.parametrize("message", ["mam 70 tys. na oba", "mam 70 tys. na oba mieszkania"])
def test_money_for_both_flats_is_compared_with_both(say: Say, message: str) -> None:
    assert "metrażu 90 m²" in say("Mamy 40 m2 i 50 m2", message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "Express 12 tygodni, Premium 16 tygodni?",
        "Express 30 dni, Premium 60 dni?",
        "Comfort 10 lat gwarancji, Premium 15 lat?",
    ],
)
def test_counts_beside_packages_are_no_areas(say: Say, message: str) -> None:
    assert "Razem" not in say(message)["response"]


@pytest.mark.parametrize("message", ["38 w Comforcie, 51 w Expressie", "38 Comfort i 51 Express"])
def test_pair_without_units_has_a_sum(say: Say, message: str) -> None:
    assert "Razem: 107 911,00 zł" in say(message)["response"]


def test_plus_between_two_packages_adds_them(say: Say) -> None:
    text = say(
        "how much for 2 flats, 40m and 55m?", "express 40 plus comfort 55 summed", language="en"
    )["response"]
    assert "Together: PLN 122,405.00" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["zastanawiam się między dwoma mieszkaniami, jedno 38 m drugie 45 m, komfort, mam 60 tys"],
        ["2 mieszkania, 38 m i 45 m, komfort", "mam 60 tys", "nie oba, tylko jedno kupię"],
    ],
)
def test_one_of_two_flats_is_not_both(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "83 m²" not in text
    assert re.search(r"38 m²:(?:\n• Comfort:)? 56 962,00 zł \(zostaje 3 038,00 zł\)", text)


def test_both_flats_go_together_as_each_was_quoted(say: Say) -> None:
    text = say("express 38m", "a drugie mieszkanie 45 m express plus", "i oba razem?")["response"]
    assert "Razem: 91 917,00 zł" in text


def test_pair_of_flats_is_compared_with_one_package_in_both(say: Say) -> None:
    text = say(
        "2 mieszkania 40 i 52, express w obu",
        "a w tym większym comfort a w mniejszym express?",
        "ile taniej niż comfort w obu",
    )["response"]
    assert "Razem: 117 908,00 zł" in text
    assert "Comfort, 92 m²: 137 908,00 zł" in text
    assert "Różnica: 20 000,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "lines"),
    [
        (["parter 80 m2 w comfort", "a piętro potem za rok 60m w express, ile razem"],
         ["Comfort, 80 m²: 119 920,00 zł", "Express, 60 m²: 59 940,00 zł", "Razem: 179 860,00 zł"]),
        (["mieszkania do wyboru 47 m i 55 m. ile comfort na 47 a ile express plus na 55?"],
         ["Comfort, 47 m²: 70 453,00 zł", "Express Plus, 55 m²: 65 945,00 zł",
          "Różnica: 4 508,00 zł"]),
        (["47 i 55 m2 express", "ok to na 47 comfort a na 55 plus różnica?"],
         ["Różnica: 4 508,00 zł"]),
        (["63,5 m2 comfort", "51,5", "to ile taniej wyjdzie niż całe"],
         ["Różnica 12 m²: 17 988,00 zł"]),
        (["47 i 54 m2, ile plus", "mamy 60 tys. na które starczy"],
         ["Express Plus: 56 353,00 zł (zostaje 3 647,00 zł)"]),
    ],
)  # fmt: skip
def test_flats_are_added_or_chosen_as_they_are_told(
    say: Say, messages: list[str], lines: list[str]
) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert [line for line in lines if f"• {line}" not in response] == []


@pytest.mark.parametrize(
    ("messages", "sum_told"),
    [
        (["38 m2 w Express i 46 m2 w Plus, ile mniej więcej zapłacę?"], "Razem: 93 116,00 zł"),
        (["dwa mieszkania, 38 i 46 m2, ile mniej więcej za oba w Express?"],
         "Razem 84 m²: 83 916,00 zł"),
    ],
)  # fmt: skip
def test_roughly_asks_for_no_difference(say: Say, messages: list[str], sum_told: str) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert sum_told in response
    assert "Różnica" not in response


def test_smaller_furniture_is_no_smaller_flat(say: Say) -> None:
    say("mam 60 tys., oglądam 38 albo 46 m2, Express", "biorę 46 m2")
    assert say("a jak wezmę mniejsze meble, ile zostanie?")["context"]["square_meters"] == 46


def test_words_of_a_sum_are_answered_however_many(say: Say) -> None:
    """Each is read in one way only; it never ended."""
    say("38 m2 Express i 46 m2 Plus, ile razem?")
    assert say("all three " * 150 + "x")["source"] == "fallback"


def test_two_packages_for_one_flat_are_not_one(say: Say) -> None:
    say("38 m2 Express i 46 m2 Plus, ile razem?")
    response = say("a jakbyśmy w mniejszym zrobili Plus albo Comfort?")["response"]
    assert "112 116" not in response.replace("\xa0", " ")


def test_packages_respectively_in_the_order_of_the_message(say: Say) -> None:
    messages = ("mam 2 mieszkania 40 i 55 m2", "dla 55 i 40 odpowiednio Comfort i Express, razem?")
    assert "Razem: 122 405,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("3x33 express i 50 premium, ile razem", "198 851"),
        ("trzy kawalerki po 33 m w express i jedno 50 w premium, ile łącznie", "198 851"),
        ("33 m x 3 w express + 50 m w premium", "198 851"),
        ("2x40 m2 w comforcie i 3x25 m2 w express ile razem", "194 845"),
        ("Express 2x31, Comfort 45 razem?", "129 393"),
        ("dwie kawalerki 27 m2 w Express i mieszkanie 50 m2 w Premium", "153 896"),
        ("dwie kawalerki po 30 m na wynajem, express, a dla siebie 60 m2 w premium", "179 880"),
        ("32 m2 w Express i 45 m2 w Comforcie", "99 423"),
        ("2 kawalerki 26 m2 w express i 29 m2 w comfort razem", "69 445"),  # the count is of both
    ],
)
def test_flats_that_are_counted_have_their_own_packages(say: Say, message: str, total: str) -> None:
    assert f"Razem: {total},00 zł" in say(message)["response"]


def test_flats_that_are_counted_stand_in_one_line(say: Say) -> None:
    text = say("3x33 express i 50 premium, ile razem")["response"]
    assert "• Express, 33 m²: 3 × 32 967,00 zł = 98 901,00 zł" in text


def test_counted_flats_and_one_more_are_all_in_the_sum(say: Say) -> None:
    first = "mam trzy kawalerki po 33 m i jedno 50, wszystko w express, ile?"
    assert "Razem 149 m²: 148 851,00 zł" in say(first)["response"]
    assert "Razem: 198 851,00 zł" in say(first, "a 50 w premium")["response"]
    english = "three flats of 33 m2 and one of 50 m2, all in Express, how much?"
    assert "Together 149 m²: PLN 148,851.00" in say(english, language="en")["response"]
    text = say("2 mieszkania po 45 m2 i 12 okien ile express")["response"]
    assert "Razem 90 m²: 89 910,00 zł" in text


@pytest.mark.parametrize(
    ("first", "total"),
    [
        ("33 i 50 m2 w express razem", "Razem 149 m²: 148 851,00 zł"),
        ("33 m2 w express i 50 w premium, razem ile", "Razem: 198 851,00 zł"),
        ("33 i 50 m2, ile razem", "148 851,00 zł (razem 149 m²)"),
    ],
)
def test_flats_are_counted_again(say: Say, first: str, total: str) -> None:
    assert total in say(first, "no ale tych 33 są trzy")["response"]


def test_flats_that_were_counted_again_stay_so_many(say: Say) -> None:
    messages = ("33 i 50 m2 w express razem", "tych 33 mam trzy", "a 50 w premium")
    assert "Razem: 198 851,00 zł" in say(*messages)["response"]
    assert "198 851" not in say(*messages[:1], "tych 45 są trzy", "a 50 w premium")["response"]


def test_each_purpose_has_its_package(say: Say) -> None:
    text = say(
        "kupuję 3 mieszkania po 33 m na wynajem w Gdańsku plus jedno 50 dla siebie."
        " Express na wynajem, dla siebie Premium. Budżet 250 tys. Da się?"
    )["response"]
    assert "Razem: 198 851,00 zł (zostaje 51 149,00 zł)" in text
    both = "33 m2 na wynajem i 50 m2 dla siebie, "
    text = say(f"{both}Premium na wynajem a dla siebie Express, ile razem?")["response"]
    assert "Razem: 115 917,00 zł" in text
    assert "Razem: " not in say(f"{both}Express na wynajem albo Premium")["response"]


def test_flats_that_are_counted_after_a_colon(say: Say) -> None:
    told = "mam mieszkania: trzy po 33 m na wynajem i jedno 50 dla siebie."
    text = say(f"{told} Express na wynajem, dla siebie Premium. Ile razem?")["response"]
    assert "Razem: 198 851,00 zł" in text


def test_purpose_of_which_only_a_package_is_denied(say: Say) -> None:
    told = "33 m2 na wynajem i 50 m2 dla siebie."
    text = say(f"{told} Na wynajem nie Premium, dla siebie Comfort")["response"]
    assert "Comfort, 50 m²: 74 950,00 zł" in text
    assert "Express, 33 m²: 32 967,00 zł" in text
    assert "Premium, 33" not in text


def test_two_flats_are_no_houses(say: Say) -> None:
    text = say("Is it cheaper if I do two flats, 38 and 41?", language="en")["response"]
    assert "houses too" not in text
    assert "15%" in text
    assert "domy również" in say("czy wykanczacie domy czy tylko mieszkania?")["response"]


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (["a drugie w express plus, razem", "i jeszcze trzecie 38m tez express, razem"], "144 866"),
        (["i jeszcze trzecie 38 m w comforcie, razem ile"], "152 866"),
        (["a drugie w express plus, razem", "jeszcze trzecie 38m, wszystkie w express"], "133 866"),
    ],
)
def test_one_more_flat_leaves_the_others_their_packages(
    say: Say, messages: list[str], total: str
) -> None:
    assert total in say("dwa mieszkania 41 i 55 m, ile express razem", *messages)["response"]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("36 m2, dwa takie same, ile razem express", "71 928"),
        ("dwa identyczne mieszkania 36 m, comfort", "107 928"),
    ],
)
def test_flats_that_are_alike_are_counted_beside_their_area(
    say: Say, message: str, total: str
) -> None:
    assert total in say(message)["response"]


@pytest.mark.parametrize("rooms", ["dwa takie same pokoje", "dwie identyczne lazienki"])
def test_rooms_that_are_alike_are_no_flats(say: Say, rooms: str) -> None:
    assert "119 880" not in say(f"60 m2, {rooms}, ile express")["response"]


def test_alike_flats_are_meant_together_in_english(say: Say) -> None:
    messages = (
        "36 sqm, two of them identical. total in Express?",
        "no, i meant both flats together",
    )
    for count in (1, 2):
        assert "PLN 71,928.00" in say(*messages[:count], language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("a dla drugiego mieszkania 39 m express, ile za oba?",), "106 416"),
        (("a dla drugiego mieszkania 39 m express, ile za oba?", "a drugie jednak w plusie"),
         "114 216"),
        (("a do tego kawalerka 28 m w express, razem?",), "95 427"),
        (("do tego jeszcze mieszkanie 39 m, razem ile?",), "125 916"),
    ],
)  # fmt: skip
def test_another_flat_comes_on_top(say: Say, messages: tuple[str, ...], total: str) -> None:
    text = say("mam 45 m2 comfort ile", *messages)["response"]
    assert re.search(f"Razem(?: 84 m²)?: {total},00 zł", text)


def test_another_flat_comes_on_top_in_english(say: Say) -> None:
    said = "45 sqm in Comfort, how much?", "plus a studio of 28 sqm in Express, total?"
    assert "Together: PLN 95,427.00" in say(*said, language="en")["response"]


@pytest.mark.parametrize(
    "message", ["a do tego 10 m2 antresoli, razem?", "plus taras do mieszkania 12 m"]
)
def test_a_part_that_comes_on_top_is_no_flat(say: Say, message: str) -> None:
    text = say("mam 45 m2 comfort ile", message)["response"]
    assert "Razem" not in text
    assert "17 988" not in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (("Mam dwa mieszkania, 38 i 51 m2, brat ma 38, ja 51", "brat express, ja plus"), "pl"),
        (("mam dwa mieszkania, 38 i 51 m2, 38 brata, 51 moje", "brat express, ja plus"), "pl"),
        (("we have two flats, 38 and 51 sqm, my brother has 38, I have 51",
          "my brother takes Express, I take Express Plus"), "en"),
    ],
)  # fmt: skip
def test_an_area_that_is_told_again_is_no_amount(
    say: Say, messages: tuple[str, ...], language: str
) -> None:
    first, then = (say(message, language=language)["response"] for message in messages)
    money = {"pl": ("88 911,00 zł", "99 111,00 zł"), "en": ("PLN 88,911.00", "PLN 99,111.00")}
    assert money[language][0] in first
    assert money[language][1] in then


def test_an_amount_beside_areas_is_one(say: Say) -> None:
    text = say("Mam dwa mieszkania, 38 i 51 m2, ja mam 38 tys, brat 51 tys")["response"]
    assert "Budżet 89 000,00 zł" in text
