"""Flats that each have their own package: "32 m2 w Express i 45 m2 w Comforcie"."""

import re

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import is_room
from chatbot.understanding.areas.several_areas import (
    TIMES_AFTER,
    TIMES_BEFORE,
    Several,
    times_of_each,
)
from chatbot.understanding.flats.purposes import PURPOSE
from chatbot.understanding.intents.differences import ONE_OR_OTHER, asks_for_difference
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.money.money_doubts import COUNTED_THINGS
from chatbot.understanding.packages.package_mentions import take_packages
from chatbot.understanding.packages.packages import Catalogue
from chatbot.understanding.text.drafts import Draft
from chatbot.understanding.text.number_roles import AREA_UNIT, before, is_plausible
from chatbot.understanding.text.numerals import Number, find_numbers

BEFORE = regex(r"\bxpackage(?: (?:dla|do|for|in|na|to|w))?[ :,–-]*$")
AFTER = regex(
    rf"(?: {PURPOSE})?[ :,–-]*"
    r"(?:(?:for|in|na|to|we?) )?(?:(?:ordinary|the|pakie\w+|zwykl\w+) )?xpackage\b"
)
FEWEST, MOST = 2, 8  # numbers in a message
MOST_BARE = 300  # m²; "38 Comfort i 51 Express" are no rates


def is_bare(text: str, number: Number) -> bool:
    """Not "Express 12 tygodni, Premium 16 tygodni"."""
    return number.value < MOST_BARE and not COUNTED_THINGS.match(text, number.end)


def is_amount(text: str, number: Number) -> bool:
    return with_unit(text, number).end > number.end


# "Comfort tylko na parter 80 m, a górę 60 Express".
STOREY = regex(
    r"\b(?:dol(?:e|u)?|gor(?:a|e|y|ze)|parter\w*|pietr\w+|poddasz\w+|strych\w*|attic|downstairs"
    r"|(?:ground|first|upper|top) floor|loft|upstairs)\b"
)
BREAK = regex(r"[,;.] | (?:a|and|i|oraz|zas|while) ")


def areas_of_storeys(told: str, numbers: list[Number], named: tuple[str, ...]) -> Several | None:
    """Of two storeys each has its area and its package in its own part of the sentence, in
    whatever order."""
    if len(numbers) != 2 or len(named) != 2:
        return None
    units = [AREA_UNIT.match(told, number.end) for number in numbers]
    if not any(units) or len(re.findall(r"\bxpackage\b", told)) != 2:
        return None
    for gap in BREAK.finditer(told, numbers[0].end, numbers[1].start):
        parts = [told[: gap.start()], told[gap.end() :]]
        are_storeys = all(len(STOREY.findall(part)) == 1 for part in parts)
        if are_storeys and all(len(re.findall(r"\bxpackage\b", part)) == 1 for part in parts):
            end = units[1].end() if units[1] else numbers[1].end
            values = tuple(number.value for number in numbers)
            are_added = not (asks_for_difference(told) or ONE_OR_OTHER.search(told))
            return Several(numbers[0].start, end, values, are_added, are_paired=True, codes=named)
    return None


def without_first_mention(told: str, numbers: list[Number]) -> list[Number]:
    """ "47 m i 55 m do wyboru, ile Comfort na 47, a ile Plus na 55?": each is told twice."""
    beside = [
        number
        for number in numbers
        if not AREA_UNIT.match(told, number.end)
        and (AFTER.match(told, number.end) or BEFORE.search(told, 0, number.start))
    ]
    others = {number.value for number in numbers if number not in beside}
    return beside if others and others == {number.value for number in beside} else numbers


def with_count(text: str, area: Number) -> tuple[int, int]:
    """ "3x33", "33 m x 3": the package stands beside both."""
    told, after = TIMES_BEFORE.search(before(text, area)), TIMES_AFTER.match(text, area.end)
    return area.start - len(told[0] if told else ""), after.end() if after else area.end


def paired_areas(text: str, catalogue: Catalogue) -> Several | None:
    """Where each area has a package beside it, always on the same side; else nobody knows."""
    if not FEWEST <= len(find_numbers(text)) <= MOST:
        return None
    draft = Draft(text)
    reading = take_packages(draft, catalogue)
    named = reading.named
    told = draft.with_placeholders()
    numbers = [n for n in find_numbers(told) if is_plausible(n) and not is_amount(told, n)]
    if all(reading.mentions) and len(reading.mentions) == len(numbers):
        named = reading.mentions  # "28 m Express + 31 m Express + 35 m Plus"
    if storeys := areas_of_storeys(told, numbers, named):
        return storeys
    numbers = without_first_mention(told, numbers)
    units = [AREA_UNIT.match(told, number.end) for number in numbers]
    if any(unit and is_room(told, n, unit) for n, unit in zip(numbers, units, strict=True)):
        return None
    numbers = [
        Number(n.start, u.end() if u else n.end, n.value)
        for n, u in zip(numbers, units, strict=True)
    ]
    spans = [with_count(told, number) for number in numbers]
    are_after = all(AFTER.match(told, end) for _, end in spans)
    are_before = all(BEFORE.search(told, 0, start) for start, _ in spans)
    are_areas = all(u or is_bare(told, n) for n, u in zip(numbers, units, strict=True))
    is_told = are_areas and are_after != are_before
    if len(numbers) < 2 or len(numbers) != len(named) or not is_told:
        return None
    times = times_of_each(told, numbers)
    values = tuple(n.value for n, count in zip(numbers, times, strict=True) for _ in range(count))
    are_paired = len(re.findall(r"\bxpackage\b", told)) == len(numbers)
    are_added = not (asks_for_difference(told) or ONE_OR_OTHER.search(told))
    each = tuple(code for code, count in zip(named, times, strict=True) for _ in range(count))
    codes = each if are_paired else ()
    return Several(numbers[0].start, numbers[-1].end, values, are_added, are_paired, codes)
