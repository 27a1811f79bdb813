"""Money that is told plainly is counted, and what is asked about has sensible answers alone."""

import pytest

from tests.chatbot.dialogues import Say

OWN = ("czesc, comfort 44,6 m2", "wlasnych mamy 40 tys, kredyt moze 30 tys, do tego mama da 8")
SIDES = (
    "Hej! Razem z chlopakiem kupilismy 41,8 m2, mamy odlozone 35 tysiecy, rodzice daja po"
    " 10 tysiecy z kazdej strony. co za to zrobimy?",
)
KEPT = (*SIDES, "razem 55 ale 5 chcemy zostawic na czarna godzine")
WORD = (
    "58,3 m2 premium",
    "mamy 70 tys swoich, mama partnera dala slowo ze da 10 tys. to ile trzeba kredytu na comfort?",
)
PARENTS = ("58 m2, mamy 60 tys oszczednosci i rodzice dorzuca 15",)
GAP = ("63,4 m2 comfort, starczy 100 tys?", "a jak zejdziemy na express plus to ile zaoszczedzimy?")
RANGE = ("44,6 m2, budzet 60-65 tys. comfort sie zmiesci?",)
ABROAD = (
    "dom 130 m2, na wykonczenie mamy 180 tysiecy",
    "a corka z Anglii moze przysle 20 tysiecy, ona tam juz 14 lat siedzi, ma 2 dzieci."
    " To by wtedy starczylo na comfort?",
)
KITCHEN = ("47,5 m2, mam 100 tys", "kuchnie wycenili mi na 22 tys. to co zostanie jak comfort")
FURNITURE = (
    "38 m2 comfort, mam odlozone 50 tys i rodzice dorzuca 10",
    "a jakby meble za 8 tys to ile zostanie / zabraknie",
)
SISTER = ("dom 124 m2, mamy 110 tys (95 plus siostra 15)",)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (OWN, "Budżet 78 000,00 zł (40 000,00 zł + 30 000,00 zł + 8 000,00 zł)"),
        ((*OWN, "no razem 78"), "Budżet 78 000,00 zł"),
        ((*OWN, "a jak nie wezmiemy kredytu?"), "Budżet 48 000,00 zł"),
        (
            (*OWN, "a jak nie wezmiemy kredytu?", "bez tego kredytu mielibysmy 48, na co starczy?"),
            "48 000,00 zł",
        ),
        ((*OWN, "a jak mama da 12 zamiast 8?"), "Budżet 82 000,00 zł"),
        (SIDES, "Budżet 55 000,00 zł"),
        (KEPT, "Budżet 50 000,00 zł"),
        ((*KEPT, "a jakby wziac z tej czarnej godziny 2 tys?"), "Budżet 52 000,00 zł"),
        ((*KEPT, "no to ruszymy 3 tys z rezerwy"), "Budżet 53 000,00 zł"),
        (
            (
                *KEPT,
                "a jakby wziac z tej czarnej godziny 2 tys?",
                "dobra to jeszcze dolozymy 3 tys z premii z pracy",
            ),
            "Budżet 55 000,00 zł",
        ),
        (WORD, "brakuje 7 391,70 zł"),
        ((*WORD, "a ile brakuje na comfort i premium?"), "brakuje 36 541,70 zł"),
        ((*WORD, "to wezmiemy 10 tys kredytu i comfort. zostanie cos?"), "Budżet 90 000,00 zł"),
        (
            (
                "mieszkanie 66 m2, mamy odlozone 60 tys plus mama daje 25 tys darowizny."
                " Starczy na comfort?",
            ),
            "Budżet 85 000,00 zł (60 000,00 zł + 25 000,00 zł)",
        ),
        (
            ("52 m2", "mam uzbierane 45 tys, babcia podaruje 10 tys. co za to bedzie?"),
            "Budżet 55 000,00 zł",
        ),
        (("47m flat, nan's giving me 20 grand and ive 35 saved",), "Budżet 55 000,00 zł"),
        (
            ("mam 50 tys, 52 m2, szpital da mi jeszcze premię 12 tys w marcu",),
            "Budżet 62 000,00 zł",
        ),
        (
            ("66 m2, odlozylismy 70 tys, a do odbioru dozbieramy jeszcze 15 tys",),
            "Budżet 85 000,00 zł",
        ),
        (("66 m2, mam 70 tys a babcia mowi ze dolozy 10",), "Budżet 80 000,00 zł"),
        (("66 m2, mam 80 tys", "jeszcze 5 dojdzie z premii"), "Budżet 85 000,00 zł"),
        (("66 m2", "budzet 90 tys, z tego 30 to kredyt", "a bez kredytu"), "Budżet 60 000,00 zł"),
        (
            ("66 m2", "mamy 90 tys. kredyt na mieszkanie splacamy po 3200 miesiecznie"),
            "Budżet 90 000,00 zł",
        ),
        (
            ("66 m2, mam 90 tys", "meble wycenili mi na 12 tys. co zostanie po express plus?"),
            "brakuje 1 134,00 zł",
        ),
        (
            ("dom 124 m2, mamy 150 tys (100 + 50 kredyt)", "a bez kredytu"),
            "Budżet 100 000,00 zł",
        ),
        ((*PARENTS, "a gdyby rodzice dali 20 a nie 15?"), "Budżet 80 000,00 zł"),
        (
            (
                *PARENTS,
                "a gdyby rodzice dali 20 a nie 15?",
                "a to z powrotem 15 od rodzicow, bo tata sie waha. zostanie cos w express plus?",
            ),
            "Budżet 75 000,00 zł",
        ),
        (GAP, "Różnica: 19 020,00 zł"),
        ((*GAP, "19 tys to sporo. czyli zostaloby ile ze stowki?"), "zostaje 23 983,40 zł"),
        ((*RANGE, "a przy dolnej?"), "Budżet 60 000,00 zł"),
        ((*RANGE, "a przy nizszej kwocie?", "a przy gornej?"), "Budżet 65 000,00 zł"),
        ((*RANGE, "no jak mamy 60 to ile zostanie w express plus"), "zostaje 6 524,60 zł"),
        (ABROAD, "Budżet 200 000,00 zł"),
        ((*ABROAD, "a jak corka jednak nie przysle?"), "Budżet 180 000,00 zł"),
        (
            (
                *ABROAD,
                "a jak corka jednak nie przysle?",
                "bez corki, czyli zostaje nam 180 tys jak bylo. ile zostanie po express plus?",
            ),
            "zostaje 24 130,00 zł",
        ),
        (KITCHEN, "zostaje 6 797,50 zł"),
        (("51 m2", "mam 85 tys, gładzie wycenili mi na 6 tys"), "Budżet 79 000,00 zł"),
        ((*KITCHEN, "a w premium co zostanie"), "brakuje 16 952,50 zł"),
        (
            (*KITCHEN, "a w premium co zostanie", "czyli jak z kuchnia to braknie ile"),
            "16 952,50 zł",
        ),
        (
            (*FURNITURE, "a premium zeby bylo to ile jeszcze musze uzbierac razem z tymi meblami"),
            "brakuje 23 962,00 zł",
        ),
        (SISTER, "Budżet 110 000,00 zł (95 000,00 zł + 15 000,00 zł)"),
        (
            (*SISTER, "a jak oddam siostrze te jej 15 tysiecy, to ile zostanie w expressie"),
            "Budżet 95 000,00 zł",
        ),
        (("dom 124 m2, mamy 110 tys (95 swoich i 15 od siostry)", "a bez siostry?"), "95 000"),
        (("mam wyplate 7200 a od lata 8100, dom 130 m2, mamy 180 tys",), "Budżet 180 000,00 zł"),
        (
            ("mam 160 tys na dwa mieszkania, 45 i 71 m2, to ile mi brakuje na comfort",),
            "brakuje 13 884,00 zł",
        ),
    ],
)
def test_what_is_told_plainly_is_counted(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


def test_degrees_are_no_money(say: Say) -> None:
    reply = say(
        "dom 112 m2, mamy 190 tys na comfort",
        "Bo synowa by chciala jeszcze klimatyzacje, u nas w sypialni na poddaszu latem jest"
        " 31 stopni. czy sie zmiescimy w tym comforcie?",
    )
    assert "159 000" not in str(reply)
    assert "zostaje wtedy do 14 312,00 zł" in reply["response"]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (
                "mam ok 38 m2, express, ile by wyszlo miesiecznie na raty na 12 miesiecy",
                "no to 38 tysi podzielic na 12 to jakies 3200 nie? a ile w Plusie",
            ),
            "Express Plus, 38 m²: 45 562,00 zł",
        ),
        (("mam 38 m2, express plus", "jakie 12 m2 lol mam 38 metrow"), "38 m²: 45 562,00 zł"),
    ],
)
def test_what_is_reckoned_beside_is_no_area(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]


@pytest.mark.parametrize(
    ("messages", "senseless"),
    [
        ((*FURNITURE, "mebli jeszcze za 20 tys chcemy z tych 60 kupic"), "60 000,00 zł"),
        (("58 m2", "mam 60 tys i jeszcze 10 w skarpecie"), "50 000,00 zł"),
        (
            ("66 m2, mamy 70 tys i 20 tys od rodzicow", "rodzice chca jednak z powrotem 10"),
            "100 000,00 zł",
        ),
        (("60 m2, mamy 90 tys", "odda nam brat 15 tys. starczy na comfort?"), "75 000,00 zł"),
        (("66 m2", "mamy 95 tys, z czego 20 tys to wklad wlasny"), "95 000,00 zł"),
    ],
)
def test_no_button_goes_the_other_way(say: Say, messages: tuple[str, ...], senseless: str) -> None:
    titles = [button["title"] for button in say(*messages)["suggestions"]]
    assert senseless not in titles


@pytest.mark.parametrize(
    "message",
    [
        "mam 60 tys, mama daje 25 tys na samochod",
        "mam 60 tys, mama da 25 tys ale nie wiem czy wszystko na to",
        "mam 60 tys, brat da 20 tys dla mojej siostry",
        "mam 60 tys, mama da 25 tys, ale polowe oddamy",
        "mam 60 tys, mama dala 25 tys bratu",
        "mam 60 tys, mama dala 25 tys kuzynce",
        "mam 60 tys, tata da 20 tys za dzialke",
        "mam 60 tys, mama da 25 tys jak sprzeda dzialke",
        "mam 60 tys, synowa dostala od swoich rodzicow 20 tys",
    ],
)
def test_what_is_given_for_something_else_is_asked_about(say: Say, message: str) -> None:
    reply = say("58 m2", message)["response"]
    assert "Budżet 85 000" not in reply
    assert "Budżet 80 000" not in reply
