import pytest

from chatbot.understanding.high_stakes import at_stake
from chatbot.understanding.text import fold


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Usuńcie moje dane", "delete_data"),
        ("proszę, żebyście wykasowali moje dane", "delete_data"),
        ("skasuj wszystkie moje dane osobowe", "delete_data"),
        ("zapomnijcie o mnie", "delete_data"),
        ("usuńcie mnie z bazy", "delete_data"),
        ("skasujcie tę rozmowę", "delete_data"),
        ("proszę o usunięcie danych", "delete_data"),
        ("delete my data", "delete_data"),
        ("nie dzwońcie do mnie więcej", "unsubscribe"),
        ("proszę do mnie nie dzwonić", "unsubscribe"),
        ("Nie kontaktujcie się ze mną!", "unsubscribe"),
        ("nie piszcie do mnie więcej o promocjach", "unsubscribe"),
        ("przestańcie dzwonić", "unsubscribe"),
        ("don't call me", "unsubscribe"),
        ("wycofuję zgodę", "withdraw_consent"),
        ("chcę złożyć reklamację", "complaint"),
        ("chcę rozmawiać z człowiekiem", "human"),
    ],
)
def test_words_that_decide(text: str, intent: str) -> None:
    assert at_stake(fold(text)) == intent


@pytest.mark.parametrize(
    "text",
    [
        "usuńcie stare płytki, dane mieszkanie 50m2",
        "czy usuniecie stare płytki? dane: 50 m2, Gdańsk",
        "nie zapomnijcie o mnie",
        "nie dzwońcie do mnie przed dziesiątą",
        "jeszcze do mnie nie dzwoniliście",
        "czy skasujecie ściankę działową",
        "ile kosztuje 60 m2",
    ],
)
def test_words_that_decide_nothing(text: str) -> None:
    assert at_stake(fold(text)) is None
