"""By when a flat is ready, with a clock that stands still."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
import time_machine

from chatbot.models import Fact
from chatbot.understanding.intents.deadlines import Deadline, asks_by_when, deadline_of
from tests.chatbot.dialogues import Say

TODAY = date(2026, 11, 29)


@pytest.fixture
def _on_a_day() -> Iterator[None]:
    with time_machine.travel("2026-11-29T12:00:00+01:00", tick=False):
        yield


in_dialogue = pytest.mark.usefixtures("_on_a_day")


@pytest.mark.parametrize(
    ("folded", "end"),
    [
        *(("zdazycie do sierpnia?", "2027-07-31"), ("przed czerwcem sie uda?", "2027-05-31")),
        *(("do konca marca sie uda?", "2027-03-31"), ("do polowy maja?", "2027-05-15")),
        *(("wprowadzimy sie w lipcu?", "2027-07-31"), ("na 15 marca gotowe?", "2027-03-15")),
        *(("do 15.03 sie uda?", "2027-03-15"), ("przed 15.03.2028 gotowe?", "2028-03-14")),
        *(("a za 3 miesiace gotowe?", "2027-02-28"), ("za pol roku gotowe?", "2027-05-29")),
        *(("w 5 tygodni zdazycie?", "2027-01-03"), ("za 12 tyg gotowe?", "2027-02-21")),
        *(("skonczycie przed swietami?", "2026-12-23"), ("na wielkanoc gotowe?", "2027-03-27")),
        *(("do swiat wielkanocnych sie da?", "2027-03-27"), ("is june realistic?", "2027-06-30")),
        *(("do konca roku zdazycie?", "2026-12-31"), ("do wakacji sie uda?", "2027-06-30")),
        *(("w przyszlym roku skonczycie?", "2027-12-31"), ("w wakacje gotowe?", "2027-08-31")),
        *(("do marca przyszlego roku?", "2027-02-28"), ("do sierpnia 2028?", "2028-07-31")),
        *(("can you be done by june?", "2027-05-31"), ("ready by march 15th?", "2027-03-15")),
        *(("ready in 3 months?", "2027-02-28"), ("it may be ready in june?", "2027-06-30")),
        *(("ready for christmas?", "2026-12-23"), ("by the end of may?", "2027-05-31")),
        ("slub w sierpniu, zdazycie?", "2027-07-31"),
        ("przed porodem w lipcu sie uda?", "2027-06-30"),
        ("odebralem klucze w pazdzierniku, do marca sie uda?", "2027-02-28"),
        ("klucze mam od marca, do sierpnia sie uda?", "2027-07-31"),
    ],
)
def test_day_that_is_the_next_to_come(folded: str, end: str) -> None:
    told = deadline_of(folded, TODAY)
    assert told == Deadline(date.fromisoformat(end), None, is_of_keys=False)


@pytest.mark.parametrize(
    ("folded", "end", "begin"),
    [
        ("odbior kluczy w marcu, w wakacje sie wprowadzimy?", "2027-08-31", "2027-03-31"),
        ("w marcu odbieramy klucze, do sierpnia sie uda?", "2027-07-31", "2027-03-31"),
        ("umowa najmu konczy sie w maju, klucze 10 stycznia", "2027-04-30", "2027-01-10"),
        ("jak podpisze w styczniu to w maju gotowe?", "2027-05-31", "2027-01-31"),
        ("chcemy przed swietami, podpisujemy w sierpniu", "2027-12-23", "2027-08-31"),
        ("keys on january 15th, can we move in by may?", "2027-04-30", "2027-01-15"),
        ("klucze za 3 miesiace, do lipca skonczycie?", "2027-06-30", "2027-02-28"),
        ("ready by christmas if we sign in august?", "2027-12-23", "2027-08-31"),
        ("bedzie gotowe na 30.06 jak klucze mam 15.02", "2027-06-30", "2027-02-15"),
        ("klucze 15.02.27, gotowe do konca czerwca?", "2027-06-30", "2027-02-15"),
        ("klucze koniec kwietnia, do wrzesnia zdazycie?", "2027-08-31", "2027-04-30"),
        ("klucze marzec, do wrzesnia zdazycie?", "2027-08-31", "2027-03-31"),
        ("keys mid april, ready by october?", "2027-09-30", "2027-04-15"),
        ("keys 10 may, ready by october?", "2027-09-30", "2027-05-10"),
    ],
)
def test_keys_or_a_contract_to_come(folded: str, end: str, begin: str) -> None:
    told = deadline_of(folded, TODAY)
    assert told is not None
    assert (told.end, told.begin) == (date.fromisoformat(end), date.fromisoformat(begin))


@pytest.mark.parametrize(
    "folded",
    [
        *("na wiosne bedzie gotowe?", "po swietach skonczycie?", "klucze latem, do sierpnia?"),
        *("gotowe na poczatku marca?", "w maju albo w lipcu gotowe?", "do 45 marca?", "60 m2"),
        *("na swiat przychodzi dziecko, zdazycie?", "the keys may be late", "45.06 m2 express"),
        *("marzec", "koniec kwietnia", "30.06"),
    ],
)
def test_no_day_or_more_than_one(folded: str) -> None:
    assert deadline_of(folded, TODAY) is None


@pytest.mark.parametrize(
    "folded",
    [
        *("czy jest szansa na lipiec?", "da sie do swiat wielkanocnych?", "is june realistic?"),
        *("remont do wiosny sie skonczy?", "realne zeby w marcu juz mieszkac?"),
        "klucze w czerwcu, chce sie wprowadzic we wrzesniu, realne?",
        "our lease ends in march, would you finish by then?",
        "najem konczy sie w marcu, zdazycie do tego czasu?",
    ],
)
def test_day_that_is_asked_about(folded: str) -> None:
    assert asks_by_when(folded)


@pytest.mark.parametrize(
    "folded",
    [
        *("mieszkanie gotowe w maju, macie wolne terminy?", "wycena 57 m2, odbior w czerwcu"),
        *("spotkanie w styczniu mozliwe?", "czy mozliwa wizyta przed swietami?"),
        "w pazdzierniku rodzi sie dziecko. jak czesto udaje sie wam skonczyc przed terminem?",
    ],
)
def test_day_that_only_is_told(folded: str) -> None:
    assert not asks_by_when(folded)


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["zdążycie do sierpnia?"], "pl", "Premium: do ok. 26 tygodni, najpóźniej ok. 30.05.2027"),
        (["skończycie na Wielkanoc?"], "pl", "ok. 21.03.2027, więc tak\n• Comfort: do ok. 20"),
        (["60 m comfort", "zdążycie do czerwca?"], "pl", "najpóźniej ok. 18.04.2027, więc tak"),
        (["60 m comfort", "zdążycie do kwietnia?"], "pl", "18.04.2027, więc może zabraknąć"),
        (["skończycie przed świętami?"], "pl", "same prace 6–8 tygodni, więc czasu jest za mało"),
        (["do końca marca się uda?"], "pl", "Express Plus: do ok. 16 tygodni, najpóźniej ok. 21."),
        (["wprowadzimy się w lipcu?"], "pl", "Do 31.07.2027, licząc"),
        (["can you be done by June?"], "en", "By 31 May 2027, with the longest times"),
        (["odbiór kluczy w marcu, w wakacje się wprowadzimy?"], "pl", "kluczy najpóźniej 31.03"),
        (["a za 3 miesiace gotowe?"], "pl", "Do 28.02.2027"),
        (["60 m comfort, klucze w marcu, do sierpnia skończycie?"], "pl", "ok. 18.08.2027, więc m"),
        (["express czy comfort, zdążycie do kwietnia?"], "pl", "07.03.2027, więc tak\n• Comfort"),
        (["60 m comfort", "zdążycie do czerwca?", "a premium?"], "pl", "Premium: do ok. 26"),
        (["60 m comfort", "klucze w marcu, do maja zdążycie?", "a do lipca?"], "pl", "31.03.2027"),
        (["60 m comfort, zdążycie do czerwca i ile to kosztuje?"], "pl", "89 940,00"),
        (["60 m comfort, zdążycie do czerwca i ile to kosztuje?"], "pl", "18.04.2027, więc tak"),
        (["zdążycie do końca maja i w jakiej cenie premium 70m"], "pl", "30.05.2027, więc tak"),
    ],
)
def test_day_that_is_asked_for_is_counted_from_the_longest_times(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert said in text
    assert "szacunek" in text or "an estimate" in text


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["60 m comfort, klucze w marcu, kiedy się wprowadzę?"], "pl", "ok. 18.08.2027\n"),
        (["jak dziś podpiszę, to kiedy będzie gotowe? express"], "pl", "ok. 07.03.2027\n"),
        (["kiedy skończycie, jak zaczniemy w styczniu?"], "pl", "najpóźniej 31.01.2027"),
        (["klucze w marcu, kiedy skończycie comfort?", "a premium?"], "pl", "ok. 29.09.2027\n"),
        (["comfort 60 sqm", "when will it be finished if I sign today?"], "en", "18 April 2027"),
    ],
)
def test_day_when_all_is_ready_where_it_is_told_from_when_on(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"]


@in_dialogue
@pytest.mark.parametrize(
    "messages",
    [
        *(["na wiosnę będzie gotowe?"], ["120 m comfort", "zdążycie do czerwca?"]),
        *(["express", "po nowym roku skończycie?"], ["60 m comfort", "zdążycie na wiosnę?"]),
    ],
)
def test_where_no_day_can_be_counted_the_weeks_are_told(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "do ok." in text
    assert "szacunek" not in text


@in_dialogue
def test_day_is_counted_from_the_facts(say_kept: Say) -> None:
    Fact.objects.filter(key="design_time", package__code="comfort").update(value_pl="do 8 tygodni")
    text = say_kept("60 m comfort", "zdążycie do czerwca?")["response"]
    assert "do ok. 24 tygodni, najpóźniej ok. 16.05.2027, więc tak" in text


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (
            ["kiedy muszę podpisać, żeby do wakacji było gotowe?"],
            "pl",
            "umowa najpóźniej ok. 30.12",
        ),
        (["ile wcześniej podpisać umowę żeby w czerwcu mieszkać?"], "pl", "ok. 24.03.2027"),
        (["60 m comfort", "do kiedy zacząć, żeby w czerwcu było gotowe?"], "pl", "ok. 10.02.2027"),
        (["60 m premium", "do kiedy podpisać, żeby do maja było gotowe?"], "pl", "może zabraknąć"),
        (["when do I have to sign to be done by June?"], "en", "by about 11 January 2027"),
    ],
)
def test_day_until_when_the_contract_is_to_be_signed(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"]


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["52 m2 express, when is it ready if we sign 1 december?"], "en", "9 March 2027"),
        (
            ["52 m2 express, when is it ready if we sign 1 december?", "and if we sign 5 january?"],
            "en",
            "13 April 2027",
        ),
        (["40m2 express ile i na kiedy jak podpisze 1 grudnia"], "pl", "ok. 09.03.2027"),
        (["60 m2 comfort ile trwa", "a jak podpiszę umowę 5 stycznia?"], "pl", "ok. 25.05.2027"),
        (["60 m2 comfort ile trwa", "a gdybym podpisał już teraz?"], "pl", "podpisanej dziś"),
        (
            ["comfort 60m2 ile trwa", "to 14 tygodni od 10 stycznia to kiedy wychodzi?"],
            "pl",
            "ok. 30.05.2027",
        ),
        (
            ["zdążycie do lipca z comfortem 60m2?", "a jak podpiszę w marcu?"],
            "pl",
            "18.08.2027, więc może zabraknąć czasu",
        ),
        (
            ["60 m2 comfort, kiedy gotowe jak umowa 10 stycznia?", "a jak 1 lutego podpiszę?"],
            "pl",
            "ok. 21.06.2027",
        ),
    ],
)
def test_another_day_of_the_contract(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    answer = say(*messages, language=language)
    assert said in answer["response"]
    assert not re.search("Pracujemy na umowie|under a contract|Premium", answer["response"])


@in_dialogue
def test_price_and_date_of_one_package(say: Say) -> None:
    text = say("ok to ile za 33m express i kiedy koniec jak umowa 15 kwietnia")["response"]
    assert "ok. 22.07.2027" in text
    assert "32 967,00 zł" in text
    assert "Comfort" not in text


@in_dialogue
@pytest.mark.parametrize(
    "message",
    [
        "33m na wynajem, gotowa na 1 wrzesnia, umowe podpisze w kwietniu, ile i czy zdaza",
        "kawalerka 33 m, ma być gotowa na 1 września, umowa w kwietniu, ile i czy zdążycie",
    ],
)
def test_price_and_day_of_no_package(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "32 967,00 zł" in text
    assert "Express: do ok. 14 tygodni, najpóźniej ok. 06.08.2027, więc tak" in text


@in_dialogue
@pytest.mark.parametrize(
    "message", ["a jak podpiszę, to kiedy wchodzicie?", "a umowę podpisuje się u was w biurze?"]
)
def test_contract_without_a_day_is_no_question_of_the_end(say: Say, message: str) -> None:
    assert "Licząc" not in say("60 m2 comfort ile trwa", message)["response"]


@in_dialogue
def test_of_an_unclear_plus_all_dates_are_told(say: Say) -> None:
    messages = ("40m2 express ile i na kiedy jak podpisze 1 grudnia",)
    text = say(*messages, "a jak wezme plus i podpisze umowe juz teraz?")["response"]
    assert "Express Plus: do ok. 16 tygodni, najpóźniej ok. 21.03.2027" in text


@in_dialogue
@pytest.mark.parametrize(
    "messages",
    [
        ["60m comfort, klucze w lutym", "zdążycie do czerwca?"],
        [
            "kiedy skończycie 60 m jak klucze mamy w lutym",
            "a cena?",
            "comfort zdążycie do czerwca?",
        ],
        ["60m comfort, odbiór kluczy w lutym", "a gwarancja?", "na kiedy będzie gotowe?"],
    ],
)
def test_keys_that_were_told_before_are_where_the_time_begins(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages)["response"]
    assert "od odbioru kluczy" in text
    assert "więc tak" not in text


KEYS_BEFORE = "odbieram klucze 15 lutego, zdazycie do konca czerwca? 72m comfort"


@in_dialogue
@pytest.mark.parametrize(
    "messages",
    [
        ["a w express plus sie wyrobicie? i ile bym zaoszczedzil"],
        ["a w express plus sie wyrobicie? i ile bym zaoszczedzil", "czyli do 30.06 tak czy nie?"],
        ["czyli do 30 czerwca tak czy nie w plusie?"],
        ["nie chce cen, pytam czy express plus bedzie gotowy na 30.06 jak klucze mam 15.02"],
        ["nie chce cen, pytam czy express plus bedzie gotowy na 30.06"],
        ["to plus sie wyrobi do konca czerwca?"],
    ],
)
def test_verdict_of_another_package_has_the_keys_that_were_told(
    say: Say, messages: list[str]
) -> None:
    text = say(KEYS_BEFORE, *messages)["response"]
    assert "od odbioru kluczy najpóźniej 15.02.2027" in text
    assert "• Express Plus: do ok. 16 tygodni, najpóźniej ok. 07.06.2027, więc tak" in text
    assert "Premium" not in text


@in_dialogue
def test_who_wants_no_prices_gets_none(say: Say) -> None:
    message = "nie chce cen, pytam czy express plus bedzie gotowy na 30.06, mam 72 m"
    text = say(message)["response"]
    assert "najpóźniej ok. 21.03.2027, więc tak" in text
    assert "zł" not in text


@in_dialogue
@pytest.mark.parametrize(
    ("message", "is_of_keys"),
    [
        ("klucze dopiero 15 lutego 2027! wiec?", True),
        ("klucze 15 lutego", True),
        ("ale klucze będą 15.02", True),
        ("klucze 15 lutego, a jaka gwarancja?", False),
    ],
)
def test_keys_that_are_corrected(say: Say, message: str, is_of_keys: bool) -> None:
    text = say("72 m express plus, zdążycie do końca czerwca?", message)["response"]
    assert ("najpóźniej ok. 07.06.2027, więc tak" in text) == is_of_keys


@in_dialogue
def test_plus_that_is_ready_is_the_one_that_is_spoken_of(say: Say) -> None:
    messages = (
        "52 m2 comfort, zdążycie na wielkanoc?",
        "a jak podpisze dopiero 20 stycznia to plus sie wyrobi?",
        "a do konca kwietnia?",
    )
    for told in (messages[:2], messages):
        text = say(*told)["response"]
        assert "• Express Plus: do ok. 16 tygodni, najpóźniej ok. 12.05.2027, więc może" in text
        assert "Comfort" not in text


@in_dialogue
@pytest.mark.parametrize(
    "messages",
    [
        ["how much for a 96 sqm flat, comfort, and ready by end of may if keys 10 january?"],
        ["96 sqm comfort", "so will it be done by 31 may? keys 10 jan 2027"],
        ["96 sqm comfort, keys 10 january", "will you make it by the end of may?"],
    ],
)
def test_day_beyond_the_areas_that_the_times_hold_for_is_no_yes(
    say: Say, messages: list[str]
) -> None:
    text = say(*messages, language="en")["response"]
    assert "up to about 20 weeks, by about 30 May 2027" in text
    assert "flats of 20–90 m², and 96 m² is outside that" in text
    assert "so yes" not in text


@in_dialogue
def test_day_in_english_where_nobody_asks_by_when(say: Say) -> None:
    text = say("keys mid april, when done with comfort", language="en")["response"]
    assert "by about 2 September 2027" in text


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (
            ["44 m express plus, klucze 15 lutego, zdążycie do końca maja?"],
            "pl",
            "• Express Plus: do ok. 16 tygodni, najpóźniej ok. 07.06.2027, więc może",
        ),
        (
            [
                "44 m express plus, klucze 15 lutego, zdążycie do końca maja?",
                "a jak umowe podpisze juz teraz przed kluczami, to projekt moze ruszyc wczesniej"
                " i plus zdazy?",
            ],
            "pl",
            "• Express Plus: do ok. 22 tygodni, najpóźniej ok. 26.04.2027, więc tak",
        ),
        (
            [
                "44 m express plus",
                "podpisze umowe 5 grudnia a klucze 15 lutego. kiedy koniec plusa",
            ],
            "pl",
            "od umowy podpisanej najpóźniej 05.12.2026 i od odbioru kluczy najpóźniej 15.02.2027:\n"
            "• Express Plus: do ok. 21 tygodni, najpóźniej ok. 26.04.2027\nTygodnie",
        ),
        (
            ["50m express", "jak podpisze 1 stycznia a klucze 12 marca to kiedy najpozniej koniec"],
            "pl",
            "• Express: do ok. 20 tygodni, najpóźniej ok. 21.05.2027\nTygodnie",
        ),
        (
            ["comfort 60 m, klucze 15 lutego, podpisze 5 stycznia, zdążycie do końca maja?"],
            "pl",
            "• Comfort: do ok. 20 tygodni, najpóźniej ok. 25.05.2027, więc tak",
        ),
        (
            ["comfort 60 m2, keys 15 february, ready by june?", "and if we sign now?"],
            "en",
            "• Comfort: up to about 26 weeks, by about 24 May 2027 at the latest, so yes",
        ),
        (
            [
                "comfort 60 m, zdążycie do czerwca jak podpiszę 5 stycznia?",
                "klucze dopiero 1 marca!",
            ],
            "pl",
            "• Comfort: do ok. 22 tygodni, najpóźniej ok. 07.06.2027, więc może",
        ),
    ],
)
def test_contract_before_the_keys(say: Say, messages: list[str], language: str, said: str) -> None:
    text = say(*messages, language=language)["response"]
    assert said in text
    asks_us = {"pl": "przed odbiorem kluczy, potwierdzi konsultant", "en": "a consultant will con"}
    assert (asks_us[language] in text) == ("16 tygodni" not in said)


@in_dialogue
@pytest.mark.parametrize(
    ("message", "ready"),
    [
        ("umowę z deweloperem podpisuję 5 grudnia, klucze 15 lutego, zdążycie do maja?", "05.07"),
        ("odbiór kluczy 15 lutego, podpiszę od razu, kiedy będzie gotowe?", "05.07"),
        ("klucze 15 lutego, umowę podpiszę 20 marca, zdążycie do maja?", None),
        ("jak podpiszę 20 marca to kiedy gotowe?", "07.08"),
    ],
)
def test_contract_that_is_none_before_the_keys(say: Say, message: str, ready: str | None) -> None:
    text = say("60 m comfort", message)["response"]
    assert "przed odbiorem kluczy" not in text
    if ready:
        assert f"najpóźniej ok. {ready}.2027" in text
    else:
        assert "od umowy podpisanej najpóźniej 20.03.2027" in text


EARLIER = (
    "60m express plus, umowa 1 lutego, kiedy koniec",
    "a zdazymy przed 15 maja jak podpisze wczesniej, np 10 stycznia?",
)


@in_dialogue
@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (EARLIER, "najpóźniej ok. 02.05.2027, więc tak"),
        ((*EARLIER, "to do 15 maja tak czy nie"), "najpóźniej ok. 02.05.2027, więc tak"),
        (["Odbieram klucze 15 marca, czy do konca czerwca zrobicie mi comfort 60m?"],
         "najpóźniej ok. 02.08.2027, więc może zabraknąć czasu"),
        (["umowa 1 marca, koniec do 30 czerwca. express sie wyrobi?"],
         "najpóźniej ok. 07.06.2027, więc tak"),
    ],
)  # fmt: skip
def test_contract_and_end_in_one_message(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@in_dialogue
@pytest.mark.parametrize("message", ["zrobicie wycene do 15 maja?", "zrobicie projekt do maja?"])
def test_what_is_done_before_the_works_has_no_verdict(say: Say, message: str) -> None:
    assert "licząc najdłuższe terminy" not in say(message)["response"].lower()


@in_dialogue
@pytest.mark.parametrize(
    ("first", "message", "said"),
    [
        ("ślub 19 czerwca a klucze mamy 1 lutego", "to zdążycie przed 19 czerwca?", "21.06.2027"),
        ("ślub 19 czerwca klucze 1 lutego", "dacie radę do 19 czerwca?", "Do 19.06.2027, licząc"),
        ("1 lutego mam klucze a umowa 10 stycznia", "zdążycie do czerwca?", "30.05.2027, więc tak"),
        ("klucze 19 czerwca a ślub we wrześniu", "zdążycie przed wrześniem?", "najpóźniej 19.06."),
    ],
)
def test_keys_are_told_beside_another_day(say: Say, first: str, message: str, said: str) -> None:
    assert said in say(f"ile trwa comfort? {first}", message)["response"]


BEST = "Najwyższy pakiet, na który w tym rachunku starczy czasu"


@in_dialogue
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("to jakie najlepsze zdąży na 1 czerwca", f"{BEST}: Express Plus."),
        ("który pakiet zdąży do 10 czerwca?", f"{BEST}: Comfort."),
        ("co się wyrobi do końca marca?", "Express Plus: do ok. 16 tygodni, najpóźniej ok. 07.05"),
    ],
)
def test_best_package_that_there_is_time_for(say: Say, message: str, said: str) -> None:
    text = say("70 m comfort, klucze 15 stycznia", "zdążycie do 1 czerwca?", message)["response"]
    assert said in text
    assert (BEST in text) == (BEST in said)


@in_dialogue
def test_one_package_stays_the_one_that_is_asked_about(say: Say) -> None:
    text = say("70 m comfort, klucze 15 stycznia", "jaki termin, zdążycie do 10 czerwca?")
    assert "04.06.2027, więc tak" in text["response"]
    assert "Express Plus:" not in text["response"]
