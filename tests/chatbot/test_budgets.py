"""What visitors say they want to spend, message after message, and what they are told."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


def test_what_comes_on_top_is_added_to_the_budget(say: Say) -> None:
    answer = say("mam 70 tys na 58 m2", "plus 20 tys od teściów")
    assert answer["context"]["budget"] == 90_000
    assert "package" not in answer["context"]
    assert "Comfort: 86 942,00 zł (zostaje 3 058,00 zł)" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mam 90 tys na 58 m2", "a jak dołożę 12 tysięcy?"], "102 000,00"),
        (["mam 90 tys na 58 m2", "ale 20 tys pójdzie na meble"], "70 000,00"),
        (["mam 90 tys na 58 m2", "a kuchnia za 20 tys?"], "70 000,00"),
        (["58 m2", "z kuchnią za 20 tys zmieszczę się w 90 tys?"], "70 000,00"),
    ],
)
def test_sum_that_is_compared_is_told(say: Say, messages: list[str], said: str) -> None:
    assert f"Budżet {said} zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["47 m2 comfort", "a mam dopłatę 20 tys"], "pl"),
        (["47 m2, mam 70 tys 90 tys"], "pl"),
        (["47 m2", "nas trzech, po 30 tys na głowę"], "pl"),
        (["mam 70 tys na 47 m2", "kuchnia za 80 tys"], "pl"),
        (["47 m2", "we have 40k each"], "en"),
    ],
)
def test_amount_that_can_not_be_told_is_asked_for(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert answer["intent"] == "budget_unclear"
    assert answer["context"]["square_meters"] == 47
    assert "000,00" not in answer["response"]


@pytest.mark.parametrize("message", ["75 tys", "no to 75", "75", "mam 75 000 zł"])
def test_budget_that_was_asked_for_is_compared(say: Say, message: str) -> None:
    answer = say("47 m2, mam 70 tys 90 tys", message)
    assert "Budżet 75 000,00 zł, metraż 47 m²" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["mam 88 tys, 58 m2, wystarczy na comfort?"], "pl", "Tak, na Comfort wystarczy."),
        (["mam 80 tys, 58 m2, wystarczy na comfort?"], "pl", "Nie, na Comfort nie wystarczy."),
        (["58 m2 comfort", "mam 80 tys, starczy?"], "pl", "Nie, na Comfort nie wystarczy."),
        (
            ["mam 100 tys na 58 m2", "a na projekt indywidualny?"],
            "pl",
            "tylko przy cenach z dolnej",
        ),
        (["58 m2 budżet 100 tys", "wystarczy na każdy pakiet?"], "pl", "Nie na każdy pakiet."),
        (["is 80k enough for Comfort, 58 m2"], "en", "No, it is not enough for Comfort."),
    ],
)
def test_package_asked_about_is_answered_first(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"].split("\n")[0]


@pytest.mark.parametrize(
    ("budget", "said", "is_every"),
    [
        ("90 tys", "98 600,00–290 000,00 zł (brakuje co najmniej 8 600,00 zł)", False),
        ("120 tys", "98 600,00–290 000,00 zł (tylko dolna część widełek)", False),
        ("300 tys", "98 600,00–290 000,00 zł (zostaje co najmniej 10 000,00 zł)", True),
    ],
)
def test_range_is_within_a_budget_as_a_whole_or_in_part(
    say: Say, budget: str, said: str, is_every: bool
) -> None:
    response = say(f"58 m2, mam {budget}")["response"]
    assert said in response
    assert ("na każdy pakiet:" in response) == is_every


@pytest.mark.parametrize(
    "messages",
    [
        ["kupiliśmy 64 m2 w nowym bloku za 700 tys zł, ile za Comfort?"],
        ["kupiliśmy 64 m2 za 700 000 zł", "ile za Comfort"],
        ["mieszkanie 64 m2 za 710 tys, comfort"],
        ["dla 64 m2 w Comfort wyszło mi 85 000, dobrze?"],
        ["64 m2 comfort", "sąsiad mówił, że wziął to za 85 tys, zgadza się?"],
        ["64 m2 comfort", "inna firma chce 85 tys, a wy?"],
    ],
)
def test_price_of_the_flat_or_of_somebody_else_is_no_budget(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert (answer["quote"]["package"], answer["quote"]["total"]) == ("comfort", "95936.00")
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    ("messages", "area", "budget"),
    [
        (["mam 110 tys na 68 m2", "a 140?"], 68, 140_000),
        (["mam 110 tys na 68 m2", "a gdybym miał 120?"], 68, 120_000),
        (["mam 110 tys na 68 m2", "a jakbyśmy mieli 120"], 68, 120_000),
        (["mam 110 tys na 68 m2", "a 75?"], 75, 110_000),
        (["mam 110 tys na 68 m2", "a 75?", "a 50 m2?"], 50, 110_000),
        (["mam 110 tys", "68"], 68, 110_000),
        (["68 m2 comfort", "a 140?"], 140, None),
    ],
)
def test_number_after_a_budget_is_what_it_is_nearer_to(
    say: Say, messages: list[str], area: int, budget: int | None
) -> None:
    context = say(*messages)["context"]
    assert (context["square_meters"], context.get("budget")) == (area, budget)


@pytest.mark.parametrize(
    "messages",
    [
        ["mam 80 tys na 58 m2", "ile za comfort"],
        ["mam 80 tys na 58 m2, ile za comfort?"],
        ["mam 80 tys na 58 m2", "cena Comfort?"],
    ],
)
def test_price_of_one_package_is_quoted_beside_a_budget(say: Say, messages: list[str]) -> None:
    assert say(*messages)["quote"]["total"] == "86942.00"


@pytest.mark.parametrize("message", ["a na premium?", "który najlepszy?"])
def test_package_is_compared_with_the_budget_that_was_told(say: Say, message: str) -> None:
    answer = say("mam 80 tys na 58 m2", message)
    assert "Premium: 115 942,00 zł (brakuje 35 942,00 zł)" in answer["response"]
    assert "1 999,00" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("ile metrów za 12 tys?", "pl", "Express: do 12 m²"),
        ("ile metrów za 12 tys?", "pl", "Premium: mniej niż 10 m²"),
        ("ile metrów w Comfort za 3 mln?", "pl", "Comfort: ponad 1000 m²"),
        ("how many square meters of Comfort for 3 million PLN", "en", "Comfort: over 1000 m²"),
    ],
)
def test_area_for_a_budget_keeps_within_what_is_priced(
    say: Say, message: str, language: str, said: str
) -> None:
    assert said in say(message, language=language)["response"]


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("mam 1300 zł/m2, jaki pakiet?", "pl", "Express Plus: 1 199,00 zł/m² (mieści się)"),
        ("pakiet do 1300 zł za metr", "pl", "Comfort: 1 499,00 zł/m² (za drogo)"),
        ("budżet 2500 za m2", "pl", "1 700,00–5 000,00 zł/m² (mieści się najniższa)"),
        ("up to 1300 PLN per sqm", "en", "Express Plus: PLN 1,199.00/m² (within it)"),
        ("mam 1300 zł/m2 na 40 m2", "pl", "Express Plus: 47 960,00 zł (zostaje 4 040,00 zł)"),
        ("w którym pakiecie cena to 1999 zł?", "pl", "Premium kosztuje 1 999,00 zł/m²"),
        ("which package is 1499 PLN", "en", "Comfort costs PLN 1,499.00/m²"),
    ],
)
def test_price_per_square_metre_is_compared_with_those_of_the_packages(
    say: Say, message: str, language: str, said: str
) -> None:
    assert said in say(message, language=language)["response"]


def test_package_named_by_its_price_is_quoted_for_the_area_that_is_known(say: Say) -> None:
    assert say("40 m2", "a ten pakiet za 1499?")["quote"]["total"] == "59960.00"


@pytest.mark.parametrize("message", ["macie pakiet za 1350 zł?", "pakiet za 999 euro?"])
def test_price_that_is_no_packages_names_none(say: Say, message: str) -> None:
    assert "kosztuje" not in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mam 30 tys. euro na 58 m2"], "Comfort: 86 942,00 zł"),
        (["58 m2 comfort", "mam 30 000 EUR"], "Comfort: 86 942,00 zł"),
        (["mam 30 tys dolarów"], "Jaki metraż ma mieszkanie?"),
        (["58 m2 comfort", "a ile to w euro"], "Comfort: 86 942,00 zł"),
    ],
)
def test_budget_in_another_currency_is_not_converted(
    say: Say, messages: list[str], said: str
) -> None:
    answer = say(*messages)
    assert "w innych walutach nie przeliczam" in answer["response"]
    assert said in answer["response"]
    assert "budget" not in answer["context"]


def test_amount_in_another_currency_beside_a_budget_is_not_added(say: Say) -> None:
    response = say("mam 90 tys zł i 15 tys euro, 58 m2")["response"]
    assert "nie przeliczam" in response
    assert "Budżet 90 000,00 zł" in response


def test_net_budget_is_told_that_prices_are_gross(say: Say) -> None:
    assert "są brutto i zawierają" in say("mam 75 tys netto, 58 m2")["response"]


@pytest.mark.parametrize(
    "message", ["151 m2, budżet 200 tys netto", "151 m2, budżet 200 tys z VAT"]
)
def test_vat_beyond_its_limits_is_said_once(say: Say, message: str) -> None:
    assert say(message)["response"].count("stawkę VAT i cenę brutto potwierdzi") == 1
