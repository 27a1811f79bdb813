"""Who gives how much, changed in the course of a talk."""

import re

import pytest

from tests.chatbot.dialogues import Say

TALK = (
    "hej ile kosztuje wykończenie 57m2",
    "budżet mam 90 tys",
    "rodzice dorzucą jeszcze 20 tys z wesela, wystarczy na premium?",
    "a teście też coś dadzą, myślę z 10 tys. to ile zostanie?",
    "no razem 120. ile zostanie po premium",
    "hmm a z tego chcę odłożyć 30 na meble",
    "i ile wtedy zostaje przy comfort",
    "a w sumie teściowie chyba nie dadzą tych 10. to na comfort jeszcze starczy?",
    "nie, 90 + 20 od rodziców minus 30 na meble czyli 80",
    "a ile mi brakuje do premium w takim razie jakby jednak dali te 10",
)
TOLD = {
    3: "Budżet 120 000,00 zł (90 000,00 zł + 20 000,00 zł + 10 000,00 zł)",
    4: "Tak, na Premium wystarczy: 113 943,00 zł (zostaje 6 057,00 zł)",
    5: "90 000,00 zł (90 000,00 zł + 20 000,00 zł + 10 000,00 zł − 30 000,00 zł)",
    6: "zostaje 4 557,00 zł",
    7: "Nie, na Comfort nie wystarczy: 85 443,00 zł (brakuje 5 443,00 zł)",
    8: "Budżet 80 000,00 zł (90 000,00 zł + 20 000,00 zł − 30 000,00 zł)",
    9: "Nie, na Premium nie wystarczy: 113 943,00 zł (brakuje 23 943,00 zł)",
}


def test_talk_about_who_gives_what(say: Say) -> None:
    replies = [say(message)["response"] for message in TALK]
    assert {at: told for at, told in TOLD.items() if told not in replies[at]} == {}
    assert not any("Nie liczę tu" in reply for reply in replies)


BOTH = ("55 m2, comfort", "mam 60 tys", "rodzice dołożą 20 tys", "teściowie dadzą 10 tys")


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("a teściowie jednak nie dadzą tych 10, starczy?", "80 000,00"),
        ("w sumie to teściowie chyba nie dadzą tych 10 tys", "80 000,00"),
        ("teście się wycofali z tych 10 tys, starczy?", "80 000,00"),
        ("te 20 od rodziców odpada, starczy?", "70 000,00"),
        ("rodzice nie dadzą tych 20, co wtedy?", "70 000,00"),
        ("no bo 60 + 20 od rodziców to 80", "80 000,00"),
        ("czyli 60 plus 20 plus 10 = 90, starczy na comfort?", "90 000,00"),
        ("60 + 20 + 10 minus 15 na meble czyli 75", "75 000,00"),
        ("60 plus 20 rodzice plus 10 teściowie minus 5 na lampy to razem 85", "85 000,00"),
        ("60 tys zostaje jednak, nic nie dokładamy", "60 000,00"),
        ("jednak zostajemy przy 60, nikt nic nie dołoży", "60 000,00"),
        ("jednak bez dokładania, mamy swoje 60", "60 000,00"),
    ],
)
def test_giver_who_changes_is_counted_so(say: Say, message: str, total: str) -> None:
    reply = say(*BOTH, message)["response"]
    assert re.search(rf"[Bb]udżet(?:em)? {total} zł", reply)
    assert "Nie liczę tu" not in reply


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("teściowie jednak nie dadzą", "a jakby jednak dali te 10?"), "90 000,00"),
        (("teściowie jednak nie dadzą", "a gdyby teściowie jednak dali"), "90 000,00"),
        (("teściowie jednak nie dadzą", "jednak dadzą te 10 tys!"), "90 000,00"),
        (("teściowie jednak nie dadzą", "teście jednak dadzą 15"), "95 000,00"),
        (("rodzice nie dadzą", "teściowie też nie", "a jakby rodzice jednak dali?"), "80 000,00"),
    ],
)
def test_giver_who_is_back(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert f"Budżet {total} zł" in say(*BOTH, *messages)["response"]


@pytest.mark.parametrize(
    ("messages", "buttons"),
    [
        (
            ("55 m2, mam 70 tys, mama da 10 tys, brat 5 tys, starczy na comfort?", "a jak da 12?"),
            ["87 000,00 zł", "92 000,00 zł"],
        ),
        (
            ("55 m2, mam 60 tys, rodzice dadzą 20 tys, teściowie 10 tys", "a jak dadzą tylko 5?"),
            ["75 000,00 zł", "85 000,00 zł"],
        ),
    ],
)
def test_which_of_two_gives_it_is_asked(
    say: Say, messages: tuple[str, ...], buttons: list[str]
) -> None:
    reply = say(*messages)
    assert [button["title"] for button in reply["suggestions"]] == buttons


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("55 m2, mam 90 tys", "a gdyby 90 podskoczyło do 97?"), "97 000,00"),
        (("55 m2, mam 90 tys", "a jak z 90 zrobi się 105?"), "105 000,00"),
        (("55 m2, mam 90 tys", "a gdyby budżet wzrósł z 90 do 100 tys?"), "100 000,00"),
        (("55 m2, mam 90 tys", "a jak spadnie z 90 na 80?"), "80 000,00"),
        (("55 m2, mam 80 tys", "jakie 95, mamy 80 tysięcy i koniec"), "80 000,00"),
        (("55 m2, mam 80 tys", "skąd 95? mamy 80 i koniec"), "80 000,00"),
        (("55 m2, mam 80 tys", "a gdyby 95?", "jakie 95, mamy 80 tys i koniec"), "80 000,00"),
        (("55 m2, mam 60 tys", "gdy przyznają kredyt, będzie 100"), "100 000,00"),
        (("55 m2, mam 60 tys", "jak dostaniemy kredyt to będzie razem 100 tys"), "100 000,00"),
        (("55 m2, mam 60 tys", "po sprzedaży auta będziemy mieli 85 tys"), "85 000,00"),
        (("55 m2, mam 60 tys", "jak bank da 40 to będzie 100"), "100 000,00"),
        (("55 m2, mam 60 tys", "gdy dostaniemy kredyt będzie 40 więcej"), "100 000,00"),
        (("55 m2, mam 60 tys", "po dopłacie od teściów mamy 85"), "85 000,00"),
        (("55 m2, mam 60 tys", "razem z kredytem byłoby 100"), "100 000,00"),
        (("55 m2, mam 60 tys", "z pomocą rodziców 85"), "85 000,00"),
        (
            ("55 m2, mam 60 tys", "jak sprzedam auto będzie 75", "a jak auto pójdzie taniej o 5?"),
            "70 000,00",
        ),
        (("55 m2, mam 60 tys i 40 tys kredytu", "gdy przyznają kredyt, będzie 100"), "100 000,00"),
    ],
)
def test_sum_that_is_reached(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert (
        f"{total} zł" in say(*messages)["response"].split("Wystarczy na:")[0].split("wystarczy")[0]
    )


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("55 m2, mam 100 tys", "20 z tego odkładam na meble"), "80 000,00 zł (100 000,00"),
        (("55 m2, mam 100 tys", "z tego 20 idzie na meble"), "80 000,00 zł (100 000,00"),
        (
            ("55 m2, mam 100 tys", "z tego 20 tys na meble", "na wszystko mamy jednak 130"),
            "110 000,00 zł (130 000,00",
        ),
        (
            ("55 m2, mam 100 tys", "z tego 20 tys na meble", "na wszystko łącznie mamy 120 tys"),
            "100 000,00 zł (120 000,00",
        ),
        (
            ("55 m2 mamy 120 tys, meble za 20 tys, starczy?", "a z kuchnią i AGD 10"),
            "90 000,00 zł (120 000,00",
        ),
    ],
)
def test_what_is_set_aside_is_kept(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert total in say(*messages)["response"]


@pytest.mark.parametrize("message", ["a jednak mamy 130", "budżet jednak 130 tys"])
def test_new_whole_may_have_the_same_set_aside(say: Say, message: str) -> None:
    reply = say("55 m2, mam 100 tys", "meble 20 tys", message)
    titles = [button["title"] for button in reply["suggestions"]]
    assert titles == ["110 000,00 zł", "130 000,00 zł"]


@pytest.mark.parametrize(
    "message", ["zmywarki nie kupujemy", "a bez zmywarki?", "lodówkę już mamy"]
)
def test_one_thing_of_several_is_no_known_sum(say: Say, message: str) -> None:
    reply = say("55 m2, mam 100 tys, z tego 15 tys na AGD", message)["response"]
    assert "Budżet 100 000,00 zł" not in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("55 m2, mam 85 tys", "w express plus z jedną klimą? ile wtedy na meble"),
            "zostaje 19 055,00 zł, z klimatyzacją do 11 255,00 zł",
        ),
        (("55 m2, mam 85 tys", "w plusie ile mi zostaje na meble"), "zostaje 19 055,00 zł"),
        (
            ("55 m2, mam 85 tys, express plus", "klima, starczy na dwie?"),
            "Przy budżecie 85 000,00 zł zostaje wtedy do 3 455,00 zł",
        ),
        (
            ("57 m2 comfort", "mam 90 tys", "czyli 90-85=5 zostaje na meble?"),
            "Budżet 90 000,00 zł",
        ),
    ],
)
def test_what_is_left_is_told_and_nothing_is_set_aside(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    reply = say(*messages)["response"]
    assert told in reply
    assert "Nie liczę tu" not in reply


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("55 m2, mam 60 tys", "rodzice 20 tys, teściowie 10 tys"), "90 000,00"),
        (("55 m2, mam 60 tys", "rodzice 20, a teściowie dorzucą 10 tys"), "90 000,00"),
        (("55 m2, mam 60 tys", "babcia da 5 tys, brat 4 tys a siostra 3 tys"), "72 000,00"),
        (
            ("55 m2, mam 60 tys", "rodzice 20 tys, teściowie 10 tys", "rodzice odpadają"),
            "70 000,00",
        ),
    ],
)
def test_several_givers_come_on_top(say: Say, messages: tuple[str, ...], total: str) -> None:
    assert f"Budżet {total} zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("od taty będzie 12, a od mamy 3", "75 000,00"),
        ("60+10-5 na lampy", "65 000,00"),
        ("60 + 10 = 70 minus 5 na lampy = 65", "65 000,00"),
        ("60 i 10 od taty i 5 od babci to 75", "75 000,00"),
        ("60 + 10 od taty + 5 od babci, starczy?", "75 000,00"),
    ],
)
def test_sum_of_what_is_known_is_checked(say: Say, message: str, total: str) -> None:
    reply = say("48 m2 express plus", "mamy 60 tys i 10 od taty", message)["response"]
    assert f"Budżet {total} zł (60 000,00 zł + " in reply


@pytest.mark.parametrize(
    "message", ["60 + 10 = 70 - 5 lampy = 65", "60 + 10 od taty = 90", "60 + 10 od taty - 5 = 85"]
)
def test_sum_that_is_wrong_or_unread_is_asked_about(say: Say, message: str) -> None:
    reply = say("48 m2 express plus", "mamy 60 tys i 10 od taty", message)
    assert "Budżet" not in reply["response"].split("(")[0]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("70 + 20 + 10 = 100, wystarczy?", "Budżet 100 000,00 zł (70 000,00 zł + 30 000,00 zł)"),
        ("70 + 20 + 10, wystarczy?", "Budżet 100 000,00 zł (70 000,00 zł + 30 000,00 zł)"),
        (
            "70 moje + 20 rodziców + 10 z premii = 100, wystarczy?",
            "Budżet 100 000,00 zł (70 000,00 zł + 20 000,00 zł + 10 000,00 zł)",
        ),
        ("mamy 70 tys, dziadkowie sypną 10", "Budżet 80 000,00 zł (70 000,00 zł + 10 000,00 zł)"),
        ("mamy 70 tys, starzy sypną 10 tys", "Budżet 80 000,00 zł (70 000,00 zł + 10 000,00 zł)"),
    ],
)
def test_sum_beside_a_known_area_is_of_money(say: Say, message: str, told: str) -> None:
    assert told in say("60 m2 comfort", message)["response"]


def test_givers_who_change_in_english(say: Say) -> None:
    talk = (
        ("57 sqm, I have 90k", "PLN 90,000.00"),
        ("my parents will add 20k and my in-laws 10k", "PLN 120,000.00 (PLN 90,000.00"),
        ("the in-laws won't give 10k after all", "PLN 110,000.00 (PLN 90,000.00"),
        ("what if they do give the 10k after all?", "PLN 120,000.00 (PLN 90,000.00"),
        ("90 + 20 - 30 for furniture = 80, enough for comfort?", "short PLN 5,443.00"),
    )
    for message, told in talk:
        assert told in say(message, language="en")["response"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("with a loan it would be 90k", "Budget PLN 90,000.00 (PLN 70,000.00 + PLN 20,000.00)"),
        ("what 90? we have 70k and that's it", "Budget PLN 70,000.00"),
        ("my parents are buying the kitchen for 12k, comfort?", "short PLN 4,950.00"),
        ("what if 70 goes up to 80?", "Budget PLN 80,000.00"),
        ("70 - 8 for lights + 5 from grandma = 67 right?", "Budget PLN 67,000.00 (PLN 70,000.00"),
    ],
)
def test_sum_that_is_reached_in_english(say: Say, message: str, told: str) -> None:
    for first in ("50 sqm comfort", "I have 70k"):
        say(first, language="en")
    assert told in say(message, language="en")["response"]


def test_nothing_is_given_in_english(say: Say) -> None:
    say("50 sqm comfort", language="en")
    say("I have 70k and mum gives 10k and dad 5k", language="en")
    assert "short PLN 4,950.00" in say("what if they give nothing?", language="en")["response"]


def test_money_that_was_cut_out_is_named(say: Say) -> None:
    message = "57 m2, kredyt 150 tys, na wykończenie zostaje 90 tys, starczy na comfort?"
    assert "Nie liczę tu: 150 000,00 zł" in say(message)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "64 m2",
                "mam 95 tys, a teściowie dokładają 15 tys, ale 20 z tego idzie na kuchnię",
                "a teściowie jednak nie",
            ),
            "Budżet 75 000,00 zł (95 000,00 zł − 20 000,00 zł)",
        ),
        (
            ("64 m2", "mam 95 tys", "dostałem spadek 20 tys po babci", "a jak spadek będzie 30"),
            "Budżet 125 000,00 zł (95 000,00 zł + 30 000,00 zł)",
        ),
        (
            ("64 m2", "mam 95 tys", "a jak dobiorę 20 kredytu?", "a jak 30?", "a jak nie dobiorę"),
            "Budżet 95 000,00 zł, metraż",
        ),
        (
            ("64 m2 comfort", "mam 95 tys", "odkładam 10 tys na meble", "jednak 15 tys"),
            "Budżet 80 000,00 zł (95 000,00 zł − 15 000,00 zł)",
        ),
        (
            ("61 m2", "mamy 92 tys, z czego 15 tys to premia męża", "a jak premii nie dostanie?"),
            "Budżet 77 000,00 zł",
        ),
        (
            ("61 m2", "92 tys", "kuchnia 20 tys", "kuchnię jednak odkładamy na później"),
            "Budżet 92 000,00 zł",
        ),
        (("61 m2", "92 tys", "jak teściowa da to będzie stówa"), "Budżet 100 000,00 zł (92"),
        (("61 m2", "ja 92, dziewczyna 30", "dziewczyna rezygnuje"), "Budżet 92 000,00 zł"),
        (
            ("64 m2 comfort", "mam 110 tys, z tego 20 na meble i 10 na AGD", "z AGD rezygnuję"),
            "Budżet 90 000,00 zł (110 000,00 zł − 20 000,00 zł)",
        ),
    ],
)
def test_what_changes_in_a_talk_is_counted(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "buttons"),
    [
        (("64 m2", "mam 95 tys, rodzice obiecali 15 tys", "a jak dadzą tylko 10"), ["105 000"]),
        (("64 m2", "mam 95 tys", "mąż ma 20 tys na koncie"), ["75 000", "115 000"]),
        (("64 m2", "mam 95 tys", "na ślub brata muszę dać 5 tys"), ["90 000"]),
        (("64 m2", "mam 95 tys", "goście dali nam 22 tys"), ["117 000"]),
        (("64 m2", "mam 95 tys", "w lipcu dojdzie 12 tys z lokaty"), ["107 000"]),
        (
            ("64 m2", "mam 95 tys", "w lipcu dojdzie 12 tys z lokaty", "lokata jednak 10"),
            ["105 000"],
        ),
        (("64 m2", "mam 95 tys", "ciocia obiecała 10 tys"), ["105 000"]),
    ],
)
def test_buttons_hold_what_makes_sense(
    say: Say, messages: tuple[str, ...], buttons: list[str]
) -> None:
    reply = say(*messages)
    titles = [button["title"].removesuffix(",00 zł") for button in reply["suggestions"]]
    assert titles == buttons


def test_sum_with_the_known_area_is_none_of_money(say: Say) -> None:
    assert "Budżet" not in say("55 m2 comfort", "55 + 10 balkon, wystarczy?")["response"]


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("48 m2", "mamy 75 tys", "rodzice kupią nam kuchnię za 18 tys, starczy?"), "75 000,00"),
        (("48 m2", "mamy 75 tys", "teściowie biorą na siebie kuchnię, 20 tys"), "75 000,00"),
        (("48 m2", "mamy 75 tys", "kuchnia 18 tys ale rodzice zapłacą za nią"), "75 000,00"),
        (("48 m2", "ja 40 brat 35", "brat wypada"), "40 000,00"),
        (("50 m2", "40 moje, 20 rodziców, 15 teściów - starczy?"), "75 000,00"),
        (
            ("50 m2", "40 moje, 20 rodziców, 15 teściów - starczy?", "teściowie nie dadzą 15"),
            "60 000,00",
        ),
        (("48 m2", "mamy 75 tys", "a kuchnia 18 z tego?", "czyli 57 na was?"), "57 000,00"),
    ],
)
def test_what_others_pay_is_taken_off_nothing(
    say: Say, messages: tuple[str, ...], total: str
) -> None:
    assert f"Budżet {total} zł" in say(*messages)["response"]


@pytest.mark.parametrize(
    "message", ["tata pyta czy nie da się taniej", "nie mamy od taty żadnych wymagań"]
)
def test_giver_who_is_spoken_of_gives_as_before(say: Say, message: str) -> None:
    reply = say("48 m2 comfort", "mamy 60 tys i 10 od taty", message)["response"]
    assert "Budżet 60 000,00 zł" not in reply
