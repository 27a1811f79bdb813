"""Areas in a message. Whether they are within limits is judged elsewhere."""

import re
from collections.abc import Iterator
from decimal import Decimal

from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.numerals import Number, find_numbers, without_overlaps

SQUARE = (
    r"m ?\^?/? ?2(?![0-9]|[.,][0-9])|m\.? ?kw\w*\.?|mkw\w*|mtrs? ?kw\w*"
    r"|metr[a-z]{0,4} ?(?:2|kw\w*)(?![0-9])"
    r"|sq\.? ?m(?:et\w{1,4}|trs?)?\b\.?|sqm\w?\b|square[ -]met\w+"
    r"|metrow(?:y|ym|a|e|ego|ej|ych|ymi)\b"
)
LINEAR = r"metr(?:y|ow|a|ach|ami|om|u)?\b|met(?:er|re)s?\b|mtrs?\b|m\b(?![/^-]|\. ?in\b)\.?"
AREA_UNIT = re.compile(rf"(?: ?- ?| )?(?:(?P<square>{SQUARE})|{LINEAR})")
ONLY_LENGTH_AFTER = re.compile(
    r"[ ,]{0,2}(?:od (?!dewel|zaraz|reki)|from the (?!devel)|away|stad\b|dalej|biez|szesc|wysok"
    r"|szerok|dlug|gleb|tall|high|wide|long|deep|[x*] ?[0-9]"
    r"|do (?:morza|plaz|centrum|lasu|sklep|przyst|metra|stacji|dworc|szkol|wind|jezior|granic))"
)
ONLY_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:wysok\w*|szerok\w*|dlug\w*|glebok\w*|sufit\w*|strop\w*|odleglos\w*|promieni\w*"
    r"|height|width|length|distance)(?: (?:ma|na|do|to|o|w|ok\.?|okolo|of|is))*:? ?|[0-9] ?[x*] ?)$"
)
# A room's area is not the flat's, but "mieszkanie z balkonem 60 m2" is.
ROOM = (
    r"(?:lazien\w+|kuchni\w*|salon\w*|balkon\w*|taras\w*|ogrod\w*|sypialn\w*|garaz\w*|piwnic\w*"
    r"|komork\w*|toalet\w*|wc|antresol\w*|przedpokoj\w*|korytarz\w*|dzialk\w*|bathroom|kitchen"
    r"|balcony|terrace|garden|garage|bedroom)"
)
ROOM_BEFORE = re.compile(
    rf"(?<!\bz )(?<!\bze )(?<!\bwith )\b{ROOM}"
    r"(?: (?:ma|o|to|jest|ok\.?|okolo|powierzchni|metrazu|of|is))*:? ?$"
)
ROOM_AFTER = re.compile(rf" (?:of )?{ROOM}\b")
AREA_WORD_BEFORE = re.compile(
    r"\b(?:metraz\w*|powierzchni\w*|pow\.|area|size)"
    r"(?: (?:to|wynosi|ok\.?|okolo|jest|mieszkania|lokalu|domu|is|of))*:? ?$"
)
OTHER_UNIT = re.compile(r" ?(?:tys|k\b|mln|mil|zl|pln|%|cm|km|lat|dni|pok|proc)")
MINUS = re.compile(r"(?:^|[ \0(])[-−]$")
LOOK_BACK = 60  # characters; what belongs to a number stands near it
ONE = Decimal(1)  # "1 m2" asks for the price of a square metre


def take_area(draft: Draft) -> Decimal | None:
    found = without_overlaps(list(areas(draft.text)))
    meant = affirmed(draft.text, found)
    draft.take([(mention.start, mention.end) for mention in found], "xarea")
    return meant[-1].value if meant else None


def areas(text: str) -> Iterator[Number]:
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        end = unit.end() if unit else number.end
        is_flat = is_area(text, number, unit) if unit else has_area_word(text, number)
        if is_flat and number.value > 0 and not MINUS.search(before(text, number)):
            yield Number(number.start, end, number.value)


def is_area(text: str, number: Number, unit: re.Match[str]) -> bool:
    if number.value == ONE or is_room(text, number, unit):
        return False
    return bool(unit["square"]) or not is_length(text, number, unit)


def is_room(text: str, number: Number, unit: re.Match[str]) -> bool:
    return bool(ROOM_BEFORE.search(before(text, number)) or ROOM_AFTER.match(text, unit.end()))


def is_length(text: str, number: Number, unit: re.Match[str]) -> bool:
    return bool(
        ONLY_LENGTH_AFTER.match(text, unit.end()) or ONLY_LENGTH_BEFORE.search(before(text, number))
    )


def has_area_word(text: str, number: Number) -> bool:
    """ "Metraż 60": the word stands for the unit."""
    named = AREA_WORD_BEFORE.search(before(text, number))
    return named is not None and not OTHER_UNIT.match(text, number.end)


def before(text: str, number: Number) -> str:
    return text[max(number.start - LOOK_BACK, 0) : number.start]
