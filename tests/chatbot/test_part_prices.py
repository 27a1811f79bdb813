"""What a part of a flat comes to, and the flat without it."""

import pytest

from tests.chatbot.dialogues import Say

ATTIC = ("a dom 160 m2 z poddaszem 40 m2 w premium?", "no 160 razem z poddaszem")
NO_SPLIT = "Ceny mamy za całe wykończenie"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            (*ATTIC, "a bez tego poddasza ile i ile netto"),
            "Premium, 120 m²: 239 880,00 zł brutto, 222 111,11 zł netto",
        ),
        ((*ATTIC, "czyli to poddasze mnie kosztuje ile?"), "Premium, 40 m²: 79 960,00 zł"),
        ((*ATTIC, "a bez tego poddasza ile?", "a samo poddasze?"), "Premium, 40 m²: 79 960,00 zł"),
        (("80 m2 comfort", "salon ma 30 m2", "ile wychodzi ten salon?"), "30 m²: 44 970,00 zł"),
        (("80 m2 comfort, sypialnia ma 14 m2", "a sama sypialnia ile?"), "14 m²: 20 986,00 zł"),
        (("80 m2 comfort, kuchnia 10 m2", "ile kosztuje sama kuchnia?"), "10 m²: 14 990,00 zł"),
        (("dom 150 m2 comfort, poddasze 50 m2", "a poddasze ile kosztuje?"), "50 m²: 74 950,00 zł"),
        (("80 m2 comfort", "a ile kosztuje pokój?"), NO_SPLIT),
        (("80 m2 comfort", "ile kosztuje pokój gościnny wykończyć?"), NO_SPLIT),
        (("80 m2 comfort", "za pokój ile wychodzi?"), NO_SPLIT),
        (("80 m2 comfort", "ile kosztuje samo poddasze?"), NO_SPLIT),
        (("80 m2 comfort", "a kuchnia ile?"), "Kuchni i szaf nie ma w cenie"),
        (("80 m2 comfort", "ile kosztuje sam projekt?"), "obejmuje projekt"),
    ],
)
def test_part_is_never_the_whole(say: Say, messages: tuple[str, ...], told: str) -> None:
    said = say(*messages)["response"]
    assert told in said
    assert "119 920,00 zł" not in said
    assert "319 840,00 zł" not in said


def test_whole_stays_what_is_spoken_of(say: Say) -> None:
    messages = ("80 m2 comfort, sypialnia ma 14 m2", "a sama sypialnia ile?", "a premium?")
    assert "Premium, 80 m²: 159 920,00 zł" in say(*messages)["response"]


def test_small_rooms_are_asked_about(say: Say) -> None:
    assert "22 485,00 zł" not in say("lazienka 5m2 i pokuj 15 m2 w comfort ile")["response"]
