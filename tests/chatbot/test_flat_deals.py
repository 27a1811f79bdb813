"""What is left for the finishing, where a flat is sold, another bought, and a bank paid."""

import pytest

from tests.chatbot.dialogues import Say

SALE = "za stare dostaniemy 480 tys, nowe kosztuje 610 tys, kredyt 200 tys. starczy na Comfort?"
BUYING = ("sprzedajemy stare mieszkanie i kupujemy nowe 62 m2, ile kosztuje wykonczenie?", SALE)
REPAID = (
    "kupujemy mieszkanko 71 m2 dla naszej trojki, comfort",
    "sprzedajemy stare za 520 tys, z tego 350 splata starego kredytu a 80 tys na wklad wlasny."
    " reszta na wykonczenie. na co starczy?",
)
SHORT = (
    "sprzedamy stare za 450, nowe kosztuje 560, kredyt 190. co zostanie to na wykonczenie."
    " na co starczy przy 61 m?",
)
OWED = (
    "sprzedajemy obecne mieszkanie za 390 tys, nowe 58 m2 kosztuje 520 tys,"
    " bank daje nam 200 tys kredytu. na jaki pakiet wystarczy?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (BUYING, "Budżet 70 000,00 zł (480 000,00 zł + 200 000,00 zł − 610 000,00 zł)"),
        (
            (
                *BUYING,
                "te 480 idzie na nowe mieszkanie. po wszystkim zostaje nam 70 tys",
            ),
            "Budżet 70 000,00 zł",
        ),
        ((*BUYING, "a jakby stare poszlo za 500 a nie 480?"), "Budżet 90 000,00 zł"),
        ((*BUYING, "bank dal nam mniej, kredyt 190 zamiast 200"), "Budżet 60 000,00 zł"),
        ((*BUYING, "a jak stare pojdzie o 20 taniej?"), "Budżet 50 000,00 zł"),
        (REPAID, "Budżet 90 000,00 zł (520 000,00 zł − 350 000,00 zł − 80 000,00 zł)"),
        ((*REPAID, "nie, 350 to do banku oddajemy. zostaje 90 tys"), "Budżet 90 000,00 zł"),
        ((*REPAID, "jednak stare idzie za 530 czyli 10 wiecej"), "Budżet 100 000,00 zł"),
        (SHORT, "metraż 61 m²"),
        (SHORT, "Budżet 80 000,00 zł"),
        (
            (*SHORT, "to z tych 80 tys ktore zostana ile zostanie po express plus?"),
            "zostaje 6 861,00 zł",
        ),
        (OWED, "Budżet 70 000,00 zł"),
        ((*OWED, "a jak sprzedamy za 400?", "a jak nowe bedzie za 510?"), "Budżet 90 000,00 zł"),
        (
            (
                "ze sprzedazy starego mamy 600 tys, 250 tys oddajemy do banku, 270 tys na wklad"
                " wlasny do nowego. reszta na wykonczenie 64 m2, starczy na premium?",
            ),
            "brakuje 47 936,00 zł",
        ),
        (
            (
                "sprzedalismy stare mieszkanie 48 m2 za 410 tys, nowe ma 62 m2 i kosztuje 530 tys,"
                " bierzemy kredyt 200 tys. starczy na express plus?",
            ),
            "zostaje 5 662,00 zł",
        ),
        (
            ("62 m2", "kredyt na 560 tys, z czego 480 na mieszkanie, reszta na wykonczenie"),
            "Budżet 80 000,00 zł",
        ),
        (
            (
                "mamy 200 tys gotowki, 110 idzie na wklad wlasny, 12 notariusz, reszta"
                " wykonczenie. mieszkanie 52 m2",
            ),
            "Budżet 78 000,00 zł",
        ),
        (
            (
                "62 m2",
                "sprzedamy stare, dostaniemy 470 tys. za nowe trzeba dac 600 tys, z banku mamy"
                " 210 tys. ile zostanie na wykonczenie w expressie?",
            ),
            "zostaje 18 062,00 zł",
        ),
        (
            (
                "62 m2",
                "80 tys mamy na wykonczenie a reszta, czyli 400 tys, poszla na mieszkanie."
                " starczy na comfort?",
            ),
            "Budżet 80 000,00 zł",
        ),
        (
            (
                "62 m2",
                "kupilismy mieszkanie za 500 tys, sprzedalismy stare za 420, kredyt 180."
                " reszta na wykonczenie. starczy na comfort?",
            ),
            "Budżet 100 000,00 zł",
        ),
        (
            (
                "62 m2 comfort",
                "sprzedajemy stare i z tego po splacie kredytu zostanie nam 200 tys, nowe wymaga"
                " 120 tys wkladu. co zostaje na wykonczenie, starczy?",
            ),
            "Budżet 80 000,00 zł",
        ),
        (
            (
                "62 m2",
                "sprzedajemy kawalerke za 300, splacamy z tego 180 kredytu, zostaje 120, z tego"
                " 40 na wklad. reszta na wykonczenie",
            ),
            "Budżet 80 000,00 zł",
        ),
        (
            ("62 m2", "za stare 400, nowe 520, bank 200", "reszta na wykonczenie, starczy?"),
            "Budżet 80 000,00 zł",
        ),
        ((*BUYING, "mam jednak 90 tys na wykonczenie"), "Budżet 90 000,00 zł"),
        ((*BUYING, "notariusz jeszcze 8 tys"), "Budżet 62 000,00 zł"),
        (
            (
                "62 m2",
                "sprzedajemy mieszkanie 450 tys i mamy 50 tys oszczednosci, nowe kosztuje 420 tys."
                " reszta na wykonczenie",
                "a bez oszczednosci",
            ),
            "Budżet 30 000,00 zł",
        ),
        (
            (
                "mieszkanie 50 m2. kosztuje 480 tys, kredyt 400 tys, swoich mamy 150 tys."
                " starczy na comfort?",
            ),
            "Budżet 70 000,00 zł",
        ),
        (
            (
                "62 m2",
                "po sprzedazy starego i zakupie nowego zostaje nam 75 tys. starczy na comfort?",
            ),
            "brakuje 17 938,00 zł",
        ),
        (
            (
                "62 m2",
                "wklad wlasny 100 tys juz wplacilismy, kredyt 400 tys, na wykonczenie 85 tys."
                " starczy?",
            ),
            "Budżet 85 000,00 zł",
        ),
    ],
)
def test_what_is_left_is_reckoned(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_what_is_left_is_reckoned_in_english(say: Say) -> None:
    say(
        "we sell our old flat for 480k, the new one costs 610k and the mortgage is 200k."
        " Is that enough for Comfort at 62 m2?",
        language="en",
    )
    reply = say("and if the old one sells for 490k?", language="en")["response"]
    assert "Budget PLN 80,000.00" in reply


def test_rest_is_asked_about_where_nobody_said_what_it_is_for(say: Say) -> None:
    asked = say("62 m2", "za stare dostaniemy 480 tys, nowe kosztuje 610 tys, kredyt 200 tys")
    assert [button["title"] for button in asked["suggestions"]] == ["70 000,00 zł"]
    assert "metraż 62 m²" in say("70 000,00 zł")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "za stare 480, za nowe 610, do tego kredyt 100. starczy na comfort przy 62 m2?",
        "sprzedajemy stare za 480 tys, oddajemy bankowi 280, a reszta idzie na nowe mieszkanie i"
        " wykonczenie. 62 m2, co za to?",
        "stare sprzedajemy za 480, nowe 610, 35 jeszcze za cos tam. starczy na comfort? 62 m2",
    ],
)
def test_nothing_is_taken_for_all_where_nothing_is_left(say: Say, message: str) -> None:
    reply = say(message)
    assert "wystarczy:" not in reply["response"]
    assert "480 000" not in str(reply["suggestions"])


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "kupilismy mieszkanie 60 m2 za 500 tys, kredyt 400 tys, na wykonczenie mamy"
                " 90 tys. starczy na comfort?",
            ),
            "zostaje 60,00 zł",
        ),
        (("60 m2", "sprzedam stare auto za 20 tys i mam 60 tys"), "80 000,00 zł"),
        (("62 m2", "mamy 30 tys wkladu wlasnego i kredyt 60 tys na wykonczenie"), "90 000,00 zł"),
        (
            ("62 m2", "na wykonczenie nowego mamy 100 tys. stare sprzedajemy"),
            "Budżet 100 000,00 zł",
        ),
        (("62 m2", "mam 110 tys, 30 zostawiam na meble"), "Budżet 80 000,00 zł"),
        (("60 m2", "mam 80 tys, stara kuchnia zostaje, nowa za 15 tys"), "65 000,00 zł"),
    ],
)
def test_other_money_is_read_as_before(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in str(say(*messages))
