"""Flats of several people, one at a time: each keeps its area, package, money and units."""

import pytest

from tests.chatbot.dialogues import Say

SON_FIRST = (
    "dzien dobry, syn odbiera kawalerke 34 m2 w czerwcu, ma 45 tys na wykonczenie. na co mu"
    " wystarczy?",
    "a my z mężem kupujemy 56 m2 i mamy 110 tysiecy, starczy nam na Premium?",
)
BOTH_AT_ONCE = (
    "jesteśmy już po pięćdziesiątce i sprzedaliśmy dom, kupujemy mieszkanie 71 m2 i chcemy"
    " przeznaczyć na wykończenie 120 tysięcy, a jeszcze pomagamy synowi, on ma 45 m2 i 60 tysięcy."
    " Co Państwo proponują dla nas?",
    "dla nas czyli 71 metrów",
    "nasze to 120 tys",
    "a jakbyśmy w Comforcie chcieli jeszcze klimatyzację do salonu to się zmieścimy?",
)
ASKED_OF_OURS = (
    "Dzień dobry, kupujemy z mężem mieszkanie dla siebie, 62 metry, a syn kupuje swoje, 38 metrów."
    " Chciałabym wiedzieć ile by kosztowało wykończenie naszego w Comfort",
)
TWO_MOVES = (
    "Kupiliśmy z żoną mieszkanie 68,4 m2, a rodzice przeprowadzają się do 41 m2. Ile za rodziców"
    " w Express?",
    "a nasze w Comfort?",
)
DAUGHTERS = ("ile za 55 m2 comfort dla córki", "a ile za 70 dla nas w premium")
GRANDMA = ("dla babci 33 m2 express i dla nas 61 m2 comfort, ile?",)
CHILDREN = ("syn ma 40 m2, córka 36 m2. oboje express plus, ile razem?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (SON_FIRST, "Premium nie wystarczy: 111 944,00 zł (brakuje 1 944,00 zł)"),
        ((*SON_FIRST, "a syn w Comforcie?"), "Comfort, 34 m²: 50 966,00 zł"),
        ((*SON_FIRST, "a jemu ile zostanie w Plusie?"), "zostaje 4 234,00 zł"),
        ((*SON_FIRST, "to u nas Comfort, ile zostanie?"), "zostaje 26 056,00 zł"),
        ((*SON_FIRST, "u nas Comfort. ile za oba mieszkania razem, nasze w Comfort i kawalerka syna"
          " w Express Plus?"), "Razem: 124 710,00 zł"),
        (BOTH_AT_ONCE, "Przy budżecie 120 000,00 zł zostaje wtedy do 5 771,00 zł"),
        ((*BOTH_AT_ONCE, "To teraz syn, te 45 metrów i 60 tysięcy, na co jemu starczy?"),
         "Express Plus: 53 955,00 zł (zostaje 6 045,00 zł)"),
        ((*BOTH_AT_ONCE, "teraz syn, 45 metrów i 60 tysięcy, na co jemu starczy?",
          "a u nas jak wróce do tych 71 m2 z klimą w Comforcie, to ile zostawało?"),
         "Przy budżecie 120 000,00 zł zostaje wtedy do 5 771,00 zł"),
        (ASKED_OF_OURS, "Comfort, 62 m²: 92 938,00 zł"),
        ((*ASKED_OF_OURS, "no dobrze a u syna w Express Plus?"), "Express Plus, 38 m²: 45 562"),
        ((*ASKED_OF_OURS, "a u syna w Express Plus?", "to ile razem, my Comfort a syn Express?"),
         "Razem: 130 900,00 zł"),
        (TWO_MOVES, "Comfort, 68,4 m²: 102 531,60 zł"),
        ((*TWO_MOVES, "rodzice mają 50 tys, ile im zostanie?"), "zostaje 9 041,00 zł"),
        ((*TWO_MOVES, "rodzice mają 50 tys, ile im zostanie?", "a nam ze 120?"),
         "zostaje 17 468,40 zł"),
        ((*TWO_MOVES, "a gdyby rodzice wzięli Plus?"), "Express Plus, 41 m²: 49 159,00 zł"),
        ((*TWO_MOVES, "no i ile to wszystko razem"), "Razem: 143 490,60 zł"),
        ((*DAUGHTERS, "córka ma 80 tys swoich"), "brakuje 2 445,00 zł"),
        ((*DAUGHTERS, "córka ma 80 tys swoich", "my mamy 150"), "zostaje 10 070,00 zł"),
        ((*GRANDMA, "babcia ma 30 tys odłożone, starczy jej?"), "brakuje 2 967,00 zł"),
        ((*CHILDREN, "a syn ma 55 tys, ile mu zostanie?"), "zostaje 7 040,00 zł"),
        (("mieszkanie 62m2 comfort", "syn tez kupuje, 45 metrow, on by chcial express",
          "a jak plus", "a my?"), "Comfort, 62 m²: 92 938,00 zł"),
        (("mieszkanie 62m2 comfort", "syn tez kupuje, 45 metrow, on by chcial express",
          "a jak plus", "to ile razem my i syn"), "Razem: 146 893,00 zł"),
        (("mieszkanie dla syna 42 m2, express plus ile", "a nasze 65,5 m2 w comforcie?"),
         "Comfort, 65,5 m²: 98 184,50 zł"),
        (("mieszkanie 54 m2, comfort ile?", "córka kupuje kawalerkę 29 m2, u niej express",
          "a jak u niej plus?"), "Express Plus, 29 m²: 34 771,00 zł"),
        (("mieszkanie 54 m2, comfort ile?", "córka kupuje kawalerkę 29 m2, u niej express",
          "córka ma 40 tys, starczy jej?", "a nam ze 100 tys ile zostanie?"),
         "zostaje 19 054,00 zł"),
    ],
)  # fmt: skip
def test_each_persons_flat_keeps_what_is_known_of_it(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "other"),
    [
        ((*BOTH_AT_ONCE, "teraz syn, 45 metrów i 60 tysięcy, na co jemu starczy?"), "klimatyz"),
        ((*GRANDMA, "babcia ma 30 tys odłożone, starczy jej?"), "Razem"),
        ((*CHILDREN, "a syn ma 55 tys, ile mu zostanie?"), "101 924"),
        ((*SON_FIRST, "a syn w Comforcie?"), "110 000"),
    ],
)
def test_what_is_of_one_is_not_held_against_the_other(
    say: Say, messages: tuple[str, ...], other: str
) -> None:
    assert other not in say(*messages)["response"]


def test_money_given_away_is_less(say: Say) -> None:
    asked = "to my wezmiemy Comfort, a jak z tego dolozymy synowi 6 tys to ile nam zostanie?"
    reply = say(*SON_FIRST, asked)["response"]
    assert "116 000" not in reply
    assert "zostaje 20 056,00 zł" in reply


def test_package_of_the_other_is_kept_where_one_is_chosen(say: Say) -> None:
    """As it was asked which of the flats gets which package."""
    say("nasze 62 w Comfort a syna 38 w Express Plus", "mamy 150 tysięcy na oba")
    asked = say("to o sto złotych się zmieścimy. A my w Premium a on w Express, ile wtedy?")
    if asked["intent"] == "area_unclear":
        asked = say("nasze to te wieksze, czyli 62 Premium")
    assert "Razem: 161 900,00 zł (brakuje 11 900,00 zł)" in asked["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("60 m2 comfort, mam 80 tys", "a rodzice dadzą 20", "córka mówi że Premium lepsze"),
        ("60 m2 comfort", "córka będzie miała pokój 12 m2", "ile to razem?"),
        ("60 m2 comfort", "brat ma firmę i robi za 1200, ile u was?"),
    ],
)
def test_person_without_a_flat_changes_nothing(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages, "a ile za nasze w Comforcie?")["response"]
    assert "60 m²" in reply
    assert "89 940,00 zł" in reply
