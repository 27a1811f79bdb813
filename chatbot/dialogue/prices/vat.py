"""VAT: what of a price it is, and whether a rate that is named is the one."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from chatbot.dialogue.flats.mixing import is_paired, mentioned, told_of
from chatbot.dialogue.flats.plans import plan_of
from chatbot.dialogue.intents import answered, next_suggestions, package_suggestions, spoken_of
from chatbot.dialogue.limits import is_beyond_vat_limit
from chatbot.dialogue.prices.difference_words import RATE_ASKED
from chatbot.dialogue.prices.differences import asks_difference, compared, difference_word
from chatbot.dialogue.prices.pricing import TOGETHER, quote_each, quote_text
from chatbot.dialogue.state import Answer, Suggestion
from chatbot.dialogue.turn import PRICED, Turn
from chatbot.patterns import regex
from chatbot.quotes import GROSZ, PackagePrice, Quote
from chatbot.understanding.money.amounts import find_figures
from chatbot.understanding.money.tax_rates import TAX, TAX_RATE
from chatbot.understanding.text.bare import is_small_talk

VAT = "vat"
# "Ile to netto?", "a bez VAT-u?", "ile w tym jest VAT-u kwotowo?"
PARTS_ASKED = regex(
    rf"\b(?:netto|bez (?:podatku|vat\w*)|ile (?:\w+ ){{0,3}}(?<!z )(?<!ze ){TAX}|kwot\w+ {TAX}"
    rf"|(?:before|excluding|without|minus) {TAX}"
    rf"|net of {TAX}|{TAX} (?:amount|part|portion|share)|(?:czesc\w*|kwot\w*|udzial\w*) {TAX}"
    r"|net (?:amount|cost|difference|price|sum|total)"
    rf"|how much (?:\w+ ){{0,3}}(?:net|{TAX}))\b"
    r"|^(?:(?:a|about|and|but|how|in|much|ok|so|the|what) )*net\b\W*$"
)
# "Więc ile razem z podatkiem?" after a price: it is gross.
WITH_TAX = r"(?:brutto|gross|(?:z|ze|including|with)(?: the)? (?:podatkiem|vat(?:em|-em)?|tax))"
GROSS_ASKED = regex(
    rf"\b(?:ile|cen[ay]|kwot[ay]|how much|price|total)\b.{{0,40}}\b{WITH_TAX}\b"
    rf"|\b{WITH_TAX} (?:\w+ )?(?:ile|how much)\b"
)
OF_ELSE = regex(r"\b(?:material|odlicz|odzysk|zwro[tc]|refund|reclaim)\w*")
# "VAT odliczę na firmę?"
GIVEN_BACK = r"(?:odlicz|odzysk|zwrot|zwroc|deduct|reclaim|refund|claim (?:\w+ )?back)\w*"
DEDUCTED = regex(rf"\bvat\w*\b[^.;?!]{{0,30}}\b{GIVEN_BACK}|\b{GIVEN_BACK}[^.;?!]{{0,30}}\bvat\w*")
# The lower rate is that of homes.
OFFICE = regex(r"\b(?:biur|dzialalnos|firm|gabinet|kancelari|lokal uzytk|office|sklep|shop)\w*")
RATE_NAMED = regex(r"\bxnumber ?(?:%|procent\w*|percent)")
WHICH_RATE = regex(r"\b(?:czy|jak(?:a|i)|ktor[ay]|dlaczego|czemu|which|what rate|why)\b")
BESIDE_A_RATE = regex(r"\b(?:nadal|rowniez|stawk\w+|tez|vat\w*|also|rate|still|too)\b")
# "Razem z VAT-em ile, i ile za metr netto?"
ASKED_FOR = regex(r"\b(?:ile|how much)\b")
ASKED = regex(r"\b(?:czy|na pewno|napewno|is it|for sure|really|right)\b")


def with_vat_first(turn: Turn, text: str, *, is_priced: bool) -> str:
    """That an area is over the limit is said before a price is called gross."""
    doubt, areas = turn.say("vat_beyond_limit"), (*turn.areas, turn.learned.square_meters)
    known = [area for area in areas if area is not None]
    if not doubt or doubt not in text or not known or not is_beyond_vat_limit(turn):
        return text
    code = "vat_over_house" if turn.is_house else "vat_over_flat"
    first = [turn.say(code, {"area": turn.speaker.area(max(known))})]
    first += [turn.say("vat_over_counted")] if is_priced else []
    told = " ".join(filter(None, (*first, doubt)))
    if not is_priced:
        return text.replace(doubt, told, 1)
    rest = [part for part in text.split("\n\n") if part != doubt]
    return "\n\n".join([told, *rest])


def vat(turn: Turn) -> Answer | None:
    if turn.is_new("budget") or turn.extracted.is_budget_unclear:
        return None
    if DEDUCTED.search(turn.folded) and (text := turn.say("vat_deducted")):
        return Answer(text, VAT, suggestions=next_suggestions(turn, VAT))
    if turn.about or OF_ELSE.search(turn.folded):
        return None
    if (found := at_another_rate(turn)) is not None:
        return found
    if PARTS_ASKED.search(turn.folded):
        return net(turn)
    if GROSS_ASKED.search(turn.folded) and (found := gross(turn)):
        return found
    return None if OFFICE.search(turn.folded) else rate_confirmed(turn) or rate_named(turn)


def gross(turn: Turn) -> Answer | None:
    area = turn.learned.square_meters
    others = {intent.code for intent in turn.sure_intents} - {VAT, *PRICED}
    if area is None or others or turn.has_new_area or len(turn.named) > 1:
        return None
    if turn.quote:
        text = quote_text(turn, turn.quote)
        return Answer(text, "quote", quote=turn.quote, suggestions=next_suggestions(turn, VAT))
    return quote_each(turn, turn.figures.prices, area)


def at_another_rate(turn: Turn) -> Answer | None:
    """ "A z 23% VAT ile?": the prices are with another rate, and what the same net price comes to
    with this one; which of them holds is not for us to say."""
    rate, told = turn.figures.number("prices.vat_percent_included"), TAX_RATE.search(turn.folded)
    prices = tuple(p for p in spoken_of(turn) or turn.figures.prices if not p.is_range)
    if told is None or rate is None or not prices or WHICH_RATE.search(turn.folded):
        return None
    other, areas = Decimal(told["first"] or told["last"]), areas_told(turn)
    if other == rate or other <= 0 or any(turn.figures.area_fault(area) for area, _ in areas):
        return None
    areas = areas or [(Decimal(1), turn.speaker.area(Decimal(1)))]
    quotes = [(Quote(price, area), label) for price in prices for area, label in areas]
    rows = [(label_of(quote, label), net_at(turn, quote, rate)) for quote, label in quotes]
    lines = [taxed(turn, label, without, other) for label, without in rows]
    text = turn.say("vat_other", {"quotes": "\n".join(lines), "left": f"{other:f}%"})
    return Answer(text, VAT, suggestions=suggestions(turn, prices)) if text else None


def taxed(turn: Turn, label: str, without: Decimal, rate: Decimal) -> str:
    gross = (without * (100 + rate) / 100).quantize(GROSZ, ROUND_HALF_UP)
    words = {"pl": ("netto", "VAT"), "en": ("net", "VAT")}[turn.language]
    money = turn.speaker.money
    return f"• {label}: {money(without)} {words[0]} + {rate:f}% {words[1]} = {money(gross)}"


def rate_confirmed(turn: Turn) -> Answer | None:
    """ "Czy 160 to 8% VAT na pewno?", where the kind of the place or its area leaves no doubt."""
    rate, area = turn.figures.number("prices.vat_percent_included"), turn.learned.square_meters
    if rate is None or area is None or is_beyond_vat_limit(turn) or turn.named:
        return None
    is_named = re.search(rf"(?<![0-9.,]){rate:f} ?(?:%|proc)", turn.folded) is not None
    is_of_tax = re.search(rf"\b{TAX}\b", turn.folded) or turn.state.topic == VAT
    is_asked = "?" in turn.folded or ASKED.search(turn.folded)
    others = {number.value for number in find_figures(turn.folded)} - {rate, area}
    if not (is_named and is_of_tax and is_asked) or others:
        return None
    text = turn.say("vat_yes", {"area": turn.speaker.area(area)})
    return Answer(text, VAT, suggestions=next_suggestions(turn, VAT)) if text else None


def rate_named(turn: Turn) -> Answer | None:
    """ "To też 8%?" after a price, and nothing else."""
    rest, count = RATE_NAMED.subn(" ", turn.extracted.masked)
    is_plain = is_small_talk(BESIDE_A_RATE.sub(" ", rest)) and turn.has_area
    return answered(turn, VAT) if count == 1 and is_plain and "?" in rest else None


def net(turn: Turn) -> Answer | None:
    """Of the price at the known area, or each of them, where the lower rate holds for it; of a
    square metre where that is asked."""
    rate = turn.figures.number("prices.vat_percent_included")
    prices = tuple(p for p in spoken_of(turn) or turn.figures.prices if not p.is_range)
    areas = areas_told(turn)
    if RATE_ASKED.search(turn.folded):
        is_of_both = len(areas) == 1 and len(ASKED_FOR.findall(turn.folded)) > 1
        a_metre = (Decimal(1), turn.speaker.area(Decimal(1)))
        areas = [*(areas if is_of_both else ()), a_metre]
    if not areas or rate is None or not prices or is_beyond_vat_limit(turn):
        return None
    if (two := two_compared(turn)) and len(areas) == 1:
        return net_difference(turn, two, areas[0], rate)
    rows = [(Quote(price, area), label) for price in prices for area, label in areas]
    lines = [
        parts(turn, label_of(quote, label), quote.total_min, net_at(turn, quote, rate))
        for quote, label in rows
    ]
    text = turn.say("vat_parts", {"quotes": "\n".join(lines)})
    return Answer(text, VAT, suggestions=suggestions(turn, prices)) if text else None


def two_compared(turn: Turn) -> tuple[PackagePrice, ...]:
    """ "I mean the net difference", after the difference of two packages."""
    prices = compared(turn) if asks_difference(turn) else ()
    return prices if len(prices) == 2 and not any(p.is_range for p in prices) else ()


def net_difference(
    turn: Turn, prices: tuple[PackagePrice, ...], at: tuple[Decimal, str], rate: Decimal
) -> Answer | None:
    area, label = at
    quotes = [Quote(price, area) for price in prices]
    rows = [(quote.total_min, net_of(quote.total_min, rate)) for quote in quotes]
    lines = [parts(turn, label_of(q, label), *row) for q, row in zip(quotes, rows, strict=True)]
    gross, without = (abs(one - other) for one, other in zip(*rows, strict=True))
    lines.append(parts(turn, difference_word(turn), gross, without))
    text = turn.say("vat_parts", {"quotes": "\n".join(lines)})
    buttons = package_suggestions(prices)
    return Answer(text, VAT, suggestions=buttons, is_difference=True) if text else None


def net_of_each(turn: Turn) -> Answer | None:
    """ "A netto?", after flats that each have their own package, or beside them."""
    rate = turn.figures.number("prices.vat_percent_included")
    told = pairs_told(turn)
    pairs = told or ([] if turn.named or turn.has_new_area else plan_of(turn))
    is_asked = PARTS_ASKED.search(turn.folded) and not OF_ELSE.search(turn.folded)
    is_mixed = len({price for price, _ in pairs}) > 1 and turn.are_added
    if not is_asked or not is_mixed or rate is None or turn.is_new("budget"):
        return None
    if RATE_ASKED.search(turn.folded) or is_beyond_vat_limit(turn):
        return None
    quotes = [Quote(price, area) for price, area in pairs]
    rows = [(q.total_min, net_of(q.total_min, rate)) for q in quotes]
    labels = [label_of(q, turn.speaker.area(q.square_meters)) for q in quotes]
    lines = [parts(turn, label, *row) for label, row in zip(labels, rows, strict=True)]
    gross, without = (sum(amounts, Decimal()) for amounts in zip(*rows, strict=True))
    lines.append(parts(turn, TOGETHER[turn.language], gross, without))
    text = turn.say("vat_parts", {"quotes": "\n".join(lines)})
    found = Answer(text, VAT, suggestions=package_suggestions(dict.fromkeys(p for p, _ in pairs)))
    areas = tuple(area for _, area in pairs)
    return replace(found, areas=areas, pairs=told_of(pairs), package="") if text else None


def pairs_told(turn: Turn) -> list[tuple[PackagePrice, Decimal]]:
    """ "38 Express i 71 Comfort, ile netto razem?"."""
    areas, prices = turn.extracted.areas, mentioned(turn)
    are_paired = turn.extracted.are_paired or is_paired(turn.extracted.masked)
    is_whole = are_paired and len(areas) == len(prices) > 1
    if not is_whole or any(price.is_range for price in prices):
        return []
    return list(zip(prices, areas, strict=True))


def areas_told(turn: Turn) -> list[tuple[Decimal, str]]:
    """The one, or each of several and their sum where they go together, with how it is named."""
    one = turn.learned.square_meters
    areas = [one] if one is not None else [*dict.fromkeys(turn.areas)]
    told = [(area, turn.speaker.area(area)) for area in areas]
    if one is None and turn.areas and turn.are_added:
        whole = sum(turn.areas, Decimal())
        told.append((whole, f"{TOGETHER[turn.language].lower()} {turn.speaker.area(whole)}"))
    return told


def label_of(quote: Quote, area: str) -> str:
    return f"{quote.price.name}, {area}"


def net_of(gross: Decimal, rate: Decimal) -> Decimal:
    return (gross * 100 / (100 + rate)).quantize(GROSZ, ROUND_HALF_UP)


def net_at(turn: Turn, quote: Quote, rate: Decimal) -> Decimal:
    """Of all areas together, the sum of what is told of each."""
    areas = turn.areas if turn.are_added and quote.square_meters == sum(turn.areas) else ()
    each = [Quote(quote.price, area) for area in areas] or [quote]
    return sum((net_of(one.total_min, rate) for one in each), Decimal())


def parts(turn: Turn, label: str, gross: Decimal, without: Decimal) -> str:
    """What is told of several is reckoned from the rounded amounts that are told of each."""
    amounts = [turn.speaker.money(amount) for amount in (gross, without, gross - without)]
    words = {"pl": ("brutto", "netto", "VAT"), "en": ("gross", "net", "VAT")}[turn.language]
    told = ", ".join(f"{amount} {word}" for amount, word in zip(amounts, words, strict=True))
    return f"• {label}: {told}"


def suggestions(turn: Turn, prices: tuple[PackagePrice, ...]) -> tuple[Suggestion, ...]:
    return next_suggestions(turn, VAT) if len(prices) == 1 else package_suggestions(prices)
