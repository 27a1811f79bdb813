"""Which of the areas that were told is meant, and what one costs more than another."""

import pytest

from tests.chatbot.dialogues import Say

PAPERS = "u dewelopera na rzucie jest 47,3 a w akcie notarialnym 46,8, ktory metraz sie liczy?"
HOUSE = ("mieszkanie 58 metrow w express ile?", "a gdybysmy wzieli ten blizniak, ma 124 m2, ile?")
TWO = ("mieszkanie ma 63,5 m2, mamy 118 tys, comfort", "a to drugie z 5 pietra, 71 m2, ile?")
PART = ("3 pokoje 58,5 m2 w tym komorka 4 m2. ile comfort?", "58,5 razem z komorka")
ROOMS = "ile kosztuje premium 61 m2, salon 24, sypialnia 13, pokoj dziecka 11, schowek 2"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((PAPERS, "no to wezmy ten z aktu", "ile za express plus"), "46,8 m²: 56 113,20 zł"),
        ((PAPERS, "ten z rzutu", "premium ile"), "47,3 m²: 94 552,70 zł"),
        ((PAPERS, "z aktu", "comfort", "a wg dewelopera w comforcie?"), "47,3 m²: 70 902,70 zł"),
        ((PAPERS, "premium z aktu wychodzi ile? mam 100 tys"), "zostaje 6 446,80 zł"),
        (
            ("mam 44,5m wg aktu, express plus", "a deweloper ma w planie 45,1", "comfort z aktu?"),
            "44,5 m²: 66 705,50 zł",
        ),
        (
            (
                "47,5 m2, comfort ile, mamy 75 tys",
                "a gdyby mialo 52?",
                "express plus przy tym mniejszym ile zostaje?",
            ),
            "56 952,50 zł (zostaje 18 047,50 zł)",
        ),
        ((*TWO, "zostajemy przy tym pierwszym. starczy z tych 118?"), "zostaje 22 813,50 zł"),
        ((*TWO, "comfort w tym poprzednim ile?"), "95 186,50 zł"),
        ((*TWO, "a premium w tamtym mieszkaniu?"), "63,5 m²: 126 936,50 zł"),
        ((*HOUSE, "to jednak mieszkanie, ile w comforcie"), "58 m²: 86 942,00 zł"),
        (
            (*HOUSE, "mieszkanie 58, mam 110 tys", "a ile brakuje do premium w tym blizniaku?"),
            "137 876,00 zł",
        ),
        (
            (
                *HOUSE,
                "mieszkanie 58, mam 110 tys, premium",
                "ale ja pytam o blizniak nie o mieszkanie",
            ),
            "124 m²",
        ),
        ((*PART, "a bez komorki?"), "54,5 m²: 81 695,50 zł"),
        (
            (*PART, "mamy 115 tys, premium bez komorki", "a z komorka ile braknie?"),
            "brakuje 1 941,50 zł",
        ),
        ((*PART, "comfort bez komorki", "a jednak calosc z komorka"), "58,5 m²: 87 691,50 zł"),
        (
            ("mamy 100 tys, 54m2, premium", "a gdyby odpuscic jeden pokoj 10m2?"),
            "44 m²: 87 956,00 zł",
        ),
        (
            (
                "mamy 100 tys, 54m2",
                "a gdyby odpuscic gabinet 10m2, comfort?",
                "a calosc jednak, z gabinetem, ile zostanie?",
            ),
            "80 946,00 zł (zostaje 19 054,00 zł)",
        ),
        (
            ("62 m2, mamy 90 tys", "a jakbysmy schowek 3 m2 zostawili surowy, comfort?"),
            "zostaje 1 559,00 zł",
        ),
        (("dom 128 m2 comfort", "ale pokój 13 m zostawiamy surowy"), "115 m²: 172 385,00 zł"),
        (("dom 128 m2 comfort", "a bez sypialni 13 m"), "115 m²: 172 385,00 zł"),
        (("72 m2, premium", "a jakby pokoj 9 m2 i schowek 2 m2 zostawic na pozniej?"), "61 m²"),
        (("blizniak 110 m2 czy mieszkanie 64 m2, comfort?", "mieszkanie w premium?"), "127 936,00"),
        (("54 m2, comfort", "bez pokoju 10 m2", "jednak robimy wszystko, ile"), "80 946,00 zł"),
        (("3 pokoje 62 m2, comfort", "a kawalerka 28 m2?", "a 3 pokoje w premium?"), "123 938,00"),
        (("45 m2 comfort, 80 tys", "48 m2", "jednak nie to drugie. ile zostanie?"), "12 545,00"),
        (("45 m2 comfort", "48 m2", "52 m2", "a najmniejsze?"), "45 m²: 67 455,00 zł"),
        (("65 m2, express plus", "a jakbym zrobil tylko 55?", "a calosc ile?"), "65 m²: 77 935,00"),
        (("60 m2, comfort", "a gdyby bylo o 5 m wieksze", "to pierwotne w premium?"), "119 940,00"),
        (("71,3 m2, z tego 6,3 m2 loggia", "a z loggia?", "bez niej w premium"), "129 935,00 zł"),
        (("w akcie mam 48,2 a deweloper podawal 49, ile express wg aktu?",), "48 151,80 zł"),
        (("mielismy kupic 48 m2 ale kupilismy 54 m2, comfort ile",), "54 m²: 80 946,00 zł"),
        (
            ("49,8 m2 wedlug umowy, comfort", "po pomiarze wyszlo 48,9", "a premium wg umowy?"),
            "49,8 m²: 99 550,20 zł",
        ),
        (
            (
                "55 m2 comfort",
                "dom 100 m2",
                "po sprzedazy mieszkania mam 170 tys. starczy na dom?",
            ),
            "zostaje 20 100,00 zł",
        ),
        (
            (
                "71 m2, mamy 90 tys, comfort",
                "a jak tylko 61 zrobimy, bez pokoju malego? ile brakuje",
            ),
            "brakuje 1 439,00 zł",
        ),
        (("62 m2 comfort", "mieszkanie ma 62 a do zrobienia byloby 59"), "59 m²: 88 441,00 zł"),
    ],
)
def test_area_that_is_pointed_at_is_the_one_that_is_priced(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((*HOUSE, "to o ile drozej niz to mieszkanie w tym samym pakiecie?"), "65 934,00 zł"),
        ((*TWO, "to o ile drozej niz to pierwsze?"), "Różnica 7,5 m²: 11 242,50 zł"),
        ((*TWO, "w premium jaka roznica?"), "Różnica 7,5 m²: 14 992,50 zł"),
        ((*TWO, "a w premium o ile taniej to mniejsze niz to wieksze?"), "14 992,50 zł"),
        (
            (
                "deweloper podaje 54,20 m2 a u notariusza 53,6. Ile za Comfort?",
                "53,6 no to co w akcie",
                "a z tego 54,2? o ile drozej",
            ),
            "Różnica 0,6 m²: 899,40 zł",
        ),
        (("53,6 m2 w akcie, comfort", "a z rzutu 54,2 m2", "w Expresie ile roznicy?"), "599,40 zł"),
        (
            (PAPERS, "z aktu", "express plus", "a z tego rzutu od dewelopera to o ile wiecej?"),
            "599,50 zł",
        ),
        ((PAPERS, "z aktu", "express plus", "z rzutu", "o ile drozej niz z aktu?"), "599,50 zł"),
        (
            (
                "mam 44,5m wg aktu. ile netto w express plusie?",
                "a deweloper ma w planie 45,1 to o ile wiecej netto?",
                "no to o ile to jest wiecej",
            ),
            "719,40 zł brutto, 666,11 zł netto",
        ),
        ((*PART, "a bez komorki?", "54,5 m2 bez komorki, o ile taniej wyjdzie?"), "5 996,00 zł"),
        (
            (ROOMS, "no to jak bez pokoju dziecka i bez schowka, o ile mniej w premium?"),
            "25 987,00 zł",
        ),
        (("66 m2 comfort", "a bez sypialni 12 m2?", "a ile na tym oszczedzimy?"), "17 988,00 zł"),
        (
            ("kawalerka 29 m2 express", "a 2 pokoje 44 m2?", "o ile drozej to dwupokojowe?"),
            "14 985,00 zł",
        ),
        (("58 m2 comfort", "67 m2", "ile wiecej to bedzie?"), "Różnica 9 m²: 13 491,00 zł"),
        ((ROOMS, "a jak bez schowka to ile mniej?"), "Różnica 2 m²: 3 998,00 zł"),
        ((ROOMS, "48 m2", "chodzilo mi o 48 zamiast 61 w premium"), "25 987,00 zł"),
    ],
)
def test_difference_is_of_the_two_areas(say: Say, messages: tuple[str, ...], told: str) -> None:
    text = say(*messages)["response"]
    assert told in text
    assert "Comfort –" not in text


@pytest.mark.parametrize(
    ("messages", "titles"),
    [
        ((PAPERS,), ["47,3 m²", "46,8 m²"]),
        ((PART[0],), ["58,5 m²", "54,5 m²"]),
        (("45 m2 comfort", "48 m2", "52 m2", "a to drugie?"), ["45 m²", "48 m²", "52 m²"]),
        (("58 m2 comfort", "a gdyby doszla antresola 8 m2?", "a bez antresoli?"), ["58 m²"]),
        (("60 m2 comfort, mam 95 tys", "a jak bez gabinetu to ile zostanie?"), ["60 m²"]),
    ],
)
def test_area_that_nobody_knows_is_asked_about(
    say: Say, messages: tuple[str, ...], titles: list[str]
) -> None:
    answer = say(*messages)
    assert answer["intent"] == "area_unclear"
    assert [button["title"] for button in answer["suggestions"]] == titles


NEIGHBOUR = (
    "sasiadka mowi ze ich 72 m2 wyszlo 100 tysiecy u innej firmy. to u was comfort do naszego ile?"
)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("58 m2, mamy 110 tys", NEIGHBOUR), "Comfort, 58 m²: 86 942,00 zł"),
        (
            ("58 m2, 110 tys", "72 m2", "72 to sasiadki, nasze ma 58! ile nam zostanie w comfort"),
            "zostaje 23 058,00 zł",
        ),
        (
            (
                "blizniak 96 m2",
                "mamy 150 tysiecy, sprzedalismy garaz, mial 17 metrow. starczy na comfort?",
            ),
            "zostaje 6 096,00 zł",
        ),
        (
            (
                "blizniak 96 m2 comfort",
                "17 m2",
                "17 to byl garaz ktory sprzedalismy, blizniak ma 96",
            ),
            "96 m²: 143 904,00 zł",
        ),
    ],
)
def test_area_of_somebody_or_something_else_is_not_priced(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("44 m2 express", "a comfort", "różnica na 50 m2?"), "Różnica: 25 000,00 zł"),
        ((*TWO, "a comfort i premium jaka roznica?"), "Różnica: 35 500,00 zł"),
        ((*TWO, "w express plus", "to o ile drozej od expressu?"), "Różnica: 14 200,00 zł"),
        (("60 m2 od dewelopera, comfort", "macie odbior od dewelopera?"), "odb"),
        (("60 m2 comfort", "a drugie pietro bez windy, ile doplaty?"), ""),
        (("3 pokoje 62 m2, comfort", "kawalerka 28 m2", "klima na 3 pokoje ile razem?"), "28 m²"),
        (("54 m2 comfort", "60 m2", "czy pierwsza konsultacja jest platna?"), "bez opłat"),
        (("52 m2 comfort", "54 m2", "po pierwsze ile trwa comfort?"), "8–12 tygodni"),
    ],
)
def test_words_that_point_at_no_area_change_none(
    say: Say, messages: tuple[str, ...], told: str
) -> None:
    assert told in say(*messages)["response"]
