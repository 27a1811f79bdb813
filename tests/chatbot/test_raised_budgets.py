"""A budget that is raised by so much, and things that are paid of it, told anew."""

import pytest

from tests.chatbot.dialogues import Say

FLAT = "54 m2 mam 80 tys, comfort"
WIFE = "a zona mowi zeby podniesc o 15 tys, to jak wtedy z comfortem"
WITHIN = "budzet mam 140 z meblami, meble tak ze 30. starczy na premium?"


@pytest.mark.parametrize(
    ("messages", "money", "left"),
    [
        ((FLAT, WIFE), "95 000,00 zł", "zostaje 14 054,00 zł"),
        ((FLAT, WIFE, "a jednak o 10"), "90 000,00 zł", "zostaje 9 054,00 zł"),
        (
            (FLAT, WIFE, "a jednak o 10", "nie o 10 tylko o 20"),
            "100 000,00 zł",
            "zostaje 19 054,00 zł",
        ),
        (
            (FLAT, "zwiekszymy budzet o 15 tys", "maz mowi zeby dorzucic jeszcze 5"),
            "100 000,00 zł",
            "zostaje 19 054,00 zł",
        ),
        (
            ("54 m2, comfort?", "mam 100 tys z czego 10 odkladam", "jednak odloze 15"),
            "85 000,00 zł",
            "zostaje 4 054,00 zł",
        ),
        (("54 m2, ile comfort?", WITHIN), "110 000,00 zł", "zostaje 2 054,00 zł"),
        (
            ("54 m2, ile comfort?", WITHIN, "to meble za 20 wezmiemy, wtedy premium?"),
            "120 000,00 zł",
            "zostaje 12 054,00 zł",
        ),
        (
            ("54 m2, ile comfort?", WITHIN, "to meble kupimy za 25"),
            "115 000,00 zł",
            "zostaje 7 054,00 zł",
        ),
        ((FLAT, WIFE, "meble 10 tys", "meble zdrozaly do 12"), "83 000,00 zł", "zostaje 2 054,00"),
        ((FLAT, WIFE, "meble 10 tys", "meble potanialy do 8"), "87 000,00 zł", "zostaje 6 054,00"),
    ],
)
def test_budget_is_told_anew(say: Say, messages: tuple[str, ...], money: str, left: str) -> None:
    told = say(*messages)["response"]
    assert f"Budżet {money} (" in told
    assert left in told


def test_bare_number_is_of_the_last_part(say: Say) -> None:
    told = say(
        "45 m2 comfort z klima w sypialni", "budzet 80", "rodzice dali 8", "a jakby tylko 4?"
    )["response"]
    assert "Budżet 84 000,00 zł (80 000,00 zł + 4 000,00 zł)" in told
    assert "1 × od" in told


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (("48m2, 72 tys, comfort z klima", "a rodzice pozycza 8", "no dobra 6"), "pl"),
        (("48 sqm, 72k, Comfort with AC", "my parents lend me 8", "ok only 6"), "en"),
    ],
)
def test_less_is_lent(say: Say, messages: tuple[str, ...], language: str) -> None:
    told = say(*messages, language=language)["response"].replace("\xa0", " ")
    assert "78 000,00 zł (" in told or "PLN 78,000.00 (" in told
    assert "1 × " in told


def test_units_and_budget_in_one(say: Say) -> None:
    told = say("55 m2 comfort z klima", "a jakby 2 klimy a budzet 100")["response"]
    assert "2 × od" in told
    assert "Budżet 100 000,00 zł" in told


def test_money_beside_an_area(say: Say) -> None:
    told = say("60 m2 comfort mam 100")["response"]
    assert "Budżet 100 000,00 zł, metraż 60 m²" in told


def test_parents_beside_a_sum_have_no_flat(say: Say) -> None:
    told = say("61 m2, comfort, mamy 70 tys + rodzice 25")["response"]
    assert "Budżet 95 000,00 zł (70 000,00 zł + 25 000,00 zł), metraż 61 m²" in told


@pytest.mark.parametrize(
    ("number", "told"),
    [("89", "Budżet 89 000,00 zł, metraż 63 m²"), ("61", "Comfort, 61 m²: 91 439,00 zł")],
)
def test_correction_is_of_what_is_near(say: Say, number: str, told: str) -> None:
    assert told in say("63 m2 comfort, mam 95", f"zle powiedzialam, {number}")["response"]


def test_some_of_it_is_not_given(say: Say) -> None:
    told = say("64 m2, mam 100 tys, comfort", "a jak rodzice nie dadza 10 z tych 100")["response"]
    assert "Budżet 90 000,00 zł" in told


def test_open_question_has_no_verdict(say: Say) -> None:
    asked = "mam 120 z czego 20 na meble chcemy zostawic. na co nas stac?"
    told = say("54 m2, premium?", asked)["response"]
    assert told.startswith("Budżet 100 000,00 zł (120 000,00 zł − 20 000,00 zł)")
