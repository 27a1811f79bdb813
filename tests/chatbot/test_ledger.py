"""What a budget is made of, message after message: who adds to it and what is set aside."""

import json
from decimal import Decimal

import pytest

from chatbot.understanding.money.ledger import Ledger, Part, what_of
from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        # What is told of the same again takes the place of what was told before.
        (["mam 90 tys, rodzice dają 20. 64 m2", "a jak rodzice dadzą 10"], 100_000),
        (["mam 70 tys i rodzice dorzucą 20, 55 m2", "a jak rodzice dadzą 30"], 100_000),
        (["mam 65 tys, mama daje 15, 54 m2", "mama jednak da 25"], 90_000),
        (["mam 60 tys, 38 m2", "zostawię 15 tys na meble", "a jakby meble tylko za 10"], 50_000),
        (["mam 60 tys, 38 m2", "zostawię 15 tys na meble", "meble za 10 tys to starczy?"], 50_000),
        (["mam 150 tys, 72 m2", "comfort i meble za 30 tys?", "a meble za 20?"], 130_000),
        (["mam 110 tys, 30 zostawiam na meble i kuchnię, 63 m2", "a jak tylko 20"], 90_000),
        (["mam 80 tys, 60 m2", "a z 10 tys więcej", "a z 40 więcej"], 120_000),
        # A bare number goes on about what was changed last.
        (["mam 80 tys, 53 m2", "a jak zostawię 10 na sprzęty?", "a jak 15?"], 65_000),
        (["mam 85 tys, 56 m2", "a jak meble za 15?", "a za 20?"], 65_000),
        # Others come on top, and so does what is told to.
        (["mam 80 tys, 60 m2", "rodzice dadzą 10", "babcia da 5"], 95_000),
        (["mam 80 tys, 60 m2", "rodzice dadzą 10", "rodzice dołożą jeszcze 5"], 95_000),
        (["mam 80 tys, 45 m2", "10 tys na łóżko i sofę", "i 15 na kuchnię"], 55_000),
        (["mam 90 tys, ale 25 tys idzie na kuchnię i 10 na meble, 58 m2"], 55_000),
        # Everybody has a share of their own, from the first message on.
        (["mam 30 tys, a żona 30 tys, 47 metrów", "a jak żona da 40 tys"], 70_000),
        (["ja mam 45 tys, narzeczony 20 tys, 50m2", "a jak narzeczony da 30"], 75_000),
        (["ja 35 tys, syn 15 tys, 42m", "syn może dać 20 tys jednak"], 55_000),
        (["mamy 30 tys ja i 25 tys ona, 47m", "a jak ona da 38"], 68_000),
        (["bank mi dał 30 tys, mam też 20 tys swoich. 45 m2", "a jak bank da 40"], 60_000),
        (["dostałem kredyt 35000 i mam 20000 swoich, 48m2"], 55_000),
        (["mam kredyt 20 tys i 35 swoich, mieszkanie 46 metrów"], 55_000),
        (["39 tys oszczędności i 20 tys za auto, 48 metrów", "auto poszło za 22"], 61_000),
        (["auto pójdzie za 28 tys, na koncie 45 tys. 60 metrów", "a jak auto za 26?"], 71_000),
        (["sprzedaję auto za 35 tys i mam 40 odłożone, mieszkanie 61m"], 75_000),
        (["29m", "ja mam 20 i rodzice 20", "a jak rodzice dadzą więcej, 25"], 45_000),
        (["39 tys i 20 tys za auto, 48 metrów", "to razem 61"], 61_000),
        (["cześć, jestem listonoszem, odłożyłem 60 tys, mieszkanie 52m"], 60_000),
        (["mam kredyt na 70 tys, starczy na 55m?"], 70_000),
        (["57m, wesele kosztowało nas 80 tys, więc zostało 60, starczy?"], 60_000),
        (["Mam 38000 zł, z samochodu będzie 15000 zł. Mieszkanie 39 m2"], 53_000),
        (["mam 30 tys, a samochód wart 20 tys sprzedaję, 38 m2", "a jak za niego 25 tys"], 55_000),
        (["mieszkanie 45m, ja daję 20 tys a córka 30 tys", "a jak ja dam 25"], 55_000),
        (["córka ma 25 tys, ja dołożę 35 tys, 49m2", "a jak dołożę 40"], 65_000),
        (["mam 80 tys na 60 m2", "a jak ja dopłacę jeszcze 15?"], 95_000),
        (["po weselu zebraliśmy 64 tys, mamy już 12 tys odłożone, 50m2"], 76_000),
        (["mamy 80 tys z wesela, 50m2", "chcemy na podróż poślubną 12 tys odłożyć"], 68_000),
        (["mam 76 tys, 50m2", "bo chcemy jeszcze na podróż 10 tys"], 66_000),
        (["95 tys, 58 m2", "dostałem premię 20 tys"], 115_000),
        (["mieszkanie 44m, budżet 70", "a gdyby było 75"], 75_000),
        (["bratanica 35 m2, ma 22 tys, a ja daję 15", "a jak dam 20"], 42_000),
        (["80 m2, 150 000", "rozważam zmniejszenie budżetu o 20 tys."], 130_000),
        (["80 m2, 150 000", "nie, 150 minus 20, czyli 130 tys."], 130_000),
        (["65 m2, 110 tys", "muszę odjąć 10 tys na podatek", "a jednak mam 5 więcej"], 105_000),
        (["66m2", "ja daję 40 tys, ona 35", "ona może dać 45 jednak"], 85_000),
        (["55m, mam 55 tys i 8 tys premii", "a bez premii?"], 55_000),
        (["68m2 90 tys", "po meblach za 8 tys?", "nie, budżet 90. mebli nie teraz"], 90_000),
        (["47m, 20000 dokładam, on ma swoje 45", "razem mamy 65, ja 20 i on 45"], 65_000),
        (["48m, ja mam 30, chłopak 28, mama dorzuca 5 tys"], 63_000),
        (["58 tys minus 15, czyli 43 tys, 44m"], 43_000),
        (["58m, mamy po 35 tysięcy każde", "no 35 plus 35"], 70_000),
        (["39m", "ja dam 20 tys, a wnuczka ma 25", "22 tys zamiast 20"], 47_000),
        (["mamy 90 tys na 60m ale notariusz jeszcze 4 tys i przeprowadzka 3 tys"], 83_000),
        (["mam 40 tys i kredyt 30 tys, 50 m2", "a bez kredytu", "a z kredytem 40"], 80_000),
        (
            [
                "dom 90 m2, plus. budżet 120 tys ale muszę zostawić 15 na piec gazowy",
                "105 tys",
                "piec 12 tys zamiast 15",
            ],
            108_000,
        ),
        (["66 m, 85 tys", "na podróż chcemy 12 odłożyć", "ok, podróż za 8 nie za 12"], 77_000),
        (["58 m, 110 tys", "a kuchnia 20", "kuchnia 20, a meble 15 też jednak chcę"], 75_000),
        (["59 m, mamy 60 tys po odliczeniu kuchni"], 60_000),
        # What is left, told once more, is no other money.
        (["52m, 65000", "jak wezmę express, to te 13 tys zostanie mi na meble, tak?"], 65_000),
        (["57 m2, mam 100 tys", "comfort, to zostaje 14 na kuchnię i agd?"], 100_000),
        (["38m, 40 tys", "to zostaje mi 2 tys na gładzie"], 40_000),
        (["46 m2, 60 tys", "14 tys starczy na kuchnię?"], 60_000),
        (["tata daje 30 tys, mam 45 swoich, 44 m", "a za kuchnię dam max 15"], 60_000),
        (["60 tys, 44 m", "a jak bez kuchni? 75 mam"], 75_000),
        (["48m2. 75 tys, z czego kuchnia nam wyjdzie ok 20 (ikea)"], 55_000),
        # What is had and not to be spent.
        (["mam 70 tys i nie ruszam 10 tys. 48 m2, co mi zostaje"], 60_000),
        (["oszczędności 65 tys, nie chcę ruszać 10 tys, 47m"], 55_000),
        (["mam 90 tys, ale 15 muszę zostawić na czarną godzinę, 61 m2"], 75_000),
        (["mam 82 tys, 20 tys musi zostać na koncie. 55m"], 62_000),
        (["kupiliśmy 63 metry, razem mamy 80, ale z tego 12 idzie na kuchnię"], 68_000),
        (["mam 75 tysięcy, ale nie chcę wydać więcej niż 65, 51m"], 65_000),
        (["dostaję 5200 na rękę, mam 90 tys na koncie, 65m", "a jakbym zostawił 10 tys"], 80_000),
        (["130 tys, z tego 15 poduszka finansowa, a 25 na meble i agd, 53m"], 90_000),
        (["uzbierałem 73 tys, 36m, na jaki pakiet, żeby 20 tys zostało"], 53_000),
        (["49,5 m²", "mam 68 tys, 14 idzie na stolarza"], 54_000),
        (["mam 66 tys na 48m i chcę, żeby mi zostało 10 tys"], 56_000),
        # What falls away.
        (["75 tys 48m, 15 zostawiam", "a jakbym jednak nie zostawiał tych 15?"], 75_000),
        (["100 tys, ale 10 tys rezerwy, 58 m", "a jak zrezygnuję z rezerwy?"], 100_000),
        (["mamy 70 tys i 20 tys od rodziców, 50m2", "a jak rodzice nie dadzą"], 70_000),
        (["120 tys na 64 m", "żeby zostało na meble 40 tys", "bez odkładania tych 40"], 120_000),
        (["mam 90 tys, 15 zostawiam na czarną godzinę, 61 m2", "a bez rezerwy?"], 90_000),
        (["mam 60 tys, 50 m2", "10 tys odkładam na meble", "jednak nie odkładam na meble"], 60_000),
        (["mam 90 tys, rodzice dają 20. 64 m2", "a bez pomocy rodziców?"], 90_000),
        (["mam 90 tys, 64 m2", "20 tys na meble", "a bez mebli"], 90_000),
        (["50 m, 65 tys, ale 5 na wakacje", "a bez wakacji?"], 65_000),
        (["mam 50 tys i 12 tys premii, 52 m2", "a bez premii?", "a z premią?"], 62_000),
        (
            ["mam 50 tys i 12 tys premii, 52 m2", "a bez premii", "ile brakuje do plusa z premią"],
            62_000,
        ),
        # What is told as more or less than before is no new share.
        (["58 m2, ja mam 40 tys a ona 35", "a jak ja dam 5 tys więcej"], 80_000),
        (["58 m2, ja mam 40 tys a ona 35", "a jak ja dam o 5 tys więcej"], 80_000),
        (["mam 60 tys, rodzice dają 20, 58 m2", "a jak rodzice dadzą 5 mniej"], 75_000),
        # A new whole begins anew.
        (["mam 75 tys, 60 m2", "a jak dołożymy 5", "a za 95 damy radę comfort"], 95_000),
        (["mam 75 tys, 55 m2", "kuchnia ok 20 tys, to zmieścimy się w 95 z comfortem?"], 75_000),
        (["mamy 100 tys, rodzice dodadzą 30, ale kuchnia to będzie ze 35. 66 m"], 95_000),
        (["teściowie dają nam 50 tys, a my mamy 40, 61 m2"], 90_000),
        (["mam 55 tys, z tego 8 tys na pralkę i lodówkę, 41 m2"], 47_000),
    ],
)
def test_budget_is_what_its_parts_are(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages)["context"]["budget"] == budget


@pytest.mark.parametrize(
    ("messages", "budget"),
    [
        (["90k budget minus 20k kitchen, 57 m2", "what if the kitchen is only 12k"], 78_000),
        (["52 sqm and 80k", "if we keep 20k for the furniture what is left"], 60_000),
        (["60 sqm and 95k", "I need 15k for a kitchen", "maybe 10k for the kitchen"], 85_000),
        (["I have 40k and my brother 20k, 45 sqm", "and if my brother gives 30k"], 70_000),
        (["52 sqm and 80k, keep 15k for furniture", "and if I keep only 8k"], 72_000),
        (["my wife has 60k pln and I have 45k. 58 sqm flat"], 105_000),
        (["160,000 PLN saved and want to keep 30,000 for furniture, 63 m2"], 130_000),
        (["i have 120.000, flat 64 m2, what can i get"], 120_000),
        (["flat 48 m2. We have 75000 but need keep 8000 for visa"], 67_000),
        (["62 sqm, we have total 80 thousand. but 10 keep for emergency"], 70_000),
        (["got 90k, need to leave 12k in the bank, 60m2", "no, the 12k stays in the bank"], 78_000),
        (["66k, my dad adds 14k. 53 m2", "and if we spend 6k on a sofa and tv?"], 74_000),
        (["45m2. Parents give us 20 000 and we have 35 000. Is it enough?"], 55_000),
    ],
)
def test_parts_in_english(say: Say, messages: list[str], budget: int) -> None:
    assert say(*messages, language="en")["context"]["budget"] == budget


def test_what_a_sum_is_made_of_is_told(say: Say) -> None:
    answer = say("mam 150 tys, 72 m2", "a jak dorobię 10 tys więcej, a meble za 20?")
    assert (
        "Budżet 140 000,00 zł (150 000,00 zł + 10 000,00 zł − 20 000,00 zł)" in answer["response"]
    )


def test_what_money_is_set_aside_for_is_known_to_be_beside_the_price(say: Say) -> None:
    response = say("mam 100 tys, z tego 30 tys na meble, 60 m2")["response"]
    assert "Budżet 70 000,00 zł" in response
    assert "Mebli nie ma w cenie" not in response
    assert "Porównuję same pakiety" not in response


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["kupujemy we dwie, 90 tys razem, 61m2", "a jakbyśmy dały po 50"], "pl"),
        (["160k, 30k for furniture, 63 m2", "and if we spend 10k less on furniture?"], "en"),
        (["mam 80 tys, z czego 30 to wkład własny, nie ruszam. 38m"], "pl"),
        (["mam 70000 zł, 60 m. mąż da 5000 potem"], "pl"),
        (["58m, razem 95 tys", "żona ma 65. starczy jej na coś"], "pl"),
        (["53 m2, 70 tys, 8 idzie na meble", "a tata jednak da 15 a nie 10"], "pl"),
        (["57 tys, 45 m", "a jak szef nie da premii?"], "pl"),
        (["43 m2, mam 50 tys", "mogę dostać premię 4 tys albo 7 tys"], "pl"),
        (["39 m2, 46 tys", "a jakbym skądś wziął 1000"], "pl"),
        (["56 m2, kupujemy we dwie, każda ma 45 tys", "a jak siostra da 20 tys"], "pl"),
    ],
)
def test_amount_of_which_nobody_knows_the_base_is_asked_for(
    say: Say, messages: list[str], language: str
) -> None:
    assert say(*messages, language=language)["intent"] == "budget_unclear"


def test_half_is_still_meant_of_another_package(say: Say) -> None:
    messages = ["38 m2, płacę połowę. ile to w express plus?", "a w comfort ile bym dał"]
    assert "to 28 481,00 zł" in say(*messages)["response"]


def test_amount_that_was_told_by_us_is_no_budget(say: Say) -> None:
    say("comfort czy premium, 64 m2", "różnica w cenie?")
    assert "budget" not in say("a za te 32 tys co więcej dostanę")["context"]
    assert "budget" not in say("czyli 32 tys różnicy")["context"]
    assert "budget" not in say("ten za 43 tysiące ma winyl?")["context"]
    assert "budget" not in say("czym się różni, że droższy o 30 tys")["context"]


@pytest.mark.parametrize("message", ["so how much more do I need for comfort?", "how much more?"])
def test_what_is_missing_is_no_difference(say: Say, message: str) -> None:
    response = say("100k zloty, 67 sqm", message, language="en")["response"]
    assert ("short PLN 433.00" in response) == ("need" in message)


def test_total_that_may_be_added_or_reached_is_asked_for(say: Say) -> None:
    answer = say("mamy 46 m2 i 60 tysięcy", "a jakby rodzice dali to 75")
    assert answer["intent"] == "budget_unclear"
    assert "Budżet 100 000,00 zł" in say("a jak 100")["response"]


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["mam 80 tys, 55 m2", "comfort?"], "Przy budżecie 80 000,00 zł brakuje 2 445,00 zł."),
        (
            ["mam 80 tys, 55 m2", "a express plus wejdzie?"],
            "Przy budżecie 80 000,00 zł zostaje 14 055",
        ),
        (["mam 120 tys, 64 m2", "a gdyby miało 60 m to premium?"], "zostaje 60,00 zł"),
    ],
)
def test_package_after_a_budget_has_its_verdict(say: Say, messages: list[str], said: str) -> None:
    assert said in say(*messages)["response"]


def test_flats_that_go_together_are_compared_together(say: Say) -> None:
    response = say("kupuję 2 mieszkania 35 i 42 m pod wynajem, budżet 80 tys, express")["response"]
    assert "76 923,00 zł (zostaje 3 077,00 zł)" in response
    assert "metraż 77 m²" in response


@pytest.mark.parametrize("message", ["który pakiet?", "co polecacie", "co wybrać?"])
def test_package_is_recommended_within_the_budget(say: Say, message: str) -> None:
    assert "Express Plus: 65 945,00 zł" in say("mam 80 tys, 55 m2", message)["response"]


@pytest.mark.parametrize(
    ("message", "area", "budget"),
    [
        ("a jakbyśmy dali 100", 64, 100_000),
        ("a jak uzbieram 100", 64, 100_000),
        ("no na wykończenie 100", 64, 100_000),
        ("a 110?", 64, 110_000),
        ("mogę dać 95 i chcę premium", 64, 95_000),
        ("a mieszkanie 70", 70, 90_000),
        ("a 60?", 60, 90_000),
    ],
)
def test_bare_number_after_a_budget(say: Say, message: str, area: int, budget: int) -> None:
    context = say("mam 90 tys na 64 m2", message)["context"]
    assert (context["square_meters"], context["budget"]) == (area, budget)


@pytest.mark.parametrize(
    ("messages", "area", "budget"),
    [
        (["60 m i 70 tys", "sorki mieszkanie ma 62 a nie 60"], 62, 70_000),
        (["63 m, mamy 85 tys", "żona mówi, że mieszkanie ma 65 a nie 63"], 65, 85_000),
        (["51m2, 65 tys na wykończenie", "sąsiadka dała 70 tys za 50 m"], 51, 65_000),
    ],
)
def test_areas_and_money_are_not_mixed_up(
    say: Say, messages: list[str], area: int, budget: int
) -> None:
    context = say(*messages)["context"]
    assert (context["square_meters"], context["budget"]) == (area, budget)


@pytest.mark.parametrize(
    "message",
    ["57m2, nie za milion", "bliźniak 140m2 z czego 25 to garaż, ile comfort bez garażu"],
)
def test_what_is_no_money(say: Say, message: str) -> None:
    assert "budget" not in say(message)["context"]


@pytest.mark.parametrize("told", ["75 m²", "75 000,00 zł"])
def test_number_that_may_be_either_is_asked_about(say: Say, told: str) -> None:
    answer = say("mam 90 tys na 64 m2", "a 75?")
    assert answer["response"] == "Czy chodzi o metraż 75 m², czy o kwotę 75 000,00 zł?"
    buttons = {suggestion["title"]: suggestion["payload"] for suggestion in answer["suggestions"]}
    context = say(buttons[told])["context"]
    expected = (75, 90_000) if told == "75 m²" else (64, 75_000)
    assert (context["square_meters"], context["budget"]) == expected


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("mam 70-80 tys na 52 m2", "pl", "Liczę do górnej kwoty."),
        ("budżet od 70 do 80 tys, 52 m2, starczy na comfort?", "pl", "Liczę do górnej kwoty."),
        ("70k to 80k for 52 m2", "en", "I reckon with the higher amount."),
    ],
)
def test_which_end_of_a_range_is_compared_is_told(
    say: Say, message: str, language: str, said: str
) -> None:
    answer = say(message, language=language)
    assert answer["response"].startswith(said)
    assert answer["context"]["budget"] == 80_000


@pytest.mark.parametrize(
    ("message", "budget"),
    [("budżet 85, 55 m2", 85_000), ("czy moje 85 wystarczy na comfort 55 m2", 85_000)],
)
def test_budget_in_thousands_needs_no_unit(say: Say, message: str, budget: int) -> None:
    assert say(message)["context"]["budget"] == budget


@pytest.mark.parametrize(
    "message",
    ["za 15 tys da się kuchnię?", "mam 15 tys na łazienkę", "zaliczka 10 tys czy 20 tys?"],
)
def test_money_for_something_else_is_no_budget(say: Say, message: str) -> None:
    assert "budget" not in say(message)["context"]


def test_ledger_adds_up_again_after_it_was_kept() -> None:
    ledger = Ledger.of(Decimal(110), (Part("parents", Decimal(20)),))
    again = Ledger.from_json(ledger.as_json(), Decimal(110))
    assert (again.base, dict(again.parts)) == (Decimal(90), {"parents": Decimal(20)})
    assert Ledger.from_json(ledger.as_json(), Decimal(80)) == Ledger(Decimal(80))


@pytest.mark.parametrize(
    ("words", "what"),
    [("meble i kuchnia", "furniture+kitchen"), ("od babci", "grandmother"), ("na to", "")],
)
def test_what_a_part_is(words: str, what: str) -> None:
    assert what_of(words) == what


@pytest.mark.parametrize("message", ["a gdyby nie zostawiać", "a jak nic nie zostawimy?"])
def test_what_is_kept_no_more_is_had_again(say: Say, message: str) -> None:
    answer = say("mam 95 tys, 61 m, 8 tys zostawiam na nieprzewidziane", message)
    assert answer["context"]["budget"] == 95_000


def test_what_a_giver_keeps_is_taken_off_what_all_have(say: Say) -> None:
    messages = ("I've got 50k and my wife 28k, flat of 58 sqm", "and what if my wife keeps 5k")
    text = say(*messages, language="en")["response"].replace("\xa0", " ")
    assert "PLN 73,000.00 (PLN 50,000.00 + PLN 28,000.00 − PLN 5,000.00)" in text


@pytest.mark.parametrize(
    ("messages", "left"),
    [
        (["48 m2, mam 60 tys i od dziadków 15 tys", "a jak dziadkowie jednak nic nie dadzą?"], 60),
        (["47 m2, mam 38 tys", "a jak tata dołoży 10 tys?", "a tata się wycofał, ile braknie"], 38),
    ],
)
def test_what_is_not_given_after_all_is_taken_off(say: Say, messages: list[str], left: int) -> None:
    assert say(*messages)["context"]["budget"] == left * 1000


def test_parts_keep_their_order_in_jsonb() -> None:
    ledger = Ledger(Decimal(110), {"kitchen": Decimal(-22), "lamps": Decimal(-3)})
    kept = json.loads(json.dumps(ledger.as_json(), sort_keys=True))
    assert [*Ledger.from_json(kept, Decimal(85)).parts] == ["kitchen", "lamps"]
    before = kept | {"parts": dict(kept["parts"]), "away": {}}  # of an older conversation
    assert Ledger.from_json(before, Decimal(85)) == ledger
