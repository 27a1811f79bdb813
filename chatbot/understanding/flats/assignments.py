"""Which of several flats gets which package: "dwie w Expressie, a ta 35 w Plusie"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.several_areas import PLURAL
from chatbot.understanding.money.money_doubts import COUNTED_THINGS
from chatbot.understanding.text.numerals import find_numbers

MOST_FLATS = 9
MOST_PACKAGES = 12  # nobody tells more in one message
# "Razem za wszystkie trzy", "mam 3 mieszkania po 30 m": of all, and of none in particular.
OF_ALL = regex(
    r"\b(?:wszystk\w+|all)(?: of)?(?: (?:te|tych|the|these))?"
    r"(?: (?:[2-9]|xnumber|dwa|dwie|dwoch|trzy|trzech|cztery|four|three|two))?\b"
    rf"|\b(?:[2-9]|dwa|dwie|trzy|cztery|piec|two|three|four|five) (?:[a-z]+ )?{PLURAL}"
    r"(?: (?!xarea)[a-z]+){0,3},?:? xarea(?: each)?"
)
FLATS_TOLD = regex(
    rf"(?:\b(?:[2-9]|dwa|dwie|trzy|cztery|piec|two|three|four|five) (?:[a-z]+ )?{PLURAL}[,:]?"
    r" (?:of |o |po )?)?\bxarea\b(?: each)?"
)
EVENT = regex(
    r"(?P<package>\bxpackage\b)|(?P<area>\bxarea\b)"
    r"|\b(?P<place>najmniejsz|najwieksz|mniejsz|wieksz|pierwsz|drug|trzeci|ostatni"
    r"|smallest|biggest|largest|smaller|bigger|larger|first|second|third|last"
    r"|(?:big|large|small)(?= (?:flat|one)\b))\w*"
    r"|\b(?P<rest>reszt\w*|pozostal\w+|(?:the )?others?|the rest)\b"
    r"|\b(?P<half>polow(?:a|e)|half)\b"
    r"|\b(?P<few>obie|oba|obu|both)\b"
    r"|\b(?P<one>jedn(?:ego|ej|ym)|one)\b"
)
LEAST = ("najmniejsz", "mniejsz", "small", "smallest", "smaller")
MOST = ("najwieksz", "wieksz", "big", "biggest", "bigger", "large", "largest", "larger")
PLACES = {"pierwsz": 0, "first": 0, "drug": 1, "second": 1, "trzeci": 2, "third": 2}
PACKAGE = regex(r"\bxpackage\b")
EXCEPT = regex(
    r"\b(?:o?procz|poza|z wyjatkiem|bez|all but|apart from|except(?: for)?|but(?= the\b))\b"
)
# "Odpowiednio Express i Comfort".
RESPECTIVELY = regex(r"\b(?:kolejno|odpowiednio|respectively|w tej kolejnosci|in that order)\b")
# "Albo" makes two questions of it.
EITHER = regex(r"\b(?:albo|ewentualnie|kontra|lub|or|versus|vs)\b|xpackage czy \w* ?xpackage")
# "Jedno w Expressie, drugie w Plusie": the second may be whichever is not the one.
ONE_WORD = regex(r"\b(?:jed(?:en|na|no)|one)\b")
OTHER_WORD = regex(r"\b(?:drug\w+|inn\w+|(?:the )?other|second)\b")
ONE_FIRST = regex(r"\b(?:pierwsz\w+|first)\b")


# "Jedno z tych trzech w Comforcie, a dwa w Expressie": the three are all of them.
ONE_OF_THEM = regex(
    r"\b(?:jed(?:en|na|no|nego|nej|nym) z (?:nich|tych|tamtych)"
    r"|one of (?:them|the|these|those))"
    r"(?: (?:dwoch|trzech|czterech|pieciu|[2-9]|two|three|four))?\b"
)
CLAUSE = regex(r",| (?:a|ale|and|but|i|while|zas) ")


# "... i klima w obu" is of no package.
COOLING = regex(
    r"(?:\b(?:do tego|i|jeszcze|oraz|plus|z|and|with) )?(?:\bpo )?(?:\b[1-9] )?"
    r"\b(?:klim\w+|air.?con\w*|ac)\b(?: (?:do|dla|w|we|for|in)(?: the)? (?:both|each|kazd\w+|obu"
    r"|obydwu|wszystki\w+))?"
)


class Group(NamedTuple):
    """Of the flats: those at `places`, or `many` of them, or all that are left."""

    places: tuple[int, ...] = ()
    many: int = 0
    is_rest: bool = False


class Event(NamedTuple):
    at: int
    kind: str
    word: str
    value: Decimal = Decimal()


def groups_of(
    text: str, values: Sequence[Decimal], flats: Sequence[Decimal], codes: Sequence[str]
) -> list[tuple[Group, str]]:
    """Each group with the code of its package; nothing where any of it may be read otherwise.
    `values` are those of the areas in the text, and `codes` of the packages, in their order; the
    code of a package that is not meant is empty."""
    if len(codes) > MOST_PACKAGES or EITHER.search(text) or may_be_either(text, flats):
        return []
    text = COOLING.sub(lambda told: " " * len(told[0]), text)
    text = ONE_OF_THEM.sub(lambda told: f"{'jednym':<{len(told[0])}}", text)
    if EXCEPT.search(text):
        return all_but(text, values, flats, codes)
    if RESPECTIVELY.search(text) and all(codes) and len(codes) == len(flats):
        places = [flats.index(value) for value in values if value in flats]
        order = places if sorted(places) == [*range(len(flats))] else [*range(len(flats))]
        return [(Group((at,)), code) for at, code in zip(order, codes, strict=True)]
    events = events_of(OF_ALL.sub(lambda told: " " * len(told[0]), text), values)
    if events is None or sum(e.kind == "package" for e in events) != len(codes):
        return []
    meant = iter(codes)
    events = [e for e in events if e.kind != "package" or next(meant)]
    left = [code for code in codes if code]
    if left and not is_in_turn(events):
        return of_clauses(text, events, flats, left)
    if not left:
        return []
    is_after = events[0].kind == "package"  # "Express w tej 28, Plus w tej 35"
    found, told = list[tuple[Group, str]](), list[Event]()
    for event in events[::-1] if is_after else events:
        if event.kind != "package":
            told.append(event)
            continue
        group = group_of(sorted(told), flats)
        if group is None:
            return []
        found.append((group, left.pop(-1 if is_after else 0)))
        told = []
    return found[::-1] if is_after else found


def of_clauses(
    text: str, events: Sequence[Event], flats: Sequence[Decimal], codes: Sequence[str]
) -> list[tuple[Group, str]]:
    """ "Premium w jednej, a w dwóch Express": each clause has its package and its flats."""
    cuts = [cut.start() for cut in CLAUSE.finditer(text)]
    clauses = [[*told] for _, told in groupby(events, lambda event: bisect_right(cuts, event.at))]
    found, left = list[tuple[Group, str]](), [*codes]
    for clause in clauses:
        told = [event for event in clause if event.kind != "package"]
        group = group_of(told, flats) if len(clause) == len(told) + 1 and told else None
        if group is None:
            return []
        found.append((group, left.pop(0)))
    return found


def without_flats(text: str, flats: Sequence[Decimal]) -> str:
    """Where they are told but once and all in a row: "mam dwa mieszkania xarea, mniejsze w …",
    "31 i 28, ten większy …"."""
    if text.count("xarea") == 1:
        return FLATS_TOLD.sub("", text)
    row = r"(?:,| i| oraz| and)* ".join(f"{flat.normalize():f}" for flat in flats)
    return re.sub(rf"(?<![0-9.,]){row}(?![0-9])", "", text) if "xarea" not in text else text


def all_but(
    text: str, values: Sequence[Decimal], flats: Sequence[Decimal], codes: Sequence[str]
) -> list[tuple[Group, str]]:
    """ "Wszystkie w Plusie oprócz najmniejszego", which has another package or keeps its own."""
    head, tail = EXCEPT.split(text, maxsplit=1)
    is_of_all = OF_ALL.search(head) is not None and len(PACKAGE.findall(head)) == 1
    events = events_of(tail, values) if is_of_all and "xarea" not in head else None
    if not events or not 0 < len(codes) < 3 or not all(codes):
        return []
    found = group_of([e for e in events if e.kind != "package"], flats)
    if found is None or not found.places or len(codes) != 1 + len(PACKAGE.findall(tail)):
        return []
    others = tuple(at for at in range(len(flats)) if at not in found.places)
    return [(Group(others), codes[0]), *((found, code) for code in codes[1:])]


def may_be_either(text: str, flats: Sequence[Decimal]) -> bool:
    """ "Jedno w Expressie, drugie w Plusie", of two that differ."""
    is_second = OTHER_WORD.search(text) and ONE_WORD.search(text) and not ONE_FIRST.search(text)
    return bool(is_second) and len({*flats}) > 1


def is_in_turn(events: Sequence[Event]) -> bool:
    """A package stands at one end, and flats at the other."""
    return (events[0].kind == "package") != (events[-1].kind == "package")


def events_of(text: str, values: Sequence[Decimal]) -> list[Event] | None:
    """None where a number is of something else."""
    left, found = [*values], list[Event]()
    if len(re.findall(r"\bxarea\b", text)) > len(left):
        return None
    for told in EVENT.finditer(text):
        kind = next(name for name, value in told.groupdict().items() if value)
        value = left.pop(0) if kind == "area" else Decimal()
        found.append(
            Event(told.start(), kind, told[0] if kind != "place" else told["place"], value)
        )
    taken = {event.at for event in found}
    for number in find_numbers(text):
        if number.start in taken:
            continue
        if COUNTED_THINGS.match(text, number.end):
            return None
        found.append(Event(number.start, "number", "", number.value))
    return sorted(found)


def group_of(events: Sequence[Event], flats: Sequence[Decimal]) -> Group | None:
    sized = [e for e in events if e.kind == "area" or e.value > MOST_FLATS]
    words = [e.word for e in events if e.kind == "place"]
    kinds = {"few", "half", "number", "one"}
    counts = [count_of(e, len(flats)) for e in events if e not in sized and e.kind in kinds]
    is_rest = any(e.kind == "rest" for e in events)
    if len(words) > 1 and {*words} <= PLACES.keys() and not (counts or sized or is_rest):
        return of_places(words, flats)  # "pierwsze i drugie"
    if len(words) + is_rest > 1 or len(counts) > 1:
        return None
    count = next(iter(counts), 0)
    if sized:
        if len(sized) == 1 and count:  # "jedno z tych 44", of two that are alike
            near = places_of_size(sized[0].value, flats)[:count]
            return Group(near) if len(near) == count and not (words or is_rest) else None
        found = [place_of_size(e.value, flats) for e in sized]
        is_plain = not words and not is_rest and count in {0, 1, len(found)}
        return Group(tuple(dict.fromkeys(found))) if is_plain and min(found) >= 0 else None
    if words:
        return placed(words[0], max(count, 1), flats)
    return Group(many=count, is_rest=is_rest) if count or is_rest else None


def of_places(words: Sequence[str], flats: Sequence[Decimal]) -> Group | None:
    found = tuple(PLACES[word] for word in dict.fromkeys(words))
    return Group(found) if max(found) < len(flats) else None


def count_of(event: Event, flats: int) -> int:
    """0 where the half of them is no number."""
    half = 0 if flats % 2 else flats // 2
    return {"few": 2, "half": half, "one": 1}.get(event.kind, int(event.value))


def place_of_size(value: Decimal, flats: Sequence[Decimal]) -> int:
    """-1 where none of them, or more than one, is meant."""
    near = places_of_size(value, flats)
    return near[0] if len(near) == 1 else -1


def places_of_size(value: Decimal, flats: Sequence[Decimal]) -> tuple[int, ...]:
    return tuple(at for at, flat in enumerate(flats) if value in {flat, int(flat)})


def placed(word: str, count: int, flats: Sequence[Decimal]) -> Group | None:
    """ "Dwie mniejsze", "ostatnia"; none of two that are alike is the smaller one."""
    order = sorted(range(len(flats)), key=lambda at: flats[at])
    if word in LEAST + MOST:
        picked = order[:count] if word in LEAST else order[-count:]
        edge = [flats[at] for at in order if at not in picked]
        is_clear = count < len(flats) and not {*edge} & {flats[at] for at in picked}
        return Group(tuple(sorted(picked))) if is_clear else None
    if word in PLACES:
        first = PLACES[word]
        picked = list(range(first, first + count))
        is_known = picked[-1] < len(flats) and (count == 1 or first == 0)
        return Group(tuple(picked)) if is_known else None
    return Group(tuple(range(len(flats) - count, len(flats)))) if count <= len(flats) else None


def packages_of(
    groups: Sequence[tuple[Group, str]], flats: Sequence[Decimal], before: Sequence[str]
) -> list[str] | None:
    """The package of each flat, "" where it has none; None where nobody knows which are meant.
    `before` are those they had, or nothing."""
    are_alike, found = len({*flats}) == 1, [""] * len(flats)
    first, code = groups[0]
    if len(groups) == 1 and are_alike and before and first.many and not first.is_rest:
        return recounted(code, first.many, before)
    for group, code in sorted(groups, key=lambda told: (not told[0].places, told[0].is_rest)):
        free = [place for place, own in enumerate(found) if not own]
        if group.is_rest and "" in before:  # of which some have their package already
            free = [place for place in free if not before[place]]
        is_known = are_alike or group.many == len(free) or group.is_rest
        picked = group.places or (free[: group.many or len(free)] if is_known else ())
        is_all = not group.is_rest or len(picked) == len(free)
        if not picked or not {*picked} <= {*free} or len(picked) < group.many or not is_all:
            return None
        for place in picked:
            found[place] = code
    return [own or kept for own, kept in zip(found, before or [""] * len(flats), strict=True)]


def recounted(code: str, count: int, before: Sequence[str]) -> list[str] | None:
    """ "A dwa z nich w Plusie", of flats that are alike: so many then, and the others in the one
    package that they all had."""
    others = {*before} - {code}
    if len(others) != 1 or "" in others:
        return [code] * len(before) if not others and count == len(before) else None
    return [code] * count + [others.pop()] * (len(before) - count)
