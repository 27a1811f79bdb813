"""What another company asks is compared with our prices, and is nobody's budget."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "total", "line"),
    [
        (["mam ofertę od innej firmy 1350 za metr pod klucz za 58 m2, u was taniej?"],
         "78 300,00 zł (1 350,00 zł/m²)", "Express Plus: 69 542,00 zł (taniej o 8 758,00 zł)"),
        (["58 m2, ile express plus", "a oni 1350. ile zaoszczędzę na 58 m"],
         "78 300,00 zł (1 350,00 zł/m²)", "Express Plus: 69 542,00 zł (taniej o 8 758,00 zł)"),
        (["mam 72m i ofertę od gościa za 110 tys, u was ile"],
         "110 000,00 zł", "Comfort: 107 928,00 zł (taniej o 2 072,00 zł)"),
        (["mam 72m i ofertę od gościa za 110 tys, u was ile", "a gładzie macie?",
          "a jak utnę do express to ile taniej niż tamten gość"],
         "110 000,00 zł", "Express: 71 928,00 zł (taniej o 38 072,00 zł)"),
        (["60 m2 premium ile",
          "przy tych 3 tys (za metr, inna firma) ile drożej niż u was premium"],
         "180 000,00 zł (3 000,00 zł/m²)", "Premium: 119 940,00 zł (taniej o 60 060,00 zł)"),
        (["deweloper zaproponował mi wykończenie za 1350 zł/m2. mam 62m. czy u was taniej?",
          "czyli 1350 za m to drożej niż express plus?"],
         "83 700,00 zł (1 350,00 zł/m²)", "Express Plus: 74 338,00 zł (taniej o 9 362,00 zł)"),
        (["tamta firma liczy 1500 za metr", "50 m2"],
         "75 000,00 zł (1 500,00 zł/m²)", "Premium: 99 950,00 zł (drożej o 24 950,00 zł)"),
        (["60 m2, mam 90 tys", "a tamci co chcieli 85 tys to drożsi niż wasz comfort?"],
         "85 000,00 zł", "Comfort: 89 940,00 zł (drożej o 4 940,00 zł)"),
        (["ile za 60 m2 comfort", "inna firma dała mi 1350 netto za metr"],
         "87 480,00 zł (1 350,00 zł/m² netto + 8% VAT = 1 458,00 zł/m²)",
         "Comfort: 89 940,00 zł (drożej o 2 460,00 zł)"),
        (["inna firma liczy 1500 netto za metr", "a na 50 m2 o ile taniej u was"],
         "81 000,00 zł (1 500,00 zł/m² netto + 8% VAT = 1 620,00 zł/m²)",
         "Comfort: 74 950,00 zł (taniej o 6 050,00 zł)"),
        (["66 m2 comfort",
          "oni biorą 89 tys ale bez materiałów, materiały jeszcze 25. to kto taniej"],
         "114 000,00 zł (89 000,00 zł + 25 000,00 zł)",
         "Comfort: 98 934,00 zł (taniej o 15 066,00 zł)"),
        (["66 m2", "konkurencja chce 92 tys", "inna firma, 1350 za metr. to też drożej od was?"],
         "89 100,00 zł (1 350,00 zł/m²)", "Comfort: 98 934,00 zł (drożej o 9 834,00 zł)"),
        (["60 m2", "konkurencja chce 75 tys", "a o ile wyjdziecie drożej od tych 75"],
         "75 000,00 zł", "Comfort: 89 940,00 zł (drożej o 14 940,00 zł)"),
        (["mam ofertę na 1350 zł za metr, 61 m, u was taniej?",
          "zeszli do 1200 za metr. to samo co express plus?"],
         "73 200,00 zł (1 200,00 zł/m²)", "Express Plus: 73 139,00 zł (taniej o 61,00 zł)"),
        (["55 m2", "konkurencja chce 82 tys", "dorzucili mi rabat, teraz 76 tys. a u was?"],
         "76 000,00 zł", "Comfort: 82 445,00 zł (drożej o 6 445,00 zł)"),
        (["60 m2", "inna firma chce 90 tys netto"],
         "90 000,00 zł netto + 8% VAT = 97 200,00 zł",
         "Comfort: 89 940,00 zł (taniej o 7 260,00 zł)"),
        (["ta tańsza oferta 78 tys za 60 m, wasz express plus o ile taniej?"],
         "78 000,00 zł", "Express Plus: 71 940,00 zł (taniej o 6 060,00 zł)"),
        (["u majstra wychodzi 85 tys za 60m2. zmieścicie się w tym w comforcie?"],
         "85 000,00 zł", "Comfort: 89 940,00 zł (drożej o 4 940,00 zł)"),
        (["mam 70 metrów, u niego 1100 robocizna plus materiały jakieś 40 tys. u was taniej?"],
         "117 000,00 zł (1 100,00 zł/m² + 40 000,00 zł)",
         "Comfort: 104 930,00 zł (taniej o 12 070,00 zł)"),
        (["70 m2", "razem u niego wychodzi 117 tys. który pakiet jest tańszy?",
          "czyli comfort taniej o ile od niego?"],
         "117 000,00 zł", "Comfort: 104 930,00 zł (taniej o 12 070,00 zł)"),
        (["konkurencja wyceniła 62m na 88 tys bez drzwi. drzwi u nich dodatkowo 7 tys. a comfort?"],
         "95 000,00 zł (88 000,00 zł + 7 000,00 zł)",
         "Comfort: 92 938,00 zł (taniej o 2 062,00 zł)"),
        (["inna firma 95 tys za 60 m2. premium tańsze?", "tamta jest netto +8%"],
         "95 000,00 zł netto + 8% VAT = 102 600,00 zł",
         "Premium: 119 940,00 zł (drożej o 17 340,00 zł)"),
        (["inna firma dała 95 tys bez vatu za 60 m2. premium tańsze?"],
         "95 000,00 zł netto + 8% VAT = 102 600,00 zł",
         "Premium: 119 940,00 zł (drożej o 17 340,00 zł)"),
    ],
)  # fmt: skip
def test_other_offer_is_compared_with_our_prices(
    say: Say, messages: list[str], total: str, line: str
) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert f" oferta: {total}" in response
    assert f"• {line}" in response


def test_other_rate_is_compared_before_an_area_is_known(say: Say) -> None:
    answer = say("another company charges 1350 per sqm, are you cheaper?", language="en")
    assert "Express Plus: PLN 1,199.00/m² (cheaper by PLN 151.00)" in answer["response"].replace(
        "\xa0", " "
    )
    assert "floor area" in answer["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["mam 72m i ofertę od gościa za 110 tys, u was ile"],
        ["dostałem od was ofertę na 90 tys, 60 m2, czemu tyle"],
        ["60 m2 comfort", "tamten chce 85 tys"],
    ],
)
def test_offer_is_no_budget(say: Say, messages: list[str]) -> None:
    assert "budget" not in say(*messages)["context"]


@pytest.mark.parametrize(
    "message",
    [
        "jaka jest wasza oferta na 60 m2 do 80 tys",
        "proszę o ofertę na 60 m2, budżet 80 tys",
        "dostałem ofertę pracy i mam 80 tys, 60 m2",
        "szukam ekipy która zrobi 60 m2 za 80 tys",
    ],
)
def test_what_is_to_be_spent_is_no_other_offer(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["context"]["budget"] == 80_000
    assert "oferta:" not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "fachowiec wziął 800 zł za wizytę, ile u was za 50 m2 Plus?",
        "oni chcą 1500 zaliczki, a u was ile za 50 m2 Comfort?",
        "deweloper liczył 9000 za metr, ile u was wykończenie 50 m2 Comfort?",
        "deweloper chce 40 tys. za garaż, a u was ile Express za 50 m2?",
        "mam ofertę na kuchnię za 25 tys., ile u was Comfort 50 m2?",
        "inna firma ma 450 produktów do wyboru, a wy? 50 m2",
        "inna firma jest na rynku od 2011 roku, a wy? 50 m2",
    ],
)
def test_amount_of_something_else_is_not_compared(say: Say, message: str) -> None:
    assert "oferta:" not in say(message)["response"]


def test_packages_are_compared_with_each_other_after_an_offer(say: Say) -> None:
    say("inna firma chce 1350 za metr, ile u was 50 m2?")
    answer = say("o ile u was Comfort jest droższy niż Express Plus?")
    assert "15 000,00 zł" in answer["response"].replace("\xa0", " ")


def test_parents_are_no_company(say: Say) -> None:
    answer = say("rodzice dadzą 20 tys, oni mają 30 tys odłożone, 60 m2, mamy 50")
    assert "oferta:" not in answer["response"]


def test_amount_that_is_no_finishing_s_is_not_compared(say: Say) -> None:
    answer = say("60 m2 comfort", "inna firma chce 15 tys za same podłogi, u was ile")
    assert "oferta:" not in answer["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["Konkurencja zrobi mi 60m za 1100zl metr z lampami. Wy ile?"],
        ["ile za 60 m2?", "1100 to cena konkurencji. czyli u was drożej czy taniej?"],
    ],
)
def test_rate_of_another_in_more_words(say: Say, messages: list[str]) -> None:
    assert "tamta oferta: 66 000,00 zł (1 100,00 zł/m²)" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        ("mam 3 oferty, jedna 78 tys druga 92 tys za 60m. jak wypadacie w comfort",
         "drożej niż pierwsza oferta o 11 940,00 zł, taniej niż druga oferta o 2 060,00 zł"),
        ("mam 2 oferty: 85 tys i 90 tys, 60 m2, comfort o ile taniej?",
         "wobec 85 000,00 zł drożej o 4 940,00 zł, wobec 90 000,00 zł taniej o 60,00 zł"),
    ],
)  # fmt: skip
def test_several_offers_are_compared_at_once(say: Say, message: str, verdict: str) -> None:
    answer = say(message)
    assert f"Comfort: 89 940,00 zł ({verdict})" in answer["response"].replace("\xa0", " ")
    assert "budget" not in answer["context"]


def test_offer_is_reckoned_with_and_stays_no_budget(say: Say) -> None:
    say("70 m2 comfort", "razem u majstra wychodzi 117 tys")
    answer = say("117000 minus 104930 to 12 tys. a on robi w 3 miesiące, wy szybciej?")
    assert "budget" not in answer["context"]
    assert "117" not in str(answer["suggestions"])
    answer = say("117 to cena tego drugiego, nie mój budżet. ja mam 110")
    assert answer["context"]["budget"] == 110_000
    assert answer["context"]["square_meters"] == 70


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["60 m2", "konkurencja chce 75 tys", "mam 75 tys"], 75_000),
        (["rodzice dają 40 tys, u niego na koncie 30 tys, 50 m2"], 70_000),
        (["60 m2, mam 90 tys, comfort", "a u was ile to netto?"], 90_000),
    ],
)
def test_own_money_beside_an_offer_stays_a_budget(
    say: Say, messages: list[str], budget: int
) -> None:
    answer = say(*messages)
    assert answer["context"]["budget"] == budget
    assert "oferta:" not in answer["response"]


@pytest.mark.parametrize(
    "message", ["to nie jest netto", "podaj cenę netto", "jaka cena netto?", "wolę cenę netto"]
)
def test_offer_is_not_net_by_what_is_said_of_ours(say: Say, message: str) -> None:
    answer = say("60 m2", "inna firma chce 78 tys", message)
    assert "84 240" not in answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "budget"),
    [("78 tys. to mój budżet", 78_000), ("zrobicie Premium za 78 tys.?", 78_000)],
)
def test_what_is_offered_may_be_ones_own_as_well(say: Say, message: str, budget: int) -> None:
    answer = say("60 m2", "inna firma chce 78 tys", message)
    assert answer["context"]["budget"] == budget


def test_other_offer_is_net_in_english(say: Say) -> None:
    first = "another company quoted 95000 zl for 60 m2. is your Premium cheaper?"
    answer = say(first, "I said their price is net. add 8% and compare pls", language="en")
    assert "= PLN 102,600.00" in answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "messages", "told"),
    [
        (
            "en",
            [
                "64 sqm, my friend paid 120k for hers. what would mine be in premium?",
                "so is that more or less than 120k?",
            ],
            "dearer by PLN 7,936.00",
        ),
        ("pl", ["64 m2 premium", "to więcej czy mniej niż 120 tys?"], "drożej o 7 936,00 zł"),
    ],
)
def test_more_or_less_than_an_amount(
    say: Say, language: str, messages: list[str], told: str
) -> None:
    answer = say(*messages, language=language)
    assert told in answer["response"]
    assert answer["context"].get("budget") is None


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "no, 120k is what my friend paid. I have no budget yet"),
        ("pl", "120 tys zapłaciła koleżanka, ja nie mam jeszcze budżetu"),
    ],
)
def test_what_a_friend_paid_is_no_budget(say: Say, language: str, message: str) -> None:
    answer = say("64 m2 premium", message, language=language)
    assert answer["context"].get("budget") is None
    assert "7" not in answer["response"].split("127")[0]


def test_no_budget_for_one_package_leaves_the_budget(say: Say) -> None:
    assert say("64 m2, mam 120 tys", "nie mam budżetu na premium")["context"]["budget"] == 120_000
