"""Which of the areas that were told is meant: "z aktu", "przy tym mniejszym", "ten bliźniak", "bez
komórki", "całość z gabinetem"; a message that points at one of them gets its figure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.areas_of_others import without_others
from chatbot.understanding.areas.pointer_words import (
    AGAINST,
    AGAINST_FROM,
    FIRST,
    FORMER,
    INNER_ROOMS,
    LARGER,
    LARGEST,
    MAYBE_OUTSIDE,
    NOT,
    OF_PRICE,
    ORDER,
    OURS,
    PLACES,
    POINTER,
    SECOND,
    SHORT,
    SMALLER,
    SMALLEST,
    SOLD_BEFORE,
    THEIRS,
    TIME,
    WITH,
    WITHOUT,
)
from chatbot.understanding.areas.told_areas import (
    FLAT,
    HOUSE,
    PAPERS,
    PART_WORD,
    PARTS,
    REST,
    ROOMS,
    STUDIO,
    WHOLE,
    Told,
    is_near,
    is_within,
    named_areas,
    room_spans,
    told_with,
)
from chatbot.understanding.intents.differences import asks_for_difference
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    LEAST,
    is_of_something,
    is_plausible,
)
from chatbot.understanding.text.numerals import Number, find_numbers
from chatbot.understanding.text.text import fold, tidy

MEANT, DENIED, AGAINST_IT = "meant", "denied", "against"


@dataclass(frozen=True, slots=True)
class Pointed:
    """`text` is the message with the figure of the area that is meant; `against` is what that is
    compared with. `is_open` where nobody knows which area is meant, or how large it is."""

    text: str = ""
    told: Told = field(default_factory=Told)
    against: Decimal | None = None
    is_open: bool = False
    is_resolved: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a message comes."""

    told: Told
    current: Decimal | None
    former: Decimal | None
    budget: Decimal | None
    rooms: tuple[tuple[str, Decimal], ...] = ()  # that the message tells
    costs: frozenset[Decimal] = frozenset()  # that are known: "bez kuchni 20" is of money


class Mention(NamedTuple):
    start: int
    end: int
    kind: str
    role: str
    area: Decimal | None
    words: str


def pointed(message: str, context: Context) -> Pointed:
    told = context.told
    areas = {*(known.area for known in told.areas), *filter(None, [context.current])}
    written = without_others(message, areas, told.own, context.current)
    known = without_costs(told_with(told, fold(message)), context)
    written = with_measured(with_last_pointed(written, known), told.own, context.current)
    text = fold(written)
    context = replace(context, rooms=known.rooms)
    result = Pointed(written, known)
    if TIME.search(text) or not told.own:
        return result
    mentions = [*mentioned(text, context)]
    if {OURS, THEIRS} <= {mention.kind for mention in mentions if mention.role == MEANT}:
        return result  # each in turn
    own = own_numbers(text, context)
    if not is_of_price(text) or not (mentions or is_pointed_again(text, own, context)):
        return result
    against = {m.area for m in mentions if m.role == AGAINST_IT and m.area is not None}
    compared = against.pop() if len(against) == 1 else None
    if own:
        text = with_own(written, text, own, mentions, context)
        now = own[0].value if len({n.value for n in own}) == 1 else None
        compared = compared or other_side(text, mentions, now, context)
        return replace(result, text=text, against=compared)
    return with_meant(result, mentions, compared, context)


def without_costs(known: Told, context: Context) -> Told:
    """Without what something costs that was taken for the size of a room."""
    rooms = context.told.rooms
    left = (room for room in known.rooms if room in rooms or room[1] * 1000 not in context.costs)
    return replace(known, rooms=tuple(left))


def with_measured(written: str, own: Sequence[Decimal], current: Decimal | None) -> str:
    """ "Notariusz wpisał 51,9", after 52,4 m²: another measure of the same flat."""
    text = fold(written)
    numbers = {number.value: number for number in find_numbers(text)}
    for area, names in named_areas(text, own):
        number = numbers[area]
        is_told = names & {*PAPERS} and not AREA_UNIT.match(text, number.end)
        if is_told and current and area != current and is_near(number, current):
            return f"{written[: number.end]} m2{written[number.end :]}"
    return written


LAST_CLAUSE = regex(r"(?:[.?!](?![0-9])|, | (?=ile\b)) *(?P<rest>[^0-9]*)$")


def with_last_pointed(written: str, known: Told) -> str:
    """ "Na planie 60,5 m2, w akcie 59,9. Comfort z aktu ile?"."""
    text = fold(written)
    told = LAST_CLAUSE.search(text)
    if told is None or told_with(Told(), text).own != known.own or len(known.own) < 2:
        return written
    if sum(map(is_plausible, find_numbers(text))) != len(known.own):
        return written
    mentions = [*mentioned(told["rest"], Context(known, None, None, None))]
    areas = {m.area for m in mentions if m.kind in PAPERS and m.role == MEANT and m.area}
    rest = written[told.start("rest") :]
    return without_spans(rest, mentions, f"przy {areas.pop():f} m2") if len(areas) == 1 else written


def is_pointed_again(text: str, own: Sequence[Number], context: Context) -> bool:
    """ "A z tego 54,2? O ile drożej?", where nothing else is told by a number."""
    is_one = len(own) == 1 == len(find_numbers(text))
    return is_one and own[0].value in context.told.own and asks_gap(text)


SAVED = regex(r"\b(?:(?:za)?oszczedz\w+|save|saving)\b")


def asks_gap(text: str) -> bool:
    return asks_for_difference(text) or SAVED.search(text) is not None


def other_side(
    text: str, mentions: Sequence[Mention], area: Decimal | None, context: Context
) -> Decimal | None:
    """What the area that is spoken of already is compared with: "ile drożej za to większe?"."""
    if area is None or context.current not in {None, area} or not asks_gap(text):
        return None
    kinds = {m.kind for m in mentions if m.role == MEANT and m.area == area}
    whole, own = base_of(context), context.told.own
    if kinds & {WITHOUT, WITH} and whole is not None:
        rest = context.told.named(REST)
        return whole if whole != area else rest[0] if len(rest) == 1 else None
    others = [other for other in own if other != area]
    return others[0] if kinds - {OURS} and len(others) == 1 else None


def with_meant(
    result: Pointed, mentions: Sequence[Mention], compared: Decimal | None, context: Context
) -> Pointed:
    told = [mention for mention in mentions if mention.role == MEANT]
    areas = [*dict.fromkeys(m.area for m in told if m.area is not None)]
    exact = [*dict.fromkeys(m.area for m in told if m.area and m.kind not in {FLAT, HOUSE, OURS})]
    areas = areas if len(areas) < 2 else exact or areas
    others = [area for area in context.told.own if area != context.current]
    denied = {m.area for m in mentions if m.role == DENIED}
    if not told and denied == {context.current} and len(others) == 1:
        text = without_spans(result.text, mentions, f"przy {others[0]:f} m2 ")
        return replace(result, text=text, is_resolved=True)
    if len(areas) == 2 and compared is None and asks_gap(fold(result.text)):
        areas, compared = areas[:1], areas[1]
    is_unknown = any(m.area is None and is_unresolved(m, context) for m in told)
    is_of_rest = len(areas) == 2 and {*areas} == {*context.told.named(WHOLE)[:1], *areas[1:]}
    if len(areas) > 1 and is_of_rest and any(m.kind == WHOLE for m in told):
        areas = [next(m.area for m in told if m.kind == WHOLE and m.area)]
    if len(areas) > 1 or (is_unknown and not areas):
        return replace(result, is_open=True, against=None)
    area = areas[0] if areas else None
    text, is_told = result.text, False
    for mention in reversed(mentions):
        if mention.area is None and mention.role != AGAINST_IT:
            continue
        if mention.role == MEANT and area is not None:
            is_first = mention == next(m for m in told if m.area == area)
            new = figure_of(area, context) if is_first else ""
            is_told |= is_first
        elif mention.area is None:
            continue
        else:
            new = ""
        text = f"{text[: mention.start]}{new}{text[mention.end :]}"
    known = result.told
    if area is not None and area not in known.own and context.current is not None:
        known = known.with_area(context.current, {WHOLE}).with_area(area, {REST})
    compared = compared or other_side(fold(result.text), told, area, context)
    return Pointed(tidy(text), known, compared, is_resolved=area is not None)


KIND_WORDS = {HOUSE: "domu ", STUDIO: "kawalerce ", FLAT: "mieszkaniu "}


def without_spans(text: str, mentions: Sequence[Mention], instead: str) -> str:
    for mention in reversed(mentions):
        text = f"{text[: mention.start]}{instead}{text[mention.end :]}"
        instead = ""
    return tidy(text)


def figure_of(area: Decimal, context: Context) -> str:
    """What is left without a part is told with it, so that the answer says what was counted; a
    house stays one."""
    whole = base_of(context)
    if whole is None or area in {known.area for known in context.told.areas}:
        kinds = [kind for kind in KIND_WORDS if area in context.told.named(kind)]
        return f"przy {KIND_WORDS[kinds[0]] if kinds else ''}{area:f} m2"
    return f"{whole:f} m2, z czego {whole - area:f} m nie ruszamy"


def mentioned(text: str, context: Context) -> Iterator[Mention]:
    for found in POINTER.finditer(text):
        kind = next(name for name in ORDER if found[name])
        said = text[: found.start(kind)]
        area = resolved(kind, found[kind], context)
        role, start = MEANT, found.start()
        is_paper = kind in PAPERS
        denied = None if kind in {WITH, WITHOUT} else NOT.search(said)
        compared = AGAINST.search(said) or (None if is_paper else AGAINST_FROM.search(said))
        if compared and (asks_for_difference(text) or not AGAINST_FROM.search(said)):
            role, start = AGAINST_IT, compared.start()
        elif denied:
            role, start = DENIED, denied.start()
        is_sold = kind in {FLAT, HOUSE, STUDIO} and SOLD_BEFORE.search(text[: found.start()])
        is_cooled = kind.startswith("rooms") and "klim" in text  # "klima na 2 pokoje"
        if is_sold or is_cooled or (kind == OURS and area == context.current):
            continue
        yield Mention(start, found.end(), kind, role, area, found[kind])


def resolved(kind: str, words: str, context: Context) -> Decimal | None:
    """None where it is none of those that were told, or nobody knows which."""
    told, own = context.told, context.told.own
    if kind in {WITH, WITHOUT} and (pair := with_and_without(parts_in(words), context)):
        return max(pair) if kind == WITH else min(pair)
    if kind == WITHOUT:
        return without_parts(parts_in(words), context)
    if kind in {WITH, WHOLE}:
        whole, rest = told.named(WHOLE), told.named(REST)
        is_kept = context.current is None or context.current in {*whole, *rest}
        return whole[0] if len(whole) == 1 == len(rest) and is_kept else None
    if len({*own}) < 2 and kind not in {OURS, THEIRS}:
        return None
    if kind in PLACES:
        return by_place(kind, context)
    if kind == THEIRS:
        theirs = [known.area for known in told.areas if not known.is_own]
        return theirs[0] if len(theirs) == 1 and own else None
    if kind == OURS:
        return own_of(context)
    if kind == FLAT:
        others = {*told.named(HOUSE), *told.named(STUDIO)}
        flats = [area for area in own if area not in others]
        named = [area for area in told.named(FLAT) if area not in others]
        found = named if len(named) == 1 else flats
        return found[0] if others and len(found) == 1 else None
    areas = told.named(ROOMS[int(kind[-1])] if kind.startswith("rooms") else kind)
    return areas[0] if len(areas) == 1 else None


def own_of(context: Context) -> Decimal | None:
    """The visitor's own, after somebody else's was spoken of."""
    own, current = context.told.own, context.current
    if current in own or current not in {None, *(known.area for known in context.told.areas)}:
        return current
    if len(own) == 1:
        return own[0]
    return context.former if context.former in own else None


def by_place(kind: str, context: Context) -> Decimal | None:
    own, current = context.told.own, context.current
    if kind in {FIRST, SMALLEST, LARGEST}:
        return {FIRST: own[0], SMALLEST: min(own), LARGEST: max(own)}[kind]
    if len(own) == 2:
        others = [area for area in own if area != current]
        former = others[0] if len(others) == 1 else None
        places = {SECOND: own[1], SMALLER: min(own), LARGER: max(own), FORMER: former}
        return places[kind]
    if kind == FORMER:
        return context.former
    if current is None or kind == SECOND:
        return None
    found = [area for area in own if (area < current if kind == SMALLER else area > current)]
    return found[0] if len(found) == 1 else None


def parts_in(words: str) -> list[str]:
    return [next(n for n in PARTS if found[n]) for found in PART_WORD.finditer(words)]


def base_of(context: Context) -> Decimal | None:
    """The one that a part is left out of, unless another area is spoken of by now."""
    whole, rest = context.told.named(WHOLE), context.told.named(REST)
    is_kept = context.current is None or context.current in {*whole, *rest}
    return whole[0] if len(whole) == 1 and is_kept else context.current


def with_and_without(parts: Sequence[str], context: Context) -> tuple[Decimal, Decimal] | None:
    """ "Dom 120 m2 z poddaszem 40 m", then "razem 160": two that were told, of which the part is
    what they differ by."""
    rooms, own = dict.fromkeys(context.told.rooms), context.told.own
    sizes = {size for name, size in rooms if [name] == [*parts]}
    pairs = [(low, high) for low in own for high in own if high - low in sizes]
    return pairs[0] if len(pairs) == 1 and context.current in {None, *pairs[0]} else None


def without_parts(parts: Sequence[str], context: Context) -> Decimal | None:
    """What is left of the whole, where each part has one size that is known."""
    told, whole = context.told, base_of(context)
    rooms = dict.fromkeys([*told.rooms, *context.rooms])
    rest = told.named(REST) if whole in told.named(WHOLE) else ()
    sizes = [[size for name, size in rooms if name == part] for part in parts]
    is_inside = bool(rest) or not {*parts} & MAYBE_OUTSIDE
    if parts and whole is not None and is_inside and all(len(found) == 1 for found in sizes):
        left = whole - sum((found[0] for found in sizes), Decimal())
        return left if left >= max(LEAST, whole / 2) else None
    return rest[0] if len(rest) == 1 >= len(parts) and not any(sizes) else None


def is_unresolved(mention: Mention, context: Context) -> bool:
    """Of a room whose size nobody told, and of another flat than the ones that are known."""
    if context.current is None:
        return False
    if mention.kind == WITHOUT:
        return bool({*parts_in(mention.words)} & INNER_ROOMS)
    is_of_flat = re.search(r"e$| (?:dom|lokal|mieszkan|flat|house)", mention.words) is not None
    return mention.kind in {SECOND, SMALLER, LARGER} and is_of_flat and len(context.told.own) > 2


def is_of_price(text: str) -> bool:
    return OF_PRICE.search(text) is not None or len(text.split()) <= SHORT


# "Mam 100", "z tych 118", "budżet 90".
OF_MONEY = regex(
    r"\b(?:budzet\w*|ma(?:m|my)|z(?:e)? (?:tych|tego)|za|stac|dam|damy|have|budget)"
    r"(?: (?:na to|ok\.?|okolo|to|tylko|wynosi))* $"
)


def own_numbers(text: str, context: Context) -> list[Number]:
    """Those of the message that may be areas."""
    found, rooms = [], room_spans(text)
    for number in find_numbers(text):
        unit = AREA_UNIT.match(text, number.end)
        is_known = number.value in context.told.own
        is_sum = context.budget is not None and number.value * 1000 == context.budget
        is_money = with_unit(text, number).end > number.end or is_sum
        is_money |= not is_known and OF_MONEY.search(text[: number.start]) is not None
        is_else = is_of_something(text, number)
        if is_within(number, rooms) or not is_plausible(number):
            continue
        if unit or not (is_money or (is_else and not is_known)):
            found.append(number)
    return found


def with_own(
    written: str,
    text: str,
    own: Sequence[Number],
    mentions: Sequence[Mention],
    context: Context,
) -> str:
    """What the message tells by figures is not told by other words as well; one that is known gets
    its unit."""
    is_known = len({n.value for n in own}) == 1 and own[0].value in context.told.own
    if any(m.kind == WITHOUT and m.area is None for m in mentions):
        return written  # how large that part is may be told here
    again = mentions if is_known else ()
    told = [m for m in mentions if m.role == AGAINST_IT]
    told += [m for m in again if m.role == MEANT and m.kind not in {HOUSE, STUDIO, FLAT, OURS}]
    spans = [(m.start, m.end, "") for m in told if m.area is not None]
    if is_known:
        spans = [
            *(span for span in spans if not span[0] <= own[0].start < span[1]),
            *(unit_beside(text, n) for n in own if not AREA_UNIT.match(text, n.end)),
        ]
    for start, end, new in sorted(spans, reverse=True):
        written = f"{written[:start]}{new}{written[end:]}"
    return tidy(written)


OF_THAT = regex(r"\bz (?:tego|tych) $")


def unit_beside(text: str, number: Number) -> tuple[int, int, str]:
    """ "Z tego 54,2" is no part of something."""
    of_that = OF_THAT.search(text[: number.start])
    figure = text[number.start : number.end]
    if of_that is None:
        return number.end, number.end, " m2"
    return of_that.start(), number.end, f"przy {figure} m2"
