"""What is doubted about a price, and what nobody has told us of it."""

import re

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("15% od czego, od calych 94 tys?", "pl"),
        ("pytam o rabat 15%, z czego to jest liczone", "pl"),
        ("rabat od całości czy od materiałów?", "pl"),
        ("15 procent jest od jakiej kwoty", "pl"),
        ("15% rabatu od 94 tys to ile?", "pl"),
        ("rabat jest od całych 94 437 zł?", "pl"),
        ("is the 15% discount off the whole price", "en"),
    ],
)
def test_the_discount_is_on_materials(say: Say, message: str, language: str) -> None:
    text = say("63 m2 comfort", message, language=language)["response"]
    assert "nie całej ceny" in text or "not on the whole price" in text
    assert "\n\n" not in text


@pytest.mark.parametrize(
    "message",
    [
        "czemu na stronie jest od 999 a kolega zaplacil u was 1500 za metr??? oszukujecie",
        "ja nie reklamuje tylko pytam skad 1500",
        "skąd ta cena 1500 za metr?",
        "sąsiad płacił 1200 zł za metr, dlaczego u mnie 1499",
        "dlaczego koleżanka zapłaciła 1999 zł za metr, ściemniacie?",
    ],
)
def test_a_doubted_price_is_answered_with_the_rates(say: Say, message: str) -> None:
    text = say(message)["response"].replace("\xa0", " ")
    assert "Comfort: 1 499,00 zł/m²" in text
    assert "Reklamacje" not in text
    assert "\n\n" not in text


def test_a_budget_told_with_a_discount_is_weighed(say: Say) -> None:
    text = say("62 m2, rabat jakiś? budżet od 90 tys zł do 100 tys, wystarczy na comfort?")
    assert "Budżet" in text["response"]


def test_a_doubted_price_is_no_budget(say: Say) -> None:
    doubted = "czemu na stronie jest od 999 a kolega zapłacił 1500 za metr?"
    assert "Budżet" not in say(doubted, "60 m2")["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("oszukujecie ludzi", "chcę reklamować, czemu na stronie 999 a zapłaciłem 1500"),
        "oszukaliście mnie, przecieka prysznic, czemu zapłaciłem 1500 za metr",
        "oddajcie mi pieniądze, czemu kolega zapłacił 999 za metr",
    ],
)
def test_a_complaint_stays_one(say: Say, message: str) -> None:
    assert say(message)["intent"] == "complaint"


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("ktory pakiet jest za 1500", "pl", "Comfort kosztuje"),
        ("który to pakiet za 1200?", "pl", "Express Plus kosztuje"),
        ("ten pakiet za 2000 zł", "pl", "Premium kosztuje"),
        ("which package is 1500 per meter", "en", "Comfort costs"),
    ],
)
def test_a_rounded_rate_is_that_of_one_package(
    say: Say, message: str, language: str, said: str
) -> None:
    assert say(message, language=language)["response"].startswith(said)


@pytest.mark.parametrize("message", ["jaki pakiet do 1500", "który pakiet za 1300"])
def test_a_rate_that_is_nobodys_is_no_package(say: Say, message: str) -> None:
    assert "kosztuje" not in say(message)["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("is that in canadian dollars?", "en"), ("what currency is that?", "en")),
        *(("to w euro?", "pl"), ("ceny są w złotówkach czy w euro?", "pl")),
        *(("w jakiej walucie?", "pl"), ("is it in euros", "en")),
    ],
)
def test_which_currency(say: Say, message: str, language: str) -> None:
    text = say("60 m2", message, language=language)["response"]
    assert "PLN" in text
    assert "gross" in text or "brutto" in text
    assert "Premium" not in text


@pytest.mark.parametrize(
    ("before", "message", "said"),
    [
        ("dom 160m", "czy 160 to 8 procent vat na pewno", "Tak, przy 160"),
        ("60 m2 comfort", "na pewno 8% vatu?", "Tak, przy 60"),
        ("dom 300 m2", "czy vat to na pewno 8%", "Tak, przy 300"),
        ("mieszkanie 160 m2", "czy to na pewno 8% vat?", "160 m² to dla mieszkania ponad"),
        ("dom 310 m2", "vat 8% na pewno?", "310 m² to dla domu ponad limit"),
        ("200 m2", "vat 8%?", "200 m² to dla mieszkania ponad limit stawki 8% VAT. VAT zależy"),
        ("60 m2", "czy vat to 23%?", "Ceny są brutto"),
    ],
)
def test_whether_the_rate_is_that(say: Say, before: str, message: str, said: str) -> None:
    assert say(before, message)["response"].replace("\xa0", " ").startswith(said)


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        (
            "deweloper opoznia odbior, mial byc w marcu bedzie w czerwcu. czy cena sie zmieni?",
            "pl",
            "Podaję dzisiejsze ceny",
        ),
        ("a jak dlugo jest wazna oferta", "pl", "Podaję dzisiejsze ceny"),
        ("do kiedy obowiązuje ta wycena", "pl", "Podaję dzisiejsze ceny"),
        ("za rok odbiór, cena będzie wyższa?", "pl", "Podaję dzisiejsze ceny"),
        ("will the price be higher next year", "en", "I give today's prices"),
        ("how long is the quote valid", "en", "I give today's prices"),
        ("pytam o opoznienie dewelopera, moge przesunac termin?", "pl", "O przesuwaniu terminów"),
        ("co jeśli deweloper się spóźni", "pl", "O przesuwaniu terminów"),
        ("czy można przełożyć start prac", "pl", "O przesuwaniu terminów"),
        ("can we postpone the start", "en", "About moving dates"),
        ("dojazd płatny?", "pl", "O kosztach dojazdu"),
        ("czy za dojazd się dopłaca", "pl", "O kosztach dojazdu"),
        ("ile kosztuje dojazd", "pl", "O kosztach dojazdu"),
        ("do you charge for travel", "en", "About the cost of travel"),
    ],
)
def test_what_nobody_has_told_us(say: Say, message: str, language: str, said: str) -> None:
    text = say("60 m2 Gdańsk", message, language=language)["response"]
    assert text.startswith(said)
    assert "\n\n" not in text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("chcę przesunąć ścianę", "special_works"),
        ("czy konsultacja z dojazdem jest płatna", "consultation_cost"),
        ("ile km dojeżdżacie", "coverage"),
    ],
)
def test_what_only_sounds_like_it(say: Say, message: str, intent: str) -> None:
    answer = say(message)
    assert answer["intent"] == intent
    assert "potwierdzonych informacji" not in answer["response"] or intent == "consultation_cost"


@pytest.mark.parametrize(
    "message",
    [
        *("can you do it without me being there", "must I be present during the works"),
    ],
)
def test_nobody_has_to_be_there(say: Say, message: str) -> None:
    text = say(message, language="en")["response"]
    assert text.startswith("Your presence is not needed.")


@pytest.mark.parametrize(
    "message", ["a komorka lokatorska?", "a co z piwnicą?", "a balkon?", "i garaż?"]
)
def test_what_is_outside_is_not_counted(say: Say, message: str) -> None:
    text = say("mieszkanie 62 + balkon 8 + komorka 4", message)["response"]
    assert text.startswith("Cena obejmuje sam metraż")


@pytest.mark.parametrize(
    "message",
    [
        *("6 m lazienka sama, nic wiecej nie chce", "kuchnia tylko, 9 m2"),
        *("8 m2 salon sam do malowania", "bathroom only, 6 m2"),
    ],
)
def test_one_room_alone_is_a_single_work(say: Say, message: str) -> None:
    assert say(message)["intent"] in {"single_works", "kitchens_wardrobes"}


def test_a_long_first_message_is_told_each_thing_once(say: Say) -> None:
    text = say(
        "Porównujemy comfort i premium, mieszkanie 60 m2 w Gdańsku. Czym się różnią?"
        " Ile to trwa? Czy działacie w Gdańsku?"
    )["response"]
    assert text.count("8–12 tygodni") == 1
    assert "Obsługujemy miasta" not in text


def test_a_renovation_may_be_the_finishing_of_a_new_flat(say: Say) -> None:
    text = say("remont")["response"]
    assert text.startswith("Nasza specjalność to wykończenie nowych")
    assert text.endswith("Proszę podać metraż nowego mieszkania, a policzę cenę wykończenia.")


def test_what_comes_on_top_is_no_question_of_a_later_price(say: Say) -> None:
    told = (
        "Zawsze pojawiały się później dopłaty. Czy cena może wzrosnąć, gdy dojdzie coś dodatkowego?"
    )
    assert say(told)["intent"] == "hidden_costs"


@pytest.mark.parametrize(
    "messages",
    [
        ["56,2 m2", "to comfort przy 56,2 minus 15% ile"],
        ["macie jakieś promocje", "15% z ilu? ile zaoszczędzę na 60m"],
    ],
)
def test_discount_is_not_taken_off_the_whole_price(say: Say, messages: list[str]) -> None:
    assert "nie całej ceny" in say(*messages)["response"]


@pytest.mark.parametrize(
    "message",
    [
        "które u was jest najbliżej tych 1300 i ile drożej",
        "nie najdroższy tylko najbliższy 1300 zł/m",
    ],
)
def test_package_of_the_nearest_rate_is_told(say: Say, message: str) -> None:
    assert say("72 m2 ile", message)["response"].startswith("Express Plus, 72 m²: 86 328,00 zł")


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (["a stan na 2024? ceny aktualne?"], "pl", "Premium: 1 999,00 zł"),
        (["60 m2 comfort", "te ceny są aktualne?"], "pl", "Comfort: 89 940,00 zł"),
        (["are these prices current?"], "en", "Premium: PLN 1,999.00"),
        (
            ["moj szwagier placil u was 1100 za metr rok temu, teraz tez tyle?"],
            "pl",
            "Premium: 1 999,00 zł",
        ),
        (["kolega miał u was rok temu 1000 za metr, nadal tyle jest?"], "pl", "999,00 zł"),
        (["my brother paid you 1100 per m2 a year ago, still the same?"], "en", "PLN 999.00"),
    ],
)
def test_prices_are_those_of_today(say: Say, messages: list[str], language: str, said: str) -> None:
    text = say(*messages, language=language)["response"]
    assert re.search("Podaję dzisiejsze ceny|today's prices", text)
    assert said in text
    assert not re.search("Wykańczamy nowe|20–90", text)


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["60 m2 comfort firma", "czyli vat 7106 odlicze?"], "pl"),
        (["firmą jestem, vat odzyskam?"], "pl"),
        (["jest zwrot vat za wykończenie?"], "pl"),
        (["can i reclaim the vat as a company"], "en"),
    ],
)
def test_tax_that_is_got_back_is_left_to_an_accountant(
    say: Say, messages: list[str], language: str
) -> None:
    answer = say(*messages, language=language)
    assert answer["intent"] == "vat"
    assert re.search("księgowego|accountant", answer["response"])


@pytest.mark.parametrize(
    ("message", "city"),
    [
        ("czy w tczewie tez i czy doplata za dojazd", "Tczew: tak"),
        ("do wejherowa dojeżdżacie i czy dojazd płatny", "Wejherowo: tak"),
        ("kraków, a dojazd ile kosztuje?", "Kraków: "),
    ],
)
def test_city_comes_before_the_cost_of_the_way(say: Say, message: str, city: str) -> None:
    text = say(message)["response"]
    assert text.startswith(city)
    assert "O kosztach dojazdu nie mam" in text


@pytest.mark.parametrize(
    ("messages", "language"),
    [
        (["42 zdecydowalismy sie. ile rata miesiecznie na 3 lata"], "pl"),
        (["42 m2", "jaka rata na miesiąc przy 2 latach?"], "pl"),
        (["a czy mogę to sobie rozłożyć na raty"], "pl"),
        (["58 m2", "what would be the monthly instalment"], "en"),
    ],
)
def test_instalments_come_before_loans(say: Say, messages: list[str], language: str) -> None:
    text = say(*messages, language=language)["response"]
    assert re.match("Płatność odbywa się w transzach|The payment is made in inst", text)


@pytest.mark.parametrize(
    "message",
    [
        "ile na miesiąc żeby się zwróciło w 3 lata, 59 tys",
        "za ile lat się zwróci przy wynajmie za 2500?",
        "w ile się to zwróci, 60 tys to dużo",
    ],
)
def test_when_it_pays_for_itself_is_not_known(say: Say, message: str) -> None:
    answer = say("60m express", message)
    assert answer["response"].startswith("Nie policzę, kiedy to się zwróci")
    assert "59 940,00 zł" in answer["response"]
    assert answer["context"].get("budget") is None


def test_payback_of_flats_that_were_priced_tells_their_price(say: Say) -> None:
    rent = "czynsz bede bral 2800 za kazde, po ilu miesiacach sie zwroci?"
    text = say("31 i 28 m2 w express ile razem", rent)["response"]
    assert "Razem 59 m²: 58 941,00 zł" in text
    assert "poza czynszem" in text
    assert "Nie liczę" not in text
    assert "Jaki metraż" not in text


def test_payback_of_a_rent_nobody_told(say: Say) -> None:
    messages = ("31 m2 w express i 28 w comfort razem", "po ilu miesiącach się zwróci z najmu?")
    text = say(*messages)["response"]
    assert "zależy to od czynszu" in text
    assert "Razem: 72 941,00 zł" in text
    assert "tygodni" not in text


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        (["dom 180 m2, comfort", "a jakby miał 320 m2?"], "320 m² to dla domu ponad limit"),
        (["mieszkanie 160m, ile vat i ile kosztuje premium"], "160 m² to dla mieszkania ponad"),
        (["a 8% to od 60 m, a jakby 155m mieszkanie to ile vat?"], "155 m² to dla mieszkania pon"),
        (["mam 200 tys i 160 m2"], "160 m² to dla mieszkania ponad limit stawki 8% VAT. Kwoty"),
        (["dom 180 m2, comfort"], "Comfort, 180 m²: 269 820,00 zł brutto"),
        (["mieszkanie 150 m2, comfort"], "Comfort, 150 m²: 224 850,00 zł brutto"),
    ],
)
def test_area_over_the_limit_of_vat_is_said_before_the_price(
    say: Say, messages: list[str], first: str
) -> None:
    text = say(*messages)["response"]
    assert text.replace("\N{NO-BREAK SPACE}", " ").startswith(first)
