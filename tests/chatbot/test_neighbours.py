"""Answers tell the neighbouring fact as well, because one is taken for the other."""

import pytest

from chatbot.dialogue.telling import as_told
from chatbot.understanding.intents.classifier import Ranking
from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "said"),
    [
        # What no fact lists is neither promised nor denied.
        ("okna też wymieniacie?", "potwierdzi"),
        ("parapety wchodzą?", "potwierdzi"),
        ("kto montuje listwy przypodłogowe?", "konsultant"),
        ("drzwi wejściowe też dostanę?", "potwierdzi"),
        ("czy nowe drzwi wejściowe są w pakiecie", "potwierdzi"),
        ("a cokoły w salonie?", "konsultant"),
        ("jakie drzwi wewnętrzne są w cenie?", "drzwi wewnętrzne są w cenie"),
        # Of the handover: nothing is to be paid for it.
        ("odbiór mam u was za darmo?", "bez dopłaty"),
        ("ile kosztuje odbiór mieszkania z wami?", "bez dopłaty"),
        ("ile kosztuje u was wycena?", "bez opłat"),
        # How long until it begins, how long it takes.
        ("ile tygodni mija od podpisania umowy do startu?", "1–2 tygodnie po podpisaniu"),
        ("ile czasu jest między umową a wejściem ekipy?", "1–2 tygodnie po podpisaniu"),
        ("ile trwa projekt, a ile prace?", "6–8 tygodni"),
        ("jak długo robicie projekt w Expressie?", "prace 6–8 tygodni"),
        ("ile trwa projekt przy projekcie indywidualnym?", "14–20 tygodni"),
        ("ile razy w Comforcie mogę zamienić produkt?", "zmiany produktów: 5"),
        ("ile zajmą prace w Premium?", "10–16 tygodni"),
        # Two facts in one answer.
        ("jakiej marki są umywalki?", "Geberit"),
        ("macie biuro czynne w niedzielę?", "niedziele"),
        ("jaką klasę mają panele?", "konsultant"),
        ("co dokładnie robicie w ramach ceny?", "pod klucz"),
        ("co na podłodze w najtańszym?", "panele laminowane"),
        ("opisz mi Comfort", "płytki do 270 cm"),
        ("opisz mi projekt indywidualny", "cały rynek"),
        ("zepsuje się prysznic, czyja to sprawa?", "producenta"),
        ("od ilu lat jest wasza firma?", "2011"),
        ("zejdziecie coś z tej ceny?", "15%"),
        # A package that is named is neither the cheapest nor described alone.
        ("indywidualny od ilu za metr jest?", "1 700,00–5 000,00 zł/m²"),
        ("lepszy będzie Comfort czy Premium?", "Premium kosztuje"),
    ],
)
def test_answer_tells(say: Say, message: str, said: str) -> None:
    assert said in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "ile kosztuje?",
        "a jaka cena",
        "ile kosztuje wykończenie?",
        "ile zapłacę za metr?",
        "cena?",
        "ile za 50 m2?",
        "jaki koszt?",
    ],
)
def test_plain_question_about_the_price_is_answered_with_it(say: Say, message: str) -> None:
    assert "999" in say(message)["response"] or "49 950" in say(message)["response"]


def test_what_the_answer_tells_too_is_no_doubt() -> None:
    ranking = Ranking((("haggling", 0.3), ("discount_materials", 0.25), ("vat", 0.2)), 1.0)
    assert as_told(ranking).intents == (("haggling", 0.55), ("vat", 0.2))


def test_another_fact_stays_a_doubt() -> None:
    ranking = Ranking((("vat", 0.4), ("payment", 0.3)), 1.0)
    assert as_told(ranking) == ranking
    assert as_told(Ranking((), 0.0)) == Ranking((), 0.0)
