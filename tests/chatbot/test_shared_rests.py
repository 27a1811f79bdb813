"""A price that some share, of which somebody else gives a part; and parts of the money itself."""

import pytest

from tests.chatbot.dialogues import Say

HALVES = ("49m premium", "a na pół z chłopakiem to po ile wychodzi za premium?")
OURS = ("49m", "mamy razem 85 tys, comfort")
SAVED = "60m2, mamy 80 tysięcy oszczędności i rodzice dadzą 40"


@pytest.mark.parametrize(
    ("messages", "each"),
    [
        (HALVES, "po 48 975,50 zł"),
        (
            ("49m premium, rodzice dadzą połowę, reszta na pół z bratem, po ile?",),
            "po 24 487,75 zł",
        ),
        (("50 m2 comfort, tata daje 20 tys, po ile ja i siostra?",), "po 27 475,00 zł"),
        ((*HALVES, "a jakby rodzice dali 30 tys to po ile my?"), "po 33 975,50 zł"),
        ((*HALVES, "a jakby rodzice dali 30 tys?"), "po 33 975,50 zł"),
        ((*HALVES, "to ile każde z nas musi dać jak rodzice dają 30?"), "po 33 975,50 zł"),
        ((*HALVES, "a jak mama da 20 tys a tata 10 to po ile my?"), "po 33 975,50 zł"),
        ((*HALVES, "czyli na głowę?"), "po 48 975,50 zł"),
        (("49m premium", "we trójkę po ile?"), "po 32 650,33 zł"),
        (
            ("49m premium, rodzice dadzą 30 tys, resztę dzielimy na pół z siostrą, po ile?",),
            "po 33 975,50 zł",
        ),
        (
            ("55 m2 comfort z klimą", "na dwoje po ile?"),
            "z klimatyzacją po co najmniej 45 122,50 zł",
        ),
        (("49m premium", "we trójkę po ile?", "a jakby teściowie dali 30 tys?"), "22 650,33 zł"),
    ],
)
def test_what_each_of_them_pays(say: Say, messages: tuple[str, ...], each: str) -> None:
    assert each in say(*messages)["response"]


@pytest.mark.parametrize(
    ("asked", "each"),
    [("czyli na głowę?", "po 33 975,50 zł"), ("a w comforcie?", "po 21 725,50 zł")],
)
def test_what_each_pays_goes_on(say: Say, asked: str, each: str) -> None:
    say(*HALVES, "a jakby rodzice dali 30 tys to po ile my?")
    assert each in say(asked)["response"]


def test_one_of_those_who_share_gives_no_part_of_it(say: Say) -> None:
    reply = say("49m premium na pół z siostrą, ona daje 60 tys, ile ja?")["response"]
    assert "18 975,50" not in reply


def test_what_is_told_of_all_their_money_is_the_budget(say: Say) -> None:
    asked = "nie ważne. mamy razem 85 tys, comfort, ile zostanie na meble?"
    reply = say(*HALVES, asked)["response"]
    assert "Budżet 85 000,00 zł" in reply
    assert "zostaje 11 549,00 zł" in reply


def test_what_others_have_to_add(say: Say) -> None:
    asked = "a z premium gdyby rodzice dołożyli brakujące, to ile muszą dać?"
    assert "12 951,00 zł" in say(*OURS, asked)["response"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("jaki procent naszych pieniędzy pójdzie na premium?", "97 951,00 zł, 115,2%"),
        ("ile procent budżetu zje comfort?", "73 451,00 zł, 86,4%"),
        ("jaka część budżetu to express?", "48 951,00 zł, 57,6%"),
    ],
)
def test_percent_of_the_money(say: Say, asked: str, told: str) -> None:
    assert told in say(*OURS, asked)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "mamy 60 tys swoich plus rodzice obiecali dołożyć jedną trzecią kosztów. 55m, comfort. "
        "ile musimy sami wyłożyć?",
        "55m comfort, rodzice chcą dać jedną trzecią kosztów, mamy 60 tys",
    ],
)
def test_part_of_the_price_that_is_promised(say: Say, message: str) -> None:
    assert "2/3 z 82 445,00 zł to 54 963,33 zł" in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (("60m2, mamy 80 tysięcy oszczędności i rodzice dadzą połowę tego",), "120 000,00 zł"),
        (("60m2, mamy 80 tysięcy oszczędności i mama da drugie tyle",), "160 000,00 zł"),
        (("60m2, mam 80 tys i połowę tego od rodziców",), "120 000,00 zł"),
        ((SAVED, "a gdyby rodzice dali połowę więcej niż te 40?"), "140 000,00 zł"),
        ((SAVED, "a gdyby rodzice dali o połowę mniej?"), "100 000,00 zł"),
        ((SAVED, "a gdyby dali dwa razy tyle?"), "160 000,00 zł"),
    ],
)
def test_so_many_times_as_much(say: Say, messages: tuple[str, ...], budget: str) -> None:
    assert f"Budżet {budget}" in say(*messages)["response"]


def test_what_each_of_them_pays_in_english(say: Say) -> None:
    say("49m premium", "split in two how much each?", language="en")
    asked = "and if my parents give 30k, how much do we each pay?"
    assert "PLN 33,975.50 each" in say(asked, language="en")["response"]
