"""Sums that are not told in plain words are offered; the one that is chosen is reckoned with."""

import pytest

from tests.chatbot.dialogues import Say


def offered(answer: dict[str, object]) -> list[str]:
    assert answer["intent"] == "budget_unclear"
    return [suggestion["title"] for suggestion in answer["suggestions"]]  # type: ignore[attr-defined]


def thousands(*amounts: int) -> list[str]:
    return [f"{amount} 000,00 zł" for amount in amounts]


@pytest.mark.parametrize(
    ("messages", "amounts"),
    [
        (["mam 70 tysięcy, ale 15 muszę zostawić na leczenie. 38 m2"], [55, 70]),
        (["bank może nie dać mi kredytu 50 tys, mam swoich 30. 48 m2"], [30, 50, 80]),
        (["50 m2, mam 45 tys, sprzedam motor za 20, jak się uda"], [45, 65]),
        (
            ["sprzedałem motor za 22 tys i miałem 30 odłożone, razem 52. mieszkanie 46m"],
            [22, 30, 52],
        ),
        (["dajemy po 30 tys z siostrą, 50 m2"], [30, 60]),
        (["mam 70 tys minus 6 na meble, 51 m2", "a łóżeczko jeszcze 2 tys"], [62, 66, 68]),
        (["49 m2, mam 62 tys, kuchnię robi mi szwagier za 8"], [54, 62]),
        (["50 m2, mam 40 tys i 30 tys kredytu", "kredyt może będzie tylko 25"], [45, 65, 95]),
        (["35 m2, mam 60 tys", "muszę kupić pralkę i lodówkę 7 tys", "bez pralki"], [60]),
    ],
)
def test_sums_that_may_be_meant_are_offered(
    say: Say, messages: list[str], amounts: list[int]
) -> None:
    answer = say(*messages)
    assert offered(answer) == thousands(*amounts)
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    ("message", "amounts"),
    [
        ("got 60k, bank might turn me down for 20k of that. 44 sqm", [40, 60, 80]),
        ("we put in 30k each, flat is 52 sqm", [30, 60]),
    ],
)
def test_sums_are_offered_in_english(say: Say, message: str, amounts: list[int]) -> None:
    titles = offered(say(message, language="en"))
    assert titles == [f"PLN {amount},000.00" for amount in amounts]


def test_sum_that_is_chosen_is_compared_and_keeps_its_parts(say: Say) -> None:
    answer = say("mam 70 tysięcy, ale 15 muszę zostawić na leczenie. 38 m2", "55 000,00 zł")
    assert "Budżet 55 000,00 zł (70 000,00 zł − 15 000,00 zł)" in answer["response"]
    assert thousands(60)[0] in offered(say("a jak zostawię tylko 10 na leczenie to comfort?"))


def test_share_is_of_the_sum_that_was_chosen(say: Say) -> None:
    say("dajemy po 30 tys z siostrą, 50 m2", "60 tys")
    assert say("siostra da jednak tylko 25")["context"]["budget"] == 55_000


def test_share_of_a_sum_that_was_not_chosen_is_no_budget(say: Say) -> None:
    answer = say("dajemy po 30 tys z siostrą, 50 m2", "siostra da jednak tylko 25")
    assert thousands(55)[0] in offered(answer)


@pytest.mark.parametrize("message", ["tak", "no tak", "Tak, zgadza się"])
def test_only_sum_is_confirmed_with_a_word(say: Say, message: str) -> None:
    answer = say("jestem listonoszem, dostałem spadek po cioci 62 tys, mieszkanie 41 m. starczy?")
    assert answer["response"].startswith("Czy na samo wykończenie jest 62 000,00 zł?")
    assert "Budżet 62 000,00 zł, metraż 41 m²" in say(message)["response"]


@pytest.mark.parametrize("message", ["50 m2", "to starczy na Express?"])
def test_sums_are_offered_until_one_is_chosen(say: Say, message: str) -> None:
    say("mam 45 tys, sprzedam motor za 20, jak się uda")
    assert offered(say(message)) == thousands(45, 65)
    assert "Budżet 65 000,00 zł (45 000,00 zł + 20 000,00 zł)" in say("50 m2, 65 tys")["response"]


def test_number_of_the_known_budget_is_that_budget(say: Say) -> None:
    response = say("mam 75 tys na 49 m2", "ile maks metrów comfort za 75")["response"]
    assert "Comfort: do 50 m²" in response
    assert "Na czacie wyceniam" not in response


@pytest.mark.parametrize(
    ("messages", "area", "budget"),
    [
        # A sum that was told before is no area, nor is one of the flats' areas a sum.
        (
            ["mieszkanie 35 m, mam 32 tys i w maju zwrot z podatku 3500", "mam 32 bez zwrotu"],
            35,
            32,
        ),
        (["46 m, mam 40 tys, ile brakuje do comfortu", "40 ma córka"], 46, 40),
        (["62 m, mam 95 tys", "ja 60 on 35, zostanie coś z comfortem?"], 62, 95),
        (["mam 110 tys na 56 m, kuchnia 30 tys, agd 15", "110 minus 45 na plusa?"], 56, 65),
        (["43 m i 60 tys", "nie, jednak 51 m i 66"], 51, 66),
        (["43 m i 60 tys", "ok, a 52m i 70"], 52, 70),
        (["mam dwa mieszkania na oku, 39 m i 47 m, 55 tys na jedno z nich", "a 39?"], 39, 55),
        (["mam dwa mieszkania, 39 m i 47 m", "mam 55 tys, na to 47 starczy?"], 47, 55),
        (["58 metrów, ja mam 50 brat 30, comfort?"], 58, 80),
        # Shares of people.
        (["52 m, ja dam 30 tys, córka ma 28", "a jak dam 35?", "to jednak 32 dam"], 52, 60),
        (["50 m, mam 50 tys i 12 tys premii", "mam 62 z premią"], 50, 62),
        (["63 m, mam 82 tys", "a jak teściowie dadzą 15?", "a jak nie dadzą?"], 63, 82),
        (["47 m, sprzedałem motor za 28 tys, mam 30", "no ja mam 58 razem"], 47, 58),
        (["50 m, 90 tys, ale 20 muszę oddać bratu", "70 mi zostanie"], 50, 70),
        (["39 m, mam 40 tys, staram się o kredyt 35, ale mogą odmówić", "bez kredytu?"], 39, 40),
        (["40 m, goście dali 52 tys, 8 idzie na podróż", "44", "a bez podróży?"], 40, 52),
        (["55 m, 70 tys. w marcu bonus 12 tys", "82", "a bez bonusu?"], 55, 70),
        (["62 m, 70 tys, a ciocia dorzuca 15", "a jakby ciocia dała jednak 25"], 62, 95),
        (["miałam 90 tys, ale 12 poszło na auto, mieszkanie 57 m, starczy?"], 57, 78),
    ],
)
def test_money_and_areas_go_on_from_what_is_known(
    say: Say, messages: list[str], area: int, budget: int
) -> None:
    context = say(*messages)["context"]
    assert (context["square_meters"], context["budget"]) == (area, budget * 1000)


@pytest.mark.parametrize(
    ("messages", "amounts"),
    [
        (["38 m, mam 44 tys", "a jak weźmiemy trzeciego kolegę z 15 tys"], [29, 59]),
        (["jest nas trzech, każdy po 18 tys, 49 m"], [18, 54]),
        (["mam 70 tys, w tym 8 już wydałem na projekt, mieszkanie 45 m"], [62, 70]),
        (["54 m, 110 tys, z tego opłacam notariusza 6 i podatek 9", "95 zostaje"], []),
        (["54 m, mam 58 tys i czekam na zwrot podatku, ok. 4 tys"], [58, 62]),
        (["52 m, ja dam 30 tys, córka ma 28", "mam 45"], [45, 73]),
    ],
)
def test_what_is_added_to_a_sum_is_never_left_out(
    say: Say, messages: list[str], amounts: list[int]
) -> None:
    answer = say(*messages)
    if amounts:
        assert offered(answer) == thousands(*amounts)
    else:
        assert "Budżet 95 000,00 zł" in answer["response"]


@pytest.mark.parametrize(
    "message",
    [
        "ile muszę odkładać miesięcznie, żeby za rok wykończyć 50 m w Expressie",
        "dostaję 1200 zł miesięcznie, ile to miesięcy na Express 50 m?",
        "odkładam 2500 co miesiąc, po roku starczy na Express 50 m?",
    ],
)
def test_savings_are_not_reckoned_and_the_price_is_told(say: Say, message: str) -> None:
    response = say(message)["response"]
    assert response.startswith("Oszczędzania w czasie tu nie przeliczam")
    assert "Express: 49 950,00 zł" in response
    assert "kredyt" not in response


@pytest.mark.parametrize(
    "messages",
    [
        ["mam max 80 tys na wykończenie. jak duże mieszkanie mogę kupić"],
        ["mam 80 tys", "jaki metraż największy wejdzie w comfort"],
        ["ile metrów max za 80 tys"],
    ],
)
def test_largest_flat_for_the_money_is_told(say: Say, messages: list[str]) -> None:
    assert "Comfort: do 53,3 m²" in say(*messages)["response"]


def test_number_that_no_flat_has_is_asked_about(say: Say) -> None:
    answer = say("kawalerka 36 m", "no ale ile mi zostanie z tych 320")
    assert answer["response"] == "Czy chodzi o metraż 320 m², czy o kwotę 320 000,00 zł?"


@pytest.mark.parametrize(
    ("messages", "sums"),
    [
        (["mam 80 tys, ale 10 proc chcę zostawić na czarną godzinę, mieszkanko 47 m"], [72]),
        (["mam 100 tys ale połowa na meble, 45m"], [50]),
        (["60m2, 100 tys", "a jakbym wydał tylko 80% z tego"], [20, 80]),
    ],
)
def test_share_of_the_money_and_the_rest_are_offered(
    say: Say, messages: list[str], sums: list[int]
) -> None:
    answer = say(*messages)
    assert offered(answer) == thousands(*sums)
    assert "budget" not in answer["context"]


def test_budget_beside_units_is_kept(say: Say) -> None:
    assert say("klima ile", "mam 80 tys, 2 sztuki ile?")["context"]["budget"] == 80_000


def test_price_of_units_that_is_said_again_is_no_budget(say: Say) -> None:
    answer = say("klima ile", "czyli za 3 sztuki 23400?", "a mieszkanie 52 m express plus")
    assert "Przy budżecie" not in answer["response"]
    assert "budget" not in answer["context"]


@pytest.mark.parametrize(
    "message", ["kurde drogo. mam 70", "ojej, dużo... mamy 70", "drogo, mam 70"]
)
def test_money_or_area_is_asked_about_after_a_price(say: Say, message: str) -> None:
    answer = say("ile kosztuje wykończenie 55 m comfort", message)
    assert answer["intent"] == "area_or_money"
    assert "Comfort, 70 m²" not in answer["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (
            [
                "mieszkanie 44 m, budżet 80 tys, z tego kuchnia za 22 tys",
                "a za 60 m ile by było comfort",
                "nie no zostajemy przy 44. więc z tą kuchnią za 15 plus jest ok tak?",
            ],
            "Budżet 65 000,00 zł (80 000,00 zł − 15 000,00 zł), metraż 44 m²",
        ),
        (["comfort 44 m2", "a 58?", "a w tym 44 starczy jak mam 65?"], "metraż 44 m²"),
        (["comfort 44 m2", "a 58?", "mam 44 i rodzice 20"], "64 000,00 zł"),
    ],
)
def test_number_of_a_known_flat_is_its_area_beside_money(
    say: Say, messages: list[str], said: str
) -> None:
    assert said in say(*messages)["response"]


def test_verdict_is_not_of_the_package_from_before_where_another_may_be_meant(say: Say) -> None:
    messages = ["50 m2 comfort, mam 70 tys, kuchnia 10 tys", "a z kuchnią za 8 tys plus jest ok?"]
    assert "na Comfort nie wystarczy" not in say(*messages)["response"]


def test_what_was_saved_already_is_had(say: Say) -> None:
    text = say("uzbieraliśmy przez dwa lata 64 tys, 50 m2, starczy na Comfort?")["response"]
    assert "Budżet 64 000,00 zł" in text
    assert "Oszczędzania w czasie" not in text


def test_one_sum_that_is_saved_up_is_offered_on_top(say: Say) -> None:
    assert offered(say("mam 70 tys, 55 m", "a jakbym dozbierał do lata 10 tys?")) == thousands(80)


def test_bonus_after_tax_is_no_income(say: Say) -> None:
    told = "odłożyłem 62 tys, a w marcu dostanę jeszcze nagrodę jubileuszową 9 tys na rękę. 47 m2"
    assert thousands(71)[0] in offered(say(told))


@pytest.mark.parametrize("message", ["ok what if my mam gives me 15 grand", "what if mum adds 15k"])
def test_share_is_never_all_of_the_budget_while_a_sum_is_offered(say: Say, message: str) -> None:
    messages = ["60k budget, 49 m2", "kitchen will set me back about 14000, so which one then?"]
    answer = say(*messages, message, language="en")
    assert "PLN 61,000.00" in [suggestion["title"] for suggestion in answer["suggestions"]]


def test_plus_of_a_package_adds_no_money(say: Say) -> None:
    messages = ["mam 45 tys 36 m", "dobra to express plus, meble liczę 3 tys z tego, wystarczy?"]
    answer = say(*messages)
    assert "48 000,00 zł" not in str(answer["suggestions"]) + answer["response"]


def test_reserve_is_taken_off_in_plain_english(say: Say) -> None:
    told = "bought a 52 m2 place in Wroclaw, have 75k PLN but want to keep 10k aside. which one?"
    assert say(told, language="en")["context"]["budget"] == 65_000


def test_button_with_an_english_amount_is_that_amount(say: Say) -> None:
    told = (
        "Myself and my wife have saved 95k, we keep 25k for the baby. flat 46 m2. what can we get"
    )
    assert "PLN 70,000.00" in [s["title"] for s in say(told, language="en")["suggestions"]]
    assert say("PLN 70,000.00", language="en")["context"]["budget"] == 70_000


@pytest.mark.parametrize(
    ("message", "budget"),
    [
        ("ona ma 30 ja 50 mieszkanie 53m, 10 zostawiamy na czarną godzinę", 70),
        ("tata da mi 20 tys mama 15 a ja mam 18 mieszkanie 47", 53),
    ],
)
def test_amount_before_the_word_flat_is_money(say: Say, message: str, budget: int) -> None:
    assert say(message)["context"]["budget"] == budget * 1000


def test_two_flats_that_are_looked_at_are_not_added(say: Say) -> None:
    told = (
        "znalazłem dwa mieszkania 39 m i 47 m, mam 58 tys, ile zostanie w jednym i drugim w express"
    )
    assert "86 m²" not in say(told)["response"]


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("ja mam 35 a żona 45, mieszkanie 56 m, 10 tys na meble", 70),
        ("my mamy 38 a rodzice 44, mieszkanie 56 m, 12 tys na kuchnię", 70),
    ],
)
def test_no_amount_is_left_out(say: Say, message: str, amount: int) -> None:
    assert thousands(amount)[0] in offered(say(message))


@pytest.mark.parametrize(
    ("message", "amounts"),
    [
        ("mam 60-80 tys zależy czy sprzedam działkę, 54 m", ["60 000", "80 000"]),
        ("120 tys, z tego jedna trzecia na kuchnię i agd, 53 m", ["40 000", "80 000"]),
    ],
)
def test_ends_of_a_range_and_parts_of_a_whole_are_what_may_be_meant(
    say: Say, message: str, amounts: list[str]
) -> None:
    titles = [button["title"].replace("\xa0", " ") for button in say(message)["suggestions"]]
    assert titles == [f"{amount},00 zł" for amount in amounts]
