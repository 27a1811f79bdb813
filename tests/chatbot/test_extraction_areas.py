from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.bare_numbers import with_bare_area
from tests.chatbot.extraction_vocabulary import read

PHRASINGS = [
    "{} m2", "{}m²", "{} mkw", "{} m kw.", "{} metrów", "{} metrow kwadratowych", "{}m",
    "mieszkanie {} m w Gdańsku", "{} sqm", "{} square meters", "{}-metrowe mieszkanie",
    "metraż: {}", "ile za {} m² w Comfort?", "mam 80 tys. i {} m2",
    "jan@example.com, 601 234 567, {} m2",
]  # fmt: skip


@given(
    st.decimals(10, 1000, places=2),
    st.sampled_from(PHRASINGS),
    st.sampled_from(".,"),
    st.booleans(),
)
def test_any_area_in_any_phrasing(area: Decimal, phrasing: str, point: str, short: bool) -> None:
    figures = f"{area.normalize():f}" if short else str(area)
    assert read(phrasing.format(figures.replace(".", point))).square_meters == area


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("52 metrowe mieszkanie", "52"),
        ("sześćdziesiąt pięć i pół metra", "65.5"),
        ("mieszkanie ma pięćdziesiąt metrów kwadratowych", "50"),
        ("około pięćdziesięciu metrów", "50"),
        ("sto dwadzieścia m2", "120"),
        ("sześćdziesięciometrowe mieszkanie", "60"),
        ("sixty five square metres", "65"),
        ("a hundred and twenty sqm", "120"),
        ("flat of 60m in Gdańsk", "60"),
        ("60 m 2", "60"),
        ("ok60m2", "60"),
        ("nie 52, jednak 58 m2", "58"),
        ("52 m2, a nie, 58 m2", "58"),
        ("58 m2, nie 52 m2", "58"),
        ("120 000 120 m2", "120"),
        ("150 tys i 60 m2", "60"),
        ("601-234-567 i 60 m2", "60"),
        ("60 m2 i 150 000 zł", "60"),
        ("60 m2 i 12 tygodni", "60"),
        ("60 m2, powtarzam 60 m2", "60"),
        ("52 m2, znaczy 58 m2", "58"),
        ("zamiast 52 to 58 m2", "58"),
        ("pięćdziesiąt dwa metry i pół", "52.5"),
        ("60 metrów i pół roku na wykończenie", "60"),
        ("pokój 12 m2, całe mieszkanie 60 m2", "60"),
        ("2 pokoje 45 m2", "45"),
        ("2 łazienki 60 m2", "60"),
        ("60 metrów do wykończenia", "60"),
        ("60 m od dewelopera", "60"),
        ("mieszkanie 60 m2, łazienka 5 m2", "60"),  # a room is not the flat
        ("60 m2 plus 8 m2 balkonu", "60"),
        ("mieszkanie z balkonem 60 m2", "60"),
        ("100000 m2", "100000"),
        ("1 200 m2", "1200"),
        ("9 m2", "9"),
        ("54 m2, jednak nie 54 tylko 49", "49"),
        ("54 m2. Przepraszam, 49", "49"),
        ("54 m2, pomyliłem się, ma być 49,5", "49.5"),
        ("54 m2, nie 54 tylko 49", "49"),
        ("54 m2, sorry, 49", "49"),
        ("54 m2, nie 49", "54"),
        ("54 m2, raczej 10 tygodni", "54"),
        ("two bedroom flat of 54 m2", "54"),
        ("to mniejsze 54 m2", "54"),
        ("72 m2 zamiast 65 m2", "72"),
        ("zamiast 65 m2 mam 72 m2", "72"),
        ("72, a nie 65 m2", "72"),
        ("72 zamiast 65 m2", "72"),
        ("72 m2 z tarasem 14 m2", "72"),
        ("flat of 72 m2 with a balcony 6 m2", "72"),
        ("dom 140 m2 z garażem 30 m2 na działce 800 m2", "140"),
        ("72 m2 w tym 9 m2 pod skosami", "72"),
        ("72 m2, ściany 190 m2", "72"),
        ("190 m2 ścian, mieszkanie 72 m2", "72"),
        ("blat 4 m, mieszkanie 72 m2", "72"),
        ("dom 170 m2 zabudowy, użytkowa 140", "140"),
        ("powierzchnia zabudowy 170 m2, użytkowa 140 m2", "140"),
        ("mieszkanie na poddaszu 72 m2", "72"),
        ("72 m2, miejsce parkingowe 12 m2", "72"),
        ("72 m2 miejsce postojowe w cenie", "72"),
        ("miejsce postojowe 11,5, mieszkanie 72", "72"),
        ("72 m2, balkon 6 m2 nie wliczony", "72"),
        ("dawniej miałam 41 m2, a teraz 72 m2", "72"),
        ("poprzednie mieszkanie 41 m2, nowe 72 m2", "72"),
        ("ceny macie od 800, a ja 72 m2", "72"),
        ("72 przecinek 5 metra", "72.5"),
    ],
)
def test_area(text: str, area: str) -> None:
    assert read(text).square_meters == Decimal(area)


@pytest.mark.parametrize(
    "text",
    [
        "1200 zł za m2", "1499 zł/m2", "ile kosztuje 1 m2", "cena za metr", "za 3 miesiące",
        "za 10 m-cy", "4 piętro", "2 pokoje", "5 m od morza", "200 metrów do plaży", "2 km",
        "270 cm", "wysokość 2,7 m", "pokój 3 x 4 m", "10 metrów bieżących", "M3", "w 2024 m.in.",
        "600 sq ft", "0 m2", "-5 m2", "łazienka 6 m2", "60", "ten metr", "metraż 60 tys",
        "pokój 12 m2", "pokój ma 12 m2", "sam salon 28 m2", "tylko kuchnia z jadalnią 28 m2",
        "pokój dzienny 28 m2", "pokój dla dziecka 11 m2", "ściany 190 m2", "190 m2 ścian",
        "walls are 190 m2", "9 m2 to garaż", "a z tarasem 15 m2?",
        "to z balkonem 6 m", "with a terrace 9 m2", "a gdyby łazienka była 7 m",
        "salon 25-30 m2", "łazienka 5 lub 6 m2", "z tego 9 m2 to skosy",
    ],
)  # fmt: skip
def test_no_area(text: str) -> None:
    assert read(text).square_meters is None


@pytest.mark.parametrize(
    "text",
    [
        "salon 25 m2, kuchnia 10 m2, sypialnia 12 m2", "40 m2, 50 m2, 60 m2", "37 m2 each",
        "połowa z 90 m2", "half of 90 m2", "więcej niż 90 m2", "dom 120 m2, piętro 50 m2",
        "75% z 90 m2", "60 m2 z 90 m2 do wykończenia", "12 x 42 m2",
        "10 razy 42 m2",
        "700000 cm2", "0,6 ara", "7 arów", "700 sq ft", "750 square feet",
        "90 m2, z tego 30 m2 zostaje", "90 m2, w tym 30 m2 do remontu",
    ],
)  # fmt: skip
def test_nobody_can_tell_which_area_is_meant(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.areas, found.is_area_unclear) == (None, (), True)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("60-70 m2", "60 70"),
        ("60 – 70 m2", "60 70"),
        ("od 50 do 60 m2", "50 60"),
        ("między 45 a 55 m2", "45 55"),
        ("pomiędzy 45 m2 a 55 m2", "45 55"),
        ("60 lub 70 m2", "60 70"),
        ("60 m2 albo 70?", "60 70"),
        ("ok. 48, może 52 m2", "48 52"),
        ("nie jestem pewna czy 48 czy 52 metry", "48 52"),
        ("czterdzieści osiem albo pięćdziesiąt metrów", "48 50"),
        ("mieszkanie 48-52", "48 52"),
        ("kawalerka 28 lub 31", "28 31"),
        ("40 i 60 m2", "40 60"),
        ("40 oraz 60 m2", "40 60"),
        ("60 m2 i 70 m2", "60 70"),
        ("60 or 70 m2", "60 70"),
        ("between 60 and 70 m2", "60 70"),
    ],
)
def test_either_of_several_areas(text: str, areas: str) -> None:
    found = read(text)
    assert " ".join(f"{area.normalize():f}" for area in found.areas) == areas
    assert (found.square_meters, found.is_area_unclear, found.are_added) == (None, False, False)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("60+40 m2", "60 40"),
        ("60 m2 + 40 m2", "60 40"),
        ("2x30 m2", "30 30"),
        ("2 x 30 m2", "30 30"),
        ("dwa razy 33 m2", "33 33"),
        ("3 mieszkania po 42 m2", "42 42 42"),
        ("dwa lokale po 37 m2", "37 37"),
        ("siedem takich samych mieszkań po 31 m2", " ".join(["31"] * 7)),
        ("4 kawalerek 27 m2", "27 27 27 27"),
        ("11 kawalerek po 25 m2", " ".join(["25"] * 11)),
        ("dwie kawalerki 28 m2", "28 28"),
        ("three flats of 37 m2", "37 37 37"),
        ("37 m2 razy 3", "37 37 37"),
        ("37 m2 x 3", "37 37 37"),
        ("dwa mieszkania, 41 i 58 m2", "41 58"),
        ("2 kawalerki 26 i 29 metrów", "26 29"),
        ("jedno 41 m2, a drugie 58 m2", "41 58"),
        ("jedno 41 a drugie 58", "41 58"),
        ("razem 41 i 58 m2", "41 58"),
        ("parter 70 m2, piętro 65 m2", "70 65"),
        ("parter 70 m2, poddasze 50 m2, garaż 20 m2", "70 50"),
        ("two flats, 41 and 58 m2", "41 58"),
    ],
)
def test_each_of_several_areas(text: str, areas: str) -> None:
    found = read(text)
    assert " ".join(f"{area.normalize():f}" for area in found.areas) == areas
    assert (found.square_meters, found.is_area_unclear, found.are_added) == (None, False, True)


# --- Every number beside an area is of something, or else the area is unclear

OF_SOMETHING = [
    "3 pokoje", "2 łazienki", "12 piętro", "piętro 12", "na 12 piętrze", "piętro 3 z 10",
    "4 osoby i 2 koty", "dzieci 10 i 12 lat", "mam 35 lat", "odbiór 15 marca", "odbiór 15.03.2027",
    "odbiór 15.03", "klucze za 10 dni", "w 10-12 tygodni", "w grudniu 2026", "blok z lat 80",
    "blok z 1987", "zadzwońcie po 16", "dzwonić 10-14", "telefon 601 234 567 i", "ul. Długa 12",
    "ul. Polna 82/14", "budynek 14", "etap 2", "nr 14", "miejsce postojowe nr 14", "rabat 15%",
    "vat 8 czy 23", "budżet 150", "100 tys", "12 okien", "20 gniazdek", "płytki 60x60",
    "wysokość 270", "15 km od Gdańska", "w tym 8% vat", "w tym 2 balkony", "w tym roku",
    "z 2 balkonami", "bez mebli", "na 100 procent", "24h", "balkon 6", "2 balkony po 6 m2",
    "ul. Polna 82 m 14", "20 na meble", "wys. 3 m", "lokal 14", "h=270",
    "601 234 567, po 17", "cena 900 za m2", "łazienka 2 na 3 metry", "pod skosami 12 m2",
    "połowa pod skosami", "20 pod skosami", "z ogrodem 100", "w tym salon 25",
    "w tym łazienka 5 m2", "plus loggia 7 m2",
    "nie licząc balkonu 8 m2",
    "bez wliczania balkonu 8 m2", "komórka lokatorska 4 m2",
    "12th floor", "10 weeks", "salon 25", "salon 25 m2 z aneksem",
]  # fmt: skip


@pytest.mark.parametrize("text", OF_SOMETHING)
def test_number_that_is_of_something_leaves_the_area(text: str) -> None:
    for message in (f"61 m2, {text}", f"{text}, 61 m2", f"mieszkanie 61 m2 {text}, ile comfort"):
        assert read(message).square_meters == 61, message


@pytest.mark.parametrize(
    "text",
    [
        "88 m2, 30", "88 m2 a 30 nie", "88 m2 z czego 31 to garaż", "88 m2, w tym piwnica 9",
        "88 m2 w tym 9 piwnica", "88 m2 razem z tarasem 17", "88 m2 wraz z balkonem 7 m2",
        "88 m2, z tego 9 m2 to piwnica", "88 m2 bez garażu 18", "88 m2 oprócz kuchni 11 m2",
        "88 m2, 25 już gotowe", "88 m2, reszta gotowa", "88 m2, połowa jest zrobiona",
        "88 m2, jedna trzecia gotowa", "88 m2, 25% to garaż", "mieszkanie 88, w tym 12 taras",
        "88 m2, ale 15 to garaż", "88 m2 w tym poddasze 30 nieużytkowe", "88 m2 minus piwnica 7",
        "z tego 15 m2 to garaż", "20 m2 już zrobione", "88 m2, do wykończenia połowa",
        "88 m2, tylko 2 pokoje do wykończenia", "88 m2, w tym garaż",
        "88 m2 i 30 z tego ma podłogi", "88 m2 z wyjątkiem kuchni 11",
        "88 m2 of which 9 m2 is a garage", "dom 188, piwnica w tym 25m", "garaż w tym 25 m2",
        "dom 188 m2 garaż 25 wliczony w metraż",
        "antresola 14 m, mieszkanie 88, razem ile",
        "88 m2 including a garage 20",
        "88 m2, half of it is done",
    ],
)  # fmt: skip
def test_part_leaves_it_open_what_counts(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.is_area_unclear) == (None, True)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("88m2 ale tylko 61 do wykończenia", "61"),
        ("88 m2, ale do wykończenia tylko 61", "61"),
        ("mam 88 metrów, wykańczam tylko 61", "61"),
        ("88 m2, z tego 61 m2 do wykończenia", "61"),
        ("tylko 61 do wykończenia", "61"),
        ("88 m2, wykończyć trzeba tylko 61", "61"),
        ("poddasze 45 m2, po podłodze 61", "61"),
        ("88 m2 but only 61 to be finished", "61"),
    ],
)
def test_what_is_to_be_finished_is_the_area(text: str, area: str) -> None:
    assert read(text).square_meters == Decimal(area)


@pytest.mark.parametrize(
    "text",
    [
        "88 m2, jeden pokój 16 m zostawiamy surowy", "88 m2, sypialnię 13m zrobimy kiedyś",
        "88 m2 comfort, gabinet 11 m wykończymy sami", "88 m2, jednego pokoju nie ruszamy",
        "88 m2, łazienkę 6 m robi nam ktoś inny", "88 m2, garderoba 4 m odpada",
        "gotowe 38, zostaje 50 z 88 m2", "88 m2, bez jednego pokoju", "pół mieszkania 88 m",
        "2/3 domu 130 m2", "1/4 mieszkania 88m", "dwie trzecie domu, dom ma 130 m2",
        "40% domu 130 m2", "poddasze domu, całość 130 m2", "dom 130 m2, najpierw tylko parter",
        "sam pokój 16 m w mieszkaniu 88 m", "kuchnia 9 m z mieszkania 88",
        "sypialnia 14 m w domu 130 m2 ile", "2 pokoje w mieszkaniu 88 m2",
        "salon 30 m z domu 130 m",
        "88 m2, wykańczamy tylko łazienkę i sypialnię", "88 m2 a reszta później",
        "dom 130 m z czego strych 40 do wykończenia kiedyś",
        "parter 75 m2 teraz, piętro 60 m2 później",
        "88 sqm, one room 14 sqm we finish ourselves", "half of the house, 130 sqm",
        "130 sqm house, ground floor only", "3 rooms in an 88 sqm flat",
    ],
)  # fmt: skip
def test_where_a_part_is_spoken_of_the_area_is_unclear(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.areas, found.is_area_unclear) == (None, (), True)


@pytest.mark.parametrize(
    "text",
    [
        "88 m2, 3 pokoje, meble kupimy sami", "mamy 2 pokoje, 88 m2, klucze później",
        "na razie tylko pytam o cenę, 88 m2", "sam tam mieszkam, 88 m2",
        "dom 88 m2, parter i poddasze", "mieszkanie 88 m2 na parterze domu wielorodzinnego",
        "kuchnię robi stolarz, 88 m2", "zostawiam telefon, 88 m2", "pół bliźniaka, 88 m2",
        "trzecie mieszkanie, 88 m2", "tylko comfort, 88 m2", "tylko 88 m2", "dom 88 m2, góra i dół",
        "120 m2, ale na razie robimy tylko 88", "mieszkanie 88 m2 z jedną łazienką",
        "parter 88, piętro 60, ile za sam parter", "dom 148 m2, parter 60, piętro 88, tylko piętro",
        "mieszkanie syna 40 m2 i moje 88 m2, ile za moje",
    ],
)  # fmt: skip
def test_whole_flat_or_a_plainly_told_part(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.is_area_unclear) == (Decimal(88), False)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("parter 70 m2, piętro 50 m2, razem 120 m2", "120"),
        ("dom 120 m2, parter 70 m2, piętro 50 m2", "120"),
        ("dom 120 m2: parter 70, piętro 50", "120"),
        ("mieszkanie 62 m2 (25+14+13+10)", "62"),
        ("salon 22, sypialnia 12, łazienka 5 - w sumie 39", "39"),
        ("pokój 19, kuchnia 8, razem to 27, ile", "27"),
    ],
)
def test_sum_of_all_others_is_the_area(text: str, area: str) -> None:
    assert read(text).square_meters == Decimal(area)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("2 pokojowe mieszkanie 45 m2", "45"),
        ("3 pokoje mieszkanie 62 m2", "62"),
        ("mieszkanie 62", "62"),
        ("kawalerka 28", "28"),
        ("mieszkanie dwupokojowe 45", "45"),
        ("dom jednorodzinny 140, premium", "140"),
        ("dom 140", "140"),
        ("mieszkanie 62, 3 pokoje", "62"),
        ("mieszkanie ok. 62 Gdańsk comfort", "62"),
        ("kawalerka 28 pod wynajem, ile", "28"),
        ("dom 140, 2 łazienki, piwnica 30", "140"),
        ("apartament 85 premium", "85"),
        ("flat 62, comfort", "62"),
        ("czyli przy mieszkaniu 160 ile wyjdzie express", "160"),
        ("a przy domu 140 ile za premium", "140"),
        ("przy takim mieszkaniu 71 ile comfort", "71"),
        ("przy lokalu 44 w express", "44"),
    ],
)
def test_flat_stands_for_the_unit(text: str, area: str) -> None:
    assert read(text).square_meters == Decimal(area)


@pytest.mark.parametrize(
    "text",
    [
        "mieszkanie 3 pokoje", "mieszkanie 12 piętro", "mieszkanie nr 12", "mieszkanie 600 tys",
        "mieszkanie 12/40", "mieszkanie 15 grudnia odbieram", "mieszkanie 40-letnie",
        "dom 20 lat", "dom 15 km od Gdyni", "mieszkanie 601 234 567", "mieszkanie 2027",
        "kawalerka 5", "mieszkanie 12-15 tygodni",
    ],
)  # fmt: skip
def test_flat_stands_for_no_unit(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.areas) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "salon z aneksem 25, sypialnia 12, łazienka 5", "25 salon, 12 sypialnia, 5 łazienka",
        "kuchnia z jadalnią 22 m2, pokój 13 m2", "pokój 14 pokój 11 kuchnia 9 comfort",
        "20 m2 salon 12 m2 sypialnia 5 m2 łazienka", "kitchen 12, bedroom 14, bathroom 5",
    ],
)  # fmt: skip
def test_rooms_one_by_one_are_no_flat(text: str) -> None:
    found = read(text)
    assert (found.square_meters, found.is_area_unclear) == (None, True)


@pytest.mark.parametrize("text", ["1 salon, 1 łazienka", "2 sypialnie, 2 łazienki, 1 kuchnia"])
def test_rooms_that_are_counted_have_no_area(text: str) -> None:
    assert not read(text).is_area_unclear


@pytest.mark.parametrize(
    "text", ["60 m2", "nie 52, jednak 58 m2", "58 m2, nie 52 m2", "łazienka 6 m2", "2 pokoje 45 m2"]
)
def test_area_that_is_clear(text: str) -> None:
    assert not read(text).is_area_unclear


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("60", "60"),
        (" 60,5 ", "60.5"),
        ("ok. 60", "60"),
        ("około 60.", "60"),
        ("to będzie 72", "72"),
        ("sześćdziesiąt pięć", "65"),
        ("sixty", "60"),
        ("1 200", "1200"),
        ("comfort 60", "60"),
        ("premium, 45", "45"),
        ("premium - 45", "45"),
        ("Express Plus 38,5", "38.5"),
        ("60 Gdańsk comfort", "60"),
        ("a jak 70?", "70"),
        ("jednak 58", "58"),
        ("nie 52, jednak 58", "58"),
        ("przepraszam, 49 a nie 54", "49"),
        ("sorry, not 54 but 49", "49"),
        ("pomyliłam się, powinno być 49", "49"),
        ("pomyłka, 149", "149"),
        ("zamiast 54 mam 49", "49"),
        ("49 zamiast 54", "49"),
        ("źle napisałam, 49", "49"),
        ("my mistake, 49", "49"),
        ("a dla 75?", "75"),
        ("what about 70?", "70"),
        ("interesuje mnie premium 60", "60"),
    ],
)
def test_bare_number(text: str, number: str) -> None:
    found = with_bare_area(read(text))
    assert found.square_meters == Decimal(number)
    assert "xarea" in found.masked


@pytest.mark.parametrize(
    "text",
    [
        "", "60 zł", "mam 2 pokoje", "0", "-60", "ok", "a60", "60%", "jutro o 10",
        "comfort 3 pokoje", "na 4 piętrze", "za 3 miesiące",
    ],
)  # fmt: skip
def test_no_bare_number(text: str) -> None:
    assert with_bare_area(read(text)).square_meters is None


@pytest.mark.parametrize("text", ["60 70", "60, 70", "comfort 60 x 70"])
def test_several_bare_numbers(text: str) -> None:
    found = with_bare_area(read(text))
    assert (found.square_meters, found.areas, found.is_area_unclear) == (None, (), True)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("60+40", (60, 40)),
        ("60-70", (60, 70)),
        ("comfort 40 i 60", (40, 60)),
        ("od 50 do 60", (50, 60)),
        ("nie wiem czy 50 czy 60", (50, 60)),
        ("między 50 a 60", (50, 60)),
        ("dwa razy 45", (45, 45)),
        ("jedno 45 a drugie 50", (45, 50)),
    ],
)
def test_bare_numbers_that_go_together(text: str, areas: tuple[int, ...]) -> None:
    assert with_bare_area(read(text)).areas == areas


def test_number_that_is_too_unlikely_is_left_alone() -> None:
    found = read("comfort 5")
    assert with_bare_area(found, lambda area: area > 10) == found
