"""What has an area and is no flat is not priced as one, whatever package is named beside it."""

import re

import pytest

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("dach 150 m2 premium", "single_works"),
        ("gładzie 180 m2 comfort, ile", "single_works|plaster"),
        ("podjazd 60 m2 premium", "single_works"),
        ("lokal biurowy 47 m2 premium", "commercial"),
        ("sam jeden pokój 11 m2 w premium", "single_works"),
        ("szafa 12 metrów premium", "single_works|kitchens_wardrobes"),
        ("ile kosztuje m2 paneli w express", "single_works"),
        ("ile za ocieplenie domu 150 m2", "single_works"),
        ("ile kosztuje klimatyzacja 60 m2", "air_conditioning"),
        ("ile kosztują meble do 60 m2", "furniture"),
        ("mam 41m2, w jakiej cenie jest kuchnia", "kitchens_wardrobes"),
        ("mam 41m2, jaka jest cena kuchni", "kitchens_wardrobes"),
        ("ile kosztuje sam projekt comfort 60 m2", "design_included"),
        ("tylko projekt indywidualny 100 m2, ile za projekt", "design_included"),
        ("ile kosztuje dom pasywny 85 m2", "passive_houses"),
        ("ile kosztuje ubezpieczenie mieszkania 60 m2", "out_of_scope"),
        ("ile kosztuje wynajem mieszkania 60 m2 w Warszawie", "out_of_scope"),
        ("60 m2 comfort, ile samej robocizny?", "single_works"),
        ("mam już materiały, ile za wykonanie 55 m2", "single_works"),
        ("kawiarnia 60 m2 comfort", "commercial"),
        ("mam butik, będzie z 45 m2, comfort", "commercial"),
        ("powierzchnia biurowa, 60 metrów, premium", "commercial"),
        ("dom pasywny 85 m2 w comforcie", "passive_houses"),
        ("altanka 20 m2 express", "single_works"),
        ("gabinet dentystyczny 70 m2 comfort", "commercial"),
        ("kamienica 80 m2, remont generalny, premium, ile", "renovation"),
    ],
)
def test_it_has_no_price_of_a_package(say: Say, message: str, intent: str) -> None:
    answer = say(message)
    assert answer["intent"] in intent.split("|")
    assert answer["quote"] is None
    assert not {"59 940", "119 940", "299 850", "999,00"} & set(answer["response"].split(" zł"))
    assert "brutto" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("60 m2 comfort z tarasem", "comfort"),
        ("mieszkanie 60 m2 na wynajem, comfort", "comfort"),
        ("apartament na wynajem 60 m2, comfort", "comfort"),
        ("ile kosztuje wykończenie pod wynajem 60 m2 comfort", "comfort"),
        ("wynajmuję mieszkanie 60 m2, wykończycie je w comforcie?", "comfort"),
        ("interesuje mnie malowanie i podłogi, 60 m2 comfort", "comfort"),
        ("ile kosztuje projekt indywidualny 60 m2", "individual"),
        ("mieszkanie kupione na kredyt, 60 m2 comfort", "comfort"),
        ("mieszkanie nad kawiarnią 60 m2, premium", "premium"),
        ("jest czynne biuro? mam 60 m2, comfort", "comfort"),
    ],
)
def test_flat_keeps_its_price(say: Say, message: str, package: str) -> None:
    assert quoted(say(message)) == (package, 60)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("60 m2 comfort bez łazienki, ile", "Ceny mamy za całe wykończenie"),
        ("58 m2 express plus, łazienka już gotowa", "Ceny mamy za całe wykończenie"),
        ("remont 50 m2 comfort", "Remont starszego lokalu potwierdzamy indywidualnie"),
        ("blok z 1998 roku, 52 m2, comfort", "Remont starszego lokalu potwierdzamy"),
        ("dom w stanie surowym 130 m2, express plus", "ceny dotyczą stanu deweloperskiego"),
    ],
)
def test_price_of_what_is_no_new_whole_flat_says_so(say: Say, message: str, said: str) -> None:
    assert said in say(message)["response"]


NO_FLAT = [
    ("mam zakład fryzjerski, lokal usługowy 44 m2", "commercial"),
    ("wykończycie restaurację?", "commercial"),
    ("budujecie domy pasywne?", "passive_houses"),
    ("gładzie 44 m2, ile?", "single_works"),
    ("sam salon 26 m2", "single_works"),
    ("kamper 14 m2", "out_of_scope"),
]


@pytest.mark.parametrize(("first", "intent"), NO_FLAT)
@pytest.mark.parametrize(
    "elliptic", ["ile?", "premium", "a w comforcie?", "48 m2", "a ile to potrwa?", "mam 90 tys."]
)
def test_what_it_is_about_stays(say: Say, first: str, intent: str, elliptic: str) -> None:
    for between in ([], ["jaką dajecie gwarancję?"]):
        answer = say(first, *between, elliptic)
        assert (answer["intent"], answer["quote"]) == (intent, None)
        assert "brutto" not in answer["response"]
        assert "tygodni" not in answer["response"]


def test_way_to_a_flat_is_told(say: Say) -> None:
    assert "Jeśli teraz chodzi o mieszkanie" not in say("lokal usługowy 44 m2")["response"]
    assert "Jeśli teraz chodzi o mieszkanie lub dom" in say("a w comforcie?")["response"]


@pytest.mark.parametrize(("first", "intent"), NO_FLAT)
@pytest.mark.parametrize("flat", ["a zwykłe mieszkanie 60 m2 comfort?", "kawalerka 60 m2, comfort"])
def test_flat_ends_it(say: Say, first: str, intent: str, flat: str) -> None:
    assert quoted(say(first, flat)) == ("comfort", 60)
    assert quoted(say("a premium?")) == ("premium", 60)


def test_area_of_what_is_no_flat_is_not_kept(say: Say) -> None:
    answer = say("60 m2 comfort", "biuro 44 m2?", "a mieszkanie w premium?")
    assert quoted(answer) == ("premium", 60)
    assert say("biuro 44 m2", "nie, mieszkanie")["context"]["square_meters"] == 60


def test_question_by_the_way_changes_no_subject(say: Say) -> None:
    assert quoted(say("60 m2 comfort", "a robicie też biura?", "a premium?")) == ("premium", 60)


def test_after_all_it_is_a_flat(say: Say) -> None:
    assert "Proszę podać metraż" in say("wykańczacie biura?", "a mieszkania?")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mieszkanie po dziadkach do remontu", "comfort 44 m2"], "65 956,00 zł"),
        (["mieszkanie z lat 80, 44 m2", "a w comforcie?"], "65 956,00 zł"),
        (["blok z 1975 roku", "a ile to potrwa?"], "tygodni"),
    ],
)
def test_old_flat_stays_old(say: Say, messages: list[str], said: str) -> None:
    texts = [say(message)["response"] for message in messages]
    assert said in texts[-1]
    told = "\n".join(texts)
    assert told.count("Remont starszego lokalu potwierdzamy indywidualnie") == 1
    assert "Remont" not in say("a nowe od dewelopera, 44 m2 comfort?")["response"]


@pytest.mark.parametrize("asked", ["a ile?", "ile kosztuje?"])
def test_how_much_is_about_the_extra_spoken_of(say: Say, asked: str) -> None:
    answer = say("60 m2 comfort", "jest klimatyzacja?", asked)
    assert answer["intent"] == "air_conditioning"
    assert quoted(say("a premium?")) == ("premium", 60)


@pytest.mark.parametrize(
    "message", ["wagon 44 m2", "ile za tramwaj 44 m2?", "boisko 44 m2 comfort"]
)
def test_unknown_thing_is_asked_about(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["response"].startswith(
        "Czy chodzi o wykończenie całego mieszkania lub domu, 44 m²?"
    )
    assert answer["quote"] is None
    button = answer["suggestions"][0]["payload"]
    for confirmed in ("tak", button):
        assert "brutto" in say(message, confirmed)["response"]
    assert say(message, "nie")["intent"] == "single_works"
    assert say("a w premium?")["intent"] == "single_works"


def test_question_stays_open_until_it_is_answered(say: Say) -> None:
    answer = say("wagon 44 m2", "a w premium?")
    assert (answer["intent"], answer["quote"]) == ("area_unclear", None)
    assert quoted(say("tak")) == ("premium", 44)
    assert quoted(say("wagon 44 m2", "mieszkanie 50 m2")) == ("premium", 50)


def test_package_of_what_was_asked_about_is_quoted(say: Say) -> None:
    assert quoted(say("boisko 44 m2 comfort", "tak")) == ("comfort", 44)


@pytest.mark.parametrize(
    "message",
    [
        "mieszknie 44 m2", "kawlerka 44m2", "wykańczam 44 m2", "przytulne 44 m2",
        "Żoliborz 44 m2", "Wrzeszcz 44 m2",
        "poddasze 44 m2", "wycena 44 m2", "ok. 44 m2", "lokum 44 m2", "nowka 44 m2 ile",
        "tylko 44 m2", "mamy jakieś 44 m2", "studio 44 m2", "townhouse 44 m2",
    ],
)  # fmt: skip
def test_flat_is_not_asked_about(say: Say, message: str) -> None:
    assert "brutto" in say(message)["response"]


@pytest.mark.parametrize("question", ["a maksimum?", "najdrożej ile?", "a ile minimum?"])
def test_ends_of_a_range_are_those_of_the_package_spoken_of(say: Say, question: str) -> None:
    text = say("indywidualny 60 m2", question)["response"]
    assert "od 102 000,00 zł do 300 000,00 zł" in text
    assert "Premium" not in text


@pytest.mark.parametrize(
    "question",
    [
        "czy ceny są netto?",
        "czy w comfort jest wizualizacja salonu?",
        "czy indywidualny zawsze droższy od premium?",
        "60 m2 premium, a bez materiałów?",
        "czy kuchnia jest w cenie premium?",
    ],
)
def test_answer_says_no_yes_that_it_does_not_know_to_be_one(say: Say, question: str) -> None:
    assert not say(question)["response"].startswith("Tak")


def test_month_is_no_town(say: Say) -> None:
    assert "nie prowadzimy prac" not in say("start 1 września, kiedy koniec w express?")["response"]


@pytest.mark.parametrize(
    "message",
    [
        "klatka schodowa 24 m2, ile",
        "biuro w mieszkaniu 14 m2 comfort",
        "pokój syna 11 m2 w expressie",
        "oranżeria 18 m2 premium",
        "ile za garaż 28 m w comforcie",
        "cena za kuchnię 9 m2",
        "60 m2 express, sama ekipa",
        "comfort bez materiałów 48 m2, ile",
    ],
)
def test_part_of_a_flat_or_of_its_price_is_not_priced(say: Say, message: str) -> None:
    answer = say(message)
    assert "brutto" not in answer["response"]
    assert answer["quote"] is None


def test_area_after_a_room_is_no_flats(say: Say) -> None:
    assert "brutto" not in say("ile za łazienkę 6 m2", "a 14 m2?")["response"]
    assert quoted(say("mieszkanie 44 m2 comfort")) == ("comfort", 44)


def test_room_told_after_the_flat_is_asked_about(say: Say) -> None:
    assert say("44 m2 comfort", "sypialnia ma 14 m")["intent"] == "area_unclear"


@pytest.mark.parametrize(
    "message",
    [
        "mieszkanie po ciotce 44 m2",
        "po powodzi, 44 m2 comfort",
        "dom z 1982, 144 m2",
        "44 m2 z drugiej ręki, premium",
        "poddasze 44 m2, adaptacja, ile",
        "mieszkanie od poprzedniego właściciela, 44 m2 express",
        "44 m2 z rynku wtórnego, comfort",
    ],
)
def test_flat_that_is_not_new_says_so(say: Say, message: str) -> None:
    assert "Remont starszego lokalu potwierdzamy indywidualnie" in say(message)["response"]


def test_old_house_in_developer_state_is_priced(say: Say) -> None:
    message = "stara kamienica, mieszkanie w stanie deweloperskim, 44 m2 premium"
    assert quoted(say(message)) == ("premium", 44)


@pytest.mark.parametrize(
    ("message", "is_told"),
    [
        ("44 m2, podłogi już mam, comfort", True),
        ("44 m2 już z drzwiami, ile w comforcie", True),
        ("dwa mieszkania macie u nas zrobione, trzecie 44 m2 comfort", False),
    ],
)
def test_what_is_done_is_said_of_a_part_alone(say: Say, message: str, *, is_told: bool) -> None:
    text = say(message)["response"]
    assert "65 956,00 zł" in text
    assert ("Ceny mamy za całe wykończenie" in text) == is_told


@pytest.mark.parametrize(
    ("message", "irrelevant"),
    [
        ("dom 144 m2, taras 25, balkon 6, garaż 30, comfort", "parapet"),
        ("u innej firmy 1250 za metr, 44 m2 u was comfort ile", "w cenniku"),
    ],
)
def test_nothing_that_is_not_asked_stands_beside_a_price(
    say: Say, message: str, irrelevant: str
) -> None:
    answer = say(message)
    assert quoted(answer) is not None
    assert irrelevant not in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("buduję dom, stan surowy, 118 m", "ja buduję dom 118 m2, ile to kosztuje"),
        *("dom 118 m2 w budowie", "budujemy się, dom 118 m, stan surowy zamknięty"),
    ],
)
def test_house_that_is_being_built_is_neither_old_nor_passive(say: Say, message: str) -> None:
    first = say(message)["response"]
    answer = say("comfort")
    assert quoted(answer) == ("comfort", 118)
    for text in (first, answer["response"]):
        assert "Remont" not in text
        assert "pasywne" not in text


def test_shell_is_said_to_need_more(say: Say) -> None:
    said = "Podane ceny dotyczą stanu deweloperskiego"
    assert said in say("dom w stanie surowym 130 m2, comfort")["response"]
    assert said in say("mieszkanie 60 m2, stan surowy zamknięty, ile premium")["response"]


@pytest.mark.parametrize("message", ["czy budujecie domy?", "budujemy dom pasywny 118 m"])
def test_passive_houses_are_still_found(say: Say, message: str) -> None:
    assert say(message)["intent"] == "passive_houses"


@pytest.mark.parametrize(
    ("message", "total"),
    [("to ile w comforcie za mój dom", "209860.00"), ("a jak sam dół 80 m", "119920.00")],
)
def test_ones_own_house_is_not_the_passive_one(say: Say, message: str, total: str) -> None:
    answer = say("dom 140 m comfort", "a pasywny dom to co to", message)
    assert answer["quote"]["total"] == total


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("kupilem mieszkanie 50 m2 od dewelopera, ile remont", "pl"),
        ("kupiłam nowe mieszkanie w bloku, ile kosztuje remont 48 m2", "pl"),
        ("kupiłam mieszkanie 45 m2, rynek pierwotny, ile remont", "pl"),
        ("remont w stanie deweloperskim, 48 m2", "pl"),
        ("50 m2 flat, do you use second hand appliances", "en"),
        ("48 m2, meble z drugiej ręki można?", "pl"),
    ],
)
def test_new_flat_is_no_old_one_whatever_the_works_are_called(
    say: Say, message: str, language: str
) -> None:
    text = say(message, language=language)["response"]
    assert not re.search("starszego lokalu|older place", text)


@pytest.mark.parametrize(
    "first", ["kupiłem mieszkanie 50 m2, chcę remont", "blok z lat 70, 50 m2", "50 m2 po dziadkach"]
)
def test_old_flat_is_told_of_once(say: Say, first: str) -> None:
    assert "Remont starszego lokalu" in say(first)["response"]
    assert "Remont starszego lokalu" not in say("a comfort?")["response"]
    assert "Remont starszego lokalu" not in say("ile premium")["response"]


def test_garage_of_unknown_size_is_asked_about(say: Say) -> None:
    answer = say("dom 140m2, comfort", "dom ma 140 z garażem, to bez garażu ile")
    assert answer["quote"] is None
    assert "proszę podać go bez nich" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "is_old"),
    [
        (["mieszkanie 62 m2, czy muszę przyjeżdżać w trakcie remontu", "ile w premium"], False),
        (["gdzie mieszkać na czas remontu?", "62 m2 premium ile"], False),
        (["podczas remontu muszę być na miejscu?", "62 m2 premium"], False),
        (["remont mieszkania 62 m2 premium"], True),
        (["mieszkanie 62 m2 jest w trakcie remontu, premium"], True),
        (["podczas remontu starego mieszkania muszę być?", "62 m2 premium"], True),
    ],
)
def test_works_that_are_called_a_renovation(say: Say, messages: list[str], is_old: bool) -> None:
    text = say(*messages)["response"]
    assert "123 938,00" in text.replace("\N{NO-BREAK SPACE}", " ")
    told = say(*messages[:1])["response"] + text
    assert ("Remont starszego lokalu" in told) == is_old


ROOMS_EN = "Do you finish only a kitchen and hall, about 18 m2? price per m2?"


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("en", ROOMS_EN, "for the whole finishing"),
        ("en", "can you do only the living room, 25 m2, price?", "for the whole finishing"),
        ("pl", "robicie sama kuchnie i przedpokoj, 18 m2?", "za całe wykończenie"),
        ("pl", "robicie tylko lazienke i kuchnie, razem 16 m2, comfort", "za całe wykończenie"),
    ],
)
def test_rooms_alone_are_no_flat(say: Say, language: str, message: str, told: str) -> None:
    answer = say(message, language=language)
    assert told in answer["response"]
    assert answer["context"].get("square_meters") is None


def test_a_flat_after_rooms_alone(say: Say) -> None:
    text = say(ROOMS_EN, "the whole flat is 60 m2, how much in Comfort?", language="en")
    assert "PLN 89,940.00" in text["response"]


def test_a_small_flat_of_one_room(say: Say) -> None:
    assert "27 972,00 zł" in say("sama kawalerka 28 m2, kuchnia w salonie")["response"]
