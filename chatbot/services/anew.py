"""A visitor who begins again: what was known of flats and money is no longer of use."""

from dataclasses import replace

from chatbot.dialogue import State
from chatbot.learned import Learned
from chatbot.patterns import regex
from chatbot.services.hearing import Said
from chatbot.understanding.text.text import fold

AREA = r"(?<![0-9.,])[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})? ?(?:m2|m\b|metr\w*|sqm)"
ANEW = regex(
    r"\b(?:od (?:nowa|poczatku)|raz jeszcze od|(?:policz\w*|przelicz\w*) (?:to )?jeszcze raz"
    r"|zapomnij\w* (?:o )?(?:tym|tamtym|wszystkim|poprzedni\w+)|start over|from scratch)\b"
    rf"[^.?!]{{0,25}}?{AREA}"
)
ONLY_ONE = regex(
    rf"\b(?:jest|mamy|mam|bedzie) (?:tylko )?jedno mieszkanie\W+{AREA}"
    rf"|\bmieszkanie (?:jest |mam |mamy )?(?:tylko )?jedno\b\W*{AREA}"
)


def begun_anew(said: Said) -> Said:
    """ "Policzmy od nowa: 56 m2, mam 75 tys.", after the flats of two people."""
    text, state = fold(said.message), said.state
    are_several = max(len(state.homes), len(state.flats), len(state.rows)) > 1
    if not (ANEW.search(text) or (are_several and ONLY_ONE.search(text))):
        return said
    before = said.before
    who = Learned(city=before.city, name=before.name, email=before.email, phone=before.phone)
    kept = State(visitor_messages=state.visitor_messages, spoken=state.spoken)
    return replace(said, before=who, state=kept)
