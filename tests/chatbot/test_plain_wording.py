"""Everyday words for what is known."""

import pytest

from tests.chatbot.dialogues import Say

SHORT = ("mam 60 tys mieszkanie 52 m2, starczy na express?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("mam 70 tys", "a do jakiego metrażu mi starczy w expressie"), "Express: do 70 m²"),
        ((*SHORT, "a plus ile bym musiała dołożyć"), "62 348,00 zł (brakuje 2 348,00 zł)"),
        (
            (*SHORT, "a jakby znalazła jeszcze z 5 tysi od mamy to plus już wejdzie?"),
            "Tak, na Express Plus wystarczy: 62 348,00 zł (zostaje 2 652,00 zł)",
        ),
        (
            (
                "70m ale może jednak 45, zastanawiam się między dwoma mieszkaniami. comfort w obu"
                " proszę",
            ),
            "70 m²: 104 930,00 zł\n• 45 m²: 67 455,00 zł",
        ),
        (
            ("67 m2 express plus", "mam 95 tys, czyli comfort odpada?"),
            "Nie, na Comfort nie wystarczy",
        ),
        (("61 m2, mam 90 tys", "a jakby metrow bylo 58, comfort?"), "Comfort, 58 m²: 86 942,00 zł"),
        (("61 m2 comfort, mam 90 tys", "58 to metraz, budzet dalej 90 tys"), "metraż 58 m²"),
        (("ile za comfort", "no 78 pisalem"), "Comfort, 78 m²: 116 922,00 zł"),
        (("mieszkanie 53 m, comfort", "a z klima?", "klime sobie daruje, ile?"), "79 447,00"),
        (
            ("50 m2", "jak mam na to 70 tysięcy ale z tego chcę odłożyć 12 na kuchnię, to co?"),
            "Budżet 58 000,00 zł",
        ),
    ],
)
def test_said_in_everyday_words(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told", "unasked"),
    [
        (
            ("60 m2 comfort", "a gdyby mieszkanie miało jednak 61,5 m? bo tak mam w umowie"),
            "92 188,50 zł",
            "Pracujemy na umowie",
        ),
        (
            ("hejka robicie w Rumi? mieszkanko 47 m2, odbiór za 3 tyg 😅",),
            "Rumia: tak",
            "Nie mam pewności",
        ),
        (("60 m2 comfort", "jakiś rabat 10% dacie? to ile wtedy"), "89 940,00 zł", "tygodni"),
    ],
)
def test_nothing_unasked(say: Say, messages: tuple[str, ...], told: str, unasked: str) -> None:
    said = say(*messages)["response"]
    assert told in said
    assert unasked not in said


def test_another_question_stays_one(say: Say) -> None:
    assert "Rumia" in say("robicie w Rumi?")["response"]
