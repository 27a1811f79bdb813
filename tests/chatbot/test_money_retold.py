"""Expenses that change or fall away, and the money of two, as it is told in a talk."""

import pytest

from tests.chatbot.dialogues import Say

STUDIO = "kawalerka 31,5 m w comforcie ile?"
FIFTY = "a za tą roznice 15750 to kupie kanape i lozko hehe. mam w sumie 50 tys, z expressem ile?"
THINGS = "lozko 3 tys kanapa 4 tys, to ile mi zostanie po expressie plus?"
FREE = "a jak kanape wezme od babci za darmo?"
KEYS = "odbieram klucze w maju, 45m2. mam 40 tys i rodzice daja 20. co mi polecacie?"
LOAN = "kredyt 10 tys wezme. to ile w comforcie wtedy zostaje na lodowke i pralke"
HUNDRED = "56,4 m2, mamy 100 tys"
KITCHEN = "Dorzucilibyśmy do tego kuchnię na wymiar za jakieś 20 tysięcy, to starczy na wszystko?"
COOLED = ("57,3 m2 comfort, mamy 90 tys", "klimatyzację w dwóch pokojach. Ile z Express Plus?")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((STUDIO, "a express taniej o ile?", FIFTY), "zostaje 18 531,50 zł"),
        ((STUDIO, FIFTY, THINGS), "Budżet 43 000,00 zł"),
        ((STUDIO, FIFTY, THINGS, FREE), "Budżet 47 000,00 zł"),
        ((STUDIO, FIFTY, THINGS, "to tylko lozko za 3. ile zostanie?"), "zostaje 9 231,50 zł"),
        ((STUDIO, FIFTY, THINGS, FREE, "kanapy nie kupuje, wiec mam 47 tys"), "47 000,00 zł"),
        ((STUDIO, FIFTY, THINGS, "łóżko mam stare. ile zostanie?"), "Budżet 46 000,00 zł"),
        ((STUDIO, FIFTY, THINGS, "kanapy nie liczę, ile zostanie?"), "Budżet 47 000,00 zł"),
        ((HUNDRED, KITCHEN, "a kuchnię kupią nam teściowie"), "Budżet 100 000,00 zł"),
        (("60 m2, mam 60 tys i brat da drugie tyle co ja",), "Budżet 120 000,00 zł"),
        (("45 m2, mam 70 tys", "za 3 tys kupię stół, ile zostanie w plusie?"), "67 000,00 zł"),
        (
            (
                "45 m2, mam 70 tys. comfort?",
                "łóżko 4 tys, szafa 5 tys, stół 2 tys. starczy na comfort?",
                "szafę mam, stołu nie kupuję",
                "to ile zostaje po plusie?",
            ),
            "zostaje 12 045,00 zł",
        ),
        ((KEYS, LOAN), "zostaje 2 545,00 zł"),
        ((KEYS, LOAN, "no nie, 40 moje 20 rodzicow i 10 kredyt"), "Budżet 70 000,00 zł"),
        ((KEYS, LOAN, "a bez kredytu w plusie?"), "zostaje 6 045,00 zł"),
        ((HUNDRED, KITCHEN), "Budżet 80 000,00 zł"),
        ((HUNDRED, KITCHEN, "To może zrezygnujemy z tej kuchni. Wystarczy na Premium?"), "12 743"),
        (
            (
                HUNDRED,
                "A gdybyśmy zrobili kuchnię za 20 tysięcy i Express Plus, ile zostanie ze 100?",
            ),
            "zostaje 12 376,40 zł",
        ),
        (
            (
                "34 metry i jakies 55tys, starczy?",
                "a w comforcie z klima sie zmieszcze?",
                "a rodzice moga mi dolozyc 10 tys, to comfort z klima wejdzie?",
            ),
            "z klimatyzacją do 6 234,00 zł",
        ),
    ],
)
def test_expense_takes_the_place_of_the_one_before(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


COUPLE = ("hi flat 48 sqm, we have 80k together, is premium ok?",)
MORE = "actually my boyfriend just said he can add 15k more. premium then?"
HALF = "I can pay 40k and my partner half of that. comfort 39 sqm ok?"
EACH = "buying a 2 room flat 41,5m. me and my partner each have 30k for it. ok for Comfort?"
WHICH = "My boyfriend and I have 110k zl altogether, of which 20k is for the kitchen. flat 55 sqm."
NINETY = ("hello, 55 m2", "we have 90k", "and with my parents giving 10k?")
ASIDE = "if we leave 10k aside for furniture, whats left with express plus?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*COUPLE, MORE), "short PLN 952.00"),
        ((*COUPLE, "my girlfriend could chip in 15k. premium?"), "short PLN 952.00"),
        ((HALF,), "Budget PLN 60,000.00"),
        ((HALF, "and if he backs out? just my part"), "Budget PLN 40,000.00"),
        ((HALF, "and if he backs out?", "ok he puts 20k back in after all. comfort?"), "60,000.00"),
        ((EACH,), "Budget PLN 60,000.00"),
        ((EACH, "and if we both give 5k more?"), "Budget PLN 70,000.00"),
        ((WHICH,), "Budget PLN 90,000.00"),
        ((WHICH, "comfort is nice. would my boyfriends half be 41k?"), "PLN 41,222.50 each"),
        ((WHICH, "i mean comfort split in two, how much each"), "PLN 41,222.50 each"),
        ((WHICH, "and comfort? each half?"), "PLN 41,222.50 each"),
        (NINETY, "Budget PLN 100,000.00"),
        ((*NINETY, ASIDE), "left PLN 24,055.00"),
        ((*NINETY, ASIDE, "forget the furniture, my mum gives us that. comfort?"), "100,000.00"),
        ((*NINETY, "we found another 4k. comfort?"), "left PLN 21,555.00"),
        (("50 sqm comfort, I pay 60% and he pays the rest. how much for me?",), "44,970.00"),
        ((*COUPLE, "my mum said she'd help with 5k"), "Budget PLN 85,000.00"),
        ((*COUPLE, "my mum gives 5k", "my mum changed her mind"), "Budget PLN 80,000.00"),
        ((*COUPLE, "my mum can't give us the 10k"), "Budget PLN 80,000.00"),
        (("52 sqm. I've got 40k, my girlfriend the same. comfort?",), "Budget PLN 80,000.00"),
        (("me 30k, him 40k. 47 sqm. comfort?", "he'll add 5k"), "Budget PLN 75,000.00"),
        (("I have 35k and she has 30k, 42 sqm", "she can't give more than 20k"), "55,000.00"),
        (("50 sqm. I have 25k and my husband has 50k", "if I put in 30k?"), "PLN 80,000.00"),
        (("50 sqm. I have 25k and my husband has 50k", "so only my 25k"), "PLN 25,000.00"),
        (
            ("my wife and I have 20k each, 38 sqm", "her mum gives 5k", "if she doesn't?"),
            "40,000.00",
        ),
        (("60 m2, I have 90k", "after comfort and 6k for the fridge what is left"), "5,940.00"),
        (("44 sqm, I have 70k", "a fridge for 3k and a bed for 2k. is comfort ok?"), "65,000.00"),
        (("38 sqm, I have 60k", "my grandma gives 5k to each of us"), "Budget PLN 70,000.00"),
        ((*COUPLE, "comfort plus one AC, split between two of us"), "from PLN 39,876.00 each"),
    ],
)
def test_money_of_two_is_counted_in_english(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages, language="en")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*COOLED, "ile by wyszlo z jedną klimatyzacją zamiast dwóch?"), "76 502,70 zł"),
        ((*COOLED, "Te 2 to były klimatyzacje, nie złotówki :) A w Comforcie z jedną?"), "93 692"),
        ((*COOLED, "a z jedną klimą zamiast dwóch?", "To ile nam brakuje?"), "90 000,00 zł"),
    ],
)
def test_units_of_air_conditioning_are_no_money(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert " 2 000,00 zł" not in reply


def test_difference_that_was_told_is_no_budget(say: Say) -> None:
    before = ("40 m2 comfort? ile ponad plusa",)
    reply = say(
        *before, "12 tys wiecej, no to za co tyle? co jest w comforcie czego nie ma w plusie"
    )
    assert "Produkty do wyboru" in reply["response"]


def test_cheaper_thing_is_no_question_of_a_remote_talk(say: Say) -> None:
    before = "mam lacznie 65 tys w tym 5 tys odlozone na sofe i stol, 36 m2. starczy na comfort?"
    reply = say(before, "a jak sofa wyjdzie taniej, 2 tys zamiast 5?")["response"]
    assert "zdalna" not in reply


@pytest.mark.parametrize(
    "messages",
    [
        ("two flats, 38 and 51 sqm", "I have 38 and he has 51, comfort?"),
        ("50 sqm, I have 80k", "my parents help on 15 May"),
        ("50 sqm, I have 80k", "can you come on the 20th? my husband gives you the keys"),
    ],
)
def test_numbers_of_flats_and_days_are_no_money(say: Say, messages: tuple[str, ...]) -> None:
    reply = say(*messages, language="en")["response"]
    assert "89,000.00" not in reply
    assert "95,000.00" not in reply
    assert "100,000.00" not in reply
