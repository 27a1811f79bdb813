import pytest

from chatbot.understanding.text.clauses import is_elliptic, is_question, questions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "ile to trwa i jaka jest gwarancja?",
            ["ile to trwa", "jaka jest gwarancja"],
        ),
        ("jaka gwarancja? a kiedy zaczniecie?", ["jaka gwarancja", "kiedy zaczniecie"]),
        (
            "kupilismy mieszkanie od dewelopera i szukamy firmy. ile trwa wykonczenie?",
            ["ile trwa wykonczenie"],
        ),
        (
            "mam xarea na starym osiedlu w xcity, prosze o informacje o gwarancji",
            ["prosze o informacje o gwarancji"],
        ),
        # What a question points back to is told with it.
        (
            "szukamy ekipy. sasiadka widziala u was takie okapy z drewna. czy to prawda?",
            ["szukamy ekipy sasiadka widziala u was takie okapy z drewna czy to prawda"],
        ),
    ],
)
def test_each_question_is_found(text: str, found: list[str]) -> None:
    assert questions(text) == found


@pytest.mark.parametrize(
    "text",
    ["ile trwa wykonczenie", "dzien dobry, jaka gwarancja?", "a?", "", "?!", "panele i plytki"],
)
def test_one_short_question_stays_whole(text: str) -> None:
    assert questions(text) == []


def test_hostile_length_is_bounded() -> None:
    assert len(questions("ile to trwa? " * 1_000)) <= 12


@pytest.mark.parametrize("text", ["czy jest winda", "jest winda?", "a ile to trwa", "is it safe"])
def test_question_is_known_by_its_form(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["mam xarea w xcity", "chce xpackage", ""])
def test_statement_is_no_question(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(("text", "is_one"), [("a na materialy?", True), ("na materialy", False)])
def test_ellipsis_begins_with_a_link_word(text: str, is_one: bool) -> None:
    assert is_elliptic(text) is is_one
