"""Two flats of which one is a studio, by what they are called, and what is open between them."""

import pytest

from tests.chatbot.dialogues import Say

TWO = "hej mam budżet 180 tys na dwa lokale: mieszkanie 72m do życia i studio 24m na najem"
MIX = "67 m2 comfort i kawalerka 29 m express, razem?"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((TWO, "studio w express a mieszkanie w premium, starczy?"), "167 904,00 zł (zostaje 12 0"),
        ((MIX, "mieszkanie jednak w premium, kawalerka bez zmian"), "Razem: 162 904,00 zł"),
        ((MIX, "kawalerka jednak w plusie"), "Razem: 135 204,00 zł"),
        ((MIX, "czteropokojowe jednak w premium"), "Razem: 162 904,00 zł"),
        ((MIX, "to kawalerka najtaniej, a mieszkanie w premium"), "Razem: 162 904,00 zł"),
        (
            (MIX, "mam 170 tys", "ja premium 67, kawalerka 29 express. ile mi zostanie ze 170?"),
            "162 904,00 zł (zostaje 7 096,00 zł)",
        ),
        (("kawalerka 33m express plus", "ok a to 55m comfort, razem oba?"), "122 012,00 zł"),
    ],
)
def test_flat_is_known_by_its_kind(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("kawalerka 29 m express", "a kawalerka w plusie?"), "34 771,00 zł"),
        (("mam dwie kawalerki, 28 i 31 m2", "kawalerki w expressie, razem?"), "58 941,00 zł"),
        ((MIX, "a druga kawalerka 31 w expressie?"), "31"),
    ],
)
def test_word_for_one_flat_is_left_where_nothing_else_is_meant(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_air_conditioning_of_a_mix_counts_against_its_sum(say: Say) -> None:
    say(TWO, "studio w express a mieszkanie w premium, starczy?")
    say("a jak w mieszkaniu dam jeszcze klimę 2 szt, starczy z tych 180?")
    reply = say("czyli wszystko z klimą zmieści się w budżecie czy nie")["response"]
    assert "183 504,00 zł" in reply
    assert "brakuje wtedy co najmniej 3 504,00 zł" in reply


def test_package_of_nobody_knows_which_flat_is_asked_about(say: Say) -> None:
    asked = say(MIX, "a premium, zmieszczę się w 180?")
    assert "Nie wiem, które to mieszkanie" in asked["response"]
    titles = [button["title"] for button in asked["suggestions"]]
    assert titles == ["67 m²", "29 m²", "oba Premium"]
    assert "162 904,00 zł (zostaje 17 096,00 zł)" in say("67 m² Premium")["response"]
    assert "191 904,00 zł" in say("oba Premium")["response"]


GRANDDAUGHTER = "mam dwa mieszkania, jedno dla mnie 52 m2 a drugie to kawalerka dla wnuczki 28 m"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((GRANDDAUGHTER, "to dla mnie comfort a wnuczce starczy express"), "Razem: 105 920,00 zł"),
        (
            (GRANDDAUGHTER, "to moje comfort a jej express, mam 110 tys na oba"),
            "(zostaje 4 080,00 zł)",
        ),
        ((GRANDDAUGHTER, "moje comfort a jej express", "jej jednak plus"), "111 520,00 zł"),
        (
            (GRANDDAUGHTER, "moje comfort, jej express", "wnuczka rezygnuje, ile zapłacę?"),
            "Comfort, 52 m²: 77 948,00 zł",
        ),
        (
            ("51,5 m w comfort", "i jeszcze wnuczka ma studio 24m, jej najtańsze. razem ile"),
            "101 174,50 zł",
        ),
    ],
)
def test_flat_is_known_by_whose_it_is(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_air_conditioning_in_mine_is_one_unit(say: Say) -> None:
    say("moje 50m w komfort i studio wnuczki 26m express plus. ile razem?")
    assert "od 113 924,00 zł" in say("a jak do mojego dorzucę klimę, jedną sztukę?")["response"]
    reply = say("budżet mam 115 tys na oba razem z klimą")["response"]
    assert "zostaje do 1 076,00 zł" in reply


def test_area_alone_answers_which_flat_is_meant(say: Say) -> None:
    say("54 m2 comfort i osobno 29 m2 express")
    assert "które to mieszkanie" in say("bratu nie trzeba, zostaje tylko moje")["response"]
    assert "80 946,00 zł" in say("54 m²")["response"]
    reply = say("a z klimą ile? jedna sztuka. mam 90 tys")["response"]
    assert "109 917" not in reply
    assert "z klimatyzacją do 1 254,00 zł" in reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("moje 52 comfort, wnuczki 28 express, ile razem", "inna ekipa zrobi oba za 98 tys"),
            "Tamta oferta: 98 000,00 zł (my drożej o 7 920,00 zł)",
        ),
        (
            ("inna ekipa chce 85 tys za moje 52m i 27m wnuczki razem. u was ile express plus?",),
            "Tamta oferta: 85 000,00 zł (my drożej o 9 721,00 zł)",
        ),
        (
            (
                "moje 47 m premium, 32 m express plus dla wnuczki, razem?",
                "druga ekipa najpierw chciała 120 tys teraz już 135, wy drożej albo taniej?",
            ),
            "Tamta oferta: 135 000,00 zł (my taniej o 2 679,00 zł)",
        ),
    ],
)
def test_another_offer_for_both_is_beside_their_sum(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("całość 110 m. parter 52 comfort + piętro 58 express plus, suma?",), "147 490,00 zł"),
        (
            ("52m2 comfort", "58 m2 express plus", "czyli razem parter comfort i góra plus?"),
            "147 490,00 zł",
        ),
        (("2 kondygnacje po 55 m",), "164 890,00 zł (razem 110 m²)"),
        (("84 m, parter i piętro po 42. mamy 120 tys i 15 tys od babci",), "Budżet 135 000,00 zł"),
    ],
)
def test_storeys_add_up(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("razem z komórką mam 62,2 m2, komórka to 3,5. ile comfort za samo mieszkanie?",),
        ("58,7 m2 comfort", "czyli razem z komórką 62,2 m2, ile wyjdzie", "a bez komórki ile?"),
    ],
)
def test_area_without_what_lies_outside(say: Say, messages: tuple[str, ...]) -> None:
    assert "87 991,30 zł" in say(*messages)["response"]


def test_amount_told_as_so_many_times_another(say: Say) -> None:
    reply = say("110 m2", "kredyt 140 tys i 2 x 10 tys od dziadków")["response"]
    assert "Budżet 160 000,00 zł" in reply


def test_doing_without_a_thing_is_no_withdrawal(say: Say) -> None:
    answer = say("58,7 m2 comfort", "co oszczędzę jak zrezygnuję z drzwi")
    assert answer["intent"] != "contract_withdrawal"
    assert "odstąpi" not in answer["response"]


FOR_SON = "kupuję dwa mieszkania, jedno 38 m pod wynajem drugie 64 dla syna, express ile"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((FOR_SON, "a dla syna comfort, na wynajem zostaje express, ile oba"), "133 898,00 zł"),
        (("38 m express, 64 m comfort razem proszę i klima w tym drugim",), "od 141 698,00 zł"),
        (
            ("52 m express plus, 67 m comfort, ile łącznie", "mam 165 tys, wystarczy z klimą?"),
            "brakuje wtedy co najmniej 5 581,00 zł",
        ),
        (
            ("38 m express, 64 m comfort, razem?", "klima w obu", "nie, klima tylko w jednym"),
            "1 × od 7 800,00 zł za jednostkę, z nią razem od 141 698,00 zł",
        ),
        (
            ("38 m express, 64 m comfort, razem?", "klima w jednym", "to ile z tą klimą za oba"),
            "od 141 698,00 zł",
        ),
        (
            (FOR_SON, "na wynajem express, syn plus", "klima u syna", "a gdyby dla syna comfort"),
            "od 141 698,00 zł",
        ),
        (
            (
                "45 m express i 58 m comfort łącznie ile",
                "mam 140 tys, ile zostanie przy express i comfort",
            ),
            "131 897,00 zł (zostaje 8 103,00 zł)",
        ),
        (("45 m2 express", "a drugie dla syna 58 m w comfort, ile oba"), "Razem: 131 897,00 zł"),
        (("45 m2 express", "58 m2 comfort", "no ale razem z tym pierwszym"), "131 897,00 zł"),
    ],
)
def test_sum_of_two_flats_has_what_was_told_of_each(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_units_are_gone_once_they_are_not_wanted(say: Say) -> None:
    say("38 m express, 64 m comfort, razem?", "klima w obu", "a bez klimy ile razem")
    assert "Klimatyzacja" not in say("38 m plus, 64 m comfort, razem?")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("55 m2 plus, mam 90 tys", "to razem ile i ile nam z 90 zostanie na kuchnię"),
            "zostaje 24 055,00 zł",
        ),
        (("50m2 express plus", "a jakby oni dali 20 to ile dołożyć?"), "brakuje 39 950,00 zł"),
        (("62 m2 comfort", "a jakby mieszkanie miało jednak 64?"), "95 936,00 zł"),
        (("58 m2 comfort", "mam 60 koła, zostanie coś"), "Budżet 60 000,00 zł"),
        (("58 m2 comfort", "budżet stówa"), "zostaje 13 058,00 zł"),
        (("44 m2 express", "może być +-2%, jakby wyszło 44,9?"), "44 855,10 zł"),
    ],
)
def test_number_beside_a_known_flat_is_what_its_words_say(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_whose_part_is_gone_is_asked_where_both_have_parents(say: Say) -> None:
    say("52 m, mamy 60 tysięcy, moi rodzice dadzą 5 a jej jeszcze 10")
    asked = say("moi jednak się wycofali, zostaje tylko to od jej rodziców")
    titles = [button["title"] for button in asked["suggestions"]]
    assert "70 000,00 zł" in titles


@pytest.mark.parametrize(
    ("messages", "untold"),
    [
        (("60 m2 z tarasem, taras 20 tys już opłacony, ile comfort?",), "40 m²"),
        (("64 m2 z balkonem, balkon 6 m też do wykończenia, ile comfort?",), "58 m²"),
        (("50 m2 comfort", "najpierw chciałem 60, teraz 55 m2. ile plus?"), "55 000"),
        (("sąsiedzi robili u was 45 m2, my mamy 60. ile za comfort?",), "60 000"),
        (("52 m2 comfort", "nie mam 52, tylko 53,5 m2"), "10 m²"),
        (("48 m2 comfort", "jak zrezygnuję z projektu, to przepada zaliczka?"), "moodboard"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(
    say: Say, messages: tuple[str, ...], untold: str
) -> None:
    assert untold not in say(*messages)["response"]


def test_question_of_another_thing_puts_no_plan_back(say: Say) -> None:
    say("38 m2 Express i 64 m2 Comfort, ile razem?", "a mniejsze w Comforcie?")
    asked = say("wracając do poprzedniego pytania, ile to trwa?")["response"]
    assert "133 898" not in asked
    assert "133 898,00 zł" in say("wracam do poprzedniego")["response"]


def test_question_about_the_units_is_no_question_of_the_sum(say: Say) -> None:
    say("38 m2 Express i 64 m2 Comfort, ile razem?", "ile z klimatyzacją w obu?")
    assert "149 498" not in say("a ta klima jest głośna?")["response"]
    assert "149 498,00 zł" in say("a ile z tą klimą za oba?")["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "kawalerka 26m2 express",
                "drugie mieszkanie mam 48 m i tam express plus",
                "to ile razem za oba",
                "a w obu express?",
            ),
            "73 926,00 zł",
        ),
        (("kawalerke 29m2 i 2 pokoje 45m2", "łącznie 74, 29 i 45, oba w express"), "73 926,00 zł"),
        (
            (
                "mam kawalerkę 25m i mieszkanie 2pok 42m na wynajem, mam 80 tys na oba",
                "25 i 42 czyli 67",
                "a to większe w express plus a kawalerka express, starczy?",
            ),
            "Razem: 75 333,00 zł (zostaje 4 667,00 zł)",
        ),
        (
            (
                "kawalerka 30 m express",
                "a dwupokojowe 49 m w comfort?",
                "ile za oba",
                "w kawalerce plus a dwupokojowe premium, razem?",
            ),
            "133 921,00 zł",
        ),
        (
            ("kawalerka 27 w express, 44 w express plus i po klimie w każdym, ile",),
            "od 95 329,00 zł",
        ),
        (
            ("Comfort na 52 metry", "51,5 m2", "a ile mniej niż premium przy tych 51,5?"),
            "Różnica: 25 750,00 zł",
        ),
    ],
)
def test_flats_told_one_by_one_stay_two(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
