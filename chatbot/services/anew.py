"""A visitor who begins again: what was known of flats and money is no longer of use."""

from dataclasses import replace

from chatbot.dialogue import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.services.hearing import Said
from chatbot.understanding.rows.row_people import KIN_SAID
from chatbot.understanding.text.text import fold

AREA = r"(?<![0-9.,])[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:m2|m\b|metr\w*|sqm)"
ANEW = regex(
    r"\b(?:(?:policz|przelicz|zaczn|zacznij|liczm)\w* (?:[a-z]+ )?od (?:nowa|poczatku)"
    r"|zapomnij\w* (?:o )?(?:tym|tamtym|wszystkim|poprzedni\w+)|start over)\b"
    rf"[^.?!]{{0,25}}?{AREA}"
)
ONLY_ONE = regex(
    rf"\b(?:jest|mamy|mam|bedzie) (?:tylko )?jedno mieszkanie\W+{AREA}"
    rf"|\bmieszkanie (?:jest |mam |mamy )?(?:tylko )?jedno\b\W*{AREA}"
)

FLAT = regex(AREA)
ANOTHER = regex(rf"\b(?:drug(?:i|ie|a)|{KIN_SAID})\b")


def begun_anew(said: Said) -> Said:
    """ "Policzmy od nowa: 56 m2, mam 75 tys.", after the flats of two people."""
    text, state = fold(said.message), said.state
    are_several = max(len(state.homes), len(state.flats), len(state.rows)) > 1
    is_one = ONLY_ONE.search(text) is not None and not is_of_more(text)
    if not (ANEW.search(text) or (are_several and is_one)):
        return said
    before = said.before
    who = Learned(city=before.city, name=before.name, email=before.email, phone=before.phone)
    kept = State(
        fallbacks=state.fallbacks,
        visitor_messages=state.visitor_messages,
        is_house=state.is_house,
    )
    return replace(said, before=who, state=kept)


def is_of_more(text: str) -> bool:
    """ "Mam jedno mieszkanie 55 m², a siostra 40"."""
    return len(FLAT.findall(text)) > 1 or ANOTHER.search(text) is not None
