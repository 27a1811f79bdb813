"""Rooms and other parts of a flat: their areas are not the flat's, and may not count in it."""

import re

from chatbot.understanding.number_roles import (
    AREA_UNIT,
    LINEAR,
    SQUARE,
    before,
    is_counted,
    is_of_something,
    is_plausible,
)
from chatbot.understanding.numerals import Number, find_numbers

# A room's area is not the flat's, but "mieszkanie z balkonem 60 m2" is.
ROOM = (
    r"(?:lazien\w+|kuchni\w*|salon\w*|balkon\w*|taras\w*|ogrod\w*|sypialn\w*|garaz\w*|piwnic\w*"
    r"|komor[ck]\w*|toale[ct]\w*|wc|antresol\w*|przedpokoj\w*|korytarz\w*|dzial[ck]\w*|jadaln\w*|gabinet\w*"
    r"|garderob\w*|spizarni\w*|bathroom|kitchen|balcony|terrace|garden|garage|bedroom|living room)"
)
# "2 pokoje 45 m2" is a flat
ONE_ROOM = r"(?:pokoj(?:u|em|iku?)?(?: (?:dzieciec|dzien|goscin)\w+| dla \w+)?|(?<![0-9]-)room)"
ROOM_BEFORE = re.compile(
    rf"(?<!\bz )(?<!\bze )(?<!\bwith )(?<!\b[0-9] )\b(?:{ROOM}|{ONE_ROOM})(?: (?:i|z|ze) [a-z]+)?"
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
# "60 m2, salon 25" tells the salon's area after it, unless each number has its room behind it,
# "20 m2 salon 12 m2 sypialnia".
OWN_NUMBER = (
    r"(?: (?:ma|o|ok\.?|okolo))? [0-9]"
    rf"(?!.*[0-9](?: ?- ?| )?(?:{SQUARE}|{LINEAR})? (?:{ROOM}|{ONE_ROOM})[^0-9]*$)"
)
ROOM_AFTER = re.compile(
    r" (?:of |to (?:jest )?|(?:is|are) (?:an? |the )?)?"
    rf"(?:{ROOM}|{ONE_ROOM}|{PART})\b(?!{OWN_NUMBER})"
)
SLOPE_BEFORE = re.compile(r"(?<!\bz )(?<!\bze )\b(?:skos\w*|antresol\w*)(?: [a-z]+){0,2} $")
SLOPE_AFTER = re.compile(
    r"(?: to)?,?(?: (?:jest|ma))?(?: (?:na|pod|to))? (?:skos\w+|antresol\w+)\b(?! [0-9])"
)
# Without a unit only one room has an area: "łazienki 2" are two.
SINGLE = (
    r"(?:aneks|antresola|balkon|garaz|garderoba|gabinet|hol|jadalnia|komorka|korytarz|kuchnia"
    r"|lazienka|loggia|ogrod(?:ek)?|piwnica|pokoj|przedpokoj|salon|spizarnia|sypialnia|taras"
    r"|toaleta|wc|balcony|basement|bathroom|bedroom|cellar|garage|garden|kitchen|terrace)"
)
SINGLE_BEFORE = re.compile(
    rf"\b(?:{SINGLE}|(?:garaz|taras|balkon|ogrodki?)em|piwnica)(?: (?:i|z|ze) [a-z]+)?"
    r"(?: [a-z]+(?:a|y))?(?: (?:ma|o|to|jest|ok\.?|okolo|is))*:? ?$"
)
SINGLE_AFTER = re.compile(rf" (?:to (?:jest )?|is (?:an? |the )?)?{SINGLE}\b")
# What no price of a flat covers, so that it is said beside one.
OUTSIDE = (
    r"(?:balkon\w*|garaz\w*|komork\w*|loggi\w*|ogrod\w*|piwnic\w*|taras\w*|balcony|basement"
    r"|cellar|garage|garden|terrace)"
)
OUTSIDE_BEFORE = re.compile(rf"\b{OUTSIDE}(?: (?:ma|o|to|jest|ok\.?|okolo|of|is))*:? ?$")
OUTSIDE_AFTER = re.compile(rf" (?:of (?:an? |the )?)?{OUTSIDE}\b")
# "80 m2, w tym garaż 20": whether it counts, the visitor has to say.
AREA = rf"(?:{SQUARE}|{LINEAR}|[1-9][0-9])"
INCLUDED = (
    r"(?:w tym(?! (?:blok|bud|dom|lokal|mies|mom|pak|rok|tyg))|bez|(?:o?procz|poza)(?! tego)"
    r"|(?:lacznie|razem|wraz) ze?|wliczajac|except|including|incl\.|without)"
)
PART_OF_BEFORE = re.compile(
    rf"(?:{AREA}[^.?!;]{{0,40}}\b{INCLUDED}|^(?:ale )?w tym|\b(?:z czego|z tego|of which))"
    r"(?: [a-z]+){0,3}:? $"
)
LEFT = r"(?:gotow\w+|wykonczon\w+|zrobion\w+|odpad\w+|already|done|finished)"
LEFT_AFTER = re.compile(rf"(?: (?:jest|juz|is|are))* {LEFT}\b")
SHARE = re.compile(
    r"\b(?:polow\w*|(?:jedn\w+ )?(?:trzeci\w*|czwart\w*)(?: czesc)?|cwierc|czesc|reszt[ay]"
    r"|[0-9]+ ?(?:%|proc\w*)|half|a (?:third|quarter)|the rest)(?: (?:of it|to|jest|is|juz|mam|w))*"
    rf" (?:{LEFT}|{SINGLE}|{OUTSIDE}|already|nie do wykon\w+|zostaje)\b"
)
FINISH = r"(?:do wykonczenia|do zrobienia|po podlodze|to (?:be )?finish(?:ed)?)"
FINISH_AFTER = re.compile(rf"(?: (?:jest|mam|zostalo))? {FINISH}\b(?!:? [0-9])")
FINISH_BEFORE = re.compile(
    rf"\b(?:{FINISH}|wykanczam\w*|wykonczyc|wykonczymy|finish)"
    r"(?: (?:bedzie|chc\w+|jedynie|jest|mam|mamy|moze|ok\.?|okolo|samo|to|tylko|only|just))*:? $"
)


def is_to_be_finished(text: str, number: Number) -> bool:
    """ "Tylko 50 do wykończenia", "po podłodze 62 m2"."""
    unit = AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    is_told = FINISH_AFTER.match(text, end) or FINISH_BEFORE.search(before(text, number))
    return bool(is_told) and is_plausible(number) and (bool(unit) or is_alone(text, number))


def is_part(text: str, number: Number) -> bool:
    """Of a whole that was told before, and nobody can tell whether it counts; what is under a
    slope does."""
    start, unit = before(text, number), AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    if SLOPE_BEFORE.search(start) or SLOPE_AFTER.match(text, end):
        return False
    is_told = PART_OF_BEFORE.search(start) is not None
    if LEFT_AFTER.match(text, end) and is_plausible(number):
        return re.search(AREA, start) is not None
    return is_told and (bool(unit) or is_alone(text, number))


def is_alone(text: str, number: Number) -> bool:
    """Nothing else is told of it than a room."""
    is_room_after = SINGLE_AFTER.match(text, number.end) is not None
    is_told = is_of_something(text, number) or number.value <= 1
    return not is_told and (is_room_after or not is_counted(text, number))


def has_share(text: str) -> bool:
    """ "Połowa jest już zrobiona", "20% to garaż"."""
    return SHARE.search(text) is not None


def is_single_room(text: str, number: Number) -> bool:
    """Without a unit: "salon z aneksem 25"."""
    is_told = SINGLE_BEFORE.search(before(text, number)) or SINGLE_AFTER.match(text, number.end)
    return bool(is_told) and is_alone(text, number)


def is_outside(text: str, number: Number) -> bool:
    """ "Plus taras 20 m2", "8 m2 balkonu"."""
    unit = AREA_UNIT.match(text, number.end)
    end = unit.end() if unit else number.end
    is_told = OUTSIDE_BEFORE.search(before(text, number)) or OUTSIDE_AFTER.match(text, end)
    return bool(is_told) and (bool(unit) or is_alone(text, number))


def is_room(text: str, number: Number, unit: re.Match[str]) -> bool:
    start = before(text, number)
    named = (ROOM_BEFORE, ONLY_ROOM_BEFORE, WITH_ROOM_BEFORE, PART_BEFORE, SLOPE_BEFORE)
    is_slope = SLOPE_AFTER.match(text, unit.end()) is not None
    is_named_before = any(pattern.search(start) for pattern in named)
    return is_slope or is_named_before or ROOM_AFTER.match(text, unit.end()) is not None


def has_rooms_only(text: str) -> bool:
    """Rooms one by one: the flat may have more of them, so they aren't added up."""
    units = ((number, AREA_UNIT.match(text, number.end)) for number in find_numbers(text))
    rooms = [is_room(text, n, unit) if unit else is_single_room(text, n) for n, unit in units]
    return sum(rooms) > 1
