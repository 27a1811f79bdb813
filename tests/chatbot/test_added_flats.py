"""A second flat that is told after the first, air conditioning in one of two, money for one."""

import pytest

from tests.chatbot.dialogues import Say

MINE = ("mam mieszkanie 58 m2, ile za Comfort?",)
MOTHERS = (
    *MINE,
    "a jeszcze moja mama ma kawalerke 34 m2, dla niej starczy Express. ile to by bylo?",
)
HERS_FIRST = ("pytam o mieszkanie mamy, ma 34 metry, ile w Comforcie?",)
BOTH_MINE = ("kupuje 2 lokale. Jeden 38m2 drugi 52m2. Express Plus", "budzet na oba 115 tys")
LET = ("kupuje dwa mieszkania pod wynajem, 34 i 41 m2. Ile wyjdzie wykonczenie obu w Express?",)
AT_OURS = (
    "mieszkanie u mnie 61 metrow a u mamy 29, chcemy obie wykonczyc w Comforcie, ile za kazde?",
)
COOLED = ("kawalerka 27 m2 w Comforcie z klimą ile?",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (MOTHERS, "Express, 34 m²: 33 966,00 zł"),
        ((*MINE, "a mama ma 34 m2, w Expressie ile?"), "Express, 34 m²: 33 966,00 zł"),
        ((*MINE, "kupiłem też drugie, 44 m2, Express. ile oba?"), "Razem: 130 898,00 zł"),
        ((*MINE, "mam jeszcze drugie 44 m2, też Comfort. ile razem?"), "152 898,00 zł"),
        ((*MINE, "siostra też ma 40 m2, ile u niej w Express?"), "Express, 40 m²: 39 960,00 zł"),
        ((*MINE, "moi rodzice mają 50 m2, dla nich Premium. ile razem?"), "Razem: 186 892,00 zł"),
        ((*HERS_FIRST, "ja też mam swoje, 58 m2, Premium. ile razem?"), "Razem: 166 908,00 zł"),
        (
            (
                *HERS_FIRST,
                "ja tez mam swoje, 58 m2, u siebie Premium. ile razem z mamy Comfortem?",
            ),
            "Razem: 166 908,00 zł",
        ),
        ((*MOTHERS, "no to razem moje w Comforcie i mamy w Expresie?"), "Razem: 120 908,00 zł"),
        ((*MOTHERS, "a jak u mnie Express Plus?"), "Razem: 103 508,00 zł"),
        ((*MOTHERS, "a jakby mama wziela Express Plus a ja Premium?"), "Razem: 156 708,00 zł"),
        ((*MOTHERS, "a mamy?"), "Express, 34 m²: 33 966,00 zł"),
        ((*MOTHERS, "92 m2 łącznie, ile w Comforcie?"), "Razem 92 m²: 137 908,00 zł"),
        (("28 m2 dla babci, Express", "a dla mnie 50 m2 Comfort, ile razem?"), "102 922,00 zł"),
        ((*MINE, "do tego jeszcze mama 40 m2 Express. razem?"), "Razem: 126 902,00 zł"),
        ((*MINE, "mąż ma jeszcze kawalerkę 30 m2 po babci, Express", "razem?"), "116 912,00 zł"),
        ((*AT_OURS, "a mamy?"), "Comfort, 29 m²: 43 471,00 zł"),
        ((*AT_OURS, "a jak mama weźmie Express?"), "Razem: 120 410,00 zł"),
    ],
)
def test_second_flat_is_a_row_of_its_own(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


TOWNS = (
    "dwa mieszkania na wynajem: Wrocław 33,5 m2 i Gdynia 47 m2. Ile w Expressie i Comforcie?",
    "Wrocław w Comforcie, Gdynia w Expressie. Razem?",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (TOWNS, "Razem: 97 169,50 zł"),
        ((*TOWNS, "mam 55 tys na mniejsze, z klima starczy?"), "co najmniej 3 016,50 zł"),
        ((*TOWNS, "te 55 to tylko na wroclaw 33,5"), "(zostaje 4 783,50 zł)"),
        ((*TOWNS, "a w Gdyni też Comfort?"), "Razem 80,5 m²: 120 669,50 zł"),
        ((*TOWNS, "klima we Wrocławiu"), "od 104 969,50 zł"),
    ],
)
def test_flats_go_by_their_towns(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        ("58 m2 Comfort, mam 130 tys", "a mama ma kawalerkę 34 m2, w Expressie ile u niej?"),
        ("47 m2 Comfort, budżet 80 tys", "siostra ma 31 m2, ile dla niej w Express?"),
        ("58 m2 Comfort, mam 130 tys", "kupiłem też drugie, 44 m2. ile za nie w Express?"),
        (*LET, "mam na to 85 tys", "a za samo to mniejsze ile w Plus?"),
    ],
)
def test_money_for_another_flat_leaves_no_rest(say: Say, messages: tuple[str, ...]) -> None:
    text = say(*messages)["response"]
    assert "zostaje" not in text
    assert "brakuje" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*MOTHERS, "mamy 130 tys na oba, mama z tego daje 40"), "(zostaje 9 092,00 zł)"),
        (
            (*MOTHERS, "mam 130 tys na oba", "czyli 86 942 + 33 966 tak? ile zostanie ze 130 tys?"),
            "(zostaje 9 092,00 zł)",
        ),
        ((*HERS_FIRST, "ja mam 58 m2 i 90 tys, też Comfort. ile mi zostanie?"), "3 058,00 zł"),
        ((*MOTHERS, "a w obu Comfort?", "o ile drożej?"), "Różnica: 17 000,00 zł"),
        ((*AT_OURS, "mamy razem 120 tys z czego mama daje 30. A w Express Plus?"), "12 090,00"),
        ((*AT_OURS, "mama da 30 na swoje, starczy jej na Express Plus?"), "(brakuje 4 771,00 zł)"),
        (
            (*AT_OURS, "mamy razem 120 tys", "mama bierze Express. a ile mi zostanie na moje?"),
            "zostaje 91 029,00 zł",
        ),
        (
            (*AT_OURS, "120 tys na oba. Comfort u mnie przejdzie jak mama wezmie Express?"),
            "(brakuje 410,00 zł)",
        ),
        (
            ("biorę 29 m i 36 m, oba w Comforcie, ile?", "60 tys na 36 m i 50 tys na 29 m"),
            "Comfort, 36 m²: 53 964,00 zł (zostaje 6 036,00 zł)",
        ),
        ((*BOTH_MINE, "mam 50 tys na mniejsze, starczy?"), "(zostaje 4 438,00 zł)"),
        ((*BOTH_MINE, "na większe mam 60 tys"), "(brakuje 2 348,00 zł)"),
        ((*LET, "mam 95 tys na oba", "czyli oba w Plus bez klimy wystarczy?"), "5 075,00 zł"),
    ],
)
def test_money_is_held_against_what_it_is_for(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*BOTH_MINE, "w mniejszym chciałbym klimatyzację"), "brakuje wtedy co najmniej 710,00"),
        ((*BOTH_MINE, "klima w mniejszym", "a samo to mniejsze z klima ile?"), "od 53 362,00 zł"),
        (
            (*BOTH_MINE, "klima w 38", "pytam tylko o 38m2 z klimatyzacja, bez drugiego"),
            "od 53 362,00 zł",
        ),
        ((*BOTH_MINE, "klima w małym", "a jak klima jednak w większym?"), "od 115 710,00 zł"),
        (
            (*BOTH_MINE, "klima w małym", "klima jednak w większym", "większe z klimą ile?"),
            "od 70 148,00 zł",
        ),
        ((*BOTH_MINE, "klimatyzacja w obu"), "od 123 510,00 zł"),
        (
            (*BOTH_MINE, "klimatyzacja w obu", "rezygnuje z klimy w mniejszym, tylko w 52"),
            "od 115 710,00 zł",
        ),
        ((*LET, "oba w Express i klima w 41"), "od 82 725,00 zł"),
        ((*LET, "klima w 41", "34 też w Express, a 41 w Plus"), "od 90 925,00 zł"),
        ((*COOLED, "kupiłem też drugie, 44m2, ale już bez klimy. ile oba?"), "od 114 229,00 zł"),
        (
            (*COOLED, "kupiłem też drugie, 44m2, bez klimy. ile oba?", "kawalerka w Express Plus"),
            "od 106 129,00 zł",
        ),
    ],
)
def test_units_are_of_their_flat(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    "messages",
    [
        (*BOTH_MINE, "klima w mniejszym", "a samo większe ile?"),
        (*COOLED, "mama ma 31 m2, w Express ile wyjdzie u niej?"),
        (*BOTH_MINE, "klima w obu", "a bez klimy?"),
        (*BOTH_MINE, "klima w obu", "a 38 bez klimy ile?"),
        (*LET, "klima w 41", "a samo 34 w Express ile?"),
    ],
)
def test_flat_without_units_has_no_price_of_them(say: Say, messages: tuple[str, ...]) -> None:
    assert "jednostk" not in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("58 m2 Comfort ile?", "a jednak 60 m2"), "89 940,00 zł"),
        (("58 m2 Comfort ile?", "a 60 m2 też w Comforcie ile?"), "89 940,00 zł"),
        (("58 m2 Comfort ile?", "mam też balkon 8 m2"), ""),
        (("58 m2 Comfort, mam 80 tys", "a jak mama dorzuci 20?"), "100 000,00 zł"),
        (("58 m2 Comfort, mam 80 tys", "mama ma 62 lata i daje 20 tys"), "100 000,00 zł"),
    ],
)
def test_what_is_no_second_flat(say: Say, messages: tuple[str, ...], told: str) -> None:
    text = say(*messages)["response"]
    assert told in text
    assert "Razem" not in text


HERS = (
    "moje mieszkanie 58 m2 w comforcie, a kawalerka 31 m2 w expressie, razem?",
    "mam na oba 140 tys, wystarczy?",
    "a starczy jeszcze na klimatyzacje w moim?",
    "to ile zostanie z tych 140 z dwoma klimatyzatorami",
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (HERS, "do 6 489,00 zł"),
        ((*HERS, "a kawalerka w expres plus zamiast express? zmieszcze sie z klimą?"), "do 289,00"),
        ((*HERS, "to starczy mi tych pieniedzy czy nie?"), "do 6 489,00 zł"),
        ((*HERS, "a z jedna?"), "do 14 289,00 zł"),
        ((*HERS[:2], "jeszcze klime chce w swoim, dwie sztuki. ile razem"), "od 133 511,00 zł"),
        ((*HERS[:2], "dorzuce klime do salonu u mnie, wystarczy jeszcze?"), "do 14 289,00 zł"),
    ],
)
def test_units_told_anew_are_of_the_flat_that_has_them(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    answer = say(*messages)["response"]
    assert told in answer
    assert "58 m²: 86 942,00 zł" in answer
