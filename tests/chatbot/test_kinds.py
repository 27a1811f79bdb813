"""Two flats of which one is a studio, by what they are called, and what is open between them."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db

TWO = "hej mam budżet 180 tys na dwa lokale: mieszkanie 72m do życia i studio 24m na najem"
MIX = "67 m2 comfort i kawalerka 29 m express, razem?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((TWO, "studio w express a mieszkanie w premium, starczy?"), "167 904,00 zł (zostaje 12 0"),
        ((MIX, "mieszkanie jednak w premium, kawalerka bez zmian"), "Razem: 162 904,00 zł"),
        ((MIX, "kawalerka jednak w plusie"), "Razem: 135 204,00 zł"),
        ((MIX, "to kawalerka najtaniej, a mieszkanie w premium"), "Razem: 162 904,00 zł"),
        (
            (MIX, "mam 170 tys", "ja premium 67, kawalerka 29 express. ile mi zostanie ze 170?"),
            "162 904,00 zł (zostaje 7 096,00 zł)",
        ),
        (("kawalerka 33m express plus", "ok a to 55m comfort, razem oba?"), "122 012,00 zł"),
    ],
)
def test_flat_is_known_by_its_kind(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("kawalerka 29 m express", "a kawalerka w plusie?"), "34 771,00 zł"),
        (("mam dwie kawalerki, 28 i 31 m2", "kawalerki w expressie, razem?"), "58 941,00 zł"),
        ((MIX, "a druga kawalerka 31 w expressie?"), "31"),
    ],
)
def test_word_for_one_flat_is_left_where_nothing_else_is_meant(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_air_conditioning_of_a_mix_counts_against_its_sum(say: Say) -> None:
    say(TWO, "studio w express a mieszkanie w premium, starczy?")
    say("a jak w mieszkaniu dam jeszcze klimę 2 szt, starczy z tych 180?")
    reply = say("czyli wszystko z klimą zmieści się w budżecie czy nie")["response"]
    assert "183 504,00 zł" in reply
    assert "brakuje wtedy co najmniej 3 504,00 zł" in reply


def test_package_of_nobody_knows_which_flat_is_asked_about(say: Say) -> None:
    asked = say(MIX, "a premium, zmieszczę się w 180?")
    assert "Nie wiem, które to mieszkanie" in asked["response"]
    titles = [button["title"] for button in asked["suggestions"]]
    assert titles == ["67 m²", "29 m²", "oba Premium"]
    assert "162 904,00 zł (zostaje 17 096,00 zł)" in say("67 m² Premium")["response"]
    assert "191 904,00 zł" in say("oba Premium")["response"]
