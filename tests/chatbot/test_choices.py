"""A package told by its place in the price list."""

import re
from typing import Any

import pytest

from chatbot.models import Package
from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    ("messages", "package"),
    [
        (["drugi najtańszy pakiet, 44 m2"], "express_plus"),
        (["44 m2", "a drugi najdrozszy?"], "comfort"),
        (["44 m2", "trzeci od dolu ile"], "comfort"),
        (["44 m2", "ile za trzeci od góry?"], "express_plus"),
        (["44 m2", "pierwszy od końca"], "premium"),
        (["44 m2", "poproszę przedostatni z listy"], "comfort"),
        (["44 m2", "najtańszy zaraz po Expressie?"], "express_plus"),
        (["jaki jest następny po Comforcie? mam 44 m2"], "premium"),
        (["44 m2", "pakiet przed Premium"], "comfort"),
        (["44 m2", "coś pomiędzy Express a Comfort"], "express_plus"),
        (["44 m2 express plus", "o jeden wyżej ile?"], "comfort"),
        (["44 m2 premium", "a pakiet niżej?"], "comfort"),
        (["44 m2 comfort", "a niższy pakiet?"], "express_plus"),
        (["44 m2 comfort", "a jeden pakiet wyżej?"], "premium"),
        (["44 m2 comfort", "coś lepszego macie?"], "premium"),
        (["44 m2 express plus", "coś tańszego?"], "express"),
    ],
)
def test_place_is_one_package(say: Say, messages: list[str], package: str) -> None:
    answer = say(*messages)
    assert quoted(answer) == (package, 44)
    assert answer["response"].count("brutto") == 1
    assert quoted(say("a 50 m2?")) == (package, 50)


def test_question_is_about_the_package_at_that_place(say: Say) -> None:
    text = say("44 m2 comfort", "jak długo trwa niższy pakiet?")["response"]
    assert text.startswith("Express Plus: prace trwają")
    assert (
        "Premium, podłogi" in say("44 m2 comfort", "a jakie podłogi ma pakiet wyżej?")["response"]
    )


def test_place_at_several_areas(say: Say) -> None:
    text = say("44 m2 albo 50 m2", "drugi najtańszy")["response"]
    assert "Express Plus" in text
    assert "52 756,00 zł" in text
    assert "59 950,00 zł" in text
    assert "Comfort" not in text


def test_place_in_the_price_list_in_english(say: Say) -> None:
    answer = say("second cheapest package, 44 m2", language="en")
    assert quoted(answer) == ("express_plus", 44)
    assert quoted(say("the one below premium", language="en")) == ("comfort", 44)


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("coś ze środka cennika", ["Express Plus", "Comfort"]),
        ("a coś pomiędzy?", ["Express Plus", "Comfort"]),
        ("ani najtańszy, ani najdroższy", ["Express Plus", "Comfort"]),
        ("dwa najtańsze", ["Express", "Express Plus"]),
        ("tańsze od Premium", ["Express", "Express Plus", "Comfort"]),
        ("co jest między? coś pomiędzy Comfort a Premium", ["Comfort", "Premium"]),
    ],
)
def test_place_is_of_several(say: Say, message: str, names: list[str]) -> None:
    text = say("44 m2", message)["response"]
    told = [line[2:].partition(":")[0] for line in text.splitlines() if line.startswith("• ")]
    assert told == names
    assert "zł/m²" not in text
    assert "package" not in say("dzień dobry")["context"]


def test_place_without_an_area_has_its_price_per_metre(say: Say) -> None:
    text = say("ile kosztuje drugi najtańszy?")["response"]
    assert "Express Plus kosztuje 1 199,00 zł/m²" in text
    assert quoted(say("44")) == ("express_plus", 44)
    text = say("a coś tańszego od Comfortu?")["response"]
    assert "Express: " in text
    assert "Comfort: " not in text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("jest coś tańszego od Expressu?", "cheapest"),
        ("44 m2, co jest przed Express?", "cheapest"),
        ("co jest droższe od Premium?", "most_expensive"),
    ],
)
def test_beyond_the_ends_of_the_list_its_end_is_told(say: Say, message: str, intent: str) -> None:
    answer = say(message)
    assert answer["intent"] == intent
    assert "Express Plus" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("mieszkanie na trzecim piętrze, 44 m2, comfort", "comfort"),
        ("kolejny pakiet Comfort poproszę, 44 m2", "comfort"),
        ("segment środkowy 44 m2, express", "express"),
        ("dom do wykończenia w środku, 44 m2 premium", "premium"),
        ("to nasze drugie mieszkanie, najtańszy, 44 m2", "express"),
    ],
)
def test_other_places_are_none_in_the_list(say: Say, message: str, package: str) -> None:
    assert quoted(say(message)) == (package, 44)


def told(answer: dict[str, Any]) -> list[str]:
    """The packages that are listed."""
    lines = answer["response"].splitlines()
    return [line[2:].partition(":")[0] for line in lines if line.startswith("• ")]


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("najtańszy z dębową deską, 44 m2 ile", "floors"),
        ("co najtańsze z kafelkami do sufitu, 44m", "bathroom"),
        ("najtańszy gdzie są wizualizacje, 44 m", "visualisations"),
        ("minimum 4 spotkania z projektantką, najtaniej, 44 m2", "designer_meetings"),
        ("coś tańszego od premium z winylem, 44 m2", "floors"),
        ("jaki jest najtańszy pakiet z 4 spotkaniami", "designer_meetings"),
        ("najtańszy z 5 zmianami produktów 44 m2", "product_changes"),
    ],
)
def test_cheapest_on_a_condition_is_not_the_cheapest_of_all(
    say: Say, message: str, intent: str
) -> None:
    answer = say(message)
    assert (answer["intent"], answer["quote"]) == (intent, None)
    assert "brutto" not in answer["response"]
    assert answer["suggestions"][0]["title"] == "Express"


@pytest.mark.parametrize(
    "message",
    [
        "najtańszy na 44 m2 po podłodze",
        "mieszkanie z łazienką i kuchnią, 44 m2, najtaniej ile",
        "ile za najtańszy pakiet, 44 m2 z balkonem",
    ],
)
def test_cheapest_alone_has_its_price(say: Say, message: str) -> None:
    assert "Express, 44 m²: 43 956,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "names"),
    [
        (["44m comfort", "tańszy?"], ["Express", "Express Plus"]),
        (["44 m2 premium", "a ten tańszy ile"], ["Express", "Express Plus", "Comfort"]),
        (["44 m2 express plus", "a lepszy?"], ["Comfort", "Premium"]),
    ],
)
def test_cheaper_is_so_than_the_one_spoken_of(
    say: Say, messages: list[str], names: list[str]
) -> None:
    assert told(say(*messages)) == names


@pytest.mark.parametrize(
    ("messages", "package"),
    [
        (["44 m2", "ta druga"], "express_plus"),
        (["44 m2", "poproszę trzecią opcję"], "comfort"),
        (["44 m2", "czwarty ile"], "premium"),
        (["44 m2 comfort czy premium", "to pierwszy"], "comfort"),
        (["44 m2 comfort", "coś tańszego", "drugi"], "express_plus"),
        (["44 m2", "express czy comfort?", "ten droższy"], "comfort"),
        (["o jeden niżej niż premium, 44 m2"], "comfort"),
        (["o oczko wyżej od comfortu, 44 m2"], "premium"),
    ],
)
def test_place_in_the_list_that_was_told(say: Say, messages: list[str], package: str) -> None:
    assert quoted(say(*messages)) == (package, 44)


@pytest.mark.parametrize(
    "message", ["jaka podłoga jest w najtańszym?", "jakie panele ma najtańszy pakiet"]
)
def test_question_about_the_cheapest_is_no_condition(say: Say, message: str) -> None:
    assert say(message)["source"] == "nlu"


def test_place_where_nothing_was_listed_is_asked_about(say: Say) -> None:
    answer = say("44 m2 comfort", "ten drugi")
    assert answer["response"].startswith("Nie mam pewności, o który pakiet chodzi.")
    assert answer["quote"] is None
    assert answer["suggestions"][0]["title"] == "Express"


def prices_per_metre() -> dict[str, int]:
    rows = Package.objects.exclude(price_per_m2=None)
    return {row.code: int(row.price_per_m2 or 0) for row in rows}


@pytest.mark.parametrize("message", ["ten za {} na 44 m2", "44 m2, co jest za {}", "to za {}, 44m"])
@pytest.mark.parametrize("package", ["express_plus", "comfort", "premium"])
def test_package_by_its_price_per_metre(say: Say, message: str, package: str) -> None:
    assert quoted(say(message.format(prices_per_metre()[package]))) == (package, 44)


def test_packages_by_two_prices_per_metre(say: Say) -> None:
    assert quoted(say("coś między 1100 a 1400 zł za metr, 44 m2")) == ("express_plus", 44)
    assert told(say("pakiet pomiędzy 1100 i 1600 zł za m2, 44 m")) == ["Express Plus", "Comfort"]


def test_both_ends_of_the_list(say: Say) -> None:
    assert told(say("najdroższy i najtańszy na 44 m2")) == ["Express", "Premium"]


@pytest.mark.parametrize(
    "message",
    [
        "połowa mieszkania w premium, połowa w express plus, 76 m2",
        "54 m2 comfort, tylko kuchnia w premium",
        "sypialnia w express, reszta w comforcie, 61 m",
        "salon 20m w premium a pozostałe 30m w express",
        "44 m2, łazienka premium a pokoje express",
    ],
)
def test_two_packages_in_one_flat_have_no_two_prices(say: Say, message: str) -> None:
    answer = say(message)
    assert (answer["intent"], answer["quote"]) == ("package_change", None)
    assert "brutto" not in answer["response"]


@pytest.mark.parametrize(
    "message", ["44 m2 2 pokoje, comfort czy express", "cześć, 44 m2 comfort a ile express"]
)
def test_packages_that_are_weighed_have_both_prices(say: Say, message: str) -> None:
    assert sorted(told(say(message))) == ["Comfort", "Express"]


def test_two_flats_in_two_packages_have_one_sum(say: Say) -> None:
    text = say("mam dwa: jedno 30, drugie 50, pierwsze comfort, drugie express, ile razem")[
        "response"
    ]
    assert "Comfort, 30 m²: 44 970,00 zł" in text
    assert "Express, 50 m²: 49 950,00 zł" in text
    assert "Razem: 94 920,00 zł" in text
    assert text.count("Razem") == 1


@pytest.mark.parametrize(
    ("messages", "difference"),
    [
        (["44 m2 express", "a comfort", "ile różnicy"], "22 000,00 zł"),
        (["44 m2 express", "a comfort", "różnica na 50 m2?"], "25 000,00 zł"),
        (["44 m2 express", "44 m2 comfort", "o ile więcej"], "22 000,00 zł"),
        (["jaka różnica między comfortem a premium przy 44 m2"], "22 000,00 zł"),
        (["44m, comfort i express, różnica?"], "22 000,00 zł"),
        (["44 m2 express", "ile brakuje do premium"], "44 000,00 zł"),
        (["ile dopłacę z comfortu do premium na 44 m2"], "22 000,00 zł"),
        (["czym się różni express od comfortu", "ile drożej na 44 m2"], "22 000,00 zł"),
    ],
)
def test_difference_is_told(say: Say, messages: list[str], difference: str) -> None:
    answer = say(*messages)
    assert f"Różnica: {difference}." in answer["response"]
    assert len(told(answer)) == 2
    assert "Dla kogo" not in answer["response"]


def test_difference_without_an_area_is_what_each_has(say: Say) -> None:
    assert "Dla kogo" in say("jaka różnica między comfortem a premium")["response"]


# --- The cheapest and the most expensive one


@pytest.mark.parametrize(
    ("messages", "package"),
    [
        (["najtańszy 44m", "a następny"], "express_plus"),
        (["najtańszy 44m", "a następny", "a kolejny?"], "comfort"),
        (["najdroższy 44m", "a następny"], "comfort"),
        (["najdroższy 44m", "a następny", "a kolejny?"], "express_plus"),
        (["ile kosztuje najdroższy", "dla 44m"], "premium"),
        (["44 m2 premium", "lol a najtanszy"], "express"),
        (["44 m2 premium", "lol a najtanszy", "ile to będzie?"], "express"),
    ],
)
def test_superlative_makes_its_package_the_one_spoken_of(
    say: Say, messages: list[str], package: str
) -> None:
    answer = say(*messages)
    assert quoted(answer) == (package, 44)
    assert "etapy" not in answer["response"]


def test_next_after_the_last_is_said_to_be_the_last(say: Say) -> None:
    assert say("44 m2 comfort", "premium", "a następny?")["intent"] == "most_expensive"


@pytest.mark.parametrize("message", ["ile najtaniej i najdrożej", "najtańszy i najdroższy, ile?"])
def test_both_ends_of_the_price_list_have_their_prices(say: Say, message: str) -> None:
    assert told(say("44 m2", message)) == ["Express", "Premium"]


def test_both_ends_without_an_area(say: Say) -> None:
    assert "Jaki metraż" in say("ile najtaniej i najdrożej")["response"]


def test_superlative_has_no_price_list_beside_it(say: Say) -> None:
    text = say("ile kosztuje 44m2 najdrozszy")["response"]
    assert "87 956,00 zł" in text
    assert "Express" not in text


@pytest.mark.parametrize(
    ("messages", "names"),
    [
        (["44 m2 comfort", "a premium i comfort przy tych metrach"], ["Premium", "Comfort"]),
        (["44 m2 comfort", "a premium i express", "ale ile kosztują"], ["Premium", "Express"]),
        (["44 m2 comfort", "a taniej coś jest?"], ["Express", "Express Plus"]),
    ],
)
def test_packages_named_after_an_area_have_their_totals(
    say: Say, messages: list[str], names: list[str]
) -> None:
    answer = say(*messages)
    assert told(answer) == names
    assert "zł/m²" not in answer["response"]


# --- What packages have


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("a coś podobnego, ale z drewnianą podłogą?", "Premium: drewno"),
        ("jakie podłogi są w innych pakietach?", "Premium: drewno"),
        ("a który pakiet ma wizualizacje?", "Comfort: łazienka, kuchnia"),
        ("my chcemy wannę, ale przy którym pakiecie zmienimy produkty bez limitu?", "bez limitu"),
        ("something similar but with a wooden floor?", "Premium: "),
    ],
)
def test_property_of_whichever_package_has_it(say: Say, message: str, said: str) -> None:
    language = "en" if message.startswith("something") else "pl"
    assert said in say("44 m2 express plus", message, language=language)["response"]


def test_package_is_compared_with_the_one_from_before(say: Say) -> None:
    text = say("kawalerka 44m express", "a plus to co ma lepszego")["response"]
    assert "300 (Express Plus)" in text
    assert "150 (Express)" in text
    assert "Premium" not in text


@pytest.mark.parametrize("word", ["to ", "ile to ", "a ten ", "xyz the one "])
def test_message_of_one_word_over_and_over_is_answered(say: Say, word: str) -> None:
    assert say("44 m2 comfort", word * 100)["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("what's the damage for your mid range package for 57 sqm", "en"),
        ("how much is the mid-tier package for 57 sqm", "en"),
        ("the medium one, 57 sqm", "en"),
        ("średni pakiet 57 m ile", "pl"),
    ],
)
def test_middle_of_the_price_list_are_two(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert re.search("Express Plus: (?:PLN )?68", text)
    assert re.search("Comfort: (?:PLN )?85", text)
    assert "Premium" not in text


@pytest.mark.parametrize(
    ("message", "is_let"),
    [
        ("kupuję 38 m2 pod wynajem, co polecacie?", True),
        ("wynajmuję mieszkania, 38 m2, jaki pakiet najlepszy?", True),
        ("teraz wynajmuję za 3200, a kupiłam 38m2, co polecacie?", False),
        ("mieszkam na wynajmie, kupiłam 38 m2, co polecacie?", False),
        ("wynajmujemy od kogoś, kupiliśmy 38 m2, jaki pakiet wybrać?", False),
    ],
)
def test_tenant_lets_nothing(say: Say, message: str, is_let: bool) -> None:
    text = say(message)["response"]
    assert ("Najlepiej pasuje do tego:\n• Express" in text) == is_let


def test_tenant_in_english(say: Say) -> None:
    best, what = "This suits it best", "which package do you recommend for 38 m2?"
    assert best not in say(f"we're renting now, {what}", language="en")["response"]
    assert best in say(f"we want to rent it out, {what}", language="en")["response"]


def test_another_package_and_a_balcony(say: Say) -> None:
    text = say("ile premium za 61,5 m2", "a w plusie? i czy z balkonem 69,5 to ile")["response"]
    assert "Express Plus, 61,5 m²: 73 738,50 zł" in text
    assert "balkonu" in text
    assert "73 738" not in say("a z tarasem 15 m2?")["response"]


@pytest.mark.parametrize("message", ["hej, ile za 47 m2 w standardzie?", "60 m2 ile w standardzie"])
def test_standard_is_no_package(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "„standard”" in text
    assert "Express Plus" in text
    assert "m²: " not in text


@pytest.mark.parametrize(
    "message",
    [
        "60 m2, ile gniazdek jest w standardzie?",
        "60 m2 ile w standardzie deweloperskim",
        "60 m2 ile w standardzie premium",
        "czy panele są w standardzie?",
    ],
)
def test_standard_of_something(say: Say, message: str) -> None:
    assert "nie ma w ofercie" not in say(message)["response"]


@pytest.mark.parametrize(
    "message", ["no i ile teraz z ta klima ale jedna sztuka", "ile z jedną klimą?"]
)
def test_price_with_one_unit(say: Say, message: str) -> None:
    text = say("ile za 50 m2 comfort", "a klimatyzacja ile?", message)["response"]
    assert "82 750,00 zł" in text
