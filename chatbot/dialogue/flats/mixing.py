"""Two packages that aren't weighed against each other: in one flat, or each in its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import intent_text, next_suggestions, package_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.areas.changes import ANOTHER_FLAT
from chatbot.understanding.areas.several_areas import TOGETHER
from chatbot.understanding.flats.paired_areas import STOREY
from chatbot.understanding.intents.differences import (
    BY_HOW_MUCH,
    DIFFER,
    ONE_ALONE,
    WEIGHED,
    are_together,
)

MIXING = "package_change"
ROOM = (
    r"(?:aneks|dol|gabinet|garderob|gor[aey]|hol|jadaln|korytarz|kuchni|lazien|(?<![0-9] )poko"
    r"|parter|pietr|przedpok|salon|sypialn|toalet|bathroom|bedroom|downstairs|hall|kitchen"
    r"|living room|upstairs)\w*"
)
# "Łazienka w Premium, pokoje w Express", "połowę w Comforcie". "Cześć" opens a message.
IN_ONE_FLAT = regex(
    rf"\b{ROOM}(?: xarea)?(?: (?:na|w|we|ma byc|in|the))* xpackage"
    rf"|xpackage (?:do|dla|na|w|for|in) {ROOM}"
    r"|\b(?:polow\w+|pol mieszk\w+|czesc(?:i|iowo)|czesc (?=\w+ w\b|w\b)"
    r"|(?:reszt\w*|pozostal\w+)(?! (?:budz|kas|kwot|pieni|srod))"
    r"|half|(?:the|all) rest)\b"
)
# "A jeden pokój w Premium można?"
ONE_ROOM = regex(
    rf"\b(?:jed(?:en|na|no|nego|nej)|sam[aeo]?|tylko|only|just|one) {ROOM}"
    r" (?:na |w |we |in )xpackage"
)
PACKAGES_WEIGHED = regex(
    r"xpackage(?: \w+){0,2} (?:albo|czy|lub|or) (?:\w+ ){0,2}xpackage"
    r"|\b(?:czym|jak(?:a|i|ich|ie)|o ile|rozni\w*|differ\w*|what|which)\b"
)
PART_MEASURED = regex(r"\b(?:reszt\w*|pozostal\w+|rest)(?: \w+)? xarea")
# "Pierwsze Express, drugie Comfort" after both areas; else each area has its package beside it.
IN_THAT_ORDER = regex(
    r"\b(?:pierwsz|jedn|first)\w* (?:\w+ )?xpackage\b.*\b(?:drug|second)\w* (?:\w+ )?xpackage"
)
PLACE = regex("xarea|xpackage")


def mixed(turn: Turn) -> Answer | None:
    """Two full prices would be none of that flat; whether it can be had, a consultant says."""
    intent, masked = turn.knowledge.intents.get(MIXING), turn.extracted.masked
    is_said = IN_ONE_FLAT.search(masked) if len(turn.named) > 1 else ONE_ROOM.search(masked)
    is_mixed = bool(turn.named) and is_said and not PACKAGES_WEIGHED.search(masked)
    if has_storeys(turn):
        return None
    text = intent_text(turn, intent) if intent and is_mixed else None
    if not text:
        return None
    suggestions, is_part = next_suggestions(turn, MIXING), PART_MEASURED.search(masked) is not None
    return Answer(text, MIXING, suggestions=suggestions, package="", is_of_a_part=is_part)


ALL = regex(r"\b(?:oba|obie|obu|obydw\w+|wszystk\w+|all|both)\b")
# "O ile drożej niż w Expressie", of flats that are added up in their own packages.
THAN = regex(r"\b(?:niz|than)(?: (?:all|by|in|przy|samym?|the|w|we)){0,3} xpackage\b")
CHEAPER_OR_DEARER = regex(
    r"\b(?:drozej|drozs\w+|mniej|oszczedz\w*|roznic\w*|taniej|tans\w+|wiecej|cheaper|dearer"
    r"|difference|less|more|save)\b"
)


def each_its_own(turn: Turn) -> Answer | None:
    """ "35 m2 w Express i 52 m2 w Comforcie": each flat has its price, and both have a sum."""
    areas, prices = turn.extracted.areas, mentioned(turn)
    are_paired = turn.extracted.are_paired or is_paired(turn.extracted.masked)
    if len(prices) < 2 or len(areas) != len(prices) or not are_paired:
        return None
    if any(price.is_range for price in prices):
        return None
    pairs = list(zip(prices, areas, strict=True))
    if turn.are_added:
        found = each_of(turn, pairs)
    elif TOGETHER.search(turn.folded):  # "razem ile i jaka różnica"
        found = each_of(turn, pairs, *gap_line(turn, pairs))
    else:
        found = each_apart(turn, pairs)
    intent = turn.knowledge.intents.get(MIXING) if has_storeys(turn) else None
    told = (found.text, (intent_text(turn, intent) or "") if intent else "")
    return replace(found, text="\n\n".join(filter(None, told)))


def mentioned(turn: Turn) -> tuple[PackagePrice, ...]:
    """That of each flat; else as often as each is named, where none of them is denied."""
    codes = turn.extracted.codes or turn.extracted.mentions
    prices = tuple(filter(None, map(turn.figures.price, codes)))
    return prices if len(prices) == len(codes) > 0 else turn.named


def has_storeys(turn: Turn) -> bool:
    """ "Parter 80 m2 w Comforcie, piętro 60 m2 w Expressie" have their prices; whether a house can
    have both, a consultant says."""
    masked = turn.extracted.masked
    return turn.extracted.are_paired and len(STOREY.findall(masked)) == len(turn.named)


def each_apart(turn: Turn, pairs: list[tuple[PackagePrice, Decimal]]) -> Answer:
    """ "Comfort na 38 czy Express na 46?": of two of which one is chosen there is no sum."""
    quotes = [Quote(price, area) for price, area in pairs]
    lines = [f"{line}{margin_of(turn, quote)}" for line, quote in each_line(turn, quotes)]
    lines += gap_line(turn, pairs)
    text = turn.say("quote_all_areas", {"quotes": "\n".join(lines)})
    buttons = package_suggestions(dict.fromkeys(price for price, _ in pairs))
    return Answer(
        text, "quote", suggestions=buttons, package="", pairs=told_of(pairs), are_apart=True
    )


def told_of(pairs: list[tuple[PackagePrice, Decimal]]) -> tuple[tuple[str, str], ...]:
    return tuple((price.code, str(area)) for price, area in pairs)


def gap_line(turn: Turn, pairs: list[tuple[PackagePrice, Decimal]]) -> list[str]:
    if len(pairs) != 2:
        return []
    one, other = (Quote(price, area).total_min for price, area in pairs)
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    return [f"• {word}: {turn.speaker.money(abs(one - other))}"]


def each_of(turn: Turn, pairs: list[tuple[PackagePrice, Decimal]], *more: str) -> Answer:
    """With their sum, unless one of them is chosen."""
    if turn.is_one_chosen:
        return each_apart(turn, pairs)
    lines = "\n".join([*pair_lines(turn, pairs), *more])
    text = turn.say("quote_all_areas", {"quotes": lines})
    prices = dict.fromkeys(price for price, _ in pairs)
    buttons = package_suggestions(prices)
    return Answer(text, "quote", suggestions=buttons, package="", pairs=told_of(pairs))


def pairs_again(turn: Turn) -> Answer | None:
    """ "Mam 110 tys., ile brakuje?" and "o ile droższe to pierwsze?", after two flats that each
    have their own package."""
    pairs = pairs_known(turn)
    if len(pairs) < 2 or turn.named or turn.has_new_area:
        return None
    if turn.is_new("budget"):
        return each_of(turn, pairs)
    is_difference = len(pairs) == 2 and OF_PAIR.search(turn.folded) is not None
    if not is_difference and not ONE_ALONE.search(turn.folded):
        return None
    return each_of(turn, pairs, *gap_line(turn, pairs))


def pairs_known(turn: Turn) -> list[tuple[PackagePrice, Decimal]]:
    """Those of the last answer; else what each of the flats has by now, where they differ."""
    is_mixed = len({code for code, _ in turn.state.plan}) > 1 and turn.are_added
    told = turn.state.pairs or (turn.state.plan if is_mixed else ())
    prices = [(turn.figures.price(code), Decimal(area)) for code, area in told]
    return [(price, area) for price, area in prices if price]


# "A piętro potem 60 m w Expressie, ile razem?"
ANOTHER = regex(
    rf"{STOREY.pattern}|\b(?:drug|inn|kolejn|other|second)\w*"
    r"|\b(?:do tego|dodatkow\w+|jeszcze|plus|another|on top)\b.{0,40}"
    r" (?:apartament|dom|kawalerk|lokal|mieszkan|apartment|flat|house|studio)"
    r"|\b(?:both|ob(?:a|ie|ydwa|ydwie))\b|\b(?:razem|together) (?:z|ze|with) (?:ta |the )?"
    r"(?:kawalerk|studi|tamt|mniejsz|wieksz)"
)
OF_BOTH = regex(
    r"\b(?:ile|za|na|for) (?:oba|obie|obydwa|both)\b|\btotal\W*$"
    r"|^(?:(?:a|and|i|no) )*(?:do tego|oprocz tego|plus)\b"
)


CHEAPEST = regex(r"\b(?:najtaniej|najtansz\w+|cheapest)\b")


def pair_added(turn: Turn) -> Answer | None:
    """With the one that was quoted before it, where both are to be paid."""
    area, quoted = turn.extracted.square_meters, turn.state.quoted
    are_both = are_together(turn.folded) or OF_BOTH.search(turn.folded)
    is_asked = ANOTHER.search(turn.folded) and are_both
    if not is_asked or area is None or len(turn.named) > 1 or not quoted:
        return None
    code, before = quoted[-1]
    price = turn.figures.price(code)
    is_alike = not turn.named and ANOTHER_FLAT.search(turn.extracted.unread)
    own = turn.named[0] if turn.named else price if is_alike else None
    if CHEAPEST.search(turn.folded) and not turn.named:
        fixed = [price for price in turn.figures.prices if not price.is_range]
        own = min(fixed, key=lambda price: price.low, default=None)
    if price is None or own is None or Decimal(before) == area or price.is_range or own.is_range:
        return None
    areas = (Decimal(before), area)
    return replace(each_of(turn, [(price, areas[0]), (own, area)]), areas=areas)


# "Czyli razem parter Comfort i góra Plus?", after each was quoted at its own area.
STOREYS = regex(
    r"\b(?:dol(?:e|em|u)?|gor(?:a|e|y)|parter\w*|pietr\w+|poddasz\w+|downstairs|upstairs)\b"
)


WITH_THE_FIRST = regex(
    r"\b(?:razem |together )?(?:z|ze|with) (?:ta|tym|tamt\w+|the)? ?(?:pierwsz\w+|tamt\w+|first)\b"
)


def storeys_together(turn: Turn) -> Answer | None:
    """Where only one has its area, none is priced alone."""
    is_asked = are_together(turn.folded) and len(STOREYS.findall(turn.folded)) > 1
    is_of_first = are_together(turn.folded) and WITH_THE_FIRST.search(turn.folded)
    is_asked = is_asked and bool(turn.named)
    if not (is_asked or is_of_first) or turn.has_new_area or turn.areas:
        return None
    pairs = [(turn.figures.price(code), Decimal(area)) for code, area in turn.state.quoted]
    told = [(price, area) for price, area in pairs if price and not price.is_range]
    is_named = set(turn.named) <= {price for price, _ in told}
    if len(told) == len({price for price, _ in told}) == 2 and is_named:
        return replace(each_of(turn, told), areas=tuple(area for _, area in told))
    if is_asked and (len(turn.named) > 1 or PLUS.search(turn.extracted.masked)):
        return Answer(turn.say("area_unclear"), "area_unclear", asked="area")
    return None


PLUS = regex(r"\bplus(?:ie)?\b")
# "Ile drożej wychodzi pierwsze", "jaka różnica", "co taniej"; "ile dłużej" is of none of these.
OF_PAIR = regex(
    f"{DIFFER.pattern}|{BY_HOW_MUCH.pattern}|{WEIGHED.pattern}"
    r"|^(?:(?:a|and|czyli|no|so|to) )*(?:by how much|o ile)\W*$"
)


def pairs_against(turn: Turn) -> Answer | None:
    """ "Ile taniej niż Comfort w obu?", after flats that each have their own package."""
    pairs = pairs_known(turn)
    is_of_all = ALL.search(turn.folded) or (turn.are_added and THAN.search(turn.extracted.masked))
    is_asked = is_of_all and CHEAPER_OR_DEARER.search(turn.folded)
    if len(pairs) < 2 or len(turn.named) != 1 or turn.named[0].is_range or not is_asked:
        return None
    area, price = sum((area for _, area in pairs), Decimal()), turn.named[0]
    mixed = sum((Quote(one, part).total_min for one, part in pairs), Decimal())
    whole = Quote(price, area)
    word = {"pl": "Różnica", "en": "Difference"}[turn.language]
    return each_of(
        turn,
        pairs,
        f"• {price.name}, {turn.speaker.area(area)}: {turn.speaker.total(whole)}",
        f"• {word}: {turn.speaker.money(abs(whole.total_min - mixed))}",
    )


def pair_lines(turn: Turn, pairs: list[tuple[PackagePrice, Decimal]]) -> Iterator[str]:
    speaker, quotes = turn.speaker, [Quote(price, area) for price, area in pairs]
    yield from (line for line, _ in each_line(turn, quotes))
    word = {"pl": "Razem", "en": "Together"}[turn.language]
    total, money = sum((quote.total_min for quote in quotes), Decimal()), turn.learned.budget
    margin = "" if money is None else f" ({margin_told(turn, money - total)})"
    yield f"• {word}: {speaker.money(total)}{margin}"


def each_line(turn: Turn, quotes: list[Quote]) -> Iterator[tuple[str, Quote]]:
    """Of flats that are alike one line: "• Express, 33 m²: 3 × 32 967,00 zł = 98 901,00 zł"."""
    for quote, times in Counter(quotes).items():
        area = turn.speaker.area(quote.square_meters)
        total = turn.speaker.total(quote)
        if times > 1 and not quote.price.is_range:
            total = f"{times} × {total} = {turn.speaker.money(times * quote.total_min)}"
        yield f"• {quote.price.name}, {area}: {total}", quote


def margin_of(turn: Turn, quote: Quote) -> str:
    money = turn.learned.budget
    return "" if money is None else f" ({margin_told(turn, money - quote.total_min)})"


def margin_told(turn: Turn, margin: Decimal) -> str:
    """What is left of the budget, or missing."""
    left, short = {"pl": ("zostaje", "brakuje"), "en": ("left", "short")}[turn.language]
    return f"{left if margin >= 0 else short} {turn.speaker.money(abs(margin))}"


def is_paired(masked: str) -> bool:
    if IN_THAT_ORDER.search(masked):
        return True
    places = PLACE.findall(masked)
    return len(set(places[:2])) == 2 and places == places[:2] * (len(places) // 2)
