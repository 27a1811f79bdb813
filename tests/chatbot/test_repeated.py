"""What has to be asked again, and what is asked in few or other words than the price list's."""

import pytest

from tests.chatbot.dialogues import Say, quoted


def plain(answer: dict[str, str]) -> str:
    return answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["express plus 72m", "ile trwa", "pytalam o cene tez"], "pl"),
        (["express plus 72m", "jakie podłogi", "pytałem o cenę, nie o podłogi"], "pl"),
        (["express plus 72m", "ile trwa", "no przecież pytam o koszt"], "pl"),
        (["express plus 72m", "how long", "I asked about the price"], "en"),
    ],
)
def test_price_that_is_asked_again(say: Say, messages: list[str], language: str) -> None:
    assert quoted(say(*messages, language=language)) == ("express_plus", 72.0)


def test_price_and_how_much_longer(say: Say) -> None:
    text = plain(say("comfort ile trwa", "a w express plus 72 to bylo ile? i ile dluzej"))
    assert "86 328,00 zł" in text
    assert "2–4 tygodnie" in text


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("wyslalam zapytanie 2 tyg temu i nikt nie oddzwonil!!! 66m2 gdansk", "pl"),
        ("nie o to pytam, czemu nikt nie dzwoni", "pl"),
        ("nie odpisaliście mi na maila", "pl"),
        ("halo czemu nikt nie oddzwania od tygodnia", "pl"),
        ("pisalam maila bez odpowiedzi", "pl"),
        ("I emailed you last week, no response", "en"),
        ("od tygodnia brak odpowiedzi na moje zapytanie", "pl"),
        ("nobody called me back, 50 m2", "en"),
        ("I still haven't heard back from you", "en"),
    ],
)
def test_who_waits_for_a_call_is_told_how_we_are_reached(
    say: Say, message: str, language: str
) -> None:
    answer = say(message, language=language)
    assert answer["intent"] == "human"
    assert "Przepraszam" in answer["response"] or "I am sorry" in answer["response"]
    assert "999" not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "poprzednia firma nie odpisała, ile u was 60 m2 comfort",
        "co jeśli nikt nie odpisze",
        "nie odpowiedziałeś na moje pytanie",
    ],
)
def test_silence_of_others_is_none_of_ours(say: Say, message: str) -> None:
    assert "Przepraszam" not in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "dlugie to. to ile razem comfort z kuchnia mniej wiecej",
        *("ile razem z kuchnia", "a z kuchnią ile w sumie", "ile łącznie z meblami?"),
    ],
)
def test_sum_with_what_is_priced_apart(say: Say, message: str) -> None:
    text = plain(say("63,5 m2 comfort", "a gladzie sa", message))
    assert "95 186,50 zł" in text
    assert "tygodni" not in text
    assert "nie ma w cenie" in text or "Meble" in text


@pytest.mark.parametrize(
    ("message", "prices"),
    [
        ("ile z robocizna 50m", "74 950,00 zł"),
        ("no calosc 50m z robocizna i materialem", "74 950,00 zł"),
        ("ile robocizna z materiałem za 50 m", "74 950,00 zł"),
        ("50 m2 razem z robocizną", "74 950,00 zł"),
        ("ile kosztuje robocizna a ile material przy 60m plus", "71 940,00 zł"),
    ],
)
def test_labour_and_materials_are_in_the_price(say: Say, message: str, prices: str) -> None:
    assert prices in plain(say(message))


def test_share_of_labour_is_told_nowhere(say: Say) -> None:
    text = say("60m comfort", "a ile z tego to robocizna a ile materiały?")["response"]
    assert text.startswith("Cena pakietu obejmuje razem prace i materiały")


@pytest.mark.parametrize("message", ["sama robocizna ile, 50m", "50m sama robocizna bez materiału"])
def test_labour_alone_is_a_single_work(say: Say, message: str) -> None:
    assert say(message)["intent"] == "single_works"


@pytest.mark.parametrize(
    "message", ["ile kosztuje wykonczenie 3 pokojowego", "ile za wykonczenie 4 pokojowego"]
)
def test_rooms_are_no_area(say: Say, message: str) -> None:
    text = plain(say(message))
    assert "1 499,00 zł/m²" in text
    assert "metraż" in text


@pytest.mark.parametrize(
    ("message", "area"), [("58", "58 m²"), ("58,5", "58,5 m²"), ("mam 63", "")]
)
def test_number_alone_is_asked_about(say: Say, message: str, area: str) -> None:
    answer = say(message)
    if area:
        assert [button["title"] for button in answer["suggestions"]] == [area]
        assert "zł" not in answer["response"]


def test_number_that_nobody_lives_in_is_no_area(say: Say) -> None:
    assert say("5")["intent"] != "area_unclear"


@pytest.mark.parametrize(
    ("message", "language"),
    [("dlaczego tak drogo", "pl"), ("czemu takie drogie?", "pl"), ("why so expensive", "en")],
)
def test_why_it_is_dear_is_what_the_price_has_in_it(say: Say, message: str, language: str) -> None:
    assert say(message, language=language)["intent"] == "included"


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("whats included in the cheapest", "en", "Products to choose from: 150"),
        ("a ktury nojtanszy i co w nim jes", "pl", "Produkty do wyboru: 150"),
        ("co jest w najtańszym pakiecie", "pl", "Produkty do wyboru: 150"),
        ("co jest w najdroższym", "pl", "Produkty do wyboru: 600"),
        ("w czym premium lepszy, tylko krotko", "pl", "600 (Premium)"),
    ],
)
def test_contents_by_the_end_of_the_price_list(
    say: Say, message: str, language: str, said: str
) -> None:
    text = say(message, language=language)["response"]
    assert said in text
    assert "300" not in text


@pytest.mark.parametrize(
    "message",
    [
        "60m2 ile, nie najtaniej",
        "ile za 60 m2, nie najdroższy proszę",
        "nie za najtaniej, 60 m2 ile",
    ],
)
def test_superlative_that_is_denied(say: Say, message: str) -> None:
    text = plain(say(message))
    assert "Najtańszy" not in text
    assert "Najdroższy" not in text
    assert "89 940,00 zł" in text


def test_story_with_a_denied_superlative_has_prices_and_times(say: Say) -> None:
    text = plain(
        say(
            "Kupiliśmy dom 140m2 w stanie deweloperskim, dwie łazienki, schody. Jaki byłby koszt "
            "w standardzie średnim, bo nie chcemy przesadzać, ale też nie najtaniej. Ile to trwa?"
        )
    )
    assert "Najtańszy" not in text
    assert "209 860,00 zł" in text
    assert "8–12 tygodni" in text
    assert text.count("Podstawa cen") == 1


@pytest.mark.parametrize(
    "message",
    [
        "Buduje dom 140m2, robicie domy czy tylko mieszkania?",
        *("mamy 140 m2, wykańczacie domy?", "dom 140 m, robicie też domy?"),
    ],
)
def test_houses_are_finished_before_they_are_priced(say: Say, message: str) -> None:
    text = plain(say(message))
    assert text.startswith("Tak, domy również")
    assert "209 860,00 zł" in text
    assert text.count("Podstawa cen") == 1


@pytest.mark.parametrize(
    "message",
    [
        *("sierakowice k kartuz dojedziecie czy nie", "a jak wies pod kartuzami, sierakowice"),
        *("Chmielno obok Kartuz, przyjedziecie?", "mała miejscowość koło Kartuz, dojedziecie?"),
    ],
)
def test_village_by_a_town_is_confirmed(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert text.startswith("Kartuzy: tak")
    assert "potwierdzi konsultant" in text


@pytest.mark.parametrize("message", ["mieszkanie pod Kartuzami, dojedziecie?", "Kartuzy?"])
def test_town_itself_needs_no_confirming(say: Say, message: str) -> None:
    assert "potwierdzi konsultant" not in say(message)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        [
            "musze sie wprowadzic do konca czerwca",
            "dzis koniec listopada to comfort jeszcze sie uda?",
        ],
        ["muszę się wprowadzić do końca czerwca", "a w comforcie zdążycie?"],
        ["ile trwa comfort", "a dluzej niz 2 miesiace?"],
        ["ile trwa comfort", "może potrwać dłużej niż 3 miesiące?"],
    ],
)
def test_whole_time_is_told_for_a_day_and_a_span(say: Say, messages: list[str]) -> None:
    assert "do ok. 20 tygodni" in say(*messages)["response"]


def test_stairs_are_told_beside_the_second_bathroom(say: Say) -> None:
    text = say("comfort 80m", "a schody wliczone? i druga lazienka?")["response"]
    assert "kompletna łazienka" in text
    assert "Robimy schody" in text


@pytest.mark.parametrize(
    "message",
    [
        "a jak w comforcie sobie doplace za drewno na podloge to ile",
        "ile dopłata w comforcie za parkiet",
        "w comforcie dopłacę do lepszych płytek, ile?",
    ],
)
def test_paying_more_for_another_material_is_priced_by_a_consultant(say: Say, message: str) -> None:
    text = say("comfort 60m", message)["response"]
    assert "wyceni to konsultant" in text
    assert "zł" not in text
