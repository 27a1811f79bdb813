"""Floors: which packages have the one that is wanted, and what a flat with it costs."""

import re
from collections.abc import Mapping
from dataclasses import replace

from chatbot.dialogue.intents import intent_answer, intent_text, package_suggestions, spoken_of
from chatbot.dialogue.money.budget import budget_fit, verdict
from chatbot.dialogue.prices.choices import of_one
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import COMPARING, PRICED, YIELDING, Turn
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote, fit_budget

FLOORS = "floors"
WHICH_ONE = regex(r"\b(?:gdzie|jak(?:a|i|im)|kto?r\w+|w czym|what(?:'?s)?|where|which)\b")
CHEAPEST = regex(r"\b(?:najtan\w+|cheapest|least expensive)\b")
# What a floor may be asked for, and as what the lists name it.
BOARDS, PANELS, WOOD = "boards", "panels", "wood"
KINDS: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    code: (regex(rf"\b(?:{asked})\w*"), regex(known))
    for code, asked, known in (
        ("laminate", "lamin", "lamin"),
        ("vinyl", "lvt|vinyl|winyl", "vinyl|winyl"),
        (PANELS, "panel", "lamin|panel|vinyl"),
        (BOARDS, "desk|plank", "desk|engineered wood"),
        (WOOD, "drewn|timber|wood", "desk|drewn|wood"),
    )
}
# Other than yes or no, or of more than the floor is made of.
OTHER_QUESTION = regex(
    r"\b(?:ile|jak\w*|kto?r\w*|co|gdzie|dlaczego|czemu|grubo\w+|klas\w+|how|what|which|where|why"
    r"|albo|czy \w+ czy|lub|or|z \w+ niz|lepsz\w*|better|dab|debow\w*|jesion\w*|jodelk\w*|oak"
    r"|parkiet\w*|herringbone|w kuchni|lazien\w*|sypialn\w*|salon\w*|tras\w*|taras\w*)\b"
)
# "Czyli w Comforcie nie ma winylu?": a yes would be understood either way.
DENIED = regex(r"\b(?:nie (?:ma|maja|macie|bedzie)|brak|doesn'?t|does not|isn'?t|no vinyl)\b")
# "Lepszą podłogę, nie laminat": of any other kind.
BETTER = "better"
NOT_LAMINATE = regex(
    r"\b(?:nie|bez|zamiast|inn\w+ niz|lepsz\w+ (?:\w+ )?(?:niz|od)|not|no|instead of|better than"
    r"|other than) (?:\w+ )?lamin\w*|\blepsz\w+ (?:\w+ )?podlog\w*|\bpodlog\w* (?:\w+ )?lepsz\w*"
    r"|\bbetter floor\w*"
)
FLOOR_NAMED = regex(r"\b(?:desk|floor|lamin|lvt|podlog|vinyl|winyl)\w*")
EXTRA_ASKED = regex(r"\b(?:dopl(?:ac|at)|doloz|drozej|wiecej|extra|more)\w*")
MONEY_ASKED = regex(r"\b(?:(?:za)?brak\w*|starcz\w*|wystarcz\w*|zosta\w*|enough|left|short)\b")
# Not the visitor's own, nor one that is left out or on its own.
OTHER_FLOOR = regex(
    r"\b(?:juz|kupi\w+|mam|mamy|own|sam[aey]?|swoj\w*|tylko|wlasn\w*|bez|without|ogrzewan\w+)"
    r" (?:\w+ )?(?:desk|drewn|floor|panel|podlog|winyl|vinyl)|\bpodlogow\w+|\bukladani|\bpolozeni"
    r"|\b(?:grubo|gwaranc|klas[aey]|kolor|mm\b|rodzaj|warstw[aey]?\b|wzor|colou?r|thick|warranty)"
    r"|\b(?:dab|debow\w*|herringbone|jesion\w*|jodel\w*|oak|parkiet\w*)\b"
    r"|\bmetr\w* (?:desk|drewn|panel|podlog|winyl)"
)
LIKE_FLOOR_PRICE = (
    PRICED
    | YIELDING
    | COMPARING
    | {
        *(FLOORS, "cheapest", "hidden_costs", "package_change", "haggling", "materials_included"),
        *("included", "measured_on"),
    }
)


def cheapest_with_floor(turn: Turn) -> Answer | None:
    """ "W którym najtaniej jest winyl?": of those that have it the cheapest one."""
    asked, area = kind_asked(turn.folded), turn.learned.square_meters
    if not asks_cheapest_with(turn) or turn.named or turn.areas or turn.is_new("budget"):
        return None
    price, named = next(iter(packages_with(turn, asked)), (None, ""))
    if price is None:
        return None
    found = of_one(turn, price, area)
    values = {"quote.package": price.name, "asked": named}
    text = f"{turn.say('cheapest_with', values)}\n\n{found.text}"
    return replace(found, text=text, package=price.code)


def asks_cheapest_with(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_asked = CHEAPEST.search(masked) is not None and WHICH_ONE.search(masked) is not None
    return is_asked and bool(kind_asked(turn.folded))


def priced_floor(turn: Turn) -> Answer | None:
    """ "Ile wyjdzie z podłogą drewnianą?", "40 tys., a podłoga winyl": the packages that have it,
    at the area that is known; with a budget the cheapest of them first."""
    if not asks_floor_price(turn):
        return None
    having = packages_with(turn, floor_asked(turn.folded))
    if not having:
        return None
    area, money = turn.learned.square_meters, turn.learned.budget
    if area is None:
        lines = [f"• {p.name} ({named}): {turn.speaker.price(p)}" for p, named in having]
        text = turn.say("floor_rates", {"quotes": "\n".join(lines)})
    elif money is not None and (turn.is_new("budget") or MONEY_ASKED.search(turn.folded)):
        found = budget_fit(turn, money, area)
        return replace(found, text=f"{floor_verdict(turn, having[0])}\n\n{found.text}")
    else:
        rows = [(p, named, Quote(p, area)) for p, named in having]
        lines = [
            f"• {p.name} ({named}): {turn.speaker.total(quote)}{more_than(turn, quote, having)}"
            for p, named, quote in rows
        ]
        values = {"area": turn.speaker.area(area), "quotes": "\n".join(lines)}
        text = turn.say("floor_priced", values)
    buttons = package_suggestions(price for price, _ in having)
    return Answer(text, "quote", suggestions=buttons, asked="" if turn.has_area else "area")


def asks_floor_price(turn: Turn) -> bool:
    if turn.named or turn.areas or not floor_asked(turn.folded):
        return False
    is_of_money = turn.asks_price or turn.is_new("budget") or EXTRA_ASKED.search(turn.folded)
    if not is_of_money or not FLOOR_NAMED.search(turn.folded) or OTHER_FLOOR.search(turn.folded):
        return False
    return {sure.code for sure in turn.sure_intents} <= LIKE_FLOOR_PRICE


def floor_asked(folded: str) -> str:
    """Of mere panels the price is no other: each package has some. Wood may well be boards."""
    asked = BETTER if NOT_LAMINATE.search(folded) else kind_asked(folded)
    return {PANELS: "", BOARDS: WOOD}.get(asked, asked)


def packages_with(turn: Turn, asked: str) -> list[tuple[PackagePrice, str]]:
    """From the cheapest on, each with what its catalogue calls it."""
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    told = [(price, floors_named(turn, price, asked)) for price in fixed]
    return [(price, named) for price, named in told if named]


def floors_named(turn: Turn, price: PackagePrice, asked: str) -> str:
    fact = turn.figures.facts.get(f"{price.code}.{FLOORS}")
    items = turn.in_language(fact).split(", ") if fact else []
    if asked == BETTER:
        return ", ".join(item for item in items if not KINDS["laminate"][1].search(item))
    return ", ".join(item for item in items if KINDS[asked][1].search(item))


def floor_verdict(turn: Turn, cheapest: tuple[PackagePrice, str]) -> str:
    price, named = cheapest
    area, money = turn.learned.square_meters, turn.learned.budget
    if area is None or money is None:
        return ""
    fits, misses = fit_budget((price,), area, money)
    fit = (*fits, *misses)[0]
    values = {
        "quote.package": price.name,
        "quote.total": turn.speaker.total(fit.quote),
        "fits": verdict(turn, fit),
        "asked": named,
    }
    code = "budget_yes" if fit.is_whole else "budget_no"
    return f"{turn.say('cheapest_with', values)} {turn.say(code, values)}"


def more_than(turn: Turn, quote: Quote, having: list[tuple[PackagePrice, str]]) -> str:
    """Than the package that is spoken of, else than the cheapest one that lacks it."""
    if not EXTRA_ASKED.search(turn.folded):
        return ""
    codes = {price.code for price, _ in having}
    fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
    lacking = [price for price in fixed if price.code not in codes]
    base = turn.package or next(iter(lacking), None)
    if base is None or base.is_range:
        return ""
    gap = quote.total_min - Quote(base, quote.square_meters).total_min
    if gap <= 0:
        return ""
    values = {"total": turn.speaker.money(gap), "quote.package": base.name}
    return f" {turn.say('floor_more', values)}"


def floor_or_not(turn: Turn) -> Answer | None:
    """ "Deska w Comforcie w cenie?": yes or no first, where the list of that package decides."""
    intent, prices, masked = turn.knowledge.intents.get(FLOORS), spoken_of(turn), turn.folded
    fact = turn.figures.facts.get(f"{prices[0].code}.{FLOORS}") if len(prices) == 1 else None
    is_sure = {sure.code for sure in turn.sure_intents} == {FLOORS}
    is_asked = "?" in masked or re.match(r"(?:a )?czy\b|(?:is|does|has|are|do)\b", masked)
    if intent is None or fact is None or not is_sure or not is_asked:
        return None
    asked = kind_asked(masked)
    if not asked or OTHER_QUESTION.search(masked) or turn.asks_price:
        return None
    text = intent_text(turn, intent)
    items = turn.in_language(fact).split(", ")
    named = [item for item in items if KINDS[asked][1].search(item)]
    is_near = asked == BOARDS and any(KINDS[WOOD][1].search(item) for item in items)
    if text is None or (is_near and not named):  # "drewno" may well be boards
        return None
    values = {"quote.package": prices[0].name, "asked": ", ".join(named)}
    has_it = "has_it_too" if DENIED.search(masked) else "has_it"
    opening = turn.say(has_it if named else "has_it_not", values)
    return intent_answer(turn, intent, f"{opening} {text}", source="nlu")


def kind_asked(text: str) -> str:
    """One, of which "panele laminowane" and "drewniana deska" tell more closely; else nothing."""
    found = {code for code, (asked, _) in KINDS.items() if asked.search(text)}
    if len(found) > 1:
        found -= {PANELS, WOOD}
    return found.pop() if len(found) == 1 else ""
