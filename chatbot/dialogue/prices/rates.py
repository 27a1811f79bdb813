"""Prices per square metre that a visitor names: what they pay for, or whose they are."""

from decimal import Decimal

from chatbot.dialogue.intents import answered, package_suggestions
from chatbot.dialogue.money.budget import budget_fit
from chatbot.dialogue.prices.choices import end_of_the_list, of_one
from chatbot.dialogue.prices.pricing import quote_of
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, total
from chatbot.understanding.money.amounts import find_prices, find_rate
from chatbot.understanding.text.numerals import find_numbers

POINTED = r"\b(?:co|t[aeo]n?|tego|that|the one) (?:jest )?(?:za|for|at) "
POINTED_AT = regex(rf"{POINTED}xnumber")
PACKAGE_ASKED = regex(rf"\b(?:opcj|package|pakie[ct]|wariant|wersj)\w*|{POINTED}")
BETWEEN_PRICES = regex(
    r"\b(?:cos|opcj\w*|package|pakie\w+|something|wariant\w*) (?:(?:po)?miedzy|between)"
    r" [0-9., ]+(?:zl )?(?:a|and|i) [0-9., ]+"
)
AT_MOST = regex(r"\b(?:do|maks\w*|max|ponizej|below|under|up to)\b")

CHEAPER_THAN = regex(
    r"\b(?:mniej|ponizej|tan(?:iej|sz\w+)|below|cheaper|less|under)(?: (?:niz|od|than))?(?: za)?"
    r" [0-9]{3,4}(?: ?zl\w*)?(?:(?: za|/| per)? ?(?:m2|metr\w*))?\b(?! ?(?:tys|k\b|m\b|000))"
)
# "A taniej niż Express nic nie ma?"
BELOW_IT = regex(
    r"\b(?:tan(?:iej|sz\w+)|cheaper) (?:\w+ )?(?:niz|od|than) (?:(?:ten|the) )?xpackage"
    r"|\b(?:niz|od|ponizej|below|than|under) (?:(?:ten|the) )?xpackage (?:\w+ ){0,3}"
    r"(?:tan(?:iej|sz\w+)|cheaper)"
)
OF_WHAT_IS_MORE = regex(r"\b(?:o ile|ile|how much|by what|kuchni\w*|mebl\w*|konkuren\w*)\b")
# "A dacie rabat, żeby zejść do 1100 za metr?"
HAGGLED = regex(
    r"\b(?:obniz\w+|opust\w*|opusc\w*|rabat\w*|spusc\w+|upust\w*|zejd\w+|zejsc|znizk\w*"
    r"|come down|discount\w*|go down|knock)\b"
)
PER_METRE = regex(r"\b[0-9]{3,4} ?(?:pln |zl\w* )?(?:/|a |per )(?:m2|meter|metre|sqm|square)")
# What "which package is that much?" sounds like.
PRICE_LIKE = PRICED | YIELDING | {"package_choice"}


def rate(turn: Turn) -> Answer | None:
    """ "Do 1600 zł/m2 jaki pakiet?": each package's price beside it, or its total for the area."""
    money, area = find_rate(turn.folded), turn.learned.square_meters
    if money is None or "budget_rate" not in turn.knowledge.replies or turn.is_new("budget"):
        return None
    if area is not None:
        return budget_fit(turn, total(money, area), area)
    prices = turn.figures.prices
    values = {
        "budget": turn.speaker.money(money),
        "fits": "\n".join(rate_line(turn, price, money) for price in prices),
    }
    fitting = [price for price in prices if price.low <= money]
    suggestions = package_suggestions(fitting)
    return Answer(turn.say("budget_rate", values), BUDGET, suggestions=suggestions, asked="area")


UNKNOWN = "unknown_package"
# "Który jest najbliżej tych 1300?", "to co macie najbliższego?" after a package that isn't.
NEAREST = regex(r"\b(?:najbliz\w+|podobn\w+|zblizon\w+|nearest|closest|similar)\b")


def nearest(turn: Turn) -> Answer | None:
    """The package of the price per square metre that is nearest to one that is named."""
    fixed = [price for price in turn.figures.prices if not price.is_range]
    if not NEAREST.search(turn.folded) or not fixed or turn.is_new("budget"):
        return None
    if turn.state.topic == UNKNOWN and turn.state.listed and not turn.named:
        first = turn.figures.price(turn.state.listed[0])  # it was told to be the nearest one
        return of_one(turn, first, turn.learned.square_meters) if first else None
    least, most = min(p.low for p in fixed) / 2, max(p.low for p in fixed) * 2
    named = [n.value for n in find_numbers(turn.folded) if least <= n.value <= most]
    if len(named) != 1:
        return None
    found = min(fixed, key=lambda price: abs(price.low - named[0]))
    return of_one(turn, found, turn.learned.square_meters)


def haggled_rate(turn: Turn) -> Answer | None:
    """No budget, but a price that is asked to be lowered."""
    is_rate = find_rate(turn.folded) is not None or PER_METRE.search(turn.folded) is not None
    is_asked = HAGGLED.search(turn.folded) and is_rate
    if not is_asked or turn.has_new_area or turn.is_new("budget"):
        return None
    return answered(turn, "haggling", source="rule")


def rate_line(turn: Turn, price: PackagePrice, money: Decimal) -> str:
    words = {
        "pl": ("mieści się", "mieści się najniższa", "za drogo"),
        "en": ("within it", "the lowest is within it", "above it"),
    }
    whole, lowest, above = words[turn.language]
    word = whole if price.high <= money else lowest if price.low <= money else above
    return f"• {price.name}: {turn.speaker.price(price)} ({word})"


def package_of_price(turn: Turn) -> Answer | None:
    """ "Który pakiet tyle kosztuje?", "ten za tyle", with a price per square metre; of two prices
    "między", those from the one to the other."""
    is_other = not {intent.code for intent in turn.sure_intents} <= PRICE_LIKE
    is_told = bool(turn.named) or turn.is_new("budget")
    named = find_prices(turn.folded)
    fixed = [price for price in turn.figures.prices if not price.is_range]
    if (between := BETWEEN_PRICES.search(turn.folded)) and not is_told:
        ends = find_prices(between[0])
        within = tuple(price for price in fixed if min(ends) <= price.low <= max(ends))
        if len(within) == 1:
            return of_one(turn, within[0], turn.learned.square_meters)
        return quote_of(turn, within) if within else None
    if is_told or not PACKAGE_ASKED.search(turn.folded):
        return None
    prices = [price for price in fixed if price.low in named]
    if not prices and not AT_MOST.search(turn.folded):
        prices = [p for p in fixed if any(is_about(p, money) for money in named)]
    is_pointed_at = POINTED_AT.search(turn.extracted.masked) is not None
    if len(prices) != 1 or (is_other and not is_pointed_at):
        return None
    return of_one(turn, prices[0], turn.learned.square_meters)


def cheaper_than(turn: Turn) -> Answer | None:
    """ "Macie coś tańszego niż ta stawka?": none is below the lowest rate."""
    if asks_below_the_cheapest(turn):
        return end_of_the_list(turn)
    match = CHEAPER_THAN.search(turn.folded)
    named = find_prices(match[0]) if match else set()
    if len(named) != 1 or turn.named or turn.is_new("square_meters"):
        return None
    below = tuple(p for p in turn.figures.prices if not p.is_range and p.low < min(named))
    if len(below) == len([p for p in turn.figures.prices if not p.is_range]):
        return None
    return quote_of(turn, below) if below else end_of_the_list(turn)


def asks_below_the_cheapest(turn: Turn) -> bool:
    fixed = [price for price in turn.figures.prices if not price.is_range]
    is_asked = BELOW_IT.search(turn.extracted.masked) is not None
    is_else = OF_WHAT_IS_MORE.search(turn.folded) or turn.has_new_area or turn.is_new("budget")
    if not is_asked or is_else or len(turn.named) != 1 or not fixed:
        return False
    return turn.named[0].low == min(price.low for price in fixed)


def is_about(price: PackagePrice, money: Decimal) -> bool:
    """A rate that is rounded: a package within a hundredth of it."""
    return abs(price.low - money) * 100 <= price.low
