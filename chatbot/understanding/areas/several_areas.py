"""Several areas in a message: either of them ("55-60 m2"), or each ("2 mieszkania po 45 m2")."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import NamedTuple

from chatbot.patterns import regex
from chatbot.understanding.areas.rooms import OUTSIDE, ROOM
from chatbot.understanding.flats.owners import are_each_ones, are_spoken_of_again
from chatbot.understanding.flats.purposes import PURPOSE
from chatbot.understanding.intents.differences import asks_for_difference
from chatbot.understanding.money.amounts import with_unit
from chatbot.understanding.text.drafts import is_negated
from chatbot.understanding.text.number_roles import (
    AREA_UNIT,
    before,
    is_counted,
    is_plausible,
    is_told_after,
    is_told_before,
)
from chatbot.understanding.text.numerals import Number, find_numbers, numeral

FLATS = (
    r"(?:[a-z]+ )?(?:apartament\w*|blizniak\w*|dom\w*|kawalerk\w*|kawalerek|lokal\w*|mieszka\w*"
    r"|segment\w*|studia|szeregow\w*|apartments|flats|houses|studios|units)"
)
PLURAL = (
    r"(?:apartament(?:y|ow)|dom(?:y|ow)|kawaler(?:ki|ek)|lokal(?:e|i)|mieszka(?:nia|n)|studia"
    r"|apartments|flats|houses|studios)"
)
COUNT = r"(?P<count>[2-9]|dwa|dwie|dwoch|trzy|trzech|cztery|piec|szesc|two|three|four|five|six)"
MANY = r"(?P<many>1[0-9]|20|siedem|osiem|dziewiec|dziesiec|dwanascie|seven|eight|nine|ten|twelve)"
TIMES_BEFORE = regex(
    rf"(?<![0-9.,/])(?<![a-z])(?:{COUNT}(?: ?[x*] ?| razy )"
    rf"|(?:{COUNT.replace('count', 'few')}|{MANY})"
    rf" (?:{PLURAL}(?: (?:na|pod) wynajem)?,?:? (?:po |of )?"
    rf"|(?:[a-z]+ )?{FLATS},? (?:kazd\w+ )?(?:po|of) )"
    rf"|\b{PLURAL}: ?{COUNT.replace('count', 'of_these')} po )$"
)
TIMES_AFTER = regex(rf" ?(?:razy|times|[x*]) ?{COUNT}\b(?! ?[0-9])")
# What stands between two areas, and whether they go together. "Plus" of two storeys or two flats
# has a sum; of "40 i 60 m2" nobody asked for one, unless they are said to be two flats.
FILLING = (
    r"(?:1|a|about|apartament|be|blizniak|byc|dom|flat|house|is|jed(?:en|na|no)|jest|kawalerk\w+|lokal|ma"
    r"|mieszkanie|nawet|of|ok\.?|okolo|one|raczej|tak|tez|to|with|z)"
)
OTHER_ONE = r"(?:drug(?:i|a|ie)|trzeci\w?|inne|other|second|third)"
STOREY = r"(?:dol|gora|parter|pietro|poddasze|upstairs)"
LINKS = {
    "range": regex(r"(?: ?[-–—/] ?| (?:do|to) )"),
    "either": regex(
        r"(?: (?:apartment|flat|one))?,?"
        r" (?:(?:a|ale|no) )?(?:albo|czy|ewentualnie|lub|moze|maybe|or|perhaps|versus|vs\.?)"
        rf"(?: (?:{FILLING}|moze|maybe))* "
        r"|(?: (?:in|we?) [a-z]+(?: plus)?)?,?(?: (?:by|how|ile|much|o|to))*"
        r"(?: (?:drozej|droz\w+|tan\w+|wiecej|mniej|cheaper|dearer|less|more))?"
        r" (?:niz|than)(?: (?:for|przy|w|za))? "
    ),
    "between": regex(r" (?:a|and) "),
    "both": regex(rf"(?: (?:apartment|flat|one))?,? (?:i|oraz|and)(?: {FILLING})* "),
    "added": regex(
        rf"(?: ?\+ ?| plus )(?:(?:{FILLING}|{STOREY}) )*"
        rf"|,? (?:(?:a|i|oraz|and) )?(?:the )?{OTHER_ONE}(?: {FILLING})* "
    ),
    "storey": regex(rf",? (?:(?:a|i|oraz|and) )?{STOREY}(?: {FILLING})* "),
    "listed": regex(r", "),
    "spaced": regex(r" "),  # "31 m 35 m i 48 m"
}
HAS_UNIT = regex(r"[a-z0-9. ]*[a-z]\.?2?$")
BETWEEN_BEFORE = regex(r"\b(?:(?:po)?miedzy|between)(?: [a-z]+)? $")
STOREY_BEFORE = regex(rf"\b{STOREY}(?: {FILLING})*:? $")
TOGETHER = regex(
    r"\b(?:razem|lacznie|w sumie|oba|obydw\w+|obie|obu|altogether|both|in total|together"
    rf"|total(?! area| floor| size)|{COUNT} {FLATS})\b"
)


# "Mam dwa mieszkania na oku, 39 i 47 m2, budżet 55 tys. na jedno z nich."
ALTERNATIVES = regex(
    r"\bna oku\b|\bdo wyboru\b|\bwariant\w*|\bnie wiem,? (?:jeszcze )?ktor\w*|\bwybiera\w*"
    r"|\bzastanawia\w*|\btylko jedno\b"
    r"|\b(?:znalazl|oglada)\w* (?:z \w+ )?(?:2|dwa|dwie|trzy)\b|\bw jednym i (?:w )?drugim\b"
    r"|\b(?:found|looking at|viewing) (?:2|two|three)\b"
    r"|\bwaha\w+|\bjedno z (?:nich|tych)\b|\bone of (?:them|these|the two)\b"
)


# "3 mieszkania po 40 m2, jedno z nich mi przepisuje"
ONE_OF_THEM = regex(r"\bjedno z (?:nich|tych)\b|\bone of (?:them|these)\b")


class Several(NamedTuple):
    """From the `start` of the first to the `end` of the last; one that is counted ("trzy po 45 m2")
    is as often in `values`. `are_paired` with a package each, and `codes` has that of each flat."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    are_added: bool
    are_paired: bool = False
    codes: tuple[str, ...] = ()


def several_areas(text: str, areas: list[Number]) -> Several | None:
    """`areas` have their unit, or something else that says what they are; a number that is linked
    to one of them is another. None where there is but one, or nobody can tell how they go on."""
    if not areas:
        return None
    counted_ones = counted_flats(text, with_neighbours(text, areas))
    if counted_ones and all(counted_ones.start <= a.start < counted_ones.end for a in areas):
        return counted_ones
    for group, links in groups(text, with_neighbours(text, areas)):
        has_all = len(group) > 1 and all(area in group for area in areas)
        kinds = {*links}
        is_plain_list = bool(kinds & {"listed", "spaced"}) and not kinds & {"both", "either"}
        if has_all and is_of_areas(text, group, areas) and not is_plain_list:
            are_either = bool({"range", "either", "between"} & kinds or ALTERNATIVES.search(text))
            if "storey" in kinds and not STOREY_BEFORE.search(before(text, group[0])):
                return None  # "dom 120 m2, parter 70 m2, piętro 50 m2"
            are_added = bool({"added", "storey"} & kinds) or TOGETHER.search(text) is not None
            are_added |= len(group) > 2 and "both" in kinds
            values = counted(text, group)
            if 1 < count_of_all(text, group) != len(values):
                return None  # "3 mieszkania 31 i 35"
            are_added |= len(values) > len(group)
            return Several(group[0].start, group[-1].end, values, are_added and not are_either)
    if len({area.value for area in areas}) == 1 and (times := times_told(text, areas[-1])):
        values = (areas[-1].value,) * times
        are_added = ONE_OF_THEM.search(text) is None
        return Several(areas[0].start, areas[-1].end, values, are_added)
    return told_apart(text, areas)


# "2 mieszkania, ja 40 m2, on 55 m2": as many as there are flats; or each is somebody's.
COUNTED_ONES = regex(rf"\b{COUNT} (?:[a-z]+ )?{PLURAL}\b")
# "Kupuję córce 33 m i sobie 61 m"; "brat ma 38 m, a ja 51 m" need not ask of both.
ALL_MEANT = regex(
    rf"{TOGETHER.pattern}|\b(?:bought|buying|kupil\w*|kupuj\w*)\b"
    r"|\b(?:all (?:flats|of them)|wszystkie (?:lokale|mieszkania))\b"
)
NO_FLAT = regex(rf"\b(?:{OUTSIDE}|{ROOM})")


def told_apart(text: str, areas: list[Number]) -> Several | None:
    told = COUNTED_ONES.search(text)
    count = told["count"] if told else "0"
    times = int(count) if count.isdigit() else int(numeral(count) or 0)
    others = [n for n in with_neighbours(text, areas) if n in areas or not is_told_after(text, n)]
    if times == len(others) > len(areas) and are_each_ones(text, others):
        areas = others  # "dwa mieszkania, ja 38 a siostra 51 m2"
    is_again = times == 0 and are_spoken_of_again(text, others)
    if is_again and len(others) > len(areas) and are_each_ones(text, others):
        areas = others  # "syn ma 39 m2, ja 47. ja express, syn comfort"
    are_all_meant = times == 0 and (is_again or ALL_MEANT.search(text) is not None)
    is_told = 1 < times == len(areas) or (are_all_meant and are_each_ones(text, areas))
    is_counted_out = 1 < times == len(areas)  # so that all others are of rooms, or outside
    is_plain = is_told and (is_counted_out or not NO_FLAT.search(text))
    if not is_plain or len({area.value for area in areas}) < len(areas):
        return None
    values = counted(text, areas)  # "dwie po 30 m, a dla siebie 60 m" are three
    are_added = ALTERNATIVES.search(text) is None
    return Several(areas[0].start, areas[-1].end, values, are_added)


FLAT_WORD = regex(rf"\b{FLATS}")
# "3 mieszkania na wynajem 31, 35 i 48", "dwa mieszkania: 35 i 42".
WHERE = r"(?:do|dla|kolo|na|pod|u|w|we|z|ze|for|in|near|to)"
FLATS_COUNTED = regex(
    rf"\b(?:{COUNT}|{MANY}) (?:[a-z]+ )?{PLURAL}(?: {WHERE} (?:[a-z]+|\0+)){{0,2}}"
    r"(?:,? (?:jed(?:en|na|no)|pierwsz\w+|one))?"
    r"(?: (?:kolejno|maja|o|metraz\w*|powierzchni\w*|sa|are|of|with))*(?: ?[:,–-])? $"
)


def counted_flats(text: str, numbers: list[Number]) -> Several | None:
    """As many numbers in a row as there are flats, and nothing else that they could be of."""
    for place, first in enumerate(numbers):
        told = FLATS_COUNTED.search(before(text, first))
        count = told and (told["count"] or told["many"])
        times = int(count if count.isdigit() else numeral(count) or 0) if count else 0
        group = numbers[place : place + times]
        links = {link_of(text, one, other) for one, other in pairwise(group)}
        between = [text[one.end : other.start] for one, other in pairwise(group)]
        links -= {""} if set(between) <= {" ", " i ", " and ", ", "} else set()
        is_plain = not any(map(FLAT_WORD.search, between))  # "2 kawalerki 27 m2 i mieszkanie 50 m2"
        is_row = (
            is_plain and times > 1 and len(group) == times and links <= {"listed", "both", "added"}
        )
        group += others_after(text, numbers[place + times :], group[-1:])
        if is_row and all(is_plausible(n) and not is_told_after(text, n) for n in group):
            values = tuple(number.value for number in group)
            are_added = ALTERNATIVES.search(text) is None
            return Several(first.start, group[-1].end, values, are_added)
    return None


def others_after(text: str, numbers: list[Number], last: list[Number]) -> list[Number]:
    """ "2 kawalerki 26 i 29 m i mieszkanie 48": those that have a flat's word before them."""
    found = list[Number]()
    for one, other in pairwise([*last, *numbers]):
        is_flat = FLAT_WORD.search(text[one.end : other.start]) is not None
        if not is_flat or link_of(text, one, other) not in {"added", "both"}:
            break
        found.append(other)
    return found


EACH_TOLD = regex(r"\b(?:kazd\w+|of|po)\b|[x*]|\brazy\b")


def counted(text: str, group: list[Number]) -> tuple[Decimal, ...]:
    times = times_of_each(text, group)
    return tuple(n.value for n, count in zip(group, times, strict=True) for _ in range(count))


def times_of_each(text: str, group: list[Number]) -> tuple[int, ...]:
    """ "2 kawalerki 27 m2 i mieszkanie 50 m2" are three; of "2 kawalerki 26 i 29" the count is of
    both."""
    found = list[int]()
    for number, following in zip_longest(group, group[1:]):
        told = TIMES_BEFORE.search(before(text, number))
        between = text[number.end : following.start] if following else ""
        is_own = told and (EACH_TOLD.search(told[0]) or FLAT_WORD.search(between))
        is_counted_after = TIMES_AFTER.match(text, number.end) is not None
        times = times_told(text, number) if is_own or is_counted_after else 1
        found.append(max(times, 1))
    return tuple(found)


def count_of_all(text: str, group: list[Number]) -> int:
    """0 where none is told, or only that of the first."""
    return 0 if times_of_each(text, group)[0] > 1 else times_told(text, group[0])


def sum_of_others(text: str, areas: list[Number]) -> Several | None:
    """ "Parter 70 m2, piętro 50 m2, razem 120 m2": the one that is the sum of all others."""
    numbers = with_neighbours(text, areas)
    whole = max(numbers, key=lambda number: number.value)
    parts = sum(number.value for number in numbers) - whole.value
    if len(numbers) < 3 or parts != whole.value or whole not in areas:
        return None
    return Several(numbers[0].start, numbers[-1].end, (whole.value,), are_added=False)


def times_told(text: str, area: Number) -> int:
    told = TIMES_BEFORE.search(before(text, area)) or TIMES_AFTER.match(text, area.end)
    count = next(filter(None, told.groups()), "0") if told else "0"
    return int(count) if count.isdigit() else int(numeral(count) or 0)


def with_neighbours(text: str, areas: list[Number]) -> list[Number]:
    covered = {position for area in areas for position in range(area.start, area.end)}
    others = [
        number
        for number in find_numbers(text)
        if number.start not in covered
        and not AREA_UNIT.match(text, number.end)
        and with_unit(text, number).end == number.end
    ]
    return sorted([*areas, *filter(is_plausible, others)])


def groups(text: str, numbers: list[Number]) -> Iterator[tuple[list[Number], list[str]]]:
    group, links = numbers[:1], list[str]()
    for last, number in pairwise(numbers):
        if link := link_of(text, last, number):
            group, links = [*group, number], [*links, link]
        else:
            yield group, links
            group, links = [number], []
    yield group, links


# "3 mieszkania po 33 m na wynajem w Gdańsku plus jedno 50".
FOR_WHAT = regex(rf" {PURPOSE}(?: (?:in|we?) [a-z]+)?(?= )")


def link_of(text: str, one: Number, other: Number) -> str:
    told = FOR_WHAT.match(text, one.end)
    start = told.end() if told else one.end
    found = {code for code, link in LINKS.items() if link.fullmatch(text, start, other.start)}
    if one.value >= other.value:
        found.discard("range")
    if not HAS_UNIT.fullmatch(text, one.start, one.end):
        found.discard("spaced")
    if not (BETWEEN_BEFORE.search(before(text, one)) or asks_for_difference(text)):
        found.discard("between")
    return next((code for code in LINKS if code in found), "")


def is_of_areas(text: str, group: list[Number], areas: list[Number]) -> bool:
    """Not "nr 12 i 60 m2", "60 m2 i 12 okien" nor "60 m2 piętro 12"."""
    first, last = group[0], group[-1]
    if first not in areas and (is_told_before(text, first) or is_negated(text, first)):
        return False
    is_floor = STOREY_BEFORE.search(before(text, last)) is not None
    return last in areas or not (is_floor or is_told_after(text, last) or is_counted(text, last))


# "A dwa takie mieszkania", "a tylko pierwsze", "a jedno ile?": of what was told before.
SUCH = regex(
    rf"\b{COUNT} (?:identyczn\w+|tak(?:i|ie|ich)(?: sam\w+)?|such|of (?:these|them)|the same)"
    rf"(?: {FLATS})?\b"
)
# "36 sqm, two of them identical", "two identical flats, 36 m2": told beside their area. Two of
# the rooms may be alike, too.
ALIKE = (
    r"(?:blizniacz\w+|identyczn\w+|jednakow\w+|tak(?:i|ie|ich)(?: sam\w+)?|alike|identical|such)"
)
NO_ROOMS = r"(?! (?:balk|lazien|okn|pok|sypial|toalet|bath|bed|room|window))"
ALIKE_BESIDE = regex(
    r"\bxarea[,;.:]? (?:(?:a|and|are|but|have|i|ale|mam|mamy|sa|there|we) )*"
    rf"{COUNT.replace('count', 'after')}"
    rf" (?:{ALIKE}|(?:of (?:them|these)|sztuki|{PLURAL}),? {ALIKE}|(?:of )?the same)\b{NO_ROOMS}"
    rf"|\b{COUNT} {ALIKE}(?: {PLURAL})?[,:]?(?: (?:kazd\w+|maja|o|of|po|with|each))* xarea\b"
)
BESIDES = regex(r"\b(?:do tego|dodatkow\w+|jeszcze|kolejn\w+|more|additional)\b")
ONE_OF = regex(
    r"(?:(?:a|and|bedzie|for|i|ile|just|kosztuje|lokal|mieszkanie|no|one|only|policz|prosze|sam[aeo]?"
    r"|te|the|to|tylko|w|what about|wyjdzie|xpackage|za|flat)[ ,]+)*"
    r"(?P<which>jedn[aoey]|one|pierwsz[aey]|drug[aie]+|trzeci[ae]?"
    r"|(?:naj)?(?:mniej|wiek)sz(?:a|e|ego|ej|y|ym)|first"
    r"|second|third|smaller|smallest|bigger|larger|largest)"
    r"(?:,? (?:bedzie|flat|ile|kosztuje|lokal|mieszkanie|one|w|wyjdzie|xpackage))*[ ?.!]*"
)
PLACES = {"pierwsz": 0, "drug": 1, "trzeci": 2, "first": 0, "second": 1, "third": 2}


# "To jeszcze trzecie 50 m" comes on top of those that were told.
ONE_MORE = regex(
    r"\b(?:czwart\w+|jeszcze (?:jedn\w+|kolejn\w+|mam|mieszk\w+|xarea)|kolejn\w+|trzeci\w*"
    r"|another|fourth|third)\b"
)
ALL_OF_THEM = (
    r"(?:oba|obu|obydwa|obie|both|all)(?: of them)?(?: (?:dom|mieszkani)[ay]| (?:houses|flats))?"
    r"|(?:wszystk\w+|all)(?: (?:dwa|trzy|cztery|two|three|four))?(?: (?:dom|mieszkani)[ay])?"
)
ASKED_OF_ALL = regex(
    r"(?:(?:a|and|co|gdyby|i|if|jak|jakby|jesli|no|nie|to|ile|za|razem|lacznie|how much|w|we"
    r"|what|in|chodzi\w*|mi|o|meant?|was|asking|for|xpackage),? )*"
    rf"(?:{ALL_OF_THEM})"
    r"(?:,? (?:ile|to|bedzie|wyjdzie|razem|lacznie|w|we|in|for|xpackage|together))*\W*"
)
# "A jakby 8 sztuk?" of flats that are all alike.
OTHER_COUNT = regex(
    r"\b(?:a|gdyby\w*|jak\w*|jesli|if|what about) (?:(?:bylo|jest|jednak|there were) )*"
    rf"(?:{COUNT}|{MANY}) (?:sztuk\w*|takich|of (?:them|these)|{PLURAL})\b"
)


# "No ale tych 33 są trzy", of flats that were told once each.
RECOUNTED = regex(
    r"\b(?:(?:po|tak(?:i|ie|ich)|te|tych|of|the|those) ){1,3}"
    r"(?P<size>[0-9]{2,3}(?:[.,][0-9]{1,2})?)"
    rf"(?: ?m2?|-?metrow\w+)? (?:(?:akurat|jest|mam|mamy|sa|there are|to|we have) ){{1,3}}{COUNT}\b"
    r"(?! (?:pok|osob|okn|rooms|windows))"
)


def recounted(text: str, known: tuple[Decimal, ...]) -> tuple[Decimal, int] | None:
    """The size of the flats, and how many of them there are."""
    found = RECOUNTED.search(text)
    if found is None:
        return None
    size, count = Decimal(found["size"].replace(",", ".")), found["count"]
    times = int(count) if count.isdigit() else int(numeral(count) or 0)
    return (size, times) if size in known and times else None


def all_of_areas(masked: str, known: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """ "Razem oba domy ile?", "both in Express Plus" after several."""
    return known if len(known) > 1 and ASKED_OF_ALL.fullmatch(masked) else ()


def other_count(text: str, known: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    found = OTHER_COUNT.search(text)
    if found is None or len(known) < 2 or len(set(known)) > 1:
        return ()
    count = found["count"] or found["many"]
    return known[:1] * int(count if count.isdigit() else numeral(count) or 0)


def such_areas(text: str, known: Decimal) -> Several | None:
    found = SUCH.search(text)
    if found is None:
        return None
    count = found["count"]
    times = int(count) if count.isdigit() else int(numeral(count) or 0)
    if BESIDES.search(text[: found.start()]):
        times += 1
    return Several(found.start(), found.end(), (known,) * times, are_added=True)


def alike_areas(text: str, area: Decimal) -> Several | None:
    """`text` has a placeholder for the area, which is all that is told of their size."""
    found = ALIKE_BESIDE.search(text)
    if found is None or text.count("xarea") > 1 or BESIDES.search(text):
        return None
    count = found["count"] or found["after"]
    times = int(count) if count.isdigit() else int(numeral(count) or 0)
    return Several(found.start(), found.end(), (area,) * times, are_added=True)


def with_one_masked(masked: str) -> str:
    """ "And the smaller flat?" tells an area, and asks nothing of small ones."""
    if ONE_OF.fullmatch(masked) is None:
        return masked
    return "xarea xpackage" if "xpackage" in masked else "xarea"


def one_of_areas(text: str, known: tuple[Decimal, ...]) -> Decimal | None:
    asked = ONE_OF.fullmatch(text)
    if asked is None or len(known) < 2:
        return None
    which = asked["which"]
    if which.endswith(("ego", "ej", "ym")) and "xpackage" in text:
        return None  # "a w mniejszym Comfort?", where the other one keeps its package
    if re.match("jedn|one", which):
        return known[0] if len(set(known)) == 1 else None
    place = next((at for word, at in PLACES.items() if which.startswith(word)), None)
    if place is not None:
        return known[place] if place < len(known) else None
    is_smaller = re.match(r"(?:naj)?mniej|small", which) is not None
    return min(known) if is_smaller else max(known)
