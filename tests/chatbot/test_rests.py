"""One gives a part, another the rest; what has to be bought first is taken off."""

import pytest

from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "messages",
    [
        [
            "mieszkanie 38 metrów, chcę jej dać 25 tysięcy na wykończenie, resztę dołoży sama."
            " Ile będzie musiała dołożyć?"
        ],
        ["38 m2", "córka kupuje, mogę dać 25 tys, resztę ona"],
        ["38m", "rodzice dadzą 25 tys, ja resztę"],
        ["38m, chrześniak ma 25 tys, ja resztę"],
        ["38 m2", "dam jej 30 tys, resztę dołoży", "a jak dam 25 to ile ona?"],
    ],
)
def test_rest_that_another_adds(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"]
    assert "Wkład 25 000,00 zł" in text
    assert "Express: 37 962,00 zł (brakuje 12 962,00 zł)" in text
    assert "nie wystarczy" not in text


def test_rest_of_the_package_spoken_of(say: Say) -> None:
    text = say("48m comfort", "mogę dać 35 tys, resztę syn")["response"]
    assert "Comfort: 71 952,00 zł (brakuje 36 952,00 zł)" in text
    assert "Premium" not in text


def test_rest_in_english(say: Say) -> None:
    text = say("48 sqm comfort", "I give 35k, my son pays the rest", language="en")["response"]
    assert "short PLN 36,952.00" in text


def test_rest_that_is_meant_for_the_works_is_no_share(say: Say) -> None:
    text = say("mam 90 tys, 30 na meble, reszta na wykończenie 50m")["response"]
    assert "Wkład" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (
            "mam 90 tys ale musze jeszcze kupic auto za jakies 25. mieszkanie 44m2",
            "Budżet 65 000,00 zł (90 000,00 zł − 25 000,00 zł)",
        ),
        (
            "mam 85 tys, musze jeszcze kupic samochod za 20 tys, 46m2. ktory pakiet?",
            "Budżet 65 000,00 zł (85 000,00 zł − 20 000,00 zł)",
        ),
        (
            "100 tys mamy, ale trzeba kupić łóżko za 5 tys, mieszkanie 60m",
            "Budżet 95 000,00 zł (100 000,00 zł − 5 000,00 zł)",
        ),
        (
            "mam 80tys, z tego 15 na meble, 10 na agd, mieszkanie 50 m",
            "Budżet 55 000,00 zł (80 000,00 zł − 15 000,00 zł − 10 000,00 zł)",
        ),
        ("mam 85 tys, muszę kupić piekarnik i zmywarkę za 7 tys, 50 m2", "Budżet 78 000,00 zł"),
        ("mam kredyt na wykonczenie 60 tys i swoich 22, m 58", "metraż 58 m²"),
        ("mam 55 tys, z tego 5 tys na przeprowadzkę. m2: 39", "metraż 39 m²"),
        ("mam 40000 ale 5000 musi zostać na pogrzeb. 31m2", "Budżet 35 000,00 zł"),
        ("50m, mam 70 tys, 15 zostawiam na leczenie", "Budżet 55 000,00 zł"),
        ("sprzedam stare auto za 18 tys i mam 40 oszczednosci, 45m2, na co mnie stac", "58 000,00"),
    ],
)
def test_what_is_to_be_bought_first_is_taken_off(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]


def test_flat_that_is_to_be_bought_takes_nothing_off(say: Say) -> None:
    text = say("mam 90 tys, musimy jeszcze kupić mieszkanie za 400 tys, 44 m2")["response"]
    assert "−" not in text


def test_price_of_a_thing_is_no_budget(say: Say) -> None:
    text = say("mam 65 tys na 44m2", "a jakby auto za 20")["response"]
    assert "Budżet 20 000" not in text


def test_price_of_a_thing_in_place_of_another(say: Say) -> None:
    messages = ("my budget is 70k but i must buy a car for 12k, flat 48m2", "and if the car is 8k")
    assert "Budget PLN 62,000.00" in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (
            "dziadek daje 40 tys, ja mam 15, 51 m2",
            "a jakby babcia dala tez 10?",
            "Budżet 65 000,00 zł",
        ),
        ("mam 50 tys na 46m", "Zona tez ma 12 tysiac", "Budżet 62 000,00 zł"),
        ("mam 50 tys na 46m", "siostra ma też 8 tys", "Budżet 58 000,00 zł"),
        ("26 m2, 30 tys mam", "a drugie 30 od siostry pożyczę, to comfort?", "Budżet 60 000,00 zł"),
        ("38 m2, 45 tys", "a jak dołoży mi tata 600 zł to plus wchodzi?", "Budżet 45 600,00 zł"),
        ("44m, 20 tys", "a jak sprzedam auto za 9 i mama pożyczy 15", "Budżet 44 000,00 zł"),
    ],
)
def test_another_who_has_some_too(say: Say, first: str, then: str, told: str) -> None:
    assert told in say(first, then)["response"]


@pytest.mark.parametrize("message", ["ul. Długa 12 m 58", "adres: Polna 3 m. 45"])
def test_number_of_a_flat_in_an_address_is_no_area(say: Say, message: str) -> None:
    assert say(message)["context"].get("square_meters") is None


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["50 m2", "ja mam 30 tys a on 45 tys. razem wystarczy na plus?"], "Budżet 75 000,00 zł"),
        (["54 m, ja mam 40 tys on 35 tys, na co nam starczy"], "Budżet 75 000,00 zł"),
        (["50 m2", "ja mam 30 tys a on 45 tys", "to jak on da 47 to już styknie?"], "77 000,00 zł"),
        (["50 m2, mam 30 tys, mąż da 20 tys", "a jak on da 25?"], "Budżet 55 000,00 zł"),
        (["50 m2, mam 30 tys, żona da 20 tys", "a jak ona da 25 tys?"], "Budżet 55 000,00 zł"),
    ],
)
def test_whom_he_and_she_stand_for(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


def test_he_who_may_be_one_of_two_is_asked_back_about(say: Say) -> None:
    messages = ("50 m2, mam 30 tys, brat da 20 tys, tata da 10 tys", "a jak on da 25 tys?")
    assert say(*messages)["intent"] == "budget_unclear"


@pytest.mark.parametrize("message", ["a jak bratu dam 15?", "a jeśli dam bratu tylko 15 tys"])
def test_what_is_given_to_another_is_taken_off_all_there_was(say: Say, message: str) -> None:
    first = "33m kawalerka, dostałem spadek 50 tys, połowę daję bratu. da radę express?"
    text = say(first, "tak", message)["response"]
    assert "Budżet 35 000,00 zł (50 000,00 zł − 15 000,00 zł)" in text


def test_what_is_saved_by_the_month_leaves_the_budget_as_it_is(say: Say) -> None:
    messages = ("58 m2, mam 60 tys", "odkładamy 3 tys na miesiąc to za ile miesięcy będzie comfort")
    text = say(*messages, "no ale ile nam brakuje do express plus")["response"]
    assert "brakuje 9 542,00 zł" in text


def test_brother_who_gives_a_small_sum(say: Say) -> None:
    messages = ("41 sqm, 38000 zloty", "ok. if brother give 3000 ok for express?")
    assert "Budget PLN 41,000.00" in say(*messages, language="en")["response"]


def test_price_is_split_between_as_many_as_were_told(say: Say) -> None:
    messages = ("we are 3 friends, flat 40 m, express?", "how much each of us pay")
    assert "PLN 13,320.00 each" in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["44 m2 comfort, ja mam 30 tys syn da 36", "a jak ja dołożę 40 to ile syn musi dać"],
            "Comfort: 65 956,00 zł (brakuje 25 956,00 zł)",
        ),
        (
            ["58m plus, ja mam 40 tys a on 35 tys", "a jakby on dał 28 to ile ja muszę"],
            "Express Plus: 69 542,00 zł (brakuje 41 542,00 zł)",
        ),
    ],
)
def test_share_of_one_beside_another(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


def test_friend_whom_a_pronoun_stood_for(say: Say) -> None:
    messages = ("58m, ja mam 40 tys a on 35 tys", "kolega ma jednak tylko 28")
    assert "Budżet 68 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ["62,4 m2, mamy 90 tys", "express plus", "a kuchnia 25 tys, to ile razem wszystko"],
        ["62,4 m2, mamy 90 tys", "express plus", "kuchnia 25 tys", "czyli 74817 + 25000?"],
        ["62,4 m2 express plus, mamy 90 tys", "kuchnia 25 tys", "to ile łącznie wydam?"],
    ],
)
def test_price_with_other_expenses_is_added_up(say: Say, messages: list[str]) -> None:
    answer = say(*messages)
    assert "razem 99 817,60 zł" in answer["response"]
    assert "brakuje 9 817,60 zł" in answer["response"]
    assert answer["context"]["budget"] == 65_000


def test_oven_is_no_five(say: Say) -> None:
    message = "mam dom 75m2 i 90 tys ale najpierw muszę kupić piec za 14 tys. wystarczy na express"
    text = say(message)["response"]
    assert "Budżet 76 000,00 zł (90 000,00 zł − 14 000,00 zł)" in text


def test_sum_that_the_visitor_works_out(say: Say) -> None:
    messages = ("47 m, mam 70 tys, z czego 12 na nowe okna i 6 na pogrzeb", "70-12-6 = 52 tys")
    assert "Budżet 52 000,00 zł" in say(*messages)["response"]


def test_refund_that_does_not_come(say: Say) -> None:
    messages = ("60 tys i 7 tys zwrotu podatku, 49m", "a jak zwrot nie przyjdzie")
    assert "Budżet 60 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["72m comfort", "to razem ile z 2 klimami", "mam 125 tys starczy?"],
            "zostaje wtedy do 1 472",
        ),
        (
            [
                "mam 58 tys i nie wiem czy brać 50m za 480 tys czy 56m za 510 tys,"
                " wykończenie w express starczy?"
            ],
            "Budżet 58 000,00 zł",
        ),
        (
            ["zostało mi 44 tys, mechanik woła 3500. mieszkanko 40m, express?"],
            "Nie liczę tu: 3500.",
        ),
        (["mam 62 tys, mieszkanie 48m2, co się da za resztę"], "Budżet 62 000,00 zł"),
        (
            [
                "dom 90 m2, plus. budżet 120 tys ale muszę zostawić 15 na piec gazowy",
                "105 tys",
                "brakuje 2910 do plusa? a jak piec kupię za 12 to starczy",
            ],
            "Budżet 108 000,00 zł (120 000,00 zł − 12 000,00 zł)",
        ),
        (["62m we 3 wynajmujemy express, ile na głowę?", "ile wychodzi na 4"], "po 15 484,50 zł"),
        (
            ["57 m2 comfort, płacę połowę z byłą żoną, ile moja?", "a jak ona da 60% to ile ja"],
            "40% z 85 443,00 zł to 34 177,20 zł",
        ),
        (["50 m2", "móm 45 tys na wykończenie"], "przy metrażu 50 m²"),
    ],
)
def test_money_in_more_words(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["mamy 3 pokoje 55m, każdy może dać 18 tys, jest nas 3. na co starczy"], "pl"),
        (["studentki, jest nas 3, każda ma po 18 tys, mieszkanie 55m"], "pl"),
        (["3 friends, we have each 18k, flat 55 sqm"], "en"),
    ],
)
def test_as_much_of_each_is_offered_for_all(say: Say, messages: list[str], language: str) -> None:
    titles = [button["title"] for button in say(*messages, language=language)["suggestions"]]
    assert any("54" in title for title in titles)


def test_each_again_is_the_sum(say: Say) -> None:
    messages = ("55m, każdy może dać 18 tys, jest nas 3. na co starczy", "ale każdy po 18")
    assert "Budżet 54 000,00 zł" in say(*messages)["response"]


def test_both_flats_within_a_budget(say: Say) -> None:
    first = "im looking at two flats, 52 sqm and 60 sqm, which package can i get for 70k in each?"
    one = "express plus for the bigger one. how much left"
    both = say(first, one, "and if i do both flats in express, total?", language="en")
    assert "Together 112 m²: PLN 111,888.00" in both["response"]
    assert "short PLN 41,888.00" in both["response"]


def test_flats_one_hesitates_between_are_no_sum(say: Say) -> None:
    message = "i hesitate between 2 flats, 39 m2 and 46 m2, i have 50000 pln, express plus?"
    text = say(message, language="en")["response"]
    assert "left PLN 3,239.00" in text
    assert "85 m²" not in text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("Jeśli nie usuniecie moich danych, zwrócę się do UODO", "delete_data"),
        ("Spóźniliście się dwa miesiące z moim mieszkaniem, żądam odszkodowania", "complaint"),
        ("Opóźniacie się już miesiąc z moją łazienką, należy mi się rekompensata!", "complaint"),
    ],
)
def test_what_has_stakes_is_no_return_and_no_penalty(say: Say, message: str, intent: str) -> None:
    assert say(message)["intent"] == intent


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["zwróciłem się do was tydzień temu, mam 80 tys. i 60 m2, co się zmieści?"], 80_000),
        (["comfort 60 m2", "kiedy mi się zwróci kaucja, mam 90 tys. budżetu"], 90_000),
        (["chcę zapłacić maksymalnie 60 tys., 40 m2, jaki pakiet?"], 60_000),
        (["chcę kupić pakiet do 60 tys., mieszkanie 40 m2"], 60_000),
        (["córka kupiła mieszkanie 40 m2, dam jej 50 tys., na który pakiet starczy?"], 50_000),
        (["mam 50 tys., 50 m2, brat da 20 tys.", "a jak ona da 30 tys.?"], 100_000),
    ],
)
def test_ordinary_budgets_are_read_as_such(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages)["context"]["budget"] == budget


@pytest.mark.parametrize(
    "messages",
    [
        ["mam 80 tys., 50 m2", "20 tys. idzie na meble, resztę dam na wykończenie"],
        ["mam 60 tys., 50 m2", "resztę da mama, 15 tys."],
    ],
)
def test_rest_that_is_no_others_has_no_contribution(say: Say, messages: list[str]) -> None:
    assert "Wkład" not in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("Mieszkanie czterdzieści pięć na parterze, ile Express?", 45),
        ("czterdzieści pięć w Comforcie ile?", 45),
        ("Mieszkam przy Klonowej 12A m 45, ile kosztuje Express?", None),
    ],
)
def test_five_is_no_oven_and_a_door_no_area(say: Say, message: str, area: int | None) -> None:
    assert say(message)["context"].get("square_meters") == area


@pytest.mark.parametrize("kept", ["zostawiam na czarną godzinę", "oddam bratu"])
def test_what_is_kept_or_given_away_is_no_expense(say: Say, kept: str) -> None:
    messages = (f"mam 90 tys., z tego 15 tys. {kept}, Comfort 50 m2", "ile w sumie zapłacę?")
    assert "89 950" not in say(*messages)["response"]


def test_packages_respectively_in_the_order_of_the_message(say: Say) -> None:
    messages = ("mam 2 mieszkania 40 i 55 m2", "dla 55 i 40 odpowiednio Comfort i Express, razem?")
    assert "Razem: 122 405,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    "message", ["isn't the budget of 80k enough for Comfort?", "Comfort is not a budget package?"]
)
def test_budget_is_kept_where_it_is_not_denied(say: Say, message: str) -> None:
    assert say("I have 80k, 50 m2", message, language="en")["context"]["budget"] == 80_000


@pytest.mark.parametrize(
    "message",
    [
        "Uda się w grudniu przyjechać na pomiar?",
        "Da się do maja wstrzymać z decyzją?",
        "Dacie radę zacząć w styczniu?",
        "Zdążycie z projektem do stycznia?",
    ],
)
def test_day_of_something_else_gets_no_verdict(say: Say, message: str) -> None:
    text = say(message)["response"]
    assert "więc" not in text
    assert "za mało" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["muszę jeszcze kupić kuchnię za jakieś 25 tys, w sumie mam 90, mieszkanie 52 m2"],
            "Budżet 65 000,00 zł (90 000,00 zł − 25 000,00 zł)",
        ),
        (["52 m2, mam 90 tys", "czyli zostaje 65 na wykończenie, na co starczy"], "65 000,00 zł"),
        (
            ["48 m2, mam 40 tys, plus?", "wakacje mogę odpuścić, czyli razem 55"],
            "Budżet 55 000,00 zł, metraż 48 m²",
        ),
        (
            ["48 m2 plus, mam 40 tys", "nie 55 m tylko 55 tys zł. mieszkanie 48"],
            "Budżet 55 000,00 zł, metraż 48 m²",
        ),
        (
            ["37 m2 mam 53 tys", "ile by się dało zaoszczędzić biorąc express zamiast plus"],
            "Różnica: 7 400,00 zł",
        ),
        (
            [
                "37 m2 comfort",
                "o ile taniej express zamiast plus",
                "ale ile to różnicy między nimi",
            ],
            "Różnica: 7 400,00 zł",
        ),
        (
            [
                "hej, kupilismy z mezem 55m, mamy 50 tys swoich a rodzice doloza 20."
                " co za to sie da zrobic?",
                "no razem z rodzicami przeciez",
            ],
            "Budżet 70 000,00 zł",
        ),
    ],
)
def test_conclusions_of_the_visitor(say: Say, messages: list[str], told: str) -> None:
    assert told in say(*messages)["response"]


def test_flats_in_view_are_no_sum(say: Say) -> None:
    message = "we have 2 flats in view, 58 and 66 sqm, 80.000 pln. which one works with plus?"
    assert "124 m²" not in say(message, language="en")["response"]
