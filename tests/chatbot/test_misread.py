"""Ordinary messages that other rules might take for their own: money, areas, days, complaints."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize("message", ["ul. Długa 12 m 58", "adres: Polna 3 m. 45"])
def test_number_of_a_flat_in_an_address_is_no_area(say: Say, message: str) -> None:
    assert say(message)["context"].get("square_meters") is None


def test_what_is_saved_by_the_month_leaves_the_budget_as_it_is(say: Say) -> None:
    messages = ("58 m2, mam 60 tys", "odkładamy 3 tys na miesiąc to za ile miesięcy będzie comfort")
    text = say(*messages, "no ale ile nam brakuje do express plus")["response"]
    assert "brakuje 9 542,00 zł" in text


def test_sum_that_the_visitor_works_out(say: Say) -> None:
    messages = ("47 m, mam 70 tys, z czego 12 na nowe okna i 6 na pogrzeb", "70-12-6 = 52 tys")
    assert "Budżet 52 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ["72m comfort", "to razem ile z 2 klimami", "mam 125 tys starczy?"],
            "z klimatyzacją do 1 472",
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
    ("message", "area"),
    [
        ("Mieszkanie czterdzieści pięć na parterze, ile Express?", 45),
        ("czterdzieści pięć w Comforcie ile?", 45),
        ("Mieszkam przy Klonowej 12A m 45, ile kosztuje Express?", None),
    ],
)
def test_five_is_no_oven_and_a_door_no_area(say: Say, message: str, area: int | None) -> None:
    assert say(message)["context"].get("square_meters") == area


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


def test_slip_of_plus_is_the_package(say: Say) -> None:
    assert "Express Plus, 62 m²: 74 338,00 zł" in say("62 m2 comfort", "a expres puls?")["response"]


def test_price_of_ours_said_again_in_thousands_is_no_budget(say: Say) -> None:
    text = say("72 m2", "so premium is 143k. is vat included?", language="en")["response"]
    assert "not enough" not in text


def test_total_of_another_company_is_no_budget(say: Say) -> None:
    messages = (
        "mam ofertę od innej firmy 1350 zł za metr",
        "58 metrów",
        "no to oferta tamtych, 81 tys",
    )
    assert "tamta oferta: 81 000,00 zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["mam 90 tys i chcę żeby zostało mi 20 na meble. 56m. który pakiet",
          "a jak meble 15 tylko i kuchnia jeszcze 10"],
         "65 000,00 zł (90 000,00 zł − 15 000,00 zł − 10 000,00 zł)"),
        (["50 m2, 45 tys swoich, rodzice 30, meble za 15"],
         "60 000,00 zł (45 000,00 zł + 30 000,00 zł − 15 000,00 zł)"),
        (["50 m2, razem mamy 65 tys, ja 20 i on 45"], "65 000,00 zł"),
        (["64,2 m2, mam 80 tys", "mieszkanie ma 66 nie 64,2, nadal 80 tys wystarczy?"],
         "80 000,00 zł, metraż 66 m²"),
        (["51 m2, mam 60 tys", "a jak dorzucę 8 tys to 51 wejdzie"],
         "68 000,00 zł (60 000,00 zł + 8 000,00 zł), metraż 51 m²"),
        (["51 m2, mam 60 tys", "a jak dorzucę 51"],
         "111 000,00 zł (60 000,00 zł + 51 000,00 zł) przy metrażu 51 m²"),
        (["mam 45 tys, 57 m2", "i auto sprzedam za 40", "jednak sprzedałem za 36"],
         "81 000,00 zł (45 000,00 zł + 36 000,00 zł)"),
        (["kupujemy na spółkę z siostrą, ja mam 35k ona 42k. lokal 38m2, premium będzie ok?"],
         "77 000,00 zł (35 000,00 zł + 42 000,00 zł)"),
        (["42 m2, mam 45 tys", "a syn sam ma jeszcze 8 tys"],
         "53 000,00 zł (45 000,00 zł + 8 000,00 zł)"),
        (["47 m2", "mamy 70 tys na wszystko, z tego 20 musi pójść na kuchnię. który pakiet?"],
         "50 000,00 zł (70 000,00 zł − 20 000,00 zł)"),
        (["66 m2, mam 80 tys", "aha i jeszcze 20% rezerwy chcę zostawić z tych 80"],
         "64 000,00 zł (80 000,00 zł − 16 000,00 zł)"),
        (["31 m2, mam 38 tys", "a jakby tato dorzucił 5 a mama 4?"],
         "47 000,00 zł (38 000,00 zł + 5 000,00 zł + 4 000,00 zł)"),
        (["51 m2, rodzice dają nam 50 tys, mamy 22", "a jak tylko rodzice dadzą, bez naszych"],
         "50 000,00 zł przy"),
        (["46 m2", "brat ma 50 tys a ja 70", "nie no, brata kasa jest brata. ja mam 70"],
         "70 000,00 zł, metraż 46 m²"),
        (["51 m2", "babcia obiecała 20 tys ale nie wiadomo, swoich mam 55", "bez babci"],
         "55 000,00 zł, metraż 51 m²"),
        (["wnuczka kupuje mieszkanie 39 m, ja jej dam 20 tysięcy a ona ma 30. na Express Plus?"],
         "50 000,00 zł"),
        (["44 m2", "syn ma 40 tys i ja mu dam 5"], "45 000,00 zł"),
        (["140 m2 comfort", "209860 + 23400 przy 250 tys zostanie?"], "250 000,00 zł"),
        (["62 m2, ja mam 60 tys a moja narzeczona 45",
          "źle policzone, ja mam 60, ona 20 zamiast 45, czyli razem 80"], "80 000,00 zł"),
        (["31+31+25 w plusie, 95 tys, starczy?"], "95 000,00 zł, metraż 87 m²"),
        (["60 m2, 90 tys", "żona mówi, że 10 zostawić musimy"],
         "80 000,00 zł (90 000,00 zł − 10 000,00 zł)"),
        (["58 m2 premium, mam 110 tys", "a jak dołoży mi szwagier 6 tys to te 58 wejdzie?"],
         "116 000,00 zł (110 000,00 zł + 6 000,00 zł)"),
        (["pożyczka 50 tys, rodzice 20, ja 12,5. mieszkanie 55 m2, comfort?",
          "a co jak pożyczka będzie 55 a rodzice jednak 20"], "87 500,00 zł"),
        (["mój budżet to między 70 a 85 tysięcy, 58 metrów, czy comfort się zmieści"],
         "85 000,00 zł, metraż 58 m²"),
        (["38 m2", "mam drugie do wynajęcia 52m, na oba mam 95 tys, starczy na express?"],
         "95 000,00 zł, metraż 90 m²"),
        (["dostanę kredyt 60 tys i od dziadków 15 tys w prezencie, mieszkanko 48m2, comfort?"],
         "75 000,00 zł"),
        (["52 m2, mam 70 tys", "a zlicz jeszcze premię 6 tys co dostanę w grudniu"],
         "76 000,00 zł (70 000,00 zł + 6 000,00 zł)"),
        (["ile muszę mieć na comfort w 48m2? mam 50"], "50 000,00 zł, metraż 48 m²"),
        (["mam 100 tys, 60 m2", "a żona ma 30 tys, razem starczy na premium?"],
         "130 000,00 zł (100 000,00 zł + 30 000,00 zł)"),
    ],
)  # fmt: skip
def test_amounts_go_together_as_told(say: Say, messages: list[str], told: str) -> None:
    assert f"Budżet {told}" in say(*messages)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    "messages",
    [
        ["54 m2, mam 95 tys", "a siostra za swoje 120 tys?"],
        ["brat ma 50 tys a ja 70, moje mieszkanie ma 46m. starczy mi na comfort?"],
        [
            "auto za jakieś 20 tys i mam 35 odłożone, 48 m2",
            "razem 55 tys",
            "a jeśli auto pójdzie za 15?",
        ],
        ["51 m2, rodzice dają nam 50 tys, mamy 22", "nie, 50 od rodziców a swoje 22 zostawiamy"],
        ["44 m2 premium, mam 66 tys", "a jak wujek da połowę tego co brakuje?"],
        ["51 m2", "babcia obiecała 20 tys ale nie wiadomo, swoich mam 55"],
        ["54 m2", "mam 70 tys, część dam bratu, tego nie wiem, 20 tys"],
        ["54 m2", "mam 70 tys, ale nie wszystko, 20 chyba oddam"],
    ],
)
def test_amounts_that_may_be_meant_otherwise_are_asked_about(say: Say, messages: list[str]) -> None:
    assert say(*messages)["intent"] == "budget_unclear"


@pytest.mark.parametrize(
    ("messages", "language", "told"),
    [
        (["58 m. comfort + jedna klima, budżet 90 tys"], "pl",
         "zostaje 3 058,00 zł, z klimatyzacją brakuje co najmniej 4 742,00 zł"),
        (["49 m2, mam 80 tys, express plus z 2 klimatyzatorami"], "pl",
         "zostaje 21 249,00 zł, z klimatyzacją do 5 649,00 zł"),
        (["49 m2, mam 80 tys", "a klimatyzacja?", "starczy na nią?"], "pl",
         "Comfort: 73 451,00 zł (zostaje 6 549,00 zł, z klimatyzacją brakuje"),
        (["45 m2 Comfort, mam 75 tys.", "klima już jest, starczy?"], "pl",
         "• Comfort: 67 455,00 zł (zostaje 7 545,00 zł)"),
        (["45 m2 Comfort, mam 75 tys.", "klimę kupię sam później, starczy?"], "pl",
         "• Comfort: 67 455,00 zł (zostaje 7 545,00 zł)"),
        (["budżet 95 tys, po opłaceniu dwóch klimatyzatorów jaki pakiet na 53 m2"], "pl",
         "na:\n• Comfort: 79 447,00 zł (zostaje 15 553,00 zł, z klimatyzacją brakuje"),
        (["58 m2, I have 90k, comfort with AC, enough?"], "en",
         "left PLN 3,058.00, with air conditioning short at least PLN 4,742.00"),
    ],
)  # fmt: skip
def test_air_conditioning_is_counted_where_it_has_to_be_paid(
    say: Say, messages: list[str], language: str, told: str
) -> None:
    assert told in say(*messages, language=language)["response"].replace("\xa0", " ")


@pytest.mark.parametrize(
    ("message", "price"),
    [
        ("12+15+24+5 = 56m2 w plusie", "67 144,00"),
        ("całe mieszkanie 25+30+5, comfort", "89 940,00"),
        ("10 + 20,5 + 30 m2 comfort", "90 689,50"),
    ],
)  # fmt: skip
def test_areas_that_are_added_up_are_one(say: Say, message: str, price: str) -> None:
    assert price in say(message)["response"].replace("\xa0", " ")


def test_amounts_that_are_added_up_are_no_area(say: Say) -> None:
    assert say("60 m2, mam 20 + 30 + 15 tys")["context"]["square_meters"] == 60


def test_all_of_the_money_is_no_flat(say: Say) -> None:
    answer = say("68 m2, mam 120 tys", "całe 120 idzie na wykończenie")
    assert answer["context"]["square_meters"] == 68
