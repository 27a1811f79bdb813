"""One gives a part of the price, and another the rest."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    "messages",
    [
        [
            "mieszkanie 38 metrów, chcę jej dać 25 tysięcy na wykończenie, resztę dołoży sama."
            " Ile będzie musiała dołożyć?"
        ],
        ["38 m2", "córka kupuje, mogę dać 25 tys, resztę ona"],
        ["38m", "rodzice dadzą 25 tys, ja resztę"],
        ["38m, chrześniak ma 25 tys, ja resztę"],
        ["38 m2", "dam jej 30 tys, resztę dołoży", "a jak dam 25 to ile ona?"],
    ],
)
def test_rest_that_another_adds(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Wkład 25 000,00 zł" in text
    assert "Express: 37 962,00 zł (brakuje 12 962,00 zł)" in text
    assert "nie wystarczy" not in text


def test_rest_of_the_package_spoken_of(say: Say) -> None:
    text = say("48m comfort", "mogę dać 35 tys, resztę syn")["response"]
    assert "Comfort: 71 952,00 zł (brakuje 36 952,00 zł)" in text
    assert "Premium" not in text


def test_rest_in_english(say: Say) -> None:
    text = say("48 sqm comfort", "I give 35k, my son pays the rest", language="en")["response"]
    assert "short PLN 36,952.00" in text


def test_rest_that_is_meant_for_the_works_is_no_share(say: Say) -> None:
    text = say("mam 90 tys, 30 na meble, reszta na wykończenie 50m")["response"]
    assert "Wkład" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["44 m2 comfort, ja mam 30 tys syn da 36", "a jak ja dołożę 40 to ile syn musi dać"],
            "Comfort: 65 956,00 zł (brakuje 25 956,00 zł)",
        ),
        (
            ["58m plus, ja mam 40 tys a on 35 tys", "a jakby on dał 28 to ile ja muszę"],
            "Express Plus: 69 542,00 zł (brakuje 41 542,00 zł)",
        ),
    ],
)
def test_share_of_one_beside_another(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["mam 80 tys., 50 m2", "20 tys. idzie na meble, resztę dam na wykończenie"],
        ["mam 60 tys., 50 m2", "resztę da mama, 15 tys."],
    ],
)
def test_rest_that_is_no_others_has_no_contribution(say: Say, messages: list[str]) -> None:
    assert "Wkład" not in say(*messages)["response"]


@pytest.mark.parametrize(
    ("language", "messages", "told"),
    [
        (
            "pl",
            [
                "teściowie dają połowę, my drugą połowę. mieszkanie 58m Comfort",
                "a jakby jednak teściowie dali konkretnie 40 tys, ile my",
            ],
            "Comfort: 86 942,00 zł (brakuje 46 942,00 zł)",
        ),
        (
            "en",
            ["I give him 20k and he must pay the rest himself for Comfort. flat is 44 m2"],
            "Comfort: PLN 65,956.00 (short PLN 45,956.00)",
        ),
    ],
)
def test_sum_in_place_of_a_share(say: Say, language: str, messages: list[str], told: str) -> None:
    text = say(*messages, language=language)["response"]
    assert told in text
    assert not text.startswith(("Nie", "No"))
    assert "żaden" not in text


def test_rest_that_is_guessed_in_a_question_is_no_money(say: Say) -> None:
    reply = say("78 m2 comfort", "mamy odłożone 160 więc jeszcze 43 zostanie?")["response"]
    assert "Budżet 160 000,00 zł" in reply
    assert "zostaje 43 078,00 zł" in reply
