import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.text.text import fold, tidy, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zażółć GĘŚLĄ jaźń", "zazolc gesla jazn"),
        ("Łódź", "lodz"),
        ("Ǿ", "o"),
        ("62 m²", "62 m2"),
        ("62㎡", "62m2"),
        ("  dwa\n\tsłowa ", "dwa slowa"),
        ("ｊａｎ＠example.com", "jan@example.com"),
        ("mie\u00adszka\u200bnie", "mieszkanie"),
        ("o\u0301smy", "osmy"),
        ("60½ m²", "60,5 m2"),
        ("a\x00b", "a b"),
        ("", ""),
    ],
)
def test_fold_sets_spelling_aside(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_folded_and_without_marks() -> None:
    assert words("Ile za 60 m², w Gdańsku?!") == ["ile", "za", "60", "m2", "w", "gdansku"]


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(tidy(text))


@given(st.text())
def test_fold_of_folded_text_changes_nothing_more(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded


@given(st.text(alphabet="aąbcćeęłŁżŹóÓ ", max_size=40))
def test_case_and_diacritics_make_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())
