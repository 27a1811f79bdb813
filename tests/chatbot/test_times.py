"""How long it takes, when it starts and ends, and the warranty after it."""

import re

import pytest

from chatbot.models import Fact
from tests.chatbot.dialogues import Say

TIME_TO_CONFIRM = "czas prac potwierdza indywidualnie konsultant"


def test_how_long_is_no_question_of_the_price(say: Say) -> None:
    answer = say("ile tygodni ekipa jest u nas w Expressie?")
    assert (answer["intent"], answer["quote"]) == ("execution_time", None)
    assert "6–8" in answer["response"] or "6-8" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "is_to_confirm"),
    [
        (["90 m2 comfort", "ile to potrwa?"], False),
        (["91 m2 comfort", "ile to potrwa?"], True),
        (["19 m2, ile trwa wykończenie?"], True),
        (["20 m2, ile trwa wykończenie?"], False),
        (["dom 132 m2 w Premium, ile tygodni?"], True),
        (["dom 132 m2", "ile trwa Express, a ile kosztuje?"], True),
        (["ile trwa wykończenie w Comforcie?"], False),
    ],
)
def test_time_of_an_area_that_it_does_not_hold_for_is_to_be_confirmed(
    say: Say, messages: list[str], is_to_confirm: bool
) -> None:
    text = say(*messages)["response"]
    assert text.count(TIME_TO_CONFIRM) == int(is_to_confirm)
    assert "tygodni" in text
    assert not is_to_confirm or text.index(TIME_TO_CONFIRM) < text.index("tygodni")


def test_areas_of_the_times_are_those_of_the_facts(say_kept: Say) -> None:
    Fact.objects.filter(key="times.duration_holds_for_m2").update(value_pl="30–40")
    assert TIME_TO_CONFIRM in say_kept("comfort 54 m2, ile trwa?")["response"]
    assert TIME_TO_CONFIRM not in say_kept("comfort 34 m2, ile trwa?")["response"]


def test_time_and_price_that_are_both_asked_for_are_both_told(say: Say) -> None:
    text = say("54 m2 comfort, ile trwa i jaki koszt?")["response"]
    assert "80 946,00 zł" in text
    assert "8–12 tygodni" in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["comfort 44 m2 w 5 tygodni zdążycie?"], "łącznie do ok. 20 tygodni"),
        (["comfort 44 m2", "a da się szybciej?"], "Comfort: prace trwają"),
        (
            ["44 m2 comfort", "a kiedy by skończyli, jak zaczniemy w styczniu"],
            "prace zaczynamy 1–2 tygodnie po zakończeniu projektu, trwają 8–12 tygodni",
        ),
        (["44 m2 comfort", "kiedy skończycie?"], "Konkretną datę ustali konsultant"),
        (["express ile tyg"], "Express: prace trwają"),
        (["premium ile mies."], "Premium: prace trwają"),
        (["44 m2 comfort", "ile trwa przy tym metrażu"], "Comfort: prace trwają"),
        (["który pakiet najszybciej?"], "Premium: 10–16 tygodni"),
        (["od podpisania do odbioru kluczy ile to razem"], "Comfort: do ok. 20 tygodni"),
        (["od umowy do końca ile wyjdzie tygodni?"], "Projekt zaczynamy"),
        (["36 miesięcy gwarancji na wszystko?"], "Gwarancja na prace trwa"),
        (["jaka gwarancja", "a na armaturę?"], "gwarancja producenta"),
        (["jaka gwarancja", "a na zmywarkę", "a na drzwi"], "gwarancja producenta"),
        (["jaka gwarancja", "od kiedy się liczy?"], "od odbioru"),
        (["po 16 ktoś odbierze telefon?"], "poniedziałek"),
    ],
)
def test_times_and_warranty(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"]


def test_time_alone_is_told_where_only_time_is_asked_for(say: Say) -> None:
    text = say("60 m2 comfort, ile trwa", "to jak długo przy 105 m?")["response"]
    assert text.count("potwierdza") == 1
    assert "brutto" not in text
    fastest = say("pytam o czas, jaki najszybszy")["response"]
    assert "Przed terminem" not in fastest
    assert "8–12 tygodni" in fastest


def test_time_beside_a_price_takes_no_list_of_prices_with_it(say: Say) -> None:
    text = say("63 m2 comfort. Ile trzeba na to mieć i jak długo trwają prace?")["response"]
    assert text.startswith("Comfort, 63 m²: 94 437,00 zł")
    assert "8–12 tygodni" in text


def test_start_after_the_design_is_no_end(say: Say) -> None:
    assert say("kiedy ekipa wejdzie po skończonym projekcie?")["intent"] == "start_time"


def test_time_is_told_beside_the_price_of_both_flats(say: Say) -> None:
    text = say("dwa mieszkania 35 i 42 m2", "express obie, i ile to trwa")["response"]
    assert "Razem 77 m²: 76 923,00 zł" in text
    assert "6–8 tygodni" in text


@pytest.mark.parametrize(
    ("message", "language"),
    [("a który jest najszybszy", "pl"), ("najszybszy pakiet?", "pl"), ("which is fastest", "en")],
)
def test_fastest_is_asked_of_all_packages(say: Say, message: str, language: str) -> None:
    response = say("62m comfort", message, language=language)["response"]
    assert "Express" in response
    assert "6–8" in response


def test_time_from_signing_to_the_end_has_all_stages(say: Say) -> None:
    response = say("express od podpisania do końca ile tygodni")["response"]
    assert "1–2 tygodnie po podpisaniu umowy" in response
    assert "1–2 tygodnie po zakończeniu projektu" in response


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["ile trwa comfort 57m", "a 103m"], "Przy 103 m² czas prac potwierdza"),
        (["czas realizacji premium", "a dla 57 metrow?"], "10–16 tygodni"),
        (["ile trwa comfort 57m", "a express"], "Express: prace trwają 6–8 tygodni"),
    ],
)
def test_question_about_time_goes_on(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["jak długo trwa comfort łącznie z projektem"],
        ["ile od podpisania do klucza w comfort"],
        ["ile trwa całość od podpisania umowy w comforcie"],
        ["ile trwa comfort", "to razem jakieś 3 miesiące?"],
        ["ile trwa comfort", "no ale z projektem ile w sumie, comfort"],
        ["ile trwa comfort", "a razem z projektem ile tygodni"],
        ["50 m2 comfort", "czyli w sumie jakieś 15 tygodni od podpisania?"],
        ["50 m2 comfort", "czyli jakieś 5 miesięcy?"],
        ["50 m2 comfort", "czyli pół roku?"],
        ["ile trwa comfort", "a od podpisania?"],
        ["w jakim czasie oddajecie całość, comfort"],
        ["comfort, od dziś do wprowadzki ile"],
    ],
)
def test_whole_time_has_the_design_the_works_and_both_waits(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert text.startswith("Comfort: od podpisania umowy do końca prac łącznie do ok. 20 tygodni")
    for part in ("1–2 tygodnie po podpisaniu", "do 4 tygodni", "1–2 tygodnie po zak", "8–12"):
        assert part in text
    assert "zł" not in text


@pytest.mark.parametrize(
    "messages",
    [
        ["how long does express take all in, from signing"],
        ["how long does express take", "so about 4 months in total?"],
        ["how many weeks altogether for express including the design"],
        ["express 60 sqm", "can you finish before christmas"],
    ],
)
def test_whole_time_in_english(say: Say, messages: list[str]) -> None:
    text = say(*messages, language="en")["response"]
    assert "from signing to the end of the works up to about 14 weeks" in text


@pytest.mark.parametrize(
    "message",
    [
        *("kiedy skończycie jak podpiszemy w styczniu", "zdążycie do kwietnia?"),
        *("to w marcu będę mieszkać?", "wyrobicie się do wakacji?"),
        *("uda się przed wakacjami?", "a kiedy klucze do ręki, jak dziś podpiszę"),
        *("na święta będę już mieszkać?", "kiedy najszybciej mogę się wprowadzić?"),
    ],
)
def test_day_is_neither_promised_nor_refused(say: Say, message: str) -> None:
    text = say("comfort 50 m2", message)["response"]
    assert "do ok. 20 tygodni" in text
    assert "Konkretną datę ustali konsultant" in text
    assert not text.startswith(("Tak", "Nie"))


@pytest.mark.parametrize(
    ("messages", "intent"),
    [
        (["od umowy do prac ile"], "start_time"),
        (["ile czeka się na ekipę od podpisania"], "start_time"),
        (["jaka gwarancja od podpisania umowy"], "warranty"),
        (["60 m2 comfort", "ile to łącznie kosztuje"], "quote"),
        (["mieszkanie gotowe w maju, 60 m2 comfort"], "quote"),
    ],
)
def test_wait_a_warranty_and_a_price_are_no_whole_time(
    say: Say, messages: list[str], intent: str
) -> None:
    assert say(*messages)["intent"] == intent


def test_whole_time_that_no_fact_tells_is_not_told(say_kept: Say) -> None:
    Fact.objects.filter(key="times.start_of_works").update(value_pl="zależnie od ekipy")
    assert "łącznie do ok." not in say_kept("ile trwa comfort łącznie z projektem")["response"]
    assert "łącznie" not in say_kept("ile trwa indywidualny od podpisania do końca")["response"]


def test_whole_time_is_that_of_the_facts(say_kept: Say) -> None:
    Fact.objects.filter(key="design_time", package__code="comfort").update(value_pl="3–5 tygodni")
    assert (
        "łącznie ok. 13–21 tygodni" in say_kept("ile trwa comfort z projektem łącznie")["response"]
    )


def test_question_of_time_does_not_repeat_the_price(say: Say) -> None:
    text = say("50 m2 express", "ile trwa projekt w express")["response"]
    assert text.count("6–8 tygodni") == 1
    assert "zł" not in text


@pytest.mark.parametrize(
    "message",
    [
        "pilne!! klucze za 3 tyg, kto może wejść od razu. 39m gdynia",
        "39 m2 Gdynia, wejdziecie od razu po odbiorze?",
        "39 m2, ekipa na już, kto może zacząć",
        "39 metrów, zaczniecie jutro?",
    ],
)
def test_start_that_is_urgent_is_told(say: Say, message: str) -> None:
    answer = say(message)
    assert "Projekt zaczynamy 1–2 tygodnie" in answer["response"]
    assert answer["context"]["square_meters"] == 39


@pytest.mark.parametrize(
    ("messages", "intent"),
    [
        (["jaka gwarancja", "czyli 36 miesięcy?"], "warranty"),
        (["ile dni mam od podpisania umowy na rezygnację"], "contract_withdrawal"),
        (["po podpisaniu umowy ile wpłacam"], "payment"),
        (["jak długo łącznie działacie na rynku"], "company_about"),
        (["ile trwa comfort", "a od kiedy ekipa wejdzie od podpisania?"], "start_time"),
    ],
)
def test_months_of_something_else(say: Say, messages: list[str], intent: str) -> None:
    assert say(*messages)["intent"] == intent


def test_package_at_the_end_of_a_question_of_time(say: Say) -> None:
    text = say("w jakim czasie oddajecie całość, plus")["response"]
    assert text.startswith("Express Plus: od podpisania umowy")


@pytest.mark.parametrize(
    "message",
    [
        "w październiku rodzi się dziecko, do tego czasu musimy mieszkać u siebie. Jak często"
        " udaje się wam skończyć przed umówionym terminem?",
        "proszę opisać krok po kroku, aż do chwili, kiedy się wprowadzam",
        "kiedy klucze muszę wam dać?",
        "kiedy oddacie wycenę?",
    ],
)
def test_story_with_a_day_in_it_asks_something_else(say: Say, message: str) -> None:
    assert "do ok." not in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "times", "count"),
    [
        (["premium czy indywidualny, 90 m", "który szybciej?"], ["do ok. 26", "14–20"], 1),
        (["express czy comfort, 50 m2", "który będzie szybszy"], ["do ok. 14", "do ok. 20"], 2),
        (["który szybciej?"], ["do ok. 14", "do ok. 16", "do ok. 20", "do ok. 26"], 4),
    ],
)
def test_which_is_faster_has_the_whole_time_of_each(
    say: Say, messages: list[str], times: list[str], count: int
) -> None:
    response = say(*messages)["response"]
    assert all(time in response for time in times)
    assert response.count("do ok.") == count


@pytest.mark.parametrize("message", ["a comfort?", "to już chyba comfort, ile czekamy"])
def test_all_of_the_time_goes_on_for_another_package(say: Say, message: str) -> None:
    messages = ["kiedy będzie gotowe, jak podpiszę w styczniu? express 40 m", message]
    assert "łącznie do ok. 20 tygodni" in say(*messages)["response"]


def test_price_of_another_package_is_asked_after_all_of_the_time(say: Say) -> None:
    messages = [
        "kiedy będzie gotowe, jak podpiszę w styczniu? express 40 m",
        "ile kosztuje comfort?",
    ]
    assert say(*messages)["quote"]["total"] == "59960.00"


def test_how_much_longer_another_package_takes_has_the_time_of_both(say: Say) -> None:
    text = say("ile trwa express", "a jakbym wzięła comfort to ile dłużej")["response"]
    assert "Express: prace 6–8 tygodni, projekt do 10 dni" in text
    assert "Comfort: prace 8–12 tygodni, projekt do 4 tygodni" in text
    assert "Premium" not in text


@pytest.mark.parametrize(
    ("messages", "language", "longer"),
    [
        (["ile za express i comfort 62 m2?", "a czasowo ile dluzej comfort"], "pl", "2–4 tyg"),
        (["express i comfort 62 m2", "a czasowo?"], "pl", "2–4 tygodnie"),
        (["express or comfort? for 60 sqm", "and the time difference?"], "en", "2–4 weeks"),
        (["a jaka roznica comfort a premium czasowo"], "pl", "2–4 tygodnie"),
        (["co dluzej trwa comfort czy premium i o ile"], "pl", "2–4 tygodnie"),
        (["ile trwa express", "a comfort?", "no to ile tygodni roznicy"], "pl", "2–4 tygodnie"),
        (["czy premium robi się dłużej niż express?"], "pl", "4–8 tygodni"),
        (["how much longer does premium take than comfort?"], "en", "2–4 weeks"),
        (["60 m2 express", "a express plus o ile dłużej się robi"], "pl", "tyle samo"),
        (["comfort 100 m2", "premium dużo dłużej?"], "pl", TIME_TO_CONFIRM),
        (["60 m2, ile trwa comfort?", "a premium dłużej?"], "pl", "2–4 tygodnie"),
        (["comfort vs premium 70 sqm", "does premium take longer?"], "en", "2–4 weeks"),
    ],
)
def test_difference_in_time_has_both_side_by_side_and_no_price(
    say: Say, messages: list[str], language: str, longer: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert longer in text
    assert len(re.findall("(?:prace|the works) [0-9]+–[0-9]+ (?:tyg|weeks)", text)) == 2
    assert not re.search(r"zł|PLN|dotyczą mieszkań 20–90 m²\. Przy innym", text)


@pytest.mark.parametrize(
    ("messages", "language", "gap"),
    [
        (
            [
                "whats the difference between comfort and premium for 80 sqm, price wise and"
                " time wise"
            ],
            "en",
            "40,000.00",
        ),
        (["różnica w cenie i w czasie między express a plus na 50 m2"], "pl", "10 000,00"),
        (["comfort 60 m2", "a premium ile dłużej trwa i ile drożej"], "pl", "30 000,00"),
    ],
)
def test_difference_in_time_and_in_price_are_both_told(
    say: Say, messages: list[str], language: str, gap: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert gap in text
    assert len(re.findall("(?:prace|the works) [0-9]+–[0-9]+ (?:tyg|weeks)", text)) == 2


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("to co najszybciej?", "pl"), ("kto najszybciej", "pl"), ("który najkrócej trwa?", "pl")),
        *(
            ("a jaki jest najszybszy?", "pl"),
            ("what's quickest?", "en"),
            ("which one is the quickest to finish?", "en"),
        ),
    ],
)
def test_fastest_are_those_with_the_shortest_works(say: Say, message: str, language: str) -> None:
    price = "how much for 62 sqm" if language == "en" else "ile za 62 m2"
    first = say(price, message, language=language)["response"].partition("20 d")[0]
    assert "Express Plus: " in first
    assert "10 d" in first
    assert "Comfort" not in first


@pytest.mark.parametrize(
    "message",
    [
        *("który pracownik odpisze najszybciej", "co najszybciej trzeba zrobić po podpisaniu?"),
        *("jaki jest najszybszy kontakt z wami?", "kto najszybciej do mnie przyjedzie?"),
    ],
)
def test_what_is_fast_but_no_package(say: Say, message: str) -> None:
    assert "Najkrócej trwają prace" not in say(message)["response"]


@pytest.mark.parametrize("message", ["kiedy najszybciej zaczynacie?", "jak najszybciej zacząć?"])
def test_soonest_start_is_no_question_of_packages(say: Say, message: str) -> None:
    assert "Projekt zaczynamy" in say(message)["response"]


@pytest.mark.parametrize("message", ["za jakiś czas to ile?", "a dłużej niż 12 tygodni może być?"])
def test_limits_of_the_times_are_no_answer_where_no_size_is_spoken_of(
    say: Say, message: str
) -> None:
    assert "Podane terminy dotyczą" not in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["comfort 75 m2", "and can you do it in 3 months?"], "en"),
        (["comfort 75 m2", "a w 3 miesiące dacie radę?"], "pl"),
    ],
)
def test_wished_time_gets_all_that_it_takes(say: Say, messages: list[str], language: str) -> None:
    text = say(*messages, language=language)["response"]
    assert "20 " in text
    assert "8–12" in text


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("a jakbym podpisal umowe w pon to kiedy ekipa wchodzi", "pl"),
        ("jak podpiszę umowę jutro, to za ile zaczniecie?", "pl"),
        ("kiedy ekipa wchodzi po podpisaniu umowy?", "pl"),
        ("zaczniecie od razu?", "pl"),
        ("pilne! kiedy najszybciej zaczynacie", "pl"),
        ("how soon after signing does the crew come in?", "en"),
    ],
)
def test_start_after_signing(say: Say, message: str, language: str) -> None:
    price = "comfort 60 sqm" if language == "en" else "comfort 60 m2"
    answer = say(price, message, language=language)
    assert answer["intent"] == "start_time"
    assert "1-2" in answer["response"] or "1–2" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (
            ["odkladam 3 tys miesiecznie, mam juz 25, mieszkanie 50m. kiedy bede mial na express?"],
            "pl",
        ),
        (["express 50 m2", "no to za ile miesiecy bede mial ta kwote"], "pl"),
        (["express 50 m2", "za ile lat uzbieram?"], "pl"),
        (["express 25 m2", "24950 po 3 tys to ile to miesiecy"], "pl"),
        (["express 50 m2", "czyli ile bede mial po 8 mies?"], "pl"),
        (["express 50 m2", "kiedy będzie mnie stać na comfort?"], "pl"),
        (["express 50 m2", "odkładam 3 tys. miesięcznie", "to po ile miesiecznie"], "pl"),
        (["express 50 sqm", "how long will i need to save"], "en"),
        (["express 50 sqm", "how many months until I can afford it?"], "en"),
    ],
)
def test_time_of_saving_is_not_that_of_the_works(
    say: Say, messages: list[str], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert text.startswith(("Oszczędzania w czasie", "I do not work out savings"))
    assert not re.search("tygodni|weeks|kredyt", text)


@pytest.mark.parametrize(
    "message",
    [
        *("kiedy będę miał klucze?", "za ile miesięcy będę mieszkać?"),
        *("kiedy będę miał na stole wycenę?", "kiedy będę miał kasę, to się odezwę"),
    ],
)
def test_having_the_flat_is_no_saving(say: Say, message: str) -> None:
    assert "Oszczędzania" not in say("express 50 m2", message)["response"]


@pytest.mark.parametrize(
    "message", ["różnica między express a comfort za oba mieszkania?", "czym różni się mieszkanie?"]
)
def test_flats_are_no_months(say: Say, message: str) -> None:
    assert "Czas prac i projektu" not in say("express i comfort 62 m2", message)["response"]


def test_works_beside_the_design_are_confirmed_for_a_large_house(say: Say) -> None:
    text = say("dom 110 m2, ile comfort i ile express plus i w jakim czasie")["response"]
    assert "Przy 110 m² czas prac potwierdza" in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["umowa najmu konczy mi sie w maju, klucze dostaje 10 stycznia. zdazycie? 54m2"], "pl"),
        (["54 m2 express", "czyli jak podpisze w styczniu to w maju gotowe?"], "pl"),
        (["58m i chcemy przed swietami, podpisujemy w sierpniu"], "pl"),
        (["czy zdążymy przed porodem w lipcu, odbieramy klucze 15 stycznia"], "pl"),
        (["pytam czy do maja skonczycie express plus"], "pl"),
        (["54 m2", "pytam czy do maja skończycie express plus"], "pl"),
        (["klucze w marcu, do wakacji chcemy zamieszkać. dacie radę?"], "pl"),
        (["60 m2 comfort", "skończycie przed świętami, jak podpiszemy w lipcu?"], "pl"),
        (["60 m2 express, can it be ready by christmas if we sign in august?"], "en"),
    ],
)
def test_day_that_is_wished_gets_the_weeks_and_no_promise(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert answer["intent"] == "execution_time"
    assert re.search("od podpisania|from signing", answer["response"], re.IGNORECASE)
    assert re.search("Konkretną datę ustali|exact date", answer["response"])
    assert not re.search("zdążymy|oferty pracy|nie jest konieczna", answer["response"])


@pytest.mark.parametrize(
    "message", ["wycena 57 m2, odbiór w czerwcu", "57 m2, klucze mam w maju, ile za comfort?"]
)
def test_day_of_the_keys_is_no_question_of_the_end(say: Say, message: str) -> None:
    assert say(message)["intent"] == "quote"


@pytest.mark.parametrize(
    "message",
    [
        *("ile trwa i ile kosztuje comfort", "ile kosztuje i ile trwa comfort"),
        *("comfort ile trwa i ile kosztuje", "ile kosztuje comfort i jak długo to trwa?"),
    ],
)
def test_time_and_price_in_any_order(say: Say, message: str) -> None:
    text = say("58 m2", message)["response"]
    assert "86 942,00 zł" in text
    assert "8–12 tygodni" in text
    assert "spotkania" not in text


@pytest.mark.parametrize(
    "message", ["58 m2. a comfort o ile krócej", "a comfort o ile szybciej?", "a comfort krócej?"]
)
def test_time_of_both_where_the_same_area_is_told_again(say: Say, message: str) -> None:
    text = say("58 m2 premium", "ile to trwa", message)["response"]
    assert "Comfort: prace 8–12 tygodni" in text
    assert "Premium: prace 10–16 tygodni" in text
    assert "zł" not in text


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("ile czasu od kluczy do wprowadzki?", "pl"),
        ("ile od odbioru kluczy do zamieszkania?", "pl"),
        ("how long after getting the keys can I move in?", "en"),
    ],
)
def test_time_from_the_keys_is_all_of_it(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert re.search("do ok. 20 tygodni|up to about 20 weeks", text)


@pytest.mark.parametrize(
    "message", ["a co jeśli deweloper nie odda w terminie?", "deweloper nie wyda kluczy, co wtedy?"]
)
def test_delay_of_the_developer_moves_the_dates(say: Say, message: str) -> None:
    assert say(message)["response"].startswith("O przesuwaniu terminów")


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("no dobra to najtanszy ile trwa i kiedy mozecie wejsc", "pl", "Express: prace trwają 6–8"),
        ("ale ile tygodni ten najtanszy", "pl", "Express: prace trwają 6–8"),
        ("ile trwa najtańszy pakiet?", "pl", "Express: prace trwają 6–8"),
        ("najdroższy jak długo robicie?", "pl", "Premium: prace trwają 10–16"),
        ("how long does the cheapest take?", "en", "Express: the works take 6–8"),
    ],
)
def test_time_of_the_cheapest_or_the_dearest_alone(
    say: Say, message: str, language: str, said: str
) -> None:
    text = say(message, language=language)["response"]
    assert text.startswith(said)
    assert "Comfort" not in text


def test_beginning_is_told_beside_the_time_of_the_cheapest(say: Say) -> None:
    text = say("no dobra to najtanszy ile trwa i kiedy mozecie wejsc")["response"]
    assert "Projekt zaczynamy 1–2 tygodnie po podpisaniu umowy" in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (
            ["ile trwa premium od podpisania do wprowadzenia 70m", "o ile szybciej byłby comfort?"],
            "dłużej przy pakiecie Premium: o ok. 6 tygodni",
        ),
        (
            [
                "ile trwa premium od podpisania do wprowadzenia 70m",
                "o ile szybciej byłby comfort?",
                "ile tyg krócej",
            ],
            "• Comfort: do ok. 20 tygodni",
        ),
        (["ile trwa premium 70m", "o ile szybciej byłby comfort?"], "dłuższe o 2–4 tygodnie"),
        (["o ile dłużej trwa comfort niż express?"], "Same prace są dłuższe o 2–4 tygodnie"),
    ],
)
def test_whole_times_are_compared_where_they_were_told(
    say: Say, messages: list[str], said: str
) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert ("Same prace" in text) == ("2–4" in said)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("no dobra to ile za cale 60 w najtanszym", "Express, 60 m²: 59 940,00"),
        ("ile za mieszkanie 38 m w najdroższym", "Premium, 38 m²: 75 962,00"),
        ("ile miesięcy za całe 60 w najtańszym", "Express: prace trwają 6–8 tygodni"),
    ],
)
def test_flat_in_the_cheapest_is_priced(say: Say, message: str, told: str) -> None:
    text = say(message)["response"]
    assert told in text
    assert ("prace trwają" in text) == ("prace trwają" in told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("ile tygodni zajmie sama robota na miejscu w comforcie", "8–12 tygodni"),
        ("Ile czasu same prace w Premium?", "10–16 tygodni"),
        ("how long does the work alone take in comfort?", "8–12 tygodni"),
        ("ile lat gwarancji na samą robociznę?", "36 miesięcy"),
        ("ile gwarancji dajecie na same prace", "36 miesięcy"),
    ],
)
def test_time_of_the_works_alone_is_no_price_of_labour(say: Say, message: str, told: str) -> None:
    text = say(message)["response"]
    assert told in text
    assert "Cena pakietu obejmuje" not in text
