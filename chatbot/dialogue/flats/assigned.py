"""Several flats, of which some get one package and the others another."""

from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.flats.mixing import (
    ROOM,
    each_apart,
    each_line,
    each_of,
    margin_of,
    margin_told,
)
from chatbot.dialogue.flats.plans import SUMMED, plan_of
from chatbot.dialogue.intents import package_suggestions
from chatbot.dialogue.places import PLACE_WORD, place_of
from chatbot.dialogue.prices.pricing import TOGETHER, quote_at, quote_each
from chatbot.dialogue.state import Answer
from chatbot.dialogue.superlatives import SUPERLATIVES
from chatbot.dialogue.turn import BUDGET, COMPARING, PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.several_areas import ALL_OF_THEM
from chatbot.understanding.flats.assignments import (
    MOST_FLATS,
    RESPECTIVELY,
    Group,
    groups_of,
    packages_of,
    without_flats,
)
from chatbot.understanding.flats.purposes import packages_by_purpose
from chatbot.understanding.intents.differences import are_together, asks_for_difference
from chatbot.understanding.text.clauses import is_question
from chatbot.understanding.text.numerals import find_numbers

OF_ROOM = regex(rf"\b{ROOM}")
ALL = regex(rf"\b(?:{ALL_OF_THEM})\b")
# "Czynsz 2800 razy 2" tells of no flat's size.
RENT = regex(r"\b(?:czynsz|najem|rent)\w*[^,;.?!]*")
# "Czy w jednym mogę wziąć Premium, a później zmienić?"
MAY_CHANGE = regex(
    r"\b(?:can|mog[ea]|mozemy|mozna)\b[^.?!]{0,60}\b(?:zmian|zmieni|chang|switch)\w*"
)
# "A w 35 plus, zmieszczę się?": in the money for all of them.
FITS = regex(r"\b(?:brak|starcz|wystarcz|zabrak|zmie(?:sc|szcz)|zosta|enough|left|short)\w*")
# What a sentence of flats and packages sounds like.
LIKE_ASSIGNED = {*PRICED, *COMPARING, BUDGET, "package_change", "cheapest", "most_expensive"}


def assigned(turn: Turn) -> Answer | None:
    """ "A jedno z nich w Express Plus, to ile razem?", "dwie w Expressie, a ta 35 w Plusie"."""
    flats = flats_meant(turn)
    if len(flats) < 2 or is_of_else(turn):
        return None
    values = areas_told(turn) or flats_repeated(turn, flats)
    text = RENT.sub(" ", turn.extracted.unread)
    if flats == turn.extracted.areas:
        text = without_flats(text, flats)
    told = groups_of(text, values, flats, turn.extracted.mentions)
    groups = [(group, price) for group, code in told if (price := turn.figures.price(code))]
    if not groups or any(price.is_range for _, price in groups):
        return None
    return answer_of(turn, groups, flats)


def by_purpose(turn: Turn) -> Answer | None:
    """ "Trzy po 33 na wynajem i jedno 50 dla siebie. Express na wynajem, dla siebie Premium"."""
    flats = turn.extracted.areas
    told = packages_by_purpose(turn.extracted.unread, flats, turn.extracted.mentions)
    if told and not all(told.values()):  # "na wynajem nie Premium"
        return with_rest_open(turn, [told[area] for area in flats], flats)
    prices = {area: turn.figures.price(code) for area, code in told.items()}
    pairs = [(price, area) for area in flats if (price := prices.get(area)) and not price.is_range]
    if not pairs or len(pairs) < len(flats) or not turn.are_added:
        return None
    return replace(each_of(turn, pairs), areas=flats)


def answer_of(
    turn: Turn, groups: list[tuple[Group, PackagePrice]], flats: tuple[Decimal, ...]
) -> Answer | None:
    before = packages_before(turn, flats)
    told = [(group, price.code) for group, price in groups]
    codes = packages_of(told, flats, before)
    if codes is None:
        return each_that_may_be_meant(turn, groups, flats)
    is_asked_for_all = are_together(turn.folded) or SUMMED.search(turn.folded) is not None
    is_asked_for_all |= FITS.search(turn.folded) is not None and turn.are_added
    is_asked_for_all |= all(before or [""]) and turn.are_added and "?" not in turn.folded
    is_asked_for_all |= "" in before and "" not in codes  # the last of them has its package now
    if is_one_told_first(turn, codes, flats):
        return with_rest_open(turn, codes, flats)
    is_of_one_group = len(groups) == 1 and (
        len({*codes}) == 1
        or (len(groups[0][0].places) == 1 and not is_asked_for_all)
        or (are_some(groups[0][0]) and is_sum_of_some(turn))
    )
    if is_of_one_group:
        return None
    pairs = [
        (price, area)
        for code, area in zip(codes, flats, strict=True)
        if (price := turn.figures.price(code))
    ]
    if len(pairs) < len(flats):
        return None
    found = each_apart(turn, pairs) if is_weighed(turn) else each_of(turn, pairs, *gap(turn, pairs))
    return replace(found, areas=flats)


def packages_before(turn: Turn, flats: tuple[Decimal, ...]) -> list[str]:
    """Of some of them, where the others have none yet; nothing where nobody knows."""
    plan = plan_of(turn)
    if [area for _, area in plan] == [*flats]:
        return [price.code for price, _ in plan]
    told = {Decimal(area): code for code, area in turn.state.pairs}
    is_known = len({*flats}) == len(flats) and {*told} < {*flats}
    return [told.get(area, "") for area in flats] if is_known and told else []


EITHER = regex(r"\b(?:albo|czy|lub|or|vs|versus)\b")


def is_one_told_first(turn: Turn, codes: list[str], flats: tuple[Decimal, ...]) -> bool:
    """ "31 i 28, ten większy Express Plus": of the others nobody said anything yet."""
    are_both = turn.are_added or flats == turn.extracted.areas
    others = (EITHER, *SUPERLATIVES.values())  # "a drugie w najtańszym"
    is_else = any(word.search(turn.folded) for word in others)
    is_told = are_both and not is_else and not turn.is_one_chosen
    is_short = len(flats) == 2 or flats == turn.extracted.areas
    return is_short and "" in codes and any(codes) and is_told


def with_rest_open(turn: Turn, codes: list[str], flats: tuple[Decimal, ...]) -> Answer:
    """Those in their package; and of two the other one in each that has a fixed price."""
    fixed = tuple(
        price
        for price in turn.figures.prices
        if not price.is_range and price.code not in turn.extracted.denied
    )
    pairs = list(zip(codes, flats, strict=True))
    told = [Quote(price, area) for code, area in pairs for price in fixed if price.code == code]
    are_two = len(flats) == 2
    rest = [Quote(p, area) for code, area in pairs for p in fixed if are_two and not code]
    lines = [line for line, _ in each_line(turn, told)]
    known = told[0].total_min if are_two and len(told) == 1 else None
    lines += [
        f"{line}{margin_of_both(turn, quote, known)}" for line, quote in each_line(turn, rest)
    ]
    reply = "quote_rest_open" if are_two else "quote_rest_unknown"
    buttons = package_suggestions(fixed)
    return Answer(
        turn.say(reply, {"quotes": "\n".join(lines)}),
        "quote",
        suggestions=buttons,
        package="",
        areas=flats,
        pairs=tuple((code, str(area)) for code, area in pairs if code),
    )


def margin_of_both(turn: Turn, quote: Quote, known: Decimal | None) -> str:
    """What the other flat costs in each package leaves of money that is for both."""
    money = turn.learned.budget
    if known is None or money is None:
        return ""
    both = known + quote.total_min
    told = f"{TOGETHER[turn.language].lower()} {turn.speaker.money(both)}"
    return f" ({told}, {margin_told(turn, money - both)})"


def are_some(group: Group) -> bool:
    return len(group.places) > 1


def is_sum_of_some(turn: Turn) -> bool:
    """ "Dwie największe łącznie w Comforcie": their sum, and not that of all."""
    return are_together(turn.folded) and not ALL.search(turn.folded)


def gap(turn: Turn, pairs: list[tuple[PackagePrice, Decimal]]) -> list[str]:
    """Against what they all cost before, where that is asked."""
    plan = plan_of(turn)
    if not plan or not asks_for_difference(turn.folded):
        return []
    now, then = (
        sum((Quote(price, area).total_min for price, area in told), Decimal())
        for told in (pairs, plan)
    )
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    return [f"• {word}: {turn.speaker.money(abs(now - then))}"]


def each_that_may_be_meant(
    turn: Turn, groups: list[tuple[Group, PackagePrice]], flats: tuple[Decimal, ...]
) -> Answer | None:
    """ "A jedna z nich w Plusie?", of flats that differ: the price of each, and no sum."""
    group, price = groups[0]
    if len(groups) > 1 or group.places or not turn.state.flats:
        return None
    found = quote_at(turn, (price,), flats, ("", Decimal()))
    return replace(found, suggestions=package_suggestions((price,)), package="", areas=flats)


def flats_meant(turn: Turn) -> tuple[Decimal, ...]:
    known, told = tuple(map(Decimal, turn.state.flats)), turn.extracted.areas
    if told and not {*told} <= {*known}:
        return () if turn.extracted.are_paired or turn.is_one_chosen else told
    area = turn.extracted.square_meters
    return known if area is None or area in known else ()


def areas_told(turn: Turn) -> tuple[Decimal, ...]:
    """In the order of their placeholders."""
    count = turn.extracted.unread.count("xarea")
    told = tuple(area for area in turn.extracted.areas_read if area > MOST_FLATS)  # "m2" has a 2
    if len(told) == count:
        return told
    area = turn.extracted.square_meters
    return (area,) if count == 1 and area is not None else ()


def flats_repeated(turn: Turn, flats: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """ "Dla 55 i 40 odpowiednio", after 40 and 55 m²."""
    told = tuple(n.value for n in find_numbers(turn.folded) if n.value in flats)
    return told if RESPECTIVELY.search(turn.folded) and len(told) == len(flats) else ()


# "W mniejszym Plus albo Comfort".
EITHER_PACKAGE = regex(
    r"\bxpackage(?: (?:w|we|in))? (?:albo|czy|lub|or|vs\.?|versus)(?: (?:to|w|we|in))* xpackage\b"
)
ONE_PLACE = regex(PLACE_WORD)


def one_in_either(turn: Turn) -> Answer | None:
    """One of the flats in each package that is named: its own prices, and no other's."""
    flats, masked = flats_meant(turn), turn.extracted.masked
    words = [found["which"] for found in ONE_PLACE.finditer(masked)]
    is_asked = EITHER_PACKAGE.search(masked) is not None and len(words) < 2
    if len({*flats}) < 2 or len({*flats}) < len(flats) or not is_asked or is_of_else(turn):
        return None
    area = turn.extracted.square_meters
    if area is None and words and (place := place_of(words[0], flats)) < len(flats):
        area = flats[place]
    if area is None or len(turn.named) < 2 or asks_for_difference(turn.folded):
        return None
    prices = turn.named
    if turn.learned.budget is None:
        found = quote_each(turn, prices, area)
    else:
        told = [Quote(price, area) for price in prices]
        lines = [f"{line}{margin_of(turn, quote)}" for line, quote in each_line(turn, told)]
        text = turn.say("quote_all_areas", {"quotes": "\n".join(lines)})
        found = Answer(text, "quote", suggestions=package_suggestions(prices))
    return replace(found, package="", areas=flats)


def is_weighed(turn: Turn) -> bool:
    return not turn.are_added and not are_together(turn.folded)


def is_of_rooms_or_time(turn: Turn) -> bool:
    is_of_time = turn.asks_time and not turn.asks_price
    is_of_room = OF_ROOM.search(turn.folded) or MAY_CHANGE.search(turn.folded)
    return is_of_room is not None or is_of_time


def is_of_else(turn: Turn) -> bool:
    """Of rooms, of how long it takes, or of anything that is no price."""
    if is_of_rooms_or_time(turn):
        return True
    codes = {intent.code for intent in turn.sure_intents}
    is_other = is_question(turn.extracted.masked) and not codes <= LIKE_ASSIGNED
    is_other = is_other and not (turn.is_new(BUDGET) and FITS.search(turn.folded))
    return is_other and not turn.asks_price and not are_together(turn.folded)
