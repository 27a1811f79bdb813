"""Sums that are not told in plain words are offered; the one that is chosen is reckoned with."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


def offered(answer: dict[str, object]) -> list[str]:
    assert answer["intent"] == "budget_unclear"
    return [suggestion["title"] for suggestion in answer["suggestions"]]  # type: ignore[attr-defined]


def thousands(*amounts: int) -> list[str]:
    return [f"{amount} 000,00 zł" for amount in amounts]


@pytest.mark.parametrize(
    ("messages", "amounts"),
    [
        (["mam 70 tysięcy, ale 15 muszę zostawić na leczenie. 38 m2"], [55, 70]),
        (["bank może nie dać mi kredytu 50 tys, mam swoich 30. 48 m2"], [30, 50, 80]),
        (["50 m2, mam 45 tys, sprzedam motor za 20, jak się uda"], [45, 65]),
        (
            ["sprzedałem motor za 22 tys i miałem 30 odłożone, razem 52. mieszkanie 46m"],
            [22, 30, 52],
        ),
        (["dajemy po 30 tys z siostrą, 50 m2"], [30, 60]),
        (["mam 70 tys minus 6 na meble, 51 m2", "a łóżeczko jeszcze 2 tys"], [62, 66, 68]),
        (["49 m2, mam 62 tys, kuchnię robi mi szwagier za 8"], [54, 62, 70]),
        (["50 m2, mam 40 tys i 30 tys kredytu", "kredyt może będzie tylko 25"], [45, 65, 95]),
        (["60 m2, 90 tys", "żona mówi, że 10 zostawić musimy"], [80]),
        (["mam 50 tys, 52 m2, szpital da mi jeszcze premię 12 tys w marcu"], [50, 62]),
    ],
)
def test_sums_that_may_be_meant_are_offered(
    say: Say, messages: list[str], amounts: list[int]
) -> None:
    answer = say(*messages)
    assert offered(answer) == thousands(*amounts)
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    ("message", "amounts"),
    [
        ("got 60k, bank might turn me down for 20k of that. 44 sqm", [40, 60, 80]),
        ("me and my sister put in 30k each, flat is 52 sqm", [30, 60]),
    ],
)
def test_sums_are_offered_in_english(say: Say, message: str, amounts: list[int]) -> None:
    titles = offered(say(message, language="en"))
    assert titles == [f"PLN {amount},000.00" for amount in amounts]


def test_sum_that_is_chosen_is_compared_and_keeps_its_parts(say: Say) -> None:
    answer = say("mam 70 tysięcy, ale 15 muszę zostawić na leczenie. 38 m2", "55 000,00 zł")
    assert "Budżet 55 000,00 zł (70 000,00 zł − 15 000,00 zł)" in answer["response"]
    assert thousands(60)[0] in offered(say("a jak zostawię tylko 10 na leczenie to comfort?"))


def test_share_is_of_the_sum_that_was_chosen(say: Say) -> None:
    say("dajemy po 30 tys z siostrą, 50 m2", "60 tys")
    assert say("siostra da jednak tylko 25")["context"]["budget"] == 55_000


def test_share_of_a_sum_that_was_not_chosen_is_no_budget(say: Say) -> None:
    answer = say("dajemy po 30 tys z siostrą, 50 m2", "siostra da jednak tylko 25")
    assert thousands(55)[0] in offered(answer)


@pytest.mark.parametrize("message", ["tak", "no tak", "Tak, zgadza się"])
def test_only_sum_is_confirmed_with_a_word(say: Say, message: str) -> None:
    answer = say("jestem listonoszem, dostałem spadek po cioci 62 tys, mieszkanie 41 m. starczy?")
    assert answer["response"].startswith("Czy na samo wykończenie jest 62 000,00 zł?")
    assert "Budżet 62 000,00 zł, metraż 41 m²" in say(message)["response"]


@pytest.mark.parametrize("message", ["50 m2", "to starczy na Express?"])
def test_sums_are_offered_until_one_is_chosen(say: Say, message: str) -> None:
    say("mam 45 tys, sprzedam motor za 20, jak się uda")
    assert offered(say(message)) == thousands(45, 65)
    assert "Budżet 65 000,00 zł (45 000,00 zł + 20 000,00 zł)" in say("50 m2, 65 tys")["response"]


def test_number_of_the_known_budget_is_that_budget(say: Say) -> None:
    response = say("mam 75 tys na 49 m2", "ile maks metrów comfort za 75")["response"]
    assert "Comfort: do 50 m²" in response
    assert "Na czacie wyceniam" not in response
