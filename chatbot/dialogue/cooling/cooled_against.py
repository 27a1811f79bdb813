"""A package with air conditioning against one without it, or with other units."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.dialogue.cooling.cooling import OF_MONEY, PRICE_OF_ONE, units_now
from chatbot.dialogue.intents import package_suggestions
from chatbot.dialogue.prices.difference_words import ELSEWHERE
from chatbot.dialogue.prices.priced import last_two, priced_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.cooling.cooling import NAMED, counts_told, names_cooling

AGAINST = regex(
    r"\b(?:czy|drozej|drozsz\w*|mniej|niz|porownaj\w*|roznic\w*|taniej|tansz\w*|versus|vs|wiecej"
    r"|wobec|cheaper|compare\w*|dearer|difference|less|more|or|than)\b"
)
# "A z jedną o ile taniej?", "o ile to drożej niż tamto?"
HOW_MUCH = regex(
    r"\b(?:o ile|roznic\w*|difference)\b|\b(?:za)?oszczedz\w+|\bsav(?:e|ing|ings)\b"
    r"|\b(?:ile|how much) (?:[a-z]+ ){0,3}(?:drozej|mniej|taniej|wiecej|cheaper|dearer|less|more)\b"
)
# "Ile więcej zostanie bez klimy?": as much as it costs.
MORE_LEFT = regex(
    r"\bile (?:mniej|wiecej) (?:[a-z]+ )?zosta\w+|\bhow much (?:less|more) (?:[a-z]+ ){0,2}left\b"
)
BARE = regex(r"\b(?:bez|without)\b")


# "A o ile?", "to ile taniej?"
AGAIN = regex(
    r"(?:(?:a|and|czyli|i|no|so|to|wiec) )*(?:(?:o )?ile|by how much|how much)"
    r"(?: (?:to|wtedy|wyjdzie|bedzie|jest|is it))*(?: (?:drozej|mniej|taniej|wiecej|roznicy"
    r"|cheaper|dearer|less|more))?\W*"
)


class Side(NamedTuple):
    price: PackagePrice
    units: int


def cooled_against(turn: Turn) -> Answer | None:
    """ "Plus z dwiema klimami wyjdzie taniej niż Comfort bez?", "a Comfort bez klimy o ile droższy
    od tego?" after Express Plus with some."""
    area, one = turn.learned.square_meters, turn.figures.number(PRICE_OF_ONE)
    is_again = AGAIN.fullmatch(turn.folded) is not None and not turn.is_cooling_given_up
    is_again = is_again and bool(sides_before(turn))
    is_asked = is_again or AGAINST.search(turn.folded) or HOW_MUCH.search(turn.folded)
    if area is None or one is None or not is_asked or turn.asks_time:
        return None
    sides = sides_before(turn) if is_again else sides_of(turn) or sides_told(turn)
    if len({side.units for side in sides}) < 2 or any(side.price.is_range for side in sides):
        return None
    totals = [Quote(side.price, area).total_min + one * side.units for side in sides]
    lines = [line(turn, *told) for told in zip(sides, totals, strict=True)]
    values = {"quote.area": turn.speaker.area(area), "quotes": "\n".join(lines)}
    text = f"{turn.say('quote_all', values)}\n{gap(turn, sides, totals)}"
    buttons = package_suggestions(dict.fromkeys(side.price for side in sides))
    cooled = tuple((side.price.code, str(side.units)) for side in sides)
    found = Answer(text, "quote", suggestions=buttons, is_cooling_told=True)
    return replace(found, cooled=cooled)


def sides_before(turn: Turn) -> list[Side]:
    """Those that were compared, or the last two that were priced, of one area."""
    kept = last_two(turn.state)
    is_of_one = len(kept) == 2 and len({one.areas for one in kept}) == 1
    sides = turn.state.cooled or ([(one.package, one.units) for one in kept] if is_of_one else ())
    told = [(turn.figures.price(code), int(units)) for code, units in sides]
    return [Side(price, units) for price, units in told if price]


def sides_of(turn: Turn) -> list[Side]:
    """Two, or none."""
    told = turn.extracted.masked.split("xpackage")[1:]
    if len(told) != len(turn.named) or not told:
        return []
    is_named = [bool(NAMED.search(text)) and not BARE.search(text) for text in told]
    is_bare = [bool(BARE.search(text)) for text in told]
    count = units_now(turn) or turn.state.units or 1
    if len(told) == 1:
        before = turn.figures.price(turn.before.package)
        is_told = is_bare[0] and turn.state.is_cooled and before not in {None, turn.named[0]}
        return [Side(turn.named[0], 0), Side(before, count)] if is_told and before else []
    counts = counts_told(turn.folded)
    if len(told) != 2 or not (any(is_named) or any(is_bare)):
        return []
    if all(is_named) and len(counts) == 2:
        return [Side(*side) for side in zip(turn.named, counts, strict=True)]
    is_with = [
        named or (turn.state.is_cooled and not bare)
        for named, bare in zip(is_named, is_bare, strict=True)
    ]
    return [Side(price, count * cooled) for price, cooled in zip(turn.named, is_with, strict=True)]


def sides_told(turn: Turn) -> list[Side]:
    """What was told last, and what this message makes of it, or points back at: "a z jedną klimą o
    ile taniej?", "o ile drożej niż tamto z dwiema w Expressie?"."""
    is_of_rest = OF_MONEY.search(turn.folded) and not MORE_LEFT.search(turn.folded)
    is_asked = HOW_MUCH.search(turn.folded) and not is_of_rest
    is_else = turn.areas or turn.has_new_area or turn.extracted.amounts or len(turn.named) > 1
    last = last_told(turn)
    if not is_asked or is_else or last is None:
        return []
    if turn.turns_to_a_flat or turn.unpriced or ELSEWHERE.search(turn.folded):
        return []
    is_weighed = BARE.search(turn.folded) is not None and names_cooling(turn.folded)
    if is_weighed and not turn.is_cooling_given_up:  # "o ile drożej z klimą niż bez?"
        price = turn.named[0] if turn.named else last.price
        return [Side(price, units_now(turn) or last.units or 1), Side(price, 0)]
    meant = side_meant(turn, last)
    if meant != last:
        return [meant, last]
    others = [side for side in offers_told(turn) if side != last]
    return [last, others[-1]] if others else []


def side_meant(turn: Turn, last: Side) -> Side:
    """The package and the units of the message; of those it doesn't tell, the ones that this
    package was told with, or the last ones."""
    price = turn.named[0] if turn.named else last.price
    if turn.is_cooling_given_up:
        return Side(price, 0)
    if units := units_now(turn):
        return Side(price, units)
    if names_cooling(turn.folded):
        return Side(price, last.units or 1)
    before = [side.units for side in offers_told(turn) if side.price == price]
    is_back = POINTED_BACK.search(turn.folded) is not None
    return Side(price, before[-1] if before and is_back else last.units)


# "Niż tamto w Expressie", which had its own units.
POINTED_BACK = regex(
    r"\b(?:niz|od|than)\b[^.;?!]{0,15}\b(?:bylo|pierwsz\w+|poprzedni\w*|tamt\w+|tego|to|wczesniej"
    r"|before|first|former|previous|that)\b"
)


def last_told(turn: Turn) -> Side | None:
    price, state = turn.figures.price(turn.before.package), turn.state
    if price is None or price.is_range:
        return None
    return Side(price, (state.units or 1) if state.is_cooled else 0)


def offers_told(turn: Turn) -> list[Side]:
    """Of the area that is known, the one told last at the end."""
    told = [
        (turn.figures.price(one.package), one.units)
        for one in priced_of(turn.state)
        if one.areas == (turn.before.square_meters,)
    ]
    return [Side(price, units) for price, units in told if price and not price.is_range]


def line(turn: Turn, side: Side, total: Decimal) -> str:
    money = turn.speaker.money(total)
    if not side.units:
        return f"• {side.price.name}: {money}"
    one = turn.speaker.money(turn.figures.number(PRICE_OF_ONE) or Decimal())
    told = {
        "pl": f"z klimatyzacją ({side.units} × od {one} za jednostkę): od",
        "en": f"with air conditioning ({side.units} × from {one} a unit): from",
    }
    return f"• {side.price.name} {told[turn.language]} {money}"


def gap(turn: Turn, sides: list[Side], totals: list[Decimal]) -> str:
    """At least, or at most: the price of a unit is the lowest there is."""
    more, fewer = sorted(zip(sides, totals, strict=True), key=lambda told: -told[0].units)
    margin = more[1] - fewer[1]
    if more[0].price == fewer[0].price:
        return {
            "pl": f"Różnica: co najmniej {turn.speaker.money(margin)}.",
            "en": f"Difference: at least {turn.speaker.money(margin)}.",
        }[turn.language]
    cheaper, dearer = {
        "pl": ("tańszy najwyżej o", "droższy co najmniej o"),
        "en": ("cheaper at most by", "dearer at least by"),
    }[turn.language]
    word = dearer if margin >= 0 else cheaper
    beside = {"pl": "z klimatyzacją jest", "en": "with air conditioning is"}[turn.language]
    return f"{more[0].price.name} {beside} {word} {turn.speaker.money(abs(margin))}."
