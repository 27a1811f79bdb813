"""How sure a price is, and what may come on top of it."""

import pytest

from tests.chatbot.dialogues import Say

NOT_OF_A_PACKAGE = "nie pytam o projekt indywidualny tylko czy te 53 tys to ostateczna kwota"


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("a czemu inne metraze potwierdzacie indywidualnie, to ta cena nie jest pewna?", "pl"),
        (NOT_OF_A_PACKAGE, "pl"),
        ("express 54 m czy cena moze sie zmienic po podpisaniu umowy", "pl"),
        ("cena wiążąca?", "pl"),
        ("dlaczego indywidualnie potwierdzacie", "pl"),
        ("nie chodzi mi o premium, pytam czy to finalna cena", "pl"),
        ("will it stay at this price?", "en"),
        ("a cena się jeszcze może zmienić?", "pl"),
        ("to na sztywno te 53 946 zł?", "pl"),
        ("a ta wycena to już końcowa?", "pl"),
        ("is that price final?", "en"),
        ("is this quote binding?", "en"),
        ("could the price change after signing?", "en"),
    ],
)
def test_price_is_an_estimate_until_a_consultant_confirms_it(
    say: Say, message: str, language: str
) -> None:
    text = say("ile kosztuje wykonczenie 54m2", message, language=language)["response"]
    assert "orientacyjna, a potwierdza ją konsultant" in text or "an estimate" in text
    assert "wyceniane pisemnie" in text or "in writing" in text
    assert "Indywidualny" not in text
    assert text.count("Podstawa cen") <= 1


@pytest.mark.parametrize(
    "message",
    [
        "nie, pytam czy cena bedzie ta sama w marcu",
        "na wiosnę też będzie taka cena?",
        "czy do czerwca cena się zmieni?",
    ],
)
def test_price_of_another_month_is_promised_nowhere(say: Say, message: str) -> None:
    assert say("comfort 60m", message)["response"].startswith("Podaję dzisiejsze ceny")


@pytest.mark.parametrize(
    "message",
    [
        *("60 m2 wycena orientacyjna poproszę", "podaj orientacyjny koszt 60m2"),
        "jaka bedzie ostateczna cena za 60 m comfort",
    ],
)
def test_price_that_is_asked_for_is_told(say: Say, message: str) -> None:
    text = say(message)["response"].replace("\xa0", " ")
    assert "89 940,00 zł" in text
    assert "wyceniane pisemnie" not in text


@pytest.mark.parametrize(
    "message",
    [
        *("a jakie moga byc te doplaty do tego plus?", "jakie dopłaty są w premium?"),
        *("to jakie będą jeszcze dopłaty?", "co dochodzi potem do tej ceny"),
    ],
)
def test_what_comes_on_top_is_priced_in_writing(say: Say, message: str) -> None:
    text = say("express plus 60m", message)["response"]
    assert text.startswith("Prace dodatkowe są wyceniane pisemnie")


@pytest.mark.parametrize(
    "messages",
    [
        ["50 m2 express", "a jak cena się zmieni dla 60m2 w comforcie?"],
        ["60 m2 express", "a czy z comfortem cena wzrośnie?"],
    ],
)
def test_another_price_is_no_doubt_of_the_first(say: Say, messages: list[str]) -> None:
    text = say(*messages)["response"].replace("\xa0", " ")
    assert "89 940,00 zł" in text
    assert "orientacyjna" not in text


def test_enough_money_is_no_doubt_of_the_price(say: Say) -> None:
    assert "orientacyjna" not in say("mam 60 tys na pewno wystarczy na express 55m?")["response"]


def test_package_that_is_not_asked_about_is_denied(say: Say) -> None:
    text = say("nie pytam o premium, ile za 60 m2 w comforcie")["response"]
    assert "Premium" not in text
