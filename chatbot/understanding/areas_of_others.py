"""What a message tells of an area that is none of the visitor's: a neighbour's, that of a garage
that was sold."""

from collections.abc import Collection
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.number_roles import LEAST
from chatbot.understanding.text import fold, tidy
from chatbot.understanding.told_areas import (
    FIGURE,
    FLAT,
    HOUSE,
    NAMED,
    NAMES,
    NEIGHBOUR,
    OTHER,
    UNIT,
    decimal_of,
)

AREA_FIGURE = regex(rf"(?<![0-9.,]){FIGURE}{UNIT}")
IS = r"(?: (?:to|jest|byl\w*|mial\w*|ma|metr\w*))+"
SOMEBODYS = rf"(?:{NEIGHBOUR}\w*|garaz\w*|dzialk\w*|piwnic\w*|komork\w*|balkon\w*)"
# "72 to sąsiadki", "17 to był ten garaż, który sprzedaliśmy"
NOT_OURS = regex(
    rf"(?:\b(?:te|tych) )?(?<![0-9.,])(?<!\bw )(?<!\bz )(?P<figure>{FIGURE}){UNIT}?{IS}"
    rf" (?:[a-z]+ ){{0,3}}{SOMEBODYS}"
    r"[^0-9,.!?;]*(?:[,.!?; ]+|$)(?<![0-9])"
)
OURS_IS = regex(
    rf"\b(?:nasz[ea]|moj[ea]|{NAMES[HOUSE]}|{NAMES[FLAT]}|ours|mine)(?: \w+)?"
    rf" (?:jest|ma|mial[oa]|to|is|has) (?P<figure>{FIGURE})(?![.,]?[0-9])(?!{UNIT})"
)
# "A gdyby miało 52?", which nobody says of money.
IT_HAD = regex(
    rf"\b(?:gdyby|jakby|jesli|jezeli)(?: (?:jednak|mieszkanie|ono|to|by))* mialo(?:by)?"
    rf" (?:jednak |tylko )?(?P<figure>{FIGURE})(?![.,]?[0-9])(?! ?(?:%|k\b|m|pok|tys|zl))"
)
# "Sprzedaliśmy garaż po mężu, miał 17 metrów"
SOLD = regex(
    r"\b(?:sprzeda(?:l\w+|je(?:my)?|my|lismy)|sold)\b(?:(?! (?:kup|now|bior)|[.!?;]).){1,60}?"
    rf"(?P<size>[ ,]*(?:(?:mial[aoy]?|ma|o|ok\.?|had) )*(?<![0-9.,]){FIGURE}{UNIT})"
)
SENTENCE = regex(r"[^.!?]+(?:[.!?]+(?![0-9])|\.(?=[0-9])[^.!?]*|$)")
ASKS_OURS = regex(r"\b(?:nasz(?:e|ego|ym)|nas|moje(?:go)?|moim|ours?|mine)\b")


def without_others(
    message: str, areas: Collection[Decimal], own: Collection[Decimal], current: Decimal | None
) -> str:
    """Without what is told of somebody else's area, where the visitor asks of their own."""
    written = tidy(message)
    text = fold(written)
    if (sold := SOLD.search(text)) is not None:
        written = f"{written[: sold.start('size')]}{written[sold.end('size') :]}"
        text = fold(written)
    if current and (had := IT_HAD.search(text)) and decimal_of(had["figure"]) >= LEAST:
        written = f"{written[: had.end()]} m2{written[had.end() :]}"
        text = fold(written)
    denied = NOT_OURS.search(text)
    if denied is not None and decimal_of(denied["figure"]) in areas:
        written = f"{written[: denied.start()]}{written[denied.end() :]}"
        for ours in reversed([*OURS_IS.finditer(fold(written))]):
            if decimal_of(ours["figure"]) in areas:
                written = f"{written[: ours.end()]} m2{written[ours.end() :]}"
    return without_neighbours(written) if own else written


def without_neighbours(written: str) -> str:
    """ "Sąsiadka mówi, że ich 72 m2 wyszło 100 tys. A do naszego ile?"."""
    text = fold(written)
    sentences = [*SENTENCE.finditer(text)]
    others = [s for s in sentences if NAMED[OTHER].search(s[0]) and AREA_FIGURE.search(s[0])]
    rest = [s for s in sentences if s not in others]
    is_asked = any(ASKS_OURS.search(s[0]) for s in rest)
    if not others or not rest or not is_asked:
        return written
    return "".join(written[s.start() : s.end()] for s in rest).strip()
