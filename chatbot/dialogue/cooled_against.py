"""A package with air conditioning against one without it, or with other units."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from chatbot.dialogue.cooling import PRICE_OF_ONE, units_now
from chatbot.dialogue.intents import package_suggestions
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.cooling import NAMED, counts_told

AGAINST = regex(
    r"\b(?:czy|drozej|drozsz\w*|mniej|niz|porownaj\w*|roznic\w*|taniej|tansz\w*|versus|vs|wiecej"
    r"|wobec|cheaper|compare\w*|dearer|difference|less|more|or|than)\b"
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
    is_again = AGAIN.fullmatch(turn.folded) is not None and bool(sides_before(turn))
    is_asked = is_again or AGAINST.search(turn.folded) is not None
    if area is None or one is None or not is_asked or turn.asks_time:
        return None
    sides = sides_before(turn) if is_again else sides_of(turn)
    if len({side.units for side in sides}) < 2 or any(side.price.is_range for side in sides):
        return None
    totals = [Quote(side.price, area).total_min + one * side.units for side in sides]
    lines = [line(turn, *told) for told in zip(sides, totals, strict=True)]
    values = {"quote.area": turn.speaker.area(area), "quotes": "\n".join(lines)}
    text = f"{turn.say('quote_all', values)}\n{gap(turn, sides, totals)}"
    buttons = package_suggestions([side.price for side in sides])
    cooled = tuple((side.price.code, str(side.units)) for side in sides)
    found = Answer(text, "quote", suggestions=buttons, is_cooling_told=True)
    return replace(found, cooled=cooled)


def sides_before(turn: Turn) -> list[Side]:
    """Those that were compared, or the last two that were priced, of one area."""
    kept = turn.state.priced
    is_of_one = len(kept) == 2 and len({areas for _, areas, *_ in kept}) == 1
    sides = turn.state.cooled or (
        [(code, units) for code, _, units, _ in kept] if is_of_one else ()
    )
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
    cheaper, dearer = {
        "pl": ("tańszy najwyżej o", "droższy co najmniej o"),
        "en": ("cheaper at most by", "dearer at least by"),
    }[turn.language]
    word = dearer if margin >= 0 else cheaper
    beside = {"pl": "z klimatyzacją jest", "en": "with air conditioning is"}[turn.language]
    return f"{more[0].price.name} {beside} {word} {turn.speaker.money(abs(margin))}."
