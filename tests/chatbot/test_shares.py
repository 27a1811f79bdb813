"""Shares of a price, terms of payment, discounts: the whole price is never their answer."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["ile to 10% z 40 m2 comfort"], "pl", "10% z 59 960,00 zł to 5 996,00 zł"),
        (["40 m2 comfort", "ile to 30 procent"], "pl", "30% z 59 960,00 zł to 17 988,00 zł"),
        (["40 m2 comfort", "policz mi 25% tej kwoty"], "pl", "25% z 59 960,00 zł to 14 990,00 zł"),
        (["40 m2 comfort", "ile to połowa?"], "pl", "50% z 59 960,00 zł to 29 980,00 zł"),
        (["40 m2", "ile to 10%?"], "pl", "Express: 10% z 39 960,00 zł to 3 996,00 zł"),
        (["ile to 10% z 40 m2 indywidualnego"], "pl", "to 6 800,00–20 000,00 zł"),
        (
            ["40 m2 comfort", "how much is 10% of that"],
            "en",
            "10% of PLN 59,960.00 is PLN 5,996.00",
        ),
    ],
)
def test_share_is_worked_out(say: Say, messages: list[str], language: str, said: str) -> None:
    assert said in say(*messages, language=language)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["ja i siostra składamy się po połowie na 38 m, ile by wyszło na osobę w express"],
         "pl", "37 962,00 zł, po 18 981,00 zł"),
        (["express 38 m", "czyli ile ja płacę? na pół z siostrą"], "pl", "po 18 981,00 zł"),
        (["express 38 m", "express 38m podzielić na 2 osoby"], "pl", "po 18 981,00 zł"),
        (["we dwie kupiłyśmy 44m, express plus, ile każda z nas płaci"], "pl", "po 26 378,00 zł"),
        (["60 m2 comfort, jest nas troje, ile na głowę"], "pl", "po 29 980,00 zł"),
        (["50 m2 express", "ile wyjdzie na osobę, jest nas pięcioro?"], "pl", "po 9 990,00 zł"),
        (["60 m2 comfort", "how much each of us if we split it in three"],
         "en", "PLN 29,980.00 each"),
    ],
)  # fmt: skip
def test_price_is_split_among_people(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    answer = say(*messages, language=language)
    assert said in answer["response"].replace("\xa0", " ")
    assert answer["quote"] is None


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["10% zaliczki z 40 m2 comfort"], "pl"),
        (["40 m2 comfort, ile zaliczki?"], "pl"),
        (["zaliczka ile przy comfort 40 m2"], "pl"),
        (["ile wynosi pierwsza transza przy 40 m2 comfort"], "pl"),
        (["40 m2 comfort", "ile wyniesie pierwsza transza"], "pl"),
        (["40 m2 comfort", "ile z gory"], "pl"),
        (["40 m2 comfort", "20% teraz, 80% na koniec, tak?"], "pl"),
        (["40 m2 comfort", "ile rat po 5 tys?"], "pl"),
        (["40 m2 comfort", "mogę wpłacić na start 25 tys"], "pl"),
        (["40 m2 comfort", "połowa na start, reszta po odbiorze?"], "pl"),
        (["40 m2 comfort na raty po 2000 zł miesięcznie"], "pl"),
        (["40 m2 comfort", "ile to wyjdzie miesięcznie"], "pl"),
        (["40 m2 comfort", "how much is the deposit"], "en"),
    ],
)
def test_terms_of_payment_name_the_price_as_the_whole(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert answer["intent"] in {"payment", "financing"}
    assert answer["quote"] is None
    head, price = {
        "pl": ("Cała cena brutto", "• Comfort: 59 960,00 zł"),
        "en": ("The whole gross price", "• Comfort: PLN 59,960.00"),
    }[language]
    assert head in answer["response"]
    assert price in answer["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["40 m2 comfort", "a z rabatem 10%?"],
        ["40 m2 comfort", "ile po rabacie?"],
        ["40 m2 comfort", "ile będzie minus 10%"],
        ["40 m2 comfort", "a jakby 10% taniej"],
        ["minus 15% na materiały, 40 m2 comfort, ile"],
        ["40 m2 comfort z rabatem 15 procent ile"],
    ],
)
def test_discount_is_never_taken_off(say: Say, messages: list[str]) -> None:
    response = say(*messages)["response"]
    assert "Rabat na materiały wynosi 15%" in response
    assert "53 964" not in response
    assert "50 966" not in response


@pytest.mark.parametrize(
    "message",
    [
        "ile za 40 m2 comfort",
        "mieszkanie 40 m2, ile za comfort i czy płaci się w transzach?",
        "ile teraz kosztuje 40 m2 comfort",
        "40 m2 comfort",
        "60% mieszkania to salon, 40 m2, ile za Comfort",
    ],
)
def test_plain_price_is_quoted(say: Say, message: str) -> None:
    assert say(message)["quote"]["total"] == "59960.00"


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("boję się, że w połowie prac cena wzrośnie", "pl"),
        ("sąsiadowi policzyli połowę tego, czemu tak drogo?", "pl"),
        ("od ilu metrów jest vat 23%", "pl"),
        ("what is the rate based on?", "en"),
        ("I will pay half of that, deal?", "en"),
    ],
)
def test_something_else_is_no_share(say: Say, message: str, language: str) -> None:
    answer = say("40 m2 comfort", message, language=language)
    assert "59 960" not in answer["response"]
    assert "59,960" not in answer["response"]


# --- VAT


@pytest.mark.parametrize(
    ("messages", "parts"),
    [
        (["60m2 premium", "to ile netto"], "119 940,00 zł brutto, 111 055,56 zł netto, 8 884,44"),
        (["60m2 premium", "a bez vatu"], "111 055,56 zł netto"),
        (["60m2 premium", "a ile w tym jest vatu kwotowo"], "8 884,44 zł VAT"),
        (["60m2", "ile netto premium"], "111 055,56 zł netto"),
        (["60m2", "a ile to netto"], "Express, 60 m²: 59 940,00 zł brutto, 55 500,00 zł netto"),
        (["3 mieszkania po 60 m2", "ile netto"], "Express, 60 m²: 59 940,00 zł brutto, 55 500"),
        (["3 mieszkania po 60 m2", "ile netto"], "Express, razem 180 m²: 179 820,00 zł brutto"),
    ],
)
def test_tax_is_told_apart_from_the_price(say: Say, messages: list[str], parts: str) -> None:
    answer = say(*messages)
    assert parts in answer["response"]
    assert "Orientacyjnie" in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "możemy zapłacić po połowie, na start i na koniec? jak to wygląda?",
        "koszt jest podzielony na transze? jakie?",
        "a ile od osoby bierzecie za konsultację?",
    ],
)
def test_parts_in_time_are_not_split_among_people(say: Say, message: str) -> None:
    assert "równe części" not in say("50 m2 comfort", message)["response"]


def test_rate_of_an_office_is_not_confirmed(say: Say) -> None:
    answer = say("58 m2 comfort", "a czy 8% vat też jak kupiłam na kancelarię czy to mieszkanie")
    assert not answer["response"].startswith("Tak")


def test_net_price_is_told_to_a_company(say: Say) -> None:
    answer = say("rozliczam przez firmę. Comfort 54 m2, ile to będzie bez podatku?")
    assert "74 950,00 zł netto" in answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize("messages", [["170 m2 premium", "ile netto"], ["ile to netto w premium"]])
def test_tax_of_what_has_another_rate_is_not_told(say: Say, messages: list[str]) -> None:
    assert "zł netto" not in say(*messages)["response"]


def test_tax_is_told_apart_in_english(say: Say) -> None:
    text = say("60 sqm premium", "how much without VAT?", language="en")["response"]
    assert "PLN 111,055.56 net" in text


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["syn płaci połowę. 50m comfort, ile ja muszę dać"], "pl", "37 475,00 zł"),
        (["50m comfort, syn płaci połowę", "a w express plus połowa"], "pl", "29 975,00 zł"),
        (["40 m2 comfort, my dad pays half", "and in premium half?"], "en", "PLN 39,980.00"),
    ],
)
def test_half_that_somebody_else_pays(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"]


def test_budget_of_who_pays_a_part_is_not_compared_with_the_whole_price(say: Say) -> None:
    text = say("45m comfort, syn płaci połowę", "a ja mam 30 tys, starczy?")["response"]
    assert "• Comfort: 50% z 67 455,00 zł to 33 727,50 zł (brakuje 3 727,50 zł)" in text
    assert "Nie, na Comfort nie wystarczy:" in say("razem mamy 60 tys")["response"]


def test_half_each_is_half_of_the_price(say: Say) -> None:
    assert "61 938,00 zł, po 30 969,00 zł" in say("62 m express", "pół na pół to ile")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["z mężem odłożyliśmy po 35 tys każde, 51m2, premium?",
          "to ile każde z nas musi dołożyć żeby było na comfort?"],
         "Comfort: 76 449,00 zł, brakuje 6 449,00 zł, po 3 224,50 zł"),
        (["60 m2 comfort, mam 80 tys", "jest nas trzech, ile każdy musi dorzucić?"],
         "Comfort: 89 940,00 zł, brakuje 9 940,00 zł, po 3 313,33 zł"),
        (["60 m2 comfort, mam 100 tys", "ile każde z nas musi dołożyć?"],
         "Comfort: 89 940,00 zł, zostaje 10 060,00 zł"),
        (["60 m2 comfort, mam 100 tys", "ile każde z nas płaci?"],
         "Comfort: 89 940,00 zł, po 44 970,00 zł"),
    ],
)  # fmt: skip
def test_what_each_has_to_add_is_a_part_of_the_gap(
    say: Say, messages: list[str], said: str
) -> None:
    assert said in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "language", "budget"),
    [
        ("z mężem odłożyliśmy po 35 tys każde, 51m2, premium?", "pl", 70_000),
        ("z żoną mamy po 40 tys, 60 m2", "pl", 80_000),
        ("my wife and I have 40k each, 60 sqm", "en", 80_000),
        ("z żoną i rodzicami mamy po 40 tys, 60 m2", "pl", None),
        ("z bratem odłożyliśmy po 30 tys, a mama da 10. 60 m2", "pl", None),
        ("z mężem zarabiamy po 18 tys każde, 60 m2", "pl", None),
    ],
)
def test_what_two_have_each_is_added_up(
    say: Say, message: str, language: str, budget: int | None
) -> None:
    assert say(message, language=language)["context"].get("budget") == budget


@pytest.mark.parametrize(
    ("message", "whole"),
    [
        ("jaka jest rata? tzn jak się płaci za te 110 tys.", "Comfort: 110 926,00 zł"),
        ("jaka jest rata? tzn jak się płaci za te 148 tys.", "Premium: 147 926,00 zł"),
        ("jaka jest rata, jak się płaci za te 74 m?", "Premium: 147 926,00 zł"),
    ],
)
def test_amount_that_is_pointed_at_tells_the_package(say: Say, message: str, whole: str) -> None:
    text = say("74 m premium", "a ile taniej komfort niż premium", message)["response"]
    assert whole in text
    assert text.count(" 926,00 zł") == 1
