"""Another company's offer, told anew in a later message."""

import pytest

from tests.chatbot.dialogues import Say

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


BUILDER = "50 m2, majster powiedział 60 tys"


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        ([BUILDER, "teraz mówi 62"], "62 000,00 zł"),
        ([BUILDER, "jednak 62 tys"], "62 000,00 zł"),
        ([BUILDER, "a jak zejdzie do 55?"], "55 000,00 zł"),
        ([BUILDER, "z vatem to 64800"], "64 800,00 zł"),
        ([BUILDER, "materiały 20 tys do tego"], "80 000,00 zł (60 000,00 zł + 20 000,00 zł)"),
        ([BUILDER, "u niego razem z materiałami 75 tys"], "75 000,00 zł"),
        (["50 m2", "dwie ekipy: jedna 52 tys druga 58 tys", "ta druga zeszła do 54"], "54 000,00"),
    ],
)
def test_offer_goes_on(say: Say, messages: list[str], total: str) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert f" oferta: {total}" in response


def test_another_budget_is_no_offer(say: Say) -> None:
    answer = say("50 m2, mam 80 tys", "majster chce 60 tys", "jednak 70 tys")
    assert answer["context"]["budget"] == 70_000
