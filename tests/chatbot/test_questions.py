"""How a question that got no answer is kept, and which ask the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot import anonymous, questions
from chatbot.understanding.extraction import CityNames, PackageNames, Vocabulary, extract

VOCABULARY = Vocabulary(
    [PackageNames("comfort", ("Comfort",))], [CityNames("Gdańsk", ("Gdańsk", "Gdańsku"))]
)


def kept(message: str, *names: str) -> str:
    return anonymous.kept_text(message, extract(message, VOCABULARY).masked, names)


@pytest.mark.parametrize(
    ("message", "secrets"),
    [
        ("macie saunę? mój mail to anna.nowak@example.com", ["anna", "nowak", "example"]),
        ("macie saunę? proszę dzwonić 601 234 567", ["601", "234", "567"]),
        ("nazywam się Anna Nowak, macie saunę?", ["anna", "nowak"]),
        ("Czy zrobicie saunę? Jan Kowalski", ["jan", "kowalski"]),
        ("Jan Kowalski, macie saunę?", ["jan", "kowalski"]),
        ("macie saunę dla żony, Zofii Wiśniewskiej-Nowak?", ["zofii", "wisniewskiej", "nowak"]),
        ("sauna przy ul. Długiej 5/7, 80-001 Gdańsk", ["dlugiej", "80", "001", "gdansk"]),
        ("sauna przy ulicy dlugiej 5", ["dlugiej", "5"]),
        ("mieszkam na osiedlu słonecznym, macie saunę?", ["slonecznym"]),
        ("mój pesel 90010112345, macie saunę?", ["90010112345", "900"]),
        ("macie saunę? facebook.com/jan.kowalski", ["jan", "kowalski", "facebook"]),
        ("macie saunę? to ja, jan.kowalski", ["jan", "kowalski"]),
        ("macie saunę? @/jankowalski", ["kowalski"]),
        ("jan kropka kowalski at gmail kropka com, macie saunę?", ["jan", "kowalski", "gmail"]),
        ("macie saunę? jan kropka kowalski małpa wp kropka pl", ["jan", "kowalski", "wp"]),
        ("macie saunę? jan.kowalski małpa gmail com", ["jan", "kowalski", "gmail"]),
        ("jan-kowalski (at) gmail (dot) com – macie saunę?", ["jan", "kowalski", "gmail"]),
        ("MACIE SAUNĘ? JESTEM KOWALSKI JAN", ["kowalski", "jan"]),
        ("JESTEM NOWAK, MACIE SAUNĘ?", ["nowak"]),
        ("MACIE SAUNĘ?\nPOZDRAWIAM\nPOZDRAWIAM, ANNA NOWAK", ["anna", "nowak"]),
        ("umowa nr AB12/2024/X, macie saunę?", ["ab12", "2024"]),
    ],
)
def test_nothing_that_tells_of_a_person_is_kept(message: str, secrets: list[str]) -> None:
    text = kept(message)
    assert "saun" in text
    assert [secret for secret in secrets if secret in text] == []


def test_the_name_that_the_visitor_gave_before_is_not_kept() -> None:
    assert "ania" in kept("tu znowu ania, macie saunę?")
    assert "ania" not in kept("tu znowu ania, macie saunę?", "Ania")


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Czy Państwo robią sauny?", "czy panstwo robia sauny?"),
        ("Macie VAT na fakturze?", "macie vat na fakturze?"),
        ("CZY ROBICIE SAUNY?", "czy robicie sauny?"),
        ("JESTEM ZAINTERESOWANA SAUNĄ", "jestem zainteresowana sauna"),
        ("is anybody at home for the sauna?", "is anybody at home for the sauna?"),
        ("sauna itd. w bloku...", "sauna itd. w bloku..."),
        ("Dzień dobry\nInteresuje mnie sauna", "dzien dobry interesuje mnie sauna"),
        ("Witam. Interesuje mnie sauna.", "witam. interesuje mnie sauna."),
        ("wizualizacje 3d i kuchnia z Ikei", "wizualizacje 3d i kuchnia z xname"),
        ("sauna 60 m2 w Gdańsku w Comfort", "sauna xarea w xcity w xpackage"),
    ],
)
def test_words_that_name_nobody_stay(message: str, text: str) -> None:
    assert kept(message) == text


def test_a_long_message_is_cut_between_words() -> None:
    text = kept("czy macie saunę " * 100)
    assert 280 < len(text) <= anonymous.TEXT_MAX
    assert text.endswith(("czy", "macie", "saune"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("czy robicie sauny?", "robicie sauny"),
        ("czy robicie sauny?", "a sauny robicie?"),
        ("czy robicie sauny?", "czy robicie saune"),
        ("czy zamontujecie saune w lazience", "zamontujcie saune w lazienkach"),
        ("sauna xarea w xcity", "sauna w xpackage?"),
        ("czy macie rekuperacje", "rekuperacja macie?"),
        ("macie rekuperacje xname", "xname macie rekuperacje"),
    ],
)
def test_these_ask_the_same(one: str, other: str) -> None:
    assert questions.nearest(questions.normal_form(one), [(7, questions.normal_form(other))]) == 7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("czy robicie sauny?", "czy robicie baseny?"),
        ("czy robicie sauny?", "kto wygral mecz"),
        ("czy macie psa", "czy macie kota"),
        ("sauna", "sauna i basen i jacuzzi w ogrodzie"),
    ],
)
def test_these_ask_something_else(one: str, other: str) -> None:
    assert (
        questions.nearest(questions.normal_form(one), [(7, questions.normal_form(other))]) is None
    )


def test_of_several_the_most_alike_is_taken() -> None:
    forms = [(1, "robicie sauny taras"), (2, "robicie sauny"), (3, "robicie sauny")]
    assert questions.nearest("robicie sauny", forms) == 2


@pytest.mark.parametrize("text", ["xnumber", "xemail xphone", "?!", "", "a to i owo to"[:6]])
def test_what_holds_no_word_of_its_own_has_no_form(text: str) -> None:
    assert questions.normal_form(text) == ""


@given(st.text(max_size=500))
@settings(deadline=None)
def test_any_text_is_kept_within_bounds_and_is_like_itself(message: str) -> None:
    text = kept(message)
    form = questions.normal_form(text)
    assert len(text) <= anonymous.TEXT_MAX
    assert len(form) <= anonymous.TEXT_MAX
    if form:
        assert questions.nearest(form, [(1, form)]) == 1


def test_variants_are_few_and_different() -> None:
    variants: list[str] = []
    for number in range(20):
        variants = questions.with_variant("a", variants, f"variant {number % 8}")
    assert variants == [f"variant {number}" for number in range(questions.VARIANTS_MAX)]
    assert questions.with_variant("a", [], "a") == []
