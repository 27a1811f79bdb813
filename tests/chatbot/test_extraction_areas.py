from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.bare_numbers import with_bare_area
from tests.chatbot.extraction_vocabulary import read

PHRASINGS = [
    "{} m2", "{}m²", "{} mkw", "{} m kw.", "{} metrów", "{} metrow kwadratowych", "{}m",
    "mieszkanie {} m w Gdańsku", "{} sqm", "{} square meters", "{}-metrowe mieszkanie",
    "metraż: {}", "ile za {} m² w Comfort?", "mam 80 tys. i {} m2",
    "jan@example.com, 601 234 567, {} m2",
]  # fmt: skip


@given(
    st.decimals(10, 1000, places=2),
    st.sampled_from(PHRASINGS),
    st.sampled_from(".,"),
    st.booleans(),
)
def test_any_area_in_any_phrasing(area: Decimal, phrasing: str, point: str, short: bool) -> None:
    figures = f"{area.normalize():f}" if short else str(area)
    assert read(phrasing.format(figures.replace(".", point))).square_meters == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("52 metrowe mieszkanie", "52"),
        ("sześćdziesiąt pięć i pół metra", "65.5"),
        ("mieszkanie ma pięćdziesiąt metrów kwadratowych", "50"),
        ("około pięćdziesięciu metrów", "50"),
        ("sto dwadzieścia m2", "120"),
        ("sześćdziesięciometrowe mieszkanie", "60"),
        ("sixty five square metres", "65"),
        ("a hundred and twenty sqm", "120"),
        ("flat of 60m in Gdańsk", "60"),
        ("60 m 2", "60"),
        ("ok60m2", "60"),
        ("nie 52, jednak 58 m2", "58"),
        ("52 m2, a nie, 58 m2", "58"),
        ("58 m2, nie 52 m2", "58"),
        ("120 000 120 m2", "120"),
        ("150 tys i 60 m2", "60"),
        ("601-234-567 i 60 m2", "60"),
        ("60 m2 i 150 000 zł", "60"),
        ("60 m2 i 12 tygodni", "60"),
        ("60 m2, powtarzam 60 m2", "60"),
        ("52 m2, znaczy 58 m2", "58"),
        ("zamiast 52 to 58 m2", "58"),
        ("pięćdziesiąt dwa metry i pół", "52.5"),
        ("60 metrów i pół roku na wykończenie", "60"),
        ("pokój 12 m2, całe mieszkanie 60 m2", "60"),
        ("2 pokoje 45 m2", "45"),
        ("2 łazienki 60 m2", "60"),
        ("60 metrów do wykończenia", "60"),
        ("60 m od dewelopera", "60"),
        ("mieszkanie 60 m2, łazienka 5 m2", "60"),  # a room is not the flat
        ("60 m2 plus 8 m2 balkonu", "60"),
        ("mieszkanie z balkonem 60 m2", "60"),
        ("100000 m2", "100000"),
        ("1 200 m2", "1200"),
        ("9 m2", "9"),
        ("54 m2, jednak nie 54 tylko 49", "49"),
        ("54 m2. Przepraszam, 49", "49"),
        ("54 m2, pomyliłem się, ma być 49,5", "49.5"),
        ("54 m2, nie 54 tylko 49", "49"),
        ("54 m2, sorry, 49", "49"),
        ("54 m2, nie 49", "54"),
        ("54 m2, raczej 10 tygodni", "54"),
        ("two bedroom flat of 54 m2", "54"),
        ("to mniejsze 54 m2", "54"),
        ("72 m2 zamiast 65 m2", "72"),
        ("zamiast 65 m2 mam 72 m2", "72"),
        ("72, a nie 65 m2", "72"),
        ("72 zamiast 65 m2", "72"),
        ("72 m2 z tarasem 14 m2", "72"),
        ("flat of 72 m2 with a balcony 6 m2", "72"),
        ("dom 140 m2 z garażem 30 m2 na działce 800 m2", "140"),
        ("72 m2, z tego 9 m2 to piwnica", "72"),
        ("72 m2 w tym 9 m2 pod skosami", "72"),
        ("72 m2 of which 9 m2 is a garage", "72"),
        ("72 m2, ściany 190 m2", "72"),
        ("190 m2 ścian, mieszkanie 72 m2", "72"),
        ("blat 4 m, mieszkanie 72 m2", "72"),
        ("dom 170 m2 zabudowy, użytkowa 140", "140"),
        ("powierzchnia zabudowy 170 m2, użytkowa 140 m2", "140"),
        ("mieszkanie na poddaszu 72 m2", "72"),
    ],
)
def test_area(text: str, area: str) -> None:
    assert read(text).square_meters == Decimal(area)


@pytest.mark.parametrize(
    "text",
    [
        "1200 zł za m2", "1499 zł/m2", "ile kosztuje 1 m2", "cena za metr", "za 3 miesiące",
        "za 10 m-cy", "4 piętro", "2 pokoje", "5 m od morza", "200 metrów do plaży", "2 km",
        "270 cm", "wysokość 2,7 m", "pokój 3 x 4 m", "10 metrów bieżących", "M3", "w 2024 m.in.",
        "600 sq ft", "0 m2", "-5 m2", "łazienka 6 m2", "60", "ten metr", "metraż 60 tys",
        "pokój 12 m2", "pokój ma 12 m2", "sam salon 28 m2", "tylko kuchnia z jadalnią 28 m2",
        "pokój dzienny 28 m2", "pokój dla dziecka 11 m2", "ściany 190 m2", "190 m2 ścian",
        "walls are 190 m2", "9 m2 to garaż", "z tego 9 m2 to skosy",
    ],
)  # fmt: skip
def test_no_area(text: str) -> None:
    assert read(text).square_meters is None


@pytest.mark.parametrize(
    "text",
    [
        "60+40 m2", "60 m2 + 40 m2", "2x30 m2", "2 x 30 m2", "40 i 60 m2", "40 oraz 60 m2",
        "60-70 m2", "60 – 70 m2", "od 50 do 60 m2", "60 lub 70 m2", "60 m2 albo 70?",
        "60 m2 i 70 m2", "salon 25 m2, kuchnia 10 m2, sypialnia 12 m2", "40 m2, 50 m2, 60 m2",
        "4 mieszkania po 37 m2", "dwa lokale po 37 m2", "three flats of 37 m2", "37 m2 each",
        "37 m2 razy 3", "37 m2 x 3", "połowa z 90 m2", "half of 90 m2", "więcej niż 90 m2",
        "dwa razy tyle co 90 m2, 90 m2 razy dwa", "między 45 a 55 m2", "pomiędzy 45 m2 a 55 m2",
        "700000 cm2", "0,6 ara", "7 arów", "700 sq ft", "750 square feet",
        "90 m2, z tego 30 m2 zostaje", "90 m2, w tym 30 m2 do remontu",
    ],
)  # fmt: skip
def test_several_areas_leave_it_open_which_is_meant(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.is_area_unclear) == (None, True)


@pytest.mark.parametrize(
    "text", ["60 m2", "nie 52, jednak 58 m2", "58 m2, nie 52 m2", "łazienka 6 m2", "2 pokoje 45 m2"]
)
def test_area_that_is_clear(text: str) -> None:
    assert not read(text).is_area_unclear


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("60", "60"),
        (" 60,5 ", "60.5"),
        ("ok. 60", "60"),
        ("około 60.", "60"),
        ("to będzie 72", "72"),
        ("sześćdziesiąt pięć", "65"),
        ("sixty", "60"),
        ("1 200", "1200"),
        ("comfort 60", "60"),
        ("premium, 45", "45"),
        ("premium - 45", "45"),
        ("Express Plus 38,5", "38.5"),
        ("60 Gdańsk comfort", "60"),
        ("a jak 70?", "70"),
        ("jednak 58", "58"),
        ("nie 52, jednak 58", "58"),
        ("przepraszam, 49 a nie 54", "49"),
        ("sorry, not 54 but 49", "49"),
        ("pomyliłam się, powinno być 49", "49"),
        ("pomyłka, 149", "149"),
        ("zamiast 54 mam 49", "49"),
        ("49 zamiast 54", "49"),
        ("źle napisałam, 49", "49"),
        ("my mistake, 49", "49"),
        ("a dla 75?", "75"),
        ("what about 70?", "70"),
        ("interesuje mnie premium 60", "60"),
    ],
)
def test_bare_number(text: str, number: str) -> None:
    found = with_bare_area(read(text))
    assert found.square_meters == Decimal(number)
    assert "xarea" in found.masked


@pytest.mark.parametrize(
    "text",
    [
        "", "60 zł", "mam 2 pokoje", "0", "-60", "ok", "a60", "60%", "jutro o 10",
        "comfort 3 pokoje", "na 4 piętrze", "za 3 miesiące",
    ],
)  # fmt: skip
def test_no_bare_number(text: str) -> None:
    assert with_bare_area(read(text)).square_meters is None


@pytest.mark.parametrize("text", ["60 70", "60+40", "60-70", "comfort 40 i 60", "od 50 do 60"])
def test_several_bare_numbers(text: str) -> None:
    found = with_bare_area(read(text))
    assert (found.square_meters, found.is_area_unclear) == (None, True)


def test_number_that_is_too_unlikely_is_left_alone() -> None:
    found = read("comfort 5")
    assert with_bare_area(found, lambda area: area > 10) == found
