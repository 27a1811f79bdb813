"""Air conditioning in every answer about money: how many units, and until it is given up."""

from decimal import Decimal

import pytest

from chatbot.understanding.cooling.cooling import gives_up_cooling, units_told, with_cooling_taken
from chatbot.understanding.money.thousands_said import with_thousands_said
from chatbot.understanding.text.text import fold
from tests.chatbot.dialogues import Say

NO_COOLING = ("limatyz", "ir conditioning")
COMFORT_58 = ["mam mieszkanie 58m2, ile", "a comfort w sumie z klima?"]
TWO_UNITS = [*COMFORT_58, "no to razem ile z 2 jednostkami", "mam 120 tys, ile zostanie?"]
ROOMS_54 = [
    "mamy na wykonczenie 100 tys, mieszkanie 54m2, comfort",
    "a za te 19 tys ktore zostaje da sie zrobic klime w salonie i sypialni?",
]
HOUSE = ["dom 112 m2 w comfort, mamy 190 tys na wszystko razem z klima"]
FLAT_52 = ["czy klimatyzacja jest w cenie?", "mam 2 pokoje to pewnie 2 jednostki"]
FLAT_61 = ["mieszkanie 61 m, zastanawiam sie miedzy express plus a comfort"]
OFFER = ["ile klima do 2 pokoi i comfort 61m razem"]
OFFERED = [*OFFER, "mam na to 110, tamci wolaja 104 z klima w srodku"]


def told(say: Say, messages: list[str], language: str = "pl") -> str:
    text: str = say(*messages, language=language)["response"]
    return text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (COMFORT_58, "razem od 94 742,00 zł"),
        (TWO_UNITS[:3], "razem od 102 542,00 zł"),
        (TWO_UNITS, "z klimatyzacją do 17 458,00 zł"),
        ([*TWO_UNITS, "a w premium?"], "z klimatyzacją brakuje co najmniej 11 542,00 zł"),
        ([*TWO_UNITS, "a w premium?"], "razem od 131 542,00 zł"),
        ([*TWO_UNITS, "a w premium?", "ale z ta klima tez liczyles?"], "razem od 131 542,00 zł"),
        ([*TWO_UNITS, "a express plus z jedna jednostka? ile zostanie"], "do 42 658,00 zł"),
        ([*TWO_UNITS, "po comforcie, z ta jedna klima ile zostanie"], "do 25 258,00 zł"),
        ([*TWO_UNITS, "jednak tylko jedna", "starczy jeszcze na meble za 30 tys?"],
         "z klimatyzacją brakuje co najmniej 4 742,00 zł"),
        ([*TWO_UNITS, "meble za 30 tys tez", "express, z jedna klima i meblami, ile zostaje"],
         "z klimatyzacją do 24 258,00 zł"),
        ([*TWO_UNITS[:3], "a 62 m2?"], "razem od 108 538,00 zł"),
        ([*TWO_UNITS[:3], "a express i premium ile?"], "Express: 57 942,00 zł (z klimatyzacją od"),
        ([*TWO_UNITS[:3], "i jeszcze w sypialni"], "razem od 110 342,00 zł"),
        (ROOMS_54, "zostaje wtedy do 3 454,00 zł"),
        ([*ROOMS_54, "po comforcie i klimie ile nam zostanie?"], "do 3 454,00 zł"),
        ([*ROOMS_54, "a jak klima tylko w salonie?"], "zostaje wtedy do 11 254,00 zł"),
        ([*ROOMS_54, "a tylko w salonie?", "to ile wtedy zostanie z tych 100 przy comforcie"],
         "z klimatyzacją do 11 254,00 zł"),
        ([*ROOMS_54, "budzet 100 tys, 54 m2, comfort i jedna klima, ile zostanie?"],
         "z klimatyzacją do 11 254,00 zł"),
        ([*HOUSE, "a jak klima w 3 pokojach to ile zostanie"], "co najmniej 1 288,00 zł"),
        ([*HOUSE, "klima w 3 pokojach", "to jednak tylko w 2, a ile jakby syn wzial express plus"],
         "do 40 112,00 zł"),
        ([*HOUSE, "klima w dwoch pokojach nie trzech. ile zostanie?"], "do 6 512,00 zł"),
        (["express 112 m, budzet 190 tys, dwie klimy, ile zostanie na kuchnie"],
         "z klimatyzacją do 62 512,00 zł"),
        ([*FLAT_52, "to ile by wyszlo 52m w comforcie z klima na 2 pokoje"], "od 93 548,00 zł"),
        ([*FLAT_52, "52m comfort z klima na 2 pokoje", "a w Express Plus z klima?"],
         "razem od 77 948,00 zł"),
        ([*FLAT_52, "52m express plus z klima", "a tylko jedna jednostka, w salonie, ile razem?"],
         "razem od 70 148,00 zł"),
        (["52m express plus z jedna klima ile", "mam 75 tys, ile zostanie?"], "do 4 852,00 zł"),
        (["53,6 m2 express, mam 60 tys", "a jak dorzuce klime jedna do expressa to starczy z 60?"],
         "co najmniej 1 346,40 zł"),
        (["63,4m2 comfort. starczy 100 tys?", "a 2 jednostki klimy? zmiescimy sie w express plus?",
          "nie, 100 tys mamy przeciez"], "do 8 383,40 zł"),
        (["47,5 m2 comfort, mamy 75 tys", "a jakbysmy wzieli jeszcze klime do tego comfortu?"],
         "co najmniej 4 002,50 zł"),
        (["38 m2 express, mam 48 tys", "a za to co zostanie dalo by sie klime kupic?"],
         "do 2 238,00 zł"),
        (["60 m2, mam 90 tys", "na co starczy z klimą w salonie i dwóch sypialniach?"],
         "• Express: 59 940,00 zł (zostaje 30 060,00 zł, z klimatyzacją do 6 660,00 zł)"),
        (["50 m2", "który pakiet z dwiema klimami zmieści się w 80 tys?"],
         "z klimatyzacją do 4 450,00 zł"),
        (["45 m2 comfort z 1 klimą ile", "to razem z meblami za 15 tys ile?"], "od 90 255,00 zł"),
        (["49 m2 w premium z klimą w każdym z 2 pokoi"], "razem od 113 551,00 zł"),
        (["60 m2 comfort", "ile z klimą a ile bez klimy?"], "razem od 97 740,00 zł"),
        ([*COMFORT_58, "dobra 3", "ile razem"], "razem od 110 342,00 zł"),
        ([*TWO_UNITS, "mąż woli 3"], "zostaje wtedy do 9 658,00 zł"),
        ([*TWO_UNITS, "a na jedną?", "a w premium?"], "co najmniej 3 742,00 zł"),
        (["38 m express, 64 m comfort, razem?", "klima w obu", "a oba premium?"],
         "2 × od 7 800,00 zł"),
        (["klima ile sztuka?", "a dwie sztuki", "to z mieszkaniem 44 m2 express ile"],
         "razem od 59 556,00 zł"),
        (["55 m2 comfort, mam 100 tys", "kuchnia 15 tys i klima", "a w express plus?"],
         "z klimatyzacją do 11 255,00 zł"),
        (["klima to 2x7800, comfort 60 m2, razem?"], "razem od 105 540,00 zł"),
        ([*COMFORT_58, "ile zostanie ze 100"], "z klimatyzacją do 5 258,00 zł"),
        ([*COMFORT_58, "a dwie?", "zostańmy przy jednej. mam 95 tys"], "do 258,00 zł"),
        (["55m comfort", "z klimą w każdym pokoju, są 3 pokoje, ile?"], "razem od 105 845,00 zł"),
        (["55 m2 premium", "ile premium z dwoma jednostkami"], "razem od 125 545,00 zł"),
        ([*COMFORT_58, "a ile to będzie netto?"], "Klimatyzacja: 1 × od 7 800,00 zł"),
        (["comfort z klimą ile?", "60 m2"], "razem od 97 740,00 zł"),
    ],
)  # fmt: skip
def test_units_that_are_told_are_counted_and_go_on(
    say: Say, messages: list[str], said: str
) -> None:
    assert said in told(say, messages)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([*TWO_UNITS, "a bez klimy?"], "zostaje 33 058,00 zł"),
        ([*TWO_UNITS, "jednak rezygnuję z klimy", "a w premium?"], "zostaje 4 058,00 zł"),
        ([*TWO_UNITS, "nie mam na klimę"], "zostaje 33 058,00 zł"),
        ([*TWO_UNITS, "klima odpada", "ile zostanie?"], "zostaje 33 058,00 zł"),
        ([*COMFORT_58, "a bez?"], "Comfort, 58 m²: 86 942,00 zł"),
        ([*TWO_UNITS, "a jak bez, to ile zostanie?"], "zostaje 33 058,00 zł"),
        (["52m comfort z klima", "mam 75 tys",
          "dobra klime odpuszczam. ile zostanie jak dorzuce jeszcze 10 tys"],
         "zostaje 7 052,00 zł"),
        (["47,5 m2 comfort z klima, mamy 75 tys",
          "dobra bez klimy. a o ile drozej wyjdzie premium niz comfort"], "Różnica: 23 750,00 zł"),
        (["60 m2 premium bez klimy ile?"], "119 940,00 zł"),
        (["klima nie jest mi potrzebna, 55 m2 comfort ile"], "82 445,00 zł"),
        (["40 m2, budżet 60 tys, klimatyzacja już jest, express plus starczy?"],
         "zostaje 12 040,00 zł"),
    ],
)  # fmt: skip
def test_what_is_given_up_is_counted_and_told_no_more(
    say: Say, messages: list[str], said: str
) -> None:
    text = told(say, messages)
    assert said in text
    assert not any(word in text for word in NO_COOLING)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["58 m2 comfort", "czy klima jest w cenie?", "a w premium?"], "115 942,00 zł"),
        (["58 m2 comfort", "klima ile kosztuje?", "express ile?"], "57 942,00 zł"),
        (["61 m2 comfort", "klimę kupię sam", "mam 95 tys, starczy?"], "zostaje 3 561,00 zł"),
        (["2 klimy ile kosztują?", "mieszkanie 58 m2 comfort?"], "86 942,00 zł"),
        (["70 m2 comfort", "jaka marka klimy?", "a 60 m2?"], "89 940,00 zł"),
    ],
)
def test_what_is_only_asked_about_is_not_counted(say: Say, messages: list[str], said: str) -> None:
    text = told(say, messages)
    assert said in text
    assert not any(word in text for word in NO_COOLING)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ([*FLAT_61, "a plus z dwiema klimami wyjdzie taniej niz comfort bez?"],
         ["od 88 739,00 zł", "Comfort: 91 439,00 zł", "tańszy najwyżej o 2 700,00 zł"]),
        ([*FLAT_61, "policz plus z 2 jednostkami klimy"], ["razem od 88 739,00 zł"]),
        ([*FLAT_61, "policz plus z 2 jednostkami klimy", "razem z mieszkaniem ile"],
         ["razem od 88 739,00 zł"]),
        ([*FLAT_61, "express plus i dwie klimy, ile", "a comfort bez klimy o ile drozszy od tego?"],
         ["od 88 739,00 zł", "Comfort: 91 439,00 zł", "najwyżej o 2 700,00 zł"]),
        (["60 m2 comfort z klimą czy premium bez klimy, co taniej?", "a o ile?"],
         ["najwyżej o 22 200,00 zł"]),
        (["60 m2, express plus z 3 klimami czy comfort bez, co drożej?"],
         ["droższy co najmniej o 5 400,00 zł"]),
    ],
)  # fmt: skip
def test_package_with_units_against_one_without(
    say: Say, messages: list[str], said: list[str]
) -> None:
    text = told(say, messages)
    assert all(one in text for one in said)
    assert "Różnica" not in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mieszkanie 57m, tamci chca 78 tys",
          "dobra express plus plus klima jedna razem vs te 78 tys"],
         "od 76 143,00 zł (taniej najwyżej o 1 857,00 zł)"),
        (["mieszkanie 57m, tamci chca 78 tys", "express plus plus klima jedna vs te 78 tys",
          "czyli razem z klima ile taniej od nich"], "taniej najwyżej o 1 857,00 zł"),
        (OFFERED, "od 107 039,00 zł (drożej co najmniej o 3 039,00 zł)"),
        ([*OFFERED, "to ile taniej u nich niz wasz comfort z klima"], "co najmniej o 3 039,00 zł"),
        ([*OFFER, "oferta 104 tys od innej firmy, a wasz express plus z klima ile?"],
         "od 88 739,00 zł (taniej najwyżej o 15 261,00 zł)"),
        ([*OFFERED, "a z moich 110 ile zostanie po express plus z klima"], "do 21 261,00 zł"),
        (["64 m2 express plus", "inna firma chce 95 tys z klimą", "a wy z klimą ile?"],
         "razem od 84 536,00 zł"),
    ],
)  # fmt: skip
def test_offer_of_another_company_beside_ours_with_units(
    say: Say, messages: list[str], said: str
) -> None:
    text = told(say, messages)
    assert said in text
    assert "110 m²" not in text


def test_units_in_english(say: Say) -> None:
    first = ["58 sqm express", "how much with AC in the living room and bedroom?"]
    assert "together from PLN 73,542.00" in told(say, first, "en")
    assert "up to PLN 14,258.00" in told(say, ["only the bedroom, I have 80k, what is left?"], "en")
    assert "up to PLN 14,258.00" in told(say, ["just one unit, I have 80k, what is left?"], "en")
    text = told(say, ["no AC, what's left?"], "en")
    assert "PLN 22,058.00" in text
    assert "ir conditioning" not in text


@pytest.mark.parametrize(
    ("text", "alone", "spoken_of"),
    [
        ("to razem ile z 2 jednostkami", 2, 2),
        ("z tą jedną klimą", 1, 1),
        ("jedna klima wystarczy", 1, 1),
        ("wystarczy jedna", 0, 1),
        ("klima jedna sztuka", 1, 1),
        ("z dwiema klimami", 2, 2),
        ("klima x2", 2, 2),
        ("klima w 3 pokojach", 3, 3),
        ("klima w dwóch pokojach, nie trzech", 2, 2),
        ("nie trzy klimy tylko dwie", 2, 2),
        ("klimatyzacja zarówno w salonie jak i w sypialni", 2, 2),
        ("w salonie i sypialni klima", 2, 2),
        ("klima do 2 pokoi i salonu", 3, 3),
        ("klima w salonie, w sypialni nie", 1, 1),
        ("a tylko w salonie?", 0, 1),
        ("to może jednak tylko w 2, a ile by było", 0, 2),
        ("58 m2, 2 pokoje, z klimą", 0, 0),
        ("mieszkanie na 2 piętrze z klimą", 0, 0),
        ("klima za 8 tys", 0, 0),
        ("klima w każdym pokoju", 0, 0),
        ("a to w 2 tygodnie?", 0, 0),
        ("a w kuchni?", 0, 0),
        ("two AC units", 2, 2),
        ("AC in the living room and bedroom", 2, 2),
    ],
)
def test_how_many_units_are_told(text: str, alone: int, spoken_of: int) -> None:
    assert units_told(fold(text)) == alone
    assert units_told(fold(text), is_spoken_of=True) == spoken_of


@pytest.mark.parametrize(
    ("text", "is_given_up"),
    [
        ("a bez klimy?", True),
        ("rezygnuję z klimy", True),
        ("klimę odpuszczam", True),
        ("nie mam na klimę", True),
        ("klima odpada", True),
        ("klima nie jest mi potrzebna", True),
        ("nie chcemy klimatyzacji", True),
        ("skip the AC", True),
        ("nie robicie klimatyzacji?", False),
        ("czy klima nie robi hałasu?", False),
        ("plus z klimą taniej niż comfort bez klimy?", False),
        ("a comfort bez klimy o ile droższy od tego?", False),
        ("ile z klimą, a ile bez klimy?", False),
    ],
)
def test_whether_it_is_given_up(text: str, is_given_up: bool) -> None:
    assert gives_up_cooling(fold(text)) is is_given_up


def test_what_is_added_is_no_money() -> None:
    assert "wezmę klimę" in with_cooling_taken("a jak dorzucę klimę, starczy z tych 60?")
    assert with_cooling_taken("dorzucę 10 tys na klimę") == "dorzucę 10 tys na klimę"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("mam na to 110", "mam na to 110 tys"),
        ("a z moich 110 ile zostanie", "a z moich 110 tys ile zostanie"),
        ("tamci wołają 104 z klimą", "tamci wołają 104 tys z klimą"),
        ("mam na to 30 dni", "mam na to 30 dni"),
        ("tamci zrobili 72 m2", "tamci zrobili 72 m2"),
        ("z moich 61 metrów", "z moich 61 metrów"),
        ("a deweloper podał 54", "a deweloper podał 54"),
        ("fachowiec bierze 80 za punkt", "fachowiec bierze 80 za punkt"),
        ("ile zostanie ze 100?", "ile zostanie ze 100 tys?"),
    ],
)
def test_thousands_by_the_words_that_say_so(message: str, said: str) -> None:
    assert with_thousands_said(message, Decimal(61)) == said


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("60 m2 Comfort z klimą, 2 łazienki, ile razem?", "97 740,00 zł"),
        ("60 m2 Comfort z klimą, 3 pokoje, ile razem?", "97 740,00 zł"),
        ("60 m2 Comfort z klimą, 4 okna, ile razem?", "97 740,00 zł"),
        ("60 m2 Comfort z klimą 5 kW, ile razem?", "97 740,00 zł"),
        ("60 m2 Comfort, klima i 3 sztuki drzwi, ile razem?", "97 740,00 zł"),
        ("60 m2 Comfort klima 3 szt, ile razem", "113 340,00 zł"),
    ],
)
def test_other_numbers_are_no_units(say: Say, message: str, total: str) -> None:
    assert f"razem od {total}" in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "intent"),
    [
        (("60 m2 Comfort z klimą w 3 pokojach", "jakie podłogi w salonie?"), "floors"),
        (
            ("60 m2 Comfort z 2 klimami, starczy 110 tys.?", "jakie drzwi do salonu i sypialni?"),
            "doors_painting",
        ),
        (("60 m2 Comfort", "mam na to 25 godzin w tygodniu"), "hours"),
        (("60 m2 Comfort", "mam na to 30 minut, ile Premium?"), "quote"),
        (("60 m2 Comfort", "z moich 75 w Premium ile?"), "quote"),
    ],
)
def test_rooms_and_numbers_of_something_else(
    say: Say, messages: tuple[str, ...], intent: str
) -> None:
    assert say(*messages)["intent"] == intent


def test_english_question_for_two_is_not_of_units(say: Say) -> None:
    answer = say("60 sqm Comfort with 2 AC units", "for two, is it a good choice?", language="en")
    assert answer["intent"] == "package_choice"


def test_units_that_are_summed_up_are_counted(say: Say) -> None:
    answer = say(
        "58 m2 comfort, 110 tys", "a z klimą?", "klima w salonie też, czyli dwie. zostanie?"
    )
    assert "2 × od" in answer["response"]
