"""Another company's offer, told anew in a later message."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db

WHOLE, RATE = "45 m2, budowlaniec chce 58000", "45 m2, majster chce 1300 za metr"


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ([WHOLE, "czyli on 62640 brutto"], "62 640,00 zł"),
        ([WHOLE, "jeszcze raz. budowlaniec 62640 brutto za 45m"], "62 640,00 zł"),
        ([WHOLE, "on podal netto plus 8 vat"], "58 000,00 zł netto + 8% VAT = 62 640,00 zł"),
        ([RATE, "majster zszedl do 1000 za metr"], "45 000,00 zł (1 000,00 zł/m²)"),
        ([RATE, "dał 1000 za m2"], "45 000,00 zł (1 000,00 zł/m²)"),
        ([RATE, "spuścił 3 tys"], "55 500,00 zł"),
        (
            [WHOLE, "podał netto", "on podał netto", "opuścił 5%"],
            "55 100,00 zł netto + 8% VAT = 59 508,00 zł",
        ),
        (
            ["45 m2, majster chce 58 tys, materiały jeszcze 20 tys", "zszedł do 50"],
            "70 000,00 zł (50 000,00 zł + 20 000,00 zł)",
        ),
    ],
)
def test_offer_told_anew_takes_the_place_of_the_first(
    say: Say, messages: list[str], total: str
) -> None:
    answer = say(*messages)
    assert f"tamta oferta: {total}." in answer["response"].replace("\xa0", " ")
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    "message",
    ["on zrobi w 50 dni", "opuścicie 3 tys?", "a wy netto?", "on ma 60 m2", "mam 55 tys"],
)
def test_something_else_is_no_offer_told_anew(say: Say, message: str) -> None:
    assert "tamta oferta" not in say(WHOLE, message)["response"]
