import io
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.understanding.intents.classifier import Classifier, Ranking, Thresholds, is_sure

TOY = {
    "price_list": [
        "jaki jest cennik",
        "ile kosztuje wykonczenie mieszkania",
        "ceny pakietow",
        "podajcie ceny",
        "po ile sa uslugi",
        "xpackage ile kosztuje",
        "ile za xarea",
        "what does it cost",
    ],
    "execution_time": [
        "ile trwa remont",
        "jak dlugo trwa wykonczenie",
        "czas realizacji",
        "w ile tygodni skonczycie",
        "ile czasu zajmuja prace",
        "termin realizacji xpackage",
        "kiedy bedzie gotowe",
        "how long does it take",
    ],
    "warranty": [
        "jaka jest gwarancja",
        "czy dajecie gwarancje na prace",
        "ile miesiecy gwarancji",
        "co obejmuje gwarancja",
        "gwarancja na materialy i robocizne",
        "naprawy gwarancyjne",
        "is there a warranty",
    ],
    "coverage": [
        "w jakich miastach dzialacie",
        "czy pracujecie w xcity",
        "gdzie wykonujecie uslugi",
        "obslugujecie okolice xcity",
        "dojezdzacie do xcity",
        "na jakim terenie dzialacie",
        "which cities do you serve",
    ],
    "delete_data": [
        "usuncie moje dane",
        "prosze skasowac dane osobowe",
        "chce byc zapomniany",
        "wykasujcie wszystko co o mnie macie",
        "usuniecie danych rodo",
        "delete my data",
    ],
}
EXAMPLES = [(text, intent) for intent, texts in TOY.items() for text in texts]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.train(EXAMPLES)


def test_every_training_phrase_is_recognised(classifier: Classifier) -> None:
    missed = [text for text, intent in EXAMPLES if classifier.rank(text).best != intent]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ile kosztoje wykonczenie", "price_list"),
        ("podaj cene", "price_list"),
        ("prosze o cenniki", "price_list"),
        ("jak dlogo to trwa", "execution_time"),
        ("termni realizacji", "execution_time"),
        ("a gwarancij udzielacie?", "warranty"),
        ("jest gwarncja?", "warranty"),
        ("dzialaciew xcity", "coverage"),
        ("dojezdzaja panstwo do xcity?", "coverage"),
        ("skasuj moje dane", "delete_data"),
        ("delete my data, please", "delete_data"),
    ],
)
def test_typos_and_other_endings_are_forgiven(
    classifier: Classifier, text: str, intent: str
) -> None:
    assert classifier.rank(text).best == intent


def test_probabilities_come_best_first_and_are_at_most_five() -> None:
    ranking = Classifier.train((f"temat{code}", code) for code in "abcdefgh").rank("tematc")
    probabilities = [probability for _, probability in ranking.intents]
    assert ranking.best == "c"
    assert len(probabilities) == 5
    assert probabilities == sorted(probabilities, reverse=True)


def test_training_gives_the_same_model_whatever_the_order() -> None:
    reordered = [*reversed(EXAMPLES), EXAMPLES[0]]
    assert Classifier.train(EXAMPLES).to_bytes() == Classifier.train(reordered).to_bytes()


def test_bytes_give_back_the_same_rankings(classifier: Classifier) -> None:
    restored = Classifier.from_bytes(classifier.to_bytes())
    for text, _ in [*EXAMPLES, ("cos zupelnie innego", ""), ("", "")]:
        assert restored.rank(text) == classifier.rank(text)


def test_bytes_with_pickled_objects_are_refused() -> None:
    buffer = io.BytesIO()
    np.savez(buffer, intents=np.array([{"not": "plain"}], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        Classifier.from_bytes(buffer.getvalue())


def test_bytes_that_are_no_model_are_refused() -> None:
    with pytest.raises((ValueError, zipfile.BadZipFile)):
        Classifier.from_bytes(b"PK\x03\x04 broken")


@pytest.mark.parametrize(
    "text",
    [
        "asdfgh qwerty zxcvbn",
        "jaka bedzie jutro pogoda w xcity",
        "kto wygral wczoraj mecz",
        "przepis na sernik",
        "what is the capital of france",
        "xnumber",
        "",
    ],
)
def test_gibberish_and_foreign_subjects_are_left_unsure(classifier: Classifier, text: str) -> None:
    assert not is_sure(classifier.rank(text), Thresholds())


@pytest.mark.parametrize("number", ["xnumber", "xname xphone", "xnumber + xnumber", "xemail"])
def test_numbers_and_contact_data_alone_say_nothing(classifier: Classifier, number: str) -> None:
    assert classifier.rank(number) == classifier.rank("")
    assert classifier.rank(f"jaka gwarancja {number}") == classifier.rank("jaka gwarancja")


CHATTY = (
    "dzien dobry, kupilismy z zona mieszkanie na nowym osiedlu i powoli rozgladamy sie za firma. "
    "mieszkamy na razie u rodzicow, w lipcu rodzi nam sie dziecko. {} z gory dziekuje!"
)


@pytest.mark.parametrize("intent", ["execution_time", "warranty", "delete_data"])
def test_a_question_within_a_long_story_is_found(classifier: Classifier, intent: str) -> None:
    ranking = classifier.rank(CHATTY.format(TOY[intent][1] + "?"))
    assert ranking.best == intent
    assert ranking.intents[0][1] >= Thresholds().probability


def test_a_long_story_without_a_question_is_left_unsure(classifier: Classifier) -> None:
    assert not is_sure(classifier.rank(CHATTY.format("")), Thresholds())


def test_two_questions_in_a_long_message_are_both_ranked_high(classifier: Classifier) -> None:
    ranking = classifier.rank(CHATTY.format("jaka jest gwarancja? jak dlugo trwa wykonczenie?"))
    assert {intent for intent, _ in ranking.intents[:2]} == {"warranty", "execution_time"}
    assert not is_sure(ranking, Thresholds())


@pytest.mark.parametrize("word", ["gwarncja", "gwaranccja", "gwarantja", "gwarnacja"])
def test_a_word_with_one_slip_is_known(classifier: Classifier, word: str) -> None:
    assert classifier.rank(word).known_share == 1


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("gwarnacja", "gwarancja"),
        ("gwaranccja", "gwarancja"),
        ("gwarncja", "gwarancja"),
        ("wgarancja", "wgarancja"),  # not at the beginning
        ("gwarancjo", "gwarancjo"),  # another ending is none
        ("zostawiam", "zostawiam"),  # a word that the readers of money know
    ],
)
def test_slips_within_long_words_are_undone(classifier: Classifier, word: str, meant: str) -> None:
    assert classifier.spelled(f"60 m2, {word}?") == f"60 m2, {meant}?"


@pytest.mark.parametrize("word", ["gwar", "cenzor", "ceny2", "pracz"])
def test_a_short_or_quite_other_word_is_not_taken_for_a_known_one(
    classifier: Classifier, word: str
) -> None:
    assert classifier.rank(word).known_share == 0


@pytest.mark.parametrize("text", ["ile kosztuje", "czas realizacji xpackage", "ile za xarea?"])
def test_a_plain_question_is_sure(classifier: Classifier, text: str) -> None:
    assert is_sure(classifier.rank(text), Thresholds())


def test_stop_words_say_nothing_about_how_much_is_known(classifier: Classifier) -> None:
    assert classifier.rank("czy jest gwarancja na jamnika").known_share == pytest.approx(1 / 2)
    assert classifier.rank("jaka gwarancja").known_share == 1
    assert classifier.rank("jamnika").known_share == 0


def test_a_message_of_stop_words_alone_is_judged_by_them(classifier: Classifier) -> None:
    assert classifier.rank("w xcity").known_share == 1


def test_two_intents_close_together_are_left_unsure() -> None:
    first = Ranking((("price_list", 0.56), ("warranty", 0.41)), known_share=1)
    assert not is_sure(first, Thresholds())
    assert is_sure(first, Thresholds(lead=0.1))


def test_what_has_an_effect_needs_a_higher_probability() -> None:
    ranking = Ranking((("delete_data", 0.55), ("privacy", 0.1)), known_share=1)
    assert is_sure(ranking, Thresholds())
    assert not is_sure(ranking, Thresholds(), has_effect=True)
    certain = Ranking((("delete_data", 0.6), ("privacy", 0.1)), known_share=1)
    assert is_sure(certain, Thresholds(), has_effect=True)


def test_too_few_known_words_make_any_probability_unsure() -> None:
    assert not is_sure(Ranking((("quote", 0.99),), known_share=0.33), Thresholds())


def test_a_single_intent_leads_by_its_own_probability() -> None:
    assert is_sure(Ranking((("quote", 0.99),), known_share=1), Thresholds())


def test_model_of_another_make_is_refused() -> None:
    buffer = io.BytesIO()
    np.savez(buffer, intents=np.zeros(0, np.uint8), ngrams=np.zeros(0, np.uint8))
    with pytest.raises(KeyError):
        Classifier.from_bytes(buffer.getvalue())


@pytest.mark.parametrize("name", ["idf", "hidden", "output"])
def test_arrays_that_do_not_fit_are_refused(classifier: Classifier, name: str) -> None:
    with np.load(io.BytesIO(classifier.to_bytes())) as stored:
        arrays = dict(stored)
    buffer = io.BytesIO()
    np.savez(buffer, **{**arrays, name: arrays[name][:-1]})
    with pytest.raises(ValueError, match="don't fit"):
        Classifier.from_bytes(buffer.getvalue())


def test_a_model_of_nothing_knows_nothing() -> None:
    empty = Classifier.from_bytes(Classifier.train([]).to_bytes())
    ranking = empty.rank("ile kosztuje")
    assert ranking == Ranking((), known_share=0)
    assert ranking.best is None
    assert not is_sure(ranking, Thresholds())


def test_phrases_without_a_word_do_no_harm() -> None:
    ranking = Classifier.train([("", "a"), ("?!", "b"), ("cennik", "c")]).rank("cennik")
    assert ranking.best == "c"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "ile " * 2_500,
        "a b c." * 2_000,
        "?" * 9_999,
        "🏠" * 4_000,
        "\ud800",
        "\x00",
        "... --- ___",
        "١٢٣ ﷽ 中文",
    ],
)
def test_hostile_text_gets_a_ranking(classifier: Classifier, text: str) -> None:
    probabilities = [probability for _, probability in classifier.rank(text).intents]
    assert len(probabilities) == len(TOY)
    assert all(0 <= probability <= 1 for probability in probabilities)


def test_what_follows_the_first_four_thousand_characters_is_not_read(
    classifier: Classifier,
) -> None:
    text = "gwarancja ".ljust(4_000)
    assert classifier.rank(text + "usuncie moje dane") == classifier.rank(text)


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_gives_a_ranking_within_bounds(text: str) -> None:
    ranking = SHARED.rank(text)
    assert 0 <= ranking.known_share <= 1
    assert all(0 <= probability <= 1 for _, probability in ranking.intents)


@given(
    st.lists(st.tuples(st.text(max_size=20), st.sampled_from(["a", "b", "c"])), max_size=8),
    st.text(max_size=20),
)
@settings(deadline=None, max_examples=30)
def test_any_phrases_train_a_model_that_survives_its_bytes(
    examples: list[tuple[str, str]], text: str
) -> None:
    trained = Classifier.train(examples)
    assert Classifier.from_bytes(trained.to_bytes()).rank(text) == trained.rank(text)


SHARED = Classifier.train(EXAMPLES)
