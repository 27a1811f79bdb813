"""Answers about what a flat costs: areas, quotes, budgets."""

from collections.abc import Iterable
from decimal import Decimal

from chatbot.dialogue.intents import intent_text, next_suggestions, package_suggestions
from chatbot.dialogue.turn import YIELDING, Answer, Turn
from chatbot.quotes import Fit, PackagePrice, Quote, fit_budget
from chatbot.rendering import Speaker


def unknown_package(turn: Turn) -> Answer | None:
    asked = turn.extracted.unknown_package
    if not asked:
        return None
    return Answer(
        turn.say("unknown_package", {"asked": asked}),
        "unknown_package",
        suggestions=package_suggestions(turn.figures.prices),
    )


def area_unclear(turn: Turn) -> Answer | None:
    if not turn.extracted.is_area_unclear:
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
    area = turn.extracted.square_meters
    fault = turn.figures.area_fault(area) if area is not None else ""
    if not fault:
        return None
    return Answer(turn.say(f"area_{fault}"), "area_out_of_range", asked="area")


def budget(turn: Turn) -> Answer | None:
    """What a budget pays for: asked for by naming it, or by naming the area it waited for."""
    money, area = turn.learned.budget, turn.learned.square_meters
    waited = turn.is_new("square_meters") and not turn.learned.package
    if money is None or not (turn.is_new("budget") or waited):
        return None
    amount = {"budget": turn.speaker.money(money)}
    if area is None:
        return Answer(turn.say("budget_ask_area", amount), "budget", asked="area")
    fits, misses = fit_budget(turn.figures.prices, area, money)
    values = amount | {
        "area": turn.speaker.area(area),
        "fits": fit_lines(turn, fits),
        "rest": fit_lines(turn, misses),
    }
    code = "budget_fits" if fits and misses else "budget_all_fit" if fits else "budget_none"
    return Answer(
        turn.say(code, values),
        "budget",
        suggestions=package_suggestions(fit.quote.price for fit in fits),
    )


def fit_lines(turn: Turn, fits: Iterable[Fit]) -> str:
    words = {"pl": ("zostaje", "brakuje", "od "), "en": ("left", "short", "from ")}
    left, short, start = words[turn.language]
    lines = []
    for fit in fits:
        word = left if fit.margin >= 0 else short
        total = turn.speaker.money(fit.quote.total_min)
        prefix = start if fit.quote.price.is_range else ""
        margin = turn.speaker.money(abs(fit.margin))
        lines.append(f"• {fit.quote.price.name}: {prefix}{total} ({word} {margin})")
    return "\n".join(lines)


def quote(turn: Turn) -> Answer | None:
    if not turn.wants_quote:
        return None
    area = turn.learned.square_meters
    if area is None:
        return ask_area(turn)
    if turn.quote:
        return Answer(
            quote_text(turn, turn.quote),
            "quote",
            quote=turn.quote,
            suggestions=next_suggestions(turn, "quote"),
        )
    return quote_each(turn, turn.named or not_denied(turn), area)


def not_denied(turn: Turn) -> tuple[PackagePrice, ...]:
    return tuple(p for p in turn.figures.prices if p.code not in turn.extracted.denied)


def ask_area(turn: Turn) -> Answer:
    if turn.package:
        text = turn.say("ask_area", {"quote.package": turn.package.name})
    else:
        text = turn.say("ask_area_any")
    return Answer(text, "quote", asked="area")


def quote_text(turn: Turn, quote: Quote) -> str:
    speaker = turn.speaker
    values = {
        "quote.package": quote.price.name,
        "quote.area": speaker.area(quote.square_meters),
        "quote.price": speaker.price(quote.price),
        "quote.total": total_text(speaker, quote),
        "quote.total_min": speaker.money(quote.total_min),
        "quote.total_max": speaker.money(quote.total_max),
    }
    return turn.say("quote_range" if quote.price.is_range else "quote", values)


def quote_each(turn: Turn, prices: tuple[PackagePrice, ...], area: Decimal) -> Answer:
    speaker = turn.speaker
    lines = "\n".join(
        f"• {price.name}: {total_text(speaker, Quote(price, area))}" for price in prices
    )
    return Answer(
        turn.say("quote_all", {"quote.area": speaker.area(area), "quotes": lines}),
        "quote",
        suggestions=package_suggestions(prices),
    )


def total_text(speaker: Speaker, quote: Quote) -> str:
    if quote.price.is_range:
        return speaker.money_range(quote.total_min, quote.total_max)
    return speaker.money(quote.total_min)


def quote_beside(turn: Turn, found: Answer) -> Quote | None:
    """A question about something else completed the data for a quote, so that is told as well."""
    intent = turn.knowledge.intents.get(found.intent)
    has_news = turn.is_new("square_meters") or bool(turn.named)
    is_plain = found.source == "nlu" and intent is not None and not intent.has_effect
    return turn.quote if is_plain and has_news and found.quote is None else None
