"""Two flats of two people, each with money of its own, which is held against that one alone."""

import pytest

from tests.chatbot.dialogues import Say

BROTHER = (
    "dzien dobry, mam 39m a brat 72m, ja chce express plus a on premium, ile kazde z nas zaplaci"
)
JOINT = (
    "kupilismy z bratem po mieszkaniu, moje 54 metry, jego 41,5. Mamy razem 150 tys na"
    " wykonczenie, co za to dostaniemy?"
)
COMFORT = "ja mam mieszkanie 48 m2 a on 67 m2. ile by to wyszlo w Comfort?"
WITH_BROTHER = f"Hej, szukamy z bratem wykończenia, {COMFORT}"
EACH = (
    "Ja i brat mamy po mieszkaniu: moje 36 m2 i mam 50 tys, jego 80 m2 i ma 120 tys."
    " Jakie pakiety dla nas?"
)
SMALLER = (
    "mamy z bratem dwa mieszkania, 50 m2 i 63 m2. moje to te mniejsze."
    " ja w premium on w express, ile kazdy?"
)
PURSES = (BROTHER, "ja mam 60 tys budzetu a brat 140, starczy nam?")
MOTHER = ("ja mam 45 m2, a mama 62 m2. ja express, mama comfort. ile?", "ja 50 tys, mama 90 tys")
MINE = "my flat is 45 m2 and my brother's is 62 m2. mine express, my brother's comfort"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((BROTHER,), ["39 m²: 46 761,00 zł", "72 m²: 143 928,00 zł"]),
        ((BROTHER, "no moje 39, brata 72. to sa dwa osobne mieszkania"), ["Razem: 190 689,00 zł"]),
        ((WITH_BROTHER,), ["71 952,00 zł", "100 433,00 zł", "172 385,00 zł"]),
        ((WITH_BROTHER, "48 moje, a brata 67. Oba w Comfort"), ["172 385,00 zł"]),
        ((SMALLER,), ["Premium, 50 m²: 99 950,00 zł", "Express, 63 m²: 62 937,00 zł"]),
        ((MINE,), ["PLN 44,955.00", "PLN 92,938.00"]),
        (("rodzice maja 70 m2 a ja 38 m2, oni comfort ja express plus",), ["150 492,00 zł"]),
        (("corka ma kawalerke 31 m2 a ja mieszkanie 60 m2, ona express, ja premium",),
         ["Express, 31 m²: 30 969,00 zł", "Premium, 60 m²: 119 940,00 zł"]),
    ],
)  # fmt: skip
def test_flat_of_each_is_known_by_who_has_it(
    say: Say, messages: tuple[str, ...], told: list[str]
) -> None:
    language = "en" if messages[0] == MINE else "pl"
    text = say(*messages, language=language)["response"]
    assert [figures for figures in told if figures not in text] == []


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (PURSES, ["(zostaje 13 239,00 zł)", "(brakuje 3 928,00 zł)"]),
        ((BROTHER, "a jednak pomylilam sie, moje ma 42m nie 39", PURSES[1]),
         ["50 358,00 zł (zostaje 9 642,00 zł)"]),
        ((*PURSES, "kazdy placi za swoje, ile mi zostanie a ile bratu brakuje?"),
         ["(zostaje 13 239,00 zł)", "(brakuje 3 928,00 zł)"]),
        ((BROTHER, "moj budzet 60 tys a brata osobno 140 tys"),
         ["(zostaje 13 239,00 zł)", "(brakuje 3 928,00 zł)"]),
        ((*PURSES, "a na co bratu wystarczy?"),
         ["Comfort, 72 m²: 107 928,00 zł (zostaje 32 072,00 zł)", "(brakuje 3 928,00 zł)"]),
        ((*PURSES, "brat ma 72m i 130 tys. jaki pakiet?"), ["(zostaje 22 072,00 zł)"]),
        ((EACH,), ["Express Plus, 36 m²: 43 164,00 zł (zostaje 6 836,00 zł)",
                   "Comfort, 80 m²: 119 920,00 zł (zostaje 80,00 zł)"]),
        ((EACH, "36 moje, 80 brata"), ["(zostaje 6 836,00 zł)", "(zostaje 80,00 zł)"]),
        ((EACH, "ok to biore express plus. a brat 80m za 120 tys?"), ["(zostaje 80,00 zł)"]),
        ((EACH, "ok to biore express plus. a brat 80m za 120 tys?",
          "super to brat comfort. ile zaplacimy we dwoje?"),
         ["(zostaje 6 836,00 zł)", "(zostaje 80,00 zł)", "Razem: 163 084,00 zł"]),
        ((JOINT, "oba w express plus", "jednak kazdy ma swoj budzet, ja 80 tys on 70 tys"),
         ["(zostaje 15 254,00 zł)", "(zostaje 20 241,50 zł)"]),
        ((SMALLER, "a jak ja mam 60 tys a brat 90 tys, to ile kazdemu zostanie?"),
         ["(brakuje 39 950,00 zł)", "(zostaje 27 063,00 zł)"]),
        (MOTHER, ["(zostaje 5 045,00 zł)", "(brakuje 2 938,00 zł)"]),
        ((*MOTHER, "a gdyby mama wziela express plus?"), ["(zostaje 15 662,00 zł)"]),
        ((MINE, "i have 50k and my brother has 90k, is it enough?"),
         ["(left PLN 5,045.00)", "(short PLN 2,938.00)"]),
        ((BROTHER, "60 tys ja, 140 tys brat. starczy?"),
         ["(zostaje 13 239,00 zł)", "(brakuje 3 928,00 zł)"]),
        ((*MOTHER, "mama ma jednak jeszcze 10 tys"), ["(zostaje 7 062,00 zł)"]),
        ((*MOTHER, "a mi?"), ["zostaje 5 045,00 zł"]),
        (("mamy z bratem po mieszkaniu, ja mam 60 tys a on 130 tys", "moje 42 m2 a jego 72",
          "ja express plus on comfort, starczy?"),
         ["(zostaje 9 642,00 zł)", "(zostaje 22 072,00 zł)"]),
        (("mam 60 m2 i budzet 90 tys, comfort starczy?", "a brat ma 50 m2 i 60 tys, express plus",
          "razem ile?"), ["(zostaje 60,00 zł)", "(zostaje 50,00 zł)"]),
        (("moja siostra i ja mamy mieszkania 45 i 52 m2, moje to wieksze",
          "ja comfort ona express, ja mam 80 tys, ona 50"),
         ["(zostaje 5 045,00 zł)", "(zostaje 2 052,00 zł)"]),
        (("kolezanka ma 50 m2 a ja 40 m2, ona premium a ja comfort", "ja 65 tys a ona 90 tys"),
         ["(brakuje 9 950,00 zł)", "(zostaje 5 040,00 zł)"]),
        (("corka ma kawalerke 31 m2 a ja mieszkanie 60 m2", "ona express, ja premium",
          "jej budzet to 35 tys, moj 100 tys"),
         ["(zostaje 4 031,00 zł)", "(brakuje 19 940,00 zł)"]),
        (("hej, brat kupil mieszkanie 55 m2 i ma 80 tys a ja kupilam 44 m2 i mam 60 tys,"
          " co mozemy za to miec?",), ["(zostaje 14 055,00 zł)", "(zostaje 7 244,00 zł)"]),
    ],
)  # fmt: skip
def test_money_of_each_is_held_against_the_own_flat(
    say: Say, messages: tuple[str, ...], told: list[str]
) -> None:
    language = "en" if messages[0] == MINE else "pl"
    text = say(*messages, language=language)["response"]
    assert [figures for figures in told if figures not in text] == []


@pytest.mark.parametrize("asked", ["razem ile?", "a brat w comfort, ile oboje razem?"])
def test_sum_is_held_against_the_money_of_both(say: Say, asked: str) -> None:
    lines = say(*PURSES, asked)["response"].splitlines()
    sums = [line for line in lines if line.startswith("• Razem")]
    assert len(sums) == 1
    assert "(z 200 000,00 zł zostaje " in sums[0]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((JOINT, "a jak moje w comfort a jego w express plus to ile zostanie?"),
         "130 704,50 zł (zostaje 19 295,50 zł)"),
        ((*PURSES, "razem mamy 190 tys, starczy?"), "190 689,00 zł (brakuje 689,00 zł)"),
        (("ja mam 39m2 i 60 tys, brat 72 m2 i 130 tys, razem 190 tys na oba. comfort w obu?",),
         "166 389,00 zł (z 190 000,00 zł zostaje 23 611,00 zł)"),
        (("moje 40 m2 w comfort, syna 35 m2 w express, razem 100 tys",), "(zostaje 5 075,00 zł)"),
        (("moje 52 m2, syna 28 m2", "moje comfort a jego express, mam 110 tys na oba"),
         "105 920,00 zł (zostaje 4 080,00 zł)"),
    ],
)  # fmt: skip
def test_money_for_both_is_held_against_the_sum(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((JOINT, "oba w express plus", "a mnie osobno ile to kosztuje?"), "54 m²: 64 746,00 zł"),
        ((JOINT, "moje 54m w express plus a brat express", "ile ja place?"), "64 746,00 zł"),
        ((WITH_BROTHER, "a ja bym chciala klime u siebie, ile dojdzie?",
          "a ile ja zaplace z ta klima?"), "79 752,00 zł"),
        ((WITH_BROTHER, "a gdyby moje mialo 52 m2 jednak?", "no ok 52. to ile ja sama zaplace?"),
         "Comfort, 52 m²: 77 948,00 zł"),
        ((*MOTHER, "a ile ona placi?"), "62 m²: 92 938,00 zł"),
    ],
)  # fmt: skip
def test_what_one_of_them_pays_is_told_alone(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    text = say(*messages)["response"]
    assert told in text
    assert "Razem" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((WITH_BROTHER, "a gdyby moje mialo 52 m2 jednak?", "o ile drozej niz przy 48?"),
         "Różnica: 5 996,00 zł"),
        ((SMALLER, "a zamiast tego oboje w comfort? zmiescimy sie?",
          "a o ile to taniej niz oba comfort?"), "Różnica (razem): 6 500,00 zł"),
        ((WITH_BROTHER, "klima u mnie", "a brat w premium bez klimy?"), "213 685,00 zł"),
        ((JOINT, "oba w express plus", "a jesli brat ma 45 metrow a nie 41,5?"), "53 955,00 zł"),
    ],
)  # fmt: skip
def test_change_of_one_leaves_the_other_as_it_is(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


def test_air_conditioning_of_one_counts_against_the_money_of_that_one(say: Say) -> None:
    say("ja mam 42 m2 a brat 72 m2, oboje comfort, ile?")
    say("ja 65 tys brat 110 tys, zmiescimy sie?")
    text = say("a z klima u brata?")["response"]
    assert "z klimatyzacją (1 × od 7 800,00 zł): od 115 728,00 zł" in text
    assert "(brakuje co najmniej 5 728,00 zł)" in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("mam 30 lat a brat 40, mieszkanie 60 m2 w comfort ile?", "89 940,00 zł"),
        ("ja i brat mamy mieszkanie 70 m2, ja daje 60 tys on 40 tys, na co starczy?",
         "Budżet 100 000,00 zł"),
        ("ja mam 48 m2 a moja corka 33 m2, ja place za oba, mam 120 tys. oba w comfort starczy?",
         "brakuje 1 419,00 zł"),
        ("mam mieszkanie 60 m2, brat mowi ze ma 72 m2 i zaplacil 120 tys, ile u was w comfort?",
         "Nie jestem pewien, czyje jest które mieszkanie"),
        ("ja mam 39 m2 plytek a brat ma 72 m2 paneli, ile to kosztuje",
         "Nie mam pewności, o jaki metraż chodzi"),
    ],
)  # fmt: skip
def test_what_is_of_no_two_flats_is_read_as_before(say: Say, message: str, told: str) -> None:
    assert told in say(message)["response"]
