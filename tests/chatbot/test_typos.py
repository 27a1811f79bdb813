"""Messages of a hurried hand: what is understood of them is what was meant."""

import pytest

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    ("message", "quote"),
    [
        ("preimum 45 metorw cena", ("premium", 45)),
        ("60 mterow comfrot ile", ("comfort", 60)),
        ("55 mertow ekspres plus", ("express_plus", 55)),
    ],
)
def test_area_and_package_are_read(say: Say, message: str, quote: tuple[str, float]) -> None:
    assert quoted(say(message)) == quote


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("budzet 120 tys na 75 metrw co wybarc", "Comfort: 112 425,00 zł"),
        ("oswitlenie i meblle w ceine?", "Opraw oświetleniowych"),
        ("oswitlenie i meblle w ceine?", "Mebli nie ma w cenie"),
        ("ile mam zmain w premum", "zmiany produktów: 7"),
        ("jaki raabt na mateirały", "15%"),
    ],
)
def test_questions_are_answered(say: Say, message: str, said: str) -> None:
    assert said in say(message)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("express netto za metr to ile", "999,00 zł brutto, 925,00 zł netto"),
        ("a comfort bez vatu za metr?", "1 499,00 zł brutto, 1 387,96 zł netto"),
    ],
)
def test_net_price_of_a_square_metre(say: Say, message: str, said: str) -> None:
    assert said in say(message)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["ile procent droższy comfort od express"], "500,00 zł/m², o 50,1% więcej"),
        (["60m2 comfort", "o ile procent droższy od plusa"], "18 000,00 zł (o 25,0% więcej)"),
        (["roznica miedyz expres a comfrot na 42m w zlotowkahc"], "21 000,00 zł"),
    ],
)
def test_difference_in_percent(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"].replace("\xa0", " ")


def test_nearest_of_a_package_that_is_none(say: Say) -> None:
    answer = say("chcę pakiet Gold", "to co macie najbliższego?")
    assert answer["response"].startswith("Premium")
