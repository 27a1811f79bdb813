"""Long first messages: numbers of people, ways and other flats are neither areas nor money."""

import pytest

from chatbot.understanding.text.asides import without_asides
from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Mam na imię Anna, mam 60 lat i razem z synem (34 lata) zastanawiamy się nad mieszkaniem"
         " na 4 piętrze albo bliźniakiem. Syn pracuje 12 km od centrum, jeździ autobusem 175."
         " Ile by kosztowało wykończenie takiego mieszkania 58 metrów?",
         "Wykończenie 58 m²"),
        ("Całe życie pracowałam na poczcie, 38 lat, a teraz szukamy czegoś większego. Deweloper ma"
         " bliźniaki po 130 m2 za 890 tysięcy, linia 501 staje pod samym domem. Na wykończenie"
         " mamy 180 tysięcy. Co za to dostaniemy?",
         "Express Plus: 155 870,00 zł (zostaje 24 130,00 zł)"),
        ("syn zarabia 6500 na rękę i kupuje połówkę bliźniaka, 112 m2, oddanie w 2026 roku."
         " ile trzeba dać za wykończenie w comfort?",
         "Comfort, 112 m²: 167 888,00 zł"),
        ("Oglądaliśmy z synem dwa lokale: jeden to mieszkanie 47 m2 na 3 piętrze z windą, a drugi"
         " połówka bliźniaka 96 m2 z ogródkiem 150 m2. Ile by wyszło jedno i drugie w comfort?",
         "• 47 m²: 70 453,00 zł\n• 96 m²: 143 904,00 zł"),
        ("Kupuję mieszkanie 46 m2 na 2 piętrze, do córki mam 300 metrów. Ile by mnie kosztowało"
         " wykończenie w express plus?",
         "Express Plus, 46 m²: 55 154,00 zł"),
        ("Ona zarabia 7200, ja 9100 na rękę, mamy kota i psa 35 kg. Kupiliśmy 54 m2 za 612 tys na"
         " kredyt na 30 lat, rata 3400. Na wykończenie zostało 90 tys. Starczy na comfort?",
         "Tak, na Comfort wystarczy: 80 946,00 zł (zostaje 9 054,00 zł)"),
        ("Mam troje dzieci w wieku 4, 7 i 11 lat, przedszkole nr 45 obok, do szkoły 600 m. Nowe"
         " mieszkanie ma 78 m2, 4 pokoje, 2 łazienki. Budżet 120 tys. Co polecacie?",
         "Comfort: 116 922,00 zł (zostaje 3 078,00 zł)"),
        ("kolega z pracy robił u was w 2023 roku 55 metrów za 82 tys i poleca. My mamy 67,4 m2,"
         " odbiór 15 marca, mieszkanie za 740 tys. ile w comfort?",
         "Comfort, 67,4 m²: 101 032,60 zł"),
        ("Mam 26 lat, mieszkanie 38 metrów na 9 piętrze z 10, autobus 132 do roboty 40 minut."
         " Ile express a ile plus?",
         "Express Plus: 45 562,00 zł"),
        ("Córka (29) i zięć (31) kupili 52 m2, mam na to 60 tys z oszczędności. Starczy na"
         " express plus?",
         "62 348,00 zł (brakuje 2 348,00 zł)"),
        ("Mieszkanie 49 metrów, 6 piętro. Sąsiad spod 12 zapłacił 68 tys za swoje 49 metrów. Czy u"
         " was w comforcie będzie drożej?",
         "Comfort: 73 451,00 zł (drożej o 5 451,00 zł)"),
        ("Moja koleżanka z bloku w 2019 zapłaciła 40 tysięcy za wszystko, ale ona ma mieszkanie po"
         " mamie z 1974 roku na parterze. A nasze 58 m2 w najtańszym ile?",
         "Express, 58 m²: 57 942,00 zł"),
        ("mieszkanie ma 63,5 m2 na 2 piętrze plus balkon 8 m2, odbiór w marcu 2026. ile to premium"
         " a ile comfort?",
         "Premium: 126 936,50 zł"),
    ],
)  # fmt: skip
def test_flat_of_a_story_is_priced(say: Say, message: str, told: str) -> None:
    answer = say(message)
    assert told in answer["response"]
    assert "Nie liczę tu" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("I'm 34, my wife is 31, we moved here in 2019 and pay 3,200 zł rent for 40 sqm. We've"
         " bought a 63 sqm flat on the 5th floor, tram 9 stops outside. How much is Comfort?",
         "Comfort, 63 m²: PLN 94,437.00"),
        ("We have a 72 sqm flat, 400 m from school, my mum is 70. Premium?", "PLN 143,928.00"),
    ],
)  # fmt: skip
def test_flat_of_an_english_story_is_priced(say: Say, message: str, told: str) -> None:
    assert told in say(message, language="en")["response"]


def test_money_of_a_story_is_asked_about_alone(say: Say) -> None:
    say("mieszkanie 58 m2 ile")
    answer = say(
        "Rozumiem. Bo ja mam 60 lat, emerytura 3200, syn ma kredyt do 2051 roku i jeszcze zostało"
        " nam ze sprzedaży działki 95 tysięcy. Co byśmy za to mogli zrobić w tym mieszkaniu?"
    )
    titles = [button["title"].replace("\xa0", " ") for button in answer["suggestions"]]
    assert titles == ["95 000,00 zł"]
    assert "86 942,00 zł (zostaje 8 058,00 zł)" in say("95 000 zł")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "mam 60 m2 i 90 tys",
        "kawalerka 38 m do remontu, linia kredytowa 40 tys",
        "do wykończenia mam 58 metrów",
        "do pracy potrzebuję 70 m2 i garaż",
        "rodzice dadzą 30 tys, ja mam 50 tys",
        "syn 39 m2, córka 47 m2",
        "parter 60, piętro 55",
        "czynsz będę brał 2800",
        "kredyt 95 tys na wykończenie 60 m2",
        "mam 45 tys na rękę od babci",
        "mieszkanie od babci 40 m, comfort?",
        "a na tej większej 60, ile",
        "lokal do pracy 70 metrów",
        "Mieszkam w Gdańsku, mam 60 m2 i kupuję nowe 45 m2, ile za nie?",
    ],
)
def test_areas_and_money_stay(message: str) -> None:
    assert without_asides(message) == message


@pytest.mark.parametrize(
    "message",
    [
        "hej, odbieram mieszkanie w grudniu, pierwsze :) ile kosztuje wykończenie?",
        "kupiliśmy z żoną pierwsze mieszkanie, klucze w maju. jaki jest koszt wykończenia?",
    ],
)
def test_story_that_ends_with_the_price_has_the_price_list(say: Say, message: str) -> None:
    assert "Comfort: 1 499,00 zł/m²" in say(message)["response"]


def test_rooms_are_told_with_the_rates_that_were_asked(say: Say) -> None:
    text = say(
        "mamy salon 24, sypialnia 13, pokój dziecka 11, łazienka 5, przedpokój 6 i schowek 2, ile"
        " kosztuje metr w Comfort a ile w Premium?"
    )["response"]
    assert text.startswith("• Comfort: 1 499,00 zł/m²\n• Premium: 1 999,00 zł/m²")
    assert "razem 61 m²" in text


@pytest.mark.parametrize(
    ("message", "language", "told"),
    [
        ("Mam 58 lat, mąż 61, po 33 latach przenosimy się do nowego bloku, 3 piętro, tramwaj 24 pod"
         " oknem. Mieszkanie 62,3 m2 plus loggia 7 m2. Ile u was comfort?",
         "pl", "Comfort, 62,3 m²: 93 387,70 zł"),
        ("mam dwóch synów 19 i 22 lata, starszy kupuje 41 m2 na 7 piętrze, młodszy jeszcze się"
         " uczy. Ile trzeba na wykończenie starszemu w plusie?",
         "pl", "Express Plus, 41 m²: 49 159,00 zł"),
        ("Przeprowadzamy się z Krakowa (mieszkaliśmy tam od 2009, 48 m2) do Gdańska, nowe"
         " mieszkanie ma 71 m2, 3 pokoje, 4 piętro. Ile wyjdzie premium?",
         "pl", "Premium, 71 m²: 141 929,00 zł"),
        ("Mieszkamy we czworo na 42 metrach, nowe mieszkanie 84 metry, odbiór za 5 miesięcy, budżet"
         " 110 tys, teściowa dorzuci 20. Comfort się zmieści?",
         "pl", "125 916,00 zł (zostaje 4 084,00 zł)"),
        ("brat robił u konkurencji 70 m2 za 98 tys w 2022. Ja mam 52 m2, u was comfort ile?",
         "pl", "Comfort, 52 m²: 77 948,00 zł"),
        ("I'm a nurse, 29, earning 6,200 a month, moving from a 35 sqm rental on Lipowa 12 to my"
         " own 51 sqm flat on the 3rd floor, bus 115. I have saved 65k. Which package?",
         "en", "Express Plus: PLN 61,149.00 (left PLN 3,851.00)"),
        ("My parents are 64 and 66, they bought a 44 sqm flat, 300 m from the park, for 520,000."
         " How much for Express Plus?",
         "en", "Express Plus, 44 m²: PLN 52,756.00"),
    ],
)  # fmt: skip
def test_new_flat_is_told_from_the_old_one(
    say: Say, message: str, language: str, told: str
) -> None:
    assert told in say(message, language=language)["response"]


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("sąd przyznał mi 130 tys ze spłaty. Kupuję 47 m2 za wkład 80 tys i kredyt, na wykończenie"
         " zostanie 50 tys. Ile brakuje do comfortu?", 50_000),
        ("odprawa 150 tys, mieszkanie 62 m2, na wykończenie mam 70 tys, starczy na plusa?", 70_000),
        ("na remont zostało nam 65 tysięcy, kupiliśmy za 480 tysięcy 49 m2, comfort?", 65_000),
        ("mam 90 tys na wykończenie, kredyt 300 tys, 55 m2 comfort?", 90_000),
        ("na wykończenie mam 70 tys, plus 20 od taty, 62 m2 comfort?", 90_000),
        ("na wykończenie 60 tys, tata dostał odprawę i dołoży 30 tys, 62 m2", 90_000),
    ],
)  # fmt: skip
def test_money_for_the_finishing_is_the_budget(say: Say, message: str, budget: int) -> None:
    assert say(message)["context"]["budget"] == budget


def test_one_of_three_flats_has_no_sum(say: Say) -> None:
    text = say("Wujek ma 3 mieszkania po 40 m2, jedno z nich mi przepisuje. Ile w express?")
    assert "39 960,00 zł" in text["response"]
    assert "119 880" not in text["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("jestem emerytowaną nauczycielką (67 lat). Kupiłyśmy mieszkanie 51,8 m2 na parterze, blok"
         " ma 5 pięter, oddanie w czerwcu 2026. Mam 64 tysiące oszczędności. Co proponujecie?",
         "Express Plus: 62 108,20 zł (zostaje 1 891,80 zł)"),
        ("ja i mój chłopak (27 i 29) bierzemy kredyt 390 tys na 30 lat na 43m2, wkład mamy 78 tys."
         " zostanie nam jakieś 50 tys na wykończenie, da radę plus?",
         "51 557,00 zł (brakuje 1 557,00 zł)"),
        ("w 2015 robiłem 48 m2 za 35 tys, teraz mam 64 m2. ile u was najtaniej",
         "Express, 64 m²: 63 936,00 zł"),
        ("Pracujemy oboje, zarobki łącznie 14 tys netto, mieszkanie 72m2 z rynku pierwotnego za"
         " 890 000 zł. Chcemy comfort - ile?",
         "Comfort, 72 m²: 107 928,00 zł"),
        ("Robię doktorat, stypendium 4500 zł, rodzice dają 60 tys na wykończenie 39 metrów."
         " Wystarczy na express plus?",
         "46 761,00 zł (zostaje 13 239,00 zł)"),
        ("Nasz blok ma 96 mieszkań, nasze na 8 piętrze ma 61,5 metra. W klatce obok firma X robi za"
         " 1300/m2. Wasz comfort o ile drożej?",
         "Comfort: 92 188,50 zł (drożej o 12 238,50 zł)"),
        ("Wynajmujemy teraz 38 metrów za 2900, w marcu przeprowadzka do swojego 59 metrowego."
         " Ile comfort?",
         "Comfort, 59 m²: 88 441,00 zł"),
    ],
)  # fmt: skip
def test_years_and_incomes_are_no_money_to_spend(say: Say, message: str, told: str) -> None:
    answer = say(message)
    assert told in answer["response"]
    assert "Nie liczę tu" not in answer["response"]


def test_flat_that_is_let_counts_where_both_are_asked_for(say: Say) -> None:
    text = say("wynajmuję 40 m2 i kupiłem nowe 60 m2, oba do wykończenia w comforcie, ile razem?")
    assert "Razem 100 m²: 149 900,00 zł" in text["response"]


@pytest.mark.parametrize(
    "message",
    [
        "57 m2, mam 80 tys, wypłata 9 tys też pójdzie na remont, starczy na comfort?",
        "57 m2, mam 80 tys, ze stypendium 6 tys dorzucę, comfort?",
    ],
)
def test_income_that_is_spent_is_no_aside(say: Say, message: str) -> None:
    reply = say(message)["response"]
    assert "Nie mam pewności, ile jest na samo wykończenie" in reply or "Nie liczę tu" in reply
