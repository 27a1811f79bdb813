"""What is held against another is not chosen, and each sum stays what it is."""

import pytest

from tests.chatbot.dialogues import Say


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("88 m2, premium", "ile to drożej niż Comfort?", "mam 190 tys, ile zostanie?"),
            "Tak, na Premium wystarczy",
        ),
        (
            (
                "52,5 m2 comfort, mamy 95 tys",
                "A jak klimatyzacja tylko w salonie, to ile zostanie?",
                "Jaki to procent naszych pieniędzy?",
            ),
            "82,8%, z klimatyzacją od 91,0%",
        ),
        (("mam 5 mln, 120 m2, premium starczy?",), "5 000 000,00 zł"),
        (
            ("54 metrow to 80 000 zl w comforcie, dobrze licze?",),
            "metraż 54 m²",
        ),
        (("60 m2 Comfort", "Sąsiad ma 72 m2 i placil 100 tys. Ile za nasze?"), "60 m²: 89 940,00"),
    ],
)
def test_each_is_of_what_was_meant(say: Say, messages: tuple[str, ...], told: str) -> None:
    assert told in say(*messages)["response"]
