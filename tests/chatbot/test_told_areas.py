"""Areas as people tell them: whose, roughly, and what is in them."""

import pytest

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    "message",
    [
        "moj brat ma 40m2 a ja 55. ile by wyszlo comfort u mnie",
        "siostra ma 40 m2, my 55 m2, ile za comfort u nas",
        "moje mieszkanie 55 m2, brata 40 m2, ile comfort dla mnie",
        "my brother has 40 m2 and i have 55, how much is comfort for me",
    ],
)
def test_own_flat_is_meant_beside_that_of_another(say: Say, message: str) -> None:
    assert quoted(say(message)) == ("comfort", 55)


@pytest.mark.parametrize(
    "message", ["brat ma 40 m2 a ja 55, ile comfort razem", "brat ma 40 m2 a ja 55, ile comfort"]
)
def test_own_flat_may_not_be_the_only_one_that_is_meant(say: Say, message: str) -> None:
    assert "Razem 95 m²: 142 405,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("dunno, around 55-60", "idk maybe 55 or 60", "not sure, roughly 55 to 60 i think"),
        *("something like 55-60", "chyba gdzieś 55-60", "mniej więcej 55-60"),
    ],
)
def test_range_that_was_asked_for_may_be_a_guess(say: Say, message: str) -> None:
    text = say("how much is comfort", message, language="en")["response"]
    assert "55 m²: PLN 82,445.00" in text
    assert "60 m²: PLN 89,940.00" in text


@pytest.mark.parametrize(
    "message",
    [
        *("90 z hakiem, 92 chyba", "90 m z hakiem, chyba 92 m", "90 something, i think 92"),
        *("90 or so, 92 exactly", "92 dokładnie"),
    ],
)
def test_rough_area_gives_way_to_the_exact_one(say: Say, message: str) -> None:
    answer = say("ile kosztuje comfort", message)
    assert quoted(answer) == ("comfort", 92)
    assert "Nie liczę" not in answer["response"]


@pytest.mark.parametrize("message", ["chyba 92 m2", "pewnie 92 m", "roughly 92 sqm"])
def test_area_told_with_doubt_is_that_of_the_flat(say: Say, message: str) -> None:
    assert quoted(say("ile kosztuje comfort", message)) == ("comfort", 92)


@pytest.mark.parametrize("message", ["a 10 więcej", "90 z hakiem, 20 na kuchnię"])
def test_rough_area_is_no_other_one(say: Say, message: str) -> None:
    assert quoted(say("ile kosztuje comfort", message)) is None


@pytest.mark.parametrize(
    "message",
    [
        *("no to 68,4 z czego 12 to skosy", "68,4 w tym 12 pod skosami"),
        *("68,4 ale 12 m to skosy", "68.4, of which 12 is under the slopes"),
    ],
)
def test_what_is_under_a_slope_counts_in_the_area(say: Say, message: str) -> None:
    answer = say("ile kosztuje wykończenie comfort", message)
    assert quoted(answer) == ("comfort", 68.4)
    assert "Proszę podać metraż" not in answer["response"]


def test_attic_alone_after_the_house(say: Say) -> None:
    answer = say("dom 140 m2 ile comfort", "drogo. samo poddasze 60m?")
    assert quoted(answer) == ("comfort", 60)


@pytest.mark.parametrize(
    "message",
    [
        *("a jednak 42 bo z komorka lokatorska", "jednak 42, bo z balkonem było więcej"),
        "actually 42 with a garage aside",
    ],
)
def test_area_that_is_corrected_far_off_has_a_note_on_what_lies_outside(
    say: Say, message: str
) -> None:
    answer = say("comfort 65 m2 ile", message)
    assert quoted(answer) == ("comfort", 42)
    assert "piwnicy" in answer["response"]


def test_area_that_is_corrected_far_off_is_of_a_flat(say: Say) -> None:
    answer = say("comfort 65 m2 ile", "jednak 42 bo kupuję mniejsze mieszkanie")
    assert quoted(answer) == ("comfort", 42)


@pytest.mark.parametrize(
    "message",
    ["a jednak 42 bo tyle mam odłożone", "jednak 42, bo mam mniejszy budżet na mieszkanie"],
)
def test_number_that_is_corrected_far_off_may_be_money(say: Say, message: str) -> None:
    assert quoted(say("comfort 65 m2 ile", message)) is None


@pytest.mark.parametrize(
    "message",
    [
        "brat ma 60 m2 a ja 55 tys, ile comfort dla mnie",
        "brat ma 60 m2 a ja 55 lat, comfort u mnie",
    ],
)
def test_money_and_years_are_no_flat_of_the_visitor(say: Say, message: str) -> None:
    assert quoted(say(message)) != ("comfort", 55)


@pytest.mark.parametrize("message", ["50 bo tyle mam", "no to 50, bo więcej nie mam"])
def test_number_with_a_reason_may_be_money(say: Say, message: str) -> None:
    assert quoted(say("60 m2 comfort", message)) is None


@pytest.mark.parametrize(
    ("message", "budget", "area"),
    [
        ("mam 48 tys, z tego 5 zostaje na koncie. mieszk 40m.", "43 000,00 zł", "40 m²"),
        ("mam 60 tys, z tego 5 musi zostac, mieszkanie 45 m2", "55 000,00 zł", "45 m²"),
        ("odlozylem 80, stan deweloperski 50m2 elblag. da rade cos z tego?", "80 000,00", "50 m²"),
        ("zaoszczędziliśmy 90, mieszkanie 52 m2, co wybrać?", "90 000,00 zł", "52 m²"),
        ("mam odłożone 70 i mieszkanie 44 m2", "70 000,00 zł", "44 m²"),
        ("uzbierałam 65, kawalerka 31 m2", "65 000,00 zł", "31 m²"),
    ],
)
def test_what_was_put_aside_is_money_beside_an_area(
    say: Say, message: str, budget: str, area: str
) -> None:
    text = say(message)["response"]
    assert text.startswith(f"Budżet {budget}")
    assert area in text


@pytest.mark.parametrize(
    "message",
    [
        "ile zaoszczedze jak zamiast 92 zrobicie 78",
        "ile taniej, gdy zamiast 92 wykończycie 78 m2",
        "o ile mniej, jeśli zamiast 92 m2 będzie 78?",
    ],
)
def test_area_in_place_of_the_known_one_is_compared_with_it(say: Say, message: str) -> None:
    assert "Różnica 14 m²: 27 986,00 zł" in say("ile premium za 92 m2", message)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "a do warszawy jak bym kupila nowe to ile 48",
        "a jak bym kupiła większe to ile 48",
        "a do Gdańska ile 48",
    ],
)
def test_number_after_a_condition_is_the_area_that_was_asked_for(say: Say, message: str) -> None:
    assert quoted(say("ile comfort w krakowie", message)) == ("comfort", 48)


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("64m, z czego 6m balkon, ile comfort", 58),
        ("64 m2 w tym balkon 6, comfort", 58),
        ("comfort, mieszkanie 64 m2, w tym 6,5 m2 tarasu", 57.5),
        ("Mieszkanie ma 72 m, z czego 12 m to antresola której nie wykańczamy. Comfort.", 60),
        ("60 m2, z czego balkon 5 m2 na 4 piętrze, Comfort", 55),
        ("83 m2, w tym garaż 18, którego nie wykańczamy, comfort", 65),
    ],
)
def test_part_that_is_plainly_not_finished_is_left_out(say: Say, message: str, area: float) -> None:
    answer = say(message)
    assert quoted(answer) == ("comfort", area)
    assert "nie wykańczamy" in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("83 m2, w tym garaż 18, comfort", "64 m z czego 6 m balkon też do zrobienia, comfort"),
        *("64 m, z czego 6 m balkon, i drugie 50 m, comfort", "88 m2 z czego 31 to garaż"),
        *("60 m2, w tym balkon 1,5 m szerokości, Comfort", "60 m2, w tym balkon 2 x 4 m, comfort"),
        "60 m2, w tym balkon 2 metry długi, Comfort",
    ],
)
def test_part_that_may_count_is_asked_about(say: Say, message: str) -> None:
    answer = say(message)
    assert answer["quote"] is None
    assert "łączną powierzchnię" in answer["response"]


def test_part_counts_after_all(say: Say) -> None:
    first = "Mieszkanie ma 72 m, z czego 12 m to antresola której nie wykańczamy. Pakiet Comfort."
    whole = (first, "A gdyby jednak z antresolą?")
    assert quoted(say(*whole)) == ("comfort", 72)
    assert quoted(say(*whole, "a w premium?")) == ("premium", 72)
    text = say(*whole, "razem 72 m w comforcie, o ile wiecej niz 60?")["response"]
    assert "Różnica 12 m²: 17 988,00 zł" in text
    assert say("61 m2 comfort", "A gdyby jednak z antresolą?")["quote"] is None
    assert say(first, "jednak 50 m2", "A gdyby jednak z antresolą?")["quote"] is None


@pytest.mark.parametrize(
    ("message", "gap"),
    [
        ("72 m w comforcie, o ile więcej niż 60 m?", "Różnica 12 m²: 17 988,00 zł"),
        ("o ile droższe jest 72 m2 w premium niż 60 m2 w comforcie", "Różnica: 53 988,00 zł"),
    ],
)
def test_one_area_against_another(say: Say, message: str, gap: str) -> None:
    assert gap in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "area"),
    [
        (["całe 72m2 premium ale bez kuchni, bo kuchnia zostaje jak jest, ma 9m2"], "pl", 63),
        (["72 m2 premium", "a bez kuchni, kuchnia zostaje jak jest, ma 9 metrow"], "pl", 63),
        (["72 m2 premium", "bez kuchni, zostaje jak jest, ma 9 m", "bez tych 9 metrow"], "pl", 63),
        (["Premium 72 m2 without the kitchen, it stays as it is, it has 9 m2"], "en", 63),
        (["premium 120 m2", "sorry 120 is with the terrace, 108 without. which?"], "en", 108),
        (["premium 120 m2", "I said 108 without the terrace"], "en", 108),
        (["premium 120 m2", "120 z tarasem, 108 bez"], "pl", 108),
        (["160 to z balkonem, bez balkonu 146. premium?"], "pl", 146),
        (["160 m2 premium", "a jakbym z 160 odliczyl 14 m balkonu?"], "pl", 146),
        (["160 m2 premium", "a minus balkon 14 m?"], "pl", 146),
    ],
)
def test_part_that_is_left_out_in_other_words(
    say: Say, messages: list[str], language: str, area: int
) -> None:
    answer = say(*messages, language=language)
    assert quoted(answer) == ("premium", area)
    amount = {63: "125 937,00", 108: "215 892,00", 146: "291 854,00"}[area]
    amount = amount.replace(" ", ",").replace(",00", ".00") if language == "en" else amount
    assert amount in answer["response"].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("messages", "area"),
    [
        (["premium 72 m2 z balkonem"], 72),
        (["mam dwa mieszkania, 50 m2 z balkonem i 40 m2 bez balkonu, premium"], 0),
        (["50 m2 z balkonem i 40 m2 bez balkonu, premium"], 0),
        (["premium 72 m2 bez kuchni, kuchnię robi stolarz za 20 tys"], 72),
        (["premium 72 m2 minus 5 m2"], 67),
        (["premium 72 m2", "a bez kuchni ktora ma 9 m2?"], None),
        (["premium 72 m2, bez kuchni 9 m2"], None),
    ],
)
def test_part_that_is_left_in_or_nobody_knows(
    say: Say, messages: list[str], area: int | None
) -> None:
    answer = say(*messages)
    assert quoted(answer) == (("premium", area) if area else None)
    assert "odjęta" not in answer["response"]
    assert area is not None or answer["intent"] == "area_unclear"


@pytest.mark.parametrize("said", ["63 łącznie", "a ile to trwa"])
def test_what_is_saved_by_a_part_that_is_left_out(say: Say, said: str) -> None:
    first = "całe 72m2 premium ale bez kuchni, bo kuchnia zostaje jak jest, ma 9m2"
    text = say(first, said, "ok, a ile zaoszczedzam na tym ze bez tej kuchni")["response"]
    assert "72 m²: 143 928,00" in text
    assert "Różnica 9 m²: 17 991,00" in text


FLAT_56 = "ile za mieszkanie 56,5 m w express plus?"


@pytest.mark.parametrize(
    ("first", "message", "figures"),
    [
        ("a express? mieszkanie 95m", "mieszkanie ma 95 ale bez balkonu 88, to ile i ile trwa",
         ("Express, 88 m²: 87 912,00", "6–8 tygodni")),
        ("dom 120m2, ile?", "a w 120 jest garaz 20m, to bez garazu comfort?",
         ("Comfort, 100 m²: 149 900,00",)),
        (FLAT_56, "aha a jednak balkon wliczylem 4,5 metra, odejmij", ("52 m²: 62 348,00",)),
        (FLAT_56, "54,5 - 4,5 znaczy 56,5-4,5 = 52. ile express plus", ("52 m²: 62 348,00",)),
        ("ile kosztuje express 68m", "bez tarasu czyli 62, a comfort o ile drozej?",
         ("Comfort: 92 938,00", "Express: 61 938,00", "31 000,00")),
        ("ile comfort", "mieszkanie 72 m bez balkonu, 78 z balkonem", ("72 m²: 107 928,00",)),
    ],
)  # fmt: skip
def test_what_is_taken_off(say: Say, first: str, message: str, figures: tuple[str, ...]) -> None:
    text = say(first, message)["response"]
    assert all(figure in text for figure in figures)
    assert "Nie liczę tu" not in text


def test_what_is_taken_off_in_english(say: Say) -> None:
    first, message = "Express for 68 m2?", "it includes a 6 m2 balcony, subtract it"
    assert "62 m²: PLN 61,938.00" in say(first, message, language="en")["response"]


@pytest.mark.parametrize(
    "message", ["balkon ma 6 m, liczycie go?", "balkon 6 m, odejmujecie go?", "70-6=62 ile"]
)
def test_what_may_not_be_taken_off(say: Say, message: str) -> None:
    assert "62 m²" not in say("ile kosztuje express 68m", message)["response"]


@pytest.mark.parametrize(
    ("messages", "area"),
    [
        (["70m mieszkanie ale 10 m to antresola juz zrobiona, ile comfort"], 60),
        (["70 m comfort", "te 10 antresoli nie robimy, tylko reszte"], 60),
        (["70m comfort, 10 m to antresola zrobiona", "te 10 antresoli nie robimy"], 60),
        (["60m comfort, garderoba 6 m juz gotowa"], 54),
        (["92 m premium", "a jak odejme garderobe 6m ktorej nie robie? premium"], 86),
        (["mieszkanie 70 m, kuchnia 8 m gotowa do odbioru w maju, ile comfort"], 70),
        (["60 m, 15 m salon nie jest zrobiony, ile comfort"], 60),
    ],
)
def test_room_that_is_ready_is_left_out(say: Say, messages: list[str], area: int) -> None:
    assert say(*messages)["quote"]["square_meters"] == area


@pytest.mark.parametrize(
    "message",
    ["70 m i antresola 10 m juz zrobiona, ile comfort", "60 m, 10 m już zrobione, ile comfort"],
)
def test_room_that_may_come_on_top_is_asked_about(say: Say, message: str) -> None:
    assert say(message)["quote"] is None


@pytest.mark.parametrize(
    ("message", "area"),
    [
        *(("no 53 bez balkonu", 53), ("53, a czy macie kuchnie?", 53)),
        *(("no 48 w bloku z 2020", 48), ("12 lipca odbiór kluczy", None)),
        *(("10 minut temu pisałem", None), ("50 tys mam na to", None)),
    ],
)
def test_number_that_an_answer_begins_with_is_the_area_asked_for(
    say: Say, message: str, area: int | None
) -> None:
    answer = say("ile za comfort", message)
    assert (answer["quote"] or {"square_meters": None})["square_meters"] == area


def test_two_numbers_of_an_answer_are_two_areas(say: Say) -> None:
    text = say("ile za comfort", "53 albo 60")["response"]
    assert "53 m²: 79 447,00" in text
    assert "60 m²: 89 940,00" in text


ROOMS = "salon 21,4 sypialnia 12,1 pokoj 9,8 lazienka 4,6 przedpokoj 5,1"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([f"{ROOMS} balkon 6. ile za comfort"], "53 m²: czy to całe mieszkanie?"),
        ([f"{ROOMS} balkon 6. ile za comfort"], "balkonu"),
        ([f"{ROOMS} balkon 6. ile za comfort", "tak"], "Comfort, 53 m²: 79 447,00"),
        (["salon 25 m2, sypialnia 12 m2, kuchnia 10 m2, balkon 6 m2"], "47 m²: czy to całe"),
        (["salon 24, balkon 6, sypialnia 13, łazienka 5"], "42 m²: czy to całe"),
    ],
)
def test_rooms_are_added_up_without_the_balcony(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


HOUSE = "dom parter 70 pietro 55, policzcie premium"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ([HOUSE], "Razem 125 m²: 249 875,00"),
        ([HOUSE, "a bez pietra, sam parter"], "Premium, 70 m²: 139 930,00"),
        (["dom, pietro 55, parter 70, premium", "a sam parter"], "Premium, 70 m²: 139 930,00"),
        ([HOUSE, "a bez parteru", "a calosc?"], "Razem 125 m²: 249 875,00"),
        (["ile za comfort 70 m", "a bez pietra, sam parter"], "Nie mam pewności, o jaki metraż"),
        ([HOUSE, "60 m comfort", "sam parter"], "Nie mam pewności, o jaki metraż"),
    ],
)
def test_storeys_of_a_house(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("a bez klimy, ale metraz mi sie zmienil na 74", 74),
        ("metraż zmienił się na 74", 74),
        ("metraż wzrósł do 74", 74),
    ],
)
def test_area_that_has_changed(say: Say, message: str, area: int) -> None:
    assert quoted(say("ile za comfort 70 m", message)) == ("comfort", area)


@pytest.mark.parametrize(
    "message",
    ["balkon wliczyłem 4,5 metra, nie trzeba odjąć?", "a sąsiad ma 68 m2 bez balkonu, 72 z nim"],
)
def test_what_is_not_taken_off_stays(say: Say, message: str) -> None:
    answer = say("68 m2 comfort", message)
    assert answer["context"]["square_meters"] == 68
    assert "63,5" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("no to 66 razem z antresolą. ile comfort", 66),
        ("mamy 39 m2 i antresolę 12m2 razem 51, comfort ile", 51),
    ],
)
def test_whole_is_told_with_its_mezzanine(say: Say, message: str, area: int) -> None:
    assert quoted(say(message)) == ("comfort", area)


def test_whole_that_is_no_sum_is_asked_about(say: Say) -> None:
    assert quoted(say("mamy 39 m2 i antresolę 12m2 razem 55, comfort ile")) is None
