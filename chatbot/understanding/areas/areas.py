"""Areas in a message. Whether they are within limits is judged elsewhere."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.area_changes import STOREY_BEFORE, change_told, is_further_storey
from chatbot.understanding.areas.documents import is_on_paper
from chatbot.understanding.areas.net_areas import net_area
from chatbot.understanding.areas.parts import has_share, is_part, is_to_be_finished
from chatbot.understanding.areas.rooms import LEFT_OUT_BEFORE, ROOM_BEFORE, is_room
from chatbot.understanding.areas.scopes import asked_one, is_part_of_flat
from chatbot.understanding.areas.several_areas import (
    TOGETHER,
    Several,
    several_areas,
    sum_of_others,
    times_told,
)
from chatbot.understanding.flats.owners import are_each_ones
from chatbot.understanding.flats.purposes import PURPOSE
from chatbot.understanding.text.drafts import Draft, affirmed
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LEAST,
    LOOK_BACK,
    STREET_BEFORE,
    before,
    is_plausible,
)
from chatbot.understanding.text.numerals import (
    AND_FRACTION,
    FRACTIONS,
    Number,
    find_numbers,
    without_overlaps,
)

ONLY_LENGTH_AFTER = regex(
    r"[ ,]{0,2}(?:wzrost|od (?!dewel|zaraz|reki)|from the (?!devel)|away|stad\b|dalej|biez|szesc"
    r"|wysok"
    r"|szerok|dlug|gleb|tall|high|wide|long|deep|[x*] ?[0-9]"
    r"|do (?:morza|plaz|centrum|lasu|sklep|przyst|metra|stacji|dworc|szkol|wind|jezior|granic))"
)
ONLY_LENGTH_BEFORE = regex(
    r"(?:\b(?:wys(?:ok\w*|\.)?|szer(?:ok\w*|\.)?|dlug\w*|glebok\w*|sufit\w*|strop\w*|odleglos\w*"
    r"|promieni\w*|height|width|length|distance)(?: (?:ma|na|do|to|o|w|ok\.?|okolo|of|is))*:? ?"
    r"|[0-9] ?[x*] ?|\b[0-9] na )$"
)
AREA_WORD_BEFORE = regex(
    r"\b(?:metraz\w*|metr(?:ow|y)|powierzchni\w*|pow\.|uzytkowa|uzytkowej|area|size)"
    r"(?: (?:to|wynosi|chyba|gdzies|moze|ok\.?|okolo|jest|mieszkania|lokalu|domu|is|of))*"
    r"(?: (?:has|mi|nam|sie))*(?: (?:changed to|urosl[ao]? do|wzrosl[ao]? do"
    r"|z(?:mien|mniejsz|wieksz)yl[ao]?(?: sie)? (?:do|na)|zmienil[ao]?(?: sie)? na))?:? ?$"
)
OTHER_UNIT = regex(r" ?(?:tys|k\b|mln|mil|zl|pln|%|cm|km|lat|dni|pok|proc)")
MINUS = regex(r"(?:^|[ \0(])[-−]$")
FIGURE = r"[0-9]{2,3}(?:[.,][0-9]{1,2})?"
# "Ile to 10% z 40 m2" asks for a share of the price.
# "12 mieszkań po 42 m2", "12 x 42 m2", "polowa z 80 m2", "60 m2 each": not what is meant.
MULTIPLE_BEFORE = regex(
    r"\b[a-z]+ po $|[0-9] ?[x*] ?$|\brazy $"
    r"|(?:(?<!ile to [0-9]{2})%|/[2-9]) (?:z|of) $|\bpolow\w* (?:od|z) $"
    r"|\bhalf of $|\b(?:mniej\w*|wiecej|wieksz\w*) (?:niz|od) $|\bthan $"
)
# "Deweloper ma bliźniaki po 130 m2": of which one may be bought.
FOR_SALE_BEFORE = regex(
    r"\b(?:dewelop\w*|inwestor\w*|(?:na )?osiedl\w*|spoldzieln\w*|tam|w ofercie|developer)"
    r"(?: [a-z]+){0,4} (?:apartamenty|blizniaki|domy|domki|kawalerki|lokale|mieszkania|segmenty"
    r"|szeregowki|szeregowce) po $"
)
MULTIPLE_AFTER = regex(
    r",? (?:each|kazde)\b(?! (?:of us|z nas))|.{0,20}\b(?:polow\w*|razy) (?:mniej|wiecej|wieksz)"
)
CORRECTION = regex(
    r"\b(?:nie|jednak|raczej|wlasciwie|znaczy|tzn|sorry|przepraszam|pomyl\w*|poprawka|popraw\w*"
    r"|zamiast|actually|rather|instead|i mean|not)\b"
)
# "60 m2, jednak nie 60 tylko 58", "60 m2. Sorry 65": the last word has no unit of its own.
MARKS = r"[ ,.;:!?-]"
NOT_BUT = rf"(?:nie|not) {FIGURE}[ ,]+(?:a|ale|lecz|tylko|but)[ ,]+"
CORRECTED = regex(
    rf"(?:{MARKS}+(?:a|albo|ale|bedzie|ma|mam|oj|to|is|it's))*{MARKS}+"
    r"(?:(?:jednak|pomyl\w* sie|poprawka|przepraszam|raczej|tylko|tzn|wlasciwie|wroc|znaczy"
    rf"|actually|i mean|rather|sorry)\b{MARKS}*(?:{NOT_BUT})?|{NOT_BUT})"
    r"(?:(?:bedzie|jednak|ma byc|ma|mialo byc|powinno byc|to|it's) )*"
    rf"(?P<value>{FIGURE})(?= ?(?:[?.!;,](?! ?[0-9])|$))"
)
# "60, a nie 70 m2": the unit stands by the one that is not meant.
UNLIKE_BEFORE = regex(
    rf"(?<![0-9.,])(?P<value>{FIGURE}),? (?:a |and )?(?:nie|not|zamiast|instead of) $"
)
# Other units than ours are asked back about: nobody is to wonder how we reckoned.
FOREIGN_UNIT = regex(
    r"(?<![0-9.,])(?:[0-9]{5,} ?cm ?(?:2|kw\w*)"
    r"|[0-9]+(?:[ .,][0-9]+)* ?(?:ar(?:a|y|ow)?|ft ?2|sq\.? ?f(?:ee|oo)?t|square f(?:ee|oo)t))\b"
)
DURATION = regex(r" (?:rok|mil|mln|god|mies|tys|tyg|dni|wiek)")  # "i pol roku"
# "Za każde 5 m2" asks for a rate
EACH_BEFORE = regex(r"\b(?:each|every|kazd\w+)(?: (?:additional|dodatkow\w+|extra))? $")
# "Wcześniej miałem 38 m, a teraz kupiłem 57 m"
FORMER_BEFORE = regex(
    r"\b(?:(?:dawniej|kiedys|poprzedni\w*|przedtem|wczesniej|formerly|previously)(?: [a-z]+){0,2}"
    r"|(?:mial\w*|mielismy) (?:brac|byc|kupic|kupowac|wziac)(?: [a-z]+)?"
    r"|planowal\w+(?: [a-z]+){0,2}) $"
)
# "Czy ponad 150 m2 jest wyższy VAT?"
LIMIT_BEFORE = regex(
    r"\b(?:czy|if|is it|what)(?: \w+){0,3} (?:ponad|powyzej|above|over) $"
    r"|[0-9] ?(?:%|proc\w*)(?: (?!na\b)[a-z]+){0,3} (?:do|od|ponad|above|from|over|up to) $"
)
VAT = regex(r"\bvat(?:u|em)?\b")
ONE = Decimal(1)  # "1 m2" asks for the price of a square metre


class AreaReading(NamedTuple):
    """`is_unclear` where nobody can tell which area is meant: no `value`.

    `change` is what is added to the area that is known from before, or below zero taken from it.
    `is_part` where the area is told of a storey, which may be all of the flat or a part, or where
    a part of it is told that may not count. `several` are told in place of one `value`.
    """

    value: Decimal | None = None
    is_unclear: bool = False
    change: Decimal | None = None
    is_part: bool = False
    several: Several | None = None


def take_area(draft: Draft) -> AreaReading:
    if (rest := take_rest(draft)) is not None:
        return rest
    if (net := net_area(draft.text)) is not None:
        draft.take([(net.start, net.end)], "xarea")
        return AreaReading(net.rest)
    if (one := take_asked_one(draft)) is not None:
        return one
    if (parted := take_parted_area(draft)) is not None:
        return parted
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


def take_rest(draft: Draft) -> AreaReading | None:
    """ "71 m2 z balkonem, bez balkonu to 64 m2"."""
    text = draft.text
    found = numbers_of(list(areas(text)), [n for n in find_numbers(text) if is_rest(text, n)])
    rests = [number for number in found if is_rest(text, number)]
    if len(rests) != 1 or any(area.value < rests[0].value for area in found):
        return None
    draft.take([(area.start, area.end) for area in found], "xarea")
    return AreaReading(rests[0].value)


def is_rest(text: str, number: Number) -> bool:
    has_unit = AREA_UNIT.match(text, number.end) or AREA_UNIT.search(text, number.start, number.end)
    return bool(has_unit) and LEFT_OUT_BEFORE.search(before(text, number)) is not None


def take_asked_one(draft: Draft) -> AreaReading | None:
    """The one part that is asked about, with its area; of a part that has none, nobody knows."""
    text = draft.text
    found = without_overlaps(list(areas(text)))
    numbers = numbers_of(found, [n for n in find_numbers(text) if is_plausible(n)])
    if TOGETHER.search(text) and are_each_ones(text, found):  # "dla mnie 38, dla brata 51, oba"
        return None
    one = asked_one(text, numbers)
    is_told = one or any(is_to_be_finished(text, number) for number in find_numbers(text))
    if one is None and (is_told or not found or not is_part_of_flat(text, has_area=True)):
        return None
    draft.take([(area.start, area.end) for area in (numbers if one else found)], "xarea")
    return AreaReading(one.value) if one else AreaReading(is_unclear=True, is_part=True)


def take_parted_area(draft: Draft) -> AreaReading | None:
    """ "70 m2, z tego 50 do wykończenia" is 50; of "70 m2, w tym garaż 20" nobody knows whether
    the garage counts."""
    text = draft.text
    found, numbers = list(areas(text)), find_numbers(text)
    meant = [number for number in numbers if is_to_be_finished(text, number)]
    others = [number for number in numbers if number not in meant]
    is_parted = has_share(text) or any(is_part(text, number) for number in others)
    is_one_of_several = len(meant) == 1 and len(numbers_of(found, meant)) > 1
    if not is_parted and (not is_one_of_several or several_areas(text, found)):
        return None
    draft.take([(area.start, area.end) for area in numbers_of(found, meant)], "xarea")
    if is_parted:
        return AreaReading(is_unclear=True, is_part=True)
    return AreaReading(meant[0].value)


def numbers_of(found: list[Number], meant: list[Number]) -> list[Number]:
    """With its unit a number is longer, and the same one."""
    return without_overlaps(
        sorted([*found, *meant], key=lambda number: (number.start, -number.end))
    )


def whole_less(whole: Decimal, text: str, changes: list[Number]) -> AreaReading:
    """ "65 m2 minus 5 m2"; of "60 m2, dodaj 10 m2" nobody knows what the first stands for."""
    change = changes[-1]
    is_minus = len(changes) == 1 and text.startswith("minus", change.start)
    value = whole + change.value
    return AreaReading(value) if is_minus and value > 0 else AreaReading(is_unclear=True)


def area_changes(text: str) -> Iterator[Number]:
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        is_room_or_rate = (unit and is_room(text, number, unit)) or is_rate(text, number)
        change = change_told(text, number, unit.end() if unit else None)
        is_further = unit and is_further_storey(text, number, unit.end())  # "plus antresola 8 m2"
        if change and change.value and (is_further or not is_room_or_rate):
            yield change


def take_whole_area(draft: Draft) -> AreaReading:
    text = draft.text
    found = without_overlaps(list(areas(text)))
    if not found:
        return take_foreign_area(draft)
    if corrected := corrected_area(text, found):
        found = [*found, corrected]
        draft.take([(mention.start, mention.end) for mention in found], "xarea")
        return AreaReading(corrected.value)
    meant = affirmed(text, without_former(text, found))
    if whole := sum_of_others(text, meant):
        draft.take([(whole.start, whole.end)], "xarea")
        return AreaReading(whole.values[0])
    several = several_areas(text, meant)
    is_unclear = is_any_of_several(text, meant)
    spans = [(mention.start, mention.end) for mention in found]
    if several:
        spans = spans_of(text, several, found)
    draft.take(spans, "xarea")
    if several or is_unclear:
        return AreaReading(is_unclear=not several, several=several)
    return AreaReading(meant[-1].value, is_part=is_storey(text, meant[-1]))


# "72 m w Comforcie, o ile więcej niż 60 m".
PLACED_BETWEEN = regex(rf" (?:in|we?) [a-z]+[^0-9]{{0,40}} (?:niz|than) | {PURPOSE} ")


def spans_of(text: str, several: Several, found: list[Number]) -> list[tuple[int, int]]:
    """A package or a town that may stand between two areas is left to who reads those."""
    if not PLACED_BETWEEN.search(text, several.start, several.end):
        return [(several.start, several.end)]
    bare = [n for n in find_numbers(text) if is_plausible(n)]
    numbers = numbers_of(found, [n for n in bare if several.start <= n.start < several.end])
    return [(number.start, number.end) for number in numbers]


def without_former(text: str, found: list[Number]) -> list[Number]:
    return [area for area in found if not FORMER_BEFORE.search(before(text, area))] or found


def is_storey(text: str, area: Number) -> bool:
    return STOREY_BEFORE.search(before(text, area)) is not None


def take_foreign_area(draft: Draft) -> AreaReading:
    found = [
        match.span()
        for match in FOREIGN_UNIT.finditer(draft.text)
        if not ROOM_BEFORE.search(draft.text, 0, match.start())
    ]
    is_unclear = bool(found)
    draft.take(found, "xarea")
    return AreaReading(is_unclear=is_unclear)


def corrected_area(text: str, found: list[Number]) -> Number | None:
    last = found[-1]
    match = CORRECTED.match(text, last.end)
    if match is None and len(found) == 1:
        match = UNLIKE_BEFORE.search(text, max(last.start - LOOK_BACK, 0), last.start)
    value = Decimal(match["value"].replace(",", ".")) if match else Decimal()
    return Number(*match.span("value"), value) if match and value > 0 else None


def areas(text: str) -> Iterator[Number]:
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        is_flat = is_area(text, number, unit) if unit else is_named_area(text, number)
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
    start = before(text, last)
    is_multiple = MULTIPLE_BEFORE.search(start) and not FOR_SALE_BEFORE.search(start)
    if is_multiple or MULTIPLE_AFTER.match(text, last.end):
        return True
    is_one = len({number.value for number in meant}) == 1
    return (
        not is_one
        and CORRECTION.search(text[max(meant[0].start - LOOK_BACK, 0) : last.end]) is None
    )


def is_area(text: str, number: Number, unit: re.Match[str]) -> bool:
    if number.value == ONE or is_rate(text, number) or is_room(text, number, unit):
        return False
    return bool(unit["square"]) or not is_length(text, number, unit)


def is_rate(text: str, number: Number) -> bool:
    start = before(text, number)
    is_limit = LIMIT_BEFORE.search(start) is not None and VAT.search(text) is not None
    return is_limit or EACH_BEFORE.search(start) is not None


def is_length(text: str, number: Number, unit: re.Match[str]) -> bool:
    start = before(text, number)
    if times_told(text, number) and number.value >= LEAST:  # "2x28m"
        return False
    return bool(
        ONLY_LENGTH_AFTER.match(text, unit.end())
        or ONLY_LENGTH_BEFORE.search(start)
        or STREET_BEFORE.search(start)  # "ul. Puławska 123 m 45"
    )


def is_named_area(text: str, number: Number) -> bool:
    return has_area_word(text, number) or is_on_paper(text, number)


def has_area_word(text: str, number: Number) -> bool:
    """ "Metraż 60": the word stands for the unit."""
    named = AREA_WORD_BEFORE.search(before(text, number))
    return named is not None and not OTHER_UNIT.match(text, number.end)
