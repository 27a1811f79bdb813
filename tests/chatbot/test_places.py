"""Where we come: villages told by a town, several towns, distances."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "city"),
    [
        ("Kosakowo koło Gdyni i Rumi dojedziecie?", "Kosakowo"),
        ("mieszkanie w Pruszczu Gdańskim koło Gdańska", "Pruszcz Gdański"),
        ("Wejherowo niedaleko Gdyni, przyjedziecie?", "Wejherowo"),
        ("koło Gdyni, dojedziecie?", "Gdynia"),
    ],
)
def test_place_beside_others_is_the_one_that_is_meant(say: Say, message: str, city: str) -> None:
    answer = say(message)
    assert answer["context"]["city"] == city
    assert answer["response"].startswith(f"{city}: tak")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Pierwoszyno koło Gdyni i Rumi dojedziecie?", "pl"),
        ("wieś między Gdynią a Wejherowem, dojedziecie?", "pl"),
        ("Bojano k. Gdyni, przyjedziecie?", "pl"),
        ("do you come to a village near Gdynia and Rumia?", "en"),
    ],
)
def test_village_beside_towns_is_to_be_confirmed(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert "miejscowości obok, potwierdzi" in text or "a place near it" in text


@pytest.mark.parametrize(
    ("message", "language", "lines"),
    [
        ("w Gdyni i Rumi robicie?", "pl", ["Gdynia: tak, tu działamy", "Rumia: tak, dojeżdżamy"]),
        ("a w Łodzi i Warszawie?", "pl", ["Łódź: nie prowadzimy", "Warszawa: tak"]),
        ("Gdynia czy Kraków, gdzie robicie?", "pl", ["Gdynia: tak", "Kraków: nie prowadzimy"]),
        ("do you work in Gdynia and Sopot?", "en", ["Gdynia: yes", "Sopot: yes"]),
    ],
)
def test_each_of_several_towns_is_answered(
    say: Say, message: str, language: str, lines: list[str]
) -> None:
    text = say(message, language=language)["response"]
    assert all(f"• {line}" in text for line in lines)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("przeprowadzam się z Łodzi do Warszawy, robicie tam?", "Warszawa: tak"),
        ("nie Kraków, tylko Gdańsk", "Gdańsk: tak"),
    ],
)
def test_town_that_is_left_or_denied_is_not_asked_about(say: Say, message: str, said: str) -> None:
    assert say(message)["response"].startswith(said)


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("30 km od Gdyni, przyjedziecie?", "pl", "Do 60 km od miasta Gdynia dojeżdżamy"),
        ("mieszkamy 45 km od Wrocławia, robicie tam?", "pl", "Do 60 km od miasta Wrocław"),
        ("90 km od Warszawy to za daleko?", "pl", "To więcej niż 60 km od miasta Warszawa"),
        ("do you come 40 km from Gdańsk?", "en", "We come out up to 60 km from Gdańsk"),
    ],
)
def test_distance_from_a_city(say: Say, message: str, language: str, said: str) -> None:
    answer = say(message, language=language)
    assert answer["response"].startswith(said)
    assert "city" not in answer["context"]


@pytest.mark.parametrize(
    ("message", "told", "left_out"),
    [
        ("mieszkanie 50m w poznaniu ale ja mieszkam w Gdansku, zrobicie?",
         "Poznań: nie", "Gdańsk: tak"),
        ("mieszkam w Gdańsku, a mieszkanie w Łodzi", "Łódź: nie", "Gdańsk: tak"),
        ("mieszkam w Gdańsku, dojedziecie?", "Gdańsk: tak", "Łódź"),
        ("robicie w Łodzi i Warszawie?", "Łódź: nie", "Gdańsk: tak"),
        ("a rodzice w Nowym Dworze Mazowieckim 50 m, tam ok? ile premium", "99 950,00", "Dziękuję"),
    ],
)  # fmt: skip
def test_town_of_the_flat_is_asked_about(say: Say, message: str, told: str, left_out: str) -> None:
    text = say(message)["response"]
    assert told in text
    assert left_out not in text


def test_town_of_the_flat_in_english(say: Say) -> None:
    message = "the flat is in Poznań but I live in Gdańsk, do you work there?"
    text = say(message, language="en")["response"]
    assert text.startswith("Poznań: not served")
