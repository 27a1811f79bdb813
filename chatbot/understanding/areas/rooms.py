"""Rooms and other parts of a flat: their areas are not the flat's, and may not count in it."""

import re
from decimal import Decimal

from chatbot.patterns import regex
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LEAST,
    LINEAR,
    SQUARE,
    before,
    is_counted,
    is_of_something,
)
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

# A room's area is not the flat's, but "mieszkanie z balkonem 60 m2" is.
ROOM = (
    r"(?:lazien\w+|kuchni\w*|salon\w*|balkon\w*|taras\w*|ogrod\w*|sypialn\w*|garaz\w*|piwnic\w*"
    r"|komor[ck]\w*|toale[ct]\w*|wc|antresol\w*|przedpokoj\w*|korytarz\w*|dzial[ck]\w*|jadaln\w*"
    r"|gabinet\w*|garderob\w*|loggi\w*|spizarni\w*|bathroom|kitchen|balcony|terrace|garden|garage"
    r"|bedroom|living room)"
)
OF_ROOM = r"(?: (?:dzieciec|dzienn|goscinn|gospodarcz|lokatorsk|podziemn|przydomow)\w+)?"
PARKING = r"(?:miejsc\w+ (?:garazow|parkingow|postojow)\w+|parking space)"
# "2 pokoje 45 m2" is a flat
ONE_ROOM = r"(?:pokoj(?:u|em|iku?)?(?: (?:dzieciec|dzien|goscin)\w+| dla \w+)?|(?<![0-9]-)room)"
ROOM_BEFORE = regex(
    rf"(?<!\bz )(?<!\bze )(?<!\bwith )(?<!\b[0-9] )(?<!\bjeden )(?<!\bone )"
    rf"\b(?:{ROOM}|{ONE_ROOM}|{PARKING}){OF_ROOM}"
    r"(?: (?:i|z|ze) [a-z]+)?"
    r"(?: (?:ma|o|to|jest|ok\.?|okolo|powierzchni|metrazu|of|is|-))*:? ?$"
)
ROOMS_EACH_BEFORE = regex(rf"\b(?:(?:{ROOM}|pokoj\w*)(?: [a-z]+)? po|rooms of) $")
# "Tylko salon z aneksem 32 m2"
ONLY_ROOM = rf"\b(?:jedynie|sam[aoe]?|tylko|just|only)(?: \w+)? (?:{ROOM}|pokoj\b)"
# "Ile za samą sypialnię, a ile całość": the flat's area stands beside it all the same.
WHOLE_AND_ROOM = regex(
    rf"\b(?:how much|ile)(?: (?:bedzie|for|is|kosztuje|to|wyjdzie|za)){{0,2}}"
    rf" (?:just|only|sam[ae]?)(?: the)? {ROOM},? (?:a|and|i|oraz) (?=(?:how much|ile)\b)"
    rf"|,? (?:a|and|i|oraz) (?:how much|ile)(?: (?:bedzie|for|is|kosztuje|to|wyjdzie|za)){{0,2}}"
    rf" (?:just|only|sam[ae]?)(?: the)? {ROOM}(?=\W*$)"
)
ONLY_ROOM_BEFORE = regex(rf"{ONLY_ROOM}(?: \w+){{0,2}}:? ?$")
# "Dom 165 m2 z garażem 35 m2": the flat's own area was told before; "a z tarasem 15 m2?".
WITH_ROOM_BEFORE = regex(
    rf"(?:[0-9](?: ?- ?| )?(?:{SQUARE}|{LINEAR})[^0-9.?!]{{0,30}}\b"
    r"|^(?:(?:a|bedzie|i|ile|jeszcze|kosztuje|no|to|wychodzi|wyjdzie|and|how much) )*)"
    rf"(?:z|ze|with) (?:an? |the )?{ROOM}"
    r"(?: (?:o|ok\.?|okolo|powierzchni|of))* $"
)
# "To z balkonem 5 m", "a jakby łazienka była 8 m": so small is no flat.
ANY_ROOM = regex(rf"\b(?:{ROOM}|{ONE_ROOM})")
# "Salon 25-30 m2"
RANGE_BEFORE = regex(r"[0-9]+(?:[.,][0-9]+)?(?: ?[-–] ?| (?:albo|czy|do|lub|or|to) )$")
OUTSIDE_TOLD = regex(r"\b(?:balkon|garaz|komorka|ogrodek|piwnica|taras), $")  # "garaż, 12 m"
# What is measured in square metres and is no floor to live on.
PART = r"(?:blat\w*|scian\w*|sufit\w*|zabudowy|ceilings?|plot|walls?|worktops?)"
PART_BEFORE = regex(rf"\b{PART}(?: (?:ma|maja|to|jest|ok\.?|okolo|are|is|of))*:? ?$")
# "60 m2, salon 25" tells the salon's area after it, unless each number has its room behind it,
# "20 m2 salon 12 m2 sypialnia".
OWN_NUMBER = (
    rf"{OF_ROOM}(?: (?:ma|o|ok\.?|okolo))? [0-9]"
    rf"(?!.*[0-9](?: ?- ?| )?(?:{SQUARE}|{LINEAR})? (?:{ROOM}|{ONE_ROOM})[^0-9]*$)"
)
ROOM_AFTER = regex(
    r" (?:of |to (?:jest )?|(?:is|are) (?:an? |the )?)?"
    rf"(?:{ROOM}|{ONE_ROOM}|{PART})\b(?!{OWN_NUMBER})"
)
SLOPE_BEFORE = regex(r"(?<!\bz )(?<!\bze )\b(?:skos\w*|antresol\w*)(?: [a-z]+){0,2} $")
SLOPE_AFTER = regex(
    r"(?: to)?,?(?: (?:jest|ma))?(?: (?:na|pod|to))? (?:skos\w+|antresol\w+)\b(?! [0-9])"
    r"|(?: (?:is|are))?(?: (?:beneath|under))?(?: (?:a|the))? (?:slop(?:e|es|ed|ing)|slant\w*)\b"
)
# Without a unit only one room has an area: "łazienki 2" are two.
INNER = (
    r"(?:aneks|antresola|garderoba|gabinet|hol|jadalnia|korytarz|kuchnia|lazienka|pokoj|przedpokoj"
    r"|salon|schowek|spizarnia|sypialnia|toaleta|wc|bathroom|bedroom|hall|kitchen|living room)"
)
OUTER = (
    r"(?:balkon|garaz|komorka|loggia|ogrod(?:ek)?|piwnica|taras|balcony|basement|cellar|garage"
    r"|garden|terrace)"
)
SINGLE_BEFORE = regex(
    rf"\b(?:{INNER}|{OUTER}|{PARKING}|(?:garaz|taras|balkon|ogrod(?:ki)?)em)(?: (?:i|z|ze) [a-z]+)?"
    r"(?: [a-z]+(?:a|y))?(?: (?:ma|o|to|jest|ok\.?|okolo|is))*:? ?$"
)
SINGLE_AFTER = regex(rf" (?:to (?:jest )?|is (?:an? |the )?)?(?:{INNER}|{OUTER})\b")
# What no price of a flat covers, so that it is said beside one.
OUTSIDE = (
    r"(?:balkon\w*|garaz\w*|komork\w*|loggi\w*|miejsc\w+ (?:garazow|parkingow|postojow)\w+"
    r"|ogrod\w*|piwnic\w*|taras\w*|balcony|basement|cellar|garage|garden|parking space|terrace)"
)
OUTSIDE_BEFORE = regex(rf"\b{OUTSIDE}{OF_ROOM}(?: (?:ma|o|po|to|jest|ok\.?|okolo|of|is))*:? ?$")
# "Bez balkonu to 54 m2" is the flat.
LEFT_OUT_BEFORE = regex(
    rf"\b(?:bez|without)(?: (?:a|the))? {OUTSIDE}"
    r"(?: (?:bedzie|jest|it'?s|is|ma|mam|to|wychodzi|wyjdzie|zostaje))+ (?:ok\.? |okolo )?$"
)
OUTSIDE_AFTER = regex(rf" (?:of (?:an? |the )?)?{OUTSIDE}\b")


def is_alone(text: str, number: Number) -> bool:
    """Nothing else is told of it than a room."""
    is_room_after = SINGLE_AFTER.match(text, number.end) is not None
    is_told = is_of_something(text, number) or number.value <= 1
    return not is_told and (is_room_after or not is_counted(text, number))


def is_single_room(text: str, number: Number) -> bool:
    """Without a unit: "salon z aneksem 25", "20 pod skosami"."""
    start, end = before(text, number), number.end
    if SLOPE_BEFORE.search(start) or SLOPE_AFTER.match(text, end):
        return True
    is_before, is_after = SINGLE_BEFORE.search(start), SINGLE_AFTER.match(text, end)
    is_fraction = number.value != int(number.value)
    if is_before and is_after and is_fraction:  # "sypialnia 12,1 pokoj 9,8" counts no rooms
        return True
    return bool(is_before or is_after) and is_alone(text, number)


def is_outside(text: str, number: Number) -> bool:
    """ "Plus taras 20 m2", "8 m2 balkonu"."""
    unit = AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    start = before(text, number)
    if LEFT_OUT_BEFORE.search(start):
        return False
    is_told = OUTSIDE_BEFORE.search(start) or OUTSIDE_AFTER.match(text, end)
    return bool(is_told) and (bool(unit) or is_alone(text, number))


def is_room(text: str, number: Number, unit: re.Match[str]) -> bool:
    start = RANGE_BEFORE.sub("", before(text, number))
    if LEFT_OUT_BEFORE.search(start):
        return False
    named = (
        ROOM_BEFORE,
        ROOMS_EACH_BEFORE,
        ONLY_ROOM_BEFORE,
        WITH_ROOM_BEFORE,
        PART_BEFORE,
        SLOPE_BEFORE,
    )
    if OUTSIDE_TOLD.search(start) or (number.value < LEAST and ANY_ROOM.search(start)):
        return True
    is_slope = SLOPE_AFTER.match(text, unit.end()) is not None
    is_named_before = any(pattern.search(start) for pattern in named)
    return is_slope or is_named_before or ROOM_AFTER.match(text, unit.end()) is not None


def has_rooms_only(text: str) -> bool:
    """Rooms one by one: the flat may have more of them, so they aren't added up."""
    units = ((number, AREA_UNIT.match(text, number.end)) for number in find_numbers(text))
    rooms = [is_room(text, n, unit) if unit else is_single_room(text, n) for n, unit in units]
    return sum(rooms) > 1


def sum_of_rooms(text: str) -> Decimal | None:
    """Where each number of the message is that of a room, and there are several; what is outside
    does not count."""
    numbers = [n for n in find_numbers(text) if not before(text, n)[-1:].isalpha()]  # "m2"
    units = ((number, AREA_UNIT.match(text, number.end)) for number in numbers)
    rooms = [is_room(text, n, unit) if unit else is_single_room(text, n) for n, unit in units]
    is_named_first = bool(numbers) and SINGLE_BEFORE.search(before(text, numbers[0])) is not None
    inner = [n.value for n in numbers if not is_outer(text, n, is_named_first=is_named_first)]
    return sum(inner, Decimal()) if len(inner) > 2 and all(rooms) else None


def is_outer(text: str, number: Number, *, is_named_first: bool) -> bool:
    """ "Przedpokój 5,1 balkon 6": of the hall, where each name stands before its number."""
    if is_named_first:
        return OUTSIDE_BEFORE.search(before(text, number)) is not None
    unit = AREA_UNIT.match(text, number.end)
    return OUTSIDE_AFTER.match(text, unit.end() if unit else number.end) is not None


TOTAL_BEFORE = regex(
    r"\b(?:calosc|lacznie|ogolem|razem|suma|w sumie|in total|total)"
    r"(?: (?:bedzie|daje|jest|ma|to|wychodzi|is|of))*:? $"
)


def total_of_rooms(text: str, numbers: list[Number]) -> Number | None:
    """ "Pokój 18, kuchnia 6, razem 24": what all of them are, in the visitor's own words."""
    totals = [number for number in numbers if TOTAL_BEFORE.search(before(text, number))]
    if len(totals) != 1:
        return None
    rooms = sum(number.value for number in numbers if is_single_room(text, number))
    return totals[0] if totals[0].value >= rooms else None


def without_room(message: str) -> str:
    """ "Mam 55 m, ile za samą sypialnię, a ile całość": no price has a room alone, which is said
    beside that of the whole."""
    written = tidy(message)
    told = WHOLE_AND_ROOM.search(fold(written))
    return f"{written[: told.start()]} {written[told.end() :]}".strip() if told else message
