"""Answers about what a flat costs: areas, quotes, differences."""

import re
from dataclasses import replace
from decimal import Decimal

from chatbot.dialogue.cooling.cooling import cooling_cost
from chatbot.dialogue.intents import (
    DURATION,
    intent_answer,
    intent_text,
    next_suggestions,
    package_suggestions,
    spoken_of,
    without_invitation,
)
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.superlatives import SUPERLATIVE_WORD, SUPERLATIVES
from chatbot.dialogue.turn import (
    INDIVIDUAL,
    MEASURED_ON,
    NOT_PRICED,
    PRICED,
    YIELDING,
    Turn,
)
from chatbot.patterns import regex
from chatbot.quotes import PackagePrice, Quote
from chatbot.rendering import Figures
from chatbot.understanding.areas.rooms import OUTSIDE, sum_of_rooms
from chatbot.understanding.areas.several_areas import ALL_OF_THEM
from chatbot.understanding.text.bare import is_small_talk
from chatbot.understanding.text.text import fold, words

# Where in the price list a package of that name would stand, had we one.
HIGH_GRADE = regex(
    r"gold|platin|platyn|diam|tytan|titan|vip|deluxe|luks|lux|eksklu|exclu|prest|royal|zlot"
    r"|ultra|elit|super|max|pro\b"
)
LOW_GRADE = regex(r"mini|basic|bazow|econ|ekonom|eko\b|eco|start|lite|light|smart|bronz|tani")

OF_STANDARD = regex(r"standardzie$")  # "ile za 47 m2 w standardzie?"

# Of flats that were told one after another: nobody knows which are meant.
ONLY_TOGETHER = regex(
    r"(?:(?:a|i|no|nie|to|ile|za|bedzie|wyjdzie|how much) )*"
    rf"(?:{ALL_OF_THEM}|razem|lacznie|w sumie|together|in total)"
    rf"(?: (?:{ALL_OF_THEM}|ile|to|bedzie|wyjdzie|razem|lacznie))*\W*"
)
BOTH = regex(r"\b(?:kosztuja|obie|obydwa|oba|wychodza|wyniosa)\b")
TOGETHER = {"pl": "Razem", "en": "Together"}
# "Ile 1 metr najtaniej?"
# "Ile za metr macie najtańsze i najdroższe"
FOR_METRE = r"(?: (?!biur|trwa)\w+){0,5} "
OF_PACKAGE, AND = r"(?: (?:masz|macie|pakiet\w*))?", r" (?:a|i|oraz) (?:\w+ )?"
BOTH_ENDS = regex(
    rf"\bile\b{FOR_METRE}\bnajtan\w+{OF_PACKAGE}{AND}najdroz\w+{OF_PACKAGE}\W*$"
    rf"|\bile\b{FOR_METRE}\bnajdroz\w+{OF_PACKAGE}{AND}najtan\w+{OF_PACKAGE}\W*$"
    r"|\bcheapest (?:\w+ )?and (?:\w+ ){0,2}most expensive\b.{0,30}\b(?:cost|prices?|rates?)\b"
)
RATE_ALONE = regex(r"\b(?:za |od |per )?(?:(?:xnumber|jeden|one|a) )?(?:metr\w*|m2|mkw|sqm)\b")
OF_TIME = {DURATION, "design_time"}
OF_DAYS = {"start_time", "on_time"}
WITH_OUTSIDE = regex(
    rf"\b(?:z|ze|including|with) (?:the |a )?{OUTSIDE} (?:razem|lacznie|together)"
    rf"|\b(?:ile|how much)\b.*\b(?:bez|z|ze|including|with|without) (?:the |a )?{OUTSIDE}"
    rf"|\b(?:bez|without) (?:the |a )?{OUTSIDE}(?: (?:calosc|to))* (?:ile|how much)\b"
    rf"|\b(?:obejmuje|w cenie|wlicza\w*|includes?)\b(?: \w+){{0,2}} {OUTSIDE}"
    rf"|{OUTSIDE} (?:\w+ ){{0,2}}(?:w cenie|wliczon\w+|included)\b"
    rf"|^(?:(?:a|and|i|to) )*(?:razem |wraz )?(?:z|ze|with) (?:the |a )?{OUTSIDE}\W*$"
    rf"|^(?:(?:a|and|co z|i|the|what about) )+{OUTSIDE}(?: lokatorsk\w+)?\W*$"
)
PACKAGE_CHOICE = "package_choice"
OUTSIDE_LIKE = {MEASURED_ON, *PRICED, "single_works", "special_works"}  # "18 m2 ogródka"


def unknown_package(turn: Turn) -> Answer | None:
    asked = OF_STANDARD.sub("standard", turn.extracted.unknown_package or "")
    if not asked:
        return None
    near = nearest_packages(turn.figures, asked)
    code = "unknown_package_near" if near else "unknown_package"
    values = {"asked": asked, "near": ", ".join(price.name for price in near)}
    others = tuple(price for price in turn.figures.prices if price not in near)
    text = turn.say(code, values) or turn.say("unknown_package", values)
    area = turn.learned.square_meters
    if turn.named and area is not None and not turn.figures.area_fault(area):
        asked_too = tuple(dict.fromkeys((*near, *turn.named)))  # "ile basic, a ile Premium?"
        text = f"{text}\n\n{quote_each(turn, asked_too, area).text}"
    return Answer(
        text,
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


# An international foot is 0.3048 m.
SQUARE_FOOT = Decimal("0.3048") ** 2
FEET = regex(
    r"(?<![0-9.,])(?P<feet>[0-9]{1,3}(?:[ ,]?[0-9]{3})?) ?"
    r"(?:ft ?2|sq\.? ?f(?:ee|oo)?t|square f(?:ee|oo)t)\b"
)


def area_unclear(turn: Turn) -> Answer | None:
    is_sum = (
        ONLY_TOGETHER.fullmatch(turn.extracted.masked.replace(",", "")) is not None
        and not turn.areas
        and bool(turn.state.area_before or turn.state.flats or turn.learned.square_meters is None)
    )
    is_expected = turn.has_area or turn.state.asked == "area"
    if not turn.extracted.is_area_unclear and not (is_sum and is_expected):
        return None
    rate = rates_beside(turn)
    if (rooms := sum_of_rooms(turn.extracted.unread)) and not turn.figures.area_fault(rooms):
        return with_rates(rooms_together(turn, rooms), rate)
    if feet := FEET.search(turn.folded):
        return feet_told(turn, feet)
    texts = filter(None, (rate or answer_beside_areas(turn), turn.say("area_unclear")))
    return Answer("\n\n".join(texts), "area_unclear", asked="area")


# "Ile kosztuje metr w Comfort, a ile w Premium?" needs no area.
RATE_ASKED = regex(
    r"\b(?:ile|po ile|jak\w*|cena|stawk\w*|how much|what|price)\b[^.;?!0-9]{0,25}"
    r"\b(?:m2|metr(?:a)?|metre|meter|sqm|square met\w+)\b(?! ?[0-9])"
)


def rates_beside(turn: Turn) -> str:
    if not RATE_ASKED.search(turn.folded) or not turn.named:
        return ""
    return "\n".join(f"• {price.name}: {turn.speaker.price(price)}" for price in turn.named)


def with_rates(found: Answer, rates: str) -> Answer:
    return replace(found, text=f"{rates}\n\n{found.text}") if rates else found


def feet_told(turn: Turn, told: re.Match[str]) -> Answer:
    """Asked back, with what it is in square metres: nobody is to wonder how we reckoned."""
    area = round(Decimal(re.sub("[ ,]", "", told["feet"])) * SQUARE_FOOT)
    text = turn.speaker.area(Decimal(area))
    buttons = () if turn.figures.area_fault(Decimal(area)) else (Suggestion(text, text),)
    said = turn.say("area_feet", {"area": text})
    return Answer(said, "area_unclear", asked="area", suggestions=buttons)


def rooms_together(turn: Turn, area: Decimal) -> Answer:
    """Told, and priced once it is said to be all of the flat."""
    values = {"area": turn.speaker.area(area)}
    yes = Suggestion(turn.say("whole_flat_yes"), turn.say("whole_flat", values))
    texts = [turn.say("rooms_together", values)]
    texts += [turn.say("outside_not_counted")] if turn.extracted.has_outside else []
    text = "\n\n".join(texts)
    return Answer(text, "area_unclear", suggestions=(yes,), asked="area", areas=(area,))


def answer_beside_areas(turn: Turn) -> str | None:
    """ "Ile trwa wykończenie 60-70 m2?" needs no area; a list of rooms asks nothing else."""
    intent, has_flat = turn.sure_intent, "xarea" in turn.extracted.masked
    if intent is None or not has_flat or intent.code in {"quote", *YIELDING}:
        return None
    text = intent_text(turn, intent)
    return without_invitation(text) if text else None


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


def quote_each(
    turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal, lines: str = ""
) -> Answer:
    speaker = turn.speaker
    lines = lines or "\n".join(quote_line(turn, Quote(price, area)) for price in prices)
    return Answer(
        turn.say("quote_all", {"quote.area": speaker.area(area), "quotes": lines}),
        "quote",
        suggestions=package_suggestions(prices),
    )


def quote_line(turn: Turn, quote: Quote) -> str:
    """With air conditioning at least, while it is in play."""
    line = f"• {quote.price.name}: {turn.speaker.total(quote)}"
    if not (cost := cooling_cost(turn)):
        return line
    words = {"pl": "z klimatyzacją od", "en": "with air conditioning from"}
    return f"{line} ({words[turn.language]} {turn.speaker.money(quote.total_min + cost)})"


def areas_beside(turn: Turn, found: Answer) -> str:
    """As `quote_beside`, where several areas are told in place of one."""
    intent = turn.knowledge.intents.get(found.intent)
    is_plain = found.source == "nlu" and intent is not None and not intent.has_effect
    if not turn.extracted.areas or not is_plain or found.intent in NOT_PRICED:
        return ""
    price = turn.package
    if found.intent == PACKAGE_CHOICE and price is None and turn.asks_price:
        return quote_areas(turn, turn.named or not_denied(turn)).text  # "co polecacie i za ile?"
    if found.intent in SUPERLATIVES:
        quote = superlative_quote(turn, found.intent, turn.areas[0])
        price = quote.price if quote else None
    return quote_areas(turn, (price,)).text if price else ""


def with_outside(turn: Turn) -> Answer | None:
    """ "Ile będzie z garażem razem?": its price isn't known, that of the flat is told again."""
    is_asked = WITH_OUTSIDE.search(turn.extracted.masked) and turn.has_area
    if not is_asked or turn.has_new_area or turn.named or turn.is_new("budget"):
        return None
    quotes = [quote_text(turn, turn.quote)] if turn.quote and turn.asks_price else []
    told = [turn.say("outside_not_counted"), *quotes]
    suggestions = next_suggestions(turn, MEASURED_ON)
    return Answer("\n\n".join(told), MEASURED_ON, suggestions=suggestions)


def outside(turn: Turn) -> Answer | None:
    """ "A z tarasem 15 m2?" after a quote changes nothing of it."""
    is_after_area = turn.extracted.has_outside and turn.has_area and not turn.has_new_area
    if not is_after_area or turn.asks_another(OUTSIDE_LIKE):
        return None
    text = turn.say("outside_not_counted")
    if turn.named and turn.quote:  # "a w Plusie? i czy z balkonem 69,5?"
        text = f"{quote_text(turn, turn.quote)}\n\n{text}"
    return Answer(text, MEASURED_ON, suggestions=next_suggestions(turn, MEASURED_ON))


def quote_areas(turn: Turn, prices: tuple[PackagePrice, ...]) -> Answer:
    """Each package at each area, and at their sum where they go together; of two packages that
    are named either may be of either area, so that a sum of one may be nobody's."""
    if turn.are_added and len(turn.named) < 2 and len(turn.areas) > 1:
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
    if found.intent in NOT_PRICED or turn.unpriced or turn.is_price_denied:
        return None
    if found.intent in SUPERLATIVES and turn.learned.square_meters is not None:
        return superlative_quote(turn, found.intent, turn.learned.square_meters)
    if found.intent == INDIVIDUAL and turn.extracted.square_meters is not None:
        ranges = [price for price in turn.figures.prices if price.is_range]
        return Quote(ranges[0], turn.extracted.square_meters) if len(ranges) == 1 else None
    is_of_time = found.intent in OF_TIME or (found.intent in OF_DAYS and not turn.has_new_area)
    if is_of_time and not turn.asks_price and turn.before.square_meters is not None:
        return None
    intent = turn.knowledge.intents.get(found.intent)
    is_as_before = {price.code for price in turn.named} == {turn.before.package}
    has_news = turn.is_new("square_meters") or (bool(turn.named) and not is_as_before)
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
    is_rate = turn.asks_price and RATE_ALONE.search(rest) is not None
    rest = RATE_ALONE.sub(" ", rest)
    is_plain = is_small_talk(rest) and (turn.has_area or turn.asks_superlatives or is_rate)
    is_plain |= BOTH_ENDS.search(turn.folded) is not None
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
