from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chatbot.extraction_vocabulary import read


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("150 tys", 150_000),
        ("mam 100 tys, z tego 30 tys na meble", 70_000),
        ("mam 100 tys zł, w tym 30 tys zł kredytu", 100_000),
        ("mam 100 tys na wykończenie i 30 tys na meble", 100_000),
        ("30 tys na meble, a na wykończenie 100 tys", 100_000),
        ("150 tyś. zł", 150_000),
        ("150tys.zł", 150_000),
        ("80k", 80_000),
        ("200 000 zł", 200_000),
        ("200.000 PLN", 200_000),
        ("200000", 200_000),
        ("mam 90000 na wykończenie", 90_000),
        ("150 000,00 zł", 150_000),
        ("ćwierć miliona", 250_000),
        ("pół miliona złotych", 500_000),
        ("półtora miliona", 1_500_000),
        ("1,2 mln", 1_200_000),
        ("milion", 1_000_000),
        ("sto pięćdziesiąt tysięcy", 150_000),
        ("half a million", 500_000),
        ("120 thousand PLN", 120_000),
        ("budżet 150000", 150_000),
        ("budżet 2000 zł", 2_000),
        ("budżet: 120-150 tysięcy zł", 150_000),
        ("100 tys, a może 120 tys", 120_000),
        ("60 m2 150 000 zł", 150_000),
        ("kupiłem mieszkanie i mam 100 tys na wykończenie", 100_000),
        ("ile kosztuje wykończenie, budżet 100 tys", 100_000),
        ("ile kosztuje wykończenie? mam 100 tys", 100_000),
        ("mieszkanie kosztowało 650 tys, a na wykończenie mam 120 tys", 120_000),
        ("ile dołożyć do 75 tys, żeby starczyło", 75_000),
        ("dodam, że mam 75 tys na wykończenie", 75_000),
        ("mam dodatkowo 75 tys na wykończenie", 75_000),
        ("po wkładzie i wpłatach dla dewelopera zostało nam 75 tys", 75_000),
        ("wkład wpłacony, zostało 75 tys na wykończenie", 75_000),
        ("mam dokładnie 75 tys", 75_000),
        ("możemy wydać nie więcej niż 75 tys", 75_000),
        ("kredyt 90 tys. na wykończenie", 90_000),
        ("wykończcie mi mieszkanie za 90 tys", 90_000),
        ("budżet 64 935 na 65 m2", 64_935),
        ("czy 64 935 wystarczy?", 64_935),
        ("would 64,935 be enough", 64_935),
        ("sprzedałem auto i mam 90 tys", 90_000),
        ("kupiliśmy 64 m2 i mamy 240 tys", 240_000),
        ("kupiliśmy mieszkanie 64 m2, wykończycie za 90 tys?", 90_000),
        ("mieszkanie 64 m2 za 90 tys, da się?", 90_000),
        ("kredyt mam na 90 tys na wykończenie", 90_000),
        ("wyszło, że mam 90 tys", 90_000),
        ("budżet wychodzi nam 90 tys", 90_000),
    ],
)
def test_budget(text: str, budget: int) -> None:
    assert read(text).budget == budget


@pytest.mark.parametrize(
    "text",
    [
        "1200 zł za m2", "1499 zł/m2", "15 tys. za m2", "12 000 zł za metr", "cena m2 to 12 000 zł",
        "200 zł", "2025", "601234567", "601 234 567", "80-827 Gdańsk", "czemu 89940?", "0 zł",
        "budżet", "3 miesiące", "60 m2",
        "mieszkanie kosztowało 650 tys", "kupiłem mieszkanie za 500 000 zł", "jest warte milion",
        "kupione za 450000", "500 tys kosztowało mieszkanie", "a jak dołożę 20 tysięcy?",
        "budżet 40 tys. euro", "mam 40 000 EUR", "€40000", "40k dolarów", "20 000 funtów",
        "mieszkanie za 720 tys", "biorę kredyt 500 tys na mieszkanie", "zarabiam 15 tys",
        "500 tys kredytu hipotecznego", "11 tys miesięcznie", "my salary is 15 thousand",
        "kupiliśmy lokum 64 m2 za 700 000 zł", "kawalerka 31 m2 w Gdyni za 420 tys",
        "64 m2, cena mieszkania 700 tys", "dałam 700 tys za 64 m2", "mam kredyt na 400 tys, 64 m2",
        "kredyt mam na 400 tys", "hipoteka na 400 tys", "zapłaciliśmy za te 64 m2 aż 700 tys",
        "kupiliśmy 64 m2, w nowym bloku, za 700 tys", "we bought 64 m2 for 700,000 PLN",
        "inna firma chce 85 tys", "85 tys w innej firmie", "sąsiad mówił 85 000",
        "wyszło mi 85 000", "kalkulator pokazuje 85 tys", "they quoted 85k",
        "a competitor asks 85k", "550000 cm2", "metr kosztował 14 tys", "mogę dopłacić 15 tys",
        "to o 15 tys za dużo", "brakuje mi 15 tys",
        "64 935", "budżet na 2027 rok", "the flat cost 500 thousand",
    ],
)  # fmt: skip
def test_no_budget(text: str) -> None:
    assert read(text).budget is None


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("mamy 55 tys. + 35 tys., 61 m2", 90_000),
        ("mamy 55 tys plus 35 tys", 90_000),
        ("mamy 55+35 tys", 90_000),
        ("mam 55 tys i 35 tys kredytu", 90_000),
        ("mam 55 000 zł + 35 000 na 61 m2", 90_000),
        ("oszczędności 35 tys + kredyt 70 tys", 105_000),
        ("kredyt 70 tys + 35 tys oszczędności", 105_000),
        ("mąż ma 45 tys, ja 35 tys", 80_000),
        ("mam 70 tys, za rok dostanę 15 tys", 85_000),
        ("mam 70 tys, dołożę jeszcze 15 tys", 85_000),
        ("mam 70 tys, a teściowie dadzą 25", 95_000),
        ("we have 70k and 25k from my parents", 95_000),
        ("mam 85 tys +/- 15 tys", 85_000),
        ("mam 85 tys minus 15 tys na sprzęt", 70_000),
        ("mam 85 tys, ale 15 tys pójdzie na meble", 70_000),
        ("mam 85 tys, z tego 15 na agd", 70_000),
        ("budżet 85 tys, ale na meble zostaje 15 tys", 70_000),
        ("I have 85k but 15k goes to the kitchen", 70_000),
        ("mam 85 tys, w tym 15 tys rezerwy", 70_000),
        ("70 tys albo 85 tys", 85_000),
        ("85 tys albo 70 tys", 85_000),
        ("mam 85 tys, w ostateczności 70 tys", 85_000),
        ("mam 85 tys, a właściwie 70 tys", 70_000),
        ("mam 85 tys. +48 600 700 800", 85_000),
        ("mam 85 tys + balkon 12 m2", 85_000),
        ("kredyt 480 tys na mieszkanie i 70 tys na wykończenie", 70_000),
        ("mam 65 tys, teściowa dokłada 15, 52 m2", 80_000),
        ("dostałem 15 tys od cioci i mam 65 tys", 80_000),
        ("mam 65, a rodzice dają 15 tys", 80_000),
        ("żona ma 45 tys, ja 30", 75_000),
        ("wkład własny 15 tys i kredyt 65 tys", 80_000),
        ("siedemdziesiąt tysięcy plus piętnaście tysięcy od mamy", 85_000),
        ("52 m2 razem z kuchnią 15 tys zmieszczę się w 85 tys?", 70_000),
        ("52 m2 comfort, z meblami za 15 tys, mam 85 tys", 70_000),
        ("szafy za 15 tys, budżet 85 tys", 70_000),
        ("mam 85 tys z kuchnią za 15 tys na 52 m2", 70_000),
        ("budżet 85 tys, kuchnia kosztuje 15 tys", 70_000),
        ("85 tys na wszystko: kuchnia 15 tys, reszta wykończenie", 70_000),
        ("budżet 85 tys, podatek 5 tys", 80_000),
        ("85 tys, 15 tys zostawiam na czarną godzinę", 70_000),
        ("85 tys mam, 15 na agd odchodzi", 70_000),
        ("budget 85k, kitchen is 15k", 70_000),
        ("mam 85 tys, kuchnia 15 tys osobno", 85_000),
        ("mam 85 tys, zaliczki mogę dać 15 tys", 85_000),
        ("mam 85 tys, a mieszkanie kosztowało 640 tys", 85_000),
        ("mam 85 tys, 52 m2, za projekt zapłaciłem 15 tys", 85_000),
        ("85 tys, max 95 tys", 95_000),
        ("85 tys, sorry, 75", 75_000),
        ("mam 85 tys, ale w sumie to 75 tys", 75_000),
        ("mam 140 tys: 85 na wykończenie 52 m2, 55 na meble", 85_000),
        ("140 tys na wszystko, na wykończenie max 85 tys", 85_000),
        ("budżet 140 tys z kuchnią (40 tys) i agd (15 tys)", 85_000),
        ("wychodzi 89 tys, a mam 75 tys, brakuje 14 tys?", 75_000),
        ("mam 85 tys mniej więcej", 85_000),
        ("dostanę zwrot podatku 10 tys, mam 75 tys", 85_000),
        ("na razie mam 65 tys, za rok kolejne 20 tys", 85_000),
        ("mam 85 tys, z czego mogę wydać 65 tys", 65_000),
        ("cześć, mam 65 tys", 65_000),
        ("mam 65 tys, jak długo to potrwa?", 65_000),
        ("mam 65 tys, odbiór w połowie maja", 65_000),
        ("mam 65 tys, do połowy roku zdążycie?", 65_000),
        ("mam 65 tys, czy każdy pakiet ma projekt?", 65_000),
        ("65 tys, w cenie jest 8% VAT?", 65_000),
        ("mam 65 tys, auto kosztowało 15 tys", 65_000),
        ("emerytura 4 tys, oszczędności 65 tys", 65_000),
        ("mam 65 tysięcy 500 zł", 65_500),
        ("mam 65-75 tys na 48 m2", 75_000),
        ("mam od 65 do 75 tys na 48 m2", 75_000),
        ("babcia da 35 tys, my mamy 45, 51 m2", 80_000),
        ("mam 85 tys, z tego kuchnia max 15 tys", 70_000),
        ("mieszkanie 56, balkon 12, mam 65 tys", 65_000),
        ("mam 25 tys na meble", None),
        ("58 m2 comfort plus kuchnia 27 tys", None),
        ("szwagier ma 75 m2 i płacił 110 tys", None),
        ("drugie mieszkanie jest w cenie 610 tys", None),
        ("comfort, a do tego kuchnia za 25 tys", None),
        ("mam 80 tys, kuchnia za 25 tys będzie osobno", 80_000),
    ],
)
def test_two_amounts_go_together_as_is_said(text: str, budget: int | None) -> None:
    assert read(text).budget == budget


@pytest.mark.parametrize(
    "text",
    [
        "mam 85 tys 95 tys",
        "85 tys. 52 m2. 70 tys",
        "mam 85 tys, na meble 15 tys",
        "mam 85 tys, kuchnia za 95 tys",
        "mam 85 tys i co miesiąc 15 tys",
        "mamy po 45 tys ja i brat",
        "nas troje, po 25 tys na głowę",
        "zaliczka 15 tys",
        "pierwsza transza to 15 tys",
        "mam wkład 15 tys",
        "mogę dołożyć do 15 tys",
        "deposit of 15k",
        "mogę wpłacić na start 25 tys",
        "mamy 2 x 35 tys",
        "porównaj 65 tys i 85 tys",
        "raczej 65 niż 85 tys",
        "budżet 65 tys. mamy 85 tys",
        "mam 65 tys, reszta z kredytu",
        "mam 65 tys, a na całość 85 tys",
        # Owed, lost or not sure.
        "mam 85 tys, muszę oddać kuzynce 15 tys",
        "mam 85 tys, teściowa ma 15 tys długu",
        "85 tys mam, muszę spłacić pożyczkę 15 tys",
        "mam 85 tys, 15 zwracam wujkowi",
        "I have 85k, I owe my sister 15k",
        "mam 85 tys, wujek obiecał 15, ale chyba nie da",
        "mam 85 tys, dziadek może da 15, ale nie wiadomo",
        # A part of it.
        "mam 85 tys, ale tylko połowę mogę wydać",
        "85 tys, dzielimy się z siostrą po połowie",
        "mam 85 tys, 1/3 zostawiam na sprzęty",
        "mam 85 tys, jedna czwarta to na agd",
        "mam 85 tys, 30% pójdzie na szafy",
        "mam 85 tys, z czego 20% zapasu",
        "mam 45 tys, mąż da drugie tyle",
        "mam 85 tys, ale część idzie na meble",
        "85k minus taxes",
        "ja 45 żona 45 tys",
        "85k, a third of it is for furniture",
        "half of 85k belongs to my brother",
        "mam 45 tys, starczy na pół domu?",
        # For something else, and how much else nobody knows.
        "mam 85 tys, kuchnia wyceniona na 27 tysięcy, stół 5 tysięcy",
        "mam 85 tys, na przeprowadzkę 4 tys",
        "mam 85 tys, 9 tys pójdzie",
        "mam 85 tys, przeprowadzka 4 tys, notariusz 6",
        "mam 85 tys, z czego dwadzieścia pięć na agd",
        "I have 85k but kitchen 20k and AC 15k",
        "mam 85 tys i 6 tys rower",
        "mamy 85 tys, 25 wydaliśmy na garaż",
        "sprzedałam skuter za 12 tys i mam 65 tys",
        "dostałem 15 tys nagrody i mam 45 odłożone",
        "mam 15 tys euro i 45 tys zł",
        "mieszkanie 48 m2 za 510 tys, bank dał 60 tys na wykończenie, wkład własny 90 tys",
        "milion mam na mieszkanie i wykończenie",
    ],
)
def test_amounts_that_may_go_together_in_more_than_one_way(text: str) -> None:
    found = read(text)
    assert found.is_budget_unclear
    assert found.budget is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("plus 15 tys od teściów", 15_000),
        ("i jeszcze 15 tys", 15_000),
        ("rodzice dadzą 15 tys", 15_000),
        ("+ 15 tys", 15_000),
        ("a jak dołożę 15 tysięcy?", 15_000),
        ("a mam dopłatę 15 tys", 15_000),
        ("ale 15 tys na meble", -15_000),
        ("a kuchnia za 15 tys?", -15_000),
        ("odlicz 15 tys na agd", -15_000),
        ("mam 15 tys mniej", -15_000),
        ("plus 15 od rodziców", 15_000),
        ("szafy będą kosztować 15 tys", -15_000),
        ("meble wyjdą 15 tys", -15_000),
        ("a jak odejmę 15 tys?", -15_000),
    ],
)
def test_amount_that_changes_what_is_known(text: str, change: int) -> None:
    found = read(text)
    assert found.budget is None
    assert sum(part.value for part in found.budget_parts) == (change or 0)
    assert found.packages == ()


@given(st.integers(20, 990), st.sampled_from(["{} tys", "{}k", "{} 000 zł", "{}000 PLN"]))
def test_budget_beside_an_area_and_a_phone(thousands: int, phrasing: str) -> None:
    amount = phrasing.format(thousands)
    for text in (f"mam {amount} i 60 m², tel. 601 234 567", f"601234567, 60 m2, {amount}"):
        found = read(text)
        assert (found.budget, found.square_meters) == (Decimal(thousands * 1000), Decimal(60))
        assert found.phone == "+48601234567"
