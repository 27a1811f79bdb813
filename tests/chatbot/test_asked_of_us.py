"""The way to the flat, what is cheaper, at once or later, and what nobody has told us of these."""

import pytest
import time_machine

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    "message",
    [
        "kawalerka 27m express, doplata za dojazd jest?",
        *("express 27 m, dojazd płatny?", "27 m2 w expressie, a koszt dojazdu?"),
    ],
)
def test_cost_of_the_way_beside_the_price(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["response"].startswith("O kosztach dojazdu nie mam tu")
    assert quoted(answer) == ("express", 27.0)


def test_town_of_the_way_is_told_first(say: Say) -> None:
    answer = say("60 m2 comfort Tczew, dojazd płatny?")
    assert answer["response"].startswith("Tczew")
    assert "O kosztach dojazdu nie mam tu" in answer["response"]
    assert quoted(answer) == ("comfort", 60.0)


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("mieszkam we wsi Przywidz, dojedziecie?", "pl", "Tej miejscowości tu nie znam"),
        ("dojeżdżacie? miejscowość Kozłowice", "pl", "Tej miejscowości tu nie znam"),
        ("i live in a village called Przywidz, do you come there?", "en", "do not know that place"),
        ("no to wies kolo Gdanska, ze 30 km", "pl", "Do 60 km od miasta Gdańsk dojeżdżamy"),
        ("wieś pod Wrocławiem, jakieś 80 km, robicie?", "pl", "To więcej niż 60 km od miasta"),
        ("mała wioska koło Warszawy, 20 km", "pl", "Do 60 km od miasta Warszawa dojeżdżamy"),
    ],
)
def test_village(say: Say, message: str, language: str, said: str) -> None:
    assert said in say(message, language=language)["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("so 999 is total 43956 and nobody comes? what do i pay for then", "en"),
        ("so you don't come here at all?", "en"),
        *(("to za co płacę, skoro nikt nie przyjedzie?", "pl"), ("czyli nie dojedziecie?", "pl")),
    ],
)
def test_nobody_comes_to_a_city_that_is_not_served(say: Say, message: str, language: str) -> None:
    answer = say("44 m2 krakow express", message, language=language)
    assert answer["intent"] == "coverage"
    assert answer["response"].startswith(("Kraków: nie prowadzimy", "Kraków: not served"))
    assert "complaints" not in answer["response"]


def test_any_village_is_no_name(say: Say) -> None:
    assert "nie znam" not in say("robicie na wsi też, czy tylko w mieście?")["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("a reszta te 70 za rok po tej samej cenie?", "za rok zrobicie po tej samej cenie?"),
        "a w przyszłym roku cena ta sama?",
    ],
)
def test_same_price_later_is_not_known(say: Say, message: str) -> None:
    answer = say("dom 150m comfort", message)
    assert answer["response"].startswith("Podaję dzisiejsze ceny. O tym, czy i do kiedy")
    assert answer["quote"] is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("a taniej niz express nic nie ma?", "pl"), ("coś poniżej expressu tańszego?", "pl")),
        *(("macie coś tańszego od expressu?", "pl"), ("nothing cheaper than express?", "en")),
    ],
)
def test_nothing_is_cheaper_than_the_cheapest(say: Say, message: str, language: str) -> None:
    answer = say(message, language=language)
    assert answer["response"].startswith(("Nie, tańszego pakietu nie ma", "No, there is no"))


def test_how_much_cheaper_is_a_difference(say: Say) -> None:
    assert "Różnica: 500,00 zł/m²" in say("comfort o ile tańszy niż premium?")["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("do i save anything paying all at once", "en"),
        *(("a jak zapłacę całość z góry to będzie taniej?", "pl"),),
        *(("rabat za płatność jednorazową?", "pl"), ("is it cheaper if I pay upfront?", "en")),
    ],
)
def test_paying_all_at_once(say: Say, message: str, language: str) -> None:
    text = say("50 m2 comfort", message, language=language)["response"]
    assert text.startswith(("O zniżce za zapłatę całości", "About a discount for paying"))


@pytest.mark.parametrize(
    "message",
    ["w comforcie wizualizacja salonu za doplata?", "mogę dokupić wizualizację przedpokoju?"],
)
def test_more_views_for_more_money_are_not_known(say: Say, message: str) -> None:
    answer = say("60 m2 comfort", message)
    assert answer["intent"] == "visualisations"
    assert "czy można dopłacić za wizualizacje" in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("2 tys brakuje to da sie na raty?", "a te brakujące 2 tys. w ratach można?"),
        "brakuje mi tych 2 tys, macie system ratalny?",
    ],
)
def test_instalments_for_what_is_lacking(say: Say, message: str) -> None:
    answer = say("50 m2, mam 58 tys", "plus ile", message)
    assert answer["intent"] == "financing"
    assert "Wystarczy na" not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a dacie rabat zeby zejsc do 1100 za metr?",
        *("zejdziecie do 1100 zł/m2?", "spuścicie cenę do 1100 zł za metr?"),
    ],
)
def test_price_that_is_haggled_about_is_no_budget(say: Say, message: str) -> None:
    answer = say("50 m2 plus", message)
    assert answer["intent"] == "haggling"
    assert "Wystarczy na" not in answer["response"]


def test_rate_that_is_haggled_about_in_english(say: Say) -> None:
    messages = ("50 m2 plus", "could you come down to 1100 PLN per m2?")
    assert say(*messages, language="en")["intent"] == "haggling"


@pytest.mark.parametrize(
    "message",
    ["a wy nie jestescie jakas firma krzak? czytalam o takich", "nie jesteście firmą krzak?"],
)
def test_doubt_about_the_company_is_no_insult(say: Say, message: str) -> None:
    assert "Przykro mi" not in say(message)["response"]


SUNDAY, MONDAY, SATURDAY = "2026-11-29", "2026-11-30", "2026-12-05"


@pytest.mark.parametrize(
    ("day", "message", "told"),
    [
        (SUNDAY, "a w tygodniu do ktorej jestescie, moge dzis zadzwonic?", "Dziś nie"),
        (SUNDAY, "czy jutro jesteście otwarci?", "Jutro tak: to poniedziałek"),
        (MONDAY, "mogę dziś zadzwonić?", "Dziś tak: to poniedziałek, biuro jest czynne 09:00"),
        (SATURDAY, "czynne dziś?", "Dziś tak: to sobota, biuro jest czynne 10:00-14:00"),
        (SATURDAY, "czy jutro można przyjść?", "Jutro nie"),
    ],
)
def test_office_is_open_on_a_day_or_not(say: Say, day: str, message: str, told: str) -> None:
    with time_machine.travel(f"{day}T12:00:00+01:00", tick=False):
        text = say(message)["response"]
    assert text.startswith(told)
    assert "poniedziałek–piątek 09:00-17:00" in text


@pytest.mark.parametrize(
    "message",
    [
        "do której jesteście w tygodniu?",
        "dzwoniłem dziś",
        "czy dziś macie otwartą promocję na Express?",
        "jutro są otwarte drzwi na osiedlu?",
        "czy jesteście jutro w Warszawie na targach?",
        "dziś dzwonicie do mnie trzeci raz, możecie przestać dzwonić dzisiaj?",
        "czy możecie do mnie dziś zadzwonić? 600 100 200",
        "pracujecie dziś u mnie na budowie?",
        "mogę jutro zadzwonić? ile kosztuje 50 m2 Comfort?",
    ],
)
def test_hours_of_no_day(say: Say, message: str) -> None:
    assert not say(message)["response"].startswith(("Dziś", "Jutro"))


@pytest.mark.parametrize(
    "message",
    [
        "what does the contract say if I call it off today?",
        "can I visit my flat today?",
        "are the shops open tomorrow?",
    ],
)
def test_hours_of_something_else(say: Say, message: str) -> None:
    assert "the office is" not in say(message, language="en")["response"]
