"""All that is known of a visitor's flat, money and offers, in lines."""

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import pairwise

from chatbot.dialogue.money.budget import parts_told
from chatbot.dialogue.offers.offer_goes_on import rest_told, their_name
from chatbot.dialogue.offers.offers import NAMES
from chatbot.dialogue.offers.other_offers import gross, told_in_row
from chatbot.dialogue.state import State
from chatbot.dialogue.turn import Turn
from chatbot.quotes import PackagePrice, Quote
from chatbot.understanding.money.ledger import Ledger
from chatbot.understanding.offers.other_offers import OtherOffer

GROSZ = Decimal("0.01")
WORDS = {
    "pl": ("Metraż", "Budżet", "Różnica między ofertami", "Różnica"),
    "en": ("Floor area", "Budget", "Difference between the offers", "Difference"),
}
CHEAPER = {"pl": "taniej niż {} o {}", "en": "cheaper than {} by {}"}
DEARER = {"pl": "drożej niż {} o {}", "en": "dearer than {} by {}"}
THAN = {
    "pl": ("tamta oferta", "pierwsza oferta", "druga oferta", "trzecia oferta"),
    "en": ("the other offer", "the first offer", "the second offer", "the third offer"),
}


def known_lines(turn: Turn, codes: Collection[str] = ()) -> Iterator[str]:
    """With these packages, or with all that have one price."""
    area, money, words = turn.learned.square_meters, turn.learned.budget, WORDS[turn.language]
    fixed = [price for price in turn.figures.prices if not price.is_range]
    fixed = [price for price in fixed if price.code in codes] or fixed
    areas = [area] if area is not None else [Decimal(each) for each in turn.state.flats]
    if areas:
        yield f"• {words[0]}: {', '.join(map(turn.speaker.area, areas))}"
    if money is not None:
        yield f"• {words[1]}: {parts_told(turn, Ledger.from_json(turn.state.ledger, money), money)}"
    if area is None:
        for price in fixed:
            yield f"• {price.name}: {turn.speaker.money(price.low)}/m²"
        return
    yield from offer_lines(turn)
    for price in fixed:
        yield our_line(turn, price, area)
    if len(codes) == len(fixed) == len("ab"):
        yield gap_line(turn, codes, area)


def gap_line(turn: Turn, codes: Collection[str], area: Decimal) -> str:
    """What two packages differ by."""
    one, other = (price for price in turn.figures.prices if price.code in codes)
    names, gap = f"{one.name}, {other.name}", abs(one.low - other.low) * area
    return f"• {WORDS[turn.language][3]} ({names}): {turn.speaker.money(gap)}"


def offers_known(state: State) -> list[OtherOffer]:
    kept = state.rivals or filter(None, (state.other_offer,))
    return [offer for told in kept if (offer := OtherOffer.parse(told))]


def offer_lines(turn: Turn) -> Iterator[str]:
    """Each firm's, with its rate and what it leaves, and what two of them differ by."""
    area, offers = turn.learned.square_meters or Decimal(), offers_known(turn.state)
    names = NAMES[turn.language] if len(offers) > 1 else (their_name(turn),)
    totals = [gross(turn, offer).total(area) for offer in offers]
    for name, offer, total in zip(names, offers, totals, strict=False):
        rate = turn.speaker.money((total / area).quantize(GROSZ)) if area else ""
        told = "" if offer.is_rate or not rate else f", {rate}/m²"
        yield f"• {name}: {told_in_row(turn, offer, area)}{told}{in_brackets(left(turn, total))}"
    if len(offers) == len("ab") and not any(offer.is_labour for offer in offers):
        gap = next(abs(one - other) for one, other in pairwise(totals))
        yield f"• {WORDS[turn.language][2]}: {turn.speaker.money(gap)}"


def our_line(turn: Turn, price: PackagePrice, area: Decimal) -> str:
    total, offers = Quote(price, area).total_min, offers_known(turn.state)
    names = THAN[turn.language][1:] if len(offers) > 1 else THAN[turn.language]
    beside = [
        beside_offer(turn, name, total - gross(turn, offer).total(area))
        for name, offer in zip(names, offers, strict=False)
        if not offer.is_labour
    ]
    told = in_brackets(*beside, left(turn, total))
    return f"• {price.name}: {turn.speaker.money(total)}{told}"


def beside_offer(turn: Turn, name: str, gap: Decimal) -> str:
    words = DEARER if gap > 0 else CHEAPER
    return words[turn.language].format(name, turn.speaker.money(abs(gap)))


def left(turn: Turn, total: Decimal) -> str:
    money = turn.learned.budget
    return "" if money is None else rest_told(turn, money - total)


def in_brackets(*told: str) -> str:
    kept = ", ".join(filter(None, told))
    return f" ({kept})" if kept else ""
