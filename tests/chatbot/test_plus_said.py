""" "Plus" alone, of the package or in place of "and"."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("nie, plus. ile razem plus i 2 klimatyzacje", "razem od 69 555,00 zł"),
        ("a plus kiedy gotowy?", "Express Plus: od podpisania umowy"),
        ("ile razem plus", "Express Plus, 45 m²: 53 955,00 zł"),
        ("ile razem plus 2 klimy", "razem od 83 055,00 zł"),
        ("nie, plus 2 klimatyzacje", "razem od 83 055,00 zł"),
        ("plus kuchnia", "Kuchni i szaf nie ma w cenie"),
    ],
)
def test_plus_alone(say: Say, message: str, told: str) -> None:
    assert told in say("45 m2 comfort", message)["response"].replace("\xa0", " ")


def test_plus_after_something_else(say: Say) -> None:
    answer = say("45 m2 comfort", "ile razem plus i 2 klimatyzacje", "a plus kiedy gotowy?")
    assert "Express Plus: od podpisania umowy" in answer["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("to moze jednak plus i klima w sypialni, ile wyjdzie razem", "razem od 72 546,00 zł"),
        ("no to lipa. a Plus wtedy?", "Express Plus, 54 m²: 64 746,00 zł"),
        ("to juz wole plus", "Express Plus, 54 m²: 64 746,00 zł"),
    ],
)
def test_plus_after_what_is_too_dear(say: Say, message: str, told: str) -> None:
    assert told in say("54 m2, 75 tys", "comfort?", message)["response"]
