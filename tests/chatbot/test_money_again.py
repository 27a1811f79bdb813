"""Money that is spoken of again, without its unit or in other words."""

import pytest

from tests.chatbot.dialogues import Say

LESS = "52 metry, budżet 70 tys, meble 20 tys z tego"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            [LESS, "to wnuczek sam kupi meble za swoje, dajemy całe 70"],
            "Budżet 70 000,00 zł, metraż 52 m²",
        ),
        (
            [
                "budżet 85k ale 10% chcę trzymać na czarną godzinę. 57m2",
                "tak",
                "a jednak nic nie odkładam, całe 85",
            ],
            "Budżet 85 000,00 zł, metraż 57 m²",
        ),
        ([LESS, "a gdyby mieszkanie miało 70?"], "przy metrażu 70 m²"),
        (["60 m2", "a 70?"], "Wykończenie 70 m²"),
    ],
)
def test_number_beside_a_known_area_and_budget(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


LARGEST = "Ile metrów max może mieć mieszkanie, żeby Express Plus zmieścił się w 80 tys"


def test_another_sum_for_the_largest_flat(say: Say) -> None:
    assert "Express Plus: do 79,2 m²" in say(LARGEST, "a w 95?")["response"]
    assert "50 m²: 59 950,00 zł" in say(LARGEST, "a 50?")["response"]


def test_area_that_was_money_goes(say: Say) -> None:
    text = say("60 m2 Comfort", "95", "95 tys miałam na myśli")["response"]
    assert "Budżet 95 000,00 zł, metraż 60 m²" in text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("mąż mówi że bank da tylko 80. wtedy?", "60 000,00 zł (80 000,00 zł − 20 000,00 zł)"),
        ("rodzice dadzą jeszcze 10", "90 000,00 zł (100 000,00 zł − 20 000,00 zł + 10 000,00 zł)"),
    ],
)
def test_another_whole_of_which_the_same_is_taken(say: Say, said: str, told: str) -> None:
    assert told in say("100 tys, z tego kuchnia 20 tys, 60 m2", said)["response"]


@pytest.mark.parametrize(
    ("language", "messages", "told"),
    [
        (
            "pl",
            [
                "mam 70 tys. drzwi wejściowe 4 tys i klima jedna sztuka, 50 m. co na pakiet",
                "klima od 7800 więc 58200 zostaje",
            ],
            "Budżet 58 200,00 zł",
        ),
        (
            "pl",
            [
                "mam odłożone 42 tys, brat pożyczy 15. kawalerka 34 m",
                "to ile dokładnie zostanie po comforcie z moich i brata",
            ],
            "50 966,00 zł (zostaje 6 034,00 zł)",
        ),
        (
            "en",
            [
                "Selling my car for 45000 PLN, plus 30000 savings, but 5000 goes to the dealer as"
                " commission. 59m2 what can I get?",
                "70k of course",
                "70,000. and if dealer takes 8000 instead of 5000?",
            ],
            "Budget PLN 67,000.00",
        ),
    ],
)
def test_sum_that_the_visitor_works_out(
    say: Say, language: str, messages: list[str], told: str
) -> None:
    assert told in say(*messages, language=language)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["dołożę 20, córka ma 38. 40 m2", "a gdybym dał 30?"], "Budżet 68 000,00 zł"),
        (
            ["siostra da 60, ja mam 40. 55 m2", "100", "a gdyby siostra dała 75?"],
            "Budżet 115 000,00 zł",
        ),
        (
            ["mam 130 tys, kuchnia 32 tys z tego, 60 m2", "a jak kuchnię zrobię taniej o 1 tys"],
            "Budżet 99 000,00 zł",
        ),
        (
            [
                "żona ma 30, ja mam 55, teść obiecał 10 ale nie wiadomo czy da. licz bez teścia."
                " 52 m2"
            ],
            "Budżet 85 000,00 zł",
        ),
        (["mam 45 tys po podziale, żona wzięła 120. mieszkanie 40 m2"], "Budżet 45 000,00 zł"),
        (
            ["bank daje mi na wykończenie 1500 zł za metr, mam 49m. na co to starczy"],
            "Comfort: 73 451,00 zł (zostaje 49,00 zł)",
        ),
    ],
)
def test_money_told_anew(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "sums"),
    [
        ("mam 40 tys i 30 tys w obligacjach, 50 m2", ["30", "40", "70"]),
        (
            "Bank daje nam 120000 kredytu na wykończenie, na meble chcemy zostawić 30000. 71,5 m2",
            ["90", "120"],
        ),
        ("mam 70 tys, ale 15 muszę zostawić na leczenie. 38 m2", ["55", "70"]),
    ],
)
def test_no_button_of_money_that_nobody_has(say: Say, message: str, sums: list[str]) -> None:
    titles = [button["title"] for button in say(message)["suggestions"]]
    assert titles == [f"{money} 000,00 zł" for money in sums]


@pytest.mark.parametrize(
    "message",
    [
        "20 tys odłożone + co miesiąc 3 tys, odbiór za 14 miesięcy. 45 m2",
        "50tys i co miesiąc odkładam 3 tys, odbiór za 8 miesięcy, 45 m2",
    ],
)
def test_savings_until_the_keys_are_not_reckoned(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["response"].startswith("Oszczędzania w czasie tu nie przeliczam")
    assert answer["context"].get("budget") is None


def test_price_without_what_is_done_is_told_first(say: Say) -> None:
    text = say("mieszkanie 60m, łazienka i podłogi już zrobione, ile mniej zapłacę w plus?")
    assert text["response"].startswith("Ceny mamy za całe wykończenie")
    assert "71 940,00 zł" in text["response"]
