import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chatbot.patterns import compile_all
from chatbot.understanding.bare_numbers import with_bare_area
from chatbot.understanding.extraction import Extracted, Vocabulary, extract
from chatbot.understanding.intents.deadlines import asks_by_when, deadline_of
from chatbot.understanding.text.text import fold
from tests.chatbot.extraction_vocabulary import read

LONGEST_MESSAGE = 4000


def test_one_message_that_says_everything() -> None:
    text = (
        "Dzień dobry, nazywam się Anna Nowak, mam 52,5 m² we Wrocławiu, pakiet Comfort, "
        "budżet 100 tys., tel. 601 234 567, Anna@Example.com, 3 piętro"
    )
    assert read(text) == Extracted(
        square_meters=Decimal("52.5"),
        packages=("comfort",),
        unknown_package=None,
        city="Wrocław",
        name="Anna Nowak",
        email="anna@example.com",
        phone="+48601234567",
        budget=Decimal(100_000),
        masked=(
            "dzien dobry, nazywam sie xname, mam xarea we xcity, pakiet xpackage, "
            "budzet xbudget, tel. xphone, xemail, xnumber pietro"
        ),
    )


def test_message_that_says_nothing() -> None:
    assert read("Czy dajecie gwarancję?") == Extracted(
        None, (), None, None, None, None, None, None, masked="czy dajecie gwarancje?"
    )


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ile za 60 m2 w Comfort?", "ile za xarea w xpackage?"),
        ("1499 zł/m2 to dużo", "xnumber zl/m2 to duzo"),
        ("wizualizacje 3D", "wizualizacje 3d"),  # a word, not a number
        ("ul. Długa 5/7, 80-827", "ul. dluga xnumber, xnumber"),
        ("nr 12345678901234567890", "nr xnumber"),
        ("tel601234567", "tel xnumber"),
        ("garaż 18m2, sufit 3m", "garaz xnumber m2, sufit xnumber m"),
        ("567metr150m2", "xnumber metr xarea"),
    ],
)
def test_masked(text: str, masked: str) -> None:
    assert read(text).masked == masked


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("mieszkanie w Gdańsku", "Gdańsk"),
        ("we Wroclawiu", "Wrocław"),
        ("GDYNIA", "Gdynia"),
        ("w Łodzi?", "Łódź"),
        ("w Pruszczu Gdańskim", "Pruszcz Gdański"),
        ("nie w Gdańsku, tylko w Gdyni", "Gdynia"),
        ("w Gdyni, nie w Gdańsku", "Gdynia"),
        ("raczej Gdańsk albo Gdynia", "Gdynia"),
    ],
)
def test_city(text: str, city: str) -> None:
    assert read(text).city == city


@pytest.mark.parametrize("text", [
    "gdański styl", "łodziarz", "wrocławskie", "Pruszcz", "miasto",
    "90 km od Gdyni", "40km za Gdynią", "90 kilometrów na południe od Gdyni", "90 km from Gdynia",
])  # fmt: skip
def test_no_city_inside_other_words(text: str) -> None:
    assert read(text).city is None


def test_without_a_vocabulary_the_rest_is_still_found() -> None:
    found = extract("60 m2 w Gdańsku, Comfort", Vocabulary([], []))
    assert (found.square_meters, found.city, found.packages) == (Decimal(60), None, ())


PIECES = st.sampled_from([
    "@", ".", ",", "(", "+", "-", "/", "60", "m2", "m²", "zł", "150", "tys", "1", "000", "601",
    "234", "567", "jan@example.com", "Comfort", "plus", "pakiet", "Gold", "nazywam się", "jestem",
    "Jan", "pan", "Gdańsk", "Pruszcz", "Gdański", "sto", "pół", "miliona", "metrów", "nie", "½",
    "\x00", "\u200b",
])  # fmt: skip


@example("000 nie 60 m2")
@given(st.text(max_size=300) | st.lists(PIECES, max_size=30).map(" ".join))
def test_any_text_is_read(text: str) -> None:
    found = with_bare_area(read(text))
    assert found.square_meters is None or found.square_meters > 0
    assert found.budget is None or found.budget > 0
    assert "\0" not in found.masked
    assert not found.email or found.email not in found.masked
    assert not found.phone or found.phone.removeprefix("+48") not in found.masked


HOSTILE = [
    "a@", "1 ", "(", "1", "a", "@", " @ ", "+1 ", "1/1/1 ", "60123456 7", "1-", "1,1", "a@a.a ",
    "jan@a.pl ", "sto ", "sto dwadzieścia pięć i pół ", "601 234 567 60 m2 ", "nazywam się Jan ",
    "jestem Jan ", "pan Nowak ", "comfort plus ", "pakiet gold ", "konfort ", "Gdańsk ", "metr 1 ",
    "1m2", "balkon 1 m ", "budżet ", "100 000 zł/m2 ", "pięćdziesięcio", "a.b-", " malpa ",
    "plus za 40 plus ", "bratu dam 15 ", "\u0301", "nie chce premium ", "60+40 m2 ",
    "kosztowalo 20 tys ", "nie chce ", "comfort 60 ",
    "do konca ", "klucze w marcu ", "za 3 miesiace ", "przed ",
]  # fmt: skip


@pytest.fixture(scope="module")
def compiled() -> None:
    compile_all()


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_no_more_than_any_other(piece: str) -> None:
    text = (piece * LONGEST_MESSAGE)[:LONGEST_MESSAGE]
    with_bare_area(read(piece))  # patterns are compiled at their first use
    started = time.process_time()
    with_bare_area(read(text))
    asks_by_when(fold(text))
    deadline_of(fold(text), date(2026, 11, 29))
    assert time.process_time() - started < 1  # five times what is measured, for slow machines
