from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.extraction import bare_number
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
        ("od 50 do 60 m2", "60"),
        ("50-60 m2", "60"),
        ("120 000 120 m2", "120"),
        ("2 pokoje 45 m2", "45"),
        ("60 metrów do wykończenia", "60"),
        ("60 m od dewelopera", "60"),
        ("mieszkanie 60 m2, łazienka 5 m2", "60"),  # a room is not the flat
        ("60 m2 plus 8 m2 balkonu", "60"),
        ("mieszkanie z balkonem 60 m2", "60"),
        ("100000 m2", "100000"),
        ("1 200 m2", "1200"),
        ("9 m2", "9"),
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
    ],
)  # fmt: skip
def test_no_area(text: str) -> None:
    assert read(text).square_meters is None


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
    ],
)
def test_bare_number(text: str, number: str) -> None:
    assert bare_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "60 zł", "60 70", "mam 2 pokoje", "0", "ok", "60 m2", "a60"])
def test_no_bare_number(text: str) -> None:
    assert bare_number(text) is None
