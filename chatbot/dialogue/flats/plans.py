"""Several flats, and the package that each of them has by now."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.mixing import ROOM, each_apart, each_of, told_of
from chatbot.dialogue.intents import next_suggestions
from chatbot.dialogue.money.budget import PLUS_UNREAD
from chatbot.dialogue.places import PLACE_WORD, place_of
from chatbot.dialogue.prices.pricing import quote_each_and_sum, quote_text
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.several_areas import ALL_OF_THEM
from chatbot.understanding.flats.assignments import EXCEPT
from chatbot.understanding.intents.differences import are_together, asks_for_difference
from chatbot.understanding.text.numerals import find_numbers

Plan = list[tuple[PackagePrice, Decimal]]

BREAK = regex(r"[,;.?!]+ | (?=(?:a|and|ale|but|i|oraz|zas|while) )")
PACKAGE = regex(r"\bxpackage\b")
# "Czyli ile wtedy w sumie?"
AROUND = (
    r"(?:a|and|all|bedzie|by|calosc|czyli|do|for|how much|i|ile|in|is|it|jest|kosztuje|mam|no"
    r"|now|ok|so|teraz|that|the|then|these|three|to|trzy|two|what(?:'?s)?|wtedy|wychodzi|wyjdzie|wyniesie"
    r"|wyszlo|za|zaplace|zaplacimy)"
)
SUM = r"(?:altogether|in total|lacznie|razem|suma|sumarycznie|sume|together|total|w sumie)"
# Each word is read in one way only: a text of such words is long to no avail.
ONLY_SMALL = regex(rf"(?>(?:{ALL_OF_THEM}|{SUM}|{AROUND})(?:[ ,]+|\W*$))*+")
ALL_NAMED = regex(rf"\b(?:{ALL_OF_THEM})")
SUMMED = regex(rf"\b(?:{SUM}|{ALL_OF_THEM})")
OF_ROOM = regex(rf"\b{ROOM}")
# "A te dwie mniejsze razem w Expressie?", of three.
TWO_OF_THEM = regex(rf"\b(?:dwa|dwie|dwoch|oba|obie|two) {PLACE_WORD}")


def asks_only_sum(text: str) -> bool:
    return ONLY_SMALL.fullmatch(text) is not None and SUMMED.search(text) is not None


def plan_of(turn: Turn) -> Plan:
    """Nothing where one of them has no fixed price."""
    prices = [(turn.figures.price(code), Decimal(area)) for code, area in turn.state.plan]
    plan = [(price, area) for price, area in prices if price and not price.is_range]
    return plan if len(plan) == len(turn.state.plan) > 1 else []


def plan_after(
    before: Iterable[tuple[str, str]],
    told: Iterable[tuple[str, Decimal]],
    flats: Iterable[Decimal],
) -> tuple[tuple[str, str], ...]:
    """`told` are of some of the flats, or of all."""
    kept, news = [(code, Decimal(area)) for code, area in before], list(told)
    all_of_them = sorted(flats)
    if len(all_of_them) < 2:
        return ()
    if sorted(area for _, area in news) == all_of_them:
        return tuple((code, str(area)) for code, area in news)
    if sorted(area for _, area in kept) != all_of_them:
        return ()
    own = {area: code for code, area in news}
    if any(all_of_them.count(area) > 1 for area in own):
        return ()
    return tuple((own.get(area, code), str(area)) for code, area in kept)


def summed(turn: Turn) -> Answer | None:
    """ "Czyli ile wtedy w sumie?", after one of them had another package."""
    plan, masked = plan_of(turn), turn.extracted.masked
    is_new = turn.named or turn.has_new_area or turn.extracted.is_area_unclear
    if not plan or is_new or turn.is_new("budget") or not asks_only_sum(masked):
        return None
    is_of_all = ALL_NAMED.search(masked) is not None
    if 1 < len(turn.state.pairs) < len(plan) and not is_of_all:  # after "a bez tego 45?"
        told = [(code, Decimal(area)) for code, area in turn.state.pairs]
        return each_of(turn, [(p, area) for p, area in plan if (p.code, area) in told])
    prices = dict.fromkeys(price for price, _ in plan)
    areas = tuple(area for _, area in plan)
    if len(prices) > 1:
        return replace(each_of(turn, plan), areas=areas)
    return replace(quote_each_and_sum(turn, tuple(prices), areas), areas=areas)


def changed(turn: Turn) -> Answer | None:
    """ "A jakby w tej największej dać Plus?": all others stay as they were."""
    plan, placed = plan_of(turn), packages_placed(turn)
    areas = [area for _, area in plan]
    if is_pointed(turn, areas):
        own = {turn.extracted.square_meters: turn.named[0]}
        pairs = [(own.get(area, price), area) for price, area in plan]
        return replace(each_of(turn, pairs), areas=tuple(areas))
    is_new = turn.has_new_area or turn.extracted.is_area_unclear or turn.is_new("budget")
    if (
        not placed
        or is_new
        or OF_ROOM.search(turn.folded)
        or len({*areas}) != len(areas)
        or not areas
    ):
        return None
    places = {place_of(word, tuple(areas)): price for word, price in placed}
    if len(places) != len(placed) or any(not 0 <= place < len(areas) for place in places):
        return None
    pairs = [(places.get(at, price), area) for at, (price, area) in enumerate(plan)]
    are_weighed = not turn.are_added
    if len(places) == 1 and is_one_asked(turn):
        return alone(turn, [pairs[at] for at in places], tuple(areas))
    found = each_apart(turn, pairs) if are_weighed else each_of(turn, pairs)
    return replace(found, areas=tuple(areas))


def is_one_asked(turn: Turn) -> bool:
    """Of flats of which one will be bought, where nobody compares them."""
    is_compared = turn.is_one_chosen and not turn.state.is_one_chosen
    is_compared |= len(turn.state.pairs) > 1 or asks_for_difference(turn.folded)
    return not (turn.are_added or is_compared or are_together(turn.folded))


def alone(turn: Turn, pairs: Plan, areas: tuple[Decimal, ...]) -> Answer:
    """ "A Comfort w tym mniejszym?": its price, with what is left of the budget."""
    quote = Quote(*pairs[0])
    return Answer(
        quote_text(turn, quote),
        "quote",
        quote=quote,
        suggestions=next_suggestions(turn, "quote"),
        package="",
        pairs=told_of(pairs),
        areas=areas,
        are_apart=True,
    )


def is_pointed(turn: Turn, areas: list[Decimal]) -> bool:
    """ "Tylko to większe w Premium", of flats that were added up: no new figure."""
    is_one = areas.count(turn.extracted.square_meters or Decimal()) == 1
    is_fixed = len(turn.named) == 1 and not turn.named[0].is_range
    return is_one and is_fixed and turn.are_added and not find_numbers(turn.folded)


# "A jak jej też Comfort?", of two flats of which one has it.
WHO = (
    r"(?:brat|cork|corc|drug|dziewczyn|maz\b|mez|mlod|mniejsz|rodzic|siostr|syn|tes[ct]|tat|wieksz|zon"
    r"|he\b|her|him|his|she|their|them|they|smaller|bigger|second|other"
    r"|(?:ich|im|jego|jej|jemu|mu|nich|niego|niej)\b)\w*"
)
ALSO = r"(?:rowniez|takze|tez|also|too)"
SAME_FOR_ANOTHER = regex(
    rf"\b{WHO} (?:\w+ ){{0,2}}{ALSO} (?:\w+ )?xpackage\b"
    rf"|\b{WHO} (?:\w+ ){{0,2}}xpackage,? (?:{ALSO}|as well)\b"
    rf"|\b{ALSO} (?:\w+ )?xpackage (?:dla |for )?{WHO}"
    rf"|\bxpackage {ALSO} (?:dla |for )?{WHO}"
)


def same_for_another(turn: Turn) -> Answer | None:
    """The only flat that had another package has it too by now, whosever it is."""
    plan, is_new = plan_of(turn), turn.has_new_area or turn.is_new("budget")
    if not plan or is_new or len(turn.named) != 1 or turn.named[0].is_range:
        return None
    others = [area for price, area in plan if price != turn.named[0]]
    is_said = SAME_FOR_ANOTHER.search(turn.extracted.masked) and not OF_ROOM.search(turn.folded)
    if len(others) != 1 or not is_said or not turn.are_added:
        return None
    areas = tuple(area for _, area in plan)
    found = quote_each_and_sum(turn, turn.named, areas)
    return replace(found, areas=areas, package=turn.named[0].code)


# "Zamień Premium na Comfort", of the flats that have it.
REPLACED = regex(
    r"\b(?:podmien|wymien|zamien|zmien|change|replace|swap|switch)\w* (?:\w+ ){0,2}xpackage"
    r" (?:for|na|to|with) (?:the )?xpackage\b"
)
# "A na odwrót?", of two flats that each have their own package.
TURNED_ROUND = regex(
    r"(?:(?:a|and|co|gdyby|i|ile|jak|jakby|jesli|moze|no|razem|to|what if|wtedy) )*"
    r"(?:na odwrot|odwrotnie|(?:the )?other way (?:a)?round|vice versa)"
    r"(?:,? (?:ile|razem|to|wtedy|wyjdzie))*\W*"
)
# "A ile bez tego 40?", "bez najmniejszego".
LEFT_OUT = regex(
    rf"\b(?:bez|oprocz|except|without)(?: (?:mieszkania|kawalerki|o|te(?:go|j)|the|for))*"
    rf" (?:xarea|{PLACE_WORD})"
)


def rearranged(turn: Turn) -> Answer | None:
    """The plan with its packages exchanged, or without one of the flats."""
    plan = plan_of(turn)
    if not plan or turn.is_new("budget") or OF_ROOM.search(turn.folded):
        return None
    pairs = replaced(turn, plan) or turned_round(turn, plan) or left_after(turn, plan)
    if not pairs:
        return None
    areas = tuple(area for _, area in plan)
    if len(pairs) == 1:
        return alone(turn, pairs, areas)
    found = each_of(turn, pairs) if turn.are_added else each_apart(turn, pairs)
    return replace(found, areas=areas)


def replaced(turn: Turn, plan: Plan) -> Plan:
    if not REPLACED.search(turn.extracted.masked) or len(turn.named) != 2:
        return []
    old, new = turn.named
    pairs = [(new if price == old else price, area) for price, area in plan]
    return [] if pairs == plan or new.is_range else pairs


def turned_round(turn: Turn, plan: Plan) -> Plan:
    if len(plan) != 2 or not TURNED_ROUND.fullmatch(turn.extracted.masked):
        return []
    (one, first), (other, second) = plan
    return [(other, first), (one, second)] if one != other else []


def left_after(turn: Turn, plan: Plan) -> Plan:
    told = LEFT_OUT.search(turn.extracted.masked)
    areas = tuple(area for _, area in plan)
    if told is None or turn.named or not turn.are_added or turn.extracted.areas:
        return []
    place = place_of(told["which"], areas) if told["which"] else -1
    area = areas[place] if 0 <= place < len(areas) else turn.extracted.square_meters
    rest = [(price, own) for price, own in plan if own != area]
    return rest if len(rest) == len(plan) - 1 else []


def own_price(turn: Turn) -> Answer | None:
    """ "And the smaller flat?", after each had a package."""
    area = turn.extracted.square_meters
    prices = [price for price, told in plan_of(turn) if told == area]
    if area is None or len(prices) != 1 or turn.named or turn.package or not turn.wants_quote:
        return None
    quote = Quote(prices[0], area)
    suggestions = next_suggestions(turn, "quote")
    text = quote_text(turn, quote)
    return Answer(text, "quote", quote=quote, suggestions=suggestions, package=prices[0].code)


def packages_placed(turn: Turn) -> list[tuple[str, PackagePrice]]:
    """Each package with the word for its flat, in its own part of the sentence."""
    masked, prices = turn.extracted.masked, iter(turn.named)
    if len(PACKAGE.findall(masked)) != len(turn.named) or any(p.is_range for p in turn.named):
        return []
    if EXCEPT.search(masked):
        return []
    if PLUS_UNREAD.search(masked):  # "Plus albo Comfort" in one of them
        return []
    placed = list[tuple[str, PackagePrice]]()
    for part in BREAK.split(masked):
        words = [found["which"] for found in re.finditer(PLACE_WORD, part)]
        packages = PACKAGE.findall(part)
        if packages and (len(packages) > 1 or len(words) != 1):
            return []
        placed += [(words[0], next(prices)) for _ in packages]
    return placed


def some_of_them(turn: Turn) -> Answer | None:
    """ "A te dwie mniejsze razem?", "mam na myśli 28 i 31", of three."""
    plan, masked = plan_of(turn), turn.extracted.masked
    areas = [area for _, area in plan]
    if len(areas) < 3 or turn.is_new("budget", "square_meters") or turn.extracted.are_paired:
        return None
    told = TWO_OF_THEM.search(masked)
    picked = two_placed(told["which"], areas) if told else turn.extracted.areas
    is_told = len(picked) > 1 and are_together(turn.folded) and len(turn.named) < 2
    if not is_told or not {*picked} < {*areas} or len({*areas}) != len(areas):
        return None
    if any(price.is_range for price in turn.named):
        return None
    own = next(iter(turn.named), None)
    pairs = [(own or price, area) for price, area in plan if area in picked]
    return each_of(turn, pairs)


def two_placed(word: str, areas: list[Decimal]) -> tuple[Decimal, ...]:
    if word.startswith(("mniejsz", "najmniejsz", "small")):
        return tuple(sorted(areas)[:2])
    if word.startswith(("wieksz", "najwieksz", "bigg", "larg")):
        return tuple(sorted(areas)[-2:])
    picks = {"pierwsz": areas[:2], "first": areas[:2], "ostatni": areas[-2:], "last": areas[-2:]}
    return tuple(picks.get(word, ()))
