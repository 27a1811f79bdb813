"""What is in a package: all of it, what another has more, one thing with yes or no."""

import pytest

from chatbot.models import Fact
from tests.chatbot.dialogues import Say

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("what do I get in express", "en", "Products to choose from: 150"),
        ("what's in plus", "en", "Products to choose from: 300"),
        ("so what comes with premium", "en", "Products to choose from: 600"),
        ("co jest w plusie", "pl", "Produkty do wyboru: 300"),
        ("a co jest w tym plusie", "pl", "Produkty do wyboru: 300"),
    ],
)
def test_contents_are_asked_for_in_few_words(
    say: Say, message: str, language: str, said: str
) -> None:
    assert said in say(message, language=language)["response"]


@pytest.mark.parametrize(
    "message",
    [
        *("i co za to dostaję więcej", "co zyskuję", "a co za to mam więcej"),
        *("co dostanę więcej?", "za co ta różnica", "skąd ta różnica"),
    ],
)
def test_what_the_dearer_one_has_more(say: Say, message: str) -> None:
    text = say("55 m2 express", "a plus o ile drożej", message)["response"]
    assert "Produkty do wyboru: 150" in text
    assert "Produkty do wyboru: 300" in text
    assert "600" not in text


def test_what_one_package_has_for_its_price(say: Say) -> None:
    text = say("60 m2 comfort", "i co za to dostaję?")["response"]
    assert "Produkty do wyboru: 450" in text
    assert "150" not in text


@pytest.mark.parametrize(
    ("message", "language", "said"),
    [
        ("deska w comforcie w cenie?", "pl", "Tak, Comfort ma w katalogu: deska warstwowa."),
        ("a w comforcie nie ma drewna?", "pl", "Tak, Comfort ma w katalogu: deska warstwowa."),
        ("czy w plusie jest winyl?", "pl", "Tak, Express Plus ma w katalogu: panele winylowe."),
        ("czy w expressie są panele winylowe?", "pl", "Nie, tego Express nie ma"),
        ("czy w premium jest laminat?", "pl", "Nie, tego Premium nie ma"),
        ("is comfort wood floor?", "en", "Yes, Comfort has it in its catalogue: engineered wood."),
        ("does express have vinyl", "en", "No, Express does not have it"),
    ],
)
def test_yes_or_no_where_the_list_of_floors_decides(
    say: Say, message: str, language: str, said: str
) -> None:
    assert say(message, language=language)["response"].startswith(said)


@pytest.mark.parametrize(
    "message",
    [
        *("jakie podłogi w comforcie, deska?", "czy w premium jest deska?", "dąb w comforcie?"),
        *("czy w comforcie jest parkiet?", "deska czy winyl w comforcie?"),
    ],
)
def test_neither_yes_nor_no_where_it_does_not(say: Say, message: str) -> None:
    assert not say(message)["response"].startswith(("Tak", "Nie, tego"))


def test_yes_or_no_is_that_of_the_facts(say: Say) -> None:
    Fact.objects.filter(key="floors", package__code="express").update(value_pl="panele winylowe")
    text = say("czy w expressie są panele winylowe?")["response"]
    assert text.startswith("Tak, Express ma w katalogu: panele winylowe.")


def test_floors_of_one_package_in_english(say: Say) -> None:
    text = say("what floors do i get in plus", language="en")["response"]
    assert text.startswith("Express Plus, floors: laminate, vinyl.")


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("kuchnię już mam kupioną, czy cena będzie niższa?", "kitchens_wardrobes"),
        ("mam własne szafy, będzie taniej?", "kitchens_wardrobes"),
        ("meble mam swoje, odliczycie to?", "furniture"),
        ("lampy kupiłam sama, będzie taniej?", "lighting"),
    ],
)
def test_what_no_price_has_in_it_makes_it_no_lower(say: Say, message: str, intent: str) -> None:
    answer = say("comfort 50 m2", message)
    assert answer["intent"] == intent
    assert answer["response"].startswith("Nie, cena pakietu się przez to nie zmienia.")


@pytest.mark.parametrize(
    "message",
    ["podłogę już mam kupioną, będzie taniej?", "kuchnię mam, a podłogę taniej?"],
)
def test_what_a_price_has_in_it_is_not_decided_here(say: Say, message: str) -> None:
    assert "nie zmienia" not in say("comfort 50 m2", message)["response"]


def test_plus_and_express_are_compared(say: Say) -> None:
    text = say("czym się różni plus od expressu")["response"]
    assert "Produkty do wyboru: 150" in text
    assert "Produkty do wyboru: 300" in text


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ((), "z czego wynika ze premium jest 2x drozszy od express? przeciez to te same sciany"),
        (("60 m2 express i premium",), "pytam czemu drozszy a nie ktory"),
        (("62 m express a premium ile",), "czyli za co place 1000 zl wiecej na metrze"),
        (("60 m2 express i premium",), "co dostaniemy za te 60 tys więcej"),
        (("60 m2 express i premium",), "to czym się różni ten premium, za co ta różnica 60 tys"),
        (("60 m2 express",), "po co mam dopłacać do premium"),
        ((), "skąd taka różnica w cenie między express a premium"),
        ((), "dlaczego premium kosztuje więcej niż express"),
    ],
)
def test_why_the_one_is_dearer(say: Say, before: tuple[str, ...], message: str) -> None:
    text = say(*before, message)["response"]
    assert "Produkty do wyboru: 150" in text
    assert "Produkty do wyboru: 600" in text
    assert "Wizualizacje: brak" in text
    assert "Wizualizacje: łazienka, salon, kuchnia, przedpokój" in text
    assert "450" not in text
    assert "Droższy jest" not in text


def test_why_it_is_dearer_than_the_one_below_it(say: Say) -> None:
    text = say("why is comfort dearer", language="en")["response"]
    assert "Express Plus costs" in text
    assert "Visualisations: none" in text
    assert "Visualisations: bathroom, kitchen" in text


@pytest.mark.parametrize(
    ("message", "below"),
    [
        ("czemu premium droższy", "Comfort kosztuje"),
        ("za co się dopłaca w premium", "Comfort kosztuje"),
        ("dlaczego indywidualny jest droższy", "Premium kosztuje"),
        ("czemu comfort jest droższy", "Express Plus kosztuje"),
    ],
)
def test_below_it_is_a_package_with_a_fixed_price(say: Say, message: str, below: str) -> None:
    text = say(message)["response"]
    assert text.count("kosztuje") == 2
    assert below in text


@pytest.mark.parametrize(
    "message",
    [
        *("czemu u was drożej niż u konkurencji", "czemu tak drogo", "o ile droższy premium?"),
        *("który droższy, comfort czy premium?", "dlaczego premium trwa dłużej"),
    ],
)
def test_other_questions_about_what_is_dearer(say: Say, message: str) -> None:
    assert "różnią się tym" not in say("60 m2 comfort", message)["response"]


def test_a_long_question_what_the_money_is_for_gets_each_thing_once(say: Say) -> None:
    text = say(
        "mamy 63,5 m warszawa wola i porownujemy express plus z comfort, co wlasciwie dostajemy"
        " wiecej za te pieniadze"
    )["response"]
    assert "95 186,50" in text.replace("\xa0", " ")
    assert "Poza ceną" not in text
    assert "Działamy" not in text
    assert "VAT zależy" not in text


def test_what_the_money_is_for_of_a_large_flat_has_the_note_on_vat(say: Say) -> None:
    text = say("czemu premium droższy od comfort, mieszkanie 170 m2")["response"]
    assert "VAT zależy" in text


def test_what_two_packages_both_have(say: Say) -> None:
    text = say("różnica express i comfort", "a wizualizacje są w obu?")["response"]
    assert "Express nie obejmuje" in text
    assert "Comfort obejmuje" in text


@pytest.mark.parametrize(
    ("language", "messages", "said"),
    [
        (
            "pl",
            ["39 m2", "czy w express plus jest kuchnia i drzwi"],
            ["Kuchni i szaf", "drzwi wew"],
        ),
        ("pl", ["45 m2", "express dobre. kuchnia jest?"], ["Kuchni i szaf nie ma"]),
        ("pl", ["60 m2 comfort", "łazienka i drzwi są w cenie?"], ["płytki", "Malowanie i drzwi"]),
        ("en", ["ok and floors in express plus? flat is 55m"], ["floors: laminate"]),
        ("en", ["60 m2 comfort", "does that include lights and a kitchen"], ["Light", "Kitchens"]),
        (
            "en",
            ["60 m2", "how much extra for a kitchen roughly"],
            ["Kitchens and wardrobes are not"],
        ),
    ],
)
def test_things_that_are_asked_about_are_answered(
    say: Say, language: str, messages: list[str], said: list[str]
) -> None:
    text = say(*messages, language=language)["response"]
    assert [part for part in said if part not in text] == []
