"""A conversation goes on about another's offer, beside our prices and the visitor's money."""

import pytest

from tests.chatbot.dialogues import Say

BUILDER = "majster powiedział 75 tys za całość, mieszkanie 62 metry. a wy ile?"
CREW = "mam ofertę od ekipy 1350 zł za metr na mieszkanie 54 m2, u was będzie taniej?"
CRAFTSMAN = "fachowiec wycenił mi mieszkanie na 68 tys, 48 m2. Interesuje mnie wasz comfort"
WHOLE = "mam 71 metrów, ekipa chce 98000 za całość, wasz express plus wyjdzie taniej czy nie"
FRIEND = "wychodzi mi u kolegi 1250 za metr. a u was najtaniej ile"
NAMED = "porównuję oferty. Pan X 1600 od metra, mieszkanie 45,5 m. Wasz premium ile droższy?"
LETTERED = "oferta A 80 tys, oferta B 74 tys, 56 m2, wy comfort?"


@pytest.mark.parametrize(
    ("messages", "left"),
    [
        ([BUILDER, "mam 90 tys, starczy na comfort?",
          "a jak wezmę majstra to ile mi z tych 90 zostanie?"],
         "Tamta oferta: 75 000,00 zł (zostaje 15 000,00 zł)"),
        ([BUILDER, "mam 90 tys", "express plus biorę, ile zostanie i ile miałbym u majstra?"],
         "Express Plus: 74 338,00 zł (zostaje 15 662,00 zł)"),
        ([CREW, "budżet 85 tys, comfort wejdzie?", "a u majstra by mi ile zostało z tych 85?"],
         "(zostaje 12 100,00 zł)"),
        ([CREW, "ekipa 1350 za metr, budżet 85, ile zostanie jak biorę ekipę"],
         "(zostaje 12 100,00 zł)"),
        ([CREW, "mam 85 tys", "ale ja pytam ile mi zostanie przy ekipie nie przy was"],
         "(zostaje 12 100,00 zł)"),
        ([CRAFTSMAN, "fachowiec zszedł do 62", "mój budżet to 65, express plus, starczy?",
          "a fachowiec jak za 62 mi zrobi to z 65 ile zostaje mi"],
         "Tamta oferta: 62 000,00 zł (zostaje 3 000,00 zł)"),
        ([WHOLE, "opuścili 5 tys", "mam w sumie 100 tys, a 8 muszę zostawić na meble. co wezmę?",
          "a starczy na ekipę? oni 93"],
         "Tamta oferta: 93 000,00 zł (brakuje 1 000,00 zł)"),
        ([FRIEND, "58 metrów", "on mówi że zejdzie do 1150", "mam 75 tys, biorę express plus",
          "a miałbym więcej w kieszeni u kolegi po 1150, ile?"],
         "(zostaje 8 300,00 zł)"),
        (["mam dwie oferty: 78 tys i 85 tys na 60 m2", "a od droższej?",
          "budżet 95 tys. ile zostaje przy tej tańszej ofercie?"],
         "Pierwsza oferta: 78 000,00 zł (zostaje 17 000,00 zł)"),
        (["ekipa 70 tys. Druga ekipa 80 tys. mieszkanie 55 m2. wy w comforcie?",
          "mam 85 tys ile zostanie u pierwszej a ile u drugiej?"],
         "Druga oferta: 80 000,00 zł (zostaje 5 000,00 zł)"),
        (["mam 60m i 90 tys budżetu. ekipa chce 80 tys. ekipa czy wasz comfort?",
          "ile mi zostanie jeśli ekipa"],
         "Tamta oferta: 80 000,00 zł (zostaje 10 000,00 zł)"),
        (["55 m2, konkurencja liczy 1450/m2", "mój budżet 82 tys, mieści się ich oferta?"],
         "(zostaje 2 250,00 zł)"),
        (["pani X z firmy wykończeniowej powiedziała 1700 za metr, 38 m2. premium u was?",
          "mam 70 tysięcy, ile zostanie u pani X?"],
         "(zostaje 5 400,00 zł)"),
        (["Firma X chce 110 tys za 80m2. Premium u was ile drożej",
          "budżet 115 tys. a po wyborze firmy X ile zostanie"],
         "Tamta oferta: 110 000,00 zł (zostaje 5 000,00 zł)"),
        (["u majstra wyjdzie 90 tys za 70m", "majster mówi że może zejść do 85 ale bez łazienki",
          "mam odłożone 95 tys, jak biorę majstra za 85 to ile zostaje?"],
         "Tamta oferta: 85 000,00 zł (zostaje 10 000,00 zł)"),
    ],
)  # fmt: skip
def test_what_is_left_at_theirs(say: Say, messages: list[str], left: str) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert left in response
    assert " oferta: " in response


@pytest.mark.parametrize(
    ("messages", "line"),
    [
        ([BUILDER, "a jakby majster zszedł do 70?", "a express wtedy?"],
         "Express: 61 938,00 zł (taniej o 8 062,00 zł)"),
        ([BUILDER, "a jakby majster zszedł do 70?", "a express?", "to o ile taniej od tych 70?"],
         "Express: 61 938,00 zł (taniej o 8 062,00 zł)"),
        ([CREW, "ok a comfort o ile drożej na metrze wychodzi od mojego?"],
         "Comfort: 80 946,00 zł (drożej o 8 046,00 zł)"),
        ([CREW, "ok a comfort o ile drożej na metrze wychodzi od mojego?"],
         "Comfort: 1 499,00 zł/m² (drożej o 149,00 zł)"),
        ([CREW, "pytam o tę moją ofertę 1350 za metr. comfort droższy o ile?", "a premium?"],
         "Premium: 107 946,00 zł (drożej o 35 046,00 zł)"),
        ([CRAFTSMAN, "a na metr to ile on bierze a ile wy?"],
         "Tamta oferta: 68 000,00 zł to 1 416,67 zł/m²"),
        ([CRAFTSMAN, "o 80 zł na metrze to niewiele. a w express plus?"],
         "Express Plus: 57 552,00 zł (taniej o 10 448,00 zł)"),
        ([WHOLE, "a comfort? też taniej?"], "Comfort: 106 429,00 zł (drożej o 8 429,00 zł)"),
        ([WHOLE, "a comfort?", "czyli drożej od ekipy, o ile?"],
         "Comfort: 106 429,00 zł (drożej o 8 429,00 zł)"),
        ([FRIEND, "58 metrów mam", "to ile oszczędzę w porównaniu do kolegi"],
         "Express: 57 942,00 zł (taniej o 14 558,00 zł)"),
        ([FRIEND, "58 metrów", "kolega 1250 za metr razy 58 to ile, i kto tańszy plus czy on"],
         "Express Plus: 69 542,00 zł (taniej o 2 958,00 zł)"),
        ([NAMED], "Premium: 90 954,50 zł (drożej o 18 154,50 zł)"),
        ([NAMED, "to o ile więcej niż ten wykonawca"],
         "Premium: 90 954,50 zł (drożej o 18 154,50 zł)"),
        (["45,5 m premium", "1600 za metr to oferta od znajomka"],
         "Premium: 90 954,50 zł (drożej o 18 154,50 zł)"),
        ([LETTERED, "o ile taniej od B"], "Comfort: 83 944,00 zł (drożej o 9 944,00 zł)"),
        ([LETTERED, "a od tej pierwszej oferty?", "o ile drożej?"],
         "Comfort: 83 944,00 zł (drożej o 3 944,00 zł)"),
        (["znajomy fachowiec weźmie 64 tys za 52 m2, wy express plus?",
          "a jakby dał rabat i zszedł na 60?"],
         "Express Plus: 62 348,00 zł (drożej o 2 348,00 zł)"),
        (["ekipa remontowa 1150 za metr, 44m2",
          "ich 1150 to bez materiałów. a materiały 15 tys. to teraz kto tańszy?"],
         "Comfort: 65 956,00 zł (drożej o 356,00 zł)"),
        (["sąsiad za 40m zapłacił 50 tys, ja mam 40 m2, wasz express?",
          "o ile taniej niż u sąsiada?"],
         "Express: 39 960,00 zł (taniej o 10 040,00 zł)"),
        (["u majstra wyjdzie 90 tys za 70m", "w comforcie", "ile więcej niż te 85?"],
         "Comfort: 104 930,00 zł (drożej o 19 930,00 zł)"),
        (["kolega policzył mi 60 tys za 48 m, wy?", "te 60 to z materiałem", "a comfort?"],
         "Comfort: 71 952,00 zł (drożej o 11 952,00 zł)"),
        (["kolega policzył mi 60 tys za 48 m", "czyli ile oszczędzę u kolegi zamiast comfortu?"],
         "Comfort: 71 952,00 zł (drożej o 11 952,00 zł)"),
        (["ekipa powiedziała 1300 za m2, mam 65 m2, comfort?", "to jest o ile drożej procentowo"],
         "Comfort: 97 435,00 zł (drożej o 12 935,00 zł, to 15,3% tamtej kwoty)"),
        (["57 m comfort, sąsiad robi po 1250 od metra", "a przy 1300 za metr u nich?"],
         "Comfort: 85 443,00 zł (drożej o 11 343,00 zł)"),
        (["55 m2, konkurencja liczy 1450/m2", "comfort?", "ile drożej na całości"],
         "Comfort: 82 445,00 zł (drożej o 2 695,00 zł)"),
        (["majster 62 tys, mieszkanie 62 m", "comfort?", "te 62 to kwota majstra"],
         "Comfort: 92 938,00 zł (drożej o 30 938,00 zł)"),
        (["ekipa 70 tys. Druga ekipa 80 tys. mieszkanie 55 m2. wy w comforcie?",
          "o ile drożej niż pierwsza?"],
         "Comfort: 82 445,00 zł (drożej o 12 445,00 zł)"),
    ],
)  # fmt: skip
def test_difference_is_against_the_offer(say: Say, messages: list[str], line: str) -> None:
    response = say(*messages)["response"].replace("\xa0", " ")
    assert f"• {line}" in response
    assert "Różnic" not in response


@pytest.mark.parametrize(
    "message",
    [
        "no to o ile więcej niż te 75?",
        "comfort niż te 75 tys od majstra a nie express plus",
        "majster 75 a wasz comfort ile drożej??",
        "nie, mieszkanie 62, a 75 tysięcy to oferta majstra",
        "ale te 75 to sama robocizna. ile mogę wydać na materiały żeby wyszło jak wasz comfort",
    ],
)
def test_amount_of_the_offer_said_again(say: Say, message: str) -> None:
    say(BUILDER, "a jakby majster zszedł do 70?", "a comfort?")
    answer = say(message)
    response = answer["response"].replace("\xa0", " ")
    assert "62 m², tamta oferta: 75 000,00 zł." in response
    assert "Comfort: 92 938,00 zł (drożej o 17 938,00 zł)" in response
    assert "budget" not in answer["context"]


def test_one_package_alone_is_compared(say: Say) -> None:
    response = say(WHOLE, "a comfort?", "czyli drożej od ekipy, o ile?")["response"]
    assert "Premium" not in response


def test_more_than_ones_own_money(say: Say) -> None:
    say("58 m2", "konkurencja chce 70 tys", "mam 75 tys, biorę express plus")
    response = say("ok jednak comfort, o ile więcej niż mam?")["response"].replace("\xa0", " ")
    assert "86 942,00 zł (brakuje 11 942,00 zł)" in response
    assert "Różnic" not in response


def test_rate_that_is_haggled_for_is_no_comparison(say: Say) -> None:
    say(CREW)
    assert "tamta oferta" not in say("drogo. zejdziecie z comfort do 1400 za metr?")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([BUILDER, "mam 90 tys, starczy na comfort?"], "brakuje 2 938,00 zł"),
        ([BUILDER, "o ile comfort droższy niż express plus?"], "18 600,00 zł"),
        ([BUILDER, "mam 75 tys, ile mi zostanie z tych 75 w express plus?"], "zostaje 662,00 zł"),
        ([BUILDER, "a jednak 75 m2 mieszkanie, comfort"], "112 425,00 zł"),
        (["60 m2, ekipa chce 80 tys", "premium?", "o ile droższy jest on od express plus?"],
         "Różnica: 48 000,00 zł"),
        (["60 m2, konkurencja 1400 za metr", "a comfort kontra premium, różnica?"],
         "Różnica: 30 000,00 zł"),
        (["mam dwa mieszkania 62 i 75 m2, comfort", "ekipa chce 190 tys za oba", "a te 75?"],
         "Comfort, 75 m²: 112 425,00 zł"),
        (["60 m2, ekipa chce 80 tys, mam 100 tys", "ile mi zostanie na meble jak wezmę comfort?"],
         "zostaje 10 060,00 zł"),
        (["znajomy płacił 1500 za metr u was, 60 m2 comfort ile?"], "Comfort, 60 m²: 89 940,00"),
    ],
)  # fmt: skip
def test_ours_and_ones_own_stay_so(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["a contractor quoted me 1400 per sqm for my 50 sqm flat. are you cheaper?",
          "he came down to 1300. how much more is comfort now?"], "dearer by PLN 9,950.00"),
        (["a contractor quoted me 1400 per sqm for my 50 sqm flat", "and premium then?"],
         "Premium: PLN 99,950.00 (dearer by PLN 29,950.00)"),
        (["got a quote for 95k for a 70 sqm apartment. is premium more expensive?", "and comfort?",
          "they can go down to 90k", "so comfort is how much more?"], "dearer by PLN 14,930.00"),
        (["my friend's crew does it for 72k, 60 m2. how much more is your comfort?",
          "I have 85k. how much is left if I go with them?"],
         "The other offer: PLN 72,000.00 (left PLN 13,000.00)"),
        (["builder says 1200 per m2, I have 45 m2", "I have 50k, is it enough for the builder?"],
         "(short PLN 4,000.00)"),
    ],
)  # fmt: skip
def test_offer_goes_on_in_english(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages, language="en")["response"].replace("\xa0", " ")


@pytest.mark.parametrize("message", ["starczy na majstra?", "ile mi zostanie u kolegi?"])
def test_nobody_told_what_they_ask(say: Say, message: str) -> None:
    assert "Nie znam kwoty" in say("50 m2 comfort, mam 80 tys", message)["response"]


def test_friend_that_names_a_sum(say: Say) -> None:
    say("kumpel robi remonty i powiedział 55 koła za 50 metrów. comfort?")
    response = say("drożej o ile od kumpla")["response"].replace("\xa0", " ")
    assert "Comfort: 74 950,00 zł (drożej o 19 950,00 zł)" in response
