"""What is needed for a package and what is bought beside it."""

import pytest

from tests.chatbot.dialogues import Say

PAIR = ("mieszkanko 47 m2, ile najtaniej", "mam 65 tys odłożone plus mąż dokłada 20, comfort?")
KNOWN = ("mieszkanie 47 m2 comfort, mam 85 tys",)
WITH_KITCHEN = "a jak kuchnia ma wyjść 18 tys to wejdzie jeszcze czy nie"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*PAIR, WITH_KITCHEN), "70 453,00 zł (brakuje 3 453,00 zł)"),
        (
            (*PAIR, WITH_KITCHEN, "a to ile trzeba by mieć żeby i comfort i kuchnia za 18"),
            "razem 88 453,00 zł",
        ),
        ((*KNOWN, "ile muszę mieć żeby comfort i kuchnia za 18 tys"), "razem 88 453,00 zł"),
        ((*KNOWN, "ile muszę mieć żeby comfort i kuchnia za 18 tys"), "brakuje 3 453,00 zł"),
        ((*KNOWN, "ile trzeba uzbierać na premium i meble za 15 tys?"), "brakuje 23 953,00 zł"),
        (
            ("47 m2", "ile powinienem mieć na premium i meble za 15 tys i agd 10 tys?"),
            "razem 118 953,00 zł",
        ),
        ((*KNOWN, "a meble mają kosztować 10 tys, to starczy?"), "(zostaje 4 547,00 zł)"),
        ((*KNOWN, "agd może wyjść 9 tys, zmieszczę się?"), "(zostaje 5 547,00 zł)"),
        (("60 m2 comfort", "dwie jednostki klimy", "a sama jedna w comforcie?"), "97 740,00 zł"),
    ],
)
def test_what_is_needed(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_rest_is_told_once(say: Say) -> None:
    said = say(*KNOWN, "ile muszę mieć żeby comfort i kuchnia za 18 tys")["response"]
    assert "zostaje" not in said
    assert said.count("Przy budżecie") == 1
