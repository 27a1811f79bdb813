"""What a message says of two flats that is no change of them: one that is not to be finished, a
package that is denied, or something else than prices."""

from collections.abc import Sequence

from chatbot.patterns import regex
from chatbot.understanding.flats.owners import gone_of
from chatbot.understanding.intents.differences import is_one_chosen
from chatbot.understanding.rows.row_alone import only_of
from chatbot.understanding.rows.row_tokens import ROLES, Row
from chatbot.understanding.rows.row_words import (
    DENIED,
    ELSE,
    EVENT,
    FURNITURE,
    KIN,
    NO_COOLING,
    ONLY_ONE,
    OWN,
)


def is_one_left(text: str, codes: Sequence[str]) -> bool:
    """ "Jak wezmę tylko to 45, na Comfort starczy?": the other one is not to be finished."""
    kinds = [told.lastgroup or "" for told in EVENT.finditer(text)]
    flats = [kind for kind in kinds if kind in {*ROLES, KIN, "area", "number"}]
    if DENIED.search(text):  # "nie Comfort, tylko Express"
        return False
    return bool(codes) and len(flats) == 1 and ONLY_ONE.search(text) is not None


# "Kawalerkę lepiej w Express Plus" asks for no advice.
RATHER = regex(
    r"\blepiej (?=(?:w |we |dac |dajmy |bedzie )?(?:xpackage|xcheap)(?! (?:czy|albo|lub)))"
)


def is_no_change(text: str, codes: Sequence[str], *, is_new: bool) -> bool:
    text = RATHER.sub(" ", text)
    plain = NO_COOLING.sub(" ", DENIED.sub(" ", text) if len(codes) > 1 else text)
    # "Na wynajem nie Premium": of which it is then nothing is told
    is_denied = DENIED.search(text) and (len(codes) == 1 or (is_new and len(codes) == 2))
    return "" in codes or is_of_else(plain) or bool(is_denied)


DOING = regex(r"\b(?:z?rob(?:ic|imy|ie|ilbym|ilabym)|wyk(?:ancz|oncz)\w+|finish\w*)\b")


def one_of_a_person(text: str, rows: Sequence[Row], codes: Sequence[str]) -> int | None:
    """ "A jakby tylko moje robić, starczy na Premium?": the place of the one that is left."""
    events = [told for told in EVENT.finditer(text) if told.lastgroup in {OWN, KIN}]
    place = only_of(text, rows)
    is_done_alone = DOING.search(text) is not None  # but "tylko moje w Plusie" of both
    if len(events) != 1 or len(codes) != 1 or place is None or not is_done_alone:
        return None
    return None if is_of_else(text) else place


def is_of_else(text: str) -> bool:
    plain = FURNITURE.sub(" ", text)
    is_one = is_one_chosen(plain, is_of_packages=True)
    return is_one or bool(ELSE.search(plain) or gone_of(plain))
