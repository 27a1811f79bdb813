"""Who begins again is not answered about the flats and the money of before."""

import pytest

from tests.chatbot.dialogues import Say

SISTER = ("54 m2 comfort, mam 80 tys", "a siostra ma 41 m, ile u niej w plusie")
GIVEN = ("60 m2 comfort, mam 70 tys, rodzice dadzą 20",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (*SISTER, "policzmy od nowa: 56 m, mam 75 tys, Express Plus, ile zostanie"),
            "Tak, na Express Plus wystarczy: 67 144,00 zł (zostaje 7 856,00 zł).",
        ),
        ((*SISTER, "mamy jedno mieszkanie, 56 m, comfort ile"), "Comfort, 56 m²: 83 944,00 zł"),
        (
            (*GIVEN, "zacznijmy od początku: 62 m2, mam 75 tys, express plus"),
            "Tak, na Express Plus wystarczy: 74 338,00 zł (zostaje 662,00 zł).",
        ),
        # All of it, with what they give.
        ((*GIVEN, "mam 85 tys łącznie z rodzicami, ile w plusie?"), "Budżet 85 000,00 zł,"),
        # A flat that is finished anew, and one of two, are no new beginning.
        (
            (
                "mam 90 tys, comfort mi sie podoba",
                "mieszkanie do zrobienia od nowa, 54 m2, starczy?",
            ),
            "zostaje 9 054,00 zł",
        ),
        (
            (
                "moje 52 m2 comfort, siostry 40 m2 comfort, mamy 150 tys razem",
                "mam jedno mieszkanie 55 m2 a siostra 40 m2, ile zostanie?",
            ),
            "142 405,00 zł (zostaje 7 595,00 zł)",
        ),
        # Of one flat it is no new beginning.
        (("mam 75 tys", "mam jedno mieszkanie, 56 m, plus"), "zostaje 7 856,00 zł"),
    ],
)
def test_what_was_known_before_is_not_counted(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]
