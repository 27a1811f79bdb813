"""Flats that each have their own package: "32 m2 w Express i 45 m2 w Comforcie"."""

import re

from chatbot.understanding.amounts import with_unit
from chatbot.understanding.differences import ONE_OR_OTHER, asks_for_difference
from chatbot.understanding.drafts import Draft
from chatbot.understanding.money_doubts import COUNTED_THINGS
from chatbot.understanding.number_roles import AREA_UNIT, is_plausible
from chatbot.understanding.numerals import Number, find_numbers
from chatbot.understanding.package_mentions import take_packages
from chatbot.understanding.packages import Catalogue
from chatbot.understanding.rooms import is_room
from chatbot.understanding.several_areas import Several

BEFORE = re.compile(r"\bxpackage(?: (?:dla|do|for|in|na|to|w))?[ :,–-]*$")
AFTER = re.compile(
    r"[ :,–-]*(?:(?:for|in|na|to|we?) )?(?:(?:ordinary|the|pakie\w+|zwykl\w+) )?xpackage\b"
)
FEWEST, MOST = 2, 8  # numbers in a message
MOST_BARE = 300  # m²; "38 Comfort i 51 Express" are no rates


def is_bare(text: str, number: Number) -> bool:
    """Not "Express 12 tygodni, Premium 16 tygodni"."""
    return number.value < MOST_BARE and not COUNTED_THINGS.match(text, number.end)


def is_amount(text: str, number: Number) -> bool:
    return with_unit(text, number).end > number.end


# "Comfort tylko na parter 80 m, a górę 60 Express".
STOREY = re.compile(
    r"\b(?:dol(?:e|u)?|gor(?:a|e|y|ze)|parter\w*|pietr\w+|poddasz\w+|strych\w*|attic|downstairs"
    r"|(?:ground|first|upper|top) floor|loft|upstairs)\b"
)
BREAK = re.compile(r"[,;.] | (?:a|and|i|oraz|zas|while) ")


def areas_of_storeys(told: str, numbers: list[Number], packages: int) -> Several | None:
    """Of two storeys each has its area and its package in its own part of the sentence, in
    whatever order."""
    if len(numbers) != 2 or packages != 2:
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
            return Several(numbers[0].start, end, values, are_added, are_paired=True)
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
    if storeys := areas_of_storeys(told, numbers, len(named)):
        return storeys
    numbers = without_first_mention(told, numbers)
    units = [AREA_UNIT.match(told, number.end) for number in numbers]
    if any(unit and is_room(told, n, unit) for n, unit in zip(numbers, units, strict=True)):
        return None
    ends = [unit.end() if unit else number.end for number, unit in zip(numbers, units, strict=True)]
    are_after = all(AFTER.match(told, end) for end in ends)
    are_before = all(BEFORE.search(told, 0, number.start) for number in numbers)
    are_bare = not any(units) and all(is_bare(told, number) for number in numbers)
    is_told = (all(units) or are_bare) and are_after != are_before
    if len(numbers) < 2 or len(numbers) != len(named) or not is_told:
        return None
    values = tuple(number.value for number in numbers)
    are_paired = len(re.findall(r"\bxpackage\b", told)) == len(numbers)
    are_added = not (asks_for_difference(told) or ONE_OR_OTHER.search(told))
    return Several(numbers[0].start, ends[-1], values, are_added, are_paired)
