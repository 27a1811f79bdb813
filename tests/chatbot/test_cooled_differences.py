"""A difference with air conditioning is between what was told, with the units it was told with."""

import pytest

from tests.chatbot.dialogues import Say

EXPRESS = "mamy 48 metrów, chcielibyśmy klimę w sypialni i salonie + express, razem ile?"
PLUS = (EXPRESS, "a zamiast expressu express plus, i tylko jedna klima")
TWO = ("55 m2 express", "a gdyby express plus i dwie klimy")
COOLED = "55 m2 express z klimą, ile razem"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*PLUS, "o ile to drożej niż tamto z dwiema w expressie?"), "o 1 800,00 zł"),
        ((*PLUS, "o ile to drożej?"), "o 1 800,00 zł"),
        ((*PLUS, "o ile to drożej niż poprzednio?"), "o 1 800,00 zł"),
        ((*PLUS, "różnica?"), "o 1 800,00 zł"),
        ((*TWO, "a z jedną klimą o ile taniej?"), "Różnica: co najmniej 7 800,00 zł"),
        ((*TWO, "ile oszczędzę z jedną?"), "Różnica: co najmniej 7 800,00 zł"),
        ((*TWO, "a bez klimy o ile taniej?"), "Różnica: co najmniej 15 600,00 zł"),
        ((*TWO, "a comfort z jedną o ile drożej?"), "o 8 700,00 zł"),
        ((*TWO, "o ile drożej niż express bez klimy?"), "o 26 600,00 zł"),
        (("55 m2 express", "o ile drożej z klimą?"), "Różnica: co najmniej 7 800,00 zł"),
        (
            ("55 m2 express", "ile więcej zapłacę z klimą w salonie i sypialni?"),
            "Różnica: co najmniej 15 600,00 zł",
        ),
        (("55 m2 express", "o ile drożej z klimą niż bez?"), "Różnica: co najmniej 7 800,00 zł"),
        ((COOLED, "o ile drożej z drugą klimą?"), "Różnica: co najmniej 7 800,00 zł"),
        ((COOLED, "ile więcej zostanie bez klimy?"), "Różnica: co najmniej 7 800,00 zł"),
        ((COOLED, "o ile taniej bez?"), "Różnica: co najmniej 7 800,00 zł"),
        ((COOLED, "a z dwiema o ile drożej?"), "Różnica: co najmniej 7 800,00 zł"),
        ((COOLED, "a o ile drożej premium z dwiema?"), "o 62 800,00 zł"),
        ((COOLED, "o ile droższy comfort?"), "Różnica: 27 500,00 zł"),
        ((COOLED, "o ile drożej dla 60 m?"), "Różnica 5 m²: 4 995,00 zł"),
    ],
)
def test_units_of_either_side(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_units_of_either_side_in_english(say: Say) -> None:
    say("55 m2 express with two AC units", language="en")
    reply = say("how much cheaper with one?", language="en")["response"]
    assert "Difference: at least PLN 7,800.00" in reply
    asked = "and express plus with two, how much more is it?"
    assert "PLN 18,800.00" in say(asked, language="en")["response"]


def test_another_companys_price_is_no_side(say: Say) -> None:
    reply = say(COOLED, "o ile droższa jest u was klima niż u innych?")["response"]
    assert "Różnica" not in reply
