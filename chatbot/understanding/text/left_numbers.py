"""Every number beside an area has to be accounted for, or else nobody knows which is the area."""

from chatbot.patterns import regex
from chatbot.understanding.areas.areas import AreaReading
from chatbot.understanding.areas.parts import is_to_be_finished
from chatbot.understanding.areas.rooms import (
    has_rooms_only,
    is_outside,
    is_single_room,
    total_of_rooms,
)
from chatbot.understanding.areas.scopes import is_part_of_flat
from chatbot.understanding.areas.several_areas import counted_flats, several_areas, times_told
from chatbot.understanding.text.drafts import Draft, is_negated
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    before,
    is_counted,
    is_of_something,
    is_plausible,
    is_told_after,
)
from chatbot.understanding.text.numerals import Number, find_numbers

# "Kawalerka 28": the flat stands for the unit.
FLAT_BEFORE = regex(
    r"\b(?:apartament\w{0,2}|blizniak\w?|dom(?:ek|ku|u)?|jedn[oa]|kawalerk[aei]|lokal\w?|m[2-5]"
    r"|mieszkan(?:ie|ia|iu|ko|ka)|pierwsz[ae]|segment\w?|szeregow\w+|apartment|flat|house|studio)"
    r"(?: (?:(?:[0-9]-)?[a-z]+(?:c|n|ow)[ey]|ca|circa|deweloperskie|jakies|jest|ma|mialo"
    r"|mialoby|miec|na parterze|na poddaszu|o|ok\.?|okolo|to|w bloku|z|about|around|is|of))*"
    r"[:,]? ?$"
)
# "A 38 and a 46 flat", "a 52 sqm flat vs a 61 one": only of one flat, or it would be their number.
FLAT_AFTER = regex(
    r" (?:apartment|flat|house|one|studio)\b(?! (?:block|building|complex|development|estate))"
)
ARTICLE_BEFORE = regex(r"\b(?:an?|my|our|that|the|this|your) $")
NUMBERED_BEFORE = regex(r"\b(?:apartament|lokal|mieszkanie|flat|apartment) $")
RANGE_AFTER = regex(r" ?[-–] ?[0-9]")


def read_left_numbers(draft: Draft, area: AreaReading) -> AreaReading:
    """Once all other readers took what is theirs."""
    text = draft.text
    if area.is_unclear or area.change is not None:
        return area
    numbers = [number for number in find_numbers(text) if not AREA_UNIT.match(text, number.end)]
    if area.value is not None or area.several:
        told = area.several.values if area.several else ()  # "38 i 51 m2, brat ma 38"
        left = [n for n in numbers if is_left(text, n) and n.value not in told]
        is_unclear = any(not is_number_of_flat(text, n, area) for n in left)
        return AreaReading(is_unclear=True) if is_unclear else area
    return area_of_flat(draft, numbers)


def is_plain(text: str, number: Number) -> bool:
    if not is_plausible(number):
        return False
    return not is_of_something(text, number) and not is_single_room(text, number)


def is_left(text: str, number: Number) -> bool:
    is_denied = is_negated(text, number)  # "nie 52, jednak 58 m2"
    return is_plain(text, number) and not is_denied and not is_counted(text, number)


def is_number_of_flat(text: str, number: Number, area: AreaReading) -> bool:
    """ "Lokal 14, 48 m2"."""
    is_smaller = area.value is not None and number.value < area.value
    is_named = NUMBERED_BEFORE.search(before(text, number)) is not None
    return is_smaller and is_named and not area.is_part


def is_sized(text: str, number: Number) -> bool:
    """ "A 46 flat"."""
    has_article = ARTICLE_BEFORE.search(before(text, number)) is not None
    return has_article and FLAT_AFTER.match(text, number.end) is not None


def is_flat(text: str, number: Number) -> bool:
    if not is_plausible(number):
        return False
    if is_sized(text, number):
        return True
    if not FLAT_BEFORE.search(before(text, number)):
        return False
    return RANGE_AFTER.match(text, number.end) is not None or is_plain(text, number)


def is_of_each(text: str, number: Number) -> bool:
    """ "6 kawalerek po 28"."""
    is_number = is_plausible(number) and times_told(text, number) > 1
    return is_number and not is_told_after(text, number) and not is_counted(text, number)


def area_of_flat(draft: Draft, numbers: list[Number]) -> AreaReading:
    text = draft.text
    if counted := counted_flats(text, numbers):
        draft.take([(counted.start, counted.end)], "xarea")
        others = [n for n in numbers if not counted.start <= n.start < counted.end]
        others = [n for n in others if n.value not in counted.values]
        is_unclear = any(is_left(text, number) for number in others)
        return AreaReading(is_unclear=True) if is_unclear else AreaReading(several=counted)
    flats = [
        number
        for number in numbers
        if is_flat(text, number) or is_to_be_finished(text, number) or is_of_each(text, number)
    ]
    total = total_of_rooms(text, numbers) if has_rooms_only(text) else None
    if not flats and total and is_plausible(total):
        draft.take([(total.start, total.end)], "xarea")
        return AreaReading(total.value)
    if not flats:
        return AreaReading(is_unclear=has_rooms_only(text))
    several = several_areas(text, flats)
    start, end = (several or flats[0]).start, (several or flats[0]).end
    others = [number for number in numbers if not start <= number.start < end]
    is_unclear = any(is_left(text, number) for number in others)
    draft.take([(start, end)], "xarea")
    if is_part_of_flat(text, has_area=True) and not is_to_be_finished(text, flats[0]):
        return AreaReading(is_unclear=True, is_part=True)
    if is_unclear or not (several or is_plain(text, flats[0])):
        return AreaReading(is_unclear=True)
    return AreaReading(several=several) if several else AreaReading(flats[0].value)


def has_outside(text: str) -> bool:
    """A terrace or a garage with an area of its own."""
    return any(is_outside(text, number) for number in find_numbers(text))
