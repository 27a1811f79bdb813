"""Answers about what a flat costs: areas, quotes, budgets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.intents import (
    intent_answer,
    intent_text,
    next_suggestions,
    package_suggestions,
    spoken_of,
)
from chatbot.dialogue.turn import (
    BUDGET,
    COURTESIES,
    INDIVIDUAL,
    NOT_PRICED,
    PRICED,
    YIELDING,
    Answer,
    Turn,
)
from chatbot.quotes import Fit, PackagePrice, Quote, area_for, fit_budget
from chatbot.rendering import Figures
from chatbot.understanding.budgets import has_foreign_amount
from chatbot.understanding.text import fold, words

# Where in the price list a package of that name would stand, had we one.
HIGH_GRADE = re.compile(
    r"gold|platin|platyn|diam|tytan|titan|vip|deluxe|luks|lux|eksklu|exclu|prest|royal|zlot"
    r"|ultra|elit|super|max|pro\b"
)
LOW_GRADE = re.compile(r"mini|basic|bazow|econ|ekonom|eko\b|eco|start|lite|light|smart|bronz|tani")


BUDGET_WORD = re.compile(
    r"\b(?:zmiesc\w+|zmieszcz\w+|stac (?:mnie|nas)|wystarczy|starczy|kupie|can i afford|enough"
    r"|within (?:my|our|this) budget)\b"
    r"|\bile (?:\w+ ){0,3}(?:(?:za)?brak\w*|dolozyc|dozbierac|zostaj\w*|zostan\w*)"
    r"|\bhow much (?:\w+ ){0,4}(?:left|short)\b"
)
# What an amount may be meant to pay for beside the package; "salon z kuchnią" is a part of a flat.
NOT_IN_PRICE = re.compile(
    r"(?<!bez )(?<!without )(?<!pokoj z )(?<!pokoje z )(?<!salon z )(?<!salonem z )"
    r"\b(?:agd|applianc|dekorac|furni|gladz|klim(?:a|e|y)|kuchni|kitchen|lamp[aey]|lodowk"
    r"|mebl|oswietl|rtv|sprzet|szaf|wyposaz|zabudow|air.?con|wardrob)\w*|\bac\b"
)
EVERY_ASKED = re.compile(r"\b(?:kazd[aey]\w*|wszystki\w+|every|all)\b")
FOREIGN_ASKED = re.compile(r"\b(?:in|na|w) (?:dolar|dollar|eur|funt|gbp|pound|usd)")
TERMS = frozenset({"payment", "financing"})  # of payment, where an amount is a part of the price
# After a budget: "a na Premium?", "który najlepszy?" of those that it pays for.
BUDGET_GOES_ON = re.compile(r"\b(?:do|na|po|przy|for) xpackage\b|\bnajlepsz\w+|\bbest\b")
PACKAGE_PRICE_ASKED = re.compile(
    r"\b(?:cen[aey]|ile (?:by )?(?:kosztuj\w*|w|wyjdzie|wyniesie|za)|koszt\w*|wycen\w*|how much is"
    r"|price|costs?)\b.{0,30}\bxpackage\b"
)
AREA_ASKED = re.compile(
    r"\b(?:ile|jaki|jakie|ilu) (?:m2|m kw\w*|metr\w*|metraz\w*|mieszkanie)"
    r"|\bhow (?:many (?:square )?met\w+|big|large)|\bwhat (?:size|area)"
)


# Of flats that were told one after another: nobody knows which are meant.
ONLY_TOGETHER = re.compile(
    r"(?:(?:a|i|no|to|ile|za|bedzie|wyjdzie|how much) )*"
    r"(?:razem|lacznie|w sumie|oba|obydwa|obie|together|in total|both)(?: (?:ile|to|mieszkania))*"
    r"\W*"
)
DIFFERENCE = re.compile(
    r"\bo ile (?:\w+ ){0,3}(?:droz|mniej|rozni|tan|wiecej)|\bile (?:drozej|taniej|wiecej)\b"
    r"|\b(?:ile|jak\w*) (?:\w+ ){0,2}dopl(?:ac|at)\w*|\bdoplata (?:do|z|za)\b"
    r"|\bdopl(?:ac|at)\w* (?:\w+ )?ile\b"
    r"|\bile (?:\w+ ){0,2}(?:za)?oszczedz\w+|\bhow much (?:\w+ ){0,3}save\b"
    r"|\broznic\w* (?:w )?(?:cen|koszt|kwo)\w*|\broznic\w* (?:po)?miedzy [0-9]"
    r"|\bhow much (?:cheaper|more)\b|\bdifference in (?:cost|price)|\bprice difference"
)
# Of prices only where an area and two packages are known: "różnica na 55 m?"; "jaka różnica między
# Comfortem a Premium?" asks what each has.
MAYBE_DIFFERENCE = re.compile(r"\broznic\w*|\bdifference\b")
SHORT_OF = re.compile(r"\bbrak\w* (?:mi |nam )?(?:do|na) xpackage")
WITHOUT = re.compile(r"\b(?:bez|without) ")
MEASURED_ON = "measured_on"
OUTSIDE_LIKE = {MEASURED_ON, *PRICED, "single_works", "special_works"}  # "18 m2 ogródka"
SUPERLATIVES = {
    "cheapest": re.compile(r"\bnajtan\w+|\bcheapest\b"),
    "most_expensive": re.compile(r"\bnajdroz\w+|\bmost expensive\b"),
}


def unknown_package(turn: Turn) -> Answer | None:
    asked = turn.extracted.unknown_package
    if not asked:
        return None
    near = nearest_packages(turn.figures, asked)
    code = "unknown_package_near" if near else "unknown_package"
    values = {"asked": asked, "near": ", ".join(price.name for price in near)}
    others = tuple(price for price in turn.figures.prices if price not in near)
    return Answer(
        turn.say(code, values) or turn.say("unknown_package", values),
        "unknown_package",
        suggestions=package_suggestions((*near, *others)),
    )


def nearest_packages(figures: Figures, asked: str) -> tuple[PackagePrice, ...]:
    """Those with a word in common, else of that standard, else at that end of the price list."""
    names = set(words(asked))
    akin = [price for price in figures.prices if names & set(words(price.name))]
    same = [p for p in figures.prices if names & set(words(standard_of(figures, p)))]
    return tuple(akin or same or at_the_end(figures.prices, asked))


def standard_of(figures: Figures, price: PackagePrice) -> str:
    return figures.facts.get(f"{price.code}.standard", ("", ""))[0]


def at_the_end(prices: tuple[PackagePrice, ...], asked: str) -> list[PackagePrice]:
    fixed = sorted((price for price in prices if not price.is_range), key=lambda price: price.low)
    if HIGH_GRADE.search(fold(asked)):
        return fixed[-1:]
    return fixed[:1] if LOW_GRADE.search(fold(asked)) else []


def area_unclear(turn: Turn) -> Answer | None:
    is_sum = ONLY_TOGETHER.fullmatch(turn.folded) is not None and not turn.areas
    is_expected = turn.has_area or turn.state.asked == "area"
    if not turn.extracted.is_area_unclear and not (is_sum and is_expected):
        return None
    texts = filter(None, (answer_beside_areas(turn), turn.say("area_unclear")))
    return Answer("\n\n".join(texts), "area_unclear", asked="area")


def answer_beside_areas(turn: Turn) -> str | None:
    """ "Ile trwa wykończenie 60-70 m2?" needs no area; a list of rooms asks nothing else."""
    intent, has_flat = turn.sure_intent, "xarea" in turn.extracted.masked
    if intent is None or not has_flat or intent.code in {"quote", *YIELDING}:
        return None
    return intent_text(turn, intent)


def area_out_of_range(turn: Turn) -> Answer | None:
    told = filter(None, (turn.extracted.square_meters, *turn.extracted.areas))
    fault = next(filter(None, map(turn.figures.area_fault, told)), "")
    if not fault:
        return None
    return Answer(turn.say(f"area_{fault}"), "area_out_of_range", asked="area")


def budget(turn: Turn) -> Answer | None:
    """What a budget pays for: asked for by naming it, or by naming the area it waited for."""
    money, area = turn.learned.budget, turn.learned.square_meters
    waited = turn.is_new("square_meters") and not turn.learned.package
    goes_on = turn.state.topic == BUDGET and BUDGET_GOES_ON.search(turn.extracted.masked)
    is_asked = turn.is_new("budget") or waited or goes_on or BUDGET_WORD.search(turn.folded)
    if money is None and turn.state.asked == "budget" and BUDGET_WORD.search(turn.folded):
        return ask_budget(turn)
    if money is None or not is_asked or asks_package_price(turn):
        return None
    amount = {"budget": turn.speaker.money(money)}
    if AREA_ASKED.search(turn.folded) and not turn.is_new("square_meters"):
        return budget_area(turn, money)
    if area is None:
        return Answer(turn.say("budget_ask_area", amount), "budget", asked="area")
    found = budget_fit(turn, money, area)
    note = turn.say("budget_foreign") if has_foreign_amount(turn.folded) else ""
    return replace(found, text=f"{note}\n\n{found.text}".strip())


def budget_unclear(turn: Turn) -> Answer | None:
    """ "Mam dopłatę 20 tys.": that is hardly all, so nothing is said to fit or not to."""
    asks_terms = {intent.code for intent in turn.sure_intents} & TERMS
    if not turn.extracted.is_budget_unclear or asks_terms:
        return None
    return ask_budget(turn)


def ask_budget(turn: Turn) -> Answer:
    return Answer(turn.say("budget_unclear"), "budget_unclear", asked="budget")


def foreign_budget(turn: Turn) -> Answer | None:
    """ "Mam 40 tys. euro": no rate of exchange is known, so prices are told as they are."""
    is_asked = turn.asks_price and FOREIGN_ASKED.search(turn.folded) is not None
    note = turn.say("budget_foreign") if is_asked or has_foreign_amount(turn.folded) else ""
    if not note or turn.is_new("budget") or turn.asks_another(PRICED | YIELDING | COURTESIES):
        return None
    area = turn.learned.square_meters
    prices = spoken_of(turn) or turn.figures.prices
    found = quote_each(turn, prices, area) if area is not None else ask_area(turn)
    return replace(found, text=f"{note}\n\n{found.text}")


def budget_fit(turn: Turn, money: Decimal, area: Decimal) -> Answer:
    fits, misses = fit_budget(turn.figures.prices, area, money)
    values = {
        "budget": turn.speaker.money(money),
        "area": turn.speaker.area(area),
        "fits": fit_lines(turn, fits),
        "rest": fit_lines(turn, misses),
    }
    if misses:
        code = "budget_fits" if fits else "budget_none"
    else:
        code = "budget_all_fit" if all(fit.is_whole for fit in fits) else "budget_all_fixed_fit"
    return Answer(
        "\n".join([*verdicts(turn, fits, misses), turn.say(code, values)]),
        BUDGET,
        suggestions=package_suggestions(fit.quote.price for fit in fits),
    )


def verdicts(turn: Turn, fits: list[Fit], misses: list[Fit]) -> Iterator[str]:
    """Yes or no, before the list: "wystarczy na Comfort?", "na każdy?"; no plain yes where the
    money is to pay for what is in no package's price, too: "na Comfort z kuchnią?"."""
    has_more = has_unpaid_extras(turn)
    if has_more:
        yield turn.say("budget_packages_alone")
    if fits and misses and EVERY_ASKED.search(turn.folded):
        yield turn.say("budget_not_every")
    asked = spoken_of(turn)
    for fit in [*fits, *misses]:
        code = "yes" if fit.is_whole else "partly" if fit.margin >= 0 else "no"
        if has_more and fit.is_whole:
            code = "yes_alone"
        values = {
            "quote.package": fit.quote.price.name,
            "quote.total": turn.speaker.total(fit.quote),
            "left": turn.speaker.money(abs(margin_of(fit))),
        }
        if fit.quote.price in asked:
            yield turn.say(f"budget_{code}", values)


def has_unpaid_extras(turn: Turn) -> bool:
    """But for those that an amount was taken off for: "z kuchnią za 20 tys."."""
    amounts = turn.extracted.masked.count("xbudget")
    is_change = turn.extracted.budget_change is not None
    paid = max(amounts, 1) if is_change else max(amounts - 1, 0)
    named = set(NOT_IN_PRICE.findall(turn.folded))
    if not named and turn.state.has_extras:  # "a z klimą?", then "to starczy?"
        return WITHOUT.search(turn.folded) is None
    return len(named) > paid


def margin_of(fit: Fit) -> Decimal:
    """Of a range at its end that decides."""
    span = fit.quote.total_max - fit.quote.total_min
    return fit.margin - span if fit.is_whole else fit.margin


def budget_area(turn: Turn, money: Decimal) -> Answer:
    """ "Ile metrów za 100 tys.?": the largest flat that each package does for the money."""
    prices = spoken_of(turn) or turn.figures.prices
    lines = "\n".join(f"• {price.name}: {area_within(turn, price, money)}" for price in prices)
    values = {"budget": turn.speaker.money(money), "fits": lines}
    return Answer(turn.say("budget_area", values), "budget", asked="area")


def area_within(turn: Turn, price: PackagePrice, money: Decimal) -> str:
    """Beyond the limits of what is priced here only that it lies beyond them."""
    words = {"pl": ("do", "mniej niż", "ponad"), "en": ("up to", "less than", "over")}
    most, below, above = words[turn.language]
    area, (least_priced, most_priced) = area_for(price, money), turn.figures.area_limits
    if least_priced is not None and area < least_priced:
        return f"{below} {turn.speaker.area(least_priced)}"
    if most_priced is not None and area > most_priced:
        return f"{above} {turn.speaker.area(most_priced)}"
    return f"{most} {turn.speaker.area(area)}"


def asks_package_price(turn: Turn) -> bool:
    """ "Mam 80 tys. na 60 m2, ile za Comfort?": the quote of the one, and no list of all."""
    is_asked = PACKAGE_PRICE_ASKED.search(turn.extracted.masked)
    return bool(is_asked and turn.quote and turn.wants_quote) and not BUDGET_WORD.search(
        turn.folded
    )


def fit_lines(turn: Turn, fits: Iterable[Fit]) -> str:
    return "\n".join(fit_line(turn, fit) for fit in fits)


def fit_line(turn: Turn, fit: Fit) -> str:
    """What is left or missing, of a range at its end that decides."""
    words = {
        "pl": ("zostaje", "brakuje", "co najmniej ", "tylko dolna część widełek"),
        "en": ("left", "short", "at least ", "only the lower part of the range"),
    }
    left, short, least, lower = words[turn.language]
    quote = fit.quote
    margin = turn.speaker.money(abs(margin_of(fit)))
    word = f"{left if fit.is_whole else short} {least if quote.price.is_range else ''}{margin}"
    is_partly = fit.margin >= 0 and not fit.is_whole
    return f"• {quote.price.name}: {turn.speaker.total(quote)} ({lower if is_partly else word})"


def quote(turn: Turn) -> Answer | None:
    if not turn.wants_quote:
        return None
    area = turn.learned.square_meters
    if turn.areas:
        return quote_areas(turn, spoken_of(turn) or not_denied(turn))
    if area is None:
        return ask_area(turn)
    if turn.quote:
        return Answer(
            quote_text(turn, turn.quote),
            "quote",
            quote=turn.quote,
            suggestions=next_suggestions(turn, "quote"),
        )
    return quote_each(turn, turn.named or offered_before(turn) or not_denied(turn), area)


def offered_before(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "Coś pomiędzy Express a Comfort", then the area that was asked for."""
    is_asked = turn.state.asked == "area" and turn.is_new("square_meters")
    prices = (turn.figures.price(code) for code in turn.state.listed if is_asked)
    return tuple(price for price in prices if price and price.code not in turn.extracted.denied)


def difference(turn: Turn) -> Answer | None:
    """ "O ile drożej Premium niż Comfort?", "a o ile droższy Premium?" after a quote of another;
    "o ile drożej?" after one is about all of the others, "o ile drożej za 70?" of another area."""
    area, area_before = turn.learned.square_meters, turn.before.square_meters
    if not asks_difference(turn):
        return None
    if len(turn.extracted.areas) == 2:
        return quote_difference(turn, turn.extracted.areas)
    if area is None:
        return None
    if len(turn.named) > 2:
        return quote_each(turn, turn.named, area)
    prices = compared(turn)
    is_other = turn.is_new("square_meters") and area_before != area
    is_of_areas = len(turn.named) < 2 and not (len(prices) > 1 and is_maybe_difference(turn))
    if is_other and area_before is not None and is_of_areas:
        return quote_difference(turn, (area_before, area))
    if any(price.is_range for price in prices):
        return None
    if len(prices) < 2:
        return quote_each(turn, turn.figures.prices, area) if prices else None
    found = quote_each(turn, prices, area)
    one, other = (Quote(price, area).total_min for price in prices)
    word = difference_word(turn)
    gap = turn.speaker.money(abs(one - other))
    return Answer(f"{found.text}\n{word}: {gap}.", "quote", suggestions=found.suggestions)


def quote_difference(turn: Turn, areas: tuple[Decimal, ...]) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    return quote_at(turn, prices, areas, (difference_word(turn), max(areas) - min(areas)))


def difference_word(turn: Turn) -> str:
    return {"pl": "Różnica", "en": "Difference"}[turn.language]


def compared(turn: Turn) -> tuple[PackagePrice, ...]:
    """Those of this message, the one from before, and the one before that: at most two."""
    before = filter(None, (turn.before.package, *turn.state.weighed[::-1]))
    codes = dict.fromkeys((*turn.extracted.packages, *turn.extracted.denied, *before))
    return tuple(price for code in codes if (price := turn.figures.price(code)))[:2]


def asks_difference(turn: Turn) -> bool:
    return DIFFERENCE.search(turn.folded) is not None or is_maybe_difference(turn)


def is_maybe_difference(turn: Turn) -> bool:
    is_short = SHORT_OF.search(turn.extracted.masked) and turn.learned.budget is None
    if not is_short and not MAYBE_DIFFERENCE.search(turn.folded):
        return False
    is_of_prices = turn.is_new("square_meters") or len(turn.named) < 2
    return is_of_prices and turn.learned.square_meters is not None and len(compared(turn)) > 1


def not_denied(turn: Turn) -> tuple[PackagePrice, ...]:
    return tuple(p for p in turn.figures.prices if p.code not in turn.extracted.denied)


def ask_area(turn: Turn, price: PackagePrice | None = None) -> Answer:
    """Of that package, else of the one that is spoken of, else of any."""
    package = price or turn.package
    speaker = replace(turn.speaker, package=package.code if package else None)
    template = turn.knowledge.replies.get("ask_area" if package else "ask_area_any", ("", ""))
    values = {"quote.package": package.name} if package else {}
    text = speaker.render_anyway(turn.in_language(template), values)
    return Answer(text, "quote", asked="area", package=price.code if price else None)


def ask_area_of(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer:
    lines = "\n".join(f"• {price.name}: {turn.speaker.price(price)}" for price in prices)
    suggestions = package_suggestions(prices)
    text = turn.say("ask_area_of", {"quotes": lines})
    return Answer(text, "quote", asked="area", suggestions=suggestions)


def quote_text(turn: Turn, quote: Quote) -> str:
    speaker = turn.speaker
    values = {
        "quote.package": quote.price.name,
        "quote.area": speaker.area(quote.square_meters),
        "quote.price": speaker.price(quote.price),
        "quote.total": speaker.total(quote),
        "quote.total_min": speaker.money(quote.total_min),
        "quote.total_max": speaker.money(quote.total_max),
    }
    return turn.say("quote_range" if quote.price.is_range else "quote", values)


def quote_each(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer:
    speaker = turn.speaker
    lines = "\n".join(f"• {price.name}: {speaker.total(Quote(price, area))}" for price in prices)
    return Answer(
        turn.say("quote_all", {"quote.area": speaker.area(area), "quotes": lines}),
        "quote",
        suggestions=package_suggestions(prices),
    )


def areas_beside(turn: Turn, found: Answer) -> str:
    """As `quote_beside`, where several areas are told in place of one."""
    intent = turn.knowledge.intents.get(found.intent)
    is_plain = found.source == "nlu" and intent is not None and not intent.has_effect
    if not turn.extracted.areas or not is_plain or found.intent in NOT_PRICED:
        return ""
    price = turn.package
    if found.intent in SUPERLATIVES:
        quote = superlative_quote(turn, found.intent, turn.areas[0])
        price = quote.price if quote else None
    return quote_areas(turn, (price,)).text if price else ""


def outside(turn: Turn) -> Answer | None:
    """ "A z tarasem 15 m2?" after a quote changes nothing of it."""
    is_after_area = turn.extracted.has_outside and turn.has_area and not turn.has_new_area
    if not is_after_area or turn.asks_another(OUTSIDE_LIKE):
        return None
    text = turn.say("outside_not_counted")
    return Answer(text, MEASURED_ON, suggestions=next_suggestions(turn, MEASURED_ON))


def quote_areas(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer:
    """Each package at each area, and at their sum where they go together; of two packages that
    are named either may be of either area, so that a sum of one may be nobody's."""
    is_sum = turn.are_added and len(turn.named) < 2
    word = {"pl": "Razem", "en": "Together"}[turn.language] if is_sum else ""
    return quote_at(turn, prices, turn.areas, (word, sum(turn.areas, Decimal())))


def quote_at(
    turn: Turn,
    prices: tuple[PackagePrice, ...],
    areas: tuple[Decimal, ...],
    last: tuple[str, Decimal],
) -> Answer:
    """`last` is the sum or the difference of the areas with its word, told where there is one."""
    word, total = last
    told = [(turn.speaker.area(area), area) for area in dict.fromkeys(areas)]
    if word:
        told.append((f"{word} {turn.speaker.area(total)}", total))
    rows = [
        [(label, turn.speaker.total(Quote(price, area))) for label, area in told]
        for price in prices
    ]
    is_one = len(prices) == 1
    if is_one:
        lines = [f"{label}: {amount}" for label, amount in rows[0]]
    else:
        texts = [", ".join(f"{amount} ({label.lower()})" for label, amount in row) for row in rows]
        lines = [f"{price.name}: {text}" for price, text in zip(prices, texts, strict=True)]
    values = {"quote.package": prices[0].name, "quotes": "\n".join(f"• {line}" for line in lines)}
    return Answer(
        turn.say("quote_areas" if is_one else "quote_all_areas", values),
        "quote",
        suggestions=next_suggestions(turn, "quote") if is_one else package_suggestions(prices),
    )


def quote_beside(turn: Turn, found: Answer) -> Quote | None:
    """A question about something else completed the data for a quote, so that is told as well."""
    if found.intent in NOT_PRICED or turn.unpriced:
        return None
    if found.intent in SUPERLATIVES and turn.learned.square_meters is not None:
        return superlative_quote(turn, found.intent, turn.learned.square_meters)
    if found.intent == INDIVIDUAL and turn.extracted.square_meters is not None:
        ranges = [price for price in turn.figures.prices if price.is_range]
        return Quote(ranges[0], turn.extracted.square_meters) if len(ranges) == 1 else None
    intent = turn.knowledge.intents.get(found.intent)
    has_news = turn.is_new("square_meters") or bool(turn.named)
    is_plain = found.source == "nlu" and intent is not None and not intent.has_effect
    return turn.quote if is_plain and has_news and found.quote is None else None


def quote_of(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer:
    """At the area that is known, or each of them; else their prices per square metre."""
    area = turn.learned.square_meters
    if turn.areas:
        return quote_areas(turn, prices)
    return quote_each(turn, prices, area) if area is not None else ask_area_of(turn, prices)


def superlative(turn: Turn) -> Answer | None:
    """ "Kawalerka 27 m2 najtaniej, ile?": whatever else it sounds like."""
    if not turn.has_new_area or turn.named:
        return None
    if all(word.search(turn.folded) for word in SUPERLATIVES.values()):
        fixed = sorted((p for p in turn.figures.prices if not p.is_range), key=lambda p: p.low)
        return quote_of(turn, (fixed[0], fixed[-1]))
    code = next((code for code, word in SUPERLATIVES.items() if word.search(turn.folded)), "")
    intent = turn.knowledge.intents.get(code)
    text = intent_text(turn, intent) if intent else None
    return intent_answer(turn, intent, text, source="nlu") if intent and text else None


def range_end(turn: Turn) -> Answer | None:
    """ "Najdrożej ile?" of a package with a range is the end of that range, which its quote has."""
    asked = turn.sure_intent
    is_end = asked is not None and asked.code in SUPERLATIVES and "pakie" not in turn.folded
    package = turn.package
    if not is_end or not package or not package.is_range or not turn.quote:
        return None
    return Answer(
        quote_text(turn, turn.quote),
        "quote",
        quote=turn.quote,
        suggestions=next_suggestions(turn, "quote"),
    )


def superlative_quote(turn: Turn, intent: str, area: Decimal) -> Quote | None:
    """ "Ile za 50 m2 w najtańszym?"; a package from before is not the one that is meant."""
    fixed = [price for price in turn.named or turn.figures.prices if not price.is_range]
    if not fixed:
        return turn.quote
    pick = min if intent == "cheapest" else max
    return Quote(pick(fixed, key=lambda price: price.low), area)
