"""What every visitor asks and no fact tells."""

import pytest
import time_machine

from tests.chatbot.dialogues import Say, quoted


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("a jak się spóźnicie to płacicie kary?", "pl"), ("kary umowne za opóźnienie?", "pl")),
        *(("czy w umowie są kary?", "pl"), ("co jeśli nie zdążycie na czas?", "pl")),
        *(("odszkodowanie za opóźnienie wypłacacie?", "pl"), ("odsetki za zwłokę dostanę?", "pl")),
        *(("do you pay a penalty if you are late?", "en"), ("what if you are late?", "en")),
    ],
)
def test_what_follows_from_a_delay_is_set_in_the_contract(
    say: Say, message: str, language: str
) -> None:
    text = say(message, language=language)["response"]
    assert text.startswith(("O karach i odsetkach", "About penalties"))
    assert "94%" in text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("a jak deweloper się spóźni z kluczami?", "contract"),
        ("mogę zrezygnować, jest za to kara?", "contract_withdrawal"),
        ("kończycie na czas?", "on_time"),
    ],
)
def test_no_delay_of_ours(say: Say, message: str, intent: str) -> None:
    answer = say(message)
    assert answer["intent"] == intent
    assert "karach" not in answer["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("można zapłacić w euro?", "pl"), ("można kartą?", "pl"), ("przyjmujecie karty?", "pl")),
        *(("płatność przelewem czy gotówką?", "pl"), ("da się zapłacić blikiem?", "pl")),
        *(("can I pay by card?", "en"), ("do you accept euros?", "en")),
    ],
)
def test_means_of_payment_are_not_known(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert text.startswith(("O formach płatności", "About the means of payment"))
    assert "PLN" in text


def test_money_in_another_currency_is_still_no_means_of_payment(say: Say) -> None:
    assert "formach płatności" not in say("mam 40 tys euro, 50 m2")["response"]
    assert "formach płatności" not in say("taniej będzie, jak zapłacę gotówką?")["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("dostanę fakturę?", "pl"), ("wystawiacie faktury vat?", "pl")),
        *(("faktura na firmę możliwa?", "pl"), ("will I get an invoice?", "en")),
    ],
)
def test_invoices_are_with_the_office(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert text.startswith(("O fakturach", "About invoices"))


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("mam swojego architekta, współpracujecie?", "pl"), ("mam już architektkę, ok?", "pl")),
        *(("mam gotowy projekt od architekta", "pl"), ("współpracujecie z architektami?", "pl")),
        *(("a może być mój projektant?", "pl"), ("do you work with external architects?", "en")),
    ],
)
def test_architect_of_the_visitors_own(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert "według projektu klienta" in text or "client's own design" in text
    assert "Liczba spotkań" not in text


def test_designer_of_ours_is_no_other_one(say: Say) -> None:
    assert "klienta" not in say("wasz architekt przyjedzie do mieszkania?")["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        *(("swoją ekipę do łazienki mogę dać?", "pl"), ("płytki położy mój kafelkarz, ok?", "pl")),
        *(("mogę zatrudnić swojego hydraulika?", "pl"), ("malowanie zrobi moja ekipa, ok?", "pl")),
        *(("can I use my own crew for the bathroom?", "en"),),
        *(("can my own electrician do the wiring?", "en"),),
    ],
)
def test_crew_of_the_visitors_own(say: Say, message: str, language: str) -> None:
    text = say(message, language=language)["response"]
    assert "ekipa klienta" in text or "client's own crew" in text


def test_price_stays_beside_a_crew_of_the_visitors_own(say: Say) -> None:
    answer = say("50 m2 comfort, łazienkę zrobi moja ekipa, ile wyjdzie?")
    assert quoted(answer) == ("comfort", 50)
    assert "czy cena się wtedy zmieni" in answer["response"]


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("macie swoją ekipę?", "crews"),
        ("mam swoją ekipę wykończeniową i wolne moce", "jobs"),
    ],
)
def test_no_crew_of_the_visitors_own(say: Say, message: str, intent: str) -> None:
    assert say(message)["intent"] == intent


@pytest.mark.parametrize(
    "message", ["kredyt ratalny z banku na wykończenie?", "raty 0%?", "macie kredyt w banku?"]
)
def test_loans_of_a_bank_are_not_known(say: Say, message: str) -> None:
    assert "O ratach bankowych i kredycie nie mam" in say(message)["response"]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("comfort 60 m, faktura będzie?", "O fakturach"),
        ("comfort 60 m, można zapłacić kartą?", "O formach płatności"),
        ("comfort 60 m, a są kary za opóźnienie?", "O karach i odsetkach"),
    ],
)
def test_what_is_not_known_is_said_beside_a_price(say: Say, message: str, said: str) -> None:
    answer = say(message)
    assert quoted(answer) == ("comfort", 60)
    assert answer["response"].count(said) == 1


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (["do you use Villeroy or Grohe?"], "Yes, Grohe is among the brands"),
        (["do you use Villeroy or Grohe?"], "Not among the brands I have confirmed here: Villeroy"),
        (["do you have Grohe", "ok and villeroy no?"], "confirmed here: Villeroy. A consultant"),
    ],
)
def test_brand_that_nobody_confirmed(say: Say, messages: list[str], said: str) -> None:
    text = say(*messages, language="en")["response"]
    assert said in text
    assert text.count("Tubądzin") == 1


def test_brand_of_ours_alone_is_a_yes(say: Say) -> None:
    assert "Not among" not in say("do you have Grohe", language="en")["response"]


@pytest.mark.parametrize(
    ("message", "until"),
    [
        ("pytam o date konca gwarancji, odbior 15 czerwca 2027", "15.06.2030"),
        ("do kiedy gwarancja jak odbiór będzie 1 marca 2027?", "01.03.2030"),
        ("gwarancja 36 miesięcy, a klucze od dewelopera 15 lutego?", None),
        ("jaka gwarancja?", None),
    ],
)
def test_day_that_the_warranty_ends(say: Say, message: str, until: str | None) -> None:
    with time_machine.travel("2026-11-29T12:00:00+01:00", tick=False):
        text = say(message)["response"]
    assert "36 miesięcy" in text
    assert until is None or f"do {until}" in text
    assert until is not None or "2030" not in text
