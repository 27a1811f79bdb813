"""What is asked beside a price: two packages put side by side, what is saved, and nothing else."""

import pytest

from tests.chatbot.dialogues import Say

FLATS = ("58 m", "a 64 m?", "mamy 95 tys")
SHORT = ("49m premium", "mamy 85 tys, można na raty?")


@pytest.mark.parametrize(
    "message",
    [
        "porównajcie mi comfort i premium proszę, 49m",
        "49 m2, proszę porównać premium i comfort",
        "zestawcie mi comfort i premium, 49 m2",
    ],
)
def test_packages_side_by_side_have_their_difference(say: Say, message: str) -> None:
    assert "Różnica: 24 500,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    "asked", ["a gdybyśmy wzięli tańszy to ile oszczędzimy", "ile oszczędzimy na tańszym pakiecie?"]
)
def test_only_what_is_cheaper_is_a_saving(say: Say, asked: str) -> None:
    reply = say("49m comfort", asked)["response"]
    assert "Express: o 24 500,00 zł tańszy niż Comfort" in reply
    assert "Express Plus: o 14 700,00 zł tańszy niż Comfort" in reply
    assert "Premium: o" not in reply


@pytest.mark.parametrize(
    "asked",
    ["a w tym mniejszym z 95?", "a w mniejszym z tych 95?", "a w tym mniejszym starczy z 95?"],
)
def test_flat_that_is_pointed_at_with_the_money(say: Say, asked: str) -> None:
    assert "Budżet 95 000,00 zł, metraż 58 m²" in say(*FLATS, asked)["response"]


@pytest.mark.parametrize(
    "asked", ["ile to premium by trwało od podpisania?", "ile to premium by trwało od umowy?"]
)
def test_time_of_all_with_a_word_between(say: Say, asked: str) -> None:
    assert "łącznie do ok. 26 tygodni" in say("58 m comfort", asked)["response"]


@pytest.mark.parametrize(
    "asked",
    [
        "ile kosztuje klima u was i czy w jakimś pakiecie jest w cenie?",
        "klima jest wliczona?",
    ],
)
def test_air_conditioning_is_in_no_price(say: Say, asked: str) -> None:
    reply = say(asked)["response"]
    assert "od 7 800,00 zł za jednostkę" in reply
    assert "Klimatyzacji nie ma w cenie żadnego pakietu" in reply


@pytest.mark.parametrize(
    "asked", ["nie na raty, po prostu ile brakuje do premium z tych 85", "bez rat, ile brakuje?"]
)
def test_instalments_that_are_denied_are_not_told(say: Say, asked: str) -> None:
    reply = say(*SHORT, asked)["response"]
    assert "brakuje 12 951,00 zł" in reply
    assert "transz" not in reply
