"""One of several flats whose area was told wrong, or that is pointed at as the small one."""

from decimal import Decimal

import pytest

from chatbot.understanding.flats.corrected_flats import (
    Corrected,
    corrected_flat,
    with_compared_size,
)
from tests.chatbot.dialogues import Say

TWO = (Decimal(45), Decimal(70))


@pytest.mark.parametrize(
    ("text", "old", "new", "rest"),
    [
        ("sorry the second is 72 not 70. and comfort?", 70, 72, "and comfort?"),
        ("drugie ma 72, nie 70", 70, 72, ""),
        ("to drugie jednak 72", 70, 72, ""),
        ("nie 70 tylko 72 m2, a premium?", 70, 72, "a premium?"),
        ("przepraszam, mniejsze ma 46,5", 45, "46.5", ""),
        ("72 zamiast 70", 70, 72, ""),
        ("zamiast 70 ma być 72, razem?", 70, 72, "razem?"),
        ("zamiast 70 m2 72 m2", 70, 72, ""),
    ],
)
def test_flat_that_is_corrected(text: str, old: int, new: int | str, rest: str) -> None:
    assert corrected_flat(text, TWO) == Corrected(Decimal(old), Decimal(new), rest)


@pytest.mark.parametrize(
    "text",
    [
        *("drugie ma 2 pokoje", "drugie ma 72 m2", "nie 70 tys tylko 72 tys", "72, nie 60"),
        *("chcę tylko drugie, 70 m2", "pierwsze ma 72, nie 70", "nie 45 tylko 70", "mam 70"),
        *("zamiast 60 ma być 72", "zamiast 70 mam 72 tys", "zamiast 45 ma być 70"),
    ],
)
def test_flat_that_is_not_corrected(text: str) -> None:
    assert corrected_flat(text, TWO) is None


def test_one_flat_is_corrected_elsewhere() -> None:
    assert corrected_flat("72, nie 70", (Decimal(70),)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("comfort for the small one?", "comfort for the smaller one?"),
        ("a małe zostaje express", "a mniejsze zostaje express"),
        ("w dużym premium", "w wiekszym premium"),
        ("czy to nie za małe?", "czy to nie za małe?"),
        ("małe AGD macie?", "małe AGD macie?"),
    ],
)
def test_small_one_of_two(text: str, said: str) -> None:
    assert with_compared_size(text, TWO) == said
    assert with_compared_size(text, (*TWO, Decimal(80))) == text


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["sorry the second is 72 not 70. and what would comfort be for the small one"], "en", 2),
        (["the second is 72 not 70", "total for 45 m2 and 72 m2, comfort"], "en", 3),
        (["the second is 72 not 70", "no, 45 and 72 in comfort"], "en", 3),
    ],
)
def test_corrected_flat_is_what_is_priced(
    say: Say, messages: list[str], language: str, said: int
) -> None:
    first = "how much is Premium for 2 flats, 45 and 70 m2"
    text = say(first, *messages, language=language)["response"]
    figures = ["67,455.00", "107,928.00", "175,383.00"]
    assert figures[0] in text
    assert (figures[2] in text) == (said == 3)
    assert "70 m²" not in text
    assert "104,930" not in text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("to drugie jednak 72", ["56 962,00", "107 928,00", "164 890,00"]),
        (
            "a jak to wieksze zrobie w comforcie a male zostaje express?",
            ["37 962,00", "129 401,00"],
        ),
        ("przepraszam, mniejsze ma 36", ["53 964,00", "145 403,00"]),
    ],
)
def test_flats_stay_what_is_spoken_of(say: Say, message: str, said: list[str]) -> None:
    text = say("mam dwa mieszkania 38 i 61 m2 comfort", message)["response"]
    for figure in said:
        assert figure in text


def test_total_that_is_asked_for_of_two_areas(say: Say) -> None:
    assert "175,383.00" in say("total for 45 m2 and 72 m2, comfort", language="en")["response"]
    assert "175,383" not in say("45 or 72 m2 in comfort?", language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["3 kawalerki po 27 m2 express", "a premium w jednej a w dwoch express?"], "107 919,00"),
        (
            ["mam dwa mieszkania 38 i 61 m2", "a premium w mniejszym a w wiekszym plus?"],
            "149 101,00",
        ),
    ],
)
def test_each_clause_has_its_package_and_its_flats(
    say: Say, messages: list[str], said: str
) -> None:
    assert said in say(*messages)["response"]


def test_both_in_another_package_are_priced_and_not_described(say: Say) -> None:
    text = say("mam dwa mieszkania 38 i 61 m2, express ile", "a oba w plusie?")["response"]
    assert "118 701,00" in text
    assert "Dla kogo" not in text


def test_one_of_three_is_corrected_and_another_left_out(say: Say) -> None:
    messages = ("33, 45 i 52 m2 Comfort", "zamiast 45 ma być 47")
    assert "Razem 132 m²: 197 868,00 zł" in say(*messages, "razem?")["response"]
    dropped = say(*messages, "rezygnuję z tego 33")["response"]
    assert "Razem 99 m²: 148 401,00 zł" in dropped
    assert "Odstąpienie" not in dropped


KAWALERKI = ("mam 2 kawalerki po 27m, ile za obie express", "a druga ma jednak 31")
PLANNED = (
    "dwa mieszkania, 45m express i 62m comfort, ile razem",
    "a odwrotnie? 45 comfort a 62 express",
)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (KAWALERKI, "Razem 58 m²: 57 942,00"),
        ((*KAWALERKI, "a jak wezme plus w tej wiekszej a express w mniejszej"), "64 142,00"),
        ((*PLANNED, "ta wieksza jednak 66 m, reszta tak samo"), "Razem: 133 389,00"),
        ((*PLANNED, "drugie jednak 64"), "Razem: 131 391,00"),
    ],
)
def test_flats_keep_their_packages_where_one_is_corrected(
    say: Say, messages: tuple[str, ...], said: str
) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert "terminy dotyczą" not in text


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        (["60 m express", "a czy robicie wieksze mieszkania?"], "duration_limits"),
        ([KAWALERKI[0], "a druga to 3 pokoje"], "price_unsure"),
    ],
)
def test_other_flats_are_no_correction(say: Say, messages: list[str], code: str) -> None:
    assert say(*messages)["intent"] == code


@pytest.mark.parametrize(
    ("message", "sum_of_both"),
    [
        ("a drugie jednak wieksze, 47 m. ile za oba", "Razem 85 m²: 84 915,00 zł"),
        ("a pierwsze jednak mniejsze, 35", "Razem 80 m²: 79 920,00 zł"),
    ],
)
def test_one_of_them_is_larger_or_smaller_after_all(
    say: Say, message: str, sum_of_both: str
) -> None:
    text = say("dwa mieszkania, 38 i 45, express w obu ile", message)["response"]
    assert sum_of_both in text
