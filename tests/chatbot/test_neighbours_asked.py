"""Short questions whose answer was that of a neighbouring one."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "figures"),
    [
        (["ile za metr macie najtansze i najdrozsze"], ["999,00 zł/m²", "1 999,00 zł/m²"]),
        (["54m, ile?", "a jak sufit 2,75 to ktory pakiet"], ["275 cm", "Premium: nie"]),
        (["54m, ile?", "2,75 to zadne plytki nie siegna?"], ["275 cm", "Premium: nie"]),
        (["jest gwarancja? i ile kosztuje plus 54m"], ["Express Plus, 54 m²: 64 746,00"]),
        (["ile Premium na 72 m2",
          "A gdybyśmy zdecydowali się na Comfort zamiast Premium, to jaka byłaby oszczędność?"],
         ["36 000,00"]),
        (["ile kosztuje premium 50m", "taniej"], ["Comfort: 74 950,00"]),
        (["ile kosztuje express 50m", "a taniej sie da?"], ["tańszego pakietu nie ma"]),
        (["ile comfort 50m", "a jak zrobimy sami malowanie to bedzie taniej?"],
         ["O pojedynczych pracach"]),
        (["mam 80 tys na 55 m2 z klima do 2 pokoi, na co starczy"],
         ["brakuje 2 445,00 zł, z klimatyzacją brakuje co najmniej 18 045,00"]),
    ],
)  # fmt: skip
def test_neighbouring_question(say: Say, messages: list[str], figures: list[str]) -> None:
    text = say(*messages)["response"]
    assert all(figure in text for figure in figures)


def test_plus_that_adds_something(say: Say) -> None:
    text = say("mam 54m, jest gwarancja? i ile kosztuje plus taras 12 m")["response"]
    assert "Comfort: 80 946,00" in text
