"""Answers about what a flat costs: areas, quotes, differences."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

from chatbot.dialogue.intents import (
    DURATION,
    intent_answer,
    intent_text,
    next_suggestions,
    package_suggestions,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.turn import (
    COMPARED,
    COMPARING,
    INDIVIDUAL,
    NOT_PRICED,
    PRICED,
    SUPERLATIVE_WORD,
    SUPERLATIVES,
    YIELDING,
    Answer,
    Turn,
)
from chatbot.quotes import PackagePrice, Quote
from chatbot.rendering import Figures
from chatbot.understanding.bare import is_small_talk
from chatbot.understanding.rooms import OUTSIDE
from chatbot.understanding.several_areas import ALL_OF_THEM
from chatbot.understanding.text import fold, words

# Where in the price list a package of that name would stand, had we one.
HIGH_GRADE = re.compile(
    r"gold|platin|platyn|diam|tytan|titan|vip|deluxe|luks|lux|eksklu|exclu|prest|royal|zlot"
    r"|ultra|elit|super|max|pro\b"
)
LOW_GRADE = re.compile(r"mini|basic|bazow|econ|ekonom|eko\b|eco|start|lite|light|smart|bronz|tani")


# Of flats that were told one after another: nobody knows which are meant.
ONLY_TOGETHER = re.compile(
    r"(?:(?:a|i|no|nie|to|ile|za|bedzie|wyjdzie|how much) )*"
    rf"(?:{ALL_OF_THEM}|razem|lacznie|w sumie|together|in total)"
    rf"(?: (?:{ALL_OF_THEM}|ile|to|bedzie|wyjdzie|razem|lacznie))*\W*"
)
IN_MONEY = r"(?:by|bedzie|byloby|jest|konkretnie|to|w zlot\w+|wychodzi|wyjdzie|zlotych)"
SHORT = re.compile(r"\bhow much more (?:\w+ ){0,3}(?:money|need)\b")
RATE_ASKED = re.compile(r"\b(?:na|za|od) metr|\bper (?:m|sq)")
DIFFERENCE = re.compile(
    r"\bo ile (?:\w+ ){0,3}(?:droz|mniej|rozni|tan|wiecej)"
    rf"|\bile (?:(?:{IN_MONEY}|(?:niz|od|za) \w+) )*(?:drozej|taniej|wiecej)\b"
    r"|\b(?:do|za) (?:comfort|express|plus|premium)\w* dopl\w+"
    r"|\b(?:ile|jak\w*) (?:\w+ ){0,2}dopl(?:ac|at)\w*|\bdoplata (?:do|z|za)\b"
    r"|\bdopl(?:ac|at)\w* (?:\w+ )?ile\b"
    r"|\bile (?:\w+ ){0,2}(?:za)?oszczedz\w+|\bhow much (?:\w+ ){0,3}save\b"
    r"|\broznic\w* (?:w )?(?:cen|koszt|kwo)\w*|\broznic\w* (?:po)?miedzy [0-9]"
    r"|\broznic\w* [^.,;?!]{1,40} (?:w (?:cen|koszt|kwo)|cenow|kwotow)\w*"
    r"|\bhow much (?:cheaper|more)\b|\bhow much (?:\w+ ){1,4}(?:cheaper|more expensive)\b"
    r"|\bprice difference"
    r"|\bdifference (?:[^.,;?!]{1,40} )?in (?:the )?(?:cost|price)"
)
# "A Premium o ile?", after another was priced.
BY_HOW_MUCH = re.compile(r"(?:(?:a|i|no|to) )*(?:xpackage (?:to )?o ile|o ile xpackage)\W*")
ONLY_BY_HOW_MUCH = re.compile(r"(?:(?:a|czyli|i|no|to) )*o ile\W*")
BOTH = re.compile(r"\b(?:kosztuja|obie|obydwa|oba|wychodza|wyniosa)\b")
# Of prices where an area and two packages are known: "różnica na 55 m?"; "jaka różnica między
# Comfortem a Premium?" asks what each has, and after an area both may be meant.
# "Co zyskam, jak dopłacę do Premium?"
GAIN = re.compile(
    r"\bco (?:\w+ ){0,2}(?:daje|dosta\w+|wiecej|zysk\w+)|\bwhat (?:\w+ ){0,2}(?:gain|get)\b"
)
OF_PRICES = r"(?:cen|cost|koszt|kwo|pakie|price|the price|xarea|xpackage)"
MAYBE_DIFFERENCE = re.compile(rf"\b(?:roznic\w*|difference)\b(?! (?:in|w|we) (?!{OF_PRICES}))")
# From the one before: "różnica do Premium i do Expressu".
TO_EACH = re.compile(r"(?<!xpackage )\b(?:do|to) xpackage,? (?:a|and|i|oraz) (?:do |to )?xpackage")
FURTHER_ONE = re.compile(r"(?:a|i|and) (?:do|od|to|from) xpackage\W*")  # after a difference
SHORT_OF = re.compile(
    r"\bbrak\w* (?:mi |nam )?(?:do|na) xpackage"
    r"|\b(?:ile|jak\w*) (?:\w+ ){0,3}(?:doloz|dorzuc)\w*,? (?:\w+ ){0,3}xpackage"
    r"|xpackage,? (?:ile|jak\w*) (?:\w+ ){0,3}(?:doplac|doloz|dorzuc)\w*"
    r"|\bhow much (?:\w+ )?extra (?:\w+ ){0,3}xpackage"
)
# What a question for a difference sounds like where it is of the packages as a whole.
CONTRASTED = COMPARING | PRICED | {"haggling", "package_standard"}
TOGETHER = {"pl": "Razem", "en": "Together"}
MEASURED_ON = "measured_on"
WITH_OUTSIDE = re.compile(
    rf"\b(?:z|ze|including|with) (?:the |a )?{OUTSIDE} (?:razem|lacznie|together)"
    rf"|\b(?:ile|how much)\b.*\b(?:z|ze|including|with) (?:the |a )?{OUTSIDE}"
    rf"|\b(?:obejmuje|w cenie|wlicza\w*|includes?)\b(?: \w+){{0,2}} {OUTSIDE}"
    rf"|{OUTSIDE} (?:\w+ ){{0,2}}(?:w cenie|wliczon\w+|included)\b"
    rf"|^(?:(?:a|and|i|to) )*(?:razem |wraz )?(?:z|ze|with) (?:the |a )?{OUTSIDE}\W*$"
)
OUTSIDE_LIKE = {MEASURED_ON, *PRICED, "single_works", "special_works"}  # "18 m2 ogródka"


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
    is_sum = (
        ONLY_TOGETHER.fullmatch(turn.extracted.masked.replace(",", "")) is not None
        and not turn.areas
    )
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


def quote(turn: Turn) -> Answer | None:
    if not turn.wants_quote:
        return None
    area = turn.learned.square_meters
    if turn.areas:
        return quote_areas(turn, spoken_of(turn) or not_denied(turn))
    if area is None:
        return ask_area(turn)
    if both := both_before(turn):
        return quote_each(turn, both, area)
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


def both_before(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "Ale ile kosztują?": in the plural, of the two that were spoken of last."""
    is_plural = BOTH.search(turn.folded) is not None and turn.asks_only_price and not turn.named
    codes = turn.state.weighed if is_plural and len(turn.state.weighed) > 1 else ()
    return tuple(price for code in codes if (price := turn.figures.price(code)))


def difference(turn: Turn) -> Answer | None:
    """ "O ile drożej Premium niż Comfort?", "a o ile droższy Premium?" after a quote of another, or
    after two of them from each; "o ile drożej?" after one is about all of the others, "o ile
    drożej za 70?" of another area."""
    area, area_before = turn.learned.square_meters, turn.before.square_meters
    is_of_budget = turn.is_new("budget") or turn.extracted.is_budget_unclear
    is_short = turn.learned.budget is not None and SHORT.search(turn.folded)
    if not asks_difference(turn) or is_of_budget or is_short:
        return None
    if len(turn.extracted.areas) == 2:
        return quote_difference(turn, turn.extracted.areas)
    if area is None:
        return difference_at_each(turn) if turn.areas else rate_difference(turn)
    prices = compared(turn)
    is_other = turn.is_new("square_meters") and area_before != area
    is_of_areas = len(turn.named) < 2 and not (len(prices) > 1 and is_maybe_difference(turn))
    if is_other and area_before is not None and is_of_areas:
        return quote_difference(turn, (area_before, area))
    if len(turn.named) < 3 and any(price.is_range for price in prices):
        return None
    if not prices:
        return None
    asks_else = {intent.code for intent in turn.sure_intents} - CONTRASTED
    if len(prices) < 2 and asks_else:  # "o ile drożej z kuchnią?"
        return None
    found = quote_each(turn, prices if len(prices) > 1 else turn.figures.prices, area)
    if len(prices) < 2:
        prices += tuple(price for price in turn.figures.prices if price not in prices)
    texts = [f"{found.text}\n{gaps(turn, prices, area)}", what_each_has(turn)]
    return replace(found, text="\n\n".join(filter(None, texts)))


def gaps(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> str:
    """Of more than two packages each has the names of its two; of a range there is none."""
    quotes = [Quote(price, area) for price in prices if not price.is_range]
    is_of_all = len(turn.named) > 1 and prices[0] in turn.named
    pairs = list(combinations(quotes, 2) if is_of_all else product(quotes[:1], quotes[1:]))
    told = [turn.speaker.money(abs(one.total_min - other.total_min)) for one, other in pairs]
    if len(pairs) == 1 and len(prices) == 2:
        rate = f" ({rate_gap(turn, prices)})" if RATE_ASKED.search(turn.folded) else ""
        return f"{difference_word(turn)}: {told[0]}{rate}."
    names = [f"{one.price.name} – {other.price.name}" for one, other in pairs]
    lines = [f"• {name}: {gap}" for name, gap in zip(names, told, strict=True)]
    return "\n".join([{"pl": "Różnice:", "en": "Differences:"}[turn.language], *lines])


def what_each_has(turn: Turn) -> str:
    """ "Różnica między Comfortem a Premium?" after an area may be of either."""
    intent = turn.knowledge.intents.get(COMPARED)
    is_of_prices = DIFFERENCE.search(turn.folded) or turn.is_new("square_meters")
    is_of_prices = is_of_prices and not GAIN.search(turn.folded)
    if intent is None or is_of_prices or len(turn.named) != 2:
        return ""
    return without_invitation(intent_text(turn, intent) or "")


def difference_at_each(turn: Turn) -> Answer | None:
    """ "O ile droższy Plus od Expressu?" after "35 i 42 m2"."""
    prices = compared(turn)
    if len(prices) != 2 or any(price.is_range for price in prices):
        return None
    told = [(turn.speaker.area(area), area) for area in dict.fromkeys(turn.areas)]
    if turn.are_added:
        total = sum(turn.areas, Decimal())
        told.append((f"{TOGETHER[turn.language]} {turn.speaker.area(total)}", total))
    lines = [
        f"{difference_word(turn)}, {label.lower()}: {gap(turn, prices, area)}"
        for label, area in told
    ]
    found = quote_areas(turn, prices)
    return replace(found, text="\n".join([found.text, *lines]))


def gap(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> str:
    one, other = (Quote(price, area).total_min for price in prices)
    return turn.speaker.money(abs(one - other))


def rate_difference(turn: Turn) -> Answer | None:
    """ "Premium czy Comfort, różnica w cenie?", and no area is known yet."""
    prices = compared(turn)
    if len(prices) != 2 or any(price.is_range for price in prices):
        return None
    found = ask_area_of(turn, prices, f"{difference_word(turn)}: {rate_gap(turn, prices)}")
    return replace(found, text="\n\n".join(filter(None, (what_each_has(turn), found.text))))


def rate_gap(turn: Turn, prices: tuple[PackagePrice, ...]) -> str:
    return f"{turn.speaker.money(abs(prices[0].low - prices[1].low))}/m²"


def quote_difference(turn: Turn, areas: tuple[Decimal, ...]) -> Answer:
    prices = spoken_of(turn) or not_denied(turn)
    return quote_at(turn, prices, areas, (difference_word(turn), max(areas) - min(areas)))


def difference_word(turn: Turn) -> str:
    return {"pl": "Różnica", "en": "Difference"}[turn.language]


def compared(turn: Turn) -> tuple[PackagePrice, ...]:
    """Those of this message, however many; one alone with the two that were weighed before, or with
    the one from before; none with those two."""
    told = dict.fromkeys((*turn.extracted.packages, *turn.extracted.denied))
    before = dict.fromkeys(filter(None, (turn.before.package, *turn.state.weighed[::-1])))
    others = [code for code in before if code not in told]
    codes = [*told, *(others[:2] if len(told) < 2 else [])]
    if TO_EACH.search(turn.extracted.masked):
        codes = [*others[:1], *told]
    return tuple(price for code in codes if (price := turn.figures.price(code)))


def asks_difference(turn: Turn) -> bool:
    masked = turn.extracted.masked
    is_told = DIFFERENCE.search(turn.folded) or BY_HOW_MUCH.fullmatch(masked)
    return is_told is not None or is_maybe_difference(turn)


def is_maybe_difference(turn: Turn) -> bool:
    if FURTHER_ONE.fullmatch(turn.extracted.masked):
        return turn.learned.square_meters is not None and len(turn.state.weighed) > 1
    if ONLY_BY_HOW_MUCH.fullmatch(turn.extracted.masked):
        return turn.learned.square_meters is not None and len(turn.state.weighed) > 1
    is_short = SHORT_OF.search(turn.extracted.masked) and turn.learned.budget is None
    if not is_short and not MAYBE_DIFFERENCE.search(turn.extracted.masked):
        return False
    is_of_all = {intent.code for intent in turn.sure_intents} <= CONTRASTED
    return is_of_all and turn.learned.square_meters is not None and len(compared(turn)) > 1


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


def ask_area_of(turn: Turn, prices: tuple[PackagePrice, ...], *more: str) -> Answer:
    told = [f"{price.name}: {turn.speaker.price(price)}" for price in prices]
    lines = [f"• {line}" for line in (*told, *more)]
    suggestions = package_suggestions(prices)
    text = turn.say("ask_area_of", {"quotes": "\n".join(lines)})
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


def with_outside(turn: Turn) -> Answer | None:
    """ "Ile będzie z garażem razem?": its price isn't known, that of the flat is told again."""
    is_asked = WITH_OUTSIDE.search(turn.extracted.masked) and turn.has_area
    if not is_asked or turn.has_new_area or turn.named or turn.is_new("budget"):
        return None
    text = turn.say("outside_not_counted")
    told = [text, quote_text(turn, turn.quote)] if turn.quote and turn.asks_price else [text]
    suggestions = next_suggestions(turn, MEASURED_ON)
    return Answer("\n\n".join(told), MEASURED_ON, suggestions=suggestions)


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
    if turn.are_added and len(turn.named) < 2:
        return quote_each_and_sum(turn, prices, turn.areas)
    return quote_at(turn, prices, turn.areas, ("", Decimal()))


def quote_each_and_sum(
    turn: Turn, prices: tuple[PackagePrice, ...], areas: tuple[Decimal, ...]
) -> Answer:
    return quote_at(turn, prices, areas, (TOGETHER[turn.language], sum(areas, Decimal())))


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
    is_of_time = found.intent == DURATION and not (turn.named or turn.asks_price)
    if is_of_time and turn.before.square_meters is not None:
        return None
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
    """ "Kawalerka 27 m2 najtaniej, ile?": whatever else it sounds like; and "a najtańszy?", which
    sounds like nothing else."""
    rest = SUPERLATIVE_WORD.sub(" ", turn.extracted.masked)
    is_plain = is_small_talk(rest) and (turn.has_area or turn.asks_superlatives)
    if turn.named or not (turn.has_new_area or is_plain):
        return None
    if turn.asks_superlatives:
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
    price = superlative_price(turn, intent)
    return Quote(price, area) if price else turn.quote


def superlative_price(turn: Turn, intent: str) -> PackagePrice | None:
    fixed = [price for price in turn.named or turn.figures.prices if not price.is_range]
    if intent not in SUPERLATIVES or not fixed:
        return None
    pick = min if intent == "cheapest" else max
    return pick(fixed, key=lambda price: price.low)
