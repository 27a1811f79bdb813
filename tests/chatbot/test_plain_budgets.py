"""An amount is a budget, or a part of one, where that is plain; else it is asked back about."""

from typing import Any

import pytest

from tests.chatbot.dialogues import Say


def offered(answer: dict[str, Any]) -> list[str]:
    return [button["title"].removesuffix(",00 zł") for button in answer["suggestions"]]


@pytest.mark.parametrize(
    ("message", "sums"),
    [
        ("mam 90 tys, mieszkanie 48, 20 odejdzie na meble", ["70 000", "90 000"]),
        ("mam 90 tys, 48m, z tego 15 zabiera mi notariusz", ["75 000"]),
        ("mam 62 tys, 7 trzymam na wszelki wypadek, 45 metrów", ["55 000", "62 000"]),
        ("38m w Gdyni, ona da 15 tys a my po 20, co z tego będzie", ["15 000", "20 000", "35 000"]),
    ],
)
def test_number_with_words_that_nobody_knows_is_not_overlooked(
    say: Say, message: str, sums: list[str]
) -> None:
    answer = say(message)
    assert offered(answer) == sums
    assert "budget" not in answer["context"]


def test_number_beside_a_chosen_sum_is_not_overlooked(say: Say) -> None:
    answer = say(
        "My wife and I have 55k each and the flat is 70m2",
        "110 together aye, but keep 10 back for emergencies",
        language="en",
    )
    titles = [button["title"] for button in answer["suggestions"]]
    assert titles == ["PLN 100,000.00"]


@pytest.mark.parametrize("things", ["12 okien", "15 gniazdek", "10 lat", "14 dni", "20 produktów"])
def test_many_things_are_no_money(say: Say, things: str) -> None:
    answer = say(f"mam 90 tys na 48 m2, jest tam {things}")
    assert answer["context"]["budget"] == 90_000


@pytest.mark.parametrize(
    "messages",
    [
        ["u znajomej z 60 zrobiło się 95 tysięcy. Mam 49 m2, ile naprawdę zapłacę w Comforcie?"],
        ["ponoć takie coś to 95 tysięcy, ile u was Comfort 49 m2"],
    ],
)
def test_what_others_paid_is_nobody_s_to_spend(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert answer["quote"]["total"] == "73451.00"
    assert "budget" not in answer["context"]


def test_amount_that_may_be_anybody_s_is_asked_about(say: Say) -> None:
    answer = say("28 m2 express", "no ale 15 tys też z gwarancją")
    assert answer["intent"] == "budget_unclear"
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    "message", ["60 tys", "max 60 tys", "budżet 60 tys", "60 tys wystarczy?", "a za 60 tys?"]
)
def test_amount_that_is_plainly_the_visitor_s_is_a_budget(say: Say, message: str) -> None:
    assert say("45 m2", message)["context"]["budget"] == 60_000


@pytest.mark.parametrize(
    "message",
    [
        "to bez comfortu, plus za 85 i reszta na kuchnię, 14 tys starczy na kuchnię?",
        "a jak do Comfortu dołożymy te 7 tys to coś jeszcze trzeba dopłacać?",
        "czy coś dochodzi do tych 107 tys, np kuchnia",
    ],
)
def test_rounded_figures_of_ours_change_no_budget(say: Say, message: str) -> None:
    answer = say("71,4 m2 w Gdyni, mamy odłożone 100 tysięcy", message)
    assert answer["context"]["budget"] == 100_000
    assert answer["intent"] != "budget_unclear"


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("a express plus, ile bym miał na meble nie ruszając tych 15", 115_000),
        ("comfort, ile zostanie razem z tymi 15", 130_000),
    ],
)
def test_what_is_kept_stays_kept_until_it_is_told_otherwise(
    say: Say, message: str, budget: int
) -> None:
    answer = say("mam 130 tysięcy, 72 m, ale 15 tys musi zostać na koncie", message)
    assert answer["context"]["budget"] == budget


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["mam 110 tys ale 20 musi zostać na meble, mieszkanie 60m, co polecacie"], 90_000),
        (["ja daję 50 dziewczyna 45, 55m2"], 95_000),
        (["30 tys i mama mi pożyczy 15, 40m", "a bez mamy?"], 30_000),
        (["30 tys i mama mi pożyczy 15, 40m", "mama jednak nie pożyczy"], 30_000),
        (["47,5 m2, ja mam 40 tys a mąż dołoży 32 tys, chcemy wiedzieć co za to"], 72_000),
        (["51 m2 express", "ja mam 65 tysiac. wystarczy jeszcze na meble?"], 65_000),
        (["mam 48 tys, z tego 5 zostaje na koncie. 40 metrów"], 43_000),
        (["ja 40, mąż 35, 55m2", "i jeszcze teściowa 10"], 85_000),
        (
            [
                "58 m, 110 tys ale 20 chcę zostawić na czarną godzinę",
                "3 tys zapasu to mało. a gdybym zostawił 25?",
            ],
            85_000,
        ),
        (
            [
                "58 m, 110 tys ale 25 chcę zostawić na czarną godzinę",
                "a jak jednak zostawię 23 a nie 25",
            ],
            87_000,
        ),
        (["60 metrów, 70 tys co mogę", "a 75", "a 85 to ile braknie"], 85_000),
        (["mój budżet to max 60 tys z kuchnią, mieszkanie ma 41m"], 60_000),
        (["38 m2, mam 55 tys", "a comfort?", "a jak mama dołoży jeszcze te 2 tys?"], 57_000),
        (["50m2, mam 80 tys", "ile zostanie na piec do chleba, znaczy po comforcie"], 80_000),
        (["mam 57 tys na 38 m", "ile zostanie na każdą z nas trzech jak weźmiemy plus"], 57_000),
    ],
)
def test_plain_sums_are_compared_at_once(say: Say, messages: list[str], budget: int) -> None:
    answer = say(*messages)
    assert (answer["intent"], answer["context"]["budget"]) == ("budget", budget)


def test_another_amount_that_is_found_comes_on_top(say: Say) -> None:
    answer = say("58 m2, 90 grand", "so close on comfort. and if i find another 3k?", language="en")
    assert answer["context"]["budget"] == 93_000


@pytest.mark.parametrize(
    ("message", "sums"),
    [
        ("a jak mam 70 tys i muszę dać 8 za parking, 55 m", ["62 000", "70 000"]),
        ("miałam 75 tys na wykończenie 50m ale mąż kupił motor za 14", ["61 000", "75 000"]),
        ("biorę kredyt 80 tys, z tego 15 muszę dać na meble, 50 m", ["65 000", "80 000"]),
    ],
)
def test_what_can_only_be_taken_off_is_not_offered_on_top(
    say: Say, message: str, sums: list[str]
) -> None:
    assert offered(say(message)) == sums


def test_sums_go_on_from_those_that_were_offered(say: Say) -> None:
    answer = say(
        "biorę kredyt 80 tys, z tego 15 muszę dać na meble, 50 m", "a jak meble tańsze, 10 tys"
    )
    assert "70 000" in offered(answer)


def test_repaying_somebody_is_no_payment_of_the_works(say: Say) -> None:
    answer = say(
        "got about 90k saved but i owe my brother 10k, 53 m2",
        "80",
        "and if i pay him half now?",
        language="en",
    )
    assert answer["intent"] == "budget_unclear"


def test_amount_that_is_taken_off_is_no_repetition(say: Say) -> None:
    answer = say("mam 48 tys, 39,5m", "mam 48 tys, odejmij 3500 i express 39,5m ile zostanie")
    assert answer["context"]["budget"] == 44_500


@pytest.mark.parametrize("message", ["chciałem premium na 70m, chyba mnie nie stać, mam 120"])
def test_money_beside_what_one_can_afford_is_no_area(say: Say, message: str) -> None:
    answer = say(message)
    assert (answer["context"]["square_meters"], answer["context"]["budget"]) == (70, 120_000)


def test_what_would_be_left_is_reckoned(say: Say) -> None:
    text = say("48 m2, mam 96 tys", "to chyba comfort i reszta na meble. ile by zostało")[
        "response"
    ]
    assert "24 048,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["ile mi zostanie jak łóżko 1500 i lodówka 2000"], 44_500),
        (["a jak lodówka 2500?", "i pralka 1800"], 43_700),
        (["a jak lodówka 2500?", "a jak pralka 1800"], 43_700),
        (["a jak lodówka 2500?", "a jak lodówka za 3000"], 45_000),
        (["a jak kanapa za 5 tys?", "a kanapa za 8 tys"], 40_000),
        (["agd 10 tys. i lodówka 3 tys."], 35_000),
        (["stół 2000, kanapa 5000"], 41_000),
        (["pralka 2049 i lodówka 3000"], 42_951),
        (["a jak kanapa za 5 tys?", "a bez mebli?"], 48_000),
        (["minus 3500"], 44_500),
    ],
)
def test_what_things_cost_is_taken_off(say: Say, messages: list[str], budget: int) -> None:
    answer = say("mam 48 tys, 39,5m", *messages)
    assert answer["context"]["budget"] == budget


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        # What was written in full is no number of thousands.
        (["50 m2, mam 70 tys i 90 tys", "68 500 mamy na wykończenie, co z comfortem"], 68_500),
        (["dostaliśmy na weselu 52 tysiące, chcemy wykończyć 48 metrów. na co nas stać"], 52_000),
        (["magazynier jestem, uskładałem 45 tys. mieszkanie 44m2. na co starczy"], 45_000),
        (["ile dostanę za 55 tysięcy", "tak, mieszkanko 40 m"], 55_000),
        (["37m ile za komfort", "o kurde. a mam 50", "50 tys mam, nie metrów"], 50_000),
    ],
)
def test_budget_of_ordinary_people(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages)["context"]["budget"] == budget


def test_area_before_is_known_again_where_money_was_meant(say: Say) -> None:
    answer = say("37m ile za komfort", "a 50?", "50 tys mam, nie metrów")
    assert (answer["context"]["square_meters"], answer["context"]["budget"]) == (37, 50_000)


def test_largest_flat_for_a_sum_is_no_area(say: Say) -> None:
    answer = say("45 m2 express plus, mam 60 tys", "to ile największy metraż za 60")
    assert "Express Plus: do 50 m²" in answer["response"]


@pytest.mark.parametrize(
    ("messages", "intent"),
    [
        (["36 m2, 40 tys", "a lampy i lodówka? mam jeszcze 4 tys"], "budget_unclear"),
        (["mam 58 tys, 50 m2 plus", "to w lipcu już starczy?"], "budget_unclear"),
        (
            ["48 m, mam 80 ale winien jestem bratu 12", "68", "a jak brat poczeka?"],
            "budget_unclear",
        ),
    ],
)
def test_what_may_change_the_sum_is_asked_about(say: Say, messages: list[str], intent: str) -> None:
    assert say(*messages)["intent"] == intent


def test_other_currency_is_not_converted(say: Say) -> None:
    answer = say("62 m2. I have 35000 CAD. is that enough?", language="en")
    assert "budget" not in answer["context"]
    assert "do not convert" in answer["response"]


def test_money_after_the_largest_flat_for_a_sum_is_money(say: Say) -> None:
    answer = say("ile max metrów mogę zrobić za 70 tysięcy", "a za 90")
    assert answer["context"]["budget"] == 90_000
    text = say("ile metrów za 100 tys")["response"]
    assert "Express: do 100,1 m²" in text


@pytest.mark.parametrize(
    "message", ["a jak za auto dadzą tylko 34", "jakbym łóżka nie kupował to na plus starczy?"]
)
def test_part_that_nobody_knows_of_is_asked_about(say: Say, message: str) -> None:
    answer = say("kawalerka 31m, mam 38 tys", message)
    assert answer["intent"] == "budget_unclear"


def test_more_that_comes_to_what_is_pointed_at_is_offered(say: Say) -> None:
    answer = say("48 m2, mam 55 tys", "mówię że dołożyłbym 2,5 tys do tych 55. starczy na plus?")
    assert "57 500" in offered(answer)


@pytest.mark.parametrize(
    ("messages", "area", "budget"),
    [
        (["mam 50 m2, ile Comfort?", "jednak 48 000"], 50, 48_000),
        (["65 m, mam 90 tys, 70 zostawiam na remont"], 65, 70_000),
        (["mam 60 m2, budżet 60 tys.", "62 nie 60"], 60, 62_000),
        (["60 m2", "mam te 90 tys. Starczy?"], 60, 90_000),
        (["60 m2 i 80 tys.", "te 8 tys. przeznaczę na meble"], 60, 72_000),
        (["mam 60 m2 i 90 tys. frankowicz jestem"], 60, 90_000),
        *(
            ([f"mam 80 tys. i 60 m2, {beside}"], 60, 80_000)
            for beside in (
                *("ul. Długa 15", "blok 12 mieszkanie 40", "piętro 10 z windą", "dzwonić po 17"),
                *("urlop od 15 do 30 sierpnia", "odbiór 15.12"),
            )
        ),
    ],
)
def test_what_is_told_beside_or_instead_changes_one_thing_only(
    say: Say, messages: list[str], area: int, budget: int
) -> None:
    context = say(*messages)["context"]
    assert (context["square_meters"], context["budget"]) == (area, budget)


@pytest.mark.parametrize(
    ("language", "messages", "sums"),
    [
        ("pl", ["babcia da mi połowę czyli 30 tys, swoje mam 25. kawalerka 29m"], "55 000"),
        ("pl", ["62m, mam 80, 10 idzie na kuchnię", "a jakby kuchnię zrobić później?"], "80 000"),
    ],
)
def test_sum_that_may_be_meant_is_among_those_offered(
    say: Say, language: str, messages: list[str], sums: str
) -> None:
    answer = say(*messages, language=language)
    assert sums in offered(answer) or answer["context"].get("budget") == 80_000


def test_larger_flat_beside_money_leaves_the_money(say: Say) -> None:
    answer = say(
        "mam dwa mieszkania na oku 41m i 52m i 65 tys na wykończenie",
        "a w plus na to większe starczy jak odłożę 4 na meble?",
    )
    assert answer["context"].get("budget") == 61_000 or "61 000" in offered(answer)


def test_half_of_what_is_missing_is_no_half_of_the_price(say: Say) -> None:
    answer = say("41,5 m2, mam 30 tys, komfort?", "a tata dołoży połowę z tych 32 tys, ile braknie")
    assert answer["intent"] == "budget_unclear"


def test_plus_that_is_saved_up_for_is_the_package(say: Say) -> None:
    text = say("52 m, mam 60 tys, komfort?", "to ile musiałbym jeszcze uzbierać na plusa")[
        "response"
    ]
    assert text.startswith("Nie, na Express Plus nie wystarczy: 62 348,00 zł (brakuje 2 348,00 zł)")


def test_each_of_two_costs_can_be_changed(say: Say) -> None:
    say("70 tys mam ale muszę jeszcze kupić kuchnię za 18 i łóżko za 3, 44 metry", "49 tys")
    told = say("a jak kuchnię wezmę tańszą za 14?")["response"]
    assert "53 000,00 zł (70 000,00 zł − 3 000,00 zł − 14 000,00 zł)" in told


def test_what_flats_cost_is_not_among_the_budgets(say: Say) -> None:
    answer = say("mieszkania na oku 41 za 410 tys i 47 za 440 tys, na wykończenie mam 55 tys")
    assert "55 000" in offered(answer)
    assert not {"410 000", "440 000"} & {*offered(answer)}


@pytest.mark.parametrize(
    "messages",
    [
        ["can i pay 112k upfront", "is the 15% discount already in that price"],
        ["can i pay 112k upfront"],
        [],
    ],
)
def test_price_that_is_said_again_is_no_budget(say: Say, messages: list[str]) -> None:
    last = "so is 112k after the discount or before?"
    answer = say("75 m2 comfort how much", *messages, last, language="en")
    assert "budget" not in answer["context"]
    assert answer["intent"] != "budget"


@pytest.mark.parametrize("message", ["90 tys to z materiałami?", "te 90 tys to z rabatem czy bez"])
def test_price_of_which_something_is_asked_is_no_budget(say: Say, message: str) -> None:
    answer = say("60 m2 comfort", message)
    assert "budget" not in answer["context"]
    assert answer["intent"] not in {"budget", "budget_unclear"}


@pytest.mark.parametrize(
    ("messages", "sums"),
    [
        (["60m, mam 75 tys", "premia będzie 12 tys", "a jak tylko 8"],
         ["83 000"]),
        (["55 m2, odłożone 80 tys", "a jak sprzedam motor za 22?", "102 tys",
          "a gdyby motor poszedł tylko za 15"], ["80 000", "95 000"]),
    ],
)  # fmt: skip
def test_other_amount_of_what_nobody_told_is_asked_about(
    say: Say, messages: list[str], sums: list[str]
) -> None:
    answer = say(*messages)
    assert answer["intent"] == "budget_unclear"
    assert offered(answer) == sums


def test_package_that_is_taken_is_the_one_that_is_weighed(say: Say) -> None:
    say("mam 64,5m2 i 78 tys", "ile zabraknie do comfortu")
    answer = say("a jak wezmę plusa to ile zostanie")
    assert answer["response"].startswith("Tak, na Express Plus wystarczy")


def test_part_that_is_within_the_whole_needs_no_note(say: Say) -> None:
    answer = say("mam 100 tys na 65m, w tym 20 od rodziców")
    assert answer["response"].startswith("Budżet 100 000,00 zł")


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["31 m2, ja daję 35 tys", "a premium ile by dopłaciła"], "brakuje 26 969,00 zł"),
        (["do wyboru 42m i 51m", "mam 55 tys", "51 m2", "a to większe w express plus ile brakuje",
          "a gdyby to mniejsze to w plusie ile by mi zostało"], "zostaje 4 642,00 zł"),
        (["54 m2, mam 80 tys, 15 na kuchnię", "65 tys", "a jak sama kuchnia tylko za 11 tys"],
         "69 000,00 zł"),
    ],
)  # fmt: skip
def test_what_is_missing_or_left_is_of_the_money_that_is_known(
    say: Say, messages: list[str], said: str
) -> None:
    answer = say(*messages)
    titles = " ".join(button["title"] for button in answer["suggestions"])
    assert said in f"{answer['response']} {titles}".replace("\xa0", " ")


def test_money_for_the_flat_as_well_is_asked_about(say: Say) -> None:
    answer = say("39m mieszkanie, mam 480 tys razem z wykończeniem")
    assert answer["intent"] == "budget_unclear"


@pytest.mark.parametrize(
    "messages",
    [
        ["72 m2, express i express plus", "czyli 14400 więcej, a podłogi lepsze?"],
        ["czemu tak drogo?? 120 tys za comfort"],
    ],
)
def test_figure_of_ours_that_is_complained_of_is_no_budget(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert "budget" not in answer["context"]
    assert answer["intent"] not in {"budget", "budget_unclear"}


def test_amount_that_is_nobody_s_plainly_is_named(say: Say) -> None:
    answer = say("córka kupiła kawalerkę 31 m2, mogę dać 35 tysięcy resztę ona dopłaci")
    assert "35 000,00 zł" in answer["response"].replace("\xa0", " ")


def test_weeks_of_a_large_house_are_not_those_of_a_flat(say: Say) -> None:
    response = say("dom 118 metrów stan deweloperski najtaniej ile")["response"]
    assert "Przy 118 m² czas prac potwierdza" in response


@pytest.mark.parametrize(
    ("messages", "budget", "parts"),
    [
        (["mamy 120 tys. na całość razem z meblami, meble pewnie ze 30. mieszkanie 63 m"],
         90_000, "120 000,00 zł − 30 000,00 zł"),
        (["73 m, 110tys. kuchnia 22 tys szafy 9 tys, lampy 3. co zostaje na pakiet i jaki?",
          "bez szaf, to 9 tys więcej na pakiet"],
         85_000, "110 000,00 zł − 22 000,00 zł − 3 000,00 zł"),
        (["60 m2", "Budżet 100 000 minus podatki i notariusz 14 tys"],
         86_000, "100 000,00 zł − 14 000,00 zł"),
        (["58 m2, mam 87 tys, comfort?", "a żona mówi żeby 5 tys zostawić na lampy. starczy?"],
         82_000, "87 000,00 zł − 5 000,00 zł"),
        (["56 m2, mam 75 tys", "teściowie mogą dorzucić 12 tys, wejdzie comfort?"],
         87_000, "75 000,00 zł + 12 000,00 zł"),
        (["52 m2, mam 65 tys", "a jak bym miał o 15 tys więcej to ile w comfort?"],
         80_000, "65 000,00 zł + 15 000,00 zł"),
        (["52 m2, mam 65 tys", "a gdybyśmy mieli o 5 tys mniej?"],
         60_000, "65 000,00 zł − 5 000,00 zł"),
        (["55m, dostaliśmy od rodziców na ślub 50 tys i mamy 15 swoich"],
         65_000, "15 000,00 zł + 50 000,00 zł"),
        (["55m, mamy 65 tys. plus?", "zabraknie 945 zł do plusa? siostra da tysiąc"],
         66_000, "65 000,00 zł + 1 000,00 zł"),
        (["27m, ja daję 15 tys a siostra drugie tyle", "30 tys", "siostra da jednak 20"],
         35_000, "15 000,00 zł + 20 000,00 zł"),
    ],
)  # fmt: skip
def test_plain_sum_tells_what_it_is_made_of(
    say: Say, messages: list[str], budget: int, parts: str
) -> None:
    answer = say(*messages)
    assert answer["context"]["budget"] == budget
    assert f"({parts})" in answer["response"].replace("\xa0", " ")


def test_what_is_paid_already_is_taken_off_nothing(say: Say) -> None:
    answer = say("48m2. kuchnia 20tys już zapłacona, zostało nam 58 tys")
    assert answer["context"]["budget"] == 58_000
    assert "20 000" not in answer["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["55 m2", "bank loan 80k, own savings 25k, furniture will eat 20k"], 85_000),
        (["58 m2, I have 85k", "so only 2k missing for comfort? what if grandma gives 5k"], 90_000),
        (["60 m2, I have 89k", "dad adds a thousand"], 90_000),
    ],
)
def test_plain_sum_in_english(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages, language="en")["context"]["budget"] == budget


@pytest.mark.parametrize(
    "messages",
    [
        ["60 m2", "mam 90 tys, kuchnia 20 tys niezapłacona jeszcze"],
        ["56 m2, mam 75 tys", "teściowie mogą, ale nie muszą, dorzucić 12 tys"],
    ],
)
def test_sum_that_is_not_plain_is_asked_back(say: Say, messages: list[str]) -> None:
    assert say(*messages)["intent"] == "budget_unclear"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("60 m2 comfort", "mam 70", "rodzice dołożą 15"), "85 000,00 zł (70 000,00 zł + 15 0"),
        (("71 m2, jaki pakiet wybrać żeby było do 90 tys", "a do 110"), "Budżet 110 000,00 zł"),
        (("71 m2, mam 90 tys", "a jak dorzucę 5 m2"), "metraż 76 m²"),
    ],
)
def test_number_that_is_added_or_is_the_most_is_money(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize("before", [["60 m2 comfort"], ["60 m2 comfort", "mamy 85"]])
def test_what_somebody_adds_to_no_budget_is_no_area(say: Say, before: list[str]) -> None:
    answer = say(*before, "a jak żona dołoży 10")
    assert answer["intent"] == "budget_unclear"
    assert answer["context"]["square_meters"] == 60


@pytest.mark.parametrize(
    ("gives", "other", "budget"),
    [
        ("teściowa da 5", "a jeśli da 10", "90 000,00 zł (80 000,00 zł + 10 000,00 zł)"),
        ("rodzice dadzą 5", "a jeśli dadzą 10", "90 000,00 zł (80 000,00 zł + 10 000,00 zł)"),
        ("brat da 5", "a jak dorzuci jeszcze 10", "95 000,00 zł (80 0"),
        ("pożyczę 5", "a jak brat da 10", "95 000,00 zł (80 0"),
    ],
)
def test_same_giver_gives_another_amount(say: Say, gives: str, other: str, budget: str) -> None:
    assert budget in say("58 m2 comfort, budżet 80 tys", gives, other)["response"]


def test_number_of_instalments_is_no_area(say: Say) -> None:
    answer = say("44m2 w plusie", "a ile w ratach 12", "ile to netto")
    assert "52 756,00 zł brutto" in answer["response"]


def test_bare_number_beside_two_flats_may_be_money(say: Say) -> None:
    asked = say("45 i 55 m2, oba comfort, ile razem", "mam 180")
    assert [button["title"] for button in asked["suggestions"]] == ["180 m²", "180 000,00 zł"]
    assert "zostaje 30 100,00 zł" in say("180 000,00 zł")["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("czyli mamy tylko te 80. starczy na express?", "Budżet 80 000,00 zł"),
        ("ale my mamy 80 a nie 95", "Budżet 80 000,00 zł, metraż 61 m²"),
        ("a gdyby mama dała nam jeszcze 5 tys na prezent?", "Budżet 100 000,00 zł"),
    ],
)
def test_money_that_is_told_again_takes_the_place_of_all(say: Say, message: str, told: str) -> None:
    before = "61 m2, mamy 80 tys zł swoich i 15 tys z wesela, comfort"
    assert told in say(before, message)["response"]
