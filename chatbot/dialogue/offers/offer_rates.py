"""What another company's offer, or a budget, comes to per square metre."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from chatbot.dialogue.intents import spoken_of
from chatbot.dialogue.money.budget import budget_fit, money_told
from chatbot.dialogue.offers.other_offers import (
    asks_against,
    compared_text,
    gross,
    line,
    offer_after,
    rate_line,
    rates,
    scope,
    suggestions,
    told_money,
    with_vat,
)
from chatbot.dialogue.prices.pricing import ask_area
from chatbot.dialogue.state import Answer
from chatbot.dialogue.turn import BUDGET, Turn
from chatbot.patterns import regex
from chatbot.quotes import GROSZ, PackagePrice
from chatbot.understanding.offers.known_offers import SOMEBODY
from chatbot.understanding.offers.other_offers import CRAFTSMEN, OTHERS, OtherOffer, other_offer
from chatbot.understanding.text.numerals import find_numbers

METRE = r"(?:1 )?(?:m ?2\b|m\b|metr(?:a|ze)?\b|mkw\b|met(?:er|re)\b|sq\.? ?m\w*|square met\w+)"
PER_METRE = regex(
    rf"\b(?:ile|jak\w*|(?:prze|wy)licz\w*|how much|what)\b[^.;?!]*\b(?:a|na|od|per|po|za|w) {METRE}"
    rf"|\b(?:a|na|od|per|za) {METRE}[^.;?!]*\b(?:ile|jak\w*|how much)\b"
    rf"|^(?:(?:a|and|czyli|i|to) )*(?:na|za|per) {METRE}\W*$"
    rf"|\b(?:cena|price) (?:metra|za metr|per (?:metre|meter|sqm))\b"
)
# "U innej firmy 1250 za metr, u was ile?" tells it
RATE_TOLD = regex(
    rf"(?<![0-9.,])(?<![0-9] )[0-9][0-9 .,]{{0,12}}(?:zl\w*|pln|tys\w*|k\b)?"
    rf" ?(?:/|\b(?:a|na|od|per|za)) ?{METRE}"
)
ALONE = regex(rf"(?:(?:a|and|czyli|i|ile|to) )*(?:na|za|per) {METRE}(?: (?:ile|to))*\W*")
THEIRS = regex(
    rf"{OTHERS.pattern}|\b(?:ich|t[ae]j? (?:ich )?ofert\w*|ta (?:kwota|wycena)|their"
    r"|ona? (?:bierz\w*|chc\w*|licz\w*|(?:to )?(?:na|od|za) m(?:etr|2))"
    r"|(?:niz|od) (?:moj(?:a|ej|ego)|nie(?:go|j))(?! (?:budz|kas|kwot|sum)))\b"
)
# "Ile to za metr wychodzi u tej ekipy?"
AT_THEIRS = regex(
    rf"\bu (?:t\w{{1,2}} |moj\w+ )?(?:{CRAFTSMEN}|{SOMEBODY}|nie(?:go|j)\b|nich\b|tamt\w+)"
)
# "Ile to jest na metr z budżetu 60 tys.?"
OF_BUDGET = regex(r"\b(?:budz\w*|mam|mamy|mojego|mojej|z tego|z tych|budget|have|my)\b")
OF_IT = regex(r"\b(?:ile to|what is (?:it|that)|how much is (?:it|that))\b")
OF_OURS = regex(r"\b(?:kosztuj\w*|stawk\w*|u was|wasz\w*|xpackage|cost|you|your)\b")


def per_metre(turn: Turn) -> Answer | None:
    if not PER_METRE.search(turn.folded):
        return None
    if not PER_METRE.search(RATE_TOLD.sub(" ", turn.folded)):
        return None
    return rate_of_offer(turn) or rate_of_budget(turn)


def rate_of_offer(turn: Turn) -> Answer | None:
    """ "Na metr ile wychodzi u nich, a ile u was?"."""
    offer, area = OtherOffer.parse(offer_after(turn)), turn.learned.square_meters
    is_of_both = ALONE.fullmatch(turn.folded) is not None and turn.learned.budget is None
    is_of_them = THEIRS.search(turn.folded) or other_offer(turn.folded) or is_of_both
    if offer is None or not is_of_them or turn.is_new("budget"):
        return None
    if area is None and not turn.areas:
        return rates(turn, offer) if offer.rate is not None else ask_area(turn)
    if area is None or (other_offer(turn.folded) and offer.is_rate and asks_against(turn)):
        return None
    if not offer.is_of(area):
        return None
    prices = turn.named or spoken_of(turn) or turn.figures.prices
    text = f"{per_metre_text(turn, offer, area, prices)}\n{scope(turn, offer)}"
    if offer.is_rate and (whole := compared_text(turn, offer, area, prices, line)):
        text = f"{per_metre_text(turn, offer, area, prices)}\n\n{whole}"
    return Answer(text, "quote", is_against_offer=True, suggestions=suggestions(turn))


def per_metre_text(
    turn: Turn, offer: OtherOffer, area: Decimal, prices: Sequence[PackagePrice]
) -> str:
    theirs = in_grosz(gross(turn, offer).total(area) / area)
    word = {"pl": "Tamta oferta", "en": "The other offer"}[turn.language]
    told = {"pl": "to", "en": "is"}[turn.language]
    rate = f"{turn.speaker.money(theirs)}/m²"
    head = f"• {word}: {told_money(turn, offer, area)} {told} {rate}"
    if offer.is_rate and not offer.more:
        head = f"• {word}: {with_vat(turn, offer, '/m²')}"
    lines = [head, *(rate_line(turn, price, theirs) for price in prices)]
    return turn.say("per_metre", {"area": turn.speaker.area(area), "quotes": "\n".join(lines)})


def rate_of_budget(turn: Turn) -> Answer | None:
    """ "45,5 m2, ile to jest na metr z budżetu 60 tys.?"."""
    if AT_THEIRS.search(turn.folded) and not turn.is_new("budget"):
        return Answer(turn.say("offer_unknown"), "quote", suggestions=suggestions(turn))
    area, money = turn.learned.square_meters, turn.learned.budget
    is_of_it = turn.is_new("budget") or OF_BUDGET.search(turn.folded) is not None
    is_of_it |= turn.state.topic == BUDGET and OF_IT.search(turn.folded) is not None
    is_of_it = is_of_it and not OF_OURS.search(turn.extracted.masked)
    if area is None or money is None or not is_of_it or turn.figures.area_fault(area):
        return None
    if turn.extracted.is_budget_unclear or turn.named or not is_told(turn, money):
        return None
    found = budget_fit(turn, money, area)
    values = {
        "budget": money_told(turn, money),
        "area": turn.speaker.area(area),
        "total": f"{turn.speaker.money(in_grosz(money / area))}/m²",
    }
    return replace(found, text=f"{turn.say('budget_per_metre', values)}\n\n{found.text}")


def is_told(turn: Turn, money: Decimal) -> bool:
    """In this message, or before it where no other number is asked about."""
    return turn.is_new("budget") or not find_numbers(turn.folded)


def in_grosz(money: Decimal) -> Decimal:
    return money.quantize(GROSZ, ROUND_HALF_UP)
