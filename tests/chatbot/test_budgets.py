"""What visitors say they want to spend, message after message, and what they are told."""

import pytest

from tests.chatbot.dialogues import Say


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
    ("message", "budget"),
    [
        # Another budget.
        ("a 95 tys?", 95_000),
        ("jednak 95 tys", 95_000),
        ("mam 95 tys", 95_000),
        ("nie, budżet to 95 tys", 95_000),
        ("no to za 95 tys", 95_000),
        ("a za 95?", 95_000),
        # On top of it.
        ("teść ma jeszcze 15 tys", 95_000),
        ("a gdyby babcia dała 15 tys", 95_000),
        ("o, jeszcze 15 tys mam na lokacie", 95_000),
        ("siostra pożyczy 15 tysięcy", 95_000),
        ("sprzedam auto za 15 tys", 95_000),
        ("mogę dobrać 15 tys kredytu", 95_000),
        ("a z dodatkowymi 15 tysiącami?", 95_000),
        ("a gdybym dołożyła 15", 95_000),
        ("a dorzucę jeszcze 15", 95_000),
        ("a jak brat da 15", 95_000),
        # Taken off it.
        ("szafy będą kosztować 15 tys", 65_000),
        ("jednak mam 15 mniej", 65_000),
        ("a jak odejmę 15 tys", 65_000),
        ("z tego 15 na kuchnię", 65_000),
        ("a jak zabiorę 15 na meble", 65_000),
        # Too little for a budget.
        ("a jak dołożę 5 tys", 85_000),
        ("muszę odjąć 5 tys na przeprowadzkę", 75_000),
        ("5 tys wydam na sprzęty", 75_000),
        ("a kuchnia za 5 tys", 75_000),
        ("do tego kredyt 15 tys", 95_000),
        # Nothing of it.
        ("za kuchnię już zapłaciłam 15 tys", 80_000),
        ("mieszkanie kosztowało 510 tys", 80_000),
        ("płacę 3 tys czynszu", 80_000),
        ("plus balkon 9", 80_000),
    ],
)
def test_amount_after_a_budget_is_another_or_a_change(say: Say, message: str, budget: int) -> None:
    context = say("mam 80 tys na 58 m2", message)["context"]
    assert (context["square_meters"], context["budget"]) == (58, budget)


@pytest.mark.parametrize(
    "message",
    [
        "ale 15 tys muszę oddać",
        "a jak 25 tys",
        "rower za 15 tys",
        "tylko połowę mogę na to wydać",
        "40% zostawiam na meble",
        "mam łódkę za 15 tys",
    ],
)
def test_amount_after_a_budget_that_may_be_either_is_asked_about(say: Say, message: str) -> None:
    answer = say("mam 80 tys na 58 m2", message)
    assert answer["intent"] == "budget_unclear"
    assert "budget" not in answer["context"]
    assert "Budżet 65 000,00 zł" in say("65 tys")["response"]


@pytest.mark.parametrize("message", ["what if I add 15", "my mum gives 15k"])
def test_amount_on_top_in_english(say: Say, message: str) -> None:
    answer = say("I have 80k for 58 m2", message, language="en")
    assert answer["context"]["budget"] == 95_000


@pytest.mark.parametrize(
    ("message", "area"),
    [("a jak dołożę 5 m2", 63), ("a o 5 większe?", 63), ("dolicz 5 metrów", 63)],
)
def test_area_that_is_added_after_a_budget_is_no_money(say: Say, message: str, area: int) -> None:
    context = say("mam 80 tys na 58 m2", message)["context"]
    assert (context["square_meters"], context["budget"]) == (area, 80_000)


@pytest.mark.parametrize(
    ("messages", "language"),
    [
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
        (
            ["mam 88 tys, 58 m2, wystarczy na comfort?"],
            "pl",
            "Tak, na Comfort wystarczy: 86 942,00 zł (zostaje 1 058,00 zł).",
        ),
        (
            ["mam 80 tys, 58 m2, wystarczy na comfort?"],
            "pl",
            "Nie, na Comfort nie wystarczy: 86 942,00 zł (brakuje 6 942,00 zł).",
        ),
        (["58 m2 comfort", "mam 80 tys, starczy?"], "pl", "Nie, na Comfort nie wystarczy:"),
        (
            ["mam 100 tys na 58 m2", "a na projekt indywidualny?"],
            "pl",
            "tylko przy cenach z dolnej",
        ),
        (["58 m2 budżet 100 tys", "wystarczy na każdy pakiet?"], "pl", "Nie na każdy pakiet."),
        (["is 80k enough for Comfort, 58 m2"], "en", "No, it is not enough for Comfort:"),
    ],
)
def test_package_asked_about_is_answered_first(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"].split("\n")[0]


ALONE = ("Porównuję same pakiety", "Liczę z klimatyzacją")


@pytest.mark.parametrize(
    "messages",
    [
        ["mam 75 tys, 58 m2 express, starczy z klimatyzacją?"],
        ["klima 3 szt i 58 m2 express, budżet 75 tys, wystarczy?"],
        ["czy 75 tys starczy na 58 m2 express z kuchnią"],
        ["mam 75 tys na 58 m2", "starczy na express i meble?"],
        ["58 m2 express", "mam 75 tys", "a z klimą?", "to starczy?"],
        ["58 m2 express", "mam 75 tys", "za te 75 tys meble też?"],
        ["mam 95 tys na 58 m2, kuchnia za 20 tys i 2 klimy, express wystarczy?"],
    ],
)
def test_package_is_no_plain_yes_where_more_is_to_be_paid_for(
    say: Say, messages: list[str]
) -> None:
    response = say(*messages)["response"]
    assert response.startswith(ALONE)
    assert "Sam Express kosztuje 57 942,00 zł: zostaje 17 058,00 zł" in response
    assert "Tak" not in response


@pytest.mark.parametrize(
    "message",
    [
        "mam 95 tys na 58 m2, z tego 20 tys na kuchnię, wystarczy na express?",
        "mam 75 tys na 58 m2 bez mebli, express wystarczy?",
        "3 pokoje z kuchnią 58 m2, 75 tys starczy na express?",
    ],
)
def test_package_alone_is_a_plain_yes(say: Say, message: str) -> None:
    response = say(message)["response"]
    assert response.startswith("Tak, na Express wystarczy:")
    assert not response.startswith(ALONE)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("58 m2 comfort plus kuchnia 30 tys ile razem", "pl"),
        ("58 m2 comfort + kuchnia 30 tys, ile wyjdzie", "pl"),
        ("58 sqm comfort plus kitchen 30k, how much in total", "en"),
    ],
)
def test_price_of_a_kitchen_is_no_budget(say: Say, message: str, language: str) -> None:
    answer = say(message, language=language)
    assert (answer["intent"], answer["quote"]["total"]) == ("quote", "86942.00")
    assert {"pl": "Kuchni i szaf nie ma", "en": "are not in the"}[language] in answer["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["ile braknie do comfort?"], ": 86 942,00 zł (brakuje 6 942,00 zł)"),
        (["ile braknie do comfort?", "a do premium"], ": 115 942,00 zł (brakuje 35 942,00"),
        (["ile zostanie po express"], ": 57 942,00 zł (zostaje 22 058,00 zł)"),
        (["a ile mi zostanie przy express"], ": 57 942,00 zł (zostaje 22 058,00 zł)"),
        (["ile muszę dołożyć do premium?"], ": 115 942,00 zł (brakuje 35 942,00"),
        (["to ile brakuje"], ": 86 942,00 zł (brakuje 6 942,00 zł)"),
    ],
)
def test_what_is_left_or_missing_is_told(say: Say, messages: list[str], said: str) -> None:
    answer = say("mam 80 tys na 58 m2", *messages)
    assert (answer["intent"], answer["quote"]) == ("budget", None)
    assert said in answer["response"]


def test_unclear_budget_is_asked_for_again(say: Say) -> None:
    answer = say("mam 80 tys na 58 m2", "15 tys muszę oddać", "to na co starczy?")
    assert answer["intent"] == "budget_unclear"


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
    assert "115 942,00 zł (brakuje 35 942,00 zł)" in answer["response"]
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


@pytest.mark.parametrize(
    "message", ["mamy 55 tys, rodzice dorzucą 25", "mam 60 tys, tata doloży 20"]
)
def test_thousands_that_come_on_top_are_no_area(say: Say, message: str) -> None:
    assert say(message, "61 m2")["context"]["budget"] == 80_000


@pytest.mark.parametrize("message", ["a jak uzbieram do 95 tys.?", "gdybym dobił do 95 000 zł"])
def test_amount_that_is_reached_replaces_the_budget(say: Say, message: str) -> None:
    assert say("60 m2, mam 80 tys.", message)["context"]["budget"] == 95_000


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
    answer = say("mam 90 tys zł i 15 tys euro, 58 m2")
    assert answer["intent"] == "budget_unclear"
    assert "Budżet" not in answer["response"]


def test_net_budget_is_told_that_prices_are_gross(say: Say) -> None:
    assert "są brutto i zawierają" in say("mam 75 tys netto, 58 m2")["response"]


@pytest.mark.parametrize(
    "message", ["151 m2, budżet 200 tys netto", "151 m2, budżet 200 tys z VAT"]
)
def test_vat_beyond_its_limits_is_said_once(say: Say, message: str) -> None:
    assert say(message)["response"].count("stawkę VAT i cenę brutto potwierdzi") == 1


def test_corrected_amount_replaces_the_budget(say: Say) -> None:
    answer = say("mam 90 tys, mieszkanie 63", "nie 90 tylko 115")
    assert (answer["context"]["budget"], answer["context"]["square_meters"]) == (115_000, 63)


def test_more_than_an_amount_is_no_budget(say: Say) -> None:
    assert "Tak" not in say("47 m2 express", "a więcej niż 50 tys?")["response"]


@pytest.mark.parametrize("message", ["mam 82", "no mam tylko 82"])
@pytest.mark.parametrize(
    ("told", "area", "budget"),
    [("o kwotę", 61, 82_000), ("82 tys", 61, 82_000), ("metraż", 82, None), ("82 m2", 82, None)],
)
def test_bare_number_that_may_be_money_is_asked_about(
    say: Say, message: str, told: str, area: int, budget: int | None
) -> None:
    answer = say("61 m2 comfort", message)
    assert (answer["intent"], answer["quote"]) == ("area_or_money", None)
    context = say(told)["context"]
    assert (context["square_meters"], context.get("budget")) == (area, budget)


def test_number_that_is_missing_something_is_money(say: Say) -> None:
    answer = say("61 m2 comfort", "mam 82, ile brakuje?")
    assert "brakuje 9 439,00 zł" in answer["response"]
    assert answer["context"]["budget"] == 82_000


@pytest.mark.parametrize("message", ["48m max 75k", "max 75 tys, 48 m2"])
def test_most_that_may_be_spent_is_no_package(say: Say, message: str) -> None:
    assert say(message)["context"]["budget"] == 75_000


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["express 48 m2", "czyli 48 tysięcy?"], "pl"),
        (["48 sqm express", "so 48k all in, and is there anything i have to pay extra?"], "en"),
    ],
)
def test_price_that_is_said_again_is_no_budget(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert "budget" not in answer["context"]
    assert answer["intent"] != "budget"


def test_money_that_is_had_is_a_budget_whatever_was_told(say: Say) -> None:
    assert say("express 48 m2", "to mam 48 tysięcy, starczy?")["context"]["budget"] == 48_000


def test_what_is_missing_said_again_is_no_change_of_the_budget(say: Say) -> None:
    answer = say("mam 90 tys 61 m comfort", "cholera, 1439 zł. da się jakąś zniżkę?")
    assert answer["intent"] == "discount_materials"
    assert answer["context"]["budget"] == 90_000


def test_what_is_enough_for_the_kitchen_is_no_question_of_the_package(say: Say) -> None:
    answer = say("mam 70 tys na wykończenie 45 m2", "a na kuchnię 25 u was starczy?")
    assert answer["intent"] == "kitchens_wardrobes"
    assert "Wystarczy na" not in answer["response"]


def test_plus_that_is_paid_for_is_the_package(say: Say) -> None:
    text = say("mam 48 tys 41 m", "to na plus dalej brakuje?")["response"]
    assert text.startswith("Nie, na Express Plus nie wystarczy:")


@pytest.mark.parametrize("message", ["ile zostanie przy express?", "ile zostaje", "na express?"])
def test_list_that_was_just_told_is_not_told_again(say: Say, message: str) -> None:
    text = say("58 m2, mam 70 tys, starczy na express?", message)["response"]
    assert text.splitlines() == [
        "Tak, na Express wystarczy: 57 942,00 zł (zostaje 12 058,00 zł).",
        "Liczę z budżetem 70 000,00 zł i metrażem 58 m².",
    ]


@pytest.mark.parametrize("message", ["a jak mam 75 tys?", "a jak 75 tys?", "to co polecacie?"])
def test_list_is_told_where_it_is_another_or_is_asked_for(say: Say, message: str) -> None:
    text = say("58 m2, mam 70 tys, starczy na express?", message)["response"]
    assert "Nie wystarczy na:" in text


def test_verb_after_the_word_package_is_no_package(say: Say) -> None:
    text = say("mam 45 tys 38 m", "lepszy pakiet mogę?")["response"]
    assert "nie ma w ofercie" not in text


def test_rest_of_the_money_is_no_part_of_the_flat(say: Say) -> None:
    assert say("mam budżet 100 tys", "65 m", "to za resztę kuchnię zrobicie?")["intent"] == (
        "kitchens_wardrobes"
    )


@pytest.mark.parametrize(
    "message", ["ja mam 45 tysiac. mozna lepszy pakiet?", "45 tys starczy na wyższy pakiet?"]
)
def test_better_package_is_the_next_one(say: Say, message: str) -> None:
    text = say("mam mieszkanie 40 m, ile najtaniej?", message)["response"]
    assert text.startswith("Nie, na Express Plus nie wystarczy: 47 960,00 zł")


def test_package_one_stays_with(say: Say) -> None:
    text = say("52 m2, 70 tys comfort?", "zostańmy przy plusie, ile nam zostaje z 70 tys")[
        "response"
    ]
    assert text.startswith("Tak, na Express Plus wystarczy: 62 348,00 zł (zostaje 7 652,00 zł).")


def test_bathroom_in_one_package_mixes_none(say: Say) -> None:
    messages = ("39,5 m2", "A ta wnuczka ma 45 tysięcy. Starczy jej na Express z łazienką?")
    text = say(*messages)["response"]
    assert "wystarczy: 39 460,50 zł (zostaje 5 539,50 zł)" in text
    assert "łączeniu" not in text
    assert "łączeniu" in say("39,5 m2", "starczy na express z łazienką w premium?")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["Rodzice dają nam 40 tys, sami mamy 35. mieszkanie 48 m2",
          "a jakby rodzice dali jednak tylko 30?",
          "to comfortu nie będzie.. a ile m musi mieć mieszkanie żeby comfort wszedł za te 65?"],
         "Budżet 65 000,00 zł wystarcza na mieszkanie o powierzchni:\n• Comfort: do 43,3 m²"),
        (["ile trzeba mieć żeby zrobić 42m w premium? mamy 60"], "brakuje 23 958,00 zł"),
        (["42 m2 premium", "no to ile brakuje do tych naszych 60?"], "brakuje 23 958,00 zł"),
        (["mam 100 tys, mieszkanie 50m2, comfort", "a meble kosztują 28. to brakuje ile?",
          "to ile mogę max wydać na meble przy comforcie"],
         "Sam Comfort kosztuje 74 950,00 zł: zostaje 25 050,00 zł."),
        (["mam 100 tys, 50m2, meble 28 tys", "ile zostanie na kuchnię przy express?"],
         "Sam Express kosztuje 49 950,00 zł: zostaje 22 050,00 zł."),
        (["mam 90 tys, jak duże mieszkanie?"],
         "Projekt Indywidualny: do 52,9 m² (tylko dolna część widełek)"),
    ],
)  # fmt: skip
def test_money_that_is_known_is_reckoned_with(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "offered"),
    [
        ("mieszkanie 59 m. mam 62 tys i tata obiecał połowę tego co ja", "93 000,00 zł"),
        ("60 m2, mam 60 tys, połowę tego co mam oddam bratu", "30 000,00 zł"),
    ],
)
def test_part_of_what_is_had_is_offered_on_top(say: Say, message: str, offered: str) -> None:
    titles = [one["title"].replace("\xa0", " ") for one in say(message)["suggestions"]]
    assert titles == [offered]


def test_what_the_kitchen_may_cost_at_most_is_no_cost(say: Say) -> None:
    first = "58 sqm, I have 130k total. premium + 1 ac, what is left?"
    second = "ok so kitchen can be max 6k? what if i take comfort instead"
    answer = say(first, second, language="en")
    assert answer["context"]["budget"] == 130_000
    assert "air conditioning up to PLN 35,258.00" in answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("first", "message", "is_told"),
    [
        ("comfort, 48 m, budżet max 70k", "a jakbym sam położył podłogi to comfort wejdzie w 70?",
         False),
        ("comfort, 60 m2, mam 80 tys", "gdyby bez podłóg to starczy?", False),
        ("comfort, 60 m2, mam 100 tys", "a jak sam położę podłogi to starczy?", True),
    ],
)  # fmt: skip
def test_no_verdict_on_a_price_without_a_part(
    say: Say, first: str, message: str, is_told: bool
) -> None:
    response = say(first, message)["response"]
    assert response.startswith("Tak,") is is_told
    assert "nie wystarczy" not in response.split("\n")[0]
    assert is_told or "brakuje" in response


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (
            ["60 m2 i 100 tys., z czego kuchnia 28 tys.", "ile trzeba czekać na kuchnię?",
             "starczy na Comfort?"],
            "Nie, na Comfort nie wystarczy: 89 940,00 zł (brakuje 17 940,00 zł)",
        ),
        (
            ["60 m2 w Comfort", "dam 90 tys. z vat, starczy?"],
            "Tak, na Comfort wystarczy: 89 940,00 zł (zostaje 60,00 zł)",
        ),
        (
            ["60 m2, mam 58 tys. Kuchnia 20 tys. już zapłacona"],
            "Express: 59 940,00 zł (brakuje 1 940,00 zł)",
        ),
    ],
)  # fmt: skip
def test_money_that_was_told_goes_on(say: Say, messages: list[str], verdict: str) -> None:
    text = say(*messages)["response"].replace("\xa0", " ")
    assert verdict in text
    assert "Nie liczę" not in text


@pytest.mark.parametrize(
    "message", ["tyle samo trwa?", "1199 za metr to górna granica?", "sąsiad zapłacił drugie tyle"]
)
def test_money_of_nobody_is_no_budget(say: Say, message: str) -> None:
    answer = say("60 m2 i 80 tys.", message)
    assert answer["context"].get("budget", 80_000) == 80_000
    assert "160 000" not in str(answer).replace("\xa0", " ")


def test_day_is_no_money(say: Say) -> None:
    messages = ["budget 120k, 75 m2", "finish date for Comfort if signed on 10 January?"]
    answer = say(*messages, language="en")
    assert answer["context"]["budget"] == 120_000
    assert "not enough" not in answer["response"]
    assert "8–12 weeks" in answer["response"]


def test_two_of_them_are_no_two_thousand(say: Say) -> None:
    messages = [
        "53 m2, budżet 70 tys. z klimą da radę?",
        "a 2 klimy?",
        "starczy na Express z dwoma?",
    ]
    text = say(*messages)["response"].replace("\xa0", " ")
    assert "zostaje wtedy do 1 453,00 zł" in text


def test_work_in_shifts_is_no_change(say: Say) -> None:
    text = say("Express 38 m2", "wchodzi w to kuchnia? bo pracuję na zmiany")["response"]
    assert "zmiany produktów" not in text
    assert "Kuchni i szaf nie ma w cenie pakietu" in text


def test_what_is_not_had_is_no_budget(say: Say) -> None:
    assert say("66 m2, mam 100 tys", "nie mam 70 tys, tylko 60")["context"]["budget"] == 60_000
