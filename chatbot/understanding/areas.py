"""Areas in a message. Whether they are within limits is judged elsewhere."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from chatbot.understanding.area_changes import STOREY_BEFORE, change_told
from chatbot.understanding.drafts import Draft, affirmed
from chatbot.understanding.numerals import (
    AND_FRACTION,
    FRACTIONS,
    Number,
    find_numbers,
    without_overlaps,
)

SQUARE = (
    r"m ?\^?/? ?2(?![0-9]|[.,][0-9])|m\.? ?kw\w*\.?|mkw\w*|mtrs? ?kw\w*"
    r"|metr[a-z]{0,4} ?(?:2|kw\w*)(?![0-9])"
    r"|sq\.? ?m(?:et\w{1,4}|trs?)?\b\.?|sqm\w?\b|square[ -]met\w+"
    r"|metrow(?:y|ym|a|e|ego|ej|ych|ymi)\b"
)
LINEAR = (
    r"metr(?:y|ow|uw|of|uf|a|ach|ami|om|u)?\b|met(?:er|re)s?\b|mtrs?\b|m\b(?![/^-]|\. ?in\b)\.?"
)
AREA_UNIT = re.compile(rf"(?: ?- ?| )?(?:(?P<square>{SQUARE})|{LINEAR})")
ONLY_LENGTH_AFTER = re.compile(
    r"[ ,]{0,2}(?:wzrost|od (?!dewel|zaraz|reki)|from the (?!devel)|away|stad\b|dalej|biez|szesc"
    r"|wysok"
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
    r"|komor[ck]\w*|toale[ct]\w*|wc|antresol\w*|przedpokoj\w*|korytarz\w*|dzial[ck]\w*|jadaln\w*|gabinet\w*"
    r"|garderob\w*|spizarni\w*|bathroom|kitchen|balcony|terrace|garden|garage|bedroom|living room)"
)
# "2 pokoje 45 m2" is a flat
ONE_ROOM = r"(?:pokoj(?:u|em|iku?)?(?: (?:dzieciec|dzien|goscin)\w+| dla \w+)?|(?<![0-9]-)room)"
ROOM_BEFORE = re.compile(
    rf"(?<!\bz )(?<!\bze )(?<!\bwith )(?<![0-9] )\b(?:{ROOM}|{ONE_ROOM})"
    r"(?: (?:ma|o|to|jest|ok\.?|okolo|powierzchni|metrazu|of|is|-))*:? ?$"
)
# "Tylko salon z aneksem 32 m2"
ONLY_ROOM = rf"\b(?:jedynie|sam[aoe]?|tylko|just|only)(?: \w+)? {ROOM}"
ONLY_ROOM_BEFORE = re.compile(rf"{ONLY_ROOM}(?: \w+){{0,2}}:? ?$")
# "Dom 165 m2 z garażem 35 m2": the flat's own area was told before.
WITH_ROOM_BEFORE = re.compile(
    rf"[0-9](?: ?- ?| )?(?:{SQUARE}|{LINEAR})[^0-9.?!]{{0,30}}\b(?:z|ze|with) (?:an? |the )?{ROOM}"
    r"(?: (?:o|ok\.?|okolo|powierzchni|of))* $"
)
# What is measured in square metres and is no floor to live on.
PART = r"(?:blat\w*|scian\w*|sufit\w*|zabudowy|ceilings?|plot|walls?|worktops?)"
PART_BEFORE = re.compile(rf"\b{PART}(?: (?:ma|maja|to|jest|ok\.?|okolo|are|is|of))*:? ?$")
ROOM_AFTER = re.compile(
    rf" (?:of |to (?:jest )?|(?:is|are) (?:an? |the )?)?(?:{ROOM}|{PART})\b"
    r"| (?:pod |to )?skos\w+|,? (?:na|pod) skosach\b"
)
AREA_WORD_BEFORE = re.compile(
    r"\b(?:metraz\w*|powierzchni\w*|pow\.|uzytkowa|uzytkowej|area|size)"
    r"(?: (?:to|wynosi|ok\.?|okolo|jest|mieszkania|lokalu|domu|is|of))*:? ?$"
)
OTHER_UNIT = re.compile(r" ?(?:tys|k\b|mln|mil|zl|pln|%|cm|km|lat|dni|pok|proc)")
MINUS = re.compile(r"(?:^|[ \0(])[-−]$")
FIGURE = r"[0-9]{2,3}(?:[.,][0-9]{1,2})?"
# "60+40 m2", "2x30 m2", "40 i 60 m2", "60-70 m2": one of several, and nobody said which.
ANOTHER_BEFORE = re.compile(
    r"(?<![0-9])(?<![0-9][ .,-])(?:[1-9][0-9]{0,2} ?[x*]|[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
    r"(?: ?[-–+/]| (?:i|oraz|lub|albo|czy|do|plus|and|or|to)\b)) ?$"
    rf"|\b(?:po)?miedzy {FIGURE}(?: ?m2)? a $"
)
# "64 m2, z tego 10 m2", "3 mieszkania po 42 m2", "polowa z 80 m2", "60 m2 razy 2": not the area
# that is meant.
COUNT = (
    r"(?:[2-9]|[1-9][0-9]|dwa|dwie|dwoch|trzy|trzech|cztery|piec|szesc|two|three|four|five|six|ten)"
)
MULTIPLE_BEFORE = re.compile(
    r"(?:[0-9].{0,40}\bw tym|\b(?:z czego|z tego|including|of which))(?: (?:jest|ok\.?|okolo))* $"
    rf"|\b{COUNT} (?:[a-z]+ ){{1,2}}po $"
    rf"|\b{COUNT} (?:[a-z]+ )?(?:apartments|flats|houses|units) of $"
    r"|\bpolow\w* (?:od|z) $|\bhalf of $"
    r"|\b(?:mniej\w*|wiecej|wieksz\w*) (?:niz|od) $|\bthan $"
)
MULTIPLE_AFTER = re.compile(
    rf" ?(?:razy|times|[x*]) ?{COUNT}\b(?! ?[0-9])|,? (?:each|kazde)\b"
    r"|.{0,20}\b(?:polow\w*|razy) (?:mniej|wiecej|wieksz)"
)
ANOTHER_AFTER = re.compile(
    r" ?(?:[+/]|i|oraz|lub|albo|czy|plus|and|or) ?[1-9][0-9]{1,2}(?:[.,][0-9]{1,2})?"
    r"(?= ?(?:[?.!,](?! ?[0-9])|$)| we? )"
)
CORRECTION = re.compile(
    r"\b(?:nie|jednak|raczej|wlasciwie|znaczy|tzn|sorry|przepraszam|pomyl\w*|poprawka|popraw\w*"
    r"|zamiast|actually|rather|instead|i mean|not)\b"
)
# "60 m2, jednak nie 60 tylko 58", "60 m2. Sorry 65": the last word has no unit of its own.
MARKS = r"[ ,.;:!?-]"
NOT_BUT = rf"(?:nie|not) {FIGURE}[ ,]+(?:a|ale|lecz|tylko|but)[ ,]+"
CORRECTED = re.compile(
    rf"(?:{MARKS}+(?:a|albo|ale|bedzie|ma|mam|oj|to|is|it's))*{MARKS}+"
    r"(?:(?:jednak|pomyl\w* sie|poprawka|przepraszam|raczej|tylko|tzn|wlasciwie|wroc|znaczy"
    rf"|actually|i mean|rather|sorry)\b{MARKS}*(?:{NOT_BUT})?|{NOT_BUT})"
    r"(?:(?:bedzie|jednak|ma byc|ma|mialo byc|powinno byc|to|it's) )*"
    rf"(?P<value>{FIGURE})(?= ?(?:[?.!;,](?! ?[0-9])|$))"
)
# "60, a nie 70 m2": the unit stands by the one that is not meant.
UNLIKE_BEFORE = re.compile(
    rf"(?<![0-9.,])(?P<value>{FIGURE}),? (?:a |and )?(?:nie|not|zamiast|instead of) $"
)
# Other units than ours are asked back about: nobody is to wonder how we reckoned.
FOREIGN_UNIT = re.compile(
    r"(?<![0-9.,])(?:[0-9]{5,} ?cm ?(?:2|kw\w*)"
    r"|[0-9]+(?:[ .,][0-9]+)* ?(?:ar(?:a|y|ow)?|ft ?2|sq\.? ?f(?:ee|oo)?t|square f(?:ee|oo)t))\b"
)
DURATION = re.compile(r" (?:rok|mil|mln|god|mies|tys|tyg|dni|wiek)")  # "i pol roku"
LOOK_BACK = 60  # characters; what belongs to a number stands near it
# "Za każde 5 m2" asks for a rate
EACH_BEFORE = re.compile(r"\b(?:each|every|kazd\w+)(?: (?:additional|dodatkow\w+|extra))? $")
ONE = Decimal(1)  # "1 m2" asks for the price of a square metre


class AreaReading(NamedTuple):
    """`is_unclear` where several areas are named and none is said to be the one: no `value`.

    `change` is what is added to the area that is known from before, or below zero taken from it.
    `is_storey` where the area is told of a storey, which may be all of the flat or a part.
    """

    value: Decimal | None
    is_unclear: bool
    change: Decimal | None = None
    is_storey: bool = False


def take_area(draft: Draft) -> AreaReading:
    changes = without_overlaps(list(area_changes(draft.text)))
    if not changes:
        return take_whole_area(draft)
    text = draft.text
    draft.take([(change.start, change.end) for change in changes], "xarea")
    meant = affirmed(text, changes)
    whole = take_whole_area(draft)
    if whole.value is not None:
        return whole_less(whole.value, text, meant)
    is_one = len({change.value for change in meant}) == 1 and not whole.is_unclear
    return AreaReading(None, not is_one, meant[-1].value if is_one else None)


def whole_less(whole: Decimal, text: str, changes: list[Number]) -> AreaReading:
    """ "65 m2 minus 5 m2"; of "60 m2, dodaj 10 m2" nobody knows what the first stands for."""
    change = changes[-1]
    is_minus = len(changes) == 1 and text.startswith("minus", change.start)
    value = whole + change.value
    return (
        AreaReading(value, is_unclear=False) if is_minus and value > 0 else AreaReading(None, True)
    )


def area_changes(text: str) -> Iterator[Number]:
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        is_room_or_rate = (unit and is_room(text, number, unit)) or is_rate(text, number)
        change = change_told(text, number, unit.end() if unit else None)
        if change and change.value and not is_room_or_rate:
            yield change


def take_whole_area(draft: Draft) -> AreaReading:
    text = draft.text
    found = without_overlaps(list(areas(text)))
    if not found:
        return take_foreign_area(draft)
    if corrected := corrected_area(text, found):
        found = [*found, corrected]
        draft.take([(mention.start, mention.end) for mention in found], "xarea")
        return AreaReading(corrected.value, is_unclear=False)
    meant = affirmed(text, found)
    is_unclear = is_any_of_several(text, meant)
    draft.take([(mention.start, mention.end) for mention in found], "xarea")
    if is_unclear:
        return AreaReading(None, is_unclear)
    is_storey = STOREY_BEFORE.search(before(text, meant[-1])) is not None
    return AreaReading(meant[-1].value, is_unclear=False, is_storey=is_storey)


def take_foreign_area(draft: Draft) -> AreaReading:
    found = [
        match.span()
        for match in FOREIGN_UNIT.finditer(draft.text)
        if not ROOM_BEFORE.search(draft.text, 0, match.start())
    ]
    is_unclear = bool(found) or has_rooms_only(draft.text)
    draft.take(found, "xarea")
    return AreaReading(None, is_unclear)


def corrected_area(text: str, found: list[Number]) -> Number | None:
    last = found[-1]
    match = CORRECTED.match(text, last.end)
    if match is None and len(found) == 1:
        match = UNLIKE_BEFORE.search(text, max(last.start - LOOK_BACK, 0), last.start)
    if match is None:
        return None
    return Number(*match.span("value"), Decimal(match["value"].replace(",", ".")))


def areas(text: str) -> Iterator[Number]:
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        is_flat = is_area(text, number, unit) if unit else has_area_word(text, number)
        if is_flat and number.value > 0 and not MINUS.search(before(text, number)):
            yield with_fraction_after(text, number, unit) if unit else number


def with_fraction_after(text: str, number: Number, unit: re.Match[str]) -> Number:
    """ "Pięćdziesiąt dwa metry i pół"."""
    more = AND_FRACTION.match(text, unit.end())
    if more is None or DURATION.match(text, more.end()):
        return Number(number.start, unit.end(), number.value)
    fraction = FRACTIONS[more["polish"] or more["english"]]
    return Number(number.start, more.end(), number.value + fraction)


def is_any_of_several(text: str, meant: list[Number]) -> bool:
    last = meant[-1]
    if MULTIPLE_BEFORE.search(before(text, last)) or MULTIPLE_AFTER.match(text, last.end):
        return True
    another = [ANOTHER_BEFORE.search(before(text, number)) for number in meant]
    has_another = any(another) or ANOTHER_AFTER.match(text, last.end) is not None
    if not has_another and len({number.value for number in meant}) == 1:
        return False
    return CORRECTION.search(text[max(meant[0].start - LOOK_BACK, 0) : last.end]) is None


def has_rooms_only(text: str) -> bool:
    """Rooms one by one: the flat may have more of them, so they aren't added up."""
    units = ((number, AREA_UNIT.match(text, number.end)) for number in find_numbers(text))
    return sum(bool(unit and is_room(text, number, unit)) for number, unit in units) > 1


def is_area(text: str, number: Number, unit: re.Match[str]) -> bool:
    if number.value == ONE or is_rate(text, number) or is_room(text, number, unit):
        return False
    return bool(unit["square"]) or not is_length(text, number, unit)


def is_rate(text: str, number: Number) -> bool:
    return EACH_BEFORE.search(before(text, number)) is not None


def is_room(text: str, number: Number, unit: re.Match[str]) -> bool:
    start = before(text, number)
    named = (ROOM_BEFORE, ONLY_ROOM_BEFORE, WITH_ROOM_BEFORE, PART_BEFORE)
    is_named_before = any(pattern.search(start) for pattern in named)
    return is_named_before or ROOM_AFTER.match(text, unit.end()) is not None


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
