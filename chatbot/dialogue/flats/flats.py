"""Several flats: one more of them, another number of them, all of them together."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.mixing import each_of
from chatbot.dialogue.flats.plans import packages_placed, plan_of
from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.money.budget import budget_beside
from chatbot.dialogue.places import PLACE_WORD, place_of
from chatbot.dialogue.prices.pricing import (
    not_denied,
    quote_at,
    quote_each_and_sum,
    superlative_price,
)
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import Quote
from chatbot.understanding.areas.changes import FURTHER
from chatbot.understanding.areas.several_areas import ONE_MORE, all_of_areas, other_count, recounted

# "Express obie, i ile to trwa?": the time is told beside the price.
TIME_CLAUSE = regex(
    r"(?:,|,? (?:a|and|i)) (?:ile|jak dlugo|how long)\b[^,]*\b(?:potrwa|trwa|zajmie|take)\w*"
)
TOGETHER = regex(r"\b(?:lacznie|razem|w sumie|in total|together)\b")
TOGETHER_ASKED = regex(r"\b(?:ile|lacznie|razem|w sumie|how much|in total|together|total)\b")
BOTH = regex(r"\b(?:oba|obie|obydw\w+|both)\b")
IN_ONE_PACKAGE = regex(  # "a razem w Comforcie?"
    r"(?:(?:a|and|czyli|i|ile|no|to) )*(?:razem|lacznie|w sumie|together|in total)"
    r"(?: (?:bedzie|for|ile|in|to|we?|wyjdzie))* xpackage(?: (?:ile|to))*\W*"
)
ONE_OF_TWO = regex(
    r"\b(?:(?P<least>mniejsz\w+|smaller)|(?P<most>wieksz\w+|bigger|larger)|(?P<first>pierwsz\w+|first)"
    r"|(?P<last>drug\w+|second))\b"
)


def flats(turn: Turn) -> Answer | None:
    """ "To jeszcze trzecie 50 m" and "a jakby 8 sztuk?" after several, "razem oba" after two."""
    told, known = turn.extracted.square_meters, tuple(map(Decimal, turn.state.flats))
    masked = turn.extracted.masked
    if turn.unpriced:
        return None
    if turn.learned.budget is not None:
        last = (turn.state.area_before, str(turn.before.square_meters or ""))
        return both_within_budget(turn, known or tuple(map(Decimal, filter(None, last))))
    is_more = ONE_MORE.search(masked) or FURTHER.search(masked)
    if told is not None and is_more and turn.state.areas:
        if not turn.state.are_added or told in known:  # "55-60 m2" are one flat
            text = turn.say("area_unclear")
            return Answer(text, "area_unclear", asked="area", is_of_a_part=True)
        return one_more_in_its_own(turn, told) or together(turn, (*known, told))
    if turn.has_new_area or turn.extracted.is_area_unclear:
        return None
    area = turn.learned.square_meters
    if not known and turn.state.area_before and area is not None and BOTH.search(masked):
        if (own := each_as_quoted(turn, area)) is not None:
            return own
        return together(turn, (Decimal(turn.state.area_before), area))
    rest = TIME_CLAUSE.sub("", masked)
    if BOTH.search(masked) and len(known) > 2 and len(turn.areas) == 2:
        known = turn.areas
    areas = other_count(turn.folded, known) or all_of_areas(rest, known)
    if len(known) > 1 and turn.state.are_added and IN_ONE_PACKAGE.fullmatch(rest):
        areas = known
    return together(turn, areas) if areas else None


# "I jeszcze trzecie 38 m też Express, razem wszystkie"; not "trzecie 38 m, wszystkie w Expressie".
OWN_PACKAGE = regex(
    r"\bxarea(?:,? (?!all\b|both\b|lacznie|ob[aiy]|razem|w sumie|wszystk|together)\w+){0,3}"
    r",? xpackage\b|\bxpackage(?: (?:na|o|of|with))? xarea\b"
)


def one_more_in_its_own(turn: Turn, told: Decimal) -> Answer | None:
    """All others keep the packages that they have by now."""
    plan, prices = plan_of(turn), turn.named
    is_own = len(prices) == 1 and OWN_PACKAGE.search(turn.extracted.masked) is not None
    if not plan or not is_own or prices[0].is_range:
        return None
    pairs = [*plan, (prices[0], told)]
    if len({price for price, _ in pairs}) == 1:
        return None
    return replace(each_of(turn, pairs), areas=tuple(area for _, area in pairs))


def counted_again(turn: Turn) -> Answer | None:
    """ "No ale tych 33 są trzy": all others, and all packages, stay as they were."""
    known = tuple(map(Decimal, turn.state.flats))
    told = recounted(turn.folded, known)
    if told is None or turn.named or turn.unpriced or turn.is_new("budget"):
        return None
    size, count = told
    plan = plan_of(turn) if {area for _, area in plan_of(turn)} == {*known} else []
    one_each = list(dict.fromkeys(plan))
    if len(one_each) > len({*known}):  # of those that are alike each may be in its own package
        return None
    times = {area: known.count(area) for area in known} | {size: count}
    if len({price for price, _ in plan}) > 1:
        pairs = [(price, area) for price, area in one_each for _ in range(times[area])]
        return replace(each_of(turn, pairs), areas=tuple(area for _, area in pairs))
    areas = tuple(area for area in dict.fromkeys(known) for _ in range(times[area]))
    prices = tuple(dict.fromkeys(price for price, _ in plan))
    if not prices:
        return together(turn, areas)
    return replace(quote_each_and_sum(turn, prices, areas), areas=areas)


def both_within_budget(turn: Turn, known: tuple[Decimal, ...]) -> Answer | None:
    """ "And if I do both flats in Express, total?", after one of them was compared with money."""
    is_of_all = BOTH.search(turn.folded) and TOGETHER_ASKED.search(turn.folded) and len(known) == 2
    are_all = turn.are_added and len(all_of_areas(turn.extracted.masked, known)) > 1
    if not (is_of_all or are_all) or len(turn.named) != 1 or turn.named[0].is_range:
        return None
    if turn.has_new_area or turn.is_new("budget"):
        return None
    found = together(turn, known)
    text = budget_beside(turn, Quote(turn.named[0], sum(known, Decimal())))
    return replace(found, text=f"{found.text}\n\n{text}")


def each_as_quoted(turn: Turn, area: Decimal) -> Answer | None:
    """Where each of both was quoted in a package of its own."""
    areas = {Decimal(told) for _, told in turn.state.quoted}
    prices = [(turn.figures.price(code), Decimal(told)) for code, told in turn.state.quoted]
    pairs = [(price, told) for price, told in prices if price and not price.is_range]
    is_same = areas == {Decimal(turn.state.area_before), area} and not turn.named
    are_two = len({price.code for price, _ in pairs}) == len(pairs) == len(areas)
    if not (is_same and are_two):
        return None
    return replace(each_of(turn, pairs), areas=tuple(told for _, told in pairs))


# "Mniejsze w Expressie, a większe w Plusie"; of two that are alike, "siostra chce Express, a ja
# Comfort" and "Express i Comfort, ile razem".
PLACED = (
    r"\b(?P<{0}>mniejsz|smaller|wieksz|bigger|larger|pierwsz|first|drug|second)\w*"
    r"(?: \w+){{0,3}} xpackage\b"
)
EACH_PLACED = regex(f"{PLACED.format('one')}.*{PLACED.format('other')}")
ONE_AND_OTHER = regex(
    r"\b(?:jed(?:en|na|no)|pierwsz\w+|one|first)\b.*xpackage"
    r".*\b(?:drug\w+|inne|(?:the )?other|second)\b.*xpackage"
)
OTHERS = (
    r"\b(?:brat|cork|corc|dzieck|kole[gz]|kuzyn|mam[aeiy]|maz|meza|mother|father|brother|sister"
    r"|parents|rodzic|siostr|syn|tat[ay]|tesc|zon)\w*"
)
ME = r"\b(?:ja|my|mi|mnie|nam|nas|sobie|i|me|us)\b"
# Atomic groups, and one start: a package said a hundred times is read in one pass.
PEOPLE = regex(
    rf"^(?:(?>.*?{OTHERS})(?>.*?xpackage)(?>.*?{ME})|(?>.*?{ME})(?>.*?xpackage)(?>.*?{OTHERS}))"
    r".*xpackage"
)
ALTOGETHER = regex(
    r"xpackage\b.*\b(?:a|and|i|oraz|plus)\b.*xpackage\b.*\b(?:razem|lacznie|w sumie|together|total)"
)
EITHER = regex(r"\b(?:albo|czy|lub|or|vs)\b")


def each_of_two(turn: Turn) -> Answer | None:
    """Two flats, and each has its own package."""
    known, prices, masked = turn.areas, turn.named, turn.extracted.masked
    if (of_both := with_superlative(turn)) is not None:
        return of_both
    if of_several := each_persons(turn) or one_and_the_rest(turn) or one_of_several(turn):
        return of_several
    if len(known) != 2 or len(prices) != 2 or turn.is_new("budget"):
        return None
    if any(price.is_range for price in prices) or EITHER.search(masked):
        return None
    if not (turn.are_added or turn.is_one_chosen):
        return None
    if known[0] == known[1]:
        is_told = any(told.search(masked) for told in (ONE_AND_OTHER, PEOPLE, ALTOGETHER))
        return each_of(turn, list(zip(prices, known, strict=True))) if is_told else None
    placed = EACH_PLACED.search(masked)
    if placed is None:
        return each_placed(turn)
    areas = [area_placed(placed[name], known) for name in ("one", "other")]
    return each_of(turn, list(zip(prices, areas, strict=True))) if set(areas) == {*known} else None


def each_placed(turn: Turn) -> Answer | None:
    """ "Comfort in the first and Express in the second"."""
    places = {place_of(word, turn.areas): price for word, price in packages_placed(turn)}
    if set(places) != {0, 1}:
        return None
    return each_of(turn, [(places[at], area) for at, area in enumerate(turn.areas)])


def with_superlative(turn: Turn) -> Answer | None:
    """ "Nasze w Comforcie, a drugie w najtańszym": which is whose nobody knows for sure."""
    if len(turn.areas) != 2 or len(turn.named) != 1:
        return None
    code = next((code for code, word in SUPERLATIVES.items() if word.search(turn.folded)), "")
    other = superlative_price(replace(turn, extracted=replace(turn.extracted, packages=())), code)
    if other is None or other in turn.named:
        return None
    return quote_at(turn, (*turn.named, other), turn.areas, ("", Decimal()))


def each_persons(turn: Turn) -> Answer | None:
    """ "Ile dla siostry w Express, a ile dla mnie Comfort?", where each told an area: which one is
    whose nobody knows for sure, so both are told of both."""
    before, area = turn.state.area_before, turn.learned.square_meters
    is_told = len(turn.named) == 2 and PEOPLE.search(turn.extracted.masked)
    if not before or area is None or turn.areas or turn.has_new_area or not is_told:
        return None
    return quote_at(turn, turn.named, (Decimal(before), area), ("", Decimal()))


# "Największe w Comforcie, a reszta w Expressie, razem?"
REST = r"\b(?:reszt\w+|pozosta\w+|inne|dwie|dwa|the (?:others?|rest)|others)\b"
ONE_AND_REST = regex(rf"{PLACE_WORD}(?: \w+){{0,3}} xpackage\b.*{REST}(?: \w+){{0,3}} xpackage")
REST_AND_ONE = regex(rf"{REST}(?: \w+){{0,3}} xpackage\b.*{PLACE_WORD}(?: \w+){{0,3}} xpackage")
ONE_OF_THEM = regex(rf"{PLACE_WORD}(?: \w+){{0,2}} (?:in|we?) xpackage\b(?!.*xpackage)")


def one_and_the_rest(turn: Turn) -> Answer | None:
    """One of three flats or more has its own package, and all others another."""
    known, prices, masked = turn.areas, turn.named, turn.extracted.masked
    told, reverse = ONE_AND_REST.search(masked), REST_AND_ONE.search(masked)
    found = told or reverse
    if len(known) < 3 or len(prices) != 2 or found is None or any(p.is_range for p in prices):
        return None
    place = place_of(found["which"], known)
    one, rest = prices if told else reversed(prices)
    if place >= len(known):
        return None
    pairs = [(one if index == place else rest, area) for index, area in enumerate(known)]
    return each_of(turn, pairs)


def one_of_several(turn: Turn) -> Answer | None:
    """ "A ta druga w Express Plus?", of three flats."""
    known, asked = turn.areas, ONE_OF_THEM.search(turn.extracted.masked)
    if len(known) < 3 or asked is None or len(turn.named) != 1 or turn.is_new("budget"):
        return None
    place = place_of(asked["which"], known)
    if place >= len(known):
        return None
    found = quote_at(turn, turn.named, (known[place],), ("", Decimal()))
    return replace(found, pairs=((turn.named[0].code, str(known[place])),))


def area_placed(word: str, known: tuple[Decimal, ...]) -> Decimal:
    if word in {"mniejsz", "smaller"}:
        return min(known)
    if word in {"wieksz", "bigger", "larger"}:
        return max(known)
    return known[0] if word in {"pierwsz", "first"} else known[1]


def one_in_another(turn: Turn) -> Answer | None:
    """ "A to mniejsze w Express Plus?", after both in Comfort: the other one stays."""
    known, asked = turn.areas, ONE_OF_TWO.search(turn.folded)
    before, prices = turn.before.package, turn.named
    if not known and TOGETHER.search(turn.folded):
        return other_of_two(turn)
    if not asked or len(known) != 2 or turn.extracted.areas:
        return None
    if not (turn.are_added or turn.is_one_chosen):
        return None
    other = turn.figures.price(before)
    if len(prices) != 1 or other is None or other in prices or other.is_range or prices[0].is_range:
        return None
    area = picked_of(asked, known)
    rest = known[1] if area == known[0] else known[0]
    return each_of(turn, [(prices[0], area), (other, rest)])


def other_of_two(turn: Turn) -> Answer | None:
    """ "A większe zostaje w Expressie, razem ile?", after "a mniejsze w Express Plus?"."""
    flats, asked = tuple(map(Decimal, turn.state.flats)), ONE_OF_TWO.search(turn.folded)
    area, before, prices = turn.before.square_meters, turn.before.package, turn.named
    other = turn.figures.price(before)
    if not asked or len(set(flats)) != 2 or len(flats) != 2 or len(prices) != 1 or other is None:
        return None
    picked = picked_of(asked, flats)
    is_other = area in flats and picked != area and turn.extracted.square_meters in {None, picked}
    if area is None or not is_other or other.is_range or prices[0].is_range:
        return None
    return each_of(turn, [(other, area), (prices[0], picked)])


def picked_of(asked: re.Match[str], known: tuple[Decimal, ...]) -> Decimal:
    picks = {"least": min(known), "most": max(known), "first": known[0], "last": known[1]}
    return next(picks[name] for name, found in asked.groupdict().items() if found)


def together(turn: Turn, areas: tuple[Decimal, ...]) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    return replace(quote_each_and_sum(turn, prices, areas), areas=areas)
