"""A package told by its place in the price list."""

import pytest

from tests.chatbot.dialogues import Say, quoted

pytestmark = pytest.mark.django_db


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
