"""What is in a package: all of it, what another has more, one thing with yes or no."""

import re

import pytest

from chatbot.models import Fact
from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("what do I get in express", "en", "Products to choose from: 150"),
        ("what's in plus", "en", "Products to choose from: 300"),
        ("so what comes with premium", "en", "Products to choose from: 600"),
        ("co jest w plusie", "pl", "Produkty do wyboru: 300"),
        ("a co jest w tym plusie", "pl", "Produkty do wyboru: 300"),
    ],
)
def test_contents_are_asked_for_in_few_words(
    say: Say, message: str, language: str, said: str
) -> None:
    assert said in say(message, language=language)["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("i co za to dostaję więcej", "co zyskuję", "a co za to mam więcej"),
        *("co dostanę więcej?", "za co ta różnica", "skąd ta różnica"),
    ],
)
def test_what_the_dearer_one_has_more(say: Say, message: str) -> None:
    text = say("55 m2 express", "a plus o ile drożej", message)["response"]
    assert "150 (Express)" in text
    assert "300 (Express Plus)" in text
    assert "600" not in text


def test_what_one_package_has_for_its_price(say: Say) -> None:
    text = say("60 m2 comfort", "i co za to dostaję?")["response"]
    assert "Produkty do wyboru: 450" in text
    assert "150" not in text


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("deska w comforcie w cenie?", "pl", "Tak, Comfort ma w katalogu: deska warstwowa."),
        ("a w comforcie nie ma drewna?", "pl", "Comfort też ma to w katalogu: deska warstwowa."),
        ("czy w plusie jest winyl?", "pl", "Tak, Express Plus ma w katalogu: panele winylowe."),
        ("czy w expressie są panele winylowe?", "pl", "Nie, tego Express nie ma"),
        ("czy w premium jest laminat?", "pl", "Nie, tego Premium nie ma"),
        ("is comfort wood floor?", "en", "Yes, Comfort has it in its catalogue: engineered wood."),
        ("does express have vinyl", "en", "No, Express does not have it"),
    ],
)
def test_yes_or_no_where_the_list_of_floors_decides(
    say: Say, message: str, language: str, said: str
) -> None:
    assert say(message, language=language)["response"].startswith(said)


@pytest.mark.parametrize(
    "message",
    [
        *("jakie podłogi w comforcie, deska?", "czy w premium jest deska?", "dąb w comforcie?"),
        *("czy w comforcie jest parkiet?", "deska czy winyl w comforcie?"),
    ],
)
def test_neither_yes_nor_no_where_it_does_not(say: Say, message: str) -> None:
    assert not say(message)["response"].startswith(("Tak", "Nie, tego"))


def test_yes_or_no_is_that_of_the_facts(say_kept: Say) -> None:
    Fact.objects.filter(key="floors", package__code="express").update(value_pl="panele winylowe")
    text = say_kept("czy w expressie są panele winylowe?")["response"]
    assert text.startswith("Tak, Express ma w katalogu: panele winylowe.")


def test_floors_of_one_package_in_english(say: Say) -> None:
    text = say("what floors do i get in plus", language="en")["response"]
    assert text.startswith("Express Plus, floors: laminate, vinyl.")


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("kuchnię już mam kupioną, czy cena będzie niższa?", "kitchens_wardrobes"),
        ("mam własne szafy, będzie taniej?", "kitchens_wardrobes"),
        ("meble mam swoje, odliczycie to?", "furniture"),
        ("lampy kupiłam sama, będzie taniej?", "lighting"),
    ],
)
def test_what_no_price_has_in_it_makes_it_no_lower(say: Say, message: str, intent: str) -> None:
    answer = say("comfort 50 m2", message)
    assert answer["intent"] == intent
    assert answer["response"].startswith("Nie, cena pakietu się przez to nie zmienia.")


@pytest.mark.parametrize(
    "message",
    ["podłogę już mam kupioną, będzie taniej?", "kuchnię mam, a podłogę taniej?"],
)
def test_what_a_price_has_in_it_is_not_decided_here(say: Say, message: str) -> None:
    assert "nie zmienia" not in say("comfort 50 m2", message)["response"]


def test_plus_and_express_are_compared(say: Say) -> None:
    text = say("czym się różni plus od expressu")["response"]
    assert "150 (Express)" in text
    assert "300 (Express Plus)" in text


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ((), "z czego wynika ze premium jest 2x drozszy od express? przeciez to te same sciany"),
        (("60 m2 express i premium",), "pytam czemu drozszy a nie ktory"),
        (("62 m express a premium ile",), "czyli za co place 1000 zl wiecej na metrze"),
        (("60 m2 express i premium",), "co dostaniemy za te 60 tys więcej"),
        (("60 m2 express i premium",), "to czym się różni ten premium, za co ta różnica 60 tys"),
        (("60 m2 express",), "po co mam dopłacać do premium"),
        ((), "skąd taka różnica w cenie między express a premium"),
        ((), "dlaczego premium kosztuje więcej niż express"),
    ],
)
def test_why_the_one_is_dearer(say: Say, before: tuple[str, ...], message: str) -> None:
    text = say(*before, message)["response"]
    assert "150 (Express)" in text
    assert "600 (Premium)" in text
    assert "Wizualizacje: brak (Express)" in text
    assert "łazienka, salon, kuchnia, przedpokój (Premium)" in text
    assert "450" not in text
    assert "Droższy jest" not in text


def test_why_it_is_dearer_than_the_one_below_it(say: Say) -> None:
    text = say("why is comfort dearer", language="en")["response"]
    assert "Express Plus costs" in text
    assert "Visualisations: none (Express Plus) | bathroom, kitchen (Comfort)" in text


@pytest.mark.parametrize(
    ("message", "below"),
    [
        ("czemu premium droższy", "Comfort kosztuje"),
        ("za co się dopłaca w premium", "Comfort kosztuje"),
        ("dlaczego indywidualny jest droższy", "Premium kosztuje"),
        ("czemu comfort jest droższy", "Express Plus kosztuje"),
    ],
)
def test_below_it_is_a_package_with_a_fixed_price(say: Say, message: str, below: str) -> None:
    text = say(message)["response"]
    assert text.count("kosztuje") == 2
    assert below in text


@pytest.mark.parametrize(
    "message",
    [
        *("czemu u was drożej niż u konkurencji", "czemu tak drogo", "o ile droższy premium?"),
        *("który droższy, comfort czy premium?", "dlaczego premium trwa dłużej"),
    ],
)
def test_other_questions_about_what_is_dearer(say: Say, message: str) -> None:
    assert "różnią się tym" not in say("60 m2 comfort", message)["response"]


def test_a_long_question_what_the_money_is_for_gets_each_thing_once(say: Say) -> None:
    text = say(
        "mamy 63,5 m warszawa wola i porownujemy express plus z comfort, co wlasciwie dostajemy"
        " wiecej za te pieniadze"
    )["response"]
    assert "95 186,50" in text.replace("\xa0", " ")
    assert "Poza ceną" not in text
    assert "Działamy" not in text
    assert "VAT zależy" not in text


def test_what_the_money_is_for_of_a_large_flat_has_the_note_on_vat(say: Say) -> None:
    text = say("czemu premium droższy od comfort, mieszkanie 170 m2")["response"]
    assert "VAT zależy" in text


def test_what_two_packages_both_have(say: Say) -> None:
    text = say("różnica express i comfort", "a wizualizacje są w obu?")["response"]
    assert "Express nie obejmuje" in text
    assert "Comfort obejmuje" in text


@pytest.mark.parametrize(
    ("language", "messages", "said"),
    [
        (
            "pl",
            ["39 m2", "czy w express plus jest kuchnia i drzwi"],
            ["Kuchni i szaf", "drzwi wew"],
        ),
        ("pl", ["45 m2", "express dobre. kuchnia jest?"], ["Kuchni i szaf nie ma"]),
        ("pl", ["60 m2 comfort", "łazienka i drzwi są w cenie?"], ["płytki", "Malowanie i drzwi"]),
        ("en", ["ok and floors in express plus? flat is 55m"], ["floors: laminate"]),
        ("en", ["60 m2 comfort", "does that include lights and a kitchen"], ["Light", "Kitchens"]),
        (
            "en",
            ["60 m2", "how much extra for a kitchen roughly"],
            ["Kitchens and wardrobes are not"],
        ),
    ],
)
def test_things_that_are_asked_about_are_answered(
    say: Say, language: str, messages: list[str], said: list[str]
) -> None:
    text = say(*messages, language=language)["response"]
    assert [part for part in said if part not in text] == []


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["comfort 50 m2", "a co w tym jest"], "pl"),
        (["comfort 50 m2", "co w nim mam?"], "pl"),
        (["ile kosztuje comfort?", "a co zawiera"], "pl"),
        (["comfort 50 sqm", "what's in it?"], "en"),
    ],
)
def test_contents_of_the_package_that_was_spoken_of(
    say: Say, messages: list[str], language: str
) -> None:
    assert ": 450" in say(*messages, language=language)["response"]


def test_contents_that_were_told_are_followed_by_what_all_have(say: Say) -> None:
    text = say("opowiedz o pakiecie comfort", "a co w nim jest")["response"]
    assert "Poza ceną są" in text


def test_contents_and_another_question_are_both_answered(say: Say) -> None:
    text = say("express plus z czym to, drzwi tez wymieniacie?")["response"]
    assert "Produkty do wyboru: 300" in text
    assert "drzwi wewnętrzne są w cenie" in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["macie cos taniej niz 999?"], "pl"),
        (["jest coś poniżej 999 zł za metr?"], "pl"),
        (["express 50 m2", "a nie ma czegos tanszego"], "pl"),
        (["macie coś tańszego niż express?"], "pl"),
        (["is there anything cheaper than 999?"], "en"),
    ],
)
def test_nothing_is_cheaper_than_the_cheapest(say: Say, messages: list[str], language: str) -> None:
    text = say(*messages, language=language)["response"]
    assert text.startswith(("Nie, tańszego pakietu nie ma.", "No, there is no cheaper package."))
    assert "15%" not in text


def test_cheaper_ones_than_a_rate_are_listed(say: Say) -> None:
    text = say("coś taniej niż 1499 jest?")["response"]
    assert "1 199,00" in text
    assert "1 499,00" not in text


@pytest.mark.parametrize(
    ("message", "language", "total"),
    [
        ("a w ktorym jest najtaniej winyl i ile za 49m", "pl", "58751.00"),
        ("gdzie najtaniej będzie laminat, 49 m2?", "pl", "48951.00"),
        ("w którym pakiecie najtaniej deska, 40 m2?", "pl", "59960.00"),
        ("which is the cheapest package with vinyl for 50 sqm", "en", "59950.00"),
    ],
)
def test_cheapest_package_with_a_floor(say: Say, message: str, language: str, total: str) -> None:
    assert say(message, language=language)["quote"]["total"] == total


@pytest.mark.parametrize(
    "message", ["is floor included? and kitchen?", "are the floors included, and the kitchen?"]
)
def test_floor_that_is_included_is_no_area(say: Say, message: str) -> None:
    text = say("comfort 60 sqm", message, language="en")["response"]
    assert "engineered wood" in text
    assert "Kitchens and wardrobes are not" in text
    assert "floor area" not in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mam swoj projekt od architekta, zrobicie wg niego?"], "projektu klienta"),
        (["express 50 m2", "a jak wezme gotowy projekt swoj to szybciej?"], "projektu klienta"),
        (["zrobicie na podstawie mojego projektu?"], "projektu klienta"),
        (["architekt zrobił mi projekt, wykonacie?"], "projektu klienta"),
        (["realizujecie cudze projekty?"], "projektu klienta"),
        (["mam rysunki od projektantki, wykonacie wedlug nich?"], "projektu klienta"),
        (["express 50 m2", "a jakbym sam przywozil materialy to taniej?"], "użyć własnych"),
        (["express 50 m2", "ze swoimi płytkami taniej będzie?"], "użyć własnych"),
        (["swoje materiały, wyjdzie taniej?", "czyli nie mozna swoich?"], "użyć własnych"),
        (["66m2 łazienka 2x, czy druga łazienka dopłata?"], "za drugą się dopłaca"),
        (
            ["comfort 66 m2", "sa dwie lazienki, placi sie za druga czy nie"],
            "za drugą się dopłaca",
        ),
        (["comfort 66 m2", "a druga łazienka jest w cenie?"], "za drugą się dopłaca"),
        (["express 50 m2", "a bez lazienki ile mniej?"], "Ceny mamy za całe wykończenie"),
        (["express 50 m2", "a jak wezme bez lazienki to taniej?"], "Ceny mamy za całe"),
        (["express 50 m2", "a bez podłóg będzie taniej?"], "Ceny mamy za całe wykończenie"),
        (["express 50 m2", "sam pomaluję, to taniej?"], "Ceny mamy za całe wykończenie"),
    ],
)
def test_what_nobody_has_told_us_is_left_to_a_consultant(
    say: Say, messages: list[str], said: str
) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert "nie mam tu potwierdzonych informacji" in text
    assert not re.search("tygodni|5 000|cm", text)


@pytest.mark.parametrize("message", ["my own architect's design, will you do it?"])
def test_own_design_in_english(say: Say, message: str) -> None:
    assert "client's own design" in say(message, language="en")["response"]


@pytest.mark.parametrize("message", ["chcę własny projekt", "ile kosztuje projekt indywidualny?"])
def test_design_of_ours_that_is_like_no_other_is_the_individual_one(say: Say, message: str) -> None:
    assert "projektu klienta" not in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "named", "other"),
    [
        (["which one would you pick for renting out"], "en", "Express:", "Comfort"),
        (["jaki pakiet na wynajem polecacie?"], "pl", "Express:", "Comfort"),
        (["co lepsze dla lokatorów?"], "pl", "Express:", "Comfort"),
        (["ktory dla rodziny z dzieckiem"], "pl", "Express Plus:", "Premium"),
        (["ktora najtansza dobra dla rodzina z dziecko?"], "pl", "Plus (1 199,00", "Premium"),
        (["jaki tani pakiet dla rodziny"], "pl", "Comfort (1 499,00", "Premium"),
        (["dla inwestora"], "pl", "Express:", "Comfort"),
        (["pod wynajem"], "pl", "Express:", "Comfort"),
        (["for a family"], "en", "Express Plus:", "Premium"),
        (["macie coś dla rodziny z maluchem?"], "pl", "Comfort:", "Premium"),
        (["ile za 50 m2", "a co polecacie dla rodziny?"], "pl", "Comfort:", "Premium"),
    ],
)
def test_packages_that_suit_are_named_alone(
    say: Say, messages: list[str], language: str, named: str, other: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert named in text
    assert other not in text


@pytest.mark.parametrize(
    "message",
    [
        "polecisz film dla rodziny z dziećmi?",
        *("dzieci mam dwoje, jakie płytki polecacie?", "co z dziećmi podczas remontu?"),
        *("czy macie coś dla dzieci, np. tapety?", "jaki czas realizacji dla rodziny?"),
    ],
)
def test_family_beside_another_question(say: Say, message: str) -> None:
    assert "Najlepiej pasuje do tego" not in say(message)["response"]


def test_flat_to_let_with_its_area_has_the_prices_of_all(say: Say) -> None:
    assert "Premium" in say("40 m2 na wynajem, ile?")["response"]


def test_appliances_are_in_no_price(say: Say) -> None:
    assert "sprzętu AGD też nie" in say("comfort 60 m2", "a agd?")["response"]


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["comfort 62m", "a klime da sie dolozyc? ile wtedy razem"], "pl", "od 7 800,00 zł za"),
        (["express 38 m2", "37962 plus klima to ile"], "pl", "od 7 800,00 zł za jednostkę"),
        (["express 38 m2", "a z klimą ile to razem?"], "pl", "od 7 800,00 zł za jednostkę"),
        (["express 38 m2", "a 2 klimy do tego to ile?"], "pl", "razem od 53 562,00 zł"),
        (["comfort 75 sqm", "and with ac, how much in total?"], "en", "from PLN 7,800.00 a unit"),
        (["comfort for 75, and if I also want ac in 2 rooms?"], "en", "PLN 7,800.00 a unit"),
    ],
)
def test_cooling_comes_on_top_of_the_price(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    answer = say(*messages, language=language)
    assert said in answer["response"]
    assert answer["quote"]["total"] in {"92938.00", "37962.00", "112425.00"}
    assert not re.search("tygodni|weeks", answer["response"])


def test_own_materials_and_a_discount_in_two_sentences_are_no_one_question(say: Say) -> None:
    story = (
        "Sąsiedzi robili wszystko sami i na płytkach sporo zeszli z ceny, bo mieli znajomego w"
        " hurtowni. Ja nikogo takiego nie znam. Czy z wami kupię materiały taniej, ile procent?"
    )
    assert "15%" in say(story)["response"]


@pytest.mark.parametrize(
    ("language", "message", "total"),
    [
        ("en", "so comfort for my flat plus 2 ac units how much total", "PLN 98,045.00"),
        ("pl", "to razem z 2 klimami ile", "98 045,00 zł"),
    ],
)
def test_units_that_are_counted_are_added_to_the_flat(
    say: Say, language: str, message: str, total: str
) -> None:
    assert total in say("55 m2 comfort", message, language=language)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["express 61,5 plus 1 klima = ?"], "pl", "razem od 69 238,50 zł"),
        (["60 m2 comfort", "klima do salonu ile razem"], "pl", "razem od 97 740,00 zł"),
        (["comfort 50m2 z klima 3 szt ile razem"], "pl", "razem od 98 350,00 zł"),
        (["60 m2 comfort", "plus one ac unit, how much?"], "en", "together from PLN 97,740.00"),
    ],
)
def test_price_with_units_of_cooling(
    say: Say, messages: list[str], language: str, said: str
) -> None:
    assert said in say(*messages, language=language)["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (
            [
                "61,5 m2 mam 80 tys",
                "ile by nam zostalo jakbysmy wzieli ekspres i dolozyli klime do sypialni",
            ],
            "zostaje wtedy do 10 761,50 zł",
        ),
        (["60 m2 comfort, mam 100 tys", "z jedną klimą ile zostanie?"], "do 2 260,00 zł"),
        (["60 m2 comfort, mam 95 tys", "a 1 klima do tego?"], "brakuje wtedy co najmniej 2 740,00"),
    ],
)
def test_what_is_left_with_cooling(say: Say, messages: list[str], said: str) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert text.count("Przy budżecie") == 1


def test_cooling_of_two_rooms_is_no_one_unit(say: Say) -> None:
    text = say("60 m2 comfort", "dołożymy klimę do sypialni i salonu, ile to?")["response"]
    assert "2 × od 7 800,00 zł za jednostkę: razem od 105 540,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["60 m2, mam 80 tys", "express plus. co jest w cena?"], "Produkty do wyboru: 300"),
        (["premium. co w cenie?"], "Produkty do wyboru: 600"),
        (["60 m2", "biorę comfort, co wchodzi?"], "Produkty do wyboru: 450"),
        (["60 m2", "dobra comfort. kto kupuje materialy?"], "ateriał"),
        (["60 m2", "ok premium. a gwarancja ile?"], "36 miesięcy"),
        (["60 m2", "ok comfort. moge w ogole nie przyjezdzac na budowe?"], "nie jest konieczna"),
    ],
)
def test_question_beside_a_package_is_answered_first(
    say: Say, messages: list[str], said: str
) -> None:
    text = say(*messages)["response"]
    assert said in text
    assert "brutto (" not in text[: text.index(said)]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["60 m2 comfort", "musimy być na miejscu podczas prac?"], "pl"),
        (["czy trzeba jeździć na budowę co tydzień?"], "pl"),
        (["we live in london and bought 58 m2 in gdansk, do we need to be there in person"], "en"),
        (["comfort 58 m2", "can we not come over during the works?"], "en"),
    ],
)
def test_nobody_needs_to_be_there(say: Say, messages: list[str], language: str) -> None:
    assert say(*messages, language=language)["intent"] == "supervision_reports"


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("kolega placil mniej gdzie indziej, czemu u was drozej", "pl"),
        ("czemu jesteście drożsi niż gdzie indziej?", "pl"),
        ("dlaczego u was tak drogo?", "pl"),
        ("why are you more expensive than elsewhere?", "en"),
    ],
)
def test_dearer_than_elsewhere_gets_what_is_in_the_price(
    say: Say, message: str, language: str
) -> None:
    answer = say("58 m2 comfort", message, language=language)
    assert answer["intent"] == "included"


@pytest.mark.parametrize(
    "message",
    [
        *("a z balkonem wykonczonym plytkami ile dojdzie", "taras wykończony deską ile to"),
        "płytki na balkonie ile dodatkowo",
    ],
)
def test_balcony_that_is_finished_has_no_price(say: Say, message: str) -> None:
    text = say("58 m2 comfort", message)["response"]
    assert "podpowie konsultant" in text
    assert "zł" not in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["60m comfort", "a jak odpuszcze meble za 20"], "pl"),
        (["60m comfort", "a jak odpuszczę meble za 20 tys?"], "pl"),
        (["60m comfort", "a bez mebli?"], "pl"),
        (["60m comfort", "bez kuchni za 25"], "pl"),
        (["60m comfort", "a jak zrezygnuję z kuchni za 30 tys, to ile?"], "pl"),
        (["60 sqm comfort", "and if I skip the furniture for 20?"], "en"),
    ],
)
def test_price_stays_without_what_is_not_in_it(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert answer["response"].startswith(("Cena pakietu się przez to", "The price of the package"))
    assert re.search("89[ ,]940", answer["response"])
    assert answer["context"]["square_meters"] == 60
    assert answer["context"]["package"] == "comfort"


def test_furniture_left_out_of_a_budget_is_money(say: Say) -> None:
    text = say("60m comfort, mam 100 tys", "a jak odpuszcze meble za 20")["response"]
    assert "się przez to nie zmienia" not in text


def test_without_a_kitchen_the_price_is_the_same(say: Say) -> None:
    text = say("comfort 60 m bez kuchni ile?")["response"]
    assert "89 940,00" in text
    assert "Kuchni i szaf nie ma w cenie" in text
    assert "pojedynczych pracach" not in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["klimatyzacja 2 sztuki, ile?", "60m comfort, to razem z tym ile?"], "pl"),
        (["60m comfort z 2 klimatyzatorami ile"], "pl"),
        (["60 m comfort", "z dwoma klimatyzatorami ile?"], "pl"),
        (["klimatyzacja ile?", "2 sztuki", "a całość z comfortem 60 m?"], "pl"),
        (["2 klimy ile?", "comfort 60 m", "to razem ile?"], "pl"),
        (["2 AC units, how much?", "60 sqm comfort, how much with that?"], "en"),
        (["60 sqm comfort with 2 air conditioners, how much?"], "en"),
    ],
)
def test_units_that_were_counted_come_on_top_of_the_flat(
    say: Say, messages: list[str], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert re.search("razem od 105 540,00|together from PLN 105,540.00", text)
    assert len(re.findall("89[ ,]940", text)) == 1


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("ktory najtanszy i co w nim brakuje zebym mogl mieszkac", "pl"),
        *(("co tracę biorąc najtańszy?", "pl"), ("czego nie ma w najtańszym?", "pl")),
        ("whats missing in the cheapest one?", "en"),
    ],
)
def test_what_the_cheapest_lacks(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert re.match("Najtańszy jest Express|The cheapest is Express", text)
    assert re.search("Poza ceną są: oprawy|Not in the price: lighting", text)


TWO = ("55 m2, whats the difference between express and express plus, is the extra 11k worth it",)
IN_POLISH = ("52 m2 express i plus, o ile drozej",)


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        ((*TWO, "ok but what do i actually get more in plus"), "en"),
        ((*TWO, "compare them side by side please"), "en"),
        ((*TWO, "compare them side by side please", "no i mean whats in it, not price"), "en"),
        ((*TWO, "what's in them?"), "en"),
        ((*IN_POLISH, "porównaj je obok siebie"), "pl"),
        ((*IN_POLISH, "co jest w nich?"), "pl"),
        ((*IN_POLISH, "zestaw mi te dwa"), "pl"),
        ((*IN_POLISH, "co właściwie mam więcej w plusie"), "pl"),
        ((*IN_POLISH, "porównaj oba", "nie cena, chodzi mi o to co w nich jest"), "pl"),
    ],
)
def test_two_that_were_weighed_side_by_side(
    say: Say, messages: tuple[str, ...], language: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert "150 (Express) | 300 (Express Plus)" in text
    assert "Comfort" not in text


@pytest.mark.parametrize(
    "message",
    [
        "48m2 a w expressie plus z zona kontra comfort co wiecej za te 14 tys",
        "48 m2 express plus kontra comfort, co więcej za tę różnicę?",
    ],
)
def test_what_more_for_the_money(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "300 (Express Plus) | 450 (Comfort)" in text
    assert "71 952,00 zł" in text


def test_contents_and_not_the_price_of_one(say: Say) -> None:
    text = say("52 m2 comfort", "nie o cenę, chodzi mi o to co w nim jest")["response"]
    assert "Produkty do wyboru: 450" in text
    assert "150" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("macie pakiet comfort?", "czy do niego jest wizualizacja sypialni?"), "Nie, Comfort"),
        (("comfort 50 m2", "jest wizualizacja łazienki?", "a sypialnia?"), "Nie, Comfort"),
        (("comfort 50 m2", "jest wizualizacja sypialni?", "a kuchnia?"), "Tak, Comfort"),
        (("premium 50 m2", "czy jest wizualizacja salonu?"), "Tak, Premium"),
        (("projekt indywidualny 50 m2", "jest wizualizacja sypialni?"), "Tak, Projekt"),
        (("express 50 m2", "jest wizualizacja sypialni?"), "Nie, Express nie obejmuje"),
        (("45 m2 Premium, wizualizacja kuchni?",), "Tak, Premium"),
    ],
)
def test_room_that_has_a_visualisation_or_none(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert say(*messages)["response"].startswith(told)


@pytest.mark.parametrize("message", ["gwarancja na salon?", "gwarancja na kuchnię?"])
def test_something_else_of_a_room_after_its_visualisation(say: Say, message: str) -> None:
    text = say("45 m2 Premium, wizualizacja kuchni?", message)["response"]
    assert "36 miesięcy" in text
    assert "Tak, Premium" not in text


def test_rooms_are_no_visualisations(say: Say) -> None:
    text = say("comfort 50 m2", "a kuchnia?")["response"]
    assert not text.startswith(("Tak, Comfort", "Nie, Comfort"))


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        (["whats better in comfort than express plus for 72 sqm, and how much more would i pay"],
         "en", "450 (Comfort)"),
        (["how much more is comfort than express plus for 72 sqm",
          "that's the price, i asked what i actually get extra"], "en", "450 (Comfort)"),
        (["o ile droższy comfort od express plus dla 72 m",
          "to cena, a ja pytalem co dostaje wiecej"], "pl", "450 (Comfort)"),
        (["that's the price? what about a discount"], "en", "15%"),
    ],
)  # fmt: skip
def test_what_is_had_beside_the_price(
    say: Say, messages: list[str], language: str, told: str
) -> None:
    assert told in say(*messages, language=language)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        (("który pakiet najczęściej biorą?",), "pl", "Nie mam tu danych o tym, który pakiet"),
        (("63 m2 comfort", "co ludzie najczęściej wybierają?"), "pl", "• Express: inwestorzy"),
        (
            ("63 m2 comfort", "który wariant jest najpopularniejszy?"),
            "pl",
            "• Premium: najbardziej",
        ),
        (("which package do most people choose?",), "en", "I have no data here on which package"),
    ],
)
def test_which_package_is_chosen_most_often_nobody_knows(
    say: Say, messages: tuple[str, ...], language: str, told: str
) -> None:
    assert told in say(*messages, language=language)["response"]
