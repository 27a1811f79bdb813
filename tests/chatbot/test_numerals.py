from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.text.numerals import find_numbers
from chatbot.understanding.text.text import fold

UNITS = ["jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"]
TEENS = [
    "dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście",
    "szesnaście", "siedemnaście", "osiemnaście", "dziewiętnaście",
]  # fmt: skip
TENS = [
    "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt",
    "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt",
]  # fmt: skip
HUNDREDS = [
    "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset",
    "dziewięćset",
]  # fmt: skip
ENGLISH_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_polish(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    spoken = [HUNDREDS[hundreds - 1]] if hundreds else []
    if 10 <= rest < 20:
        return " ".join([*spoken, TEENS[rest - 10]])
    tens, units = divmod(rest, 10)
    spoken += [TENS[tens - 2]] if tens else []
    spoken += [UNITS[units - 1]] if units else []
    return " ".join(spoken)


def values(text: str) -> list[Decimal]:
    return [number.value for number in find_numbers(fold(text))]


@pytest.mark.parametrize("number", range(1, 1000))
def test_polish_numeral_round_trip(number: int) -> None:
    assert values(in_polish(number)) == [number]


@given(st.integers(1, 9), st.integers(2, 9), st.integers(1, 9), st.sampled_from([" ", "-"]))
def test_english_numeral_round_trip(hundreds: int, tens: int, units: int, joint: str) -> None:
    rest = f"{ENGLISH_TENS[tens - 2]}{joint}{ENGLISH_UNITS[units - 1]}"
    spoken = f"{ENGLISH_UNITS[hundreds - 1]} hundred and {rest}"
    assert values(spoken) == [hundreds * 100 + tens * 10 + units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pięćdziesięciu pięciu", ["55"]),
        ("sześćdziesiąt i pół", ["60.5"]),
        ("60 i pół", ["60.5"]),
        ("siedemdziesoiąt", ["70"]),
        ("czternscie", []),
        ("dwanaśćie", ["12"]),
        ("półtora", ["1.5"]),
        ("ćwierć", ["0.25"]),
        ("sześćdziesiąt przecinek pięć", ["60.5"]),
        ("53 przecinek 7 metra", ["53.7"]),
        ("53 przecinek 07", ["53.07"]),
        ("sixty and a half", ["60.5"]),
        ("dwa trzy", ["2", "3"]),  # two numbers said one after the other
        ("sto dwieście", ["100", "200"]),
        ("od stu do stu dwudziestu", ["100", "120"]),
        ("sześćdziesięciopięciometrowe", ["65"]),
        ("stumetrowe", ["100"]),
        ("dwudziestopięciometrowa", ["25"]),
        ("45,5 i 45.50", ["45.5", "45.5"]),
        ("45,125", ["45.13"]),
        ("1 200", ["1200"]),
        ("1.200", ["1200"]),
    ],
)
def test_numbers_in_words_and_figures(text: str, expected: list[str]) -> None:
    assert values(text) == [Decimal(value) for value in expected]


@pytest.mark.parametrize("text", ["ten metraż", "stoły", "dwanaściex", "półka", "jedenastka", ""])
def test_no_number_in_other_words(text: str) -> None:
    assert values(text) == []
