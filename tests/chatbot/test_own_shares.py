"""What is left to pay of a price that others pay a part of."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "language", "line"),
    [
        (["połowę kosztów opłaci brat. mieszkanie 60 m2 comfort, ile ja zapłacę"], "pl",
         "Comfort: 50% z 89 940,00 zł to 44 970,00 zł"),
        (["60 m2 comfort pół na pół z bratem ile na mnie",
          "a w premium ile na mnie? mam 55 tys swoich"], "pl",
         "Premium: 50% z 119 940,00 zł to 59 970,00 zł (brakuje 4 970,00 zł)"),
        (["60 m2 premium", "ale brat płaci połowę!! ja mam 55 na swoją połowę premium"], "pl",
         "Premium: 50% z 119 940,00 zł to 59 970,00 zł (brakuje 4 970,00 zł)"),
        (["60 m2 premium", "brat płaci połowę, mam 55 tys", "a w comforcie?"], "pl",
         "Comfort: 50% z 89 940,00 zł to 44 970,00 zł (zostaje 10 030,00 zł)"),
        (["teść pokryje 1/3 kosztów, my resztę. 66m comfort. mamy 60 tys, starczy nam?"], "pl",
         "Comfort: 2/3 z 98 934,00 zł to 65 956,00 zł (brakuje 5 956,00 zł)"),
        (["66 m2 comfort, teść pokryje 1/3 kosztów", "no a ile wychodzi nasze 2/3"], "pl",
         "Comfort: 2/3 z 98 934,00 zł to 65 956,00 zł"),
        (["50 m2 express", "rodzice pokryją 30%", "to mam 30 tys, wystarczy?"], "pl",
         "Express: 70% z 49 950,00 zł to 34 965,00 zł (brakuje 4 965,00 zł)"),
        (["66 m2, mam 60 tys", "rodzice zapłacą połowę", "a na premium starczy?"], "pl",
         "Premium: 50% z 131 934,00 zł to 65 967,00 zł (brakuje 5 967,00 zł)"),
        (["teściowie płacą 1/3, reszta nasza. 66 m2 premium", "mamy 80, starczy?",
          "teściowie dają połowę a nie jedną trzecią, ile my wtedy za premium"], "pl",
         "Premium: 50% z 131 934,00 zł to 65 967,00 zł (zostaje 14 033,00 zł)"),
        (["mama daje 30% resztę ja, 50m2 express plus. mam 45 tys, starczy?"], "pl",
         "Express Plus: 70% z 59 950,00 zł to 41 965,00 zł (zostaje 3 035,00 zł)"),
        (["mama daje 30% resztę ja, 50m2 express plus. mam 45 tys",
          "no ale mama daje 30 procent więc ja płacę 70"], "pl",
         "Express Plus: 70% z 59 950,00 zł to 41 965,00 zł (zostaje 3 035,00 zł)"),
        (["rodzice dają nam połowę ceny, my mamy 35 tys. mieszkanie 48m2, express plus?"], "pl",
         "Express Plus: 50% z 57 552,00 zł to 28 776,00 zł (zostaje 6 224,00 zł)"),
        (["48 m2 express plus, rodzice płacą połowę, mam 35 tys",
          "a jak jednak dadzą tylko jedną czwartą?"], "pl",
         "Express Plus: 75% z 57 552,00 zł to 43 164,00 zł (brakuje 8 164,00 zł)"),
        (["dzielimy koszt na 3 osoby (ja, brat, siostra), 63m2, comfort, ja mam 28 tys"], "pl",
         "Comfort: 1/3 z 94 437,00 zł to 31 479,00 zł (brakuje 3 479,00 zł)"),
        (["52 m2 comfort, my parents pay half, I have 45k",
          "my brother also lends me 15k, so premium with half from parents?"], "en",
         "Premium: 50% of PLN 103,948.00 is PLN 51,974.00 (left PLN 8,026.00)"),
        (["52 m2 premium", "60k is mine, other half of the price is paid by parents"], "en",
         "Premium: 50% of PLN 103,948.00 is PLN 51,974.00 (left PLN 8,026.00)"),
        (["mam 26 tys na 40% ceny, mąż opłaca resztę. 50m express plus, wystarczy?"], "pl",
         "Express Plus: 40% z 59 950,00 zł to 23 980,00 zł (zostaje 2 020,00 zł)"),
        (["grandad pays a third of the price, we have 50k. 63 m2, is Comfort doable?"], "en",
         "Comfort: 2/3 of PLN 94,437.00 is PLN 62,958.00 (short PLN 12,958.00)"),
        (["wnuczka ma 25 tys a ja jej dam połowę ceny, 34 m. na co starczy?"], "pl",
         "Comfort: 50% z 50 966,00 zł to 25 483,00 zł (brakuje 483,00 zł)"),
        (["60 m2 comfort, my dad pays half", "I have 40k, enough?"], "en",
         "Comfort: 50% of PLN 89,940.00 is PLN 44,970.00 (short PLN 4,970.00)"),
    ],
)  # fmt: skip
def test_part_that_is_left_is_compared_with_the_money(
    say: Say, messages: list[str], language: str, line: str
) -> None:
    answer = say(*messages, language=language)
    assert f"• {line}" in answer["response"].replace("\xa0", " ")
    assert answer["quote"] is None


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["60 m2 comfort na pół z siostrą", "mamy razem 100 tys"], "zostaje 10 060,00 zł"),
        (["60 m2 comfort, brat płaci połowę", "razem mamy 100 tys"], "zostaje 10 060,00 zł"),
        (["66 m2, mam 60 tys", "tata dołoży połowę z tych 60"], "Nie mam pewności"),
        (["47 m2", "nas trzech, po 30 tys na głowę"], "90 000,00 zł"),
    ],
)
def test_what_all_of_them_have_is_for_the_whole_price(
    say: Say, messages: list[str], told: str
) -> None:
    answer = say(*messages)
    titles = " ".join(button["title"] for button in answer["suggestions"])
    assert told in f"{answer['response']} {titles}".replace("\xa0", " ")
    assert "50%" not in answer["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["a jak da tylko 30 tys zamiast połowy?"], "brakuje 74 930,00 zł"),
        (["nie, brat da 30 tys, resztę płacę ja. ile wychodzi na mnie"], "brakuje 74 930,00 zł"),
        (["mam 72 tys plus brat 30, mieszkanie 70 comfort, starczy?"], "brakuje 2 930,00 zł"),
        (["mieszkanie 60 m2 comfort, mam 80 tys"], "brakuje 9 940,00 zł"),
    ],
)
def test_share_is_over_where_something_else_is_told(
    say: Say, messages: list[str], told: str
) -> None:
    text = say("brat dorzuci połowę ceny, 70 m2 comfort. ile ja zapłacę?", *messages)["response"]
    assert told in text.replace("\xa0", " ")


@pytest.mark.parametrize(
    "messages",
    [
        ["54 m2 comfort, mam 40 tys, dziewczyna 30", "ona ma te 30, ile jej brakuje do połowy?"],
        ["za 72m2 w premium ile? teściowie dołożą jedną trzecią", "mamy 100 tys",
         "teściowie jednak dadzą tylko 30 tys a nie 1/3"],
    ],
)  # fmt: skip
def test_part_that_nobody_read_gets_no_verdict(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Wystarczy na" not in text or "130 000" in text.replace("\xa0", " ")
    assert "brakuje 50 946" not in text.replace("\xa0", " ")


def test_half_of_other_money_is_no_share_of_the_price(say: Say) -> None:
    text = say("60 m2 comfort", "brat da połowę swoich oszczędności")["response"]
    assert "44 970" not in text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["49 m2, chcę wydać 15% z 600 tys na remont"], "90 000,00 zł"),
        (["z 200 tys kredytu 40% idzie na wykończenie, lokal 50 m. comfort?"], "80 000,00 zł"),
        (["z 200 tys kredytu 40% idzie na wykończenie, lokal 50 m", "a jak 50%?"], "100 000,00 zł"),
        (["49 m2, chcę wydać 15% z 600 tys na remont", "a jak 20% z 600?"], "120 000,00 zł"),
    ],
)
def test_budget_told_in_percents_of_an_amount(say: Say, messages: list[str], told: str) -> None:
    assert f"Budżet {told} (" in say(*messages)["response"].replace("\xa0", " ")


def test_percents_for_something_else_are_asked_about(say: Say) -> None:
    answer = say("z 200 tys kredytu 40% idzie na meble, lokal 50 m. comfort?")
    assert answer["intent"] == "budget_unclear"


@pytest.mark.parametrize(
    "message",
    [
        "płacimy 8% VAT? 45 m2 Comfort", "moja trzecia kawalerka 45 m2, ile Comfort?",
        "mój adres: ul. Moja 1/2, Gdańsk, 45 m2 Comfort ile?", "nasze 3/4 pokoje, 45 m2 Comfort",
        "nasza połowa bliźniaka ma 45 m2, ile Comfort?", "zapłacę 10% zaliczki? 45 m2 Comfort",
        "płacę 15% mniej z rabatem? 45 m2 Comfort",
        "45 m2 Comfort, zapłacę 30% teraz, 70% później?",
        "45 m2 Comfort. Mama zapłaci połowę mojego kredytu, mam 50 tys.",
        "mąż płaci połowę czynszu, mam 60 tys. na 45 m2",
        "mieszkam na pół etatu, mam 70 tys. na 45 m2",
        "na pół z bratem kupiliśmy mieszkanie 45 m2, mam 70 tys. na wykończenie",
        "45 m2, mam 70 tys, dzielimy salon na 2, starczy na Comfort?",
        "45 m2 comfort, brat płaci połowę, a siostra jedną czwartą, mam 20 tys.",
        "u was moja siostra zapłaciła połowę mniej, mam 70 tys. na 45 m2",
    ],
)  # fmt: skip
def test_parts_of_other_things_are_none_of_the_price(say: Say, message: str) -> None:
    assert "która zostaje do zapłaty" not in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["a jednak płacę sam, starczy?"], "brakuje 37 455,00 zł"),
        (["zapomnij o bracie, starczy?"], "brakuje 37 455,00 zł"),
        (["mam drugie mieszkanie 60 m2, Comfort", "starczy?"], "brakuje 59 940,00 zł"),
        (["ile to razem całość?", "a starczy mi?"], "50% z 67 455,00 zł"),
        (["a ile taniej niż 60 tys. u konkurencji?"], "tamta oferta: 60 000,00 zł"),
        (["mam 40 tys, z klimą starczy?"], "z klimatyzacją brakuje co najmniej 1 527,50 zł"),
    ],
)
def test_share_lasts_until_it_is_over(say: Say, messages: list[str], told: str) -> None:
    text = say("45 m2 Comfort, brat płaci połowę, mam 30 tys.", *messages)["response"]
    assert told in text.replace("\xa0", " ")


def test_too_many_parts_are_not_told_apart(say: Say) -> None:
    assert "która zostaje" not in say("45 m2 Comfort, brat płaci " + "1/2 " * 400)["response"]
