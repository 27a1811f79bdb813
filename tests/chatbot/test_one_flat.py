"""Two areas in a message about one flat have no sum; those of two flats have."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    "message",
    [
        "Nasze mieszkanie w akcie 60 m2, na planie 62 m2, ile Comfort?",
        "Moje pierwsze mieszkanie 60 m2, w akcie wpisali 58 m2, Comfort ile?",
        "Nasze mieszkanie miało mieć 60 m2, ma 58 m2, Comfort ile?",
        "Nasze mieszkanie miało mieć 60 m2, po pomiarze 58 m2, Comfort ile?",
        "Nasze nowe mieszkanie 60 m2 (użytkowa 55 m2), ile Comfort?",
        "Nasze mieszkanie wg aktu notarialnego ma 60 m2, deweloper zmierzył 59 m2, ile Comfort?",
        "Kawalerka 30 m2, w akcie 28 m2, ile Express?",
        "Our flat is 60 m2 in the deed, 62 m2 on the plan. How much is Comfort?",
        "Nasze mieszkanie ma 60 m2, ściany do malowania 150 m2. Ile Comfort?",
        "Moje 60 m2, gładzie 140 m2, Comfort?",
        "Moje 60 m2, panele 45 m2 już mam kupione, Comfort?",
        "Nasze 60 m2, sufity podwieszane 20 m2, Comfort?",
        "Duże 60 m2, płytek mam 20 m2 kupionych, Comfort?",
        "60 m2 Comfort, dla nas ważne są panele 40 m2",
        "Dla nas 60 m2, tapeta 30 m2, ile za Express?",
        "Nasze 60 m2. Parkiet: 40 m2. Ile Comfort?",
        "Kawalerka 30 m2, gładzie 90 m2, ile Express?",
        "Nasze 60 m2, podłoga 40 m2, ile Comfort a ile Premium?",
        "Nasze 60 m2, strefa dzienna 30 m2. Ile Comfort?",
        "Mam oba pokoje 15 m2, całe mieszkanie 60 m2. Comfort?",
        "Moje biuro 60 m2, open space 45 m2. Comfort ile?",
        "Mieszkanie na wynajem 38 m2, Express. Sama mieszkam na 55 m2. Ile?",
        "Na wynajem mam 38 m2, sąsiedzi mają 40 m2, ile Comfort?",
        "Nasze większe niż u rodziców, 60 m2, oni mają 45 m2. Comfort ile?",
        "Mam małe mieszkanie 38 m2, żona chciałaby większe, 60 m2. Ile Comfort?",
        "Mam kawalerkę 30 m2, chcę większe 50 m2, ile Comfort?",
        "Drugie mieszkanie 60 m2, pierwsze miało 45 m2. Ile Comfort?",
        "My flat is 60 m2, of which 40 m2 is to be finished, Comfort?",
    ],
)
def test_area_of_one_flat_is_asked_about(say: Say, message: str) -> None:
    language = "en" if message.startswith(("Our", "My")) else "pl"
    reply = say(message, language=language)
    assert "zł brutto" not in reply["response"]
    assert not {"Razem", "Together"} & set(reply["response"].split())
    assert reply["intent"] == "area_unclear"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Mieszkanie dla nas 60 m2, z tego do zrobienia tylko 40 m2, Comfort ile?", "59 960,00"),
        ("Mniejsze niż myślałam, 48 m2, nie 52 m2. Comfort?", "71 952,00"),
        ("Małe, 38 m2, zamiast 42 m2, Comfort?", "56 962,00"),
        ("Nasze 120 m2, działka 600 m2, Comfort ile?", "179 880,00"),
        ("Mamy oba balkony 12 m2, mieszkanie 60 m2, Comfort?", "89 940,00"),
        ("Moje 60 m2, siostry 45 m2 już gotowe, ile Comfort?", "89 940,00"),
    ],
)
def test_area_of_the_flat_is_known(say: Say, message: str, told: str) -> None:
    reply = say(message)["response"]
    assert told in reply
    assert "Razem" not in reply


@pytest.mark.parametrize(
    "message",
    [
        "Nasze mieszkanie ma jednak wg aktu 58 m2, a wg planu 61 m2. Ile Express?",
        "Moje jednak 58 m2, panele 45 m2. Ile Express?",
    ],
)
def test_corrected_area_has_no_sum(say: Say, message: str) -> None:
    assert "Razem" not in say("60 m2 Comfort", message)["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Nasze 60 m2 i na wynajem 38 m2, ile Comfort razem?", "146 902,00"),
        ("Mieszkanie dla siebie 60 m2, na wynajem 38 m2, Comfort w obu", "146 902,00"),
        ("Mieszkanie 60 m2 i kawalerka 30 m2, ile Comfort?", "134 910,00"),
        ("Mam dwa mieszkania, 60 m2 na Woli i 45 m2 w Sopocie, Comfort ile?", "157 395,00"),
        ("Duże 75 m2 i małe 30 m2, ile Comfort?", "157 395,00"),
        ("Jedno 41 m2, drugie 58 m2, Express ile?", "98 901,00"),
        ("Kupiliśmy mieszkanie 60 m2 i drugie 45 m2, ile Comfort?", "157 395,00"),
        ("Nasze 60 m2 w Comforcie, a na wynajem 38 m2 w Expressie, ile razem?", "127 902,00"),
        ("wynajmuję 40 m2 i kupiłem nowe 60 m2, oba do zrobienia w Comforcie", "149 900,00"),
    ],
)
def test_two_flats_have_a_sum(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]
