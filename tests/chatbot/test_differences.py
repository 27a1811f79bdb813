"""How much more one package costs than another, and what is had for it."""

import re

import pytest

from chatbot.dialogue.cards import heads, merged
from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["o ile drożej Premium niż Comfort, 64 m2"], "Różnica: 32 000,00 zł."),
        (["64 m2 comfort", "a o ile droższy jest Premium?"], "Różnica: 32 000,00 zł."),
        (["64 m2 premium", "ile dopłacę do Comfort?"], "Różnica: 32 000,00 zł."),
        (["ile zaoszczędzę wybierając comfort zamiast premium, 64 m2"], "Różnica: 32 000,00 zł."),
        (["64 m2 comfort", "dopłata do premium?"], "Różnica: 32 000,00 zł."),
    ],
)
def test_difference_of_two_packages(say: Say, messages: list[str], said: str) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert "Produkty" not in text


def test_difference_to_any_other_package(say: Say) -> None:
    text = say("50 m2 comfort", "o ile drożej?")["response"]
    assert "Comfort: 74 950,00 zł" in text
    assert "Premium: 99 950,00 zł" in text
    assert "Różnica" not in text


def test_difference_of_three_packages_is_none_of_two(say: Say) -> None:
    text = say("różnica Express, Comfort i Premium, 47 m2")["response"]
    assert "Różnica:" not in text
    assert [name for name in ("Express:", "Comfort:", "Premium:") if name not in text] == []


def test_packages_at_two_areas_have_no_difference_at_one(say: Say) -> None:
    reply = say("cena comfort 47 m2", "cena premium 58 m2", "różnica")["response"]
    assert "Comfort, 47 m²: 70 453,00 zł" in reply
    assert "Premium, 58 m²: 115 942,00 zł" in reply
    assert "Różnica: 45 489,00 zł" in reply
    assert "Różnica:" in say("express 47 m2", "a premium", "różnica")["response"]


def test_difference_goes_on_to_another_package(say: Say) -> None:
    text = say("ile dopłacić z comfort do premium przy 47 m2", "a do express plus")["response"]
    assert "Comfort: o 14 100,00 zł droższy niż Express Plus" in text
    assert "Premium: o 37 600,00 zł droższy niż Express Plus" in text
    assert "niż Comfort" not in text


@pytest.mark.parametrize(
    ("messages", "difference"),
    [
        (["47 m2", "a o ile droższy komfort od plusa"], "14 100,00 zł"),
        (
            ["47 m2", "o ile droższy komfort od plusa", "ile to w złotówkach drożej przy 47m"],
            "14 1",
        ),
        (["60 m2 comfort", "a premium o ile"], "30 000,00 zł"),
        (["35 m2 express", "ile potem dołożyć, żeby był plus"], "7 000,00 zł"),
        (["60 m2", "o ile droższy plus od expressu"], "12 000,00 zł"),
        (["60 m2 comfort", "premium", "o ile"], "30 000,00 zł"),
        (["60 m2 comfort", "na premium ile bym musiał dołożyć"], "30 000,00 zł"),
    ],
)
def test_difference_in_other_words(say: Say, messages: list[str], difference: str) -> None:
    assert f"Różnica: {difference}" in say(*messages)["response"]


def test_difference_to_both_that_were_compared_has_the_names_of_each_two(say: Say) -> None:
    text = say("60 m2 comfort", "o ile drożej premium", "a express o ile")["response"]
    assert "Premium: o 60 000,00 zł droższy niż Express" in text
    assert "Comfort: o 30 000,00 zł droższy niż Express" in text


@pytest.mark.parametrize(
    ("message", "difference"),
    [
        ("how much extra is plus?", "PLN 12,000.00"),
        ("by how much is premium more expensive", "PLN 60,000.00"),
    ],
)
def test_difference_in_english(say: Say, message: str, difference: str) -> None:
    text = say("60 sqm express", message, language="en")["response"]
    assert f"Difference: {difference}" in text


def test_difference_to_each_of_two_is_from_the_one_before(say: Say) -> None:
    text = say("60 m2 comfort", "różnica w cenie do premium i do express plus")["response"]
    assert "Premium: o 30 000,00 zł droższy niż Comfort" in text
    assert "Express Plus: o 18 000,00 zł tańszy niż Comfort" in text
    assert "Premium – " not in text


def test_difference_at_several_areas(say: Say) -> None:
    messages = ("dwa mieszkania 35 i 42 m2", "o ile droższy plus od expressu")
    text = say(*messages)["response"]
    assert "Różnica, 35 m²: 7 000,00 zł" in text
    assert "Różnica, razem 77 m²: 15 400,00 zł" in text


def test_difference_of_what_is_no_package_is_none_of_packages(say: Say) -> None:
    assert "Różnice" not in say("60 m2 comfort", "o ile drożej z kuchnią?")["response"]


def test_difference_to_all_others_where_none_was_spoken_of(say: Say) -> None:
    text = say("52 sqm", "how much more would express plus be", language="en")["response"]
    assert "Express: PLN 10,400.00 less than Express Plus" in text
    assert "Premium: PLN 41,600.00 more than Express Plus" in text


def test_difference_in_price_without_an_area_is_of_a_square_metre(say: Say) -> None:
    answer = say("premium czy comfort różnica w cenie")
    assert "Różnica: 500,00 zł/m²" in answer["response"]
    assert "Jaki metraż" in answer["response"]
    assert "Dla kogo" not in answer["response"]
    english = say("difference between express and express plus in price?", language="en")
    assert "Difference: PLN 200.00/m²" in english["response"]


def test_what_is_gained_is_told_beside_the_difference(say: Say) -> None:
    text = say("co zyskam, jak dopłacę z Express do Express Plus?")["response"]
    assert "Różnica: 200,00 zł/m²" in text
    assert "300 (Express Plus)" in text


def test_difference_after_an_area_is_of_the_price_and_of_what_each_has(say: Say) -> None:
    messages = ("70 sqm", "what's the difference between comfort and premium")
    text = say(*messages, language="en")["response"]
    assert "Difference: PLN 35,000.00." in text
    assert "wood (Premium)" in text
    floors = say("60 m2", "jaka różnica w podłogach między comfort a premium")["response"]
    assert "Różnica:" not in floors


@pytest.mark.parametrize(
    "message",
    ["dużo drożej?", "to dużo więcej?", "ile muszę dołożyć do plusa", "a plus o ile drożej"],
)
def test_difference_of_the_two_that_were_priced_last(say: Say, message: str) -> None:
    text = say("55 m2 express", "a plus", message)["response"]
    assert "Różnica: 11 000,00 zł" in text
    assert "ukrytych" not in text


@pytest.mark.parametrize(
    "messages",
    [
        ["55 m2 plus and express", "so whats the saving"],
        ["55 m2 plus and express", "what would I save"],
        ["55 m2 express", "so how much more is the plus for me"],
        ["express plus price minus express price 55sqm"],
        ["55 m2 express", "and plus", "whats the difference between the two"],
        ["55 m2 express", "and plus", "what's the gap"],
    ],
)
def test_difference_in_other_words_in_english(say: Say, messages: list[str]) -> None:
    assert "Difference: PLN 11,000.00" in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "told", "gap"),
    [
        (["60 m2", "to comfort czy indywidualny jest droższy"], "Droższy jest Projekt Indy", ""),
        (["60 m2", "premium czy indywidualny jest droższy?"], "To zależy od projektu", ""),
        (["60 m2 comfort i premium", "który droższy"], "Droższy jest Premium", "30 000,00"),
        (["60 m2 comfort i premium", "a który tańszy?"], "Tańszy jest Comfort", "30 000,00"),
        (["co jest droższe premium czy comfort"], "Droższy jest Premium", ""),
        (["premium tańszy od indywidualnego?"], "To zależy od projektu", ""),
        (["60 m2", "express jest tańszy niż plus?"], "Tańszy jest Express", "12 000,00"),
    ],
)
def test_which_of_two_costs_more(say: Say, messages: list[str], told: str, gap: str) -> None:
    text = say(*messages)["response"]
    assert text.startswith(told)
    assert ("Różnica" in text) == bool(gap)
    assert gap in text
    assert "Spotkania" not in text


@pytest.mark.parametrize(
    "message", ["dużo drożej niż u konkurencji?", "u nas w Gdańsku dużo drożej niż gdzie indziej?"]
)
def test_price_of_others_is_no_difference_of_packages(say: Say, message: str) -> None:
    assert "Różnica" not in say("55 m2 express", "a plus", message)["response"]


def test_package_beyond_the_budget_needs_no_word_on_changing_packages(say: Say) -> None:
    text = say("60 m2 comfort, mam 95 tys", "ile muszę dołożyć do premium")["response"]
    assert "brakuje 24 940,00 zł" in text
    assert "łączeniu" not in text


@pytest.mark.parametrize(
    "message",
    ["więc ile razem z podatkiem", "a to ile z vatem", "ile to brutto?", "ile z VAT-em"],
)
def test_price_with_its_tax_is_told_again(say: Say, message: str) -> None:
    text = say("comfort 50 m2", message)["response"]
    assert text.startswith("Comfort, 50 m²: 74 950,00 zł brutto")
    assert "8% VAT" in text
    assert "netto" not in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("proszę ile 1 metr najtani", "999,00 zł/m²"),
        ("ile za metr najtaniej", "999,00 zł/m²"),
        ("ile najdrożej za 1 m2", "1 999,00 zł/m²"),
    ],
)
def test_least_and_most_for_a_metre(say: Say, message: str, said: str) -> None:
    assert said in say(message)["response"]


@pytest.mark.parametrize(
    "message", ["konkurencja 1350 za m2, 58 m2", "58 metrów, inna firma chce 1400 za metr"]
)
def test_price_of_others_has_ours_beside_it(say: Say, message: str) -> None:
    assert "Comfort: 86 942,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    "message", ["to ile taniej niż to pierwsze", "o ile taniej niż poprzednie?"]
)
def test_difference_to_the_flat_from_before(say: Say, message: str) -> None:
    text = say("ile za 54m comfort", "a jednak biorę inne, 48m", message)["response"]
    assert "Różnica 6 m²: 8 994,00 zł" in text


def test_extra_charges_are_no_difference_of_packages(say: Say) -> None:
    answer = say("49 m2 comfort", "pytam czy u was są dopłaty i ile")
    assert answer["intent"] == "hidden_costs"


def test_dearer_than_another_has_its_difference(say: Say) -> None:
    text = say("48 m2 comfort", "how much dearer is premium than express", language="en")[
        "response"
    ]
    assert "Difference: PLN 48,000.00" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["premium 92 m2 ile", "a comfort ile mniej"],
        ["premium 92 m2 ile", "ile mniej zapłacę za comfort"],
        ["mam 200 tys", "premium 92 m2 ile", "a comfort o ile mniej"],
        ["premium 92 m2 ile", "a comfort?", "chodziło mi o różnicę w stosunku do premium"],
        ["premium 92 m2 ile", "a comfort?", "w porównaniu do premium"],
    ],
)
def test_difference_to_the_package_quoted_before(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Comfort: 137 908,00 zł" in text
    assert "Premium: 183 908,00 zł" in text
    assert "Różnica: 46 000,00 zł" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["comfort for 54 m2?", "how much cheaper would plus be"],
        ["comfort for 54 m2?", "how much less is express plus for us"],
        [
            "we have a 70k budget and a 54 m2 flat, how much is comfort",
            "how much less is express plus for us",
            "i meant vs comfort",
        ],
        ["comfort for 54 m2?", "and express plus", "whats the diff between comfort and plus"],
    ],
)
def test_difference_to_the_package_quoted_before_in_english(say: Say, messages: list[str]) -> None:
    text = say(*messages, language="en")["response"]
    assert "Difference: PLN 16,200.00" in text


@pytest.mark.parametrize(
    "message", ["a comfort ile mniej zmian ma", "a comfort", "ile mniej tygodni trwa comfort"]
)
def test_less_of_something_else_is_no_difference_in_price(say: Say, message: str) -> None:
    assert "46 000" not in say("premium 92 m2 ile", message)["response"]


@pytest.mark.parametrize("message", ["a dla 38", "a przy 38 m2?", "i za 38?"])
def test_difference_goes_on_to_another_area(say: Say, message: str) -> None:
    text = say("roznica miedzy express a comfort dla 46m", message)["response"]
    assert "Express: 37 962,00 zł" in text
    assert "Comfort: 56 962,00 zł" in text
    assert "Różnica: 19 000,00 zł" in text
    assert "Premium" not in text


def test_difference_goes_on_from_area_to_area(say: Say) -> None:
    first = "o ile droższy premium od comfortu przy 50 m2"
    text = say(first, "a przy 70", "a dla 60 m2?")["response"]
    assert "Różnica: 30 000,00 zł" in text
    text = say(first, "a przy 70", "ile kosztuje express plus", "a 50 m2")["response"]
    assert "Różnica" not in text


def test_difference_of_two_flats_goes_on_to_another_package(say: Say) -> None:
    text = say("52 czy 61 m2 jaka różnica w express", "a w comforcie")["response"]
    assert "Różnica 9 m²: 13 491,00 zł" in text


@pytest.mark.parametrize(
    "message",
    [
        *("czyli o ile wiencej", "to ile drorzej", "a ruznica?"),
        *("a roznica do tego nizszego", "no i teraz roznica miedzy nimi"),
    ],
)
def test_difference_of_the_last_two_whatever_the_slips(say: Say, message: str) -> None:
    text = say("39,4 m ile za comfort", "a w premum", message)["response"]
    assert "Różnica: 19 700,00 zł" in text
    assert "Express" not in text


@pytest.mark.parametrize("correction", ["jednak 41 m", "przepraszam, 41 m2", "sorki, raczej 41 m"])
def test_difference_is_of_the_same_two_once_the_area_is_corrected(
    say: Say, correction: str
) -> None:
    messages = ("39,4 m ile za comfort", "a w premium", correction)
    for asked in ("no i teraz roznica miedzy nimi", "to o ile drożej?"):
        assert "Różnica: 20 500,00 zł" in say(*messages, asked)["response"]


@pytest.mark.parametrize(
    "message",
    ["how much cheaper is that than express plus", "how much less than express plus is it?"],
)
def test_difference_to_one_is_that_of_the_later_one(say: Say, message: str) -> None:
    text = say("45 m2 comfort price?", "and express", message, language="en")["response"]
    assert "Difference: PLN 9,000.00" in text
    assert "Comfort" not in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["60 m, czym się różni plus od comfortu, krótko"], "pl"),
        (["co mi daje comfort wiecej niz plus"], "pl"),
        (["comfort a express plus, co je różni?"], "pl"),
        (["what's the difference between comfort and express plus?"], "en"),
    ],
)
def test_what_two_packages_differ_in_is_told_line_by_line(
    say: Say, messages: list[str], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    told = [line for line in text.split("\n") if "300 (Express Plus)" in line]
    assert len(told) == 1
    assert "450 (Comfort)" in told[0]
    assert sum("(Comfort)" in line for line in text.split("\n")) <= 8
    assert re.search("W obu tak samo: Łazienka|The same in both: Bathroom", text)


def test_cards_that_are_no_lists_have_nothing_to_be_merged() -> None:
    assert merged(["Express.", "Comfort."], ["Express", "Comfort"]) == ([], [], "Comfort.")
    cards = ["Express.\n• A: 1\n• B: 2", "Comfort.\n• A: 1\n• C: 3\nWięcej?"]
    lines, same, ending = merged(cards, ["Express", "Comfort"])
    assert (lines, same, ending) == (["• B: 2 (Express)", "• C: 3 (Comfort)"], ["A: 1"], "Więcej?")
    assert heads(cards) == ["Express.", "Comfort."]


@pytest.mark.parametrize(
    ("messages", "difference"),
    [
        (["41,2 m2", "a roznica miedzy najtanszym a comfort?"], "20 600,00 zł"),
        (
            ["41,2 m2", "a roznica miedzy najtanszym a comfort?", "no ale ile w zlotowkach"],
            "20 600,00 zł",
        ),
        (["50 m2", "o ile droższy premium od najtańszego", "kwotowo?"], "50 000,00 zł"),
        (["60 m2 comfort", "a ile droższy od najtańszego?"], "30 000,00 zł"),
        (["60 m2 express", "jaka różnica do najdroższego pakietu", "ile to w zł"], "60 000,00 zł"),
        (
            ["120 m2 w Premium i w Comfort", "czyli roznica? i ile to za miesiac sie robi"],
            "60 000,00 zł",
        ),
    ],
)
def test_difference_to_an_end_of_the_price_list(
    say: Say, messages: list[str], difference: str
) -> None:
    assert f"Różnica: {difference}" in say(*messages)["response"]


def test_difference_beside_a_time(say: Say) -> None:
    text = say("120 m2 w Premium i w Comfort", "a comfort szybciej? o ile taniej")["response"]
    assert "Różnica: 60 000,00 zł." in text
    assert "8–12 tygodni" in text


def test_saving_with_another_package(say: Say) -> None:
    message = "and if we went for plus instead how much would we save"
    text = say("how much is Comfort for 58 sqm", message, language="en")["response"]
    assert "Difference: PLN 17,400.00" in text


@pytest.mark.parametrize(
    "messages",
    [
        ["60m comfort", "70m express plus", "jaka różnica między nimi"],
        [
            "mamy 60m, comfort",
            "albo 70m drugi metraż oglądamy, o ile drożej",
            "to w express plus to 70?",
            "a różnica do tego 60 w comfort",
        ],
    ],
)
def test_difference_of_two_flats_in_packages_of_their_own(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Różnica: 6 010,00 zł" in text
    assert "Express Plus, 70 m²: 83 930,00 zł" in text


def test_difference_between_two_flats_that_were_priced_one_after_another(say: Say) -> None:
    messages = ("ile 42 m2 w ekspresie", "a 51 m2", "ile różnicy między nimi w tym ekspresie")
    assert "Różnica 9 m²: 8 991,00 zł" in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    "messages",
    [
        ["comfort czy express plus, 61,5 m, ile drożej", "a jednak 58m"],
        ["wahamy się: comfort czy express plus, 61,5 m", "sorry, 58 m jednak"],
    ],
)
def test_two_packages_are_compared_at_the_right_area(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Wykończenie 58 m²" in text
    assert "Różnica: 17 400,00 zł" in text
    assert "Premium" not in text


def test_one_package_at_the_right_area_has_no_difference(say: Say) -> None:
    assert "Różnica" not in say("60 m2", "a jednak 58m")["response"]
    assert "Różnica" not in say("60 m2 comfort", "jednak 58 m")["response"]


def test_an_area_that_is_pointed_at_again_with_another_package(say: Say) -> None:
    messages = (
        "dom 180 m2, comfort. jaki vat i ile netto?",
        "a jakby mial 320 m2?",
        "dobra, czyli te 180 i premium zamiast. ile drozej",
    )
    text = say(*messages)["response"]
    assert "Wykończenie 180 m²" in text
    assert "Różnica: 90 000,00 zł" in text
    text = say("nie 320, porownaj 180 comfort i 180 premium")["response"]
    assert "Różnica: 90 000,00 zł" in text


def test_another_package_at_the_area_that_was_tried_last(say: Say) -> None:
    messages = ("58 m2 comfort", "a 62 m2 w expressie?")
    text = say(*messages, "zamiast tego premium przy 62, ile drożej")["response"]
    assert "Premium: 123 938,00 zł" in text
    assert "Różnica: 62 000,00 zł" in text


@pytest.mark.parametrize(
    ("first", "message", "gap"),
    [
        ("58 m2 express plus", "to a z jednym pietrem wyzej pakietem, ile doplata?", "17 400"),
        ("58 m2 comfort", "o ile drożej następny pakiet?", "29 000"),
        ("58 m2", "jaka roznica miedzy express plus a comfort w zł?", "17 400"),
    ],
)
def test_one_difference(say: Say, first: str, message: str, gap: str) -> None:
    text = say(first, message)["response"]
    assert f"Różnica: {gap},00 zł" in text
    assert "Różnice" not in text


def test_what_is_lost_with_the_cheaper_one(say: Say) -> None:
    message = "a jakbym wziela plusa to ile zaoszczedze wzgledem komfortu i co strace"
    text = say("ile za 58 m2 comfort", message)["response"]
    assert "Różnica: 17 400,00 zł" in text
    assert "Wizualizacje: brak (Express Plus)" in text
    assert "Poza ceną są" not in text


@pytest.mark.parametrize(
    ("messages", "language", "told", "is_priced"),
    [
        (["a ile produktow mozna zmienic w express plus", "to ile wiecej ich jest w comforcie"],
         "pl", "Comfort: 5", False),
        (["chodzilo mi o zmiany produktow, ile wiecej zmian w comfort niz w express plus"],
         "pl", "Różnica: 2.", False),
        (["ile więcej zmian w indywidualnym niż w premium"], "pl", "Premium: 7", False),
        (["how many more changes in Comfort than in Express Plus?"], "en", "Difference: 2.", False),
        (["ile więcej kosztuje comfort niż express plus"], "pl", "300,00 zł/m²", True),
        (["ile wiecej zaplace za wiecej zmian w comfort niz w express"], "pl", "500,00", True),
    ],
)  # fmt: skip
def test_how_many_more_of_a_thing(
    say: Say, messages: list[str], language: str, told: str, is_priced: bool
) -> None:
    text = say(*messages, language=language)["response"]
    assert told in text
    assert ("zł" in text or "PLN" in text) == is_priced


@pytest.mark.parametrize("message", ["a komfort ile byłby taniej", "komfort ile byłby taniej?"])
def test_difference_that_would_be(say: Say, message: str) -> None:
    assert "Różnica: 37 000,00 zł" in say("74 m premium", message)["response"]


def test_difference_of_two_packages_is_of_the_flat_again(say: Say) -> None:
    asked = ("62m2 comfort", "a jak wezmę samą łazienkę", "a różnica między comfort a premium")
    assert "Różnica: 31 000,00 zł" in say(*asked)["response"]
