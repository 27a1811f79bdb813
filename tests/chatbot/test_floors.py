"""Floors that are wanted, with what a flat with them costs, and what two packages differ in."""

import re

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("message", "names", "others"),
    [
        ("ile wyjdzie z podloga drewniana", "64 457,00|85 957,00", "42 957|51 557"),
        ("ile kosztuje z deską na podłodze?", "64 457,00|85 957,00", "42 957|51 557"),
        ("podłoga winylowa, ile to będzie?", "51 557,00|64 457,00", "42 957|85 957"),
        (
            "ja chce podloga lepsza nie laminat, ile doplata",
            r"51 557,00 zł \(o 8 600,00 zł więcej niż Express\)|85 957,00",
            "42 957",
        ),
    ],
)
def test_floor_that_is_wanted_has_the_prices_of_its_packages(
    say: Say, message: str, names: str, others: str
) -> None:
    text = say("43 m2", message)["response"]
    assert all(re.search(name, text) for name in names.split("|"))
    assert not re.search(others, text)
    assert text.count("Konkretny wzór") == 0


def test_more_is_paid_than_for_the_package_that_is_spoken_of(say: Say) -> None:
    text = say("50 m2 comfort", "a podłoga drewniana ile dopłata")["response"]
    assert "Comfort (deska warstwowa): 74 950,00 zł\n" in text
    assert "Premium (drewno): 99 950,00 zł (o 25 000,00 zł więcej niż Comfort)" in text


def test_extra_for_a_floor_in_english(say: Say) -> None:
    text = say("how much extra for wooden floors at 50 m2", language="en")["response"]
    assert "Comfort (engineered wood): PLN 74,950.00 (PLN 25,000.00 more than Express)" in text
    text = say("which package has vinyl and what does it cost", language="en")["response"]
    assert "Express Plus (vinyl): PLN 59,950.00" in text


def test_floor_that_is_wanted_without_an_area(say: Say) -> None:
    text = say("w którym pakiecie drewniana podłoga i ile to kosztuje?")["response"]
    assert "Comfort (deska warstwowa): 1 499,00 zł/m²" in text
    assert "Express" not in text
    answer = say("43 m2")
    assert "64 457,00" in answer["response"]
    assert "42 957" not in answer["response"]


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (
            ["35 m2", "ja mam 40 tys a podloga winyl to jaki pakiet i ile brakuje mi"],
            "Nie, na Express Plus nie wystarczy: 41 965,00 zł (brakuje 1 965,00 zł)",
        ),
        (
            ["mam 60 tys na 50 m2", "a jakbym chciał winylową podłogę to ile zabraknie"],
            "Tak, na Express Plus wystarczy: 59 950,00 zł",
        ),
        (
            ["35 m2, mam 40 tys", "a na drewnianą podłogę wystarczy? ile brakuje"],
            "Nie, na Comfort nie wystarczy: 52 465,00 zł",
        ),
    ],
)
def test_verdict_is_first_on_the_cheapest_with_that_floor(
    say: Say, messages: list[str], verdict: str
) -> None:
    text = say(*messages)["response"]
    assert verdict in text
    assert text.index(verdict) < text.index("Express:")


def test_cheapest_with_timber_floors(say: Say) -> None:
    answer = say("43 m2", "whats the cheapest one that has timber floors", language="en")
    assert answer["quote"]["package"] == "comfort"
    assert "engineered wood" in answer["response"]


@pytest.mark.parametrize("message", ["ile kosztuje dom drewniany 120 m2", "ile za same panele?"])
def test_wood_and_panels_that_are_no_floor_of_a_package(say: Say, message: str) -> None:
    assert "Pakiety z taką podłogą" not in say("43 m2", message)["response"]


@pytest.mark.parametrize(
    ("messages", "language", "said"),
    [
        (
            ["58 m2 comfort", "a express plus?", "jaka roznica miedzy nimi w podlogach"],
            "pl",
            ("Express Plus: panele laminowane, panele winylowe", "Comfort: panele laminowane"),
        ),
        (
            ["50 m2 comfort", "a premium?", "czym się różnią pod względem podłóg?"],
            "pl",
            ("Comfort: panele", "Premium: drewno"),
        ),
        (
            ["what is the difference in floors between comfort and express"],
            "en",
            ("Comfort: laminate, vinyl, engineered wood", "Express: laminate\n"),
        ),
        (["50 m2 comfort", "premium?", "how do the floors differ"], "en", ("Premium: wood",)),
        (["łazienka w expressie i comforcie, czym się różni?"], "pl", ("210 cm", "270 cm")),
        (["czym się różnią wizualizacje w comfort i premium?"], "pl", ("salon", "Comfort: ")),
    ],
)
def test_what_two_packages_differ_in(
    say: Say, messages: list[str], language: str, said: tuple[str, ...]
) -> None:
    text = say(*messages, language=language)["response"]
    assert all(part in text for part in said)
    assert not re.search("Różnica:|Difference:|brutto|gross", text)


@pytest.mark.parametrize(
    "message", ["czym sie roznia drzwi", "czym się różni comfort od premium w drzwiach?"]
)
def test_what_no_list_tells_apart_is_not_known(say: Say, message: str) -> None:
    assert "nie mam tu potwierdzonych informacji" in say(message)["response"]


def test_difference_in_price_stays_one(say: Say) -> None:
    text = say("58 m2 express", "a comfort?", "jaka różnica między nimi?")["response"]
    assert "Różnica: 29 000,00 zł" in text


@pytest.mark.parametrize(
    ("messages", "language", "gap"),
    [
        (["58 m2 express", "a comfort?", "warto dopłacać?"], "pl", "Różnica: 29 000,00 zł"),
        (["58 m2 express", "a comfort?", "opłaca się to?"], "pl", "Różnica: 29 000,00 zł"),
        (["warto dopłacać do comfort z express plus?"], "pl", "Różnica: 300,00 zł/m²"),
        (["is it worth paying more for comfort than express"], "en", "PLN 500.00/m²"),
    ],
)
def test_whether_the_dearer_one_is_worth_it(
    say: Say, messages: list[str], language: str, gap: str
) -> None:
    text = say(*messages, language=language)["response"]
    assert gap in text
    assert re.search("Dla kogo|suit", text)
    assert "Premium" not in text


@pytest.mark.parametrize(
    "message",
    ["a za ta roznice co dostaniemy", "za te 29 tys co dostaję?", "za tę dopłatę co mam?"],
)
def test_what_is_had_for_the_difference(say: Say, message: str) -> None:
    text = say("58 m2 express", "a comfort?", message)["response"]
    assert "150 (Express)" in text
    assert "450 (Comfort)" in text


@pytest.mark.parametrize(
    "message", ["a winylwe podlogi w ktrym sa", "winyl w którym pakiecie jest?"]
)
def test_which_packages_have_it_is_answered_of_all(say: Say, message: str) -> None:
    text = say("54m express plus", message)["response"]
    assert "• Comfort: panele laminowane, panele winylowe, deska warstwowa" in text


def test_denied_question_gets_no_yes(say: Say) -> None:
    text = say("54m comfort", "czyli w comforcie nie ma winylu?")["response"]
    assert text.startswith("Comfort też ma to w katalogu: panele winylowe.")
